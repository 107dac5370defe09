use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::kittest::Queryable;

use super::super::testing::{Booth, is_off, key, of_groups, press, press_key, reads, words};
use super::*;
use crate::text::Language;

fn booth(groups: usize, language: Language) -> Booth {
    let mut workshop = of_groups(groups);
    workshop.method.ranking = crate::workshop::RankingMethod::Points;
    Booth::at(Stage::Points, workshop, language)
}

fn field(booth: &Booth, at: usize) -> String {
    let (group, _) = &booth.entry.ranking.points[at];
    let name = booth.workshop.group_name(group);
    let label = booth
        .texts
        .with("widget-points-field", &[("name", name.into())]);
    format!("{label}, {}", booth.text("widget-points-unit"))
}

#[test]
fn a_row_of_numbers_is_typed_with_return_between() {
    for language in Language::ALL {
        let mut harness = booth(5, language).harness();
        let first = field(harness.state(), 0);
        harness
            .get_by_role_and_label(Role::TextInput, &first)
            .click();
        harness.run_ok();
        for points in ["30", "20", "30", "15", "5"] {
            for letter in points.chars() {
                harness.event(egui::Event::Text(letter.to_string()));
                harness.run_ok();
            }
            key(&mut harness, Key::Enter);
        }
        let given: Vec<_> = harness
            .state()
            .entry
            .ranking
            .points
            .iter()
            .map(|(_, points)| *points)
            .collect();
        assert_eq!(given, [30, 20, 30, 15, 5].map(Some));
        let even = harness
            .state()
            .texts
            .with("widget-points-even", &[("total", 100.into())]);
        assert!(reads(&harness, &even));
        press_key(&mut harness, "ways-order-done");
        assert_eq!(harness.state().entry.stage, Stage::Review);
        let ranking = harness.state().ballot().ranking.unwrap();
        let sizes: Vec<usize> = ranking.tiers.iter().map(Vec::len).collect();
        assert_eq!(sizes, [2, 1, 1, 1], "equal points share a place");
        assert_eq!(ranking.points.len(), 5);
        press_key(&mut harness, "button-done-lock");
        let round = harness.state().workshop.open_round().unwrap();
        assert_eq!(round.ballots().next().unwrap().ranking, Some(ranking));
    }
}

#[test]
fn buttons_and_the_bar_give_points_and_the_rest_is_shown() {
    let mut harness = booth(4, Language::Swedish).harness();
    let (group, _) = harness.state().entry.ranking.points[0].clone();
    let name = harness.state().workshop.group_name(&group).to_owned();
    let more = format!("5 poäng mer till {name}");
    press(&mut harness, Role::Button, &more);
    assert!(reads(&harness, "95 av 100 poäng är kvar att fördela."));
    let bar = format!("Reglage för {name}");
    harness.get_by_role_and_label(Role::Slider, &bar).focus();
    harness.run_ok();
    key(&mut harness, Key::ArrowRight);
    assert_eq!(harness.state().entry.ranking.points[0].1, Some(6));
    assert!(reads(&harness, "plats 1"));
    assert!(reads(&harness, "inget tal"));
}

#[test]
fn untouched_groups_are_asked_about_and_never_taken_as_zero() {
    let mut harness = booth(4, Language::Swedish).harness();
    harness.state_mut().entry.ranking.points[1].1 = Some(100);
    harness.run_ok();
    assert!(is_off(&harness, "ways-order-done"));
    press(&mut harness, Role::RadioButton, "Jag vet inte");
    press_key(&mut harness, "ways-order-done");
    let ranking = harness.state().ballot().ranking.unwrap();
    assert_eq!(ranking.tiers.len(), 1);
    assert_eq!(ranking.unknown.len(), 3);
}

#[test]
fn hundreds_of_groups_lay_out_a_screenful() {
    let harness = booth(550, Language::Swedish).harness_of(vec2(1184.0, 700.0));
    let fields = words(&harness)
        .into_iter()
        .filter(|words| words.starts_with("Poäng för "))
        .count();
    assert!((8..60).contains(&fields), "{fields}");
}

#[test]
fn pictures_of_points() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        for groups in [12, 60] {
            let mut booth = booth(groups, language);
            for (at, points) in [30, 20, 20, 15, 10].into_iter().enumerate() {
                booth.entry.ranking.points[at].1 = Some(points);
            }
            booth.picture(&format!("points-{groups}-{name}"), size);
            booth.entry.ranking.points[5].1 = Some(5);
            booth.picture(&format!("points-all-{groups}-{name}"), size);
        }
    }
}
