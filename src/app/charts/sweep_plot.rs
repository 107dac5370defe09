//! The weight sweep as it is read on the screen: pointing at a line says which group it is and at which weight.
//!
//! The data are those of the layout in [`crate::picture`], which record, files and wall draw.

use egui::text::{LayoutJob, TextWrapping};
use egui::{Align2, FontSelection, Pos2, Rect, RichText, Sense, Stroke, TextStyle, Ui, pos2, vec2};
use egui_plot::{
    GridMark, HoverPosition, Line, LineStyle, Plot, PlotBounds, PlotPoint, PlotPoints, Points,
    Text, VLine,
};

use crate::app::theme::{Theme, space};
use crate::picture::WeightSweep;
use crate::text::{Texts, numbers};

/// The lines, drawn so that pointing at one says which it is. Names stand at the ends of the lines.
pub fn sweep_plot(ui: &mut Ui, chart: &WeightSweep, theme: &Theme, texts: &Texts) {
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
