//! What the errors of robustness and sensitivity say, in both languages: message ids and values.
//! Criteria and groups are numbered from 1 for people.

use super::health_gap::HealthGapError;
use super::judgements::JudgementsError;
use super::robustness::{RobustnessError, Settings};
use super::rules::RuleError;
use super::sampling::MOST_GROUPS;
use super::weight_space::WeightSpaceError;
use super::weight_sweep::{MOST_SWEPT_GROUPS, SweepError};
use super::weights::WeightError;
use crate::text::{Explain, Message};

impl Explain for HealthGapError {
    fn message(&self) -> Message {
        Message::new(match self {
            Self::NoScale => "error-gap-no-scale",
            Self::NotFinite => "error-gap-not-finite",
        })
    }
}

impl Explain for JudgementsError {
    fn message(&self) -> Message {
        match self {
            Self::NoCriteria => Message::new("error-no-criteria"),
            Self::Width(row) => Message::new("error-matrix-width").with("row", row + 1),
            Self::OutOfRange(row, column) => Message::new("error-matrix-value")
                .with("row", row + 1)
                .with("column", column + 1),
        }
    }
}

impl Explain for RuleError {
    fn message(&self) -> Message {
        match self {
            Self::Parameters(error) => error.message(),
            Self::WeightCount { criteria, weights } => Message::new("error-weight-count")
                .with("criteria", *criteria)
                .with("weights", *weights),
        }
    }
}

impl Explain for WeightError {
    fn message(&self) -> Message {
        match *self {
            Self::Empty => Message::new("error-nothing-to-weigh"),
            Self::SumIsZero => Message::new("error-zero-weights"),
            Self::Negative(criterion) | Self::NotFinite(criterion) => {
                Message::new("error-weight-number").with("number", criterion + 1)
            }
            Self::WrongLength { expected, found } => Message::new("error-weight-count")
                .with("criteria", expected)
                .with("weights", found),
            Self::Unknown(criterion) | Self::Twice(criterion) | Self::LeftOut(criterion) => {
                Message::new("error-weight-order").with("number", criterion + 1)
            }
            Self::NotCompared(first, second) | Self::BadRatio(first, second) => {
                Message::new("error-weight-comparison")
                    .with("first", first + 1)
                    .with("second", second + 1)
            }
        }
    }
}

impl Explain for WeightSpaceError {
    fn message(&self) -> Message {
        match *self {
            Self::NoCriteria => Message::new("error-no-criteria"),
            Self::NotAnOrder(criterion) => {
                Message::new("error-weight-order").with("number", criterion + 1)
            }
            Self::BoundCount { expected, found } => Message::new("error-weight-count")
                .with("criteria", expected)
                .with("weights", found),
            Self::BadBound(criterion) => {
                Message::new("error-weight-bound").with("number", criterion + 1)
            }
            Self::BoundsTooHigh => Message::new("error-weight-bounds-too-high"),
            Self::NoMembers => Message::new("error-no-member-weights"),
            Self::MemberLength(_) => Message::new("error-member-weights"),
        }
    }
}

impl Explain for RobustnessError {
    fn message(&self) -> Message {
        match self {
            Self::NoSamples => Message::new("error-no-samples"),
            Self::TooManySamples => {
                Message::new("error-too-many-samples").with("most", Settings::MOST_SAMPLES)
            }
            Self::NoGroups => Message::new("error-no-groups"),
            Self::TooManyGroups => Message::new("error-too-many-groups").with("most", MOST_GROUPS),
            Self::Space(error) => error.message(),
            Self::Rule(error) => error.message(),
            Self::Judgements(error) => error.message(),
            Self::Cancelled => Message::new("error-run-stopped"),
        }
    }
}

impl Explain for SweepError {
    fn message(&self) -> Message {
        match self {
            Self::Rule(error) => error.message(),
            Self::Criterion(criterion) => {
                Message::new("error-sweep-criterion").with("number", criterion + 1)
            }
            Self::TooManyGroups => {
                Message::new("error-too-many-groups").with("most", MOST_SWEPT_GROUPS)
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::{Language, Texts};

    #[test]
    fn every_error_has_words_in_both_languages() {
        let parameters = crate::workshop::ParameterError::Borders;
        let count = WeightError::WrongLength {
            expected: 3,
            found: 2,
        };
        let bounds = WeightSpaceError::BoundCount {
            expected: 3,
            found: 2,
        };
        let errors: Vec<Box<dyn Explain>> = vec![
            Box::new(HealthGapError::NoScale),
            Box::new(HealthGapError::NotFinite),
            Box::new(JudgementsError::NoCriteria),
            Box::new(JudgementsError::Width(0)),
            Box::new(JudgementsError::OutOfRange(0, 1)),
            Box::new(RuleError::Parameters(parameters)),
            Box::new(WeightError::Empty),
            Box::new(WeightError::SumIsZero),
            Box::new(WeightError::Negative(0)),
            Box::new(count),
            Box::new(WeightError::LeftOut(1)),
            Box::new(WeightError::NotCompared(0, 2)),
            Box::new(bounds),
            Box::new(WeightSpaceError::BadBound(0)),
            Box::new(WeightSpaceError::BoundsTooHigh),
            Box::new(WeightSpaceError::NoMembers),
            Box::new(WeightSpaceError::MemberLength(0)),
            Box::new(RobustnessError::NoSamples),
            Box::new(RobustnessError::TooManySamples),
            Box::new(RobustnessError::NoGroups),
            Box::new(RobustnessError::TooManyGroups),
            Box::new(RobustnessError::Cancelled),
            Box::new(SweepError::Criterion(0)),
            Box::new(SweepError::TooManyGroups),
        ];
        for language in [Language::Swedish, Language::English] {
            let texts = Texts::new(language);
            for error in &errors {
                let message = error.message();
                let text = texts.message(&message);
                assert!(text.ends_with('.'), "{}: {text}", message.key);
                assert!(!text.contains(message.key), "{}: {text}", message.key);
            }
        }
    }
}
