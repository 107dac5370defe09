//! What the browser tests have sealed, opened by the program's own library. The tests in `tests/browser` leave their
//! answers in a folder; `.ci/check_page` names it and runs what is here.

use std::path::PathBuf;

use sha2::{Digest, Sha256};

fn folder() -> PathBuf {
    std::env::var_os("FORETRADE_ANSWERS").unwrap().into()
}

/// Another sign in place of the one at this place in the letters of the seal.
fn flipped(armoured: &str, place: usize) -> String {
    let first = armoured.find('\n').unwrap() + 1;
    let last = armoured.find("\n-----END").unwrap();
    let place = first + place % (last - first);
    let place = if armoured.as_bytes()[place] == b'\n' {
        place - 1
    } else {
        place
    };
    let other = if armoured.as_bytes()[place] == b'A' {
        "B"
    } else {
        "A"
    };
    let mut changed = armoured.to_owned();
    changed.replace_range(place..=place, other);
    changed
}

#[test]
#[ignore = "needs what the browser tests seal: .ci/check_page"]
fn answers_of_the_page_a_thousand_seals_open_and_changed_ones_do_not() {
    let text = std::fs::read_to_string(folder().join("seals.json")).unwrap();
    let given: serde_json::Value = serde_json::from_str(&text).unwrap();
    let identity: age::x25519::Identity = given["identity"].as_str().unwrap().parse().unwrap();
    let seals = given["seals"].as_array().unwrap();
    assert_eq!(seals.len(), 1000);
    for (index, seal) in seals.iter().enumerate() {
        let armoured = seal["armoured"].as_str().unwrap();
        let plain = age::decrypt(&identity, armoured.as_bytes()).unwrap();
        let digest: String = Sha256::digest(&plain)
            .iter()
            .map(|byte| format!("{byte:02x}"))
            .collect();
        assert_eq!(digest, seal["sha256"].as_str().unwrap(), "{index}");
        let changed = if index % 2 == 0 {
            flipped(armoured, index * 7919)
        } else {
            // A piece cut out of its middle.
            let from = armoured.len() / 3;
            format!(
                "{}{}",
                &armoured[..from],
                &armoured[from + 1 + index % 50..]
            )
        };
        assert!(
            age::decrypt(&identity, changed.as_bytes()).is_err(),
            "{index}"
        );
    }
}
