//! Making the record and writing its files.

use std::path::Path;

use super::super::command::RecordOptions;
use super::super::steps;
use super::super::widgets::Tone;
use super::Application;
use crate::record::{self, Audience, Format};
use crate::text::{Explain, Message, Texts};
use crate::typeset::{self, TypesetError};

impl Application {
    pub(super) fn create_record(&mut self, folder: &Path) {
        let Some(document) = &self.state.document else {
            return;
        };
        let options = self.storage.record_options.take().unwrap_or(RecordOptions {
            language: self.state.language,
            for_web: false,
        });
        let texts = Texts::new(options.language);
        let made = self.state.offset.to_datetime(self.state.now()).date();
        let workshop = document.workshop();
        let results = record::compute(workshop, None, None, &|| false);
        let audience = if options.for_web {
            Audience::Web
        } else {
            Audience::Matter
        };
        let how = record::Options {
            audience,
            ..record::Options::new(made)
        };
        let written = record::build(workshop, &results, &texts, &how)
            .and_then(|record| record.files(&texts, Format::available()))
            .map_err(|error| error.message())
            .and_then(|files| {
                let files = files
                    .iter()
                    .map(|file| (file.name.as_str(), file.bytes.as_slice()));
                crate::store::save_files(folder, files).map_err(|error| error.message())
            });
        match written {
            Ok(()) => {
                self.state.view.part::<steps::RecordMade>().folder = Some(folder.to_owned());
                let message =
                    Message::new("record-made").with("folder", folder.display().to_string());
                self.state.say(Tone::Done, message);
                if !typeset::available() {
                    self.state
                        .say(Tone::Attention, TypesetError::NotBuilt.message());
                }
            }
            Err(message) => self.state.say(Tone::Error, message),
        }
    }
}
