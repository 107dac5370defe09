use egui::vec2;

use super::super::testing::{Booth, is_off, key, of_groups, press, press_key, reads};
use super::*;
use crate::ranking::pair_by_pair::most_questions;
use crate::text::Language;
use crate::workshop::RankingMethod;

fn booth(groups: usize, language: Language) -> Booth {
    let mut workshop = of_groups(groups);
    workshop.method.ranking = RankingMethod::Pairs;
    Booth::at(Stage::Pairs, workshop, language)
}

type Window = egui_kittest::Harness<'static, Booth>;

fn asked(harness: &Window) -> Option<Asked> {
    harness.state().entry.ranking.pairs.as_ref()?.asked()
}

/// Answers until nothing is asked: the alphabet turned round.
fn answer_all(harness: &mut Window) -> usize {
    let mut count = 0;
    while let Some(asked) = asked(harness) {
        let place = |group: &GroupId| {
            let mut piles = harness.state().entry.ranking.piles.iter();
            piles.position(|(other, _)| other == group)
        };
        let before = place(&asked.first) > place(&asked.second);
        key(harness, if before { Key::Num1 } else { Key::ArrowRight });
        count += 1;
    }
    count
}

#[test]
fn twelve_groups_by_keys_alone_within_the_bound() {
    for language in Language::ALL {
        let mut harness = booth(12, language).harness();
        let left = harness
            .state()
            .texts
            .with("ways-pairs-left", &[("count", most_questions(12).into())]);
        assert!(reads(&harness, &left));
        let count = answer_all(&mut harness);
        assert!(count <= most_questions(12), "{count}");
        press_key(&mut harness, "ways-pairs-to-order");
        assert_eq!(harness.state().entry.stage, Stage::Order);
        let ranking = &harness.state().entry.ranking;
        let expected: Vec<_> = ranking
            .piles
            .iter()
            .rev()
            .map(|(it, _)| vec![it.clone()])
            .collect();
        assert_eq!(ranking.order, expected);
        assert!(ranking.unplaced.is_empty() && ranking.unknown.is_empty());
        press_key(&mut harness, "private-order-done");
        press_key(&mut harness, "button-done-lock");
        let round = harness.state().workshop.open_round().unwrap();
        assert_eq!(round.answers.len(), 1);
    }
}

#[test]
fn level_unknown_and_taking_back() {
    let mut harness = booth(4, Language::Swedish).harness();
    let first = asked(&harness).unwrap();
    key(&mut harness, Key::Num3);
    assert_eq!(
        asked(&harness).unwrap(),
        first,
        "3 is a pile, not an answer"
    );
    key(&mut harness, Key::Equals);
    assert_ne!(asked(&harness).unwrap(), first);
    key(&mut harness, Key::Backspace);
    assert_eq!(asked(&harness).unwrap(), first, "taken back");
    key(&mut harness, Key::Equals);
    let third = asked(&harness).unwrap().first;
    // Two *vet ej* set a group aside; with one place there is but one to be asked about.
    key(&mut harness, Key::Num0);
    let pairs = harness.state().entry.ranking.pairs.clone().unwrap();
    assert_eq!(pairs.order().1, [third]);
    press_key(&mut harness, "ways-pairs-level");
    press_key(&mut harness, "ways-pairs-to-order");
    assert_eq!(harness.state().entry.ranking.order.len(), 1);
    assert_eq!(harness.state().entry.ranking.unknown.len(), 1);
}

