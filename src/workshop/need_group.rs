//! Need groups: who they are, how they are, what care can do.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::{
    Benefit, CostPerBenefit, Criterion, CriterionId, Evidence, EvidenceStrength, Figure, GroupId,
    Judged, Level, Quality, Scale, Steering, is_default, is_nameless,
};
use crate::workshop::premises::severity_mark;

/// A need group (*behovsgrupp*): a population group whose needs are compared with others'.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct NeedGroup {
    /// Id, for example `langvarig-smarta`.
    pub id: GroupId,
    /// Display name.
    pub name: String,
    /// What kind of object it is.
    #[serde(default, skip_serializing_if = "is_default")]
    pub object: ObjectKind,
    /// Who belongs to it (*avgränsning*).
    #[serde(default, skip_serializing_if = "is_default")]
    pub demarcation: String,
    /// How many are affected. Moves no group.
    #[serde(default, skip_serializing_if = "is_default")]
    pub people: Option<People>,
    /// Direction of the number affected.
    #[serde(default, skip_serializing_if = "is_default")]
    pub trend: Option<Trend>,
    /// Health gap, where it is measured.
    #[serde(default, skip_serializing_if = "is_default")]
    pub health_gap: Option<HealthGap>,
    /// One judgement per criterion.
    #[serde(default, skip_serializing_if = "is_default")]
    pub severity: Vec<SeverityJudgement>,
    /// The severity class that the board has settled, where it has.
    #[serde(default, skip_serializing_if = "is_default")]
    pub settled_class: Option<SettledClass>,
    /// Unequal health between sexes, places, education.
    #[serde(default, skip_serializing_if = "is_default")]
    pub inequality: String,
    /// What care can change.
    #[serde(default, skip_serializing_if = "is_default")]
    pub care_can_change: String,
    /// The first condition of a need, asked: health is reduced.
    #[serde(default, skip_serializing_if = "is_default")]
    pub health_is_reduced: Option<bool>,
    /// The second condition of a need, asked: care can improve it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub care_can_improve: Option<bool>,
    /// Who is responsible.
    #[serde(default, skip_serializing_if = "is_default")]
    pub responsible: Vec<Responsible>,
    /// Why the gap remains, ids from `assets/gap_causes.ron`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub gap_causes: Vec<String>,
    /// What the gap depends on, ids from `assets/governance/determinants.ron`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub determinants: BTreeSet<String>,
    /// What is read as need but is something else, put beside: kind id and note.
    #[serde(default, skip_serializing_if = "is_default")]
    pub beside: Vec<Beside>,
    /// Groups that share people with this one.
    #[serde(default, skip_serializing_if = "is_default")]
    pub overlaps: Vec<GroupId>,
    /// Marked as finding it hard to speak for itself. Gives no points; it reminds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub weak_voice: bool,
    /// Marked as largely preventable. Gives no points; it reminds.
    #[serde(default, skip_serializing_if = "is_default")]
    pub preventable: bool,
    /// Asked whether it is one patient's choice, and answered: it is a whole group.
    #[serde(default, skip_serializing_if = "is_default")]
    pub confirmed_as_group: bool,
    /// What would be done or changed, in mode *needs and measures*.
    #[serde(default, skip_serializing_if = "is_default")]
    pub measure: Measure,
    /// Resources today and what more or less would do.
    #[serde(default, skip_serializing_if = "is_default")]
    pub resources: Resources,
    /// Published figures.
    #[serde(default, skip_serializing_if = "is_default")]
    pub figures: Vec<Figure>,
    /// The group's evidence sheet.
    #[serde(default, skip_serializing_if = "is_default")]
    pub evidence: Vec<Evidence>,
    /// Carried over from an earlier year and not yet confirmed.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unconfirmed: bool,
    /// Remark.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

impl NeedGroup {
    /// The name it is shown by: its id where the name holds nothing that can be seen.
    pub fn shown_name(&self) -> &str {
        if is_nameless(&self.name) {
            self.id.as_str()
        } else {
            &self.name
        }
    }

