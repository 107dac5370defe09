//! What people mean by what stands in a cell: numbers with all kinds of spaces, `12 %`, `ca 300`, `300–400`,
//! `1,5 mnkr`, a dash for what is not known, days in several forms.
//!
//! A text that begins with `'` is taken exactly as the rest stands, as in spreadsheets themselves; the
//! forms this program writes use it where a text would else be read as something different.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use super::book::Cell;
use crate::text::catalogues::SpreadsheetWords;
use crate::text::{Language, Message, Texts, dates, numbers};

/// The sign that makes the rest of a cell a text as it stands.
pub(super) const EXACT: char = '\'';

/// Years and day numbers that a bare number in a field for days may be.
const YEARS: std::ops::RangeInclusive<f64> = 1900.0..=2200.0;

/// What a cell says before it is known what it is for.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Said {
    /// Nothing.
    Nothing,
    /// That nothing is known.
    Unknown,
    /// Something.
    Something,
}

/// A number as it was written.
#[derive(Debug, Clone, PartialEq, Default)]
pub(super) struct Amount {
    /// The number, or the lower end.
    pub from: f64,
    /// The upper end of a range.
    pub to: Option<f64>,
    /// It is not exact, or only the least: as it was written.
    pub as_written: Option<String>,
    /// The least there is.
    pub at_least: bool,
    /// A percentage.
    pub percent: bool,
}

