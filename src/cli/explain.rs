//! `foretrade explain FILE GROUP`: how one need group came to its place.

use std::io;

use clap::{Arg, ArgMatches, Command};

use crate::ranking::explain::{Explanation, Note, Step};
use crate::ranking::of_workshop::SituationError;
use crate::ranking::rules::Factor;
use crate::results::NeedOrder;
use crate::text::{Argument, Message, Texts};
use crate::workshop::{GroupId, Level, NeedGroup, Rule, Workshop};

use super::Outcome;
use super::arguments::{kept, path, text, workshop_argument};
use super::console::{Console, open_or_end};
use super::rank::{rule, rule_key, rule_option};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-explain-about"))
        .override_usage(texts.get("cli-explain-usage"))
        .arg(workshop_argument(texts))
        .arg(
            Arg::new("group")
                .value_name(kept(texts, "cli-value-group"))
                .required(true)
                .help_heading(kept(texts, "cli-heading-arguments"))
                .help(texts.get("cli-group-help")),
        )
        .arg(rule_option(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let asked = text(matches, "group").unwrap_or_default();
    let Some(group) = find_group(&workshop, asked) else {
        let known: Vec<&str> = workshop
            .need_groups
            .iter()
            .map(|it| it.id.as_str())
            .collect();
        let message = Message::new("cli-error-unknown-group")
            .with("group", asked)
            .with("known", known.join(", "));
        return console.cannot(&message);
    };
    match explained(&workshop, rule(matches, &workshop), &group.id) {
        Ok(Some(explanation)) => {
            console.result(&group.name)?;
            for message in account(&workshop, &explanation) {
                let line = console.texts.message(&message);
                console.result(&format!("  {line}"))?;
            }
            Ok(Outcome::Fine)
        }
        Ok(None) => Ok(Outcome::Cannot),
        Err(error) => console.cannot(&error),
    }
}

/// The group with this id, or else this name in capital or small letters.
fn find_group<'a>(workshop: &'a Workshop, asked: &str) -> Option<&'a NeedGroup> {
    let name = asked.trim().to_lowercase();
    workshop.group(&GroupId::new(asked)).or_else(|| {
        let mut groups = workshop.need_groups.iter();
        groups.find(|group| group.name.trim().to_lowercase() == name)
    })
}

fn explained(
    workshop: &Workshop,
    rule: Rule,
    group: &GroupId,
) -> Result<Option<Explanation>, SituationError> {
    Ok(NeedOrder::of(workshop, rule)?.explain(group, workshop))
}

/// The account, one message per line: the rule, the steps, the notes.
fn account(workshop: &Workshop, explanation: &Explanation) -> Vec<Message> {
    let mut lines = vec![Message::new(rule_key(explanation.rule))];
    for step in &explanation.steps {
        lines.extend(step_lines(workshop, step));
    }
    let notes = explanation.notes.iter();
    lines.extend(notes.map(|note| note_line(workshop, note)));
    lines
}

fn two(value: f64) -> Argument {
    Argument::Decimal { value, digits: 2 }
}

fn names(workshop: &Workshop, groups: &[usize]) -> Vec<String> {
    let groups = groups.iter().filter_map(|it| workshop.need_groups.get(*it));
    groups.map(|group| group.name.clone()).collect()
}

fn step_lines(workshop: &Workshop, step: &Step) -> Vec<Message> {
    let one = |message| vec![message];
    match step {
        Step::Need { parts, need } => {
            let mut lines: Vec<Message> = parts
                .iter()
                .map(|part| {
                    let criterion = workshop.criteria.get(part.criterion);
                    let name = criterion.map_or("", |criterion| criterion.name.as_str());
                    let key = match part.value {
                        Some(_) => "cli-explain-part",
                        None => "cli-explain-part-missing",
                    };
                    Message::new(key)
                        .with("criterion", name)
                        .with("weight", Argument::Share(part.weight))
                        .with("value", two(part.value.unwrap_or(0.5)))
                        .with("part", two(part.part))
                })
                .collect();
            lines.push(Message::new("way-need").with("value", two(*need)));
            lines
        }
        Step::Class(level) => one(Message::new("cli-explain-class").with("class", class(*level))),
        Step::Start(level) => one(Message::new("way-start-level").with("level", *level)),
        Step::Lowered { factor, steps, .. } => {
            let key = match factor {
                Factor::Benefit => "way-lowered-benefit",
                Factor::Cost => "way-lowered-cost",
                Factor::Evidence => "way-lowered-evidence",
            };
            one(Message::new(key).with("steps", *steps))
        }
        Step::NoBenefit => one(Message::new("way-no-benefit")),
        Step::Level(level) => one(Message::new("way-ends-at").with("level", *level)),
        Step::Score { terms, score } => {
            let [need, benefit, cost, evidence] = terms.map(two);
            one(Message::new("cli-explain-score")
                .with("need", need)
                .with("benefit", benefit)
                .with("cost", cost)
                .with("evidence", evidence)
                .with("score", two(*score)))
        }
        Step::Place { rank, shared_with } if shared_with.is_empty() => {
            one(Message::new("cli-explain-place").with("place", *rank))
        }
        Step::Place { rank, shared_with } => one(Message::new("cli-explain-place-shared")
            .with("place", *rank)
            .with("others", names(workshop, shared_with))),
    }
}

fn class(level: Level) -> Message {
    Message::new(level.key())
}

fn note_line(workshop: &Workshop, note: &Note) -> Message {
    let missing = |what| Message::new("cli-explain-missing").with("what", what);
    match note {
        Note::CriterionMissing(index) => {
            let criterion = workshop.criteria.get(*index);
            let name = criterion.map_or("", |criterion| criterion.name.as_str());
            Message::new("cli-explain-missing").with("what", name)
        }
        Note::BenefitMissing => missing(Message::new("benefit")),
        Note::CostMissing => missing(Message::new("cost")),
        Note::EvidenceMissing => missing(Message::new("evidence")),
        Note::BenefitAboveClass => Message::new("way-benefit-capped"),
        Note::WeakEvidence => Message::new("cli-explain-weak-evidence"),
        Note::ClassUncertain(classes) => {
            let classes: Vec<Message> = classes.iter().map(|level| class(*level)).collect();
            Message::new("cli-explain-class-uncertain").with("classes", classes)
        }
        Note::LevelPreliminary(levels) => {
            let levels: Vec<String> = levels.iter().map(ToString::to_string).collect();
            Message::new("cli-explain-levels").with("levels", levels)
        }
        Note::DependsOnMissing(groups) => {
            Message::new("cli-explain-depends-on-missing").with("others", names(workshop, groups))
        }
        Note::DepartsFromPlatform => Message::new("rule-departs"),
    }
}
