use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::app::steps::view;
use crate::text::Language;
use crate::workshop::{NeedGroup, PaymentTrial, ProposalStart, Responsible, WorkshopId, apply};

fn workshop() -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    for (id, name) in [("smarta", "Smärta"), ("psykos", "Psykos")] {
        let group = NeedGroup::new(GroupId::new(id), name);
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(group))).expect("added");
    }
    workshop.proposal.start = Some(ProposalStart::Need);
    workshop.proposal.order = vec![vec!["psykos".into()], vec!["smarta".into()]];
    workshop
}

#[test]
fn a_mission_is_given_to_the_first_group_of_the_proposal() {
    for language in Language::ALL {
        let bench = Bench::new(Step::Missions, workshop(), language);
        let facts = |bench: &Bench| {
            (view(Step::Missions).state)(&StepFacts {
                workshop: &bench.workshop,
                results: &bench.results,
            })
        };
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
