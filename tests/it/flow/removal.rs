//! *Ta bort enskilda svar*: afterwards no file of the workshop or of the program holds a trace of an answer.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use foretrade::store::disk::RealDisk;
use foretrade::store::watched::WatchedFolders;
use foretrade::store::{self, ContentHash, Folders, Overwrite};
use foretrade::text::Language;
use foretrade::workshop::{DignityGate, Edit, ProposalStart, Step, WeightAnswer, Workshop, apply};
use jiff::Timestamp;

use super::person::Person;
use crate::program::{NOON, SAMPLE};

/// Points that stand in one answer and, being no mean of several, in no sum.
const TELLING: f64 = 57.25;

/// The sample with a fixed proposal and one telling answer.
fn fixed() -> Workshop {
    let mut workshop = store::parse(SAMPLE, "prov").unwrap();
    let ballot = workshop.rounds[0].open_ballots_mut().next().unwrap();
    let mut points: std::collections::BTreeMap<_, _> = workshop
        .criteria
        .iter()
        .map(|criterion| (criterion.id.clone(), 10.0))
        .collect();
    if let Some(first) = points.values_mut().next() {
        *first = TELLING;
    }
    ballot.weights = Some(WeightAnswer::Points(points));
    let order = workshop.need_groups.iter().map(|it| vec![it.id.clone()]);
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
        apply(&mut workshop, edit, NOON).unwrap();
    }
    workshop
}

/// Every file below a folder.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path));
        } else {
            found.push(path);
        }
    }
    found
}

/// Files that hold a trace of an answer: words that only answers are written with, or any of these.
pub fn traces(folder: &Path, telling: &[String]) -> Vec<PathBuf> {
    let words = ["tiers:", "handed_in", "way_in", "member:"];
    let words: Vec<&str> = words
        .into_iter()
        .chain(telling.iter().map(String::as_str))
        .collect();
    files(folder)
        .into_iter()
        .filter(|path| {
            let text = String::from_utf8_lossy(&std::fs::read(path).unwrap()).into_owned();
            words.iter().any(|word| text.contains(word))
        })
        .collect()
}

fn removed_without_trace(named: bool) {
    let home = tempfile::tempdir().unwrap();
    let folders = Folders::inside(home.path());
    let workshop = fixed();
    let mut earlier = workshop.clone();
    earlier.title.push_str(" förut");
    // A version before, and temporary files of saves that a crash cut off.
    let path = if named {
        let path = home.path().join("arbete.ron");
        store::save(&path, &earlier, Overwrite::Nothing).unwrap();
        store::save(&path, &workshop, Overwrite::Anything).unwrap();
        path
    } else {
        let path = store::recovery_path(&folders.recovery, Timestamp::UNIX_EPOCH);
        for version in [&earlier, &workshop] {
            store::save_recovery(&RealDisk, &path, &store::to_text(version).unwrap(), None)
                .unwrap();
        }
        path
    };
    let name = path.file_name().unwrap().to_string_lossy().into_owned();
    for left in [format!(".{name}.aB3dE9"), format!(".{name}.bak.x1y2z3")] {
        let text = store::to_text(&earlier).unwrap();
        std::fs::write(path.with_file_name(left), text).unwrap();
    }
    let hash = ContentHash::of(b"svar");
    let mut watched = WatchedFolders::default();
    watched.add_taken_in(&workshop.id, [hash]);
    watched
        .save(&folders.watched_file(), Language::Swedish)
        .unwrap();
    let telling = [TELLING.to_string(), hash.to_string()];
    assert!(traces(home.path(), &telling).len() >= 4);

    let mut person = Person::new(home.path(), Language::Swedish);
    if named {
        person.will_choose(&path);
        person.press_key("start-open-file");
    } else {
        person.press_key("start-recovery-take-up");
    }
    person.go(Step::RecordAndDecision);
    person.press_key("button-remove-individual-answers");
    let yes = person.text("record-step-remove-yes");
    person.press(Role::Button, &yes);
    assert!(
        person
            .workshop()
            .rounds
            .iter()
            .all(|round| round.answers.is_empty())
    );
    assert!(person.workshop().rounds[0].sums.is_some());
    let left = traces(home.path(), &telling);
    assert!(left.is_empty(), "{left:?}");
    // Undo does not bring them back, nor does anything written later.
    for _ in 0..3 {
        person.chord(egui::Modifiers::COMMAND, egui::Key::Z);
    }
    person.wait(5_000);
    let saved = store::load(&path).unwrap().workshop;
    assert_eq!(saved, *person.workshop());
    let left = traces(home.path(), &telling);
    assert!(left.is_empty(), "{left:?}");
    drop(person);
    let left = traces(home.path(), &telling);
    assert!(left.is_empty(), "{left:?}");
}

#[test]
fn no_trace_is_left_beside_a_named_file() {
    removed_without_trace(true);
}

#[test]
fn no_trace_is_left_among_recovery_files() {
    removed_without_trace(false);
}
