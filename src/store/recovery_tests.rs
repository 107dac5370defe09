use std::fs;

use super::*;
use crate::store::lock::{FileLock, Holder};
use crate::store::to_text;
use crate::workshop::{Workshop, WorkshopId};

fn text(title: &str) -> String {
    to_text(&Workshop::new(WorkshopId::new("prov"), title)).unwrap()
}

#[test]
fn unfinished_work_is_listed_newest_first_and_discarded() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("recovery");
    assert_eq!(recoveries(&folder), []);
    let mut paths = Vec::new();
    for (second, title) in [(10, "Äldre"), (20, "Nyare")] {
        let path = recovery_path(&folder, Timestamp::from_second(second).unwrap());
        save_recovery(&RealDisk, &path, &text(title), None).unwrap();
        let time = std::time::UNIX_EPOCH + std::time::Duration::from_secs(1000 + second as u64);
        fs::File::options()
            .write(true)
            .open(&path)
            .unwrap()
            .set_modified(time)
            .unwrap();
        paths.push(path);
    }
    let broken = recovery_path(&folder, Timestamp::from_second(30).unwrap());
    fs::write(&broken, "(").unwrap();
    fs::write(folder.join("annat.txt"), "x").unwrap();

    let found = recoveries(&folder);
    assert_eq!(found.len(), 3);
    assert!(matches!(found[0].title, Err(StoreError::Cut { .. })));
    assert_eq!(found[1].title.as_deref(), Ok("Nyare"));
    assert_eq!(found[1].saved, Timestamp::from_second(1020).unwrap());
    assert_eq!(found[2].title.as_deref(), Ok("Äldre"));

    let lock = FileLock::take(&paths[0], Holder::default()).unwrap();
    assert_eq!(recoveries(&folder).len(), 2);
    drop(lock);
    for path in [&paths[0], &paths[1], &broken] {
        discard_recovery(&RealDisk, path).unwrap();
        discard_recovery(&RealDisk, path).unwrap();
    }
    assert_eq!(recoveries(&folder), []);
}

#[test]
fn work_with_a_file_says_which_and_only_its_owner_may_read_it() {
    let home = tempfile::tempdir().unwrap();
    let folder = home.path().join("recovery");
    let path = recovery_path(&folder, Timestamp::UNIX_EPOCH);
    for content in [Some(ContentHash::of(b"x")), None] {
        let of = NamedFile {
            path: PathBuf::from("/delat/vård \"och\" mer/år\n2027.ron"),
            content,
        };
        save_recovery(&RealDisk, &path, &text("Ett"), Some(&of)).unwrap();
        let found = recoveries(&folder);
        assert_eq!(found[0].of.as_ref(), Some(&of));
        assert_eq!(found[0].title.as_deref(), Ok("Ett"));
        // It is a workshop file like any other.
        let opened = crate::store::load(&path).unwrap();
        assert_eq!(opened.workshop.title, "Ett");
    }
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        for (path, right) in [(&path, 0o600), (&folder, 0o700)] {
            let mode = path.metadata().unwrap().permissions().mode();
            assert_eq!(mode & 0o777, right, "{path:?}");
        }
    }
    save_recovery(&RealDisk, &path, &text("Två"), None).unwrap();
    assert_eq!(recoveries(&folder)[0].of, None);
}

#[cfg(unix)]
#[test]
fn what_is_no_file_is_passed_over() {
    let home = tempfile::tempdir().unwrap();
    let path = recovery_path(home.path(), Timestamp::UNIX_EPOCH);
    std::os::unix::fs::symlink("/dev/zero", &path).unwrap();
    assert_eq!(recoveries(home.path()), []);
}
