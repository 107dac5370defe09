use egui::accesskit::Role;
use egui::{Event, vec2};
use egui_kittest::Harness;

use super::super::testing::{Booth, key, of_groups, press_key, reads, words};
use super::super::{Kind, Stage};
use super::*;
use crate::text::Language;
use crate::workshop::Participant;

/// Keys pressed in a second by somebody who types with two fingers.
const KEYS_A_SECOND: f64 = 5.0;
/// Seconds that a sheet of twelve groups may take.
const AT_MOST: f64 = 40.0;

fn booth(groups: usize, language: Language) -> Booth {
    let mut workshop = of_groups(groups);
    workshop.participants.retain(Participant::ranks);
    let first = workshop.participants[0].id.to_string();
    Booth::new(workshop, &first, Kind::Paper, language)
}

type Window = Harness<'static, Booth>;

/// Types letter by letter and returns how many keys that took.
fn type_in(harness: &mut Window, text: &str) -> usize {
    for letter in text.chars() {
        harness.event(Event::Text(letter.to_string()));
        harness.run_ok();
    }
    text.chars().count()
}

fn tab(harness: &mut Window) -> usize {
    key(harness, Key::Tab);
    1
}

fn enter(harness: &mut Window) -> usize {
    key(harness, Key::Enter);
    1
}

fn answers(harness: &Window) -> Vec<Ballot> {
    harness
        .state()
        .workshop
        .open_round()
        .unwrap()
        .ballots()
        .cloned()
        .collect()
}

fn code(harness: &Window, at: usize) -> String {
    harness.state().workshop.participants[at].id.to_string()
}

#[test]
fn a_sheet_of_twelve_groups_takes_well_under_forty_seconds() {
    for language in Language::ALL {
        let mut harness = booth(12, language).harness();
        let code = code(&harness, 2);
        // The sheets lie in no order: the code is typed over the one proposed.
        let mut keys = type_in(&mut harness, &code);
        keys += tab(&mut harness);
        keys += type_in(&mut harness, "50 30 20");
        keys += tab(&mut harness);
        keys += type_in(&mut harness, "3 1 5=2 4? 6 12 11 10 9 8 7");
        keys += enter(&mut harness);
        let seconds = keys as f64 / KEYS_A_SECOND;
        println!("a sheet of twelve groups, {language:?}: {keys} keys, {seconds:.1} s");
        assert!(seconds < AT_MOST, "{seconds}");
        let answers = answers(&harness);
        assert_eq!(answers.len(), 1);
        let ballot = &answers[0];
        assert_eq!(ballot.member.as_str(), code);
        assert_eq!(ballot.way_in, WayIn::Paper);
        let ranking = ballot.ranking.as_ref().unwrap();
        let groups = &harness.state().workshop.need_groups;
        let id = |number: usize| groups[number - 1].id.clone();
        assert_eq!(
            ranking.tiers[..3],
            [vec![id(3)], vec![id(1)], vec![id(5), id(2)]]
        );
        assert_eq!(ranking.unknown, [id(4)]);
        let Some(WeightAnswer::Points(points)) = &ballot.weights else {
            panic!("points");
        };
        let criteria = &harness.state().workshop.criteria;
        assert_eq!(points[&criteria[0].id], 50.0);
        // The next code is there, and nothing of the last sheet.
        let next = self::code(&harness, 3);
        assert_eq!(harness.state().entry.sheet.code, next);
        assert!(!words(&harness).iter().any(|said| said.contains("50 30 20")));
        for group in groups {
            assert!(!reads(&harness, &group.name));
        }
    }
}

#[test]
fn sheet_after_sheet_until_all_are_in() {
    let mut harness = booth(3, Language::Swedish).harness();
    let count = harness.state().workshop.participants.len();
    for _ in 0..count {
        tab(&mut harness);
        type_in(&mut harness, "40 30 30");
        enter(&mut harness);
        type_in(&mut harness, "2 1 3");
        enter(&mut harness);
    }
    assert_eq!(answers(&harness).len(), count);
    assert_eq!(harness.state().entry.sheet.code, "");
    press_key(&mut harness, "sheet-leave");
    assert!(harness.state().over);
}

#[test]
fn names_are_read_back_as_they_are_typed() {
    let mut harness = booth(12, Language::Swedish).harness();
    tab(&mut harness);
    type_in(&mut harness, "50 30 20");
    tab(&mut harness);
    type_in(&mut harness, "3 1");
    let workshop = &harness.state().workshop;
    let (third, first) = (&workshop.need_groups[2].name, &workshop.need_groups[0].name);
    assert!(reads(&harness, &format!("1. nr 3, {third}")));
    assert!(reads(&harness, &format!("2. nr 1, {first}")));
    let criterion = &workshop.criteria[0].name;
    assert!(reads(&harness, &format!("{criterion} 50")));
    assert!(reads(
        &harness,
        "10 grupper saknas på raden: 2, 4, 5, 6, 7, 8, 9, 10, 11 och 12."
    ));
}

#[test]
fn an_error_points_at_its_part_and_nothing_is_saved() {
    let mut harness = booth(12, Language::Swedish).harness();
    tab(&mut harness);
    tab(&mut harness);
    type_in(&mut harness, "3 13 1");
    assert!(reads(&harness, "Det finns ingen grupp 13."));
    let third = harness.state().workshop.need_groups[2].name.clone();
    assert!(reads(&harness, &format!("1. nr 3, {third}")));
    enter(&mut harness);
    assert!(answers(&harness).is_empty());
    // The part that is wrong is selected: what is typed now takes its place.
    type_in(&mut harness, "12");
    assert_eq!(harness.state().entry.sheet.order, "3 12 1");
}

