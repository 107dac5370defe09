//! How acts are worked out: the workshop before an edit, an undo or a redo is held against the one after it.

use std::collections::BTreeMap;

use jiff::Timestamp;

use super::super::{Round, Workshop};
use super::parts::{Parts, of_criterion, of_group, of_method, of_participant, premise, value};
use super::{Act, Changed, ChangedPart, ChangedThing, Noted, RecordedAct, Told};

/// Notes what differs between two moments, and passes a checkpoint where one has been reached. `after` holds the acts
/// that were noted up to `before`; `because` is the reason given for a change of the method.
pub(in super::super) fn note(
    before: &Workshop,
    after: &mut Workshop,
    because: &str,
    at: Timestamp,
) {
    let at = whole_minute(at);
    if after.noted == Noted::NotYet {
        if before.has_answers() {
            if before == after {
                return;
            }
            after.noted = Noted::Since(at);
        } else {
            if after.has_answers() {
                after.noted = Noted::SinceFirstAnswer;
            }
            return;
        }
    }
    let mut acts = std::mem::take(&mut after.acts);
    for (thing, name, stood, stands) in differing(before, after) {
        let because = match thing {
            ChangedThing::Method => because,
            _ => "",
        };
        let new = stands
            .iter()
            .filter(|(part, _)| value(&stood, part) == Told::Nothing);
        for (part, _) in stood.iter().chain(new) {
            let part = ChangedPart {
                part: part.clone(),
                before: value(&stood, part),
                after: value(&stands, part),
            };
            if part.before != part.after {
                change(&mut acts, &thing, name, part, because, at);
            }
        }
    }
    acts.retain(|act| match &act.act {
        Act::Changed(changed) => !changed.parts.is_empty(),
        _ => true,
    });
    after.acts = acts;
    let gone = gone(before, after);
    after.acts.extend(gone.into_iter().map(|act| RecordedAct {
        at,
        until: None,
        act,
        because: String::new(),
        open: false,
    }));
    if passes_checkpoint(before, after) {
        close(&mut after.acts);
    }
}

/// Passes a checkpoint: what has been noted stays, whatever follows.
pub(in super::super) fn close(acts: &mut [RecordedAct]) {
    for act in acts {
        act.open = false;
    }
}

fn whole_minute(at: Timestamp) -> Timestamp {
    Timestamp::from_second(at.as_second().div_euclid(60) * 60).unwrap_or(at)
}

/// One part of a thing differs from the moment before.
fn change(
    acts: &mut Vec<RecordedAct>,
    thing: &ChangedThing,
    name: &str,
    part: ChangedPart,
    because: &str,
    at: Timestamp,
) {
    let premise = premise(thing, &part.part);
    let known = acts.iter_mut().rev().filter(|act| act.open);
    let known = known
        .filter_map(|act| match &mut act.act {
            Act::Changed(changed) => Some((&mut act.at, &mut act.until, &mut act.because, changed)),
            _ => None,
        })
        .find(|(.., changed)| changed.premise == premise && changed.thing.is(thing));
    let Some((first, last, reason, changed)) = known else {
        acts.push(RecordedAct {
            at,
            until: None,
            act: Act::Changed(Changed {
                thing: thing.clone(),
                name: name.to_owned(),
                premise,
                parts: vec![part],
            }),
            because: because.to_owned(),
            open: true,
        });
        return;
    };
    if at > *first {
        *last = Some(at);
    }
    if !because.is_empty() && !reason.contains(because) {
        if !reason.is_empty() {
            reason.push('\n');
        }
        reason.push_str(because);
    }
    changed.thing = thing.clone();
    name.clone_into(&mut changed.name);
    match changed.parts.iter_mut().find(|own| own.part == part.part) {
        Some(own) => own.after = part.after,
        None => {
            changed.parts.push(part);
            changed.parts.sort_by(|a, b| a.part.cmp(&b.part));
        }
    }
    changed.parts.retain(|part| part.before != part.after);
}

