//! What the RON reader objects to, in words that a person who edits a file can use.

use ron::error::{Error, Span, SpannedError};

use crate::text::Message;

/// The line and column, counted from 1, that a reader's objection is about.
pub(super) fn place(error: &SpannedError) -> (usize, usize) {
    let Span { start, end } = &error.span;
    // Names and values that have been read are pointed at where they begin; what was expected and
    // not found, where the reader stands.
    let at = match error.code {
        Error::NoSuchStructField { .. }
        | Error::DuplicateStructField { .. }
        | Error::NoSuchEnumVariant { .. }
        | Error::InvalidValueForType { .. }
        | Error::ExpectedDifferentLength { .. }
        | Error::Message(_) => start,
        _ => end,
    };
    (at.line, at.col)
}

/// What is wrong, as a message without place.
pub(super) fn describe(error: &Error) -> Message {
    match error {
        Error::Eof
        | Error::ExpectedStringEnd
        | Error::UnclosedBlockComment
        | Error::UnclosedLineComment => Message::new("file-problem-unclosed"),
        Error::ExpectedArray | Error::ExpectedArrayEnd => Message::new("file-problem-list"),
        Error::ExpectedMap | Error::ExpectedMapColon | Error::ExpectedMapEnd => {
            Message::new("file-problem-map")
        }
        Error::ExpectedBoolean => Message::new("file-problem-yes-or-no"),
        Error::ExpectedComma => Message::new("file-problem-comma"),
        Error::ExpectedFloat
        | Error::ExpectedInteger
        | Error::FloatUnderscore
        | Error::InvalidIntegerDigit { .. }
        | Error::UnderscoreAtBeginning => Message::new("file-problem-number"),
        Error::IntegerOutOfBounds => Message::new("file-problem-number-range"),
        Error::ExpectedString | Error::ExpectedChar => Message::new("file-problem-text"),
        Error::InvalidEscape(_) => Message::new("file-problem-escape"),
        Error::ExpectedOption
        | Error::ExpectedOptionEnd
        | Error::ExpectedStructLike
        | Error::ExpectedNamedStructLike(_)
        | Error::ExpectedStructLikeEnd
        | Error::ExpectedUnit
        | Error::ExpectedDifferentStructName { .. }
        | Error::ExpectedStructName(_) => Message::new("file-problem-part"),
        Error::NoSuchEnumVariant {
            expected, found, ..
        } => Message::new("file-problem-unknown-word")
            .with("found", found)
            .with("expected", expected.join(", ")),
        Error::NoSuchStructField {
            expected, found, ..
        } => Message::new("file-problem-unknown-field")
            .with("found", found)
            .with("expected", expected.join(", ")),
        Error::MissingStructField { field, .. } => {
            Message::new("file-problem-missing-field").with("field", *field)
        }
        Error::DuplicateStructField { field, .. } => {
            Message::new("file-problem-field-twice").with("field", *field)
        }
        Error::TrailingCharacters => Message::new("file-problem-after-end"),
        Error::ExceededRecursionLimit => Message::new("file-problem-too-deep"),
        Error::InvalidValueForType { .. }
        | Error::ExpectedDifferentLength { .. }
        | Error::Message(_) => Message::new("file-problem-value"),
        _ => Message::new("file-problem-other"),
    }
}
