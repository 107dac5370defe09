//! The pictures by label and key, as files, and drawn for people to look at.

use egui::accesskit::Role;
use egui::{Key, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable;

use super::*;
use crate::app::headless::picture as draw;
use crate::app::headless::raster;
use crate::app::theme::{Theme, ThemeKind};
use crate::text::{Language, Texts};

const NAMES: [&str; 14] = [
    "Barn och unga med neuropsykiatriska funktionsnedsättningar",
    "Äldre med flera sjukdomar",
    "Långvarig smärta",
    "Psykisk ohälsa hos unga vuxna",
    "Personer med beroende och samtidig psykiatrisk sjukdom som saknar fast bostad",
    "Hjärtsvikt",
    "Astma och kol",
    "Diabetes typ 2",
    "Stroke, rehabilitering",
    "Demenssjukdom",
    "Cancer, palliativ vård",
    "Endometrios",
    "Övervikt och fetma hos barn",
    "Personer med kort eller lång sjukskrivning för utmattning",
];

/// The same numbers every time, between 0 and 1.
fn share(seed: usize) -> f64 {
    let mixed = (seed as u64 + 1).wrapping_mul(0x9E37_79B9_7F4A_7C15) >> 40;
    mixed as f64 / (1_u64 << 24) as f64
}

fn name(index: usize) -> String {
    NAMES.get(index).map_or_else(
        || format!("Behovsgrupp {}", index + 1),
        |name| (*name).to_owned(),
    )
}

fn need_bars(count: usize) -> NeedBars {
    let bars = (0..count).map(|index| {
        let levels = [0.5, 0.3, 0.2].map(|weight| {
            weight * (share(index * 7 + (weight * 10.0) as usize) * 3.0).round() / 3.0
        });
        let need: f64 = levels.iter().sum();
        let unknown = index % 5 == 2;
        let low = need - levels[0];
        NeedBar {
            key: index as u64,
            name: name(index),
            parts: levels.to_vec(),
            unknown: if unknown { vec![0] } else { Vec::new() },
            interval: unknown.then_some((low, low + 0.5)),
            class: (need * 4.0).floor().min(3.0) as usize,
        }
    });
    NeedBars {
        criteria: [
            "Dödlighet",
            "Funktionsnedsättning",
            "Försämrad livskvalitet",
        ]
        .map(str::to_owned)
        .to_vec(),
        classes: ["Liten", "Måttlig", "Stor", "Mycket stor"].map(str::to_owned),
        borders: [0.25, 0.5, 0.75],
        bars: bars.collect(),
    }
}

fn waterfall() -> Waterfall {
    let step = |words: &str, level, missing| Lowering {
        words: words.to_owned(),
        level,
        missing,
    };
    Waterfall {
        group: name(0),
        severity: "Svårighetsgrad, mycket stor".into(),
        start: 1,
        lowerings: vec![
            step("Nytta, måttlig", 3, false),
            step("Kostnad i relation till nytta, mycket hög", 5, false),
            step("Kunskapsunderlag, uppgift saknas", 5, true),
        ],
        end: (5, 5),
        possible: Some((5, 6, false)),
    }
}

fn severity_benefit(count: usize) -> SeverityBenefit {
    let words = ["Ingen", "Liten", "Måttlig", "Stor", "Mycket stor"];
    let circles = (0..count).map(|index| {
        let step = (share(index * 3) * 4.0).round() as usize;
        Circle {
            name: name(index),
            severity: (share(index * 11 + 5) * 9.0).round() / 9.0,
            benefit: (index % 6 != 5).then(|| (step as f64 / 4.0, words[step].to_owned())),
            people: (index % 4 != 3).then(|| 800 + (share(index) * 60_000.0) as u64),
        }
    });
    SeverityBenefit {
        circles: circles.collect(),
        classes: ["Liten", "Måttlig", "Stor", "Mycket stor"].map(str::to_owned),
        borders: [0.25, 0.5, 0.75],
        named: 0..count,
    }
}

fn answer_spread(count: usize, answers: usize) -> AnswerSpread {
    let rows = (0..count).map(|index| {
        let mut places: Vec<f64> = (0..answers)
            .map(|member| {
                let drift = (share(member * 31 + index * 17) - 0.5) * 8.0 * share(index);
                (index as f64 + 1.0 + drift)
                    .round()
                    .clamp(1.0, count as f64)
            })
            .collect();
        places.sort_by(f64::total_cmp);
        let at = |share: f64| places[((answers - 1) as f64 * share).round() as usize];
        SpreadRow::new(
            name(index),
            places.clone(),
            at(0.5),
            (at(0.25), at(0.75)),
            share(index),
        )
    });
    AnswerSpread {
        answers,
        places: count,
        rows: rows.collect(),
    }
}

fn slope() -> Slope {
    let before = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 13, 14];
    let after = [2, 1, 3, 6, 4, 5, 7, 7, 9, 10, 14, 12, 13, 11];
    let rows = (0..14).map(|index| SlopeRow {
        name: name(index),
        before: (index != 6).then_some(before[index]),
        after: (index != 9).then_some(after[index]),
    });
    Slope {
        before: "Omgång 1".into(),
        after: "Omgång 2".into(),
        rows: rows.collect(),
    }
}

