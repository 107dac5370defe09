//! Edits of the list of need groups as a whole: two become one, one becomes two, the order, and a start
//! from another workshop.
//!
//! Invariants: nothing that was written is lost (what cannot be kept in a field of its own is kept in the
//! note); a judgement that was made of another group than the one that comes out is asked for again; a
//! group that members have answered about is neither merged nor split, since their answers would then be
//! about something else.

use super::super::references::{Slot, group_slots};
use super::super::{
    Criterion, EvidenceId, FigureScope, GroupId, Judged, Measure, NeedGroup, People, Quality,
    ResourceDirection, Resources, Source, Workshop, is_nameless,
};
use super::proposal::leave_order;
use super::refused::EditError;

/// The best quality of a figure that covers more than the group.
const WIDER_QUALITY: u8 = 2;

fn found(workshop: &Workshop, id: &GroupId) -> Result<NeedGroup, EditError> {
    let group = workshop
        .group(id)
        .cloned()
        .ok_or_else(|| EditError::Unknown(id.to_string()))?;
    if workshop.is_answered_about(id) {
        return Err(EditError::AnsweredAbout(group.name));
    }
    if workshop.proposal.fixed.is_some() {
        return Err(EditError::ProposalFixed);
    }
    Ok(group)
}

/// Two groups become one: `other` goes into `kept`, whose id and name stay. `note` is put last in the note.
pub(super) fn merge(
    workshop: &mut Workshop,
    kept: &GroupId,
    other: &GroupId,
    note: &str,
) -> Result<(), EditError> {
    if kept == other {
        return Err(EditError::Twice(kept.to_string()));
    }
    let merged = merged(found(workshop, kept)?, found(workshop, other)?, note);
    workshop.need_groups.retain(|group| &group.id != other);
    if let Some(place) = workshop
        .need_groups
        .iter_mut()
        .find(|group| &group.id == kept)
    {
        *place = merged;
    }
    leave_order(workshop, other);
    let disagreement = &mut workshop.proposal.remaining_disagreement;
    let theirs: Vec<_> = disagreement
        .extract_if(.., |row| &row.group == other)
        .collect();
    for mut row in theirs {
        match disagreement.iter_mut().find(|own| &own.group == kept) {
            Some(own) => {
                own.earlier_because = joined(&own.earlier_because, &row.earlier_because);
                own.later_because = joined(&own.later_because, &row.later_because);
            }
            None => {
                row.group = kept.clone();
                disagreement.push(row);
            }
        }
    }
    for slot in group_slots(workshop) {
        match slot {
            Slot::Among(groups) => rename(groups, other, kept),
            Slot::Alone(group) if group.as_ref() == Some(other) => *group = Some(kept.clone()),
            Slot::Alone(_) => {}
        }
    }
    for group in &mut workshop.need_groups {
        let own = &group.id;
        group.overlaps.retain(|id| id != own);
    }
    Ok(())
}

/// One id takes another's place; a list that had both keeps one.
fn rename(ids: &mut Vec<GroupId>, from: &GroupId, to: &GroupId) {
    if !ids.contains(from) {
        return;
    }
    if ids.contains(to) {
        ids.retain(|id| id != from);
    } else {
        for id in ids.iter_mut().filter(|id| *id == from) {
            *id = to.clone();
        }
    }
}

/// Both texts, on lines of their own; one where they are the same or one is empty.
fn joined(first: &str, second: &str) -> String {
    match (first.trim().is_empty(), second.trim().is_empty()) {
        (true, _) => second.to_owned(),
        (_, true) => first.to_owned(),
        _ if first == second => first.to_owned(),
        _ => format!("{first}\n{second}"),
    }
}

fn extend_new<T: PartialEq>(own: &mut Vec<T>, theirs: Vec<T>) {
    for item in theirs {
        if !own.contains(&item) {
            own.push(item);
        }
    }
}

fn same<T: PartialEq + Copy>(first: Option<T>, second: Option<T>) -> Option<T> {
    match (first, second) {
        (Some(first), Some(second)) => (first == second).then_some(first),
        (first, second) => first.or(second),
    }
}

