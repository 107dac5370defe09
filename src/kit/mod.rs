//! The printed kit of a workshop: need-group cards, answer sheets, code slips and the agenda.
//!
//! Every sheet is an A4 page, tagged like the record; cards and slips are cut along the dashed lines. Groups
//! carry the number they have in the workshop's own order, 1 to n: the number an answer sheet is entered by.
//! Invariants: no name of a person is on any sheet, and no code but on its own slip; a card with an invented
//! judgement says so. Limits: long texts on cards are cut with an ellipsis; the whole text is on screen.

mod cards;
#[cfg(test)]
#[cfg(feature = "pdf")]
mod tests;

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use crate::text;
use crate::text::{Language, Texts, dates};
use crate::typeset::{self, Sheet, TypesetError};
use crate::workshop::{AgendaItem, Workshop, slug};

const TEMPLATE: &str = include_str!("../../assets/kit/kit.typ");
/// With more groups than this a sheet takes several pages, and is made once, to be copied.
const GROUPS_ON_A_SHEET: usize = 18;
/// More answer sheets than this are copied and not made.
const SHEETS: usize = 60;
/// Slips with an empty place for the code, where nobody is entered yet: one page.
const EMPTY_SLIPS: usize = 14;

/// A file of the kit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KitFile {
    /// File name without folder, ASCII only.
    pub name: String,
    /// The PDF.
    pub bytes: Vec<u8>,
}

/// What is in the kit.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Piece {
    /// Cards of A5, two to a page.
    LargeCards,
    /// Cards of A6, four to a page.
    SmallCards,
    /// One answer sheet per member.
    AnswerSheets,
    /// One slip per member with the code.
    CodeSlips,
    /// The agenda with its minutes.
    Agenda,
}

impl Piece {
    /// Everything in the kit.
    pub const ALL: [Self; 5] = [
        Self::LargeCards,
        Self::SmallCards,
        Self::AnswerSheets,
        Self::CodeSlips,
        Self::Agenda,
    ];

    fn kind(self) -> &'static str {
        match self {
            Self::LargeCards => "cards-a5",
            Self::SmallCards => "cards-a6",
            Self::AnswerSheets => "answer-sheets",
            Self::CodeSlips => "code-slips",
            Self::Agenda => "agenda",
        }
    }

    /// Whether the workshop has what it takes.
    fn is_possible(self, workshop: &Workshop) -> bool {
        match self {
            Self::LargeCards | Self::SmallCards | Self::AnswerSheets => {
                !workshop.need_groups.is_empty()
            }
            Self::CodeSlips => true,
            Self::Agenda => !workshop.agenda.items.is_empty(),
        }
    }
}

/// The whole kit, without what the workshop has nothing for: no cards without groups, no agenda without
/// items. Same workshop, same bytes.
///
/// # Errors
/// When the program is built without PDF, or the typesetter refuses a sheet.
pub fn files(workshop: &Workshop, texts: &Texts, made: Date) -> Result<Vec<KitFile>, TypesetError> {
    Piece::ALL
        .into_iter()
        .filter(|piece| piece.is_possible(workshop))
        .map(|piece| file(workshop, texts, made, piece))
        .collect()
}

fn file(
    workshop: &Workshop,
    texts: &Texts,
    made: Date,
    piece: Piece,
) -> Result<KitFile, TypesetError> {
    let kind = piece.kind();
    let name = texts.get(&format!("kit-name-{kind}"));
    let bytes = typeset::pdf(&Sheet {
        template: TEMPLATE,
        data: data(workshop, texts, piece),
        attachments: Vec::new(),
        identity: format!(
            "foretrade kit {kind} {} {}",
            texts.language().code(),
            workshop.id
        ),
        made,
    })?;
    Ok(KitFile {
        name: format!("{}-{name}.pdf", slug(&workshop.title)),
        bytes,
    })
}