fn acceptability(count: usize) -> Acceptability {
    let rows = (0..count).map(|index| {
        let spread = 0.3 + 2.5 * share(index);
        let raw: Vec<f64> = (0..count)
            .map(|place| (-((place as f64 - index as f64) / spread).powi(2)).exp())
            .collect();
        let sum: f64 = raw.iter().sum();
        let reach = spread.round() as usize;
        AcceptabilityRow {
            name: name(index),
            shares: raw.into_iter().map(|value| value / sum).collect(),
            interval: (
                (index + 1).saturating_sub(reach).max(1),
                (index + 1 + reach).min(count),
            ),
        }
    });
    Acceptability {
        rows: rows.collect(),
        tries: 100_000,
        weights: "ledamöternas vikter".into(),
    }
}

fn weight_sweep() -> WeightSweep {
    let lines = (0..7).map(|index| {
        let place = index as f64 + 1.0;
        let places = match index {
            1 => vec![(0.0, 2.0), (0.3, 2.0), (0.3, 3.0), (1.0, 3.0)],
            2 => vec![(0.0, 3.0), (0.3, 3.0), (0.3, 2.0), (1.0, 2.0)],
            4 => vec![(0.0, 5.0), (0.7, 5.0), (0.7, 6.0), (1.0, 6.0)],
            5 => vec![(0.0, 6.0), (0.7, 6.0), (0.7, 5.0), (1.0, 5.0)],
            _ => vec![(0.0, place), (1.0, place)],
        };
        SweepLine {
            name: name(index),
            places,
        }
    });
    let crossing = |weight, place, before, after| Crossing {
        weight,
        place,
        before: name(before),
        after: name(after),
    };
    WeightSweep {
        criterion: "Dödlighet".into(),
        now: 0.4,
        lines: lines.collect(),
        crossings: vec![crossing(0.3, 2.5, 1, 2), crossing(0.7, 5.5, 4, 5)],
    }
}

fn head_to_head(count: usize) -> HeadToHead {
    let before = (0..count).map(|row| {
        (0..count)
            .map(|column| {
                let lead = if row < column {
                    11.0 + 10.0 * share(row * 19 + column)
                } else {
                    10.0 - 10.0 * share(column * 19 + row)
                };
                lead.round() as u32
            })
            .collect()
    });
    HeadToHead {
        names: (0..count).map(name).collect(),
        before: before.collect(),
        answers: 21,
    }
}

fn indicator_line() -> IndicatorLine {
    let values = [
        ("2024", Some(41.0)),
        ("2025", Some(38.5)),
        ("2026", None),
        ("2027", Some(30.2)),
        ("2028", Some(24.0)),
    ];
    IndicatorLine {
        name: "Väntan på första besök".into(),
        unit: "dagar".into(),
        decimals: 1,
        goal: Some(20.0),
        values: values
            .map(|(when, value)| IndicatorValue {
                when: when.to_owned(),
                value,
            })
            .to_vec(),
    }
}

fn resource_bars() -> ResourceBars {
    let rows = (0..14).map(|index| ResourceBar {
        name: name(index),
        place: Some(index + 1),
        today: (index % 5 != 3).then_some(40_000_000 + index as u64 * 137_000_000),
        change: match index % 4 {
            0 => Some(18_500_000),
            2 => Some(-120_000_000),
            _ => None,
        },
        people: Some(4_000),
    });
    ResourceBars {
        rows: rows.collect(),
    }
}

