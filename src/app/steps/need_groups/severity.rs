//! How severe the need is on each criterion: officials propose with basis and quality; the board may change
//! it, and says why.

use egui::Ui;

use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{NumberField, Tone, disclosure, heading, quiet_button, status, tag};
use crate::text;
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{
    Criterion, HealthGap, Judged, Level, NeedGroup, Scale, SeverityJudgement, SeverityValue,
    Workshop,
};

/// *Mycket stor*.
pub(in crate::app::steps) fn level_name(texts: &Texts, level: Level) -> String {
    texts.get(level.key())
}

/// A given value in words, with the criterion's unit.
pub(super) fn value_words(texts: &Texts, criterion: &Criterion, value: SeverityValue) -> String {
    match value {
        SeverityValue::Level(level) => level_name(texts, level),
        SeverityValue::Measured(number) => {
            let number = numbers::decimal_at_most(texts.language(), number, 2);
            match &criterion.scale {
                Scale::Measured { unit, .. } => format!("{number} {unit}"),
                Scale::Levels | Scale::HealthGap => number,
            }
        }
    }
}

pub(super) fn judged_words(
    texts: &Texts,
    criterion: &Criterion,
    value: Judged<SeverityValue>,
) -> String {
    match value {
        Judged::NotJudged => texts.get("need-groups-not-judged"),
        Judged::Missing => texts.get("missing-data"),
        Judged::Given(value) => value_words(texts, criterion, value),
    }
}

pub(super) fn show(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, draft: &mut NeedGroup) {
    let texts = form.texts;
    form::section(ui, &texts.get("need-groups-severity-heading"));
    form::aside(ui, &texts.get("need-groups-severity-sentence"));
    if workshop.criteria.is_empty() {
        status(ui, Tone::Attention, &texts.get("need-groups-no-criteria"));
    }
    for criterion in &workshop.criteria {
        ui.push_id(criterion.id.as_str(), |ui| {
            ui.add_space(space::ONE);
            heading(ui, 3, &criterion.name);
            if !criterion.definition.is_empty() {
                form::aside(ui, &criterion.definition);
            }
            if criterion.scale == Scale::Levels {
                for level in Level::ALL {
                    if let Some(sentence) = criterion.sentences.of(level) {
                        let arguments = [
                            ("level", level_name(texts, level).into()),
                            ("sentence", sentence.into()),
                        ];
                        form::aside(ui, &texts.with("criterion-level-means", &arguments));
                    }
                }
            }
            one(ui, form, workshop.example, criterion, draft);
        });
    }
}

fn one(ui: &mut Ui, form: Form<'_>, example: bool, criterion: &Criterion, draft: &mut NeedGroup) {
    let texts = form.texts;
    let found = draft
        .severity
        .iter()
        .position(|judgement| judgement.criterion == criterion.id);
    let mut judgement = found
        .and_then(|at| draft.severity.get(at).cloned())
        .unwrap_or_else(|| unjudged(criterion));
    let before = judgement.clone();
    let label = if judgement.proposed.is_some() {
        texts.get("need-groups-board-level")
    } else {
        texts.get("need-groups-proposed-level")
    };
    value(ui, form, criterion, draft, &label, &mut judgement);
    board(ui, form, criterion, &mut judgement);
    if judgement.illustrative {
        tag(ui, &texts.get("need-groups-illustrative"), None);
    }
    let unfold = text!(
        texts,
        "need-groups-basis-of",
        criterion = criterion.name.as_str()
    );
    disclosure(ui, &unfold, |ui| {
        form.lines(ui, "need-groups-basis", &mut judgement.basis, 2);
        form.quality(
            ui,
            &texts.get("need-groups-quality"),
            &mut judgement.quality,
        );
        form.invented(ui, example, &mut judgement.illustrative);
    });
    if judgement != before {
        match found.and_then(|at| draft.severity.get_mut(at)) {
            Some(place) => *place = judgement,
            None => draft.severity.push(judgement),
        }
    }
}

fn unjudged(criterion: &Criterion) -> SeverityJudgement {
    SeverityJudgement {
        criterion: criterion.id.clone(),
        value: Judged::NotJudged,
        proposed: None,
        changed_because: String::new(),
        basis: String::new(),
        quality: None,
        illustrative: false,
    }
}

fn value(
    ui: &mut Ui,
    form: Form<'_>,
    criterion: &Criterion,
    draft: &NeedGroup,
    label: &str,
    judgement: &mut SeverityJudgement,
) {
    let texts = form.texts;
    match &criterion.scale {
        Scale::Levels => {
            let grades: Vec<(SeverityValue, String)> = Level::ALL
                .into_iter()
                .map(|level| (SeverityValue::Level(level), level_name(texts, level)))
                .collect();
            form.judged(ui, label, &grades, &mut judgement.value);
        }
        Scale::Measured { unit, worst, best } => {
            let mut number = match judgement.value {
                Judged::Given(SeverityValue::Measured(number)) => Some(number),
                _ => None,
            };
            let was = number;
            form.number(
                ui,
                NumberField::new(label).unit(unit).decimals(2),
                &mut number,
            );
            if number != was {
                judgement.value = number.map_or(Judged::NotJudged, |number| {
                    Judged::Given(SeverityValue::Measured(number))
                });
            }
            let anchors = text!(
                texts,
                "need-groups-anchors",
                worst = *worst,
                best = *best,
                unit = unit.as_str()
            );
            form::aside(ui, &anchors);
            missing_tick(ui, form, judgement);
        }
        Scale::HealthGap => {
            let words = match draft.health_gap.as_ref().and_then(HealthGap::share) {
                Some(share) => text!(
                    texts,
                    "need-groups-from-gap",
                    share = Argument::Share(share)
                ),
                None => texts.get("need-groups-gap-not-known"),
            };
            form::paragraph(ui, &words);
            missing_tick(ui, form, judgement);
        }
    }
}

fn missing_tick(ui: &mut Ui, form: Form<'_>, judgement: &mut SeverityJudgement) {
    let mut missing = judgement.value == Judged::Missing;
    form.tick(ui, &form.text("missing-data"), &mut missing);
    if missing != (judgement.value == Judged::Missing) {
        judgement.value = if missing {
            Judged::Missing
        } else {
            Judged::NotJudged
        };
    }
}

/// What officials proposed, when the board has changed it, and the board's reason.
fn board(ui: &mut Ui, form: Form<'_>, criterion: &Criterion, judgement: &mut SeverityJudgement) {
    let texts = form.texts;
    match judgement.proposed {
        None => {
            let can = form.enabled
                && judgement.value.is_answered()
                && criterion.scale != Scale::HealthGap;
            if can && quiet_button(ui, &texts.get("need-groups-board-changes")).clicked() {
                judgement.proposed = Some(judgement.value);
            }
        }
        Some(proposed) => {
            let words = text!(
                texts,
                "need-groups-was-proposed",
                level = judged_words(texts, criterion, proposed)
            );
            form::aside(ui, &words);
            form.lines(
                ui,
                "need-groups-changed-because",
                &mut judgement.changed_because,
                2,
            );
            if judgement.changed_because.trim().is_empty() {
                status(
                    ui,
                    Tone::Attention,
                    &texts.get("need-groups-change-needs-reason"),
                );
            }
            if form.enabled
                && quiet_button(ui, &texts.get("need-groups-back-to-proposed")).clicked()
            {
                judgement.value = proposed;
                judgement.proposed = None;
                judgement.changed_because.clear();
            }
        }
    }
}
