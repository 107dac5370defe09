//! *Hur säker är ordningen?*: how firm the need order is, and whether another way of counting the members'
//! orders would give another one. One sentence first; pictures and tables when asked for.

use egui::{RichText, Ui};

use crate::app::charts::{Acceptability, AcceptabilityRow, HeadToHead};
use crate::app::steps::context::StepContext;
use crate::app::steps::{chosen_groups, picture};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Cell, Table, Tone, disclosure, heading, notice};
use crate::ranking::of_workshop::MembersOrder;
use crate::ranking::robustness::Doubt;
use crate::results::NeedOrder;
use crate::results::Sureness;
use crate::text::{Argument, numbers};
use crate::workshop::{GroupId, WeightSpace};

/// Pairs named where another way of counting makes groups change places.
const MOST_NAMED: usize = 3;

/// Draws the section.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    let results = context.results;
    let Some(need) = &results.need else {
        return;
    };
    heading(ui, 2, &context.text("robustness-title"));
    let soft = context.theme.colours.ink_soft;
    ui.label(RichText::new(context.text("sureness-about-need")).color(soft));
    match &results.sureness {
        None => working(ui, context),
        Some(Err(_)) => {
            if let Some(problem) = results.not_tried() {
                notice(ui, Tone::Information, &context.texts.message(&problem));
            }
        }
        Some(Ok(sureness)) => {
            finding(ui, context, need, sureness);
            places(ui, context, need, sureness);
            heat_map(ui, context, need, sureness);
        }
    }
    if results.awaits_orders() {
        working(ui, context);
    } else if results.members().is_some() {
        ui.add_space(space::ONE);
        ui.label(RichText::new(context.text("sureness-about-members")).color(soft));
        methods(ui, context);
        head_to_head(ui, context);
    }
}

fn working(ui: &mut Ui, context: &StepContext<'_>) {
    ui.horizontal(|ui| {
        ui.spinner();
        ui.label(context.text("shell-working"));
    });
}

/// The key of the sentence about a share of weightings.
pub(super) fn share_key(share: f64) -> &'static str {
    match (share * 100.0).round() {
        95.0.. => "robustness-nearly-all",
        80.0.. => "robustness-most",
        60.0.. => "robustness-often",
        40.0.. => "robustness-even",
        _ => "robustness-reversed",
    }
}

/// The least sure neighbours, how it was tried, and what the doubt comes from.
fn finding(ui: &mut Ui, context: &StepContext<'_>, need: &NeedOrder, sureness: &Sureness) {
    let name = |index: usize| {
        let group = need.situation.group(index);
        group.map_or("", |group| context.workshop.group_name(group))
    };
    match sureness.found.weakest_neighbours(&need.order.tiers()) {
        Some((first, second, share)) => {
            let pair = [
                ("first", Argument::from(name(first))),
                ("second", name(second).into()),
            ];
            let count = (share * 100.0).round();
            let said = format!(
                "{} {}",
                context.text_with("robustness-weakest", &pair),
                context.text_with(share_key(share), &[("count", count.into())]),
            );
            ui.label(RichText::new(said).text_style(Theme::strong()));
        }
        None => {
            ui.label(context.text("sureness-several-tie"));
        }
    }
    let language = context.texts.language();
    let samples = numbers::integer(language, i64::from(sureness.found.samples));
    let how = format!("robustness-how-{}", space_name(context));
    ui.label(context.text_with(&how, &[("samples", samples.into())]));
    ui.label(context.text(match sureness.mostly {
        None => "sureness-no-doubt",
        Some(Doubt::Weights) => "robustness-doubt-weights",
        Some(Doubt::Values) => "robustness-doubt-values",
        Some(Doubt::Words) => "robustness-doubt-words",
        Some(Doubt::All) => "robustness-doubt-several",
    }));
    ui.label(RichText::new(context.text("robustness-limit")).color(context.theme.colours.ink_soft));
    ui.add_space(space::ONE);
}

