//! A shared folder goes away in the midst of the work, and comes back: nothing is lost, and it is said where the work is.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use foretrade::store::{self, Folders, Overwrite};
use foretrade::text::Language;
use foretrade::workshop::Edit;

use super::person::Person;
use crate::program::SAMPLE;

/// A shared folder with a workshop in it.
fn shared(home: &Path) -> (PathBuf, PathBuf) {
    let folder = home.join("delat");
    std::fs::create_dir(&folder).unwrap();
    let path = folder.join("arbete.ron");
    let workshop = store::parse(SAMPLE, "prov").unwrap();
    store::save(&path, &workshop, Overwrite::Nothing).unwrap();
    (folder, path)
}

fn open(home: &Path, path: &Path) -> Person {
    let mut person = Person::new(home, Language::Swedish);
    person.will_choose(path);
    person.press_key("start-open-file");
    person
}

/// Gives the workshop another title, as typing in the first step does.
fn rename(person: &mut Person, title: &str) {
    let state = &mut person.harness.state_mut().state;
    let now = state.now();
    let document = state.document.as_mut().unwrap();
    document
        .apply(Edit::SetTitle(title.to_owned()), now)
        .unwrap();
    person.wait(2000);
}

fn title(path: &Path) -> String {
    store::load(path).unwrap().workshop.title
}

#[test]
fn a_folder_that_goes_and_comes_back_costs_nothing() {
    let home = tempfile::tempdir().unwrap();
    let (folder, path) = shared(home.path());
    let away = home.path().join("borta");
    let mut person = open(home.path(), &path);
    rename(&mut person, "Med mappen");
    assert_eq!(title(&path), "Med mappen");

    std::fs::rename(&folder, &away).unwrap();
    rename(&mut person, "Utan mappen");
    assert!(person.reads(&person.text("shell-kept-here")));
    let recovery = Folders::inside(home.path()).recovery;
    let found = store::keep::journals_of(&recovery, &path);
    // The window holds its own journal: no other offers it meanwhile.
    assert!(found.is_empty(), "{found:?}");

    std::fs::rename(&away, &folder).unwrap();
    for _ in 0..40 {
        person.wait(1000);
    }
    assert_eq!(title(&path), "Utan mappen");
    assert!(!person.reads(&person.text("shell-kept-here")));
}

#[test]
fn what_a_folder_did_not_take_is_offered_when_the_file_is_opened_again() {
    let home = tempfile::tempdir().unwrap();
    let (folder, path) = shared(home.path());
    let away = home.path().join("borta");
    let mut person = open(home.path(), &path);
    std::fs::rename(&folder, &away).unwrap();
    rename(&mut person, "Utan mappen");
    drop(person);
    std::fs::rename(&away, &folder).unwrap();

    let mut person = open(home.path(), &path);
    let take_up = person.text("start-recovery-take-up");
    person.press(Role::Button, &take_up);
    person.wait(2000);
    assert_eq!(person.workshop().title, "Utan mappen");
    assert_eq!(title(&path), "Utan mappen");
}
