//! Writing the answer page of the open round, for members who answer in a browser.

use std::path::{Path, PathBuf};

use super::super::widgets::Tone;
use super::{Application, with_ending};
use crate::answer_page::{PAGE_SUFFIX, Use, answer_page};
use crate::app::application::document::Document;
use crate::store::save::write_atomically;
use crate::text::{Explain, Message};

impl Application {
    /// Saves the answer page for whoever has a number. The workshop's key is made where there is none, as for a
    /// sealed invitation.
    pub(super) fn save_page(&mut self, path: &Path) {
        let said = match self.write_page(&named(path.to_owned())) {
            Ok(said) => (Tone::Done, said),
            Err(problem) => (Tone::Error, problem),
        };
        self.state.say(said.0, said.1);
    }

    fn write_page(&mut self, path: &Path) -> Result<Message, Message> {
        self.have_a_key()?;
        let language = self.state.language;
        let workshop = self.state.document.as_ref().map(Document::workshop);
        let workshop = workshop.ok_or_else(|| Message::new("page-error-no-round"))?;
        let page = answer_page(workshop, None, Use::File, language);
        let page = page.map_err(|error| error.message())?;
        write_atomically(path, page.as_bytes()).map_err(|error| error.message())?;
        Ok(Message::new("state-saved-to").with("path", path.display().to_string()))
    }
}

/// The path with the ending of an answer page, added where no browser would open the file.
pub(super) fn named(path: PathBuf) -> PathBuf {
    with_ending(path, "html", PAGE_SUFFIX)
}
