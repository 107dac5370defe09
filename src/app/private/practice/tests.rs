use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::Harness;

use super::super::testing::{Booth, MEMBER, key, of_groups, press_key, reads};
use super::*;
use crate::workshop::RankingMethod;

fn booth(kind: Kind, language: Language) -> Booth {
    Booth::new(of_groups(6), MEMBER, kind, language)
}

/// Presses through the practice by the shortest way.
fn go_through(harness: &mut Harness<'_, Booth>) {
    press_key(harness, "private-weigh-save");
    for pile in [Key::Num1, Key::Num2, Key::Num3, Key::Num1, Key::Num2] {
        key(harness, pile);
    }
    press_key(harness, "private-piles-done");
    press_key(harness, "private-order-done");
    press_key(harness, "button-done-lock");
}

#[test]
fn nothing_of_the_practice_reaches_the_answer() {
    for language in Language::ALL {
        let booth = booth(Kind::HandOver, language);
        let before = booth.workshop.clone();
        let fresh = booth.entry.clone();
        let mut harness = booth.harness();
        press_key(&mut harness, "practice-start");
        assert!(reads(
            &harness,
            Practice::load().unwrap().title.in_language(language)
        ));
        for group in &before.need_groups {
            assert!(!reads(&harness, &group.name));
        }
        go_through(&mut harness);
        assert!(reads(
            &harness,
            &harness.state().text("practice-done-title")
        ));
        assert_eq!(harness.state().workshop, before);
        assert!(harness.state().sent.is_empty());
        press_key(&mut harness, "practice-again");
        go_through(&mut harness);
        press_key(&mut harness, "practice-begin");
        let entry = &harness.state().entry;
        assert_eq!(entry.stage, Stage::Weigh);
        let untouched = PrivateEntry {
            stage: Stage::Weigh,
            ..fresh
        };
        assert_eq!(*entry, untouched);
    }
}

#[test]
fn the_practice_is_skipped_at_any_time_and_offered_at_home_too() {
    let mut harness = booth(Kind::HandOver, Language::Swedish).harness();
    press_key(&mut harness, "practice-start");
    press_key(&mut harness, "practice-skip");
    assert_eq!(harness.state().entry.stage, Stage::Weigh);
    let mut harness = booth(Kind::Alone, Language::English).harness();
    press_key(&mut harness, "practice-start");
    press_key(&mut harness, "private-weigh-skip");
    press_key(&mut harness, "practice-skip");
    assert_eq!(harness.state().entry.stage, Stage::Weigh);
    assert!(harness.state().entry.practice.is_none());
}

#[test]
fn the_practice_is_in_the_workshops_own_way() {
    let mut booth = booth(Kind::HandOver, Language::Swedish);
    booth.workshop.method.ranking = RankingMethod::Points;
    let mut harness = booth.harness();
    press_key(&mut harness, "practice-start");
    press_key(&mut harness, "private-weigh-save");
    let fields = {
        use egui_kittest::kittest::NodeT;
        let nodes = harness.root().children_recursive();
        nodes
            .filter(|node| node.accesskit_node().role() == Role::Slider)
            .count()
    };
    assert_eq!(fields, 5);
}

#[test]
fn pictures_of_the_practice() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        let mut booth = booth(Kind::HandOver, language);
        booth.picture(&format!("cover-{name}"), size);
        booth.entry.practice = Rehearsal::new(&booth.workshop.method, language);
        booth.entry.stage = Stage::Practice;
        booth.picture(&format!("practice-{name}"), size);
        if let Some(rehearsal) = &mut booth.entry.practice {
            rehearsal.entry.stage = Stage::Piles;
        }
        booth.picture(&format!("practice-piles-{name}"), size);
        if let Some(rehearsal) = &mut booth.entry.practice {
            rehearsal.entry.stage = Stage::Done;
        }
        booth.picture(&format!("practice-done-{name}"), size);
    }
}
