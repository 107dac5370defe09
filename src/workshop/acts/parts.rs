//! What answers rest on, part by part. Fields are named one by one, so that a new one must be placed: here, or among
//! those that nothing rests on.

use super::super::premises::{Premise, mark};
use super::super::{
    Criterion, Figure, Judged, LevelSentences, Measure, Method, NeedGroup, Participant,
    SeverityJudgement, SeverityValue,
};
use super::{ChangedThing, Part, Told};

/// The parts of a thing that are something.
pub(super) type Parts = Vec<(Part, Told)>;

/// In which respect a part of a thing is looked at.
pub(super) fn premise(thing: &ChangedThing, part: &Part) -> Premise {
    match part {
        Part::Severity(_) | Part::Quality(_) | Part::SettledClass => Premise::Severity,
        Part::Benefit | Part::Cost | Part::Evidence => Premise::Measures,
        Part::Figures | Part::People | Part::HealthGap => Premise::Facts,
        _ => match thing {
            ChangedThing::Group(_) => Premise::Groups,
            ChangedThing::Criterion(_) => Premise::Criteria,
            ChangedThing::Method => Premise::Method,
            ChangedThing::Participant(..) => Premise::WhoRanks,
        },
    }
}

/// The value of a part; a part that is not there is nothing.
pub(super) fn value(parts: &[(Part, Told)], part: &Part) -> Told {
    parts
        .iter()
        .find(|(own, _)| own == part)
        .map_or(Told::Nothing, |(_, told)| told.clone())
}

fn text(text: &str) -> Told {
    if text.is_empty() {
        Told::Nothing
    } else {
        Told::Text(text.to_owned())
    }
}

fn judged<T: Copy>(value: Judged<T>, told: impl Fn(T) -> Told) -> Told {
    match value {
        Judged::NotJudged => Told::Nothing,
        Judged::Missing => Told::Missing,
        Judged::Given(value) => told(value),
    }
}

fn severity(value: SeverityValue) -> Told {
    match value {
        SeverityValue::Level(level) => Told::Level(level),
        SeverityValue::Measured(number) => Told::Number(number),
    }
}

fn something(parts: Parts) -> Parts {
    parts
        .into_iter()
        .filter(|(_, told)| *told != Told::Nothing)
        .collect()
}

pub(super) fn of_group(group: &NeedGroup) -> Parts {
    let NeedGroup {
        name,
        demarcation,
        people,
        health_gap,
        severity: judgements,
        settled_class,
        measure,
        figures,
        id: _,
        object: _,
        trend: _,
        inequality: _,
        care_can_change: _,
        health_is_reduced: _,
        care_can_improve: _,
        responsible: _,
        gap_causes: _,
        determinants: _,
        beside: _,
        overlaps: _,
        weak_voice: _,
        preventable: _,
        confirmed_as_group: _,
        resources: _,
        evidence: _,
        unconfirmed: _,
        note: _,
    } = group;
    let mut parts = vec![
        (Part::Itself, Told::Something),
        (Part::Name, text(name)),
        (Part::Demarcation, text(demarcation)),
        (Part::Figures, of_figures(figures)),
        (
            Part::People,
            people
                .as_ref()
                .map_or(Told::Nothing, |it| Told::Mark(mark(it))),
        ),
        (
            Part::SettledClass,
            settled_class
                .as_ref()
                .map_or(Told::Nothing, |it| Told::Level(it.class)),
        ),
        (
            Part::HealthGap,
            health_gap
                .as_ref()
                .map_or(Told::Nothing, |it| Told::Mark(mark(it))),
        ),
    ];
    for judgement in judgements {
        let SeverityJudgement {
            criterion,
            value,
            quality,
            proposed: _,
            changed_because: _,
            basis: _,
            illustrative: _,
        } = judgement;
        parts.push((Part::Severity(criterion.clone()), judged(*value, severity)));
        parts.push((
            Part::Quality(criterion.clone()),
            quality.map_or(Told::Nothing, Told::Quality),
        ));
    }
    let Measure {
        benefit,
        cost,
        evidence,
        description: _,
        basis: _,
        numbers: _,
        illustrative: _,
    } = measure;
    parts.push((Part::Benefit, judged(*benefit, Told::Benefit)));
    parts.push((Part::Cost, judged(*cost, Told::Cost)));
    parts.push((Part::Evidence, judged(*evidence, Told::Evidence)));
    something(parts)
}

/// Remarks and the order of the list are no figures.
fn of_figures(figures: &[Figure]) -> Told {
    if figures.is_empty() {
        return Told::Nothing;
    }
    let mut marks: Vec<String> = figures
        .iter()
        .map(|figure| {
            mark(&Figure {
                note: String::new(),
                ..figure.clone()
            })
        })
        .collect();
    marks.sort();
    Told::Mark(mark(&marks))
}

pub(super) fn of_criterion(criterion: &Criterion) -> Parts {
    let Criterion {
        id: _,
        name,
        definition,
        scale,
        sentences,
        future_risk,
    } = criterion;
    let meant = (sentences, future_risk);
    let written = *sentences != LevelSentences::default() || *future_risk;
    something(vec![
        (Part::Itself, Told::Something),
        (Part::Name, text(name)),
        (Part::Definition, text(definition)),
        (Part::Scale, Told::Mark(mark(scale))),
        (
            Part::Sentences,
            if written {
                Told::Mark(mark(&meant))
            } else {
                Told::Nothing
            },
        ),
    ])
}

pub(super) fn of_method(method: &Method) -> Parts {
    let Method {
        rule,
        aggregation,
        weighing,
        ranking,
        one_ranking_method,
        names_hidden,
        starting_order,
        rounds,
        enough_agreement,
        parameters,
        robustness,
    } = method;
    let ways = (
        weighing,
        ranking,
        one_ranking_method,
        names_hidden,
        starting_order,
    );
    vec![
        (Part::Rule, Told::Rule(*rule)),
        (Part::Aggregation, Told::Aggregation(*aggregation)),
        (Part::Numbers, Told::Mark(mark(parameters))),
        (Part::EnoughAgreement, Told::Number(enough_agreement.0)),
        (Part::Rounds, Told::Number(f64::from(rounds.0))),
        (Part::WaysToAnswer, Told::Mark(mark(&ways))),
        (Part::Trials, Told::Mark(mark(robustness))),
    ]
}

pub(super) fn of_participant(participant: &Participant) -> Parts {
    if participant.ranks() {
        vec![(Part::Ranks, Told::Something)]
    } else {
        Vec::new()
    }
}
