//! Answers from other computers: an invitation made, answered and handed back, by role and label.

use std::path::{Path, PathBuf};
use std::time::Duration;

use egui::accesskit::Role;
use egui::{Event, Key};
use foretrade::answer_page::{Use, answer_page};
use foretrade::app::commands::Purpose;
use foretrade::store::{self, AnswerFile, Envelope};
use foretrade::text::Language;
use foretrade::workshop::WayIn;

use super::person::{LANGUAGES, Person};
use super::prepare::{self, GROUPS};

/// Two computers with a folder that both can reach.
pub struct Room {
    pub leader: tempfile::TempDir,
    member: tempfile::TempDir,
    pub shared: tempfile::TempDir,
}

impl Room {
    pub fn new() -> Self {
        let folder = || tempfile::tempdir().unwrap();
        Self {
            leader: folder(),
            member: folder(),
            shared: folder(),
        }
    }

    /// The files with this ending in the folder that both can reach.
    pub fn files(&self, ending: &str) -> Vec<PathBuf> {
        let mut files: Vec<PathBuf> = std::fs::read_dir(self.shared.path())
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .filter(|path| path.to_string_lossy().ends_with(ending))
            .collect();
        files.sort();
        files
    }
}

/// The process leader with an open round, saved under a name.
fn leader(room: &Room, language: Language) -> Person {
    let mut person = Person::new(room.leader.path(), language);
    prepare::question(&mut person);
    prepare::groups(&mut person);
    prepare::open_round(&mut person);
    person.will_choose(&room.leader.path().join("arbete.ron"));
    person.chord(egui::Modifiers::COMMAND, Key::S);
    person
}

fn unfold_invitation(person: &mut Person) {
    let make = person.text("button-make-invitation");
    if person.find(Role::Button, &make).is_some() {
        return;
    }
    let title = person.text("invitation-title");
    person.press(Role::DisclosureTriangle, &title);
}

/// Makes invitations in the shared folder.
pub fn invite(person: &mut Person, room: &Room) {
    unfold_invitation(person);
    person.will_choose(room.shared.path());
    person.press_key("button-make-invitation");
}

/// A member opens the invitation on their own computer, answers and saves to the shared folder.
pub fn answer(
    room: &Room,
    invitation: &Path,
    code: &str,
    language: Language,
    piles: &[Key],
) -> PathBuf {
    let mut person = Person::new(room.member.path(), language);
    person.will_choose(invitation);
    person.press_key("start-answer-button");
    assert_eq!(person.harness.state().state.purpose, Purpose::Answer);
    assert!(person.reads(&person.text("invitation-how")));
    let alone = person.workshop().participants.len() == 1;
    if !alone {
        let field = person.text("invitation-code");
        person.write(&field, "L99");
        person.press_key("button-start-answering");
        let unknown = person.text_with("invitation-no-such-code", &[("code", "L99".into())]);
        assert!(person.reads(&unknown), "{:#?}", person.words());
        // The field has the keyboard with its text selected: what is typed replaces it.
        assert_eq!(person.focused(), Some(field));
        for letter in code.chars() {
            person.harness.event(Event::Text(letter.to_string()));
            person.harness.step();
        }
        person.key(Key::Enter);
    } else {
        person.press_key("button-start-answering");
    }
    person.answer_in_private(piles);
    // Leaving without saving is asked about first.
    person.press_key("invitation-done");
    assert!(person.reads(&person.text("invitation-not-saved-title")));
    person.press_key("button-cancel");
    let file = room.shared.path().join(format!("{code}.svar.ron"));
    person.will_choose(&file);
    person.press_key("button-save-answer");
    person.misses_no_text();
    let saved = person.text_with(
        "invitation-saved",
        &[("path", file.display().to_string().into())],
    );
    assert!(person.reads(&saved), "{:#?}", person.words());
    person.press_key("invitation-done");
    assert!(person.harness.state().state.document.is_none());
    file
}

