//! Cards for learning: ten minutes before the first step, and questions to talk about in every area.

use serde::Deserialize;

use super::{Localized, embedded};

/// The cards and the questions.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningCards {
    /// Version of the cards.
    pub version: String,
    /// Where their content comes from.
    pub source: String,
    /// Cards in the order they are read.
    pub cards: Vec<LearningCard>,
    /// Questions for every area.
    pub discussions: Vec<Discussion>,
}
embedded!(LearningCards, "learning/cards.ron");

/// One card: about a minute.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LearningCard {
    /// Id; decides the picture.
    pub id: String,
    /// Heading.
    pub title: Localized,
    /// Two or three short paragraphs.
    pub lines: Vec<Localized>,
    /// What the picture shows, in words.
    pub picture: Localized,
}

/// Questions to talk about in one area.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Discussion {
    /// The area.
    pub area: String,
    /// Its name.
    pub name: Localized,
    /// The questions.
    pub questions: Vec<Localized>,
}

impl LearningCards {
    /// The questions of an area, by its id.
    pub fn discussion(&self, area: &str) -> Option<&Discussion> {
        self.discussions.iter().find(|it| it.area == area)
    }
}
