//! The list of cards: five things on each, a search when there are many, and a field for the next name.

use egui::{Key, Label, RichText, TextStyle, Ui, vec2};

use super::severity::{level_name, value_words};
use super::{NeedGroupsView, overview, whole_list};
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    Answer, Tone, confirm, empty_state, icon_button, notice, primary_button, quiet_button, status,
    tag, text_field,
};
use crate::text;
use crate::text::catalogues::OnePatientPhrases;
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{
    Edit, GroupId, Judged, LONGEST_NAME, NeedGroup, SeverityValue, Trend, Workshop, cut_name,
    is_nameless, likeness,
};

/// From this many groups on a search is offered.
const SEARCH_FROM: usize = 21;

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut NeedGroupsView,
    form: Form<'_>,
) {
    let workshop = ctx.workshop;
    let texts = ctx.texts;
    form::aside(ui, &texts.get("note-numbers"));
    if workshop.example {
        form::aside(ui, &texts.get("note-example"));
    }
    if workshop.need_groups.is_empty() {
        empty_state(
            ui,
            &texts.get("need-groups-empty"),
            &texts.get("need-groups-empty-sentence"),
            None,
        );
    }
    form::changes_are_noted(ui, ctx);
    add(ui, ctx, view, form);
    whole_list::ways(ui, ctx, form);
    if workshop.need_groups.is_empty() {
        return;
    }
    overview::show(ui, ctx, form);
    ui.add_space(space::ONE);
    let many = workshop.need_groups.len() >= SEARCH_FROM;
    if many && let Some(typed) = text_field(ui, &texts.get("need-groups-search"), &view.search) {
        view.search = typed;
    }
    let wanted = if many {
        view.search.trim().to_lowercase()
    } else {
        String::new()
    };
    let found: Vec<(usize, &NeedGroup)> = workshop
        .need_groups
        .iter()
        .enumerate()
        .filter(|(_, group)| {
            wanted.is_empty()
                || group.name.to_lowercase().contains(&wanted)
                || group.demarcation.to_lowercase().contains(&wanted)
        })
        .collect();
    summary(ui, texts, workshop, found.len());
    if found.is_empty() {
        empty_state(
            ui,
            &texts.get("need-groups-none-found"),
            &texts.get("need-groups-none-found-sentence"),
            None,
        );
    }
    for (index, group) in found {
        let mut heights = std::mem::take(&mut view.heights);
        heights.in_sight(ui, &group.id, |ui| {
            ui.push_id(group.id.as_str(), |ui| {
                form::card(ui, |ui| card(ui, ctx, view, form, index, group));
            });
        });
        view.heights = heights;
    }
}

fn summary(ui: &mut Ui, texts: &Texts, workshop: &Workshop, shown: usize) {
    let described = workshop
        .need_groups
        .iter()
        .filter(|group| super::is_described(workshop, group))
        .count();
    let count = workshop.need_groups.len();
    let mut words = text!(
        texts,
        "need-groups-summary",
        count = count,
        described = described
    );
    if shown < count {
        words.push(' ');
        words.push_str(&text!(texts, "need-groups-shown", shown = shown));
    }
    form::caption(ui, &words);
    let unconfirmed = workshop
        .need_groups
        .iter()
        .filter(|group| group.unconfirmed);
    let unconfirmed = unconfirmed.count();
    if unconfirmed > 0 {
        let words = text!(texts, "next-year-unconfirmed-groups", count = unconfirmed);
        status(ui, Tone::Attention, &words);
    }
}

