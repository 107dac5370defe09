use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::Queryable;

use crate::app::steps::testing::{Bench, example};
use crate::results::StepState;
use crate::text::{Language, Texts};
use crate::workshop::{
    Criterion, Edit, GroupId, Judged, Level, NeedGroup, SeverityValue, Step, Workshop, WorkshopId,
    apply,
};

fn workshop(names: &[&str]) -> Workshop {
    let mut workshop = Workshop::new(WorkshopId::new("prov"), "Prov");
    workshop.criteria.push(Criterion {
        definition: "Att dö i förtid.".into(),
        ..Criterion::new("dodlighet".into(), "Dödlighet")
    });
    for name in names {
        let taken: Vec<GroupId> = workshop
            .need_groups
            .iter()
            .map(|it| it.id.clone())
            .collect();
        let group = NeedGroup::new(GroupId::from_name(name, &taken), *name);
        apply(&mut workshop, Edit::AddNeedGroup(Box::new(group)), NOON).expect("a new group");
    }
    workshop
}

fn bench(names: &[&str]) -> Bench {
    Bench::new(Step::NeedGroups, workshop(names), Language::Swedish)
}

fn state_of(bench: &Bench) -> StepState {
    bench.facts().state(Step::NeedGroups)
}

#[test]
fn names_are_added_one_after_another_with_enter() {
    for (language, label) in [
        (Language::Swedish, "Namn på en ny behovsgrupp"),
        (Language::English, "Name of a new need group"),
    ] {
        let mut bench = bench(&[]);
        bench = Bench::new(Step::NeedGroups, bench.workshop, language);
        assert_eq!(state_of(&bench), StepState::NotStarted);
        let mut harness = bench.harness();
        let field = harness.get_by_role_and_label(Role::TextInput, label);
        field.click();
        harness.run();
        for name in ["Hjärtsvikt", "Långvarig smärta"] {
            harness
                .get_by_role_and_label(Role::TextInput, label)
                .type_text(name);
            harness.run();
            harness.key_press(egui::Key::Enter);
            harness.run();
        }
        let names: Vec<&str> = harness
            .state()
            .workshop
            .need_groups
            .iter()
            .map(|group| group.name.as_str())
            .collect();
        assert_eq!(names, ["Hjärtsvikt", "Långvarig smärta"]);
        assert_eq!(state_of(harness.state()), StepState::InProgress);
    }
}

#[test]
fn one_patients_choice_is_asked_about_and_may_be_kept() {
    let mut harness = bench(&[]).harness();
    let label = "Namn på en ny behovsgrupp";
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .type_text("Ska en patient få en ny höft");
    harness.run();
    assert!(harness.query_by_label("Lägg till behovsgrupp").is_none());
    harness.get_by_label("Ja, behåll").click();
    harness.run();
    harness.get_by_label("Lägg till behovsgrupp").click();
    harness.run();
    let groups = &harness.state().workshop.need_groups;
    assert_eq!(groups.len(), 1);
    assert!(groups.iter().all(|group| group.confirmed_as_group));
}

#[test]
fn one_patients_choice_that_came_another_way_is_asked_about_on_its_card() {
    // From another workshop, last year's work or a file: nobody has answered for it.
    let mut harness = bench(&["Välja behandling för en patient", "Stroke"]).harness();
    let question = harness.state().texts.get("dignity-one-patient");
    assert!(harness.query_by_label(&question).is_some());
    harness.get_by_label("Skriv om").click();
    harness.run();
    let name = harness.state().texts.get("need-groups-name");
    assert!(
        harness
            .query_by_role_and_label(Role::TextInput, &name)
            .is_some()
    );
    harness.get_by_label("Till listan").click();
    harness.run();
    harness.get_by_label("Ja, behåll").click();
    harness.run();
    assert!(harness.query_by_label(&question).is_none());
    let groups = &harness.state().workshop.need_groups;
    assert_eq!(groups.len(), 2);
    assert!(groups.first().is_some_and(|it| it.confirmed_as_group));
}

