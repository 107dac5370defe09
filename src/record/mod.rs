//! The decision record: *underlag till beslut*, never *protokoll*.
//!
//! One neutral document is built from a workshop and its results; one writer per format says the same.
//! Invariants: everything comes from the frozen record, which holds sums and never a single answer;
//! same input, same bytes; whatever a person has written comes out as text in every format. Nothing is
//! written to disk here: the room gives names and bytes.

mod attached;
mod build;
mod canonical;
mod compute;
mod frozen;
mod pieces;
mod reading;
#[cfg(test)]
mod record_tests;
mod results;
mod review;
#[cfg(test)]
mod schema_tests;
mod sureness;
mod tree;
mod verify;
#[cfg(test)]
mod word_tests;
mod write;

use crate::text::{Explain, Message, Texts};
use crate::workshop::Workshop;

pub use attached::{AttachedError, AttachedFile, FROZEN_ENDING, PrintedRecord};
pub use build::{
    Audience, Done, Options, Part, ProcessFacts, ProcessPoint, WordsToPaste, process_check,
};
pub use canonical::{canonical, fingerprint};
pub use compute::compute;
pub use frozen::{FROZEN_FORMAT_VERSION, Frozen, FrozenData};
pub use reading::{ReadError, ReadRecord, read_record};
pub use results::*;
pub use review::{PublicationFinding, PublicationKind, review};
pub use sureness::{Sureness, SurenessError, sureness};
pub use tree::*;
pub use verify::{
    ChangedPiece, Check, Checked, PrintedCheck, PrintedFingerprint, Verdict, Verification,
    check_record, verify,
};
pub use write::{cell_text, csv_file, csv_tables, formula_safe, html, json, markdown, word};

/// Why a record cannot be made or read.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The data cannot be written.
    #[error("the record cannot be written: {0}")]
    Write(#[from] ron::Error),
    /// A table cannot be written.
    #[error("the tables cannot be written: {0}")]
    Table(String),
    /// The Word file cannot be put together.
    #[error("the Word file cannot be written: {0}")]
    Word(std::io::Error),
    /// The text is no frozen record.
    #[error("not a record, line {line}, column {column}: {detail}")]
    NotARecord {
        /// Line from 1.
        line: usize,
        /// Column from 1.
        column: usize,
        /// What was found.
        detail: String,
    },
    /// The frozen record has a newer format.
    #[error("the record has the newer format {0}")]
    Newer(u32),
}

impl Explain for RecordError {
    fn message(&self) -> Message {
        match self {
            Self::Write(error) => {
                Message::new("record-error-write").with("detail", error.to_string())
            }
            Self::Table(detail) => Message::new("record-error-write").with("detail", detail),
            Self::Word(error) => {
                Message::new("record-error-write").with("detail", error.to_string())
            }
            Self::NotARecord {
                line,
                column,
                detail,
            } => Message::new("record-error-not-a-record")
                .with("line", *line)
                .with("column", *column)
                .with("detail", detail),
            Self::Newer(version) => Message::new("record-error-newer").with("version", *version),
        }
    }
}

/// A file of the record: a safe name and its content.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordFile {
    /// File name without folder, ASCII only, with the registry number where there is one.
    pub name: String,
    /// Content.
    pub bytes: Vec<u8>,
}

/// Formats a record can be made in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Format {
    /// A Word file.
    Word,
    /// One self-contained page.
    Html,
    /// Markdown.
    Markdown,
    /// One file per table.
    Csv,
    /// The document as data, see `assets/record/record.schema.json`.
    Json,
    /// The frozen record.
    Ron,
    /// The public summary on its own, as HTML.
    Summary,
    /// Words to paste, as plain text.
    Words,
}

impl Format {
    /// All formats.
    pub const ALL: [Self; 8] = [
        Self::Word,
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::Json,
        Self::Ron,
        Self::Summary,
        Self::Words,
    ];
}

impl Format {
    /// Stable name, in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Word => "word",
            Self::Html => "html",
            Self::Markdown => "markdown",
            Self::Csv => "csv",
            Self::Json => "json",
            Self::Ron => "ron",
            Self::Summary => "summary",
            Self::Words => "words",
        }
    }
}