/// Lower case, composed, single spaces.
pub(super) fn folded(text: &str) -> String {
    let lower: String = text.nfc().flat_map(char::to_lowercase).collect();
    lower.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A heading without signs and what stands in parentheses.
pub(super) fn heading_words(text: &str) -> String {
    let mut depth = 0_usize;
    let kept: String = text
        .chars()
        .map(|character| match character {
            '(' | '[' => {
                depth += 1;
                ' '
            }
            ')' | ']' => {
                depth = depth.saturating_sub(1);
                ' '
            }
            _ if depth > 0 => ' ',
            character if character.is_alphanumeric() => character,
            _ => ' ',
        })
        .collect();
    let folded_text = folded(&kept);
    if folded_text.is_empty() {
        folded(text)
    } else {
        folded_text
    }
}

/// Whether a cell is empty, a sign for *not known*, or holds something. An error is something.
pub(super) fn said(cell: &Cell, words: &SpreadsheetWords) -> Said {
    match cell {
        Cell::Empty => Said::Nothing,
        Cell::Text(text) if text.trim().is_empty() => Said::Nothing,
        Cell::Text(text) => {
            let text = folded(text);
            if words.unknown.contains(&text) {
                Said::Unknown
            } else {
                Said::Something
            }
        }
        _ => Said::Something,
    }
}

/// What is wrong with a cell whatever it is for.
pub(super) fn fault(cell: &Cell) -> Option<Message> {
    match cell {
        Cell::Error(sign) => Some(Message::new("import-problem-formula").with("sign", sign)),
        Cell::NotCalculated => Some(Message::new("import-problem-not-calculated")),
        _ => None,
    }
}

/// A text. Numbers and days are written as the language writes them.
pub(super) fn text(cell: &Cell, language: Language) -> String {
    match cell {
        Cell::Text(text) => match text.strip_prefix(EXACT) {
            Some(exact) => exact.to_owned(),
            None => tidy(text),
        },
        Cell::Number { value, percent } => {
            let number = plain_number(*value, language);
            if *percent {
                format!("{number} %")
            } else {
                number
            }
        }
        Cell::Boolean(value) => Texts::new(language)
            .get(if *value { "yes" } else { "no" })
            .to_lowercase(),
        Cell::Date(date) => dates::long(&Texts::new(language), *date),
        _ => cell.shown(),
    }
}

/// A typed text without the spaces around it and with one kind of line break.
pub(super) fn tidy(text: &str) -> String {
    text.replace("\r\n", "\n")
        .replace('\r', "\n")
        .trim()
        .to_owned()
}

/// Whether a text comes back as it stands when it is read from a cell.
pub(super) fn reads_back(text: &str, words: &SpreadsheetWords) -> bool {
    tidy(text) == text && !text.starts_with(EXACT) && !words.unknown.contains(&folded(text))
}

/// A number without separators, with all its decimals.
pub(super) fn plain_number(value: f64, language: Language) -> String {
    let text = value.to_string();
    match language {
        Language::Swedish => text.replace('.', ","),
        Language::English => text,
    }
}

fn not_a_number(written: &str) -> Message {
    Message::new("import-problem-not-a-number").with("written", written.trim())
}

/// A number in any of the ways it is written. `factor` is what the heading says that one stands for.
pub(super) fn amount(
    cell: &Cell,
    words: &SpreadsheetWords,
    factor: f64,
) -> Result<Amount, Message> {
    read_amount(cell, words, factor, numbers::parse)
}

/// A number that is to be whole: `12,500` and `12.500` are both 12500 here, since no decimals are meant.
pub(super) fn count(cell: &Cell, words: &SpreadsheetWords) -> Result<Amount, Message> {
    read_amount(cell, words, 1.0, |typed| {
        numbers::parse_integer(typed)
            .map(|number| number as f64)
            .or_else(|_| numbers::parse(typed))
    })
}

fn read_amount(
    cell: &Cell,
    words: &SpreadsheetWords,
    factor: f64,
    parse: fn(&str) -> Result<f64, numbers::NumberError>,
) -> Result<Amount, Message> {
    let written = match cell {
        Cell::Number { value, percent } => {
            return Ok(Amount {
                from: scaled(*value, factor),
                percent: *percent,
                ..Amount::default()
            });
        }
        Cell::Text(text) => text,
        other => return Err(not_a_number(&other.shown())),
    };
    let whole = folded(written);
    let mut rest = whole.as_str();
    let mut found = Amount::default();
    if let Some(after) = strip_any(rest, &words.approximate) {
        rest = after;
        found.as_written = Some(written.trim().to_owned());
    }
    if let Some(after) = strip_any(rest, &words.at_least) {
        rest = after;
        found.as_written = Some(written.trim().to_owned());
        found.at_least = true;
    }
    let mut factor = factor;
    let unit = words
        .money
        .iter()
        .find_map(|(unit, worth)| Some((before_word(rest, unit)?, *worth)));
    if let Some((before, worth)) = unit {
        (rest, factor) = (before, worth);
    }
    for ending in ["%", "procent", "percent"] {
        if let Some(before) = rest.strip_suffix(ending) {
            (rest, found.percent) = (before.trim_end(), true);
        }
    }
    let counted = words
        .counted
        .iter()
        .find_map(|word| before_word(rest, word));
    rest = counted.unwrap_or(rest);
    let (low, high) = match range(rest) {
        Some((low, high)) => (low, Some(high)),
        None => (rest, None),
    };
    let number = |text: &str| parse(text).map_err(|_| not_a_number(written));
    found.from = scaled(number(low)?, factor);
    found.to = match high {
        Some(high) => Some(scaled(number(high)?, factor)),
        None => None,
    };
    if found.to.is_some_and(|to| to < found.from) {
        return Err(not_a_number(written));
    }
    Ok(found)
}

/// Multiplying may leave dust (`1.1 × 1000`), which whole kronor shall not show.
fn scaled(value: f64, factor: f64) -> f64 {
    if factor == 1.0 {
        return value;
    }
    let product = value * factor;
    let rounded = (product * 1e6).round() / 1e6;
    if rounded.is_finite() {
        rounded
    } else {
        product
    }
}

/// The text after one of the words, the longest that fits.
fn strip_any<'a>(text: &'a str, words: &[String]) -> Option<&'a str> {
    words
        .iter()
        .filter_map(|word| {
            let rest = text.strip_prefix(word.as_str())?;
            let is_sign = !word.chars().any(char::is_alphabetic);
            let ends = rest.starts_with(|next: char| next.is_whitespace() || next.is_ascii_digit());
            (is_sign || ends).then(|| rest.trim_start())
        })
        .min_by_key(|rest| rest.len())
        .filter(|rest| !rest.is_empty())
}

/// The text before a last word, which may stand close to the number.
fn before_word<'a>(text: &'a str, word: &str) -> Option<&'a str> {
    let before = text.strip_suffix(word)?;
    let apart = before.ends_with(|last: char| last.is_whitespace() || last.is_ascii_digit());
    (apart && !before.trim().is_empty()).then(|| before.trim_end())
}

