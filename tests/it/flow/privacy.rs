//! While one person answers, nothing on the screen tells of another, and nothing leads back to it.

use egui::accesskit::Role;
use egui::text_edit::TextEditState;
use egui::{Key, Modifiers};
use foretrade::app::application::actions::Menu;
use foretrade::app::presenter::{self, Source};
use foretrade::store::KeyPair;
use foretrade::text::Language;
use foretrade::workshop::{AnswerKey, Edit, Step};
use jiff::Timestamp;

use super::person::Person;
use super::prepare::{self, GROUPS};

/// What only the process leader's window has: menus, the path, the workshop's name, the way to undo.
fn leaders_words(person: &Person) -> Vec<String> {
    let mut words: Vec<String> = Menu::ALL
        .iter()
        .map(|menu| person.text(menu.key()))
        .collect();
    words.push(person.text("button-undo"));
    words.push(person.text("button-redo"));
    words.push(person.text("shell-prompts"));
    words.push(person.text("shell-presenter"));
    words.push(person.workshop().title.clone());
    words
}

fn holds_nothing_of_the_leaders(person: &Person, place: &str) {
    let words = person.words();
    for forbidden in leaders_words(person) {
        assert!(
            !words.contains(&forbidden),
            "{place}: “{forbidden}” is on the screen"
        );
    }
    for step in Step::ALL {
        let row = format!("{}, ", person.text(&format!("step-{}-title", step.name())));
        let found = words.iter().find(|said| said.starts_with(&row));
        assert!(found.is_none(), "{place}: {found:?} leads away");
    }
    assert!(
        !words
            .iter()
            .any(|said| said.starts_with(&undo_named(person))),
        "{place}"
    );
}

/// The beginning of *Ångra: …*.
fn undo_named(person: &Person) -> String {
    let named = person.text_with("button-undo-named", &[("edit", "".into())]);
    named.trim_end().to_owned()
}

/// No group, no criterion: a screen that says nothing about any answer.
fn says_nothing_of_answers(person: &Person, place: &str) {
    let words = person.words();
    let names = GROUPS.iter().map(|group| group.name.to_owned());
    let criteria = person
        .workshop()
        .criteria
        .iter()
        .map(|criterion| criterion.name.clone());
    for name in names.chain(criteria) {
        let found = words.iter().find(|said| said.contains(&name));
        assert!(found.is_none(), "{place}: {found:?}");
    }
}

fn names_nobody_but(person: &Person, code: &str, place: &str) {
    for other in prepare::MEMBERS.into_iter().filter(|other| *other != code) {
        let found = person.words().into_iter().find(|said| {
            said.split(|letter: char| !letter.is_alphanumeric())
                .any(|word| word == other)
        });
        assert!(found.is_none(), "{place}: {found:?} names {other}");
    }
}

/// The order on the screen: rows of the list from the first on.
fn rows(person: &Person) -> Vec<String> {
    let rows = person
        .sees()
        .into_iter()
        .filter(|seen| seen.role == Role::ListItem);
    rows.map(|seen| seen.label).collect()
}

/// Points of the criteria as they stand in the fields.
fn points(person: &Person) -> Vec<String> {
    let fields = person
        .sees()
        .into_iter()
        .filter(|seen| seen.role == Role::TextInput);
    fields.map(|seen| seen.value).collect()
}

/// The first member gives sixty points to the first criterion and puts the groups in an order of their own.
fn first_answers(person: &mut Person) {
    prepare::hand_over(person, "L1");
    says_nothing_of_answers(person, "the first cover");
    holds_nothing_of_the_leaders(person, "the first cover");
    prepare::begin(person, "L1");
    prepare::share_points(person, &["60", "30", "10"]);
    assert_eq!(points(person), ["60", "30", "10", "0"]);
    person.answer_in_private(&[Key::Num3, Key::Num2, Key::Num1]);
}