#[test]
fn one_may_stop_with_what_is_known() {
    let mut harness = booth(6, Language::Swedish).harness();
    for _ in 0..3 {
        key(&mut harness, Key::Num1);
    }
    press_key(&mut harness, "ways-pairs-stop");
    let ranking = &harness.state().entry.ranking;
    assert_eq!(ranking.order.iter().flatten().count(), 3);
    assert_eq!(ranking.unplaced.len(), 3);
    assert!(
        is_off(&harness, "private-order-done"),
        "first it is asked what the rest are"
    );
    press(&mut harness, accesskit::Role::RadioButton, "Jag vet inte");
    press_key(&mut harness, "private-order-done");
    let ranking = harness.state().ballot().ranking.unwrap();
    assert_eq!(ranking.unknown.len(), 3);
    // The questions are still there to go on with.
    press_key(&mut harness, "private-back-to-order");
    press_key(&mut harness, "ways-pairs-back");
    assert!(asked(&harness).is_some());
}

#[test]
fn clashing_answers_are_put_against_each_other() {
    for keep in ["ways-pairs-keep-new", "ways-pairs-keep-earlier"] {
        let mut harness = booth(3, Language::Swedish).harness();
        // The answers go round: the second before the first, the third before the second, and then, changed,
        // the first before the third.
        let pairs = harness.state_mut().entry.ranking.pairs().unwrap();
        pairs.answer(PairAnswer::Before);
        pairs.answer(PairAnswer::After);
        while pairs.asked().is_some() {
            pairs.answer(PairAnswer::After);
        }
        let said = pairs.said();
        assert!(pairs.clash().is_none());
        let turned = said.iter().find(|said| {
            let mut other = pairs.clone();
            other.change(said.question);
            other.answer(PairAnswer::Before);
            other.clash().is_some() || {
                other.change(said.question);
                other.answer(PairAnswer::After);
                other.clash().is_some()
            }
        });
        // With three groups and three answers some turned answer makes a circle.
        let Some(question) = turned.map(|said| said.question) else {
            assert_eq!(said.len(), 2, "too few answers for a circle");
            continue;
        };
        pairs.change(question);
        pairs.answer(PairAnswer::Before);
        if pairs.clash().is_none() {
            pairs.change(question);
            pairs.answer(PairAnswer::After);
        }
        let clash = pairs.clash().unwrap();
        harness.run_ok();
        assert!(reads(&harness, "Svaren går inte ihop"));
        press_key(&mut harness, keep);
        let pairs = harness.state().entry.ranking.pairs.as_ref().unwrap();
        assert!(pairs.clash().is_none());
        let holds = pairs
            .said()
            .iter()
            .any(|said| said.question == clash.new.question);
        assert_eq!(holds, keep == "ways-pairs-keep-new");
    }
}

#[test]
fn an_earlier_answer_can_be_given_again() {
    let mut harness = booth(3, Language::Swedish).harness();
    key(&mut harness, Key::Num1);
    press(
        &mut harness,
        accesskit::Role::DisclosureTriangle,
        "Dina svar hittills",
    );
    let said = harness.state().entry.ranking.pairs.as_ref().unwrap().said();
    let name = |group: &GroupId| harness.state().workshop.group_name(group).to_owned();
    let line = format!("{} före {}", name(&said[0].first), name(&said[0].second));
    press(
        &mut harness,
        accesskit::Role::Button,
        &format!("Ändra svaret {line}"),
    );
    assert!(reads(&harness, "Du svarar om på en fråga."));
    key(&mut harness, Key::Num2);
    let after = harness.state().entry.ranking.pairs.as_ref().unwrap().said();
    assert_eq!(after[0].first, said[0].second);
}

#[test]
fn pictures_of_pairs() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        let mut booth = booth(12, language);
        booth.picture(&format!("pairs-first-{name}"), size);
        let pairs = booth.entry.ranking.pairs().unwrap();
        for answer in [PairAnswer::Before, PairAnswer::After, PairAnswer::Level] {
            pairs.answer(answer);
        }
        booth.picture(&format!("pairs-{name}"), size);
        let member = booth.entry.member.clone();
        booth.entry.ranking.pairs = None;
        booth
            .entry
            .ranking
            .hide_names(true, &booth.workshop, &member);
        booth.picture(&format!("pairs-hidden-{name}"), size);
    }
}
