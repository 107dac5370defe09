//! The pages of a PDF that has been read back: what they say, how they are drawn, and what is read aloud.
//!
//! Two PDFs are held against each other page by page. Words are told apart without white space, since a
//! program that saves the file anew may place it otherwise; what draws a page (its content, fonts, pictures)
//! is compared as it is, so that a letter that looks otherwise than it reads is found too. Limits: text
//! inside pictures is not read, and a locked PDF is refused before this.

mod alike;
mod heard;
mod text;

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::attached::{AttachedError, LARGEST_STREAM};
use alike::Alike;
pub(super) use heard::Heard;
use text::Reader;

/// How far up a page's own branch what it inherits is looked for.
const GENERATIONS: usize = 64;
/// What draws a page: its own, or that of the branch it hangs on.
const DRAWS: [&[u8]; 5] = [
    b"Resources",
    b"MediaBox",
    b"CropBox",
    b"Rotate",
    b"UserUnit",
];

/// A PDF's pages.
pub(super) struct Paper {
    document: Document,
    /// The pages in order.
    pub pages: Vec<Page>,
}

/// A page.
pub(super) struct Page {
    id: ObjectId,
    /// What it says; none where its text cannot be read.
    pub text: Option<Text>,
}

/// The text of a page in the order it is drawn, without white space.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Text {
    /// The letters.
    pub letters: Vec<char>,
    /// Where each word begins, as places among the letters.
    pub words: Vec<usize>,
}

impl Paper {
    /// Reads the pages of a PDF.
    ///
    /// # Errors
    /// When it cannot be read or is locked.
    pub fn read(bytes: &[u8]) -> Result<Self, AttachedError> {
        let document = load(bytes)?;
        let pages = {
            let mut reader = Reader::new(&document);
            let pages = document.get_pages().into_values();
            pages
                .map(|id| Page {
                    id,
                    text: reader.page(id),
                })
                .collect()
        };
        Ok(Self { document, pages })
    }

    /// Whether the pages say this, wherever lines break; none where no page can be read.
    pub fn says(&self, wanted: &str) -> Option<bool> {
        let mut pages = self.pages.iter().filter_map(|page| page.text.as_ref());
        let first = pages.next()?;
        let found = std::iter::once(first).chain(pages).any(|text| {
            let whole: String = text.letters.iter().collect();
            whole.contains(wanted)
        });
        Some(found)
    }

    /// Which pages of the two, by their number from 0, are drawn alike.
    pub fn drawn_alike(&self, other: &Self) -> Vec<bool> {
        let mut alike = Alike::new(&self.document, &other.document);
        self.pages
            .iter()
            .zip(&other.pages)
            .map(|(one, two)| {
                let content = |paper: &Self, page: &Page| {
                    paper
                        .document
                        .get_page_content_with_limit(page.id, LARGEST_STREAM)
                        .ok()
                };
                let (drawn, other_drawn) = (content(self, one), content(other, two));
                drawn.is_some()
                    && drawn == other_drawn
                    && DRAWS.iter().all(|key| {
                        match (
                            inherited(&self.document, one.id, key),
                            inherited(&other.document, two.id, key),
                        ) {
                            (None, None) => true,
                            (Some(one), Some(two)) => alike.same(one, two),
                            _ => false,
                        }
                    })
            })
            .collect()
    }

    /// The pages, by their number from 0, with something laid over them: a note, a stamp, a drawing. Links
    /// and signatures are none of these.
    pub fn laid_over(&self) -> Vec<usize> {
        let over = |page: &Page| {
            self.document
                .get_page_annotations(page.id)
                .unwrap_or_default()
                .into_iter()
                .any(|annotation| {
                    let kind = annotation.get(b"Subtype").and_then(Object::as_name);
                    let field = annotation.get(b"FT").and_then(Object::as_name);
                    kind.is_ok_and(|kind| kind != b"Link" && kind != b"Popup")
                        && !field.is_ok_and(|field| field == b"Sig")
                })
        };
        let pages = self.pages.iter().enumerate();
        pages
            .filter(|(_, page)| over(page))
            .map(|(number, _)| number)
            .collect()
    }