#[test]
fn no_screen_tells_of_another_person() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    says_nothing_of_answers(&person, "after the first answer");
    holds_nothing_of_the_leaders(&person, "after the first answer");
    person.press_key("hand-over-back");
    // The process leader's own step says that one has answered, and nothing of the answer.
    let listed = rows(&person);
    assert!(listed.is_empty(), "{listed:?}");
    says_nothing_of_answers(&person, "between two members");

    prepare::hand_over(&mut person, "L2");
    says_nothing_of_answers(&person, "the second cover");
    holds_nothing_of_the_leaders(&person, "the second cover");
    names_nobody_but(&person, "L2", "the second cover");
    prepare::begin(&mut person, "L2");
    holds_nothing_of_the_leaders(&person, "weighing");
    names_nobody_but(&person, "L2", "weighing");
    assert_eq!(
        points(&person),
        ["25", "25", "25", "25"],
        "everybody starts from equal points"
    );
    person.press_key("private-weigh-save");
    holds_nothing_of_the_leaders(&person, "the piles");
    names_nobody_but(&person, "L2", "the piles");
    let none = person.text("widget-pile-none");
    let fresh: Vec<String> = ["Artros", "Psykos", "Sömn"]
        .iter()
        .map(|name| format!("{name}, {none}"))
        .collect();
    assert_eq!(rows(&person), fresh, "alphabetical, in no pile");
    for pile in [Key::Num1, Key::Num2, Key::Num3] {
        person.key(pile);
    }
    person.press_key("private-piles-done");
    holds_nothing_of_the_leaders(&person, "the order");
    names_nobody_but(&person, "L2", "the order");
    person.press_key("private-order-done");
    holds_nothing_of_the_leaders(&person, "everything once more");
    names_nobody_but(&person, "L2", "everything once more");
    assert!(!person.reads("60"));
    person.press_key("button-done-lock");
    says_nothing_of_answers(&person, "after the second answer");
    assert!(rows(&person).is_empty());
}

#[test]
fn nothing_leads_back_to_a_locked_answer() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    let locked = person.workshop().clone();
    assert_eq!(locked.rounds[0].answers.len(), 1);
    let chords = [
        (Modifiers::COMMAND, Key::Z),
        (Modifiers::COMMAND, Key::Y),
        (Modifiers::COMMAND, Key::N),
        (Modifiers::COMMAND, Key::O),
        (Modifiers::COMMAND, Key::S),
        (Modifiers::NONE, Key::F4),
        (Modifiers::NONE, Key::F5),
        (Modifiers::NONE, Key::Escape),
    ];
    // Behind the cover no key does anything.
    for (modifiers, key) in chords {
        person.chord(modifiers, key);
        says_nothing_of_answers(&person, "behind the cover");
        holds_nothing_of_the_leaders(&person, "behind the cover");
    }
    assert_eq!(*person.workshop(), locked);
    person.press_key("hand-over-back");
    // Nor does undo in the leader's window take the answer back, or show it.
    for _ in 0..5 {
        person.chord(Modifiers::COMMAND, Key::Z);
        says_nothing_of_answers(&person, "after undo");
    }
    assert_eq!(*person.workshop(), locked);
    // While the next member is at the computer no key reaches the workshop either.
    prepare::hand_over(&mut person, "L2");
    prepare::begin(&mut person, "L2");
    for (modifiers, key) in chords {
        person.chord(modifiers, key);
        holds_nothing_of_the_leaders(&person, "while answering");
    }
    assert_eq!(*person.workshop(), locked);
    assert!(person.harness.state().state.private.is_some());
    assert!(!person.harness.state().state.presenter.open);
    // A file dropped on the window does not end the answer.
    let file = crate::program::Prepared::new("prov.ron", crate::program::SAMPLE);
    person.drop_file(&file.path);
    assert_eq!(*person.workshop(), locked);
    assert!(person.harness.state().state.private.is_some());
}

/// Every word on the wall.
fn wall(person: &Person, step: Step) -> Vec<String> {
    let state = &person.harness.state().state;
    presenter::wall(Source {
        step,
        workshop: person.workshop(),
        results: &state.results,
        texts: &state.texts,
        private: state.private.is_some(),
        selected: None,
        time: None,
    })
    .words(&state.texts)
}