fn data(workshop: &Workshop, texts: &Texts, piece: Piece) -> Value {
    let question = &workshop.question;
    let kind = piece.kind();
    let what = texts.get(&format!("kit-title-{kind}"));
    let mark = if workshop.example {
        texts.get("record-example-mark")
    } else {
        String::new()
    };
    let mut data = json!({
        "kind": kind,
        "language": texts.language().code(),
        "region": match texts.language() {
            Language::Swedish => "SE",
            Language::English => "GB",
        },
        "title": cards::cut(&format!("{what} · {}", workshop.title), 100),
        "author": cards::cut(&question.body, 200),
        "description": what,
        "keywords": [],
        "workshop": cards::cut(&workshop.title, 160),
        "question": cards::cut(&question.text, 160),
        "date": question.date.map_or_else(String::new, |date| dates::long(texts, date)),
        "mark": mark,
        "words": words(texts),
    });
    let own = match piece {
        Piece::LargeCards => json!({"cards": cards::cards(workshop, texts, cards::LARGE)}),
        Piece::SmallCards => json!({"cards": cards::cards(workshop, texts, cards::SMALL)}),
        Piece::AnswerSheets => answer_sheets(workshop),
        Piece::CodeSlips => json!({"codes": codes(workshop)}),
        Piece::Agenda => agenda(workshop, texts),
    };
    if let (Some(fields), Value::Object(own)) = (data.as_object_mut(), own) {
        fields.extend(own);
    }
    data
}

/// The words on all sheets.
fn words(texts: &Texts) -> Value {
    let words: Map<String, Value> = [
        "answer-sheet",
        "round",
        "code",
        "weigh",
        "weigh-how",
        "rank",
        "rank-how",
        "groups",
        "my-order",
        "do-not-know",
        "your-code",
        "keep-code",
        "agenda",
        "from-minute",
        "item",
        "minutes",
    ]
    .into_iter()
    .map(|key| (key.to_owned(), texts.get(&format!("kit-{key}")).into()))
    .collect();
    words.into()
}

fn answer_sheets(workshop: &Workshop) -> Value {
    let criteria: Vec<Value> = workshop
        .criteria
        .iter()
        .map(|criterion| {
            json!({
                "name": cards::cut(&criterion.name, 60),
                "meaning": cards::cut(&criterion.definition, 110),
            })
        })
        .collect();
    let groups: Vec<String> = workshop
        .need_groups
        .iter()
        .map(|group| cards::cut(&group.name, 80))
        .collect();
    let copies = if groups.len() > GROUPS_ON_A_SHEET {
        1
    } else {
        workshop.ranking_participants().count().clamp(1, SHEETS)
    };
    json!({"criteria": criteria, "groups": groups, "copies": copies})
}

/// The codes of those who answer, or empty places where nobody is entered.
fn codes(workshop: &Workshop) -> Vec<String> {
    let codes: Vec<String> = workshop
        .ranking_participants()
        .map(|person| cards::cut(person.id.as_str(), 16))
        .collect();
    if codes.is_empty() {
        vec![String::new(); EMPTY_SLIPS]
    } else {
        codes
    }
}

fn agenda(workshop: &Workshop, texts: &Texts) -> Value {
    let mut from = 0_u32;
    let items: Vec<Value> = workshop
        .agenda
        .items
        .iter()
        .map(|item| {
            let begins = from;
            from = from.saturating_add(u32::from(item.minutes));
            json!({
                "from": begins.to_string(),
                "name": cards::cut(&item_name(item, texts), 120),
                "minutes": item.minutes.to_string(),
            })
        })
        .collect();
    let total = text!(texts, "kit-total", time = dates::duration(texts, from));
    json!({"items": items, "total": total})
}

fn item_name(item: &AgendaItem, texts: &Texts) -> String {
    match item.step {
        Some(step) if item.title.is_empty() => texts.get(&format!("step-{}-title", step.name())),
        _ => item.title.clone(),
    }
}
