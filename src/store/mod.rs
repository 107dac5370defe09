//! Files: workshops in and out, saved so that no work is lost, and everything kept beside them.
//!
//! A workshop is one RON file that a person can read. Reading is strict: a file is either understood
//! whole or refused with the place and the reason, and a refused file is never touched. Writing is
//! atomic: at every moment the disk holds a whole file, the old or the new.
//!
//! Clock, folders and names come in as arguments; only `Folders::of_user` and
//! `Holder::of_user` ask the system.

mod error;
mod file_layout;
mod ron_problem;
pub mod save;
mod scanner;
pub mod workshop_file;

pub use error::{Excerpt, StoreError};
pub use save::{Overwrite, save};
pub use workshop_file::{ContentHash, OpenedFile, load, parse, to_text};
