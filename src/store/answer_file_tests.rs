//! Answer files in the open and sealed: home, stray, broken, changed.

use super::*;
use crate::store::answer_keys::KeyPair;
use crate::store::parse;
use crate::workshop::{AnswerKey, RankingAnswer, WeightAnswer};

fn workshop() -> Workshop {
    let text = include_str!("../../tests/files/four-rules.ron");
    let mut workshop = parse(text, "x").unwrap();
    let mut round = workshop.rounds[0].clone();
    round.id = "omgang-2".into();
    round.closed = None;
    round.answers.clear();
    round.mark = Some("prov".into());
    workshop.rounds.push(round);
    workshop
}

fn answer(workshop: &Workshop) -> AnswerFile {
    let ballot = workshop.rounds[0].ballots().nth(2).unwrap().clone();
    AnswerFile::plain(workshop, &"omgang-2".into(), &ballot)
}

/// The answer in a file, or why it is not taken in.
fn taken_in(file: &AnswerFile, workshop: &Workshop, keys: &KeyRing) -> Result<Answer, AnswerError> {
    file.check(workshop, &file.open(keys)).cloned()
}

fn says_what_was_said(workshop: &Workshop, answer: &Result<Answer, AnswerError>) {
    let said = workshop.rounds[0].ballots().nth(2).unwrap();
    let read = answer.clone().unwrap();
    assert_eq!(read.into_ballot(said.way_in, said.handed_in), *said);
}

#[test]
fn an_answer_finds_home() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(answer_file_name(&"L3".into()));
    let workshop = workshop();
    let answer = answer(&workshop);
    answer
        .write(&path, Language::Swedish, Overwrite::Nothing)
        .unwrap();
    let read = AnswerFile::read(&path).unwrap();
    assert_eq!(read, answer);
    says_what_was_said(&workshop, &taken_in(&read, &workshop, &KeyRing::default()));
}

#[test]
fn a_stray_answer_is_refused_with_the_reason() {
    let workshop = workshop();
    let refused = |change: &dyn Fn(&mut AnswerFile)| {
        let mut answer = answer(&workshop);
        change(&mut answer);
        let error = taken_in(&answer, &workshop, &KeyRing::default()).unwrap_err();
        Texts::new(Language::Swedish).message(&error.message())
    };
    let inside = |answer: &mut AnswerFile, change: &dyn Fn(&mut Answer)| {
        let Envelope::Plain(inside) = &mut answer.answer else {
            panic!("in the open");
        };
        change(inside);
        answer.number = inside.number.clone();
    };
    assert_eq!(
        refused(&|answer| answer.workshop = "annan".into()),
        "Svaret från L3 hör till en annan workshop. Det är inte inläst. Be om ett nytt."
    );
    assert_eq!(
        refused(&|answer| answer.round = "omgang-1".into()),
        "Svaret från L3 gäller en omgång som inte är öppen. Det är inte inläst."
    );
    assert_eq!(
        refused(&|answer| inside(answer, &|inside| inside.number = "L99".into())),
        "Ingen deltagare har koden L99. Svaret är inte inläst. Se efter att koden är rätt."
    );
    assert_eq!(
        refused(&|answer| inside(answer, &|inside| {
            inside.ranking = Some(RankingAnswer {
                tiers: vec![vec!["okand".into()]],
                ..RankingAnswer::default()
            });
        })),
        "Svaret från L3 passar inte workshopen. Det är inte inläst. okand finns inte i den här workshopen. Inget är ändrat."
    );
    assert_eq!(
        refused(&|answer| inside(answer, &|inside| {
            inside.weights = Some(WeightAnswer::Points([("dodlighet".into(), 0.0)].into()));
        })),
        "Svaret från L3 passar inte workshopen. Det är inte inläst. Alla vikter är noll. Ge minst en fråga en vikt. Dina tal finns kvar."
    );
    assert_eq!(
        refused(&|answer| inside(answer, &|inside| inside.number = "T1".into())),
        "Svaret från T1 passar inte workshopen. Det är inte inläst. T1 lämnar inga svar. Ändra rollen om personen ska svara."
    );
}

/// A workshop with a key, the ring that opens it, and an answer sealed to it.
fn sealed() -> (Workshop, KeyRing, AnswerFile) {
    let mut workshop = workshop();
    let pair = KeyPair::generate();
    workshop.answer_key = Some(AnswerKey {
        public: pair.public(),
        keeper: "Anna Ek".to_owned(),
        made: jiff::Timestamp::UNIX_EPOCH,
    });
    let mut keys = KeyRing::default();
    keys.add(pair, &workshop.id, Language::Swedish).unwrap();
    let ballot = workshop.rounds[0].ballots().nth(2).unwrap().clone();
    let answer = AnswerFile::for_workshop(&workshop, &"omgang-2".into(), &ballot).unwrap();
    (workshop, keys, answer)
}

