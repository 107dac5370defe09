//! Starting next year's work: from what is open, or from a file chosen on the start page.

use std::path::Path;

use super::super::widgets::Tone;
use super::Application;
use super::opening::read_record;
use crate::app::application::document::Document;
use crate::app::commands::Purpose;
use crate::record;
use crate::text::Message;
use crate::workshop::{NextYearStart, Step, Workshop};

impl Application {
    /// From the open workshop or record.
    pub(super) fn next_year_of_this(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let workshop = document.workshop().clone();
        let fingerprint = document
            .record
            .as_ref()
            .map(|frozen| frozen.fingerprint.clone());
        self.start_next_year(&workshop, fingerprint);
    }

    /// From last year's workshop or record. What cannot be read leaves everything as it was.
    pub(super) fn next_year_of_file(&mut self, path: &Path) {
        if record::is_record(path) {
            match read_record(path) {
                Ok(read) => {
                    self.start_next_year(&read.frozen.data.workshop, Some(read.frozen.fingerprint));
                }
                Err(problem) => self.state.say(Tone::Error, problem),
            }
        } else {
            match crate::store::load(path) {
                Ok(opened) => self.start_next_year(&opened.workshop, None),
                Err(error) => self.state.say_unusable(&error),
            }
        }
    }

    /// `fingerprint` is that of the record; none for a workshop.
    fn start_next_year(&mut self, workshop: &Workshop, fingerprint: Option<String>) {
        let now = self.state.now();
        let next = workshop.next_year(&NextYearStart {
            today: self.state.offset.to_datetime(now).date(),
            with_participants: fingerprint.is_none(),
            fingerprint: fingerprint.unwrap_or_default(),
        });
        self.leave_document();
        let mut document = Document::new(next, None);
        document.changed(now);
        self.show_document(document, Purpose::Lead);
        self.state.view.step = Some(Step::LastTime);
        self.state
            .say(Tone::Done, Message::new("next-year-started"));
    }
}
