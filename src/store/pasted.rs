//! Answers in text that was pasted: from messages, several at once, with other words around them.
//!
//! An answer begins with the bracket before its `format_version` and ends with the bracket that closes it. Marks of
//! quotation that a program for messages has put before each line are taken away. What stands around is not looked at.

use rayon::prelude::*;

use super::answer_keys::KeyRing;
use super::error::StoreError;
use super::intake::{LARGEST_ANSWER, OpenedAnswer, Place, open_bytes};
use super::scanner;

/// The field that every answer begins with.
const FIRST_FIELD: &str = "format_version";

/// Reads and opens every answer in a text, in the order in which they stand. Empty where there is none.
pub fn open_pasted(text: &str, keys: &KeyRing) -> Vec<OpenedAnswer> {
    let text = without_quotation(text);
    let found: Vec<(usize, &str)> = answers_in(&text)
        .into_iter()
        .enumerate()
        .map(|(index, answer)| (index + 1, answer))
        .collect();
    found
        .into_par_iter()
        .map(|(number, answer)| {
            let place = Place::Pasted(number);
            if answer.len() as u64 > LARGEST_ANSWER {
                let error = StoreError::TooLarge {
                    path: place.name().into(),
                    limit: LARGEST_ANSWER,
                };
                return OpenedAnswer {
                    place,
                    written: None,
                    fingerprint: None,
                    content: Err(error),
                };
            }
            open_bytes(place, None, answer.as_bytes(), keys)
        })
        .collect()
}

/// The text with what messages put before the lines that they quote taken away. No line of an answer begins so.
fn without_quotation(text: &str) -> String {
    let mark = |letter: char| letter == '>' || letter.is_whitespace();
    let lines: Vec<&str> = text
        .lines()
        .map(|line| line.trim_start_matches(mark))
        .collect();
    lines.join("\n")
}

/// Each answer in a text. One that is not closed reaches to the next, or to the end.
fn answers_in(text: &str) -> Vec<&str> {
    let starts: Vec<usize> = text
        .match_indices(FIRST_FIELD)
        .filter_map(|(at, _)| {
            let before = text.get(..at)?.trim_end();
            before.ends_with('(').then(|| before.len() - 1)
        })
        .collect();
    let ends = starts.iter().skip(1).copied().chain([text.len()]);
    starts
        .iter()
        .zip(ends)
        .filter_map(|(start, end)| {
            let reach = text.get(*start..end)?;
            Some(scanner::first_bracketed(reach).unwrap_or(reach))
        })
        .collect()
}
