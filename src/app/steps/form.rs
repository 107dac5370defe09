//! Parts of forms that several steps use: a field changes a copy in place, and the step sends the copy
//! when it differs from the workshop. Nothing here changes the workshop or sends anything.

use std::collections::{BTreeSet, HashMap};
use std::hash::Hash;

use egui::{Align, ComboBox, Label, Layout, RichText, TextStyle, Ui, vec2};
use jiff::civil::Date;

use crate::app::steps::context::StepContext;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    self, NumberField, Tone, choice, date_field, multiline, status, text_field,
};
use crate::text::Texts;
use crate::text::catalogues::{TableEntry, TableName};
use crate::workshop::{Judged, LONGEST_NAME, Quality, cut_name, is_nameless};

/// Fields in one language that can or cannot be changed.
#[derive(Clone, Copy)]
pub(in crate::app) struct Form<'a> {
    /// Texts of labels.
    pub texts: &'a Texts,
    /// Whether anything may be changed.
    pub enabled: bool,
}

/// The widest a column of running text may be: about 75 characters at the present text size.
pub(in crate::app) fn column_width(ui: &Ui) -> f32 {
    let size = TextStyle::Body.resolve(ui.style()).size;
    ui.available_width().min(size * space::TEXT_COLUMN_EMS)
}

/// Running text, at most 75 characters wide.
pub(in crate::app) fn paragraph(ui: &mut Ui, words: &str) {
    words_in_column(ui, RichText::new(words));
}

/// Says beside a form that a change made there is noted, once members have answered.
pub(in crate::app) fn changes_are_noted(ui: &mut Ui, ctx: &StepContext<'_>) {
    if ctx.workshop.changes_are_noted() && !ctx.read_only {
        status(ui, Tone::Information, &ctx.text("state-changes-are-noted"));
    }
}

/// Running text that stands back.
pub(in crate::app) fn aside(ui: &mut Ui, words: &str) {
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    words_in_column(ui, RichText::new(words).color(soft));
}

/// Emphasised running text, as above a group of buttons.
pub(in crate::app) fn caption(ui: &mut Ui, words: &str) {
    words_in_column(ui, RichText::new(words).text_style(Theme::strong()));
}

fn words_in_column(ui: &mut Ui, words: RichText) {
    let width = column_width(ui);
    ui.scope(|ui| {
        ui.set_max_width(width);
        ui.add(Label::new(words).wrap());
    });
}

/// Starts a part of a page: room above and a heading.
pub(in crate::app) fn section(ui: &mut Ui, title: &str) {
    ui.add_space(space::THREE);
    widgets::heading(ui, 2, title);
    ui.add_space(space::HALF);
}

/// Fields beside each other that wrap to the next line when there is no room; each is given `width`.
pub(in crate::app) fn side_by_side(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    // A wrapping row sets its parts in its middle unless told otherwise; labels shall stand in one line.
    let layout = Layout::left_to_right(Align::Min).with_main_wrap(true);
    let room = vec2(ui.available_width(), 0.0);
    ui.allocate_ui_with_layout(room, layout, |ui| {
        ui.spacing_mut().item_spacing = vec2(space::TWO, space::ONE);
        contents(ui);
    });
}

/// What stands under a box to tick, in line with its words.
pub(in crate::app) fn under(ui: &mut Ui, contents: impl FnOnce(&mut Ui)) {
    ui.horizontal_top(|ui| {
        ui.add_space(ui.spacing().icon_width + ui.spacing().icon_spacing);
        ui.vertical(contents);
    });
}

/// A part of a row of a given width, so that fields stand under each other in columns.
pub(in crate::app) fn cell(ui: &mut Ui, width: f32, contents: impl FnOnce(&mut Ui)) {
    let width = width.min(ui.max_rect().width());
    ui.allocate_ui_with_layout(vec2(width, 0.0), Layout::top_down(Align::Min), |ui| {
        ui.set_width(width);
        contents(ui);
    });
}

/// A page in a column: a frame around something that can be picked up or taken away.
pub(in crate::app) fn card<R>(ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
    let colours = Theme::of(ui.ctx()).colours.clone();
    egui::Frame::new()
        .fill(colours.surface_raised)
        .stroke(egui::Stroke::new(1.0, colours.line))
        .corner_radius(8.0)
        .inner_margin(space::TWO)
        .show(ui, |ui| {
            ui.set_min_width(ui.available_width());
            contents(ui)
        })
        .inner
}

/// Heights of cards at a width, learnt when drawn, so that those out of sight need not be drawn.
pub(in crate::app) struct Heights<K> {
    learnt: HashMap<K, (f32, f32)>,
    usual: f32,
}

impl<K> Default for Heights<K> {
    fn default() -> Self {
        Self::about(168.0)
    }
}

