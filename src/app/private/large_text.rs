//! Every page of an answer with text 1.6 times as large, and in the dark: nothing that is pressed falls outside.

use egui::accesskit::Role;
use egui::{Rect, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};

use super::testing::{Booth, MEMBER, of_groups};
use super::{Kind, Stage};
use crate::app::theme::{Theme, ThemeKind};
use crate::app::widgets::piles::Pile;
use crate::text::Language;
use crate::workshop::{GroupId, ParticipantId, WeighingMethod};

const LARGE: f32 = 1.6;
const WINDOWS: [(Language, &str, Vec2); 2] = [
    (Language::Swedish, "sv-1280", vec2(1280.0, 800.0)),
    (Language::English, "en-1024", vec2(1024.0, 768.0)),
];

/// Every page, with something done on it.
fn pages(language: Language) -> Vec<(&'static str, Booth)> {
    let at = |stage| {
        let mut booth = Booth::at(stage, of_groups(12), language);
        let piles = booth.entry.ranking.piles.iter_mut().take(9);
        for (index, (_, pile)) in piles.enumerate() {
            *pile = Some(Pile::ALL[index % 4]);
        }
        booth
    };
    let ordered = |stage| {
        let mut booth = at(stage);
        booth.entry.ranking.order_from_piles();
        booth.entry.weights_saved = true;
        booth.entry.ranking.selected = booth.entry.ranking.order[1].first().cloned();
        booth
    };
    let weighing = |method| {
        let mut booth = at(Stage::Weigh);
        booth.entry.weighing.method = method;
        booth
    };
    let mut interrupted = ordered(Stage::Order);
    interrupted.entry = interrupted
        .entry
        .behind_the_cover(ParticipantId::new(MEMBER));
    let mut points = at(Stage::Points);
    let given: Vec<GroupId> = points.workshop.need_groups[..3]
        .iter()
        .map(|group| group.id.clone())
        .collect();
    for (group, held) in &mut points.entry.ranking.points {
        *held = given.contains(group).then_some(30);
    }
    vec![
        ("cover", at(Stage::Cover)),
        ("goes-on", interrupted),
        ("weigh", at(Stage::Weigh)),
        ("weigh-order", weighing(WeighingMethod::RankOrder)),
        ("weigh-pairs", weighing(WeighingMethod::Pairwise)),
        ("piles", at(Stage::Piles)),
        ("points", points),
        ("pairs", at(Stage::Pairs)),
        ("order", ordered(Stage::Order)),
        ("review", ordered(Stage::Review)),
        ("done", at(Stage::Done)),
        (
            "alone",
            Booth::new(of_groups(12), MEMBER, Kind::Alone, language),
        ),
    ]
}

#[test]
fn nothing_to_press_falls_outside_with_large_text() {
    for (language, _, size) in WINDOWS {
        for (page, booth) in pages(language) {
            // As the window leaves it: the bar above, the margins at the sides.
            let room = size - vec2(96.0, 96.0);
            let harness = booth.harness_at(room, LARGE);
            let screen = Rect::from_min_size(egui::Pos2::ZERO, room).expand(1.0);
            for node in harness.root().children_recursive() {
                let role = node.accesskit_node().role();
                if matches!(role, Role::Button | Role::RadioButton | Role::TextInput) {
                    let rect = node.rect();
                    let label = node.accesskit_node().label().unwrap_or_default();
                    assert!(
                        rect.left() >= screen.left() && rect.right() <= screen.right(),
                        "{page}: “{label}” at {rect:?}"
                    );
                    // A cover is read at one look; the other pages scroll over their foot.
                    let cover = matches!(page, "cover" | "goes-on" | "done");
                    assert!(
                        !cover || rect.bottom() <= screen.bottom(),
                        "{page}: “{label}” at {rect:?}"
                    );
                }
            }
        }
    }
}

#[test]
fn a_cover_with_the_largest_text_scrolls_to_its_last_button() {
    for (language, _, size) in WINDOWS {
        let room = size - vec2(96.0, 96.0);
        let mut harness = Booth::at(Stage::Cover, of_groups(3), language).harness_at(room, 3.0);
        let last = harness.state().text("button-cancel");
        let bottom = |harness: &Harness<'_, Booth>| {
            let button = harness.get_by_role_and_label(Role::Button, &last);
            button.rect().bottom()
        };
        assert!(bottom(&harness) > room.y, "it does not fit");
        harness
            .get_by_role_and_label(Role::Button, &last)
            .scroll_to_me();
        harness.run_ok();
        assert!(bottom(&harness) <= room.y);
    }
}

#[test]
fn pictures_with_large_text_and_in_the_dark() {
    for (language, name, size) in WINDOWS {
        for (page, mut booth) in pages(language) {
            booth.picture_at(&format!("large-{page}-{name}"), size, LARGE);
            booth.theme = Theme::load(ThemeKind::Dark).unwrap();
            booth.picture(&format!("dark-{page}-{name}"), size);
        }
    }
}
