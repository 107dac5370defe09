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
    Ok(written.nfc().collect())
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
}
