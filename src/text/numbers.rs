//! Numbers as each language writes them, and numbers as people type them.
//!
//! Thousands are separated from five digits on, so that a year or a four-digit count reads as one
//! word: by a no-break space in Swedish and a comma in English. A negative number gets a real minus
//! sign. Rounding is half away from zero on the decimal that is shown.

use super::language::Language;
use super::message::{Explain, Message};

/// A space that no line break may replace.
pub const NO_BREAK_SPACE: char = '\u{a0}';

const MINUS: char = '\u{2212}';
const EN_DASH: char = '\u{2013}';

/// Decimals are written to at most this many places; an `f64` holds no more that mean anything.
const MOST_DIGITS: usize = 15;

/// A whole number: `12 500` in Swedish, `12,500` in English, `1250` in both.
pub fn integer(language: Language, value: i64) -> String {
    signed(
        value < 0,
        grouped(language, &value.unsigned_abs().to_string()),
    )
}

/// A number with exactly `digits` decimals: `0,50` in Swedish, `0.50` in English.
///
/// A value that is not a number, or is infinite, is written as an en dash.
pub fn decimal(language: Language, value: f64, digits: usize) -> String {
    if !value.is_finite() {
        return EN_DASH.to_string();
    }
    let written = format!(
        "{:.*}",
        digits.min(MOST_DIGITS),
        rounded(value, digits).abs()
    );
    let (whole, fraction) = written
        .split_once('.')
        .map_or((written.as_str(), None), |(whole, fraction)| {
            (whole, Some(fraction))
        });
    let mut text = grouped(language, whole);
    if let Some(fraction) = fraction {
        text.push(decimal_mark(language));
        text.push_str(fraction);
    }
    let is_zero = written.bytes().all(|byte| matches!(byte, b'0' | b'.'));
    signed(value < 0.0 && !is_zero, text)
}

/// A number with at most `digits` decimals and no zeros at the end: `0,5`, `12`.
pub fn decimal_at_most(language: Language, value: f64, digits: usize) -> String {
    let text = decimal(language, value, digits);
    let mark = decimal_mark(language);
    if digits == 0 || !value.is_finite() || !text.contains(mark) {
        return text;
    }
    text.trim_end_matches('0').trim_end_matches(mark).to_owned()
}

/// A share from 0 to 1 as a percentage with `digits` decimals: `12 %` in Swedish, `12%` in English.
pub fn percent(language: Language, share: f64, digits: usize) -> String {
    let number = decimal(language, share * 100.0, digits);
    match language {
        Language::Swedish => format!("{number}{NO_BREAK_SPACE}%"),
        Language::English => format!("{number}%"),
    }
}

/// A range of whole numbers with an en dash, `3–5`, or one number when both ends are the same.
pub fn range(language: Language, from: i64, to: i64) -> String {
    if from == to {
        integer(language, from)
    } else {
        format!(
            "{}{EN_DASH}{}",
            integer(language, from),
            integer(language, to)
        )
    }
}

/// A number as a signed change: `+3`, `−2`, `0`.
pub fn change(language: Language, value: i64) -> String {
    let text = integer(language, value);
    if value > 0 { format!("+{text}") } else { text }
}

/// The decimal mark of the language.
pub const fn decimal_mark(language: Language) -> char {
    match language {
        Language::Swedish => ',',
        Language::English => '.',
    }
}

/// Rust rounds the exact binary value; people expect 0.125 to become 0.13 and 2.5 to become 3.
fn rounded(value: f64, digits: usize) -> f64 {
    let Ok(digits) = i32::try_from(digits.min(MOST_DIGITS)) else {
        return value;
    };
    let factor = 10_f64.powi(digits);
    let scaled = value * factor;
    // Beyond this every f64 is a whole number of units, and scaling would only lose precision.
    if scaled.abs() < 1e15 {
        scaled.round() / factor
    } else {
        value
    }
}

fn signed(negative: bool, text: String) -> String {
    if negative {
        format!("{MINUS}{text}")
    } else {
        text
    }
}

fn grouped(language: Language, digits: &str) -> String {
    if digits.len() < 5 {
        return digits.to_owned();
    }
    let separator = match language {
        Language::Swedish => NO_BREAK_SPACE,
        Language::English => ',',
    };
    let mut text = String::with_capacity(digits.len() * 2);
    for (index, digit) in digits.chars().enumerate() {
        if index > 0 && (digits.len() - index).is_multiple_of(3) {
            text.push(separator);
        }
        text.push(digit);
    }
    text
}

