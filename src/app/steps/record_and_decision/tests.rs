use std::sync::Arc;

use egui::vec2;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use super::super::testing::{Bench, example};
use super::*;
use crate::app::application::work::record_work::{self, Job};
use crate::app::commands::RecordOptions;
use crate::app::theme::{Theme, ThemeKind};
use crate::record::{Audience, Format, Part};
use crate::results::{Results, StepState};
use crate::text::Language;

/// The record of the example as the window makes it, tried a few times only.
fn finished(language: Language) -> Arc<Finished> {
    let mut workshop = example();
    workshop.method.robustness.samples = 500;
    let workshop = Arc::new(workshop);
    let job = Job {
        known: Results::quick(&workshop),
        workshop,
        read_from: None,
        options: RecordOptions::new(language),
        made: jiff::civil::date(2027, 2, 5),
        folder: None,
    };
    let work = record_work::start(job, &egui::Context::default()).unwrap();
    Arc::new(work.wait().unwrap().unwrap())
}

#[test]
fn every_section_of_the_preview_can_be_read_in_both_languages() {
    for language in Language::ALL {
        let mut bench = Bench::new(Step::RecordAndDecision, example(), language);
        let made = finished(language);
        let sections = made.record.document.sections.clone();
        bench.view.part::<RecordMade>().preview = Some(made);
        let mut harness = bench.harness();
        let mut pictures = 0;
        for section in sections {
            harness
                .get_by_role_and_label(egui::accesskit::Role::RadioButton, &section.title)
                .click();
            harness.run();
            let headings = harness
                .query_all_by_role_and_label(egui::accesskit::Role::Heading, &section.title)
                .count();
            assert!(headings >= 1, "{}", section.title);
            for block in &section.blocks {
                if let crate::record::Block::Table(table) = block {
                    let tables = harness
                        .query_all_by_role_and_label(egui::accesskit::Role::Table, &table.caption);
                    assert_eq!(tables.count(), 1, "{}", table.caption);
                }
                // A picture is seen, and heard in the document's own words.
                if let crate::record::Block::Figure(figure) = block {
                    pictures += 1;
                    let picture =
                        harness.get_by_role_and_label(egui::accesskit::Role::Figure, &figure.title);
                    assert_eq!(
                        picture.accesskit_node().description(),
                        Some(figure.alternative.clone())
                    );
                }
            }
        }
        assert!(pictures >= 2, "{pictures}");
        let texts = &harness.state().texts;
        let close = texts.get("record-preview-close");
        harness.get_by_label(&close).click();
        harness.run();
        assert!(
            harness
                .state_mut()
                .view
                .part::<RecordMade>()
                .preview
                .is_none()
        );
    }
}

#[test]
fn parts_formats_and_audience_go_along_with_the_wish() {
    let mut harness = Bench::new(Step::RecordAndDecision, example(), Language::Swedish).harness();
    let texts = harness.state().texts.clone();
    for key in [
        "record-parts-title",
        "record-part-sources",
        "record-formats-title",
        "record-format-markdown",
        "record-step-for-web",
    ] {
        harness.get_by_label(&texts.get(key)).click();
        harness.run();
    }
    harness
        .get_by_label(&texts.get("button-create-record"))
        .click();
    harness.run();
    let Some(Command::CreateRecord(options)) = harness.state().commands.last().cloned() else {
        panic!("no record is wished for");
    };
    assert_eq!(options.audience, Audience::Web);
    assert!(!options.parts.contains(&Part::Sources));
    assert!(options.parts.contains(&Part::About));
    assert!(!options.formats.contains(&Format::Markdown));
    assert!(options.formats.contains(&Format::Word));
}

