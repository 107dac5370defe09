//! *Öppna en tidigare version…*: what lies in the user's own folder is listed with what differs, and the one chosen is
//! opened as a copy without a file, so that nothing is written over.

use std::sync::Arc;

use egui::Context;

use super::super::widgets::Tone;
use super::Application;
use crate::app::application::document::Document;
use crate::app::application::work::{Work, taken};
use crate::app::commands::{Dialog, EarlierVersion, Purpose};
use crate::store::versions::{Earlier, earlier_versions};
use crate::text::{Message, dates};
use crate::workshop::{Difference, DifferingPart};

impl Application {
    /// Starts looking for earlier versions; all of them are read, beside the frame.
    pub(super) fn look_for_versions(&mut self, ctx: &Context) {
        let Some(document) = &self.state.document else {
            return;
        };
        let Some(folder) = self.storage.versions() else {
            self.say_no_version();
            return;
        };
        let now = Arc::clone(document.history.workshop());
        let disk = self.storage.disk();
        let look = move |_: &_| earlier_versions(disk.as_ref(), &folder, &now);
        match Work::start("earlier versions", ctx, look) {
            Ok(work) => self.earlier = Some(work),
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    /// Shows the versions once they have been found.
    pub(super) fn show_versions(&mut self) {
        let Some(found) = taken(&mut self.earlier) else {
            return;
        };
        // Whoever has gone on meanwhile, to another dialog or an answer, is not disturbed.
        if self.state.dialog.is_some() || self.state.private.is_some() {
            return;
        }
        match found {
            Ok(found) if found.is_empty() => self.say_no_version(),
            Ok(found) => {
                let versions = found.into_iter().map(|it| self.in_words(it)).collect();
                self.state.dialog = Some(Dialog::Versions(versions));
            }
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    fn say_no_version(&mut self) {
        let none = Message::new("versions-none");
        self.state.say(Tone::Information, none);
    }

    fn in_words(&self, earlier: Earlier) -> EarlierVersion {
        let Earlier { version, differs } = earlier;
        EarlierVersion {
            path: version.path,
            time: dates::day_and_time(&self.state.texts, version.saved, self.state.offset),
            differs: differs.map(|differs| {
                let parts: Vec<Message> = differs.iter().map(part_in_words).collect();
                Message::new("versions-differ").with("parts", parts)
            }),
        }
    }

    /// Opens an earlier version as a copy without a file.
    pub(super) fn open_version(&mut self, version: &EarlierVersion) {
        // What cannot be read does not take the place of what is open.
        let workshop = match self.storage.earlier_version(&version.path) {
            Ok(workshop) => workshop,
            Err(error) => {
                self.state.say_unusable(&error);
                return;
            }
        };
        self.leave_document();
        let now = self.state.now();
        let mut document = Document::new(workshop, None);
        // It is in no file yet, and is kept as other work without one.
        document.changed(now);
        self.show_document(document, Purpose::Lead);
        let said = Message::new("versions-opened").with("time", version.time.as_str());
        self.state.say(Tone::Done, said);
    }
}

/// How many things of a kind differ.
fn part_in_words(difference: &Difference) -> Message {
    let key = match difference.part {
        DifferingPart::Frame => "versions-frame",
        DifferingPart::Participants => "versions-participants",
        DifferingPart::Criteria => "versions-criteria",
        DifferingPart::Groups => "versions-groups",
        DifferingPart::Judgements => "versions-judgements",
        DifferingPart::Sources => "versions-sources",
        DifferingPart::Answers => "versions-answers",
        DifferingPart::Proposal => "versions-proposal",
        DifferingPart::Missions => "versions-missions",
        DifferingPart::Decision => "versions-decision",
        DifferingPart::FollowUp => "versions-follow-up",
        DifferingPart::Other => "versions-other",
    };
    Message::new(key).with("count", difference.number)
}

#[cfg(test)]
#[path = "versions_tests.rs"]
mod tests;