/// The first member has answered and the second is at the computer. Neither window carries a word of the first
/// answer: no node of this window's tree, nothing on the wall at any step.
#[test]
fn neither_window_carries_the_answer_before() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    person.press_key("hand-over-back");
    prepare::hand_over(&mut person, "L2");
    prepare::begin(&mut person, "L2");
    let first = person.workshop().rounds[0]
        .ballots()
        .next()
        .unwrap()
        .clone();
    let tiers = first.ranking.unwrap().tiers;
    let names: Vec<String> = tiers
        .concat()
        .iter()
        .map(|id| person.workshop().group_name(id).to_owned())
        .collect();
    assert_eq!(names, ["Sömn", "Psykos", "Artros"]);
    let mut screens = vec![person.words()];
    person.press_key("private-weigh-save");
    screens.push(person.words());
    for pile in [Key::Num1, Key::Num2, Key::Num3] {
        person.key(pile);
    }
    person.press_key("private-piles-done");
    // The groups are there, in the second member's own order.
    let mine = rows(&person);
    let order = ["Artros", "Psykos", "Sömn"];
    assert!(
        mine.iter()
            .zip(order)
            .all(|(row, name)| row.starts_with(name)),
        "{mine:?}"
    );
    screens.push(person.words());
    for words in screens {
        for number in ["60", "30", "10"] {
            assert!(
                !words.iter().any(|said| said == number),
                "{number}: {words:?}"
            );
        }
    }
    for step in Step::ALL {
        let words = wall(&person, step);
        let told = words.iter().find(|said| {
            names.iter().any(|name| said.contains(name.as_str()))
                || prepare::MEMBERS.iter().any(|code| said.contains(code))
        });
        assert!(told.is_none(), "{step:?}: {told:?}");
    }
}

/// Nothing that was typed is left for the next: not in a field's own undo, not in what fields remember.
#[test]
fn nothing_typed_is_left_for_the_next() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    let left = |person: &Person| {
        person.harness.ctx.data_mut(|data| {
            let typed = data
                .iter_temp_by_type::<String>()
                .cloned()
                .collect::<Vec<_>>();
            let pages = data.count::<egui::containers::scroll_area::State>();
            (data.count::<TextEditState>() + pages, typed)
        })
    };
    assert_eq!(left(&person), (0, Vec::new()), "behind the cover");
    let entry = format!("{:?}", person.harness.state().state.private);
    for group in &person.workshop().need_groups {
        assert!(!entry.contains(group.id.as_str()), "{entry}");
    }
    person.press_key("hand-over-back");
    prepare::hand_over(&mut person, "L2");
    assert_eq!(left(&person), (0, Vec::new()), "before the next");
    assert!(person.harness.state().state.view.selected.is_none());
    prepare::begin(&mut person, "L2");
    // The same field, the same keys: undo in the field brings nothing back.
    let name = person.workshop().criteria[0].name.clone();
    let unit = person.text("widget-points-unit");
    let label = person.text_with("widget-points-field", &[("name", name.into())]);
    person.write(&format!("{label}, {unit}"), "50");
    for _ in 0..4 {
        person.chord(Modifiers::COMMAND, Key::Z);
        assert!(!points(&person).contains(&"60".to_owned()));
    }
}

