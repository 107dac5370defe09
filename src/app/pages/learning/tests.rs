use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use crate::app::charts::measure::text_width;
use crate::app::charts::scene::{Anchor, Shape};
use crate::app::headless::picture as draw;
use crate::app::headless::raster::png;
use crate::app::pages::learning::*;
use crate::app::theme::ThemeKind;
use crate::text::Language;

struct Shown {
    learning: Learning,
    texts: Texts,
    sent: Vec<Sent>,
    closed: bool,
}

fn shown(language: Language) -> Harness<'static, Shown> {
    let shown = Shown {
        learning: Learning::default(),
        texts: Texts::new(language),
        sent: Vec::new(),
        closed: false,
    };
    Harness::builder()
        .with_size(vec2(1000.0, 900.0))
        .with_max_steps(16)
        .with_context_setup(|ctx| {
            Theme::load(ThemeKind::Light)
                .expect("parses")
                .apply(ctx, 1.0)
        })
        .build_ui_state(
            |ui, shown: &mut Shown| {
                shown.closed |= show(ui, &mut shown.learning, &shown.texts, &mut shown.sent);
            },
            shown,
        )
}

#[test]
fn arrows_lead_through_the_cards_to_the_questions_and_back() {
    for language in Language::ALL {
        let mut harness = shown(language);
        harness.run();
        let cards = &LearningCards::load().expect("reads").cards;
        for card in cards {
            let title = card.title.in_language(language);
            assert!(harness.query_by_label(title).is_some(), "{title}");
            assert!(
                harness
                    .query_by_label(card.picture.in_language(language))
                    .is_some(),
                "{title} without a picture"
            );
            harness.key_press(Key::ArrowRight);
            harness.run();
        }
        let talk = harness.state().texts.get("learning-talk");
        assert!(harness.query_by_label(&talk).is_some());
        harness.key_press(Key::ArrowLeft);
        harness.run();
        assert_eq!(harness.state().learning.card, cards.len() - 1);
        harness.key_press(Key::Escape);
        harness.run();
        assert!(harness.state().closed);
    }
}

#[test]
fn the_page_to_send_is_whole_and_asks_for_nothing() {
    for language in Language::ALL {
        let mut harness = shown(language);
        harness.run();
        let save = harness.state().texts.get("learning-save");
        harness.get_by_label(&save).click();
        harness.run();
        let [Sent::Command(Command::SaveFile { name, bytes })] = harness.state().sent.as_slice()
        else {
            panic!("nothing to save");
        };
        assert!(name.ends_with(".html"));
        let html = String::from_utf8(bytes.clone()).expect("text");
        assert!(html.starts_with("<!DOCTYPE html>"));
        assert!(html.contains(&format!("<html lang=\"{}\">", language.code())));
        assert_eq!(html.matches("<svg").count(), 10);
        assert_eq!(html.matches("<desc ").count(), 10);
        for outside in ["http://", "https://", "<script", "src=", "@import"] {
            let html = html.replace("http://www.w3.org/2000/svg", "");
            assert!(!html.contains(outside), "{outside}");
        }
        assert!(!html.contains("[learning") && !html.contains("NaN"));
        assert_eq!(
            page::html(&Texts::new(language))
                .map(String::into_bytes)
                .as_ref(),
            Some(bytes),
            "same texts, same bytes"
        );
    }
}

#[test]
fn everything_drawn_lies_inside_its_picture() {
    let theme = Theme::load(ThemeKind::Light).expect("parses");
    for language in Language::ALL {
        let texts = Texts::new(language);
        for card in &LearningCards::load().expect("reads").cards {
            let scene = scenes::scene(&card.id, &theme.colours, &texts).expect("a picture");
            assert!(scene.shapes.len() > 5, "{}", card.id);
            for (shape, _) in &scene.shapes {
                let (low, high) = match shape {
                    Shape::Rect { rect, .. } => (rect.min, rect.max),
                    Shape::Circle { centre, radius, .. } => {
                        let side = vec2(*radius, *radius);
                        (*centre - side, *centre + side)
                    }
                    Shape::Line { points, .. } => {
                        let rect = Rect::from_points(points);
                        (rect.min, rect.max)
                    }
                    Shape::Text {
                        at,
                        anchor,
                        text,
                        size,
                        weight,
                        ..
                    } => {
                        let wide = text_width(text, *size, *weight);
                        let left = at.x
                            - match anchor {
                                Anchor::Start => 0.0,
                                Anchor::Middle => wide / 2.0,
                                Anchor::End => wide,
                            };
                        let half = size / 2.0;
                        (pos2(left, at.y - half), pos2(left + wide, at.y + half))
                    }
                };
                let inside =
                    Rect::from_min_size(pos2(0.0, 0.0), vec2(scenes::WIDTH, scenes::HEIGHT))
                        .expand(1.0);
                assert!(
                    inside.contains(low) && inside.contains(high),
                    "{} ({language:?}): {shape:?}",
                    card.id
                );
            }
        }
    }
}

#[test]
fn pictures_of_the_cards() {
    let theme = Theme::load(ThemeKind::Light).expect("parses");
    for language in Language::ALL {
        draw_cards(&theme, language);
    }
}

fn draw_cards(theme: &Theme, language: Language) {
    let texts = Texts::new(language);
    let code = language.code();
    let folder = std::env::temp_dir().join("foretrade-pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    for (name, size) in [("1280", vec2(1280.0, 752.0)), ("1024", vec2(1024.0, 720.0))] {
        for card in 0..=10 {
            let image = draw(
                size,
                1.0,
                |ctx| theme.apply(ctx, 1.0),
                |ui| {
                    let mut learning = Learning { card };
                    egui::CentralPanel::default().show(ui, |ui| {
                        show(ui, &mut learning, &texts, &mut Vec::new());
                    });
                },
            );
            let file = folder.join(format!("card-{card}-{name}-{code}.png"));
            std::fs::write(file, png(&image).expect("encodes")).expect("written");
            assert_eq!(image.size, [size.x as usize, size.y as usize]);
        }
    }
}
