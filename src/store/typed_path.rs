//! Paths that a person types or pastes: the system's own ways of copying a path put quotes or `file://` around it.

use std::path::PathBuf;

/// The path in a text that was typed: without white space, quotes and `file://` around it, and with its percent signs
/// read where there was `file://`. Empty where there is nothing.
pub fn typed_path(text: &str) -> PathBuf {
    let mut text = text.trim();
    for quote in ['"', '\'', '”', '’'] {
        let inside = text
            .strip_prefix([quote, '“', '‘'])
            .and_then(|rest| rest.strip_suffix(quote));
        if let Some(inside) = inside {
            text = inside.trim();
            break;
        }
    }
    match after_scheme(text) {
        Some(path) => PathBuf::from(path),
        None => PathBuf::from(text),
    }
}

/// What stands after `file://`, as a path of this system; none where the text is no such address.
fn after_scheme(text: &str) -> Option<String> {
    let scheme = text.get(..5)?;
    if !scheme.eq_ignore_ascii_case("file:") {
        return None;
    }
    let rest = text.get(5..)?;
    let Some(rest) = rest.strip_prefix("//") else {
        return read_percent(rest);
    };
    let (host, path) = rest.split_at(rest.find('/').unwrap_or(rest.len()));
    let path = read_percent(path)?;
    if !host.is_empty() && !host.eq_ignore_ascii_case("localhost") {
        // A share, as Windows writes it.
        return Some(format!("//{host}{path}"));
    }
    // `/C:/folder` is `C:/folder`.
    let mut signs = path.chars();
    let is_drive = signs.next() == Some('/')
        && signs.next().is_some_and(|sign| sign.is_ascii_alphabetic())
        && signs.next() == Some(':');
    Some(match path.get(1..) {
        Some(drive) if is_drive => drive.to_owned(),
        _ => path,
    })
}

/// A text with `%20` and the like read; none where it is not UTF-8.
fn read_percent(text: &str) -> Option<String> {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((first, after)) = rest.split_first() {
        let code = (*first == b'%')
            .then(|| after.get(..2))
            .flatten()
            .and_then(|digits| std::str::from_utf8(digits).ok())
            .filter(|digits| digits.bytes().all(|digit| digit.is_ascii_hexdigit()))
            .and_then(|digits| u8::from_str_radix(digits, 16).ok());
        match code {
            Some(code) => {
                bytes.push(code);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(*first);
                rest = after;
            }
        }
    }
    String::from_utf8(bytes).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_stands_around_a_path_is_taken_off() {
        for (typed, path) in [
            ("/mapp/fil.ron", "/mapp/fil.ron"),
            (" \"/mapp/fil.csv\"\n", "/mapp/fil.csv"),
            ("'/mapp/en fil.csv'", "/mapp/en fil.csv"),
            ("”C:\\mapp\\fil.ron”", "C:\\mapp\\fil.ron"),
            ("file:///mapp/fil.csv", "/mapp/fil.csv"),
            ("\"file:///mapp/en%20fil%C3%A5.csv\"", "/mapp/en filå.csv"),
            ("FILE://localhost/mapp/fil.csv", "/mapp/fil.csv"),
            ("file:/mapp/fil.csv", "/mapp/fil.csv"),
            ("file:///C:/mapp/fil.csv", "C:/mapp/fil.csv"),
            ("file://server/mapp/fil.csv", "//server/mapp/fil.csv"),
            ("file:///hundra%25/50%.csv", "/hundra%/50%.csv"),
            ("/mapp/50%20.ron", "/mapp/50%20.ron"),
            ("/mapp/\"fil\".ron", "/mapp/\"fil\".ron"),
            ("\"halv", "\"halv"),
            ("\"", "\""),
            ("", ""),
            ("åäö", "åäö"),
        ] {
            assert_eq!(typed_path(typed), PathBuf::from(path), "{typed}");
        }
    }
}
