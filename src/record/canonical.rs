//! Canonical RON and the fingerprint of a record.
//!
//! Canonical: fields in the order they are declared, no insignificant white space, `\n` line ends, NFC,
//! numbers as the shortest decimals that read back the same, maps by key. Lists whose order carries no
//! meaning are sorted before this, where the frozen record is made. Same value, same bytes, on any
//! machine.

use serde::Serialize;
use sha2::{Digest, Sha256};
use unicode_normalization::UnicodeNormalization;

/// A value as canonical RON.
///
/// # Errors
/// When the value holds something RON cannot write.
pub fn canonical<T: Serialize>(value: &T) -> Result<String, ron::Error> {
    let written = ron::to_string(value)?;
    Ok(unescaped(&written).nfc().collect())
}

/// RON writes combining and some other characters as `\u{…}`; composing needs the characters
/// themselves. Control characters stay escaped.
fn unescaped(written: &str) -> String {
    let mut text = String::with_capacity(written.len());
    let mut rest = written;
    while let Some((before, after)) = rest.split_once('\\') {
        text.push_str(before);
        let character = after
            .strip_prefix("u{")
            .and_then(|digits| digits.split_once('}'))
            .and_then(|(digits, _)| u32::from_str_radix(digits, 16).ok())
            .and_then(char::from_u32)
            .filter(|character| !character.is_control());
        rest = match (character, after.split_once('}')) {
            (Some(character), Some((_, following))) => {
                text.push(character);
                following
            }
            _ => {
                // Any other escape: the backslash and what it escapes stay as they are.
                text.push('\\');
                let mut characters = after.chars();
                text.extend(characters.next());
                characters.as_str()
            }
        };
    }
    text.push_str(rest);
    text
}

/// SHA-256 of a canonical text, 64 lower-case hexadecimal digits.
pub fn fingerprint(canonical: &str) -> String {
    use std::fmt::Write as _;
    let digest = Sha256::digest(canonical.as_bytes());
    digest
        .iter()
        .fold(String::with_capacity(64), |mut hex, byte| {
            // Writing to a string cannot fail.
            let _ = write!(hex, "{byte:02x}");
            hex
        })
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::collections::BTreeMap;

    #[test]
    fn a_known_text_has_the_known_fingerprint() {
        // FIPS 180-2, appendix B.1.
        assert_eq!(
            fingerprint("abc"),
            "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"
        );
    }

    #[test]
    fn canonical_text_is_normal_and_short() {
        #[derive(Serialize)]
        struct Value {
            name: &'static str,
            share: f64,
            map: BTreeMap<&'static str, u8>,
        }
        let value = Value {
            name: "Va\u{30a}rd",
            share: 0.1 + 0.2,
            map: [("b", 2), ("a", 1)].into(),
        };
        assert_eq!(
            canonical(&value).unwrap(),
            "(name:\"V\u{e5}rd\",share:0.30000000000000004,map:{\"a\":1,\"b\":2})"
        );
    }

    #[test]
    fn other_escapes_stay_and_the_text_reads_back() {
        let hard = "rad\n\\u{30a} \"citat\" \u{7}\u{200d}";
        let written = canonical(&hard).unwrap();
        assert_eq!(ron::from_str::<String>(&written).unwrap(), hard);
        assert!(written.contains("\\n"));
    }
}
