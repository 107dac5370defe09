//! The keys that sealed answers are opened with: one pair per workshop.
//!
//! The open half stands in the workshop and in its invitations. The closed half lies in the keeper's own
//! settings folder, one age identity file per pair, readable by that user alone where the system knows
//! such a thing; it never goes into a workshop. A copy saved elsewhere is the same file and opens sealed
//! answers with any age tool. Losing every copy loses the sealed answers that have not been taken in,
//! and nothing else.

use std::collections::BTreeMap;
use std::fmt;
use std::fs;
use std::path::{Path, PathBuf};

use age::secrecy::ExposeSecret;
use age::x25519::{Identity, Recipient};

use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{WorkshopId, slug};

use super::disk::{Access, RealDisk};
use super::error::{StoreError, folder_of};
use super::save::write_whole;
use super::workshop_file::{decode, file_name, read_bytes};

/// The ending of key files.
pub const KEY_SUFFIX: &str = ".nyckel.txt";

/// Why a key cannot be used.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum KeyError {
    /// The file cannot be read or written.
    #[error(transparent)]
    File(#[from] StoreError),
    /// The file holds no key.
    #[error("{name} holds no key")]
    NotAKey {
        /// Name of the file.
        name: String,
    },
    /// The file holds a key, but not the one that is needed.
    #[error("{name} holds another key")]
    AnotherKey {
        /// Name of the file.
        name: String,
    },
    /// The key is not on this computer.
    #[error("the key is not here")]
    NotHere,
    /// The open half is not one.
    #[error("the workshop's key cannot be read")]
    BadPublic,
}

impl Explain for KeyError {
    fn message(&self) -> Message {
        match self {
            Self::File(error) => error.message(),
            Self::NotAKey { name } => Message::new("answer-key-not-a-key").with("file", name),
            Self::AnotherKey { name } => Message::new("answer-key-another").with("file", name),
            Self::NotHere => Message::new("answer-key-not-here"),
            Self::BadPublic => Message::new("answer-key-bad-public"),
        }
    }
}

/// Both halves of a key.
#[derive(Clone)]
pub struct KeyPair {
    identity: Identity,
}

impl fmt::Debug for KeyPair {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        // The closed half is never written anywhere but to its file.
        formatter
            .debug_struct("KeyPair")
            .field("public", &self.public())
            .finish_non_exhaustive()
    }
}

impl KeyPair {
    /// A new pair, from the system's own source of randomness.
    pub fn generate() -> Self {
        Self {
            identity: Identity::generate(),
        }
    }

    /// The pair in a key file.
    ///
    /// # Errors
    /// The file cannot be read, or holds no key.
    pub fn read(path: &Path) -> Result<Self, KeyError> {
        let name = file_name(path);
        let bytes = read_bytes(path)?;
        Self::parse(decode(&bytes, &name)?, &name)
    }

    /// The pair in the text of a key file. `name` is what the text is called in errors.
    ///
    /// # Errors
    /// [`KeyError::NotAKey`].
    pub fn parse(text: &str, name: &str) -> Result<Self, KeyError> {
        text.lines()
            .map(str::trim)
            .filter(|line| !line.is_empty() && !line.starts_with('#'))
            .find_map(|line| line.parse().ok())
            .map(|identity| Self { identity })
            .ok_or_else(|| KeyError::NotAKey {
                name: name.to_owned(),
            })
    }

    /// The open half: `age1…`.
    pub fn public(&self) -> String {
        self.identity.to_public().to_string()
    }

    /// The text of the key's file.
    pub fn to_text(&self, language: Language) -> String {
        let texts = Texts::new(language);
        let public = self.public();
        let identity = self.identity.to_string();
        format!(
            "# {}\n# {}\n# public key: {public}\n{}\n",
            texts.get("answer-key-file-what"),
            texts.get("answer-key-file-keep"),
            identity.expose_secret()
        )
    }

    pub(super) fn identity(&self) -> &Identity {
        &self.identity
    }

    /// Writes the key where the user keeps a copy.
    ///
    /// # Errors
    /// Why it was not written.
    pub fn write(&self, path: &Path, language: Language) -> Result<(), KeyError> {
        let folder = folder_of(path);
        fs::create_dir_all(folder).map_err(|error| StoreError::writing(path, &error))?;
        write_privately(path, self.to_text(language).as_bytes())?;
        Ok(())
    }
}

/// The open half as age takes it.
pub(super) fn recipient(public: &str) -> Result<Recipient, KeyError> {
    public.parse().map_err(|_: &str| KeyError::BadPublic)
}