/// The name and nothing else; Enter adds, and the field is ready for the next.
fn add(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut NeedGroupsView, form: Form<'_>) {
    if !form.enabled {
        return;
    }
    let texts = ctx.texts;
    let field = name_field(ui, &texts.get("need-groups-new-name"), &mut view.new_name);
    if field.changed() {
        view.new_name_confirmed = false;
        let shorter = cut_name(&view.new_name, LONGEST_NAME);
        view.new_name_cut = shorter.is_some();
        if let Some(shorter) = shorter {
            view.new_name = shorter;
        }
    }
    if view.new_name_cut {
        form.name_was_cut(ui);
    }
    let entered = field.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
    let name = view.new_name.trim().to_owned();
    let asked = OnePatientPhrases::sound_in(&name) && !view.new_name_confirmed;
    if asked {
        notice(ui, Tone::Attention, &texts.get("dignity-one-patient"));
        ui.horizontal_wrapped(|ui| {
            if ui.button(texts.get("button-yes-keep")).clicked() {
                view.new_name_confirmed = true;
            }
            // What was typed stays: it is asked about, never dropped.
            if ui.button(texts.get("button-rewrite")).clicked() {
                field.request_focus();
            }
        });
        return;
    }
    let same = workshop_has_name(ctx.workshop, &name);
    if same {
        notice(ui, Tone::Attention, &texts.get("need-groups-same-name"));
    }
    let mut pressed = false;
    ui.horizontal_wrapped(|ui| {
        pressed = ui
            .add_enabled_ui(!is_nameless(&name), |ui| {
                primary_button(ui, &texts.get("button-add-need-group"))
            })
            .inner
            .clicked();
        whole_list::import_and_order(ui, ctx, view);
    });
    if !is_nameless(&name) && (pressed || entered) {
        let taken = ctx.workshop.need_groups.iter().map(|group| &group.id);
        let mut group = NeedGroup::new(GroupId::from_name(&name, taken), name.clone());
        group.confirmed_as_group = view.new_name_confirmed;
        ctx.edit(Edit::AddNeedGroup(Box::new(group)));
        view.new_name.clear();
        view.new_name_confirmed = false;
        view.new_name_cut = false;
        view.search.clear();
        field.request_focus();
    }
    form::aside(ui, &texts.get("need-groups-new-hint"));
}

/// A line of text that answers to Enter and can be given the keyboard back.
fn name_field(ui: &mut Ui, label: &str, name: &mut String) -> egui::Response {
    ui.vertical(|ui| {
        ui.spacing_mut().item_spacing.y = space::HALF;
        let label = ui
            .label(RichText::new(label).text_style(Theme::strong()))
            .id;
        let edit = egui::TextEdit::singleline(name)
            .id_salt("new need group")
            .min_size(vec2(0.0, space::TARGET))
            .desired_width(ui.available_width().min(560.0))
            .margin(vec2(12.0, 10.0));
        ui.add(edit).labelled_by(label)
    })
    .inner
}

fn workshop_has_name(workshop: &Workshop, name: &str) -> bool {
    let alike = likeness(name);
    !alike.is_empty()
        && workshop
            .need_groups
            .iter()
            .any(|group| likeness(&group.name) == alike)
}

fn card(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut NeedGroupsView,
    form: Form<'_>,
    index: usize,
    group: &NeedGroup,
) {
    let texts = ctx.texts;
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    let name = if group.name.trim().is_empty() {
        texts.get("need-groups-without-name")
    } else {
        group.name.clone()
    };
    crate::app::widgets::heading(ui, 3, &name);
    if group.demarcation.trim().is_empty() {
        form::aside(ui, &texts.get("need-groups-no-demarcation"));
    } else {
        form::paragraph(ui, &group.demarcation);
    }
    ui.add(Label::new(RichText::new(people_words(texts, group)).color(soft)).wrap());
    levels(ui, texts, ctx.workshop, group);
    ui.add(
        Label::new(
            RichText::new(quality_words(texts, ctx.workshop, group))
                .text_style(TextStyle::Body)
                .color(soft),
        )
        .wrap(),
    );
    if group.unconfirmed {
        tag(ui, &texts.get("need-groups-unconfirmed"), None);
    }
    if group.weak_voice {
        tag(ui, &texts.get("dignity-weak-voice-tag"), None);
    }
    if OnePatientPhrases::sound_in(&group.name) && !group.confirmed_as_group {
        notice(ui, Tone::Attention, &texts.get("dignity-one-patient"));
        if form.enabled {
            ui.horizontal_wrapped(|ui| {
                if ui.button(texts.get("button-yes-keep")).clicked() {
                    let mut kept = group.clone();
                    kept.confirmed_as_group = true;
                    ctx.edit(Edit::SetNeedGroup(Box::new(kept)));
                }
                if ui.button(texts.get("button-rewrite")).clicked() {
                    view.open = Some(group.id.clone());
                }
            });
        }
    }
    ui.horizontal_wrapped(|ui| {
        let open = ui.button(texts.get("need-groups-open"));
        let named = text!(texts, "need-groups-open-named", name = name.as_str());
        let open = open.on_hover_text(&named);
        ui.ctx()
            .accesskit_node_builder(open.id, |node| node.set_label(named.as_str()));
        if open.gained_focus() {
            open.scroll_to_me(None);
        }
        if open.clicked() {
            view.open = Some(group.id.clone());
        }
        if !form.enabled {
            return;
        }
        let about = |key: &str| texts.with(key, &[("name", Argument::from(name.as_str()))]);
        let last = ctx.workshop.need_groups.len().saturating_sub(1);
        let up = ui.add_enabled_ui(index > 0, |ui| {
            icon_button(ui, icons::ARROW_UP, &about("need-groups-move-up"))
        });
        if up.inner.clicked() {
            ctx.edit(Edit::MoveNeedGroup {
                group: group.id.clone(),
                to: index.saturating_sub(1),
            });
        }
        let down = ui.add_enabled_ui(index < last, |ui| {
            icon_button(ui, icons::ARROW_DOWN, &about("need-groups-move-down"))
        });
        if down.inner.clicked() {
            ctx.edit(Edit::MoveNeedGroup {
                group: group.id.clone(),
                to: index.saturating_add(1),
            });
        }
        if icon_button(ui, icons::COPY, &about("need-groups-copy")).clicked() {
            copy(ctx, group);
        }
        if icon_button(ui, icons::TRASH, &about("need-groups-remove")).clicked() {
            view.removing = Some(group.id.clone());
        }
    });
}

