//! The ranking: items in tiers, moved by dragging, by buttons, by keys or by a typed place.
//!
//! Invariants: the list shows the order it is given and returns events; it never changes the order. Items that
//! share a place are joined by a line and show the same number. One row is in the Tab order (the
//! selected one) with its buttons; arrows go between rows and Alt with an arrow moves the row. Only rows in
//! sight are laid out, so that hundreds of rows cost no more than a screenful.
//!
//! Limits: all rows are equally high, three lines at most, five where more than a name is said; the whole name is
//! in the tooltip.

use std::collections::BTreeSet;
use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Color32, CursorIcon, Event, FocusDirection, Id, Key, Modifiers, Rect, ScrollArea, Stroke,
    StrokeKind, TextStyle, Ui, UiBuilder, accesskit, vec2,
};

use super::order::{OrderEvent, places};
use super::order_row::{Place, RowView, title};
use crate::app::theme::{Theme, space};
use crate::text::Texts;

/// Rows above this number do not glide to their new place: too much would move at once.
const MOST_GLIDING: usize = 60;
/// Rows up to this number are shown without a scroll of their own.
const MOST_WHOLE: usize = 30;

/// What one row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderRow {
    /// The name of the item. What more is to be said of it stands on lines of its own after the name.
    pub name: String,
    /// Severity class, 0 small to 3 very large, with its name; drawn as filled steps with the word.
    pub class: Option<(usize, String)>,
}

/// The list. Build it, then [`OrderList::show`] it.
pub struct OrderList<'a, I> {
    label: &'a str,
    order: &'a [Vec<I>],
    selected: Option<&'a I>,
    height: f32,
    locked: bool,
    ties: bool,
}

impl<'a, I: Clone + PartialEq + Hash + Debug> OrderList<'a, I> {
    /// A list named `label` (for screen readers) of `order`: tiers from the first place on.
    #[must_use]
    pub fn new(label: &'a str, order: &'a [Vec<I>]) -> Self {
        Self {
            label,
            order,
            selected: None,
            height: f32::INFINITY,
            locked: false,
            ties: true,
        }
    }

    /// The row that is selected.
    #[must_use]
    pub fn selected(mut self, item: Option<&'a I>) -> Self {
        self.selected = item;
        self
    }

    /// The greatest height in points; more rows scroll.
    #[must_use]
    pub fn height(mut self, height: f32) -> Self {
        self.height = height;
        self
    }

    /// Shows the order without handles and buttons, for reading only.
    #[must_use]
    pub fn locked(mut self, locked: bool) -> Self {
        self.locked = locked;
        self
    }

    /// Whether several may share a place; they may unless this says otherwise.
    #[must_use]
    pub fn ties(mut self, ties: bool) -> Self {
        self.ties = ties;
        self
    }

    /// Shows the list. `row` gives the words of an item. Returns what was asked for.
    pub fn show(
        self,
        ui: &mut Ui,
        texts: &Texts,
        row: impl Fn(&I) -> OrderRow,
    ) -> Option<OrderEvent<I>> {
        let builder = UiBuilder::new()
            .id_salt(("order", self.label))
            .accessibility_role(accesskit::Role::List)
            .accessibility_label(self.label);
        ui.scope_builder(builder, |ui| self.contents(ui, texts, &row))
            .inner
    }

