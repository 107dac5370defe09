//! What a step sees and what it may send. A view reads the workshop and sends; it never writes.

use jiff::{Timestamp, tz::Offset};

use crate::text::{Argument, Texts};
use crate::workshop::{Edit, GroupId, Workshop};

use crate::app::commands::{Command, Sent};
use crate::app::commands::{Purpose, ViewState};
use crate::app::theme::Theme;
use crate::results::{Results, StepFacts};

/// Everything a step needs for one frame.
pub struct StepContext<'a> {
    /// The workshop.
    pub workshop: &'a Workshop,
    /// What is computed from it.
    pub results: &'a Results,
    /// The interface's texts.
    pub texts: &'a Texts,
    /// Colours and motion.
    pub theme: &'a Theme,
    /// The clock.
    pub now: Timestamp,
    /// The user's distance from UTC.
    pub offset: Offset,
    /// What the person is here for.
    pub purpose: Purpose,
    /// Nothing may be changed.
    pub read_only: bool,
    /// What is chosen, unfolded and typed but not sent.
    pub view: &'a mut ViewState,
    /// What is sent this frame.
    pub sent: &'a mut Vec<Sent>,
}

impl StepContext<'_> {
    /// What steps look at to know where they stand.
    pub fn facts(&self) -> StepFacts<'_> {
        StepFacts {
            workshop: self.workshop,
            results: self.results,
        }
    }

    /// Sends a change.
    pub fn edit(&mut self, edit: Edit) {
        self.sent.push(Sent::Edit(Box::new(edit)));
    }

    /// Sends a wish.
    pub fn command(&mut self, command: Command) {
        self.sent.push(Sent::Command(command));
    }

    /// The text with this key.
    pub fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text with this key and values filled in.
    pub fn text_with(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts.with(key, arguments)
    }

    /// Chooses a group, so that the right panel explains it.
    pub fn select(&mut self, group: &GroupId) {
        self.command(Command::Select(Some(group.clone())));
    }
}
