use std::sync::Arc;

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::kittest::{NodeT, Queryable};

use super::*;
use crate::app::commands::Command;
use crate::app::steps::testing::{Bench, example};
use crate::store::AnswerError;
use crate::store::intake::{FileStatus, Outcome};
use crate::text::Language;
use crate::workshop::{AnswerKey, Edit, Step, Workshop, apply};

/// The example with an open round and a key.
fn open() -> Workshop {
    let mut workshop = example();
    workshop.proposal.fixed = None;
    let at = jiff::Timestamp::UNIX_EPOCH;
    apply(&mut workshop, Edit::OpenRound("prov".into()), at).expect("opens");
    workshop.answer_key = Some(AnswerKey {
        public: "age1prov".to_owned(),
        keeper: "Anna Ek".to_owned(),
        made: at,
    });
    workshop
}

fn file(number: usize, outcome: Outcome) -> FileStatus {
    FileStatus {
        name: format!("L{number}.svar.ron"),
        code: Some(format!("L{number}").as_str().into()),
        outcome,
    }
}

fn bench(language: Language, shown: Shown) -> Bench {
    let mut bench = Bench::new(Step::Rank, open(), language);
    bench.view.part::<AnswersIn>().shown = Arc::new(shown);
    bench
}

fn arriving() -> Shown {
    let older = AnswerError::Older { code: "L3".into() };
    let changed = AnswerError::Changed { code: "L4".into() };
    let refused = |error: AnswerError| Outcome::Refused(error.into());
    Shown {
        folder: Some("/gemensam/svar".into()),
        problem: None,
        files: vec![
            file(1, Outcome::IsIn),
            file(2, Outcome::IsIn),
            file(3, refused(older)),
            file(4, refused(changed)),
            file(5, Outcome::WasIn),
        ],
        arriving: vec!["L6.svar.ron".to_owned()],
        left_out: 0,
        has_key: Some(true),
    }
}

#[test]
fn an_invitation_is_sealed_and_for_all_unless_chosen_otherwise() {
    let mut harness = bench(Language::Swedish, Shown::default()).harness();
    harness
        .get_by_role_and_label(Role::DisclosureTriangle, "Svara på egen dator")
        .click();
    harness.run();
    harness
        .get_by_role_and_label(Role::Button, "Skapa inbjudan…")
        .click();
    harness.run();
    for option in ["En fil till var och en", "Öppna"] {
        harness
            .get_by_role_and_label(Role::RadioButton, option)
            .click();
        harness.run();
    }
    harness
        .get_by_role_and_label(Role::Button, "Skapa inbjudan…")
        .click();
    harness.run();
    let made: Vec<&Command> = harness.state().commands.iter().collect();
    let how = |sealed, one_each| Command::MakeInvitation(InvitationOptions { sealed, one_each });
    assert_eq!(made, [&how(true, false), &how(false, true)]);
}

#[test]
fn an_answer_page_is_asked_for() {
    for (language, title, label) in [
        (Language::Swedish, "Svara på egen dator", "Spara svarssida…"),
        (
            Language::English,
            "Answer on one's own computer",
            "Save an answer page…",
        ),
    ] {
        let mut harness = bench(language, Shown::default()).harness();
        harness
            .get_by_role_and_label(Role::DisclosureTriangle, title)
            .click();
        harness.run();
        harness.get_by_role_and_label(Role::Button, label).click();
        harness.run();
        assert_eq!(harness.state().commands, [Command::SaveAnswerPage]);
    }
}

#[test]
fn pasted_text_is_sent_as_it_is() {
    for (language, title, label, button) in [
        (
            Language::Swedish,
            "Klistra in svar",
            "Text med svar",
            "Läs in svaren i texten",
        ),
        (
            Language::English,
            "Paste answers",
            "Text with answers",
            "Take in the answers in the text",
        ),
    ] {
        let mut harness = bench(language, Shown::default()).harness();
        harness
            .get_by_role_and_label(Role::DisclosureTriangle, title)
            .click();
        harness.run();
        harness
            .get_by_role_and_label(Role::MultilineTextInput, label)
            .focus();
        harness.run();
        let text = "Hej!\n(format_version: 2)\n";
        harness.event(egui::Event::Paste(text.to_owned()));
        harness.run();
        harness.get_by_role_and_label(Role::Button, button).click();
        harness.run();
        let sent = Command::TakeInPasted(text.to_owned());
        assert_eq!(harness.state().commands, [sent]);
    }
}

#[test]
fn files_are_told_by_code_and_reason() {
    for (language, reason) in [
        (Language::Swedish, "Det finns ett nyare svar från L3."),
        (Language::English, "There is a newer answer from L3."),
    ] {
        let mut harness = bench(language, arriving()).harness();
        harness.run();
        let words: Vec<String> = harness
            .root()
            .children_recursive()
            .filter_map(|node| {
                let node = node.accesskit_node();
                node.value().or_else(|| node.label())
            })
            .collect();
        let said = |part: &str| words.iter().any(|words| words.contains(part));
        assert!(said(reason), "{words:#?}");
        assert!(said("L4.svar.ron"), "{words:#?}");
        assert!(said("/gemensam/svar"), "{words:#?}");
        let broken = words.iter().find(|words| words.starts_with('['));
        assert_eq!(broken, None);
    }
}

#[test]
fn the_views_fit_their_room() {
    for language in Language::ALL {
        for (name, has_key) in [("here", true), ("elsewhere", false)] {
            let mut shown = arriving();
            shown.has_key = Some(has_key);
            let mut bench = bench(language, shown);
            let theme = bench.theme.clone();
            let image = crate::app::headless::picture(
                vec2(1000.0, 1100.0),
                1.0,
                |ctx| theme.apply(ctx, 1.0),
                |ui| {
                    let mut sent = Vec::new();
                    let mut context = StepContext {
                        workshop: &bench.workshop,
                        results: &bench.results,
                        texts: &bench.texts,
                        theme: &bench.theme,
                        now: jiff::Timestamp::UNIX_EPOCH,
                        offset: jiff::tz::Offset::UTC,
                        purpose: crate::app::commands::Purpose::Lead,
                        read_only: false,
                        view: &mut bench.view,
                        sent: &mut sent,
                    };
                    egui::CentralPanel::default().show(ui, |ui| {
                        invite::show(ui, &mut context);
                        page::show(ui, &mut context);
                        paste::show(ui, &mut context);
                        key::show(ui, &mut context);
                        files::show(ui, &mut context);
                    });
                },
            );
            let folder = std::env::temp_dir().join("foretrade-pictures");
            std::fs::create_dir_all(&folder).expect("a folder for pictures");
            let path = folder.join(format!("answers-in-{name}-{}.png", language.code()));
            let bytes = crate::app::headless::raster::png(&image).expect("encodes");
            std::fs::write(path, bytes).expect("written");
            let ground = theme.colours.surface;
            let lowest = image
                .pixels
                .rchunks(image.size[0])
                .position(|row| row.iter().any(|pixel| *pixel != ground));
            assert!(lowest.is_some_and(|free| free > 8), "{name}: cut off below");
        }
    }
}
