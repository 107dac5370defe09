//! What is closed and fixed in the window is noted as it was worked out, and stays so.

use egui::Context;
use jiff::tz::Offset;

use super::*;
use crate::app::application::files::SystemPicker;
use crate::ranking::of_workshop::sums_of;
use crate::record::FrozenResults;
use crate::store::Shipped;
use crate::workshop::testing::NOON;
use crate::workshop::{
    Aggregation, DignityGate, Level, ProposalFindings, ProposalStart, Workshop, apply,
};

/// The example with a third round, open, in which everyone has answered as in the second.
fn answered() -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    workshop.method.rounds.0 = 9;
    workshop.method.robustness.samples = 300;
    apply(&mut workshop, Edit::OpenRound("prov".into()), NOON).unwrap();
    let answers = workshop.rounds[1].answers.clone();
    workshop.rounds.last_mut().unwrap().answers = answers;
    workshop
}

fn opened(workshop: Workshop) -> Application {
    let opening = Opening {
        file: None,
        language: Some(Language::Swedish),
        clock: Box::new(|| NOON),
        offset: Offset::UTC,
        storage: Storage::new(None),
        picker: Box::new(SystemPicker),
    };
    let mut application = Application::new(&Context::default(), opening).unwrap();
    application.show_workshop(workshop, Purpose::Lead);
    work(&mut application);
    application
}

/// What a frame does once everything is worked out.
fn work(application: &mut Application) {
    application.refresh_results();
    application.wait_for_results();
    application.note_findings();
    application.refresh_results();
}

fn workshop(application: &Application) -> &Workshop {
    application.state.document.as_ref().unwrap().workshop()
}

/// Fixes the proposal in the need order.
fn fix(application: &mut Application) {
    let order = application.state.results.need.as_ref().unwrap().ids();
    let gate = DignityGate {
        forbidden_among_reasons: Some(false),
        holds_for_others: Some(true),
        words: workshop(application).proposal.gate.words.clone(),
    };
    let start = ProposalStart::Need;
    application.edit(Edit::StartProposal { start, order });
    application.edit(Edit::SetDignityGate(gate));
    application.edit(Edit::FixProposal);
    assert!(workshop(application).proposal.fixed.is_some());
}

#[test]
fn closing_and_fixing_note_what_is_known() {
    let mut application = opened(answered());
    application.close_round();
    assert!(workshop(&application).open_round().is_none());
    work(&mut application);
    let known = application.state.results.clone();
    let round = workshop(&application).rounds.last().unwrap();
    let found = round.findings.as_ref().unwrap();
    let orders = known.orders.as_ref().unwrap();
    let said = orders.newest().unwrap();
    let own = &found.orders[0];
    assert_eq!(own.aggregation, workshop(&application).method.aggregation);
    assert_eq!(found.orders.len(), 1 + orders.by_other_methods.len());
    let proof = said.kemeny.as_ref().unwrap();
    assert_eq!(own.distance, Some(proof.distance));
    assert_eq!(own.bound, Some(proof.lower_bound));
    for place in &own.places {
        let row = known.latest_round().unwrap().index(&place.group).unwrap();
        let there = said.order.place_of(row);
        assert_eq!(place.place, there.map(|it| u32::try_from(it).unwrap()));
    }
    let by_median = found.orders.iter();
    let mut by_median = by_median.filter(|it| it.aggregation == Aggregation::MedianRank);
    assert!(by_median.next().is_some());
    assert_eq!(
        usize::try_from(found.ways_in.hand_over + found.ways_in.file + found.ways_in.paper),
        Ok(round.answers.len())
    );

    fix(&mut application);
    assert_eq!(workshop(&application).proposal.findings, None);
    work(&mut application);
    let found = workshop(&application).proposal.findings.as_deref().unwrap();
    let known = application.state.results.of_proposal();
    assert_eq!(
        *found,
        ProposalFindings {
            at: found.at,
            premises: ProposalFindings::premises(workshop(&application)),
            besides: ProposalFindings::besides_now(workshop(&application)),
            ..known
        }
    );
    let tried = found.robustness.as_ref().unwrap();
    let settings = &workshop(&application).method.robustness;
    assert_eq!((tried.samples, tried.seed), (300, settings.seed));
    assert_eq!(tried.space.as_ref(), Some(&settings.space));
    assert_eq!(tried.classes.len(), found.need_order.len());
    let document = application.state.document.as_ref().unwrap();
    assert!(document.history.undo_label().is_none(), "no step to undo");
}

#[test]
fn removing_answers_and_other_values_change_nothing_that_is_said() {
    let mut application = opened(answered());
    application.close_round();
    work(&mut application);
    fix(&mut application);
    work(&mut application);
    let said = |application: &Application| {
        FrozenResults::of(workshop(application), &application.state.results)
    };
    let before = said(&application);
    let rounds = workshop(&application).rounds.iter();
    let sums = rounds.filter_map(|round| sums_of(workshop(&application), round));
    application.edit(Edit::RemoveIndividualAnswers(sums.collect()));
    work(&mut application);
    assert!(application.state.results.class_shares().is_none());
    let after = said(&application);
    // The rounds that the example came with were closed before anything was noted.
    assert_eq!(before.rounds.last(), after.rounds.last());
    let proposal = |results: FrozenResults| FrozenResults {
        rounds: Vec::new(),
        ..results
    };
    let before = proposal(before);
    assert_eq!(before, proposal(after));
    let mut group = workshop(&application).need_groups[0].clone();
    let other = |level: Level| match level {
        Level::Small => Level::VeryLarge,
        _ => Level::Small,
    };
    let place = before.need_place(&group.id).unwrap();
    for judgement in &mut group.severity {
        let level = crate::workshop::SeverityValue::Level(other(place.class));
        judgement.value = crate::workshop::Judged::Given(level);
    }
    application.edit(Edit::SetNeedGroup(Box::new(group)));
    work(&mut application);
    let now = application.state.results.of_proposal();
    assert_ne!(now.need_order, before.need_order);
    assert_eq!(before, proposal(said(&application)));
}

#[test]
fn what_a_stop_left_is_noted_at_the_next_opening_unless_something_has_changed() {
    let mut closed = answered();
    let edit = closing(&closed).unwrap();
    apply(&mut closed, edit, NOON).unwrap();
    let application = opened(closed.clone());
    assert!(workshop(&application).rounds[2].findings.is_some());
    let mut group = closed.need_groups[0].clone();
    group.name.push('!');
    apply(&mut closed, Edit::SetNeedGroup(Box::new(group)), NOON).unwrap();
    let application = opened(closed);
    assert!(workshop(&application).rounds[2].findings.is_none());
    // Of what was closed before anything was noted, nothing is.
    let application = opened(Shipped::Example.workshop().unwrap());
    let rounds = &workshop(&application).rounds;
    assert!(rounds.iter().all(|round| round.findings.is_none()));
}
