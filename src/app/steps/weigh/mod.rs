//! *Vikta behoven*: each member weighs the criteria alone; afterwards the bars and the need order follow, and
//! the room may try what another weighting would do.

mod sureness;
mod sweep;

use egui::{RichText, Ui};

use super::{StepView, group_buttons, picture, round_bar};
use crate::app::steps::context::StepContext;
use crate::app::steps::step_charts::{limited, need_bars, shows_all};
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, Table, Tone, disclosure, heading, notice, points, primary_button, quiet_button,
};
use crate::picture::Drawing;
use crate::ranking::of_workshop::{Situation, WeightsFrom, effective_rule};
use crate::ranking::weights::Weights;
use crate::text::numbers;
use crate::workshop::{CriterionId, Edit, GroupId, Step, WeightAnswer, Workshop};

pub(super) const VIEW: StepView = StepView {
    step: Step::Weigh,
    show,
};

/// What is tried and not sent.
#[derive(Default)]
struct Trial {
    /// Points per criterion; none = the board's own weights are shown.
    points: Option<Vec<(CriterionId, u32)>>,
    /// The room weighs aloud.
    together: Option<Vec<(CriterionId, u32)>>,
}

fn show(ui: &mut Ui, context: &mut StepContext<'_>) {
    criteria(ui, context);
    round_bar::show(ui, context);
    if context.workshop.open_round().is_some() {
        together(ui, context);
        notice(
            ui,
            Tone::Information,
            &context.text("weigh-hidden-while-open"),
        );
        return;
    }
    let results = context.results;
    let Some(need) = &results.need else {
        notice(ui, Tone::Attention, &context.text("error-nothing-to-order"));
        return;
    };
    double_counting(ui, context, &need.situation);
    weights_table(ui, context, &need.situation);
    ui.add_space(space::TWO);
    bars(ui, context, &need.situation);
}

fn criteria(ui: &mut Ui, context: &StepContext<'_>) {
    for criterion in &context.workshop.criteria {
        ui.horizontal_wrapped(|ui| {
            ui.label(RichText::new(&criterion.name).text_style(crate::app::theme::Theme::strong()));
            ui.label(&criterion.definition);
        });
    }
    ui.label(
        RichText::new(context.text("severity-per-person")).color(context.theme.colours.ink_soft),
    );
    ui.add_space(space::TWO);
}

/// Asks whether the same thing is counted twice, where two criteria's judgements go together.
fn double_counting(ui: &mut Ui, context: &StepContext<'_>, situation: &Situation) {
    for found in crate::ranking::double_counting::double_counting(&situation.judgements) {
        let name = |index: usize| {
            let criterion = context.workshop.criteria.get(index);
            criterion.map_or("", |criterion| criterion.name.as_str())
        };
        let arguments = [
            ("first", name(found.first).into()),
            ("second", name(found.second).into()),
            ("count", found.groups.into()),
        ];
        notice(
            ui,
            Tone::Information,
            &context.text_with("weigh-double-counting", &arguments),
        );
    }
}

/// *Vikta tillsammans*: the room weighs aloud, one vector, recorded as such.
fn together(ui: &mut Ui, context: &mut StepContext<'_>) {
    let recorded = context
        .workshop
        .open_round()
        .and_then(|round| round.together.clone());
    let title = context.text("button-weigh-together");
    disclosure(ui, &title, |ui| {
        ui.label(context.text("weigh-together-note"));
        let start = even(context.workshop);
        let mut given = context
            .view
            .part::<Trial>()
            .together
            .clone()
            .unwrap_or(start);
        if let Some(event) = points(ui, context.texts, &named(context.workshop, &given))
            && let Some((_, points)) = given.get_mut(event.index)
        {
            *points = event.points;
        }
        let ready = given.iter().map(|(_, points)| points).sum::<u32>() == 100;
        context.view.part::<Trial>().together = Some(given.clone());
        let save = context.text("weigh-together-save");
        if ui
            .add_enabled_ui(ready, |ui| primary_button(ui, &save).clicked())
            .inner
        {
            let points = given
                .into_iter()
                .map(|(id, points)| (id, f64::from(points)))
                .collect();
            context.edit(Edit::SetTogether(Some(WeightAnswer::Points(points))));
        }
        if recorded.is_some() {
            ui.label(context.text("weigh-together-recorded"));
            if quiet_button(ui, &context.text("weigh-together-remove")).clicked() {
                context.edit(Edit::SetTogether(None));
            }
        }
    });
    ui.add_space(space::ONE);
}

fn even(workshop: &Workshop) -> Vec<(CriterionId, u32)> {
    let count = workshop.criteria.len().max(1);
    workshop
        .criteria
        .iter()
        .enumerate()
        .map(|(index, criterion)| {
            let points = 100 / count + usize::from(index < 100 % count);
            (criterion.id.clone(), u32::try_from(points).unwrap_or(0))
        })
        .collect()
}

