//! The widgets by role and label, by key, and as pictures.

use egui::{Key, Modifiers, Ui, accesskit::Role, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::headless::picture;
use crate::app::headless::raster::png;
use crate::app::theme::{Theme, ThemeKind};
use crate::text::{Language, Texts};

const NAMES: [&str; 7] = [
    "Barn och unga med neuropsykiatriska funktionsnedsättningar",
    "Äldre med flera sjukdomar",
    "Långvarig smärta",
    "Psykisk ohälsa hos unga vuxna",
    "Personer med beroende och samtidig psykiatrisk sjukdom som saknar fast bostad",
    "Hjärtsvikt",
    "Astma och kol",
];

fn swedish() -> Texts {
    Texts::new(Language::Swedish)
}

fn harness<'a, S>(state: S, view: impl FnMut(&mut Ui, &mut S) + 'a) -> Harness<'a, S> {
    Harness::builder()
        .with_size(vec2(900.0, 700.0))
        .with_max_steps(12)
        .with_context_setup(|ctx| {
            Theme::load(ThemeKind::Light)
                .expect("parses")
                .apply(ctx, 1.0)
        })
        .build_ui_state(view, state)
}

/// Writes a picture beside the other test results, for people to look at, and returns it.
fn shot(
    name: &str,
    size: egui::Vec2,
    kind: ThemeKind,
    scale: f32,
    mut view: impl FnMut(&mut Ui),
) -> egui::ColorImage {
    let image = picture(
        size,
        1.0,
        |ctx| Theme::load(kind).expect("parses").apply(ctx, scale),
        |ui| {
            egui::CentralPanel::default().show(ui, |ui| view(ui));
        },
    );
    let folder = std::env::temp_dir().join("foretrade-pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let file = folder.join(format!("{name}-{kind:?}.png"));
    std::fs::write(file, png(&image).expect("encodes")).expect("written");
    image
}

fn gallery(ui: &mut Ui, texts: &Texts) {
    egui::ScrollArea::vertical().show(ui, |ui| {
        heading(ui, 1, "Vikta behoven");
        ui.label("Vad väger tyngst när ni bedömer hur svårt ett behov är?");
        choice(
            ui,
            "Läge",
            &[(1, "Bara behov"), (2, "Behov och insats")],
            Some(1),
        );
        heading(ui, 2, "Hur hundra poäng fördelas");
        points(
            ui,
            texts,
            &[
                ("Dödlighet", 40),
                ("Funktionsnedsättning", 35),
                ("Försämrad livskvalitet", 10),
            ],
        );
        notice(
            ui,
            Tone::Attention,
            "Tjugo personer på en dator tar ungefär 120 minuter.",
        );
        ui.horizontal(|ui| {
            tag(
                ui,
                "Mycket stor",
                Some(Theme::of(ui.ctx()).colours.severity_at(3)),
            );
            tag(ui, "Exempel – påhittade bedömningar", None);
            term(
                ui,
                "hälsogap",
                "Skillnaden mellan hur gruppen mår och hur den kunde må.",
            );
        });
        ui.horizontal_top(|ui| {
            text_field(ui, "Behovsgrupp", "Långvarig smärta");
            NumberField::new("Berörda")
                .unit("personer")
                .show(ui, texts, Some(12_500.0));
            date_field(ui, texts, "Dag", None);
        });
        multiline(
            ui,
            "Avgränsning",
            "Vuxna med smärta i mer än tre månader.",
            3,
        );
        disclosure(ui, "Visa källor", |_| ());
        ui.horizontal(|ui| {
            primary_button(ui, "Gå vidare till Rangordna");
            let _ = ui.button("Hoppa över och skriv varför");
            quiet_button(ui, "Avbryt");
            icon_button(ui, Mark::Up, "Flytta upp");
        });
    });
}

fn row(index: &usize) -> OrderRow {
    let name = NAMES[index % NAMES.len()];
    let words = ["Liten", "Måttlig", "Stor", "Mycket stor"];
    OrderRow {
        name: if *index < NAMES.len() {
            name.to_owned()
        } else {
            format!("{name} {index}")
        },
        class: (index % 5 != 4).then(|| (index % 4, words[index % 4].to_owned())),
    }
}

fn named(index: &usize) -> OrderRow {
    OrderRow {
        class: None,
        ..row(index)
    }
}

#[test]
fn pictures_of_the_widgets_in_every_theme() {
    let texts = swedish();
    for kind in ThemeKind::ALL {
        let image = shot("widgets", vec2(1024.0, 960.0), kind, 1.0, |ui| {
            gallery(ui, &texts)
        });
        let accent = Theme::load(kind).expect("parses").colours.accent;
        let found = image
            .pixels
            .iter()
            .filter(|pixel| **pixel == accent)
            .count();
        assert!(
            found > 2000,
            "{kind:?}: the primary action is filled, {found}"
        );
    }
    let order: Vec<Vec<usize>> = vec![vec![0], vec![1, 2], vec![3], vec![4], vec![5], vec![6]];
    for (name, size, scale) in [
        ("order", vec2(900.0, 480.0), 1.0),
        ("order-narrow", vec2(560.0, 480.0), 1.0),
        ("order-wall", vec2(1280.0, 720.0), 1.5),
    ] {
        for kind in ThemeKind::ALL {
            shot(name, size, kind, scale, |ui| {
                OrderList::new("Min ordning", &order)
                    .selected(Some(&3))
                    .show(ui, &texts, row);
            });
        }
    }
    let items: Vec<(usize, Option<Pile>)> = (0..6)
        .map(|index| (index, Pile::ALL.get(index).copied()))
        .collect();
    shot("piles", vec2(900.0, 480.0), ThemeKind::Light, 1.0, |ui| {
        piles(ui, &texts, &items, named);
    });
    let table = Table {
        caption: "Behov".into(),
        headers: [
            "Behovsgrupp",
            "Dödlighet, av 100",
            "Funktionsnedsättning, av 100",
            "Försämrad livskvalitet, av 100",
        ]
        .map(str::to_owned)
        .to_vec(),
        rows: NAMES
            .map(|name| {
                let mut row = vec![Cell::Text(name.to_owned())];
                row.extend(["50", "7", "13"].map(|number| Cell::Number(number.to_owned())));
                row
            })
            .to_vec(),
    };
    shot("table", vec2(900.0, 480.0), ThemeKind::Light, 1.0, |ui| {
        table.show(ui, "table");
    });
    shot("confirm", vec2(900.0, 480.0), ThemeKind::Light, 1.0, |ui| {
        empty_state(
            ui,
            "Inga behovsgrupper än",
            "Lägg till den första.",
            Some("Lägg till behovsgrupp"),
        );
        confirm(
            ui,
            "Stänga omgång 1?",
            "Alla svar låses.",
            "Stäng omgången",
            "Avbryt",
        );
    });
}

#[test]
fn a_choice_is_made_by_arrow() {
    let mut harness = harness(1_u8, |ui, state| {
        let options = [(1, "Ja"), (2, "Nej"), (3, "Vet ej")];
        if let Some(chosen) = choice(ui, "Svar", &options, Some(*state)) {
            *state = chosen;
        }
    });
    harness.get_by_role_and_label(Role::RadioGroup, "Svar");
    harness.key_press(Key::Tab);
    harness.run();
    assert!(harness.get_by_label("Ja").is_focused());
    harness.key_press(Key::ArrowRight);
    harness.run();
    assert_eq!(*harness.state(), 2);
    assert!(harness.get_by_label("Nej").is_focused());
    harness.key_press(Key::ArrowLeft);
    harness.run();
    harness.key_press(Key::ArrowLeft);
    harness.run();
    assert_eq!(*harness.state(), 3);
    harness.get_by_label("Nej").click();
    harness.run();
    assert_eq!(*harness.state(), 2);
}

#[test]
fn a_number_is_typed_with_a_comma_and_errors_are_said() {
    let texts = swedish();
    let mut harness = harness(Some(1.0), move |ui, state| {
        let field = NumberField::new("Andel")
            .unit("procent")
            .decimals(1)
            .range(0.0, 100.0);
        if let Some(value) = field.show(ui, &texts, *state) {
            *state = value;
        }
    });
    let field = "Andel, procent";
    harness.get_by_label(field).focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.get_by_label(field).type_text("12,5");
    harness.run();
    assert_eq!(*harness.state(), Some(12.5));
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.get_by_label(field).type_text("130");
    harness.run();
    assert_eq!(
        *harness.state(),
        Some(12.5),
        "a refused number changes nothing"
    );
    harness.get_by_label_contains("från 0 till 100");
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness.key_press(Key::Backspace);
    harness.run();
    assert_eq!(*harness.state(), None);
    assert!(harness.query_by_label_contains("från 0 till 100").is_none());
}

#[test]
fn a_day_is_read_and_a_wrong_one_is_kept_for_mending() {
    let texts = swedish();
    let mut harness = harness(None, move |ui, state| {
        if let Some(value) = date_field(ui, &texts, "Dag", *state) {
            *state = value;
        }
        let _ = ui.button("Annat");
    });
    harness
        .get_by_role_and_label(Role::TextInput, "Dag")
        .focus();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Dag")
        .type_text("2027-02-30");
    harness.run();
    harness.get_by_label("Annat").focus();
    harness.run();
    assert_eq!(*harness.state(), None);
    harness.get_by_label_contains("Skriv en dag");
    harness
        .get_by_role_and_label(Role::TextInput, "Dag")
        .focus();
    harness.run();
    harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
    harness
        .get_by_role_and_label(Role::TextInput, "Dag")
        .type_text("2027-03-01");
    harness.run();
    assert_eq!(*harness.state(), Some(jiff::civil::date(2027, 3, 1)));
}

struct Ranking {
    order: Vec<Vec<usize>>,
    selected: Option<usize>,
}

fn ranking(count: usize) -> Harness<'static, Ranking> {
    let texts = swedish();
    let state = Ranking {
        order: (0..count).map(|index| vec![index]).collect(),
        selected: None,
    };
    harness(state, move |ui, state: &mut Ranking| {
        let event = OrderList::new("Min ordning", &state.order)
            .selected(state.selected.as_ref())
            .show(ui, &texts, row);
        if let Some(event) = event {
            state.selected = Some(*event.item());
            apply_order_event(&mut state.order, &event);
        }
    })
}

