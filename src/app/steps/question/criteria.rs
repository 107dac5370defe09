//! The severity criteria: what need is judged on, per person affected.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{NumberField, disclosure, quiet_button};
use crate::text;
use crate::text::Texts;
use crate::workshop::{Criterion, CriterionId, Edit, Level, Scale};

/// Criteria offered by name, with their definition.
const OFFERED: [(&str, &str); 5] = [
    ("criterion-mortality", "criterion-mortality-purpose"),
    (
        "criterion-functional-impairment",
        "criterion-functional-impairment-purpose",
    ),
    (
        "criterion-quality-of-life",
        "criterion-quality-of-life-purpose",
    ),
    (
        "criterion-future-ill-health",
        "criterion-future-ill-health-purpose",
    ),
    ("criterion-health-gap", "criterion-health-gap-purpose"),
];

#[derive(Clone, Copy, PartialEq)]
enum Kind {
    Levels,
    Measured,
    HealthGap,
}

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    form::aside(ui, &texts.get("severity-per-person"));
    form::changes_are_noted(ui, ctx);
    let locked = ctx.workshop.has_answers();
    if ctx.workshop.criteria.is_empty() {
        form::paragraph(ui, &texts.get("question-no-criteria"));
    }
    for criterion in &ctx.workshop.criteria {
        ui.push_id(criterion.id.as_str(), |ui| {
            form::caption(ui, &criterion.name);
            form::paragraph(ui, &criterion.definition);
            let unfold = text!(
                texts,
                "question-criterion-change",
                name = criterion.name.as_str()
            );
            // The line keeps one name for the program while the criterion is renamed under it.
            let line = disclosure(ui, &texts.get("question-criterion-fields"), |ui| {
                one(ui, ctx, form, criterion, locked);
            });
            ui.ctx()
                .accesskit_node_builder(line.response.id, |node| node.set_label(unfold));
        });
    }
    if locked {
        form::aside(ui, &texts.get("question-criteria-locked"));
    } else if form.enabled {
        add(ui, ctx, texts);
    }
}

fn one(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    criterion: &Criterion,
    locked: bool,
) {
    let texts = form.texts;
    let mut draft = criterion.clone();
    form.required_line(ui, "field-name", &mut draft.name);
    form.line(ui, "question-criterion-definition", &mut draft.definition);
    let kind = match draft.scale {
        Scale::Levels => Kind::Levels,
        Scale::Measured { .. } => Kind::Measured,
        Scale::HealthGap => Kind::HealthGap,
    };
    let kinds = [
        (Kind::Levels, texts.get("scale-levels")),
        (Kind::Measured, texts.get("scale-measured")),
        (Kind::HealthGap, texts.get("scale-health-gap")),
    ];
    // Judgements already made are on the old scale; they are cleared by hand, never silently.
    let judged = ctx.workshop.need_groups.iter().any(|group| {
        group
            .judgement(&criterion.id)
            .is_some_and(|judgement| judgement.value.given().is_some())
    });
    let scale_form = Form {
        enabled: form.enabled && !judged,
        ..form
    };
    let label = texts.get("question-criterion-scale");
    if let Some(kind) = scale_form.one_of(ui, &label, &kinds, Some(kind)) {
        draft.scale = match kind {
            Kind::Levels => Scale::Levels,
            Kind::HealthGap => Scale::HealthGap,
            Kind::Measured => Scale::Measured {
                unit: String::new(),
                worst: 100.0,
                best: 0.0,
            },
        };
    }
    if judged {
        form::aside(ui, &texts.get("question-criterion-judged"));
    }
    if draft.scale == Scale::Levels {
        form::aside(ui, &texts.get("question-criterion-sentences"));
        for level in Level::ALL {
            let key = format!("question-criterion-{}", level.key());
            form.line(ui, &key, draft.sentences.of_mut(level));
        }
    }
    let future = texts.get("question-criterion-future");
    form.tick(ui, &future, &mut draft.future_risk);
    if let Scale::Measured { unit, worst, best } = &mut draft.scale {
        form.line(ui, "question-criterion-unit", unit);
        form::side_by_side(ui, |ui| {
            form::cell(ui, 220.0, |ui| {
                anchor(ui, form, "question-criterion-worst", worst, *best);
            });
            form::cell(ui, 220.0, |ui| {
                anchor(ui, form, "question-criterion-best", best, *worst);
            });
        });
        form::aside(ui, &texts.get("question-criterion-anchors"));
    }
    if draft != *criterion && form.enabled {
        ctx.edit(Edit::SetCriterion(draft));
    }
    ui.add_space(space::ONE);
    if form.enabled
        && !locked
        && quiet_button(ui, &texts.get("question-criterion-remove")).clicked()
    {
        ctx.edit(Edit::RemoveCriterion(criterion.id.clone()));
    }
}

/// One end of a scale; never the same number as the other end.
fn anchor(ui: &mut Ui, form: Form<'_>, key: &str, value: &mut f64, other: f64) {
    let label = form.text(key);
    let mut typed = Some(*value);
    form.number(ui, NumberField::new(&label).decimals(4), &mut typed);
    if let Some(typed) = typed.filter(|typed| *typed != other) {
        *value = typed;
    }
}

fn add(ui: &mut Ui, ctx: &mut StepContext<'_>, texts: &Texts) {
    form::caption(ui, &texts.get("question-criterion-add"));
    let mut wanted = None;
    ui.horizontal_wrapped(|ui| {
        for (name, definition) in OFFERED {
            let shown = texts.get(name);
            let there = ctx
                .workshop
                .criteria
                .iter()
                .any(|criterion| criterion.name == shown);
            if !there && ui.button(&shown).clicked() {
                let scale = if name == "criterion-health-gap" {
                    Scale::HealthGap
                } else {
                    Scale::Levels
                };
                let future = name == "criterion-future-ill-health";
                wanted = Some((shown, texts.get(definition), scale, future));
            }
        }
        if ui.button(texts.get("question-criterion-own")).clicked() {
            wanted = Some((
                texts.get("question-criterion-new"),
                String::new(),
                Scale::Levels,
                false,
            ));
        }
    });
    if let Some((name, definition, scale, future_risk)) = wanted {
        let taken = ctx.workshop.criteria.iter().map(|criterion| &criterion.id);
        ctx.edit(Edit::AddCriterion(Criterion {
            definition,
            scale,
            future_risk,
            ..Criterion::new(CriterionId::from_name(&name, taken), name)
        }));
    }
}
