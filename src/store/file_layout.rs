//! How RON text is laid out: short things on one line, strings as people read them.

use unicode_normalization::UnicodeNormalization;

use super::scanner::{Kind, pieces};

/// Columns that a joined line may take.
const WIDTH: usize = 110;

/// Joins lists, maps and structs that fit on one line.
///
/// The text must be RON as the pretty serializer writes it: one item per line, a comma after each,
/// no line break inside a string.
pub(super) fn join_short_lines(text: &str) -> String {
    let mut lines: Vec<String> = Vec::new();
    // Where each open bracket's line stands among `lines`.
    let mut open: Vec<usize> = Vec::new();
    for line in text.lines() {
        if line.starts_with("//") {
            lines.push(line.to_owned());
            continue;
        }
        let closes = line.trim_start().starts_with([')', ']', '}']);
        if closes
            && let Some(from) = open.pop()
            && let Some(joined) = joined(lines.get(from..).unwrap_or_default(), line)
        {
            lines.truncate(from);
            lines.push(joined);
            continue;
        }
        if line.ends_with(['(', '[', '{']) {
            open.push(lines.len());
        }
        lines.push(line.to_owned());
    }
    let mut joined = lines.join("\n");
    joined.push('\n');
    joined
}

/// The opening line, the items and the closing line as one line, where it is short enough.
fn joined(opening_and_items: &[String], closing: &str) -> Option<String> {
    let (opening, items) = opening_and_items.split_first()?;
    // A first bracket in the first column is the file's own.
    let indented = opening.starts_with(' ');
    let nested = items
        .iter()
        .any(|item| item.ends_with(['(', '[', '{']) || !item.ends_with(','));
    if !indented || nested {
        return None;
    }
    let mut line = opening.clone();
    let items: Vec<&str> = items.iter().map(|item| item.trim_start()).collect();
    line.push_str(items.join(" ").trim_end_matches(','));
    line.push_str(closing.trim_start());
    (line.chars().count() <= WIDTH).then_some(line)
}

/// Whether strings keep the characters they were written with.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Characters {
    /// As they are.
    AsTyped,
    /// In Unicode's composed form (NFC) with `\n` for line breaks, so that texts that look the
    /// same are the same.
    Composed,
}

/// Writes every string with as few escapes as can be: only quotation mark, backslash and control
/// characters. The serializer also escapes apostrophes and combining marks.
pub(super) fn with_plain_strings(text: &str, characters: Characters) -> String {
    let mut plain = String::with_capacity(text.len());
    for piece in pieces(text) {
        let source = text.get(piece.range).unwrap_or_default();
        if piece.kind != Kind::Text
            || !(source.contains('\\') || characters == Characters::Composed)
        {
            plain.push_str(source);
            continue;
        }
        let value = unescaped(inside(source));
        let value = match characters {
            Characters::AsTyped => value,
            Characters::Composed => value.replace("\r\n", "\n").nfc().collect(),
        };
        plain.push('"');
        for character in value.chars() {
            match character {
                '"' => plain.push_str("\\\""),
                '\\' => plain.push_str("\\\\"),
                '\n' => plain.push_str("\\n"),
                '\r' => plain.push_str("\\r"),
                '\t' => plain.push_str("\\t"),
                _ if is_invisible(character) => plain.extend(character.escape_unicode()),
                _ => plain.push(character),
            }
        }
        plain.push('"');
    }
    plain
}

/// Characters that change how the text around them is read without being seen.
fn is_invisible(character: char) -> bool {
    character.is_control()
        || matches!(character, '\u{200b}'..='\u{200f}' | '\u{2028}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
}

/// What stands between the quotation marks.
fn inside(quoted: &str) -> &str {
    let inner = quoted.strip_prefix('"').unwrap_or(quoted);
    inner.strip_suffix('"').unwrap_or(inner)
}

/// The text behind the escapes that the serializer writes.
fn unescaped(source: &str) -> String {
    let mut text = String::with_capacity(source.len());
    let mut characters = source.chars();
    while let Some(character) = characters.next() {
        if character != '\\' {
            text.push(character);
            continue;
        }
        match characters.next() {
            Some('n') => text.push('\n'),
            Some('r') => text.push('\r'),
            Some('t') => text.push('\t'),
            Some('0') => text.push('\0'),
            Some('u') => {
                let hexadecimal: String = characters
                    .by_ref()
                    .skip_while(|character| *character == '{')
                    .take_while(|character| *character != '}')
                    .collect();
                let code = u32::from_str_radix(&hexadecimal, 16).ok();
                text.push(code.and_then(char::from_u32).unwrap_or('\u{fffd}'));
            }
            Some(other) => text.push(other),
            None => {}
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    fn written(value: &str, characters: Characters) -> String {
        with_plain_strings(&ron::to_string(value).unwrap(), characters)
    }

    #[test]
    fn strings_are_readable_and_read_back() {
        for value in [
            "Isak's \"å\"",
            "e\u{301}",
            "a\\n\nb\t\u{0}\u{202e}",
            "",
            "\\",
            "\"",
        ] {
            let text = written(value, Characters::AsTyped);
            assert_eq!(ron::from_str::<String>(&text).unwrap(), value, "{text}");
        }
        assert_eq!(written("Isak's", Characters::AsTyped), "\"Isak's\"");
        assert_eq!(written("e\u{301}", Characters::Composed), "\"é\"");
        assert_eq!(
            written("a\u{202e}b", Characters::AsTyped),
            "\"a\\u{202e}b\""
        );
    }

    #[test]
    fn short_lists_stand_on_one_line() {
        let long = "x".repeat(100);
        let text = format!(
            "(\n    a: [\n        [\n            1,\n        ],\n        [\n            2,\n            3,\n        ],\n    ],\n    b: [\n        \"{long}\",\n        \"y\",\n    ],\n)"
        );
        assert_eq!(
            join_short_lines(&text),
            format!(
                "(\n    a: [[1], [2, 3]],\n    b: [\n        \"{long}\",\n        \"y\",\n    ],\n)\n"
            )
        );
    }
}
