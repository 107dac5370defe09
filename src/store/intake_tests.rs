//! Files that come in, stay out, come twice, and come by the hundred.

use crate::workshop::testing::NOON;
use jiff::Timestamp;

use super::*;
use crate::store::answer_keys::KeyPair;
use crate::store::folder_watch::FolderWatch;
use crate::store::pasted::open_pasted;
use crate::store::{Overwrite, Shipped, answer_file_name};
use crate::text::{Language, Texts};
use crate::workshop::{AnswerKey, Ballot, Edit, Participant, RankingAnswer, Role, WayIn, apply};

fn none() -> BTreeSet<String> {
    BTreeSet::new()
}

/// When files are taken in.
fn now() -> Timestamp {
    day(9)
}

/// Noon of a day in January 1970.
fn day(day: i64) -> Timestamp {
    second((day - 1) * 86_400 + 43_200)
}

fn second(second: i64) -> Timestamp {
    Timestamp::from_second(second).unwrap()
}

/// The example with so many members, an open round and a key.
fn room(members: usize) -> (Workshop, KeyRing) {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    workshop.participants = (1..=members)
        .map(|number| Participant {
            id: ParticipantId::new(format!("L{number}")),
            name: String::new(),
            role: Role::Member,
            area: String::new(),
            serves: false,
            has_left: false,
            attendance: Default::default(),
            interest: Default::default(),
        })
        .collect();
    workshop.rounds.clear();
    apply(&mut workshop, Edit::OpenRound("prov".into()), second(0)).unwrap();
    let pair = KeyPair::generate();
    workshop.answer_key = Some(AnswerKey {
        public: pair.public(),
        keeper: "Anna Ek".to_owned(),
        made: second(0),
    });
    let mut keys = KeyRing::default();
    keys.add(pair, &workshop.id, Language::Swedish).unwrap();
    (workshop, keys)
}

/// An answer handed in on a day; each day says something else.
fn answer(workshop: &Workshop, code: &str, at: i64) -> Ballot {
    let mut groups: Vec<_> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let turned = usize::try_from(at).unwrap() % groups.len();
    groups.rotate_left(turned);
    Ballot {
        member: code.into(),
        way_in: WayIn::File,
        handed_in: day(at),
        weights: None,
        ranking: Some(RankingAnswer {
            tiers: groups.into_iter().map(|group| vec![group]).collect(),
            ..RankingAnswer::default()
        }),
        desired: Default::default(),
        abstains: false,
        names_hidden: false,
    }
}

fn file(folder: &Path, name: &str, workshop: &Workshop, ballot: Ballot) -> PathBuf {
    let round = workshop.open_round().unwrap().id.clone();
    let path = folder.join(name);
    AnswerFile::for_workshop(workshop, &round, &ballot)
        .unwrap()
        .write(&path, Language::Swedish, Overwrite::Nothing)
        .unwrap();
    path
}

fn said(status: &FileStatus) -> String {
    match &status.outcome {
        Outcome::ComesIn => "comes in".to_owned(),
        Outcome::IsIn => "is in".to_owned(),
        Outcome::WasIn => "was in".to_owned(),
        Outcome::Refused(refusal) => Texts::new(Language::Swedish).message(&refusal.message()),
    }
}

