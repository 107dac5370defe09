//! Answers that are being given, kept closed until they are locked, so that a crash does not cost a member their
//! work.
//!
//! One file per workshop, round, member and way in, beside the recovery files and never in a workshop. It is
//! sealed to the workshop's key like an answer file, says nothing outside the seal but whose it is, and no
//! version before is kept. What is inside is the window's affair. A file goes when its answer is locked or left,
//! when its round closes, and when answers are removed; [`Unfinished::is_over`] tells that also after a crash
//! between the one and the other.
//!
//! Limit: whoever has the key can open the seal, as with answer files.

use std::fs;
use std::path::{Path, PathBuf};

use jiff::Timestamp;
use serde::de::DeserializeOwned;
use serde::{Deserialize, Serialize};

use crate::text::{Language, Texts};
use crate::workshop::{ParticipantId, RoundId, Seal, WayIn, Workshop, WorkshopId};

use super::answer_file::AnswerError;
use super::answer_keys::{KeyError, KeyRing, write_privately};
use super::disk::{Access, Disk, RealDisk};
use super::error::StoreError;
use super::save::{remove, remove_left_over, temporary_of};
use super::sealed::{seal, unseal};
use super::workshop_file::{ContentHash, decode, file_name, read_bytes, read_ron, write_ron};

/// The newest format of these files. Another is passed over: it belongs to another version of the program.
const FORMAT_VERSION: u32 = 1;

/// What the files are called after whose they are.
const SUFFIX: &str = ".entry.ron";

/// Whose an unfinished answer is, to which round, and how it is given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Whose {
    /// The workshop.
    pub workshop: WorkshopId,
    /// The round that is answered.
    pub round: RoundId,
    /// The member.
    pub member: ParticipantId,
    /// On the computer, or a printed sheet being typed in.
    pub way_in: WayIn,
}

/// An unfinished answer as it lies on disk.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Unfinished {
    format_version: u32,
    /// Whose it is.
    pub of: Whose,
    /// When it was last kept.
    pub kept: Timestamp,
    /// The open half of the key it is sealed to.
    pub key: String,
    seal: Seal,
}

/// What is inside the seal: whose it is once more, so that a seal moved into another's file is found.
#[derive(Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Inside<O, T> {
    of: O,
    entry: T,
}

impl Unfinished {
    /// Seals an entry to a key.
    ///
    /// # Errors
    /// The key is none, or the entry cannot be written.
    pub fn new<T: Serialize>(
        of: Whose,
        kept: Timestamp,
        entry: &T,
        public: &str,
    ) -> Result<Self, KeyError> {
        let seal = seal(&Inside { of: &of, entry }, public)?;
        Ok(Self {
            format_version: FORMAT_VERSION,
            of,
            kept,
            key: public.to_owned(),
            seal,
        })
    }

    /// Writes it into a folder in place of what was kept before, whole or not at all; only its owner may read it.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn write(&self, folder: &Path, language: Language) -> Result<(), StoreError> {
        let path = path(folder, &self.of);
        RealDisk
            .make_folders(folder, Access::Private)
            .map_err(|error| StoreError::writing(&path, &error))?;
        let header = [Texts::new(language).get("file-header-unfinished")];
        write_privately(&path, write_ron(self, &header)?.as_bytes())
    }

    /// Opens the seal.
    ///
    /// # Errors
    /// The key is not on the ring, or the seal or what stands around it has been changed.
    pub fn open<T: DeserializeOwned>(&self, keys: &KeyRing) -> Result<T, AnswerError> {
        let code = || self.of.member.clone();
        let pair = keys.get(&self.key).ok_or_else(|| AnswerError::NoKey {
            code: code(),
            key: self.key.clone(),
            keeper: None,
        })?;
        let inside: Option<Inside<Whose, T>> = unseal(&self.seal, pair);
        inside
            .filter(|inside| inside.of == self.of)
            .map(|inside| inside.entry)
            .ok_or_else(|| AnswerError::Changed { code: code() })
    }

    /// Whether there is nothing left to finish: the round is closed, or an answer as new has come in.
    pub fn is_over(&self, workshop: &Workshop) -> bool {
        let mut rounds = workshop.rounds.iter();
        rounds
            .find(|round| round.id == self.of.round)
            .is_some_and(|round| {
                let answer = round.answer(&self.of.member);
                !round.is_open() || answer.is_some_and(|answer| answer.arrived() >= self.kept)
            })
    }
}

