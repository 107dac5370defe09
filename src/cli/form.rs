//! `foretrade form [FILE] --out FORM.xlsx`: a form to fill in, empty or with a workshop's groups.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::spreadsheet::{FormKind, form};
use crate::store::{Shipped, save::write_atomically};
use crate::text::Texts;

use super::Outcome;
use super::arguments::{flag, option, path, path_argument};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-form-about"))
        .override_usage(texts.get("cli-form-usage"))
        .after_help(texts.get("cli-form-after"))
        .arg(path_argument("file", "cli-value-file", texts).help(texts.get("cli-form-file-help")))
        .arg(
            option("out", "cli-value-file", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-form-out-help")),
        )
        .arg(flag("empty", texts).help(texts.get("cli-form-empty-help")))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let named = matches.get_one::<PathBuf>("file").is_some();
    let workshop = if named {
        open_or_end!(console, path(matches, "file"))
    } else {
        match Shipped::Template.workshop() {
            Ok(workshop) => workshop,
            Err(error) => return console.cannot_use(&error),
        }
    };
    let kind = if named && !matches.get_flag("empty") {
        FormKind::Filled
    } else {
        FormKind::Empty
    };
    let texts = console.texts.clone();
    let bytes = match form(&workshop, kind, &texts) {
        Ok(bytes) => bytes,
        Err(error) => return console.cannot(&error),
    };
    let out = path(matches, "out");
    if let Err(error) = write_atomically(out, &bytes) {
        return console.cannot_use(&error);
    }
    console.result(&out.display().to_string())?;
    Ok(Outcome::Fine)
}
