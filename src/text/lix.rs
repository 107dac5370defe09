//! LIX, the Swedish readability index (C. H. Björnsson, *Läsbarhet*, 1968).
//!
//! LIX = words / sentences + 100 · long words / words, where a long word has more than six letters.
//! Below 30 is very easy, 40 is ordinary newspaper text, above 50 is officialese. The index says
//! something only about running text; here sections of ninety words or more are judged.

/// A section shorter than this many words has no meaningful LIX.
pub const SHORTEST_SECTION: usize = 90;

/// Help, prompts and the public summary stay at or below this index.
pub const HIGHEST: f64 = 40.0;

/// What is counted in a text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Readability {
    /// Words: runs of letters or digits, with hyphens and marks inside.
    pub words: usize,
    /// Sentences: ended by `.`, `?`, `!`, `:`, `…` before a space, or by the end of a line.
    pub sentences: usize,
    /// Words of more than six letters.
    pub long_words: usize,
}

impl Readability {
    /// The index; `None` without words.
    pub fn lix(self) -> Option<f64> {
        if self.words == 0 || self.sentences == 0 {
            return None;
        }
        #[allow(
            clippy::cast_precision_loss,
            reason = "texts are far shorter than 2^52 words"
        )]
        let (words, sentences, long_words) = (
            self.words as f64,
            self.sentences as f64,
            self.long_words as f64,
        );
        Some(words / sentences + 100.0 * long_words / words)
    }

    /// The index, if the text is long enough for it to mean something.
    pub fn lix_of_section(self) -> Option<f64> {
        (self.words >= SHORTEST_SECTION)
            .then(|| self.lix())
            .flatten()
    }
}

/// Counts words, sentences and long words. Each line is at least a sentence of its own, as
/// headings, list items and table cells are.
pub fn count(text: &str) -> Readability {
    let mut total = Readability {
        words: 0,
        sentences: 0,
        long_words: 0,
    };
    for line in text.lines() {
        let mut words_since_stop = 0;
        for token in line.split_whitespace() {
            let letters = token
                .chars()
                .filter(|character| character.is_alphabetic())
                .count();
            let is_word = token.chars().any(char::is_alphanumeric);
            if is_word {
                total.words += 1;
                words_since_stop += 1;
                if letters > 6 {
                    total.long_words += 1;
                }
            }
            let bare = token.trim_end_matches(['"', '\'', ')', ']', '\u{201d}', '\u{2019}']);
            if bare.ends_with(['.', '?', '!', ':', '\u{2026}']) && words_since_stop > 0 {
                total.sentences += 1;
                words_since_stop = 0;
            }
        }
        if words_since_stop > 0 {
            total.sentences += 1;
        }
    }
    total
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_words_sentences_and_long_words() {
        let counted = count("Vem väntar i dag? Nämnden beslutar (”sedan”).\nEn rubrik");
        assert_eq!(
            counted,
            Readability {
                words: 9,
                sentences: 3,
                long_words: 2
            }
        );
        let lix = counted.lix().unwrap();
        assert!((lix - (9.0 / 3.0 + 200.0 / 9.0)).abs() < 1e-12);
    }

    #[test]
    fn a_decimal_is_no_sentence_and_a_dash_no_word() {
        let counted = count("Det är 3.5 procent – inte mer");
        assert_eq!((counted.words, counted.sentences), (6, 1));
    }

    #[test]
    fn short_and_empty_texts_have_no_index() {
        assert_eq!(count("").lix(), None);
        assert_eq!(count("Kort text.").lix_of_section(), None);
        assert!(
            count(&"Ett ord till. ".repeat(30))
                .lix_of_section()
                .is_some()
        );
    }
}
