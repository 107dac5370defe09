use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::Harness;

use super::super::testing::{Booth, key, of_groups, press, press_key, reads};
use super::super::{Kind, Stage};
use super::*;
use crate::ranking::need::{severity_class, weighted_need};
use crate::ranking::pair_by_pair::{PairAnswer, PairStep};
use crate::text::Language;
use crate::workshop::{Judged, RankingMethod};

type Window = Harness<'static, Booth>;

/// A member of the example at the weighing, to be asked two at a time.
fn booth(groups: usize, language: Language) -> Booth {
    let mut workshop = of_groups(groups);
    workshop.method.ranking = RankingMethod::Pairs;
    Booth::at(Stage::Weigh, workshop, language)
}

/// Gives these points and goes on to the questions.
fn weigh(harness: &mut Window, points: [u32; 3]) {
    let entry = &mut harness.state_mut().entry;
    for ((_, held), points) in entry.weighing.points.iter_mut().zip(points) {
        *held = points;
    }
    harness.run_ok();
    let saved = harness.state().entry.weights_saved;
    let on = if saved {
        "private-weigh-continue"
    } else {
        "private-weigh-save"
    };
    press_key(harness, on);
}

fn tick(harness: &mut Window) {
    let label = harness.state().text("ways-pairs-within");
    press(harness, Role::CheckBox, &label);
}

fn offered(harness: &Window) -> bool {
    reads(harness, &harness.state().text("ways-pairs-within"))
}

/// Answers until nothing is asked, always the first; returns how many questions there were.
fn answer_all(harness: &mut Window) -> usize {
    let asked = |harness: &Window| {
        let pairs = harness.state().entry.ranking.pairs.as_ref();
        pairs.is_some_and(|pairs| pairs.asked().is_some())
    };
    let mut count = 0;
    while asked(harness) {
        key(harness, Key::Num1);
        count += 1;
    }
    count
}

/// The class of each group of an order by the member's own weights, none where it is not certain.
fn classes_of(harness: &Window, order: &[Vec<GroupId>]) -> Vec<Option<usize>> {
    let booth = harness.state();
    let situation = Situation::of(&booth.workshop).unwrap();
    let weighing = &booth.entry.weighing;
    let weights = weighing.weights(&booth.workshop, weighing.method).unwrap();
    let borders = &booth.workshop.method.parameters.class_borders;
    let groups = order.iter().flatten();
    groups
        .map(|group| {
            let row = situation.index(group).unwrap();
            let need = weighted_need(&situation.judgements.groups()[row], &weights);
            let class = |need| number(severity_class(need, borders));
            (class(need.low) == class(need.high)).then(|| class(need.shown))
        })
        .collect()
}

#[test]
fn fewer_questions_and_an_order_that_keeps_to_the_classes() {
    for language in Language::ALL {
        let mut harness = booth(14, language).harness();
        weigh(&mut harness, [60, 30, 10]);
        assert!(offered(&harness));
        let ranking = &harness.state().entry.ranking;
        assert!(!ranking.within_classes, "nobody is led there");
        let fewer = ranking.classes.found.as_ref().unwrap().most_questions;
        assert!(fewer < most_questions(14), "{fewer}");
        let arguments = [("fewer", fewer.into()), ("all", most_questions(14).into())];
        let note = harness
            .state()
            .texts
            .with("ways-pairs-within-note", &arguments);
        assert!(reads(&harness, &note));
        tick(&mut harness);
        let asked = answer_all(&mut harness);
        assert!(asked <= fewer, "{asked} questions of at most {fewer}");
        assert!(!offered(&harness), "it is chosen before the first question");
        press_key(&mut harness, "ways-pairs-to-order");
        let order = harness.state().entry.ranking.order.clone();
        assert_eq!(order.concat().len(), 14);
        let classes: Vec<usize> = classes_of(&harness, &order).into_iter().flatten().collect();
        assert!(classes.is_sorted(), "{classes:?}");
        assert!(classes.first() < classes.last(), "{classes:?}");
        press_key(&mut harness, "private-order-done");
        press_key(&mut harness, "button-done-lock");
        let round = harness.state().workshop.open_round().unwrap();
        assert_eq!(
            round
                .ballots()
                .next()
                .unwrap()
                .ranking
                .as_ref()
                .unwrap()
                .tiers,
            order
        );
    }
}

#[test]
fn the_questions_follow_changed_weights_and_that_is_said() {
    for language in Language::ALL {
        let mut harness = booth(14, language).harness();
        weigh(&mut harness, [60, 30, 10]);
        tick(&mut harness);
        answer_all(&mut harness);
        let before = harness.state().entry.ranking.classes.found.clone();
        press_key(&mut harness, "private-back-to-weights");
        weigh(&mut harness, [0, 0, 100]);
        let ranking = &harness.state().entry.ranking;
        assert_ne!(
            ranking.classes.found, before,
            "other weights, other classes"
        );
        let out = ranking.out_of_class.unwrap();
        assert!(out > 0);
        let said = [("count", out.into())];
        let texts = &harness.state().texts;
        assert!(reads(
            &harness,
            &texts.with("ways-pairs-within-changed", &said)
        ));
        answer_all(&mut harness);
        press_key(&mut harness, "ways-pairs-to-order");
        let order = harness.state().entry.ranking.order.clone();
        let classes: Vec<usize> = classes_of(&harness, &order).into_iter().flatten().collect();
        assert!(classes.is_sorted(), "{classes:?}");
    }
}

