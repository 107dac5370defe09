//! The decision record: *underlag till beslut*, never *protokoll*.
//!
//! One neutral document is built from a workshop and its results; one writer per format says the same.
//! Invariants: everything comes from the frozen record, which holds sums and never a single answer;
//! same input, same bytes; whatever a person has written comes out as text in every format. Nothing is
//! written to disk here: the room gives names and bytes.

mod attached;
#[cfg(test)]
mod attached_tests;
mod canonical;
mod compose;
#[cfg(test)]
#[cfg(all(feature = "pdf", target_os = "linux"))]
mod cost_tests;
mod freezing;
mod frozen;
mod frozen_results;
#[cfg(test)]
mod hostile_tests;
#[cfg(test)]
mod noted_tests;
mod paper;
#[cfg(test)]
#[cfg(feature = "pdf")]
mod pdf_tests;
mod pieces;
#[cfg(test)]
mod plain_tests;
mod reading;
#[cfg(test)]
mod record_tests;
mod review;
#[cfg(test)]
mod schema_tests;
mod tree;
mod verify;
#[cfg(test)]
mod word_tests;
mod write;

use crate::text::{Explain, Message, Texts};
use crate::typeset::{self, Attachment, Relation, TypesetError};
use crate::workshop::Workshop;

pub use attached::{AttachedError, AttachedFile};
pub use canonical::{canonical, fingerprint};
pub use compose::{Audience, Options, Part, WordsToPaste};
pub use frozen::{FROZEN_FORMAT_VERSION, Frozen, FrozenData};
pub use frozen_results::*;
pub use reading::{ReadError, ReadPdf, ReadRecord, is_record, read_record, read_record_with};
pub use review::{PublicationFinding, PublicationKind, review};
pub use tree::*;
pub use verify::{
    ChangedPiece, Check, Checked, FilesCheck, PagesCheck, PagesRead, PrintedFingerprint, Verdict,
    Verification, check_record, verify,
};
pub use write::{
    cell_text, csv_file, csv_tables, formula_safe, html, json, markdown, package, pdf, word,
};

