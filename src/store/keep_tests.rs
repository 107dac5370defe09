use std::fs;
use std::io;

use super::*;
use crate::store::disk::RealDisk;
use crate::store::disk::refusing::{Act, Refusing, Verdict};
use crate::store::versions::versions;
use crate::store::{load, recoveries, recovery_path, save};
use crate::workshop::WorkshopId;

/// A shared folder with a workshop in it, and the user's own.
struct Place {
    _home: tempfile::TempDir,
    shared: PathBuf,
    own: PathBuf,
}

impl Place {
    fn new() -> Self {
        let home = tempfile::tempdir().unwrap();
        let place = Self {
            shared: home.path().join("delat"),
            own: home.path().join("eget"),
            _home: home,
        };
        fs::create_dir(&place.shared).unwrap();
        save(&place.file(), &workshop("Ett"), Overwrite::Nothing).unwrap();
        place
    }

    fn file(&self) -> PathBuf {
        self.shared.join("prov.ron")
    }

    fn journals(&self) -> PathBuf {
        self.own.join("recovery")
    }

    /// The workshop with another title, to be kept over what was read.
    fn work(&self, title: &str) -> Work {
        Work {
            workshop: workshop(title),
            file: Some((
                self.file(),
                Overwrite::IfUnchanged(load(&self.file()).unwrap().content),
            )),
            before: VersionBefore::Kept,
            journal: Some(recovery_path(&self.journals(), Timestamp::UNIX_EPOCH)),
            versions: Some(self.own.join("versions")),
            now: Timestamp::from_second(1_800_000_000).unwrap(),
        }
    }

    fn in_file(&self) -> String {
        load(&self.file()).unwrap().workshop.title
    }

    fn in_journal(&self) -> Option<String> {
        let found = journals_of(&self.journals(), &self.file());
        found.first().map(|it| it.title.clone().unwrap())
    }
}

fn workshop(title: &str) -> Workshop {
    Workshop::new(WorkshopId::new("prov"), title)
}

#[test]
fn whatever_the_folder_refuses_the_work_is_in_the_journal_and_goes_to_the_file_when_it_is_back() {
    type Refuses = fn(Act) -> bool;
    let ways: [(&str, Refuses, io::ErrorKind); 5] = [
        (
            "full",
            |act| act == Act::WriteNew,
            io::ErrorKind::StorageFull,
        ),
        ("read-only", Act::writes, io::ErrorKind::ReadOnlyFilesystem),
        ("gone", |_| true, io::ErrorKind::NotFound),
        (
            "no rename",
            |act| act == Act::Rename,
            io::ErrorKind::PermissionDenied,
        ),
        ("no flush", |act| act == Act::Flush, io::ErrorKind::Other),
    ];
    for (name, refuses, kind) in ways {
        let place = Place::new();
        let work = place.work("Två");
        let disk = Refusing::in_folder(&place.shared, refuses, kind);
        let outcome = keep(&disk, &work);
        assert!(
            matches!(outcome.kept, Kept::InJournal(Some(_))),
            "{name}: {outcome:?}"
        );
        assert_eq!(place.in_file(), "Ett", "{name}");
        assert_eq!(place.in_journal().as_deref(), Some("Två"), "{name}");
        // The next start knows which file it belongs to and what that held.
        let found = &recoveries(&place.journals())[0];
        let of = found.of.clone().unwrap();
        let overwrite = Overwrite::IfUnchanged(of.content.unwrap());
        assert_eq!(Some((of.path, overwrite)), work.file, "{name}");
        disk.set(|_, _| Verdict::Do);
        let outcome = keep(&disk, &work);
        assert!(matches!(outcome.kept, Kept::InFile(_)), "{name}");
        assert_eq!(outcome.beside, [], "{name}");
        assert_eq!(place.in_file(), "Två", "{name}");
        assert_eq!(place.in_journal(), None, "{name}");
        assert_eq!(fs::read_dir(place.journals()).unwrap().count(), 0, "{name}");
    }
}

#[test]
fn one_refused_rename_costs_nothing() {
    let place = Place::new();
    let mut refused = false;
    let disk = Refusing::new(move |act, path| {
        let first = act == Act::Rename && path.ends_with("prov.ron") && !refused;
        refused |= first;
        if first {
            Verdict::Refuse(io::ErrorKind::PermissionDenied)
        } else {
            Verdict::Do
        }
    });
    assert!(matches!(
        keep(&disk, &place.work("Två")).kept,
        Kept::InJournal(Some(_))
    ));
    assert_eq!(place.in_journal().as_deref(), Some("Två"));
    assert!(matches!(
        keep(&disk, &place.work("Tre")).kept,
        Kept::InFile(_)
    ));
    assert_eq!(place.in_file(), "Tre");
    assert_eq!(place.in_journal(), None);
}

