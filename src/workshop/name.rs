//! What counts as a name: something that can be seen, of a length that can be shown.

use unicode_normalization::UnicodeNormalization;

/// Whether a text names nothing: empty, or nothing but spaces and signs that cannot be seen.
#[must_use]
pub fn is_nameless(text: &str) -> bool {
    !text.chars().any(is_visible)
}

/// A name cut to its longest; none where it is short enough.
#[must_use]
pub fn cut_name(name: &str, longest: usize) -> Option<String> {
    let (end, _) = name.char_indices().nth(longest)?;
    name.get(..end).map(str::to_owned)
}

/// What two names have in common that differ only in case, spaces or signs that cannot be seen.
#[must_use]
pub fn likeness(name: &str) -> String {
    let visible = name.nfc().filter(|sign| is_visible(*sign));
    visible.flat_map(char::to_lowercase).collect()
}

/// Unicode's white space, controls and default ignorable code points, and letters that are drawn as nothing.
fn is_visible(sign: char) -> bool {
    !(sign.is_whitespace()
        || sign.is_control()
        || matches!(
            sign,
            '\u{ad}'
                | '\u{34f}'
                | '\u{61c}'
                | '\u{115f}'..='\u{1160}'
                | '\u{17b4}'..='\u{17b5}'
                | '\u{180b}'..='\u{180f}'
                | '\u{200b}'..='\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{2800}'
                | '\u{3164}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{feff}'
                | '\u{ffa0}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e0fff}'
        ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_cannot_be_seen_names_nothing() {
        for text in [
            "",
            " \t",
            "\u{200b}",
            "\u{a0}\u{feff}\u{2060}",
            "\u{ad}",
            "\u{3164}",
        ] {
            assert!(is_nameless(text), "{text:?}");
        }
        for text in ["A", "\u{200b}A", "–", "0", "😀"] {
            assert!(!is_nameless(text), "{text:?}");
        }
    }

    #[test]
    fn a_long_name_is_cut_between_characters() {
        assert_eq!(cut_name("åäö", 3), None);
        assert_eq!(cut_name("åäö", 2).as_deref(), Some("åä"));
    }

    #[test]
    fn names_are_alike_but_for_case_and_spaces() {
        let name = "Långvarig smärta";
        for other in [
            "långvarig  SMÄRTA",
            "Långvarigsmärta",
            "La\u{30a}ngvarig\u{a0}sma\u{308}rta",
            "Långvarig smärta\u{200b}",
        ] {
            assert_eq!(likeness(name), likeness(other), "{other:?}");
        }
        assert_ne!(likeness(name), likeness("Långvarig smärta, unga"));
    }
}
