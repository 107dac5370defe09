//! The text keys of the domain's own words, as records use them.

use crate::workshop::{
    Aggregation, Attendance, Benefit, CostPerBenefit, DecisionLevel, EvidenceStrength,
    FigureStatus, FollowUpQuestion, Level, Mode, Occasion, Outcome, Perspective, PoliticalWeight,
    RankingMethod, Role, Rule, Step, Trend, VerdictAction, WeighingMethod, WeightSpace,
};
use crate::workshop::{Dimension, FigureScope, ObjectKind, ResourceDirection, Responsible};

use super::super::frozen_results::Cause;
use super::Builder;
use crate::text::catalogues::{EvidenceKinds, StandardReasons};

impl Builder<'_> {
    /// The words of a reason ticked from the shipped list; its id where the list does not have it.
    pub(super) fn standard_reason(&self, id: &str) -> String {
        StandardReasons::load()
            .ok()
            .and_then(|list| list.reason(id))
            .map_or(id, |reason| reason.text.in_language(self.texts.language()))
            .to_owned()
    }

    /// The words of a kind of evidence; its id where the list does not have it.
    pub(super) fn evidence_kind(&self, id: &str) -> String {
        EvidenceKinds::load()
            .ok()
            .and_then(|list| list.kind(id))
            .map_or(id, |kind| kind.name.in_language(self.texts.language()))
            .to_owned()
    }
}

/// Makes a function from a value to its text key.
macro_rules! keys {
    ($($function:ident($type:ty) { $($pattern:pat => $key:literal,)* })*) => {$(
        pub(super) fn $function(value: $type) -> &'static str {
            match value { $($pattern => $key,)* }
        }
    )*};
}

