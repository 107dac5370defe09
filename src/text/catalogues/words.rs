//! Words that may point to a forbidden ground, and phrases that sound like one patient's choice.
//!
//! The lists make the screen ask; they decide nothing. Matching looks at lower-case words in NFC, so
//! that neither case, punctuation nor the way a letter is composed matters. Only reasons (and, for one
//! patient, names and demarcations) are meant to be read: a group may well be delimited by age.

use serde::Deserialize;
use unicode_normalization::UnicodeNormalization;

use super::embedded;
use crate::text::language::Language;

/// The word list of the dignity gate.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundWordList {
    /// Version of the catalogue.
    pub version: String,
    /// Swedish words by ground.
    pub swedish: Vec<GroundWords>,
    /// English words by ground.
    pub english: Vec<GroundWords>,
}
embedded!(GroundWordList, "words/forbidden_grounds.ron");

/// The words of one forbidden ground in one language, all in lower case.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct GroundWords {
    /// Id of the forbidden ground in the platform.
    pub ground: String,
    /// Beginnings of words.
    pub stems: Vec<String>,
    /// Whole words.
    pub words: Vec<String>,
    /// Several words in a row.
    pub phrases: Vec<String>,
    /// Beginnings of words that the stems shall not catch.
    pub except: Vec<String>,
}

/// A word or phrase found in a text.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct FoundWord<'list> {
    /// Id of the forbidden ground it may point to.
    pub ground: &'list str,
    /// The word or phrase as written.
    pub written: String,
}

impl GroundWordList {
    /// The words of a language by ground.
    pub fn in_language(&self, language: Language) -> &[GroundWords] {
        match language {
            Language::Swedish => &self.swedish,
            Language::English => &self.english,
        }
    }

    /// Words in a reason that may point to a forbidden ground, in the order they stand, each written
    /// form once per ground. The workshop's language decides, not the screen's.
    pub fn find(&self, language: Language, reason: &str) -> Vec<FoundWord<'_>> {
        let words = words_of(reason);
        let mut found: Vec<FoundWord<'_>> = Vec::new();
        for start in 0..words.len() {
            let rest = words.get(start..).unwrap_or_default();
            for list in self.in_language(language) {
                let Some(length) = list.length_at(rest) else {
                    continue;
                };
                let written: Vec<&str> = rest
                    .iter()
                    .take(length)
                    .map(|word| word.written.as_str())
                    .collect();
                let word = FoundWord {
                    ground: &list.ground,
                    written: written.join(" "),
                };
                if !found.contains(&word) {
                    found.push(word);
                }
            }
        }
        found
    }
}

impl GroundWords {
    /// How many words from the first on make a hit, the longest hit if several do.
    fn length_at(&self, rest: &[Word]) -> Option<usize> {
        let phrase = self
            .phrases
            .iter()
            .filter_map(|phrase| phrase_length(phrase, rest))
            .max();
        if phrase.is_some() {
            return phrase;
        }
        let first = &rest.first()?.lower;
        let by_stem = self
            .stems
            .iter()
            .any(|stem| first.starts_with(stem.as_str()))
            && !self
                .except
                .iter()
                .any(|except| first.starts_with(except.as_str()));
        (by_stem || self.words.contains(first)).then_some(1)
    }
}

/// Phrases that sound like a choice for one patient.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct OnePatientPhrases {
    /// Version of the catalogue.
    pub version: String,
    /// Swedish phrases.
    pub swedish: Vec<String>,
    /// English phrases.
    pub english: Vec<String>,
}
embedded!(OnePatientPhrases, "words/one_patient.ron");

impl OnePatientPhrases {
    /// Whether a name sounds like a choice for one patient, in either language: a name is typed in the
    /// language people speak, whatever the file says.
    pub fn sound_in(name: &str) -> bool {
        Self::load().is_ok_and(|phrases| {
            Language::ALL
                .into_iter()
                .any(|language| phrases.find(language, name).is_some())
        })
    }

    /// The first phrase, as written, that sounds like a choice for one patient.
    pub fn find(&self, language: Language, text: &str) -> Option<String> {
        let phrases = match language {
            Language::Swedish => &self.swedish,
            Language::English => &self.english,
        };
        let words = words_of(text);
        (0..words.len()).find_map(|start| {
            let rest = words.get(start..)?;
            let length = phrases
                .iter()
                .filter_map(|phrase| phrase_length(phrase, rest))
                .max()?;
            let written: Vec<&str> = rest
                .iter()
                .take(length)
                .map(|word| word.written.as_str())
                .collect();
            Some(written.join(" "))
        })
    }
}

struct Word {
    written: String,
    lower: String,
}

fn words_of(text: &str) -> Vec<Word> {
    let text: String = text.nfc().collect();
    text.split(|character: char| !(character.is_alphanumeric() || character == '-'))
        .map(|word| word.trim_matches('-'))
        .filter(|word| !word.is_empty())
        .map(|word| Word {
            written: word.to_owned(),
            lower: word.to_lowercase(),
        })
        .collect()
}

/// The number of words in the phrase, if the words begin with it.
fn phrase_length(phrase: &str, rest: &[Word]) -> Option<usize> {
    let mut length = 0;
    for expected in phrase.split_whitespace() {
        if rest.get(length)?.lower != expected {
            return None;
        }
        length += 1;
    }
    (length > 0).then_some(length)
}
