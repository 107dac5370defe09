//! The text of a page, read from what draws it.

use std::collections::HashMap;
use std::rc::Rc;

use lopdf::content::Content;
use lopdf::{Dictionary, Document, Encoding, Object, ObjectId};

use super::super::attached::LARGEST_STREAM;
use super::{Text, dictionary, inherited};

/// How deep drawings may lie in drawings.
const DEEP: usize = 8;
/// Drawings inside pages that are read in one document; more are left unread.
const MOST_DRAWINGS: usize = 20_000;

/// Reads pages, and remembers the letters of each font.
pub(super) struct Reader<'a> {
    document: &'a Document,
    fonts: HashMap<ObjectId, Option<Rc<Encoding<'a>>>>,
    drawings: usize,
}

/// A text under way.
#[derive(Default)]
struct Said {
    text: Text,
    /// The next letter begins a word.
    apart: bool,
}

impl Said {
    fn piece(&mut self, piece: &str) {
        for letter in piece.chars() {
            if letter.is_whitespace() {
                self.apart = true;
                continue;
            }
            if std::mem::take(&mut self.apart) {
                self.text.words.push(self.text.letters.len());
            }
            self.text.letters.push(letter);
        }
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(document: &'a Document) -> Self {
        Self {
            document,
            fonts: HashMap::new(),
            drawings: 0,
        }
    }

    /// What a page says; none where it cannot be read.
    pub(super) fn page(&mut self, page: ObjectId) -> Option<Text> {
        let content = self
            .document
            .get_page_content_with_limit(page, LARGEST_STREAM)
            .ok()?;
        let resources = inherited(self.document, page, b"Resources")
            .and_then(|it| self.document.dereference(it).ok())
            .and_then(|(_, it)| it.as_dict().ok());
        let mut said = Said::default();
        self.draw(&content, resources, 0, &mut said)?;
        Some(said.text)
    }

    fn draw(
        &mut self,
        content: &[u8],
        resources: Option<&'a Dictionary>,
        depth: usize,
        said: &mut Said,
    ) -> Option<()> {
        let content = Content::decode(content).ok()?;
        let mut font: Option<Rc<Encoding<'a>>> = None;
        let mut kept = Vec::new();
        for operation in &content.operations {
            let first = operation.operands.first();
            match operation.operator.as_str() {
                "q" => kept.push(font.clone()),
                "Q" => font = kept.pop().flatten(),
                "Tf" => {
                    let name = first.and_then(|name| name.as_name().ok())?;
                    font = self.font(resources, name);
                }
                "BT" | "T*" | "Td" | "TD" | "Tm" => said.apart = true,
                "Tj" | "TJ" | "'" | "\"" => {
                    said.apart = true;
                    let shown = operation.operands.last()?;
                    show(shown, font.as_deref()?, said)?;
                }
                "Do" if depth < DEEP && self.drawings < MOST_DRAWINGS => {
                    self.drawings += 1;
                    let name = first.and_then(|name| name.as_name().ok())?;
                    self.drawing(resources, name, depth, said);
                }
                _ => {}
            }
        }
        Some(())
    }

    /// Text in a drawing that the page shows; a picture has none.
    fn drawing(
        &mut self,
        resources: Option<&'a Dictionary>,
        name: &[u8],
        depth: usize,
        said: &mut Said,
    ) -> Option<()> {
        let drawings = dictionary(self.document, resources?, b"XObject")?;
        let (_, drawing) = self.document.dereference(drawings.get(name).ok()?).ok()?;
        let drawing = drawing.as_stream().ok()?;
        let kind = drawing
            .dict
            .get(b"Subtype")
            .and_then(Object::as_name)
            .ok()?;
        if kind != b"Form" {
            return None;
        }
        let content = drawing.get_plain_content_with_limit(LARGEST_STREAM).ok()?;
        let own = dictionary(self.document, &drawing.dict, b"Resources");
        self.draw(&content, own.or(resources), depth + 1, said)
    }

    /// The letters of the font a page calls by this name.
    fn font(&mut self, resources: Option<&'a Dictionary>, name: &[u8]) -> Option<Rc<Encoding<'a>>> {
        let fonts = dictionary(self.document, resources?, b"Font")?;
        let (id, font) = self.document.dereference(fonts.get(name).ok()?).ok()?;
        let font = font.as_dict().ok()?;
        let letters = || {
            font.get_font_encoding_with_limit(self.document, LARGEST_STREAM)
                .ok()
                .map(Rc::new)
        };
        match id {
            Some(id) => self.fonts.entry(id).or_insert_with(letters).clone(),
            None => letters(),
        }
    }
}

/// A text, or pieces of text with the distances between them.
fn show(shown: &Object, font: &Encoding<'_>, said: &mut Said) -> Option<()> {
    match shown {
        Object::String(bytes, _) => said.piece(&Document::decode_text(font, bytes).ok()?),
        Object::Array(pieces) => {
            for piece in pieces {
                if let Object::String(bytes, _) = piece {
                    said.piece(&Document::decode_text(font, bytes).ok()?);
                }
            }
        }
        _ => {}
    }
    Some(())
}
