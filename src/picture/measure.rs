//! How wide texts are in the bundled typeface, and how they are broken into lines.
//!
//! Texts are shaped as the window and the record shape them, kerning included, so that what is laid out here comes out
//! alike everywhere. Widths are kept per word, for a bounded number of words; a word of any length is shaped once
//! and broken from the widths of its letters.

use std::borrow::Cow;
use std::collections::HashMap;
use std::sync::{LazyLock, Mutex, PoisonError};

use harfrust::{FontRef, ShapeOptions, ShaperData, UnicodeBuffer};

use super::scene::Weight;

/// Words whose widths are kept for each weight; when there are more, all are forgotten.
const MOST_WORDS: usize = 4_096;
/// The longest word that is kept, in bytes.
const LONGEST_KEPT: usize = 64;
/// The width of a letter that no font here has, in sizes of the text.
const UNKNOWN: f32 = 0.6;
/// Letters of a name that pictures show: all that a name may have. Older files may hold longer ones.
const NAME_LETTERS: usize = 300;

/// Each weight's font, and the one behind them for letters they lack.
const FILES: [&[u8]; 4] = [
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-SemiBold.ttf"),
    include_bytes!("../../assets/fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
    epaint_default_fonts::UBUNTU_LIGHT,
];
static FACES: LazyLock<[Option<Face>; 4]> = LazyLock::new(|| FILES.map(Face::read));

/// Widths of words in sizes of the text.
type Widths = Mutex<HashMap<Box<str>, f32>>;
/// The widths that are kept, for each weight.
static WORDS: LazyLock<[Widths; 3]> = LazyLock::new(Default::default);

struct Face {
    font: FontRef<'static>,
    shaping: ShaperData,
}

impl Face {
    fn read(file: &'static [u8]) -> Option<Self> {
        let font = FontRef::new(file).ok()?;
        let shaping = ShaperData::new(&font);
        Some(Self { font, shaping })
    }

    /// Where in the text each glyph's letters begin, and how wide it is; no width where the font lacks the letter.
    fn glyphs(&self, text: &str) -> Vec<(usize, Option<f32>)> {
        let shaper = self.shaping.shaper(&self.font).build();
        let size = shaper.units_per_em().max(1) as f32;
        let mut letters = UnicodeBuffer::new();
        letters.push_str(text);
        letters.guess_segment_properties();
        let shaped = shaper.shape(letters, ShapeOptions::new());
        let (glyphs, places) = (shaped.glyph_infos(), shaped.glyph_positions());
        glyphs
            .iter()
            .zip(places)
            .map(|(glyph, place)| {
                let known = glyph.glyph_id != 0;
                let wide = known.then_some(place.x_advance as f32 / size);
                (glyph.cluster as usize, wide)
            })
            .collect()
    }
}

/// The widths of a word's letters in sizes of the text, each with the byte where it begins, in the order of the word.
fn letters(word: &str, weight: Weight) -> Vec<(usize, f32)> {
    let [.., behind] = &*FACES;
    let Some(face) = FACES.get(weight as usize).and_then(Option::as_ref) else {
        return word.char_indices().map(|(at, _)| (at, UNKNOWN)).collect();
    };
    let from_behind = |at: usize| {
        let letter = word.get(at..)?.chars().next()?;
        let glyphs = behind.as_ref()?.glyphs(letter.encode_utf8(&mut [0; 4]));
        glyphs.first()?.1
    };
    let mut letters: Vec<(usize, f32)> = face
        .glyphs(word)
        .into_iter()
        .map(|(at, wide)| (at, wide.or_else(|| from_behind(at)).unwrap_or(UNKNOWN)))
        .collect();
    // What is written from right to left is shaped from the left.
    letters.sort_by_key(|(at, _)| *at);
    letters
}

/// The width of a word in sizes of the text.
fn word_width(word: &str, weight: Weight) -> f32 {
    let shaped = || letters(word, weight).iter().map(|(_, wide)| wide).sum();
    let Some(words) = WORDS
        .get(weight as usize)
        .filter(|_| word.len() <= LONGEST_KEPT)
    else {
        return shaped();
    };
    // A panic elsewhere leaves the widths as good as they were.
    let mut words = words.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(wide) = words.get(word) {
        return *wide;
    }
    if words.len() >= MOST_WORDS {
        words.clear();
    }
    let wide = shaped();
    words.insert(word.into(), wide);
    wide
}

/// The distance from one line of text to the next.
#[must_use]
pub fn line_height(size: f32) -> f32 {
    (size * 1.25).round()
}

/// The width of a text in points.
#[must_use]
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    let space = word_width(" ", weight);
    let words = text.split(' ').map(|word| word_width(word, weight) + space);
    (words.sum::<f32>() - space) * size
}

/// A name as pictures show it: whole, as long as names may be.
#[must_use]
pub fn shown(name: &str) -> Cow<'_, str> {
    let end = name.char_indices().nth(NAME_LETTERS);
    match end.and_then(|(at, _)| name.get(..at)) {
        Some(kept) => Cow::Owned(format!("{}…", kept.trim_end())),
        None => Cow::Borrowed(name),
    }
}