#[test]
fn missing_groups_are_asked_about_and_settled_by_one_sign() {
    for (sign, unknown, tiers) in [(" ?", 10, 2), (" =", 0, 3)] {
        let mut harness = booth(12, Language::Swedish).harness();
        tab(&mut harness);
        tab(&mut harness);
        type_in(&mut harness, "3 1");
        enter(&mut harness);
        assert!(answers(&harness).is_empty());
        assert!(reads(&harness, "Svaret är inte sparat."));
        type_in(&mut harness, sign);
        enter(&mut harness);
        let answers = answers(&harness);
        let ranking = answers[0].ranking.as_ref().unwrap();
        assert_eq!(
            (ranking.unknown.len(), ranking.tiers.len()),
            (unknown, tiers)
        );
        assert!(answers[0].weights.is_none());
    }
}

#[test]
fn what_is_unusual_needs_return_twice() {
    let mut harness = booth(3, Language::Swedish).harness();
    tab(&mut harness);
    type_in(&mut harness, "50 30 25");
    tab(&mut harness);
    type_in(&mut harness, "1 2 3");
    enter(&mut harness);
    assert!(answers(&harness).is_empty());
    assert!(reads(&harness, "Vikterna blir 105 tillsammans"));
    enter(&mut harness);
    assert_eq!(answers(&harness).len(), 1);
    // The same code again: the answer is replaced only when that is meant.
    let code = code(&harness, 0);
    type_in(&mut harness, &code);
    tab(&mut harness);
    tab(&mut harness);
    type_in(&mut harness, "3 2 1");
    enter(&mut harness);
    assert!(reads(&harness, "har redan ett svar i omgången"));
    let before = answers(&harness);
    assert_eq!(
        before[0].ranking.as_ref().unwrap().tiers[0][0],
        harness.state().workshop.need_groups[0].id
    );
    enter(&mut harness);
    assert_ne!(answers(&harness), before);
}

#[test]
fn abstaining_empty_sheets_and_codes_of_nobody() {
    let mut harness = booth(3, Language::Swedish).harness();
    press_key(&mut harness, "sheet-save");
    assert!(reads(&harness, "Blanketten är tom."));
    let mut harness = booth(3, Language::Swedish).harness();
    tab(&mut harness);
    tab(&mut harness);
    type_in(&mut harness, "-");
    enter(&mut harness);
    assert!(answers(&harness)[0].abstains);
    type_in(&mut harness, "zzz");
    assert!(reads(&harness, "Ingen som lämnar svar har den koden."));
    tab(&mut harness);
    tab(&mut harness);
    type_in(&mut harness, "1 2 3");
    enter(&mut harness);
    assert_eq!(answers(&harness).len(), 1);
}

#[test]
fn a_code_may_be_typed_as_its_number_alone() {
    let booth = booth(3, Language::Swedish);
    let participants = &booth.workshop.participants;
    let last = participants.last().unwrap().id.clone();
    let number: String = last.as_str().chars().filter(char::is_ascii_digit).collect();
    let same = participants.iter().filter(|it| {
        let digits: String = it
            .id
            .as_str()
            .chars()
            .filter(char::is_ascii_digit)
            .collect();
        digits == number
    });
    assert_eq!(same.count(), 1);
    assert_eq!(member(&booth.workshop, &number), Some(last.clone()));
    let small = last.as_str().to_lowercase();
    assert_eq!(member(&booth.workshop, &small), Some(last));
    assert_eq!(member(&booth.workshop, ""), None);
    assert_eq!(member(&booth.workshop, "999"), None);
}

#[test]
fn a_printed_sheet_begins_at_the_lines_and_not_at_a_cover() {
    let booth = booth(3, Language::English);
    assert_eq!(booth.entry.stage, Stage::Sheet);
    let harness = booth.harness();
    let fields = harness.root().children_recursive_of(Role::TextInput);
    assert_eq!(fields, 3);
}

trait Count {
    fn children_recursive_of(&self, role: Role) -> usize;
}

impl Count for egui_kittest::Node<'_> {
    fn children_recursive_of(&self, role: Role) -> usize {
        use egui_kittest::kittest::NodeT;
        let nodes = self.children_recursive();
        nodes
            .filter(|node| node.accesskit_node().role() == role)
            .count()
    }
}

#[test]
fn pictures_of_sheets() {
    for (language, size, name) in [
        (Language::Swedish, vec2(1280.0, 800.0), "sv-1280"),
        (Language::English, vec2(1024.0, 768.0), "en-1024"),
    ] {
        for (groups, line) in [
            (12, "3 1 5=2 4? 6 12 11 10 13 9"),
            (12, "3 1 5=2 4? 6 12 11 10 9"),
            (
                60,
                "3 1 5=2 4? 60 59 58 57 56 55 54 53 52 51 50 49 48 47 46 45 44 43 =",
            ),
        ] {
            let mut booth = booth(groups, language);
            booth.entry.sheet.weights = "50 30 25".to_owned();
            booth.entry.sheet.order = line.to_owned();
            let wrong = if line.contains("13") { "-wrong" } else { "" };
            booth.picture(&format!("sheet-{groups}{wrong}-{name}"), size);
        }
    }
}
