//! `foretrade rank FILE`: the need order by a rule, and what it has to explain.

use std::io;
use std::sync::atomic::AtomicBool;

use clap::builder::PossibleValuesParser;
use clap::{Arg, ArgMatches, Command};
use serde::Serialize;

use crate::ranking::audit::{PassedOver, PassedPair};
use crate::ranking::of_workshop::effective_rule;
use crate::ranking::rules::{Factor, RuleOrder};
use crate::results::NeedOrder;
use crate::text::{Message, Texts, numbers};
use crate::workshop::{GroupId, Rule, Workshop};

use super::Outcome;
use super::arguments::{json_flag, option, path, text, workshop_argument};
use super::columns::aligned;
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    command
        .about(texts.get("cli-rank-about"))
        .override_usage(texts.get("cli-rank-usage"))
        .after_help(texts.get("cli-rank-after"))
        .arg(workshop_argument(texts))
        .arg(rule_option(texts))
        .arg(json_flag(texts))
}

/// `--rule`.
pub(super) fn rule_option(texts: &Texts) -> Arg {
    option("rule", "cli-value-rule", texts)
        .value_parser(PossibleValuesParser::new(Rule::ALL.map(Rule::name)))
        .help(texts.get("cli-rule-help"))
}

/// The rule asked for, else the workshop's own.
pub(super) fn rule(matches: &ArgMatches, workshop: &Workshop) -> Rule {
    let asked = text(matches, "rule");
    let found = asked.and_then(|name| Rule::ALL.into_iter().find(|rule| rule.name() == name));
    found.unwrap_or_else(|| effective_rule(workshop))
}

/// The text key of a rule's name.
pub(super) fn rule_key(rule: Rule) -> &'static str {
    match rule {
        Rule::Need => "rule-need-title",
        Rule::StartFromSeverity => "rule-start-from-severity-title",
        Rule::SevereFirst => "rule-severe-first-title",
        Rule::FreeWeighing => "rule-free-weighing-title",
    }
}

/// The result as JSON.
#[derive(Serialize)]
struct Ranking<'a> {
    rule: &'static str,
    groups: Vec<RankedGroup<'a>>,
    audit: Vec<AuditPair<'a>>,
}

#[derive(Serialize)]
struct RankedGroup<'a> {
    id: &'a str,
    name: &'a str,
    rank: usize,
    level: Option<u8>,
    need: f64,
}

/// `above` stands before `below` although the need of `below` is in a more severe class.
#[derive(Serialize)]
struct AuditPair<'a> {
    above: &'a str,
    below: &'a str,
    cause: String,
    /// The pair lies at the border of two classes, so that no reason is needed.
    borderline: bool,
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let workshop = open_or_end!(console, path(matches, "file"));
    let rule = rule(matches, &workshop);
    let need = match NeedOrder::of(&workshop, rule) {
        Ok(need) => need,
        Err(error) => return console.cannot(&error),
    };
    let audit = audit(&workshop, &need);
    if matches.get_flag("json") {
        console.json(&as_json(&workshop, &need.order, &audit))?;
    } else {
        write_table(&workshop, &need.order, &audit, console)?;
    }
    Ok(Outcome::Fine)
}

/// What the order has to explain. Pairs at a border of classes need no reason, as the window and the record have it.
fn audit(workshop: &Workshop, need: &NeedOrder) -> Vec<PassedOver> {
    let order = need.ids();
    let found = need.audit(&order, workshop, None);
    if found.is_empty() {
        return found;
    }
    match need.tried(workshop, &AtomicBool::new(false), &|_| {}) {
        Ok(tried) => need.audit(&order, workshop, Some(&tried.class_shares)),
        Err(_) => found,
    }
}

fn id(workshop: &Workshop, index: usize) -> &str {
    let group = workshop.need_groups.get(index);
    group.map_or("", |group| group.id.as_str())
}

