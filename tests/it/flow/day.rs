//! The day with the big screen open: its time, what the wall says while members answer, and a round with people who
//! come and go.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::app::commands::Purpose;
use foretrade::app::presenter;
use foretrade::store::Shipped;
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::Person;
use super::prepare;

fn with_example(home: &std::path::Path) -> Person {
    let mut person = Person::new(home, Language::Swedish);
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    workshop.decision = None;
    person
        .harness
        .state_mut()
        .show_workshop(workshop, Purpose::Lead);
    person.settle();
    person
}

#[test]
fn the_time_is_measured_and_kept_beside_what_is_undone() {
    let home = tempfile::tempdir().unwrap();
    let mut person = with_example(home.path());
    let items = person.workshop().agenda.items.len();
    assert!(items > 1, "the example has an agenda");
    person.go(Step::Weigh);
    let at = person
        .workshop()
        .agenda
        .items
        .iter()
        .position(|item| item.step == Some(Step::Weigh))
        .unwrap();
    let planned = person.workshop().agenda.items[at].minutes;
    let used = person.workshop().agenda.items[at].used.unwrap_or(0);
    person.key(Key::F8);
    assert!(person.harness.state().state.timer.item() == Some(at));
    person.wait(4 * 60_000);
    let left = i64::from(planned) - i64::from(used) - 4;
    let said = if left >= 0 { "kvar" } else { "över tiden" };
    assert!(person.reads(said));
    person.press_key("shell-timer-stop");
    assert_eq!(person.workshop().agenda.items[at].used, Some(used + 4));
    // Nothing has been done that could be undone.
    assert!(
        person
            .harness
            .state()
            .state
            .document
            .as_ref()
            .unwrap()
            .history
            .undo_label()
            .is_none()
    );
    assert!(person.harness.state().state.timer.item().is_none());
}

#[test]
fn the_time_is_taken_to_the_step_on_screen() {
    let home = tempfile::tempdir().unwrap();
    let mut person = with_example(home.path());
    person.go(Step::Question);
    person.key(Key::F8);
    assert_eq!(person.harness.state().state.timer.item(), Some(0));
    person.go(Step::Deliberate);
    let agenda = &person.workshop().agenda;
    let at = agenda
        .items
        .iter()
        .position(|item| item.step == Some(Step::Deliberate))
        .unwrap();
    assert!(at > 1);
    let name = person.text("step-deliberate-title");
    let go_to = person.text_with("timer-go-to", &[("item", name.into())]);
    person.press(Role::Button, &go_to);
    assert_eq!(person.harness.state().state.timer.item(), Some(at));
    assert!(!person.reads(&go_to));
}

#[test]
fn the_wall_follows_turns_its_pages_and_stands_still() {
    let home = tempfile::tempdir().unwrap();
    let mut person = with_example(home.path());
    person.go(Step::Propose);
    person.chord(Modifiers::NONE, Key::F5);
    let title = person.text("step-propose-title");
    assert_eq!(person.harness.state().state.presenter.title(), title);
    let (page, count) = person.harness.state().state.presenter.page();
    assert_eq!(page, 1);
    assert!(count > 1);
    person.chord(Modifiers::SHIFT, Key::PageDown);
    assert_eq!(person.harness.state().state.presenter.page().0, 2);
    // Without a window system both windows are one, and the wall lies over the path: the step is changed beside it.
    let go = |person: &mut Person, step| {
        person.harness.state_mut().state.view.step = Some(step);
        person.settle();
    };
    person.chord(Modifiers::SHIFT, Key::F5);
    go(&mut person, Step::Deliberate);
    assert_eq!(person.harness.state().state.presenter.title(), title);
    assert!(person.harness.state().state.presenter.frozen);
    person.chord(Modifiers::SHIFT, Key::F5);
    let title = person.text("step-deliberate-title");
    assert_eq!(person.harness.state().state.presenter.title(), title);
    person.misses_no_text();
    person.chord(Modifiers::NONE, Key::F5);
    assert!(!person.harness.state().state.presenter.open);
}

#[test]
fn while_one_answers_the_wall_says_how_many_and_nothing_else() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    prepare::question(&mut person);
    prepare::groups(&mut person);
    prepare::open_round(&mut person);
    prepare::hand_over(&mut person, "L1");
    prepare::begin(&mut person, "L1");
    let state = &person.harness.state().state;
    let workshop = state.document.as_ref().unwrap().workshop();
    for step in Step::ALL {
        let wall = presenter::wall(presenter::Source {
            step,
            workshop,
            results: &state.results,
            texts: &state.texts,
            private: state.private.is_some(),
            selected: None,
            time: None,
        });
        let words = wall.words(&state.texts).join(" ");
        for forbidden in ["L1", "L2", "Artros", "Psykos"] {
            assert!(!words.contains(forbidden), "{step:?}: {words}");
        }
        assert!(words.contains("0 av 3 har svarat"), "{step:?}: {words}");
    }
}

#[test]
fn a_member_leaves_and_closing_with_answers_out_asks_first() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    prepare::question(&mut person);
    prepare::groups(&mut person);
    prepare::open_round(&mut person);
    prepare::hand_over(&mut person, "L1");
    prepare::begin(&mut person, "L1");
    person.answer_in_private(&[Key::Num1, Key::Num2, Key::Num3]);
    person.press_key("hand-over-back");
    let close = person.text_with("button-close-round", &[("number", 1.into())]);
    person.press(Role::Button, &close);
    assert!(person.workshop().open_round().is_some(), "it asks first");
    person.key(Key::Escape);
    let people = person.text("people-title");
    person.press(Role::DisclosureTriangle, &people);
    for code in ["L2", "L3"] {
        let leaves = person.text_with("people-leaves", &[("code", code.into())]);
        person.press(Role::Button, &leaves);
    }
    assert!(person.reads("1 av 1 har svarat"));
    // Nobody is waited for any more, so that closing asks nothing.
    person.press(Role::Button, &close);
    assert!(person.workshop().open_round().is_none());
    assert_eq!(person.workshop().rounds[0].asked, Some(1));
}
