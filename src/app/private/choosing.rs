//! The way of ranking, and whether the groups' names are seen: chosen by the member where the workshop leaves it
//! open.

use egui::{RichText, Ui};

use super::ranking::{MOST_IN_PAIRS, Names, Rest, has_need_data};
use super::{PrivateContext, PrivateEntry, Stage};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Tone, choice, status};
use crate::workshop::RankingMethod;

/// Shows what can be chosen before the order is made.
pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    way(ui, entry, context);
    names(ui, entry, context);
    ui.add_space(space::ONE);
}

fn way(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    let workshop = context.workshop;
    if workshop.method.one_ranking_method {
        return;
    }
    let mut ways = RankingMethod::ALL.to_vec();
    ways.sort_by_key(|way| *way != workshop.method.ranking);
    ways.retain(|way| *way != RankingMethod::Pairs || workshop.need_groups.len() <= MOST_IN_PAIRS);
    let titles: Vec<(RankingMethod, String)> = ways
        .into_iter()
        .map(|way| (way, context.text(&format!("ways-{}-title", way.name()))))
        .collect();
    let options: Vec<(RankingMethod, &str)> = titles
        .iter()
        .map(|(way, title)| (*way, title.as_str()))
        .collect();
    let label = context.text("ways-choose");
    if let Some(way) = choice(ui, &label, &options, Some(entry.ranking.way)) {
        entry.ranking.way = way;
        entry.stage = match way {
            RankingMethod::Piles => Stage::Piles,
            RankingMethod::Points => Stage::Points,
            RankingMethod::Pairs => Stage::Pairs,
        };
    }
}

fn names(ui: &mut Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    if entry.ranking.names == Names::Revealed {
        return;
    }
    let soft = context.theme.colours.ink_soft;
    let hidden = entry.ranking.names == Names::Hidden;
    if context.workshop.method.names_hidden {
        if hidden {
            ui.label(RichText::new(context.text("ways-hidden-note")).color(soft));
        }
        return;
    }
    if !has_need_data(context.workshop) {
        return;
    }
    let mut hide = hidden;
    ui.checkbox(&mut hide, context.text("ways-hide-names"));
    if hide != hidden {
        let member = entry.member.clone();
        entry.ranking.hide_names(hide, context.workshop, &member);
    }
    if hide {
        ui.label(RichText::new(context.text("ways-hidden-note")).color(soft));
    }
}

/// What changed since the names were seen, or that they are seen now. Shown to this member alone, kept nowhere.
pub(super) fn revealed(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>) {
    if entry.ranking.names != Names::Revealed {
        return;
    }
    let moved = entry.ranking.moved_since_revealed();
    if moved.is_empty() {
        status(ui, Tone::Information, &context.text("ways-revealed"));
        ui.add_space(space::ONE);
        return;
    }
    status(ui, Tone::Information, &context.text("ways-revealed-moved"));
    for moved in moved {
        let group = context.workshop.group_name(&moved.group).into();
        let said = match (moved.from, moved.to) {
            (Some(from), Some(to)) => context.text_with(
                "ways-moved",
                &[("group", group), ("from", from.into()), ("to", to.into())],
            ),
            (None, Some(to)) => {
                context.text_with("ways-moved-in", &[("group", group), ("to", to.into())])
            }
            (Some(from), None) => {
                context.text_with("ways-moved-out", &[("group", group), ("from", from.into())])
            }
            (None, None) => continue,
        };
        ui.label(said);
    }
    ui.add_space(space::ONE);
}

/// Asks what the groups without a place, or without points, are. `ask` is the text key of the question, with the
/// number of groups.
pub(super) fn rest(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &PrivateContext<'_>,
    ask: &str,
    count: usize,
) {
    let question = context.text_with(ask, &[("count", count.into())]);
    ui.label(RichText::new(&question).text_style(Theme::strong()));
    let words = [
        (Rest::Unknown, context.text("ways-rest-unknown")),
        (Rest::Level, context.text("ways-rest-level")),
    ];
    let options: Vec<(Rest, &str)> = words
        .iter()
        .map(|(rest, words)| (*rest, words.as_str()))
        .collect();
    if let Some(chosen) = choice(ui, &question, &options, entry.ranking.rest) {
        entry.ranking.rest = Some(chosen);
    }
}