/// A member may come back and change the answer until the round closes, and not after.
#[test]
fn an_answer_is_changed_until_the_round_closes() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    let before = person.workshop().rounds[0]
        .ballots()
        .next()
        .unwrap()
        .clone();
    person.press_key("hand-over-back");
    let who = person.text("round-who-has-answered");
    person.press(Role::DisclosureTriangle, &who);
    let change = person.text_with("round-change", &[("code", "L1".into())]);
    person.press(Role::Button, &change);
    prepare::begin(&mut person, "L1");
    // What was handed in is there, and the way to each part of it.
    assert!(person.reads(&person.text("private-review-title")));
    person.press_key("private-back-to-order");
    person.press_key("private-order-piles-again");
    for pile in [Key::Num1, Key::Num2, Key::Num3] {
        person.key(pile);
    }
    person.press_key("private-piles-done");
    person.press_key("private-order-done");
    person.press_key("button-done-lock");
    person.press_key("hand-over-back");
    let round = &person.workshop().rounds[0];
    assert_eq!(round.answers.len(), 1);
    assert_ne!(round.ballots().next().unwrap().ranking, before.ranking);
    assert_eq!(round.ballots().next().unwrap().weights, before.weights);
    let close = person.text_with("button-close-round", &[("number", 1.into())]);
    person.press(Role::Button, &close);
    person.confirm(&close);
    let closed = person.workshop().rounds.clone();
    assert!(person.find(Role::Button, &change).is_none());
    // After that it can only be looked at.
    let look = person.text("own-look-back");
    person.press(Role::DisclosureTriangle, &look);
    prepare::hand_over(&mut person, "L1");
    let start = person.text_with("cover-look-start", &[("code", "L1".into())]);
    person.press(Role::Button, &start);
    assert!(person.reads(&person.text("own-title")));
    person.press_key("own-done");
    person.press_key("hand-over-back");
    assert_eq!(person.workshop().rounds, closed);
}

/// Every file of the program's own, by path; the lock aside, which is renewed.
fn files(folder: &std::path::Path) -> std::collections::BTreeMap<std::path::PathBuf, Vec<u8>> {
    let mut found = std::collections::BTreeMap::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else if path.extension().is_none_or(|ending| ending != "lock") {
            let bytes = std::fs::read(&path).unwrap();
            found.insert(path, bytes);
        }
    }
    found
}

/// Where no key can be used the answer lives in memory only, and the cover says so.
#[test]
fn without_a_key_here_what_is_being_answered_is_on_no_disk_until_it_is_locked() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    let made_elsewhere = AnswerKey {
        public: KeyPair::generate().public(),
        keeper: "Anna".to_owned(),
        made: Timestamp::UNIX_EPOCH,
    };
    let now = person.harness.state().state.now();
    let document = person.harness.state_mut().state.document.as_mut().unwrap();
    let edit = Edit::SetAnswerKey(Some(made_elsewhere));
    document.apply(edit, now).unwrap();
    person.wait(1_000);
    let before = files(home.path());
    assert!(!before.is_empty());
    prepare::hand_over(&mut person, "L1");
    assert!(person.reads(&person.text("cover-not-kept")));
    person.wait(5_000);
    prepare::begin(&mut person, "L1");
    person.press_key("private-weigh-save");
    person.wait(5_000);
    for pile in [Key::Num3, Key::Num2, Key::Num1] {
        person.key(pile);
        person.wait(5_000);
        assert_eq!(files(home.path()), before);
    }
    person.press_key("private-piles-done");
    person.press_key("private-order-done");
    person.wait(5_000);
    assert_eq!(files(home.path()), before);
    // Locked, it is on disk before the cover says so, without waiting.
    person.press_key("button-done-lock");
    let after = files(home.path());
    assert_ne!(after, before);
    let kept: Vec<&Vec<u8>> = after.values().collect();
    assert!(
        kept.iter()
            .any(|bytes| { String::from_utf8_lossy(bytes).contains("handed_in") })
    );
}

#[test]
fn nothing_typed_comes_back_to_the_next() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    first_answers(&mut person);
    person.press_key("hand-over-back");
    prepare::hand_over(&mut person, "L2");
    prepare::begin(&mut person, "L2");
    let fresh = ["25", "25", "25", "25"];
    assert_eq!(points(&person), fresh);
    let fields: Vec<String> = person
        .sees()
        .into_iter()
        .filter(|seen| seen.role == Role::TextInput)
        .map(|seen| seen.label)
        .collect();
    // A field remembers what was typed in it, to be able to take it back: not from one person to the next.
    for field in fields {
        person.press(Role::TextInput, &field);
        for _ in 0..4 {
            person.chord(Modifiers::COMMAND, Key::Z);
            assert_eq!(points(&person), fresh, "{field}");
        }
        person.chord(Modifiers::COMMAND | Modifiers::SHIFT, Key::Z);
        person.chord(Modifiers::COMMAND, Key::Y);
        assert_eq!(points(&person), fresh, "{field}");
    }
}
