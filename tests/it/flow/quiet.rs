//! Nothing is drawn while nothing happens: a still window costs nothing.

use std::time::Duration;

use egui::ViewportId;
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::Person;

/// A window that asks to be drawn again sooner than this is not still.
const STILL: Duration = Duration::from_secs(10);

fn stands_still(person: &mut Person, place: &str) {
    person.settle();
    let root = &person.harness.output().viewport_output[&ViewportId::ROOT];
    assert!(
        root.repaint_delay >= STILL,
        "{place}: drawn again after {:?}",
        root.repaint_delay
    );
}

#[test]
fn the_start_page_and_every_step_stand_still() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    stands_still(&mut person, "the start page");
    person.press_key("start-lead-button");
    let steps: Vec<Step> = foretrade::results::path(person.workshop()).collect();
    assert!(steps.len() >= 11);
    for step in steps {
        person.go(step);
        stands_still(&mut person, step.name());
    }
}

#[test]
fn work_that_is_saved_stands_still() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-new-empty");
    person.write(&person.text("question-text"), "Vad väntar längst?");
    // The field still has the keyboard; pressing a step takes it away.
    person.go(Step::NeedGroups);
    let root = &person.harness.output().viewport_output[&ViewportId::ROOT];
    assert!(
        root.repaint_delay <= Duration::from_secs(1),
        "it waits to be written"
    );
    person.wait(1_000);
    stands_still(&mut person, "after it is written");
}

#[test]
fn the_private_screens_stand_still() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-explore-button");
    stands_still(&mut person, "weighing");
    person.press_key("private-weigh-save");
    stands_still(&mut person, "the piles");
    person.press_key("ways-order-list");
    stands_still(&mut person, "the order");
    person.press_key("private-order-done");
    stands_still(&mut person, "everything once more");
    person.press_key("button-done-lock");
    stands_still(&mut person, "the result");
}
