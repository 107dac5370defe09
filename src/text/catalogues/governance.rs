//! Tables of governance by need: indicators, levels of decision, payment, and short lists that steps
//! offer to talk through or tick.

use std::sync::OnceLock;

use serde::Deserialize;

use super::{CatalogueError, Kept, Loaded, Localized, embedded};

/// Suggestions for indicators.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorSuggestions {
    /// Version of the catalogue.
    pub version: String,
    /// Where the table comes from.
    pub source: String,
    /// Suggestions.
    pub suggestions: Vec<IndicatorSuggestion>,
}
embedded!(IndicatorSuggestions, "governance/indicators.ron");

/// What may be followed in one area of need.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct IndicatorSuggestion {
    /// Id.
    pub id: String,
    /// Area of need.
    pub area: Localized,
    /// What the population notices.
    pub population: Localized,
    /// What the services count.
    pub organisation: Localized,
}

/// What each level of decision needs to follow.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLevels {
    /// Version of the catalogue.
    pub version: String,
    /// Where the table comes from.
    pub source: String,
    /// Levels, politics first.
    pub levels: Vec<DecisionLevelNeeds>,
}
embedded!(DecisionLevels, "governance/decision_levels.ron");

/// What one level of decision needs.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct DecisionLevelNeeds {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// Which data.
    pub data: Localized,
    /// For what.
    pub purpose: Localized,
    /// How they are shown.
    pub shown: Localized,
    /// How often.
    pub rhythm: Localized,
}

/// What a form of payment should do, and how known forms do.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentForms {
    /// Version of the catalogue.
    pub version: String,
    /// Where the table comes from.
    pub source: String,
    /// Wanted properties.
    pub properties: Vec<PaymentProperty>,
    /// Known forms.
    pub forms: Vec<PaymentForm>,
}
embedded!(PaymentForms, "governance/payment_forms.ron");

/// A wanted property of a form of payment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentProperty {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
}

/// A known form of payment.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentForm {
    /// Id.
    pub id: String,
    /// Name.
    pub name: Localized,
    /// How it does on some of the properties.
    pub trials: Vec<PaymentTrial>,
}

/// How a form does on one property.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PaymentTrial {
    /// Id of the property.
    pub property: String,
    /// Yes, no, or in part.
    pub fulfils: Option<bool>,
    /// Remark; may be empty.
    pub note: Localized,
}

/// A short list: entries with a name and, where it helps, a sentence.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Table {
    /// Version of the table.
    pub version: String,
    /// Where it comes from.
    pub source: String,
    /// Entries, in the order they are shown.
    pub items: Vec<TableEntry>,
}

impl Table {
    /// The entry with this id.
    pub fn entry(&self, id: &str) -> Option<&TableEntry> {
        self.items.iter().find(|entry| entry.id == id)
    }
}

/// An entry of a [`Table`].
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TableEntry {
    /// Id; workshops refer by it.
    pub id: String,
    /// Name, question or claim.
    pub name: Localized,
    /// More about it; may be empty.
    pub text: Localized,
}

macro_rules! tables {
    ($($(#[$meaning:meta])* $name:ident = $file:literal),* $(,)?) => {
        /// Which of the short lists.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
        pub enum TableName {
            $($(#[$meaning])* $name),*
        }

        impl TableName {
            /// All short lists.
            pub const ALL: &'static [Self] = &[$(Self::$name),*];

            /// The list.
            ///
            /// # Errors
            /// [`CatalogueError`] when the embedded file cannot be read.
            pub fn load(self) -> Loaded<Table> {
                match self {
                    $(Self::$name => {
                        static KEPT: Kept<Table> = OnceLock::<Result<Table, CatalogueError>>::new();
                        let source = include_str!(concat!("../../../assets/governance/", $file));
                        super::load(&KEPT, concat!("governance/", $file), source)
                    })*
                }
            }
        }
    };
}

tables! {
    /// Why parties work together.
    CollaborationMotives = "collaboration_motives.ron",
    /// Usual problems of collaboration.
    CollaborationProblems = "collaboration_problems.ron",
    /// Questions when several parties are needed.
    CollaborationQuestions = "collaboration_questions.ron",
    /// Who may gain from collaboration.
    CollaborationWinners = "collaboration_winners.ron",
    /// What health depends on.
    Determinants = "determinants.ron",
    /// What an evaluation does.
    Evaluation = "evaluation.ron",
    /// Questions on the way, while a plan is carried out.
    FollowUpChecks = "follow_up_checks.ron",
    /// The three questions of follow-up, with what answers them.
    FollowUpQuestions = "follow_up_questions.ron",
    /// Ways of steering, each with its own aim.
    FormsOfGovernance = "forms_of_governance.ron",
    /// What kind of mission each reason for a remaining gap leads to.
    GapCauseMissions = "gap_cause_missions.ron",
    /// Why a health gap may remain.
    GapCauses = "gap_causes.ron",
    /// What often goes wrong when a mission is written.
    MissionPitfalls = "mission_pitfalls.ron",
    /// Questions between those who give and those who receive a mission.
    MissionQuestions = "mission_questions.ron",
    /// What must hold for there to be a need of care.
    NeedConditions = "need_conditions.ron",
    /// What is often called need but is something else.
    NeedMisreadings = "need_misreadings.ron",
    /// Principles for prioritising, beside the platform.
    PriorityPrinciples = "priority_principles.ron",
    /// Who answers for what in care.
    Responsibilities = "responsibilities.ron",
    /// Roles of a region in care.
    Roles = "roles.ron",
    /// What speaks for prioritising anew.
    SpeaksForChange = "speaks_for_change.ron",
    /// Two ways of steering resources.
    Steering = "steering.ron",
    /// Principles of steering with trust.
    TrustPrinciples = "trust_principles.ron",
}
