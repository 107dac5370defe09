//! The neutral document: what a record says, before any format.
//!
//! Every writer reads the same tree, so that all formats say the same. Invariants: all text is plain
//! text that has passed [`Document::clean`] (no control characters, no marks that turn the direction of
//! writing, NFC); every row of a table has one cell per column; every picture names the table with the
//! same numbers. The tree holds no markup and knows no file.

use jiff::civil::Date;
use unicode_normalization::UnicodeNormalization;

use crate::picture::Drawing;
use crate::picture::measure::shown;
use crate::text::Language;

/// A document: the full record, or the public summary on its own.
#[derive(Debug, Clone, PartialEq)]
pub struct Document {
    /// Which document it is.
    pub kind: DocumentKind,
    /// Language of everything the app writes.
    pub language: Language,
    /// Title of the document.
    pub title: String,
    /// The workshop it is about.
    pub subtitle: String,
    /// *Förslag, inte beslutat …* or *Beslutat …*: stands on the first page.
    pub status: String,
    /// What the document is and is not: a basis for a decision, never minutes.
    pub nature: String,
    /// *Exempel – påhittade bedömningar*, on every page and picture of an example.
    pub mark: Option<String>,
    /// Running head: registry number and title.
    pub running_head: String,
    /// Facts for finding the document again.
    pub about: About,
    /// The sections in reading order.
    pub sections: Vec<Section>,
}

/// Kinds of documents made from a workshop.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DocumentKind {
    /// *Underlag till beslut*.
    Record,
    /// *Så prioriterade vi och varför*, one page.
    PublicSummary,
}

/// Facts about the document itself.
#[derive(Debug, Clone, PartialEq)]
pub struct About {
    /// Id of the workshop.
    pub workshop: String,
    /// Registry number; empty where none is set.
    pub registry_number: String,
    /// The body that owns the question.
    pub body: String,
    /// The region.
    pub region: String,
    /// The day the body worked with the question.
    pub date: Option<Date>,
    /// The day the document was made.
    pub made: Date,
    /// Whether the board has decided on the order.
    pub decided: bool,
    /// SHA-256 of the canonical frozen record, in hexadecimal.
    pub fingerprint: String,
}

/// A section with its heading.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    /// Stable name, used in links and in JSON.
    pub id: String,
    /// Heading.
    pub title: String,
    /// What it says.
    pub blocks: Vec<Block>,
}

/// A piece of a section.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A heading inside the section; 1 stands directly under the section's own.
    Heading {
        /// Depth, 1 or 2.
        level: u8,
        /// Text.
        text: String,
    },
    /// Running text.
    Paragraph(String),
    /// A remark that must be said, set apart.
    Note(String),
    /// A list.
    List {
        /// Numbered.
        ordered: bool,
        /// Items.
        items: Vec<String>,
    },
    /// Names with values.
    Facts(Vec<Fact>),
    /// A table.
    Table(Table),
    /// A picture drawn from data.
    Figure(Figure),
}

/// A name with its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Fact {
    /// Stable name in JSON.
    pub key: String,
    /// Name shown.
    pub name: String,
    /// Value.
    pub value: Cell,
}

/// A table with header cells and a caption.
#[derive(Debug, Clone, PartialEq)]
pub struct Table {
    /// Stable name, used for files and in JSON.
    pub id: String,
    /// Caption.
    pub caption: String,
    /// Columns.
    pub columns: Vec<Column>,
    /// The column (by index) that names each row.
    pub row_header: Option<usize>,
    /// Rows, one cell per column.
    pub rows: Vec<Vec<Cell>>,
}

/// A column of a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Column {
    /// Stable name in JSON.
    pub key: String,
    /// Header.
    pub name: String,
    /// Alignment.
    pub align: Align,
    /// Only in data formats (CSV, JSON): ids that people need not see.
    pub data_only: bool,
}

/// Alignment of a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Align {
    /// Text.
    Start,
    /// Numbers.
    End,
}

/// A value in a table or a fact.
#[derive(Debug, Clone, PartialEq)]
pub enum Cell {
    /// *Uppgift saknas*.
    Missing,
    /// Nothing to say here.
    Empty,
    /// Text.
    Text(String),
    /// A whole number.
    Whole(i64),
    /// A number shown with this many decimals.
    Decimal {
        /// The number.
        value: f64,
        /// Decimals shown.
        digits: usize,
    },
    /// A day.
    Date(Date),
}

/// A picture drawn from data. The same numbers stand in a table.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// Stable name.
    pub id: String,
    /// Title, shown above the picture.
    pub title: String,
    /// What the picture shows, for those who do not see it.
    pub alternative: String,
    /// The [`Table::id`] that holds the same numbers.
    pub table: String,
    /// The data.
    pub drawing: Drawing,
}

impl Cell {
    /// Text, or nothing where it is blank.
    pub fn text(text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            Self::Empty
        } else {
            Self::Text(text)
        }
    }

    /// Text, or *uppgift saknas* where it is blank.
    pub fn text_or_missing(text: impl Into<String>) -> Self {
        match Self::text(text) {
            Self::Empty => Self::Missing,
            cell => cell,
        }
    }
}

