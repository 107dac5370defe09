//! At which weight two groups change places: the places of all groups as one criterion's weight goes from
//! nothing to everything and the others keep their proportions.
//!
//! Exact, from the method's own sweep; it is computed once per situation, criterion and choice of groups and
//! kept. Of a large board some groups are followed among all, and the sweep is computed beside the frame.

use std::cmp::Ordering;
use std::sync::Arc;

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontSelection, Pos2, Rect, RichText, Sense, Stroke, TextStyle, Ui, pos2, vec2};
use egui_plot::{
    GridMark, HoverPosition, Line, LineStyle, Plot, PlotBounds, PlotPoint, PlotPoints, Points,
    Text, VLine,
};

use crate::app::application::work::beside::Beside;
use crate::app::charts::{Crossing, SweepLine, WeightSweep};
use crate::app::steps::context::StepContext;
use crate::app::steps::{chosen_groups, picture};
use crate::app::theme::{Theme, space};
use crate::app::widgets::{choice, disclosure};
use crate::ranking::of_workshop::{Situation, effective_rule};
use crate::ranking::weight_sweep::{self, PlaceChange, Stretch};
use crate::text::{Argument, Texts, numbers};
use crate::workshop::{Rule, RuleParameters, Workshop};

/// Boards up to this size are swept within the frame.
const AT_ONCE: usize = 40;
/// Half of the width, as a weight, over which a line goes from one place to the next.
const SLOPE: f64 = 0.008;

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
        let chart = chart(&sweep, criterion, &name);
        let (theme, texts) = (context.theme, context.texts);
        picture::show_live(ui, context, "viktsvep", &chart, &|ui| {
            plot(ui, &chart, theme, texts);
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

/// The sweep as the chart's data: names in place of rows, straight lines between stretches.
fn chart<'a>(
    sweep: &weight_sweep::WeightSweep,
    criterion: String,
    name: &impl Fn(usize) -> &'a str,
) -> WeightSweep {
    let stretches: Vec<&Stretch> = sweep
        .stretches
        .iter()
        .filter(|stretch| stretch.to > stretch.from)
        .collect();
    let rank = |stretch: &Stretch, row: usize| {
        let rank = stretch.ranks.get(row).copied().unwrap_or(1);
        u32::try_from(rank).map_or(1.0, f64::from)
    };
    let lines = (0..sweep.lines.len())
        .map(|row| SweepLine {
            name: name(row).to_owned(),
            // Stretches that differ only for other groups are one level piece of this line.
            places: stretches
                .chunk_by(|before, after| rank(before, row) == rank(after, row))
                .filter_map(|level| {
                    let (first, last) = (level.first()?, level.last()?);
                    let slope = SLOPE.min((last.to - first.from) / 3.0);
                    let place = rank(first, row);
                    let from = if first.from > 0.0 { slope } else { 0.0 };
                    let to = if last.to < 1.0 { slope } else { 0.0 };
                    Some([(first.from + from, place), (last.to - to, place)])
                })
                .flatten()
                .collect(),
        })
        .collect();
    let crossings = sweep
        .changes
        .iter()
        .map(|change| {
            let (before, after) = match (change.below, change.above) {
                (Ordering::Less, _) | (Ordering::Equal, Ordering::Greater) => {
                    (change.first, change.second)
                }
                _ => (change.second, change.first),
            };
            let beside: Vec<&&Stretch> = stretches
                .iter()
                .filter(|stretch| {
                    (stretch.to - change.weight).abs() < 1e-9
                        || (stretch.from - change.weight).abs() < 1e-9
                })
                .collect();
            let ranks: f64 = beside
                .iter()
                .map(|stretch| rank(stretch, change.first) + rank(stretch, change.second))
                .sum();
            Crossing {
                weight: change.weight,
                place: ranks / (2.0 * beside.len().max(1) as f64),
                before: name(before).to_owned(),
                after: name(after).to_owned(),
            }
        })
        .collect();
    WeightSweep {
        criterion,
        now: sweep.weight,
        lines,
        crossings,
    }
}

/// The lines, drawn so that pointing at one says which it is. Names stand at the ends of the lines.
fn plot(ui: &mut Ui, chart: &WeightSweep, theme: &Theme, texts: &Texts) {
    let c = &theme.colours;
    let language = texts.language();
    let size = TextStyle::Body.resolve(ui.style()).size;
    let count = chart.lines.len();
    let row = size * 1.6;
    let names = (ui.available_width() * 0.34).clamp(120.0, 360.0);
    let width = (ui.available_width() - names - space::FOUR).max(200.0);
    let last = chart.last_place();
    let height = row * (count as f32 + 1.0) + size * 2.5;
    let places = |weight: f64, place: f64| [weight * 100.0, -place];
    // As much of the axis as lies between two of the names: room above the first line and below the last.
    let room = (last.max(2) as f64 - 1.0) / (count.max(2) as f64 - 1.0);
    let response = Plot::new("weight-sweep")
        .width(width)
        .height(height)
        .sense(Sense::hover())
        .allow_drag(false)
        .allow_zoom(false)
        .allow_scroll(false)
        .allow_boxed_zoom(false)
        .allow_axis_zoom_drag(false)
        .allow_double_click_reset(false)
        .show_crosshair(false)
        .grid_color(c.border)
        .x_axis_label(texts.with(
            "chart-sweep-axis",
            &[("criterion", chart.criterion.as_str().into())],
        ))
        .y_axis_label(texts.get("chart-place"))
        .x_axis_formatter(move |mark, _| numbers::percent(language, mark.value / 100.0, 0))
        .y_axis_formatter(move |mark, _| numbers::decimal(language, -mark.value, 0))
        .x_grid_spacer(|_| marks((0..=4).map(|quarter| 25.0 * f64::from(quarter)), 25.0))
        .y_grid_spacer(move |_| {
            let step = steps(last, count);
            let others = (step.max(2)..=last).step_by(step);
            let places = std::iter::once(1).chain(others);
            marks(places.map(|place| -(place as f64)), step as f64)
        })
        .label_formatter(move |position| match position {
            HoverPosition::NearDataPoint {
                plot_name,
                position,
                ..
            } if !plot_name.is_empty() => Some(format!(
                "{plot_name}\n{}",
                numbers::percent(language, position.x / 100.0, 0)
            )),
            _ => None,
        })
        .show(ui, |plot| {
            let (top, bottom) = (-1.0 + 0.8 * room, -(last as f64 + 0.6 * room));
            plot.set_plot_bounds(PlotBounds::from_min_max([0.0, bottom], [100.0, top]));
            for (index, line) in chart.lines.iter().enumerate() {
                let points: Vec<[f64; 2]> = line
                    .places
                    .iter()
                    .map(|(weight, place)| places(*weight, *place))
                    .collect();
                let stroke = Stroke::new(2.5, c.series_at(index));
                plot.line(
                    Line::new(line.name.as_str(), PlotPoints::from(points))
                        .stroke(stroke)
                        .style(style(index, c.series.len())),
                );
            }
            plot.vline(
                VLine::new("", chart.now * 100.0)
                    .stroke(Stroke::new(2.0, c.ink))
                    .style(LineStyle::dashed_dense()),
            );
            let now = numbers::percent(language, chart.now, 0);
            let words = texts.with("chart-sweep-now", &[("now", now.into())]);
            let anchor = if chart.now > 0.5 {
                Align2::RIGHT_CENTER
            } else {
                Align2::LEFT_CENTER
            };
            let at = PlotPoint::new(chart.now * 100.0, -1.0 + 0.45 * room);
            plot.text(
                Text::new("", at, RichText::new(format!(" {words} ")).size(size))
                    .color(c.ink)
                    .anchor(anchor),
            );
            let crossings: Vec<[f64; 2]> = chart
                .crossings
                .iter()
                .map(|crossing| places(crossing.weight, crossing.place))
                .collect();
            for (radius, colour) in [(size * 0.38, c.ink), (size * 0.26, c.surface)] {
                plot.points(
                    Points::new("", PlotPoints::from(crossings.clone()))
                        .radius(radius)
                        .color(colour)
                        .allow_hover(false),
                );
            }
        });
    let ends: Vec<(f32, usize)> = chart
        .lines
        .iter()
        .enumerate()
        .filter_map(|(index, line)| {
            let (_, place) = line.places.last()?;
            Some((response.transform.position_from_point_y(-place), index))
        })
        .collect();
    let slot = |place: usize| {
        response
            .transform
            .position_from_point_y(-(1.0 + place as f64 * room))
    };
    let right = response.response.rect.right();
    let area = Rect::from_min_max(
        pos2(right, response.response.rect.top()),
        pos2(right + names, response.response.rect.bottom()),
    );
    end_names(ui, chart, theme, area, ends, &slot);
}

/// Lines in the same colour are told apart by their dashes.
fn style(index: usize, colours: usize) -> LineStyle {
    match index / colours.max(1) {
        0 => LineStyle::Solid,
        1 => LineStyle::dashed_loose(),
        2 => LineStyle::dotted_dense(),
        _ => LineStyle::dotted_loose(),
    }
}

/// How many places lie between two marks on the axis, so that there are about as many marks as lines.
fn steps(last: usize, count: usize) -> usize {
    let fits = |step: &usize| last / step <= count.max(10);
    [1, 2, 5, 10, 20, 50].into_iter().find(fits).unwrap_or(100)
}

fn marks(values: impl Iterator<Item = f64>, step_size: f64) -> Vec<GridMark> {
    values.map(|value| GridMark { value, step_size }).collect()
}

/// The names beside the ends of their lines, in slots so that none covers another.
fn end_names(
    ui: &Ui,
    chart: &WeightSweep,
    theme: &Theme,
    area: Rect,
    mut ends: Vec<(f32, usize)>,
    slot: &dyn Fn(usize) -> f32,
) {
    let c = &theme.colours;
    ends.sort_by(|a, b| a.0.total_cmp(&b.0).then(a.1.cmp(&b.1)));
    for (place, (end, index)) in ends.into_iter().enumerate() {
        let Some(line) = chart.lines.get(index) else {
            continue;
        };
        let middle = slot(place);
        let colour = c.series_at(index);
        let from: Pos2 = pos2(area.left(), end);
        let to = pos2(area.left() + space::TWO, middle);
        ui.painter()
            .line_segment([from, to], Stroke::new(1.5, colour));
        let font = FontSelection::from(TextStyle::Body).resolve(ui.style());
        let mut job = LayoutJob::simple_singleline(line.name.clone(), font, c.ink);
        job.wrap = TextWrapping::truncate_at_width(area.width() - space::THREE);
        let galley = ui.painter().layout_job(job);
        let corner = to + vec2(space::HALF, -galley.size().y / 2.0);
        ui.painter().galley(corner, galley, c.ink);
    }
}

#[cfg(test)]
mod tests;
