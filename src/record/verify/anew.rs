//! The record made again from its data, with the choices it was made with.
//!
//! The choices stand in the attached document. Where there is none, the pages tell: by their language and
//! their bookmarks. For whom the record was made is written nowhere, so both versions are made.

use serde_json::Value;

use super::super::compose::{Audience, Options, Part};
use super::super::frozen::Frozen;
use super::super::paper::{Heard, Paper};
use super::super::{Format, Record, RecordError, from_frozen};
use super::files;
use crate::text::{Language, Texts};
use crate::typeset;

/// A record made again.
pub(super) struct Anew {
    /// The record.
    pub record: Record,
    /// The texts of its language.
    pub texts: Texts,
    /// Whether the same version of the program made the one that is checked. A later one may say the same
    /// in other words.
    pub same_program: bool,
}

impl Anew {
    /// The record for each audience; once where both say the same.
    pub(super) fn all(
        frozen: &Frozen,
        document: Option<&Value>,
        paper: Option<&Paper>,
    ) -> Vec<Self> {
        let language = document
            .and_then(|it| it.get("language")?.as_str())
            .map(str::to_owned)
            .or_else(|| paper?.language())
            .and_then(|code| Language::from_code(code.split('-').next()?))
            .unwrap_or_default();
        let bookmarks: Vec<Heard> = match (document, paper) {
            (None, Some(paper)) => paper.heard(),
            _ => Vec::new(),
        };
        let mut all: Vec<Self> = Vec::new();
        for audience in [Audience::Matter, Audience::Web] {
            let texts = Texts::new(language);
            let options = Options {
                parts: Part::ALL
                    .into_iter()
                    .filter(|part| is_in(*part, document, &bookmarks, &texts))
                    .collect(),
                audience,
                made: frozen.made,
            };
            let record = from_frozen(frozen.clone(), &texts, &options);
            if all.iter().all(|made| made.record != record) {
                let same_program = same_program(document, paper, &record);
                all.push(Self {
                    record,
                    texts,
                    same_program,
                });
            }
        }
        all
    }

    /// The PDF set again: the record with its data inside or beside, or the summary, whichever the pages
    /// are of.
    ///
    /// # Errors
    /// When this program sets no PDF, or not this one.
    pub(super) fn pdf(&self, paper: &Paper, data_inside: bool) -> Result<Vec<u8>, RecordError> {
        let format = match (data_inside, self.is_summary(paper)) {
            (true, _) => Format::Pdf,
            (false, true) => Format::SummaryPdf,
            (false, false) => Format::Archive,
        };
        let mut files = self.record.files(&self.texts, [format])?;
        files.retain(|file| file.name.ends_with(".pdf"));
        let pdf = files.pop().map(|file| file.bytes);
        pdf.ok_or(RecordError::Typeset(typeset::TypesetError::NotBuilt))
    }

    /// Whether the pages are the public summary, by their title.
    pub(super) fn is_summary(&self, paper: &Paper) -> bool {
        let about = paper.metadata().unwrap_or_default();
        let title = about
            .split_once("<dc:title>")
            .and_then(|(_, after)| after.split_once("</dc:title>"))
            .map_or("", |(title, _)| title);
        title.contains(&self.record.summary.title)
    }
}

/// Whether a part is in the record that is checked; where nothing tells, all are.
fn is_in(part: Part, document: Option<&Value>, heard: &[Heard], texts: &Texts) -> bool {
    if let Some(document) = document {
        return files::sections(document)
            .any(|section| section.get("id").and_then(Value::as_str) == Some(part.name()));
    }
    let title = texts.get(&format!("record-part-{}", part.name()));
    let mut bookmarks = heard
        .iter()
        .filter(|heard| matches!(heard, Heard::Bookmark(_)))
        .peekable();
    bookmarks.peek().is_none() || bookmarks.any(|bookmark| bookmark.words() == title)
}

/// Whether this very build made what is checked: the PDF names it, or else the document.
fn same_program(document: Option<&Value>, paper: Option<&Paper>, anew: &Record) -> bool {
    let about = paper.and_then(Paper::metadata).unwrap_or_default();
    if about.contains(">Företräde ") {
        return about.contains(&format!(">{}<", typeset::PROGRAM));
    }
    let own = super::super::write::json_value(&anew.document);
    document.is_none_or(|document| files::program(document) == files::program(&own))
}
