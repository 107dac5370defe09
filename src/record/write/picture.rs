//! How the record's pictures are cut to pages, the same for every format that draws them.

use std::sync::LazyLock;

use super::super::tree::Figure;
use crate::picture::scene::Scene;
use crate::picture::{Colours, Look, ThemeKind, mark};
use crate::text;
use crate::text::Texts;

/// The colours of paper.
static LIGHT: LazyLock<Colours> =
    LazyLock::new(|| Colours::load(ThemeKind::Light).unwrap_or_else(|_| Colours::plain()));

/// What a picture is laid out for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Frame {
    /// Width in points.
    pub width: f32,
    /// Size of all texts in points.
    pub text: f32,
    /// The highest that one piece may be, in points.
    pub most: f32,
}

/// A picture on a printed page: shown at less than its size, so that its text is as large as that of tables.
pub(super) const PAPER: Frame = Frame {
    width: 760.0,
    text: 14.0,
    most: 880.0,
};

/// A piece of a picture with its title.
pub(super) struct Piece {
    /// The title, with the piece's number where there are several.
    pub title: String,
    /// What is drawn.
    pub scene: Scene,
}

/// The picture in pieces that fit the frame, each with the mark of an example.
pub(super) fn pieces(
    figure: &Figure,
    frame: Frame,
    example: Option<&str>,
    texts: &Texts,
) -> Vec<Piece> {
    let look = Look::paper(&LIGHT, frame.width, frame.text);
    let example = example.map(|words| mark(&look, words));
    let most = frame.most - example.as_ref().map_or(0.0, |mark| mark.size.y);
    let scenes = figure.drawing.taken_in().scenes(&look, texts, most);
    let of = scenes.len();
    let titled = |(mut scene, piece): (Scene, usize)| {
        if let Some(mark) = &example {
            scene.append(mark.clone());
        }
        let title = if of > 1 {
            let title = figure.title.as_str();
            text!(
                texts,
                "paper-figure-piece",
                title = title,
                piece = piece,
                of = of
            )
        } else {
            figure.title.clone()
        };
        Piece { title, scene }
    };
    scenes.into_iter().zip(1..).map(titled).collect()
}
