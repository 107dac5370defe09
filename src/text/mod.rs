//! Texts in Swedish and English, numbers, dates and the catalogues that ship with the app.
//!
//! This is the floor room: every other room may stand on it and it uses none of them.
//! Language is a value that is passed in; nothing here reads the system, the clock or a file.
//!
//! - [`Texts`] turns a message id from `assets/lang/{sv,en}/*.ftl` into a text.
//! - [`Message`] and [`Explain`] let the rooms that know no language say what happened.
//! - [`numbers`] and [`dates`] write quantities the way each language does, and read typed numbers.
//! - [`decoding`] turns the bytes of a text file into text, whichever encoding it was written in.
//! - [`catalogues`] holds the platform, word lists, agendas and other data that ship with the app.
//! - [`glossary`] gives the field's own terms with what they mean.
//! - [`lix`] measures how hard a text is to read.

pub mod catalogues;
pub mod dates;
pub mod decoding;
pub mod glossary;
pub mod language;
pub mod lix;
pub mod message;
pub mod money;
pub mod numbers;
mod parts;
pub mod texts;

#[cfg(test)]
mod language_files_tests;

pub use language::Language;
pub use message::{Argument, Explain, Message};
pub use texts::Texts;
