//! Nothing is lost: recovery of work without a name, autosave of work with one, a file dropped on the window.

use foretrade::store;
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::{LANGUAGES, Person};
use crate::program::{Prepared, SAMPLE};

/// A quarter of an hour after the first start, for a second one.
const LATER: i64 = 1_803_892_500_000;

const QUESTION: &str = "Vad väntar längst?";

fn again(home: &std::path::Path) -> Person {
    Person::at(home, Language::Swedish, egui::vec2(1280.0, 800.0), LATER)
}

#[test]
fn work_without_a_name_is_offered_at_the_next_start() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    person.write(&person.text("question-text"), QUESTION);
    person.wait(1_000);
    let kept = person.workshop().clone();
    assert_eq!(kept.question.text, QUESTION);
    // While this window is open its work is its own.
    let beside = again(home.path());
    assert!(!beside.reads(&beside.text("start-recovery-take-up")));
    drop(beside);
    // The window goes without being closed in order, as when the power goes.
    drop(person);
    let mut person = again(home.path());
    assert!(person.reads(&kept.title));
    person.press_key("start-recovery-take-up");
    assert_eq!(*person.workshop(), kept);
    assert!(person.reads(QUESTION));
    // Saved under a name, it is offered no more.
    let file = home.path().join("arbete.ron");
    person.will_choose(&file);
    person.chord(egui::Modifiers::COMMAND, egui::Key::S);
    assert_eq!(store::load(&file).unwrap().workshop, kept);
    drop(person);
    let person = again(home.path());
    assert!(!person.reads(&person.text("start-recovery-take-up")));
    assert!(person.reads("arbete.ron"), "it is among the recent files");
}

#[test]
fn work_without_a_file_is_asked_about_before_the_window_closes() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-new-empty");
        // Nothing has been done yet.
        person.close();
        assert!(!person.reads(&person.text("dialog-quit-unnamed-title")));
        person.write(&person.text("question-text"), QUESTION);
        person.close();
        assert!(person.reads(&person.text("dialog-quit-unnamed-note")));
        person.confirm(&person.text("confirm-close-anyway"));
        // Asked once: the next wish to close is followed.
        person.close();
        assert!(!person.reads(&person.text("dialog-quit-unnamed-title")));
        drop(person);
        let person = Person::at(home.path(), language, egui::vec2(1280.0, 800.0), LATER);
        assert!(person.reads(&person.text("start-recovery-take-up")));
    }
}

#[test]
fn work_with_a_file_closes_without_a_question() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    person.write(&person.text("question-text"), QUESTION);
    let file = home.path().join("arbete.ron");
    person.will_choose(&file);
    person.chord(egui::Modifiers::COMMAND, egui::Key::S);
    person.write(&person.text("question-body"), "Nämnden");
    person.close();
    assert!(!person.reads(&person.text("dialog-quit-unnamed-title")));
    let kept = store::load(&file).unwrap().workshop;
    assert_eq!(kept.question.body, "Nämnden");
}

#[test]
fn each_field_is_a_step_to_undo_and_what_was_undone_is_said() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-new-empty");
        person.write(&person.text("question-text"), QUESTION);
        person.write(&person.text("question-decision"), "Budget");
        person.write(&person.text("question-body"), "Nämnden");
        let undo = |person: &mut Person| {
            person.chord(egui::Modifiers::COMMAND, egui::Key::Z);
            let question = &person.workshop().question;
            (
                question.text.clone(),
                question.decision.clone(),
                question.body.clone(),
            )
        };
        let one = undo(&mut person);
        assert_eq!(
            one,
            (QUESTION.to_owned(), "Budget".to_owned(), String::new())
        );
        let edit = person.text("edit-question");
        let said = person.text_with("state-undone", &[("edit", edit.into())]);
        assert!(person.reads(&said), "{:#?}", person.words());
        let two = undo(&mut person);
        assert_eq!(two, (QUESTION.to_owned(), String::new(), String::new()));
        person.chord(egui::Modifiers::COMMAND, egui::Key::Y);
        assert_eq!(person.workshop().question.decision, "Budget");
        // Back in the same field, it is a step of its own.
        person.write(&person.text("question-decision"), "Plan");
        undo(&mut person);
        assert_eq!(person.workshop().question.decision, "Budget");
    }
}

#[test]
fn unsaved_work_can_be_thrown_away() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    person.write(&person.text("question-text"), QUESTION);
    person.wait(1_000);
    drop(person);
    let mut person = again(home.path());
    person.press_key("start-recovery-discard");
    assert!(!person.reads(&person.text("start-recovery-take-up")));
    drop(person);
    let person = again(home.path());
    assert!(!person.reads(&person.text("start-recovery-take-up")));
}

#[test]
fn a_named_file_is_written_a_second_after_the_last_change() {
    let home = tempfile::tempdir().unwrap();
    let file = Prepared::new("arbete.ron", SAMPLE);
    let mut person = Person::new(home.path(), Language::Swedish);
    person.will_choose(&file.path);
    person.press_key("start-open-file");
    person.go(Step::Question);
    person.write(&person.text("question-text"), QUESTION);
    let before = file.bytes();
    assert_eq!(before, SAMPLE.as_bytes());
    person.wait(600);
    person.write(&person.text("question-text"), "Vad väntar kortast?");
    person.wait(900);
    assert_eq!(
        file.bytes(),
        before,
        "the last change is less than a second old"
    );
    person.wait(100);
    let written = store::load(&file.path).unwrap().workshop;
    assert_eq!(written, *person.workshop());
    assert_eq!(written.question.text, "Vad väntar kortast?");
    assert!(person.reads("09:00"), "the bar says when it was saved");
    // Nothing changed, nothing is written.
    let written = file.bytes();
    let time = std::fs::metadata(&file.path).unwrap().modified().unwrap();
    person.wait(60_000);
    assert_eq!(file.bytes(), written);
    assert_eq!(
        std::fs::metadata(&file.path).unwrap().modified().unwrap(),
        time
    );
}

#[test]
fn a_dropped_file_opens() {
    let home = tempfile::tempdir().unwrap();
    let file = Prepared::new("arbete.ron", SAMPLE);
    let mut person = Person::new(home.path(), Language::Swedish);
    person.drop_file(&file.path);
    let opened = store::load(&file.path).unwrap().workshop;
    assert_eq!(*person.workshop(), opened);
    assert!(person.reads(&opened.title));
    assert_eq!(file.bytes(), SAMPLE.as_bytes());
}

#[test]
fn a_path_is_typed_where_the_system_has_no_dialog() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    // The picker answers at once with nothing, as a system without dialogs does.
    person.chord(egui::Modifiers::COMMAND, egui::Key::S);
    assert_eq!(person.focused(), Some(person.text("field-path")));
    let file = home.path().join("arbete");
    // A name is proposed and selected: what is typed takes its place.
    for letter in file.display().to_string().chars() {
        let typed = egui::Event::Text(letter.to_string());
        person.harness.event(typed);
        person.harness.step();
    }
    person.key(egui::Key::Enter);
    assert!(home.path().join("arbete.ron").exists());
    assert!(!person.reads(&person.text("files-type-path")));
}
