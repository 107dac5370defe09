//! The catalogues that ship with the app as data: the ethical platform, word lists, kinds of
//! evidence, agendas, reasons, and the tables of governance by need.
//!
//! They are embedded RON files under `assets`, each with a version. A catalogue is read once per run,
//! when it is first asked for; a fault in one is a [`CatalogueError`] and leaves the others whole.
//! Everything a person reads is [`Localized`]; ids are stable and are what a workshop stores.

mod agendas;
mod evidence_kinds;
mod follow_up;
mod governance;
mod learning;
mod platform;
mod practice;
mod reasons;
mod spreadsheet_words;
mod words;

#[cfg(test)]
mod tests;

use std::sync::OnceLock;

use serde::Deserialize;
use serde::de::DeserializeOwned;

pub use agendas::{Agenda, AgendaItem, Agendas};
pub use evidence_kinds::{EvidenceGroup, EvidenceKind, EvidenceKinds};
pub use follow_up::{FollowUpAndEvaluation, FollowUpAspect, HalfYearAgenda, HalfYearItem};
pub use governance::{
    DecisionLevelNeeds, DecisionLevels, IndicatorSuggestion, IndicatorSuggestions, PaymentForm,
    PaymentForms, PaymentProperty, PaymentTrial, Table, TableEntry, TableName,
};
pub use learning::{Discussion, LearningCard, LearningCards};
pub use platform::{Ground, Platform, PlatformSource, Principle};
pub use practice::Practice;
pub use reasons::{StandardReason, StandardReasons};
pub use spreadsheet_words::{HeadingWords, SpreadsheetWords, ValueWords};
pub use words::{FoundWord, GroundWordList, GroundWords, OnePatientPhrases};

use super::language::Language;
use super::message::{Explain, Message};

/// A text in both languages.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Localized {
    /// Swedish.
    pub sv: String,
    /// English.
    pub en: String,
}

impl Localized {
    /// The text in one of the languages.
    pub fn in_language(&self, language: Language) -> &str {
        match language {
            Language::Swedish => &self.sv,
            Language::English => &self.en,
        }
    }
}

/// A catalogue that cannot be read. Tests read every catalogue, so this shows a damaged program.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the catalogue {name} cannot be read: {source}")]
pub struct CatalogueError {
    /// The file under `assets`.
    pub name: &'static str,
    /// Where and why.
    pub source: ron::error::SpannedError,
}

impl Explain for CatalogueError {
    fn message(&self) -> Message {
        Message::new("error-catalogue").with("name", self.name)
    }
}

/// A catalogue, or why there is none.
pub type Loaded<T> = Result<&'static T, &'static CatalogueError>;

/// Where a catalogue is kept once it has been read.
type Kept<T> = OnceLock<Result<T, CatalogueError>>;

fn load<T: DeserializeOwned>(
    kept: &'static Kept<T>,
    name: &'static str,
    source: &str,
) -> Loaded<T> {
    kept.get_or_init(|| ron::from_str(source).map_err(|source| CatalogueError { name, source }))
        .as_ref()
}

/// Gives a catalogue type its `load` function from one embedded file.
macro_rules! embedded {
    ($catalogue:ty, $name:literal) => {
        impl $catalogue {
            /// The catalogue that ships with the app.
            ///
            /// # Errors
            /// [`CatalogueError`](super::CatalogueError) when the embedded file cannot be read.
            pub fn load() -> super::Loaded<Self> {
                static KEPT: super::Kept<$catalogue> = super::Kept::new();
                super::load(
                    &KEPT,
                    $name,
                    include_str!(concat!("../../../assets/", $name)),
                )
            }
        }
    };
}
use embedded;
