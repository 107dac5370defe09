//! A small workshop made through the window, from the empty template to an open round.

use std::path::Path;

use egui::Key;
use egui::accesskit::Role;
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::Person;

/// A group to add: its name, who belongs to it, and the text key of its severity on every criterion.
pub struct Group {
    pub name: &'static str,
    pub demarcation: &'static str,
    pub level: &'static str,
}

/// Three groups, not in alphabetical order.
pub const GROUPS: [Group; 3] = [
    Group {
        name: "Sömn",
        demarcation: "Vuxna som inte sover",
        level: "severity-moderate",
    },
    Group {
        name: "Artros",
        demarcation: "Alla med ont i knän",
        level: "severity-large",
    },
    Group {
        name: "Psykos",
        demarcation: "Alla som insjuknat",
        level: "severity-very-large",
    },
];

/// The members' codes, as they are given out.
pub const MEMBERS: [&str; 3] = ["L1", "L2", "L3"];

/// Somebody at a window with three members and three groups, whose first round is open.
pub fn with_an_open_round(home: &Path, language: Language) -> Person {
    let mut person = Person::new(home, language);
    question(&mut person);
    groups(&mut person);
    open_round(&mut person);
    person
}

/// The question, and who answers.
pub fn question(person: &mut Person) {
    question_for(person, MEMBERS.len());
    let codes: Vec<&str> = person
        .workshop()
        .participants
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(codes, MEMBERS);
}

/// The question, and this many who answer: `L1`, `L2` …
pub fn question_for(person: &mut Person, members: usize) {
    person.press_key("start-new-empty");
    assert_eq!(person.harness.state().state.step(), Step::Question);
    person.write(&person.text("question-text"), "Vad går först?");
    person.write(&person.text("question-decision"), "Budget 2028");
    person.write(&person.text("question-body"), "Nämnden");
    person.write(&person.text("question-add-count"), &members.to_string());
    let last = format!("L{members}");
    let add = person.text_with(
        "question-add-several",
        &[("first", "L1".into()), ("last", last.into())],
    );
    person.press(Role::Button, &add);
    assert_eq!(person.workshop().participants.len(), members);
}

/// The groups: names first, then each with who belongs to it and how severe the need is.
pub fn groups(person: &mut Person) {
    add_groups(person, &GROUPS);
}

/// As [`groups`], with others.
pub fn add_groups(person: &mut Person, groups: &[Group]) {
    person.go(Step::NeedGroups);
    let name = person.text("need-groups-new-name");
    for group in groups {
        person.write(&name, group.name);
        person.key(Key::Enter);
    }
    assert_eq!(person.workshop().need_groups.len(), groups.len());
    let first = person.text_with("need-groups-open-named", &[("name", groups[0].name.into())]);
    person.press(Role::Button, &first);
    let (proposed, demarcation) = (
        person.text("need-groups-proposed-level"),
        person.text("need-groups-demarcation"),
    );
    for (index, group) in groups.iter().enumerate() {
        if index > 0 {
            person.press_key("button-next");
        }
        person.write(&demarcation, group.demarcation);
        let level = person.text(group.level);
        for criterion in 0..person.workshop().criteria.len() {
            person.choose_nth(&proposed, criterion, &level);
        }
    }
    person.press_key("need-groups-to-list");
}

/// Opens the first round in the step where members put groups in order.
pub fn open_round(person: &mut Person) {
    person.go(Step::Rank);
    let open = person.text_with("button-open-round", &[("number", 1.into())]);
    person.press(Role::Button, &open);
    assert!(person.workshop().open_round().is_some());
}

/// Hands the computer over to a member, up to the cover.
pub fn hand_over(person: &mut Person, code: &str) {
    let hand = person.text_with("round-hand-over-to", &[("code", code.into())]);
    person.press(Role::Button, &hand);
    let title = person.text_with("private-cover-title", &[("code", code.into())]);
    assert!(person.find(Role::Heading, &title).is_some());
}

/// The member takes the computer.
pub fn begin(person: &mut Person, code: &str) {
    let start = person.text_with("hand-over-start", &[("code", code.into())]);
    person.press(Role::Button, &start);
}

/// Gives the criteria, in the workshop's order, these points and nothing to the rest; the member stands at the weighing.
pub fn share_points(person: &mut Person, points: &[&str]) {
    let names: Vec<String> = person
        .workshop()
        .criteria
        .iter()
        .map(|criterion| criterion.name.clone())
        .collect();
    let points = points.iter().copied().chain(std::iter::repeat("0"));
    let unit = person.text("widget-points-unit");
    for (name, points) in names.iter().zip(points) {
        let label = person.text_with("widget-points-field", &[("name", name.as_str().into())]);
        person.write(&format!("{label}, {unit}"), points);
    }
}
