//! Names the build by what a record is made with, so that a record that is checked is held word by word only
//! against pages that the very same source would set.

use std::fs;
use std::path::{Path, PathBuf};

/// What a record's words, figures and pages rest on.
const RESTS_ON: [&str; 8] = [
    "src/record",
    "src/ranking",
    "src/text",
    "src/typeset",
    "src/workshop",
    "assets",
    "Cargo.toml",
    "Cargo.lock",
];

fn main() {
    let mut files = Vec::new();
    for place in RESTS_ON {
        println!("cargo::rerun-if-changed={place}");
        gather(Path::new(place), &mut files);
    }
    files.sort();
    let mut name = Name::new();
    for file in &files {
        // With the same strokes on every system.
        for part in file.components() {
            name.take(part.as_os_str().as_encoded_bytes());
        }
        // Line ends differ between systems that take the source from the same place.
        let bytes = fs::read(file).unwrap_or_default();
        for line in bytes.split(|byte| matches!(byte, b'\r' | b'\n')) {
            name.take(line);
        }
    }
    println!("cargo::rustc-env=FORETRADE_BUILD={:08x}", name.0 >> 32);
}

/// Every file in a folder and its folders, or the file itself.
fn gather(place: &Path, files: &mut Vec<PathBuf>) {
    let Ok(entries) = fs::read_dir(place) else {
        files.push(place.to_owned());
        return;
    };
    for entry in entries.flatten() {
        gather(&entry.path(), files);
    }
}

/// A short sum of bytes (FNV-1a, 64 bits): tells builds apart, and is no seal.
struct Name(u64);

impl Name {
    fn new() -> Self {
        Self(0xcbf2_9ce4_8422_2325)
    }

    fn take(&mut self, bytes: &[u8]) {
        for byte in bytes {
            self.0 = (self.0 ^ u64::from(*byte)).wrapping_mul(0x0000_0100_0000_01b3);
        }
    }
}