#[test]
fn an_answer_about_one_name_is_no_answer_about_another() {
    let mut bench = bench(&["Val för en patient"]);
    for group in &mut bench.workshop.need_groups {
        group.confirmed_as_group = true;
    }
    bench.view.part::<super::NeedGroupsView>().open =
        bench.workshop.need_groups.first().map(|it| it.id.clone());
    let question = bench.texts.get("dignity-one-patient");
    let name = bench.texts.get("need-groups-name");
    let mut harness = bench.harness();
    harness.run();
    assert!(harness.query_by_label(&question).is_none());
    let field = |harness: &egui_kittest::Harness<'static, Bench>, label: &str| {
        harness
            .get_by_role_and_label(Role::TextInput, label)
            .click();
    };
    field(&harness, &name);
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &name)
        .type_text(" med ALS");
    harness.run();
    assert!(harness.query_by_label(&question).is_some());
    let groups = &harness.state().workshop.need_groups;
    assert!(groups.first().is_some_and(|it| !it.confirmed_as_group));
}

#[test]
fn a_part_named_as_one_patients_choice_is_asked_about_and_split_off_all_the_same() {
    let mut bench = bench(&["Stroke"]);
    bench.view.part::<super::NeedGroupsView>().open =
        bench.workshop.need_groups.first().map(|it| it.id.clone());
    let texts = bench.texts.clone();
    let mut harness = bench.harness();
    harness.run();
    harness
        .get_by_label(&texts.get("need-groups-unfold-merge"))
        .click();
    harness.run();
    let field = texts.get("need-groups-split-name");
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .type_text("Behandling av en patient");
    harness.run();
    let question = texts.get("dignity-one-patient");
    assert!(harness.query_by_label(&question).is_some());
    harness
        .get_by_label(&texts.get("need-groups-split-button"))
        .click();
    harness.run();
    harness.get_by_label("Till listan").click();
    harness.run();
    assert_eq!(harness.state().workshop.need_groups.len(), 2);
    assert!(
        harness.query_by_label(&question).is_some(),
        "its card goes on asking"
    );
}

#[test]
fn a_group_is_opened_described_and_judged() {
    let mut harness = bench(&["Hjärtsvikt", "Smärta"]).harness();
    harness.get_by_label("Öppna Hjärtsvikt").click();
    harness.run();
    let label = "Avgränsning, vilka som hör till gruppen";
    harness
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, label)
        .type_text("Vuxna med hjärtsvikt");
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Stor")
        .click();
    harness.run();
    harness.get_by_label("Nämnden ändrar").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Mycket stor")
        .click();
    harness.run();
    assert!(
        harness.query_by_label_contains("Skriv skälet.").is_some(),
        "a change without a reason is pointed out"
    );
    let state = harness.state();
    let group = state
        .workshop
        .need_groups
        .first()
        .expect("the group is there");
    assert_eq!(group.demarcation, "Vuxna med hjärtsvikt");
    let judgement = group.severity.first().expect("judged");
    let level = |level| Judged::Given(SeverityValue::Level(level));
    assert_eq!(judgement.value, level(Level::VeryLarge));
    assert_eq!(judgement.proposed, Some(level(Level::Large)));
    assert!(state.refused.is_empty(), "{:?}", state.refused);
    assert!(state.most_in_a_frame <= 1);
    harness.get_by_label("Till listan").click();
    harness.run();
    assert!(harness.query_by_label("Öppna Smärta").is_some());
}

#[test]
fn an_emptied_name_keeps_the_old_one_until_a_new_is_written() {
    let mut harness = bench(&["A"]).harness();
    harness.get_by_label("Öppna A").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Namn")
        .click();
    harness.run();
    harness.key_press(egui::Key::Backspace);
    harness.run();
    harness.key_press(egui::Key::Delete);
    harness.run();
    assert!(
        harness
            .query_by_label_contains("Tills dess heter det A")
            .is_some()
    );
    harness
        .get_by_role_and_label(Role::TextInput, "Namn")
        .type_text("B");
    harness.run();
    let state = harness.state();
    assert_eq!(
        state
            .workshop
            .need_groups
            .first()
            .map(|it| it.name.as_str()),
        Some("B")
    );
    assert!(state.refused.is_empty());
}

#[test]
fn removal_is_asked_about_first() {
    let mut harness = bench(&["Hjärtsvikt", "Smärta"]).harness();
    harness.get_by_label("Ta bort Smärta").click();
    harness.run();
    assert_eq!(harness.state().workshop.need_groups.len(), 2);
    harness
        .get_by_role_and_label(Role::Button, "Ta bort")
        .click();
    harness.run();
    assert_eq!(harness.state().workshop.need_groups.len(), 1);
}

