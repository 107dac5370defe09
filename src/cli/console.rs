//! Where a command writes, and how it says what went wrong.

use std::io::{self, Write};
use std::path::{Path, PathBuf};

use jiff::Timestamp;

use crate::store::{self, KeyPair, KeyRing, StoreError};
use crate::text::{Explain, Message, Texts};
use crate::workshop::{Finding, Gravity, Workshop};

use super::{Environment, Outcome, Painter};

/// Standard output and error, and the language they are written in.
pub(super) struct Console<'a> {
    out: &'a mut dyn Write,
    err: &'a mut dyn Write,
    pub(super) texts: Texts,
    pub(super) now: Timestamp,
    pub(super) painter: Painter,
    keys: fn() -> KeyRing,
    key: Option<PathBuf>,
}

impl<'a> Console<'a> {
    pub(super) fn new(
        out: &'a mut dyn Write,
        err: &'a mut dyn Write,
        texts: Texts,
        environment: &Environment,
        key: Option<PathBuf>,
    ) -> Self {
        Self {
            out,
            err,
            texts,
            now: environment.now,
            painter: environment.painter,
            keys: environment.keys,
            key,
        }
    }

    /// Writes a line of the result.
    pub(super) fn result(&mut self, line: &str) -> io::Result<()> {
        writeln!(self.out, "{line}")
    }

    /// Writes the result as JSON, on several lines, with a last line break.
    pub(super) fn json<T: serde::Serialize>(&mut self, value: &T) -> io::Result<()> {
        serde_json::to_writer_pretty(&mut *self.out, value).map_err(io::Error::from)?;
        writeln!(self.out)
    }

    /// Says something beside the result.
    pub(super) fn say(&mut self, message: &Message) -> io::Result<()> {
        writeln!(self.err, "{}", self.texts.message(message))
    }

    /// Says why the command cannot be carried out.
    pub(super) fn cannot(&mut self, error: &dyn Explain) -> io::Result<Outcome> {
        self.say(&error.message())?;
        Ok(Outcome::Cannot)
    }

    /// Says why a file cannot be used, with the line it is about or every broken rule.
    pub(super) fn cannot_use(&mut self, error: &StoreError) -> io::Result<Outcome> {
        self.say(&error.message())?;
        if let Some(excerpt) = error.excerpt() {
            writeln!(self.err, "{excerpt}")?;
        }
        for finding in error.findings() {
            writeln!(self.err, "  {}", self.texts.message(&finding.message))?;
        }
        Ok(Outcome::Cannot)
    }

    /// Opens a workshop with the keys that are there, or says why it cannot be used.
    pub(super) fn open(&mut self, path: &Path) -> io::Result<Result<Workshop, Outcome>> {
        let mut workshop = match store::load(path) {
            Ok(opened) => opened.workshop,
            Err(error) => return self.cannot_use(&error).map(Err),
        };
        if workshop.rounds.iter().any(|round| round.unreadable() > 0) {
            let mut keys = (self.keys)();
            match self.key.as_deref().map(KeyPair::read) {
                Some(Ok(pair)) => keys.hold(pair),
                Some(Err(error)) => return self.cannot(&error).map(Err),
                None => {}
            }
            store::open_answers(&mut workshop, &keys);
        }
        Ok(Ok(workshop))
    }

    /// One finding as a line.
    pub(super) fn finding_line(&self, finding: &Finding) -> String {
        let gravity = self.texts.get(match finding.gravity {
            Gravity::Error => "finding-gravity-error",
            Gravity::Warning => "finding-gravity-warning",
            Gravity::Note => "finding-gravity-note",
        });
        format!("{gravity:<8}  {}", self.texts.message(&finding.message))
    }

    pub(super) fn flush(&mut self) -> io::Result<()> {
        self.out.flush()?;
        self.err.flush()
    }
}

/// Opens a workshop or ends the command.
macro_rules! open_or_end {
    ($console:expr, $path:expr) => {
        match $console.open($path)? {
            Ok(workshop) => workshop,
            Err(outcome) => return Ok(outcome),
        }
    };
}
pub(super) use open_or_end;