fn health_gaps(count: usize) -> HealthGaps {
    let rows = (0..count).map(|index| {
        let current = share(index) * 90.0;
        GapRow {
            name: name(index),
            indicator: "Andel som mår bra".into(),
            unit: "procent".into(),
            worst: 0.0,
            optimal: 100.0,
            current: Some(current),
            desired: (index % 4 != 3).then_some(current + share(index + 50) * 30.0),
        }
    });
    HealthGaps {
        rows: rows.collect(),
    }
}

fn evidence_glance(groups: usize) -> EvidenceGlance {
    let glance = |seed: usize| match seed % 5 {
        0 => Glance::Missing,
        1 | 2 => Glance::Found(Some((seed % 4 + 1) as u8)),
        _ => Glance::Open,
    };
    EvidenceGlance {
        groups: (0..groups).map(name).collect(),
        rows: (0..26)
            .map(|index| GlanceRow {
                kind: format!(
                    "{} {index}",
                    ["Sjukdomar och dödlighet", "Väntetider"][index % 2]
                ),
                whole: glance(index * 3),
                groups: (0..groups).map(|group| glance(index * 7 + group)).collect(),
            })
            .collect(),
    }
}

fn all() -> Vec<(&'static str, Box<dyn Chart>)> {
    vec![
        ("need-bars", Box::new(need_bars(14))),
        ("waterfall", Box::new(waterfall())),
        ("severity-benefit", Box::new(severity_benefit(14))),
        ("answer-spread", Box::new(answer_spread(14, 21))),
        ("answer-spread-few", Box::new(answer_spread(6, 7))),
        ("slope", Box::new(slope())),
        ("acceptability", Box::new(acceptability(14))),
        ("weight-sweep", Box::new(weight_sweep())),
        ("head-to-head", Box::new(head_to_head(14))),
        ("indicator-line", Box::new(indicator_line())),
        ("resource-bars", Box::new(resource_bars())),
        ("health-gaps", Box::new(health_gaps(9))),
        ("health-gap-one", Box::new(health_gaps(1))),
        ("evidence-glance", Box::new(evidence_glance(14))),
        ("evidence-glance-many", Box::new(evidence_glance(120))),
    ]
}

fn shot(
    name: &str,
    size: egui::Vec2,
    kind: ThemeKind,
    scale: f32,
    chart: &dyn Chart,
) -> egui::ColorImage {
    let texts = Texts::new(Language::Swedish);
    let image = draw(
        size,
        1.0,
        |ctx| Theme::load(kind).expect("parses").apply(ctx, scale),
        |ui| {
            egui::CentralPanel::default().show(ui, |ui| {
                egui::ScrollArea::vertical().show(ui, |ui| {
                    Picture::new(name, chart)
                        .example(true)
                        .selected(Some(1))
                        .show(ui, &texts);
                });
            });
        },
    );
    let folder = std::env::temp_dir().join("foretrade-pictures");
    std::fs::create_dir_all(&folder).expect("a folder for pictures");
    let file = folder.join(format!("chart-{name}-{}x{}-{kind:?}.png", size.x, size.y));
    std::fs::write(file, raster::png(&image).expect("encodes")).expect("written");
    image
}

#[test]
fn pictures_of_the_charts() {
    for (name, chart) in all() {
        for kind in ThemeKind::ALL {
            let image = shot(name, vec2(1000.0, 860.0), kind, 1.0, chart.as_ref());
            let ground = Theme::load(kind).expect("parses").colours.surface;
            let drawn = image
                .pixels
                .iter()
                .filter(|pixel| **pixel != ground)
                .count();
            assert!(drawn > 8000, "{name} {kind:?}: {drawn} pixels drawn");
        }
        shot(
            name,
            vec2(520.0, 900.0),
            ThemeKind::Light,
            1.0,
            chart.as_ref(),
        );
        shot(
            name,
            vec2(1280.0, 900.0),
            ThemeKind::Light,
            1.5,
            chart.as_ref(),
        );
    }
}

#[test]
fn pictures_with_many_rows() {
    let charts: [(&str, Box<dyn Chart>); 4] = [
        ("many-need-bars", Box::new(need_bars(550))),
        ("many-answers", Box::new(answer_spread(550, 21))),
        ("many-acceptability", Box::new(acceptability(60))),
        ("many-pairs", Box::new(head_to_head(40))),
    ];
    for (name, chart) in charts {
        shot(
            name,
            vec2(1000.0, 700.0),
            ThemeKind::Light,
            1.0,
            chart.as_ref(),
        );
    }
}

