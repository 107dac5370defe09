//! Making the printed kit and writing its files.

use std::path::Path;

use super::super::widgets::Tone;
use super::Application;
use crate::kit;
use crate::text::{Explain, Message};

impl Application {
    /// Writes the kit in the language of the window.
    pub(super) fn create_kit(&mut self, folder: &Path) {
        let Some(document) = &self.state.document else {
            return;
        };
        let made = self.state.offset.to_datetime(self.state.now()).date();
        let written = kit::files(document.workshop(), &self.state.texts, made)
            .map_err(|error| error.message())
            .and_then(|files| {
                let files = files
                    .iter()
                    .map(|file| (file.name.as_str(), file.bytes.as_slice()));
                crate::store::save_files(folder, files).map_err(|error| error.message())
            });
        match written {
            Ok(()) => {
                let message = Message::new("kit-made").with("folder", folder.display().to_string());
                self.state.say(Tone::Done, message);
            }
            Err(message) => self.state.say(Tone::Error, message),
        }
    }
}
