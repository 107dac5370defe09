//! The rule and its numbers, how members' orders become one, rounds and agreement. Fixed before answers come
//! in; a change after that asks for a reason.

use egui::Ui;

use super::QuestionView;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{NumberField, Tone, disclosure, notice, primary_button, status, tag};
use crate::text;
use crate::text::{Explain, Texts};
use crate::workshop::{
    Aggregation, Edit, EnoughAgreement, Method, Mode, RankingMethod, Rule, RuleParameters,
    StartingOrder, WeighingMethod,
};

pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut QuestionView,
    form: Form<'_>,
) {
    let texts = ctx.texts;
    let kept = &ctx.workshop.method;
    // A change that was begun on another method, before an undo or another edit, is let go.
    if view.method.as_ref().is_some_and(|(from, _)| from != kept) {
        view.method = None;
    }
    let locked = ctx.workshop.has_answers();
    let changing = view.method.is_some();
    let mut draft = view
        .method
        .as_ref()
        .map_or_else(|| kept.clone(), |(_, draft)| draft.clone());
    if locked {
        status(
            ui,
            Tone::Information,
            &texts.get("state-locked-after-first-answer"),
        );
    } else {
        form::aside(ui, &texts.get("rule-fixed-early"));
    }
    let fields = Form {
        enabled: form.enabled && (!locked || changing),
        ..form
    };
    form::changes_are_noted(ui, ctx);
    rule(ui, fields, &mut draft);
    if ctx.workshop.question.mode == Mode::NeedsOnly && draft.rule != Rule::Need {
        form::aside(ui, &texts.get("question-rule-needs-only"));
    }
    disclosure(ui, &texts.get("question-unfold-members-order"), |ui| {
        members_order(ui, fields, &mut draft);
    });
    disclosure(ui, &texts.get("question-unfold-numbers"), |ui| {
        form::aside(ui, &texts.get("rule-parameters-purpose"));
        numbers(ui, fields, &mut draft.parameters);
    });
    let sound = draft.parameters.check();
    if let Err(error) = sound {
        notice(ui, Tone::Attention, &texts.message(&error.message()));
        form::aside(ui, &texts.get("question-numbers-not-used"));
    } else {
        let key = if draft.parameters.cost_alone_never_passes() {
            "rule-cost-cannot-pass"
        } else {
            "rule-cost-can-pass"
        };
        form::aside(ui, &texts.get(key));
    }
    if !form.enabled {
        return;
    }
    if locked {
        after_answers(ui, ctx, view, form, draft, sound.is_ok());
    } else if draft == *kept {
        view.method = None;
    } else if sound.is_ok() {
        view.method = None;
        ctx.edit(Edit::SetMethod {
            method: Box::new(draft),
            because: String::new(),
        });
    } else {
        view.method = Some((kept.clone(), draft));
    }
}

/// A change after the first answer: begun by a button, sent with its reason.
fn after_answers(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    view: &mut QuestionView,
    form: Form<'_>,
    draft: Method,
    sound: bool,
) {
    let texts = ctx.texts;
    let kept = ctx.workshop.method.clone();
    if view.method.is_none() {
        if ui.button(texts.get("question-method-change")).clicked() {
            view.method = Some((kept.clone(), kept));
            view.because.clear();
        }
        return;
    }
    form.lines(ui, "question-method-because", &mut view.because, 2);
    let ready = sound && draft != kept && !view.because.trim().is_empty();
    let mut over = false;
    ui.horizontal_wrapped(|ui| {
        let save = ui
            .add_enabled_ui(ready, |ui| {
                primary_button(ui, &texts.get("question-method-save"))
            })
            .inner;
        if save.clicked() {
            ctx.edit(Edit::SetMethod {
                method: Box::new(draft.clone()),
                because: view.because.trim().to_owned(),
            });
            over = true;
        }
        if ui.button(texts.get("button-cancel")).clicked() {
            over = true;
        }
    });
    if over {
        view.method = None;
        view.because.clear();
    } else {
        view.method = Some((kept, draft));
    }
}

fn rule_title(rule: Rule) -> (&'static str, &'static str) {
    match rule {
        Rule::Need => ("rule-need-title", "rule-need-purpose"),
        Rule::StartFromSeverity => (
            "rule-start-from-severity-title",
            "rule-start-from-severity-purpose",
        ),
        Rule::SevereFirst => ("rule-severe-first-title", "rule-severe-first-purpose"),
        Rule::FreeWeighing => ("rule-free-weighing-title", "rule-free-weighing-purpose"),
    }
}