    /// What a screen reader says that does not stand on the pages, and where links lead, in their order.
    pub fn heard(&self) -> Vec<Heard> {
        heard::heard(&self.document, self.pages.iter().map(|page| page.id))
    }

    /// The language of the document, such as `sv-SE`.
    pub fn language(&self) -> Option<String> {
        let catalogue = self.document.catalog().ok()?;
        let (_, language) = self
            .document
            .dereference(catalogue.get(b"Lang").ok()?)
            .ok()?;
        lopdf::decode_text_string(language).ok()
    }

    /// What the document says of itself, as XML.
    pub fn metadata(&self) -> Option<String> {
        let catalogue = self.document.catalog().ok()?;
        let (_, stream) = self
            .document
            .dereference(catalogue.get(b"Metadata").ok()?)
            .ok()?;
        let bytes = stream
            .as_stream()
            .ok()?
            .get_plain_content_with_limit(LARGEST_STREAM)
            .ok()?;
        String::from_utf8(bytes).ok()
    }
}

impl Text {
    /// The word a letter belongs to: where it begins and where it ends.
    pub fn word_at(&self, place: usize) -> (usize, usize) {
        let after = self.words.partition_point(|begins| *begins <= place);
        let begins = after
            .checked_sub(1)
            .and_then(|it| self.words.get(it))
            .copied();
        let ends = self.words.get(after).copied();
        (begins.unwrap_or(0), ends.unwrap_or(self.letters.len()))
    }

    /// The words between two places, with spaces.
    pub fn words_between(&self, from: usize, to: usize) -> String {
        let to = to.min(self.letters.len());
        let mut said = String::new();
        for (place, letter) in self.letters.iter().enumerate().take(to).skip(from) {
            if place > from && self.words.binary_search(&place).is_ok() {
                said.push(' ');
            }
            said.push(*letter);
        }
        said
    }

    /// So many words before a place.
    pub fn words_before(&self, place: usize, count: usize) -> String {
        let before = self.words.partition_point(|begins| *begins < place);
        let from = self.words.get(before.saturating_sub(count)).copied();
        self.words_between(from.unwrap_or(0).min(place), place)
    }
}

/// Reads a PDF that may come from anywhere.
///
/// # Errors
/// When it cannot be read or is locked.
pub(super) fn load(bytes: &[u8]) -> Result<Document, AttachedError> {
    let options = LoadOptions {
        strict: true,
        ..LoadOptions::with_max_decompressed_size(LARGEST_STREAM)
    };
    let document = Document::load_mem_with_options(bytes, options)
        .map_err(|error| AttachedError::Broken(error.to_string()))?;
    if document.is_encrypted() {
        return Err(AttachedError::Locked);
    }
    Ok(document)
}

/// What a page has under a key, or the nearest branch above it.
fn inherited<'a>(document: &'a Document, page: ObjectId, key: &[u8]) -> Option<&'a Object> {
    let mut node = document.get_dictionary(page).ok()?;
    for _ in 0..GENERATIONS {
        if let Ok(found) = node.get(key) {
            return Some(found);
        }
        let above = node.get(b"Parent").and_then(Object::as_reference).ok()?;
        node = document.get_dictionary(above).ok()?;
    }
    None
}

/// The dictionary under a key, also where it lies elsewhere in the file.
fn dictionary<'a>(
    document: &'a Document,
    node: &'a Dictionary,
    key: &[u8],
) -> Option<&'a Dictionary> {
    document.get_dict_in_dict(node, key).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_by_their_letters() {
        let text = Text {
            letters: "Plats3Smärta".chars().collect(),
            words: vec![0, 5, 6],
        };
        assert_eq!(text.word_at(0), (0, 5));
        assert_eq!(text.word_at(5), (5, 6));
        assert_eq!(text.word_at(9), (6, 12));
        assert_eq!(text.words_between(0, 6), "Plats 3");
        assert_eq!(text.words_before(6, 1), "3");
        assert_eq!(text.words_before(6, 9), "Plats 3");
        assert_eq!(text.words_before(0, 4), "");
    }
}