fn flat(harness: &Harness<'_, Ranking>) -> Vec<usize> {
    harness.state().order.iter().flatten().copied().collect()
}

#[test]
fn rows_move_by_key_and_keep_the_keyboard() {
    let mut harness = ranking(4);
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::ArrowDown);
    harness.run();
    assert_eq!(harness.state().selected, Some(1));
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    assert_eq!(flat(&harness), [0, 2, 1, 3]);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowDown);
    harness.run();
    assert_eq!(flat(&harness), [0, 2, 3, 1]);
    assert!(
        harness
            .get_by_label("Äldre med flera sjukdomar, plats 4, Måttlig")
            .is_focused()
    );
    harness.key_press(Key::Equals);
    harness.run();
    assert_eq!(harness.state().order.last(), Some(&vec![3, 1]));
    harness.get_by_label("Äldre med flera sjukdomar, plats 3, Måttlig");
}

#[test]
fn rows_move_by_button_typed_place_and_drag() {
    let mut harness = ranking(5);
    harness.get_by_label("Flytta upp Långvarig smärta").click();
    harness.run();
    assert_eq!(flat(&harness), [0, 2, 1, 3, 4]);
    harness
        .get_by_label("Samma plats som ovanför, Långvarig smärta")
        .click();
    harness.run();
    assert_eq!(harness.state().order[0], [0, 2]);
    harness.get_by_label("Flytta ner Långvarig smärta").click();
    harness.run();
    assert_eq!(flat(&harness), [0, 2, 1, 3, 4]);

    harness
        .get_by_role_and_label(Role::Button, "Skriv plats för Långvarig smärta")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::TextInput, "Skriv plats för Långvarig smärta")
        .type_text("5");
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    assert_eq!(flat(&harness), [0, 1, 3, 4, 2]);

    let first = harness
        .get_by_label_contains("neuropsykiatriska funktionsnedsättningar, plats 1")
        .rect();
    let third = harness
        .get_by_label_contains("Psykisk ohälsa hos unga vuxna, plats 3")
        .rect();
    let from = egui::pos2(first.left() + 22.0, first.center().y);
    harness.hover_at(from);
    harness.run();
    harness.drag_at(from);
    harness.run();
    harness.hover_at(egui::pos2(from.x, third.bottom() - 4.0));
    harness.run_steps(2);
    harness.drop_at(egui::pos2(from.x, third.bottom() - 4.0));
    harness.run_steps(2);
    assert_eq!(flat(&harness), [1, 3, 0, 4, 2]);
}

