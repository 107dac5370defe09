//! Computes everything a record says, with the method's own functions.
//!
//! Each part is left out where it cannot be computed (no criteria, no rankings, answers removed): the
//! record then says so. A robustness analysis takes time and is passed in by whoever has run it.

use std::collections::BTreeMap;

use crate::ranking::agreement;
use crate::ranking::audit::Model;
use crate::ranking::judgements::Measure;
use crate::ranking::of_workshop::{
    MembersOrder as OrderOfRound, RoundView, Situation, WeightsFrom, effective_rule, sums_of,
};
use crate::ranking::rules::{Factor, RuleOrder, start_level, steps};
use crate::workshop::{Aggregation, GroupId, Round, Rule, WeightSum, Workshop};

use super::results::{
    Cause, LevelAccount, MembersOrder, MembersPlace, Moved, NeedPlace, Participation, Results,
    RobustnessResult, RoundResult, ToExplain, WeightsBasis,
};

/// Everything a record says of a workshop. `stop` ends a long search for the members' order, which is
/// then said not to be proved. `robustness` and `class_shares` are the two parts of
/// [`Sureness`](super::Sureness), where the analysis has been run; by the shares, pairs at the border of
/// two severity classes are told.
pub fn compute(
    workshop: &Workshop,
    robustness: Option<RobustnessResult>,
    class_shares: Option<&[[f64; 4]]>,
    stop: &dyn Fn() -> bool,
) -> Results {
    let mut results = Results {
        participation: Participation::of(workshop),
        rounds: rounds(workshop, stop),
        members_order: members_order(workshop, stop),
        robustness,
        ..Results::default()
    };
    if let Ok(situation) = Situation::of(workshop) {
        (results.weights, results.weights_from) = weights(workshop, &situation);
        let rule = effective_rule(workshop);
        if let Ok(order) = situation.order(rule, workshop) {
            results.need_order = need_order(workshop, &situation, &order);
        }
        let proposed = &workshop.proposal.order;
        if let Ok(found) = situation.audit(proposed, Model::of(rule), workshop, class_shares) {
            results.to_explain = found
                .iter()
                .filter_map(|passed| {
                    let pairs = passed.pairs.iter();
                    Some(ToExplain {
                        group: situation.group(passed.group)?.clone(),
                        passed_by: pairs
                            .filter_map(|pair| situation.group(pair.before).cloned())
                            .collect(),
                        causes: causes(&passed.causes()),
                        cost_alone: passed.cost_alone(),
                        borderline: !passed.needs_reason(),
                    })
                })
                .collect();
        }
    }
    results
}

fn causes(factors: &[Factor]) -> Vec<Cause> {
    if factors.is_empty() {
        return vec![Cause::Choice];
    }
    factors
        .iter()
        .map(|factor| match factor {
            Factor::Benefit => Cause::Benefit,
            Factor::Cost => Cause::Cost,
            Factor::Evidence => Cause::Evidence,
        })
        .collect()
}

fn count(number: usize) -> u32 {
    u32::try_from(number).unwrap_or(u32::MAX)
}

/// The weights the need order rests on. One vector for the room, and equal weights, have no spread.
fn weights(workshop: &Workshop, situation: &Situation) -> (Vec<WeightSum>, WeightsBasis) {
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
            .map(|round| sums_of(workshop, round).weights)
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

fn need_order(workshop: &Workshop, situation: &Situation, order: &RuleOrder) -> Vec<NeedPlace> {
    let mut places: Vec<NeedPlace> = order
        .tiers()
        .into_iter()
        .flatten()
        .filter_map(|index| need_place(workshop, situation, order, index))
        .collect();
    places.sort_by_key(|place| place.place);
    places
}

fn need_place(
    workshop: &Workshop,
    situation: &Situation,
    order: &RuleOrder,
    index: usize,
) -> Option<NeedPlace> {
    let standing = order.standings.get(index)?;
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
        let lowered = |factor| steps(factor, standing.class, row.measure, parameters);
        LevelAccount {
            start: start_level(standing.class, parameters),
            benefit: (group.measure.benefit, lowered(Factor::Benefit)),
            cost: (group.measure.cost, lowered(Factor::Cost)),
            evidence: (group.measure.evidence, lowered(Factor::Evidence)),
            level,
            without_benefit: Measure::without_benefit(row.measure),
            possible: standing.possible_levels.iter().copied().collect(),
        }
    });
    Some(NeedPlace {
        group: group.id.clone(),
        place: count(standing.rank),
        need: standing.need.shown,
        parts,
        span: (standing.need.low, standing.need.high),
        class: standing.class,
        class_uncertain: standing.class_uncertain(),
        levels,
        free_value: standing.score.filter(|_| order.rule == Rule::FreeWeighing),
    })
}

