use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::time::Duration;

use egui::accesskit::Role;
use egui::vec2;
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::{Timestamp, tz::Offset};

use super::*;
use crate::app::application::Opening;
use crate::app::application::files::SystemPicker;
use crate::app::application::storage::Storage;
use crate::ranking::of_workshop::sums_of;
use crate::store::disk::RealDisk;
use crate::store::versions::{keep_version, versions};
use crate::store::{Folders, Overwrite, Shipped, save, to_text};
use crate::text::{Language, Texts};
use crate::workshop::{DignityGate, Edit, ProposalStart, Workshop, apply};

/// 2027-03-01 09:00 UTC.
const START: i64 = 1_803_891_600_000;

fn at(milliseconds: i64) -> Timestamp {
    Timestamp::from_millisecond(milliseconds).unwrap()
}

/// A workshop in a file, with the program's own folders beside it.
struct Home {
    folder: tempfile::TempDir,
    present: Workshop,
}

impl Home {
    fn new(present: Workshop) -> Self {
        let home = Self {
            folder: tempfile::tempdir().unwrap(),
            present,
        };
        save(&home.file(), &home.present, Overwrite::Nothing).unwrap();
        home
    }

    fn file(&self) -> PathBuf {
        self.folder.path().join("arbete.ron")
    }

    fn folders(&self) -> Folders {
        Folders::inside(self.folder.path())
    }

    /// Keeps a version that was saved so long before the window is opened.
    fn keep(&self, workshop: &Workshop, minutes: i64) {
        let (folder, text) = (self.folders().versions(), to_text(workshop).unwrap());
        let saved = at(START - minutes * 60_000);
        keep_version(&RealDisk, &folder, &workshop.id, &text, saved).unwrap();
    }

    /// The window with the file open. Each look at its clock is a second later.
    fn window(&self, language: Language) -> Harness<'static, Application> {
        let clock = AtomicI64::new(START);
        let opening = Opening {
            file: Some(self.file()),
            language: Some(language),
            clock: Box::new(move || at(clock.fetch_add(1_000, Ordering::Relaxed))),
            offset: Offset::UTC,
            storage: Storage::new(Some(self.folders())),
            picker: Box::new(SystemPicker),
        };
        let mut harness = Harness::builder()
            .with_size(vec2(1280.0, 800.0))
            .with_max_steps(60)
            .build_eframe(|cc| Application::new(&cc.egui_ctx, opening).unwrap());
        settle(&mut harness);
        harness
    }
}

fn settle(harness: &mut Harness<'static, Application>) {
    for _ in 0..3 {
        harness.step();
        harness.state_mut().wait_for_disk();
    }
}

fn press(harness: &mut Harness<'static, Application>, label: &str) {
    harness.get_by_role_and_label(Role::Button, label).click();
    settle(harness);
}

fn words(harness: &Harness<'static, Application>) -> Vec<String> {
    let nodes = harness.root().children_recursive();
    nodes
        .filter_map(|node| {
            let node = node.accesskit_node();
            node.value().or_else(|| node.label())
        })
        .collect()
}

/// Presses the entry of the menu and waits until something reads so.
fn look(harness: &mut Harness<'static, Application>, texts: &Texts, until: &str) {
    press(harness, &texts.get("shell-menu-file"));
    press(harness, &texts.get("button-open-version"));
    for _ in 0..400 {
        settle(harness);
        if words(harness).iter().any(|said| said.contains(until)) {
            return;
        }
        std::thread::sleep(Duration::from_millis(20));
    }
    panic!("{until}: {:#?}", words(harness));
}

fn present() -> Workshop {
    Shipped::Example.workshop().unwrap()
}

#[test]
fn an_earlier_version_is_told_apart_and_opened_as_a_copy_without_a_file() {
    for (language, open, differs) in [
        (
            Language::Swedish,
            "Öppna den från 1 mars 2027 kl. 08:00",
            "Skiljer sig från nu: ramen (titel, fråga, metod eller dagordning) och 1 behovsgrupp.",
        ),
        (
            Language::English,
            "Open the one from 1 March 2027 at 08:00",
            "Differs from now: the frame (title, question, method or agenda) and 1 need group.",
        ),
    ] {
        let home = Home::new(present());
        let mut earlier = present();
        earlier.title.push_str(" förut");
        earlier.need_groups[0].demarcation.push_str(" förut");
        home.keep(&earlier, 60);
        home.keep(&home.present, 30);
        let before = std::fs::read(home.file()).unwrap();
        let texts = Texts::new(language);
        let mut harness = home.window(language);
        look(&mut harness, &texts, differs);
        // What is as the work is now is no earlier version.
        let saved = texts.with("versions-open", &[("time", "".into())]);
        let told = words(&harness);
        let rows = told.iter().filter(|said| said.starts_with(&saved)).count();
        assert_eq!(rows, 1, "{told:#?}");
        press(&mut harness, open);
        let document = harness.state().state.document.as_ref().unwrap();
        assert_eq!(*document.workshop(), earlier);
        assert_eq!(document.path, None);
        assert_eq!(std::fs::read(home.file()).unwrap(), before);
        let broken = words(&harness)
            .into_iter()
            .find(|said| said.starts_with('['));
        assert_eq!(broken, None);
    }
}

#[test]
fn the_window_keeps_versions_as_it_saves() {
    let home = Home::new(present());
    let texts = Texts::new(Language::Swedish);
    let mut harness = home.window(Language::Swedish);
    look(&mut harness, &texts, &texts.get("versions-none"));
    for title in ["Ett", "Två"] {
        let application = harness.state_mut();
        application.edit(Edit::SetTitle(title.to_owned()));
        application.write();
        settle(&mut harness);
    }
    let kept = versions(&RealDisk, &home.folders().versions(), &home.present.id);
    let titles: Vec<String> = kept
        .iter()
        .map(|version| crate::store::load(&version.path).unwrap().workshop.title)
        .collect();
    assert_eq!(titles.first().map(String::as_str), Some("Två"));
}

/// Whether any file below a folder holds a member's order.
fn holds_an_order(folder: &Path) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        if path.is_dir() {
            return holds_an_order(&path);
        }
        String::from_utf8_lossy(&std::fs::read(&path).unwrap()).contains("tiers:")
    })
}

#[test]
fn answers_that_are_removed_go_from_versions_too() {
    let mut fixed = present();
    let order = fixed.need_groups.iter().map(|it| vec![it.id.clone()]);
    let order = order.collect();
    let gate = DignityGate {
        forbidden_among_reasons: Some(false),
        holds_for_others: Some(true),
        words: Vec::new(),
    };
    for edit in [
        Edit::StartProposal {
            start: ProposalStart::Need,
            order,
        },
        Edit::SetDignityGate(gate),
        Edit::FixProposal,
    ] {
        apply(&mut fixed, edit, at(START)).unwrap();
    }
    let home = Home::new(fixed.clone());
    let mut earlier = fixed.clone();
    earlier.title.push_str(" förut");
    home.keep(&earlier, 60);
    assert!(holds_an_order(&home.folders().versions()));
    let mut harness = home.window(Language::Swedish);
    let rounds = fixed.rounds.iter().filter(|it| !it.answers.is_empty());
    let sums = rounds.filter_map(|round| sums_of(&fixed, round)).collect();
    harness
        .state_mut()
        .edit(Edit::RemoveIndividualAnswers(sums));
    settle(&mut harness);
    let document = harness.state().state.document.as_ref().unwrap();
    let mut rounds = document.workshop().rounds.iter();
    assert!(rounds.all(|round| round.answers.is_empty()));
    assert!(!holds_an_order(home.folder.path()));
}