/// Things of which something differs: what they are called, and their parts before and after.
fn differing<'a>(
    before: &'a Workshop,
    after: &'a Workshop,
) -> Vec<(ChangedThing, &'a str, Parts, Parts)> {
    let mut found = Vec::new();
    if !before.need_groups.is_same(&after.need_groups) {
        let changed = pairs(&before.need_groups, &after.need_groups, |group| {
            group.id.as_str()
        });
        found.extend(changed.into_iter().filter_map(|(stood, stands)| {
            let group = stands.or(stood)?;
            let thing = ChangedThing::Group(group.id.clone());
            let [stood, stands] = [stood, stands].map(|it| it.map(of_group).unwrap_or_default());
            Some((thing, group.name.as_str(), stood, stands))
        }));
    }
    let changed = pairs(&before.criteria, &after.criteria, |criterion| {
        criterion.id.as_str()
    });
    found.extend(changed.into_iter().filter_map(|(stood, stands)| {
        let criterion = stands.or(stood)?;
        let thing = ChangedThing::Criterion(criterion.id.clone());
        let [stood, stands] = [stood, stands].map(|it| it.map(of_criterion).unwrap_or_default());
        Some((thing, criterion.name.as_str(), stood, stands))
    }));
    let changed = pairs(&before.participants, &after.participants, |person| {
        person.id.as_str()
    });
    found.extend(changed.into_iter().filter_map(|(stood, stands)| {
        let person = stands.or(stood)?;
        let thing = ChangedThing::Participant(person.id.clone(), person.role);
        let [stood, stands] = [stood, stands].map(|it| it.map(of_participant).unwrap_or_default());
        Some((thing, "", stood, stands))
    }));
    if before.method != after.method {
        let [stood, stands] = [&before.method, &after.method].map(of_method);
        found.push((ChangedThing::Method, "", stood, stands));
    }
    found
}

/// Items that are not the same before and after, by their ids.
fn pairs<'a, T: PartialEq>(
    before: &'a [T],
    after: &'a [T],
    id: impl Fn(&T) -> &str,
) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    if before == after {
        return Vec::new();
    }
    let mut gone: BTreeMap<&str, &T> = before.iter().map(|item| (id(item), item)).collect();
    let mut found = Vec::new();
    for item in after {
        let stood = gone.remove(id(item));
        if stood != Some(item) {
            found.push((stood, Some(item)));
        }
    }
    let gone = before.iter().filter(|item| gone.contains_key(id(item)));
    found.extend(gone.map(|item| (Some(item), None)));
    found
}

/// Answers that have gone since the moment before: from an open round one by one, from closed ones all at once.
fn gone(before: &Workshop, after: &Workshop) -> Vec<Act> {
    let mut acts = Vec::new();
    for round in &before.rounds {
        let Some(now) = after.rounds.iter().find(|now| now.id == round.id) else {
            continue;
        };
        let gone = round
            .answers
            .iter()
            .filter(|answer| !now.has_answer_of(answer.member()))
            .count();
        if gone > 0 && !now.is_open() {
            if !acts.contains(&Act::AnswersRemoved) {
                acts.push(Act::AnswersRemoved);
            }
        } else {
            acts.extend(std::iter::repeat_n(Act::AnswerWithdrawn, gone));
        }
    }
    acts
}

/// Whether an answer has come in or gone, a round has been opened or closed, or the proposal fixed or opened again.
fn passes_checkpoint(before: &Workshop, after: &Workshop) -> bool {
    let same = |(before, after): (&Round, &Round)| {
        before.id == after.id
            && before.opened == after.opened
            && before.closed == after.closed
            && before.together.is_some() == after.together.is_some()
            && before.answers == after.answers
    };
    let rounds = (&before.rounds, &after.rounds);
    before.proposal.fixed != after.proposal.fixed
        || !rounds.0.is_same(rounds.1)
            && (rounds.0.len() != rounds.1.len() || !rounds.0.iter().zip(rounds.1.iter()).all(same))
}
