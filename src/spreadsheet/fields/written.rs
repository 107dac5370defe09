//! How fields are written in cells, and shown when something changes.

use jiff::civil::Date;

use super::super::cell_text::{EXACT, plain_number, reads_back};
use super::groups::{Access, GroupColumn, RESPONSIBLE, SeverityPart};
use super::rows::{DIMENSIONS, SCOPES, STATUSES, WEIGHTS};
use crate::text::catalogues::{EvidenceKinds, SpreadsheetWords, TableName};
use crate::text::{Texts, dates, numbers};
use crate::workshop::{
    Beside, Dimension, Evidence, Figure, FigureScope, FigureStatus, FigureValue, Judged, Level,
    NeedGroup, PoliticalWeight, SeverityJudgement, SeverityValue, Source,
};

/// What is written in a cell.
#[derive(Debug, Clone, PartialEq)]
pub(in super::super) enum Written {
    /// Nothing.
    Nothing,
    /// A text of somebody's own.
    Text(String),
    /// A word of ours, or several.
    Word(String),
    /// A number.
    Number(f64),
    /// A day.
    Day(Date),
}

/// How figures are come by, in the order of their text keys.
pub(in super::super) const STATUS_ORDER: [FigureStatus; 3] = [
    FigureStatus::Primary,
    FigureStatus::Secondary,
    FigureStatus::Computed,
];
/// Whom figures cover, in the order of their text keys.
pub(in super::super) const SCOPE_ORDER: [FigureScope; 4] = [
    FigureScope::Group,
    FigureScope::Part,
    FigureScope::Wider,
    FigureScope::Frame,
];
/// Between several answers in one cell.
pub(in super::super) const BETWEEN: char = ';';

impl Written {
    fn text(text: &str) -> Self {
        if text.is_empty() {
            Self::Nothing
        } else {
            Self::Text(text.to_owned())
        }
    }

    fn word(texts: &Texts, key: &str) -> Self {
        Self::Word(texts.get(key))
    }

    fn list(parts: &[String]) -> Self {
        if parts.is_empty() {
            Self::Nothing
        } else {
            Self::Word(parts.join("; "))
        }
    }

    fn whole(number: u64) -> Self {
        // Beyond 2^53 a cell's number would no longer be this one.
        if number <= 1 << 53 {
            Self::Number(number as f64)
        } else {
            Self::Word(number.to_string())
        }
    }

    fn change(number: i64) -> Self {
        if number.unsigned_abs() <= 1 << 53 {
            Self::Number(number as f64)
        } else {
            Self::Word(number.to_string())
        }
    }

    /// The text of a cell that is read back as it stands.
    pub fn cell_text(text: &str, words: &SpreadsheetWords) -> String {
        if reads_back(text, words) {
            text.to_owned()
        } else {
            format!("{EXACT}{text}")
        }
    }

    /// As it is shown to people.
    pub fn shown(&self, texts: &Texts) -> String {
        match self {
            Self::Nothing => String::new(),
            Self::Text(text) | Self::Word(text) => {
                text.strip_prefix(EXACT).unwrap_or(text).to_owned()
            }
            Self::Number(value) => {
                if value.fract() == 0.0 && value.abs() < 9e15 {
                    #[allow(clippy::cast_possible_truncation, reason = "whole and in range")]
                    let whole = *value as i64;
                    numbers::integer(texts.language(), whole)
                } else {
                    plain_number(*value, texts.language())
                }
            }
            Self::Day(date) => dates::long(texts, *date),
        }
    }
}

fn yes_no(texts: &Texts, value: bool) -> Written {
    Written::word(texts, if value { "yes" } else { "no" })
}

