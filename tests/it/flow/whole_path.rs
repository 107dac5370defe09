//! The whole path once, by role and label, in both languages: from the empty template to a record and a decision.

use std::path::Path;

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::results::{self, StepFacts};
use foretrade::store;
use foretrade::workshop::{Outcome, ProposalStart, Step, Workshop};

use super::person::{LANGUAGES, Person};
use super::prepare::{self, GROUPS, MEMBERS};

#[test]
fn from_an_empty_template_to_a_record_and_a_decision() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        prepare::question(&mut person);
        prepare::groups(&mut person);
        human_dignity(&mut person);
        benefit_and_cost(&mut person);
        prepare::open_round(&mut person);
        answers(&mut person);
        propose(&mut person);
        mission(&mut person);
        follow_up(&mut person);
        record(&mut person, &home.path().join("underlag"));
        decision(&mut person);
        everything_is_done(&person);
        saved_and_opened_again(&mut person, &home.path().join("arbete.ron"));
        println!("the whole path, {language:?}: {:?}", person.taken);
    }
}

pub fn human_dignity(person: &mut Person) {
    person.go(Step::HumanDignity);
    let (yes, no) = (person.text("yes"), person.text("no"));
    person.choose(&person.text("dignity-before-described-by-need"), &yes);
    person.choose(&person.text("dignity-before-somebody-missing"), &no);
    person.press(Role::CheckBox, "Psykos");
    person.tick("dignity-before-weak-voice-done");
    let workshop = person.workshop();
    assert!(workshop.dignity.is_answered());
    let weak: Vec<bool> = workshop
        .need_groups
        .iter()
        .map(|group| group.weak_voice)
        .collect();
    assert_eq!(weak, [false, false, true]);
}

pub fn benefit_and_cost(person: &mut Person) {
    person.go(Step::BenefitAndCost);
    for (group, benefit, cost) in [
        ("Sömn", "benefit-large", "cost-low"),
        ("Artros", "benefit-moderate", "cost-high"),
        ("Psykos", "benefit-very-large", "missing-data"),
    ] {
        let judge = person.text_with("measures-judge-of", &[("name", group.into())]);
        person.press(Role::DisclosureTriangle, &judge);
        for (choice, option) in [
            ("benefit", benefit),
            ("cost", cost),
            ("evidence", "evidence-moderate"),
        ] {
            let (choice, option) = (person.text(choice), person.text(option));
            person.choose(&choice, &option);
        }
        person.press(Role::DisclosureTriangle, &judge);
    }
    for group in &person.workshop().need_groups {
        let measure = &group.measure;
        assert!(
            measure.benefit.is_answered() && measure.cost.is_answered(),
            "{}",
            group.name
        );
        assert!(measure.evidence.is_answered(), "{}", group.name);
    }
}

/// Three members answer on the same computer; all three put Psykos first.
pub fn answers(person: &mut Person) {
    answers_in_piles(
        person,
        [
            [Key::Num2, Key::Num1, Key::Num3],
            [Key::Num3, Key::Num1, Key::Num2],
            [Key::Num2, Key::Num1, Key::Num3],
        ],
    );
    person.go(Step::Deliberate);
    person.press_key("chart-as-table");
    for group in &GROUPS {
        assert!(
            person.reads(group.name),
            "the table of answers lacks {}",
            group.name
        );
    }
}

/// Three members answer on the same computer with these piles for Artros, Psykos and Sömn, and the round is closed.
pub fn answers_in_piles(person: &mut Person, piles: [[Key; 3]; 3]) {
    for (code, piles) in MEMBERS.into_iter().zip(piles) {
        prepare::hand_over(person, code);
        prepare::begin(person, code);
        person.answer_in_private(&piles);
        person.press_key("hand-over-back");
    }
    // Everybody has answered: what is missing is no answer any more.
    assert!(person.reads(&person.text("missing-close-round")));
    let close = person.text_with("button-close-round", &[("number", 1.into())]);
    person.press(Role::Button, &close);
    let workshop = person.workshop();
    assert!(workshop.open_round().is_none());
    assert_eq!(workshop.rounds[0].answers.len(), MEMBERS.len());
}

pub fn propose(person: &mut Person) {
    person.go(Step::Propose);
    person.press_key("proposal-start-members");
    let order: Vec<String> = order_of(person.workshop());
    assert_eq!(order, ["Psykos", "Artros", "Sömn"]);
    assert!(matches!(
        person.workshop().proposal.start,
        Some(ProposalStart::Members(_))
    ));
    // The first reason is written, the second accepted, the third ticked.
    person.write(&person.text("propose-reason-text"), "Livet blir kortare.");
    assert_eq!(reasons_for(person, "Psykos"), ["Livet blir kortare."]);
    person.press_key("propose-reason-next");
    person.press_key("button-accept-reason");
    assert_eq!(reasons_for(person, "Artros").len(), 1);
    select(person, "Sömn");
    let standard = foretrade::text::catalogues::StandardReasons::load().unwrap();
    let reason = standard.reasons[0]
        .text
        .in_language(person.texts.language());
    person.press(Role::CheckBox, reason);
    let workshop = person.workshop();
    for group in &workshop.need_groups {
        assert!(
            workshop.proposal.reasons_for(&group.id).next().is_some(),
            "{}",
            group.name
        );
    }
    assert!(
        workshop
            .proposal
            .reasons
            .iter()
            .any(|reason| !reason.ticked.is_empty())
    );
    let (yes, no) = (person.text("yes"), person.text("no"));
    person.choose(&person.text("dignity-after-anything-forbidden"), &no);
    person.choose(&person.text("dignity-after-holds-for-others"), &yes);
    person.press_key("button-fix-proposal");
    assert!(person.workshop().proposal.fixed.is_some());
}