#[test]
fn the_preview_follows_what_is_chosen() {
    let mut bench = Bench::new(Step::RecordAndDecision, example(), Language::Swedish);
    bench.view.part::<RecordMade>().preview = Some(finished(Language::Swedish));
    let mut harness = bench.harness();
    assert_eq!(harness.state().commands, []);
    let texts = harness.state().texts.clone();
    harness
        .get_by_label(&texts.get("record-step-for-web"))
        .click();
    harness.step();
    harness.step();
    let Some(Command::PreviewRecord(options)) = harness.state().commands.last() else {
        panic!("no new preview is wished for");
    };
    assert_eq!(options.audience, Audience::Web);
}

#[test]
fn a_record_under_way_shows_how_far_it_is_and_can_be_stopped() {
    let mut bench = Bench::new(Step::RecordAndDecision, example(), Language::English);
    bench.view.part::<RecordMade>().running = Some(Arc::new(Task::default()));
    let mut harness = bench.harness();
    let texts = harness.state().texts.clone();
    assert!(
        harness
            .query_by_label(&texts.get("button-create-record"))
            .is_none()
    );
    harness.get_by_label(&texts.get("button-cancel")).click();
    harness.step();
    harness.step();
    assert!(harness.state().commands.contains(&Command::CancelRecord));
}

#[test]
fn what_may_be_about_a_person_is_in_sight_before_the_button() {
    let mut workshop = example();
    workshop.need_groups[0].inequality = "ring 070-123 45 67 i kväll".to_owned();
    let harness = Bench::new(Step::RecordAndDecision, workshop, Language::Swedish).harness();
    let found = harness.query_all_by_label_contains("070-123 45 67").count();
    assert_eq!(found, 1);
}

#[test]
fn the_record_is_made_before_the_long_lists() {
    for language in Language::ALL {
        let bench = Bench::new(Step::RecordAndDecision, example(), language);
        let texts = bench.texts.clone();
        let mut harness = bench.harness();
        let top = |harness: &egui_kittest::Harness<'_, Bench>, label: &str| {
            harness.get_by_label_contains(label).rect().top()
        };
        let review = texts.get("record-step-review-first");
        let create = texts.get("button-create-record");
        let title = texts.with(
            "process-title",
            &[("done", "".into()), ("count", "".into())],
        );
        let (needs, _) = title.split_once(':').unwrap();
        assert!(top(&harness, &review) < top(&harness, &create));
        assert!(top(&harness, &create) < top(&harness, needs));
        assert!(top(&harness, &create) < 320.0, "{}", top(&harness, &create));
        let point = texts.get("record-process-gate");
        assert!(harness.query_by_label(&point).is_none());
        harness.get_by_label_contains(needs).click();
        harness.run();
        assert!(harness.query_by_label(&point).is_some());
    }
}

#[test]
fn a_decision_is_entered_only_by_saying_what_was_decided_and_when() {
    for language in Language::ALL {
        let mut workshop = example();
        workshop.decision = None;
        workshop.proposal.fixed = Some(jiff::Timestamp::UNIX_EPOCH);
        let mut harness = Bench::new(Step::RecordAndDecision, workshop, language).harness();
        let texts = harness.state().texts.clone();
        let state_now = |bench: &Bench| {
            let facts = bench.facts();
            let step = Step::RecordAndDecision;
            (facts.state(step), facts.missing(step).len())
        };
        harness
            .get_by_label(&texts.get("button-enter-decision"))
            .click();
        harness.run();
        assert_eq!(harness.state().workshop.decision, None);
        assert_eq!(state_now(harness.state()), (StepState::InProgress, 1));
        let first = texts.get(outcome_key(crate::workshop::Outcome::AsProposed));
        // The keyboard is at the first thing to answer.
        assert!(harness.get_by_label(&first).is_focused());
        harness.key_press(egui::Key::Enter);
        harness.run();
        let decision = harness.state().workshop.decision.clone().unwrap();
        assert_eq!(decision.outcome, crate::workshop::Outcome::AsProposed);
        assert_eq!(decision.date, None);
        assert_eq!(state_now(harness.state()), (StepState::InProgress, 1));
        let mut decision = decision;
        decision.date = Some(jiff::civil::date(2027, 3, 15));
        harness.state_mut().workshop.decision = Some(decision);
        assert_eq!(state_now(harness.state()), (StepState::Done, 0));
    }
}