/// Why a typed text is not a number.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NumberError {
    /// Nothing was typed.
    #[error("no number was typed")]
    Empty,
    /// Something else than a number was typed.
    #[error("`{0}` is not a number")]
    NotANumber(String),
    /// A decimal number was typed where only whole numbers have a meaning.
    #[error("`{0}` is not a whole number")]
    NotWhole(String),
}

impl Explain for NumberError {
    fn message(&self) -> Message {
        match self {
            Self::Empty => Message::new("error-number-empty"),
            Self::NotANumber(typed) => {
                Message::new("error-number-not-a-number").with("typed", typed)
            }
            Self::NotWhole(typed) => Message::new("error-number-not-whole").with("typed", typed),
        }
    }
}

/// Reads a number a person has typed, whichever language the app speaks.
///
/// Both comma and point are taken as the decimal mark, since people type either. When both occur
/// the last one is the decimal mark; a mark that occurs several times separates thousands. Spaces
/// of any kind between the digits, a minus sign or hyphen before and a percent sign after are
/// accepted; the percent sign does not change the value.
///
/// # Errors
/// [`NumberError`] when nothing or something else was typed.
pub fn parse(typed: &str) -> Result<f64, NumberError> {
    let wrong = || NumberError::NotANumber(typed.trim().to_owned());
    let text = typed.trim().trim_end_matches('%').trim_end();
    if text.is_empty() {
        return Err(if typed.trim().is_empty() {
            NumberError::Empty
        } else {
            wrong()
        });
    }
    let (negative, text) = match text.strip_prefix(['-', MINUS, EN_DASH]) {
        Some(rest) => (true, rest.trim_start()),
        None => (false, text.strip_prefix('+').unwrap_or(text)),
    };
    let compact: String = text
        .chars()
        .filter(|character| !character.is_whitespace())
        .collect();
    if !compact.starts_with(|first: char| first.is_ascii_digit() || matches!(first, ',' | '.')) {
        return Err(wrong());
    }

    let last_mark = compact.rfind([',', '.']);
    let decimal_at = last_mark.filter(|&at| {
        let mark = compact.get(at..=at).unwrap_or_default();
        compact.matches(mark).count() == 1
    });
    let (whole, fraction) = match decimal_at {
        Some(at) => compact.split_at(at),
        None => (compact.as_str(), ""),
    };
    let fraction = fraction.get(1..).unwrap_or_default();
    let parts: Vec<&str> = whole.split([',', '.']).collect();
    let groups_are_whole = parts.len() == 1 || parts.iter().skip(1).all(|part| part.len() == 3);
    let digits = parts.concat();
    let only_digits = digits
        .bytes()
        .chain(fraction.bytes())
        .all(|byte| byte.is_ascii_digit());
    if !groups_are_whole || !only_digits || (digits.is_empty() && fraction.is_empty()) {
        return Err(wrong());
    }
    let value: f64 = format!("0{digits}.{fraction}0")
        .parse()
        .map_err(|_| wrong())?;
    Ok(if negative && value != 0.0 {
        -value
    } else {
        value
    })
}

/// Reads a whole number a person has typed, for people, kronor and places.
///
/// A lone comma or point followed by exactly three digits separates thousands here, since no
/// decimals are expected: `12,500` and `12.500` are both 12500.
///
/// # Errors
/// [`NumberError`] when nothing, something else or a decimal number was typed.
pub fn parse_integer(typed: &str) -> Result<i64, NumberError> {
    let mut value = parse(typed)?;
    let trimmed = typed.trim();
    let mut marks = trimmed.match_indices([',', '.']);
    if let (Some((at, _)), None) = (marks.next(), marks.next()) {
        let after = trimmed.get(at + 1..).unwrap_or_default();
        if after.len() == 3 && after.bytes().all(|byte| byte.is_ascii_digit()) && at > 0 {
            value *= 1000.0;
        }
    }
    let nearest = value.round();
    // 2^53: beyond it an f64 no longer tells neighbouring whole numbers apart.
    if (value - nearest).abs() > 1e-6 || nearest.abs() > 9_007_199_254_740_992.0 {
        return Err(NumberError::NotWhole(trimmed.to_owned()));
    }
    #[allow(
        clippy::cast_possible_truncation,
        reason = "checked to be whole and in range above"
    )]
    Ok(nearest as i64)
}