#[test]
fn what_comes_in_and_what_is_left_alone() {
    let folder = tempfile::tempdir().unwrap();
    let (mut workshop, keys) = room(6);
    let at = folder.path();
    // Two are in already, from files.
    let in_before = [("same.svar.ron", "L1"), ("newer.svar.ron", "L2")]
        .map(|(name, code)| file(at, name, &workshop, answer(&workshop, code, 5)));
    let sorted = sort(&workshop, &open_files(&in_before, &keys), &none(), now());
    apply(&mut workshop, Edit::TakeInBallots(sorted.answers), NOON).unwrap();
    let mut other = workshop.clone();
    other.id = "annan".into();
    let mut unsealed = workshop.clone();
    unsealed.answer_key = None;
    let mut rehearsal = workshop.clone();
    rehearsal.rounds[0].mark = Some("ovning".into());
    let whole = std::fs::read(file(
        at,
        "l3.svar.ron",
        &workshop,
        answer(&workshop, "L3", 6),
    ));
    let whole = whole.unwrap();
    let paths = vec![
        at.join("same.svar.ron"),
        file(at, "old.svar.ron", &workshop, answer(&workshop, "L2", 4)),
        at.join("l3.svar.ron"),
        file(
            at,
            "l3-older.svar.ron",
            &workshop,
            answer(&workshop, "L3", 5),
        ),
        at.join("l3-again.svar.ron"),
        file(at, "l4.svar.ron", &unsealed, answer(&workshop, "L4", 3)),
        file(
            at,
            "l4-newer.svar.ron",
            &workshop,
            answer(&workshop, "L4", 2),
        ),
        file(at, "foreign.svar.ron", &other, answer(&workshop, "L5", 1)),
        file(
            at,
            "stranger.svar.ron",
            &workshop,
            answer(&workshop, "L99", 1),
        ),
        at.join("half.svar.ron"),
        at.join("gone.svar.ron"),
        file(
            at,
            "rehearsal.svar.ron",
            &rehearsal,
            answer(&workshop, "L6", 8),
        ),
    ];
    std::fs::write(at.join("l3-again.svar.ron"), &whole).unwrap();
    std::fs::write(at.join("half.svar.ron"), &whole[..whole.len() / 2]).unwrap();
    let before: Vec<Option<Vec<u8>>> = paths.iter().map(|it| std::fs::read(it).ok()).collect();

    let opened = open_files(&paths, &keys);
    let sorted = sort(&workshop, &opened, &none(), now());
    let lines: Vec<String> = sorted.files.iter().map(said).collect();
    assert_eq!(lines[0], "is in");
    assert!(
        lines[1].contains("L2") && lines[1].contains("nyare"),
        "{}",
        lines[1]
    );
    assert_eq!(lines[2], "comes in");
    assert!(lines[3].contains("nyare"), "{}", lines[3]);
    assert_eq!(lines[4], "is in");
    assert!(lines[5].contains("inte förseglat"), "{}", lines[5]);
    assert_eq!(lines[6], "comes in");
    assert!(lines[7].contains("annan workshop"), "{}", lines[7]);
    assert!(lines[8].contains("L99"), "{}", lines[8]);
    assert!(lines[9].contains("half.svar.ron"), "{}", lines[9]);
    assert!(lines[10].contains("gone.svar.ron"), "{}", lines[10]);
    assert!(lines[11].contains("övning"), "{}", lines[11]);
    let came: Vec<(&str, Timestamp)> = sorted
        .answers
        .iter()
        .map(|answer| (answer.member().as_str(), answer.arrived()))
        .collect();
    assert_eq!(came, [("L3", now()), ("L4", now())]);
    // The seal that came is the seal that is kept, and what was read behind it is at hand.
    let Ok(content) = &opened[2].content else {
        panic!("opened");
    };
    let (Envelope::Sealed { seal, .. }, HeldAnswer::Sealed(held)) =
        (&content.file.answer, &sorted.answers[0])
    else {
        panic!("sealed");
    };
    assert_eq!(held.text, *seal);
    let read = sorted.answers[0].ballot().unwrap();
    assert_eq!(read.ranking, answer(&workshop, "L3", 6).ranking);

    apply(&mut workshop, Edit::TakeInBallots(sorted.answers), NOON).unwrap();
    let again = sort(&workshop, &opened, &none(), now());
    assert!(again.answers.is_empty());
    assert_eq!(again.files[2].outcome, Outcome::IsIn);
    // Taken out by a person, it does not come back by itself, only when chosen.
    apply(&mut workshop, Edit::WithdrawBallot("L3".into()), NOON).unwrap();
    let taken_in = [opened[2].fingerprint.unwrap().to_string()].into();
    let left = sort(&workshop, &opened, &taken_in, now());
    assert_eq!(left.files[2].outcome, Outcome::WasIn);
    assert!(left.answers.is_empty());
    // In the next round it is no news either; what never came in is told.
    let mut later = workshop.clone();
    let edit = crate::ranking::of_workshop::closing(&later).unwrap();
    apply(&mut later, edit, second(90)).unwrap();
    apply(&mut later, Edit::OpenRound("prov".into()), second(91)).unwrap();
    let left = sort(&later, &opened, &taken_in, now());
    assert_eq!(left.files[2].outcome, Outcome::WasIn);
    assert!(
        said(&left.files[6]).contains("inte är öppen"),
        "{}",
        said(&left.files[6])
    );
    let chosen = sort(&workshop, &opened[2..3], &none(), now());
    assert_eq!(chosen.answers.len(), 1);
    let after: Vec<Option<Vec<u8>>> = paths.iter().map(|it| std::fs::read(it).ok()).collect();
    assert_eq!(before, after, "files are left as they are");
}

