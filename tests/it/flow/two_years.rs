//! Two years by role and label: a workshop, its record, missions and what became of them, next year's workshop from
//! the record, a new order, and the two orders side by side on the screen and in the record.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use foretrade::store;
use foretrade::workshop::{FollowUpQuestion, Step};
use jiff::civil::date;

use super::person::{LANGUAGES, Person};
use super::prepare::{self, GROUPS, MEMBERS};
use super::whole_path;

#[test]
fn two_years_from_the_first_question_to_the_second_record() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        first_year(&mut person);
        let record = frozen(&mut person, &home.path().join("first"));
        let kept = std::fs::read(&record).unwrap();
        second_year_is_started(&mut person, &record);
        confirmed(&mut person);
        second_order(&mut person);
        compared(&mut person);
        let html = files(&mut person, &home.path().join("second"), "html");
        let html = std::fs::read_to_string(html.last().unwrap()).unwrap();
        for words in [
            person.text("record-comparison-title"),
            "Kortare väntan för fler.".into(),
        ] {
            assert!(html.contains(&words), "the second record lacks {words}");
        }
        assert_eq!(
            std::fs::read(&record).unwrap(),
            kept,
            "the old record stands"
        );
        println!("two years, {language:?}: {:?}", person.taken);
    }
}

/// A workshop with a proposal, a mission, an indicator with a value, a verdict and what became of the mission.
fn first_year(person: &mut Person) {
    prepare::question(person);
    prepare::groups(person);
    prepare::open_round(person);
    whole_path::answers(person);
    whole_path::propose(person);
    whole_path::mission(person);
    let unfold = person.text("missions-unfold-outcome");
    person.press(Role::DisclosureTriangle, &unfold);
    person.write(&person.text("missions-outcome"), "Kortare väntan för fler.");
    whole_path::follow_up(person);
    person.write(&person.text("follow-up-plan-budget-year"), "2028");
    person.press_key("button-add-indicator");
    person.write(&person.text("follow-up-plan-name"), "Väntan i dagar");
    person.write(&person.text("follow-up-plan-start"), "60");
    let unfold = person.text("follow-up-plan-unfold-values");
    person.press(Role::DisclosureTriangle, &unfold);
    person.write(&person.text("follow-up-plan-value-new"), "42");
    person.press_key("follow-up-plan-value-add");
    let plan = &person.workshop().follow_up;
    assert_eq!(plan.indicators[0].question, FollowUpQuestion::CarriedOut);
    assert_eq!(plan.indicators[0].values[0].value, 42.0);
}

/// The files of a record with this ending, in the order of their names.
fn files(person: &mut Person, folder: &Path, ending: &str) -> Vec<PathBuf> {
    person.go(Step::RecordAndDecision);
    std::fs::create_dir_all(folder).unwrap();
    person.will_choose(folder);
    person.press_key("button-create-record");
    let mut found: Vec<PathBuf> = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.to_string_lossy().ends_with(ending))
        .collect();
    found.sort_by_key(|path| path.metadata().unwrap().len());
    assert!(!found.is_empty(), "no {ending}");
    found
}

fn frozen(person: &mut Person, folder: &Path) -> PathBuf {
    files(person, folder, ".underlag.ron").remove(0)
}

/// From the start page and last year's record.
fn second_year_is_started(person: &mut Person, record: &Path) {
    let first = person.workshop().clone();
    let menu = person.text("shell-menu-file");
    person.press(Role::Button, &menu);
    person.press_key("action-start-page");
    person.will_choose(record);
    person.press_key("next-year-from-file");
    assert!(person.reads(&person.text("next-year-started")));
    let state = &person.harness.state().state;
    assert_eq!(state.step(), Step::LastTime);
    let next = person.workshop();
    assert_ne!(next.id, first.id);
    assert_eq!(next.follow_up.budget_year, Some(2029));
    assert!(next.rounds.is_empty() && next.participants.is_empty());
    let previous = next.previous.as_ref().unwrap();
    assert_eq!(previous.proposed, first.proposal.order);
    assert_eq!(previous.missions[0].outcome, "Kortare väntan för fler.");
    assert_eq!(previous.follow_up.indicators[0].values.len(), 1);
    assert!(!previous.fingerprint.is_empty());
    assert!(person.reads(&person.text("last-time-not-yet")));
    person.press_key("last-time-mark-seen");
}