#[test]
fn many_groups_are_searched_and_only_those_in_sight_are_drawn() {
    let names: Vec<String> = (1..=550)
        .map(|number| format!("Grupp nummer {number}"))
        .collect();
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let mut harness = bench(&names).harness();
    assert!(harness.query_by_label("Öppna Grupp nummer 1").is_some());
    assert!(harness.query_by_label("Öppna Grupp nummer 500").is_none());
    let label = "Sök bland grupperna";
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, label)
        .type_text("nummer 500");
    harness.run();
    assert!(harness.query_by_label("Öppna Grupp nummer 500").is_some());
    assert!(harness.query_by_label("Öppna Grupp nummer 1").is_none());
}

#[test]
fn a_locked_file_can_be_read_but_not_changed() {
    let mut bench = bench(&["Hjärtsvikt"]);
    bench.read_only = true;
    let mut harness = bench.harness();
    assert!(harness.query_by_label("Lägg till behovsgrupp").is_none());
    harness.get_by_label("Öppna Hjärtsvikt").click();
    harness.run();
    harness
        .get_by_role_and_label(Role::RadioButton, "Stor")
        .click();
    harness.run();
    assert_eq!(harness.state().edits, 0);
}

#[test]
fn pictures_of_the_list_and_of_a_group() {
    let workshop = example();
    let mut bench = Bench::new(Step::NeedGroups, workshop, Language::Swedish);
    bench.picture("need-groups-list-1280", vec2(1040.0, 690.0));
    bench.picture("need-groups-list-1024", vec2(784.0, 640.0));
    let first = bench
        .workshop
        .need_groups
        .first()
        .map(|group| group.id.clone());
    bench.view.part::<super::NeedGroupsView>().open = first;
    if let Some(group) = bench.workshop.need_groups.first_mut() {
        group.health_gap = Some(crate::workshop::HealthGap {
            indicator: "Andel som mår bra".into(),
            unit: "procent".into(),
            worst: Some(0.0),
            optimal: Some(100.0),
            current: Some(62.0),
            desired: Some(75.0),
            basis: String::new(),
            quality: None,
            illustrative: true,
        });
    }
    let wide = bench.picture("need-groups-editor-1280", vec2(1040.0, 1800.0));
    bench.picture("need-groups-editor-1024", vec2(784.0, 1800.0));
    bench.picture("need-groups-editor-1024-with-panel", vec2(464.0, 1800.0));
    assert_eq!(wide.size, [1040, 1800]);
    assert!(bench.refused.is_empty() && bench.edits == 0);
}

/// A sheet with every kind of finding, read and shown in the step.
fn importing(language: Language) -> Bench {
    let file = "Id;Behovsgrupp;Vilka;Antal;Dödlighet;Kostnad (tkr);Eget\n\
                hjartsvikt;Hjärtsvikt hos äldre;Vuxna med hjärtsvikt;1 200;Stor;1 234,5;a\n\
                ;Sömn;Vuxna som inte sover;ca 300;–;;b\n\
                ;Artros;Alla med ont i knän;många;jättestor;;c\n\
                ;Välja behandling för en patient;;1;;;d\n\
                ;Summa;;1501;;;\n";
    importing_file(language, file)
}

/// A file on its way into the step.
fn importing_file(language: Language, file: &str) -> Bench {
    use crate::app::pages::import::ImportView;
    use crate::spreadsheet::RememberedHeadings;

    let mut bench = Bench::new(
        Step::NeedGroups,
        workshop(&["Hjärtsvikt", "Smärta"]),
        language,
    );
    let view = bench.view.part::<ImportView>();
    let ctx = egui::Context::default();
    view.start(
        "behov 2026.csv".into(),
        file.as_bytes().to_vec(),
        RememberedHeadings::default(),
        &ctx,
    );
    bench
}

/// Draws until the file is read.
fn drawn(bench: &mut Bench, name: &str, size: egui::Vec2) {
    use crate::app::pages::import::ImportView;

    for _ in 0..1_000 {
        bench.picture(name, size);
        if !bench.view.part::<ImportView>().is_reading() {
            break;
        }
        std::thread::sleep(std::time::Duration::from_millis(10));
    }
    bench.picture(name, size);
}