#[test]
fn two_hundred_come_in_as_one_edit_and_sixty_in_under_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let (mut workshop, keys) = room(200);
    let paths: Vec<PathBuf> = (1..=200)
        .map(|number| {
            let code = format!("L{number}");
            let name = answer_file_name(&code.as_str().into());
            let name = name.to_string_lossy().into_owned();
            file(
                folder.path(),
                &name,
                &workshop,
                answer(&workshop, &code, 1 + number % 8),
            )
        })
        .collect();
    let start = std::time::Instant::now();
    let opened = open_files(paths.iter().take(60), &keys);
    let sorted = sort(&workshop, &opened, &none(), now());
    assert_eq!(sorted.answers.len(), 60);
    let took = start.elapsed();
    println!("sixty sealed files read, opened and sorted in {took:?}");
    assert!(took < std::time::Duration::from_secs(1), "{took:?}");
    let all = sort(&workshop, &open_files(&paths, &keys), &none(), now());
    assert_eq!(all.answers.len(), 200);
    apply(&mut workshop, Edit::TakeInBallots(all.answers), NOON).unwrap();
    assert_eq!(workshop.open_round().unwrap().answers.len(), 200);
}

#[test]
fn sixty_long_answers_come_in_within_a_second() {
    let folder = tempfile::tempdir().unwrap();
    let (mut workshop, keys) = room(60);
    for number in 0..536 {
        let name = format!("Behovsgrupp nummer {number}");
        let id = crate::workshop::GroupId::from_name(&name, []);
        workshop
            .need_groups
            .push(crate::workshop::NeedGroup::new(id, name));
    }
    assert_eq!(workshop.need_groups.len(), 550);
    let paths: Vec<PathBuf> = (1..=60)
        .map(|number| {
            let code = format!("L{number}");
            let name = format!("{code}.svar.ron");
            file(
                folder.path(),
                &name,
                &workshop,
                answer(&workshop, &code, 1 + number % 8),
            )
        })
        .collect();
    let start = std::time::Instant::now();
    let sorted = sort(&workshop, &open_files(&paths, &keys), &none(), now());
    assert_eq!(sorted.answers.len(), 60);
    let took = start.elapsed();
    println!("sixty sealed files of 550 groups read, opened and sorted in {took:?}");
    // Without optimisation everything takes several times as long.
    let most = if cfg!(debug_assertions) { 10 } else { 1 };
    assert!(took < std::time::Duration::from_secs(most), "{took:?}");
    apply(&mut workshop, Edit::TakeInBallots(sorted.answers), NOON).unwrap();
}

#[test]
fn a_watched_file_counts_when_it_stands_still() {
    let folder = tempfile::tempdir().unwrap();
    let (workshop, keys) = room(3);
    let mut watch = FolderWatch::new(folder.path());
    assert_eq!(watch.look(&keys).unwrap(), Default::default());
    let whole = file(
        folder.path(),
        "L1.svar.ron",
        &workshop,
        answer(&workshop, "L1", 5),
    );
    let bytes = std::fs::read(&whole).unwrap();
    // Half of it is there at the first look, the rest at the second.
    std::fs::write(&whole, &bytes[..bytes.len() / 3]).unwrap();
    std::fs::write(folder.path().join("L2.svar.ron.part"), &bytes).unwrap();
    std::fs::write(folder.path().join(".L2.svar.ron"), &bytes).unwrap();
    let look = watch.look(&keys).unwrap();
    assert_eq!(
        (look.opened.len(), look.arriving.as_slice()),
        (0, &["L1.svar.ron".to_owned()][..])
    );
    std::fs::write(&whole, &bytes).unwrap();
    let look = watch.look(&keys).unwrap();
    assert_eq!((look.opened.len(), look.arriving.len()), (0, 1));
    let look = watch.look(&keys).unwrap();
    assert_eq!((look.opened.len(), look.arriving.len()), (1, 0));
    assert_eq!(
        sort(&workshop, &look.opened, &none(), now()).answers.len(),
        1
    );
    // A file that stopped half-way is told as such, until it is written on.
    std::fs::write(folder.path().join("L2.svar.ron"), &bytes[..bytes.len() / 2]).unwrap();
    watch.look(&keys).unwrap();
    let look = watch.look(&keys).unwrap();
    let sorted = sort(&workshop, &look.opened, &none(), now());
    assert!(matches!(
        sorted.files[1].outcome,
        Outcome::Refused(Refusal::File(StoreError::Cut { .. }))
    ));
    let Outcome::Refused(refusal) = &sorted.files[1].outcome else {
        panic!("refused");
    };
    for (language, ask) in [
        (Language::Swedish, "Be om filen igen."),
        (Language::English, "Ask for the file again."),
    ] {
        let said = Texts::new(language).message(&refusal.message());
        assert!(said.ends_with(ask), "{said}");
    }
    std::fs::remove_file(folder.path().join("L2.svar.ron")).unwrap();
    assert_eq!(watch.look(&keys).unwrap().opened.len(), 1);
    drop(folder);
    assert!(watch.look(&keys).is_err());
}

