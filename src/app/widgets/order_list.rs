//! The ranking: items in tiers, moved by dragging, by buttons, by keys or by a typed place.
//!
//! Invariants: the list shows the order it is given and returns events; it never changes the order. Items that
//! share a place are joined by a line and show the same number. One row is in the Tab order (the
//! selected one) with its buttons; arrows go between rows and Alt with an arrow moves the row. Only rows in
//! sight are laid out, so that hundreds of rows cost no more than a screenful.
//!
//! Limits: all rows are equally high, three lines of name at most; the whole name is in the tooltip.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align2, Color32, CursorIcon, EventFilter, FocusDirection, Galley, Id, Key, Modifiers, Rect,
    Response, ScrollArea, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo,
    accesskit, pos2, text::LayoutJob, text::TextFormat, vec2,
};

use super::button::icon_button_with;
use super::icon::Mark;
use super::order::{OrderEvent, places};
use super::{Icon, focus_ring};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// Rows above this number do not glide to their new place: too much would move at once.
const MOST_GLIDING: usize = 60;

/// What one row says.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct OrderRow {
    /// The name of the item.
    pub name: String,
    /// Severity class, 0 small to 3 very large, with its name; drawn as a swatch with the word.
    pub class: Option<(usize, String)>,
}

/// The list. Build it, then [`OrderList::show`] it.
pub struct OrderList<'a, I> {
    label: &'a str,
    order: &'a [Vec<I>],
    selected: Option<&'a I>,
    height: f32,
    locked: bool,
}

