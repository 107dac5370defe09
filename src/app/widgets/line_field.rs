//! A line to type in, read as it is typed: the part that cannot be read is marked and said.

use std::ops::Range;
use std::sync::Arc;

use egui::text::{CCursor, CCursorRange, LayoutJob, TextFormat};
use egui::text_edit::TextEditState;
use egui::{
    Align2, Galley, Id, Response, RichText, Stroke, TextBuffer, TextEdit, TextStyle, Ui, Vec2, vec2,
};

use super::notice::field_error;
use crate::app::theme::{Theme, space};

/// A field for one line that is read at every change.
pub struct LineField<'a> {
    /// Stands above the field and is its name.
    pub label: &'a str,
    /// Shown while it is empty.
    pub hint: &'a str,
    /// Width in points.
    pub width: f32,
    /// Where the keyboard's place is kept; the same as long as the field is there.
    pub id: Id,
    /// The bytes that cannot be read, and why.
    pub error: Option<(Range<usize>, String)>,
}

impl LineField<'_> {
    /// Shows the field and changes `text` as it is typed.
    pub fn show(self, ui: &mut Ui, text: &mut String) -> Response {
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::HALF;
            let name = ui
                .label(RichText::new(self.label).text_style(Theme::strong()))
                .id;
            let wrong = self.error.as_ref().map(|(at, _)| at.clone());
            let mut layouter =
                |ui: &Ui, text: &dyn TextBuffer, _: f32| layout(ui, text.as_str(), wrong.clone());
            let edit = TextEdit::singleline(text)
                .id(self.id)
                .hint_text(self.hint)
                .desired_width(self.width)
                .min_size(vec2(0.0, space::TARGET))
                .margin(Vec2::new(12.0, 4.0))
                .align(Align2::LEFT_CENTER)
                .layouter(&mut layouter);
            let response = ui.add(edit).labelled_by(name);
            if let Some((_, sentence)) = &self.error {
                field_error(ui, sentence, self.id);
            }
            response
        })
        .inner
    }
}

/// The line with the part that cannot be read in the colour of errors, underlined.
fn layout(ui: &Ui, text: &str, wrong: Option<Range<usize>>) -> Arc<Galley> {
    let theme = Theme::of(ui.ctx());
    let font = TextStyle::Body.resolve(ui.style());
    let plain = TextFormat::simple(font.clone(), theme.colours.ink);
    let mut marked = TextFormat::simple(font, theme.colours.error);
    marked.underline = Stroke::new(2.0, theme.colours.error);
    let mut job = LayoutJob::default();
    let parts = wrong.and_then(|at| {
        Some((
            text.get(..at.start)?,
            text.get(at.clone())?,
            text.get(at.end..)?,
        ))
    });
    match parts {
        Some((before, part, after)) => {
            job.append(before, 0.0, plain.clone());
            job.append(part, 0.0, marked);
            job.append(after, 0.0, plain);
        }
        None => job.append(text, 0.0, plain),
    }
    ui.painter().layout_job(job)
}

/// Gives a field the keyboard with these bytes of its text selected.
pub fn select(ui: &Ui, field: Id, text: &str, at: Range<usize>) {
    let letters = |bytes: usize| {
        text.get(..bytes)
            .map_or_else(|| text.chars().count(), |before| before.chars().count())
    };
    let mut state = TextEditState::load(ui.ctx(), field).unwrap_or_default();
    let range = CCursorRange::two(
        CCursor::new(letters(at.start)),
        CCursor::new(letters(at.end)),
    );
    state.cursor.set_char_range(Some(range));
    state.store(ui.ctx(), field);
    ui.memory_mut(|memory| memory.request_focus(field));
}
