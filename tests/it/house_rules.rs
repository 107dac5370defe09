//! Rules of the house that the compiler does not hold.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use crate::program::package;

/// Every source file below a folder.
fn sources(folder: &Path) -> Vec<PathBuf> {
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
