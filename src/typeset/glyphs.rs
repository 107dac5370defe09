//! Text that the fonts can show.
//!
//! An archive's PDF may hold no letter without a shape, and none that no reader can see. A letter that no
//! font here has is therefore written as its code, `[U+1F600]`: seen by the reader, and possible to turn
//! back. Letters of one cluster (a letter with its marks) come from one font, or the marks are written out.

use std::borrow::Cow;
use std::fmt::Write as _;

use serde_json::Value;
use unicode_normalization::char::is_combining_mark;

use super::fonts::Fonts;

/// Letters without a space between them that may be set as one piece; longer ones get a place to break
/// after each such piece, or they would run off the page.
const PIECE: usize = 72;
/// Where a line may end without a mark.
const BREAK: char = '\u{200b}';

/// Makes every text in the data one that the fonts can show.
pub(super) fn make_showable(value: &mut Value) {
    match value {
        Value::String(text) => {
            if let Cow::Owned(shown) = showable(text) {
                *text = shown;
            }
        }
        Value::Array(values) => values.iter_mut().for_each(make_showable),
        Value::Object(fields) => fields.values_mut().for_each(make_showable),
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}

/// The text with only what the fonts can show.
pub(super) fn showable(text: &str) -> Cow<'_, str> {
    if text.len() <= PIECE && text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return Cow::Borrowed(text);
    }
    let fonts = Fonts::shared();
    let mut shown = String::with_capacity(text.len() + 8);
    let mut cluster = Vec::new();
    let mut characters = text.chars().peekable();
    while let Some(character) = characters.next() {
        cluster.clear();
        cluster.push(character);
        while let Some(mark) = characters.next_if(|next| is_combining_mark(*next)) {
            cluster.push(mark);
        }
        if is_seen(character) && fonts.hold(&cluster) {
            shown.extend(&cluster);
        } else {
            cluster
                .iter()
                .for_each(|character| push_alone(&mut shown, *character, fonts));
        }
    }
    if shown.trim().is_empty() && !text.trim().is_empty() {
        // Nothing but what is never seen: said, so that no name or heading is empty.
        shown.clear();
        for character in text.chars() {
            push_code(&mut shown, character);
        }
    }
    Cow::Owned(with_breaks(&shown))
}

/// A character that forms no cluster with others.
fn push_alone(shown: &mut String, character: char, fonts: &Fonts) {
    match character {
        '\n' => shown.push('\n'),
        '\r' => {}
        // Joiners, places to break and the choice between two drawings of a sign say nothing by themselves.
        '\u{ad}'
        | '\u{200c}'
        | '\u{200d}'
        | '\u{2060}'
        | '\u{fe00}'..='\u{fe0f}'
        | '\u{feff}'
        | BREAK => {}
        _ if character.is_whitespace() => shown.push(' '),
        _ if is_seen(character) && !is_combining_mark(character) && fonts.hold(&[character]) => {
            shown.push(character);
        }
        _ => push_code(shown, character),
    }
}

fn push_code(shown: &mut String, character: char) {
    // Writing to a string cannot fail.
    let _ = write!(shown, "[U+{:04X}]", u32::from(character));
}

/// Neither a control, a mark that turns the direction of writing, nor private use.
fn is_seen(character: char) -> bool {
    !character.is_control()
        && !matches!(
            character,
            '\u{ad}'
                | '\u{61c}'
                | '\u{180e}'
                | '\u{200b}'..='\u{200f}'
                | '\u{2028}'..='\u{202e}'
                | '\u{2060}'..='\u{206f}'
                | '\u{fe00}'..='\u{fe0f}'
                | '\u{e000}'..='\u{f8ff}'
                | '\u{fdd0}'..='\u{fdef}'
                | '\u{feff}'
                | '\u{fff0}'..='\u{fffb}'
                | '\u{e0000}'..
        )
        && (u32::from(character) & 0xfffe) != 0xfffe
}

/// Places to break in what would else be longer than a line.
fn with_breaks(text: &str) -> String {
    let mut broken = String::with_capacity(text.len());
    let mut piece = 0;
    for character in text.chars() {
        if character == ' ' || character == '\n' {
            piece = 0;
        } else if piece == PIECE {
            broken.push(BREAK);
            piece = 1;
        } else {
            piece += 1;
        }
        broken.push(character);
    }
    broken
}