fn merged(mut kept: NeedGroup, other: NeedGroup, note: &str) -> NeedGroup {
    kept.demarcation = joined(&kept.demarcation, &other.demarcation);
    kept.people = people(kept.people, other.people, &mut kept.note);
    kept.trend = same(kept.trend, other.trend);
    if kept.health_gap.is_none() {
        kept.health_gap = other.health_gap;
    }
    // Neither class was settled for the merged group.
    kept.settled_class = None;
    for theirs in other.severity {
        let own = kept
            .severity
            .iter_mut()
            .find(|own| own.criterion == theirs.criterion);
        let Some(own) = own else {
            kept.severity.push(theirs);
            continue;
        };
        if !own.value.is_answered() {
            own.value = theirs.value;
            own.proposed = theirs.proposed;
        } else if theirs.value.is_answered() && own.value != theirs.value {
            // Neither judgement was made of the merged group.
            own.value = Judged::NotJudged;
            own.proposed = None;
        }
        own.changed_because = joined(&own.changed_because, &theirs.changed_because);
        own.basis = joined(&own.basis, &theirs.basis);
        own.quality = own
            .quality
            .zip(theirs.quality)
            .map(|(own, theirs)| own.min(theirs));
        own.illustrative |= theirs.illustrative;
    }
    kept.inequality = joined(&kept.inequality, &other.inequality);
    kept.care_can_change = joined(&kept.care_can_change, &other.care_can_change);
    kept.health_is_reduced = same(kept.health_is_reduced, other.health_is_reduced);
    kept.care_can_improve = same(kept.care_can_improve, other.care_can_improve);
    extend_new(&mut kept.responsible, other.responsible);
    extend_new(&mut kept.gap_causes, other.gap_causes);
    kept.determinants.extend(other.determinants);
    extend_new(&mut kept.beside, other.beside);
    extend_new(&mut kept.overlaps, other.overlaps);
    let own_id = kept.id.clone();
    kept.overlaps.retain(|id| *id != own_id && *id != other.id);
    kept.weak_voice |= other.weak_voice;
    kept.preventable |= other.preventable;
    // That the other was said to be a whole group was said of its name, which goes away.
    kept.measure = measure(kept.measure, other.measure);
    kept.resources = resources(kept.resources, other.resources);
    extend_new(&mut kept.figures, other.figures);
    for mut row in other.evidence {
        if kept.evidence.contains(&row) {
            continue;
        }
        if kept.evidence.iter().any(|own| own.id == row.id) {
            row.id =
                EvidenceId::from_name(row.id.as_str(), kept.evidence.iter().map(|own| &own.id));
        }
        kept.evidence.push(row);
    }
    kept.unconfirmed |= other.unconfirmed;
    kept.note = joined(&joined(&kept.note, &other.note), note);
    kept
}

/// Together they are at least as many as the larger group and at most as many as both: the same person may
/// belong to both. Different things cannot be counted together; the other number then goes to the note.
fn people(own: Option<People>, theirs: Option<People>, note: &mut String) -> Option<People> {
    let (Some(own), Some(theirs)) = (own.clone(), theirs.clone()) else {
        // Half of the number would be read as the whole: the merged group's number is not known.
        let one = own.or(theirs)?;
        let upper = one.to.map_or_else(String::new, |to| format!("–{to}"));
        *note = joined(
            note,
            format!("{}{upper} {} {}", one.from, one.unit, one.basis).trim(),
        );
        return None;
    };
    if own.unit != theirs.unit {
        *note = joined(
            note,
            format!("{} {} {}", theirs.from, theirs.unit, theirs.basis).trim(),
        );
        return Some(own);
    }
    let (first, second) = (own.to.unwrap_or(own.from), theirs.to.unwrap_or(theirs.from));
    let from = own.from.max(theirs.from);
    let to = first.saturating_add(second);
    Some(People {
        from,
        to: (to > from).then_some(to),
        unit: own.unit,
        basis: joined(&own.basis, &theirs.basis),
    })
}

fn judged<T: PartialEq + Copy>(own: Judged<T>, theirs: Judged<T>) -> Judged<T> {
    match (own.is_answered(), theirs.is_answered()) {
        (false, _) => theirs,
        (_, false) => own,
        _ if own == theirs => own,
        _ => Judged::NotJudged,
    }
}

fn measure(own: Measure, theirs: Measure) -> Measure {
    Measure {
        description: joined(&own.description, &theirs.description),
        benefit: judged(own.benefit, theirs.benefit),
        cost: judged(own.cost, theirs.cost),
        evidence: judged(own.evidence, theirs.evidence),
        basis: joined(&own.basis, &theirs.basis),
        numbers: joined(&own.numbers, &theirs.numbers),
        illustrative: own.illustrative || theirs.illustrative,
    }
}

/// What the groups cost adds up; people reached do not, since the same person may belong to both.
fn resources(own: Resources, theirs: Resources) -> Resources {
    let mut together = own.clone();
    together.cost_today = match (own.cost_today, theirs.cost_today) {
        (Some(own), Some(theirs)) => Some(own.saturating_add(theirs)),
        (own, theirs) => own.or(theirs),
    };
    together.change = match (own.change, theirs.change) {
        (Some(own), Some(theirs)) => Some(own.saturating_add(theirs)),
        (own, theirs) => own.or(theirs),
    };
    together.direction = match together.change {
        // What both come to says whether it is more or less.
        Some(change) if change > 0 => Some(ResourceDirection::Grow),
        Some(change) if change < 0 => Some(ResourceDirection::Release),
        _ => same(own.direction, theirs.direction),
    };
    together.more_would = joined(&own.more_would, &theirs.more_would);
    together.less_would = joined(&own.less_would, &theirs.less_would);
    together.people_reached = same(own.people_reached, theirs.people_reached);
    together.health_gain = joined(&own.health_gain, &theirs.health_gain);
    together.who_gains = joined(&own.who_gains, &theirs.who_gains);
    together.steering = same(own.steering, theirs.steering);
    together.who_pays = joined(&own.who_pays, &theirs.who_pays);
    together.against_order_because =
        joined(&own.against_order_because, &theirs.against_order_because);
    together.basis = joined(&own.basis, &theirs.basis);
    together.illustrative |= theirs.illustrative;
    together
}

