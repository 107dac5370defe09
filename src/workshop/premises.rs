//! What a step rests on, so that a step that was worked through is marked *Se över* when that has changed.
//!
//! A step keeps one short fingerprint per premise from the last time somebody worked in it or looked it over. Nothing
//! else is stored, and nothing is deleted: a change only marks. A file without fingerprints marks nothing.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::{Edit, NeedGroup, Step, Workshop};

/// Something a step rests on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum Premise {
    /// Which groups there are, their names and whom they hold.
    Groups,
    /// How severe the needs are judged to be.
    Severity,
    /// Benefit, cost and evidence of what would be done.
    Measures,
    /// The criteria.
    Criteria,
    /// Rule, aggregation and thresholds.
    Method,
    /// The answers of closed rounds.
    Answers,
    /// The proposal's order.
    Order,
    /// The missions.
    Missions,
    /// The facts members are shown: figures, people, health gaps.
    Facts,
    /// Who ranks.
    WhoRanks,
}

impl Premise {
    /// The text key of what has changed, in words.
    pub fn key(self) -> &'static str {
        match self {
            Self::Groups => "premise-groups",
            Self::Severity => "premise-severity",
            Self::Measures => "premise-measures",
            Self::Criteria => "premise-criteria",
            Self::Method => "premise-method",
            Self::Answers => "premise-answers",
            Self::Order => "premise-order",
            Self::Missions => "premise-missions",
            Self::Facts => "premise-facts",
            Self::WhoRanks => "premise-who-ranks",
        }
    }
}

/// Fingerprints of a step's premises, each sixteen hexadecimal digits.
pub type Fingerprints = BTreeMap<Premise, String>;

/// What a step rests on.
pub fn premises(step: Step) -> &'static [Premise] {
    use Premise::{Answers, Criteria, Groups, Measures, Method, Missions, Order, Severity};
    match step {
        Step::Question | Step::LastTime | Step::NeedGroups => &[],
        Step::HumanDignity => &[Groups],
        Step::Weigh => &[Groups, Severity, Criteria],
        Step::BenefitAndCost => &[Groups],
        Step::Rank => &[Groups, Severity],
        Step::Deliberate => &[Answers],
        Step::Propose => &[Groups, Severity, Measures, Criteria, Method, Answers],
        Step::Missions => &[Order],
        Step::PlanFollowUp => &[Missions],
        Step::RecordAndDecision => &[Order],
    }
}

/// The fingerprints a step's premises have now.
pub fn fingerprints(workshop: &Workshop, step: Step) -> Fingerprints {
    fingerprints_of(workshop, premises(step))
}

/// The fingerprints that premises have now.
pub fn fingerprints_of(workshop: &Workshop, premises: &[Premise]) -> Fingerprints {
    premises
        .iter()
        .map(|premise| (*premise, fingerprint(workshop, *premise)))
        .collect()
}

/// What has changed since a step was worked through; nothing where it never was, or where it has not been noted.
pub fn changed(workshop: &Workshop, step: Step) -> Vec<Premise> {
    let Some(settled) = workshop.settled.get(&step) else {
        return Vec::new();
    };
    settled
        .iter()
        .filter(|(premise, before)| fingerprint(workshop, **premise) != **before)
        .map(|(premise, _)| *premise)
        .collect()
}

/// Notes what a step rests on now: somebody has worked in it or looked it over.
pub(super) fn settle(workshop: &mut Workshop, step: Step) {
    let now = fingerprints(workshop, step);
    if !now.is_empty() {
        workshop.settled.insert(step, now);
    }
}

/// The step an edit works through, where it settles one. Writing in one field of a step does not look the whole step
/// over, so that only what concludes something counts once a step has been settled.
pub(super) fn settled_by(edit: &Edit) -> &'static [Step] {
    match edit {
        Edit::SetDignity { .. } => &[Step::HumanDignity],
        Edit::CloseRound(_) => &[Step::Weigh, Step::Rank],
        Edit::StartProposal { .. } | Edit::FixProposal => &[Step::Deliberate, Step::Propose],
        Edit::SetMission(_) => &[Step::Missions],
        Edit::SetFollowUp(_) => &[Step::PlanFollowUp],
        Edit::SetDecision(Some(_)) => &[Step::RecordAndDecision],
        _ => &[],
    }
}

/// A number that changes with everything that is fed to it (FNV-1a, 64 bits). Stable over versions and machines.
struct Digest(u64);

/// The number before anything is fed to it.
const EMPTY: u64 = 0xcbf2_9ce4_8422_2325;

impl Digest {
    fn new() -> Self {
        Self(EMPTY)
    }

    fn written(&self) -> String {
        format!("{:016x}", self.0)
    }

    fn severity(&mut self, group: &NeedGroup) {
        for judgement in &group.severity {
            self.text(judgement.criterion.as_str());
            self.value(&judgement.value);
        }
    }

