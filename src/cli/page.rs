//! `foretrade page FILE --out PAGE.svara.html`: the answer page of the open round as a file.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};

use crate::answer_page::{Use, answer_page};
use crate::store::save::write_atomically;
use crate::text::Texts;
use crate::workshop::ParticipantId;

use super::Outcome;
use super::arguments::{option, path, text, workshop_argument};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-page-about"))
        .override_usage(texts.get("cli-page-usage"))
        .after_help(texts.get("cli-page-after"))
        .arg(workshop_argument(texts))
        .arg(
            option("out", "cli-value-file", texts)
                .required(true)
                .value_parser(value_parser!(PathBuf))
                .help(texts.get("cli-page-out-help")),
        )
        .arg(option("for", "cli-value-code", texts).help(texts.get("cli-page-for-help")))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let member = text(matches, "for").map(ParticipantId::new);
    let language = console.texts.language();
    let page = match answer_page(&workshop, member.as_ref(), Use::File, language) {
        Ok(page) => page,
        Err(error) => return console.cannot(&error),
    };
    let out = path(matches, "out");
    if let Err(error) = write_atomically(out, page.as_bytes()) {
        return console.cannot_use(&error);
    }
    console.result(&out.display().to_string())?;
    Ok(Outcome::Fine)
}