/// One group becomes two: a new one is added after it with what is known of both. What was counted or
/// judged of the whole is asked for again in each: numbers go to the note, figures become figures of a
/// wider group, and severity keeps its basis but no level.
pub(super) fn split(
    workshop: &mut Workshop,
    group: &GroupId,
    name: &str,
    note: &str,
) -> Result<(), EditError> {
    if is_nameless(name) {
        return Err(EditError::NameMissing);
    }
    let whole = found(workshop, group)?;
    let id = GroupId::from_name(name, workshop.need_groups.iter().map(|other| &other.id));
    let mut rest = of_the_whole(whole);
    rest.note = joined(&rest.note, note);
    let mut part = rest.clone();
    part.id = id.clone();
    part.name = name.trim().to_owned();
    part.demarcation = String::new();
    part.confirmed_as_group = false;
    // Costs stay in one place until somebody shares them out.
    part.resources.cost_today = None;
    part.resources.change = None;
    part.resources.direction = None;
    part.resources.people_reached = None;
    let at = workshop
        .need_groups
        .iter()
        .position(|other| &other.id == group)
        .ok_or_else(|| EditError::Unknown(group.to_string()))?;
    if let Some(place) = workshop.need_groups.get_mut(at) {
        *place = rest;
    }
    workshop.need_groups.insert(at + 1, part);
    for other in &mut workshop.need_groups {
        if other.overlaps.contains(group) && other.id != id {
            other.overlaps.push(id.clone());
        }
    }
    if workshop.proposal.start.is_some() {
        let after = workshop
            .proposal
            .order
            .iter()
            .position(|tier| tier.contains(group));
        let gap = after.map_or(workshop.proposal.order.len(), |at| at + 1);
        workshop.proposal.order.insert(gap, vec![id]);
    }
    Ok(())
}

fn of_the_whole(mut group: NeedGroup) -> NeedGroup {
    if let Some(people) = group.people.take() {
        let upper = people.to.map_or_else(String::new, |to| format!("–{to}"));
        let line = format!("{}{upper} {} {}", people.from, people.unit, people.basis);
        group.note = joined(&group.note, line.trim());
    }
    group.settled_class = None;
    for judgement in &mut group.severity {
        judgement.value = Judged::NotJudged;
        judgement.proposed = None;
    }
    for figure in &mut group.figures {
        if figure.scope == FigureScope::Group {
            figure.scope = FigureScope::Wider;
            figure.quality = figure.quality.min(Quality::new(WIDER_QUALITY));
        }
    }
    group
}

/// A new order of the list: every group exactly once.
pub(super) fn reorder(workshop: &mut Workshop, order: &[GroupId]) -> Result<(), EditError> {
    let mut sorted: Vec<NeedGroup> = Vec::with_capacity(order.len());
    for id in order {
        if sorted.iter().any(|group| &group.id == id) {
            return Err(EditError::Twice(id.to_string()));
        }
        let group = workshop
            .group(id)
            .ok_or_else(|| EditError::Unknown(id.to_string()))?;
        sorted.push(group.clone());
    }
    if sorted.len() != workshop.need_groups.len() {
        return Err(EditError::OrderIncomplete);
    }
    workshop.need_groups = sorted.into();
    Ok(())
}

/// Groups, criteria and sources of another workshop are added to this one. What is here already stays as it
/// is. What comes is marked as not confirmed: it was said of another year or another region.
pub(super) fn start_from(
    workshop: &mut Workshop,
    criteria: Vec<Criterion>,
    groups: Vec<NeedGroup>,
    sources: Vec<Source>,
) -> Result<(), EditError> {
    let new_criteria: Vec<Criterion> = criteria
        .into_iter()
        .filter(|it| workshop.criterion(&it.id).is_none())
        .collect();
    if let Some(first) = new_criteria.first()
        && workshop.has_answers()
    {
        return Err(EditError::InUse(first.name.clone()));
    }
    workshop.criteria.extend(new_criteria);
    for source in sources {
        if workshop.source(&source.id).is_none() {
            workshop.unconfirmed_sources.insert(source.id.clone());
            workshop.sources.push(source);
        }
    }
    let here: Vec<GroupId> = groups
        .iter()
        .map(|group| group.id.clone())
        .chain(workshop.need_groups.iter().map(|group| group.id.clone()))
        .collect();
    for mut group in groups {
        if workshop.group(&group.id).is_some() {
            continue;
        }
        group.unconfirmed = true;
        for row in &mut group.evidence {
            row.unconfirmed = true;
        }
        group
            .severity
            .retain(|judgement| workshop.criterion(&judgement.criterion).is_some());
        group.overlaps.retain(|id| here.contains(id));
        // What the other board gave its groups in resources and why is not this board's.
        group.resources.against_order_because = String::new();
        workshop.need_groups.push(group);
    }
    Ok(())
}

#[cfg(test)]
#[path = "need_group_edits_tests.rs"]
mod tests;
