//! A short word in a frame: a severity class, a state, an example mark.

use egui::{
    Color32, Response, Sense, Stroke, StrokeKind, TextStyle, TextWrapMode, Ui, WidgetInfo,
    WidgetText, accesskit, vec2,
};

use crate::app::theme::{Theme, space};

/// Shows `text` in a frame. With a `colour` a swatch of it stands before the word, so that the word and not
/// the colour carries the meaning.
pub fn tag(ui: &mut Ui, text: &str, colour: Option<Color32>) -> Response {
    let theme = Theme::of(ui.ctx());
    let galley = WidgetText::from(text).into_galley(
        ui,
        Some(TextWrapMode::Extend),
        f32::INFINITY,
        TextStyle::Body,
    );
    let swatch = galley.size().y * 0.6;
    let before = if colour.is_some() {
        swatch + space::ONE
    } else {
        0.0
    };
    let size = vec2(
        galley.size().x + before + 2.0 * space::ONE,
        galley.size().y + space::ONE,
    );
    let (rect, response) = ui.allocate_exact_size(size, Sense::hover());
    response.widget_info(|| WidgetInfo::labeled(accesskit::Role::Label, true, text));
    let c = &theme.colours;
    ui.painter().rect(
        rect,
        4.0,
        c.surface_raised,
        Stroke::new(1.0, c.line),
        StrokeKind::Inside,
    );
    if let Some(colour) = colour {
        let middle = rect.left_center() + vec2(space::ONE + swatch / 2.0, 0.0);
        let square = egui::Rect::from_center_size(middle, vec2(swatch, swatch));
        ui.painter().rect_filled(square, 2.0, colour);
    }
    let position = rect.left_center() + vec2(space::ONE + before, -galley.size().y / 2.0);
    ui.painter().galley(position, galley, c.ink);
    response
}
