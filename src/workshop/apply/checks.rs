//! Whether what an edit brings can be used: names, numbers, scales, groups, answers, orders.

use std::collections::{BTreeMap, BTreeSet};

use super::super::references::{Known, Thing, of_ballot, of_group, of_order, of_weights};
use super::super::{
    Ballot, CriterionId, GroupId, HeldAnswer, NeedGroup, ParticipantId, RankingAnswer, Scale,
    SeverityValue, WeightAnswer, Workshop, is_nameless,
};
use super::refused::EditError;

pub(super) fn check_name(name: &str) -> Result<(), EditError> {
    if is_nameless(name) {
        Err(EditError::NameMissing)
    } else {
        Ok(())
    }
}

pub(super) fn check_scale(scale: &Scale) -> Result<(), EditError> {
    match scale {
        Scale::Measured { worst, best, .. }
            if !worst.is_finite() || !best.is_finite() || worst == best =>
        {
            Err(EditError::EqualAnchors)
        }
        Scale::Levels | Scale::Measured { .. } | Scale::HealthGap => Ok(()),
    }
}

pub(super) fn check_group(workshop: &Workshop, group: &NeedGroup) -> Result<(), EditError> {
    check_name(&group.name)?;
    check_unique(group.evidence.iter().map(|row| row.id.as_str()))?;
    check_known(
        workshop,
        of_group(group).filter(|thing| matches!(thing, Thing::Criterion(_))),
    )?;
    for judgement in &group.severity {
        if let Some(SeverityValue::Measured(number)) = judgement.value.given() {
            finite(number)?;
        }
    }
    check_unique(
        group
            .severity
            .iter()
            .map(|judgement| judgement.criterion.as_str()),
    )?;
    if let Some(gap) = &group.health_gap {
        for number in [gap.worst, gap.optimal, gap.current, gap.desired]
            .into_iter()
            .flatten()
        {
            finite(number)?;
        }
        if gap.worst.is_some() && gap.worst == gap.optimal {
            return Err(EditError::EqualAnchors);
        }
    }
    Ok(())
}

/// Whether an answer fits the workshop: its member ranks, its groups and criteria exist, its numbers can
/// be used.
///
/// # Errors
/// The first thing that does not fit.
pub fn check_ballot(workshop: &Workshop, ballot: &Ballot) -> Result<(), EditError> {
    check_member(workshop, &ballot.member)?;
    check_known(workshop, of_ballot(ballot))?;
    if let Some(weights) = &ballot.weights {
        check_numbers(workshop, weights)?;
    }
    if let Some(ranking) = &ballot.ranking {
        check_ranking(workshop, ranking)?;
    }
    ballot.desired.values().copied().try_for_each(finite)
}

/// Whether an answer as it is held fits the workshop. Of one that cannot be read only whose it is is known.
pub(in super::super) fn check_answer(
    workshop: &Workshop,
    answer: &HeldAnswer,
) -> Result<(), EditError> {
    match answer.ballot() {
        Some(ballot) => check_ballot(workshop, ballot),
        None => check_member(workshop, answer.member()),
    }
}

fn check_member(workshop: &Workshop, member: &ParticipantId) -> Result<(), EditError> {
    let participant = workshop
        .participant(member)
        .ok_or_else(|| EditError::Unknown(member.to_string()))?;
    if participant.ranks() {
        Ok(())
    } else {
        Err(EditError::DoesNotRank(member.clone()))
    }
}

fn check_ranking(workshop: &Workshop, ranking: &RankingAnswer) -> Result<(), EditError> {
    let mut seen = BTreeSet::new();
    for group in ranking.tiers.iter().flatten().chain(&ranking.unknown) {
        if !seen.insert(group) {
            return Err(EditError::Twice(workshop.group_name(group).to_owned()));
        }
    }
    ranking.points.values().copied().try_for_each(non_negative)
}

/// Whether weights can be used: their criteria exist, and so do their numbers.
pub(super) fn check_weights(workshop: &Workshop, answer: &WeightAnswer) -> Result<(), EditError> {
    check_known(workshop, of_weights(answer))?;
    check_numbers(workshop, answer)
}

fn check_numbers(workshop: &Workshop, answer: &WeightAnswer) -> Result<(), EditError> {
    match answer {
        WeightAnswer::Points(points) | WeightAnswer::Swing(points) => check_points(points),
        WeightAnswer::RankOrder(tiers) => {
            let ids: Vec<&CriterionId> = tiers.iter().flatten().collect();
            check_unique(ids.iter().map(|id| id.as_str()))?;
            if ids.len() == workshop.criteria.len() {
                Ok(())
            } else {
                Err(EditError::OrderIncomplete)
            }
        }
        WeightAnswer::Pairwise(comparisons) => comparisons
            .iter()
            .map(|comparison| comparison.ratio)
            .find(|ratio| !(1.0 / 9.0 - 1e-9..=9.0 + 1e-9).contains(ratio))
            .map_or(Ok(()), |ratio| Err(EditError::BadNumber(ratio))),
    }
}

fn check_points(points: &BTreeMap<CriterionId, f64>) -> Result<(), EditError> {
    points.values().copied().try_for_each(non_negative)?;
    if points.values().sum::<f64>() > 0.0 {
        Ok(())
    } else {
        Err(EditError::ZeroWeights)
    }
}

pub(super) fn check_order(workshop: &Workshop, order: &[Vec<GroupId>]) -> Result<(), EditError> {
    check_known(workshop, of_order(order))?;
    let ids: Vec<&GroupId> = order.iter().flatten().collect();
    check_unique(ids.iter().map(|id| id.as_str()))?;
    if ids.len() == workshop.need_groups.len() && !order.iter().any(Vec::is_empty) {
        Ok(())
    } else {
        Err(EditError::OrderIncomplete)
    }
}

/// Whether everything that is named is there.
pub(super) fn check_known<'a>(
    workshop: &Workshop,
    mut named: impl Iterator<Item = Thing<'a>>,
) -> Result<(), EditError> {
    let known = Known::of(workshop);
    match named.find(|thing| !known.holds(*thing)) {
        Some(thing) => Err(EditError::Unknown(thing.id().to_owned())),
        None => Ok(()),
    }
}

fn finite(number: f64) -> Result<(), EditError> {
    if number.is_finite() {
        Ok(())
    } else {
        Err(EditError::BadNumber(number))
    }
}

fn non_negative(number: f64) -> Result<(), EditError> {
    if number.is_finite() && number >= 0.0 {
        Ok(())
    } else {
        Err(EditError::BadNumber(number))
    }
}

pub(super) fn check_unique<'a>(ids: impl Iterator<Item = &'a str>) -> Result<(), EditError> {
    let mut seen = BTreeSet::new();
    for id in ids {
        if !seen.insert(id) {
            return Err(EditError::Twice(id.to_owned()));
        }
    }
    Ok(())
}
