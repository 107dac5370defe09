//! The fonts in this program, read once per run.
//!
//! First the typeface of the window and the record. Behind it, for letters it lacks (such as ŋ and ŧ of
//! Northern Sámi, Greek, Cyrillic), the two fonts that lie in the program already for the window.

use std::collections::HashSet;
use std::sync::OnceLock;

use typst::foundations::Bytes;
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;

/// The files, in the order in which a letter is looked for.
const FILES: [&[u8]; 5] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    epaint_default_fonts::UBUNTU_LIGHT,
    epaint_default_fonts::HACK_REGULAR,
];

/// Fonts with what they hold.
pub(super) struct Fonts {
    /// What the fonts are called, for finding one.
    pub(super) book: LazyHash<FontBook>,
    /// The fonts, at the places the book gives.
    pub(super) fonts: Vec<Font>,
    /// The letters of each font.
    letters: Vec<HashSet<u32>>,
}

impl Fonts {
    /// The fonts of this program.
    pub(super) fn shared() -> &'static Self {
        static FONTS: OnceLock<Fonts> = OnceLock::new();
        FONTS.get_or_init(|| {
            let fonts: Vec<Font> = FILES
                .into_iter()
                .flat_map(|file| Font::iter(Bytes::new(file)))
                .collect();
            Self {
                book: LazyHash::new(FontBook::from_fonts(&fonts)),
                letters: fonts
                    .iter()
                    .map(|font| font.info().coverage.iter().collect())
                    .collect(),
                fonts,
            }
        })
    }

    /// Whether one font has all these letters.
    pub(super) fn hold(&self, letters: &[char]) -> bool {
        self.letters.iter().any(|font| {
            letters
                .iter()
                .all(|letter| font.contains(&u32::from(*letter)))
        })
    }
}
