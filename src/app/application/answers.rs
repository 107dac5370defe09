//! Members' answers in and out: handing over, taking in files, saving a lone answer.

use std::path::{Path, PathBuf};

use super::super::private::{Kind, PrivateEntry, Stage};
use super::super::widgets::Tone;
use super::{Application, with_ron};
use crate::text::{Explain, Message};
use crate::workshop::{Edit, ParticipantId};

impl Application {
    pub(super) fn start_private(&mut self, member: ParticipantId, kind: Kind) {
        let Some(document) = &self.state.document else {
            return;
        };
        if kind != Kind::Look && document.workshop().open_round().is_none() {
            self.state
                .say(Tone::Attention, Message::new("error-no-round-open"));
            return;
        }
        let entry = PrivateEntry::new(document.workshop(), member, kind);
        self.state.view.forget();
        self.state.status = None;
        self.state.private = Some(entry);
    }

    pub(super) fn take_in_answers(&mut self, paths: &[PathBuf]) {
        let (mut taken, mut refused) = (0_usize, None);
        for path in paths {
            let now = self.state.now();
            let Some(document) = &mut self.state.document else {
                return;
            };
            match self.storage.read_answer(path, document.workshop()) {
                Ok(ballot) => match document.apply(Edit::TakeInBallot(Box::new(ballot)), now) {
                    Ok(()) => taken += 1,
                    Err(error) => refused = Some(error.message()),
                },
                Err(problem) => refused = Some(problem),
            }
        }
        match refused {
            None => self.state.say(
                Tone::Done,
                Message::new("answers-taken-in").with("count", taken),
            ),
            Some(problem) => {
                let message = Message::new("answers-refused")
                    .with("count", taken)
                    .with("problem", problem);
                self.state.say(Tone::Error, message);
            }
        }
    }

    pub(super) fn save_answer(&mut self, path: &Path) {
        let now = self.state.now();
        let (Some(document), Some(entry)) = (&self.state.document, &self.state.private) else {
            return;
        };
        let path = with_ron(path.to_owned());
        match self.storage.save_answer(
            &path,
            document.workshop(),
            entry.ballot(now),
            self.state.language,
        ) {
            Ok(()) => {
                let message =
                    Message::new("state-saved-to").with("path", path.display().to_string());
                self.state.say(Tone::Done, message);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
        if let Some(entry) = &mut self.state.private {
            entry.stage = Stage::Done;
        }
    }
}
