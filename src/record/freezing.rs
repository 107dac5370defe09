//! Freezes what is known of a workshop into what its record says: plain data, sums only.
//!
//! Each part is left out where it is not known (no criteria, no rankings, answers removed, the order not tried): the
//! record then says so.

use std::collections::BTreeMap;

use crate::ranking::audit::PassedOver;
use crate::ranking::judgements::Measure;
use crate::ranking::kemeny::{Kemeny, OptimaCount};
use crate::ranking::need::severity_class;
use crate::ranking::of_workshop::{MembersOrder as OrderOfRound, RoundView, WeightsFrom, sums_of};
use crate::ranking::robustness::Robustness;
use crate::ranking::rules::{Factor, start_level, steps};
use crate::results::{Agreement, NeedOrder, Participation, Results};
use crate::workshop::{GroupId, Round, Rule, WeightSum, Workshop};

use super::frozen_results::{
    Cause, FrozenResults, LevelAccount, MembersOrder, MembersPlace, Moved, NeedPlace,
    NeighbourShare, PlaceInterval, RobustnessResult, RoundResult, ToExplain, WeightsBasis,
};

impl FrozenResults {
    /// Everything a record says of a workshop, from what is known of it.
    pub fn of(workshop: &Workshop, known: &Results) -> Self {
        let mut frozen = Self {
            participation: Participation::of(workshop),
            rounds: rounds(workshop, known),
            members_order: members_order(workshop, known),
            ..Self::default()
        };
        if let Some(need) = &known.need {
            (frozen.weights, frozen.weights_from) = weights(workshop, need);
            frozen.need_order = need_order(workshop, need);
            frozen.to_explain = known
                .to_explain
                .iter()
                .filter_map(|passed| to_explain(need, passed))
                .collect();
            if let Some(Ok(sureness)) = &known.sureness {
                frozen.robustness = Some(RobustnessResult::of(workshop, need, &sureness.found));
            }
        }
        frozen
    }
}

fn to_explain(need: &NeedOrder, passed: &PassedOver) -> Option<ToExplain> {
    let group = |index| need.situation.group(index).cloned();
    Some(ToExplain {
        group: group(passed.group)?,
        passed_by: passed
            .pairs
            .iter()
            .filter_map(|pair| group(pair.before))
            .collect(),
        causes: causes(passed),
        cost_alone: passed.cost_alone(),
        borderline: !passed.needs_reason(),
    })
}

