use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;
use jiff::Timestamp;

use super::super::weighing::WHOLE;
use super::super::{Kind, PrivateEntry, Stage, show as show_private};
use super::*;
use crate::app::commands::Sent;
use crate::app::theme::ThemeKind;
use crate::ranking::of_workshop::member_weights;
use crate::results::Results;
use crate::store::Shipped;
use crate::text::{Language, Texts};
use crate::workshop::{Edit, ParticipantId, WeightAnswer, apply};

struct Booth {
    workshop: Workshop,
    texts: Texts,
    theme: Theme,
    entry: PrivateEntry,
}

/// A participant who has not answered before.
const MEMBER: &str = "NY";

fn booth(method: WeighingMethod, language: Language) -> Booth {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.method.weighing = method;
    let mut entry = PrivateEntry::new(&workshop, ParticipantId::new(MEMBER), Kind::HandOver);
    entry.stage = Stage::Weigh;
    Booth {
        workshop,
        texts: Texts::new(language),
        theme: Theme::load(ThemeKind::Light).unwrap(),
        entry,
    }
}

fn harness(booth: Booth) -> Harness<'static, Booth> {
    Harness::builder()
        .with_size(vec2(1200.0, 2400.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| Theme::load(ThemeKind::Light).unwrap().apply(ctx, 1.0))
        .build_ui_state(
            |ui, booth: &mut Booth| {
                let mut sent: Vec<Sent> = Vec::new();
                let mut context = PrivateContext {
                    workshop: &booth.workshop,
                    results: &Results::default(),
                    texts: &booth.texts,
                    theme: &booth.theme,
                    now: Timestamp::UNIX_EPOCH,
                    sent: &mut sent,
                };
                show_private(ui, &mut booth.entry, &mut context);
            },
            booth,
        )
}

fn press(harness: &mut Harness<'_, Booth>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run_ok();
}

fn answer(harness: &Harness<'_, Booth>) -> WeightAnswer {
    let ballot = harness.state().entry.ballot(Timestamp::UNIX_EPOCH);
    ballot.weights.expect("weighed")
}

#[test]
fn the_shortest_way_is_one_press() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = harness(booth(WeighingMethod::Points, language));
        harness.run_ok();
        press(&mut harness, Role::Button, &texts.get("private-weigh-save"));
        assert_eq!(harness.state().entry.stage, Stage::Piles);
        let WeightAnswer::Points(points) = answer(&harness) else {
            panic!("points");
        };
        assert_eq!(points.values().sum::<f64>(), f64::from(WHOLE));
    }
}

#[test]
fn the_workshops_own_way_comes_first() {
    for own in [
        WeighingMethod::Points,
        WeighingMethod::Swing,
        WeighingMethod::RankOrder,
        WeighingMethod::Pairwise,
    ] {
        let booth = booth(own, Language::English);
        assert_eq!(booth.entry.weighing.method, own);
        let ways = ways(&booth.workshop);
        assert_eq!(ways[0], own);
        assert_eq!(ways.len(), 4);
    }
}

#[test]
fn swing_needs_something_at_the_top() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = harness(booth(WeighingMethod::Swing, language));
        harness.run_ok();
        for (_, points) in &mut harness.state_mut().entry.weighing.swing {
            *points = 50;
        }
        harness.run_ok();
        assert!(
            harness
                .query_by_label(&texts.get("sureness-weigh-swing-needs-top"))
                .is_some()
        );
        press(&mut harness, Role::Button, &texts.get("private-weigh-save"));
        assert_eq!(harness.state().entry.stage, Stage::Weigh);
        harness.state_mut().entry.weighing.swing[0].1 = WHOLE;
        harness.run_ok();
        press(&mut harness, Role::Button, &texts.get("private-weigh-save"));
        assert!(matches!(answer(&harness), WeightAnswer::Swing(_)));
        assert_eq!(harness.state().entry.stage, Stage::Piles);
    }
}

#[test]
fn switching_shows_both_results_side_by_side() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = harness(booth(WeighingMethod::Points, language));
        harness.run_ok();
        let title = texts.get("sureness-weigh-side-by-side");
        assert!(harness.query_by_label(&title).is_none());
        let workshop = harness.state().workshop.clone();
        let first = workshop.criteria[0].name.clone();
        let fewer = texts.with("widget-points-fewer", &[("name", first.as_str().into())]);
        press(&mut harness, Role::Button, &fewer);
        let second = workshop.criteria[1].name.clone();
        let more = texts.with("widget-points-more", &[("name", second.as_str().into())]);
        press(&mut harness, Role::Button, &more);
        press(
            &mut harness,
            Role::RadioButton,
            &texts.get("weighing-rank-order-title"),
        );
        harness.get_by_role_and_label(Role::Table, &title);
        press(&mut harness, Role::Button, &texts.get("private-weigh-save"));
        let WeightAnswer::RankOrder(tiers) = answer(&harness) else {
            panic!("an order");
        };
        assert_eq!(tiers.concat().len(), workshop.criteria.len());
    }
}

