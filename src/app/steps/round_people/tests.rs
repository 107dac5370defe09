use egui::accesskit::Role;
use egui_kittest::kittest::Queryable;

use crate::app::commands::Command;
use crate::app::steps::testing::{Bench, example};
use crate::results::Results;
use crate::text::Language;
use crate::workshop::{Edit, Participant, ParticipantId, Role as Office, Step, apply};

fn bench(open: bool) -> Bench {
    let mut workshop = example();
    workshop.proposal.fixed = None;
    workshop.method.rounds.0 = 9;
    if open {
        let at = jiff::Timestamp::UNIX_EPOCH;
        apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
    }
    let mut bench = Bench::new(Step::Rank, workshop, Language::Swedish);
    bench.results = Results::of(&bench.workshop);
    bench
}

#[test]
fn whoever_leaves_is_not_waited_for_and_keeps_closed_answers() {
    let bench = bench(true);
    let before = bench.workshop.clone();
    let leaver = before.ranking_participants().next().unwrap().id.clone();
    let count = before.awaited_participants().count();
    let mut harness = bench.harness();
    harness.run_ok();
    harness.get_by_label("Någon kommer eller går").click();
    harness.run_ok();
    let leaves = format!("{leaver} går nu");
    harness.get_by_role_and_label(Role::Button, &leaves).click();
    harness.run_ok();
    let workshop = &harness.state().workshop;
    assert_eq!(workshop.awaited_participants().count(), count - 1);
    assert_eq!(workshop.rounds, before.rounds);
    let said = format!(
        "{leaver} har gått och väntas inte in i omgången. En ersättare svarar med sin egen kod, från början."
    );
    harness.get_by_label(&said);
    // The round's number of asked is of those who were there to answer.
    let mut workshop = workshop.clone();
    let at = jiff::Timestamp::UNIX_EPOCH;
    let edit = crate::ranking::of_workshop::closing(&workshop).unwrap();
    apply(&mut workshop, edit, at).unwrap();
    let asked = workshop.rounds.last().unwrap().asked.unwrap();
    assert_eq!(usize::try_from(asked).unwrap(), count - 1);
    let back = format!("{leaver} är tillbaka");
    harness.get_by_role_and_label(Role::Button, &back).click();
    harness.run_ok();
    assert_eq!(
        harness.state().workshop.awaited_participants().count(),
        count
    );
}

#[test]
fn a_substitute_comes_in_with_a_code_of_their_own() {
    let mut bench = bench(true);
    let template = bench.workshop.participants[0].clone();
    bench.workshop.participants.push(Participant {
        id: ParticipantId::new("E9"),
        role: Office::Substitute,
        serves: false,
        ..template
    });
    let count = bench.workshop.awaited_participants().count();
    let mut harness = bench.harness();
    harness.run_ok();
    harness.get_by_label("Någon kommer eller går").click();
    harness.run_ok();
    let serves = "E9 går in som ersättare";
    harness.get_by_role_and_label(Role::Button, serves).click();
    harness.run_ok();
    let workshop = &harness.state().workshop;
    assert_eq!(workshop.awaited_participants().count(), count + 1);
}

#[test]
fn after_a_closed_round_each_may_look_at_the_own_answer() {
    let bench = bench(false);
    let round = bench.workshop.latest_closed_round().unwrap();
    let member = round.ballots().next().unwrap().member.clone();
    let mut harness = bench.harness();
    harness.run_ok();
    harness
        .get_by_label("Låt en ledamot se sitt eget svar")
        .click();
    harness.run_ok();
    let hand = format!("Lämna över till {member}");
    harness.get_by_role_and_label(Role::Button, &hand).click();
    harness.run_ok();
    assert_eq!(harness.state().commands, [Command::LookBack(member)]);
}
