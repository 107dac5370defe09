//! Reasons by role and label: ticked, accepted, written.

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::steps::testing::{Bench, example};
use crate::results::Results;
use crate::text::Language;
use crate::workshop::testing::NOON;
use crate::workshop::{ProposalStart, Step as PathStep, apply};

/// The example with its proposal begun anew from the need order, without reasons.
fn begun(language: Language) -> Bench {
    let mut workshop = example();
    let order = Results::of(&workshop).need.unwrap().ids();
    workshop.proposal = crate::workshop::Proposal::default();
    let start = ProposalStart::Need;
    apply(&mut workshop, Edit::StartProposal { start, order }, NOON).unwrap();
    let mut bench = Bench::new(PathStep::Propose, workshop, language);
    refresh(&mut bench);
    bench
}

fn refresh(bench: &mut Bench) {
    bench.know();
}

fn run(harness: &mut Harness<'_, Bench>) {
    harness.run();
    refresh(harness.state_mut());
    harness.run();
}

fn press(harness: &mut Harness<'_, Bench>, role: Role, label: &str) {
    harness
        .get_all_by_role_and_label(role, label)
        .next()
        .unwrap()
        .click();
    run(harness);
}

fn group_at(bench: &Bench, place: usize) -> GroupId {
    let mut order = bench.workshop.proposal.order.iter().flatten();
    order.nth(place).unwrap().clone()
}

fn reasons_of<'a>(bench: &'a Bench, group: &'a GroupId) -> Vec<&'a Reason> {
    bench.workshop.proposal.reasons_for(group).collect()
}

#[test]
fn several_ticks_land_on_the_group_they_were_begun_for() {
    for language in Language::ALL {
        let mut harness = begun(language).harness();
        let catalogue = StandardReasons::load().unwrap();
        let (first, second) = (group_at(harness.state(), 0), group_at(harness.state(), 1));
        for reason in &catalogue.reasons[..2] {
            let name = reason.text.in_language(language).to_owned();
            press(&mut harness, Role::CheckBox, &name);
        }
        let reasons = reasons_of(harness.state(), &first);
        assert_eq!((reasons.len(), reasons[0].ticked.len()), (1, 2));
        assert!(reasons_of(harness.state(), &second).is_empty());
        let next = harness.state().texts.get("propose-reason-next");
        press(&mut harness, Role::Button, &next);
        let name = catalogue.reasons[0].text.in_language(language).to_owned();
        press(&mut harness, Role::CheckBox, &name);
        assert_eq!(reasons_of(harness.state(), &second).len(), 1);
    }
}

#[test]
fn the_account_is_offered_and_kept_as_whole_sentences() {
    for language in Language::ALL {
        let mut harness = begun(language).harness();
        let first = group_at(harness.state(), 0);
        let accept = harness.state().texts.get("button-accept-reason");
        press(&mut harness, Role::Button, &accept);
        let reasons = reasons_of(harness.state(), &first);
        assert!(reasons[0].accepted);
        let text = &reasons[0].text;
        assert!(text.ends_with('.') && !text.contains('%'), "{text}");
        let count = harness.state().workshop.need_groups.len();
        let texts = &harness.state().texts;
        let arguments = [("place", 1.into()), ("count", count.into())];
        assert!(
            text.ends_with(&texts.with("reason-place", &arguments)),
            "{text}"
        );
    }
}

#[test]
fn a_departure_from_severity_asks_for_a_reason_of_the_boards_own() {
    let mut bench = begun(Language::Swedish);
    put_the_last_first(&mut bench);
    let passed = bench.results.to_explain[0].clone();
    assert!(passed.needs_reason());
    let group = bench.workshop.need_groups[passed.group].id.clone();
    let accepted = new_reason(&bench.workshop, &group, "Så räknades det.", true);
    let unexplained = bench.results.proposal.unexplained;
    apply(&mut bench.workshop, Edit::SetReason(accepted.clone()), NOON).unwrap();
    bench.edits += 1;
    refresh(&mut bench);
    assert_eq!(bench.results.proposal.unexplained, unexplained);
    let written = Reason {
        accepted: false,
        ..accepted
    };
    apply(&mut bench.workshop, Edit::SetReason(written), NOON).unwrap();
    bench.edits += 1;
    refresh(&mut bench);
    assert_eq!(bench.results.proposal.unexplained, unexplained - 1);
    // The group that went first has no account to accept.
    let mut harness = bench.harness();
    harness.run();
    let texts = &harness.state().texts;
    let (must, accept) = (
        texts.get("propose-reason-must-be-written"),
        texts.get("button-accept-reason"),
    );
    assert!(harness.query_by_label(&must).is_some());
    assert!(harness.query_by_label(&accept).is_none());
}

/// The group that the need order puts last goes first: every more severe need is passed over.
fn put_the_last_first(bench: &mut Bench) {
    let mut order = bench.workshop.proposal.order.clone();
    let last = order.pop().unwrap();
    order.insert(0, last);
    apply(&mut bench.workshop, Edit::SetProposalOrder(order), NOON).unwrap();
    bench.edits += 1;
    refresh(bench);
}

fn new_reason(workshop: &Workshop, group: &GroupId, text: &str, accepted: bool) -> Reason {
    let taken = workshop.proposal.reasons.iter().map(|reason| &reason.id);
    Reason {
        id: ReasonId::from_name("skäl", taken),
        groups: vec![group.clone()],
        ticked: Vec::new(),
        text: text.to_owned(),
        accepted,
    }
}

#[test]
fn a_reason_asked_for_further_down_comes_into_sight() {
    let mut bench = begun(Language::Swedish);
    put_the_last_first(&mut bench);
    let passed = &bench.results.to_explain[0];
    let group = bench.workshop.need_groups[passed.group].id.clone();
    let mut harness = Harness::builder()
        .with_size(egui::vec2(1040.0, 700.0))
        .with_max_steps(60)
        .with_context_setup(|ctx| {
            let theme = Theme::load(crate::app::theme::ThemeKind::Light);
            theme.expect("parses").apply(ctx, 1.0);
        })
        .build_ui_state(
            |ui, bench: &mut Bench| {
                egui::ScrollArea::vertical().show(ui, |ui| bench.show(ui));
            },
            bench,
        );
    harness.run();
    let field = harness.state().texts.get("propose-reason-text");
    // Down to the end of the page, past the reasons.
    harness.event(egui::Event::PointerMoved(egui::pos2(500.0, 300.0)));
    harness.event(egui::Event::MouseWheel {
        unit: egui::MouseWheelUnit::Point,
        delta: egui::vec2(0.0, -20_000.0),
        phase: egui::TouchPhase::Move,
        source: egui::MouseWheelSource::Wheel,
        modifiers: egui::Modifiers::NONE,
    });
    harness.run();
    assert!(harness.get_by_label(&field).rect().max.y < 0.0);
    let bench = harness.state_mut();
    bench.view.part::<ReasonsView>().bring = true;
    // As the shell does.
    bench.view.selected = Some(group);
    harness.run();
    let field = harness.get_by_label(&field).rect();
    assert!(field.min.y >= 0.0 && field.max.y <= 700.0, "{field:?}");
}