#[test]
fn hundreds_of_rows_are_laid_out_by_the_screenful_and_followed() {
    let mut harness = ranking(550);
    let shown = harness.get_all_by_role(Role::ListItem).count();
    assert!(shown < 40, "{shown} rows laid out");
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::End);
    harness.run();
    assert_eq!(harness.state().selected, Some(549));
    assert!(harness.get_by_label_contains("plats 550").is_focused());
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(flat(&harness)[548], 549);
    assert!(harness.get_by_label_contains("549, plats 549").is_focused());
}

#[test]
fn every_target_is_large_enough() {
    let texts = swedish();
    let harness = harness((), move |ui, ()| gallery(ui, &texts));
    let order = ranking(5);
    let mut seen = 0;
    for role in [
        Role::Button,
        Role::RadioButton,
        Role::DisclosureTriangle,
        Role::TextInput,
    ] {
        let nodes = harness
            .query_all_by_role(role)
            .map(|node| (node.rect(), format!("{node:?}")));
        let rows = order
            .query_all_by_role(role)
            .map(|node| (node.rect(), format!("{node:?}")));
        for (rect, node) in nodes.chain(rows) {
            // Words of running text are exempt, as in WCAG 2.5.8.
            if node.contains("hälsogap") {
                continue;
            }
            seen += 1;
            assert!(
                rect.height() >= 43.5 && rect.width() >= 43.5,
                "{rect:?} {node}"
            );
        }
    }
    assert!(seen > 20, "{seen}");
}