#[test]
fn a_sealed_answer_goes_there_and_back() {
    for language in LANGUAGES {
        let room = Room::new();
        let mut person = leader(&room, language);
        // L1 has answered here: nothing of it may be in the invitation.
        prepare::hand_over(&mut person, "L1");
        prepare::begin(&mut person, "L1");
        person.answer_in_private(&[Key::Num1, Key::Num2, Key::Num3]);
        person.press_key("hand-over-back");
        invite(&mut person, &room);
        let invitations = room.files(".inbjudan.ron");
        assert_eq!(invitations.len(), 1);
        let text = std::fs::read_to_string(&invitations[0]).unwrap();
        for forbidden in ["tiers:", "answers:", "handed_in:", "weights:", "AGE-SECRET"] {
            assert!(
                !text.contains(forbidden),
                "the invitation holds {forbidden}"
            );
        }
        let key = person.workshop().answer_key.clone().unwrap();
        assert!(text.contains(&key.public));
        // The closed half is in the leader's own settings, and in no workshop.
        let workshop = std::fs::read_to_string(room.leader.path().join("arbete.ron")).unwrap();
        assert!(workshop.contains(&key.public) && !workshop.contains("AGE-SECRET"));

        let piles = [Key::Num3, Key::Num1, Key::Num2];
        let file = answer(&room, &invitations[0], "l2", language, &piles);
        let sealed = AnswerFile::read(&file).unwrap();
        assert!(matches!(sealed.answer, Envelope::Sealed { .. }));
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(!text.contains("tiers"), "{text}");

        person.will_choose(&file);
        person.press_key("button-take-in-answers");
        let round = person.workshop().open_round().unwrap();
        let ballot = round.ballot(&"L2".into()).expect("it is in");
        assert_eq!(ballot.way_in, WayIn::File);
        let first = &ballot.ranking.as_ref().unwrap().tiers[0][0];
        assert_eq!(person.workshop().group_name(first), GROUPS[2].name);
        // It is on disk at once, without waiting for the next second.
        let saved = store::load(&room.leader.path().join("arbete.ron")).unwrap();
        assert_eq!(saved.workshop, *person.workshop());
        // The same file again, and a changed one, are told and left.
        person.will_choose(&file);
        person.press_key("button-take-in-answers");
        assert!(person.reads(&person.text_with("answers-taken-in", &[("count", 0.into())])));
        let bytes = std::fs::read(&file).unwrap();
        let changed = room.shared.path().join("ändrad.svar.ron");
        let text = String::from_utf8(bytes.clone())
            .unwrap()
            .replacen("L2", "L3", 1);
        std::fs::write(&changed, &text).unwrap();
        person.will_choose(&changed);
        person.press_key("button-take-in-answers");
        let said = person.text_with("file-answer-changed", &[("code", "L3".into())]);
        assert!(person.reads(&said), "{:#?}", person.words());
        assert_eq!(std::fs::read_to_string(&changed).unwrap(), text);
        assert_eq!(std::fs::read(&file).unwrap(), bytes);
        assert_eq!(person.workshop().open_round().unwrap().answers.len(), 2);
        person.misses_no_text();
    }
}

#[test]
fn an_answer_page_is_saved_and_seals_to_the_key() {
    for language in LANGUAGES {
        let room = Room::new();
        let mut person = leader(&room, language);
        unfold_invitation(&mut person);
        assert!(person.workshop().answer_key.is_none());
        // What is typed without an ending gets that of an answer page.
        person.will_choose(&room.shared.path().join("sida"));
        person.press_key("button-save-answer-page");
        let file = room.shared.path().join("sida.svara.html");
        let said = person.text_with(
            "state-saved-to",
            &[("path", file.display().to_string().into())],
        );
        assert!(person.reads(&said), "{:#?}", person.words());
        let key = person.workshop().answer_key.clone().unwrap();
        let page = std::fs::read_to_string(&file).unwrap();
        let expected = answer_page(person.workshop(), None, Use::File, language).unwrap();
        assert_eq!(page, expected);
        assert!(page.contains(&key.public) && !page.contains("AGE-SECRET"));
        // An earlier page is written over only when that is said.
        std::fs::write(&file, "annat").unwrap();
        person.will_choose(&room.shared.path().join("sida"));
        person.press_key("button-save-answer-page");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "annat");
        let yes = person.text("dialog-overwrite");
        person.confirm(&yes);
        assert_eq!(std::fs::read_to_string(&file).unwrap(), expected);
        person.misses_no_text();
    }
}

