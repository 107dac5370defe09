//! Spreadsheets and other workshops as a start: choosing the file, reading it, and remembering what its
//! columns were.

use std::path::Path;

use egui::Context;

use super::super::widgets::Tone;
use super::Application;
use crate::app::commands::Ask;
use crate::app::commands::Sent;
use crate::app::commands::{Dialog, Then};
use crate::app::pages::import::ImportView;
use crate::spreadsheet::{FormKind, RememberedHeadings, form};
use crate::text::{Explain, Message};
use crate::workshop::{Edit, Step, slug};

/// Endings of files that are taken for spreadsheets when dropped on the window. Old ones are met with advice.
const ENDINGS: [&str; 5] = ["xlsx", "xlsm", "ods", "csv", "xls"];

impl Application {
    /// Whether a file looks like a spreadsheet by its name.
    pub(super) fn is_spreadsheet(path: &Path) -> bool {
        path.extension().is_some_and(|ending| {
            ENDINGS
                .iter()
                .any(|known| ending.eq_ignore_ascii_case(known))
        })
    }

    /// Reads a spreadsheet beside the window and shows what would be taken in.
    pub(super) fn import_spreadsheet(&mut self, path: &Path, ctx: &Context) {
        if self.state.document.is_none() {
            return;
        }
        let bytes = match crate::store::read_bytes(path) {
            Ok(bytes) => bytes,
            Err(error) => {
                self.state.say_unusable(&error);
                return;
            }
        };
        let name = path
            .file_name()
            .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
        let remembered = self.storage.remembered_headings();
        self.state.view.step = Some(Step::NeedGroups);
        self.state.status = None;
        self.state
            .view
            .part::<ImportView>()
            .start(name, bytes, remembered, ctx);
    }

    /// Keeps what columns were tied to, for the next file with the same headings.
    pub(super) fn remember_headings(&self, remembered: &RememberedHeadings) {
        self.storage
            .remember_headings(remembered, self.state.language);
    }

    /// Asks before groups and criteria of another workshop are added.
    pub(super) fn start_from(&mut self, path: &Path) {
        let opened = match crate::store::load(path) {
            Ok(opened) => opened.workshop,
            Err(error) => {
                self.state.say_unusable(&error);
                return;
            }
        };
        let Some(document) = &self.state.document else {
            return;
        };
        let here = document.workshop();
        let groups = opened
            .need_groups
            .iter()
            .filter(|group| here.group(&group.id).is_none())
            .count();
        let criteria = opened
            .criteria
            .iter()
            .filter(|criterion| here.criterion(&criterion.id).is_none())
            .count();
        if groups + criteria == 0 {
            let message = Message::new("import-start-nothing").with("title", &opened.title);
            self.state.say(Tone::Attention, message);
            return;
        }
        self.state.dialog = Some(Dialog::Confirm {
            title: Message::new("import-start-title").with("title", &opened.title),
            explanation: Message::new("import-start-note")
                .with("groups", groups)
                .with("criteria", criteria),
            yes: Message::new("import-start-yes"),
            then: Then::Send(Box::new(Sent::Edit(Box::new(Edit::StartFrom {
                criteria: opened.criteria,
                groups: opened.need_groups.to_vec(),
                sources: opened.sources,
            })))),
        });
    }

    /// Makes a form of the open workshop and asks where to save it.
    pub(super) fn save_form(&mut self, kind: FormKind, ctx: &Context) {
        let Some(document) = &self.state.document else {
            return;
        };
        let workshop = document.workshop();
        match form(workshop, kind, &self.state.texts) {
            Ok(bytes) => {
                let key = match kind {
                    FormKind::Empty => "import-form-name-empty",
                    FormKind::Filled => "import-form-name-filled",
                };
                let name = format!(
                    "{} {}.xlsx",
                    slug(&workshop.title),
                    self.state.texts.get(key)
                );
                self.storage.to_save = Some((name, bytes));
                self.ask(Ask::SaveFile, ctx);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }
}
