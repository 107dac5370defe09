//! Three piles before the order: every item goes first, next or then, by one press or the keys 1, 2, 3.

use std::fmt::Debug;
use std::hash::Hash;

use egui::{
    Key, Modifiers, RichText, Sense, Stroke, StrokeKind, Ui, UiBuilder, WidgetInfo, accesskit,
    pos2, vec2,
};

use super::{choice, choice_width, focus_ring};
use crate::app::theme::{Theme, space};
use crate::text;
use crate::text::Texts;

/// A pile.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub enum Pile {
    /// Before the others.
    First,
    /// After the first.
    Next,
    /// After the next.
    Then,
}

impl Pile {
    /// All piles in their order.
    pub const ALL: [Self; 3] = [Self::First, Self::Next, Self::Then];

    const fn key(self) -> &'static str {
        match self {
            Self::First => "widget-pile-first",
            Self::Next => "widget-pile-next",
            Self::Then => "widget-pile-then",
        }
    }

    const fn number_key(self) -> Key {
        match self {
            Self::First => Key::Num1,
            Self::Next => Key::Num2,
            Self::Then => Key::Num3,
        }
    }
}

/// The order that the piles make: one tier per pile that holds something, items as they came, and those in no
/// pile last in a tier of their own.
pub fn order_of<I: Clone>(items: &[(I, Option<Pile>)]) -> Vec<Vec<I>> {
    Pile::ALL
        .into_iter()
        .map(Some)
        .chain([None])
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

/// Shows the items with their piles and returns a newly chosen pile. The first item without a pile is
/// marked as the one to think about; on it, or on the row with the keyboard, 1, 2 and 3 choose.
pub fn piles<I: Clone + Hash + Debug>(
    ui: &mut Ui,
    texts: &Texts,
    items: &[(I, Option<Pile>)],
    name: impl Fn(&I) -> String,
) -> Option<(I, Pile)> {
    let theme = Theme::of(ui.ctx());
    let c = &theme.colours;
    let words = Pile::ALL.map(|pile| texts.get(pile.key()));
    let mut options = Vec::with_capacity(3);
    for (pile, word) in Pile::ALL.into_iter().zip(&words) {
        options.push((pile, word.as_str()));
    }
    let left = items.iter().filter(|(_, pile)| pile.is_none()).count();
    ui.label(RichText::new(text!(texts, "widget-piles-left", count = left)).color(c.ink_soft));
    let next = items.iter().position(|(_, pile)| pile.is_none());
    let buttons = choice_width(ui, &words.each_ref().map(String::as_str)) + 1.0;
    let base = ui.unique_id();
    let focused_row = items
        .iter()
        .position(|(item, _)| ui.memory(|memory| memory.has_focus(base.with(item))));
    let mut event = None;
    for (index, (item, pile)) in items.iter().enumerate() {
        let name = name(item);
        let height = ui.text_style_height(&egui::TextStyle::Body) * 2.0 + space::TWO;
        let width = ui.available_width();
        let (_, rect) = ui.allocate_space(vec2(width, height.max(space::TARGET + space::ONE)));
        let response = ui.interact(rect, base.with(item), Sense::click());
        let state = pile.map_or_else(
            || texts.get("widget-pile-none"),
            |pile| texts.get(pile.key()),
        );
        let said = format!("{name}, {state}");
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
                .layout(egui::Layout::right_to_left(egui::Align::Center)),
        );
        let chosen = inner
            .allocate_ui_with_layout(
                vec2(buttons, space::TARGET),
                egui::Layout::left_to_right(egui::Align::Center),
                |ui| choice(ui, &name, &options, *pile),
            )
            .inner;
        if let Some(chosen) = chosen {
            event = Some((item.clone(), chosen));
        }
        let room = inner.available_rect_before_wrap();
        let font = egui::TextStyle::Body.resolve(ui.style());
        let galley = ui
            .painter()
            .layout(name, font, c.ink, room.width().max(80.0));
        let at = pos2(room.left(), rect.center().y - galley.size().y / 2.0);
        ui.painter().galley(at, galley, c.ink);
        let keyed =
            focused_row.map_or(next == Some(index) && nothing_focused(ui), |at| at == index);
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

fn nothing_focused(ui: &Ui) -> bool {
    ui.memory(|memory| memory.focused().is_none())
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
        ];
        assert_eq!(order_of(&items), [vec!['c', 'd'], vec!['a'], vec!['b']]);
    }
}
