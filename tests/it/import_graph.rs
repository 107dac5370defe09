//! Draws which file of `src` uses which, and holds the directions of the house: from what people see down to what is
//! true, and no circle that leaves its room.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use crate::house_rules::sources;
use crate::program::package;

/// What each room may use beside itself, as `ARCHITECTURE.md` says it. `app` and the program may use every room.
const DIRECTIONS: [(&str, &[&str]); 13] = [
    ("text", &[]),
    ("workshop", &["text"]),
    ("ranking", &["workshop", "text"]),
    ("results", &["ranking", "workshop", "text"]),
    ("picture", &["results", "ranking", "text"]),
    ("store", &["workshop", "text"]),
    ("spreadsheet", &["workshop", "text"]),
    ("typeset", &["text"]),
    ("kit", &["workshop", "typeset", "text"]),
    ("answer_page", &["store", "ranking", "workshop", "text"]),
    ("room", &["answer_page", "store", "workshop", "text"]),
    (
        "record",
        &[
            "picture", "results", "ranking", "typeset", "store", "workshop", "text",
        ],
    ),
    (
        "cli",
        &[
            "room",
            "answer_page",
            "record",
            "picture",
            "results",
            "ranking",
            "typeset",
            "store",
            "spreadsheet",
            "kit",
            "workshop",
            "text",
        ],
    ),
];

/// A module's place: `["app", "steps", "weigh"]`.
type Place = Vec<String>;

/// The files of `src` by their modules' places, with their code: no comments, no tests.
struct Source {
    files: BTreeMap<Place, PathBuf>,
    code: BTreeMap<Place, String>,
    /// What a module gives out under a name of its own, and where it stands.
    given_out: BTreeMap<Place, BTreeMap<String, Place>>,
}

impl Source {
    fn read() -> Self {
        let root = package("src");
        let mut source = Self {
            files: BTreeMap::new(),
            code: BTreeMap::new(),
            given_out: BTreeMap::new(),
        };
        for path in sources(&root) {
            let inside = path.strip_prefix(&root).unwrap();
            let name = inside.to_string_lossy();
            if name.ends_with("tests.rs")
                || name.ends_with("testing.rs")
                || name.contains("/tests/")
            {
                continue;
            }
            let place = place_of(inside);
            let text = std::fs::read_to_string(&path).unwrap();
            let code = text
                .split("#[cfg(test)]\nmod tests {")
                .next()
                .unwrap_or_default();
            let code = code
                .lines()
                .filter(|line| !line.trim_start().starts_with("//"))
                .flat_map(|line| [line, "\n"])
                .collect();
            source.files.insert(place.clone(), inside.to_owned());
            source.code.insert(place, code);
        }
        for (place, code) in &source.code {
            let given = uses(code)
                .into_iter()
                .filter(|(public, _)| *public)
                .filter_map(|(_, path)| {
                    Some((path.last()?.clone(), source.absolute(&path, place)?))
                });
            source.given_out.insert(place.clone(), given.collect());
        }
        source
    }

    /// Where a path that stands in a module leads; none where it leads out of the program.
    fn absolute(&self, path: &[String], from: &Place) -> Option<Place> {
        let first = path.first()?;
        let mut at = from.clone();
        let mut rest = path;
        match first.as_str() {
            "crate" => {
                at.clear();
                rest = &path[1..];
            }
            "self" => rest = &path[1..],
            "super" => {
                while rest.first().is_some_and(|step| step == "super") {
                    at.pop();
                    rest = &rest[1..];
                }
            }
            _ => {
                let mut child = at.clone();
                child.push(first.clone());
                if !self.files.contains_key(&child) {
                    return None;
                }
            }
        }
        at.extend(rest.iter().cloned());
        Some(at)
    }

    /// The file that holds what a path names: through what modules give out again.
    fn file(&self, path: &Place, depth: usize) -> Option<&Place> {
        for length in (0..=path.len()).rev() {
            let (module, rest) = path.split_at(length);
            let Some((place, _)) = self.files.get_key_value(module) else {
                continue;
            };
            let through = rest
                .first()
                .and_then(|name| self.given_out.get(place)?.get(name))
                .filter(|_| depth < 8);
            if let Some(through) = through {
                let mut further = through.clone();
                further.extend(rest.iter().skip(1).cloned());
                return self.file(&further, depth + 1);
            }
            return Some(place);
        }
        None
    }

    /// Which file uses which.
    fn arrows(&self) -> BTreeMap<&Place, BTreeSet<&Place>> {
        let mut arrows: BTreeMap<&Place, BTreeSet<&Place>> = BTreeMap::new();
        for (place, code) in &self.code {
            let used = uses(code).into_iter().filter(|(public, _)| !public);
            let named = used.map(|(_, path)| path).chain(paths(code));
            for path in named {
                if let Some(to) = self.absolute(&path, place).and_then(|to| self.file(&to, 0))
                    && to != place
                {
                    arrows.entry(place).or_default().insert(to);
                }
            }
        }
        arrows
    }
}

fn place_of(inside: &Path) -> Place {
    let mut place: Place = inside
        .with_extension("")
        .iter()
        .map(|part| part.to_string_lossy().into_owned())
        .collect();
    if place
        .last()
        .is_some_and(|last| last == "mod" || last == "lib")
    {
        place.pop();
    }
    place
}

