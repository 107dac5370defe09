//! A receipt: four words by which the owner of an answer knows it again.
//!
//! They come from the SHA-256 of the sealed text, forty bits in all, and the seal is random: so they tell nothing of the
//! answer, and no two answers have the same in practice. When a round is closed the receipts of the counted answers are
//! shown; whoever has theirs sees that the answer arrived and was counted. The answer page works them out in the same
//! way.

use std::sync::LazyLock;

use sha2::{Digest, Sha256};

/// One word a line, 1024 of them, plain Swedish.
const LIST: &str = include_str!("../../assets/words/receipt.txt");

/// The words that receipts are made of.
pub fn receipt_words() -> &'static [&'static str] {
    static WORDS: LazyLock<Vec<&'static str>> = LazyLock::new(|| LIST.lines().collect());
    &WORDS
}

/// The receipt of a sealed answer: the lines of its armoured text, each with its line break.
pub fn receipt(armoured: &str) -> String {
    let words = receipt_words();
    let digest = Sha256::digest(armoured.as_bytes());
    let bits = digest
        .iter()
        .take(5)
        .fold(0_u64, |before, byte| before << 8 | u64::from(*byte));
    let word = |from: u32| {
        let index = usize::try_from(bits >> from & 1023).unwrap_or(0);
        words.get(index).copied().unwrap_or_default()
    };
    [30, 20, 10, 0].map(word).join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeSet;

    #[test]
    fn the_list_has_1024_words_that_can_be_read_aloud() {
        let words = receipt_words();
        assert_eq!(words.len(), 1024);
        assert_eq!(words.iter().collect::<BTreeSet<_>>().len(), 1024);
        for word in words {
            let letters = word.chars().count();
            assert!((3..=9).contains(&letters), "{word}");
            assert!(word.chars().all(|letter| letter.is_lowercase()), "{word}");
        }
    }

    #[test]
    fn a_receipt_follows_every_sign_of_the_seal() {
        // The same as the page's: tests/browser/answer.test.js.
        let text = "-----BEGIN AGE ENCRYPTED FILE-----\nYWdl\n-----END AGE ENCRYPTED FILE-----\n";
        assert_eq!(receipt(text), "pil orkester kilo jul");
        assert_ne!(receipt(text), receipt(&text.replace("YWdl", "YWdm")));
    }
}