/// Every text lies inside the picture, in both languages, from narrow to wide and at the size of the wall.
#[test]
fn nothing_is_written_outside_the_picture() {
    let theme = Theme::load(ThemeKind::Light).expect("parses");
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (name, chart) in all() {
            for (width, text) in [(520.0, 16.0), (900.0, 16.0), (1240.0, 24.0)] {
                let look = Look::screen(&theme.colours, width, text);
                let scene = chart.scene(&look, &texts);
                let mut seen = 0;
                for (shape, _) in &scene.shapes {
                    let scene::Shape::Text {
                        at,
                        anchor,
                        text,
                        size,
                        weight,
                        ..
                    } = shape
                    else {
                        continue;
                    };
                    let wide = measure::text_width(text, *size, *weight);
                    let left = at.x
                        - wide
                            * match anchor {
                                scene::Anchor::Start => 0.0,
                                scene::Anchor::Middle => 0.5,
                                scene::Anchor::End => 1.0,
                            };
                    seen += 1;
                    assert!(
                        left >= -2.0 && left + wide <= width + 2.0,
                        "{name} at {width}: {text} from {left} to {}",
                        left + wide
                    );
                    assert!(
                        at.y >= 0.0 && at.y <= scene.size.y,
                        "{name} at {width}: {text} at {}",
                        at.y
                    );
                }
                assert!(seen > 3, "{name}");
            }
        }
    }
}

#[test]
fn every_picture_has_words_a_table_and_the_example_mark() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for (name, chart) in all() {
            let table = chart.table(&texts);
            assert!(!table.rows.is_empty(), "{name}");
            for row in &table.rows {
                assert_eq!(row.len(), table.headers.len(), "{name}: {row:?}");
            }
            for words in [chart.heading(&texts), chart.summary(&texts)] {
                assert!(
                    words.len() > 10 && !words.contains("[chart"),
                    "{name}: {words}"
                );
                assert!(!words.contains('{'), "{name}: {words}");
            }
            let svg = svg(chart.as_ref(), &texts, 960.0, true).expect("the theme loads");
            let mark = texts.get("chart-example");
            assert!(svg.contains(&mark), "{name} without its mark");
            let without =
                super::svg(chart.as_ref(), &texts, 960.0, false).expect("the theme loads");
            assert!(!without.contains(&mark), "{name}");
            assert!(!svg.contains("NaN") && !svg.contains("inf"), "{name}");
            assert_eq!(
                svg.matches("<text").count(),
                svg.matches("</text>").count(),
                "{name}"
            );
        }
    }
}

#[test]
fn empty_data_draw_without_nonsense() {
    let texts = Texts::new(Language::Swedish);
    let theme = Theme::load(ThemeKind::Light).expect("parses");
    let look = Look::screen(&theme.colours, 600.0, 16.0);
    let charts: [Box<dyn Chart>; 10] = [
        Box::new(health_gaps(0)),
        Box::new(evidence_glance(0)),
        Box::new(ResourceBars { rows: Vec::new() }),
        Box::new(need_bars(0)),
        Box::new(severity_benefit(0)),
        Box::new(AnswerSpread {
            answers: 0,
            places: 0,
            rows: Vec::new(),
        }),
        Box::new(Slope {
            before: "1".into(),
            after: "2".into(),
            rows: Vec::new(),
        }),
        Box::new(acceptability(0)),
        Box::new(head_to_head(1)),
        Box::new(IndicatorLine {
            values: Vec::new(),
            goal: None,
            ..indicator_line()
        }),
    ];
    for chart in charts {
        let svg = chart
            .scene(&look, &texts)
            .svg(None, "picture", &chart.heading(&texts), "");
        assert!(!svg.contains("NaN") && !svg.contains("inf"), "{svg}");
    }
}

#[test]
fn few_answers_leave_no_dots_and_dots_are_sorted() {
    let places = vec![3.0, 1.0, 2.0, 5.0, 4.0, 7.0, 6.0];
    let few = SpreadRow::new("A".into(), places.clone(), 4.0, (2.0, 6.0), 1.0);
    assert_eq!(
        few,
        SpreadRow::new("A".into(), Vec::new(), 4.0, (2.0, 6.0), 1.0)
    );
    let mut more = places;
    more.push(8.0);
    let row = SpreadRow::new("A".into(), more.clone(), 4.0, (2.0, 6.0), 1.0);
    more.reverse();
    assert_eq!(
        row,
        SpreadRow::new("A".into(), more, 4.0, (2.0, 6.0), 1.0),
        "the members' order is forgotten"
    );
}

