//! What is known of a workshop as findings: plain data, sums only, that stay as they were worked out.
//!
//! Each part is left out where it is not known (no criteria, no rankings, answers removed, the order not tried): what
//! reads it then says so. Nothing is given while something it rests on is still to be worked out.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::{Agreement, Found, NeedOrder, Results};
use crate::ranking::audit::PassedOver;
use crate::ranking::judgements::Measure;
use crate::ranking::kemeny::{Kemeny, OptimaCount};
use crate::ranking::need::severity_class;
use crate::ranking::of_workshop::{MembersOrder as OrderOfRound, RoundView, WeightsFrom, sums_of};
use crate::ranking::robustness::Robustness;
use crate::ranking::rules::{Factor, start_level, steps};
use crate::workshop::findings::{
    Cause, ClassShares, LevelAccount, MembersOrder, MembersPlace, Moved, NeedPlace, NeighbourShare,
    Participation, PlaceInterval, RobustnessResult, ToExplain, WaysIn, WeightsBasis,
};
use crate::workshop::{GroupId, ProposalFindings, Round, RoundFindings, Rule, WeightSum, Workshop};

impl Results {
    /// What the newest closed round was found to say; none where no round is closed, or while what its answers say
    /// together is still to be worked out.
    pub fn round_findings(&self, at: Timestamp) -> Option<RoundFindings> {
        let workshop = self.workshop.as_deref()?;
        let round = workshop.latest_closed_round()?;
        if self.awaits_orders() {
            return None;
        }
        let index = self.rounds.len().checked_sub(1)?;
        let agreement = self.agreement_of(index);
        let newest = self.place_of_latest_round() == Some(index);
        let orders = self.orders.as_ref().filter(|_| newest);
        Some(RoundFindings {
            at,
            premises: RoundFindings::premises(workshop),
            participation: Participation::of(workshop),
            ways_in: WaysIn::of(round),
            orders: self.orders_of_latest_round(round, index),
            mean_agreement: agreement.and_then(|it| it.mean_agreement),
            conflict: agreement.and_then(|it| it.conflict),
            two_patterns: orders
                .and_then(|orders| matches!(orders.patterns, Found::Two(_)).then_some(true)),
            moved: self.moved_in(index),
        })
    }

    /// What the fixed proposal rests on; none where it is not fixed, or while something of that is still to be worked
    /// out.
    pub fn proposal_findings(&self, at: Timestamp) -> Option<ProposalFindings> {
        let workshop = self.workshop.as_deref()?;
        let awaits = self.awaits_orders() || (self.need.is_some() && self.sureness.is_none());
        if awaits || workshop.proposal.fixed.is_none() {
            return None;
        }
        Some(ProposalFindings {
            at,
            premises: ProposalFindings::premises(workshop),
            besides: ProposalFindings::besides_now(workshop),
            ..self.of_proposal()
        })
    }

    /// What is known of what the proposal rests on, with no time and no premises. A part that is still to be worked out
    /// is left out.
    pub fn of_proposal(&self) -> ProposalFindings {
        let Some(workshop) = self.workshop.as_deref() else {
            return ProposalFindings::default();
        };
        let mut found = ProposalFindings {
            members_order: self.members_order(workshop),
            ..ProposalFindings::default()
        };
        if let Some(need) = &self.need {
            (found.weights, found.weights_from) = weights(workshop, need);
            found.need_order = need_order(workshop, need);
            found.to_explain = self
                .to_explain
                .iter()
                .filter_map(|passed| to_explain(need, passed))
                .collect();
            if let Some(Ok(sureness)) = &self.sureness {
                found.robustness = Some(RobustnessResult::of(workshop, need, &sureness.found));
            }
        }
        found
    }

    /// How far the answers of a closed round agree, by its place from 0; none where nobody ranked.
    pub fn agreement_of(&self, index: usize) -> Option<Agreement> {
        Some(Agreement::of_round(self.rounds.get(index)?.as_ref()?))
    }

    /// The groups whose place in the members' order changed from the closed round with an order before, by the round's
    /// place from 0.
    pub fn moved_in(&self, index: usize) -> Vec<Moved> {
        let after = self.places_in(index);
        let before = (0..index).rev().find_map(|index| self.places_in(index));
        before
            .zip(after)
            .map_or_else(Vec::new, |(before, after)| moved(&before, &after))
    }

    fn places_in(&self, index: usize) -> Option<BTreeMap<GroupId, u32>> {
        let view = self.rounds.get(index)?.as_ref()?;
        Some(places(view, self.orders.as_ref()?.of_round(index)?))
    }

    fn place_of_latest_round(&self) -> Option<usize> {
        self.rounds.iter().rposition(Option::is_some)
    }

    /// The members' order of the newest closed round with rankings, by the board's own method.
    fn members_order(&self, workshop: &Workshop) -> Option<MembersOrder> {
        let index = self.place_of_latest_round()?;
        let mut closed = workshop.rounds.iter().filter(|round| !round.is_open());
        let orders = self.orders_of_latest_round(closed.nth(index)?, index);
        let own = self.members()?.method;
        orders.into_iter().find(|order| order.aggregation == own)
    }

    /// The members' order of a closed round by the board's own method and then by the others; none where it is not the
    /// newest with rankings.
    fn orders_of_latest_round(&self, round: &Round, index: usize) -> Vec<MembersOrder> {
        let orders = self.orders.as_ref();
        let Some((orders, view)) = orders.zip(self.latest_round()) else {
            return Vec::new();
        };
        if self.place_of_latest_round() != Some(index) {
            return Vec::new();
        }
        let all: Vec<&OrderOfRound> = orders
            .newest()
            .into_iter()
            .chain(&orders.by_other_methods)
            .collect();
        let found = all
            .iter()
            .map(|order| members_order(round, view, order, &all));
        found.collect()
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

/// The members' order of a round by one method, with the places by `all` methods where they differ.
fn members_order(
    round: &Round,
    view: &RoundView,
    order: &OrderOfRound,
    all: &[&OrderOfRound],
) -> MembersOrder {
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
    MembersOrder {
        round: round.id.clone(),
        aggregation: order.method,
        places,
        distance: proof.map(|kemeny| kemeny.distance),
        bound: proof.map(|kemeny| kemeny.lower_bound),
        optima: proof.map(|kemeny| kemeny.optima.known()),
        optima_at_least: proof.is_some_and(|it| matches!(it.optima, OptimaCount::AtLeast(_))),
        unique: proof.map(Kemeny::is_unique),
        proved: proof.map(Kemeny::is_proved),
        other_methods: other_methods(view, order, all),
    }
}

/// Groups whose place is another by another method.
fn other_methods(
    view: &RoundView,
    order: &OrderOfRound,
    all: &[&OrderOfRound],
) -> BTreeMap<GroupId, BTreeMap<String, Option<u32>>> {
    let others = all.iter().filter(|other| other.method != order.method);
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
    pub(crate) fn of(workshop: &Workshop, need: &NeedOrder, found: &Robustness) -> Self {
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
        let classes = tiers.iter().flatten().filter_map(|index| {
            Some(ClassShares {
                group: group(*index)?,
                shares: *found.class_shares.get(*index)?,
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
            space: Some(workshop.method.robustness.space.clone()),
            classes: classes.collect(),
            intervals: intervals.collect(),
            neighbours,
        }
    }
}