/// One field of a group.
pub(in super::super) fn group_field(
    column: &GroupColumn,
    group: &NeedGroup,
    texts: &Texts,
) -> Written {
    match &column.access {
        Access::Id => Written::text(group.id.as_str()),
        Access::Name => Written::text(&group.name),
        Access::Text(get, _) => match get(group) {
            // What is there though nothing is said of it: a health gap without an indicator.
            Some("") if column.key == "gap-indicator" => Written::Word(EXACT.to_string()),
            Some(text) => Written::text(text),
            None => Written::Nothing,
        },
        Access::People => group
            .people
            .as_ref()
            .map_or(Written::Nothing, |people| Written::whole(people.from)),
        Access::PeopleTo => group
            .people
            .as_ref()
            .and_then(|people| people.to)
            .map_or(Written::Nothing, Written::whole),
        Access::PeopleUnit => match &group.people {
            // A new number counts people unless the cell says otherwise.
            Some(people) if people.unit.is_empty() => Written::Word(EXACT.to_string()),
            Some(people) => Written::text(&people.unit),
            None => Written::Nothing,
        },
        Access::PeopleBasis => group
            .people
            .as_ref()
            .map_or(Written::Nothing, |people| Written::text(&people.basis)),
        Access::Whole(get, _) | Access::Money(get, _) => {
            get(group).map_or(Written::Nothing, Written::whole)
        }
        Access::Change(get, _) => get(group).map_or(Written::Nothing, Written::change),
        Access::Number(get, _) => get(group).map_or(Written::Nothing, Written::Number),
        Access::Mark(get, _) => yes_no(texts, get(group)),
        Access::YesNo(get, _) => get(group).map_or(Written::Nothing, |value| yes_no(texts, value)),
        Access::Choice(choice) => (choice.get)(group)
            .and_then(|at| choice.answers.get(at))
            .map_or(Written::Nothing, |key| Written::word(texts, key)),
        Access::Quality(get, _) => get(group).map_or(Written::Nothing, |quality| {
            Written::Number(f64::from(quality.number()))
        }),
        Access::Responsible => {
            let names: Vec<String> = group
                .responsible
                .iter()
                .filter_map(|who| RESPONSIBLE.iter().find(|(other, _)| other == who))
                .map(|(_, key)| texts.get(key))
                .collect();
            Written::list(&names)
        }
        Access::Listed(list) => {
            let names: Vec<String> = (list.get)(group)
                .into_iter()
                .map(|id| listed_name(list.table, id, texts))
                .collect();
            Written::list(&names)
        }
        Access::Overlaps => {
            let ids: Vec<String> = group.overlaps.iter().map(ToString::to_string).collect();
            Written::list(&ids)
        }
    }
}

/// The name of an entry of a short list; its id where it is not in the list, or its name would be cut.
fn listed_name(table: TableName, id: &str, texts: &Texts) -> String {
    table
        .load()
        .ok()
        .and_then(|table| table.entry(id))
        .map(|entry| entry.name.in_language(texts.language()))
        .filter(|name| !name.contains(BETWEEN))
        .unwrap_or(id)
        .to_owned()
}

fn severity_value(value: Judged<SeverityValue>, texts: &Texts) -> Written {
    match value {
        Judged::NotJudged => Written::Nothing,
        Judged::Missing => Written::word(texts, "missing-data"),
        Judged::Given(SeverityValue::Level(level)) => Written::word(texts, level.key()),
        Judged::Given(SeverityValue::Measured(number)) => Written::Number(number),
    }
}

/// The text keys of the levels of severity, and of *uppgift saknas* after them.
pub(in super::super) fn level_keys() -> [&'static str; 5] {
    let [very_large, large, moderate, small] = Level::ALL.map(Level::key);
    [very_large, large, moderate, small, "missing-data"]
}

/// One part of a judgement.
pub(in super::super) fn severity_field(
    part: SeverityPart,
    judgement: Option<&SeverityJudgement>,
    texts: &Texts,
) -> Written {
    let Some(judgement) = judgement else {
        return Written::Nothing;
    };
    match part {
        SeverityPart::Value => severity_value(judgement.value, texts),
        SeverityPart::Proposed => judgement
            .proposed
            .map_or(Written::Nothing, |value| severity_value(value, texts)),
        SeverityPart::Because => Written::text(&judgement.changed_because),
        SeverityPart::Basis => Written::text(&judgement.basis),
        SeverityPart::Quality => judgement.quality.map_or(Written::Nothing, |quality| {
            Written::Number(f64::from(quality.number()))
        }),
        SeverityPart::Illustrative => yes_no(texts, judgement.illustrative),
    }
}

