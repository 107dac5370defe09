//! Small pictures as SVG, drawn from the tree's data. Title and description are inside the picture, the
//! parts differ in lightness as well as in colour, and the same numbers stand in a table.

use std::fmt::Write as _;

use super::super::tree::{Bar, Drawing, Figure, SlopeLine};
use super::html::escape;

const WIDTH: f64 = 760.0;
const ROW: f64 = 26.0;
const LABEL: f64 = 300.0;
const INK: &str = "#1c2430";
/// From dark to light, told apart also in grey; more criteria than colours begin again.
const PARTS: [&str; 6] = [
    "#134f7a", "#4f8fbf", "#a9cbe3", "#5b3f73", "#9a7db5", "#d3c3e0",
];
/// Letters of a label that fit before it is cut; the whole label is in the table.
const LETTERS: usize = 36;

/// The picture, with the mark of an example drawn into it.
pub(super) fn svg(figure: &Figure, mark: Option<&str>) -> String {
    let (body, height) = match &figure.drawing {
        Drawing::StackedBars { series, bars } => stacked_bars(series, bars),
        Drawing::Slope { left, right, lines } => slope(left, right, lines),
    };
    let id = escape(&figure.id);
    let total = height + if mark.is_some() { 24.0 } else { 0.0 };
    let mut picture = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\" aria-labelledby=\"{id}-name {id}-text\" \
         viewBox=\"0 0 {WIDTH:.0} {total:.0}\" width=\"{WIDTH:.0}\" height=\"{total:.0}\" \
         font-family=\"'Source Sans 3', 'Noto Sans', Arial, sans-serif\" font-size=\"13\" fill=\"{INK}\">\n\
         <title id=\"{id}-name\">{}</title>\n<desc id=\"{id}-text\">{}</desc>\n{body}",
        escape(&figure.title),
        escape(&figure.alternative),
    );
    if let Some(mark) = mark {
        let _ = writeln!(
            picture,
            "<text x=\"{WIDTH:.0}\" y=\"{:.1}\" text-anchor=\"end\" fill=\"#7a3b00\">{}</text>",
            total - 8.0,
            escape(mark)
        );
    }
    picture.push_str("</svg>");
    picture
}

fn stacked_bars(series: &[String], bars: &[Bar]) -> (String, f64) {
    let mut body = String::new();
    let mut y = legend(&mut body, series);
    let room = WIDTH - LABEL - 60.0;
    for bar in bars {
        text(&mut body, LABEL - 10.0, y + 16.0, "end", &bar.label);
        let mut x = LABEL;
        for (part, colour) in bar.parts.iter().zip(PARTS.iter().cycle()) {
            let width = part.clamp(0.0, 1.0) * room;
            let _ = writeln!(
                body,
                "<rect x=\"{x:.1}\" y=\"{:.1}\" width=\"{width:.1}\" height=\"18\" fill=\"{colour}\" \
                 stroke=\"#ffffff\" stroke-width=\"1\"/>",
                y + 3.0
            );
            x += width;
        }
        text(&mut body, x + 8.0, y + 16.0, "start", &bar.value);
        y += ROW;
    }
    (body, y + 8.0)
}

/// Draws what the colours stand for, one line each; gives the height used.
fn legend(body: &mut String, series: &[String]) -> f64 {
    let mut y = 4.0;
    for (name, colour) in series.iter().zip(PARTS.iter().cycle()) {
        let _ = writeln!(
            body,
            "<rect x=\"{LABEL:.1}\" y=\"{y:.1}\" width=\"14\" height=\"14\" fill=\"{colour}\"/>"
        );
        text(body, LABEL + 22.0, y + 12.0, "start", name);
        y += 20.0;
    }
    y + 6.0
}

fn slope(left: &str, right: &str, lines: &[SlopeLine]) -> (String, f64) {
    let mut body = String::new();
    let (from, to) = (LABEL, WIDTH - LABEL);
    text(&mut body, from - 8.0, 18.0, "end", left);
    text(&mut body, to + 8.0, 18.0, "start", right);
    let height = |row: usize| 28.0 + ROW * row as f64;
    let left_rows = rows_by_place(lines, |line| line.left);
    let right_rows = rows_by_place(lines, |line| line.right);
    for ((line, left), right) in lines.iter().zip(left_rows).zip(right_rows) {
        let (y_left, y_right) = (height(left) + 12.0, height(right) + 12.0);
        let (colour, thick) = if line.left == line.right {
            ("#8a95a3", 1.5)
        } else {
            ("#134f7a", 2.5)
        };
        let _ = writeln!(
            body,
            "<line x1=\"{from:.1}\" y1=\"{y_left:.1}\" x2=\"{to:.1}\" y2=\"{y_right:.1}\" \
             stroke=\"{colour}\" stroke-width=\"{thick}\"/>"
        );
        let left_label = format!("{} {}", line.label, line.left);
        let right_label = format!("{} {}", line.right, line.label);
        text_cut(
            &mut body,
            from - 8.0,
            y_left + 4.0,
            "end",
            &left_label,
            &line.left.to_string(),
        );
        text(&mut body, to + 8.0, y_right + 4.0, "start", &right_label);
    }
    (body, height(lines.len()) + 8.0)
}

/// The row of each line in an order. Groups that share a place stand under each other, in the order of the
/// lines.
pub(super) fn rows_by_place(lines: &[SlopeLine], place: fn(&SlopeLine) -> u32) -> Vec<usize> {
    let mut order: Vec<usize> = (0..lines.len()).collect();
    order.sort_by_key(|index| lines.get(*index).map(place));
    let mut row_of = vec![0_usize; lines.len()];
    for (row, index) in order.into_iter().enumerate() {
        if let Some(slot) = row_of.get_mut(index) {
            *slot = row;
        }
    }
    row_of
}

fn text(body: &mut String, x: f64, y: f64, anchor: &str, label: &str) {
    text_cut(body, x, y, anchor, label, "");
}

/// A label, cut where it does not fit; `end` is kept after the cut.
fn text_cut(body: &mut String, x: f64, y: f64, anchor: &str, label: &str, end: &str) {
    let cut = if label.chars().count() > LETTERS {
        let kept: String = label.chars().take(LETTERS - 1).collect();
        format!("{}… {end}", kept.trim_end()).trim_end().to_owned()
    } else {
        label.to_owned()
    };
    let _ = writeln!(
        body,
        "<text x=\"{x:.1}\" y=\"{y:.1}\" text-anchor=\"{anchor}\">{}</text>",
        escape(&cut)
    );
}
