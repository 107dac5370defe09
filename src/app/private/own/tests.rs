use egui::vec2;

use super::super::testing::{Booth, open_example, open_round, press_key, reads, words};
use super::*;
use crate::store::Shipped;
use crate::text::Language;
use crate::workshop::RankingAnswer;

/// The example with its rounds closed, and one of those who answered the last.
fn example() -> (Workshop, ParticipantId) {
    let workshop = Shipped::Example.workshop().unwrap();
    let round = workshop.latest_closed_round().unwrap();
    let member = round
        .ballots()
        .find(|ballot| ballot.ranking.is_some())
        .unwrap()
        .member
        .clone();
    (workshop, member)
}

#[test]
fn a_member_looks_at_the_own_answer_and_nothing_is_changed() {
    for language in Language::ALL {
        let (workshop, member) = example();
        let before = workshop.clone();
        let mut harness = Booth::new(workshop, member.as_str(), Kind::Look, language).harness();
        let start = harness
            .state()
            .texts
            .with("cover-look-start", &[("code", member.as_str().into())]);
        super::super::testing::press(&mut harness, egui::accesskit::Role::Button, &start);
        for key in [
            "own-purpose",
            "own-median",
            "own-half",
            "private-result-own",
        ] {
            assert!(reads(&harness, &harness.state().text(key)), "{key}");
        }
        let others = before.participants.iter().map(|it| it.id.as_str());
        for other in others.filter(|other| *other != member.as_str()) {
            let told = words(&harness).into_iter().find(|said| {
                said.split(|letter: char| !letter.is_alphanumeric())
                    .any(|word| word == other)
            });
            assert!(told.is_none(), "{told:?}");
        }
        press_key(&mut harness, "own-done");
        for group in &before.need_groups {
            assert!(!reads(&harness, &group.name));
        }
        press_key(&mut harness, "hand-over-back");
        assert!(harness.state().over);
        assert_eq!(harness.state().workshop, before);
    }
}

#[test]
fn the_next_answer_starts_from_the_last_and_may_be_handed_in_as_it_is() {
    let mut workshop = open_example();
    let (_, member) = example();
    let last = last_closed(&workshop, &member).unwrap().2.clone();
    workshop.proposal.fixed = None;
    let mut harness =
        Booth::new(workshop, member.as_str(), Kind::HandOver, Language::Swedish).harness();
    assert!(reads(&harness, &harness.state().text("cover-again")));
    let start = format!("Jag är {member}, börja");
    super::super::testing::press(&mut harness, egui::accesskit::Role::Button, &start);
    assert_eq!(harness.state().entry.stage, Stage::Own);
    press_key(&mut harness, "own-same-again");
    press_key(&mut harness, "button-done-lock");
    let round = harness.state().workshop.open_round().unwrap();
    let again = round.ballot(&member).unwrap();
    assert_eq!(again.ranking, last.ranking);
    assert_eq!(again.weights.is_some(), last.weights.is_some());
}

#[test]
fn coming_back_in_the_same_round_shows_the_answer_and_changes_it() {
    let mut workshop = open_example();
    let (_, member) = example();
    let mut given = last_closed(&workshop, &member).unwrap().2.clone();
    let tiers: Vec<Vec<GroupId>> = workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    given.ranking = Some(RankingAnswer {
        tiers: tiers.clone(),
        ..RankingAnswer::default()
    });
    workshop
        .rounds
        .last_mut()
        .unwrap()
        .answers
        .push(given.into());
    let mut harness =
        Booth::new(workshop, member.as_str(), Kind::HandOver, Language::Swedish).harness();
    assert!(reads(&harness, &harness.state().text("cover-answered")));
    let start = format!("Jag är {member}, börja");
    super::super::testing::press(&mut harness, egui::accesskit::Role::Button, &start);
    assert_eq!(harness.state().entry.stage, Stage::Review);
    assert_eq!(harness.state().ballot().ranking.unwrap().tiers, tiers);
    press_key(&mut harness, "private-back-to-order");
    harness.state_mut().entry.ranking.order.reverse();
    harness.run_ok();
    press_key(&mut harness, "private-order-done");
    press_key(&mut harness, "button-done-lock");
    let round = harness.state().workshop.open_round().unwrap();
    assert_eq!(round.answers.len(), 1);
    let changed = round.ballot(&member).unwrap().ranking.as_ref().unwrap();
    assert!(changed.tiers.iter().eq(tiers.iter().rev()));
}

#[test]
fn few_orders_give_nobody_away() {
    let (mut workshop, member) = example();
    workshop.rounds.truncate(1);
    let round = &mut workshop.rounds[0];
    let own = round.ballots().position(|it| it.member == member).unwrap();
    round.answers.swap(0, own);
    round.answers.truncate(2);
    let mut booth = Booth::new(workshop, member.as_str(), Kind::Look, Language::Swedish);
    booth.entry.stage = Stage::Own;
    let harness = booth.harness();
    assert!(reads(&harness, &harness.state().text("own-too-few")));
    for key in ["own-median", "own-half", "order-members-title"] {
        assert!(!reads(&harness, &harness.state().text(key)), "{key}");
    }
}

#[test]
fn somebody_new_in_a_later_round_is_told_so() {
    let mut workshop = open_example();
    open_round(&mut workshop);
    let harness = Booth::new(workshop, "NY", Kind::HandOver, Language::English).harness();
    assert!(reads(&harness, &harness.state().text("cover-late")));
}

#[test]
fn pictures_of_the_own_answer() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        let (workshop, member) = example();
        let mut booth = Booth::new(workshop, member.as_str(), Kind::Look, language);
        booth.picture(&format!("own-cover-{name}"), size);
        booth.entry.stage = Stage::Own;
        booth.picture(&format!("own-{name}"), size);
    }
}
