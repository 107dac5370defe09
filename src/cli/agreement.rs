//! `foretrade agreement FILE`: how far the members' orders agree.

use std::io;

use clap::{ArgMatches, Command};
use serde::Serialize;

use crate::results::{Agreement, follow_two_patterns};
use crate::text::{Texts, numbers};

use super::Outcome;
use super::answers::{self, Answers};
use super::arguments::{json_flag, path, path_argument};
use super::columns::aligned;
use super::console::Console;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-agreement-about"))
        .override_usage(texts.get("cli-agreement-usage"))
        .after_help(texts.get("cli-agreement-after"))
        .arg(
            path_argument("file", "cli-value-file", texts)
                .required(true)
                .help(texts.get("cli-orders-help")),
        )
        .arg(json_flag(texts))
}

/// The result as JSON; what is not defined is null.
#[derive(Serialize)]
struct Agreed {
    rankings: usize,
    complete: usize,
    kendalls_w: Option<f64>,
    mean_spearman: Option<f64>,
    mean_agreement: Option<f64>,
    conflict: Option<f64>,
    two_patterns: Option<bool>,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let answers = match answers::read(console, path(matches, "file"))? {
        Ok(answers) => answers,
        Err(outcome) => return Ok(outcome),
    };
    if answers.sealed && answers.profile.is_none() {
        return console.cannot(&answers.why_none());
    }
    let agreed = agreed(&answers);
    if matches.get_flag("json") {
        console.json(&agreed)?;
        return Ok(Outcome::Fine);
    }
    let texts = console.texts.clone();
    let number = |value: Option<f64>| match value {
        Some(value) => numbers::decimal(texts.language(), value, 2),
        None => texts.get("cli-agreement-undefined"),
    };
    let patterns = texts.get(match agreed.two_patterns {
        Some(_) => "yes",
        None => "cli-agreement-undefined",
    });
    let rows = [
        ("cli-agreement-rankings", agreed.rankings.to_string()),
        ("cli-agreement-w", number(agreed.kendalls_w)),
        ("cli-agreement-mean", number(agreed.mean_agreement)),
        ("cli-agreement-conflict", number(agreed.conflict)),
        ("cli-agreement-patterns", patterns),
    ];
    let rows: Vec<Vec<String>> = rows
        .into_iter()
        .map(|(key, value)| vec![texts.get(key), value])
        .collect();
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    Ok(Outcome::Fine)
}

fn agreed(answers: &Answers) -> Agreed {
    let profile = answers.profile.as_ref();
    let found = Agreement::of(profile, &answers.counts, answers.kept_w);
    Agreed {
        rankings: answers.rankings,
        complete: found.complete,
        kendalls_w: found.kendalls_w,
        mean_spearman: found.mean_spearman,
        mean_agreement: found.mean_agreement,
        conflict: found.conflict,
        two_patterns: profile.and_then(follow_two_patterns),
    }
}