impl<K> Heights<K> {
    /// For cards that are about so high, which they are taken for before they have been drawn.
    pub fn about(usual: f32) -> Self {
        Self {
            learnt: HashMap::new(),
            usual,
        }
    }
}

impl<K: Clone + Eq + Hash> Heights<K> {
    /// How far outside the view cards are still drawn, so that the Tab key finds the next.
    const MARGIN: f32 = 600.0;

    /// Draws the card when it is in or near sight, else leaves the room it took last time.
    pub fn in_sight(&mut self, ui: &mut Ui, key: &K, card: impl FnOnce(&mut Ui)) {
        let width = ui.available_width();
        let top = ui.cursor().min;
        let height = self
            .learnt
            .get(key)
            .filter(|(at, _)| (at - width).abs() < 1.0)
            .map_or(self.usual, |(_, height)| *height);
        let sight = ui.clip_rect();
        let near = sight.min.y - Self::MARGIN..=sight.max.y + Self::MARGIN;
        if !near.contains(&top.y) && !near.contains(&(top.y + height)) {
            ui.allocate_space(vec2(width, height));
            return;
        }
        card(ui);
        let drawn = ui.cursor().min.y - top.y - ui.spacing().item_spacing.y;
        self.learnt.insert(key.clone(), (width, drawn));
    }
}

/// The entries of a short list that ships with the app.
pub(in crate::app) fn entries(table: TableName) -> &'static [TableEntry] {
    table.load().map_or(&[], |table| table.items.as_slice())
}

