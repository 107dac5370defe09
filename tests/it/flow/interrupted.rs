//! The program stops while somebody answers: what was done is there to go on with, behind the cover and nowhere
//! else, until it is locked, left, thrown away, or the round is over.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use foretrade::store;
use foretrade::text::Language;
use foretrade::workshop::{Edit, GroupId, NeedGroup, Step, WayIn};

use super::person::{LANGUAGES, Person};
use super::prepare::{self, GROUPS};

/// Files of answers under way.
fn kept(home: &Path) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(home.join("recovery")).unwrap();
    let files = entries.map(|entry| entry.unwrap().path());
    files
        .filter(|path| path.to_string_lossy().ends_with(".entry.ron"))
        .collect()
}

/// The member weighs and makes an order; then a while passes, and nothing is locked.
fn answer_half(person: &mut Person, code: &str) {
    prepare::hand_over(person, code);
    assert!(person.reads(&person.text("cover-kept")));
    prepare::begin(person, code);
    prepare::share_points(person, &["60", "30", "10"]);
    person.press_key("private-weigh-save");
    for pile in [Key::Num3, Key::Num2, Key::Num1] {
        person.key(pile);
    }
    person.press_key("private-piles-done");
    person.wait(2_100);
}

/// The next start, at the step where members answer.
fn again(home: &Path, language: Language) -> Person {
    let mut person = Person::new(home, language);
    person.press_key("start-recovery-take-up");
    person
}

fn coded(person: &Person, key: &str, code: &str) -> String {
    person.text_with(key, &[("code", code.into())])
}

fn rows(person: &Person) -> Vec<String> {
    let rows = person.sees().into_iter();
    let rows = rows.filter(|seen| seen.role == Role::ListItem);
    rows.filter_map(|row| {
        let mut names = GROUPS.iter().map(|group| group.name);
        names.find(|name| row.label.contains(name))
    })
    .map(str::to_owned)
    .collect()
}

/// No screen of the leader's and no cover says anything of the answer.
fn says_nothing(person: &Person, place: &str) {
    let words = person.words();
    for group in &GROUPS {
        let found = words.iter().find(|said| said.contains(group.name));
        assert!(found.is_none(), "{place}: {found:?}");
    }
    for points in ["60", "30", "10"] {
        assert!(!words.iter().any(|said| said == points), "{place}");
    }
}

#[test]
fn a_member_goes_on_behind_the_cover() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = prepare::with_an_open_round(home.path(), language);
        let workshop = person.workshop().clone();
        answer_half(&mut person, "L1");
        // The key is made for it, as for an invitation; nothing else of the workshop is another.
        let key = person.workshop().answer_key.clone().unwrap();
        let mut expected = workshop.clone();
        expected.answer_key = Some(key.clone());
        assert_eq!(*person.workshop(), expected);
        drop(person);

        let files = kept(home.path());
        assert_eq!(files.len(), 1, "{files:?}");
        let text = std::fs::read_to_string(&files[0]).unwrap();
        assert!(text.contains(&key.public) && text.contains("BEGIN AGE ENCRYPTED FILE"));
        let groups = workshop.need_groups.iter();
        let ids = groups.flat_map(|group| [group.id.to_string(), group.name.clone()]);
        let criteria = workshop.criteria.iter().map(|it| it.id.to_string());
        let words = ["weighing", "ranking", "order:", "stage", "Third"].map(str::to_owned);
        for secret in ids.chain(criteria).chain(words) {
            assert!(!text.contains(&secret), "{secret} in {text}");
        }

        let mut person = again(home.path(), language);
        let said = [("count", 1.into()), ("codes", "L1".into())];
        let said = person.text_with("interrupted-found", &said);
        assert!(person.reads(&said), "{:#?}", person.words());
        person.go(Step::Rank);
        says_nothing(&person, "the leader's screen");
        let go_on = coded(&person, "interrupted-answer-again", "L1");
        person.press(Role::Button, &go_on);
        assert!(person.reads(&person.text("cover-goes-on")));
        says_nothing(&person, "the cover");
        assert!(!person.reads(&go_on), "no other way is on the screen");
        person.misses_no_text();
        let start = coded(&person, "cover-goes-on-start", "L1");
        person.press(Role::Button, &start);
        assert_eq!(rows(&person), ["Sömn", "Psykos", "Artros"]);
        person.press_key("private-order-done");
        person.press_key("button-done-lock");
        assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
        person.press_key("hand-over-back");
        assert!(!person.reads(&go_on));
        let ballot = person
            .workshop()
            .open_round()
            .unwrap()
            .ballots()
            .next()
            .unwrap();
        assert_eq!(ballot.way_in, WayIn::HandOver);
        let first = &ballot.ranking.as_ref().unwrap().tiers[0][0];
        assert_eq!(person.workshop().group_name(first), "Sömn");
        assert!(format!("{:?}", ballot.weights).contains("60"));
    }
}

