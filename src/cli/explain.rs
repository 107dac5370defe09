//! `foretrade explain FILE GROUP`: how one need group came to its place.

use std::io;

use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use crate::ranking::classes::ClassFrom;
use crate::ranking::explain::{Explanation, Note, Step};
use crate::ranking::of_workshop::{
    SituationError, WeightsFrom, class_message, level_message, span_message,
};
use crate::ranking::rules::Factor;
use crate::results::NeedOrder;
use crate::text::{Argument, Message, Texts};
use crate::workshop::{GroupId, Level, NeedGroup, Rule, Workshop};

use super::Outcome;
use super::arguments::{json_flag, kept, path, text, workshop_argument};
use super::console::{Console, open_or_end};
use super::rank::{
    class_from_name, class_name, factor_name, rule, rule_key, rule_option, weights_from_name,
};

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
        .arg(json_flag(texts))
}

/// The way to a group's place as JSON.
#[derive(Serialize)]
struct Way<'a> {
    id: &'a str,
    name: &'a str,
    rule: &'static str,
    weights_from: &'static str,
    rank: usize,
    shared_with: Vec<&'a str>,
    need: f64,
    need_span: (f64, f64),
    parts: Vec<Part<'a>>,
    /// Null where nobody has judged or settled the severity.
    class: Option<&'static str>,
    class_from: &'static str,
    class_by_sum: Option<&'static str>,
    class_proposed: Option<&'static str>,
    possible_classes: Vec<&'static str>,
    /// Start level; null without a class and by rules without levels.
    start: Option<u8>,
    lowered: Vec<Lowering>,
    without_benefit: bool,
    level: Option<f64>,
    level_span: Option<(u8, u8)>,
    or_no_benefit: bool,
    preliminary: bool,
    score: Option<f64>,
    depends_on_missing: Vec<&'a str>,
}

/// One criterion's part of the need; the value is null where it is missing and stands in the middle.
#[derive(Serialize)]
struct Part<'a> {
    criterion: &'a str,
    weight: f64,
    value: Option<f64>,
    part: f64,
}

#[derive(Serialize)]
struct Lowering {
    factor: &'static str,
    steps: u8,
    level: u8,
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
        Ok(Some((need, explanation))) => {
            if matches.get_flag("json") {
                console.json(&as_json(&workshop, group, &need, &explanation))?;
                return Ok(Outcome::Fine);
            }
            console.result(&group.name)?;
            if need.situation.weights_from == WeightsFrom::Equal {
                let line = console.texts.get("weights-from-nobody");
                console.result(&format!("  {line}"))?;
            }
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
) -> Result<Option<(NeedOrder, Explanation)>, SituationError> {
    let need = NeedOrder::of(workshop, rule)?;
    let found = need.explain(group, workshop);
    Ok(found.map(|found| (need, found)))
}

fn as_json<'a>(
    workshop: &'a Workshop,
    group: &'a NeedGroup,
    need: &NeedOrder,
    explanation: &Explanation,
) -> Way<'a> {
    let ids = |groups: &[usize]| -> Vec<&'a str> {
        let groups = groups.iter().filter_map(|it| workshop.need_groups.get(*it));
        groups.map(|group| group.id.as_str()).collect()
    };
    let mut way = Way {
        id: group.id.as_str(),
        name: &group.name,
        rule: explanation.rule.name(),
        weights_from: weights_from_name(need.situation.weights_from),
        rank: 0,
        shared_with: Vec::new(),
        need: 0.0,
        need_span: (0.0, 0.0),
        parts: Vec::new(),
        class: None,
        class_from: class_from_name(ClassFrom::Sum),
        class_by_sum: None,
        class_proposed: None,
        possible_classes: Vec::new(),
        start: None,
        lowered: Vec::new(),
        without_benefit: false,
        level: None,
        level_span: None,
        or_no_benefit: false,
        preliminary: false,
        score: None,
        depends_on_missing: Vec::new(),
    };
    for step in &explanation.steps {
        match step {
            Step::Need { parts, need } => {
                way.need = *need;
                way.parts = parts
                    .iter()
                    .filter_map(|part| {
                        Some(Part {
                            criterion: workshop.criteria.get(part.criterion)?.id.as_str(),
                            weight: part.weight,
                            value: part.value,
                            part: part.part,
                        })
                    })
                    .collect();
            }
            Step::Class(account) => {
                way.class = account.class().map(class_name);
                way.class_from = class_from_name(account.from());
                way.class_by_sum = account.by_sum.map(class_name);
                way.class_proposed = account.proposed.map(class_name);
            }
            Step::Start(level) => way.start = Some(*level),
            Step::Lowered {
                factor,
                steps,
                level,
            } => way.lowered.push(Lowering {
                factor: factor_name(*factor),
                steps: *steps,
                level: *level,
            }),
            Step::NoBenefit => way.without_benefit = true,
            Step::Level(level) => way.level = Some(level.number()),
            Step::Score { score, .. } => way.score = Some(*score),
            Step::Place { rank, shared_with } => {
                way.rank = *rank;
                way.shared_with = ids(shared_with);
            }
        }
    }
    for note in &explanation.notes {
        if let Note::DependsOnMissing(groups) = note {
            way.depends_on_missing = ids(groups);
        }
    }
    if let Some(standing) = need.order.standings.get(explanation.group) {
        way.need_span = (standing.need.low, standing.need.high);
        way.possible_classes = standing
            .possible_classes
            .iter()
            .copied()
            .map(class_name)
            .collect();
        way.level_span = standing.level_span.map(|span| (span.best, span.worst));
        way.or_no_benefit = standing.level_span.is_some_and(|span| span.or_no_benefit);
        way.preliminary = standing.preliminary();
    }
    way
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
        Step::Class(account) => class_message(account).into_iter().collect(),
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
        Step::Level(level) => one(level_message(*level)),
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
        Note::SeverityMissing => Message::new("class-none-where"),
        Note::BenefitMissing => missing(Message::new("benefit")),
        Note::CostMissing => missing(Message::new("cost")),
        Note::EvidenceMissing => missing(Message::new("evidence")),
        Note::BenefitAboveClass => Message::new("way-benefit-capped"),
        Note::WeakEvidence => Message::new("cli-explain-weak-evidence"),
        Note::ClassUncertain(classes) => {
            let classes: Vec<Message> = classes.iter().map(|level| class(*level)).collect();
            Message::new("cli-explain-class-uncertain").with("classes", classes)
        }
        Note::LevelPreliminary(span) => span_message(*span),
        Note::DependsOnMissing(groups) => {
            Message::new("cli-explain-depends-on-missing").with("others", names(workshop, groups))
        }
        Note::DepartsFromPlatform => Message::new("rule-departs"),
    }
}
