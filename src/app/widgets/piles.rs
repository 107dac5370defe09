//! Three piles before the order: every item goes first, next or then, by one press or the keys 1, 2, 3; what a
//! person does not know goes beside them by 0.
//!
//! Only rows in and near sight are drawn. The row to think about next is brought into sight.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Align, Key, Modifiers, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo,
    accesskit, pos2, vec2,
};
use serde::{Deserialize, Serialize};

use super::order_row::{name_job, title};
use super::{OrderRow, choice, choice_width, focus_ring};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// A pile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Pile {
    /// Before the others.
    First,
    /// After the first.
    Next,
    /// After the next.
    Then,
    /// *Vet ej*: in no pile, and in no order.
    Unknown,
}

impl Pile {
    /// All piles in their order, *vet ej* beside them.
    pub const ALL: [Self; 4] = [Self::First, Self::Next, Self::Then, Self::Unknown];

    const fn key(self) -> &'static str {
        match self {
            Self::First => "widget-pile-first",
            Self::Next => "widget-pile-next",
            Self::Then => "widget-pile-then",
            Self::Unknown => "widget-pile-unknown",
        }
    }

    const fn number_key(self) -> Key {
        match self {
            Self::First => Key::Num1,
            Self::Next => Key::Num2,
            Self::Then => Key::Num3,
            Self::Unknown => Key::Num0,
        }
    }
}

/// The order that the piles make: one tier per pile that holds something, items as they came, and those in no
/// pile last in a tier of their own. What is not known is in no tier.
pub fn order_of<I: Clone>(items: &[(I, Option<Pile>)]) -> Vec<Vec<I>> {
    [Some(Pile::First), Some(Pile::Next), Some(Pile::Then), None]
        .into_iter()
        .map(|pile| {
            items
                .iter()
                .filter(|(_, held)| *held == pile)
                .map(|(item, _)| item.clone())
                .collect::<Vec<I>>()
        })
        .filter(|tier| !tier.is_empty())
        .collect()
}

/// The row that was last brought into sight, as it is remembered between frames.
#[derive(Clone, Copy, Debug)]
pub struct FollowedRow(usize);

/// How far outside the view rows are still drawn, so that the Tab key finds the next.
const MARGIN: f32 = 400.0;
/// Rows above this number are not measured, and get room for two lines of name.
const MOST_MEASURED: usize = 60;

