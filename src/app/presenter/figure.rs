//! A picture on the wall.

use crate::picture::scene::Scene;
use crate::picture::{Cell, Drawing, Look};
use crate::text::Texts;

/// A picture on the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// What is drawn.
    pub drawn: Drawing,
    /// The group the process leader has chosen, by its place in the data.
    pub selected: Option<usize>,
}

impl Figure {
    /// Every word in the picture and its table.
    pub fn words(&self, texts: &Texts) -> Vec<String> {
        let chart = self.drawn.chart();
        let table = chart.table(texts);
        let mut words = vec![chart.heading(texts), chart.summary(texts), table.caption];
        words.extend(table.headers);
        for cell in table.rows.into_iter().flatten() {
            match cell {
                Cell::Text(text) | Cell::Number(text) => words.push(text),
            }
        }
        words
    }

    /// The picture as scenes no higher than `most`.
    pub fn scenes(&self, look: &Look<'_>, texts: &Texts, most: f32) -> Vec<Scene> {
        let look = Look {
            selected: self.selected,
            ..*look
        };
        self.drawn.scenes(&look, texts, most)
    }
}
