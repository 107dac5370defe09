//! What differs between two states of a workshop, in numbers: so that a person can tell an earlier version from the
//! present without opening it.
//!
//! Derived, never stored. Only how many things of a kind differ is told, never what an answer says.

use super::{GroupId, NeedGroup, Workshop};

/// A kind of thing in a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DifferingPart {
    /// Title, question, method and agenda.
    Frame,
    /// People who take part.
    Participants,
    /// Criteria.
    Criteria,
    /// Need groups: which there are, and their facts.
    Groups,
    /// Judgements of severity.
    Judgements,
    /// Sources.
    Sources,
    /// Members' answers.
    Answers,
    /// Places in the proposal, and reasons.
    Proposal,
    /// Missions.
    Missions,
    /// The decision.
    Decision,
    /// Indicators and dates of following up.
    FollowUp,
    /// Anything else, such as notes.
    Other,
}

/// So many things of a kind differ.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Difference {
    /// Which kind.
    pub part: DifferingPart,
    /// How many are added, gone or changed; at least one.
    pub number: usize,
}

/// What differs between two states, in the order of the path. The same from either side.
pub fn differences(one: &Workshop, other: &Workshop) -> Vec<Difference> {
    let [frame_one, frame_other] = [one, other].map(|it| {
        (
            &it.title,
            &it.language,
            &it.question,
            &it.method,
            &it.agenda,
            &it.platform,
        )
    });
    let judgements = |workshop: &Workshop| {
        let mut found = Vec::new();
        for group in workshop.need_groups.iter() {
            for judgement in &group.severity {
                let key = (group.id.clone(), judgement.criterion.clone());
                found.push((key, judgement.clone()));
            }
        }
        found
    };
    let answers = |workshop: &Workshop| {
        let mut found = Vec::new();
        for round in workshop.rounds.iter() {
            for answer in &round.answers {
                let key = (round.id.clone(), answer.member().clone());
                found.push((key, answer.clone()));
            }
        }
        found
    };
    let numbers = [
        (DifferingPart::Frame, usize::from(frame_one != frame_other)),
        (
            DifferingPart::Participants,
            changed(&one.participants, &other.participants, |it| &it.id),
        ),
        (
            DifferingPart::Criteria,
            changed(&one.criteria, &other.criteria, |it| &it.id),
        ),
        (DifferingPart::Groups, changed_groups(one, other)),
        (
            DifferingPart::Judgements,
            changed(&judgements(one), &judgements(other), |it| &it.0),
        ),
        (
            DifferingPart::Sources,
            changed(&one.sources, &other.sources, |it| &it.id),
        ),
        (
            DifferingPart::Answers,
            changed(&answers(one), &answers(other), |it| &it.0),
        ),
        (
            DifferingPart::Proposal,
            changed(&places(one), &places(other), |it| &it.0)
                + changed(&one.proposal.reasons, &other.proposal.reasons, |it| &it.id),
        ),
        (
            DifferingPart::Missions,
            changed(&one.missions, &other.missions, |it| &it.id),
        ),
        (
            DifferingPart::Decision,
            usize::from(one.decision != other.decision),
        ),
        (
            DifferingPart::FollowUp,
            usize::from(one.follow_up != other.follow_up),
        ),
    ];
    let mut found: Vec<Difference> = numbers
        .into_iter()
        .filter(|(_, number)| *number > 0)
        .map(|(part, number)| Difference { part, number })
        .collect();
    if found.is_empty() && one != other {
        found.push(Difference {
            part: DifferingPart::Other,
            number: 1,
        });
    }
    found
}

/// How many things are in only one of two lists, or differ.
fn changed<T: PartialEq, K: Ord>(one: &[T], other: &[T], key: impl Fn(&T) -> &K) -> usize {
    let by_key = |list: &'_ [T]| {
        let mut sorted: Vec<usize> = (0..list.len()).collect();
        sorted.sort_by(|a, b| list.get(*a).map(&key).cmp(&list.get(*b).map(&key)));
        sorted
    };
    let [ones, others] = [by_key(one), by_key(other)];
    let mut ones = ones.iter().filter_map(|at| one.get(*at)).peekable();
    let mut others = others.iter().filter_map(|at| other.get(*at)).peekable();
    let mut number = 0;
    loop {
        let order = match (ones.peek(), others.peek()) {
            (None, None) => return number,
            (Some(_), None) => std::cmp::Ordering::Less,
            (None, Some(_)) => std::cmp::Ordering::Greater,
            (Some(one), Some(other)) => key(one).cmp(key(other)),
        };
        let left = order.is_le().then(|| ones.next()).flatten();
        let right = order.is_ge().then(|| others.next()).flatten();
        number += usize::from(left != right);
    }
}

/// How many groups are in only one of two states, or differ in something else than the judgements of severity.
fn changed_groups(one: &Workshop, other: &Workshop) -> usize {
    if one.need_groups.is_same(&other.need_groups) {
        return 0;
    }
    let facts = |workshop: &Workshop| -> Vec<NeedGroup> {
        let without = |group: &NeedGroup| NeedGroup {
            severity: Vec::new(),
            ..group.clone()
        };
        workshop.need_groups.iter().map(without).collect()
    };
    changed(&facts(one), &facts(other), |it| &it.id)
}

/// Each group's place in the proposal.
fn places(workshop: &Workshop) -> Vec<(GroupId, usize)> {
    let tiers = workshop.proposal.order.iter().enumerate();
    tiers
        .flat_map(|(place, tier)| tier.iter().map(move |group| (group.clone(), place)))
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::Shipped;

    #[test]
    fn what_differs_is_counted_by_kind_and_the_same_from_either_side() {
        let one = Shipped::Example.workshop().unwrap();
        assert_eq!(differences(&one, &one), []);
        let mut other = one.clone();
        other.title.push('!');
        other.need_groups[0].demarcation.push('!');
        other.need_groups.remove(3);
        other.need_groups[1].severity.pop();
        other.missions.clear();
        other.rounds[0].answers.pop();
        other.proposal.order.swap(0, 1);
        let found = differences(&one, &other);
        assert_eq!(found, differences(&other, &one));
        let number = |part| {
            let mut all = found.iter();
            all.find(|it| it.part == part).map_or(0, |it| it.number)
        };
        assert_eq!(number(DifferingPart::Frame), 1);
        assert_eq!(number(DifferingPart::Groups), 2);
        let gone = one.need_groups[3].severity.len();
        assert_eq!(number(DifferingPart::Judgements), gone + 1);
        assert_eq!(number(DifferingPart::Answers), 1);
        assert_eq!(number(DifferingPart::Missions), one.missions.len());
        let moved = one.proposal.order[0].len() + one.proposal.order[1].len();
        assert_eq!(number(DifferingPart::Proposal), moved);
        assert_eq!(
            number(DifferingPart::Participants) + number(DifferingPart::Decision),
            0
        );
    }

    #[test]
    fn a_note_alone_is_something_else() {
        let one = Shipped::Example.workshop().unwrap();
        let mut other = one.clone();
        other.note.push('!');
        let found = differences(&one, &other);
        assert_eq!(found.len(), 1);
        assert_eq!(found[0].part, DifferingPart::Other);
    }
}
