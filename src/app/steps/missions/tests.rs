use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::results::StepState;
use crate::text::Language;
use crate::workshop::{NeedGroup, PaymentTrial, ProposalStart, Responsible, WorkshopId, apply};

fn workshop() -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    for (id, name) in [("smarta", "Smärta"), ("psykos", "Psykos")] {
        let group = NeedGroup::new(GroupId::new(id), name);
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(group)), NOON).expect("added");
    }
    workshop.proposal.start = Some(ProposalStart::Need);
    workshop.proposal.order = vec![vec!["psykos".into()], vec!["smarta".into()]];
    workshop
}

#[test]
fn a_mission_is_given_to_the_first_group_of_the_proposal() {
    for language in Language::ALL {
        let bench = Bench::new(Step::Missions, workshop(), language);
        let facts = |bench: &Bench| bench.facts().state(Step::Missions);
        assert_eq!(facts(&bench), StepState::NotStarted);
        let add = bench
            .texts
            .with("missions-add-for", &[("name", "Psykos".into())]);
        let goal = bench.texts.get("missions-goal");
        let mut harness = bench.harness();
        harness.get_by_label(&add).click();
        harness.run();
        assert_eq!(facts(harness.state()), StepState::InProgress);
        harness
            .get_by_role_and_label(Role::MultilineTextInput, &goal)
            .click();
        harness.run();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, &goal)
            .type_text("Fler lever längre");
        harness.run();
        let state = harness.state();
        assert_eq!(facts(state), StepState::Done);
        let mission = state.workshop.missions.first().expect("given");
        assert_eq!(mission.goal, "Fler lever längre");
        assert_eq!(mission.groups, [GroupId::new("psykos")]);
        assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
    }
}

#[test]
fn what_often_goes_wrong_is_found() {
    let mut workshop = workshop();
    let mut mission = empty(&workshop, "Prov", vec!["psykos".into()]);
    assert!(
        checks::pitfalls(&workshop, &mission).is_empty(),
        "nothing is said of an empty mission"
    );
    mission.goal = "Bättre vård".into();
    assert_eq!(
        checks::pitfalls(&workshop, &mission),
        ["too-vague", "follow-up-apart"]
    );
    mission.goal = "Fler får hjälp i tid genom att anställa fler läkare".into();
    mission.to = "Två veckor".into();
    mission.by = Some(jiff::civil::date(2028, 12, 31));
    assert_eq!(
        checks::pitfalls(&workshop, &mission),
        ["too-detailed", "follow-up-apart"]
    );
    mission.goal = "Fler får hjälp i tid".into();
    mission.payment.properties.insert(
        "better-health".into(),
        PaymentTrial {
            fulfils: Some(false),
            note: String::new(),
        },
    );
    if let Some(group) = workshop.need_groups.last_mut() {
        group.responsible = vec![Responsible::Region, Responsible::Municipality];
    }
    assert_eq!(
        checks::pitfalls(&workshop, &mission),
        ["follow-up-apart", "payment-apart", "depends-on-others"]
    );
    mission.collaboration.push(crate::workshop::Collaboration {
        who: "Kommunerna".into(),
        ..Default::default()
    });
    assert_eq!(
        checks::pitfalls(&workshop, &mission),
        ["follow-up-apart", "payment-apart"]
    );
}

#[test]
fn many_missions_are_read_and_opened_one_by_one() {
    let mut workshop = workshop();
    for number in 1..=3 {
        let mut mission = empty(&workshop, "Prov", vec!["psykos".into()]);
        mission.goal = format!("Mål nummer {number}");
        workshop.missions.push(mission);
    }
    let mut harness = Bench::new(Step::Missions, workshop, Language::Swedish).harness();
    harness.run();
    let goals = |harness: &egui_kittest::Harness<'static, Bench>| {
        let label = harness.state().texts.get("missions-goal");
        harness.query_all_by_label(&label).count()
    };
    let few = goals(&harness);
    assert!(few > 0, "few missions show their fields");
    harness.get_by_label("Lägg till uppdrag").click();
    harness.run();
    harness.run();
    let one = goals(&harness);
    assert_eq!(one * 3, few, "only the new one shows its fields");
    assert!(harness.query_by_label("Mål nummer 2").is_some());
    harness.get_by_label("Ändra uppdrag 2").click();
    harness.run();
    assert_eq!(goals(&harness), one * 2);
    harness.get_by_label("Klar med uppdrag 2").click();
    harness.run();
    assert_eq!(goals(&harness), one);
    assert_eq!(harness.state().edits, 1);
}

#[test]
fn a_mission_is_removed_after_a_question() {
    let mut workshop = workshop();
    let mission = empty(&workshop, "Prov", Vec::new());
    workshop.missions.push(mission);
    let mut harness = Bench::new(Step::Missions, workshop, Language::Swedish).harness();
    harness.get_by_label("Ta bort uppdrag 1").click();
    harness.run();
    assert_eq!(harness.state().workshop.missions.len(), 1);
    harness
        .get_by_role_and_label(Role::Button, "Ta bort")
        .click();
    harness.run();
    assert!(harness.state().workshop.missions.is_empty());
}

