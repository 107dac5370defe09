use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::results::StepState;
use crate::text::Language;
use crate::workshop::{NeedGroup, WorkshopId, apply};

fn bench(language: Language) -> Bench {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    let group = NeedGroup::new(GroupId::new("stroke"), "Personer som har haft stroke");
    apply(&mut workshop, Edit::AddNeedGroup(Box::new(group)), NOON).expect("added");
    Bench::new(Step::PlanFollowUp, workshop, language)
}

fn state_of(bench: &Bench) -> StepState {
    bench.facts().state(Step::PlanFollowUp)
}

#[test]
fn a_review_date_makes_the_step_done() {
    for language in Language::ALL {
        let bench = bench(language);
        let label = bench.texts.get("follow-up-plan-review");
        assert_eq!(state_of(&bench), StepState::NotStarted);
        let mut harness = bench.harness();
        harness
            .get_by_role_and_label(Role::TextInput, &label)
            .click();
        harness.run();
        harness
            .get_by_role_and_label(Role::TextInput, &label)
            .type_text("2028-02-10");
        harness.run();
        let state = harness.state();
        assert_eq!(state_of(state), StepState::Done);
        assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
    }
}

#[test]
fn indicators_are_suggested_for_the_groups_there_are() {
    let bench = bench(Language::Swedish);
    let found = suggestions(&bench.texts, &bench.workshop);
    assert_eq!(found.len(), 1);
    let open = bench.texts.get("follow-up-plan-suggestions");
    let mut harness = bench.harness();
    harness.get_by_label(&open).click();
    harness.run();
    harness
        .get_by_label_contains("Andel som klarar sin vardag")
        .click();
    harness.run();
    let state = harness.state();
    let indicator = state.workshop.follow_up.indicators.first().expect("added");
    assert_eq!(indicator.group, Some(GroupId::new("stroke")));
    assert_eq!(indicator.perspective, Perspective::Population);
    assert_eq!(indicator.question, FollowUpQuestion::HealthBetter);
}

#[test]
fn a_value_is_added_when_its_number_is_typed() {
    let mut bench = bench(Language::Swedish);
    let indicator = new(
        &bench.workshop.follow_up,
        "Smärta".into(),
        FollowUpQuestion::HealthBetter,
    );
    bench.workshop.follow_up.indicators.push(indicator);
    let unfold = bench.texts.get("follow-up-plan-unfold-values");
    let field = bench.texts.get("follow-up-plan-value-new");
    let add = bench.texts.get("follow-up-plan-value-add");
    let mut harness = bench.harness();
    harness.get_by_label(&unfold).click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .type_text("42,5");
    harness.run();
    harness.get_by_label(&add).click();
    harness.run();
    let state = harness.state();
    let values: Vec<f64> = state
        .workshop
        .follow_up
        .indicators
        .iter()
        .flat_map(|indicator| indicator.values.iter().map(|value| value.value))
        .collect();
    assert_eq!(values, [42.5]);
}

#[test]
fn pictures_of_the_step() {
    let workshop = example();
    let mut bench = Bench::new(Step::PlanFollowUp, workshop, Language::Swedish);
    let wide = bench.picture("follow-up-1280", vec2(1040.0, 2000.0));
    bench.picture("follow-up-1024", vec2(784.0, 2000.0));
    bench.picture("follow-up-1024-with-panel", vec2(464.0, 2000.0));
    assert_eq!(wide.size, [1040, 2000]);
    assert_eq!(bench.edits, 0);
}

#[test]
fn days_that_fit_the_budget_year_are_taken_with_one_press_and_the_agenda_is_copied() {
    for language in Language::ALL {
        let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
        workshop.follow_up.budget_year = Some(2028);
        let bench = Bench::new(Step::PlanFollowUp, workshop, language);
        let text = |key: &str| bench.texts.get(key);
        let (take, unfold, copy) = (
            text("half-year-take"),
            text("half-year-unfold"),
            text("half-year-copy"),
        );
        let mut harness = bench.harness();
        harness.get_by_label(&take).click();
        harness.run();
        let plan = &harness.state().workshop.follow_up;
        assert_eq!(plan.half_year_date, Some(jiff::civil::date(2028, 6, 15)));
        assert_eq!(
            plan.review_date,
            Some(jiff::civil::date(2028, 9, 29)),
            "the Friday before"
        );
        assert!(harness.query_by_label(&take).is_none());
        harness.get_by_label(&unfold).click();
        harness.run();
        harness.get_by_label(&copy).click();
        harness.run();
        let state = harness.state();
        let Some(crate::app::commands::Command::Copy(words)) = state.commands.last() else {
            panic!("nothing copied");
        };
        assert!(
            words.lines().count() >= 8 && words.contains("2028"),
            "{words}"
        );
        assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
    }
}

#[test]
fn what_the_plan_is_read_against_unfolds_whole() {
    let mut workshop = example();
    workshop.follow_up.indicators.clear();
    let bench = Bench::new(Step::PlanFollowUp, workshop, Language::Swedish);
    let titles = [
        "explained-levels",
        "explained-perspectives",
        "explained-evaluation",
    ]
    .map(|key| bench.texts.get(key));
    let mut harness = bench.harness();
    for title in &titles {
        harness.get_by_label(title).click();
        harness.run();
    }
    assert_eq!(harness.get_all_by_role(Role::Table).count(), titles.len());
    for words in [
        "Varje halvår eller år",
        "Andel som klarar sin vardag",
        "Efteråt",
    ] {
        assert!(
            harness.query_all_by_label(words).next().is_some(),
            "{words}"
        );
    }
}
