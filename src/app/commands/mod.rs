//! What a view may send, and what it keeps while it is typed and chosen. Knows no state of the window.

mod ask;
mod command;
mod dialog;
mod status;
mod view_state;

pub use ask::{Ask, Request};
pub use command::{Command, InvitationOptions, RecordOptions, Sent};
pub use dialog::{Dialog, EarlierVersion, Then};
pub use status::Status;
pub use view_state::{Purpose, ViewState};