    /// A group with a name and nothing else.
    pub fn new(id: GroupId, name: impl Into<String>) -> Self {
        Self {
            id,
            name: name.into(),
            object: ObjectKind::default(),
            demarcation: String::new(),
            people: None,
            trend: None,
            health_gap: None,
            severity: Vec::new(),
            settled_class: None,
            inequality: String::new(),
            care_can_change: String::new(),
            health_is_reduced: None,
            care_can_improve: None,
            responsible: Vec::new(),
            gap_causes: Vec::new(),
            determinants: BTreeSet::new(),
            beside: Vec::new(),
            overlaps: Vec::new(),
            weak_voice: false,
            preventable: false,
            confirmed_as_group: false,
            measure: Measure::default(),
            resources: Resources::default(),
            figures: Vec::new(),
            evidence: Vec::new(),
            unconfirmed: false,
            note: String::new(),
        }
    }

    /// Whether its severity on a criterion is judged, or said to be missing.
    pub fn is_judged_on(&self, criterion: &Criterion) -> bool {
        let answered = self
            .judgement(&criterion.id)
            .is_some_and(|judgement| judgement.value.is_answered());
        let gap = || self.health_gap.as_ref().and_then(HealthGap::share);
        answered || (criterion.scale == Scale::HealthGap && gap().is_some())
    }

    /// Whether its severity is judged on all criteria.
    pub fn is_judged_on_all(&self, criteria: &[Criterion]) -> bool {
        criteria
            .iter()
            .all(|criterion| self.is_judged_on(criterion))
    }

    /// The judgement on a criterion, where one is recorded.
    pub fn judgement(&self, criterion: &CriterionId) -> Option<&SeverityJudgement> {
        self.severity
            .iter()
            .find(|judgement| &judgement.criterion == criterion)
    }
}

/// A severity class that the board has settled as one judgement of the whole, whatever the criteria give.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SettledClass {
    /// The class.
    pub class: Level,
    /// Why.
    #[serde(default, skip_serializing_if = "is_default")]
    pub because: String,
    /// Fingerprint of the judgements that it was settled on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub rests_on: String,
}

impl SettledClass {
    /// A class settled on the judgements as they stand.
    pub fn of(group: &NeedGroup, class: Level, because: impl Into<String>) -> Self {
        Self {
            class,
            because: because.into(),
            rests_on: severity_mark(group),
        }
    }

    /// Whether the judgements have changed since it was settled, so that it has to be looked over.
    pub fn is_outdated(&self, group: &NeedGroup) -> bool {
        self.rests_on != severity_mark(group)
    }
}

/// Allowed objects of horizontal prioritisation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
pub enum ObjectKind {
    /// *Behovsgrupp*.
    #[default]
    NeedGroup,
    /// *Stor sjukdomsgrupp*.
    LargeDiseaseGroup,
    /// *Verksamhetsområde*.
    FieldOfActivity,
}

/// Number of people affected, whole persons.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct People {
    /// The number, or the lower end of a range.
    pub from: u64,
    /// Upper end of a range.
    #[serde(default, skip_serializing_if = "is_default")]
    pub to: Option<u64>,
    /// What is counted, for example `personer` or `personer per år`.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// Population and year it concerns, and its source.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
}

/// Direction over time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Trend {
    /// More and more.
    Rising,
    /// About the same.
    Steady,
    /// Fewer and fewer.
    Falling,
}

/// Health gap = (desired − current) / (optimal − worst), clamped to [0, 1]. Officials give current and
/// optimal; desired is the members' median, confirmed by the board.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct HealthGap {
    /// What is measured, in words.
    pub indicator: String,
    /// Unit, written out.
    #[serde(default, skip_serializing_if = "is_default")]
    pub unit: String,
    /// The worst state on the scale.
    #[serde(default, skip_serializing_if = "is_default")]
    pub worst: Option<f64>,
    /// The best state that can be had.
    #[serde(default, skip_serializing_if = "is_default")]
    pub optimal: Option<f64>,
    /// The state today.
    #[serde(default, skip_serializing_if = "is_default")]
    pub current: Option<f64>,
    /// The state the board wants.
    #[serde(default, skip_serializing_if = "is_default")]
    pub desired: Option<f64>,
    /// What current and optimal rest on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// Quality of the data.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quality: Option<Quality>,
    /// Invented for the example.
    #[serde(default, skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

impl HealthGap {
    /// (desired − current) / (optimal − worst), held inside 0–1; none while a number is missing.
    pub fn share(&self) -> Option<f64> {
        let span = self.optimal? - self.worst?;
        let share = (self.desired? - self.current?) / span;
        share.is_finite().then(|| share.clamp(0.0, 1.0))
    }
}

