//! The typesetter's desk: what the template may see, and the setting itself.
//!
//! The template sees its own source, the house look, the data and the attachments, and nothing else: no
//! disk, no network, no clock. Invariant: the typesetter's memory of a sheet is given back when the sheet
//! is done.

use std::collections::HashMap;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::PathBuf;
use std::sync::OnceLock;

use jiff::civil::Date;
use serde_json::json;
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration, Smart};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Feature, Library, LibraryExt, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards, Timestamp};

use super::fonts::Fonts;
use super::glyphs::{make_showable, showable};
use super::{HOUSE, PROGRAM, Relation, Sheet, TypesetError};

/// Where the template lies; attachments lie above, under their own names.
const TEMPLATE: &str = "/template/sheet.typ";
const LOOK: &str = "/template/house.typ";
const DATA: &str = "/template/data.json";

/// What the typesetter can see.
struct Desk {
    template: Source,
    look: Source,
    files: HashMap<FileId, Bytes>,
}

/// Sets a sheet as a PDF, and forgets it.
pub(super) fn set(sheet: &Sheet<'_>) -> Result<Vec<u8>, TypesetError> {
    let desk = Desk::new(sheet)?;
    // The typesetter is large and not ours: whatever it stumbles on ends in a word, not in a lost window.
    let made = catch_unwind(AssertUnwindSafe(|| desk.pdf(sheet)));
    comemo::evict(0);
    made.unwrap_or_else(|_| Err(TypesetError::Refused("internal".to_owned())))
}

impl Desk {
    fn new(sheet: &Sheet<'_>) -> Result<Self, TypesetError> {
        let mut data = sheet.data.clone();
        make_showable(&mut data);
        // Names of files stay as they are, or they would not be found.
        let attachments: Vec<_> = sheet
            .attachments
            .iter()
            .map(|file| {
                json!({
                    "name": file.name,
                    "mime": file.mime,
                    "description": showable(&file.description),
                    "relationship": match file.relation {
                        Relation::Source => "source",
                        Relation::Data => "data",
                        Relation::Alternative => "alternative",
                    },
                })
            })
            .collect();
        if let Some(fields) = data.as_object_mut() {
            fields.insert("attachments".to_owned(), attachments.into());
        }
        let mut files = HashMap::new();
        for file in &sheet.attachments {
            let id = file_id(&format!("/{}", file.name))?;
            files.insert(id, Bytes::new(file.bytes.clone()));
        }
        files.insert(file_id(DATA)?, Bytes::from_string(data.to_string()));
        Ok(Self {
            template: Source::new(file_id(TEMPLATE)?, sheet.template.to_owned()),
            look: Source::new(file_id(LOOK)?, HOUSE.to_owned()),
            files,
        })
    }

    fn pdf(&self, sheet: &Sheet<'_>) -> Result<Vec<u8>, TypesetError> {
        let document = typst::compile::<PagedDocument>(self).output;
        let document = document.map_err(|problems| refused(&problems))?;
        let archive = if sheet.attachments.is_empty() {
            PdfStandard::A_2a
        } else {
            PdfStandard::A_3a
        };
        let standards = PdfStandards::new(&[archive, PdfStandard::Ua_1])
            .map_err(|problem| TypesetError::Refused(problem.message().to_string()))?;
        let options = PdfOptions {
            ident: Smart::Custom(sheet.identity.clone()),
            creator: Smart::Custom(Some(PROGRAM.to_owned())),
            timestamp: midnight(sheet.made).map(Timestamp::new_utc),
            standards,
            ..PdfOptions::default()
        };
        typst_pdf::pdf(&document, &options).map_err(|problems| refused(&problems))
    }
}

impl World for Desk {
    fn library(&self) -> &LazyHash<Library> {
        static LIBRARY: OnceLock<LazyHash<Library>> = OnceLock::new();
        LIBRARY.get_or_init(|| {
            // Header cells of rows are in this set still.
            let features = [Feature::A11yExtras].into_iter().collect();
            LazyHash::new(Library::builder().with_features(features).build())
        })
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &Fonts::shared().book
    }

    fn main(&self) -> FileId {
        self.template.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        [&self.template, &self.look]
            .into_iter()
            .find(|source| source.id() == id)
            .cloned()
            .ok_or_else(|| missing(id))
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        self.files.get(&id).cloned().ok_or_else(|| missing(id))
    }

    fn font(&self, index: usize) -> Option<Font> {
        Fonts::shared().fonts.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

fn file_id(path: &str) -> Result<FileId, TypesetError> {
    let path =
        VirtualPath::new(path).map_err(|problem| TypesetError::Refused(problem.to_string()))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

fn missing(id: FileId) -> FileError {
    FileError::NotFound(PathBuf::from(id.vpath().get_without_slash()))
}

fn midnight(day: Date) -> Option<Datetime> {
    let month = u8::try_from(day.month()).ok()?;
    let number = u8::try_from(day.day()).ok()?;
    Datetime::from_ymd_hms(i32::from(day.year()), month, number, 0, 0, 0)
}

/// What the typesetter did not accept, in its own words.
fn refused(problems: &[SourceDiagnostic]) -> TypesetError {
    let words: Vec<String> = problems
        .iter()
        .map(|problem| {
            let hints = problem.hints.iter().map(|hint| format!(" ({})", hint.v));
            format!("{}{}", problem.message, hints.collect::<String>())
        })
        .collect();
    TypesetError::Refused(words.join("; "))
}