#[test]
fn it_is_said_that_individual_answers_were_removed_and_when() {
    for (language, day) in [
        (Language::Swedish, "4 mars 2027"),
        (Language::English, "4 March 2027"),
    ] {
        let mut workshop = example();
        workshop.proposal.fixed = Some(jiff::Timestamp::UNIX_EPOCH);
        let sums = workshop
            .rounds
            .iter()
            .filter(|round| !round.answers.is_empty())
            .filter_map(|round| crate::ranking::of_workshop::sums_of(&workshop, round))
            .collect();
        let edit = Edit::RemoveIndividualAnswers(sums);
        let at = "2027-03-04T09:00:00Z".parse().unwrap();
        crate::workshop::apply(&mut workshop, edit, at).unwrap();
        let harness = Bench::new(Step::RecordAndDecision, workshop, language).harness();
        let texts = &harness.state().texts;
        let said = texts.with("record-step-removed", &[("date", day.into())]);
        assert!(harness.query_by_label(&said).is_some(), "{said}");
        let remove = texts.get("button-remove-individual-answers");
        assert!(harness.query_by_label(&remove).is_none());
    }
}

#[test]
fn a_large_workshop_is_looked_through_beside_the_frame() {
    let workshop = super::super::testing::example_with(120);
    let mut bench = Bench::new(Step::RecordAndDecision, workshop, Language::Swedish);
    let kept = Arc::new(bench.workshop.clone());
    bench.results.refresh(&kept, 1);
    let texts = bench.texts.clone();
    let mut harness = bench.harness();
    let counted = texts.get("record-step-review-first") + " (";
    let started = std::time::Instant::now();
    while harness.query_by_label_contains(&counted).is_none() {
        assert!(started.elapsed() < std::time::Duration::from_secs(60));
        std::thread::sleep(std::time::Duration::from_millis(5));
        harness.step();
    }
    let working = texts.get("record-step-review-working");
    assert!(harness.query_by_label(&working).is_none());
}

#[test]
fn the_record_step_looks_right() {
    for (language, size, name) in [
        (Language::Swedish, vec2(960.0, 1400.0), "record-step-sv"),
        (Language::English, vec2(720.0, 1400.0), "record-step-en"),
    ] {
        let mut bench = Bench::new(Step::RecordAndDecision, example(), language);
        bench.view.part::<RecordMade>().preview = Some(finished(language));
        bench.view.part::<RecordMade>().folder = Some("/tmp/underlag".into());
        bench.view.part::<RecordMade>().files =
            vec!["/tmp/underlag/HSN-2027-00041-underlag.docx".into()];
        let image = bench.picture(name, size);
        assert_eq!(image.size, [size.x as usize, size.y as usize]);
    }
}

#[test]
fn the_records_pictures_look_right_in_the_window() {
    let made = finished(Language::Swedish);
    let sections = &made.record.document.sections;
    for (id, theme, width) in [
        ("need-order", ThemeKind::Light, 960.0),
        ("need-order", ThemeKind::HighContrast, 560.0),
        ("proposal", ThemeKind::Dark, 760.0),
        ("proposal", ThemeKind::Light, 1200.0),
    ] {
        let mut bench = Bench::new(Step::RecordAndDecision, example(), Language::Swedish);
        bench.theme = Theme::load(theme).unwrap();
        bench.view.part::<RecordMade>().preview = Some(Arc::clone(&made));
        let place = sections.iter().position(|section| section.id == id);
        bench.view.part::<preview::Reading>().section = place.unwrap();
        let name = format!("record-picture-{id}-{theme:?}").to_lowercase();
        let image = bench.picture(&name, vec2(width, 4800.0));
        assert_eq!(image.size[0], width as usize);
    }
}