#[test]
fn need_is_sorted_and_ties_keep_their_order() {
    let bar = |key, parts: Vec<f64>| NeedBar {
        key,
        name: key.to_string(),
        parts,
        unknown: Vec::new(),
        interval: None,
        class: 1,
    };
    let chart = NeedBars {
        bars: vec![
            bar(1, vec![0.1, 0.2]),
            bar(2, vec![0.3, 0.0]),
            bar(3, vec![0.5, 0.1]),
        ],
        ..need_bars(0)
    };
    let texts = Texts::new(Language::Swedish);
    let names: Vec<String> = chart
        .table(&texts)
        .rows
        .iter()
        .map(|row| row[0].words().to_owned())
        .collect();
    // 0.1 + 0.2 is not 0.3 in binary; to nine decimals it is, so the two are tied.
    assert_eq!(names, ["3", "1", "2"]);
}

#[test]
fn the_table_is_one_key_away_and_back() {
    let texts = Texts::new(Language::Swedish);
    let chart = need_bars(5);
    let mut harness = Harness::builder()
        .with_size(vec2(900.0, 800.0))
        .with_max_steps(12)
        .with_context_setup(|ctx| {
            Theme::load(ThemeKind::Light)
                .expect("parses")
                .apply(ctx, 1.0)
        })
        .build_ui(move |ui| {
            Picture::new("needs", &chart).show(ui, &texts);
        });
    harness.run();
    let figure = harness.get_by_role(Role::Figure);
    assert!(
        figure
            .accesskit_node()
            .data()
            .description()
            .is_some_and(|words| words.contains("5 staplar"))
    );
    harness.key_press(Key::Tab);
    harness.run();
    harness.key_press(Key::T);
    harness.run();
    harness.get_by_role(Role::Table);
    harness.get_by_role_and_label(Role::ColumnHeader, "Dödlighet, av 100");
    assert!(harness.query_by_role(Role::Figure).is_none());
    harness.key_press(Key::T);
    harness.run();
    assert!(harness.get_by_role(Role::Figure).is_focused());
    harness.get_by_label("Visa som tabell (T)").click();
    harness.run();
    harness.get_by_role(Role::Table);
    harness.get_by_label("Visa som bild (T)").click();
    harness.run();
    harness.get_by_role(Role::Figure);
    harness.get_by_label("Kopiera tabellen").click();
    harness.step();
    let copied = harness.output().platform_output.commands.iter().any(|command| {
        matches!(command, egui::OutputCommand::CopyText(text) if text.starts_with("Behovsgrupp\tDödlighet"))
    });
    assert!(copied);
}

#[test]
fn png_is_twice_as_many_pixels_as_points() {
    let texts = Texts::new(Language::Swedish);
    let file = png(&waterfall(), &texts, 700.0, true).expect("encodes");
    let reader = ::png::Decoder::new(std::io::Cursor::new(file))
        .read_info()
        .expect("a PNG");
    assert_eq!(reader.info().width, 1400);
}

use egui_kittest::kittest::NodeT;

#[test]
fn many_places_stand_some_together() {
    let mut shares = vec![0.0; 550];
    shares[7] = 0.25;
    shares[8] = 0.75;
    let chart = Acceptability {
        rows: vec![AcceptabilityRow {
            name: name(0),
            shares,
            interval: (8, 9),
        }],
        tries: 1000,
        weights: String::new(),
    };
    let table = chart.table(&Texts::new(Language::Swedish));
    assert!(table.headers.len() <= 62);
    let filled: Vec<&str> = table.rows[0]
        .iter()
        .skip(2)
        .map(super::super::widgets::Cell::words)
        .filter(|words| !words.starts_with('0'))
        .collect();
    assert_eq!(filled, ["100\u{a0}%"]);
}

#[test]
fn a_sweep_of_some_groups_reaches_to_their_last_place() {
    let mut sweep = weight_sweep();
    assert_eq!(sweep.last_place(), 7);
    sweep.lines[6].places = vec![(0.0, 7.0), (1.0, 412.0)];
    assert_eq!(sweep.last_place(), 412);
    shot(
        "weight-sweep-many",
        vec2(1000.0, 620.0),
        ThemeKind::Light,
        1.0,
        &sweep,
    );
}