#[test]
fn all_pairs_are_asked_about_again_by_choice_or_without_weights() {
    let mut harness = booth(14, Language::Swedish).harness();
    weigh(&mut harness, [60, 30, 10]);
    tick(&mut harness);
    key(&mut harness, Key::Num1);
    let answered = |harness: &Window| {
        harness
            .state()
            .entry
            .ranking
            .pairs
            .as_ref()
            .unwrap()
            .answered()
    };
    let now = harness.state().text("ways-pairs-within-now");
    assert!(reads(&harness, &now));
    press_key(&mut harness, "ways-pairs-ask-all");
    assert!(!reads(&harness, &now));
    assert_eq!(answered(&harness), 1, "what is answered stays");
    let asked = answer_all(&mut harness);
    assert!(asked > 20, "{asked}");

    let mut harness = booth(14, Language::Swedish).harness();
    weigh(&mut harness, [60, 30, 10]);
    tick(&mut harness);
    key(&mut harness, Key::Num1);
    press_key(&mut harness, "private-back-to-weights");
    press_key(&mut harness, "private-weigh-skip");
    assert!(!harness.state().entry.ranking.within_classes);
    let said = [("count", 0.into())];
    let texts = &harness.state().texts;
    assert!(reads(
        &harness,
        &texts.with("ways-pairs-within-ended", &said)
    ));
    assert_eq!(answered(&harness), 1);
}

#[test]
fn a_group_of_uncertain_class_is_compared_with_all_it_may_belong_with() {
    let mut workshop = of_groups(8);
    let criterion = workshop.criteria[0].id.clone();
    for judgement in &mut workshop.need_groups[0].severity {
        if judgement.criterion == criterion {
            judgement.value = Judged::Missing;
        }
    }
    let weights = Weights::from_points(&[50.0, 30.0, 20.0]).unwrap();
    let found = Classes::by(&workshop, &weights).unwrap();
    let unsure = workshop.need_groups[0].id.clone();
    let (first, last) = found.span(&unsure);
    assert!(first < last, "half its need is not known");
    assert_eq!(found.uncertain, 1);
    let spans: Vec<(usize, usize)> = workshop
        .need_groups
        .iter()
        .map(|group| found.span(&group.id))
        .collect();
    let order: Vec<usize> = (0..8).collect();
    // Answered in every way: it is asked against those of its classes, and stands among them.
    for answer in [PairAnswer::Before, PairAnswer::After] {
        let mut machine = PairByPair::within_spans(8, &order, &spans).unwrap();
        while let PairStep::Ask(question) = machine.progress().step {
            assert!(machine.meet(question.group, question.other));
            machine.answer(question, answer);
        }
        let order = machine.progress().tiers.concat();
        let at = order.iter().position(|group| *group == 0).unwrap();
        let certain = |groups: &[usize]| -> Vec<usize> {
            let spans = groups.iter().map(|group| spans[*group]);
            spans.map(|(class, _)| class).collect()
        };
        assert!(certain(&order[..at]).iter().all(|class| *class <= last));
        assert!(
            certain(&order[at + 1..])
                .iter()
                .all(|class| *class >= first)
        );
    }
}

#[test]
fn it_is_not_offered_where_it_says_nothing() {
    // Without own weights.
    let mut harness = booth(12, Language::Swedish).harness();
    press_key(&mut harness, "private-weigh-skip");
    assert!(!offered(&harness));
    // Without values.
    let mut workshop = of_groups(12);
    workshop.method.ranking = RankingMethod::Pairs;
    for group in &mut workshop.need_groups {
        group.severity.clear();
        group.health_gap = None;
    }
    let mut harness = Booth::at(Stage::Weigh, workshop, Language::Swedish).harness();
    weigh(&mut harness, [60, 30, 10]);
    assert!(!offered(&harness));
    // While practising.
    let mut harness = booth(12, Language::Swedish).harness();
    harness.state_mut().entry.stage = Stage::Cover;
    harness.run_ok();
    press_key(&mut harness, "practice-start");
    assert_eq!(harness.state().entry.kind, Kind::HandOver);
    press_key(&mut harness, "private-weigh-save");
    assert!(!offered(&harness));
}

#[test]
fn pictures_of_asking_within_classes() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        let mut booth = booth(14, language);
        booth.entry.weights_saved = true;
        booth.entry.stage = Stage::Pairs;
        booth.picture(&format!("pairs-classes-{name}"), size);
        booth.entry.ranking.ask_within_classes(true);
        let pairs = booth.entry.ranking.pairs().unwrap();
        for _ in 0..3 {
            pairs.answer(PairAnswer::Before);
        }
        booth.picture(&format!("pairs-classes-begun-{name}"), size);
        for ((_, held), points) in booth.entry.weighing.points.iter_mut().zip([0, 0, 100]) {
            *held = points;
        }
        booth.picture(&format!("pairs-classes-changed-{name}"), size);
    }
}