#[test]
fn the_import_is_drawn_in_both_sizes_and_languages() {
    for (language, name, size) in [
        (Language::Swedish, "import-1280-sv", vec2(1040.0, 800.0)),
        (Language::English, "import-1024-en", vec2(784.0, 768.0)),
        (Language::Swedish, "import-tall-sv", vec2(1040.0, 2400.0)),
    ] {
        let mut bench = importing(language);
        drawn(&mut bench, name, size);
        assert_eq!(bench.edits, 0, "looking changes nothing");
    }
}

#[test]
fn a_name_that_is_too_long_is_cut_and_told() {
    let mut harness = bench(&["Hjärtsvikt"]).harness();
    let texts = Texts::new(Language::Swedish);
    let field = texts.get("need-groups-new-name");
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, &field)
        .type_text(&"Å".repeat(310));
    harness.run();
    harness.get_by_label_contains("högst 300 tecken");
    harness
        .get_by_role_and_label(Role::Button, &texts.get("button-add-need-group"))
        .click();
    harness.run();
    let names = harness.state().workshop.need_groups.iter();
    let lengths: Vec<usize> = names.map(|group| group.name.chars().count()).collect();
    assert_eq!(lengths, [10, 300]);
}

#[test]
fn figures_of_a_column_are_asked_for_their_source_once() {
    let file = "Behovsgrupp;Antal;Vårddygn per person\nSömn;300;4,5\nArtros;200;8\n";
    let mut bench = importing_file(Language::Swedish, file);
    drawn(&mut bench, "import-figures", vec2(1040.0, 1600.0));
    let mut harness = bench.harness();
    harness.run();
    for (field, typed) in [("Källa", "Vårddatalagret"), ("År", "2026")] {
        harness
            .get_by_role_and_label(Role::TextInput, field)
            .click();
        harness.run();
        harness
            .get_by_role_and_label(Role::TextInput, field)
            .type_text(typed);
        harness.run();
    }
    harness.get_by_label("Ta in 2 grupper").click();
    harness.run();
    let workshop = &harness.state().workshop;
    let told: Vec<_> = workshop
        .need_groups
        .iter()
        .flat_map(|group| &group.figures)
        .map(|it| (it.indicator.as_str(), it.unit.as_str(), it.year.as_str()))
        .collect();
    assert_eq!(told, [("Vårddygn", "per person", "2026"); 2]);
    assert_eq!(workshop.sources.len(), 1);
}

#[test]
fn evidence_for_the_whole_workshop_is_filled_in_and_seen_at_a_glance() {
    let mut harness = bench(&["Hjärtsvikt", "Smärta"]).harness();
    for unfold in [
        "Underlaget i överblick, och det som gäller alla grupper",
        "Underlag för hela workshopen",
        "Väntetider",
    ] {
        harness.get_by_label(unfold).click();
        harness.run();
    }
    assert!(
        harness
            .query_all_by_label("26 av 26 delar saknar underlag helt")
            .next()
            .is_some()
    );
    let finding = "Vad underlaget visar";
    harness
        .get_by_role_and_label(Role::MultilineTextInput, finding)
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::MultilineTextInput, finding)
        .type_text("Sextio dagar");
    harness.run();
    assert!(
        harness
            .query_all_by_label("25 av 26 delar saknar underlag helt")
            .next()
            .is_some()
    );
    let state = harness.state();
    assert_eq!(state.workshop.evidence.len(), 1);
    assert!(state.refused.is_empty() && state.most_in_a_frame <= 1);
}

#[test]
fn a_gap_is_drawn_with_who_sets_which_number_and_turns_into_a_table() {
    let mut bench = bench(&["Hjärtsvikt", "Smärta"]);
    if let Some(group) = bench.workshop.need_groups.first_mut() {
        group.health_gap = Some(crate::workshop::HealthGap {
            indicator: "Andel som mår bra".into(),
            unit: "procent".into(),
            worst: Some(0.0),
            optimal: Some(100.0),
            current: Some(40.0),
            desired: Some(65.0),
            basis: String::new(),
            quality: None,
            illustrative: false,
        });
    }
    let mut harness = bench.harness();
    harness.get_by_label("Hälsogapen bredvid varandra").click();
    harness.run();
    harness.get_by_label("Visa som tabell (T)").click();
    harness.run();
    for header in [
        "I dag, från tjänstepersonerna",
        "Önskat, från nämnden",
        "Bäst möjligt, från professionen",
    ] {
        harness.get_by_role_and_label(Role::ColumnHeader, header);
    }
    harness.get_by_role_and_label(Role::Cell, "25\u{a0}%");
}
