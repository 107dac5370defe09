//! The record's pictures on the screen: laid out as on paper, in the colours and the text size of the window.

use egui::Ui;

use crate::app::charts::Picture;
use crate::app::theme::space;
use crate::record::Figure;
use crate::text::Texts;

/// Draws a picture under its finding, with its own table a key away.
pub(super) fn figure(ui: &mut Ui, figure: &Figure, example: bool, texts: &Texts) {
    ui.add_space(space::ONE);
    let shown = figure.drawing.taken_in();
    let _ = Picture::new(&figure.id, shown.chart())
        .example(example)
        .bare(true)
        .show(ui, texts);
    if let Some(note) = figure.drawing.left_out(texts) {
        ui.label(note);
    }
}
