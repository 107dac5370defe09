//! A name as long as only an older file can hold is shown with no more time and memory than its length costs once.

use std::io::Read as _;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use foretrade::store::{Shipped, to_text};
use foretrade::workshop::Step;

use crate::program::Prepared;

/// More memory than this may no name take, in kilobytes.
const MORE: u64 = 60 * 1024;
/// More than this may it take on paper, in kilobytes.
const MORE_ON_PAPER: u64 = 1_400 * 1024;
/// Longer than this may nothing take.
const LONGEST: Duration = Duration::from_secs(120);

/// The example with one name of this many letters.
fn named(letters: usize) -> Prepared {
    let mut workshop = Shipped::Example.workshop().unwrap();
    let name: String = "behovsgrupp".chars().cycle().take(letters).collect();
    workshop.need_groups[0].name = name;
    Prepared::new("namn.ron", to_text(&workshop).unwrap())
}

/// Runs the program to its end and gives the most memory it was seen to take, in kilobytes.
fn peak(arguments: &[&str]) -> u64 {
    let home = tempfile::tempdir().unwrap();
    let mut child = Command::new(env!("CARGO_BIN_EXE_foretrade"))
        .args(arguments)
        .env("FORETRADE_HOME", home.path())
        .env_remove("DISPLAY")
        .env_remove("WAYLAND_DISPLAY")
        .stdout(Stdio::null())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let status = format!("/proc/{}/status", child.id());
    let started = Instant::now();
    let mut most: u64 = 0;
    let ended = loop {
        let known = std::fs::read_to_string(Path::new(&status)).unwrap_or_default();
        let line = known.lines().find_map(|line| line.strip_prefix("VmHWM:"));
        let number: Option<u64> =
            line.and_then(|line| line.split_whitespace().next()?.parse().ok());
        most = most.max(number.unwrap_or(0));
        if let Some(ended) = child.try_wait().unwrap() {
            break ended;
        }
        if started.elapsed() > LONGEST {
            child.kill().unwrap();
        }
        std::thread::sleep(Duration::from_millis(2));
    };
    let mut said = String::new();
    child
        .stderr
        .take()
        .unwrap()
        .read_to_string(&mut said)
        .unwrap();
    assert!(
        ended.success(),
        "{arguments:?} after {:?}: {said}",
        started.elapsed()
    );
    most
}

#[test]
fn no_step_wall_or_record_stumbles_over_a_name_of_70_000_letters() {
    let (short, long) = (named(20), named(70_000));
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("bild.png");
    let out = out.to_str().unwrap();
    let both = |before: &[&str], after: &[&str]| {
        let [usual, more] = [&short, &long].map(|file| {
            let mut arguments = before.to_vec();
            arguments.push(file.argument());
            arguments.extend(after);
            peak(&arguments)
        });
        assert!(
            more < usual + MORE,
            "{before:?} {after:?}: {usual} and {more} kB"
        );
    };
    for step in Step::ALL.map(Step::name) {
        both(&["picture"], &["--step", step, "--out", out]);
        both(&["picture"], &["--step", step, "--wall", "1", "--out", out]);
    }
    let [usual, more] = [(&short, "kort"), (&long, "lang")].map(|(file, name)| {
        let folder = folder.path().join(name);
        peak(&["record", file.argument(), "--out", folder.to_str().unwrap()])
    });
    // The typesetter takes more of a word that it cannot break.
    assert!(
        more < usual + MORE_ON_PAPER,
        "record: {usual} and {more} kB"
    );
}
