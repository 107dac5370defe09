//! This year's order beside last year's: what moved, and which grounds have changed since.
//!
//! Derived, never stored. A changed ground stands beside a move; it is not said to have caused it: the board's own
//! reason does that. Limits: only groups with the same id are the same group.

use crate::text::{Argument, Message};

use super::{
    CriterionId, GroupId, Judged, MissionId, NeedGroup, Previous, PreviousGrounds, SeverityValue,
    Workshop,
};

/// A group's two places.
#[derive(Debug, Clone, PartialEq)]
pub struct Compared {
    /// The group.
    pub group: GroupId,
    /// Its place last year, from 1; none when it was not there.
    pub before: Option<usize>,
    /// Its place this year, from 1; none when it is no longer there.
    pub after: Option<usize>,
    /// What is different since.
    pub grounds: Vec<ChangedGround>,
}

impl Compared {
    /// Places moved towards the first; none when it is new or gone.
    pub fn moved(&self) -> Option<i64> {
        let place = |place: usize| i64::try_from(place).ok();
        Some(place(self.before?)? - place(self.after?)?)
    }
}

/// Something that differs between the two years, or that became of last year's promise.
#[derive(Debug, Clone, PartialEq)]
pub enum ChangedGround {
    /// The judgement on a criterion.
    Severity {
        /// Which criterion.
        criterion: CriterionId,
        /// Last year.
        before: Judged<SeverityValue>,
        /// This year.
        after: Judged<SeverityValue>,
    },
    /// How many are affected, lower ends.
    People {
        /// Last year.
        before: u64,
        /// This year.
        after: u64,
    },
    /// Benefit, cost or evidence has been judged anew.
    Measure,
    /// A mission was given last year.
    Mission(MissionId),
}

impl ChangedGround {
    /// The change in words, with names as the workshop has them.
    pub fn message(&self, workshop: &Workshop) -> Message {
        match self {
            Self::Severity {
                criterion,
                before,
                after,
            } => {
                let name = workshop
                    .criterion(criterion)
                    .map_or(criterion.as_str(), |criterion| criterion.name.as_str());
                Message::new("comparison-severity")
                    .with("criterion", name)
                    .with("before", judgement(*before))
                    .with("after", judgement(*after))
            }
            Self::People { before, after } => Message::new("comparison-people")
                .with("before", *before)
                .with("after", *after),
            Self::Measure => Message::new("comparison-measure"),
            Self::Mission(id) => {
                let mission = workshop
                    .previous
                    .iter()
                    .flat_map(|previous| &previous.missions)
                    .find(|mission| &mission.id == id);
                let goal = mission.map_or(id.as_str(), |mission| mission.goal.as_str());
                let outcome = mission.map_or("", |mission| mission.outcome.trim());
                if outcome.is_empty() {
                    Message::new("comparison-mission-unknown").with("goal", goal)
                } else {
                    Message::new("comparison-mission")
                        .with("goal", goal)
                        .with("outcome", outcome)
                }
            }
        }
    }
}

fn judgement(value: Judged<SeverityValue>) -> Argument {
    match value {
        Judged::Given(SeverityValue::Level(level)) => Message::new(level.key()).into(),
        Judged::Given(SeverityValue::Measured(number)) => number.into(),
        Judged::Missing => Message::new("missing-data").into(),
        Judged::NotJudged => Message::new("need-groups-not-judged").into(),
    }
}

/// The place of a group in an order, from 1; groups that stand equal share the better place.
pub fn place_in(order: &[Vec<GroupId>], group: &GroupId) -> Option<usize> {
    let tier = order.iter().position(|tier| tier.contains(group))?;
    Some(order.iter().take(tier).map(Vec::len).sum::<usize>() + 1)
}

