//! *Planera uppföljning*: the three questions, what is followed to answer them, when and by whom; later the values
//! and what the board makes of them.

mod explained;
mod indicator;
mod verdicts;

#[cfg(test)]
mod tests;

use egui::Ui;

use super::StepView;
use super::form::{self, Form};
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{NumberField, Tone, disclosure, heading, quiet_button, status};
use crate::text;
use crate::text::Texts;
use crate::text::catalogues::{IndicatorSuggestions, TableName};
use crate::workshop::{
    DecisionLevel, Edit, FollowUp, FollowUpQuestion, GroupId, Indicator, IndicatorId, Perspective,
    Step, Workshop, days_of_budget_year,
};

pub(super) const VIEW: StepView = StepView {
    step: Step::PlanFollowUp,
    show,
};

fn show(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    let texts = ctx.texts;
    let form = Form {
        texts,
        enabled: !ctx.read_only,
    };
    let mut draft = ctx.workshop.follow_up.clone();
    dates(ui, form, &mut draft);
    explained::half_year(ui, ctx);
    explained::levels(ui, texts);
    explained::perspectives(ui, texts);
    for question in FollowUpQuestion::ALL {
        ui.push_id(question, |ui| {
            one_question(ui, ctx, form, question, &mut draft);
        });
    }
    form::section(ui, &texts.get("follow-up-plan-afterwards"));
    form::aside(ui, &texts.get("explained-important"));
    disclosure(ui, &texts.get("follow-up-plan-unfold-verdicts"), |ui| {
        verdicts::show(ui, form, ctx, &mut draft);
    });
    explained::evaluation(ui, texts);
    disclosure(ui, &texts.get("follow-up-plan-unfold-change"), |ui| {
        form.tick_list(ui, TableName::SpeaksForChange, &mut draft.speaks_for_change);
    });
    if draft != ctx.workshop.follow_up && form.enabled {
        ctx.edit(Edit::SetFollowUp(Box::new(draft)));
    }
}

/// When and by whom, tied to the budget year.
fn dates(ui: &mut Ui, form: Form<'_>, plan: &mut FollowUp) {
    let texts = form.texts;
    form::side_by_side(ui, |ui| {
        form::cell(ui, 240.0, |ui| {
            let label = texts.get("follow-up-plan-budget-year");
            let mut year = plan.budget_year.map(f64::from);
            // The year's digits are typed one after another, so only the outer bounds are held.
            form.number(
                ui,
                NumberField::new(&label).range(1.0, 9999.0).width(96.0),
                &mut year,
            );
            plan.budget_year = year.map(|year| year as i16);
        });
        form::cell(ui, 240.0, |ui| {
            form.date(ui, "follow-up-plan-half-year", &mut plan.half_year_date);
        });
        form::cell(ui, 240.0, |ui| {
            form.date(ui, "follow-up-plan-review", &mut plan.review_date);
        });
    });
    form::aside(ui, &texts.get("follow-up-plan-dates-hint"));
    suggested_days(ui, form, plan);
    if let (Some(half), Some(review)) = (plan.half_year_date, plan.review_date)
        && half > review
    {
        status(ui, Tone::Attention, &texts.get("follow-up-plan-half-late"));
    }
    if let (Some(year), Some(review)) = (plan.budget_year, plan.review_date)
        && review.year() < year
    {
        status(
            ui,
            Tone::Attention,
            &text!(
                texts,
                "follow-up-plan-before-budget",
                year = year.to_string()
            ),
        );
    }
    form.line(ui, "follow-up-plan-owner", &mut plan.owner);
}

/// Days that fit the budget year, offered while none or others are set.
fn suggested_days(ui: &mut Ui, form: Form<'_>, plan: &mut FollowUp) {
    let texts = form.texts;
    let Some((half, review)) = plan.budget_year.and_then(days_of_budget_year) else {
        return;
    };
    let year = plan
        .budget_year
        .map_or_else(String::new, |year| year.to_string());
    if plan.half_year_date.is_none() || plan.review_date.is_none() {
        let words = text!(
            texts,
            "half-year-suggested",
            half = half,
            review = review,
            year = year.as_str()
        );
        form::aside(ui, &words);
        if form.enabled && ui.button(texts.get("half-year-take")).clicked() {
            plan.half_year_date.get_or_insert(half);
            plan.review_date.get_or_insert(review);
        }
    }
}

fn question_id(question: FollowUpQuestion) -> &'static str {
    match question {
        FollowUpQuestion::CarriedOut => "carried-out",
        FollowUpQuestion::CareReceived => "care-received",
        FollowUpQuestion::HealthBetter => "health-better",
    }
}