/// Why a record cannot be made or read.
#[derive(Debug, thiserror::Error)]
pub enum RecordError {
    /// The data cannot be written.
    #[error("the record cannot be written: {0}")]
    Write(#[from] ron::Error),
    /// A table cannot be written.
    #[error("the tables cannot be written: {0}")]
    Table(String),
    /// The package of data cannot be written.
    #[error("the package cannot be written: {0}")]
    Package(String),
    /// The PDF cannot be set.
    #[error(transparent)]
    Typeset(#[from] TypesetError),
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
            Self::Table(detail) | Self::Package(detail) => {
                Message::new("record-error-write").with("detail", detail)
            }
            Self::Typeset(error) => error.message(),
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
    /// PDF/A-3a and PDF/UA-1 with the data inside.
    Pdf,
    /// For archives that refuse files inside: PDF/A-2a and PDF/UA-1, with the data in a package beside.
    Archive,
    /// The public summary on its own, as PDF.
    SummaryPdf,
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
    pub const ALL: [Self; 11] = [
        Self::Pdf,
        Self::Archive,
        Self::SummaryPdf,
        Self::Word,
        Self::Html,
        Self::Markdown,
        Self::Csv,
        Self::Json,
        Self::Ron,
        Self::Summary,
        Self::Words,
    ];

    /// The formats this program can write: all, or all but PDF where it is built without.
    pub fn available() -> impl Iterator<Item = Self> {
        Self::ALL
            .into_iter()
            .filter(|format| typeset::available() || !format.is_typeset())
    }

    /// Whether the format is PDF.
    pub const fn is_typeset(self) -> bool {
        matches!(self, Self::Pdf | Self::Archive | Self::SummaryPdf)
    }

    /// Stable name, in text keys.
    pub const fn name(self) -> &'static str {
        match self {
            Self::Pdf => "pdf",
            Self::Archive => "archive",
            Self::SummaryPdf => "summary-pdf",
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
    results: &FrozenResults,
    texts: &Texts,
    options: &Options,
) -> Result<Record, RecordError> {
    let frozen = Frozen::new(workshop, results, options.audience, options.made)?;
    Ok(from_frozen(frozen, texts, options))
}

/// Builds the record anew from frozen data, for example one received from somebody else.
pub fn from_frozen(frozen: Frozen, texts: &Texts, options: &Options) -> Record {
    let builder = compose::Builder::new(&frozen, texts, options);
    Record {
        document: builder.record(),
        summary: builder.public_summary(),
        words: builder.words(),
        frozen,
    }
}

impl Record {
    /// The names of the files that people open, the record itself first.
    pub fn opened_first(&self, texts: &Texts) -> [String; 4] {
        let record = self.file_name(texts, "record-file-record");
        let summary = self.file_name(texts, "record-file-summary");
        [
            format!("{record}.pdf"),
            format!("{record}.docx"),
            format!("{record}.html"),
            format!("{summary}.pdf"),
        ]
    }

    /// The files of these formats, by name. A name may lead into a folder: `tabeller/…`.
    ///
    /// # Errors
    /// When the data cannot be written.
    pub fn files(
        &self,
        texts: &Texts,
        formats: impl IntoIterator<Item = Format>,
    ) -> Result<Vec<RecordFile>, RecordError> {
        let mut files = Vec::new();
        let named = |key: &str| self.file_name(texts, key);
        let file = |name: String, text: String| RecordFile {
            name,
            bytes: text.into_bytes(),
        };
        for format in formats {
            match format {
                Format::Pdf => files.push(RecordFile {
                    name: named("record-file-record") + ".pdf",
                    bytes: pdf(&self.document, texts, self.attachments(texts)?)?,
                }),
                Format::Archive => {
                    files.push(RecordFile {
                        name: named("paper-name-archive") + ".pdf",
                        bytes: pdf(&self.document, texts, Vec::new())?,
                    });
                    files.push(RecordFile {
                        name: named("paper-name-data") + ".zip",
                        bytes: package(&self.data_files(texts)?)?,
                    });
                }
                Format::SummaryPdf => files.push(RecordFile {
                    name: named("record-file-summary") + ".pdf",
                    bytes: pdf(&self.summary, texts, Vec::new())?,
                }),
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
                // Many and for other programs: in a folder of their own, so that what people read stands alone.
                Format::Csv => {
                    files.extend(self.csv_files(texts)?.into_iter().map(|file| RecordFile {
                        name: format!("{}/{}", texts.get("record-folder-tables"), file.name),
                        ..file
                    }))
                }
                Format::Json => files.push(self.json_file(texts)),
                Format::Ron => files.push(self.ron_file()?),
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

    /// The frozen data, the document as data, and every table: what lies inside the PDF, and in the
    /// package beside the archive's.
    ///
    /// # Errors
    /// When the data cannot be written.
    pub fn data_files(&self, texts: &Texts) -> Result<Vec<RecordFile>, RecordError> {
        let mut files = vec![self.ron_file()?, self.json_file(texts)];
        files.extend(self.csv_files(texts)?);
        Ok(files)
    }

    /// The data as files to lay inside a PDF.
    fn attachments(&self, texts: &Texts) -> Result<Vec<Attachment>, RecordError> {
        let attachments = self.data_files(texts)?.into_iter().enumerate();
        Ok(attachments
            .map(|(place, file)| {
                let (relation, mime, key) = match place {
                    0 => (Relation::Source, "text/plain", "paper-file-data"),
                    1 => (
                        Relation::Alternative,
                        "application/json",
                        "paper-file-document",
                    ),
                    _ => (Relation::Data, "text/csv", "paper-file-table"),
                };
                Attachment {
                    name: file.name,
                    bytes: file.bytes,
                    relation,
                    mime,
                    description: texts.get(key),
                }
            })
            .collect())
    }

    fn ron_file(&self) -> Result<RecordFile, RecordError> {
        Ok(RecordFile {
            name: format!("{}.underlag.ron", self.base_name()),
            bytes: self.frozen.to_ron()?.into_bytes(),
        })
    }

    fn json_file(&self, texts: &Texts) -> RecordFile {
        RecordFile {
            name: self.file_name(texts, "record-file-record") + ".json",
            bytes: json(&self.document).into_bytes(),
        }
    }

    fn csv_files(&self, texts: &Texts) -> Result<Vec<RecordFile>, RecordError> {
        let name = self.file_name(texts, "record-file-record");
        let tables = csv_tables(&self.document, texts)?.into_iter();
        Ok(tables
            .map(|(table, bytes)| RecordFile {
                name: format!("{name}-{table}.csv"),
                bytes,
            })
            .collect())
    }

    fn file_name(&self, texts: &Texts, key: &str) -> String {
        format!("{}-{}", self.base_name(), texts.get(key))
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