#[test]
fn pictures_of_the_step() {
    let workshop = example();
    let mut bench = Bench::new(Step::Missions, workshop, Language::Swedish);
    let wide = bench.picture("missions-1280", vec2(1040.0, 1600.0));
    bench.picture("missions-1024", vec2(784.0, 1600.0));
    bench.picture("missions-1024-with-panel", vec2(464.0, 1600.0));
    assert_eq!(wide.size, [1040, 1600]);
    assert_eq!(bench.edits, 0);
}

/// Presses a choice of the resources of one group.
fn press_choice(harness: &mut egui_kittest::Harness<'static, Bench>, group: &str, option: &str) {
    let label = harness
        .state()
        .texts
        .with("resources-direction", &[("name", group.into())]);
    let option = harness.state().texts.get(option);
    harness
        .get_by_role_and_label(Role::RadioGroup, &label)
        .get_by_role_and_label(Role::RadioButton, &option)
        .click();
    harness.run();
}

#[test]
fn an_increase_names_its_other_side_and_answers_the_order() {
    for language in Language::ALL {
        let bench = Bench::new(Step::Missions, workshop(), language);
        let text = |key: &str| bench.texts.get(key);
        let (resources, other_side) = (
            text("missions-part-resources"),
            text("resources-other-side"),
        );
        let (gains, pays) = (text("resources-who-gains"), text("resources-who-pays"));
        let (amount, because) = (
            format!(
                "{}, {}",
                text("resources-amount"),
                text("resources-kronor-a-year")
            ),
            text("resources-against-because"),
        );
        let mut harness = bench.harness();
        harness
            .get_by_role_and_label(Role::RadioButton, &resources)
            .click();
        harness.run();
        press_choice(&mut harness, "Smärta", "resources-grow");
        assert!(harness.query_by_label(&other_side).is_some());
        for (label, words) in [(&gains, "De med smärta"), (&pays, "Sjukhusen")] {
            harness
                .get_by_role_and_label(Role::TextInput, label)
                .click();
            harness.run();
            harness
                .get_by_role_and_label(Role::TextInput, label)
                .type_text(words);
            harness.run();
        }
        assert!(harness.query_by_label(&other_side).is_none());
        assert!(harness.query_by_label(&because).is_none());
        press_choice(&mut harness, "Psykos", "resources-release");
        // Psykos stands before Smärta and releases: asked, and answered.
        let reason = harness.get_by_role_and_label(Role::MultilineTextInput, &because);
        reason.click();
        harness.run();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, &because)
            .type_text("Ett statligt bidrag");
        harness.run();
        let fields: Vec<_> = harness
            .get_all_by_role_and_label(Role::TextInput, &amount)
            .collect();
        assert_eq!(fields.len(), 2);
        fields.first().expect("the first group's amount").click();
        harness.run();
        harness
            .get_all_by_role_and_label(Role::TextInput, &amount)
            .next()
            .expect("the first group's amount")
            .type_text("3000000");
        harness.run();
        let state = harness.state();
        assert_eq!(
            state.workshop.need_groups[1].resources.change,
            Some(-3_000_000),
            "Psykos stands first"
        );
        let found = state.workshop.against_order();
        assert!(found.len() == 1 && found[0].answered, "{found:?}");
        assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
    }
}

#[test]
fn pictures_of_the_resources() {
    let mut workshop = example();
    for (index, group) in workshop.need_groups.iter_mut().enumerate() {
        if index % 4 != 3 {
            group.resources.cost_today = Some(40_000_000 + 37_000_000 * index as u64);
        }
    }
    if let Some(group) = workshop.need_groups.first_mut() {
        group.resources.direction = Some(crate::workshop::ResourceDirection::Release);
        group.resources.change = Some(-8_000_000);
    }
    let mut bench = Bench::new(Step::Missions, workshop, Language::Swedish);
    bench.view.part::<MissionsView>().part = Part::Resources;
    let wide = bench.picture("resources-1280", vec2(1040.0, 2200.0));
    bench.picture("resources-1024", vec2(784.0, 2200.0));
    bench.picture("resources-1024-with-panel", vec2(464.0, 2200.0));
    assert_eq!(wide.size, [1040, 2200]);
    assert_eq!(bench.edits, 0);
}

#[test]
fn why_the_gap_remains_says_what_kind_of_mission_is_needed() {
    let mut workshop = workshop();
    if let Some(group) = workshop.need_groups.last_mut() {
        group.gap_causes = vec!["beyond-care".into()];
    }
    let mission = empty(&workshop, "Prov", vec!["psykos".into()]);
    workshop.missions.push(mission);
    let mut harness = Bench::new(Step::Missions, workshop, Language::Swedish).harness();
    assert!(harness.query_by_label_contains("Samverka").is_some());
    for unfold in [
        "Hur betalas det?",
        "Två former av ersättning, prövade mot allt",
    ] {
        harness.get_by_label(unfold).click();
        harness.run();
    }
    harness.get_by_role(Role::Table);
    assert!(
        harness
            .query_by_label("Bara om målet är kortare vårdtider")
            .is_some()
    );
    harness.get_by_label("Vilka fler måste vara med?").click();
    harness.run();
    harness
        .get_by_label("Varför samverka, vem vinner och vad ni bör fråga")
        .click();
    harness.run();
    assert!(
        harness
            .query_by_label_contains("Den som betalar skatt")
            .is_some()
    );
}