/// Shows the items with their piles and returns a newly chosen pile. The first item without a pile is
/// marked as the one to think about; on it, or on the row with the keyboard, 1, 2, 3 and 0 choose.
pub fn piles<I: Clone + Hash + Debug>(
    ui: &mut Ui,
    texts: &Texts,
    items: &[(I, Option<Pile>)],
    words: impl Fn(&I) -> OrderRow,
) -> Option<(I, Pile)> {
    let theme = Theme::of(ui.ctx());
    let c = &theme.colours;
    let names = Pile::ALL.map(|pile| texts.get(pile.key()));
    let mut options = Vec::with_capacity(Pile::ALL.len());
    for (pile, word) in Pile::ALL.into_iter().zip(&names) {
        options.push((pile, word.as_str()));
    }
    let left = items.iter().filter(|(_, pile)| pile.is_none()).count();
    ui.label(RichText::new(text!(texts, "widget-piles-left", count = left)).color(c.ink_soft));
    let next = items.iter().position(|(_, pile)| pile.is_none());
    let buttons = choice_width(ui, &names.each_ref().map(String::as_str)) + 1.0;
    let base = ui.unique_id();
    let focused_row = items
        .iter()
        .position(|(item, _)| ui.memory(|memory| memory.has_focus(base.with(item))));
    let room = (ui.available_width() - buttons - 3.0 * space::TWO).max(120.0);
    let height = row_height(ui, items, room, &words);
    let followed = base.with("next");
    let earlier: Option<usize> = ui
        .data(|data| data.get_temp(followed))
        .map(|FollowedRow(at)| at);
    let mut event = None;
    for (index, (item, pile)) in items.iter().enumerate() {
        let width = ui.available_width();
        let (_, rect) = ui.allocate_space(vec2(width, height));
        if next == Some(index) && earlier != next {
            // At first the page stays where it begins.
            if earlier.is_some() {
                ui.scroll_to_rect(rect.expand(height), Some(Align::Center));
            }
            ui.data_mut(|data| data.insert_temp(followed, FollowedRow(index)));
        }
        if !ui.clip_rect().expand(MARGIN).intersects(rect) && focused_row != Some(index) {
            continue;
        }
        let name = words(item).name;
        let response = ui.interact(rect, base.with(item), Sense::click());
        let state = pile.map_or_else(
            || texts.get("widget-pile-none"),
            |pile| texts.get(pile.key()),
        );
        let said = format!("{}, {state}", name.replace('\n', ", "));
        response.widget_info(|| WidgetInfo::labeled(accesskit::Role::ListItem, true, &said));
        let outline = if next == Some(index) {
            Stroke::new(2.0, c.accent)
        } else {
            Stroke::new(1.0, c.line)
        };
        ui.painter()
            .rect(rect, 6.0, c.surface_raised, outline, StrokeKind::Inside);
        focus_ring(ui, rect.shrink(2.0), &response);
        let mut inner = ui.new_child(
            UiBuilder::new()
                .id_salt(item)
                .max_rect(rect.shrink2(vec2(space::TWO, space::HALF)))
                .layout(egui::Layout::right_to_left(Align::Center)),
        );
        let chosen = inner
            .allocate_ui_with_layout(
                vec2(buttons, space::TARGET),
                egui::Layout::left_to_right(Align::Center),
                |ui| choice(ui, title(&name), &options, *pile),
            )
            .inner;
        if let Some(chosen) = chosen {
            event = Some((item.clone(), chosen));
        }
        let mut job = name_job(ui, &name, c.ink);
        job.wrap.max_width = room;
        let galley = ui.painter().layout_job(job);
        let at = pos2(
            rect.left() + space::TWO,
            rect.center().y - galley.size().y / 2.0,
        );
        ui.painter()
            .with_clip_rect(rect.intersect(ui.clip_rect()))
            .galley(at, galley, c.ink);
        let keyed = focused_row.map_or(next == Some(index) && nothing_typed(ui), |at| at == index);
        if keyed {
            for pile in Pile::ALL {
                if ui.input_mut(|input| input.consume_key(Modifiers::NONE, pile.number_key())) {
                    event = Some((item.clone(), pile));
                }
            }
        }
    }
    event
}

/// All rows are as high as the highest, so that rows out of sight need not be drawn.
fn row_height<I>(
    ui: &Ui,
    items: &[(I, Option<Pile>)],
    room: f32,
    words: &impl Fn(&I) -> OrderRow,
) -> f32 {
    let line = ui.text_style_height(&egui::TextStyle::Body);
    let measured = items.iter().take(MOST_MEASURED).map(|(item, _)| {
        let mut job = name_job(ui, &words(item).name, egui::Color32::PLACEHOLDER);
        job.wrap.max_width = room;
        ui.painter().layout_job(job).size().y
    });
    let text = measured.fold(line * 2.0, f32::max);
    (text + space::TWO).max(space::TARGET + space::ONE)
}

/// Whether the keys are free: a button that has the keyboard has no use for numbers, a field has.
fn nothing_typed(ui: &Ui) -> bool {
    !ui.ctx().text_edit_focused()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn piles_make_tiers_and_the_rest_comes_last() {
        let items = [
            ('a', Some(Pile::Then)),
            ('b', None),
            ('c', Some(Pile::First)),
            ('d', Some(Pile::First)),
            ('e', Some(Pile::Unknown)),
        ];
        assert_eq!(order_of(&items), [vec!['c', 'd'], vec!['a'], vec!['b']]);
    }
}
