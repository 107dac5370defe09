//! The member's own weighting: a hundred points over the criteria, or another way if the member likes it
//! better. The need bars appear after the first save, so that nobody weighs towards a wished order.

use egui::{RichText, Ui};

use super::cover::head;
use super::weighing::{Pair, RATIOS, Weighing, name, ways};
use super::{Kind, PrivateContext, PrivateEntry, page};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{
    Cell, OrderEvent, OrderList, OrderRow, Table, Tone, apply_order_event, choice,
    explained_points, heading, primary_button, quiet_button, status, swing,
};
use crate::text::{Argument, numbers};
use crate::workshop::{CriterionId, Level, WeighingMethod, Workshop};

/// Above this consistency ratio the comparisons are usually looked over again (Saaty).
const GOOD_RATIO: f64 = 0.1;

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    page::body(ui, "weigh", |ui| {
        let (title, purpose) = if entry.kind == Kind::Practice {
            ("practice-weigh-title", "practice-weigh-purpose")
        } else {
            ("step-weigh-title", "step-weigh-purpose")
        };
        head(ui, entry, context, title, purpose);
        let weighing = &mut entry.weighing;
        choose(ui, weighing, context);
        let changed = match weighing.method {
            WeighingMethod::Points => {
                let items = named(context.workshop, &weighing.points);
                let meanings = meanings(context.workshop, &weighing.points);
                let event = explained_points(ui, context.texts, &items, &meanings);
                event.is_some_and(|event| set(&mut weighing.points, event.index, event.points))
            }
            WeighingMethod::Swing => by_swing(ui, weighing, context),
            WeighingMethod::RankOrder => by_order(ui, weighing, context),
            WeighingMethod::Pairwise => by_pairs(ui, weighing, context),
        };
        if changed {
            weighing.touch();
        }
        side_by_side(ui, weighing, context);
    });
    page::foot(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            let ready = entry.weighing.is_ready(entry.weighing.method);
            let save = context.text(if entry.weights_saved {
                "private-weigh-continue"
            } else {
                "private-weigh-save"
            });
            let pressed = ui
                .add_enabled_ui(ready, |ui| primary_button(ui, &save).clicked())
                .inner;
            if pressed {
                entry.weights_saved = true;
                entry.stage = entry.ranking_stage();
            }
            if quiet_button(ui, &context.text("private-weigh-skip")).clicked() {
                entry.weights_saved = false;
                entry.stage = entry.ranking_stage();
            }
            // Handed over, the cover offers it.
            if entry.kind == Kind::Alone
                && quiet_button(ui, &context.text("practice-start")).clicked()
            {
                entry.practise(context);
            }
        });
    });
}

fn criterion_name<'a>(workshop: &'a Workshop, id: &'a CriterionId) -> &'a str {
    workshop
        .criterion(id)
        .map_or(id.as_str(), |criterion| criterion.name.as_str())
}

fn named<'a>(workshop: &'a Workshop, points: &'a [(CriterionId, u32)]) -> Vec<(&'a str, u32)> {
    points
        .iter()
        .map(|(id, points)| (criterion_name(workshop, id), *points))
        .collect()
}

/// What each criterion means, in the order of its points.
fn meanings<'a>(workshop: &'a Workshop, points: &'a [(CriterionId, u32)]) -> Vec<&'a str> {
    let meaning = |id| workshop.criterion(id).map(|it| it.definition.as_str());
    points
        .iter()
        .map(|(id, _)| meaning(id).unwrap_or_default())
        .collect()
}

/// Each criterion with what it means, over ways of weighing that show names alone.
fn explain(ui: &mut Ui, context: &PrivateContext<'_>) {
    for criterion in &context.workshop.criteria {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.label(RichText::new(&criterion.name).text_style(Theme::strong()));
            if !criterion.definition.is_empty() {
                let soft = context.theme.colours.ink_soft;
                ui.label(RichText::new(&criterion.definition).color(soft));
            }
        });
        ui.add_space(space::HALF);
    }
    ui.add_space(space::ONE);
}

fn set(points: &mut [(CriterionId, u32)], index: usize, value: u32) -> bool {
    points.get_mut(index).is_some_and(|(_, points)| {
        *points = value;
        true
    })
}