fn as_json<'a>(workshop: &'a Workshop, order: &RuleOrder, audit: &[PassedOver]) -> Ranking<'a> {
    let groups = order.tiers().concat().into_iter().filter_map(|index| {
        let group = workshop.need_groups.get(index)?;
        let standing = order.standings.get(index)?;
        Some(RankedGroup {
            id: group.id.as_str(),
            name: &group.name,
            rank: standing.rank,
            level: standing.level,
            need: standing.need.shown,
        })
    });
    let audit = audit.iter().flat_map(|passed| {
        passed.pairs.iter().map(|pair| AuditPair {
            above: id(workshop, pair.before),
            below: id(workshop, passed.group),
            cause: cause_name(pair),
            borderline: pair.uncertain,
        })
    });
    Ranking {
        rule: order.rule.name(),
        groups: groups.collect(),
        audit: audit.collect(),
    }
}

/// The cause for programs: `cost-alone`, or the factors joined by `+`, or `choice` where no factor
/// lowers the group.
fn cause_name(pair: &PassedPair) -> String {
    if pair.cost_alone {
        return "cost-alone".to_owned();
    }
    let names: Vec<&str> = pair
        .causes
        .iter()
        .map(|factor| factor_name(*factor))
        .collect();
    if names.is_empty() {
        "choice".to_owned()
    } else {
        names.join("+")
    }
}

fn factor_name(factor: Factor) -> &'static str {
    match factor {
        Factor::Benefit => "benefit",
        Factor::Cost => "cost",
        Factor::Evidence => "evidence",
    }
}

fn write_table(
    workshop: &Workshop,
    order: &RuleOrder,
    audit: &[PassedOver],
    console: &mut Console<'_>,
) -> io::Result<()> {
    let texts = console.texts.clone();
    console.result(&texts.get(rule_key(order.rule)))?;
    let has_levels = order.standings.iter().any(|it| it.level.is_some());
    let mut heading = vec![texts.get("cli-column-place"), texts.get("cli-column-group")];
    if has_levels {
        heading.push(texts.get("cli-column-level"));
    }
    heading.push(texts.get("cli-column-need"));
    let mut rows = vec![heading];
    for index in order.tiers().concat() {
        let (Some(group), Some(standing)) =
            (workshop.need_groups.get(index), order.standings.get(index))
        else {
            continue;
        };
        let mut row = vec![standing.rank.to_string(), group.name.clone()];
        if has_levels {
            row.push(standing.level.map_or(String::new(), |it| it.to_string()));
        }
        row.push(numbers::decimal(texts.language(), standing.need.shown, 2));
        rows.push(row);
    }
    for line in aligned(&rows) {
        console.result(&line)?;
    }
    if order.rule == Rule::FreeWeighing {
        console.result("")?;
        console.result(&texts.get("rule-departs"))?;
    }
    console.result("")?;
    if audit.is_empty() {
        return console.result(&texts.get("audit-nothing"));
    }
    console.result(&texts.get("audit-title"))?;
    for passed in audit {
        console.result(&texts.message(&audit_message(workshop, passed)))?;
    }
    Ok(())
}

fn audit_message(workshop: &Workshop, passed: &PassedOver) -> Message {
    let name = |index: usize| {
        let id = GroupId::new(id(workshop, index));
        workshop.group_name(&id).to_owned()
    };
    let others: Vec<String> = passed.pairs.iter().map(|pair| name(pair.before)).collect();
    let causes: Vec<Message> = passed
        .causes()
        .into_iter()
        .map(|factor| {
            Message::new(match factor {
                Factor::Benefit => "audit-cause-benefit",
                Factor::Cost => "audit-cause-cost",
                Factor::Evidence => "audit-cause-evidence",
            })
        })
        .collect();
    let (key, causes) = if passed.cost_alone() {
        ("cli-audit-cost-alone", causes)
    } else if !passed.needs_reason() {
        ("cli-audit-borderline", causes)
    } else if causes.is_empty() {
        ("cli-audit", vec![Message::new("audit-cause-choice")])
    } else {
        ("cli-audit", causes)
    };
    Message::new(key)
        .with("group", name(passed.group))
        .with("others", others)
        .with("cause", causes)
}