#[test]
fn it_stays_when_the_cover_is_called_off_and_goes_when_it_is_thrown_away() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    answer_half(&mut person, "L1");
    drop(person);
    let mut person = again(home.path(), Language::Swedish);
    person.go(Step::Rank);
    let go_on = coded(&person, "interrupted-answer-again", "L1");
    person.press(Role::Button, &go_on);
    person.press_key("button-cancel");
    assert_eq!(kept(home.path()).len(), 1);
    // The usual way to hand over leads to the same.
    let who = person.text("round-who-has-answered");
    person.press(Role::DisclosureTriangle, &who);
    prepare::hand_over(&mut person, "L1");
    assert!(person.reads(&person.text("cover-goes-on")));
    person.press_key("button-cancel");
    let discard = coded(&person, "interrupted-discard", "L1");
    person.press(Role::Button, &discard);
    assert_eq!(kept(home.path()).len(), 1, "it asks first");
    person.confirm(&person.text("interrupted-discard-yes"));
    assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
    assert!(!person.reads(&go_on));
    prepare::hand_over(&mut person, "L1");
    assert!(!person.reads(&person.text("cover-goes-on")));
}

#[test]
fn it_goes_with_the_round() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    answer_half(&mut person, "L1");
    drop(person);
    let mut person = again(home.path(), Language::Swedish);
    person.go(Step::Rank);
    let close = person.text_with("button-close-round", &[("number", 1.into())]);
    person.press(Role::Button, &close);
    assert_eq!(kept(home.path()).len(), 1);
    person.confirm(&close);
    assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
    // It is on disk at once that the round is closed.
    drop(person);
    let person = again(home.path(), Language::Swedish);
    assert!(person.workshop().open_round().is_none());
}

#[test]
fn unsaved_work_that_is_thrown_away_takes_it_along() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    answer_half(&mut person, "L1");
    drop(person);
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-recovery-discard");
    assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
}

#[test]
fn with_other_groups_it_cannot_go_on_and_that_is_said() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    answer_half(&mut person, "L1");
    drop(person);
    let mut person = again(home.path(), Language::Swedish);
    let now = person.harness.state().state.now();
    let document = person.harness.state_mut().state.document.as_mut().unwrap();
    let group = NeedGroup::new(GroupId::new("fetma"), "Fetma");
    document
        .apply(Edit::AddNeedGroup(Box::new(group)), now)
        .unwrap();
    person.go(Step::Rank);
    let go_on = coded(&person, "interrupted-answer-again", "L1");
    person.press(Role::Button, &go_on);
    let said = coded(&person, "interrupted-other-groups", "L1");
    assert!(person.reads(&said), "{:#?}", person.words());
    assert!(person.harness.state().state.private.is_none());
    // A new answer takes its place.
    let who = person.text("round-who-has-answered");
    person.press(Role::DisclosureTriangle, &who);
    prepare::hand_over(&mut person, "L1");
    assert!(!person.reads(&person.text("cover-goes-on")));
}