/// The way of weighing, the workshop's own first.
fn choose(ui: &mut Ui, weighing: &mut Weighing, context: &PrivateContext<'_>) {
    if context.workshop.criteria.len() > 1 {
        let titles: Vec<(WeighingMethod, String)> = ways(context.workshop)
            .into_iter()
            .map(|way| (way, context.text(&format!("weighing-{}-title", name(way)))))
            .collect();
        let options: Vec<(WeighingMethod, &str)> = titles
            .iter()
            .map(|(way, title)| (*way, title.as_str()))
            .collect();
        let label = context.text("sureness-weigh-way");
        if let Some(way) = choice(ui, &label, &options, Some(weighing.method)) {
            weighing.method = way;
        }
        ui.add_space(space::ONE);
    }
    ui.label(context.text(&format!("weighing-{}-purpose", name(weighing.method))));
    ui.add_space(space::TWO);
}

/// What a criterion means, and its best and its worst level where they are written: the step that is weighed.
fn whole_step(context: &PrivateContext<'_>, id: &CriterionId) -> String {
    let Some(criterion) = context.workshop.criterion(id) else {
        return String::new();
    };
    let ends = [Level::Small, Level::VeryLarge].into_iter();
    let ends = ends.filter_map(|level| {
        let arguments = [
            ("level", context.text(level.key()).into()),
            ("sentence", criterion.sentences.of(level)?.into()),
        ];
        Some(context.text_with("criterion-level-means", &arguments))
    });
    std::iter::once(criterion.definition.clone())
        .chain(ends)
        .filter(|words| !words.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// The most important change gets 100, the others relative to it.
fn by_swing(ui: &mut Ui, weighing: &mut Weighing, context: &PrivateContext<'_>) -> bool {
    let items = named(context.workshop, &weighing.swing);
    let meanings: Vec<String> = weighing
        .swing
        .iter()
        .map(|(id, _)| whole_step(context, id))
        .collect();
    let meanings: Vec<&str> = meanings.iter().map(String::as_str).collect();
    let event = swing(ui, context.texts, &items, &meanings);
    if !weighing.is_ready(WeighingMethod::Swing) {
        ui.add_space(space::ONE);
        let said = context.text("sureness-weigh-swing-needs-top");
        status(ui, Tone::Information, &said);
    }
    event.is_some_and(|event| set(&mut weighing.swing, event.index, event.points))
}

/// An order of importance; the criteria start level.
fn by_order(ui: &mut Ui, weighing: &mut Weighing, context: &PrivateContext<'_>) -> bool {
    explain(ui, context);
    let label = context.text("sureness-weigh-order");
    let row = |id: &CriterionId| OrderRow {
        name: criterion_name(context.workshop, id).to_owned(),
        class: None,
    };
    let event = OrderList::new(&label, &weighing.order).show(ui, context.texts, row);
    match event {
        None | Some(OrderEvent::Select(_)) => false,
        Some(event) => apply_order_event(&mut weighing.order, &event),
    }
}

/// Two at a time: which weighs more, and how much more.
fn by_pairs(ui: &mut Ui, weighing: &mut Weighing, context: &PrivateContext<'_>) -> bool {
    explain(ui, context);
    let mut changed = false;
    for pair in &mut weighing.pairs {
        changed |= one_pair(ui, pair, context);
        ui.add_space(space::TWO);
    }
    let left = weighing.pairs.iter().filter(|pair| pair.ratio.is_none());
    let left = left.count();
    if left > 0 {
        let said = context.text_with("sureness-weigh-pairs-left", &[("count", left.into())]);
        status(ui, Tone::Information, &said);
    } else if let Some(ratio) = weighing.consistency_ratio(context.workshop) {
        let (key, tone) = if ratio <= GOOD_RATIO {
            ("weighing-consistency-good", Tone::Done)
        } else {
            ("weighing-consistency-poor", Tone::Attention)
        };
        status(ui, tone, &context.text(key));
        let written = numbers::decimal(context.texts.language(), ratio, 2);
        let said = context.text_with("sureness-weigh-ratio", &[("ratio", written.into())]);
        ui.label(RichText::new(said).color(context.theme.colours.ink_soft));
    }
    changed
}

/// Which of two weighs more.
#[derive(Clone, Copy, PartialEq)]
enum Heavier {
    First,
    Neither,
    Second,
}

fn one_pair(ui: &mut Ui, pair: &mut Pair, context: &PrivateContext<'_>) -> bool {
    let (first, second) = (
        criterion_name(context.workshop, &pair.first),
        criterion_name(context.workshop, &pair.second),
    );
    let arguments = [("first", Argument::from(first)), ("second", second.into())];
    let title = context.text_with("sureness-weigh-pair", &arguments);
    ui.label(RichText::new(title).text_style(Theme::strong()));
    let heavier = pair.ratio.map(|ratio| {
        if (ratio - 1.0).abs() < 1e-9 {
            Heavier::Neither
        } else if ratio > 1.0 {
            Heavier::First
        } else {
            Heavier::Second
        }
    });
    let level = context.text("sureness-weigh-equal");
    let options = [
        (Heavier::First, first),
        (Heavier::Neither, level.as_str()),
        (Heavier::Second, second),
    ];
    let label = context.text_with("sureness-weigh-which", &arguments);
    let before = pair.ratio;
    if let Some(chosen) = choice(ui, &label, &options, heavier) {
        let steps = pair.ratio.map_or(f64::from(RATIOS[0]), times).max(3.0);
        pair.ratio = Some(match chosen {
            Heavier::First => steps,
            Heavier::Neither => 1.0,
            Heavier::Second => 1.0 / steps,
        });
    }
    if let Some(ratio) = pair.ratio
        && heavier.is_some_and(|heavier| heavier != Heavier::Neither)
    {
        let words = RATIOS.map(|step| context.text(&format!("sureness-weigh-{step}")));
        let options: Vec<(u32, &str)> = RATIOS
            .into_iter()
            .zip(words.iter().map(String::as_str))
            .collect();
        let label = context.text_with("sureness-weigh-how-much", &arguments);
        let away = |step: &u32| (f64::from(*step) - times(ratio)).abs();
        let current = RATIOS
            .into_iter()
            .min_by(|a, b| away(a).total_cmp(&away(b)));
        if let Some(step) = choice(ui, &label, &options, current) {
            let step = f64::from(step);
            pair.ratio = Some(if ratio < 1.0 { 1.0 / step } else { step });
        }
    }
    pair.ratio != before
}

/// How many times more the heavier one weighs.
fn times(ratio: f64) -> f64 {
    ratio.max(1.0 / ratio)
}

/// What each way that has been used gives, once there is more than one.
fn side_by_side(ui: &mut Ui, weighing: &Weighing, context: &PrivateContext<'_>) {
    let ways = weighing.comparable(context.workshop);
    if ways.len() < 2 {
        return;
    }
    let language = context.texts.language();
    let mut headers = vec![context.text("sureness-weigh-criterion")];
    headers.extend(
        ways.iter()
            .map(|way| context.text(&format!("weighing-{}-title", name(*way)))),
    );
    let columns: Vec<_> = ways
        .iter()
        .map(|way| weighing.weights(context.workshop, *way))
        .collect();
    let rows = context
        .workshop
        .criteria
        .iter()
        .enumerate()
        .map(|(index, criterion)| {
            let mut cells = vec![Cell::Text(criterion.name.clone())];
            cells.extend(columns.iter().map(|weights| {
                let weight = weights
                    .as_ref()
                    .and_then(|weights| weights.as_slice().get(index));
                Cell::Number(weight.map_or_else(
                    || "–".to_owned(),
                    |weight| numbers::percent(language, *weight, 0),
                ))
            }));
            cells
        })
        .collect();
    let table = Table {
        caption: context.text("sureness-weigh-side-by-side"),
        headers,
        rows,
    };
    ui.add_space(space::TWO);
    heading(ui, 2, &table.caption);
    table.show(ui, "ways-of-weighing");
    ui.label(
        RichText::new(context.text("sureness-weigh-counts")).color(context.theme.colours.ink_soft),
    );
}

#[cfg(test)]
mod tests;