/// Adds a copy with a name of its own after the last group.
fn copy(ctx: &mut StepContext<'_>, group: &NeedGroup) {
    let name = ctx.text_with("need-groups-copy-name", &[("name", (&group.name).into())]);
    let taken = ctx.workshop.need_groups.iter().map(|other| &other.id);
    let mut copied = group.clone();
    copied.id = GroupId::from_name(&name, taken);
    copied.name = name;
    ctx.edit(Edit::AddNeedGroup(Box::new(copied)));
}

/// *190 100 personer, fler och fler*.
pub(in crate::app) fn people_words(texts: &Texts, group: &NeedGroup) -> String {
    let mut words = match &group.people {
        None => texts.get("unit-persons-unknown"),
        Some(people) => {
            let whole = |number: u64| {
                numbers::integer(texts.language(), i64::try_from(number).unwrap_or(i64::MAX))
            };
            let unit = if people.unit.trim().is_empty() {
                texts.get("need-groups-persons")
            } else {
                people.unit.clone()
            };
            match people.to {
                Some(to) => format!("{}–{} {unit}", whole(people.from), whole(to)),
                None => format!("{} {unit}", whole(people.from)),
            }
        }
    };
    if let Some(trend) = group.trend {
        words.push_str(", ");
        words.push_str(&texts.get(trend_key(trend)));
    }
    words
}

/// The text key of a trend.
pub(super) fn trend_key(trend: Trend) -> &'static str {
    match trend {
        Trend::Rising => "need-groups-trend-rising",
        Trend::Steady => "need-groups-trend-steady",
        Trend::Falling => "need-groups-trend-falling",
    }
}

fn levels(ui: &mut Ui, texts: &Texts, workshop: &Workshop, group: &NeedGroup) {
    let colours = Theme::of(ui.ctx()).colours.clone();
    ui.horizontal_wrapped(|ui| {
        for criterion in &workshop.criteria {
            let value = group
                .judgement(&criterion.id)
                .map_or(Judged::NotJudged, |judgement| judgement.value);
            let (words, colour) = match value {
                Judged::NotJudged => (texts.get("need-groups-not-judged"), None),
                Judged::Missing => (texts.get("missing-data"), None),
                Judged::Given(SeverityValue::Level(level)) => {
                    // The ramp begins with the smallest class.
                    let class = crate::workshop::Level::ALL
                        .iter()
                        .rev()
                        .position(|other| *other == level)
                        .unwrap_or(0);
                    (level_name(texts, level), Some(colours.severity_at(class)))
                }
                Judged::Given(value) => (value_words(texts, criterion, value), None),
            };
            let words = texts.with(
                "need-groups-level-tag",
                &[
                    ("criterion", (&criterion.name).into()),
                    ("level", words.to_lowercase().into()),
                ],
            );
            tag(ui, &words, colour);
        }
    });
}