#[test]
fn a_key_that_comes_later_opens_what_waits() {
    let folder = tempfile::tempdir().unwrap();
    let (workshop, keys) = room(3);
    file(
        folder.path(),
        "L1.svar.ron",
        &workshop,
        answer(&workshop, "L1", 5),
    );
    let mut watch = FolderWatch::new(folder.path());
    let no_keys = KeyRing::default();
    watch.look(&no_keys).unwrap();
    let look = watch.look(&no_keys).unwrap();
    let sorted = sort(&workshop, &look.opened, &none(), now());
    assert!(
        said(&sorted.files[0]).contains("Anna Ek"),
        "{}",
        said(&sorted.files[0])
    );
    // Watching begins anew when a key has come.
    let mut watch = FolderWatch::new(folder.path());
    watch.look(&keys).unwrap();
    let look = watch.look(&keys).unwrap();
    assert_eq!(
        sort(&workshop, &look.opened, &none(), now()).answers.len(),
        1
    );
}

/// The text of an answer, as it is copied.
fn text(workshop: &Workshop, code: &str, at: i64) -> String {
    let round = workshop.open_round().unwrap().id.clone();
    AnswerFile::for_workshop(workshop, &round, &answer(workshop, code, at))
        .unwrap()
        .to_text(Language::Swedish)
        .unwrap()
}

#[test]
fn answers_are_found_in_pasted_text_whatever_stands_around_them() {
    let (workshop, keys) = room(6);
    let whole: Vec<String> = ["L1", "L2", "L3", "L4"]
        .map(|code| text(&workshop, code, 5))
        .to_vec();
    // Quoted twice by a program for messages, with its line ends.
    let quoted = whole[1].replace('\n', "\r\n> > ");
    let newer = whole[3].replacen("format_version: 2", "format_version: 99", 1);
    let broken = whole[3].replacen("seal:", "sigill:", 1);
    let pasted = format!(
        "Hej! Här är mitt \"svar :-( (sent, tyvärr):\n{}\nHälsningar, Anna's dator\n\n> > {quoted}\n\
         https://exempel.se/* {newer} {broken} och till sist {}",
        whole[0],
        &whole[2][..whole[2].len() / 2],
    );
    let opened = open_pasted(&pasted, &keys);
    let sorted = sort(&workshop, &opened, &none(), now());
    let said: Vec<String> = sorted.files.iter().map(said).collect();
    assert_eq!(
        said,
        [
            "comes in",
            "comes in",
            "Svar nummer 3 i texten är skrivet med en nyare version. Det är inte inläst. Hämta den nya versionen av appen.",
            "Svar nummer 4 i texten går inte att läsa. Det är inte inläst. Be om det igen, eller om svaret som fil.",
            "Svar nummer 5 i texten tar slut i förtid. Det är inte inläst. Kopiera hela svaret ur meddelandet, eller be om det igen.",
        ]
    );
    let codes: Vec<&str> = sorted
        .answers
        .iter()
        .map(|it| it.member().as_str())
        .collect();
    assert_eq!(codes, ["L1", "L2"]);
    // What is pasted and what lies in a file are one and the same answer.
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("L1.svar.ron");
    std::fs::write(&path, &whole[0]).unwrap();
    let file = open_file(&path, &keys);
    assert_eq!(file.content.unwrap(), opened[0].content.clone().unwrap());
    for nothing in [
        "",
        "Hej!",
        "format_version: 2",
        "((((",
        "Svaret kommer (snart).",
    ] {
        assert_eq!(open_pasted(nothing, &keys), [], "{nothing}");
    }
}

#[test]
fn too_large_an_answer_in_a_text_is_not_read() {
    let filling = " ".repeat(usize::try_from(LARGEST_ANSWER).unwrap());
    let pasted = format!("(format_version: 2,{filling})");
    let opened = open_pasted(&pasted, &KeyRing::default());
    assert!(matches!(
        opened[0].content,
        Err(StoreError::TooLarge { .. })
    ));
}
