//! A coarse reading of RON text: which parts are strings, comments and code.
//!
//! It serves what a full parser cannot: telling a file that was cut off from one that is wrong,
//! and finding the format version in a file whose other contents are not known yet. It accepts any
//! text and never fails.

use std::ops::Range;

/// The attribute that stands first in files this program writes.
const ATTRIBUTE: &str = "#![enable(implicit_some)]";

/// What a stretch of text is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// Anything that is neither string nor comment.
    Code,
    /// A string with its quotation marks, escapes written with a backslash.
    Text,
    /// A raw string or a single character with its marks.
    Literal,
    /// A comment with its marks.
    Comment,
}

/// A stretch of text of one kind.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    pub(super) kind: Kind,
    /// Bytes of the text.
    pub(super) range: Range<usize>,
    /// Whether the end mark is there.
    pub(super) closed: bool,
}

/// Splits text into pieces that together cover it.
pub(super) fn pieces(text: &str) -> Vec<Piece> {
    let mut pieces = Vec::new();
    let mut code_from = 0;
    let mut at = 0;
    let mut before = ' ';
    while let Some(rest) = text.get(at..).filter(|rest| !rest.is_empty()) {
        let Some((kind, length, closed)) = special(rest, before) else {
            before = rest.chars().next().unwrap_or(' ');
            at += before.len_utf8();
            continue;
        };
        if code_from < at {
            pieces.push(Piece {
                kind: Kind::Code,
                range: code_from..at,
                closed: true,
            });
        }
        pieces.push(Piece {
            kind,
            range: at..at + length,
            closed,
        });
        at += length;
        code_from = at;
        before = ' ';
    }
    if code_from < text.len() {
        pieces.push(Piece {
            kind: Kind::Code,
            range: code_from..text.len(),
            closed: true,
        });
    }
    pieces
}

/// A string or comment that starts here: its kind, length in bytes and whether it is closed.
fn special(rest: &str, before: char) -> Option<(Kind, usize, bool)> {
    if rest.starts_with("//") {
        return Some((Kind::Comment, rest.find('\n').unwrap_or(rest.len()), true));
    }
    if rest.starts_with("/*") {
        let (length, closed) = block_comment(rest);
        return Some((Kind::Comment, length, closed));
    }
    if rest.starts_with('"') {
        let (length, closed) = quoted(rest, '"');
        return Some((Kind::Text, length, closed));
    }
    if rest.starts_with('\'') {
        let (length, closed) = quoted(rest, '\'');
        return Some((Kind::Literal, length, closed));
    }
    let after_r = rest.strip_prefix('r')?;
    if before.is_alphanumeric() || before == '_' {
        return None;
    }
    let inside = after_r.trim_start_matches('#');
    let hashes = after_r.len() - inside.len();
    let inside = inside.strip_prefix('"')?;
    let end = format!("\"{}", "#".repeat(hashes));
    let opening = rest.len() - inside.len();
    Some(match inside.find(&end) {
        Some(found) => (Kind::Literal, opening + found + end.len(), true),
        None => (Kind::Literal, rest.len(), false),
    })
}

fn block_comment(rest: &str) -> (usize, bool) {
    let mut depth = 0_u32;
    let mut at = 0;
    while let Some(here) = rest.get(at..).filter(|here| !here.is_empty()) {
        if here.starts_with("/*") {
            depth += 1;
            at += 2;
        } else if here.starts_with("*/") {
            depth = depth.saturating_sub(1);
            at += 2;
            if depth == 0 {
                return (at, true);
            }
        } else {
            at += here.chars().next().map_or(1, char::len_utf8);
        }
    }
    (rest.len(), false)
}

fn quoted(rest: &str, mark: char) -> (usize, bool) {
    let mut escaped = false;
    for (at, character) in rest.char_indices().skip(1) {
        if escaped {
            escaped = false;
        } else if character == '\\' {
            escaped = true;
        } else if character == mark {
            return (at + mark.len_utf8(), true);
        }
    }
    (rest.len(), false)
}

