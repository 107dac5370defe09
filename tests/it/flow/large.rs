//! Sixty members and five hundred and fifty groups: no view draws what is not in sight, and nothing that rests on the whole
//! workshop is computed in a frame.
//!
//! Tests are built without optimisation and on shared machines, where a frame takes some ten to forty times as long as
//! in the program that people use. What is held here is that no view grows out of all bounds.

use std::time::{Duration, Instant};

use foretrade::app::commands::Purpose;
use foretrade::text::Language;
use foretrade::workshop::{Step, Workshop};

use super::person::Person;
use crate::large_workshop::large;

const GROUPS: usize = 550;
const MEMBERS: usize = 60;
/// The longest frame: forty times the eight milliseconds of the optimised program.
const MOST: Duration = Duration::from_millis(320);
/// Frames measured; the quickest counts, since others work on the same machine.
const FRAMES: usize = 5;

/// The quickest frame of each step.
fn frames(workshop: Workshop) -> Vec<(Step, Duration)> {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person
        .harness
        .state_mut()
        .show_workshop(workshop, Purpose::Lead);
    Step::ALL
        .into_iter()
        .filter(|step| *step != Step::LastTime)
        .map(|step| {
            person.harness.state_mut().state.view.step = Some(step);
            for _ in 0..3 {
                person.harness.step();
            }
            let quickest = (0..FRAMES)
                .map(|_| {
                    let started = Instant::now();
                    person.harness.step();
                    started.elapsed()
                })
                .min()
                .unwrap();
            println!("{step:?} {quickest:?}");
            (step, quickest)
        })
        .collect()
}

#[test]
fn a_large_workshop_is_drawn_as_quickly_as_it_is_read() {
    let slow: Vec<(Step, Duration)> = frames(large(GROUPS, MEMBERS))
        .into_iter()
        .filter(|(_, quickest)| *quickest > MOST)
        .collect();
    assert!(slow.is_empty(), "{slow:#?}");
}
