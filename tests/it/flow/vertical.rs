//! An object that is one patient's choice, entered as a need group: the app asks, and drops nothing by itself.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::Person;

#[test]
fn one_patients_choice_is_met_with_a_question_and_never_dropped() {
    for (language, typed, rewritten) in [
        (
            Language::Swedish,
            "välja behandling för en patient",
            "Personer som väntar på behandling",
        ),
        (
            Language::English,
            "choose treatment for one patient",
            "People who wait for treatment",
        ),
    ] {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-new-empty");
        person.go(Step::NeedGroups);
        let name = person.text("need-groups-new-name");
        let question = person.text("dignity-one-patient");
        person.write(&name, typed);
        assert!(person.reads(&question), "not asked about “{typed}”");
        // Enter does not slip it through, and does not lose it.
        person.key(Key::Enter);
        assert!(person.workshop().need_groups.is_empty());
        let stands = |person: &Person| {
            person
                .sees()
                .iter()
                .any(|seen| seen.role == Role::TextInput && seen.value == typed)
        };
        assert!(stands(&person), "what was typed is gone");
        // Rewriting keeps the words and gives them the keyboard.
        person.press_key("button-rewrite");
        assert!(stands(&person), "what was typed is gone");
        assert_eq!(person.focused().as_deref(), Some(name.as_str()));
        person.write(&name, rewritten);
        assert!(!person.reads(&question));
        person.key(Key::Enter);
        assert_eq!(person.workshop().need_groups.len(), 1);
        // Said to be a whole group, it is kept as it was written, and said so in the workshop.
        person.write(&name, typed);
        person.press_key("button-yes-keep");
        person.press_key("button-add-need-group");
        let groups = &person.workshop().need_groups;
        assert_eq!(groups.len(), 2);
        assert_eq!(groups[1].name, typed);
        assert!(groups[1].confirmed_as_group);
        assert!(!person.reads(&question));
        // The same question meets an old name changed into one patient's choice.
        let open = person.text_with("need-groups-open-named", &[("name", rewritten.into())]);
        person.press(Role::Button, &open);
        person.write(&person.text("need-groups-name"), typed);
        assert!(person.reads(&question));
        assert_eq!(person.workshop().need_groups.len(), 2);
        person.chord(Modifiers::NONE, Key::Escape);
        assert_eq!(person.workshop().need_groups[0].name, typed);
    }
}

#[test]
fn the_cards_are_read_by_keyboard_before_the_first_step_and_left_as_one_came() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("learning-open");
    assert!(person.reads("Vem talar du för?"));
    person.misses_no_text();
    for _ in 0..10 {
        person.key(Key::ArrowRight);
    }
    assert!(person.reads(&person.text("learning-talk")));
    let page = home.path().join("kort.html");
    person.will_choose(&page);
    person.press_key("learning-save");
    let html = std::fs::read_to_string(&page).unwrap();
    assert!(html.contains("Vem talar du för?") && html.contains("<svg"));
    person.key(Key::Escape);
    assert!(
        person
            .find(Role::Button, &person.text("start-new-empty"))
            .is_some()
    );
    person.press_key("start-new-empty");
    person.press_key("learning-open");
    person.key(Key::Escape);
    assert_eq!(person.harness.state().state.step(), Step::Question);
}