/// After a death at any act: the file and the journal whole, the versions too, and whatever was told to be kept is.
fn killed_at_each_act(shared_refuses: bool) {
    let mut acts = 0;
    loop {
        let place = Place::new();
        let first = place.work("Två");
        let shared = place.shared.clone();
        let refuse = move |act: Act, path: &Path| {
            if shared_refuses && act == Act::Rename && path.starts_with(&shared) {
                Verdict::Refuse(io::ErrorKind::PermissionDenied)
            } else {
                Verdict::Do
            }
        };
        let before = keep(&Refusing::new(refuse.clone()), &first);
        let second = place.work("Tre");
        let mut count = 0;
        let disk = Refusing::new(move |act, path| {
            count += 1;
            match count - 1 {
                now if now < acts => refuse(act, path),
                now if now == acts => Verdict::Refuse(io::ErrorKind::Other),
                _ => Verdict::Dead,
            }
        });
        let outcome = keep(&disk, &second);
        // The next start.
        let file = place.in_file();
        let journal = place.in_journal();
        match &outcome.kept {
            Kept::InFile(_) => assert_eq!(file, "Tre", "act {acts}"),
            Kept::InJournal(_) => assert_eq!(journal.as_deref(), Some("Tre"), "act {acts}"),
            Kept::Nowhere(_) => {
                // What was kept before is still there.
                let newest = journal.clone().unwrap_or_else(|| file.clone());
                assert!(newest == "Två" || newest == "Tre", "act {acts}: {newest}");
                assert!(!matches!(before.kept, Kept::Nowhere(_)));
            }
        }
        for version in versions(
            &RealDisk,
            &place.own.join("versions"),
            &WorkshopId::new("prov"),
        ) {
            load(&version.path).unwrap();
        }
        let again = keep(&RealDisk, &place.work("Fyra"));
        assert_eq!(again.beside, [], "act {acts}");
        assert_eq!(place.in_file(), "Fyra");
        assert_eq!(place.in_journal(), None);
        assert_eq!(fs::read_dir(place.journals()).map_or(0, Iterator::count), 0);
        if !matches!(outcome.kept, Kept::Nowhere(_)) && outcome.beside.is_empty() {
            break;
        }
        acts += 1;
    }
    assert!(acts >= 20, "{acts}");
}

#[test]
fn killed_at_each_act_nothing_that_was_kept_is_lost() {
    killed_at_each_act(false);
}

#[test]
fn killed_at_each_act_while_the_folder_refuses_nothing_that_was_kept_is_lost() {
    killed_at_each_act(true);
}

#[test]
fn work_without_a_file_has_its_journal_and_without_both_it_says_so() {
    let place = Place::new();
    let mut work = place.work("Två");
    work.file = None;
    assert_eq!(keep(&RealDisk, &work).kept, Kept::InJournal(None));
    let found = recoveries(&place.journals());
    assert_eq!(found[0].title.as_deref(), Ok("Två"));
    assert_eq!(found[0].of, None);
    let everywhere = Refusing::new(|_, _| Verdict::Refuse(io::ErrorKind::StorageFull));
    let kept = keep(&everywhere, &place.work("Tre")).kept;
    assert!(
        matches!(kept, Kept::Nowhere(StoreError::DiskFull { .. })),
        "{kept:?}"
    );
}

#[test]
fn anothers_change_is_not_written_over_and_the_work_is_kept_beside() {
    let place = Place::new();
    let work = place.work("Eget");
    save(&place.file(), &workshop("Annans"), Overwrite::Anything).unwrap();
    let kept = keep(&RealDisk, &work).kept;
    assert!(
        matches!(
            kept,
            Kept::InJournal(Some(StoreError::ChangedOnDisk { .. }))
        ),
        "{kept:?}"
    );
    assert_eq!(place.in_file(), "Annans");
    assert_eq!(place.in_journal().as_deref(), Some("Eget"));
}

#[test]
fn pauses_grow_to_a_minute_and_end_with_success() {
    let mut retry = Retry::default();
    let mut now = Duration::from_secs(100);
    let mut pauses = Vec::new();
    for _ in 0..8 {
        retry.failed(now);
        let pause = retry.due_in(now).unwrap();
        pauses.push(pause.as_secs());
        now += pause;
        assert_eq!(retry.due_in(now), Some(Duration::ZERO));
    }
    assert_eq!(pauses, [2, 4, 8, 16, 32, 60, 60, 60]);
    assert!(retry.is_waiting());
    retry = Retry::default();
    assert!(!retry.is_waiting() && retry.due_in(now).is_none());
}
