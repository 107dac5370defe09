//! Checks a frozen record: do the data carry their fingerprint, and does every figure hold when it is
//! computed again from them?
//!
//! Every figure gets a verdict of its own. Figures that rest on single answers that are gone (Kendall's W,
//! agreement between answers, medians and quartiles) cannot be computed again; they are named as such and
//! never counted as right or wrong.

mod anew;
mod cells;
mod differences;
mod figures;
mod files;
mod pages;
#[cfg(test)]
#[cfg(feature = "pdf")]
mod pdf_tests;
#[cfg(test)]
mod tests;

use crate::results::Results;
use crate::text::{Argument, Message};

use std::sync::Arc;

use super::RecordError;
use super::attached::on_wide_stack;
use super::canonical::{canonical, fingerprint};
use super::frozen::Frozen;
use super::paper::Paper;
use super::pieces::changed;
use super::reading::{ReadError, ReadRecord};
use anew::Anew;

pub use files::FilesCheck;
pub use pages::{PagesCheck, PagesRead, PrintedFingerprint};

/// What came of one figure.
#[derive(Debug, Clone, PartialEq)]
pub enum Verdict {
    /// Computed again, and the same.
    Holds,
    /// Computed again, and another.
    Differs {
        /// What the record says; none where it cannot be said in a word.
        said: Option<Argument>,
        /// What was computed.
        computed: Option<Argument>,
    },
    /// Needs single answers that are gone.
    NotRecomputable,
}

/// One figure of the record.
#[derive(Debug, Clone, PartialEq)]
pub struct Checked {
    /// The text key of the part it stands in.
    pub part: &'static str,
    /// What it is, with what it is about.
    pub figure: Message,
    /// What came of it.
    pub verdict: Verdict,
}

/// A piece of the data that does not carry its seal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangedPiece {
    /// Its place in the data, for example `method.parameters.class_borders.large`.
    pub place: String,
    /// What stands there now, where it is a single value.
    pub now: Option<String>,
}

/// What a check found.
#[derive(Debug, Clone, PartialEq)]
pub struct Verification {
    /// The fingerprint written in the record.
    pub recorded_fingerprint: String,
    /// The fingerprint of the data as they are.
    pub data_fingerprint: String,
    /// Pieces changed after the record was made.
    pub changed: Vec<ChangedPiece>,
    /// Every figure, in the order of the record.
    pub figures: Vec<Checked>,
}

impl Checked {
    /// What is wrong with the figure, or that it cannot be computed again; none where it holds.
    pub fn message(&self) -> Option<Message> {
        let figure = self.figure.clone();
        match &self.verdict {
            Verdict::Holds => None,
            Verdict::NotRecomputable => {
                Some(Message::new("record-verify-not-recomputable").with("figure", figure))
            }
            Verdict::Differs {
                said: Some(said),
                computed: Some(computed),
            } => Some(
                Message::new("verify-differs")
                    .with("figure", figure)
                    .with("said", said.clone())
                    .with("computed", computed.clone()),
            ),
            Verdict::Differs { .. } => {
                Some(Message::new("record-verify-wrong").with("figure", figure))
            }
        }
    }
}

impl ChangedPiece {
    /// Where the data were changed, in words.
    pub fn message(&self) -> Message {
        match &self.now {
            Some(now) => Message::new("verify-changed-to")
                .with("place", &self.place)
                .with("now", now),
            None => Message::new("verify-changed").with("place", &self.place),
        }
    }
}

impl Verification {
    /// Whether the data have the fingerprint they were frozen with.
    pub fn fingerprint_holds(&self) -> bool {
        self.recorded_fingerprint == self.data_fingerprint
    }

    /// Whether everything that can be checked holds.
    pub fn holds(&self) -> bool {
        self.fingerprint_holds() && self.changed.is_empty() && self.wrong().next().is_none()
    }

    /// The figures that do not hold.
    pub fn wrong(&self) -> impl Iterator<Item = &Checked> {
        self.figures
            .iter()
            .filter(|checked| matches!(checked.verdict, Verdict::Differs { .. }))
    }

    /// The figures that cannot be computed again.
    pub fn not_recomputable(&self) -> impl Iterator<Item = &Checked> {
        self.figures
            .iter()
            .filter(|checked| checked.verdict == Verdict::NotRecomputable)
    }

