//! What the room sees, as plain data: a snapshot that nothing else can reach through.

use crate::text::Texts;

use super::figure::Figure;

/// What the room sees of one step.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wall {
    /// Name of the workshop.
    pub workshop: String,
    /// Name of the step.
    pub title: String,
    /// Its question.
    pub purpose: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// The mark of the example, where it applies.
    pub mark: Option<String>,
    /// Time left of the agenda item, where the process leader wants it shown.
    pub time: Option<String>,
}

/// A part of the wall.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// What matters most, in larger type.
    Lead(String),
    /// A sentence.
    Text(String),
    /// A heading over what follows.
    Heading(String),
    /// A list.
    List(Vec<String>),
    /// Lists beside each other.
    Columns(Vec<Column>),
    /// An order, or anything else in rows.
    Rows(Vec<Row>),
    /// A picture under its finding.
    Figure(Figure),
    /// How many have answered, never who.
    Answered {
        /// How many.
        answered: usize,
        /// Of how many.
        expected: usize,
        /// The same in words.
        words: String,
    },
    /// What follows stands on a page of its own.
    NewPage,
}

/// A list under its heading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Column {
    /// The heading.
    pub heading: String,
    /// The items.
    pub items: Vec<String>,
}

/// A row of an order.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Row {
    /// The place, or another short sign; empty for none.
    pub sign: String,
    /// The group, or what the row is about.
    pub name: String,
    /// Severity class, 0 small to 3 very large, and its name.
    pub class: Option<(usize, String)>,
    /// A reason or a remark.
    pub remark: String,
}

impl Row {
    /// The row in one sentence, for who does not see it.
    pub fn said(&self) -> String {
        let class = self.class.as_ref().map_or("", |(_, name)| name.as_str());
        [
            self.sign.as_str(),
            self.name.as_str(),
            class,
            self.remark.as_str(),
        ]
        .into_iter()
        .filter(|part| !part.is_empty())
        .collect::<Vec<_>>()
        .join(", ")
    }
}

impl Wall {
    /// Every word on the wall, pictures and their tables included.
    pub fn words(&self, texts: &Texts) -> Vec<String> {
        let mut words = vec![
            self.workshop.clone(),
            self.title.clone(),
            self.purpose.clone(),
        ];
        words.extend(self.mark.clone());
        words.extend(self.time.clone());
        for block in &self.blocks {
            match block {
                Block::Lead(text) | Block::Text(text) | Block::Heading(text) => {
                    words.push(text.clone());
                }
                Block::List(items) => words.extend(items.iter().cloned()),
                Block::Columns(columns) => {
                    for column in columns {
                        words.push(column.heading.clone());
                        words.extend(column.items.iter().cloned());
                    }
                }
                Block::Rows(rows) => words.extend(rows.iter().map(Row::said)),
                Block::Figure(figure) => words.extend(figure.words(texts)),
                Block::Answered { words: said, .. } => words.push(said.clone()),
                Block::NewPage => {}
            }
        }
        words
    }
}
