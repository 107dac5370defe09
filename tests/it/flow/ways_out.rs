//! The process leader's window while a round is open, at every step: what it shows, what it puts on the clipboard and
//! what it saves is the same, to the byte, whatever the answers are.

use std::path::Path;

use egui::accesskit::Role;
use foretrade::app::commands::Purpose;
use foretrade::text::Language;
use foretrade::workshop::Step;

use super::person::{Person, Seen};
use super::pixels::{Filmed, Frame, alike};
use crate::ways_out::open;

/// What leaves the window at one step.
struct Out {
    tree: Vec<Seen>,
    drawn: Frame,
    copied: Vec<String>,
    saved: Vec<Vec<u8>>,
}

fn window(home: &Path, first: bool, turned: bool) -> Filmed {
    let mut person = Person::new(home, Language::Swedish);
    let workshop = open(first, turned);
    let window = person.harness.state_mut();
    window.show_workshop(workshop, Purpose::Lead);
    person.settle();
    Filmed::new(person)
}

fn at(window: &mut Filmed, step: Step, home: &Path) -> Out {
    let person = &mut window.person;
    let state = &mut person.harness.state_mut().state;
    state.view.step = Some(step);
    state.status = None;
    person.settle();
    if step == Step::RecordAndDecision {
        person.press_key("record-preview-button");
        let title = person.text("record-preview-title");
        assert!(person.reads(&title), "{:#?}", person.words());
    }
    let tree = person.sees();
    let mut frames = window.frames();
    let drawn = frames.pop().unwrap();
    let copy = window.person.text("chart-copy-table");
    let mut nth = 0;
    while window.person.press_nth(Role::Button, &copy, nth) {
        nth += 1;
    }
    let mut saved = Vec::new();
    for key in ["method-save-csv", "chart-save-svg", "chart-save-png"] {
        let label = window.person.text(key);
        let mut nth = 0;
        let file = home.join("ut");
        window.person.will_choose(&file);
        while window.person.press_nth(Role::Button, &label, nth) {
            saved.push(std::fs::read(&file).unwrap());
            std::fs::remove_file(&file).unwrap();
            window.person.will_choose(&file);
            nth += 1;
        }
    }
    let copied = window.frames().into_iter().flat_map(|frame| frame.copied);
    Out {
        tree,
        drawn,
        copied: copied.collect(),
        saved,
    }
}

#[test]
fn nothing_leaves_the_window_that_tells_of_an_open_round() {
    let mut all = 0;
    for first in [true, false] {
        let homes = [(); 2].map(|()| tempfile::tempdir().unwrap());
        let mut windows = [false, true].map(|turned| {
            let home = homes[usize::from(turned)].path();
            window(home, first, turned)
        });
        for step in Step::ALL {
            let [one, other] = [0, 1].map(|which: usize| {
                let home = homes[which].path();
                at(&mut windows[which], step, home)
            });
            let place = format!("{step:?}, first round: {first}");
            let mut nodes = one.tree.iter().zip(&other.tree);
            let apart = nodes.find(|(one, other)| one != other);
            assert!(apart.is_none(), "{place}: {apart:#?}");
            assert_eq!(one.tree.len(), other.tree.len(), "{place}: the tree");
            assert!(alike(&one.drawn, &other.drawn), "{place}: what is drawn");
            assert!(one.copied == other.copied, "{place}: the clipboard");
            assert!(one.saved == other.saved, "{place}: what is saved");
            all += one.copied.len() + one.saved.len();
        }
    }
    println!("{all} things copied and saved while a round was open");
    assert!(all > 0, "nothing was copied or saved");
}
