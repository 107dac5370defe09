//! Files: workshops in and out, saved so that no work is lost, and everything kept beside them.
//!
//! A workshop is one RON file that a person can read. Reading is strict: a file is either understood
//! whole or refused with the place and the reason, and a refused file is never touched. Writing is
//! atomic: at every moment the disk holds a whole file, the old or the new.
//!
//! Clock, folders and names come in as arguments; only [`Folders::of_user`] and
//! [`Holder::of_user`] ask the system.

pub mod answer;
pub mod answer_file;
pub mod answer_keys;
pub mod disk;
mod error;
mod file_layout;
pub mod folder_watch;
pub mod folders;
pub mod intake;
pub mod invitation_file;
pub mod keep;
pub mod lock;
mod own_files;
pub mod pasted;
pub mod receipt;
pub mod recent;
pub mod recovery;
mod ron_problem;
pub mod save;
mod scanner;
mod sealed;
pub mod settings;
pub mod shipped;
mod typed_path;
pub mod unfinished;
mod version_1;
pub mod versions;
pub mod watched;
pub mod workshop_file;

pub use answer::Answer;
pub use answer_file::{AnswerError, AnswerFile, Envelope, answer_file_name};
pub use answer_keys::{KeyError, KeyPair, KeyRing};
pub use error::{Excerpt, StoreError};
pub use folders::Folders;
pub use lock::{FileLock, Holder, Locking};
pub use own_files::{load_or_default as load_own_file, write as write_own_file};
pub use receipt::{receipt, receipt_words};
pub use recent::{RecentFile, RecentFiles};
pub use recovery::{
    NamedFile, Recovery, discard_recovery, recoveries, recovery_path, save_recovery,
};
pub use save::{Overwrite, VersionBefore, save, save_files, save_without_trace};
pub use sealed::{draw_mark, open_answers, with_answers_sealed};
pub use settings::{Settings, TextSize, Theme};
pub use shipped::Shipped;
pub use typed_path::typed_path;
pub use unfinished::{Unfinished, Whose, discard_all_unfinished, discard_unfinished, unfinished};
pub use workshop_file::{
    ContentHash, OpenedFile, load, load_unchecked, parse, parse_unchecked, read_bytes, read_text,
    to_text,
};