/// Every path that a `use` names, and whether it is given out again.
fn uses(code: &str) -> Vec<(bool, Vec<String>)> {
    let mut found = Vec::new();
    let mut rest = code;
    while let Some(at) = rest.find("use ") {
        let line = rest[..at].rfind('\n').map_or(0, |end| end + 1);
        let before = rest[line..at].trim();
        let tree = &rest[at + 4..];
        rest = tree;
        let public = before.starts_with("pub");
        if !(before.is_empty() || public) {
            continue;
        }
        if let Some(end) = tree.find(';') {
            let mut paths = Vec::new();
            spread(&tree[..end], &[], &mut paths);
            found.extend(paths.into_iter().map(|path| (public, path)));
        }
    }
    found
}

/// Spreads a tree of a `use` into its paths.
fn spread(tree: &str, before: &[String], found: &mut Vec<Vec<String>>) {
    let tree = tree.trim();
    let steps = |text: &str| {
        let steps = text
            .split("::")
            .map(str::trim)
            .filter(|step| !step.is_empty());
        before
            .iter()
            .cloned()
            .chain(steps.map(str::to_owned))
            .collect::<Vec<_>>()
    };
    let Some(open) = tree.find('{') else {
        let name = tree.split(" as ").next().unwrap_or_default();
        let mut path = steps(name);
        path.retain(|step| step != "*");
        if path.len() > 1 && path.last().is_some_and(|last| last == "self") {
            path.pop();
        }
        if !path.is_empty() {
            found.push(path);
        }
        return;
    };
    let head = steps(&tree[..open]);
    let inner = tree[open + 1..]
        .rsplit_once('}')
        .map_or("", |(inner, _)| inner);
    let (mut depth, mut start) = (0, 0);
    for (at, letter) in inner.char_indices() {
        match letter {
            '{' => depth += 1,
            '}' => depth -= 1,
            ',' if depth == 0 => {
                spread(&inner[start..at], &head, found);
                start = at + 1;
            }
            _ => {}
        }
    }
    if !inner[start..].trim().is_empty() {
        spread(&inner[start..], &head, found);
    }
}

/// Every path in the code itself that begins at the crate or at a room above.
fn paths(code: &str) -> Vec<Vec<String>> {
    let mut found = Vec::new();
    for beginning in ["crate::", "super::"] {
        for (at, _) in code.match_indices(beginning) {
            let before = code[..at].chars().next_back();
            if before
                .is_some_and(|letter| letter.is_alphanumeric() || letter == '_' || letter == ':')
            {
                continue;
            }
            let path: String = code[at..]
                .chars()
                .take_while(|letter| letter.is_alphanumeric() || *letter == '_' || *letter == ':')
                .collect();
            found.push(
                path.split("::")
                    .filter(|step| !step.is_empty())
                    .map(str::to_owned)
                    .collect(),
            );
        }
    }
    found
}

#[test]
fn dependencies_point_one_way() {
    let source = Source::read();
    let mut wrong = Vec::new();
    for (from, used) in source.arrows() {
        let Some(room) = from
            .first()
            .map(String::as_str)
            .filter(|room| !["app", "main", "build_name"].contains(room))
        else {
            continue;
        };
        let Some((_, may)) = DIRECTIONS.iter().find(|(name, _)| *name == room) else {
            wrong.push(format!("{room} is a room without directions"));
            continue;
        };
        for to in used {
            let other = to.first().map_or("", String::as_str);
            if other != room && !may.contains(&other) {
                wrong.push(format!("{} uses {}", from.join("/"), to.join("/")));
            }
        }
    }
    assert!(wrong.is_empty(), "{wrong:#?}");
}

#[test]
fn no_circle_of_files_leaves_its_room() {
    let source = Source::read();
    let arrows = source.arrows();
    assert!(arrows.len() > 300, "{} files use others", arrows.len());
    for circle in circles(&arrows) {
        let shared = circle
            .iter()
            .skip(1)
            .fold(circle[0].clone(), |shared, place| {
                shared
                    .iter()
                    .zip(*place)
                    .take_while(|(one, other)| one == other)
                    .map(|(one, _)| one.clone())
                    .collect()
            });
        let whole_house = shared.is_empty() || shared == ["app"];
        assert!(!whole_house, "a circle: {circle:#?}");
    }
}

/// Files that use each other in a circle, by following every file as far as it leads.
fn circles<'a>(arrows: &BTreeMap<&'a Place, BTreeSet<&'a Place>>) -> Vec<Vec<&'a Place>> {
    let reach = |from: &'a Place| {
        let mut seen = BTreeSet::new();
        let mut next = vec![from];
        while let Some(at) = next.pop() {
            for to in arrows.get(at).into_iter().flatten() {
                if seen.insert(*to) {
                    next.push(to);
                }
            }
        }
        seen
    };
    let reached: BTreeMap<&Place, BTreeSet<&Place>> =
        arrows.keys().map(|from| (*from, reach(from))).collect();
    let mut found = Vec::new();
    let mut told = BTreeSet::new();
    for (from, leads) in &reached {
        if !leads.contains(from) || told.contains(from) {
            continue;
        }
        let circle: Vec<&Place> = leads
            .iter()
            .filter(|to| reached.get(**to).is_some_and(|back| back.contains(from)))
            .copied()
            .collect();
        told.extend(circle.iter().copied());
        found.push(circle);
    }
    found
}

#[test]
fn the_window_stands_in_folders_only() {
    let loose: Vec<_> = std::fs::read_dir(package("src/app"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| path.is_file() && !path.ends_with("mod.rs"))
        .collect();
    assert!(loose.is_empty(), "{loose:#?}");
}