impl Workshop {
    /// All groups of both years: in this year's order, then those that are gone in last year's. Empty the first year
    /// and before this year has an order.
    pub fn compared(&self) -> Vec<Compared> {
        let Some(previous) = &self.previous else {
            return Vec::new();
        };
        let now = self.standing_order();
        if now.is_empty() {
            return Vec::new();
        }
        let gone = previous
            .order()
            .iter()
            .flatten()
            .filter(|id| place_in(now, id).is_none());
        now.iter()
            .flatten()
            .chain(gone)
            .map(|id| Compared {
                group: id.clone(),
                before: place_in(previous.order(), id),
                after: place_in(now, id),
                grounds: self.changed_grounds(previous, id),
            })
            .collect()
    }

    fn changed_grounds(&self, previous: &Previous, id: &GroupId) -> Vec<ChangedGround> {
        let mut changed = Vec::new();
        if let (Some(group), Some(before)) = (self.group(id), previous.grounds.get(id)) {
            self.changed_judgements(group, before, &mut changed);
        }
        changed.extend(
            previous
                .missions_for(id)
                .map(|mission| ChangedGround::Mission(mission.id.clone())),
        );
        changed
    }

    fn changed_judgements(
        &self,
        group: &NeedGroup,
        before: &PreviousGrounds,
        changed: &mut Vec<ChangedGround>,
    ) {
        for criterion in &self.criteria {
            let then = before
                .severity
                .iter()
                .find(|judgement| judgement.criterion == criterion.id);
            let now = group.judgement(&criterion.id);
            if let (Some(then), Some(now)) = (then, now)
                && then.value != now.value
            {
                changed.push(ChangedGround::Severity {
                    criterion: criterion.id.clone(),
                    before: then.value,
                    after: now.value,
                });
            }
        }
        if let (Some(then), Some(now)) = (&before.people, &group.people)
            && then.from != now.from
        {
            changed.push(ChangedGround::People {
                before: then.from,
                after: now.from,
            });
        }
        let measure = &group.measure;
        if (before.benefit, before.cost, before.evidence)
            != (measure.benefit, measure.cost, measure.evidence)
        {
            changed.push(ChangedGround::Measure);
        }
    }
}

#[cfg(test)]
mod tests {
    use jiff::civil::date;

    use super::*;
    use crate::workshop::{NextYearStart, People, ProposalStart, WorkshopId};

    #[test]
    fn what_moved_stands_beside_what_changed() {
        let mut this = Workshop::new(WorkshopId::new("i-ar"), "Behov 2026");
        this.question.date = Some(date(2026, 5, 1));
        for id in ["a", "b", "c"] {
            let mut group = NeedGroup::new(id.into(), id);
            group.people = Some(People {
                from: 100,
                to: None,
                unit: String::new(),
                basis: String::new(),
            });
            this.need_groups.push(group);
        }
        this.proposal.start = Some(ProposalStart::Need);
        this.proposal.order = vec![vec!["a".into()], vec!["b".into(), "c".into()]];
        let mut next = this.next_year(&NextYearStart {
            today: date(2027, 5, 1),
            fingerprint: String::new(),
            with_participants: false,
        });
        assert_eq!(next.compared(), [], "no order yet");
        next.need_groups.retain(|group| group.id.as_str() != "c");
        next.need_groups.push(NeedGroup::new("d".into(), "d"));
        if let Some(people) = next.need_groups[1].people.as_mut() {
            people.from = 250;
        }
        next.proposal.order = vec![vec!["b".into()], vec!["a".into()], vec!["d".into()]];
        let compared = next.compared();
        let moved: Vec<_> = compared
            .iter()
            .map(|row| (row.group.as_str(), row.before, row.after, row.moved()))
            .collect();
        assert_eq!(
            moved,
            [
                ("b", Some(2), Some(1), Some(1)),
                ("a", Some(1), Some(2), Some(-1)),
                ("d", None, Some(3), None),
                ("c", Some(2), None, None),
            ]
        );
        assert_eq!(
            compared[0].grounds,
            [ChangedGround::People {
                before: 100,
                after: 250
            }]
        );
        assert!(compared[1].grounds.is_empty());
    }
}