/// How severe the need is on one criterion.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityJudgement {
    /// The criterion.
    pub criterion: CriterionId,
    /// The judgement that counts.
    pub value: Judged<SeverityValue>,
    /// What officials proposed, where the board has changed it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub proposed: Option<Judged<SeverityValue>>,
    /// Why the board changed it.
    #[serde(default, skip_serializing_if = "is_default")]
    pub changed_because: String,
    /// What the judgement rests on.
    #[serde(default, skip_serializing_if = "is_default")]
    pub basis: String,
    /// Quality of the data behind.
    #[serde(default, skip_serializing_if = "is_default")]
    pub quality: Option<Quality>,
    /// Invented for the example.
    #[serde(default, skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// A severity value: a level in words or a measured number on the criterion's scale.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub enum SeverityValue {
    /// One of the four levels.
    Level(Level),
    /// A number in the criterion's unit.
    Measured(f64),
}

/// What would be done or changed for the group.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Measure {
    /// What would be done, in words.
    pub description: String,
    /// Benefit.
    pub benefit: Judged<Benefit>,
    /// Cost in relation to benefit.
    pub cost: Judged<CostPerBenefit>,
    /// Evidence base.
    pub evidence: Judged<EvidenceStrength>,
    /// What the three judgements rest on.
    #[serde(skip_serializing_if = "is_default")]
    pub basis: String,
    /// Numbers behind the cost, for example kronor per quality-adjusted life year.
    #[serde(skip_serializing_if = "is_default")]
    pub numbers: String,
    /// Invented for the example.
    #[serde(skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// Resources for a group.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Resources {
    /// Cost of today's measures, whole kronor per year.
    #[serde(skip_serializing_if = "is_default")]
    pub cost_today: Option<u64>,
    /// Change in kronor per year that is considered; negative releases.
    #[serde(skip_serializing_if = "is_default")]
    pub change: Option<i64>,
    /// Grow, keep or release.
    #[serde(skip_serializing_if = "is_default")]
    pub direction: Option<ResourceDirection>,
    /// What more would do.
    #[serde(skip_serializing_if = "is_default")]
    pub more_would: String,
    /// What less would do.
    #[serde(skip_serializing_if = "is_default")]
    pub less_would: String,
    /// People reached by the change.
    #[serde(skip_serializing_if = "is_default")]
    pub people_reached: Option<u64>,
    /// Health gain, in words or numbers with unit.
    #[serde(skip_serializing_if = "is_default")]
    pub health_gain: String,
    /// Who gains by it.
    #[serde(skip_serializing_if = "is_default")]
    pub who_gains: String,
    /// Who pays: the other side of every increase.
    #[serde(skip_serializing_if = "is_default")]
    pub who_pays: String,
    /// How the money is steered; none = not said.
    #[serde(skip_serializing_if = "is_default")]
    pub steering: Option<Steering>,
    /// Why it grows although a group placed before it shrinks.
    #[serde(skip_serializing_if = "is_default")]
    pub against_order_because: String,
    /// What the figures rest on.
    #[serde(skip_serializing_if = "is_default")]
    pub basis: String,
    /// Invented for the example.
    #[serde(skip_serializing_if = "is_default")]
    pub illustrative: bool,
}

/// Direction of resources.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum ResourceDirection {
    /// More.
    Grow,
    /// As today.
    Keep,
    /// Less.
    Release,
}

/// Who carries the responsibility for care.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub enum Responsible {
    /// The state.
    State,
    /// The region.
    Region,
    /// The municipalities.
    Municipality,
}

/// Something read as need that is something else, put beside.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Beside {
    /// Kind id from the misreadings of need.
    pub kind: String,
    /// What was said.
    #[serde(default, skip_serializing_if = "is_default")]
    pub note: String,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn share(worst: f64, current: f64, desired: Option<f64>, optimal: f64) -> Option<f64> {
        let gap = HealthGap {
            indicator: String::new(),
            unit: String::new(),
            worst: Some(worst),
            optimal: Some(optimal),
            current: Some(current),
            desired,
            basis: String::new(),
            quality: None,
            illustrative: false,
        };
        gap.share()
    }

    #[test]
    fn the_gap_is_a_share_of_the_scale_in_either_direction() {
        assert_eq!(share(0.0, 40.0, Some(65.0), 100.0), Some(0.25));
        assert_eq!(share(30.0, 20.0, Some(5.0), 0.0), Some(0.5));
        assert_eq!(share(0.0, 80.0, Some(60.0), 100.0), Some(0.0));
        assert_eq!(share(0.0, 1.0, None, 3.0), None);
    }
}