fn rule(ui: &mut Ui, form: Form<'_>, draft: &mut Method) {
    let texts = form.texts;
    // Free weighing is for comparison; it is offered only where a file already has it.
    let options: Vec<(Rule, String)> = Rule::ALL
        .into_iter()
        .filter(|rule| *rule != Rule::FreeWeighing || draft.rule == Rule::FreeWeighing)
        .map(|rule| (rule, texts.get(rule_title(rule).0)))
        .collect();
    let label = texts.get("question-rule");
    if let Some(rule) = form.one_of(ui, &label, &options, Some(draft.rule)) {
        draft.rule = rule;
    }
    form::paragraph(ui, &texts.get(rule_title(draft.rule).1));
    if draft.rule == Rule::FreeWeighing {
        tag(ui, &texts.get("rule-departs"), None);
    }
    disclosure(ui, &texts.get("question-unfold-rules"), |ui| {
        for other in Rule::ALL {
            let (title, purpose) = rule_title(other);
            form::caption(ui, &texts.get(title));
            form::paragraph(ui, &texts.get(purpose));
        }
    });
}

fn named<T: Copy>(
    texts: &Texts,
    all: impl IntoIterator<Item = (T, &'static str)>,
) -> Vec<(T, String)> {
    all.into_iter()
        .map(|(value, key)| (value, texts.get(key)))
        .collect()
}

fn members_order(ui: &mut Ui, form: Form<'_>, draft: &mut Method) {
    let texts = form.texts;
    let keys = Aggregation::ALL.map(|aggregation| {
        let key = match aggregation {
            Aggregation::Kemeny => ("aggregation-kemeny-title", "aggregation-kemeny-purpose"),
            Aggregation::Borda => ("aggregation-borda-title", "aggregation-borda-purpose"),
            Aggregation::Copeland => ("aggregation-copeland-title", "aggregation-copeland-purpose"),
            Aggregation::Schulze => ("aggregation-schulze-title", "aggregation-schulze-purpose"),
            Aggregation::MedianRank => (
                "aggregation-median-rank-title",
                "aggregation-median-rank-purpose",
            ),
            Aggregation::MeanShare => (
                "aggregation-mean-share-title",
                "aggregation-mean-share-purpose",
            ),
        };
        (aggregation, key)
    });
    let options = named(
        texts,
        keys.map(|(aggregation, (title, _))| (aggregation, title)),
    );
    let label = texts.get("question-aggregation");
    if let Some(aggregation) = form.one_of(ui, &label, &options, Some(draft.aggregation)) {
        draft.aggregation = aggregation;
    }
    if let Some((_, (_, purpose))) = keys.iter().find(|(it, _)| *it == draft.aggregation) {
        form::paragraph(ui, &texts.get(purpose));
    }
    let options = named(
        texts,
        [
            (WeighingMethod::Points, "weighing-points-title"),
            (WeighingMethod::Swing, "weighing-swing-title"),
            (WeighingMethod::RankOrder, "weighing-rank-order-title"),
            (WeighingMethod::Pairwise, "weighing-pairwise-title"),
        ],
    );
    let label = texts.get("question-weighing");
    if let Some(weighing) = form.one_of(ui, &label, &options, Some(draft.weighing)) {
        draft.weighing = weighing;
    }
    let options = named(
        texts,
        [
            (RankingMethod::Piles, "ways-piles-title"),
            (RankingMethod::Points, "ways-points-title"),
            (RankingMethod::Pairs, "ways-pairs-title"),
        ],
    );
    let label = texts.get("ways-question");
    if let Some(ranking) = form.one_of(ui, &label, &options, Some(draft.ranking)) {
        draft.ranking = ranking;
    }
    let one = texts.get("ways-question-one");
    form.tick(ui, &one, &mut draft.one_ranking_method);
    let hidden = texts.get("ways-question-hidden");
    form.tick(ui, &hidden, &mut draft.names_hidden);
    let options = named(
        texts,
        [
            (StartingOrder::Alphabetical, "ranking-start-alphabetical"),
            (StartingOrder::ByLot, "ranking-start-by-lot"),
        ],
    );
    let label = texts.get("question-starting-order");
    if let Some(order) = form.one_of(ui, &label, &options, Some(draft.starting_order)) {
        draft.starting_order = order;
    }
    ui.add_space(space::ONE);
    let label = texts.get("question-rounds");
    form.whole(
        ui,
        NumberField::new(&label).range(1.0, 9.0).width(96.0),
        &mut draft.rounds.0,
    );
    let label = texts.get("question-enough-agreement");
    share(ui, form, &label, &mut draft.enough_agreement.0);
    let enough = EnoughAgreement::default().0;
    form::aside(ui, &text!(texts, "question-agreement-hint", usual = enough));
}

/// A number from 0 to 1 that is never empty.
fn share(ui: &mut Ui, form: Form<'_>, label: &str, value: &mut f64) {
    let mut typed = Some(*value);
    let field = NumberField::new(label)
        .decimals(3)
        .range(0.0, 1.0)
        .width(96.0);
    form.number(ui, field, &mut typed);
    if let Some(typed) = typed {
        *value = typed;
    }
}

/// Every number of the rules.
fn numbers(ui: &mut Ui, form: Form<'_>, numbers: &mut RuleParameters) {
    let texts = form.texts;
    let labelled = |part: &str, grade: &str| {
        text!(
            texts,
            "question-number-of",
            part = texts.get(part),
            grade = texts.get(grade).to_lowercase()
        )
    };
    let borders = &mut numbers.class_borders;
    form::caption(ui, &texts.get("question-class-borders"));
    form::aside(ui, &texts.get("question-class-borders-sentence"));
    columns(
        ui,
        [
            ("severity-very-large", &mut borders.very_large),
            ("severity-large", &mut borders.large),
            ("severity-moderate", &mut borders.moderate),
        ],
        |ui, key, value| {
            share(ui, form, &labelled("question-border", key), value);
        },
    );
    form.tick(ui, &texts.get("question-floor"), &mut numbers.floor);
    form::aside(ui, &texts.get("question-floor-sentence"));
    let whole = |ui: &mut Ui, label: String, least: f64, most: f64, value: &mut u8| {
        form.whole(
            ui,
            NumberField::new(&label).range(least, most).width(96.0),
            value,
        );
    };
    let levels = &mut numbers.start_levels;
    form::caption(ui, &texts.get("question-start-levels"));
    form::aside(ui, &texts.get("question-start-levels-sentence"));
    columns(
        ui,
        [
            ("severity-very-large", &mut levels.very_large),
            ("severity-large", &mut levels.large),
            ("severity-moderate", &mut levels.moderate),
            ("severity-small", &mut levels.small),
        ],
        |ui, key, value| whole(ui, labelled("question-start-level", key), 1.0, 10.0, value),
    );
    let steps = &mut numbers.steps;
    form::caption(ui, &texts.get("question-steps"));
    form::aside(ui, &texts.get("question-steps-sentence"));
    whole(
        ui,
        texts.get("question-step-benefit"),
        0.0,
        9.0,
        &mut steps.benefit,
    );
    columns(
        ui,
        [
            ("cost-low", &mut steps.cost_low),
            ("cost-moderate", &mut steps.cost_moderate),
            ("cost-high", &mut steps.cost_high),
            ("cost-very-high", &mut steps.cost_very_high),
        ],
        |ui, key, value| whole(ui, labelled("question-step-cost", key), 0.0, 9.0, value),
    );
    columns(
        ui,
        [
            ("evidence-strong", &mut steps.evidence_strong),
            ("evidence-moderate", &mut steps.evidence_moderate),
            ("evidence-weak", &mut steps.evidence_weak),
            ("evidence-very-weak", &mut steps.evidence_very_weak),
        ],
        |ui, key, value| whole(ui, labelled("question-step-evidence", key), 0.0, 9.0, value),
    );
    let free = &mut numbers.free_weighing;
    form::caption(ui, &texts.get("rule-free-weighing-title"));
    form::aside(ui, &texts.get("question-free-weighing-sentence"));
    columns(
        ui,
        [
            ("question-share-need", &mut free.need),
            ("benefit", &mut free.benefit),
            ("cost", &mut free.cost),
            ("evidence", &mut free.evidence),
        ],
        |ui, key, value| share(ui, form, &labelled("question-share", key), value),
    );
}

/// Fields beside each other, each with the key it is named by.
fn columns<T, const N: usize>(
    ui: &mut Ui,
    fields: [(&'static str, &mut T); N],
    mut show: impl FnMut(&mut Ui, &'static str, &mut T),
) {
    form::side_by_side(ui, |ui| {
        for (key, value) in fields {
            form::cell(ui, 200.0, |ui| show(ui, key, value));
        }
    });
}
