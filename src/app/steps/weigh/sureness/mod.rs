//! How sure the order is with the weights that are tried: while a slider moves, the uncertain values are drawn
//! anew beside the frame, and what is said is always of the weights that stand.

use std::sync::Arc;

use egui::{RichText, Ui};

use crate::app::application::work::beside::Beside;
use crate::app::steps::context::StepContext;
use crate::app::steps::picture;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Cell, Table, disclosure, heading};
use crate::ranking::of_workshop::{Situation, effective_rule};
use crate::ranking::robustness::{Doubt, Robustness, RobustnessError, Settings, robustness};
use crate::ranking::rules::RuleOrder;
use crate::ranking::weight_space::WeightSpace;
use crate::text::{Argument, Explain, numbers};
use crate::workshop::{Rule, RuleParameters};

/// What the draws are made from.
#[derive(Clone, PartialEq)]
struct Question {
    situation: Situation,
    rule: Rule,
    parameters: RuleParameters,
    samples: u32,
    seed: u64,
}

/// What the draws said.
type Answer = Result<Arc<Robustness>, RobustnessError>;

/// What is kept between frames.
#[derive(Default)]
struct Trying {
    kept: Beside<Question, Answer>,
}

/// Draws the section for weights that are tried.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    let rule = effective_rule(context.workshop);
    let Ok(order) = situation.order(rule, context.workshop) else {
        return;
    };
    heading(ui, 3, &context.text("method-try-title"));
    match tried(ui, context, situation, rule) {
        None => {
            ui.horizontal(|ui| {
                ui.spinner();
                ui.label(context.text("shell-working"));
            });
        }
        Some(Err(error)) => {
            ui.label(context.texts.message(&error.message()));
        }
        Some(Ok(found)) => {
            ui.label(
                RichText::new(said(context, situation, &order, &found)).text_style(Theme::strong()),
            );
            let samples = numbers::integer(context.texts.language(), i64::from(found.samples));
            let how = context.text_with("method-try-how", &[("samples", samples.into())]);
            ui.label(RichText::new(how).color(context.theme.colours.ink_soft));
            places(ui, context, situation, &order, &found);
        }
    }
    ui.add_space(space::ONE);
}

/// What the draws say of these weights; none while they are made.
fn tried(
    ui: &Ui,
    context: &mut StepContext<'_>,
    situation: &Situation,
    rule: Rule,
) -> Option<Answer> {
    let question = Question {
        situation: situation.clone(),
        rule,
        parameters: context.workshop.method.parameters.clone(),
        samples: context.workshop.method.robustness.samples,
        seed: context.workshop.method.robustness.seed,
    };
    let asked = question.clone();
    let kept = &mut context.view.part::<Trying>().kept;
    let found = kept.ask(ui.ctx(), question, false, move |task| {
        let settings = Settings {
            rule: asked.rule,
            space: WeightSpace::Members(vec![asked.situation.weights.clone()]),
            doubt: Doubt::Values,
            samples: asked.samples,
            seed: asked.seed,
            pairs: true,
        };
        robustness(
            &asked.situation.judgements,
            &asked.situation.weights,
            &asked.parameters,
            &settings,
            task.stop_flag(),
            &|_| {},
        )
        .map(Arc::new)
    });
    found.cloned()
}

/// The least sure neighbours in words.
fn said(
    context: &StepContext<'_>,
    situation: &Situation,
    order: &RuleOrder,
    found: &Robustness,
) -> String {
    let name = |index: usize| {
        let group = situation.group(index);
        group.map_or("", |group| context.workshop.group_name(group))
    };
    match found.weakest_neighbours(&order.tiers()) {
        None => context.text("method-try-ties"),
        Some((first, second, share)) => {
            let arguments = [
                ("first", Argument::from(name(first))),
                ("second", name(second).into()),
                ("count", (share * 100.0).round().into()),
            ];
            context.text_with("method-try-weakest", &arguments)
        }
    }
}

/// The likely places with these weights.
fn places(
    ui: &mut Ui,
    context: &mut StepContext<'_>,
    situation: &Situation,
    order: &RuleOrder,
    found: &Robustness,
) {
    let title = context.text("method-try-places");
    disclosure(ui, &title, |ui| {
        let language = context.texts.language();
        let whole = |place: usize| i64::try_from(place).unwrap_or(i64::MAX);
        let rows = order
            .tiers()
            .into_iter()
            .flatten()
            .filter_map(|index| {
                let (best, worst) = found.rank_interval(index)?;
                let group = situation.group(index)?;
                Some(vec![
                    Cell::Text(context.workshop.group_name(group).to_owned()),
                    Cell::Number(order.standings.get(index)?.rank.to_string()),
                    Cell::Number(numbers::range(language, whole(best), whole(worst))),
                ])
            })
            .collect();
        let table = Table {
            caption: title.clone(),
            headers: ["chart-group", "sureness-place-now", "chart-sure-interval"]
                .iter()
                .map(|key| context.text(key))
                .collect(),
            rows,
        };
        picture::table(ui, context, "platser-med-provade-vikter", &table);
    });
}

#[cfg(test)]
mod tests;