/// Breaks a text into lines no wider than `width`: between words, and inside a word with a hyphen when it is
/// wider than a line by itself. At least one line is returned.
#[must_use]
pub fn wrap(text: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
    let width = width / size;
    let space = word_width(" ", weight);
    let mut lines = Vec::new();
    let (mut line, mut used) = (String::new(), 0.0);
    // A space that does not break, as in 12 500, holds its line together.
    for word in text
        .split([' ', '\t', '\n', '\r'])
        .filter(|word| !word.is_empty())
    {
        let wide = word_width(word, weight);
        if line.is_empty() {
            used = -space;
        } else if used + space + wide <= width {
            line.push(' ');
        } else {
            lines.push(std::mem::take(&mut line));
            used = -space;
        }
        let rest = if wide <= width {
            word
        } else {
            split(word, weight, width, &mut lines)
        };
        used += space
            + if rest == word {
                wide
            } else {
                word_width(rest, weight)
            };
        line.push_str(rest);
    }
    lines.push(line);
    lines
}

/// Breaks a word that is wider than a line into lines that end with a hyphen, and gives what is left. Where it can, it
/// breaks as Swedish does, so that one consonant and a vowel begin the next line ("nedsätt-ning"); at least three
/// letters stand on both sides.
fn split<'w>(word: &'w str, weight: Weight, width: f32, lines: &mut Vec<String>) -> &'w str {
    let hyphen = word_width("-", weight);
    let widths = letters(word, weight);
    let ends: Vec<f32> = widths
        .iter()
        .scan(0.0, |end, (_, wide)| {
            *end += wide;
            Some(*end)
        })
        .collect();
    let begins = |letter: usize| widths.get(letter).map_or(word.len(), |(at, _)| *at);
    // How far the letters before this one reach.
    let before = |letter: usize| match letter.checked_sub(1) {
        Some(last) => ends.get(last).or(ends.last()).copied().unwrap_or(0.0),
        None => 0.0,
    };
    let is_vowel = |letter: usize| {
        let letter = word
            .get(begins(letter)..)
            .and_then(|rest| rest.chars().next());
        letter.is_some_and(|letter| "aeiouyåäöAEIOUYÅÄÖ".contains(letter))
    };
    let mut from = 0;
    while before(widths.len()) - before(from) > width {
        let places = from + 3..(widths.len() + 1).saturating_sub(4);
        let fits = |letter: &usize| before(*letter) - before(from) + hyphen <= width;
        let Some(most) = places.clone().take_while(fits).last() else {
            break;
        };
        let syllable = (places.start..=most)
            .rev()
            .find(|letter| !is_vowel(*letter) && is_vowel(letter + 1));
        let to = syllable.unwrap_or(most);
        let line = word.get(begins(from)..begins(to)).unwrap_or_default();
        lines.push(format!("{line}-"));
        from = to;
    }
    word.get(begins(from)..).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_bundled_fonts_are_read() {
        assert!(FACES.iter().all(Option::is_some));
        let (regular, bold) = (
            text_width("Behovsgrupp", 16.0, Weight::Regular),
            text_width("Behovsgrupp", 16.0, Weight::Bold),
        );
        assert!(regular > 80.0 && bold > regular, "{regular} {bold}");
        let kerned = text_width("AV", 100.0, Weight::Regular);
        let apart =
            text_width("A", 100.0, Weight::Regular) + text_width("V", 100.0, Weight::Regular);
        assert!(kerned < apart, "{kerned} {apart}");
        // A letter of Northern Sámi comes from the font behind, one of no font here still takes room.
        assert!(text_width("ŋ", 16.0, Weight::Regular) > 4.0);
        assert!(text_width("漢", 16.0, Weight::Regular) > 4.0);
        assert_eq!(text_width("", 16.0, Weight::Regular), 0.0);
    }

    #[test]
    fn long_words_break_with_a_hyphen() {
        let text = "Barn med neuropsykiatriska funktionsnedsättningar";
        let lines = wrap(text, 16.0, Weight::Regular, 120.0);
        assert!(lines.len() >= 4, "{lines:?}");
        for line in &lines {
            assert!(text_width(line, 16.0, Weight::Regular) <= 120.0, "{line}");
        }
        assert!(lines.iter().any(|line| line.ends_with('-')));
        assert_eq!(lines.last().map(String::as_str), Some("sättningar"));
        let joined: String = lines.join(" ").replace("- ", "");
        assert_eq!(joined, text);
    }

    #[test]
    fn nothing_is_lost_when_nothing_fits() {
        assert_eq!(wrap("abc", 16.0, Weight::Bold, 1.0), ["abc"]);
        assert_eq!(wrap("", 16.0, Weight::Bold, 100.0), [""]);
        assert_eq!(
            wrap("12\u{a0}500 kr", 16.0, Weight::Bold, 60.0),
            ["12\u{a0}500", "kr"]
        );
    }

    #[test]
    fn a_word_of_any_length_costs_its_length_once() {
        let name = "behovsgrupp".repeat(70_000 / 11);
        let started = std::time::Instant::now();
        let lines = wrap(&name, 16.0, Weight::Regular, 240.0);
        assert!(started.elapsed().as_secs() < 2, "{:?}", started.elapsed());
        assert!(lines.len() > 1_000);
        assert_eq!(lines.concat().replace('-', ""), name);
        assert_eq!(shown(&name).chars().count(), NAME_LETTERS + 1);
        assert_eq!(shown("Stroke"), "Stroke");
        for number in 0..3 * MOST_WORDS {
            assert!(text_width(&number.to_string(), 16.0, Weight::Regular) > 0.0);
        }
        let kept = WORDS[0].lock().unwrap().len();
        assert!(kept <= MOST_WORDS, "{kept}");
    }
}