struct Place<'a, I> {
    item: &'a I,
    tier: usize,
    place: usize,
    /// Shares its place with the row above and below.
    joined: (bool, bool),
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
        let row_height = (line * lines as f32 + space::ONE).max(space::TARGET + space::HALF);
        let pitch = row_height + space::HALF;
        ui.spacing_mut().item_spacing.y = space::HALF;
        let height = self.height.min(ui.available_height()).max(row_height);

        let selected_at = rows.iter().position(|row| Some(row.item) == self.selected);
        let mut area = ScrollArea::vertical()
            .id_salt("rows")
            .max_height(height)
            .auto_shrink([false, true]);
        if let Some(offset) = follow(ui, base, selected_at, pitch, height) {
            area = area.vertical_scroll_offset(offset);
        }
        let mut event = None;
        let dragged = self.dragged(ui, base, &rows);
        let mut top = 0.0;
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
                    list: self,
                    row,
                    rect: shown,
                    base,
                    id: base.with(row.item),
                    words: words(row.item),
                    lines,
                    in_tab_order,
                    lifted: dragged == Some(index),
                    index,
                    count: rows.len(),
                };
                if let Some(asked) = view.show(ui, texts) {
                    event = Some(asked);
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
        if rows.len() > MOST_GLIDING {
            return 2;
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
        longest.max().unwrap_or(2).clamp(2, 3)
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
        let galley = painter.layout_no_wrap(words(row.item).name, font, c.ink);
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

struct RowView<'l, 'a, I> {
    list: &'l OrderList<'a, I>,
    row: &'l Place<'a, I>,
    rect: Rect,
    base: Id,
    id: Id,
    words: OrderRow,
    lines: usize,
    in_tab_order: bool,
    lifted: bool,
    index: usize,
    count: usize,
}

impl<I: Clone + PartialEq + Hash + Debug> RowView<'_, '_, I> {
    fn is_selected(&self) -> bool {
        self.list.selected == Some(self.row.item)
    }

    fn wants_neighbour(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(self.id))
    }

    fn show(&self, ui: &mut Ui, texts: &Texts) -> Option<OrderEvent<I>> {
        let theme = Theme::of(ui.ctx());
        let c = &theme.colours;
        let item = || self.row.item.clone();
        let sense = if self.in_tab_order {
            Sense::click()
        } else {
            Sense::CLICK
        };
        let response = ui.interact(self.rect, self.id, sense);
        self.describe(&response, texts);
        let wanted = self.base.with("next");
        if self.in_tab_order && ui.data(|data| data.get_temp(wanted)) == Some(self.id) {
            ui.data_mut(|data| data.remove::<Id>(wanted));
            response.request_focus();
        }
        let fill = if self.is_selected() {
            c.accent_soft
        } else {
            c.surface_raised
        };
        let outline = if response.hovered() || self.is_selected() {
            Stroke::new(1.5, c.accent)
        } else {
            Stroke::new(1.0, c.line)
        };
        ui.painter()
            .rect(self.rect, 6.0, fill, outline, StrokeKind::Inside);
        focus_ring(ui, self.rect.shrink(2.0), &response);

        let mut event = self.keys(ui, &response).or_else(|| {
            response.clicked().then(|| {
                response.request_focus();
                OrderEvent::Select(item())
            })
        });
        let builder = UiBuilder::new()
            .id_salt(self.id)
            .max_rect(self.rect)
            .layout(egui::Layout::left_to_right(egui::Align::Center));
        let mut inner = ui.new_child(builder);
        inner.spacing_mut().item_spacing.x = 0.0;
        if self.list.locked {
            inner.add_space(space::ONE);
        } else {
            self.handle(&mut inner, texts);
        }
        event = self.place(&mut inner, texts).or(event);
        if !self.list.locked {
            event = self.buttons(&mut inner, texts).or(event);
        }
        self.name(&mut inner, c.ink);
        event
    }

    fn describe(&self, response: &Response, texts: &Texts) {
        let class = self.words.class.as_ref().map(|(_, name)| name.as_str());
        let name = &self.words.name;
        let place = self.row.place;
        let said = match class {
            Some(class) => text!(
                texts,
                "widget-order-row-class",
                name = name,
                place = place,
                class = class
            ),
            None => text!(texts, "widget-order-row", name = name, place = place),
        };
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ListItem, true, &said));
        response.ctx.accesskit_node_builder(response.id, |node| {
            node.set_position_in_set(self.index + 1);
            node.set_size_of_set(self.count);
            node.set_selected(self.is_selected());
        });
    }

    fn keys(&self, ui: &Ui, response: &Response) -> Option<OrderEvent<I>> {
        if !response.has_focus() {
            return None;
        }
        let item = || self.row.item.clone();
        ui.memory_mut(|memory| {
            let filter = EventFilter {
                vertical_arrows: true,
                ..EventFilter::default()
            };
            memory.set_focus_lock_filter(response.id, filter);
        });
        if self.list.locked {
            return None;
        }
        let event = ui.input_mut(|input| {
            if input.consume_key(Modifiers::ALT, Key::ArrowUp) {
                Some(OrderEvent::Up(item()))
            } else if input.consume_key(Modifiers::ALT, Key::ArrowDown) {
                Some(OrderEvent::Down(item()))
            } else if input.consume_key(Modifiers::NONE, Key::Equals) {
                Some(OrderEvent::Join(item()))
            } else {
                None
            }
        });
        if event.is_some() {
            ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
        }
        event
    }

    fn handle(&self, ui: &mut Ui, texts: &Texts) {
        let theme = Theme::of(ui.ctx());
        let (_, rect) = ui.allocate_space(vec2(space::TARGET, self.rect.height()));
        let response = ui.interact(rect, self.id.with("handle"), Sense::DRAG);
        let colour = if response.hovered() || self.lifted {
            theme.colours.accent
        } else {
            theme.colours.border
        };
        Mark::Handle.paint(ui.painter(), rect.center(), 18.0, colour);
        response
            .on_hover_cursor(CursorIcon::Grab)
            .on_hover_text(texts.get("widget-order-handle"));
    }

    /// The place as a number; pressed, it becomes a field to type another in.
    fn place(&self, ui: &mut Ui, texts: &Texts) -> Option<OrderEvent<I>> {
        let theme = Theme::of(ui.ctx());
        let c = &theme.colours;
        let width = 64.0;
        let typing = self.id.with("typing");
        let open = ui
            .data(|data| data.get_temp::<bool>(typing))
            .unwrap_or(false);
        let label = text!(texts, "widget-order-type-place", name = &self.words.name);
        if open {
            let (_, rect) = ui.allocate_space(vec2(width, self.rect.height()));
            let mut child = ui.new_child(
                UiBuilder::new()
                    .id_salt(typing)
                    .max_rect(rect.shrink2(vec2(0.0, 2.0))),
            );
            return self.type_place(&mut child, typing, &label);
        }
        let sense = match (self.list.locked, self.in_tab_order) {
            (true, _) => Sense::hover(),
            (false, true) => Sense::click(),
            (false, false) => Sense::CLICK,
        };
        let (_, rect) = ui.allocate_space(vec2(width, self.rect.height()));
        let response = ui.interact(rect, self.id.with("place"), sense);
        let font = TextStyle::Heading.resolve(ui.style());
        ui.painter().text(
            rect.center(),
            Align2::CENTER_CENTER,
            self.row.place.to_string(),
            font,
            c.ink,
        );
        self.tie_line(ui, rect, c.accent);
        if self.list.locked {
            return None;
        }
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Button, true, &label));
        focus_ring(ui, rect.shrink(6.0), &response);
        if response.clicked() {
            ui.data_mut(|data| data.insert_temp(typing, true));
        }
        response.on_hover_text(texts.get("widget-order-type-place-short"));
        None
    }

    fn type_place(&self, ui: &mut Ui, typing: Id, label: &str) -> Option<OrderEvent<I>> {
        let kept = self.id.with("typed-place");
        let mut typed = ui
            .data(|data| data.get_temp::<String>(kept))
            .unwrap_or_default();
        let response = ui
            .add(
                egui::TextEdit::singleline(&mut typed)
                    .id(typing.with("field"))
                    .desired_width(40.0)
                    .min_size(vec2(0.0, space::TARGET))
                    .hint_text(self.row.place.to_string()),
            )
            .accessible_name(label);
        let entered = response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter));
        let done = response.lost_focus();
        if !response.has_focus() && !done {
            response.request_focus();
        }
        ui.data_mut(|data| {
            if done {
                data.remove::<bool>(typing);
                data.remove::<String>(kept);
            } else {
                data.insert_temp(kept, typed.clone());
            }
        });
        if done {
            ui.memory_mut(|memory| memory.request_focus(self.id));
        }
        let place = crate::text::numbers::parse_integer(&typed).ok();
        let place = place.and_then(|place| usize::try_from(place).ok())?;
        (entered && place > 0).then(|| OrderEvent::Place(self.row.item.clone(), place))
    }

    /// A line beside the number joins rows that share a place.
    fn tie_line(&self, ui: &Ui, rect: Rect, colour: Color32) {
        let (above, below) = self.row.joined;
        if !above && !below {
            return;
        }
        let x = rect.left() + 6.0;
        let top = if above {
            self.rect.top() - space::HALF
        } else {
            self.rect.top() + space::ONE
        };
        let bottom = if below {
            self.rect.bottom() + space::HALF
        } else {
            self.rect.bottom() - space::ONE
        };
        let painter = ui.painter().with_clip_rect(ui.clip_rect());
        painter.line_segment([pos2(x, top), pos2(x, bottom)], Stroke::new(4.0, colour));
    }

    fn buttons(&self, ui: &mut Ui, texts: &Texts) -> Option<OrderEvent<I>> {
        let name = &self.words.name;
        let item = || self.row.item.clone();
        let shared = self.row.joined.0 || self.row.joined.1;
        let room = 3.0 * space::TARGET + space::HALF;
        let left = (self.rect.right() - room).max(ui.cursor().left());
        let rect = Rect::from_min_max(pos2(left, self.rect.top()), self.rect.max);
        let mut child = ui.new_child(
            UiBuilder::new()
                .id_salt("buttons")
                .max_rect(rect)
                .layout(egui::Layout::left_to_right(egui::Align::Center)),
        );
        child.spacing_mut().item_spacing.x = 0.0;
        child.spacing_mut().interact_size.y = space::TARGET;
        let mut event = None;
        let can = [
            (Mark::Up, "widget-order-up", self.row.tier > 0 || shared),
            (
                Mark::Down,
                "widget-order-down",
                self.row.tier + 1 < self.list.order.len() || shared,
            ),
            (Mark::Same, "widget-order-join", self.row.tier > 0),
        ];
        for (mark, key, possible) in can {
            let label = text!(texts, key, name = name);
            let pressed = child
                .add_enabled_ui(possible, |ui| {
                    icon_button_with(ui, Icon::Mark(mark), &label, self.in_tab_order).clicked()
                })
                .inner;
            if pressed {
                event = Some(match mark {
                    Mark::Up => OrderEvent::Up(item()),
                    Mark::Down => OrderEvent::Down(item()),
                    _ => OrderEvent::Join(item()),
                });
            }
        }
        event
    }

    fn name(&self, ui: &mut Ui, ink: Color32) {
        let theme = Theme::of(ui.ctx());
        let left = ui.cursor().left();
        let buttons = if self.list.locked {
            space::TWO
        } else {
            3.0 * space::TARGET + space::ONE
        };
        let right = self.rect.right() - buttons;
        let mut text_right = right;
        if let Some((class, word)) = &self.words.class {
            let galley = ui.painter().layout_no_wrap(
                word.clone(),
                TextStyle::Body.resolve(ui.style()),
                theme.colours.ink_soft,
            );
            let column = galley.size().x.max(96.0) + space::THREE;
            // On a narrow list the swatch stays and the word goes; a screen reader still gets it.
            let word_fits = right - left > column + 240.0;
            text_right = right - if word_fits { column } else { space::THREE };
            let swatch = Rect::from_center_size(
                pos2(text_right + space::ONE, self.rect.center().y),
                vec2(14.0, 14.0),
            );
            ui.painter()
                .rect_filled(swatch, 2.0, theme.colours.severity_at(*class));
            if word_fits {
                let at = pos2(
                    swatch.right() + space::ONE,
                    self.rect.center().y - galley.size().y / 2.0,
                );
                ui.painter().galley(at, galley, ink);
            }
        }
        let galley = self.few_lines(ui, (text_right - left - space::ONE).max(80.0), ink);
        let at = pos2(left, self.rect.center().y - galley.size().y / 2.0);
        let cut = galley.elided;
        let area = Rect::from_min_size(at, galley.size());
        ui.painter().galley(at, galley, ink);
        if cut {
            ui.interact(area, self.id.with("name"), Sense::hover())
                .on_hover_text(&self.words.name);
        }
    }

    fn few_lines(&self, ui: &Ui, width: f32, ink: Color32) -> std::sync::Arc<Galley> {
        let font = TextStyle::Body.resolve(ui.style());
        let mut job =
            LayoutJob::single_section(self.words.name.clone(), TextFormat::simple(font, ink));
        job.wrap.max_width = width;
        job.wrap.max_rows = self.lines;
        ui.painter().layout_job(job)
    }
}
