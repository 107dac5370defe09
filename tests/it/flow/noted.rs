//! A change made after members have answered is said beside the form and told in the record with its time.

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::record::{self, Format};
use foretrade::results::Results;
use foretrade::text::{Language, Texts};
use foretrade::workshop::{Noted, Step, Workshop};
use jiff::civil::date;

use super::person::{LANGUAGES, Person};

/// The record as Markdown.
fn record_of(workshop: &Workshop, language: Language) -> String {
    let results = record::FrozenResults::of(workshop, &Results::of(workshop));
    let texts = Texts::new(language);
    let options = record::Options::new(date(2027, 2, 5));
    let made = record::build(workshop, &results, &texts, &options).unwrap();
    let files = made.files(&texts, [Format::Markdown]).unwrap();
    String::from_utf8(files[0].bytes.clone()).unwrap()
}

#[test]
fn a_level_changed_by_hand_is_told_and_one_put_back_is_not() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        person.press_key("start-lead-button");
        assert_eq!(person.workshop().noted, Noted::SinceFirstAnswer);
        let none = person.text("record-acts-none");
        assert!(record_of(person.workshop(), language).contains(&none));
        person.go(Step::NeedGroups);
        let said = person.text("state-changes-are-noted");
        assert!(person.reads(&said));
        let group = person.workshop().need_groups[0].clone();
        let name = group.name.as_str();
        let open = person.text_with("need-groups-open-named", &[("name", name.into())]);
        person.press(Role::Button, &open);
        assert!(person.reads(&said));
        let proposed = person.text("need-groups-proposed-level");
        let small = person.text("severity-small");
        person.choose_nth(&proposed, 0, &small);
        let told = record_of(person.workshop(), language);
        let criterion = person.workshop().criteria[0].name.clone();
        assert!(told.contains(&format!("{name}: {criterion} ")), "{told}");
        assert!(!told.contains(&none));
        let [act] = person.workshop().acts.as_slice() else {
            panic!("{:?}", person.workshop().acts);
        };
        assert_eq!(act.at.as_second() % 60, 0, "whole minutes");
        person.chord(Modifiers::COMMAND, Key::Z);
        assert_eq!(person.workshop().acts, []);
        assert!(record_of(person.workshop(), language).contains(&none));
    }
}
