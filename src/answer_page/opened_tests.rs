//! What the page has sealed, opened by the program's own library: two answers that are kept in `tests/files/answers`, and
//! those that the tests in `tests/browser` leave in a folder; `.ci/check_page` names it and runs what is here.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use serde_json::Value;
use sha2::{Digest, Sha256};

use crate::store::{Answer, AnswerFile, Envelope, KeyPair, KeyRing, receipt};
use crate::text::Language;
use crate::workshop::WeightAnswer;

fn package(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

fn folder() -> PathBuf {
    std::env::var_os("FORETRADE_ANSWERS").unwrap().into()
}

fn ring(key: &Path) -> KeyRing {
    let text = std::fs::read_to_string(key).unwrap();
    let mut keys = KeyRing::default();
    let pair = KeyPair::parse(&text, "x").unwrap();
    keys.add(pair, &"region-exempel-2028".into(), Language::Swedish)
        .unwrap();
    keys
}

/// What an answer says, as the browser tests write it down; ids inside one place sorted.
fn said(answer: &Answer) -> Value {
    let ranking = answer.ranking.clone().unwrap_or_default();
    let sorted = |ids: &[crate::workshop::GroupId]| {
        let mut ids: Vec<String> = ids.iter().map(ToString::to_string).collect();
        ids.sort();
        ids
    };
    let weights: BTreeMap<String, f64> = match &answer.weights {
        Some(WeightAnswer::Points(points)) => points
            .iter()
            .map(|(id, points)| (id.to_string(), *points))
            .collect(),
        _ => BTreeMap::new(),
    };
    let tiers: Vec<Vec<String>> = ranking.tiers.iter().map(|tier| sorted(tier)).collect();
    serde_json::json!({
        "number": answer.number.to_string(),
        "code": answer.code,
        "weights": weights,
        "tiers": tiers,
        "unknown": sorted(&ranking.unknown),
    })
}

/// Numbers as numbers: 40 and 40.0 are the same.
fn same(found: &Value, expected: &Value) -> bool {
    match (found, expected) {
        (Value::Number(a), Value::Number(b)) => a.as_f64() == b.as_f64(),
        (Value::Array(a), Value::Array(b)) => {
            a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b))
        }
        (Value::Object(a), Value::Object(b)) => {
            a.len() == b.len()
                && a.iter()
                    .all(|(key, a)| b.get(key).is_some_and(|b| same(a, b)))
        }
        _ => found == expected,
    }
}

#[test]
fn the_kept_answers_of_the_page_open_and_say_what_was_said() {
    let keys = ring(&package("tests/files/prov.nyckel.txt"));
    let read = |name: &str| AnswerFile::read(&package("tests/files/answers").join(name)).unwrap();
    let file = read("page.svar.ron");
    let answer = file.open(&keys).unwrap();
    let expected = serde_json::json!({
        "number": "L7",
        "code": "K4QF8T2MN",
        "weights": { "dodlighet": 50.0, "funktionsnedsattning": 30.0, "livskvalitet": 20.0 },
        "tiers": [["demens"], ["kol", "stroke"], ["artros"]],
        "unknown": ["obesitas"],
    });
    assert!(same(&said(&answer), &expected), "{}", said(&answer));
    assert_eq!(answer.handed_in.to_string(), "2027-02-01");
    assert!(!answer.abstains);
    let Envelope::Sealed { seal, .. } = &file.answer else {
        panic!("in the open");
    };
    assert_eq!(receipt(&seal.armoured()), "diamant gobeläng zink persika");
    let least = read("page-abstains.svar.ron").open(&keys).unwrap();
    assert!(least.abstains && least.ranking.is_none() && least.weights.is_none());
    assert_eq!(least.code, None);
}

#[test]
#[ignore = "needs what the browser tests seal: .ci/check_page"]
fn answers_of_the_page_say_what_was_chosen() {
    let keys = ring(&folder().join("key.txt"));
    let mut opened = 0;
    for entry in std::fs::read_dir(folder()).unwrap() {
        let path = entry.unwrap().path();
        let Some(name) = path
            .to_str()
            .and_then(|path| path.strip_suffix(".svar.ron"))
        else {
            continue;
        };
        let chosen = std::fs::read_to_string(format!("{name}.json")).unwrap();
        let chosen: Value = serde_json::from_str(&chosen).unwrap();
        let answer = AnswerFile::read(&path).unwrap().open(&keys).unwrap();
        let found = said(&answer);
        assert!(same(&found, &chosen), "{name}: {found} is not {chosen}");
        opened += 1;
    }
    assert_eq!(opened, 12);
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
    let given: Value = serde_json::from_str(&text).unwrap();
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
