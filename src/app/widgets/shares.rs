//! A hundred points over many: a bar and a typed number for each, with the place that the points give.
//!
//! Invariants: nothing adjusts by itself; an empty field is not 0; the rows keep their order while points are
//! given, so that nothing moves under the pointer. Return, or an arrow down, goes to the next field, so that a row
//! of numbers is typed without the pointer. Only rows in and near sight are drawn.

use std::fmt::Debug;
use std::hash::Hash;

use egui::text::{CCursor, CCursorRange};
use egui::text_edit::TextEditState;
use egui::{
    Align, Align2, EventFilter, Id, Key, Modifiers, Rect, TextEdit, TextStyle, Ui, UiBuilder, Vec2,
    accesskit, pos2, vec2,
};

use super::button::icon_button_with;
use super::notice::{Tone, status};
use super::order_row::{name_job, title};
use super::points::{TOTAL, slider};
use super::{Icon, Mark, OrderRow};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// How far outside the view rows are still drawn, so that the next field is there to go to.
const MARGIN: f32 = 400.0;
/// Rows above this number are not measured.
const MOST_MEASURED: usize = 60;
/// The width of the field for the number.
const FIELD: f32 = 72.0;
/// The width of the place, in letter heights.
const PLACE_EMS: f32 = 5.5;

/// The width of the place with the present text.
fn place_width(ui: &Ui) -> f32 {
    TextStyle::Body.resolve(ui.style()).size * PLACE_EMS
}

/// One of those that share the points.
#[derive(Clone, Debug, PartialEq)]
pub struct Share<I> {
    /// Which.
    pub item: I,
    /// Its points; none while nothing has been said about it.
    pub points: Option<u32>,
    /// The place that the points give it.
    pub place: Option<usize>,
}

/// The points of one were changed.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ShareEvent<I> {
    /// Whose.
    pub item: I,
    /// Its points, 0 to [`TOTAL`]; none when the field was emptied.
    pub points: Option<u32>,
}

/// Says what is left of the points. Stands apart from the rows, so that it can stay in sight.
pub fn shares_status(ui: &mut Ui, texts: &Texts, used: u32) {
    let (tone, said) = match used.cmp(&TOTAL) {
        std::cmp::Ordering::Equal => (
            Tone::Done,
            text!(texts, "widget-points-even", total = TOTAL),
        ),
        std::cmp::Ordering::Less => (
            Tone::Information,
            text!(
                texts,
                "widget-points-left",
                left = TOTAL - used,
                total = TOTAL
            ),
        ),
        std::cmp::Ordering::Greater => (
            Tone::Attention,
            text!(
                texts,
                "widget-points-over",
                over = used - TOTAL,
                total = TOTAL
            ),
        ),
    };
    status(ui, tone, &said);
}

/// Shows the rows and returns a change. `words` gives the name of an item.
pub fn shares<I: Clone + Hash + Debug + PartialEq>(
    ui: &mut Ui,
    texts: &Texts,
    items: &[Share<I>],
    words: impl Fn(&I) -> OrderRow,
) -> Option<ShareEvent<I>> {
    let base = ui.unique_id();
    let room = (ui.available_width() * 0.36).clamp(160.0, 420.0);
    let height = row_height(ui, items, room, &words);
    let step = if items.len() > 20 { 1 } else { 5 };
    let (mut event, mut next) = (None, None);
    for (index, share) in items.iter().enumerate() {
        let (_, rect) = ui.allocate_space(vec2(ui.available_width(), height));
        if !ui.clip_rect().expand(MARGIN).intersects(rect) {
            continue;
        }
        let name = words(&share.item).name;
        let builder = UiBuilder::new()
            .id_salt(&share.item)
            .max_rect(rect)
            .layout(egui::Layout::left_to_right(Align::Center));
        let mut row = ui.new_child(builder);
        draw_name(&row, rect, room, &name);
        row.add_space(room + space::TWO);
        let view = RowView {
            texts,
            name: title(&name),
            share,
            step,
            field: base.with(("field", index)),
            rect,
        };
        if let Some(points) = view.show(&mut row) {
            event = Some(ShareEvent {
                item: share.item.clone(),
                points,
            });
        }
        let last = items.len().saturating_sub(1);
        next = neighbour(&row, base, index, last).or(next);
    }
    // After the rows: a field that got the keyboard at once would hear the same Return and give it away again.
    if let Some(next) = next {
        ui.memory_mut(|memory| memory.request_focus(base.with(("field", next))));
    }
    event
}

/// All rows are as high as the highest, so that rows out of sight need not be drawn.
fn row_height<I>(ui: &Ui, items: &[Share<I>], room: f32, words: &impl Fn(&I) -> OrderRow) -> f32 {
    let measured = items.iter().take(MOST_MEASURED).map(|share| {
        let mut job = name_job(ui, &words(&share.item).name, egui::Color32::PLACEHOLDER);
        job.wrap.max_width = room;
        ui.painter().layout_job(job).size().y
    });
    measured.fold(space::TARGET, f32::max) + space::HALF
}

fn draw_name(ui: &Ui, rect: Rect, room: f32, name: &str) {
    let ink = Theme::of(ui.ctx()).colours.ink;
    let mut job = name_job(ui, name, ink);
    job.wrap.max_width = room;
    let galley = ui.painter().layout_job(job);
    let at = pos2(rect.left(), rect.center().y - galley.size().y / 2.0);
    let clip = rect.expand(space::HALF).intersect(ui.clip_rect());
    ui.painter().with_clip_rect(clip).galley(at, galley, ink);
}