impl<T: Into<i64>> From<T> for Cell {
    fn from(value: T) -> Self {
        Self::Whole(value.into())
    }
}

impl Table {
    /// The columns people see, with their indices.
    pub fn shown_columns(&self) -> impl Iterator<Item = (usize, &Column)> {
        self.columns
            .iter()
            .enumerate()
            .filter(|(_, column)| !column.data_only)
    }
}

impl Document {
    /// All tables in reading order.
    pub fn tables(&self) -> impl Iterator<Item = &Table> {
        self.sections
            .iter()
            .flat_map(|section| &section.blocks)
            .filter_map(|block| match block {
                Block::Table(table) => Some(table),
                _ => None,
            })
    }

    /// The table with this id.
    pub fn table(&self, id: &str) -> Option<&Table> {
        self.tables().find(|table| table.id == id)
    }

    /// Makes every text in the document plain: see [`plain`]. Done once, after building, so that no
    /// field can be forgotten.
    pub(super) fn clean(&mut self) {
        let about = &mut self.about;
        let head = [
            &mut self.title,
            &mut self.subtitle,
            &mut self.status,
            &mut self.nature,
            &mut self.running_head,
            &mut about.workshop,
            &mut about.registry_number,
            &mut about.body,
            &mut about.region,
        ];
        for text in head.into_iter().chain(self.mark.as_mut()) {
            *text = plain_line(text);
        }
        for section in &mut self.sections {
            section.title = plain_line(&section.title);
            section.blocks.iter_mut().for_each(clean_block);
        }
    }
}

fn clean_cell(cell: &mut Cell) {
    match cell {
        Cell::Text(text) => *text = plain(text),
        Cell::Missing | Cell::Empty | Cell::Whole(_) | Cell::Decimal { .. } | Cell::Date(_) => {}
    }
}

fn clean_block(block: &mut Block) {
    match block {
        Block::Heading { text, .. } => *text = plain_line(text),
        Block::Paragraph(text) | Block::Note(text) => *text = plain(text),
        Block::List { items, .. } => items.iter_mut().for_each(|item| *item = plain(item)),
        Block::Facts(facts) => {
            for fact in facts {
                fact.name = plain_line(&fact.name);
                clean_cell(&mut fact.value);
            }
        }
        Block::Table(table) => {
            table.caption = plain_line(&table.caption);
            for column in &mut table.columns {
                column.name = plain_line(&column.name);
            }
            table.rows.iter_mut().flatten().for_each(clean_cell);
        }
        Block::Figure(figure) => {
            figure.title = plain_line(&figure.title);
            figure.alternative = plain_line(&figure.alternative);
            for text in figure.drawing.texts_mut() {
                *text = plain_line(&shown(text));
            }
        }
    }
}

/// A text without anything that is not text: NFC, line ends as `\n`, tabs as spaces, and no control
/// characters, no marks that turn the direction of writing (which can make a text read as another),
/// no invisible characters except the joiners that emoji and some scripts need.
pub fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut characters = text.nfc().peekable();
    while let Some(character) = characters.next() {
        match character {
            '\r' => {
                if characters.peek() != Some(&'\n') {
                    plain.push('\n');
                }
            }
            '\u{2028}' | '\u{2029}' | '\u{85}' => plain.push('\n'),
            '\t' => plain.push(' '),
            '\n' => plain.push('\n'),
            _ if is_unwanted(character) => {}
            _ => plain.push(character),
        }
    }
    plain
}

/// A plain text on one line, without space at either end.
pub fn plain_line(text: &str) -> String {
    let text = plain(text);
    text.split([' ', '\n'])
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// Controls, direction marks, invisible fillers, noncharacters and private use: nothing a reader sees.
fn is_unwanted(character: char) -> bool {
    character.is_control()
        || matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'
                | '\u{200e}'
                | '\u{200f}'
                | '\u{202a}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{feff}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..='\u{e007f}'
                | '\u{f0000}'..
        )
        || (u32::from(character) & 0xfffe) == 0xfffe
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nothing_but_text_is_left() {
        assert_eq!(plain("a\u{0}b\u{7}c\u{1b}[31m"), "abc[31m");
        assert_eq!(plain("ab\u{202e}cd\u{2066}e\u{200f}"), "abcde");
        assert_eq!(
            plain("rad\r\nnästa\rtredje\u{2028}fjärde\tx"),
            "rad\nnästa\ntredje\nfjärde x"
        );
        assert_eq!(plain("\u{feff}a\u{fffe}\u{e000}\u{10ffff}b"), "ab");
        assert_eq!(plain("Va\u{30a}rd"), "Vård");
        assert_eq!(plain("👩\u{200d}⚕️ ok"), "👩\u{200d}⚕️ ok");
        assert_eq!(plain_line("  en \n rad  "), "en rad");
        assert_eq!(plain_line("12\u{a0}500 personer"), "12\u{a0}500 personer");
    }
}