/// Whether the text ends before its outermost bracket is closed.
pub(super) fn is_cut(text: &str) -> bool {
    let mut depth = 0_i64;
    let mut start = String::new();
    for piece in pieces(text) {
        if !piece.closed {
            return true;
        }
        if piece.kind != Kind::Code {
            continue;
        }
        for character in text.get(piece.range).unwrap_or_default().chars() {
            match character {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            if start.len() <= ATTRIBUTE.len() && !character.is_whitespace() {
                start.push(character);
            }
        }
    }
    // A lone slash is half of a comment's mark.
    depth > 0 || ATTRIBUTE.starts_with(start.trim_end_matches('/'))
}

/// The text up to the bracket that closes the one it begins with; none where it is not closed.
pub(super) fn first_bracketed(text: &str) -> Option<&str> {
    let mut depth = 0_i64;
    for piece in pieces(text) {
        if piece.kind != Kind::Code {
            continue;
        }
        for (at, character) in text.get(piece.range.clone())?.char_indices() {
            match character {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                _ => {}
            }
            if depth == 0 {
                return text.get(..piece.range.start + at + character.len_utf8());
            }
        }
    }
    None
}

/// The number of the last line with anything on it, counted from 1.
pub(super) fn last_line(text: &str) -> usize {
    text.trim_end().lines().count().max(1)
}

/// The `format_version` of the outermost struct, read without understanding the rest.
pub(super) fn format_version(text: &str) -> Option<u64> {
    const FIELD: &str = "format_version";
    let mut depth = 0_i64;
    for piece in pieces(text) {
        if piece.kind != Kind::Code {
            continue;
        }
        let code = text.get(piece.range).unwrap_or_default();
        let mut before = ' ';
        for (at, character) in code.char_indices() {
            match character {
                '(' | '[' | '{' => depth += 1,
                ')' | ']' | '}' => depth -= 1,
                'f' if depth == 1 && !(before.is_alphanumeric() || before == '_') => {
                    let digits = code
                        .get(at..)
                        .and_then(|rest| rest.strip_prefix(FIELD))
                        .and_then(|rest| rest.trim_start().strip_prefix(':'))
                        .map(str::trim_start);
                    if let Some(digits) = digits {
                        let end = digits
                            .find(|character: char| !character.is_ascii_digit())
                            .unwrap_or(digits.len());
                        return digits.get(..end)?.parse().ok();
                    }
                }
                _ => {}
            }
            before = character;
        }
    }
    None
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn pieces_cover_the_text() {
        let text = "// å\n(a: \"x)\\\"\", /* { /* */ */ b: r#\"(\"#, c: '\"', per: 1)";
        let found = pieces(text);
        let joined: String = found
            .iter()
            .map(|piece| &text[piece.range.clone()])
            .collect();
        assert_eq!(joined, text);
        assert!(found.iter().all(|piece| piece.closed));
        assert!(!is_cut(text));
    }

    #[test]
    fn a_cut_text_is_told_from_a_whole_one() {
        for cut in [
            "",
            "// a",
            "#![ena",
            "#![enable(implicit_some)]\n",
            "(a: \"x)",
            "(a: [1]",
            "(a: /* )",
        ] {
            assert!(is_cut(cut), "{cut}");
        }
        for whole in [
            "(a: 1)",
            "(a: \"(\")",
            "hej",
            "#![enable(implicit_some)]\n()\n",
        ] {
            assert!(!is_cut(whole), "{whole}");
        }
    }

    #[test]
    fn what_stands_after_a_bracket_is_left() {
        let whole = "(a: [\")\", (1)], b: {})";
        let text = format!("{whole} Hälsningar, Anna :-)");
        assert_eq!(first_bracketed(&text), Some(whole));
        assert_eq!(first_bracketed("(a: [1]"), None);
    }

    #[test]
    fn the_version_is_found_among_unknown_things() {
        let text = "(title: \"format_version: 9\", new: (format_version: 8), // format_version: 7\n \
                    my_format_version: 6, format_version : 12, x: @)";
        assert_eq!(format_version(text), Some(12));
        assert_eq!(format_version("(title: 1)"), None);
        assert_eq!(format_version("(format_version: many)"), None);
    }
}