/// A short mark that stands for something in a file's name and says nothing of it.
fn mark(parts: &[&str]) -> String {
    let hash = ContentHash::of(parts.join("\n").as_bytes()).to_string();
    hash.get(..16).unwrap_or_default().to_owned()
}

/// What all files of a workshop are called first.
fn prefix(workshop: &WorkshopId) -> String {
    format!("{}-", mark(&[workshop.as_str()]))
}

fn path(folder: &Path, of: &Whose) -> PathBuf {
    let way = match of.way_in {
        WayIn::HandOver => "hand over",
        WayIn::File => "file",
        WayIn::Paper => "paper",
    };
    let whose = mark(&[of.round.as_str(), of.member.as_str(), way]);
    folder.join(format!("{}{whose}{SUFFIX}", prefix(&of.workshop)))
}

/// The unfinished answers to a workshop, by code. What cannot be read is passed over and left.
pub fn unfinished(folder: &Path, workshop: &WorkshopId) -> Vec<Unfinished> {
    let mut found: Vec<Unfinished> = files(folder)
        .filter(|name| name.starts_with(&prefix(workshop)) && name.ends_with(SUFFIX))
        .filter_map(|name| read(&folder.join(name)).ok())
        .filter(|it| it.format_version == FORMAT_VERSION && it.of.workshop == *workshop)
        .collect();
    found.sort_by(|a, b| (&a.of.member, &a.kept).cmp(&(&b.of.member, &b.kept)));
    found
}

fn files(folder: &Path) -> impl Iterator<Item = String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    entries.map(|entry| entry.file_name().to_string_lossy().into_owned())
}

fn read(path: &Path) -> Result<Unfinished, StoreError> {
    let name = file_name(path);
    read_ron(decode(&read_bytes(path)?, &name)?, &name)
}

/// Removes an unfinished answer. One that is gone already is no error.
///
/// # Errors
/// Why it was not removed.
pub fn discard_unfinished(folder: &Path, of: &Whose) -> Result<(), StoreError> {
    let path = path(folder, of);
    remove(&RealDisk, &path)?;
    remove_left_over(&RealDisk, &path)
}

