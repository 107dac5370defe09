//! How wide texts are in the bundled typeface, and how they are broken into lines.

use std::sync::{Mutex, OnceLock, PoisonError};

use egui::Color32;
use egui::epaint::text::{Fonts, TextOptions};

use super::scene::Weight;
use crate::app::theme;

/// The distance from one line of text to the next.
#[must_use]
pub fn line_height(size: f32) -> f32 {
    (size * 1.25).round()
}

/// The width of a text in points.
#[must_use]
pub fn text_width(text: &str, size: f32, weight: Weight) -> f32 {
    static FONTS: OnceLock<Mutex<Fonts>> = OnceLock::new();
    let fonts = FONTS.get_or_init(|| {
        Mutex::new(Fonts::new(
            TextOptions::default(),
            theme::font_definitions(),
        ))
    });
    // A panic elsewhere leaves the fonts as good as they were.
    let mut fonts = fonts.lock().unwrap_or_else(PoisonError::into_inner);
    let galley = fonts.with_pixels_per_point(1.0).layout_no_wrap(
        text.to_owned(),
        weight.font(size),
        Color32::BLACK,
    );
    galley.size().x
}

/// Breaks a text into lines no wider than `width`: between words, and inside a word with a hyphen when it is
/// wider than a line by itself. At least one line is returned.
#[must_use]
pub fn wrap(text: &str, size: f32, weight: Weight, width: f32) -> Vec<String> {
    let fits = |line: &str| text_width(line, size, weight) <= width;
    let mut lines = vec![String::new()];
    for word in text.split_whitespace() {
        let mut word = word.to_owned();
        while let Some(line) = lines.last_mut() {
            let joined = if line.is_empty() {
                word.clone()
            } else {
                format!("{line} {word}")
            };
            if fits(&joined) {
                *line = joined;
                break;
            }
            if !line.is_empty() {
                lines.push(String::new());
                continue;
            }
            let Some((head, tail)) = split(&word, &fits) else {
                *line = word;
                break;
            };
            *line = head;
            word = tail;
            lines.push(String::new());
        }
    }
    lines
}

/// The longest beginning of a word that fits with a hyphen, leaving at least three letters on both sides. Where it
/// can, it breaks as Swedish does, so that one consonant and a vowel begin the next line ("nedsätt-ning").
fn split(word: &str, fits: &dyn Fn(&str) -> bool) -> Option<(String, String)> {
    let letters: Vec<(usize, char)> = word.char_indices().collect();
    let last = letters.len().checked_sub(3)?;
    let inside = letters.get(3..last.max(3))?;
    let after = letters.get(4..)?;
    let fitting = || {
        let places = inside.iter().zip(after).rev();
        places.filter_map(|((at, letter), (_, next))| {
            let (head, tail) = word.split_at_checked(*at)?;
            let head = format!("{head}-");
            let syllable = !is_vowel(*letter) && is_vowel(*next);
            fits(&head).then(|| (syllable, (head, tail.to_owned())))
        })
    };
    let syllable = fitting().find(|(syllable, _)| *syllable);
    syllable
        .or_else(|| fitting().next())
        .map(|(_, parts)| parts)
}

fn is_vowel(letter: char) -> bool {
    "aeiouyåäöAEIOUYÅÄÖ".contains(letter)
}

#[cfg(test)]
mod tests {
    use super::*;

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
    }
}