    fn rows(&self) -> Vec<Place<'a, I>> {
        let places = places(self.order);
        self.order
            .iter()
            .zip(places)
            .enumerate()
            .flat_map(|(tier, (items, place))| {
                let last = items.len().saturating_sub(1);
                items.iter().enumerate().map(move |(at, item)| Place {
                    item,
                    tier,
                    place,
                    joined: (at > 0, at < last),
                })
            })
            .collect()
    }

    fn contents(
        &self,
        ui: &mut Ui,
        texts: &Texts,
        words: &dyn Fn(&I) -> OrderRow,
    ) -> Option<OrderEvent<I>> {
        let rows = self.rows();
        let base = ui.unique_id();
        let line = ui.text_style_height(&TextStyle::Body);
        let lines = self.lines(ui, &rows, words);
        let class_width = class_width(ui, &rows, words);
        let row_height = (line * lines as f32 + space::ONE).max(space::TARGET + space::HALF);
        let pitch = row_height + space::HALF;
        ui.spacing_mut().item_spacing.y = space::HALF;
        // A list that a board can survey stands whole in its page; only longer ones scroll on their own.
        let whole = self.height.is_infinite() && rows.len() <= MOST_WHOLE;
        let height = if whole {
            pitch * rows.len() as f32
        } else {
            self.height.min(ui.available_height()).max(row_height)
        };

        let selected_at = rows.iter().position(|row| Some(row.item) == self.selected);
        let mut area = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height)
            .auto_shrink([false, true]);
        if whole {
            // Else it would keep to the room left in sight, and hide its last rows.
            area = area.min_scrolled_height(height);
        }
        if let Some(offset) = follow(ui, base, selected_at, pitch, height) {
            area = area.vertical_scroll_offset(offset);
        }
        let mut event = None;
        let dragged = self.dragged(ui, base, &rows);
        let mut top = 0.0;
        let mut wanted = None;
        let output = area.show_rows(ui, row_height, rows.len(), |ui, range| {
            top = ui.max_rect().top() - range.start as f32 * pitch;
            for index in range {
                let Some(row) = rows.get(index) else {
                    continue;
                };
                let (_, place) = ui.allocate_space(vec2(ui.available_width(), row_height));
                let shown = self.glide(ui, base, row.item, place, top, rows.len());
                let in_tab_order = selected_at.map_or(index == 0, |at| at == index);
                let view = RowView {
                    row,
                    rect: shown,
                    base,
                    id: base.with(row.item),
                    words: words(row.item),
                    lines,
                    class_width,
                    locked: self.locked,
                    ties: self.ties,
                    selected: self.selected == Some(row.item),
                    tiers: self.order.len(),
                    in_tab_order,
                    lifted: dragged == Some(index),
                    index,
                    count: rows.len(),
                };
                let asked_before = asked_into_sight(ui);
                if let Some(asked) = view.show(ui, texts) {
                    event = Some(asked);
                }
                let asked = asked_into_sight(ui) < asked_before;
                if asked || has_come_to(ui, base, view.id, index) {
                    wanted = Some(place);
                }
                if view.wants_neighbour(ui)
                    && let Some(next) = neighbour(ui, index, rows.len())
                    && let Some(next) = rows.get(next)
                {
                    // The row takes the keyboard once it is the one in the Tab order.
                    ui.data_mut(|data| data.insert_temp(base.with("next"), base.with(next.item)));
                    event = Some(OrderEvent::Select(next.item.clone()));
                }
            }
        });
        // The list's own area keeps such a wish to itself; what it stands in must hear it too.
        if let Some(rect) = wanted {
            ui.scroll_to_rect(rect, None);
        }
        if let Some(index) = dragged
            && let Some(dropped) =
                self.drag(ui, base, &rows, index, top, pitch, output.inner_rect, words)
        {
            event = Some(dropped);
        }
        event
    }

    /// Lines that the longest name needs, two or three; long lists are not measured and get two.
    fn lines(&self, ui: &Ui, rows: &[Place<'_, I>], words: &dyn Fn(&I) -> OrderRow) -> usize {
        let more = rows
            .first()
            .is_some_and(|row| words(row.item).name.contains('\n'));
        let most = if more { 5 } else { 3 };
        if rows.len() > MOST_GLIDING {
            return most - 1;
        }
        let room = ui.available_width() - if self.locked { 140.0 } else { 320.0 };
        let font = TextStyle::Body.resolve(ui.style());
        let longest = rows.iter().map(|row| {
            let name = words(row.item).name;
            let galley =
                ui.painter()
                    .layout(name, font.clone(), Color32::PLACEHOLDER, room.max(80.0));
            galley.rows.len()
        });
        longest.max().unwrap_or(2).clamp(2, most)
    }

    /// The row being dragged, also when it has been scrolled out of sight.
    fn dragged(&self, ui: &Ui, base: Id, rows: &[Place<'_, I>]) -> Option<usize> {
        let held = ui
            .ctx()
            .dragged_id()
            .or_else(|| ui.ctx().drag_stopped_id())?;
        rows.iter()
            .position(|row| base.with(row.item).with("handle") == held)
    }

    /// Where a row is drawn on its way to `place`.
    fn glide(&self, ui: &Ui, base: Id, item: &I, place: Rect, top: f32, count: usize) -> Rect {
        let time = ui.style().animation_time;
        if time <= 0.0 || count > MOST_GLIDING {
            return place;
        }
        let id = base.with(item).with("glide");
        let target = place.top() - top;
        let at = ui.ctx().animate_value_with_time(id, target, time.min(0.25));
        place.translate(vec2(0.0, at - target))
    }

    #[allow(
        clippy::too_many_arguments,
        reason = "one place draws everything about a drag"
    )]
    fn drag(
        &self,
        ui: &mut Ui,
        base: Id,
        rows: &[Place<'_, I>],
        index: usize,
        top: f32,
        pitch: f32,
        view: Rect,
        words: &dyn Fn(&I) -> OrderRow,
    ) -> Option<OrderEvent<I>> {
        let row = rows.get(index)?;
        let pointer = ui.ctx().pointer_interact_pos()?;
        let before = ((pointer.y - top) / pitch).round().max(0.0) as usize;
        // A gap inside a tie is no gap: the nearest end of the tie is meant.
        let gap = match rows.get(before) {
            None => self.order.len(),
            Some(next) if next.joined.0 => {
                let start = rows.iter().position(|other| other.tier == next.tier)?;
                let size = self.order.get(next.tier).map_or(1, Vec::len);
                next.tier + usize::from(before - start > size / 2)
            }
            Some(next) => next.tier,
        };
        if ui.ctx().drag_stopped_id() == Some(base.with(row.item).with("handle")) {
            return Some(OrderEvent::Gap(row.item.clone(), gap));
        }
        let theme = Theme::of(ui.ctx());
        let c = &theme.colours;
        let above = rows
            .iter()
            .position(|other| other.tier == gap)
            .unwrap_or(rows.len());
        let y = (top + above as f32 * pitch - space::HALF / 2.0).clamp(view.top(), view.bottom());
        ui.painter()
            .hline(view.x_range(), y, Stroke::new(4.0, c.accent));
        let layer = egui::LayerId::new(egui::Order::Tooltip, base.with("carried"));
        let painter = ui.ctx().layer_painter(layer);
        let font = TextStyle::Button.resolve(ui.style());
        let carried = title(&words(row.item).name).to_owned();
        let galley = painter.layout_no_wrap(carried, font, c.ink);
        let card = Rect::from_min_size(
            pointer + vec2(space::TWO, -galley.size().y / 2.0),
            galley.size(),
        );
        let frame = card.expand2(vec2(space::ONE * 1.5, space::ONE));
        let outline = Stroke::new(2.0, c.accent);
        painter.rect(frame, 6.0, c.surface_raised, outline, StrokeKind::Inside);
        painter.galley(card.min, galley, c.ink);
        ui.ctx().set_cursor_icon(CursorIcon::Grabbing);
        // Near an end the list moves on by itself.
        let near = pitch * 0.75;
        let bottom = top + rows.len() as f32 * pitch - space::HALF;
        let pace = if pointer.y < view.top() + near && top < view.top() - 0.5 {
            1.0
        } else if pointer.y > view.bottom() - near && bottom > view.bottom() + 0.5 {
            -1.0
        } else {
            0.0
        };
        if pace != 0.0 {
            ui.scroll_with_delta(vec2(0.0, pace * 6.0));
            ui.ctx().request_repaint();
        }
        None
    }
}