#[test]
fn a_sealed_answer_opens_with_its_key_and_shows_nothing() {
    let (workshop, keys, answer) = sealed();
    let text = answer.to_text(Language::Swedish).unwrap();
    let read = AnswerFile::parse(&text, "x").unwrap();
    says_what_was_said(&workshop, &taken_in(&read, &workshop, &keys));
    for word in ["tiers:", "ranking:", "weights:", "handed_in:"] {
        assert!(!text.contains(word), "{word}");
    }
    for group in &workshop.need_groups {
        assert!(!text.contains(&format!("\"{}\"", group.id)), "{}", group.id);
    }
    // Somebody who abstains hands in a file of the same size.
    let abstains = Ballot {
        abstains: true,
        ranking: None,
        weights: None,
        ..workshop.rounds[0].ballots().nth(2).unwrap().clone()
    };
    let other = AnswerFile::for_workshop(&workshop, &"omgang-2".into(), &abstains).unwrap();
    let other = other.to_text(Language::Swedish).unwrap();
    assert!(
        text.len().abs_diff(other.len()) < 200,
        "age fills its header at random"
    );
}

#[test]
fn a_missing_key_is_said_with_its_keeper() {
    let (workshop, _, answer) = sealed();
    let said = |workshop: &Workshop| {
        let error = taken_in(&answer, workshop, &KeyRing::default()).unwrap_err();
        Texts::new(Language::Swedish).message(&error.message())
    };
    assert!(said(&workshop).contains("Anna Ek"), "{}", said(&workshop));
    let mut other = workshop.clone();
    other.answer_key = None;
    assert!(said(&other).contains("en annan nyckel"), "{}", said(&other));
}

#[test]
fn a_changed_or_swapped_seal_does_not_open() {
    let (workshop, keys, answer) = sealed();
    let changed = |change: &dyn Fn(&mut AnswerFile)| {
        let mut answer = answer.clone();
        change(&mut answer);
        taken_in(&answer, &workshop, &keys)
    };
    assert!(changed(&|_| ()).is_ok());
    // Another's name on the outside.
    let error = changed(&|answer| answer.number = "L4".into()).unwrap_err();
    assert_eq!(error, AnswerError::Changed { code: "L4".into() });
    // One character of any line.
    let Envelope::Sealed { seal, .. } = &answer.answer else {
        panic!("sealed");
    };
    let lines: Vec<String> = seal.armoured().lines().map(str::to_owned).collect();
    let with = |lines: &[String]| {
        changed(&|answer| {
            let Envelope::Sealed { seal, .. } = &mut answer.answer else {
                panic!("sealed");
            };
            *seal = Seal::of(&lines.join("\n"));
        })
    };
    for line in 0..lines.len() {
        let mut lines = lines.clone();
        let other = if lines[line].starts_with('A') {
            "B"
        } else {
            "A"
        };
        lines[line].replace_range(0..1, other);
        let code = ParticipantId::new("L3");
        assert_eq!(
            with(&lines),
            Err(AnswerError::Changed { code }),
            "line {line}"
        );
    }
    // A line left out, or two exchanged.
    let mut fewer = lines.clone();
    fewer.remove(4);
    assert!(with(&fewer).is_err());
    let mut exchanged = lines.clone();
    exchanged.swap(4, 5);
    assert!(with(&exchanged).is_err());
    // The seal of one round in the file of another.
    let mut moved = answer.clone();
    moved.round = "omgang-3".into();
    let mut later = workshop.clone();
    later.rounds.last_mut().unwrap().id = "omgang-3".into();
    assert!(matches!(
        taken_in(&moved, &later, &keys),
        Err(AnswerError::Changed { .. })
    ));
    // And in another workshop that has the same key.
    moved.workshop = "annan".into();
    later.id = "annan".into();
    assert!(matches!(
        taken_in(&moved, &later, &keys),
        Err(AnswerError::Changed { .. })
    ));
}

#[test]
fn a_broken_answer_file_says_where() {
    let text = answer(&workshop()).to_text(Language::Swedish).unwrap();
    let cut = &text[..text.len() / 2];
    assert!(matches!(
        AnswerFile::parse(cut, "x"),
        Err(StoreError::Cut { .. })
    ));
    let newer = text.replace("format_version: 2", "format_version: 7");
    assert!(matches!(
        AnswerFile::parse(&newer, "x"),
        Err(StoreError::Newer { .. })
    ));
    // Neither sealed nor in the open.
    let neither = &text[..text.find("answer: (").unwrap()];
    assert!(matches!(
        AnswerFile::parse(&format!("{neither})"), "x"),
        Err(StoreError::Broken { .. })
    ));
    let other = include_str!("../../tests/files/four-rules.ron");
    assert!(matches!(
        AnswerFile::parse(other, "x"),
        Err(StoreError::Broken { .. })
    ));
}

#[test]
fn file_names_are_safe() {
    assert_eq!(answer_file_name(&"L7".into()), Path::new("L7.svar.ron"));
    assert_eq!(
        answer_file_name(&"../å b".into()),
        Path::new("___å_b.svar.ron")
    );
    assert_eq!(answer_file_name(&"Con".into()), Path::new("Con_.svar.ron"));
    assert_eq!(
        answer_file_name(&"LPT1".into()),
        Path::new("LPT1_.svar.ron")
    );
}