/// Chooses a group in the list of the proposal.
fn select(person: &mut Person, group: &str) {
    let row = person
        .sees()
        .into_iter()
        .find(|seen| seen.role == Role::ListItem && seen.label.contains(group))
        .unwrap_or_else(|| panic!("no row for {group}"));
    person.press(Role::ListItem, &row.label);
}

fn order_of(workshop: &Workshop) -> Vec<String> {
    let ids = workshop.proposal.order.iter().flatten();
    ids.map(|id| workshop.group_name(id).to_owned()).collect()
}

fn reasons_for(person: &Person, group: &str) -> Vec<String> {
    let workshop = person.workshop();
    let group = workshop
        .need_groups
        .iter()
        .find(|it| it.name == group)
        .unwrap();
    workshop
        .proposal
        .reasons_for(&group.id)
        .map(|reason| reason.text.clone())
        .collect()
}

pub fn mission(person: &mut Person) {
    person.go(Step::Missions);
    let add = person.text_with("missions-add-for", &[("name", "Psykos".into())]);
    person.press(Role::Button, &add);
    person.write(&person.text("missions-goal"), "Fler får stöd i tid.");
    person.write(&person.text("missions-receiver"), "Psykiatrin");
    let missions = &person.workshop().missions;
    assert_eq!(missions.len(), 1);
    assert_eq!(missions[0].goal, "Fler får stöd i tid.");
    assert_eq!(missions[0].receiver, "Psykiatrin");
    assert_eq!(missions[0].groups.len(), 1);
}

pub fn follow_up(person: &mut Person) {
    person.go(Step::PlanFollowUp);
    person.write(&person.text("follow-up-plan-review"), "2028-03-01");
    let date = person.workshop().follow_up.review_date;
    assert_eq!(date, Some(jiff::civil::date(2028, 3, 1)));
}

fn record(person: &mut Person, folder: &Path) {
    person.go(Step::RecordAndDecision);
    std::fs::create_dir_all(folder).unwrap();
    person.will_choose(folder);
    person.press_key("button-create-record");
    let made = person.text_with(
        "record-made",
        &[("folder", folder.display().to_string().into())],
    );
    assert!(
        person.reads(&made),
        "{:#?}",
        person.harness.state().state.status
    );
    let mut endings: Vec<String> = std::fs::read_dir(folder)
        .unwrap()
        .chain(std::fs::read_dir(folder.join(person.text("record-folder-tables"))).unwrap())
        .filter_map(|entry| {
            let path = entry.unwrap().path();
            path.extension()
                .map(|ending| ending.to_string_lossy().into_owned())
        })
        .collect();
    endings.sort();
    endings.dedup();
    for ending in ["csv", "html", "md", "ron"] {
        assert!(
            endings.iter().any(|it| it == ending),
            "no .{ending} among {endings:?}"
        );
    }
    let html = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "html"))
        .unwrap();
    let html = std::fs::read_to_string(html).unwrap();
    for words in ["Psykos", "Livet blir kortare.", "Fler får stöd i tid."] {
        assert!(html.contains(words), "the record lacks {words}");
    }
    for code in MEMBERS {
        assert!(
            !html.contains(&format!(">{code}<")),
            "the record names {code}"
        );
    }
}

fn decision(person: &mut Person) {
    person.press_key("button-enter-decision");
    let outcome = person.text("outcome-as-proposed");
    person.press(Role::RadioButton, &outcome);
    person.write(&person.text("decision-paragraph"), "§ 12");
    person.write(&person.text("field-date"), "2027-03-15");
    let decision = person.workshop().decision.clone().unwrap();
    assert_eq!(decision.outcome, Outcome::AsProposed);
    assert_eq!(decision.paragraph, "§ 12");
    assert_eq!(decision.date, Some(jiff::civil::date(2027, 3, 15)));
    assert_eq!(decision.body, "Nämnden");
}

fn everything_is_done(person: &Person) {
    let state = &person.harness.state().state;
    let facts = StepFacts {
        workshop: person.workshop(),
        results: &state.results,
    };
    for step in results::path(person.workshop()) {
        assert!(
            facts.state(step).is_settled(),
            "{step:?} is {:?}",
            facts.state(step)
        );
    }
    person.misses_no_text();
}

fn saved_and_opened_again(person: &mut Person, file: &Path) {
    let kept = person.workshop().clone();
    person.will_choose(file);
    person.chord(Modifiers::COMMAND, Key::S);
    assert_eq!(store::load(file).unwrap().workshop, kept);
    let (menu, start) = (
        person.text("shell-menu-file"),
        person.text("action-start-page"),
    );
    person.press(Role::Button, &menu);
    person.press(Role::Button, &start);
    person.press(Role::Button, "arbete.ron");
    assert_eq!(*person.workshop(), kept);
    let bytes = std::fs::read(file).unwrap();
    person.chord(Modifiers::COMMAND, Key::S);
    assert_eq!(
        std::fs::read(file).unwrap(),
        bytes,
        "saving again changes nothing"
    );
}
