//! What the page says of a group: who they are, the five things on its card, and the rest, folded.

use serde_json::{Value, json};

use crate::ranking::health_gap::{HealthGap, HealthState, health_gap};
use crate::text;
use crate::text::{Texts, numbers};
use crate::workshop::{
    Benefit, CostPerBenefit, Criterion, EvidenceStrength, Figure, FigureValue, Judged, Mode,
    NeedGroup, People, Quality, Scale, SeverityValue, Trend, Workshop,
};

/// Everything said of a group, in one language.
pub(super) fn facts(workshop: &Workshop, group: &NeedGroup, texts: &Texts) -> Value {
    json!({
        "who": group.demarcation.trim(),
        "five": five(workshop, group, texts),
        "more": more(workshop, group, texts),
        "figures": figures(workshop, group, texts),
    })
}

/// How many, each criterion, and what care can do: by judgement where measures are judged, else in words.
fn five(workshop: &Workshop, group: &NeedGroup, texts: &Texts) -> Vec<[String; 2]> {
    let mut rows = Vec::new();
    let people = group.people.as_ref();
    rows.push([
        texts.get("answer-page-people"),
        people.map_or_else(
            || texts.get("missing-data"),
            |people| how_many(people, group.trend, texts),
        ),
    ]);
    for criterion in &workshop.criteria {
        rows.push([criterion.name.clone(), judgement(criterion, group, texts)]);
    }
    if workshop.question.mode == Mode::NeedsAndMeasures {
        let benefit = judged(group.measure.benefit, Benefit::key, texts);
        rows.push([texts.get("answer-page-care"), benefit]);
    } else if !group.care_can_change.trim().is_empty() {
        let text = group.care_can_change.trim().to_owned();
        rows.push([texts.get("record-fact-care-can-change"), text]);
    }
    rows
}

fn more(workshop: &Workshop, group: &NeedGroup, texts: &Texts) -> Vec<[String; 2]> {
    let mut rows = Vec::new();
    let mut add = |key: &str, value: &str| {
        if !value.trim().is_empty() {
            rows.push([texts.get(key), value.trim().to_owned()]);
        }
    };
    if workshop.question.mode == Mode::NeedsAndMeasures {
        add("record-fact-care-can-change", &group.care_can_change);
        add("record-fact-measure", &group.measure.description);
        add(
            "cost",
            &judged(group.measure.cost, CostPerBenefit::key, texts),
        );
        add(
            "evidence",
            &judged(group.measure.evidence, EvidenceStrength::key, texts),
        );
    }
    add("record-fact-inequality", &group.inequality);
    if let Some(people) = &group.people {
        add("record-column-basis", &people.basis);
    }
    let qualities = group
        .severity
        .iter()
        .map(|it| it.quality.unwrap_or(Quality::LOWEST));
    if let Some(lowest) = qualities.min() {
        let lowest = text!(
            texts,
            "answer-page-quality-of-five",
            quality = usize::from(lowest.number())
        );
        add("answer-page-lowest-quality", &lowest);
    }
    let marks: Vec<String> = [
        (group.weak_voice, "record-mark-weak-voice"),
        (group.preventable, "record-mark-preventable"),
    ]
    .into_iter()
    .filter(|(marked, _)| *marked)
    .map(|(_, key)| texts.get(key))
    .collect();
    add("record-fact-marks", &marks.join(". "));
    let overlaps: Vec<&str> = group
        .overlaps
        .iter()
        .map(|other| workshop.group_name(other))
        .collect();
    add("record-fact-overlaps", &texts.list(&overlaps));
    rows
}

fn how_many(people: &People, trend: Option<Trend>, texts: &Texts) -> String {
    let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
    let mut said = numbers::range(
        texts.language(),
        whole(people.from),
        whole(people.to.unwrap_or(people.from)),
    );
    if !people.unit.trim().is_empty() {
        said = text!(texts, "kit-number-of", number = said, unit = &people.unit);
    }
    if let Some(trend) = trend {
        said.push_str(". ");
        said.push_str(&texts.get(match trend {
            Trend::Rising => "record-trend-rising",
            Trend::Steady => "record-trend-steady",
            Trend::Falling => "record-trend-falling",
        }));
    }
    said
}

/// The judgement on a criterion as people read it.
fn judgement(criterion: &Criterion, group: &NeedGroup, texts: &Texts) -> String {
    let language = texts.language();
    if criterion.scale == Scale::HealthGap {
        let gap = group.health_gap.as_ref().map(|gap| {
            health_gap(HealthState {
                worst: gap.worst,
                optimal: gap.optimal,
                current: gap.current,
                desired: gap.desired,
            })
        });
        return match gap {
            Some(Ok(HealthGap::Gap { gap, .. })) => numbers::percent(language, gap, 0),
            _ => texts.get("missing-data"),
        };
    }
    match group
        .judgement(&criterion.id)
        .map(|judgement| judgement.value)
    {
        Some(Judged::Given(SeverityValue::Level(level))) => texts.get(level.key()),
        Some(Judged::Given(SeverityValue::Measured(number))) => {
            let number = numbers::decimal_at_most(language, number, 2);
            match &criterion.scale {
                Scale::Measured { unit, .. } => format!("{number} {unit}"),
                Scale::Levels | Scale::HealthGap => number,
            }
        }
        Some(Judged::Missing | Judged::NotJudged) | None => texts.get("missing-data"),
    }
}

fn judged<T: Copy>(judged: Judged<T>, key: fn(T) -> &'static str, texts: &Texts) -> String {
    texts.get(judged.given().map_or("missing-data", key))
}

/// Every published figure in a line, with whom it concerns and its source.
fn figures(workshop: &Workshop, group: &NeedGroup, texts: &Texts) -> Vec<String> {
    let line = |figure: &Figure| {
        let value = [value(figure, texts), figure.unit.clone()];
        let value = value.join(" ").trim().to_owned();
        let place = [figure.population.as_str(), figure.year.as_str()];
        let place = place.join(" ").trim().to_owned();
        let source = workshop.source(&figure.source).map_or_else(
            || figure.source.to_string(),
            |source| source.publisher.clone(),
        );
        let indicator = &figure.indicator;
        if place.is_empty() {
            text!(
                texts,
                "answer-page-figure-plain",
                indicator = indicator,
                value = value,
                source = source
            )
        } else {
            text!(
                texts,
                "answer-page-figure",
                indicator = indicator,
                value = value,
                place = place,
                source = source
            )
        }
    };
    group.figures.iter().map(line).collect()
}

fn value(figure: &Figure, texts: &Texts) -> String {
    let number = |value: f64| numbers::decimal_at_most(texts.language(), value, 4);
    match &figure.value {
        FigureValue::Number(value) => number(*value),
        FigureValue::Range(low, high) => format!("{}–{}", number(*low), number(*high)),
        FigureValue::AtLeast(value) => text!(texts, "record-at-least", value = number(*value)),
        FigureValue::Words(words) => words.clone(),
    }
}