/// The keys of one user, by their open halves.
#[derive(Debug, Clone, Default)]
pub struct KeyRing {
    folder: Option<PathBuf>,
    keys: BTreeMap<String, KeyPair>,
}

impl KeyRing {
    /// The keys in a folder; files that hold none are passed over. A folder that is not there holds none.
    pub fn load(folder: &Path) -> Self {
        let mut keys = BTreeMap::new();
        for path in fs::read_dir(folder).into_iter().flatten().flatten() {
            let path = path.path();
            if path.to_string_lossy().ends_with(KEY_SUFFIX)
                && let Ok(pair) = KeyPair::read(&path)
            {
                keys.insert(pair.public(), pair);
            }
        }
        Self {
            folder: Some(folder.to_owned()),
            keys,
        }
    }

    /// The pair with this open half.
    pub fn get(&self, public: &str) -> Option<&KeyPair> {
        self.keys.get(public)
    }

    /// Takes a pair in for as long as the ring lives.
    pub fn hold(&mut self, pair: KeyPair) {
        self.keys.insert(pair.public(), pair);
    }

    /// Takes a pair in and keeps it on disk, named after the workshop it was made for. A ring without a
    /// folder keeps it in memory.
    ///
    /// # Errors
    /// Why it was not kept; it is then not taken in either.
    pub fn add(
        &mut self,
        pair: KeyPair,
        workshop: &WorkshopId,
        language: Language,
    ) -> Result<(), KeyError> {
        let public = pair.public();
        if let Some(folder) = &self.folder {
            let end = public.get(public.len().saturating_sub(8)..);
            let name = format!(
                "{}-{}{KEY_SUFFIX}",
                slug(workshop.as_str()),
                end.unwrap_or_default()
            );
            pair.write(&folder.join(name), language)?;
        }
        self.hold(pair);
        Ok(())
    }

    /// Takes in the key in a file, if it is the one with this open half.
    ///
    /// # Errors
    /// Why it was not taken in.
    pub fn restore(
        &mut self,
        path: &Path,
        public: &str,
        workshop: &WorkshopId,
        language: Language,
    ) -> Result<(), KeyError> {
        let pair = KeyPair::read(path)?;
        if pair.public() != public {
            return Err(KeyError::AnotherKey {
                name: file_name(path),
            });
        }
        self.add(pair, workshop, language)
    }
}

/// Writes a file whole or not at all that only its owner may read.
pub(super) fn write_privately(path: &Path, bytes: &[u8]) -> Result<(), StoreError> {
    write_whole(&RealDisk, path, bytes, Access::Private)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_comes_back_and_opens_with_its_open_half() {
        let home = tempfile::tempdir().unwrap();
        let folder = home.path().join("keys");
        let mut ring = KeyRing::load(&folder);
        let pair = KeyPair::generate();
        let public = pair.public();
        assert!(public.starts_with("age1"));
        assert!(ring.get(&public).is_none());
        ring.add(pair.clone(), &"varden-2027".into(), Language::Swedish)
            .unwrap();
        let again = KeyRing::load(&folder);
        assert!(again.get(&public).is_some());
        assert!(!format!("{again:?}").contains("SECRET"));
        #[cfg(unix)]
        {
            use std::os::unix::fs::PermissionsExt as _;
            let file = fs::read_dir(&folder).unwrap().next().unwrap().unwrap();
            assert_eq!(file.metadata().unwrap().permissions().mode() & 0o777, 0o600);
        }
    }

    #[test]
    fn a_copy_restores_the_key_and_only_that_one() {
        let home = tempfile::tempdir().unwrap();
        let (pair, other) = (KeyPair::generate(), KeyPair::generate());
        let copy = home.path().join("usb/nyckel.txt");
        pair.write(&copy, Language::English).unwrap();
        let workshop = WorkshopId::new("varden");
        let mut ring = KeyRing::load(&home.path().join("keys"));
        let wrong = ring.restore(&copy, &other.public(), &workshop, Language::Swedish);
        assert!(matches!(wrong, Err(KeyError::AnotherKey { .. })));
        let file = home.path().join("brev.txt");
        fs::write(&file, "Hej").unwrap();
        let none = ring.restore(&file, &pair.public(), &workshop, Language::Swedish);
        assert!(matches!(none, Err(KeyError::NotAKey { .. })));
        assert!(ring.get(&pair.public()).is_none());
        ring.restore(&copy, &pair.public(), &workshop, Language::Swedish)
            .unwrap();
        assert!(
            KeyRing::load(&home.path().join("keys"))
                .get(&pair.public())
                .is_some()
        );
    }
}