/// The scroll offset that keeps the selected row in sight after it moved; none when it did not.
fn follow(ui: &Ui, base: Id, at: Option<usize>, pitch: f32, height: f32) -> Option<f32> {
    let memory = base.with("followed");
    let earlier: Option<usize> = ui.data(|data| data.get_temp(memory));
    let at = at?;
    ui.data_mut(|data| data.insert_temp(memory, at));
    if earlier == Some(at) {
        return None;
    }
    let scroll = ui.make_persistent_id("rows");
    let now = egui::containers::scroll_area::State::load(ui.ctx(), scroll)
        .map_or(0.0, |state| state.unclamped_offset().y);
    let top = at as f32 * pitch;
    if top < now {
        Some(top)
    } else if top + pitch > now + height {
        Some((top + pitch - height).max(0.0))
    } else {
        None
    }
}

/// How many wishes of a screen reader to see something are not yet carried out in this frame.
fn asked_into_sight(ui: &Ui) -> usize {
    ui.input(|input| {
        let requests = input.events.iter().filter(|event| {
            matches!(event, Event::AccessKitActionRequest(request)
                if request.action == accesskit::Action::ScrollIntoView)
        });
        requests.count()
    })
}

/// Whether a row has the keyboard, and got it or moved just now.
fn has_come_to(ui: &Ui, base: Id, row: Id, index: usize) -> bool {
    if !ui.memory(|memory| memory.has_focus(row)) {
        return false;
    }
    let memory = base.with("in-sight");
    let earlier: Option<(Id, usize)> = ui.data(|data| data.get_temp(memory));
    ui.data_mut(|data| data.insert_temp(memory, (row, index)));
    earlier != Some((row, index))
}

/// The row an arrow key without Alt leads to.
fn neighbour(ui: &Ui, index: usize, count: usize) -> Option<usize> {
    let last = count.checked_sub(1)?;
    let next = ui.input_mut(|input| {
        let mut pressed = |key| input.consume_key(Modifiers::NONE, key);
        if pressed(Key::ArrowUp) {
            index.checked_sub(1)
        } else if pressed(Key::ArrowDown) {
            (index < last).then_some(index + 1)
        } else if pressed(Key::Home) {
            Some(0)
        } else if pressed(Key::End) {
            Some(last)
        } else {
            None
        }
    });
    if next.is_some() {
        ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    }
    next
}

/// The width of the widest class among the first rows, so that the classes stand in a column.
fn class_width<I>(ui: &Ui, rows: &[Place<'_, I>], words: &dyn Fn(&I) -> OrderRow) -> f32 {
    let font = TextStyle::Body.resolve(ui.style());
    let mut seen = BTreeSet::new();
    let rows = rows.iter().take(MOST_GLIDING);
    seen.extend(rows.filter_map(|row| words(row.item).class.map(|(_, name)| name)));
    seen.into_iter()
        .map(|name| {
            let ink = Color32::PLACEHOLDER;
            ui.painter()
                .layout_no_wrap(name, font.clone(), ink)
                .size()
                .x
        })
        .fold(0.0, f32::max)
}