fn one_question(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    question: FollowUpQuestion,
    plan: &mut FollowUp,
) {
    let texts = form.texts;
    let id = question_id(question);
    ui.add_space(space::THREE);
    heading(ui, 2, &texts.get(&format!("follow-up-{id}")));
    let entry = form::entries(TableName::FollowUpQuestions)
        .iter()
        .find(|entry| entry.id == id);
    if let Some(entry) = entry {
        form::aside(ui, entry.text.in_language(texts.language()));
    }
    let mut remove = None;
    let mut any = false;
    for (index, indicator) in plan.indicators.iter_mut().enumerate() {
        if indicator.question != question {
            continue;
        }
        any = true;
        let key = indicator.id.as_str().to_owned();
        ui.push_id(key, |ui| {
            form::card(ui, |ui| {
                if indicator::show(ui, ctx, form, indicator) {
                    remove = Some(index);
                }
            });
        });
    }
    if let Some(index) = remove {
        plan.indicators.remove(index);
    }
    let only_organisation = any
        && plan
            .indicators
            .iter()
            .filter(|it| it.question == question)
            .all(|it| it.perspective == Perspective::Organisation);
    if only_organisation && question != FollowUpQuestion::CarriedOut {
        status(
            ui,
            Tone::Attention,
            &texts.get("follow-up-plan-only-organisation"),
        );
    }
    if !any {
        form::paragraph(ui, &texts.get("follow-up-plan-none"));
    }
    if form.enabled {
        add(ui, form, ctx.workshop, question, plan);
    }
}

/// A new indicator; the population's perspective is where it starts.
fn new(plan: &FollowUp, name: String, question: FollowUpQuestion) -> Indicator {
    let perspective = match question {
        FollowUpQuestion::CarriedOut => Perspective::Organisation,
        FollowUpQuestion::CareReceived | FollowUpQuestion::HealthBetter => Perspective::Population,
    };
    Indicator {
        id: IndicatorId::from_name(&name, plan.indicators.iter().map(|it| &it.id)),
        name,
        group: None,
        mission: None,
        question,
        perspective,
        level: DecisionLevel::Politics,
        unit: String::new(),
        start: None,
        target: None,
        source: String::new(),
        values: Vec::new(),
        illustrative: false,
    }
}

/// A suggestion for one of the workshop's groups: the group, and the indicator from both perspectives.
struct Suggested {
    group: GroupId,
    population: String,
    organisation: String,
}

/// Suggestions whose area is named in a group's name.
fn suggestions(texts: &Texts, workshop: &Workshop) -> Vec<Suggested> {
    let Ok(all) = IndicatorSuggestions::load() else {
        return Vec::new();
    };
    let language = texts.language();
    let mut found = Vec::new();
    for suggestion in &all.suggestions {
        let areas = [&suggestion.area.sv, &suggestion.area.en].map(|area| area.to_lowercase());
        for group in &workshop.need_groups {
            let name = group.name.to_lowercase();
            if areas.iter().any(|area| name.contains(area.as_str())) {
                found.push(Suggested {
                    group: group.id.clone(),
                    population: suggestion.population.in_language(language).to_owned(),
                    organisation: suggestion.organisation.in_language(language).to_owned(),
                });
            }
        }
    }
    found
}

fn add(
    ui: &mut Ui,
    form: Form<'_>,
    workshop: &Workshop,
    question: FollowUpQuestion,
    plan: &mut FollowUp,
) {
    let texts = form.texts;
    if ui.button(texts.get("button-add-indicator")).clicked() {
        let indicator = new(plan, texts.get("follow-up-plan-new"), question);
        plan.indicators.push(indicator);
    }
    if question != FollowUpQuestion::HealthBetter {
        return;
    }
    let suggested = suggestions(texts, workshop);
    if suggested.is_empty() {
        return;
    }
    disclosure(ui, &texts.get("follow-up-plan-suggestions"), |ui| {
        form::aside(ui, &texts.get("follow-up-plan-suggestions-sentence"));
        for suggestion in &suggested {
            form::caption(ui, workshop.group_name(&suggestion.group));
            for (perspective, name) in [
                (Perspective::Population, &suggestion.population),
                (Perspective::Organisation, &suggestion.organisation),
            ] {
                let there = plan
                    .indicators
                    .iter()
                    .any(|it| it.name == *name && it.group.as_ref() == Some(&suggestion.group));
                let words = texts.with(
                    "follow-up-plan-suggestion",
                    &[
                        (
                            "perspective",
                            texts.get(indicator::perspective_key(perspective)).into(),
                        ),
                        ("name", name.into()),
                    ],
                );
                if !there && quiet_button(ui, &words).clicked() {
                    let mut indicator = new(plan, name.clone(), question);
                    indicator.group = Some(suggestion.group.clone());
                    indicator.perspective = perspective;
                    plan.indicators.push(indicator);
                }
            }
        }
    });
}
