//! What a record as PDF costs as the groups become more, in time and in memory.
//!
//! Measured in this test program started again as a process of its own, so that no other test counts, and in
//! the time the processor worked, so that a busy machine counts little. Linux tells both in `/proc`.

use std::process::Command;

use super::record_tests::{example, results_at_once};
use super::*;
use crate::text::Language;
use crate::workshop::GroupId;

/// Says that this process is the one that is measured.
const MEASURED: &str = "FORETRADE_TEST_MEASURED";
const FEW: usize = 30;
const MANY: usize = 120;

/// The record of the example with its groups again and again until there are so many, under names of their
/// own.
fn of_groups(groups: usize, called: &str) -> Record {
    let mut workshop = example();
    let own = workshop.need_groups.clone();
    workshop.need_groups = (0..groups)
        .map(|index| {
            let mut group = own[index % own.len()].clone();
            group.id = GroupId::new(format!("{}-{index}", group.id));
            group.name = format!("{} {called} {index}", group.name);
            group
        })
        .collect();
    workshop.proposal.order = workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    let results = results_at_once(&workshop);
    let options = Options::new(jiff::civil::date(2027, 2, 5));
    build(
        &workshop,
        &results,
        &Texts::new(Language::Swedish),
        &options,
    )
    .unwrap()
}

/// A value of `/proc/self/status` in kilobytes.
fn kilobytes(name: &str) -> u64 {
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let line = status.lines().find(|line| line.starts_with(name)).unwrap();
    line.split_whitespace().nth(1).unwrap().parse().unwrap()
}

/// How long the processor has worked for this process, in its own ticks.
fn ticks() -> u64 {
    let stat = std::fs::read_to_string("/proc/self/stat").unwrap();
    let fields: Vec<&str> = stat
        .rsplit(')')
        .next()
        .unwrap()
        .split_whitespace()
        .collect();
    fields[11].parse::<u64>().unwrap() + fields[12].parse::<u64>().unwrap()
}

/// Ticks of setting a record.
fn set(record: &Record) -> u64 {
    let before = ticks();
    let files = record.files(&Texts::new(Language::Swedish), [Format::Pdf]);
    assert!(files.unwrap()[0].bytes.len() > 100_000);
    ticks() - before
}

#[test]
fn measured_in_a_process_of_its_own() {
    if std::env::var_os(MEASURED).is_none() {
        return;
    }
    let few = of_groups(FEW, "a");
    let (many, others) = (of_groups(MANY, "b"), of_groups(MANY, "c"));
    // The first time reads fonts and the like.
    set(&few);
    let time_few = set(&few);
    let before = kilobytes("VmRSS");
    let time_many = set(&many);
    let once = kilobytes("VmHWM");
    for record in [&others, &few, &many, &few] {
        set(record);
    }
    let again = kilobytes("VmHWM");
    println!("measured {time_few} {time_many} {before} {once} {again}");
}

#[test]
fn time_grows_with_the_groups_and_memory_is_given_back() {
    let this = std::env::current_exe().unwrap();
    let out = Command::new(this)
        .args(["--exact", "--nocapture", "--test-threads=1"])
        .arg("record::cost_tests::measured_in_a_process_of_its_own")
        .env(MEASURED, "yes")
        .output()
        .unwrap();
    let out = String::from_utf8(out.stdout).unwrap();
    let line = out.split_once("measured ").map_or("", |(_, rest)| rest);
    let line = line.lines().next().unwrap_or_default();
    let numbers: Vec<u64> = line
        .split_whitespace()
        .map(|number| number.parse().unwrap())
        .collect();
    let [time_few, time_many, before, once, again] = numbers[..] else {
        panic!("{out}");
    };
    println!("{time_few} → {time_many} ticks; {before}, {once}, {again} kB");
    // Four times the groups: somewhat more than four times the time, and no square of it.
    assert!(time_many < time_few * 4 * 3 / 2, "{line}");
    // What one record took serves the next ones: were it kept, each would come on top.
    assert!(again - before < (once - before) * 3 / 2, "{line}");
}
