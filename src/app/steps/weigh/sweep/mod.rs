//! At which weight two groups change places: the places of all groups as one criterion's weight goes from
//! nothing to everything and the others keep their proportions.
//!
//! Exact, from the method's own sweep; it is computed once per situation, criterion and choice of groups and
//! kept. Of a large board some groups are followed among all, and the sweep is computed beside the frame.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::{RichText, Ui};

use crate::app::application::work::beside::Beside;
use crate::app::charts::sweep_plot;
use crate::app::steps::context::StepContext;
use crate::app::steps::{chosen_groups, picture};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{choice, disclosure};
use crate::picture::WeightSweep;
use crate::ranking::of_workshop::{Situation, effective_rule};
use crate::ranking::weight_sweep::{self, PlaceChange};
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{Rule, RuleParameters, Workshop};

/// Boards up to this size are swept within the frame.
const AT_ONCE: usize = 40;

/// What is chosen and computed.
#[derive(Default)]
struct Sweeping {
    criterion: usize,
    kept: Beside<Question, Option<Arc<weight_sweep::WeightSweep>>>,
}

/// What a sweep is computed from.
#[derive(Clone, PartialEq)]
struct Question {
    situation: Situation,
    rule: Rule,
    parameters: RuleParameters,
    criterion: usize,
    rows: Vec<usize>,
}

/// Draws the section for a situation, the board's own or one that is tried.
pub(super) fn show(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    if situation.criteria.len() < 2 || situation.groups.len() < 2 {
        return;
    }
    let title = context.text("sureness-sweep-title");
    disclosure(ui, &title, |ui| {
        choose(ui, context, situation);
        let rows = followed(ui, context, situation);
        let Some(sweep) = swept(ui, context, situation, &rows) else {
            if context.view.part::<Sweeping>().kept.is_working() {
                ui.horizontal(|ui| {
                    ui.spinner();
                    ui.label(context.text("shell-working"));
                });
            }
            return;
        };
        let name = |index: usize| {
            let group = rows.get(index).and_then(|row| situation.group(*row));
            group.map_or("", |group| context.workshop.group_name(group))
        };
        let criterion = criterion_name(context.workshop, situation, sweep.criterion);
        for said in sentences(&sweep, &criterion, &name, context.texts) {
            ui.label(RichText::new(said).text_style(Theme::strong()));
        }
        ui.add_space(space::ONE);
        let chart = WeightSweep::of(&sweep, criterion, &name);
        let (theme, texts) = (context.theme, context.texts);
        picture::show_live(ui, context, "viktsvep", &chart, &|ui| {
            sweep_plot(ui, &chart, theme, texts);
        });
    });
}

/// Which criterion's weight moves.
fn choose(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    let label = context.text("sureness-sweep-choose");
    ui.label(&label);
    let names: Vec<String> = (0..situation.criteria.len())
        .map(|index| criterion_name(context.workshop, situation, index))
        .collect();
    let options: Vec<(usize, &str)> = names.iter().map(String::as_str).enumerate().collect();
    let state = context.view.part::<Sweeping>();
    if state.criterion >= options.len() {
        state.criterion = 0;
    }
    if let Some(chosen) = choice(ui, &label, &options, Some(state.criterion)) {
        state.criterion = chosen;
    }
    ui.add_space(space::ONE);
}

fn criterion_name(workshop: &Workshop, situation: &Situation, index: usize) -> String {
    let id = situation.criteria.get(index);
    let criterion = id.and_then(|id| workshop.criterion(id));
    criterion.map_or_else(String::new, |criterion| criterion.name.clone())
}

/// The rows of the groups that are followed: all of a small board, else those chosen.
fn followed(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) -> Vec<usize> {
    let all = 0..situation.groups.len();
    if situation.groups.len() <= chosen_groups::MOST_SHOWN {
        return all.collect();
    }
    let rule = effective_rule(context.workshop);
    let order = match situation.order(rule, context.workshop) {
        Ok(order) => situation
            .ids(&order.tiers())
            .into_iter()
            .flatten()
            .collect(),
        Err(_) => situation.groups.clone(),
    };
    chosen_groups::choose(ui, context, "viktsvep", &order)
        .iter()
        .filter_map(|group| situation.index(group))
        .collect()
}

/// The sweep of the chosen criterion; none while it is computed, or where there is none.
fn swept(
    ui: &Ui,
    context: &mut StepContext<'_>,
    situation: &Situation,
    rows: &[usize],
) -> Option<Arc<weight_sweep::WeightSweep>> {
    let rule = effective_rule(context.workshop);
    let parameters = &context.workshop.method.parameters;
    let state = context.view.part::<Sweeping>();
    let question = Question {
        situation: situation.clone(),
        rule,
        parameters: parameters.clone(),
        criterion: state.criterion,
        rows: rows.to_vec(),
    };
    let asked = question.clone();
    let quick = situation.groups.len() <= AT_ONCE;
    let found = state.kept.ask(ui.ctx(), question, quick, move |_| {
        weight_sweep::weight_sweep_of(
            asked.rule,
            &asked.situation.judgements,
            &asked.situation.weights,
            &asked.parameters,
            asked.criterion,
            &asked.rows,
        )
        .ok()
        .map(Arc::new)
    });
    found.cloned().flatten()
}

/// What the nearest change on either side of the weight of now says, or that there is none.
fn sentences<'a>(
    sweep: &weight_sweep::WeightSweep,
    criterion: &str,
    name: &impl Fn(usize) -> &'a str,
    texts: &Texts,
) -> Vec<String> {
    let strict =
        |change: &&PlaceChange| change.below != Ordering::Equal && change.above != Ordering::Equal;
    let say = |key: &str, change: &PlaceChange, then: Ordering| {
        let (gains, loses) = match then {
            Ordering::Less => (change.first, change.second),
            _ => (change.second, change.first),
        };
        let arguments = [
            ("criterion", Argument::from(criterion)),
            (
                "share",
                numbers::percent(texts.language(), change.weight, 0).into(),
            ),
            ("first", name(loses).into()),
            ("second", name(gains).into()),
        ];
        texts.with(key, &arguments)
    };
    let above = sweep
        .changes
        .iter()
        .filter(strict)
        .find(|change| change.weight >= sweep.weight)
        .map(|change| say("robustness-change-above", change, change.above));
    let below = sweep
        .changes
        .iter()
        .rev()
        .filter(strict)
        .find(|change| change.weight < sweep.weight)
        .map(|change| say("robustness-change-below", change, change.below));
    let mut said: Vec<String> = above.into_iter().chain(below).collect();
    if said.is_empty() {
        said.push(texts.with("chart-sweep-never", &[("criterion", criterion.into())]));
    }
    said
}

#[cfg(test)]
mod tests;