impl Form<'_> {
    /// A box for what is invented for an example: in an example, and where something is marked already.
    pub fn invented(self, ui: &mut Ui, example: bool, mark: &mut bool) {
        if example || *mark {
            self.tick(ui, &self.text("need-groups-is-illustrative"), mark);
        }
    }

    /// The name of an entry of a short list, in the screen's language.
    pub fn name_of<'e>(&self, entry: &'e TableEntry) -> &'e str {
        entry.name.in_language(self.texts.language())
    }

    /// Boxes to tick for the entries of a short list, kept as a set of their ids.
    pub fn tick_list(self, ui: &mut Ui, table: TableName, ticked: &mut BTreeSet<String>) {
        for entry in entries(table) {
            let mut on = ticked.contains(&entry.id);
            let before = on;
            self.tick(ui, self.name_of(entry), &mut on);
            if on != before {
                if on {
                    ticked.insert(entry.id.clone());
                } else {
                    ticked.remove(&entry.id);
                }
            }
            let more = entry.text.in_language(self.texts.language());
            if !more.is_empty() {
                under(ui, |ui| aside(ui, more));
            }
        }
    }

    /// The text with this key.
    pub fn text(self, key: &str) -> String {
        self.texts.get(key)
    }

    fn with<R>(self, ui: &mut Ui, contents: impl FnOnce(&mut Ui) -> R) -> R {
        ui.add_enabled_ui(self.enabled, contents).inner
    }

    /// A line of text.
    pub fn line(self, ui: &mut Ui, key: &str, value: &mut String) {
        let label = self.text(key);
        if let Some(typed) = self.with(ui, |ui| text_field(ui, &label, value)) {
            *value = typed;
        }
    }

    /// A name: it may not be empty, and while it is, the old one stays in the workshop and the reader is told so. What
    /// is longer than a name may be is cut, and that is told too; a name that was longer before may stay as it is.
    pub fn required_line(self, ui: &mut Ui, key: &str, value: &mut String) {
        let label = self.text(key);
        let id = ui.scope_id().with(("required", label.as_str()));
        let (emptied, cut) = ui.data(|data| data.get_temp(id)).unwrap_or((false, false));
        let shown = if emptied { "" } else { value.as_str() };
        if let Some(typed) = self.with(ui, |ui| text_field(ui, &label, shown)) {
            let empty = is_nameless(&typed);
            let longest = LONGEST_NAME.max(value.chars().count());
            let shorter = cut_name(&typed, longest);
            ui.data_mut(|data| data.insert_temp(id, (empty, shorter.is_some())));
            if !empty {
                *value = shorter.unwrap_or(typed);
            }
        }
        if emptied {
            let sentence = self.texts.with(
                "form-name-needed",
                &[("name", crate::text::Argument::from(value.as_str()))],
            );
            status(ui, Tone::Attention, &sentence);
        }
        if cut {
            self.name_was_cut(ui);
        }
    }

    /// Tells that a name was longer than a name may be.
    pub fn name_was_cut(self, ui: &mut Ui) {
        let sentence = self
            .texts
            .with("form-name-cut", &[("most", LONGEST_NAME.into())]);
        status(ui, Tone::Attention, &sentence);
    }

    /// Several lines of text.
    pub fn lines(self, ui: &mut Ui, key: &str, value: &mut String, rows: usize) {
        let label = self.text(key);
        if let Some(typed) = self.with(ui, |ui| multiline(ui, &label, value, rows)) {
            *value = typed;
        }
    }

    /// A box to tick.
    pub fn tick(self, ui: &mut Ui, label: &str, value: &mut bool) {
        self.with(ui, |ui| ui.checkbox(value, label));
    }

    /// A day, or none.
    pub fn date(self, ui: &mut Ui, key: &str, value: &mut Option<Date>) {
        let label = self.text(key);
        if let Some(date) = self.with(ui, |ui| date_field(ui, self.texts, &label, *value)) {
            *value = date;
        }
    }

    /// A number with its unit, or none.
    pub fn number(self, ui: &mut Ui, field: NumberField<'_>, value: &mut Option<f64>) {
        if let Some(number) = self.with(ui, |ui| field.show(ui, self.texts, *value)) {
            *value = number;
        }
    }

    /// A whole number within bounds that is never empty.
    pub fn whole<T>(self, ui: &mut Ui, field: NumberField<'_>, value: &mut T)
    where
        T: Copy + TryFrom<i64>,
        i64: From<T>,
    {
        let shown = i64::from(*value) as f64;
        let typed = self.with(ui, |ui| field.show(ui, self.texts, Some(shown)));
        if let Some(Some(number)) = typed
            && let Ok(number) = T::try_from(number as i64)
        {
            *value = number;
        }
    }

    /// One of a few, side by side, with its label above. Returns whether something was chosen.
    pub fn one_of<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        label: &str,
        options: &[(T, String)],
        current: Option<T>,
    ) -> Option<T> {
        caption(ui, label);
        let options: Vec<(T, &str)> = options
            .iter()
            .map(|(value, name)| (*value, name.as_str()))
            .collect();
        self.with(ui, |ui| choice(ui, label, &options, current))
    }

    /// One of many, in a list that opens, with its label above.
    pub fn pick<T: Clone + PartialEq>(
        self,
        ui: &mut Ui,
        label: &str,
        options: &[(T, String)],
        current: &T,
    ) -> Option<T> {
        let mut picked = None;
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            let name = ui
                .add(Label::new(RichText::new(label).text_style(Theme::strong())).wrap())
                .id;
            let shown = options
                .iter()
                .find(|(value, _)| value == current)
                .map_or_else(|| self.text("form-choose"), |(_, name)| name.clone());
            let width = ui.available_width().min(360.0);
            self.with(ui, |ui| {
                let response = ComboBox::from_id_salt(("pick", label))
                    .selected_text(shown)
                    .width(width)
                    .truncate()
                    .show_ui(ui, |ui| {
                        for (value, option) in options {
                            if ui.selectable_label(value == current, option).clicked() {
                                picked = Some(value.clone());
                            }
                        }
                    });
                response.response.labelled_by(name);
            });
        });
        picked
    }

    /// A question with yes and no.
    pub fn yes_no(self, ui: &mut Ui, question: &str, value: &mut Option<bool>) {
        let options = [(true, self.text("yes")), (false, self.text("no"))];
        if let Some(answer) = self.one_of(ui, question, &options, *value) {
            *value = Some(answer);
        }
    }

    /// A judgement in words, where *uppgift saknas* is one of the answers.
    pub fn judged<T: Copy + PartialEq>(
        self,
        ui: &mut Ui,
        label: &str,
        grades: &[(T, String)],
        value: &mut Judged<T>,
    ) {
        let mut options: Vec<(Judged<T>, String)> = grades
            .iter()
            .map(|(grade, name)| (Judged::Given(*grade), name.clone()))
            .collect();
        options.push((Judged::Missing, self.text("missing-data")));
        if let Some(judged) = self.one_of(ui, label, &options, Some(*value)) {
            *value = judged;
        }
    }

    /// Quality of data, 5 best.
    pub fn quality(self, ui: &mut Ui, label: &str, value: &mut Option<Quality>) {
        let options: Vec<(Option<Quality>, String)> = Quality::ALL
            .into_iter()
            .map(|quality| (Some(quality), quality_name(self.texts, quality)))
            .chain([(None, self.text("quality-missing"))])
            .collect();
        if let Some(quality) = self.pick(ui, label, &options, value) {
            *value = quality;
        }
    }
}

/// *4 god*.
pub(in crate::app) fn quality_name(texts: &Texts, quality: Quality) -> String {
    texts.get(match quality.number() {
        5 => "quality-5",
        4 => "quality-4",
        3 => "quality-3",
        2 => "quality-2",
        _ => "quality-1",
    })
}