/// A record ready to be written in any format.
#[derive(Debug, Clone, PartialEq)]
pub struct Record {
    /// The full document.
    pub document: Document,
    /// The one-page public summary.
    pub summary: Document,
    /// Words to paste into the matter.
    pub words: WordsToPaste,
    /// The data behind.
    pub frozen: Frozen,
}

/// Builds the record of a workshop from its results.
///
/// # Errors
/// When the data cannot be written as RON.
pub fn build(
    workshop: &Workshop,
    results: &Results,
    texts: &Texts,
    options: &Options,
) -> Result<Record, RecordError> {
    let frozen = Frozen::new(workshop, results, options.audience, options.made)?;
    Ok(from_frozen(frozen, texts, options))
}

/// Builds the record anew from frozen data, for example one received from somebody else.
pub fn from_frozen(frozen: Frozen, texts: &Texts, options: &Options) -> Record {
    let builder = build::Builder::new(&frozen, texts, options);
    Record {
        document: builder.record(),
        summary: builder.public_summary(),
        words: builder.words(),
        frozen,
    }
}

impl Record {
    /// The files of these formats, by name.
    ///
    /// # Errors
    /// When the data cannot be written.
    pub fn files(
        &self,
        texts: &Texts,
        formats: impl IntoIterator<Item = Format>,
    ) -> Result<Vec<RecordFile>, RecordError> {
        let mut files = Vec::new();
        let base = self.base_name();
        let named = |key: &str| format!("{base}-{}", texts.get(key));
        let file = |name: String, text: String| RecordFile {
            name,
            bytes: text.into_bytes(),
        };
        for format in formats {
            match format {
                Format::Word => files.push(RecordFile {
                    name: named("record-file-record") + ".docx",
                    bytes: word(&self.document, texts)?,
                }),
                Format::Html => files.push(file(
                    named("record-file-record") + ".html",
                    html(&self.document, texts),
                )),
                Format::Markdown => files.push(file(
                    named("record-file-record") + ".md",
                    markdown(&self.document, texts),
                )),
                Format::Csv => {
                    for (table, bytes) in csv_tables(&self.document, texts)? {
                        files.push(RecordFile {
                            name: format!("{}-{table}.csv", named("record-file-record")),
                            bytes,
                        });
                    }
                }
                Format::Json => files.push(file(
                    named("record-file-record") + ".json",
                    json(&self.document),
                )),
                Format::Ron => {
                    files.push(file(format!("{base}.underlag.ron"), self.frozen.to_ron()?))
                }
                Format::Summary => files.push(file(
                    named("record-file-summary") + ".html",
                    html(&self.summary, texts),
                )),
                Format::Words => files.push(file(
                    named("record-file-words") + ".txt",
                    self.words.to_text(texts),
                )),
            }
        }
        files.sort_by(|one, other| one.name.cmp(&other.name));
        Ok(files)
    }

    /// The name all files of the record begin with: the registry number, else the workshop's id.
    pub fn base_name(&self) -> String {
        let about = &self.document.about;
        [&about.registry_number, &about.workshop]
            .into_iter()
            .map(|text| safe_name(text))
            .find(|name| !name.is_empty())
            .unwrap_or_else(|| "foretrade".to_owned())
    }
}

/// A text as part of a file name on any system: ASCII letters, digits and single hyphens, at most 60.
fn safe_name(text: &str) -> String {
    let mut name = String::new();
    for character in text.chars() {
        match character {
            'a'..='z' | 'A'..='Z' | '0'..='9' => name.push(character),
            'å' | 'ä' => name.push('a'),
            'Å' | 'Ä' => name.push('A'),
            'ö' => name.push('o'),
            'Ö' => name.push('O'),
            _ if name.is_empty() || name.ends_with('-') => {}
            _ => name.push('-'),
        }
        if name.len() >= 60 {
            break;
        }
    }
    name.trim_end_matches('-').to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn file_names_are_safe() {
        assert_eq!(safe_name("HSN 2027/00123"), "HSN-2027-00123");
        assert_eq!(safe_name("../../etc/passwd"), "etc-passwd");
        assert_eq!(safe_name("Åre: ärende ”4”"), "Are-arende-4");
        assert_eq!(safe_name("\u{202e}<>|"), "");
        assert!(safe_name(&"långt ".repeat(40)).len() <= 60);
    }
}