/// The mission and what became of it stand at the top of the need; the groups are confirmed one by one.
fn confirmed(person: &mut Person) {
    person.go(Step::NeedGroups);
    let waiting = person.text_with(
        "next-year-unconfirmed-groups",
        &[("count", GROUPS.len().into())],
    );
    assert!(person.reads(&waiting));
    // The foot says why the step asks to be looked at: nothing has changed since somebody worked in it.
    assert!(person.reads(&person.text("look-again-earlier-year")));
    let done = person.text("look-again-done");
    assert!(person.find(Role::Button, &done).is_none());
    let open = person.text_with("need-groups-open-named", &[("name", GROUPS[0].name.into())]);
    person.press(Role::Button, &open);
    for (index, group) in GROUPS.iter().enumerate() {
        if index > 0 {
            person.press_key("button-next");
        }
        let given = person.text_with(
            "about-group-outcome",
            &[("outcome", "Kortare väntan för fler.".into())],
        );
        assert_eq!(person.reads(&given), group.name == "Psykos");
        person.press_key("need-groups-confirm");
    }
    // Sömn is judged harder than last year.
    for _ in 1..GROUPS.len() {
        person.press_key("button-previous");
    }
    let (proposed, level) = (
        person.text("need-groups-proposed-level"),
        person.text("severity-very-large"),
    );
    person.choose_nth(&proposed, 0, &level);
    person.press_key("need-groups-to-list");
    assert!(!person.reads(&waiting));
    let done = person.text_with(
        "step-name-and-state",
        &[
            ("step", person.text("step-need-groups-title").into()),
            ("state", person.text("step-state-done").into()),
        ],
    );
    assert!(person.reads(&done));
}

/// New answers that put Sömn first.
fn second_order(person: &mut Person) {
    person.go(Step::Question);
    person.write(&person.text("question-add-count"), "3");
    let add = person.text_with(
        "question-add-several",
        &[("first", MEMBERS[0].into()), ("last", MEMBERS[2].into())],
    );
    person.press(Role::Button, &add);
    prepare::open_round(person);
    whole_path::answers_in_piles(person, [[Key::Num3, Key::Num2, Key::Num1]; 3]);
    person.go(Step::Propose);
    person.press_key("proposal-start-members");
    person.write(&person.text("propose-reason-text"), "Fler sover illa nu.");
}

fn compared(person: &mut Person) {
    person.go(Step::LastTime);
    let moved = person.text_with(
        "comparison-moved",
        &[
            ("name", "Sömn".into()),
            ("before", 3.into()),
            ("after", 1.into()),
            ("change", "+2".into()),
        ],
    );
    assert!(person.reads(&moved));
    let reason = person.text_with(
        "comparison-reason-now",
        &[("reason", "Fler sover illa nu.".into())],
    );
    assert!(person.reads(&reason));
    let criterion = person.workshop().criteria[0].name.clone();
    assert!(
        person
            .words()
            .iter()
            .any(|words| words.starts_with("– ") && words.contains(&criterion)),
        "what is new since last year is not said"
    );
    person.press_key("chart-as-table");
    person.misses_no_text();
    assert_eq!(person.workshop().follow_up.review_date, None);
    assert_ne!(person.workshop().previous.as_ref().unwrap().year, 0);
}

#[test]
fn next_year_is_started_from_the_last_step_too() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), LANGUAGES[0]);
    person.press_key("start-lead-button");
    let example = person.workshop().clone();
    person.go(Step::RecordAndDecision);
    person.press_key("button-start-next-year");
    let next = person.workshop();
    assert_eq!(next.need_groups.len(), example.need_groups.len());
    assert_eq!(
        next.participants.len(),
        example.participants.len(),
        "a workshop carries who took part"
    );
    assert!(next.need_groups.iter().all(|group| group.unconfirmed));
    // What is started is kept in the recovery file like any unnamed work.
    person.wait(5_000);
    let file = home.path().join("2029.ron");
    person.will_choose(&file);
    person.chord(egui::Modifiers::COMMAND, Key::S);
    assert_eq!(store::load(&file).unwrap().workshop, *person.workshop());
    let previous = person.workshop().previous.as_ref().unwrap();
    assert_eq!(
        previous
            .decision
            .as_ref()
            .and_then(|decision| decision.date),
        example.decision.as_ref().and_then(|decision| decision.date)
    );
    assert!(previous.year <= date(2028, 1, 1).year());
}
