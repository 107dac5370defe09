//! The record's pictures on the screen: the same marks as on paper, in the colours and the text size of the
//! window.

use egui::{Pos2, Rect, Sense, TextStyle, Ui, WidgetInfo, accesskit, pos2, vec2};

use crate::app::charts::scene::{Anchor as End, Scene, Weight};
use crate::app::theme::{Colours, Theme, space};
use crate::app::widgets::focus_ring;
use crate::record::{
    Anchor, Colour, Figure, Frame, Mark, PICTURE_ROW, PICTURE_TEXT, Picture, left_out, picture,
    taken_in,
};
use crate::text::Texts;

/// No picture is wider than this many of its own units: names and bars would drift apart.
const WIDEST: f64 = 900.0;
/// No picture is narrower: names would be cut to nothing.
const NARROWEST: f64 = 380.0;
/// Width of a letter in the window's typeface, so that nearly every name that is kept whole fits.
const LETTER: f64 = 6.2;
/// From the base line of a text to the middle of its line, in sizes of the text.
const MIDDLE: f32 = 0.34;

/// Draws a picture with its title above it. `mark` is the mark of an example.
pub(super) fn figure(ui: &mut Ui, figure: &Figure, mark: Option<&str>, texts: &Texts) {
    ui.add_space(space::ONE);
    ui.label(egui::RichText::new(&figure.title).text_style(Theme::strong()));
    let theme = Theme::of(ui.ctx());
    let text = TextStyle::Body.resolve(ui.style()).size;
    let scale = text / PICTURE_TEXT as f32;
    let width = f64::from(ui.available_width() / scale).clamp(NARROWEST, WIDEST);
    let frame = Frame {
        width,
        row: PICTURE_ROW,
        letter: LETTER,
    };
    let laid_out = picture(&taken_in(&figure.drawing), mark, frame);
    let scene = scene(&laid_out, scale, &theme.colours);
    let (_, rect) = ui.allocate_space(scene.size);
    let response = ui.interact(
        rect,
        ui.unique_id().with(&figure.id),
        Sense::focusable_noninteractive(),
    );
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Figure, true, &figure.title));
    ui.ctx().accesskit_node_builder(response.id, |node| {
        node.set_description(figure.alternative.as_str());
    });
    focus_ring(ui, rect, &response);
    if ui.is_rect_visible(rect) {
        scene.paint(&ui.painter_at(rect.expand(4.0)), rect.min, &|_, _| 0.0);
    }
    if let Some(note) = left_out(&figure.drawing, texts) {
        ui.label(note);
    }
}

/// The marks as shapes of the window.
fn scene(laid_out: &Picture, scale: f32, colours: &Colours) -> Scene {
    let at = |x: f64, y: f64| -> Pos2 { pos2(x as f32 * scale, y as f32 * scale) };
    let size = PICTURE_TEXT as f32 * scale;
    let mut scene = Scene::new(laid_out.width as f32 * scale);
    scene.grow(laid_out.height as f32 * scale);
    for mark in &laid_out.marks {
        match mark {
            Mark::Rectangle {
                x,
                y,
                width,
                height,
                colour,
                edge,
            } => {
                let gap = if *edge { 1.5 } else { 0.0 };
                let extent = vec2(
                    (*width as f32 * scale - gap).max(0.0),
                    *height as f32 * scale,
                );
                let rect = Rect::from_min_size(at(*x, *y), extent);
                scene.fill(rect, 0.0, paint(*colour, colours));
            }
            Mark::Line {
                from,
                to,
                colour,
                thick,
            } => scene.line(
                vec![at(from.0, from.1), at(to.0, to.1)],
                paint(*colour, colours),
                *thick as f32,
            ),
            Mark::Text {
                x,
                y,
                anchor,
                text,
                colour,
            } => {
                let at = at(*x, *y) - vec2(0.0, size * MIDDLE);
                let (end, weight) = match anchor {
                    Anchor::Start => (End::Start, Weight::Regular),
                    Anchor::Middle => (End::Middle, Weight::SemiBold),
                    Anchor::End => (End::End, Weight::Regular),
                };
                scene.words(at, end, text, size, weight, paint(*colour, colours));
            }
        }
    }
    scene
}

fn paint(colour: Colour, colours: &Colours) -> egui::Color32 {
    match colour {
        Colour::Ink => colours.ink,
        Colour::Part(part) => colours.series_at(part),
        Colour::OnPart(part) => colours.text_on(colours.series_at(part)),
        Colour::Changed => colours.accent,
        Colour::Unchanged => colours.border,
        Colour::Example => colours.attention,
    }
}
