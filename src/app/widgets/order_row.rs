//! One row of the ranking list: handle, place, name, class and buttons.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align2, Color32, CursorIcon, EventFilter, FocusDirection, Galley, Id, Key, Modifiers, Rect,
    Response, Sense, Stroke, StrokeKind, TextStyle, Ui, UiBuilder, WidgetInfo, accesskit, pos2,
    text::LayoutJob, text::TextFormat, vec2,
};

use super::button::icon_button_with;
use super::icon::Mark;
use super::order::OrderEvent;
use super::order_list::OrderRow;
use super::{Icon, focus_ring};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// Where an item stands in the order.
pub(super) struct Place<'a, I> {
    pub item: &'a I,
    pub tier: usize,
    pub place: usize,
    /// Shares its place with the row above and below.
    pub joined: (bool, bool),
}

/// A row while it is drawn.
pub(super) struct RowView<'l, 'a, I> {
    pub row: &'l Place<'a, I>,
    /// Where it is drawn; on its way while it moves.
    pub rect: Rect,
    /// The id of the list.
    pub base: Id,
    /// The id of the row, which stays with the item.
    pub id: Id,
    pub words: OrderRow,
    /// Lines of name there is room for.
    pub lines: usize,
    /// The width of the column of classes, 0 without.
    pub class_width: f32,
    pub locked: bool,
    /// Several may share a place.
    pub ties: bool,
    pub selected: bool,
    pub in_tab_order: bool,
    /// It is being dragged.
    pub lifted: bool,
    pub index: usize,
    /// Rows in the list.
    pub count: usize,
    /// Tiers in the list.
    pub tiers: usize,
}

impl<I: Clone + PartialEq + Hash + Debug> RowView<'_, '_, I> {
    /// It has the keyboard, so that arrows lead on from it.
    pub fn wants_neighbour(&self, ui: &Ui) -> bool {
        ui.memory(|memory| memory.has_focus(self.id))
    }

    /// Draws the row and returns what was asked for.
    pub fn show(&self, ui: &mut Ui, texts: &Texts) -> Option<OrderEvent<I>> {
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
        let fill = if self.selected {
            c.accent_soft
        } else {
            c.surface_raised
        };
        let outline = if response.hovered() || self.selected {
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
        if self.locked {
            inner.add_space(space::ONE);
        } else {
            self.handle(&mut inner, texts);
        }
        event = self.place(&mut inner, texts).or(event);
        if !self.locked {
            event = self.buttons(&mut inner, texts).or(event);
        }
        self.name(&mut inner, c.ink);
        event
    }

    fn describe(&self, response: &Response, texts: &Texts) {
        let class = self.words.class.as_ref().map(|(_, name)| name.as_str());
        let name = self.words.name.replace('\n', ", ");
        let name = &name;
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
            node.set_selected(self.selected);
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
        if self.locked {
            return None;
        }
        let event = ui.input_mut(|input| {
            if input.consume_key(Modifiers::ALT, Key::ArrowUp) {
                Some(OrderEvent::Up(item()))
            } else if input.consume_key(Modifiers::ALT, Key::ArrowDown) {
                Some(OrderEvent::Down(item()))
            } else if self.ties && input.consume_key(Modifiers::NONE, Key::Equals) {
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
        let label = text!(
            texts,
            "widget-order-type-place",
            name = title(&self.words.name)
        );
        if open {
            let (_, rect) = ui.allocate_space(vec2(width, self.rect.height()));
            let mut child = ui.new_child(
                UiBuilder::new()
                    .id_salt(typing)
                    .max_rect(rect.shrink2(vec2(0.0, 2.0))),
            );
            return self.type_place(&mut child, typing, &label);
        }
        let sense = match (self.locked, self.in_tab_order) {
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
        if self.locked {
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
        let name = title(&self.words.name);
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
                self.row.tier + 1 < self.tiers || shared,
            ),
            (Mark::Same, "widget-order-join", self.row.tier > 0),
        ];
        for (mark, key, possible) in can {
            if mark == Mark::Same && !self.ties {
                continue;
            }
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
        let left = ui.cursor().left();
        let buttons = if self.locked {
            space::TWO
        } else {
            3.0 * space::TARGET + space::ONE
        };
        let right = self.rect.right() - buttons;
        let mut text_right = right;
        if self.class_width > 0.0 {
            // On a narrow list the steps stay and the word goes; a screen reader still gets it.
            let column = self.class_width + 14.0 + space::THREE;
            let word_fits = right - left > column + 240.0;
            text_right = right - if word_fits { column } else { space::THREE };
            if let Some((class, word)) = &self.words.class {
                let middle = pos2(text_right + space::ONE, self.rect.center().y);
                let swatch = Rect::from_center_size(middle, vec2(14.0, 20.0));
                severity_steps(ui, swatch, *class);
                if word_fits {
                    let at = pos2(swatch.right() + space::ONE, middle.y);
                    let font = TextStyle::Body.resolve(ui.style());
                    ui.painter().text(at, Align2::LEFT_CENTER, word, font, ink);
                }
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
        let mut job = name_job(ui, &self.words.name, ink);
        job.wrap.max_width = width;
        job.wrap.max_rows = self.lines;
        ui.painter().layout_job(job)
    }
}

/// The name alone, without what is said after it.
pub(super) fn title(name: &str) -> &str {
    name.lines().next().unwrap_or_default()
}

/// A name in `ink`, and what is said after it in softer ink.
pub(super) fn name_job(ui: &Ui, name: &str, ink: Color32) -> LayoutJob {
    let font = TextStyle::Body.resolve(ui.style());
    let Some((title, more)) = name.split_once('\n') else {
        return LayoutJob::single_section(name.to_owned(), TextFormat::simple(font, ink));
    };
    let soft = Theme::of(ui.ctx()).colours.ink_soft;
    let mut job = LayoutJob::default();
    let strong = Theme::strong().resolve(ui.style());
    job.append(title, 0.0, TextFormat::simple(strong, ink));
    job.append("\n", 0.0, TextFormat::simple(font.clone(), ink));
    job.append(more, 0.0, TextFormat::simple(font, soft));
    job
}

/// Four steps of which as many are filled as the class is severe, so that it can be told without its colour.
fn severity_steps(ui: &Ui, rect: Rect, class: usize) {
    let theme = Theme::of(ui.ctx());
    let colour = theme.colours.severity_at(class);
    let height = rect.height() / 4.0;
    for step in 0..4_u8 {
        let top = rect.bottom() - height * f32::from(step + 1);
        let bar = Rect::from_min_size(pos2(rect.left(), top), vec2(rect.width(), height - 1.5));
        if usize::from(step) <= class {
            ui.painter().rect_filled(bar, 1.0, colour);
        } else {
            let pen = Stroke::new(1.0, theme.colours.border);
            ui.painter().rect_stroke(bar, 1.0, pen, StrokeKind::Inside);
        }
    }
}