#[test]
fn without_the_key_it_waits_for_a_copy() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    answer_half(&mut person, "L1");
    drop(person);
    let keys = home.path().join("settings/keys");
    let away = home.path().join("kopia");
    std::fs::rename(&keys, &away).unwrap();
    let mut person = again(home.path(), Language::Swedish);
    person.go(Step::Rank);
    assert!(person.reads(&person.text("interrupted-no-key")));
    let go_on = coded(&person, "interrupted-answer-again", "L1");
    assert!(person.find(Role::Button, &go_on).is_none());
    let copy = std::fs::read_dir(&away).unwrap().next().unwrap().unwrap();
    let invitation = person.text("invitation-title");
    person.press(Role::DisclosureTriangle, &invitation);
    person.will_choose(&copy.path());
    person.press_key("button-load-key");
    person.press(Role::Button, &go_on);
    assert!(person.reads(&person.text("cover-goes-on")));
}

#[test]
fn a_sheet_half_typed_goes_on_behind_a_cover() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = prepare::with_an_open_round(home.path(), language);
        person.press_key("sheet-title");
        let (code, weights) = (person.text("sheet-code"), person.text("sheet-weights"));
        person.write(&code, "L3");
        person.write(&weights, "61 29 10 0");
        person.wait(2_100);
        drop(person);
        let files = kept(home.path());
        assert_eq!(files.len(), 1, "{files:?}");
        let text = std::fs::read_to_string(&files[0]).unwrap();
        assert!(!text.contains("61 29 10 0"), "{text}");

        let mut person = again(home.path(), language);
        person.go(Step::Rank);
        assert!(!person.reads("61"));
        let go_on = coded(&person, "interrupted-sheet-again", "L3");
        person.press(Role::Button, &go_on);
        let title = coded(&person, "sheet-cover-title", "L3");
        assert!(person.find(Role::Heading, &title).is_some());
        assert!(!person.reads("61"));
        person.misses_no_text();
        person.press_key("sheet-cover-start");
        let field = person.find(Role::TextInput, &weights).unwrap();
        assert_eq!(field.value, "61 29 10 0");
        let order = person.text("sheet-order");
        person.write(&order, "3 1 2");
        person.key(Key::Enter);
        let saved = coded(&person, "sheet-saved", "L3");
        assert!(person.reads(&saved), "{:#?}", person.words());
        person.wait(2_100);
        assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
        // What is left without being saved is gone too.
        person.write(&weights, "40 40 20 0");
        person.wait(2_100);
        assert_eq!(kept(home.path()).len(), 1);
        person.press_key("sheet-leave-unsaved");
        assert_eq!(kept(home.path()), [] as [PathBuf; 0]);
    }
}

/// The workshop file never holds any of it, and a copy of it elsewhere knows nothing of it.
#[test]
fn the_workshop_file_holds_nothing_of_it() {
    let home = tempfile::tempdir().unwrap();
    let mut person = prepare::with_an_open_round(home.path(), Language::Swedish);
    let file = home.path().join("arbete.ron");
    person.will_choose(&file);
    person.chord(egui::Modifiers::COMMAND, Key::S);
    answer_half(&mut person, "L1");
    drop(person);
    let saved = store::load(&file).unwrap().workshop;
    assert!(saved.open_round().unwrap().answers.is_empty());
    let elsewhere = tempfile::tempdir().unwrap();
    let mut person = Person::new(elsewhere.path(), Language::Swedish);
    person.will_choose(&file);
    person.press_key("start-open-file");
    person.go(Step::Rank);
    let go_on = coded(&person, "interrupted-answer-again", "L1");
    assert!(!person.reads(&go_on));
    let place = elsewhere.path().join("recovery");
    assert!(!place.exists() || kept(elsewhere.path()).is_empty());
}
