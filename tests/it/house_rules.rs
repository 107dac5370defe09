//! Rules of the house that the compiler does not hold.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::program::package;

/// Every source file below a folder.
pub fn sources(folder: &Path) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(sources(&path));
        } else if path.extension().is_some_and(|ending| ending == "rs") {
            found.push(path);
        }
    }
    found
}

#[test]
fn only_the_window_knows_a_screen() {
    let source = package("src");
    for path in sources(&source) {
        let inside = path.strip_prefix(&source).unwrap();
        if inside.starts_with("app") || inside == Path::new("main.rs") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for name in ["egui", "eframe"] {
                assert!(!line.contains(name), "{}: {line}", path.display());
            }
        }
    }
}

/// The keys in one text: what stands in quotation marks right after one of the ways to name a key.
fn keys(text: &str) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for way in [
        "Message::new(\"",
        "texts.get(\"",
        "texts.with(\"",
        "text!(texts, \"",
        "Message::new(\n",
    ] {
        for rest in text.split(way).skip(1) {
            let rest = rest.trim_start().trim_start_matches('"');
            let key = rest.split('"').next().unwrap_or_default();
            let plain = |character: char| {
                character.is_ascii_lowercase()
                    || character.is_ascii_digit()
                    || "-.".contains(character)
            };
            if key.contains('-') && key.chars().all(plain) {
                found.insert(key.to_owned());
            }
        }
    }
    found
}

#[test]
fn every_text_that_is_asked_for_exists() {
    let texts = foretrade::text::Texts::new(foretrade::text::Language::Swedish);
    let mut missing = BTreeSet::new();
    let mut seen = 0;
    for path in sources(&package("src")) {
        let text = std::fs::read_to_string(&path).unwrap();
        // Texts made up by tests need not exist.
        let code = text
            .split("#[cfg(test)]\nmod tests {")
            .next()
            .unwrap_or_default();
        if path.to_string_lossy().ends_with("tests.rs") {
            continue;
        }
        let code: String = code
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
            .flat_map(|line| [line, "\n"])
            .collect();
        for key in keys(&code) {
            seen += 1;
            if !texts.has(&key) {
                missing.insert(format!("{key} ({})", path.display()));
            }
        }
    }
    assert!(seen > 100, "{seen}");
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn only_the_room_has_a_socket() {
    let source = package("src");
    for path in sources(&source) {
        if path.strip_prefix(&source).unwrap().starts_with("room") {
            continue;
        }
        let text = std::fs::read_to_string(&path).unwrap();
        for line in text
            .lines()
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            for name in ["TcpListener", "TcpStream", "UdpSocket"] {
                assert!(!line.contains(name), "{}: {line}", path.display());
            }
        }
    }
}

/// Words joined by hyphens in a text, and the same with a gap where a part is filled in: `step-{}-title`.
fn hyphenated(text: &str) -> (BTreeSet<&str>, BTreeSet<Vec<&str>>) {
    let whole =
        |letter: char| letter.is_ascii_lowercase() || letter.is_ascii_digit() || letter == '-';
    let words = text.split(|letter| !whole(letter)).collect();
    let with_gaps = text
        .split('"')
        .filter(|literal| literal.contains('{') && literal.contains('-'))
        .map(|literal| {
            let mut parts = literal.split('{');
            let first = parts.next().unwrap_or_default();
            let rest = parts.map(|part| part.split_once('}').map_or("", |(_, after)| after));
            std::iter::once(first).chain(rest).collect::<Vec<_>>()
        })
        .filter(|parts| parts.iter().all(|part| part.chars().all(whole)))
        .filter(|parts| parts.iter().map(|part| part.len()).sum::<usize>() > 2)
        .collect();
    (words, with_gaps)
}

/// Whether an id is one of those that are put together from these parts with something between them.
fn is_put_together(id: &str, parts: &[&str]) -> bool {
    let (Some(first), Some(last)) = (parts.first(), parts.last()) else {
        return false;
    };
    let Some(mut rest) = id
        .strip_prefix(first)
        .and_then(|rest| rest.strip_suffix(last))
    else {
        return false;
    };
    for part in parts.get(1..parts.len() - 1).unwrap_or_default() {
        match rest.find(part) {
            Some(at) => rest = &rest[at + part.len()..],
            None => return false,
        }
    }
    !rest.is_empty()
}

#[test]
fn every_text_is_asked_for() {
    let mut all = String::new();
    let mut files = sources(&package("src"));
    let mut folders = vec![package("assets")];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() && !path.ends_with("lang") {
                folders.push(path);
            } else if path.is_file() {
                files.push(path);
            }
        }
    }
    for file in files {
        if let Ok(text) = std::fs::read_to_string(&file) {
            all.push_str(&text);
            all.push('\n');
        }
    }
    let mut texts = String::new();
    for entry in std::fs::read_dir(package("assets/lang/sv")).unwrap() {
        texts.push_str(&std::fs::read_to_string(entry.unwrap().path()).unwrap());
        texts.push('\n');
    }
    let (words, put_together) = hyphenated(&all);
    let inside: BTreeSet<&str> = texts
        .split('{')
        .filter_map(|part| part.split_once('}'))
        .map(|(inside, _)| inside.trim())
        .collect();
    let unused: Vec<&str> = texts
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .map(|(id, _)| id)
        .filter(|id| id.starts_with(|letter: char| letter.is_ascii_lowercase()))
        // The glossary is shown whole, and the answer page gets all of its texts.
        .filter(|id| !id.starts_with("glossary-") && !id.starts_with("answer-page-"))
        .filter(|id| !words.contains(id) && !inside.contains(id))
        .filter(|id| !put_together.iter().any(|parts| is_put_together(id, parts)))
        .collect();
    assert!(unused.is_empty(), "nobody asks for {unused:#?}");
}