/// Removes whatever is left of unfinished answers to a workshop, also what a crash cut off while it was being
/// written and what cannot be read.
///
/// # Errors
/// The first that was not removed; the others are.
pub fn discard_all_unfinished(folder: &Path, workshop: &WorkshopId) -> Result<(), StoreError> {
    let prefix = prefix(workshop);
    let mut outcome = Ok(());
    for name in files(folder) {
        let whole = temporary_of(&name).unwrap_or(&name);
        if whole.starts_with(&prefix) && whole.ends_with(SUFFIX) {
            let path = folder.join(&name);
            if let Err(error) = fs::remove_file(&path) {
                outcome = outcome.and(Err(StoreError::writing(&path, &error)));
            }
        }
    }
    outcome
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::KeyPair;
    use crate::workshop::Round;

    const SECRET: &str = "psykos före artros";

    fn whose(member: &str, way_in: WayIn) -> Whose {
        Whose {
            workshop: "varden-2027".into(),
            round: "omgang-1".into(),
            member: member.into(),
            way_in,
        }
    }

    fn ring(folder: &Path) -> (KeyRing, String) {
        let pair = KeyPair::generate();
        let public = pair.public();
        let mut ring = KeyRing::load(folder);
        ring.add(pair, &"varden-2027".into(), Language::Swedish)
            .unwrap();
        (ring, public)
    }

    fn at(second: i64) -> Timestamp {
        Timestamp::from_second(second).unwrap()
    }

    #[test]
    fn what_is_kept_comes_back_and_stands_in_no_plain_byte() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("recovery");
        let (ring, public) = ring(&home.path().join("keys"));
        assert_eq!(unfinished(&folder, &"varden-2027".into()), []);
        let entry = vec![SECRET.to_owned(); 3];
        for (second, way_in) in [
            (10, WayIn::HandOver),
            (20, WayIn::Paper),
            (30, WayIn::HandOver),
        ] {
            Unfinished::new(whose("L7", way_in), at(second), &entry, &public)
                .unwrap()
                .write(&folder, Language::Swedish)
                .unwrap();
        }
        let files: Vec<PathBuf> = fs::read_dir(&folder)
            .unwrap()
            .map(|entry| entry.unwrap().path())
            .collect();
        assert_eq!(files.len(), 2, "{files:?}");
        for file in &files {
            let text = fs::read_to_string(file).unwrap();
            assert!(
                !text.contains("psykos") && !text.contains("entry"),
                "{text}"
            );
            #[cfg(unix)]
            {
                use std::os::unix::fs::PermissionsExt as _;
                assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
            }
        }
        let found = unfinished(&folder, &"varden-2027".into());
        assert_eq!(found.len(), 2);
        assert_eq!(found[0].of.way_in, WayIn::Paper);
        assert_eq!(found[1].kept, at(30));
        assert_eq!(found[0].open::<Vec<String>>(&ring), Ok(entry));
        assert_eq!(unfinished(&folder, &"varden-2028".into()), []);
        discard_unfinished(&folder, &found[0].of).unwrap();
        discard_unfinished(&folder, &found[0].of).unwrap();
        assert_eq!(unfinished(&folder, &"varden-2027".into()).len(), 1);
    }

    #[test]
    fn anothers_file_and_a_lost_key_open_nothing() {
        let home = tempfile::tempdir().unwrap();
        let (ring, public) = ring(&home.path().join("keys"));
        let mut kept =
            Unfinished::new(whose("L7", WayIn::HandOver), at(10), &SECRET, &public).unwrap();
        let lost = kept.open::<String>(&KeyRing::default());
        assert!(matches!(lost, Err(AnswerError::NoKey { .. })), "{lost:?}");
        kept.of.member = "L8".into();
        let moved = kept.open::<String>(&ring);
        assert!(
            matches!(moved, Err(AnswerError::Changed { .. })),
            "{moved:?}"
        );
    }

    #[test]
    fn all_of_a_workshop_goes_with_what_a_crash_left() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("recovery");
        let (_, public) = ring(&home.path().join("keys"));
        let keep = |of: Whose| {
            let kept = Unfinished::new(of, at(10), &SECRET, &public).unwrap();
            kept.write(&folder, Language::English).unwrap();
        };
        keep(whose("L7", WayIn::HandOver));
        let mine = path(&folder, &whose("L7", WayIn::HandOver));
        let name = mine.file_name().unwrap().to_string_lossy().into_owned();
        fs::write(folder.join(format!(".{name}.aB3dE9")), "halvt").unwrap();
        fs::write(
            folder.join(format!("{}{SUFFIX}", prefix(&"varden-2027".into()))),
            "(",
        )
        .unwrap();
        keep(Whose {
            workshop: "varden-2028".into(),
            ..whose("L7", WayIn::HandOver)
        });
        assert_eq!(unfinished(&folder, &"varden-2027".into()).len(), 1);
        discard_all_unfinished(&folder, &"varden-2027".into()).unwrap();
        assert_eq!(files(&folder).count(), 1);
        assert_eq!(unfinished(&folder, &"varden-2028".into()).len(), 1);
    }

    #[test]
    fn it_is_over_when_the_round_closes_or_the_answer_is_in() {
        let mut workshop = Workshop::new("varden-2027".into(), "Vården");
        let kept = |second| Unfinished {
            format_version: FORMAT_VERSION,
            of: whose("L7", WayIn::HandOver),
            kept: at(second),
            key: String::new(),
            seal: Seal::default(),
        };
        // In another file of the same workshop there is no such round: that one knows nothing of it.
        assert!(!kept(10).is_over(&workshop));
        let round = Round::open("omgang-1".into(), None, at(5));
        workshop.rounds.push(round);
        assert!(!kept(10).is_over(&workshop));
        let ballot = crate::workshop::Ballot::new("L7".into(), at(20));
        workshop.rounds[0].answers.push(ballot.into());
        assert!(kept(10).is_over(&workshop));
        assert!(!kept(30).is_over(&workshop), "a change after it was locked");
        workshop.rounds[0].closed = Some(at(40));
        assert!(kept(30).is_over(&workshop));
    }
}