#[test]
fn piles_fill_by_number() {
    let texts = swedish();
    let state: Vec<(usize, Option<Pile>)> = (0..3).map(|item| (item, None)).collect();
    let mut harness = harness(state, move |ui, state| {
        if let Some((item, pile)) = piles(ui, &texts, state, named) {
            state[item].1 = Some(pile);
        }
    });
    for key in [Key::Num2, Key::Num1, Key::Num3] {
        harness.key_press(key);
        harness.run();
    }
    let piled: Vec<_> = harness.state().iter().map(|(_, pile)| *pile).collect();
    assert_eq!(
        piled,
        [Some(Pile::Next), Some(Pile::First), Some(Pile::Then)]
    );
    harness.get_by_label("Alla grupper ligger i en hög.");
}

#[test]
fn points_say_what_is_left() {
    let texts = swedish();
    let mut harness = harness(vec![40_u32, 55], move |ui, state| {
        let items = [("Dödlighet", state[0]), ("Funktion", state[1])];
        if let Some(event) = points(ui, &texts, &items) {
            state[event.index] = event.points;
        }
    });
    harness.get_by_label("5 av 100 poäng är kvar att fördela.");
    harness.get_by_label("Fem poäng mer till Dödlighet").click();
    harness.run();
    assert_eq!(*harness.state(), [45, 55]);
    harness.get_by_label("Alla 100 poäng är fördelade.");
    harness.get_by_label("Fem poäng mer till Funktion").click();
    harness.run();
    harness.get_by_label("5 poäng för mycket. Det finns 100 att fördela.");
}

#[test]
fn a_question_is_answered_no_by_escape() {
    let mut harness = harness(None, |ui, state| {
        if state.is_none() {
            *state = confirm(
                ui,
                "Stänga omgång 1?",
                "Alla svar låses.",
                "Stäng omgången",
                "Avbryt",
            );
        }
    });
    harness.run();
    assert!(harness.get_by_label("Avbryt").is_focused());
    harness.get_by_role_and_label(Role::Heading, "Stänga omgång 1?");
    harness.key_press(Key::Escape);
    harness.run();
    assert_eq!(*harness.state(), Some(Answer::No));
}

#[test]
fn what_is_folded_unfolds_by_key() {
    let mut harness = harness((), |ui, ()| {
        disclosure(ui, "Visa källor", |ui| ui.label("Socialstyrelsen 2024"));
    });
    assert!(harness.query_by_label("Socialstyrelsen 2024").is_none());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::Enter);
    harness.run();
    harness.get_by_label("Socialstyrelsen 2024");
}

#[test]
fn a_term_is_explained_by_f1() {
    let mut harness = harness((), |ui, ()| {
        term(
            ui,
            "hälsogap",
            "Skillnaden mellan hur gruppen mår och hur den kunde må.",
        );
    });
    assert!(harness.query_by_label_contains("Skillnaden").is_none());
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::F1);
    harness.run();
    harness.get_by_label_contains("Skillnaden");
}

#[test]
fn a_table_has_headers() {
    let table = Table {
        caption: "Berörda".into(),
        headers: vec!["Grupp".into(), "Antal personer".into()],
        rows: vec![vec![
            Cell::Text("Hjärtsvikt".into()),
            Cell::Number("12 500".into()),
        ]],
    };
    let harness = harness(table, |ui, table| {
        table.show(ui, "affected");
    });
    harness.get_by_role_and_label(Role::Table, "Berörda");
    harness.get_by_role_and_label(Role::ColumnHeader, "Antal personer");
    harness.get_by_role_and_label(Role::RowHeader, "Hjärtsvikt");
    let number = harness.get_by_role_and_label(Role::Cell, "12 500").rect();
    let header = harness
        .get_by_role_and_label(Role::ColumnHeader, "Antal personer")
        .rect();
    assert!(
        (number.right() - header.right()).abs() < 1.0,
        "numbers end where their header ends"
    );
}
