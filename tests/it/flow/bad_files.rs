//! Files that cannot be used, opened in the window: a clear message in its language, the file as it was, and
//! the window still of use.

use std::path::Path;

use egui::accesskit::Role;
use foretrade::store::Folders;
use foretrade::text::Language;

use super::person::{LANGUAGES, Person};
use crate::program::{Prepared, SAMPLE};

/// Opens a file by the file dialog and holds that it was refused, saying this.
fn refused(text: &str, said: [&str; 2]) {
    for (language, said) in LANGUAGES.into_iter().zip(said) {
        let home = tempfile::tempdir().unwrap();
        let file = Prepared::new("prov.ron", text);
        let mut person = Person::new(home.path(), language);
        person.will_choose(&file.path);
        person.press_key("start-open-file");
        let told = person
            .sees()
            .into_iter()
            .find(|seen| seen.value.contains(said));
        let told = told.unwrap_or_else(|| panic!("{said}: {:#?}", person.words()));
        let screen = person.harness.ctx.content_rect();
        assert!(
            screen.contains_rect(told.rect),
            "{said} is out of sight: {:?}",
            told.rect
        );
        assert!(person.harness.state().state.document.is_none());
        assert_eq!(file.bytes(), text.as_bytes());
        assert_eq!(file.folder(), ["prov.ron"]);
        still_of_use(&mut person);
    }
}

/// The window can still be worked in.
fn still_of_use(person: &mut Person) {
    person.press_key("start-lead-button");
    assert!(person.workshop().example);
    person.misses_no_text();
}

fn replaced(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "{from}");
    SAMPLE.replacen(from, to, 1)
}

#[test]
fn a_file_that_is_cut_off() {
    refused(
        &SAMPLE[..SAMPLE.find("name: \"B\"").unwrap()],
        [
            "Filen prov.ron tar slut på rad 39.",
            "prov.ron ends at line 39",
        ],
    );
}

#[test]
fn a_wrong_type_on_line_40() {
    refused(
        &replaced("name: \"B\"", "name: 12"),
        [
            "Filen prov.ron går inte att läsa på rad 40, tecken 19.",
            "The file prov.ron cannot be read at line 40, character 19.",
        ],
    );
}

#[test]
fn a_file_of_a_newer_version() {
    refused(
        &replaced("format_version: 2", "format_version: 9"),
        ["är skriven med en nyare version (9", "newer version (9"],
    );
}

#[test]
fn an_empty_group_name() {
    refused(
        &replaced("name: \"B\"", "name: \" \""),
        ["Gruppen b saknar namn.", "The group b has no name."],
    );
}

#[test]
fn an_answer_naming_an_unknown_group() {
    refused(
        &replaced("tiers: [[\"a\"]", "tiers: [[\"okand\"]"),
        ["okand finns inte", "okand"],
    );
}

#[test]
fn weights_that_sum_to_zero() {
    refused(
        &replaced(
            "\"dodlighet\": 50.0, \"funktion\": 30.0, \"livskvalitet\": 20.0",
            "\"dodlighet\": 0, \"funktion\": 0, \"livskvalitet\": 0",
        ),
        ["Alla vikter är noll.", "All weights are zero."],
    );
}

#[test]
fn an_unreadable_file_does_not_lose_the_open_one() {
    let home = tempfile::tempdir().unwrap();
    let file = Prepared::new("prov.ron", "(");
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    person.write(&person.text("question-text"), "Vad väntar längst?");
    let kept = person.workshop().clone();
    person.drop_file(&file.path);
    assert!(person.reads("prov.ron"), "{:#?}", person.words());
    assert_eq!(*person.workshop(), kept);
    assert!(person.reads("Vad väntar längst?"));
    assert_eq!(file.bytes(), b"(");
}

#[test]
fn a_folder_that_takes_no_files() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        // Below a file there is no folder, for anybody, whatever they may do.
        let file = home.path().join("ingen-mapp");
        std::fs::write(&file, "orörd").unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-new-empty");
        let title = person.workshop().title.clone();
        person.will_choose(&file.join("arbete.ron"));
        person.chord(egui::Modifiers::COMMAND, egui::Key::S);
        let status = person.harness.state().state.status.clone().unwrap();
        let said = person.texts.message(&status.message);
        assert!(person.reads(&said), "{said}");
        assert!(said.contains("ingen-mapp"), "{said}");
        assert_eq!(std::fs::read_to_string(&file).unwrap(), "orörd");
        // The work stays with its recovery file, which takes what is changed from now on.
        assert!(
            person
                .harness
                .state()
                .state
                .document
                .as_ref()
                .unwrap()
                .path
                .is_none()
        );
        person.write(&person.text("question-text"), "Vad väntar längst?");
        person.wait(1_000);
        let kept = foretrade::store::recoveries(&Folders::inside(home.path()).recovery);
        assert!(kept.is_empty(), "this window holds its own recovery file");
        let recovery = std::fs::read_dir(Folders::inside(home.path()).recovery).unwrap();
        let recovery = recovery
            .map(|entry| entry.unwrap().path())
            .find(|path| path.extension().is_some_and(|ending| ending == "ron"))
            .unwrap();
        let recovered = foretrade::store::load(&recovery).unwrap().workshop;
        assert_eq!(recovered.question.text, "Vad väntar längst?");
        // The work is still there and can be saved elsewhere.
        let other = home.path().join("arbete.ron");
        save_as(&mut person, &other);
        let saved = foretrade::store::load(&other).unwrap().workshop;
        assert_eq!(saved.title, title);
    }
}

fn save_as(person: &mut Person, path: &Path) {
    person.will_choose(path);
    let (menu, save_as) = (
        person.text("shell-menu-file"),
        person.text("button-save-as"),
    );
    person.press(Role::Button, &menu);
    let entry = person
        .sees()
        .into_iter()
        .find(|seen| seen.label.starts_with(&save_as))
        .unwrap();
    person.press(entry.role, &entry.label);
    assert!(path.exists());
}