/// The field that Return or an arrow leads to from the one with the keyboard.
fn neighbour(ui: &Ui, base: Id, index: usize, last: usize) -> Option<usize> {
    let field = base.with(("field", index));
    let left: bool = ui
        .data(|data| data.get_temp(field.with("return")))
        .unwrap_or(false);
    if left {
        ui.data_mut(|data| data.remove::<bool>(field.with("return")));
        return (index < last).then_some(index + 1);
    }
    if !ui.memory(|memory| memory.has_focus(field)) {
        return None;
    }
    ui.input_mut(|input| {
        if input.consume_key(Modifiers::NONE, Key::ArrowDown) && index < last {
            Some(index + 1)
        } else if input.consume_key(Modifiers::NONE, Key::ArrowUp) {
            index.checked_sub(1)
        } else {
            None
        }
    })
}

struct RowView<'a, I> {
    texts: &'a Texts,
    name: &'a str,
    share: &'a Share<I>,
    step: u32,
    field: Id,
    rect: Rect,
}

impl<I> RowView<'_, I> {
    fn show(&self, ui: &mut Ui) -> Option<Option<u32>> {
        let texts = self.texts;
        let value = self.share.points.unwrap_or(0);
        let mut new = None;
        let named = |key: &str| text!(texts, key, name = self.name);
        let stepped = |key: &str| text!(texts, key, count = self.step, name = self.name);
        ui.spacing_mut().item_spacing.x = space::ONE;
        let fewer = stepped("ways-points-fewer");
        // The bar has the arrow keys, so the Tab key passes the two buttons by.
        let pressed = ui
            .add_enabled_ui(value > 0, |ui| {
                icon_button_with(ui, Icon::Mark(Mark::Minus), &fewer, false).clicked()
            })
            .inner;
        if pressed {
            new = Some(Some(value.saturating_sub(self.step)));
        }
        let after = space::TARGET + FIELD + place_width(ui) + 5.0 * space::ONE;
        let bar = (self.rect.right() - ui.cursor().left() - after).max(60.0);
        let room = vec2(bar, space::TARGET);
        if let Some(points) = slider(ui, room, &named("widget-points-slider"), value) {
            new = Some(Some(points));
        }
        let more = stepped("ways-points-more");
        if icon_button_with(ui, Icon::Mark(Mark::Plus), &more, false).clicked() {
            new = Some(Some((value + self.step).min(TOTAL)));
        }
        if let Some(typed) = self.typed(ui) {
            new = Some(typed);
        }
        self.place(ui);
        new.filter(|points| *points != self.share.points)
    }

    /// The number, digits only. Nothing else can be typed, so nothing has to be mended.
    fn typed(&self, ui: &mut Ui) -> Option<Option<u32>> {
        let label = text!(self.texts, "widget-points-field", name = self.name);
        let unit = self.texts.get("widget-points-unit");
        let kept = self.field.with("typed");
        let shown = self
            .share
            .points
            .map_or_else(String::new, |points| points.to_string());
        let mut typed = ui
            .data(|data| data.get_temp::<String>(kept))
            .unwrap_or(shown);
        let edit = TextEdit::singleline(&mut typed)
            .id(self.field)
            .desired_width(FIELD - 2.0 * space::ONE)
            .min_size(vec2(0.0, space::TARGET))
            .margin(Vec2::new(space::ONE, space::HALF))
            .align(Align2::RIGHT_CENTER);
        let response = ui.add(edit).accessible_name(format!("{label}, {unit}"));
        if response.gained_focus() {
            select_all(ui, self.field, typed.chars().count());
            response.scroll_to_me(None);
        }
        if response.has_focus() {
            ui.memory_mut(|memory| {
                let filter = EventFilter {
                    horizontal_arrows: true,
                    vertical_arrows: true,
                    ..EventFilter::default()
                };
                memory.set_focus_lock_filter(self.field, filter);
            });
        }
        let focused = response.has_focus();
        let returned = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        typed.retain(|letter| letter.is_ascii_digit());
        let points = typed.parse::<u32>().ok().map(|points| points.min(TOTAL));
        ui.data_mut(|data| {
            if returned {
                data.insert_temp(self.field.with("return"), true);
            }
            if focused {
                data.insert_temp(kept, typed);
            } else {
                data.remove::<String>(kept);
            }
        });
        response.changed().then_some(points)
    }

    fn place(&self, ui: &mut Ui) {
        let soft = Theme::of(ui.ctx()).colours.ink_soft;
        let words = match (self.share.place, self.share.points) {
            (Some(place), _) => text!(self.texts, "ways-points-place", place = place),
            (None, _) => self.texts.get("ways-points-untouched"),
        };
        let room = vec2(place_width(ui), space::TARGET);
        let (_, rect) = ui.allocate_space(room);
        let font = TextStyle::Body.resolve(ui.style());
        let clip = ui.clip_rect();
        ui.painter().with_clip_rect(clip).text(
            rect.left_center(),
            Align2::LEFT_CENTER,
            &words,
            font,
            soft,
        );
        let response = ui.interact(rect, self.field.with("place"), egui::Sense::hover());
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_role(accesskit::Role::Label);
            node.set_value(format!("{}, {words}", self.name));
        });
    }
}

/// Selects all of a field's text, so that typing replaces it.
fn select_all(ui: &Ui, field: Id, letters: usize) {
    let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let whole = CCursorRange::two(CCursor::new(0), CCursor::new(letters));
    state.cursor.set_char_range(Some(whole));
    state.store(ui.ctx(), field);
}
