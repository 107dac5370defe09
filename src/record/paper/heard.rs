//! What a screen reader says beside the text of the pages: descriptions, bookmarks, and where links lead.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId};

use super::dictionary;

/// Elements and bookmarks that are read; more are left unread.
const MOST: usize = 2_000_000;
/// Words of an element that do not stand on the page.
const WORDS: [&[u8]; 4] = [b"Alt", b"ActualText", b"E", b"T"];

/// What is heard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum Heard {
    /// Words of an element, such as the description of a picture.
    Description(String),
    /// A bookmark.
    Bookmark(String),
    /// Where a link leads.
    Address(String),
}

impl Heard {
    /// What it says.
    pub(crate) fn words(&self) -> &str {
        match self {
            Self::Description(words) | Self::Bookmark(words) | Self::Address(words) => words,
        }
    }
}

/// Everything heard in a document, in its order.
pub(super) fn heard(document: &Document, pages: impl Iterator<Item = ObjectId>) -> Vec<Heard> {
    let mut heard = Vec::new();
    if let Ok(catalogue) = document.catalog() {
        descriptions(document, catalogue, &mut heard);
        bookmarks(document, catalogue, &mut heard);
    }
    for page in pages {
        let links = document.get_page_annotations(page).unwrap_or_default();
        let addresses = links.into_iter().filter_map(|link| {
            let action = dictionary(document, link, b"A")?;
            words(document, action, b"URI")
        });
        heard.extend(addresses.map(Heard::Address));
    }
    heard
}

fn words(document: &Document, node: &Dictionary, key: &[u8]) -> Option<String> {
    let (_, text) = document.dereference(node.get(key).ok()?).ok()?;
    lopdf::decode_text_string(text).ok()
}

fn descriptions(document: &Document, catalogue: &Dictionary, heard: &mut Vec<Heard>) {
    let Some(root) = dictionary(document, catalogue, b"StructTreeRoot") else {
        return;
    };
    let mut met = HashSet::new();
    let mut next: Vec<&Object> = root.get(b"K").into_iter().collect();
    for _ in 0..MOST {
        let Some(node) = next.pop() else { return };
        let Ok((id, node)) = document.dereference(node) else {
            continue;
        };
        if id.is_some_and(|id| !met.insert(id)) {
            continue;
        }
        match node {
            Object::Array(kids) => next.extend(kids.iter().rev()),
            Object::Dictionary(element) => {
                let said = WORDS.iter().filter_map(|key| words(document, element, key));
                heard.extend(said.map(Heard::Description));
                next.extend(element.get(b"K"));
            }
            _ => {}
        }
    }
}

fn bookmarks(document: &Document, catalogue: &Dictionary, heard: &mut Vec<Heard>) {
    let Some(root) = dictionary(document, catalogue, b"Outlines") else {
        return;
    };
    let mut met = HashSet::new();
    let mut next: Vec<&Object> = root.get(b"First").into_iter().collect();
    for _ in 0..MOST {
        let Some(node) = next.pop() else { return };
        let Ok((id, node)) = document.dereference(node) else {
            continue;
        };
        let Ok(bookmark) = node.as_dict() else {
            continue;
        };
        if id.is_some_and(|id| !met.insert(id)) {
            continue;
        }
        heard.extend(words(document, bookmark, b"Title").map(Heard::Bookmark));
        next.extend(bookmark.get(b"Next"));
        next.extend(bookmark.get(b"First"));
    }
}
