//! The arguments, their help in both languages, and what is said when they cannot be understood.
//!
//! The argument library knows English only; here every heading, hint and error is our own text.

use std::ffi::OsString;
use std::io::{self, Write};
use std::path::{Path, PathBuf};

use clap::builder::PossibleValuesParser;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{Arg, ArgAction, ArgMatches, ColorChoice, Command, value_parser};

use crate::text::{Language, Message, Texts};

use super::{Outcome, Renderer, SUBCOMMANDS, WindowRequest};

/// The name the program is called by.
const PROGRAM: &str = "foretrade";

/// The language named by `--language`, looked for before the arguments are understood, since it
/// decides the language of the help and of every error.
pub(super) fn asked_language(arguments: &[OsString]) -> Option<Language> {
    let mut arguments = arguments.iter().skip(1);
    while let Some(argument) = arguments.next() {
        let code = match argument.to_str() {
            Some("--") => return None,
            Some("--language") => arguments.next().and_then(|code| code.to_str()),
            Some(text) => text.strip_prefix("--language="),
            None => None,
        };
        if let Some(language) = code.and_then(Language::from_code) {
            return Some(language);
        }
    }
    None
}

/// The whole command with help in the language of `texts`.
pub(super) fn command(texts: &Texts) -> Command {
    let mut command = base(Command::new(PROGRAM), texts)
        .about(texts.get("cli-about"))
        .override_usage(texts.get("cli-usage"))
        .after_help(texts.get("cli-exit-codes"))
        .version(env!("CARGO_PKG_VERSION"))
        .disable_version_flag(true)
        .disable_help_subcommand(true)
        .subcommand_help_heading(kept(texts, "cli-heading-commands"))
        .subcommand_value_name(kept(texts, "cli-value-command"))
        .arg(path_argument("file", "cli-value-file", texts).help(texts.get("cli-file-help")))
        .arg(
            option("renderer", "cli-value-renderer", texts)
                .value_parser(PossibleValuesParser::new(["wgpu", "glow"]))
                .help(texts.get("cli-renderer-help")),
        )
        .arg(
            flag("version", texts)
                .short('V')
                .action(ArgAction::Version)
                .help(texts.get("cli-version-help")),
        )
        .arg(
            option("language", "cli-value-language", texts)
                .value_parser(PossibleValuesParser::new(["sv", "en"]))
                .global(true)
                .help(texts.get("cli-language-help")),
        )
        .arg(
            option("key", "cli-value-file", texts)
                .value_parser(value_parser!(PathBuf))
                .global(true)
                .help(texts.get("cli-key-help")),
        );
    for subcommand in SUBCOMMANDS {
        let base = base(Command::new(subcommand.name), texts);
        command = command.subcommand((subcommand.build)(base, texts));
    }
    command
}

/// What all commands have in common: our own headings and help flag, no colours.
fn base(command: Command, texts: &Texts) -> Command {
    let template = format!(
        "{{about}}\n\n{}\n  {{usage}}\n\n{{all-args}}{{after-help}}\n",
        texts.get("cli-heading-usage")
    );
    command
        .color(ColorChoice::Never)
        .disable_help_flag(true)
        .help_template(template)
        .arg(
            flag("help", texts)
                .short('h')
                .action(ArgAction::Help)
                .display_order(999)
                .help(texts.get("cli-help-help")),
        )
}

/// A text that lives as long as the program: the argument library takes no other for headings and
/// names of values. Some twenty short texts per run.
pub(super) fn kept(texts: &Texts, key: &str) -> &'static str {
    Box::leak(texts.get(key).into_boxed_str())
}

/// A path that stands by itself.
pub(super) fn path_argument(name: &'static str, value: &str, texts: &Texts) -> Arg {
    Arg::new(name)
        .value_name(kept(texts, value))
        .value_parser(value_parser!(PathBuf))
        .help_heading(kept(texts, "cli-heading-arguments"))
}

/// The workshop a command works on.
pub(super) fn workshop_argument(texts: &Texts) -> Arg {
    path_argument("file", "cli-value-file", texts)
        .required(true)
        .help(texts.get("cli-workshop-help"))
}

/// An option with a value.
pub(super) fn option(name: &'static str, value: &str, texts: &Texts) -> Arg {
    Arg::new(name)
        .long(name)
        .value_name(kept(texts, value))
        .hide_possible_values(true)
        .hide_default_value(true)
        .help_heading(kept(texts, "cli-heading-options"))
}

/// The folder that files are written to.
pub(super) fn folder_argument(texts: &Texts) -> Arg {
    option("out", "cli-value-folder", texts)
        .required(true)
        .value_parser(value_parser!(PathBuf))
        .help(texts.get("cli-out-help"))
}

/// An option without a value.
pub(super) fn flag(name: &'static str, texts: &Texts) -> Arg {
    Arg::new(name)
        .long(name)
        .action(ArgAction::SetTrue)
        .help_heading(kept(texts, "cli-heading-options"))
}

/// `--json`.
pub(super) fn json_flag(texts: &Texts) -> Arg {
    flag("json", texts).help(texts.get("cli-json-help"))
}