/// Pastes a text and takes in the answers in it.
fn paste(person: &mut Person, text: &str) {
    let field = person.text("paste-text");
    if person.find(Role::MultilineTextInput, &field).is_none() {
        let title = person.text("paste-title");
        person.press(Role::DisclosureTriangle, &title);
    }
    person.press(Role::MultilineTextInput, &field);
    person.chord(egui::Modifiers::COMMAND, Key::A);
    person.harness.event(Event::Paste(text.to_owned()));
    person.settle();
    person.press_key("button-take-in-pasted");
}

#[test]
fn answers_are_pasted_from_messages() {
    for language in LANGUAGES {
        let room = Room::new();
        let mut person = leader(&room, language);
        invite(&mut person, &room);
        let invitation = room.files(".inbjudan.ron").remove(0);
        let piles = [Key::Num1, Key::Num2, Key::Num3];
        let [first, second] = ["L1", "L2"].map(|code| {
            let file = answer(&room, &invitation, code, language, &piles);
            std::fs::read_to_string(file).unwrap()
        });
        paste(&mut person, "Hej! Mitt svar kommer i morgon.");
        assert!(person.reads(&person.text("paste-none-found")));
        assert!(person.workshop().open_round().unwrap().answers.is_empty());
        // Two whole ones and the half of a third, which is told by its number.
        let half = &first[..first.len() / 2];
        let text = format!("Hej!\n{first}\nHälsningar\n> {second}\n{half}");
        paste(&mut person, &text);
        let round = person.workshop().open_round().unwrap();
        assert!(round.ballot(&"L1".into()).is_some());
        assert!(round.ballot(&"L2".into()).is_some());
        let cut = person.text_with("pasted-answer-cut", &[("number", "3".into())]);
        assert!(person.reads(&cut), "{:#?}", person.words());
        let taken = person.text_with("answers-taken-in", &[("count", 2.into())]);
        assert!(person.reads(&taken), "{:#?}", person.words());
        let saved = store::load(&room.leader.path().join("arbete.ron")).unwrap();
        assert_eq!(saved.workshop, *person.workshop());
        // What was taken in stands in the field no more.
        assert!(!person.reads("format_version"));
        person.misses_no_text();
    }
}

#[test]
fn each_gets_a_file_of_their_own() {
    let room = Room::new();
    let mut person = leader(&room, Language::Swedish);
    unfold_invitation(&mut person);
    let (whom, each) = (
        person.text("invitation-whom"),
        person.text("invitation-for-each"),
    );
    person.choose(&whom, &each);
    let (answers, open) = (
        person.text("invitation-answers"),
        person.text("invitation-open"),
    );
    person.choose(&answers, &open);
    person.will_choose(room.shared.path());
    person.press_key("button-make-invitation");
    assert!(
        person.workshop().answer_key.is_none(),
        "open answers need no key"
    );
    let invitations = room.files(".inbjudan.ron");
    assert_eq!(invitations.len(), 3);
    assert!(
        invitations[1]
            .to_string_lossy()
            .ends_with("-L2.inbjudan.ron")
    );
    let text = std::fs::read_to_string(&invitations[1]).unwrap();
    assert!(
        !text.contains("\"L1\"") && !text.contains("\"L3\""),
        "{text}"
    );
    let piles = [Key::Num1, Key::Num2, Key::Num3];
    let file = answer(&room, &invitations[1], "L2", Language::Swedish, &piles);
    let Envelope::Plain(ballot) = AnswerFile::read(&file).unwrap().answer else {
        panic!("open answers were chosen");
    };
    assert_eq!(ballot.number, "L2".into());
}