fn space_name(context: &StepContext<'_>) -> &'static str {
    match context.workshop.method.robustness.space {
        WeightSpace::Members => "members",
        WeightSpace::All => "all",
        WeightSpace::Ordered(_) => "ordered",
        WeightSpace::Bounded(_) => "bounded",
    }
}

/// The groups' rows in the shown order.
fn in_order(need: &NeedOrder) -> impl Iterator<Item = (usize, &GroupId)> {
    let rows = need.order.tiers().into_iter().flatten();
    rows.filter_map(|index| Some((index, need.situation.group(index)?)))
}

/// The interval of likely places beside every place.
fn places(ui: &mut Ui, context: &mut StepContext<'_>, need: &NeedOrder, sureness: &Sureness) {
    let language = context.texts.language();
    let whole = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
    let rows = in_order(need)
        .filter_map(|(index, group)| {
            let (best, worst) = sureness.found.rank_interval(index)?;
            let rank = need.order.standings.get(index)?.rank;
            Some(vec![
                Cell::Text(context.workshop.group_name(group).to_owned()),
                Cell::Number(rank.to_string()),
                Cell::Number(numbers::range(language, whole(best), whole(worst))),
            ])
        })
        .collect();
    let table = Table {
        caption: context.text("sureness-places"),
        headers: ["chart-group", "sureness-place-now", "chart-sure-interval"]
            .iter()
            .map(|key| context.text(key))
            .collect(),
        rows,
    };
    heading(ui, 3, &table.caption);
    picture::table(ui, context, "troliga-platser", &table);
}

fn heat_map(ui: &mut Ui, context: &mut StepContext<'_>, need: &NeedOrder, sureness: &Sureness) {
    let title = context.text("robustness-heat-map");
    disclosure(ui, &title, |ui| {
        let all: Vec<GroupId> = in_order(need).map(|(_, group)| group.clone()).collect();
        let items = chosen_groups::choose(ui, context, "sakerhet", &all);
        let chart = acceptability(context, need, sureness, &items);
        picture::show(ui, context, "sakerhet", &chart, &items);
    });
}

fn acceptability(
    context: &StepContext<'_>,
    need: &NeedOrder,
    sureness: &Sureness,
    shown: &[GroupId],
) -> Acceptability {
    let rows = shown
        .iter()
        .filter_map(|group| {
            let index = need.situation.index(group)?;
            Some(AcceptabilityRow {
                name: context.workshop.group_name(group).to_owned(),
                shares: sureness.found.acceptability.get(index)?.clone(),
                interval: sureness.found.rank_interval(index)?,
            })
        })
        .collect();
    Acceptability {
        rows,
        tries: u64::from(sureness.found.samples),
        weights: context.text(&format!("sureness-weights-{}", space_name(context))),
    }
}

/// Who was put before whom by how many, in the members' order.
fn head_to_head(ui: &mut Ui, context: &mut StepContext<'_>) {
    let results = context.results;
    let (Some(view), Some(order)) = (results.latest_round(), results.members_ids()) else {
        return;
    };
    let all: Vec<GroupId> = order.into_iter().flatten().collect();
    let title = context.text("sureness-head-to-head");
    disclosure(ui, &title, |ui| {
        let items = chosen_groups::choose(ui, context, "par-for-par", &all);
        let before = |first: &GroupId, second: &GroupId| {
            let pair = view.index(first).zip(view.index(second));
            pair.map_or(0, |(first, second)| view.counts.before(first, second))
        };
        let chart = HeadToHead {
            names: items
                .iter()
                .map(|group| context.workshop.group_name(group).to_owned())
                .collect(),
            before: items
                .iter()
                .map(|first| items.iter().map(|second| before(first, second)).collect())
                .collect(),
            answers: u32::try_from(view.rankings).unwrap_or(u32::MAX),
        };
        picture::show(ui, context, "par-for-par", &chart, &items);
    });
}

/// Whether another way of counting the members' orders gives another order.
fn methods(ui: &mut Ui, context: &mut StepContext<'_>) {
    let results = context.results;
    let (Some(view), Some(chosen)) = (results.latest_round(), results.members()) else {
        return;
    };
    let others: Vec<&MembersOrder> = results
        .orders
        .iter()
        .flat_map(|orders| &orders.by_other_methods)
        .filter(|other| other.order.places() != chosen.order.places())
        .collect();
    if others.is_empty() {
        ui.label(context.text("aggregation-all-agree"));
        return;
    }
    let name = |row: usize| {
        let group = view.groups.get(row);
        group.map_or("", |group| context.workshop.group_name(group))
    };
    let turned = turned_pairs(chosen, &others);
    if turned.is_empty() {
        ui.label(context.text("sureness-methods-ties"));
    }
    for (first, second) in turned.iter().take(MOST_NAMED) {
        let pair = [
            ("first", Argument::from(name(*first))),
            ("second", name(*second).into()),
        ];
        ui.label(context.text_with("aggregation-change-places", &pair));
    }
    let title = context.text("sureness-methods");
    disclosure(ui, &title, |ui| {
        let shown: Vec<&MembersOrder> = std::iter::once(chosen).chain(others).collect();
        let mut headers = vec![context.text("chart-group")];
        headers.extend(shown.iter().map(|order| {
            let key = match order.method.name() {
                "median" => "aggregation-median-rank-title".to_owned(),
                name => format!("aggregation-{name}-title"),
            };
            context.text(&key)
        }));
        let place = |order: &MembersOrder, row: usize| order.order.place_of(row);
        let mut rows: Vec<usize> = (0..view.groups.len())
            .filter(|row| {
                let own = place(chosen, *row);
                shown.iter().any(|order| place(order, *row) != own)
            })
            .collect();
        rows.sort_by_key(|row| place(chosen, *row).unwrap_or(usize::MAX));
        let cell = |place: Option<usize>| {
            Cell::Number(place.map_or_else(|| "–".to_owned(), |place| place.to_string()))
        };
        let table = Table {
            caption: context.text("sureness-methods-caption"),
            headers,
            rows: rows
                .into_iter()
                .map(|row| {
                    let mut cells = vec![Cell::Text(name(row).to_owned())];
                    cells.extend(shown.iter().map(|order| cell(place(order, row))));
                    cells
                })
                .collect(),
        };
        picture::table(ui, context, "satt-att-rakna", &table);
    });
}

/// Pairs that stand strictly the other way round by some other method, in the chosen order.
fn turned_pairs(chosen: &MembersOrder, others: &[&MembersOrder]) -> Vec<(usize, usize)> {
    let place = |order: &MembersOrder, row: usize| order.order.place_of(row);
    let mut rows: Vec<(usize, usize)> = (0..chosen.order.groups())
        .filter_map(|row| Some((place(chosen, row)?, row)))
        .collect();
    rows.sort_unstable();
    let mut found = Vec::new();
    for (at, (place_first, first)) in rows.iter().enumerate() {
        for (place_second, second) in rows.iter().skip(at + 1) {
            let turned = others.iter().any(|other| {
                matches!((place(other, *first), place(other, *second)), (Some(a), Some(b)) if a > b)
            });
            if place_first < place_second && turned {
                found.push((*first, *second));
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