#[test]
fn two_at_a_time_says_how_the_answers_hang_together() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        let mut harness = harness(booth(WeighingMethod::Pairwise, language));
        harness.run_ok();
        let workshop = harness.state().workshop.clone();
        let count = workshop.criteria.len();
        let pairs = harness.state().entry.weighing.pairs.len();
        assert_eq!(pairs, count * (count - 1) / 2);
        let left = texts.with("sureness-weigh-pairs-left", &[("count", pairs.into())]);
        harness.get_by_label(&left);
        assert!(
            !harness
                .state()
                .entry
                .weighing
                .is_ready(WeighingMethod::Pairwise)
        );
        // The first pair by pressing: the first weighs more, and much more.
        let name = |index: usize| workshop.criteria[index].name.as_str();
        harness
            .query_all_by_role_and_label(Role::RadioButton, name(0))
            .next()
            .unwrap()
            .click();
        harness.run_ok();
        press(
            &mut harness,
            Role::RadioButton,
            &texts.get("sureness-weigh-7"),
        );
        assert_eq!(harness.state().entry.weighing.pairs[0].ratio, Some(7.0));
        // A beats B, B beats C, C beats A: as contradictory as can be.
        for pair in &mut harness.state_mut().entry.weighing.pairs {
            let index = |id: &CriterionId| {
                workshop
                    .criteria
                    .iter()
                    .position(|it| &it.id == id)
                    .unwrap()
            };
            let apart = index(&pair.second) - index(&pair.first);
            pair.ratio = Some(if apart == 1 { 9.0 } else { 1.0 / 9.0 });
        }
        harness.run_ok();
        harness.get_by_label(&texts.get("weighing-consistency-poor"));
        for pair in &mut harness.state_mut().entry.weighing.pairs {
            pair.ratio = Some(1.0);
        }
        harness.run_ok();
        harness.get_by_label(&texts.get("weighing-consistency-good"));
        press(&mut harness, Role::Button, &texts.get("private-weigh-save"));
        let answer = answer(&harness);
        assert!(matches!(answer, WeightAnswer::Pairwise(_)));
        let weights = member_weights(&workshop, &answer).unwrap();
        for weight in weights.as_slice() {
            assert!((weight - 1.0 / count as f64).abs() < 1e-9);
        }
    }
}

#[test]
fn every_way_is_taken_over_from_the_last_answer_and_taken_in() {
    for method in [
        WeighingMethod::Points,
        WeighingMethod::Swing,
        WeighingMethod::RankOrder,
        WeighingMethod::Pairwise,
    ] {
        let mut booth = booth(WeighingMethod::Points, Language::English);
        let weighing = &mut booth.entry.weighing;
        weighing.method = method;
        weighing
            .points
            .iter_mut()
            .for_each(|(_, points)| *points = 0);
        weighing.points[1].1 = WHOLE;
        weighing.swing[0].1 = 40;
        weighing.order = weighing.order[0]
            .iter()
            .map(|id| vec![id.clone()])
            .collect();
        for pair in &mut weighing.pairs {
            pair.ratio = Some(3.0);
        }
        booth.entry.weights_saved = true;
        let given = booth.entry.ballot(Timestamp::UNIX_EPOCH).weights.unwrap();
        let again = Weighing::new(&booth.workshop, Some(&given));
        assert_eq!(again.method, method);
        assert_eq!(again.answer(method), given);
        // The workshop takes it as it is.
        let round = booth.workshop.rounds.last_mut().unwrap();
        round.closed = None;
        let member = round.ballots().next().unwrap().member.clone();
        round.answers.clear();
        let mut ballot = booth.entry.ballot(Timestamp::UNIX_EPOCH);
        ballot.member = member;
        ballot.ranking = None;
        booth.workshop.proposal.fixed = None;
        apply(
            &mut booth.workshop,
            Edit::TakeInBallot(Box::new(ballot.into())),
            NOON,
        )
        .unwrap();
    }
}
