//! After a round has closed: the member's own answer beside the middle and the spread of all, and how far it is
//! from the joint order. Shown to that member alone.
//!
//! Below three orders the middle and the spread are not said: with the own answer known, they would give
//! another's away.

use egui::{RichText, Ui};

use super::cover::head;
use super::{Kind, PrivateContext, PrivateEntry, Stage, page};
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, Table, Tone, heading, notice, primary_button, quiet_button, status,
};
use crate::ranking::agreement::distance_to_result;
use crate::ranking::of_workshop::RoundView;
use crate::ranking::profile::Ballot as Ranked;
use crate::text::{Argument, numbers};
use crate::workshop::{Ballot, GroupId, ParticipantId, Round, Workshop};

/// Fewer orders than this say nothing about the others.
const FEWEST: usize = 3;

/// The newest closed round that a member has answered, with its number, and the answer.
pub(crate) fn last_closed<'w>(
    workshop: &'w Workshop,
    member: &ParticipantId,
) -> Option<(usize, &'w Round, &'w Ballot)> {
    let rounds = workshop.rounds.iter().enumerate().rev();
    let mut closed = rounds.filter(|(_, round)| !round.is_open());
    closed.find_map(|(at, round)| Some((at + 1, round, round.ballot(member)?)))
}

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    let Some((number, _, ballot)) = last_closed(context.workshop, &entry.member) else {
        entry.stage = Stage::Weigh;
        return;
    };
    page::body(ui, "own", |ui| {
        head(ui, entry, context, "own-title", "own-purpose");
        let round = context.text_with("round-number", &[("number", number.into())]);
        heading(ui, 2, &round);
        let closed = context.results.rounds.get(number - 1);
        match (&ballot.ranking, closed.and_then(Option::as_ref)) {
            (Some(ranking), Some(view)) => {
                let newest = number == context.workshop.rounds.len()
                    || context
                        .workshop
                        .rounds
                        .get(number)
                        .is_some_and(Round::is_open);
                let joint = newest.then(|| context.results.members_ids()).flatten();
                distance(ui, context, &ranking.tiers, view, newest);
                table(ui, context, &ranking.tiers, view, joint.as_deref());
            }
            _ => {
                let key = if ballot.abstains {
                    "own-abstained"
                } else {
                    "own-no-order"
                };
                notice(ui, Tone::Information, &context.text(key));
            }
        }
    });
    page::foot(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            if entry.kind == Kind::Look {
                if primary_button(ui, &context.text("own-done")).clicked() {
                    entry.stage = Stage::Done;
                }
                return;
            }
            if primary_button(ui, &context.text("own-answer-again")).clicked() {
                entry.stage = Stage::Weigh;
            }
            // Whoever stands by the last answer need not go through it all again.
            if quiet_button(ui, &context.text("own-same-again")).clicked() {
                entry.weights_saved = ballot.weights.is_some();
                entry.abstains = ballot.abstains;
                entry.stage = Stage::Review;
            }
        });
    });
}

/// How many of the member's own pairs the joint order turns, in words.
fn distance(
    ui: &mut Ui,
    context: &PrivateContext<'_>,
    own: &[Vec<GroupId>],
    view: &RoundView,
    newest: bool,
) {
    let Some(members) = context.results.members().filter(|_| newest) else {
        return;
    };
    let tiers: Vec<Vec<usize>> = own
        .iter()
        .map(|tier| tier.iter().filter_map(|id| view.index(id)).collect())
        .filter(|tier: &Vec<usize>| !tier.is_empty())
        .collect();
    let Ok(ranked) = Ranked::from_tiers(view.groups.len(), &tiers) else {
        return;
    };
    let distance = distance_to_result(&ranked, &members.order);
    let Some(share) = distance.share() else {
        return;
    };
    let key = match share {
        share if share <= 0.0 => "own-distance-none",
        share if share < 0.1 => "own-distance-small",
        share if share < 0.3 => "own-distance-some",
        share if share < 0.5 => "own-distance-much",
        _ => "own-distance-most",
    };
    status(ui, Tone::Information, &context.text(key));
    // A pair that shares a place in the joint order counts as a half: whole pairs are about as many.
    let arguments = [
        (
            "against",
            Argument::from(distance.doubled_against.div_ceil(2)),
        ),
        ("pairs", distance.strict.into()),
    ];
    let said = context.text_with("own-distance-pairs", &arguments);
    ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    ui.add_space(space::ONE);
}

fn table(
    ui: &mut Ui,
    context: &PrivateContext<'_>,
    own: &[Vec<GroupId>],
    view: &RoundView,
    joint: Option<&[Vec<GroupId>]>,
) {
    let enough = view.rankings >= FEWEST;
    if !enough {
        ui.label(context.text("own-too-few"));
    }
    let language = context.texts.language();
    let joint = joint.filter(|_| enough).map(super::ranking::places);
    let mut headers = vec!["field-group", "private-result-own"];
    if enough {
        headers.extend(["own-median", "own-half"]);
    }
    if joint.is_some() {
        headers.push("order-members-title");
    }
    let spread = |group: &GroupId| {
        let spreads = view.index(group).and_then(|at| view.spreads.get(at));
        spreads.copied().flatten()
    };
    let number = |value: f64| numbers::decimal_at_most(language, value, 1);
    let rows = super::ranking::places(own)
        .into_iter()
        .map(|(group, place)| {
            let name = context.workshop.group_name(&group).to_owned();
            let mut cells = vec![Cell::Text(name), Cell::Number(place.to_string())];
            if enough {
                let none = || "–".to_owned();
                let spread = spread(&group);
                cells.push(Cell::Number(
                    spread.map_or_else(none, |spread| number(spread.median)),
                ));
                cells.push(Cell::Number(spread.map_or_else(none, |spread| {
                    let (low, high) = (spread.lower_quartile, spread.upper_quartile);
                    let arguments = [("low", number(low).into()), ("high", number(high).into())];
                    context.text_with("own-half-between", &arguments)
                })));
            }
            if let Some(joint) = &joint {
                let mut places = joint.iter();
                let place = places.find(|(other, _)| *other == group);
                let place = place.map_or_else(|| "–".to_owned(), |(_, place)| place.to_string());
                cells.push(Cell::Number(place));
            }
            cells
        })
        .collect();
    let table = Table {
        caption: context.text("own-table"),
        headers: headers.into_iter().map(|key| context.text(key)).collect(),
        rows,
    };
    table.show(ui, "own-round");
}

#[cfg(test)]
mod tests;
