//! Files as civil servants write them, files that are broken, and forms there and back.

mod again;
mod broken;
mod fixtures;
mod habits;
mod needs_analysis;
mod real_files;
mod there_and_back;

use super::*;
use crate::text::{Language, Texts};
use crate::workshop::testing::NOON;
use crate::workshop::{Workshop, apply};

/// What a file gives when everything is guessed.
fn guessed(bytes: &[u8], workshop: &Workshop) -> (Book, Plan, Import) {
    let book = read(bytes, "fil").expect("reads");
    let plan = Plan::guess(&book, workshop, &RememberedHeadings::default());
    let texts = Texts::new(Language::Swedish);
    let import = Import::prepare(&book, &plan, workshop, &ImportChoices::default(), &texts);
    (book, plan, import)
}

/// The workshop after all of it has been taken in.
fn taken_in(mut workshop: Workshop, import: &Import) -> Workshop {
    if let Some(edit) = import.edit() {
        apply(&mut workshop, edit, NOON).expect("applies");
    }
    workshop
}

/// Each finding as `cell key`.
fn findings(import: &Import) -> Vec<String> {
    import
        .findings
        .iter()
        .map(|finding| format!("{} {}", finding.address, finding.message.key))
        .collect()
}
