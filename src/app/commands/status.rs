//! What is said at the foot of the window.

use crate::app::widgets::Tone;
use crate::text::Message;

/// A line said once at the foot of the window and to screen readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    /// How it is coloured and marked.
    pub tone: Tone,
    /// What is said.
    pub message: Message,
    /// What more is to know, one line each: the place in a file, or each broken rule.
    pub details: Vec<Message>,
}