#[cfg(test)]
mod tests {
    use super::Language::{English, Swedish};
    use super::*;
    use proptest::prelude::*;

    #[test]
    fn whole_numbers_are_grouped_from_five_digits() {
        assert_eq!(integer(Swedish, 2027), "2027");
        assert_eq!(integer(Swedish, 12_500), "12\u{a0}500");
        assert_eq!(integer(English, 1_234_567), "1,234,567");
        assert_eq!(integer(Swedish, -40_000), "−40\u{a0}000");
        assert_eq!(integer(English, i64::MIN), "−9,223,372,036,854,775,808");
    }

    #[test]
    fn decimals_follow_the_language() {
        assert_eq!(decimal(Swedish, 0.5, 2), "0,50");
        assert_eq!(decimal(English, 12345.678, 1), "12,345.7");
        assert_eq!(decimal(Swedish, 0.125, 2), "0,13");
        assert_eq!(decimal(Swedish, 2.5, 0), "3");
        assert_eq!(decimal(Swedish, -0.001, 2), "0,00");
        assert_eq!(decimal(Swedish, f64::NAN, 2), "–");
        assert_eq!(decimal_at_most(Swedish, 12.0, 2), "12");
        assert_eq!(decimal_at_most(English, 12.50, 2), "12.5");
        assert_eq!(decimal_at_most(Swedish, 100.0, 0), "100");
    }

    #[test]
    fn percent_range_and_change() {
        assert_eq!(percent(Swedish, 0.125, 1), "12,5\u{a0}%");
        assert_eq!(percent(English, 0.12, 0), "12%");
        assert_eq!(range(Swedish, 3, 5), "3–5");
        assert_eq!(range(Swedish, 4, 4), "4");
        assert_eq!(change(English, 3), "+3");
        assert_eq!(change(English, -2), "−2");
        assert_eq!(change(English, 0), "0");
    }

    #[test]
    fn typed_numbers_are_read_with_either_mark() {
        for (typed, value) in [
            ("12,5", 12.5),
            ("12.5", 12.5),
            (" 1 234,5 ", 1234.5),
            ("1\u{a0}234", 1234.0),
            ("1.234,5", 1234.5),
            ("1,234.5", 1234.5),
            ("1,234,567", 1_234_567.0),
            ("−3", -3.0),
            ("-0,5", -0.5),
            ("+4", 4.0),
            ("12 %", 12.0),
            (",5", 0.5),
            ("5,", 5.0),
        ] {
            assert_eq!(parse(typed), Ok(value), "{typed}");
        }
        assert_eq!(parse("  "), Err(NumberError::Empty));
        for typed in [
            "tolv", "1e5", "1,2,3", "12..5", "%", "-", "1-2", ".", "inf", "NaN", "--3",
        ] {
            assert!(
                matches!(parse(typed), Err(NumberError::NotANumber(_))),
                "{typed}"
            );
        }
    }

    #[test]
    fn typed_whole_numbers() {
        assert_eq!(parse_integer("12 500"), Ok(12_500));
        assert_eq!(parse_integer("12,500"), Ok(12_500));
        assert_eq!(parse_integer("1.234.567"), Ok(1_234_567));
        assert_eq!(parse_integer("7"), Ok(7));
        assert_eq!(
            parse_integer("7,5"),
            Err(NumberError::NotWhole("7,5".to_owned()))
        );
    }

    proptest! {
        #[test]
        fn what_is_written_is_read_back(value in -1_000_000_000_i64..1_000_000_000) {
            for language in Language::ALL {
                prop_assert_eq!(parse_integer(&integer(language, value)), Ok(value));
            }
        }

        #[test]
        fn written_decimals_are_read_back(value in -1e6_f64..1e6) {
            for language in Language::ALL {
                let read = parse(&decimal(language, value, 3)).unwrap();
                prop_assert!((read - value).abs() <= 0.000_501);
            }
        }

        #[test]
        fn reading_never_panics(typed in "\\PC*") {
            let _ = parse(&typed);
            let _ = parse_integer(&typed);
        }
    }
}