/// What the figures are worth and what is missing, in one line.
fn quality_words(texts: &Texts, workshop: &Workshop, group: &NeedGroup) -> String {
    let qualities: Vec<u8> = group
        .figures
        .iter()
        .filter_map(|figure| figure.quality)
        .chain(group.severity.iter().filter_map(|it| it.quality))
        .chain(group.evidence.iter().filter_map(|it| it.quality))
        .map(crate::workshop::Quality::number)
        .collect();
    let quality = match (qualities.iter().min(), qualities.iter().max()) {
        (Some(least), Some(most)) if least == most => {
            text!(texts, "need-groups-quality-one", quality = *least)
        }
        (Some(least), Some(most)) => {
            text!(
                texts,
                "need-groups-quality-range",
                least = *least,
                most = *most
            )
        }
        _ => texts.get("need-groups-quality-none"),
    };
    let mut lacking: Vec<String> = Vec::new();
    for criterion in &workshop.criteria {
        let missing = group
            .judgement(&criterion.id)
            .is_some_and(|judgement| judgement.value == Judged::Missing);
        if missing {
            lacking.push(criterion.name.clone());
        }
    }
    if group.people.is_none() {
        lacking.push(texts.get("need-groups-number"));
    }
    if group.figures.is_empty() {
        lacking.push(texts.get("need-groups-figures"));
    }
    if !group.is_judged_on_all(&workshop.criteria) {
        lacking.push(texts.get("need-groups-severity"));
    }
    if lacking.is_empty() {
        quality
    } else {
        let lacking = text!(
            texts,
            "need-groups-lacking",
            list = texts.list(&lacking).to_lowercase()
        );
        format!("{quality} {lacking}")
    }
}

/// Asks before a group is removed.
pub(super) fn confirm_removal(ui: &Ui, ctx: &mut StepContext<'_>, view: &mut NeedGroupsView) {
    let Some(id) = view.removing.clone() else {
        return;
    };
    let name = ctx.workshop.group_name(&id);
    let title = text!(ctx.texts, "confirm-remove", name = name);
    let answer = confirm(
        ui,
        &title,
        &ctx.text("need-groups-remove-note"),
        &ctx.text("button-remove"),
        &ctx.text("button-cancel"),
    );
    match answer {
        Some(Answer::Yes) => {
            view.removing = None;
            view.open = None;
            ctx.edit(Edit::RemoveNeedGroup(id));
        }
        Some(Answer::No) => view.removing = None,
        None => {}
    }
}

/// Back, forward and removal while a group is open.
pub(super) fn ways(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut NeedGroupsView,
    form: Form<'_>,
    group: &NeedGroup,
) {
    let texts = ctx.texts;
    let groups = &ctx.workshop.need_groups;
    let at = groups.iter().position(|other| other.id == group.id);
    let before = at
        .and_then(|at| at.checked_sub(1))
        .and_then(|at| groups.get(at));
    let after = at.and_then(|at| groups.get(at + 1));
    ui.horizontal_wrapped(|ui| {
        if ui.button(texts.get("need-groups-to-list")).clicked() {
            view.open = None;
        }
        for (key, sign, other) in [
            ("button-previous", icons::ARROW_LEFT, before),
            ("button-next", icons::ARROW_RIGHT, after),
        ] {
            let pressed = ui
                .add_enabled_ui(other.is_some(), |ui| icon_button(ui, sign, &texts.get(key)))
                .inner
                .clicked();
            if pressed && let Some(other) = other {
                view.open = Some(other.id.clone());
            }
        }
        if let Some(at) = at {
            let words = text!(
                texts,
                "need-groups-number-of",
                number = at + 1,
                count = groups.len()
            );
            ui.label(words);
        }
        if quiet_button(ui, &texts.get("button-why-here")).clicked() {
            ctx.select(&group.id);
        }
        if form.enabled && quiet_button(ui, &texts.get("button-remove")).clicked() {
            view.removing = Some(group.id.clone());
        }
    });
}
