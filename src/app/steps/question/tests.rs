use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable;

use crate::app::steps::testing::{Bench, example};
use crate::results::StepState;
use crate::text::Language;
use crate::workshop::{Edit, Mode, Round, Rule, Step, Workshop, WorkshopId, apply};

fn bench(language: Language) -> Bench {
    let workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    Bench::new(Step::Question, workshop, language)
}

fn state_of(bench: &Bench) -> StepState {
    bench.facts().state(Step::Question)
}

#[test]
fn the_question_members_and_a_criterion_make_the_step_done() {
    for (language, question, members, criterion) in [
        (
            Language::Swedish,
            "Vad ska ni prioritera?",
            "Lägg till L1",
            "Dödlighet",
        ),
        (
            Language::English,
            "What will you prioritise?",
            "Add L1",
            "Mortality",
        ),
    ] {
        let bench = bench(language);
        assert_eq!(state_of(&bench), StepState::NotStarted);
        let mut harness = bench.harness();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, question)
            .click();
        harness.run();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, question)
            .type_text("Budget 2028");
        harness.run();
        harness.get_by_label(members).click();
        harness.run();
        assert_eq!(state_of(harness.state()), StepState::InProgress);
        harness
            .get_by_role_and_label(Role::Button, criterion)
            .click();
        harness.run();
        let state = harness.state();
        assert_eq!(state_of(state), StepState::Done);
        assert_eq!(state.workshop.question.text, "Budget 2028");
        assert!(state.refused.is_empty(), "{:?}", state.refused);
    }
}

#[test]
fn several_members_are_added_at_once_with_codes_of_their_own() {
    let mut harness = bench(Language::Swedish).harness();
    harness
        .get_by_role_and_label(Role::TextInput, "Hur många?")
        .click();
    harness.run();
    harness.key_press(egui::Key::End);
    harness
        .get_by_role_and_label(Role::TextInput, "Hur många?")
        .type_text("2");
    harness.run();
    harness.get_by_label("Lägg till L1 till L12").click();
    harness.run();
    let codes: Vec<&str> = harness
        .state()
        .workshop
        .participants
        .iter()
        .map(|participant| participant.id.as_str())
        .collect();
    assert_eq!(codes.len(), 12);
    assert_eq!(codes.last(), Some(&"L12"));
}

#[test]
fn only_computers_for_many_is_warned_about() {
    let mut harness = bench(Language::Swedish).harness();
    for _ in 0..5 {
        harness.get_by_label_contains("Lägg till L").click();
        harness.run();
    }
    harness
        .get_by_label("Datorer som lämnas runt i rummet")
        .click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("tar ungefär 30 minuter")
            .is_some()
    );
    harness.get_by_label("Blanketter på papper").click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("Använd blanketter, fler datorer")
            .is_none()
    );
}

#[test]
fn a_rule_is_chosen_and_needs_only_says_what_it_means() {
    let mut harness = bench(Language::Swedish).harness();
    harness
        .get_by_role_and_label(Role::RadioButton, "Svårast alltid före")
        .click();
    harness.run();
    assert_eq!(harness.state().workshop.method.rule, Rule::SevereFirst);
    harness
        .get_by_role_and_label(Role::RadioButton, "Bara behov")
        .click();
    harness.run();
    assert_eq!(harness.state().workshop.question.mode, Mode::NeedsOnly);
    assert!(
        harness
            .query_by_label_contains("går det inte att pröva kostnad mot nytta")
            .is_some()
    );
}

#[test]
fn numbers_that_break_the_rule_are_kept_and_not_sent() {
    let mut harness = bench(Language::Swedish).harness();
    harness.get_by_label("Regelns alla tal").click();
    harness.run();
    let label = "Nivå, stor";
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .click();
    harness.run();
    harness.key_press(egui::Key::End);
    harness.run();
    harness.key_press(egui::Key::Backspace);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .type_text("9");
    harness.run();
    let state = harness.state();
    assert_eq!(state.workshop.method.parameters.start_levels.large, 3);
    assert!(state.refused.is_empty(), "{:?}", state.refused);
    assert!(
        harness
            .query_by_label_contains("Startnivåerna ska stiga")
            .is_some()
    );
}

#[test]
fn after_the_first_answer_a_change_asks_for_its_reason() {
    let mut bench = bench(Language::Swedish);
    let now = jiff::Timestamp::UNIX_EPOCH;
    bench.workshop.rounds.push(Round {
        closed: Some(now),
        asked: Some(1),
        together: Some(crate::workshop::WeightAnswer::Points(Default::default())),
        ..Round::open("omgang-1".into(), None, now)
    });
    assert!(bench.workshop.has_answers());
    let mut harness = bench.harness();
    harness.get_by_label("Ändra metoden…").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Störst behov först")
        .click();
    harness.run();
    assert_eq!(
        harness.state().workshop.method.rule,
        Rule::StartFromSeverity
    );
    let label = "Varför ändrar ni metoden nu?";
    harness
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .type_text("Nämnden ändrade sig");
    harness.run();
    harness.get_by_label("Spara ändringen och skälet").click();
    harness.run();
    let state = harness.state();
    assert_eq!(state.workshop.method.rule, Rule::Need);
    assert_eq!(
        state.workshop.acts.first().map(|act| act.because.as_str()),
        Some("Nämnden ändrade sig")
    );
    assert!(state.refused.is_empty());
}

#[test]
fn an_undone_change_does_not_come_back() {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    let mut method = workshop.method.clone();
    method.rule = Rule::Need;
    let edit = Edit::SetMethod {
        method: Box::new(method),
        because: String::new(),
    };
    apply(&mut workshop, edit, NOON).expect("sound");
    let bench = Bench::new(Step::Question, workshop, Language::Swedish);
    let mut harness = bench.harness();
    harness.run();
    harness.state_mut().workshop.method.rule = Rule::SevereFirst;
    harness.run();
    assert_eq!(harness.state().workshop.method.rule, Rule::SevereFirst);
    assert_eq!(harness.state().edits, 0);
}

#[test]
fn pictures_of_the_step() {
    let workshop = example();
    let mut bench = Bench::new(Step::Question, workshop, Language::Swedish);
    let wide = bench.picture("question-1280", vec2(1040.0, 2600.0));
    bench.picture("question-1024", vec2(784.0, 2600.0));
    bench.picture("question-1024-with-panel", vec2(464.0, 2600.0));
    assert_eq!(wide.size, [1040, 2600]);
    assert_eq!(bench.edits, 0);
}