/// Waits until something is so, drawing meanwhile.
fn until(person: &mut Person, what: &str, so: impl Fn(&Person) -> bool) {
    for _ in 0..400 {
        person.settle();
        if so(person) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{what}: {:#?}", person.words());
}

#[test]
fn a_watched_folder_takes_in_what_arrives() {
    let room = Room::new();
    let mut person = leader(&room, Language::Swedish);
    person.look_often();
    invite(&mut person, &room);
    let title = person.text("watch-title");
    person.press(Role::DisclosureTriangle, &title);
    person.will_choose(room.shared.path());
    person.press_key("button-watch-folder");
    let empty = person.text("watch-empty");
    until(&mut person, "the folder is watched", |person| {
        person.reads(&empty)
    });
    let invitation = room.files(".inbjudan.ron").remove(0);
    let piles = [Key::Num1, Key::Num2, Key::Num3];
    let file = answer(&room, &invitation, "L3", Language::Swedish, &piles);
    let whole = std::fs::read(&file).unwrap();
    until(&mut person, "L3 comes in", |person| {
        person
            .workshop()
            .open_round()
            .unwrap()
            .ballot(&"L3".into())
            .is_some()
    });
    // A file that stopped half-way is told with its reason, and left.
    let half = room.shared.path().join("halv.svar.ron");
    std::fs::write(&half, &whole[..whole.len() / 2]).unwrap();
    until(&mut person, "the half file is told", |person| {
        person.reads("halv.svar.ron")
    });
    assert_eq!(std::fs::read(&half).unwrap(), &whole[..whole.len() / 2]);
    assert_eq!(person.workshop().open_round().unwrap().answers.len(), 1);
    // Taken out by hand, it does not come back by itself.
    let who = person.text("round-who-has-answered");
    person.press(Role::DisclosureTriangle, &who);
    let withdraw = person.text_with("round-withdraw", &[("code", "L3".into())]);
    person.press(Role::Button, &withdraw);
    std::thread::sleep(Duration::from_millis(200));
    person.settle();
    assert!(person.workshop().open_round().unwrap().answers.is_empty());
    // At the next start the folder is watched on, and what was taken out stays out.
    drop(person);
    let mut person = Person::new(room.leader.path(), Language::Swedish);
    person.look_often();
    person.press(Role::Button, "arbete.ron");
    person.go(foretrade::workshop::Step::Rank);
    let folder = room.shared.path().display().to_string();
    until(&mut person, "watched on", |person| {
        person.reads(&folder) && person.reads("halv.svar.ron")
    });
    assert!(person.workshop().open_round().unwrap().answers.is_empty());
    person.press_key("button-stop-watching");
    assert!(!person.reads("halv.svar.ron"));
}

#[test]
fn a_lost_key_is_said_and_a_copy_brings_it_back() {
    let room = Room::new();
    let mut person = leader(&room, Language::Swedish);
    invite(&mut person, &room);
    let copy = room.shared.path().join("kopia.txt");
    person.will_choose(&copy);
    person.press_key("button-copy-key");
    assert!(
        std::fs::read_to_string(&copy)
            .unwrap()
            .contains("AGE-SECRET-KEY-1")
    );
    let invitation = room.files(".inbjudan.ron").remove(0);
    let piles = [Key::Num1, Key::Num2, Key::Num3];
    let file = answer(&room, &invitation, "L1", Language::Swedish, &piles);
    drop(person);
    // The workshop is opened on a computer without the key.
    let other = tempfile::tempdir().unwrap();
    let mut person = Person::new(other.path(), Language::Swedish);
    person.will_choose(&room.leader.path().join("arbete.ron"));
    person.press_key("start-open-file");
    person.go(foretrade::workshop::Step::Rank);
    person.will_choose(&file);
    person.press_key("button-take-in-answers");
    assert!(person.workshop().open_round().unwrap().answers.is_empty());
    let keeper = person.workshop().answer_key.clone().unwrap().keeper;
    let said = if keeper.is_empty() {
        person.text_with("file-answer-no-key", &[("code", "L1".into())])
    } else {
        let arguments = [("code", "L1".into()), ("keeper", keeper.into())];
        person.text_with("file-answer-no-key-of", &arguments)
    };
    assert!(person.reads(&said), "{:#?}", person.words());
    unfold_invitation(&mut person);
    person.will_choose(&file);
    person.press_key("button-load-key");
    let none = person.text_with("answer-key-not-a-key", &[("file", "L1.svar.ron".into())]);
    assert!(person.reads(&none), "{:#?}", person.words());
    person.will_choose(&copy);
    person.press_key("button-load-key");
    person.will_choose(&file);
    person.press_key("button-take-in-answers");
    assert_eq!(person.workshop().open_round().unwrap().answers.len(), 1);
}