    /// Per part of the record, in its order: the part's text key, how many figures hold, and how many were
    /// computed again.
    pub fn parts(&self) -> Vec<(&'static str, usize, usize)> {
        let mut parts: Vec<(&'static str, usize, usize)> = Vec::new();
        for checked in &self.figures {
            if checked.verdict == Verdict::NotRecomputable {
                continue;
            }
            let holds = usize::from(checked.verdict == Verdict::Holds);
            match parts.iter_mut().find(|(part, ..)| *part == checked.part) {
                Some((_, held, all)) => {
                    *held += holds;
                    *all += 1;
                }
                None => parts.push((checked.part, holds, 1)),
            }
        }
        parts
    }

    /// Everything found, to be said in order: the fingerprint, what was changed, each part, what is wrong
    /// and what cannot be computed again.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = vec![Message::new(if self.fingerprint_holds() {
            "verify-fingerprint-holds"
        } else {
            "record-verify-fingerprint"
        })];
        messages.extend(self.changed.iter().map(ChangedPiece::message));
        for (part, held, all) in self.parts() {
            messages.push(
                Message::new("verify-part")
                    .with("part", Message::new(part))
                    .with("held", held)
                    .with("all", all),
            );
        }
        messages.extend(self.wrong().filter_map(Checked::message));
        messages.extend(self.not_recomputable().filter_map(Checked::message));
        messages
    }
}

/// Computes the record's figures again from its own data. `stop` ends a long search.
///
/// # Errors
/// When the data cannot be written for their fingerprint.
pub fn verify(frozen: &Frozen, stop: &dyn Fn() -> bool) -> Result<Verification, RecordError> {
    let data = &frozen.data;
    let mut known = Results::quick(&Arc::new(data.workshop.clone()));
    if let Some(question) = known.members_question() {
        known.take_in_orders(question.answer(stop));
    }
    let data_fingerprint = fingerprint(&canonical(data)?);
    let whole = data_fingerprint == frozen.fingerprint;
    let changed = changed(data, frozen.made, &frozen.seals, whole)
        .into_iter()
        .map(|(place, now)| ChangedPiece { place, now })
        .collect();
    Ok(Verification {
        recorded_fingerprint: frozen.fingerprint.clone(),
        data_fingerprint,
        changed,
        figures: figures::figures(&data.workshop, &data.results, &known),
    })
}

/// What came of checking a record: its data, and what they were written in.
#[derive(Debug, Clone, PartialEq)]
pub struct Check {
    /// The data.
    pub data: Verification,
    /// The files beside the data, where there are any.
    pub files: Option<FilesCheck>,
    /// The pages, where the record is a PDF.
    pub pages: Option<PagesCheck>,
}

impl Check {
    /// Whether everything that can be checked holds.
    pub fn holds(&self) -> bool {
        self.data.holds()
            && self.files.as_ref().is_none_or(FilesCheck::holds)
            && self.pages.as_ref().is_none_or(PagesCheck::holds)
    }

    /// Everything found, to be said in order; last whether all holds.
    pub fn messages(&self) -> Vec<Message> {
        let mut messages = self.data.messages();
        if let Some(files) = &self.files {
            messages.extend(files.messages());
        }
        if let Some(pages) = &self.pages {
            messages.extend(pages.messages());
        }
        messages.push(Message::new(if self.holds() {
            "record-verify-holds"
        } else {
            "verify-does-not-hold"
        }));
        messages
    }
}

/// Checks a record that has been read back: its figures are computed again, and where it is more than data,
/// its files and pages are made again and held against those it has. `stop` ends a long search.
///
/// # Errors
/// When the data cannot be written for their fingerprint, or the PDF cannot be read.
pub fn check_record(record: &ReadRecord, stop: &dyn Fn() -> bool) -> Result<Check, ReadError> {
    let data = verify(&record.frozen, stop)?;
    if record.files.is_empty() && record.pdf.is_none() {
        return Ok(Check {
            data,
            files: None,
            pages: None,
        });
    }
    let (files, pages) = on_wide_stack(|| beside_data(record))??;
    Ok(Check { data, files, pages })
}

type Beside = (Option<FilesCheck>, Option<PagesCheck>);

fn beside_data(record: &ReadRecord) -> Result<Beside, ReadError> {
    let paper = match &record.pdf {
        Some(pdf) => Some(Paper::read(&pdf.bytes)?),
        None => None,
    };
    let document = files::document(&record.files);
    let mut anew = Anew::all(&record.frozen, document.as_ref(), paper.as_ref());
    let mut checked = None;
    if !record.files.is_empty() {
        // For whom it was made is written in no file: the version that fits best is the one meant.
        let found = anew.into_iter().map(|anew| {
            let files = FilesCheck::of(&record.files, document.as_ref(), &anew);
            (files, anew)
        });
        let best = found.min_by_key(|(files, _)| files.differs.len());
        let (files, meant): (Option<FilesCheck>, Option<Anew>) = best.unzip();
        checked = files;
        anew = meant.into_iter().collect();
    }
    let pages = match (&paper, &record.pdf) {
        (Some(paper), Some(pdf)) => PagesCheck::best(paper, pdf.data_inside, &anew),
        _ => None,
    };
    Ok((checked, pages))
}

/// The files of a record beside those made again, for tests that need no more.
#[cfg(test)]
pub(super) fn files_check(record: &ReadRecord) -> FilesCheck {
    let document = files::document(&record.files);
    Anew::all(&record.frozen, document.as_ref(), None)
        .iter()
        .map(|anew| FilesCheck::of(&record.files, document.as_ref(), anew))
        .min_by_key(|files| files.differs.len())
        .unwrap_or_default()
}
