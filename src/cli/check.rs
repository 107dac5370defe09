//! `foretrade check FILE`: everything that is wrong, missing or worth a second look.

use std::io;

use clap::{ArgMatches, Command};

use crate::store;
use crate::text::{Message, Texts};
use crate::workshop::{Gravity, validate};

use super::Outcome;
use super::arguments::{path, workshop_argument};
use super::console::Console;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-check-about"))
        .override_usage(texts.get("cli-check-usage"))
        .after_help(texts.get("cli-check-after"))
        .arg(workshop_argument(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = match store::load_unchecked(path(matches, "file")) {
        Ok(workshop) => workshop,
        Err(error) => return console.cannot_use(&error),
    };
    let findings = validate(&workshop);
    for finding in &findings {
        let line = console.finding_line(finding);
        console.result(&line)?;
    }
    let count = |gravity| findings.iter().filter(|it| it.gravity == gravity).count();
    let (errors, warnings) = (count(Gravity::Error), count(Gravity::Warning));
    if errors + warnings == 0 {
        console.say(&Message::new("cli-check-fine"))?;
        return Ok(Outcome::Fine);
    }
    console.say(
        &Message::new("cli-check-found")
            .with("errors", errors)
            .with("warnings", warnings),
    )?;
    Ok(Outcome::Findings)
}