/// The path given for a required argument.
pub(super) fn path<'a>(matches: &'a ArgMatches, name: &str) -> &'a Path {
    matches
        .get_one::<PathBuf>(name)
        .map_or(Path::new(""), PathBuf::as_path)
}

/// The text given for an argument.
pub(super) fn text<'a>(matches: &'a ArgMatches, name: &str) -> Option<&'a str> {
    matches.get_one::<String>(name).map(String::as_str)
}

/// The window asked for when there is no subcommand.
pub(super) fn window_request(matches: &ArgMatches, language: Option<Language>) -> WindowRequest {
    WindowRequest {
        file: matches.get_one::<PathBuf>("file").cloned(),
        renderer: text(matches, "renderer").map(|name| match name {
            "glow" => Renderer::Glow,
            _ => Renderer::Wgpu,
        }),
        language,
    }
}

/// Writes help to `out`, or what is wrong with the arguments to `err`.
pub(super) fn explain_error(
    error: &clap::Error,
    texts: &Texts,
    out: &mut dyn Write,
    err: &mut dyn Write,
) -> io::Result<Outcome> {
    if matches!(
        error.kind(),
        ErrorKind::DisplayHelp | ErrorKind::DisplayVersion
    ) {
        write!(out, "{}", error.render())?;
        out.flush()?;
        return Ok(Outcome::Fine);
    }
    writeln!(err, "{}", texts.message(&message_of(error)))?;
    writeln!(err, "{}", texts.get("cli-error-see-help"))?;
    err.flush()?;
    Ok(Outcome::Cannot)
}

fn message_of(error: &clap::Error) -> Message {
    let context = |kind| match error.get(kind) {
        Some(ContextValue::String(text)) => text.clone(),
        Some(ContextValue::Strings(texts)) => texts.join(", "),
        Some(ContextValue::StyledStr(text)) => text.to_string(),
        Some(ContextValue::StyledStrs(texts)) => {
            let texts: Vec<String> = texts.iter().map(ToString::to_string).collect();
            texts.join(", ")
        }
        _ => String::new(),
    };
    let argument = || context(ContextKind::InvalidArg);
    match error.kind() {
        ErrorKind::UnknownArgument => {
            Message::new("cli-error-unknown-argument").with("argument", argument())
        }
        ErrorKind::InvalidSubcommand => Message::new("cli-error-unknown-command")
            .with("command", context(ContextKind::InvalidSubcommand)),
        ErrorKind::InvalidValue => {
            let allowed = context(ContextKind::ValidValue);
            if context(ContextKind::InvalidValue).is_empty() {
                Message::new("cli-error-value-missing").with("argument", argument())
            } else {
                Message::new("cli-error-invalid-value")
                    .with("argument", argument())
                    .with("value", context(ContextKind::InvalidValue))
                    .with("allowed", allowed)
            }
        }
        ErrorKind::ValueValidation => Message::new("cli-error-wrong-value")
            .with("argument", argument())
            .with("value", context(ContextKind::InvalidValue)),
        ErrorKind::MissingRequiredArgument => {
            Message::new("cli-error-argument-missing").with("argument", argument())
        }
        ErrorKind::ArgumentConflict if !argument().is_empty() => {
            Message::new("cli-error-argument-conflict")
                .with("argument", argument())
                .with("other", context(ContextKind::PriorArg))
        }
        ErrorKind::TooManyValues | ErrorKind::WrongNumberOfValues | ErrorKind::TooFewValues => {
            Message::new("cli-error-value-count").with("argument", argument())
        }
        ErrorKind::NoEquals => Message::new("cli-error-value-missing").with("argument", argument()),
        ErrorKind::InvalidUtf8 => Message::new("cli-error-not-text"),
        _ => Message::new("cli-error-arguments"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_language_is_found_before_anything_is_understood() {
        let asked = |arguments: &[&str]| {
            let arguments: Vec<OsString> = arguments.iter().map(OsString::from).collect();
            asked_language(&arguments)
        };
        assert_eq!(asked(&["x", "--language", "en"]), Some(Language::English));
        assert_eq!(
            asked(&["x", "rank", "--wrong", "--language=sv"]),
            Some(Language::Swedish)
        );
        assert_eq!(asked(&["x", "--language", "fr"]), None);
        assert_eq!(asked(&["x", "--", "--language", "en"]), None);
        assert_eq!(asked(&["x", "--language"]), None);
    }

    #[test]
    fn every_command_is_sound_and_every_word_of_help_is_ours() {
        for language in Language::ALL {
            let texts = Texts::new(language);
            let mut command = command(&texts);
            command.clone().debug_assert();
            let mut helps = vec![command.render_help().to_string()];
            for subcommand in command.get_subcommands_mut() {
                helps.push(subcommand.render_help().to_string());
            }
            for help in helps {
                assert!(!help.contains("[cli-"), "{help}");
                if language == Language::Swedish {
                    for english in [
                        "Usage",
                        "Options",
                        "Arguments",
                        "Commands",
                        "Print ",
                        "possible values",
                    ] {
                        assert!(!help.contains(english), "{english}: {help}");
                    }
                }
            }
        }
    }
}