/// The two ends of `300–400`, `300 - 400` or `300 till 400`. A minus before the first number is no range.
fn range(text: &str) -> Option<(&str, &str)> {
    for word in [" till ", " to "] {
        if let Some((low, high)) = text.split_once(word) {
            return Some((low, high));
        }
    }
    let at = text
        .char_indices()
        .skip(1)
        .find(|(_, sign)| matches!(sign, '–' | '—' | '-'))?;
    let (low, rest) = text.split_at_checked(at.0)?;
    let high = rest.get(at.1.len_utf8()..)?;
    let ends_in_digit = low.trim_end().ends_with(|last: char| last.is_ascii_digit());
    ends_in_digit.then_some((low.trim_end(), high.trim_start()))
}

/// A whole number that is not negative.
pub(super) fn whole(value: f64) -> Result<u64, Message> {
    let not_whole = || Message::new("import-problem-not-whole").with("number", value);
    let nearest = value.round();
    // Beyond 2^53 neighbouring whole numbers are no longer told apart.
    if (value - nearest).abs() > 1e-6 || !(0.0..=9_007_199_254_740_992.0).contains(&nearest) {
        return Err(not_whole());
    }
    #[allow(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "whole, not negative and in range"
    )]
    let number = nearest as u64;
    Ok(number)
}

/// A whole number written with digits alone, however large.
pub(super) fn digits<T: std::str::FromStr>(cell: &Cell) -> Option<T> {
    match cell {
        Cell::Text(text) => text.trim().parse().ok(),
        _ => None,
    }
}

/// Yes or no.
pub(super) fn yes_no(cell: &Cell, words: &SpreadsheetWords) -> Result<bool, Message> {
    let shown = match cell {
        Cell::Boolean(value) => return Ok(*value),
        other => other.shown(),
    };
    let text = folded(&shown);
    if words.yes.contains(&text) {
        Ok(true)
    } else if words.no.contains(&text) {
        Ok(false)
    } else {
        Err(Message::new("import-problem-yes-no").with("written", shown.trim()))
    }
}

/// Which of the answers with these text keys is meant: by name in either language or another known word.
pub(super) fn answer(
    cell: &Cell,
    keys: &[&'static str],
    words: &SpreadsheetWords,
    texts: &Texts,
) -> Result<usize, Message> {
    let shown = cell.shown();
    let text = folded(&shown);
    let found = keys.iter().position(|key| {
        Language::ALL
            .iter()
            .any(|language| folded(&Texts::new(*language).get(key)) == text)
    });
    let found = found.or_else(|| {
        keys.iter()
            .position(|key| words.words_for(key).any(|word| word == text))
    });
    found.ok_or_else(|| {
        let allowed: Vec<String> = keys.iter().map(|key| texts.get(key)).collect();
        Message::new("import-problem-not-an-answer")
            .with("written", shown.trim())
            .with("allowed", allowed.join(", "))
    })
}

/// A day, and whether only its year was written.
pub(super) fn day(cell: &Cell) -> Result<(Date, bool), Message> {
    let wrong = |written: &str| Message::new("import-problem-not-a-day").with("written", written);
    match cell {
        Cell::Date(date) => Ok((*date, false)),
        Cell::Number { value, .. } if YEARS.contains(value) && value.fract() == 0.0 => {
            #[allow(clippy::cast_possible_truncation, reason = "between 1900 and 2200")]
            let year = *value as i16;
            Date::new(year, 1, 1)
                .map(|date| (date, true))
                .map_err(|_| wrong(&value.to_string()))
        }
        Cell::Text(text) => written_day(&folded(text)).ok_or_else(|| wrong(text.trim())),
        other => Err(wrong(&other.shown())),
    }
}

/// A day, or the first of a year that stands alone.
fn written_day(text: &str) -> Option<(Date, bool)> {
    if let Some(date) = dates::parse(text) {
        return Some((date, false));
    }
    let year: i16 = text.parse().ok()?;
    let is_year = YEARS.contains(&f64::from(year));
    is_year.then(|| Date::new(year, 1, 1).ok().map(|date| (date, true)))?
}

/// What one stands for where a heading names a unit of money: `Kostnad (tkr)` → 1000.
pub(super) fn heading_factor(heading: &str, words: &SpreadsheetWords) -> f64 {
    let text = folded(heading);
    let parts: Vec<&str> = text
        .split(|sign: char| !sign.is_alphanumeric())
        .filter(|part| !part.is_empty())
        .collect();
    words
        .money
        .iter()
        .find(|(unit, _)| {
            if unit.contains(' ') {
                text.contains(unit.as_str())
            } else {
                parts.contains(&unit.as_str())
            }
        })
        .map_or(1.0, |(_, worth)| *worth)
}
