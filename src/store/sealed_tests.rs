//! Answers sealed once, kept as they are, opened by the key.

use super::*;
use crate::store::{AnswerFile, Envelope, Shipped, parse, to_text};
use crate::text::Language;
use crate::workshop::AnswerKey;

/// The example with a key, and the ring that opens it.
fn with_key() -> (Workshop, KeyRing) {
    let mut workshop = Shipped::Example.workshop().unwrap();
    let pair = KeyPair::generate();
    workshop.answer_key = Some(AnswerKey {
        public: pair.public(),
        keeper: "Anna Ek".to_owned(),
        made: jiff::Timestamp::UNIX_EPOCH,
    });
    let mut keys = KeyRing::default();
    keys.hold(pair);
    (workshop, keys)
}

fn ballots(workshop: &Workshop) -> Vec<Ballot> {
    let rounds = workshop.rounds.iter();
    rounds.flat_map(Round::ballots).cloned().collect()
}

#[test]
fn what_is_saved_is_sealed_once_and_opened_by_its_key() {
    let (open, keys) = with_key();
    let sealed = with_answers_sealed(&open).unwrap().unwrap();
    assert_eq!(ballots(&sealed), ballots(&open));
    assert_eq!(with_answers_sealed(&sealed).unwrap(), None, "once");
    let text = to_text(&sealed).unwrap();
    for word in ["tiers:", "weights: Points", "abstains:"] {
        let rounds = text.split("rounds:").nth(1).unwrap();
        let rounds = rounds.split("proposal:").next().unwrap();
        assert!(!rounds.contains(word), "{word}");
    }
    let mut again = parse(&text, "x").unwrap();
    assert_eq!(again, sealed);
    assert!(ballots(&again).is_empty());
    let unreadable: usize = again.rounds.iter().map(Round::unreadable).sum();
    assert_eq!(unreadable, ballots(&open).len());
    assert!(!open_answers(&mut again, &KeyRing::default()));
    assert!(open_answers(&mut again, &keys));
    assert_eq!(ballots(&again), ballots(&open));
    assert!(
        !open_answers(&mut again, &keys),
        "there is nothing left to open"
    );
    assert_eq!(to_text(&again).unwrap(), text, "the same bytes as before");
}

#[test]
fn without_a_key_answers_stay_in_the_open() {
    let workshop = Shipped::Example.workshop().unwrap();
    assert_eq!(with_answers_sealed(&workshop).unwrap(), None);
}

#[test]
fn only_a_new_key_seals_anew_and_only_what_can_be_read() {
    let (open, mut keys) = with_key();
    let mut workshop = with_answers_sealed(&open).unwrap().unwrap();
    let first = workshop.rounds[0].answers[0].clone();
    if let HeldAnswer::Sealed(sealed) = &mut workshop.rounds[0].answers[1] {
        sealed.opened = None;
    }
    let closed = workshop.rounds[0].answers[1].clone();
    let pair = KeyPair::generate();
    if let Some(key) = &mut workshop.answer_key {
        key.public = pair.public();
    }
    keys.hold(pair);
    let again = with_answers_sealed(&workshop).unwrap().unwrap();
    assert_ne!(again.rounds[0].answers[0], first);
    assert_eq!(again.rounds[0].answers[1], closed);
    let mut read = parse(&to_text(&again).unwrap(), "x").unwrap();
    open_answers(&mut read, &keys);
    assert_eq!(ballots(&read), ballots(&open));
}

#[test]
fn a_seal_that_was_moved_stays_closed() {
    let (open, keys) = with_key();
    let sealed = with_answers_sealed(&open).unwrap().unwrap();
    let text = to_text(&sealed).unwrap();
    let moved = |change: &dyn Fn(&mut Workshop)| {
        let mut workshop = parse(&text, "x").unwrap();
        change(&mut workshop);
        open_answers(&mut workshop, &keys);
        workshop.rounds[0].unreadable()
    };
    assert_eq!(moved(&|_| ()), 0);
    let all = sealed.rounds[0].answers.len();
    assert_eq!(moved(&|it| it.id = "annan".into()), all);
    assert_eq!(moved(&|it| it.rounds[0].mark = Some("x".into())), all);
    assert_eq!(moved(&|it| it.rounds[0].id = "omgang-9".into()), all);
    // One member's seal under another's number: both stay closed.
    let swapped = moved(&|workshop| {
        let answers = &mut workshop.rounds[0].answers;
        let [first, second, ..] = answers.as_mut_slice() else {
            panic!("two");
        };
        if let (HeldAnswer::Sealed(first), HeldAnswer::Sealed(second)) = (first, second) {
            std::mem::swap(&mut first.text, &mut second.text);
        }
    });
    assert_eq!(swapped, 2);
}

#[test]
fn keys_are_kept_by_the_ring_they_are_given_to() {
    let folder = tempfile::tempdir().unwrap();
    let pair = KeyPair::generate();
    let path = folder.path().join("kopia.nyckel.txt");
    pair.write(&path, Language::English).unwrap();
    let mut ring = KeyRing::default();
    ring.hold(KeyPair::read(&path).unwrap());
    assert!(ring.get(&pair.public()).is_some());
}

#[test]
fn the_examples_of_answer_format_2_hold() {
    let folder = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/files");
    let text = |name: &str| std::fs::read_to_string(folder.join(name)).unwrap();
    let pair = KeyPair::read(&folder.join("prov.nyckel.txt")).unwrap();
    let workshop = parse(&text("answers/workshop.ron"), "x").unwrap();
    let file = AnswerFile::parse(&text("answers/L3.svar.ron"), "x").unwrap();
    let Envelope::Sealed { recipient, seal } = &file.answer else {
        panic!("sealed");
    };
    assert_eq!(*recipient, pair.public());
    // What is inside is the example of the inside, to the byte, and of the size that the workshop asks for.
    let inside = opened(seal, &pair).unwrap();
    assert_eq!(inside, text("answers/L3.inside.ron"));
    assert_eq!(inside.len(), filled_size(&workshop));
    let answer = Answer::parse(&inside).unwrap();
    assert_eq!(answer.code.as_deref(), Some("K4QF8T2MN"));
    let mut keys = KeyRing::default();
    keys.hold(pair);
    assert!(file.check(&workshop, &file.open(&keys)).is_ok());
}
