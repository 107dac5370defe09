//! `foretrade check FILE`: where each step of the path stands and what it lacks, and everything that is wrong or worth a
//! second look.

use std::io;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use clap::{ArgMatches, Command};

use crate::results::{Results, StepFacts, path};
use crate::store;
use crate::text::{Message, Texts};
use crate::workshop::{Gravity, Step, validate};

use super::Outcome;
use super::arguments::{self, workshop_argument};
use super::columns::aligned;
use super::console::Console;

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-check-about"))
        .override_usage(texts.get("cli-check-usage"))
        .after_help(texts.get("cli-check-after"))
        .arg(workshop_argument(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = match store::load_unchecked(arguments::path(matches, "file")) {
        Ok(workshop) => workshop,
        Err(error) => return console.cannot_use(&error),
    };
    let workshop = Arc::new(workshop);
    let mut known = Results::quick(&workshop);
    // Which departures need a reason rests on how sure the order is.
    if !known.to_explain.is_empty()
        && let Some(question) = known.sureness_question()
    {
        known.take_in_sureness(question.answer(&AtomicBool::new(false), &|_| {}));
    }
    let facts = StepFacts {
        workshop: &workshop,
        results: &known,
    };
    let findings = validate(&workshop);
    let on_the_path: Vec<Step> = path(&workshop).collect();
    for (step, heading) in Step::ALL.into_iter().zip(headings(&facts, console)) {
        let own = findings.iter().filter(|finding| finding.step == step);
        let own: Vec<String> = own.map(|it| console.finding_line(it)).collect();
        if own.is_empty() && !on_the_path.contains(&step) {
            continue;
        }
        console.result(&heading)?;
        let said = [
            facts.passed_over(step),
            facts.look_again(step),
            facts.still_missing(step),
        ];
        for message in said.iter().flatten() {
            let line = console.texts.message(message);
            console.result(&format!("  {line}"))?;
        }
        for line in own {
            console.result(&format!("  {line}"))?;
        }
    }
    let errors = findings
        .iter()
        .filter(|it| it.gravity == Gravity::Error)
        .count();
    let open = on_the_path
        .iter()
        .filter(|step| facts.still_missing(**step).is_some() || !facts.state(**step).is_settled())
        .count();
    let warned = findings.iter().any(|it| it.gravity == Gravity::Warning);
    if errors == 0 && open == 0 && !warned {
        console.say(&Message::new("cli-check-fine"))?;
        return Ok(Outcome::Fine);
    }
    console.say(
        &Message::new("cli-check-found")
            .with("errors", errors)
            .with("steps", open),
    )?;
    Ok(Outcome::Findings)
}

/// Every step with where it stands, in columns.
fn headings(facts: &StepFacts<'_>, console: &Console<'_>) -> Vec<String> {
    let texts = &console.texts;
    let rows = Step::ALL.map(|step| {
        vec![
            texts.get(&format!("step-{}-title", step.name())),
            texts.get(facts.state(step).key()),
        ]
    });
    aligned(&rows)
}