fn causes(passed: &PassedOver) -> Vec<Cause> {
    let factors = passed.causes().into_iter().map(|factor| match factor {
        Factor::Benefit => Cause::Benefit,
        Factor::Cost => Cause::Cost,
        Factor::Evidence => Cause::Evidence,
    });
    let choice = passed.by_choice().then_some(Cause::Choice);
    factors.chain(choice).collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The weights the need order rests on. One vector for the room, and equal weights, have no spread.
fn weights(workshop: &Workshop, need: &NeedOrder) -> (Vec<WeightSum>, WeightsBasis) {
    let situation = &need.situation;
    let basis = match situation.weights_from {
        WeightsFrom::Members(_) | WeightsFrom::Sums => WeightsBasis::Members,
        WeightsFrom::Together => WeightsBasis::Together,
        WeightsFrom::Equal => WeightsBasis::Equal,
    };
    if basis == WeightsBasis::Members {
        let newest = workshop
            .rounds
            .iter()
            .rev()
            .filter(|round| !round.is_open())
            .filter_map(|round| Some(sums_of(workshop, round)?.weights))
            .find(|weights| !weights.is_empty());
        return (newest.unwrap_or_default(), basis);
    }
    let one = situation
        .criteria
        .iter()
        .zip(situation.weights.as_slice())
        .map(|(criterion, weight)| WeightSum {
            criterion: criterion.clone(),
            mean: *weight,
            lower: *weight,
            median: *weight,
            upper: *weight,
        })
        .collect();
    (one, basis)
}

fn need_order(workshop: &Workshop, need: &NeedOrder) -> Vec<NeedPlace> {
    let mut places: Vec<NeedPlace> = need
        .order
        .tiers()
        .into_iter()
        .flatten()
        .filter_map(|index| need_place(workshop, need, index))
        .collect();
    places.sort_by_key(|place| place.place);
    places
}

fn need_place(workshop: &Workshop, need: &NeedOrder, index: usize) -> Option<NeedPlace> {
    let situation = &need.situation;
    let standing = need.order.standings.get(index)?;
    let row = situation.judgements.groups().get(index)?;
    let parts = row
        .values
        .iter()
        .zip(situation.weights.as_slice())
        .map(|(value, weight)| weight * value.value.unwrap_or(0.5))
        .collect();
    let group = workshop.group(situation.group(index)?)?;
    let levels = standing.level.map(|level| {
        let parameters = &workshop.method.parameters;
        let lowered = |factor| {
            let class = standing.class;
            class.map_or(0, |class| steps(factor, class, row.measure, parameters))
        };
        let span = standing.level_span;
        LevelAccount {
            start: standing
                .class
                .map_or(0, |class| start_level(class, parameters)),
            benefit: (group.measure.benefit, lowered(Factor::Benefit)),
            cost: (group.measure.cost, lowered(Factor::Cost)),
            evidence: (group.measure.evidence, lowered(Factor::Evidence)),
            level: level.number(),
            without_benefit: Measure::without_benefit(row.measure),
            possible: span.map_or_else(Vec::new, |span| {
                let mut ends = vec![span.best, span.worst];
                ends.dedup();
                ends
            }),
            or_no_benefit: span.is_some_and(|span| span.or_no_benefit),
        }
    });
    Some(NeedPlace {
        group: group.id.clone(),
        place: count(standing.rank),
        need: standing.need.shown,
        parts,
        span: (standing.need.low, standing.need.high),
        class: standing.class.unwrap_or_else(|| {
            severity_class(
                standing.need.shown,
                &workshop.method.parameters.class_borders,
            )
        }),
        without_class: standing.class.is_none(),
        class_by_sum: standing.account.by_sum,
        class_proposed: standing.account.proposed,
        class_settled: standing.account.settled.is_some(),
        class_uncertain: standing.class_uncertain(),
        levels,
        free_value: standing
            .score
            .filter(|_| need.order.rule == Rule::FreeWeighing),
    })
}

/// The members' order from the newest closed round with rankings.
fn members_order(workshop: &Workshop, known: &Results) -> Option<MembersOrder> {
    let (round, view) = workshop
        .rounds
        .iter()
        .filter(|round| !round.is_open())
        .zip(&known.rounds)
        .filter_map(|(round, view)| Some((round, view.as_ref()?)))
        .last()?;
    let order = known.members()?;
    let place_of = |index: usize| order.order.place_of(index).map(count);
    let mut places: Vec<MembersPlace> = view
        .groups
        .iter()
        .enumerate()
        .map(|(index, group)| {
            let spread = view.spreads.get(index).and_then(Option::as_ref);
            MembersPlace {
                group: group.clone(),
                place: place_of(index),
                span: order
                    .kemeny
                    .as_ref()
                    .and_then(|kemeny| kemeny.places.get(index)?.as_ref())
                    .map(|span| (count(*span.start()), count(*span.end()))),
                figure: order.figures.get(index).copied().flatten(),
                median: spread.map(|spread| spread.median),
                quartiles: spread.map(|spread| (spread.lower_quartile, spread.upper_quartile)),
            }
        })
        .collect();
    places.sort_by_key(|place| place.place.unwrap_or(u32::MAX));
    let proof = order.kemeny.as_ref();
    Some(MembersOrder {
        round: round.id.clone(),
        aggregation: order.method,
        places,
        distance: proof.map(|kemeny| kemeny.distance),
        bound: proof.map(|kemeny| kemeny.lower_bound),
        optima: proof.map(|kemeny| kemeny.optima.known()),
        optima_at_least: proof.is_some_and(|it| matches!(it.optima, OptimaCount::AtLeast(_))),
        unique: proof.map(Kemeny::is_unique),
        proved: proof.map(Kemeny::is_proved),
        other_methods: other_methods(view, order, known),
    })
}

/// Groups whose place is another by another method.
fn other_methods(
    view: &RoundView,
    order: &OrderOfRound,
    known: &Results,
) -> BTreeMap<GroupId, BTreeMap<String, Option<u32>>> {
    let others = known.orders.iter().flat_map(|it| &it.by_other_methods);
    view.groups
        .iter()
        .enumerate()
        .filter_map(|(index, group)| {
            let own = order.order.place_of(index).map(count);
            let places: BTreeMap<String, Option<u32>> = others
                .clone()
                .map(|other| {
                    let place = other.order.place_of(index).map(count);
                    (other.method.name().to_owned(), place)
                })
                .collect();
            places
                .values()
                .any(|place| *place != own)
                .then(|| (group.clone(), places))
        })
        .collect()
}

fn rounds(workshop: &Workshop, known: &Results) -> Vec<RoundResult> {
    let mut before: Option<BTreeMap<GroupId, u32>> = None;
    workshop
        .rounds
        .iter()
        .filter(|round| !round.is_open())
        .zip(&known.rounds)
        .enumerate()
        .filter_map(|(index, (round, view))| {
            let order = known.orders.as_ref().and_then(|it| it.of_round(index));
            let after = view
                .as_ref()
                .zip(order)
                .map(|(view, order)| places(view, order));
            let moved = match (&before, &after) {
                (Some(before), Some(after)) => moved(before, after),
                _ => Vec::new(),
            };
            before = after.or(before.take());
            round_result(workshop, round, view.as_ref(), moved)
        })
        .collect()
}

fn round_result(
    workshop: &Workshop,
    round: &Round,
    view: Option<&RoundView>,
    moved: Vec<Moved>,
) -> Option<RoundResult> {
    let agreement = view.map(Agreement::of_round);
    Some(RoundResult {
        round: round.id.clone(),
        asked: round.asked,
        sums: sums_of(workshop, round)?,
        mean_agreement: agreement.as_ref().and_then(|it| it.mean_agreement),
        conflict: agreement.as_ref().and_then(|it| it.conflict),
        moved,
    })
}

fn places(view: &RoundView, order: &OrderOfRound) -> BTreeMap<GroupId, u32> {
    view.groups
        .iter()
        .enumerate()
        .filter_map(|(index, group)| Some((group.clone(), count(order.order.place_of(index)?))))
        .collect()
}

fn moved(before: &BTreeMap<GroupId, u32>, after: &BTreeMap<GroupId, u32>) -> Vec<Moved> {
    let mut moved: Vec<Moved> = after
        .iter()
        .filter_map(|(group, after)| {
            let before = *before.get(group)?;
            (before != *after).then(|| Moved {
                group: group.clone(),
                before,
                after: *after,
            })
        })
        .collect();
    moved.sort_by_key(|moved| (moved.after, moved.before));
    moved
}

impl RobustnessResult {
    /// How sure the need order is, for every group and every two neighbours; tied neighbours are not compared.
    pub(super) fn of(workshop: &Workshop, need: &NeedOrder, found: &Robustness) -> Self {
        let tiers = need.order.tiers();
        let group = |index: usize| need.situation.group(index).cloned();
        let intervals = tiers.iter().flatten().filter_map(|index| {
            let (first, last) = found.rank_interval(*index)?;
            Some(PlaceInterval {
                group: group(*index)?,
                first: u32::try_from(first).ok()?,
                last: u32::try_from(last).ok()?,
            })
        });
        let mut neighbours = Vec::new();
        for (above, below) in tiers.iter().zip(tiers.iter().skip(1)) {
            for first in above {
                neighbours.extend(below.iter().filter_map(|second| {
                    Some(NeighbourShare {
                        before: group(*first)?,
                        after: group(*second)?,
                        share: *found.pairwise.get(*first)?.get(*second)?,
                    })
                }));
            }
        }
        Self {
            rule: need.rule,
            samples: found.samples,
            seed: workshop.method.robustness.seed,
            space: None,
            classes: Vec::new(),
            intervals: intervals.collect(),
            neighbours,
        }
    }
}