fn key_at<T: PartialEq>(all: &[T], keys: &[&'static str], value: &T, texts: &Texts) -> Written {
    all.iter()
        .position(|other| other == value)
        .and_then(|at| keys.get(at))
        .map_or(Written::Nothing, |key| Written::word(texts, key))
}

/// One field of a figure.
pub(in super::super) fn figure_field(
    key: &str,
    group: &str,
    figure: &Figure,
    texts: &Texts,
) -> Written {
    match key {
        "figure-group" => Written::text(group),
        "figure-dimension" => key_at(&Dimension::ALL, DIMENSIONS, &figure.dimension, texts),
        "figure-indicator" => Written::text(&figure.indicator),
        "figure-value" => match &figure.value {
            FigureValue::Number(value) => Written::Number(*value),
            FigureValue::AtLeast(value) => Written::Word(texts.with(
                "need-groups-at-least",
                &[("value", plain_number(*value, texts.language()).into())],
            )),
            FigureValue::Range(..) | FigureValue::Words(_) => Written::Nothing,
        },
        "figure-low" => match &figure.value {
            FigureValue::Range(low, _) => Written::Number(*low),
            _ => Written::Nothing,
        },
        "figure-high" => match &figure.value {
            FigureValue::Range(_, high) => Written::Number(*high),
            _ => Written::Nothing,
        },
        "figure-words" => match &figure.value {
            FigureValue::Words(words) => Written::text(words),
            _ => Written::Nothing,
        },
        "figure-unit" => Written::text(&figure.unit),
        "figure-population" => Written::text(&figure.population),
        "figure-year" => Written::text(&figure.year),
        "figure-status" => key_at(&STATUS_ORDER, STATUSES, &figure.status, texts),
        "figure-scope" => key_at(&SCOPE_ORDER, SCOPES, &figure.scope, texts),
        "figure-source" => Written::text(figure.source.as_str()),
        "figure-quality" => figure.quality.map_or(Written::Nothing, |quality| {
            Written::Number(f64::from(quality.number()))
        }),
        "figure-note" => Written::text(&figure.note),
        _ => Written::Nothing,
    }
}

/// The name of a kind of evidence.
pub(in super::super) fn evidence_kind_name(id: &str, texts: &Texts) -> String {
    EvidenceKinds::load()
        .ok()
        .and_then(|kinds| kinds.kind(id))
        .map_or(id, |kind| kind.name.in_language(texts.language()))
        .to_owned()
}

/// One field of a row of an evidence sheet.
pub(in super::super) fn evidence_field(
    key: &str,
    group: &str,
    row: &Evidence,
    texts: &Texts,
) -> Written {
    match key {
        "sheet-evidence-id" => Written::text(row.id.as_str()),
        "sheet-evidence-group" => Written::text(group),
        "sheet-evidence-kind" => Written::Word(evidence_kind_name(row.kind.as_str(), texts)),
        "sheet-evidence-finding" => Written::text(&row.finding),
        "sheet-evidence-missing" => yes_no(texts, row.missing),
        "sheet-evidence-source" => Written::text(&row.source),
        "sheet-evidence-date" => row.date.map_or(Written::Nothing, Written::Day),
        "sheet-evidence-quality" => row.quality.map_or(Written::Nothing, |quality| {
            Written::Number(f64::from(quality.number()))
        }),
        "sheet-evidence-weight" => row.political_weight.map_or(Written::Nothing, |weight| {
            key_at(&PoliticalWeight::ALL, WEIGHTS, &weight, texts)
        }),
        "sheet-evidence-unconfirmed" => yes_no(texts, row.unconfirmed),
        _ => Written::Nothing,
    }
}

/// One field of a source; `unconfirmed` where it was carried over and nobody has looked at it since.
pub(in super::super) fn source_field(
    key: &str,
    source: &Source,
    unconfirmed: bool,
    texts: &Texts,
) -> Written {
    Written::text(match key {
        "source-unconfirmed" => return yes_no(texts, unconfirmed),
        "source-id" => source.id.as_str(),
        "source-publisher" => &source.publisher,
        "source-title" => &source.title,
        "source-address" => &source.address,
        "source-year" => &source.year,
        "source-terms" => &source.terms,
        _ => "",
    })
}

/// One field of what is put beside.
pub(in super::super) fn beside_field(
    key: &str,
    group: &str,
    beside: &Beside,
    texts: &Texts,
) -> Written {
    match key {
        "beside-group" => Written::text(group),
        "beside-kind" => {
            Written::Word(listed_name(TableName::NeedMisreadings, &beside.kind, texts))
        }
        "beside-note" => Written::text(&beside.note),
        _ => Written::Nothing,
    }
}

/// A figure in a line.
pub(in super::super) fn figure_line(figure: &Figure, texts: &Texts) -> String {
    let number = |value: f64| numbers::decimal_at_most(texts.language(), value, 3);
    let value = match &figure.value {
        FigureValue::Number(value) => number(*value),
        FigureValue::Range(low, high) => format!("{}–{}", number(*low), number(*high)),
        FigureValue::AtLeast(value) => {
            texts.with("need-groups-at-least", &[("value", number(*value).into())])
        }
        FigureValue::Words(words) => words.clone(),
    };
    let mut line = figure.indicator.clone();
    for part in [value, figure.unit.clone(), figure.year.clone()] {
        if !part.is_empty() {
            line.push(' ');
            line.push_str(&part);
        }
    }
    line.trim().to_owned()
}
