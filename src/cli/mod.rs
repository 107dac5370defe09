//! The command line: everything that needs no window, for scripts, officials and tests.
//!
//! Results alone go to standard output, messages to standard error. Exit codes are those of
//! [`Outcome`]. Help and messages are in Swedish, or English with `--language en`. Files that are
//! read are never changed. One file per subcommand; each is a [`Subcommand`] in one table.

mod aggregate;
mod agreement;
mod answers;
mod arguments;
mod check;
mod columns;
mod console;
pub mod display;
mod explain;
mod form;
mod import;
mod kit;
mod next_year;
mod page;
mod picture;
mod rank;
mod record;
mod robustness;
mod sensitivity;
mod serve;
mod verify;

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::PathBuf;
use std::process::ExitCode;

use clap::{ArgMatches, Command};
use jiff::Timestamp;

use crate::store::KeyRing;
use crate::text::{Language, Texts};

use console::Console;
pub use picture::{Painter, Picture};

/// How a command ended.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// Done; nothing to remark.
    Fine,
    /// Done; the file has findings.
    Findings,
    /// The command could not be carried out.
    Cannot,
}

impl Outcome {
    /// The exit code: 0, 1 or 2.
    pub const fn code(self) -> u8 {
        match self {
            Self::Fine => 0,
            Self::Findings => 1,
            Self::Cannot => 2,
        }
    }
}

impl From<Outcome> for ExitCode {
    fn from(outcome: Outcome) -> Self {
        Self::from(outcome.code())
    }
}

/// What the command line takes from outside.
#[derive(Debug, Clone, Copy)]
pub struct Environment {
    /// The language where `--language` is not given.
    pub language: Language,
    /// The clock, for what carries a date.
    pub now: Timestamp,
    /// Paints pictures of steps.
    pub painter: Painter,
    /// Finds the user's keys, for answers that are sealed.
    pub keys: fn() -> KeyRing,
}

/// The drawing library asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Renderer {
    /// wgpu: Vulkan, Metal, DirectX.
    Wgpu,
    /// glow: OpenGL.
    Glow,
}

/// A window is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct WindowRequest {
    /// The file to open; none = the start page.
    pub file: Option<PathBuf>,
    /// The drawing library; none = the program's own choice.
    pub renderer: Option<Renderer>,
    /// The language, where it is given on the command line.
    pub language: Option<Language>,
}

/// What came of the command line.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Invocation {
    /// A command was carried out, or refused.
    Finished(Outcome),
    /// A window is asked for.
    Window(WindowRequest),
}

/// A command that needs no window.
struct Subcommand {
    name: &'static str,
    build: fn(Command, &Texts) -> Command,
    run: fn(&ArgMatches, &mut Console<'_>) -> io::Result<Outcome>,
}

/// Every subcommand, in the order of the help.
const SUBCOMMANDS: &[Subcommand] = &[
    Subcommand {
        name: "check",
        build: check::build,
        run: check::run,
    },
    Subcommand {
        name: "rank",
        build: rank::build,
        run: rank::run,
    },
    Subcommand {
        name: "explain",
        build: explain::build,
        run: explain::run,
    },
    Subcommand {
        name: "record",
        build: record::build,
        run: record::run,
    },
    Subcommand {
        name: "kit",
        build: kit::build,
        run: kit::run,
    },
    Subcommand {
        name: "page",
        build: page::build,
        run: page::run,
    },
    Subcommand {
        name: "serve",
        build: serve::build,
        run: serve::run,
    },
    Subcommand {
        name: "verify",
        build: verify::build,
        run: verify::run,
    },
    Subcommand {
        name: "next-year",
        build: next_year::build,
        run: next_year::run,
    },
    Subcommand {
        name: "picture",
        build: picture::build,
        run: picture::run,
    },
    Subcommand {
        name: "import",
        build: import::build,
        run: import::run,
    },
    Subcommand {
        name: "form",
        build: form::build,
        run: form::run,
    },
    Subcommand {
        name: "robustness",
        build: robustness::build,
        run: robustness::run,
    },
    Subcommand {
        name: "sensitivity",
        build: sensitivity::build,
        run: sensitivity::run,
    },
    Subcommand {
        name: "aggregate",
        build: aggregate::build,
        run: aggregate::run,
    },
    Subcommand {
        name: "agreement",
        build: agreement::build,
        run: agreement::run,
    },
];

/// The names of the commands that need no window, in the order of the help.
pub fn commands_without_window() -> Vec<&'static str> {
    SUBCOMMANDS.iter().map(|command| command.name).collect()
}

/// Carries out a command line; the first argument is the program's own name.
///
/// # Errors
/// Only when standard output or standard error cannot be written to. A reader that has gone away
/// (`| head`) is no error.
pub fn run(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    environment: &Environment,
) -> io::Result<Invocation> {
    match carry_out(arguments, out, err, environment) {
        Err(error) if error.kind() == io::ErrorKind::BrokenPipe => {
            Ok(Invocation::Finished(Outcome::Fine))
        }
        result => result,
    }
}

fn carry_out(
    arguments: impl IntoIterator<Item = OsString>,
    out: &mut dyn Write,
    err: &mut dyn Write,
    environment: &Environment,
) -> io::Result<Invocation> {
    let arguments: Vec<OsString> = arguments.into_iter().collect();
    let asked = arguments::asked_language(&arguments);
    let texts = Texts::new(asked.unwrap_or(environment.language));
    let matches = match arguments::command(&texts).try_get_matches_from(arguments) {
        Ok(matches) => matches,
        Err(error) => {
            let outcome = arguments::explain_error(&error, &texts, out, err)?;
            return Ok(Invocation::Finished(outcome));
        }
    };
    let Some((name, own)) = matches.subcommand() else {
        return Ok(Invocation::Window(arguments::window_request(
            &matches, asked,
        )));
    };
    let Some(command) = SUBCOMMANDS.iter().find(|command| command.name == name) else {
        return Ok(Invocation::Finished(Outcome::Cannot));
    };
    let key = matches.get_one::<PathBuf>("key").cloned();
    let mut console = Console::new(out, err, texts, environment, key);
    let outcome = (command.run)(own, &mut console)?;
    console.flush()?;
    Ok(Invocation::Finished(outcome))
}
