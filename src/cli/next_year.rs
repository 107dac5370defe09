//! `foretrade next-year FILE --out NEW.ron`: next year's work from a workshop or a record.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};
use jiff::tz::Offset;

use crate::record;
use crate::store::{self, Overwrite};
use crate::text::Texts;
use crate::workshop::{NextYearStart, Workshop};

use super::Outcome;
use super::arguments::{option, path, workshop_argument};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-next-year-about"))
        .override_usage(texts.get("cli-next-year-usage"))
        .after_help(texts.get("cli-next-year-after"))
        .arg(workshop_argument(texts))
        .arg(
            option("out", "cli-value-new-file", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-next-year-out-help")),
        )
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let file = path(matches, "file");
    let (workshop, fingerprint): (Workshop, Option<String>) = if record::is_record(file) {
        let bytes = match store::read_bytes(file) {
            Ok(bytes) => bytes,
            Err(error) => return console.cannot_use(&error),
        };
        match record::read_record(&bytes) {
            Ok(read) => (read.frozen.data.workshop, Some(read.frozen.fingerprint)),
            Err(error) => return console.cannot(&error),
        }
    } else {
        (open_or_end!(console, file), None)
    };
    let next = workshop.next_year(&NextYearStart {
        today: Offset::UTC.to_datetime(console.now).date(),
        with_participants: fingerprint.is_none(),
        fingerprint: fingerprint.unwrap_or_default(),
    });
    let out = path(matches, "out");
    if let Err(error) = store::save(out, &next, Overwrite::Nothing) {
        return console.cannot_use(&error);
    }
    console.result(&out.display().to_string())?;
    Ok(Outcome::Fine)
}