fn named<'a>(workshop: &'a Workshop, points: &'a [(CriterionId, u32)]) -> Vec<(&'a str, u32)> {
    points
        .iter()
        .map(|(id, points)| {
            (
                workshop
                    .criterion(id)
                    .map_or(id.as_str(), |criterion| criterion.name.as_str()),
                *points,
            )
        })
        .collect()
}

/// The board's weights with their spread.
fn weights_table(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    let from = match situation.weights_from {
        WeightsFrom::Members(count) => {
            context.text_with("weights-from-members", &[("count", count.into())])
        }
        WeightsFrom::Together => context.text("weights-from-together"),
        WeightsFrom::Sums => context.text("weights-from-sums"),
        WeightsFrom::Equal => context.text("weights-from-nobody"),
    };
    heading(ui, 2, &context.text("weights-title"));
    ui.label(from);
    let language = context.texts.language();
    let percent = |share: f64| numbers::percent(language, share, 0);
    let rows = context
        .workshop
        .criteria
        .iter()
        .zip(situation.weights.as_slice())
        .enumerate()
        .map(|(index, (criterion, weight))| {
            let spread = situation.spread.get(index).map_or_else(
                || "–".to_owned(),
                |spread| {
                    let arguments = [
                        ("low", percent(spread.lower_quartile).into()),
                        ("high", percent(spread.upper_quartile).into()),
                    ];
                    context.text_with("weights-half-between", &arguments)
                },
            );
            vec![
                Cell::Text(criterion.name.clone()),
                Cell::Number(percent(*weight)),
                Cell::Number(spread),
            ]
        })
        .collect();
    Table {
        caption: context.text("weights-title"),
        headers: ["criterion", "weights-mean", "weights-spread"]
            .iter()
            .map(|key| context.text(key))
            .collect(),
        rows,
    }
    .show(ui, "weights");
}

/// Need bars by the board's weights, or by what is tried.
fn bars(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    let tried = context.view.part::<Trial>().points.clone();
    let title = context.text("weigh-try");
    disclosure(ui, &title, |ui| {
        ui.label(context.text("weigh-try-note"));
        let mut points_now = tried.clone().unwrap_or_else(|| rounded(situation));
        let event = points(ui, context.texts, &named(context.workshop, &points_now));
        if let Some(event) = event
            && let Some((_, points)) = points_now.get_mut(event.index)
        {
            *points = event.points;
            context.view.part::<Trial>().points = Some(points_now);
        }
        if tried.is_some() && ui.button(context.text("weigh-try-stop")).clicked() {
            context.view.part::<Trial>().points = None;
        }
    });
    let tried = context.view.part::<Trial>().points.clone();
    let weights = tried.as_ref().and_then(|points| {
        let numbers: Vec<f64> = points
            .iter()
            .map(|(_, points)| f64::from(*points))
            .collect();
        Weights::from_points(&numbers).ok()
    });
    let trying = weights.map(|weights| situation.clone().weighted(weights));
    if trying.is_some() {
        notice(ui, Tone::Attention, &context.text("weigh-trying"));
    }
    let shown = trying.as_ref().unwrap_or(situation);
    let all = shows_all(ui, context.texts, "behovsordningen", shown.groups.len());
    let beside = (all, &tried);
    picture::show_kept(ui, context, "behovsordningen", beside, |context| {
        let found = need_bars(context.workshop, context.texts, shown);
        limited(Drawing::NeedBars(found.chart), found.groups, all)
    });
    if tried.is_some() {
        sureness::show(ui, context, shown);
    }
    ui.label(
        RichText::new(context.text("order-need-purpose")).color(context.theme.colours.ink_soft),
    );
    order_table(ui, context, shown);
    sweep::show(ui, context, shown);
}

/// The board's weights as whole points with sum 100.
fn rounded(situation: &Situation) -> Vec<(CriterionId, u32)> {
    let mut points: Vec<(CriterionId, u32)> = situation
        .criteria
        .iter()
        .zip(situation.weights.as_slice())
        .map(|(id, weight)| (id.clone(), (weight * 100.0).floor() as u32))
        .collect();
    let used: u32 = points.iter().map(|(_, points)| points).sum();
    if let Some((_, first)) = points.first_mut() {
        *first += 100_u32.saturating_sub(used);
    }
    points
}

fn order_table(ui: &mut Ui, context: &mut StepContext<'_>, situation: &Situation) {
    let title = context.text("weigh-order-by-rule");
    disclosure(ui, &title, |ui| {
        let rule = effective_rule(context.workshop);
        let Ok(order) = situation.order(rule, context.workshop) else {
            return;
        };
        let ranks = order.ranks();
        let mut rows: Vec<(usize, &GroupId)> =
            ranks.iter().copied().zip(&situation.groups).collect();
        rows.sort_by_key(|(rank, _)| *rank);
        ui.label(context.text(&format!("rule-{}-title", rule.name())));
        group_buttons(ui, context, "behovsordningen", &rows);
    });
}