keys! {
    level(Level) {
        Level::VeryLarge => "record-level-very-large",
        Level::Large => "record-level-large",
        Level::Moderate => "record-level-moderate",
        Level::Small => "record-level-small",
    }
    benefit(Benefit) {
        Benefit::VeryLarge => "record-benefit-very-large",
        Benefit::Large => "record-benefit-large",
        Benefit::Moderate => "record-benefit-moderate",
        Benefit::Small => "record-benefit-small",
        Benefit::None => "record-benefit-none",
    }
    cost(CostPerBenefit) {
        CostPerBenefit::Low => "record-cost-low",
        CostPerBenefit::Moderate => "record-cost-moderate",
        CostPerBenefit::High => "record-cost-high",
        CostPerBenefit::VeryHigh => "record-cost-very-high",
    }
    evidence(EvidenceStrength) {
        EvidenceStrength::Strong => "record-evidence-strong",
        EvidenceStrength::Moderate => "record-evidence-moderate",
        EvidenceStrength::Weak => "record-evidence-weak",
        EvidenceStrength::VeryWeak => "record-evidence-very-weak",
    }
    political_weight(PoliticalWeight) {
        PoliticalWeight::Large => "record-political-weight-large",
        PoliticalWeight::Some => "record-political-weight-some",
        PoliticalWeight::Small => "record-political-weight-small",
    }
    rule(Rule) {
        Rule::Need => "record-rule-need",
        Rule::StartFromSeverity => "record-rule-start-from-severity",
        Rule::SevereFirst => "record-rule-severe-first",
        Rule::FreeWeighing => "record-rule-free-weighing",
    }
    aggregation(Aggregation) {
        Aggregation::Kemeny => "record-aggregation-kemeny",
        Aggregation::Borda => "record-aggregation-borda",
        Aggregation::Copeland => "record-aggregation-copeland",
        Aggregation::Schulze => "record-aggregation-schulze",
        Aggregation::MedianRank => "record-aggregation-median",
        Aggregation::MeanShare => "record-aggregation-mean-share",
    }
    weighing(WeighingMethod) {
        WeighingMethod::Points => "record-weighing-points",
        WeighingMethod::Swing => "record-weighing-swing",
        WeighingMethod::RankOrder => "record-weighing-rank-order",
        WeighingMethod::Pairwise => "record-weighing-pairwise",
    }
    ranking(RankingMethod) {
        RankingMethod::Piles => "record-ranking-piles",
        RankingMethod::Points => "record-ranking-points",
        RankingMethod::Pairs => "record-ranking-pairs",
    }
    weight_space(&WeightSpace) {
        WeightSpace::All => "record-space-all",
        WeightSpace::Ordered(_) => "record-space-ordered",
        WeightSpace::Bounded(_) => "record-space-bounded",
        WeightSpace::Members => "record-space-members",
    }
    role(Role) {
        Role::Chair => "record-role-chair",
        Role::Member => "record-role-member",
        Role::Substitute => "record-role-substitute",
        Role::ProcessLeader => "record-role-process-leader",
        Role::CivilServant => "record-role-civil-servant",
        Role::Specialist => "record-role-specialist",
        Role::Secretary => "record-role-secretary",
        Role::Observer => "record-role-observer",
    }
    attendance(Attendance) {
        Attendance::Invited => "record-attendance-invited",
        Attendance::Present => "record-attendance-present",
        Attendance::Partly => "record-attendance-partly",
        Attendance::Absent => "record-attendance-absent",
    }
    mode(Mode) {
        Mode::NeedsOnly => "record-mode-needs-only",
        Mode::NeedsAndMeasures => "record-mode-needs-and-measures",
    }
    occasion(Occasion) {
        Occasion::Workshop => "record-occasion-workshop",
        Occasion::MatterAtMeeting => "record-occasion-meeting",
    }
    outcome(Outcome) {
        Outcome::AsProposed => "record-outcome-as-proposed",
        Outcome::Changed => "record-outcome-changed",
        Outcome::Tabled => "record-outcome-tabled",
        Outcome::ReferredBack => "record-outcome-referred-back",
        Outcome::Rejected => "record-outcome-rejected",
    }
    outcome_status(Outcome) {
        Outcome::AsProposed | Outcome::Changed => "record-status-decided",
        Outcome::Tabled => "record-status-tabled",
        Outcome::ReferredBack => "record-status-referred-back",
        Outcome::Rejected => "record-status-rejected",
    }
    cause(Cause) {
        Cause::Choice => "record-cause-choice",
        Cause::Benefit => "record-cause-benefit",
        Cause::Cost => "record-cause-cost",
        Cause::Evidence => "record-cause-evidence",
    }
    dimension(Dimension) {
        Dimension::Size => "record-dimension-size",
        Dimension::Mortality => "record-dimension-mortality",
        Dimension::FunctionAndQualityOfLife => "record-dimension-function",
        Dimension::BurdenOfDisease => "record-dimension-burden",
        Dimension::Severity => "record-dimension-severity",
        Dimension::Effect => "record-dimension-effect",
        Dimension::CostEffectiveness => "record-dimension-cost-effectiveness",
        Dimension::Evidence => "record-dimension-evidence",
        Dimension::CostToSociety => "record-dimension-cost-to-society",
        Dimension::CareGap => "record-dimension-care-gap",
        Dimension::Inequality => "record-dimension-inequality",
    }
    figure_status(FigureStatus) {
        FigureStatus::Primary => "record-figure-primary",
        FigureStatus::Secondary => "record-figure-secondary",
        FigureStatus::Computed => "record-figure-computed",
    }
    figure_scope(FigureScope) {
        FigureScope::Group => "record-scope-group",
        FigureScope::Part => "record-scope-part",
        FigureScope::Wider => "record-scope-wider",
        FigureScope::Frame => "record-scope-frame",
    }
    object(ObjectKind) {
        ObjectKind::NeedGroup => "record-object-need-group",
        ObjectKind::LargeDiseaseGroup => "record-object-disease-group",
        ObjectKind::FieldOfActivity => "record-object-field",
    }
    trend(Trend) {
        Trend::Rising => "record-trend-rising",
        Trend::Steady => "record-trend-steady",
        Trend::Falling => "record-trend-falling",
    }
    responsible(Responsible) {
        Responsible::State => "record-responsible-state",
        Responsible::Region => "record-responsible-region",
        Responsible::Municipality => "record-responsible-municipality",
    }
    direction(ResourceDirection) {
        ResourceDirection::Grow => "record-direction-grow",
        ResourceDirection::Keep => "record-direction-keep",
        ResourceDirection::Release => "record-direction-release",
    }
    follow_up_question(FollowUpQuestion) {
        FollowUpQuestion::CarriedOut => "record-question-carried-out",
        FollowUpQuestion::CareReceived => "record-question-care-received",
        FollowUpQuestion::HealthBetter => "record-question-health-better",
    }
    perspective(Perspective) {
        Perspective::Population => "record-perspective-population",
        Perspective::Organisation => "record-perspective-organisation",
    }
    decision_level(DecisionLevel) {
        DecisionLevel::Politics => "record-decision-level-politics",
        DecisionLevel::Administration => "record-decision-level-administration",
        DecisionLevel::Unit => "record-decision-level-unit",
        DecisionLevel::Team => "record-decision-level-team",
    }
    verdict_action(VerdictAction) {
        VerdictAction::HoldOn => "record-verdict-hold-on",
        VerdictAction::Revise => "record-verdict-revise",
        VerdictAction::NewMission => "record-verdict-new-mission",
        VerdictAction::Reprioritise => "record-verdict-reprioritise",
    }
    step(Step) {
        Step::Question => "step-question-title",
        Step::LastTime => "step-last-time-title",
        Step::NeedGroups => "step-need-groups-title",
        Step::HumanDignity => "step-human-dignity-title",
        Step::Weigh => "step-weigh-title",
        Step::BenefitAndCost => "step-benefit-and-cost-title",
        Step::Rank => "step-rank-title",
        Step::Deliberate => "step-deliberate-title",
        Step::Propose => "step-propose-title",
        Step::Missions => "step-missions-title",
        Step::PlanFollowUp => "step-plan-follow-up-title",
        Step::RecordAndDecision => "step-record-and-decision-title",
    }
}