/// The members' order from the newest closed round with rankings.
fn members_order(workshop: &Workshop, stop: &dyn Fn() -> bool) -> Option<MembersOrder> {
    let (round, view) = workshop
        .rounds
        .iter()
        .rev()
        .filter(|round| !round.is_open())
        .find_map(|round| Some((round, RoundView::of(workshop, round)?)))?;
    let method = workshop.method.aggregation;
    let order = view.order(method, stop)?;
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
                median: spread.map(|spread| spread.median),
                quartiles: spread.map(|spread| (spread.lower_quartile, spread.upper_quartile)),
            }
        })
        .collect();
    places.sort_by_key(|place| place.place.unwrap_or(u32::MAX));
    let proof = order.kemeny.as_ref();
    Some(MembersOrder {
        round: round.id.clone(),
        aggregation: method,
        places,
        optima: proof.map(|kemeny| kemeny.optima.known()),
        unique: proof.map(crate::ranking::kemeny::Kemeny::is_unique),
        proved: proof.map(crate::ranking::kemeny::Kemeny::is_proved),
        other_methods: other_methods(&view, &order, stop),
    })
}

/// Groups whose place is another by another method.
fn other_methods(
    view: &RoundView,
    order: &OrderOfRound,
    stop: &dyn Fn() -> bool,
) -> BTreeMap<GroupId, BTreeMap<String, Option<u32>>> {
    let others: Vec<OrderOfRound> = Aggregation::ALL
        .into_iter()
        .filter(|method| *method != order.method)
        .filter_map(|method| view.order(method, stop))
        .collect();
    view.groups
        .iter()
        .enumerate()
        .filter_map(|(index, group)| {
            let own = order.order.place_of(index);
            let places: BTreeMap<String, Option<u32>> = others
                .iter()
                .map(|other| {
                    let place = other.order.place_of(index).map(count);
                    (other.method.name().to_owned(), place)
                })
                .collect();
            places
                .values()
                .any(|place| *place != own.map(count))
                .then(|| (group.clone(), places))
        })
        .collect()
}

fn rounds(workshop: &Workshop, stop: &dyn Fn() -> bool) -> Vec<RoundResult> {
    let mut before: Option<BTreeMap<GroupId, u32>> = None;
    workshop
        .rounds
        .iter()
        .filter(|round| !round.is_open())
        .map(|round| {
            let view = RoundView::of(workshop, round);
            let after = view
                .as_ref()
                .and_then(|view| places(view, workshop.method.aggregation, stop));
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
) -> RoundResult {
    RoundResult {
        round: round.id.clone(),
        asked: round.asked,
        sums: sums_of(workshop, round),
        mean_agreement: view
            .and_then(|view| view.profile.as_ref())
            .and_then(agreement::mean_agreement),
        conflict: view.and_then(|view| agreement::conflict(&view.counts)),
        moved,
    }
}

fn places(
    view: &RoundView,
    method: Aggregation,
    stop: &dyn Fn() -> bool,
) -> Option<BTreeMap<GroupId, u32>> {
    let order = view.order(method, stop)?;
    let placed =
        view.groups.iter().enumerate().filter_map(|(index, group)| {
            Some((group.clone(), count(order.order.place_of(index)?)))
        });
    Some(placed.collect())
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
