use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};

use super::super::testing::{Booth, is_off, key, of_groups, press, press_key, reads, words};
use super::*;
use crate::app::widgets::Pile;
use crate::text::Language;

fn booth(groups: usize, language: Language) -> Booth {
    Booth::at(Stage::Piles, of_groups(groups), language)
}

#[test]
fn piles_by_keys_then_what_is_not_known_and_not_placed() {
    let mut harness = booth(5, Language::Swedish).harness();
    for pile in [Key::Num2, Key::Num0, Key::Num1, Key::Num3] {
        key(&mut harness, pile);
    }
    press_key(&mut harness, "private-piles-enough");
    let ranking = &harness.state().entry.ranking;
    assert_eq!(ranking.order.len(), 3);
    assert_eq!(ranking.unknown.len(), 1);
    assert_eq!(ranking.unplaced.len(), 1);
    // The one without a place is put in the order by its button.
    let name = harness
        .state()
        .workshop
        .group_name(&ranking.unplaced[0])
        .to_owned();
    let place = format!("Sätt {name} efter de andra i ordningen");
    press(&mut harness, Role::Button, &place);
    assert_eq!(harness.state().entry.ranking.order.len(), 4);
    press_key(&mut harness, "private-order-done");
    assert_eq!(harness.state().entry.stage, Stage::Review);
}

#[test]
fn the_order_by_keys_buttons_typed_place_and_same_place() {
    let mut booth = booth(4, Language::Swedish);
    for (_, pile) in &mut booth.entry.ranking.piles {
        *pile = Some(Pile::First);
    }
    booth.entry.ranking.order_from_piles();
    booth.entry.stage = Stage::Order;
    let ids: Vec<GroupId> = booth.entry.ranking.order.concat();
    let names: Vec<String> = ids
        .iter()
        .map(|id| booth.workshop.group_name(id).to_owned())
        .collect();
    let mut harness = booth.harness();
    let order = |harness: &egui_kittest::Harness<'_, Booth>| {
        let at = |id: &GroupId| ids.iter().position(|other| other == id).unwrap();
        let tiers = harness.state().entry.ranking.order.iter();
        tiers
            .map(|tier| tier.iter().map(at).collect::<Vec<_>>())
            .collect::<Vec<_>>()
    };
    press(
        &mut harness,
        Role::ListItem,
        &format!("{}, plats 3", names[2]),
    );
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run_ok();
    assert_eq!(order(&harness), [vec![0], vec![2], vec![1], vec![3]]);
    press(
        &mut harness,
        Role::Button,
        &format!("Flytta ner {}", names[2]),
    );
    assert_eq!(order(&harness), [vec![0], vec![1], vec![2], vec![3]]);
    press(
        &mut harness,
        Role::ListItem,
        &format!("{}, plats 3", names[2]),
    );
    key(&mut harness, Key::Equals);
    assert_eq!(order(&harness), [vec![0], vec![1, 2], vec![3]]);
    press(
        &mut harness,
        Role::Button,
        &format!("Skriv plats för {}", names[3]),
    );
    harness.event(egui::Event::Text("1".to_owned()));
    harness.run_ok();
    key(&mut harness, Key::Enter);
    assert_eq!(order(&harness), [vec![3], vec![0], vec![1, 2]]);
    // *Vet ej* about the row that is chosen.
    press(
        &mut harness,
        Role::ListItem,
        &format!("{}, plats 2", names[0]),
    );
    press(
        &mut harness,
        Role::Button,
        &format!("Vet ej om {}", names[0]),
    );
    assert_eq!(harness.state().entry.ranking.unknown, [ids[0].clone()]);
}

#[test]
fn abstaining_is_two_presses_away_and_nothing_else_counts() {
    for stage in [Stage::Piles, Stage::Points] {
        let mut booth = booth(4, Language::Swedish);
        booth.entry.weights_saved = true;
        booth.entry.stage = stage;
        let mut harness = booth.harness();
        press_key(&mut harness, "ways-no-order");
        let abstain = harness.state().text("private-review-abstain");
        press(&mut harness, Role::CheckBox, &abstain);
        press_key(&mut harness, "button-done-lock");
        let ballot = harness
            .state()
            .workshop
            .open_round()
            .unwrap()
            .ballots()
            .next()
            .unwrap();
        assert!(ballot.abstains && ballot.weights.is_none() && ballot.ranking.is_none());
    }
}

#[test]
fn an_empty_answer_cannot_be_locked() {
    let mut harness = booth(4, Language::Swedish).harness();
    press_key(&mut harness, "ways-no-order");
    assert!(is_off(&harness, "button-done-lock"));
}