    fn text(&mut self, text: &str) {
        for byte in text.bytes().chain([0xff]) {
            self.0 = (self.0 ^ u64::from(byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }

    /// Feeds a value as it stands in a file.
    fn value<T: Serialize>(&mut self, value: &T) {
        // Plain data always writes; should it not, nothing is told apart by it.
        if let Ok(text) = ron::ser::to_string(value) {
            self.text(&text);
        }
    }
}

/// A value's mark: sixteen hexadecimal digits that change with it.
pub(super) fn mark<T: Serialize>(value: &T) -> String {
    let mut digest = Digest::new();
    digest.value(value);
    digest.written()
}

/// A fingerprint of a group's judgements of severity: its values, not their quality or basis.
pub(super) fn severity_mark(group: &NeedGroup) -> String {
    let mut digest = Digest::new();
    digest.severity(group);
    if let Some(gap) = &group.health_gap {
        digest.value(&(gap.worst, gap.optimal, gap.current, gap.desired));
    }
    digest.written()
}

fn fingerprint(workshop: &Workshop, premise: Premise) -> String {
    let mut digest = Digest::new();
    match premise {
        Premise::Groups => {
            for group in &workshop.need_groups {
                digest.text(group.id.as_str());
                digest.text(&group.name);
                digest.text(&group.demarcation);
            }
        }
        Premise::Severity => {
            for group in &workshop.need_groups {
                digest.text(group.id.as_str());
                digest.severity(group);
                if let Some(settled) = &group.settled_class {
                    digest.value(settled);
                }
            }
        }
        Premise::Measures => {
            for group in &workshop.need_groups {
                digest.text(group.id.as_str());
                let measure = &group.measure;
                digest.value(&(measure.benefit, measure.cost, measure.evidence));
            }
        }
        Premise::Criteria => digest.value(&workshop.criteria),
        Premise::Method => {
            let method = &workshop.method;
            digest.value(&(method.rule, method.aggregation, &method.parameters));
        }
        Premise::Answers => {
            // Closed answers never change, and sums may take their place: the rounds tell all.
            for round in workshop.rounds.iter().filter(|round| !round.is_open()) {
                digest.text(round.id.as_str());
                digest.value(&round.closed);
            }
        }
        Premise::Order => digest.value(&workshop.proposal.order),
        Premise::Missions => {
            for mission in &workshop.missions {
                digest.text(mission.id.as_str());
                digest.text(&mission.goal);
                digest.value(&mission.groups);
            }
        }
        Premise::Facts => {
            for group in &workshop.need_groups {
                digest.text(group.id.as_str());
                digest.value(&(&group.figures, &group.people, &group.health_gap));
            }
        }
        Premise::WhoRanks => {
            for participant in workshop.ranking_participants() {
                digest.text(participant.id.as_str());
            }
        }
    }
    digest.written()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workshop::testing::NOON;
    use crate::workshop::{Judged, Level, SeverityValue, apply};

    fn example() -> Workshop {
        ron::from_str(include_str!("../../workshops/region-exempel.ron")).unwrap()
    }

    /// Judges the first group's first criterion anew.
    fn judge(workshop: &mut Workshop, level: Level) {
        let mut group = workshop.need_groups[0].clone();
        group.severity[0].value = Judged::Given(SeverityValue::Level(level));
        apply(workshop, Edit::SetNeedGroup(Box::new(group)), NOON).unwrap();
    }

    #[test]
    fn a_file_without_fingerprints_marks_nothing() {
        let mut workshop = example();
        workshop.settled.clear();
        judge(&mut workshop, Level::Small);
        for step in Step::ALL {
            assert_eq!(changed(&workshop, step), [], "{step:?}");
        }
    }

    #[test]
    fn what_has_changed_is_told_until_it_is_looked_over() {
        let mut workshop = example();
        workshop.proposal.fixed = None;
        judge(&mut workshop, Level::Large);
        apply(&mut workshop, Edit::LookOver(Step::Propose), NOON).unwrap();
        apply(&mut workshop, Edit::LookOver(Step::Weigh), NOON).unwrap();
        apply(&mut workshop, Edit::LookOver(Step::Missions), NOON).unwrap();
        assert_eq!(changed(&workshop, Step::Propose), []);
        judge(&mut workshop, Level::Small);
        assert_eq!(changed(&workshop, Step::Propose), [Premise::Severity]);
        assert_eq!(changed(&workshop, Step::Weigh), [Premise::Severity]);
        assert_eq!(changed(&workshop, Step::Missions), []);
        // What is put back is as it was, and nothing is marked.
        judge(&mut workshop, Level::Large);
        assert_eq!(changed(&workshop, Step::Propose), []);
        judge(&mut workshop, Level::Small);
        apply(&mut workshop, Edit::LookOver(Step::Propose), NOON).unwrap();
        assert_eq!(changed(&workshop, Step::Propose), []);
        assert_eq!(changed(&workshop, Step::Weigh), [Premise::Severity]);
        // Another order concerns the missions, not the weighing.
        let mut order = workshop.proposal.order.clone();
        order.reverse();
        apply(&mut workshop, Edit::SetProposalOrder(order), NOON).unwrap();
        assert_eq!(changed(&workshop, Step::Missions), [Premise::Order]);
    }

    #[test]
    fn answers_after_the_proposal_mark_it() {
        let mut workshop = example();
        workshop.proposal.fixed = None;
        apply(&mut workshop, Edit::LookOver(Step::Propose), NOON).unwrap();
        let at = "2027-02-04T10:00:00Z".parse().unwrap();
        apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
        assert_eq!(
            changed(&workshop, Step::Propose),
            [],
            "nothing is known yet"
        );
        apply(&mut workshop, Edit::CloseRound(Box::default()), at).unwrap();
        assert_eq!(changed(&workshop, Step::Propose), [Premise::Answers]);
        assert_eq!(changed(&workshop, Step::Weigh), [], "closing settles it");
    }

    #[test]
    fn the_fingerprints_stay_the_same_over_versions() {
        let mut workshop = Workshop::new(crate::workshop::WorkshopId::new("prov"), "Prov");
        let empty = fingerprint(&workshop, Premise::Groups);
        assert_eq!(empty, "cbf29ce484222325");
        workshop.need_groups.push(crate::workshop::NeedGroup::new(
            crate::workshop::GroupId::new("a"),
            "A",
        ));
        assert_ne!(fingerprint(&workshop, Premise::Groups), empty);
    }
}