#[test]
fn hidden_names_show_letters_and_need_alone_until_the_order_is_made() {
    for language in Language::ALL {
        let mut harness = booth(6, language).harness();
        let names: Vec<String> = {
            let groups = &harness.state().workshop.need_groups;
            groups.iter().map(|group| group.name.clone()).collect()
        };
        let hide = harness.state().text("ways-hide-names");
        press(&mut harness, Role::CheckBox, &hide);
        let nothing_named = |harness: &egui_kittest::Harness<'_, Booth>| {
            for name in &names {
                let found = words(harness).into_iter().find(|said| said.contains(name));
                assert!(found.is_none(), "{found:?}");
            }
        };
        nothing_named(&harness);
        let letter = harness.state().text("ways-hidden-group");
        assert!(reads(&harness, &format!("{letter} A")));
        let criterion = harness.state().workshop.criteria[0].name.clone();
        assert!(reads(&harness, &format!("{letter} A, {criterion}")));
        for pile in [
            Key::Num1,
            Key::Num1,
            Key::Num2,
            Key::Num2,
            Key::Num3,
            Key::Num3,
        ] {
            key(&mut harness, pile);
        }
        nothing_named(&harness);
        press_key(&mut harness, "private-piles-done");
        nothing_named(&harness);
        assert!(!harness.state().ballot().names_hidden, "not made yet");
        press_key(&mut harness, "ways-order-reveal");
        for name in &names {
            assert!(reads(&harness, name));
        }
        // What is changed now is told to the member, and kept nowhere.
        let last = harness.state().entry.ranking.order[5][0].clone();
        let last = harness.state().workshop.group_name(&last).to_owned();
        let up = harness
            .state()
            .texts
            .with("widget-order-up", &[("name", last.as_str().into())]);
        let row = harness.state().texts.with(
            "widget-order-row",
            &[("name", last.as_str().into()), ("place", 6.into())],
        );
        press(&mut harness, Role::ListItem, &row);
        press(&mut harness, Role::Button, &up);
        let moved = harness.state().texts.with(
            "ways-moved",
            &[
                ("group", last.as_str().into()),
                ("from", 6.into()),
                ("to", 5.into()),
            ],
        );
        assert!(reads(&harness, &moved));
        press_key(&mut harness, "private-order-done");
        press_key(&mut harness, "button-done-lock");
        let workshop = &harness.state().workshop;
        let ballot = workshop.open_round().unwrap().ballots().next().unwrap();
        assert!(ballot.names_hidden);
        assert_eq!(workshop.open_round().unwrap().names_hidden(), 1);
        assert!(!reads(&harness, &last));
    }
}

#[test]
fn everybody_ranks_the_workshops_way_when_it_says_so() {
    let mut booth = booth(4, Language::Swedish);
    booth.workshop.method.one_ranking_method = true;
    let harness = booth.harness();
    assert!(!reads(&harness, "100 poäng"));
    assert!(!reads(&harness, "Två i taget"));
}

#[test]
fn a_member_may_choose_another_way() {
    let mut harness = booth(4, Language::Swedish).harness();
    press(&mut harness, Role::RadioButton, "100 poäng");
    assert_eq!(harness.state().entry.stage, Stage::Points);
    press(&mut harness, Role::RadioButton, "Två i taget");
    assert_eq!(harness.state().entry.stage, Stage::Pairs);
    press(&mut harness, Role::RadioButton, "Tre högar");
    assert_eq!(harness.state().entry.stage, Stage::Piles);
}

#[test]
fn pictures_of_piles_and_order() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        for groups in [12, 60] {
            let mut booth = booth(groups, language);
            for (at, (_, pile)) in booth.entry.ranking.piles.iter_mut().enumerate().take(10) {
                *pile = Some(Pile::ALL[at % 4]);
            }
            booth.picture(&format!("piles-{groups}-{name}"), size);
            booth.entry.ranking.order_from_piles();
            booth.entry.ranking.selected = Some(booth.entry.ranking.order[1][0].clone());
            booth.entry.stage = Stage::Order;
            booth.picture(&format!("order-{groups}-{name}"), size);
            booth.entry.ranking.rest = Some(super::super::ranking::Rest::Unknown);
            booth.entry.ranking.settle_rest();
            booth.entry.stage = Stage::Review;
            booth.picture(&format!("review-{groups}-{name}"), size);
        }
        let mut booth = self::booth(12, language);
        let member = booth.entry.member.clone();
        booth
            .entry
            .ranking
            .hide_names(true, &booth.workshop, &member);
        booth.picture(&format!("piles-hidden-{name}"), size);
        for (_, pile) in &mut booth.entry.ranking.piles {
            *pile = Some(Pile::First);
        }
        booth.entry.ranking.order_from_piles();
        booth.entry.stage = Stage::Order;
        booth.picture(&format!("order-hidden-{name}"), size);
        booth.entry.ranking.reveal();
        booth.entry.ranking.order.swap(0, 3);
        booth.picture(&format!("order-revealed-{name}"), size);
    }
}

#[test]
fn without_piles_the_list_has_every_group_as_they_are_met() {
    let mut harness = booth(5, Language::Swedish).harness();
    press_key(&mut harness, "ways-order-list");
    let ranking = &harness.state().entry.ranking;
    assert_eq!(ranking.order.len(), 5);
    assert!(ranking.unplaced.is_empty());
    let met = ranking.piles.iter().map(|(group, _)| group);
    assert!(ranking.order.iter().flatten().eq(met));
}
