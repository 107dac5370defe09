use std::fs;
use std::time::Duration;

use super::*;

fn looked(watch: &mut FolderWatch) -> Look {
    watch.look(&KeyRing::default()).unwrap()
}

/// What two looks at a folder find: the first only sees that files have come.
fn found(folder: &Path) -> Look {
    let mut watch = FolderWatch::new(folder);
    looked(&mut watch);
    looked(&mut watch)
}

#[cfg(unix)]
#[test]
fn devices_pipes_and_folders_are_never_read() {
    use std::os::unix::fs::symlink;
    use std::os::unix::net::UnixListener;
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name);
    symlink("/dev/zero", at("a.svar.ron")).unwrap();
    symlink("/dev/stdin", at("b.svar.ron")).unwrap();
    symlink("nowhere", at("c.svar.ron")).unwrap();
    let _socket = UnixListener::bind(at("d.svar.ron")).unwrap();
    fs::create_dir(at("e.svar.ron")).unwrap();
    fs::write(at("f.txt"), "x").unwrap();
    fs::write(at("riktig.ron"), "x").unwrap();
    symlink("riktig.ron", at("g.svar.ron")).unwrap();
    let look = found(folder.path());
    let said: Vec<(String, bool)> = look
        .opened
        .iter()
        .map(|opened| {
            let refused = matches!(opened.content, Err(StoreError::NotAFile { .. }));
            (opened.place.name(), refused)
        })
        .collect();
    let names: Vec<&str> = said.iter().map(|(name, _)| name.as_str()).collect();
    assert!(names.contains(&"a.svar.ron") && names.contains(&"d.svar.ron"));
    assert!(!names.contains(&"c.svar.ron") && !names.contains(&"e.svar.ron"));
    for (name, refused) in said {
        // The standard input of a test may be anything; a link to a file is read as the file.
        if name != "b.svar.ron" {
            assert_eq!(refused, name != "g.svar.ron", "{name}");
        }
    }
    assert_eq!((look.arriving.len(), look.left_out), (0, 0));
}

#[test]
fn a_file_that_is_too_large_is_told_and_not_read() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("L1.svar.ron");
    let file = fs::File::create(&path).unwrap();
    file.set_len(super::super::intake::LARGEST_ANSWER + 1)
        .unwrap();
    let look = found(folder.path());
    let told = &look.opened[0].content;
    assert!(matches!(told, Err(StoreError::TooLarge { .. })), "{told:?}");
}

#[test]
fn of_thousands_of_files_the_first_by_name_are_read_and_the_rest_counted() {
    let folder = tempfile::tempdir().unwrap();
    for number in (0..MOST + 17).rev() {
        let path = folder.path().join(format!("{number:05}.svar.ron"));
        fs::File::create(path).unwrap();
    }
    let look = found(folder.path());
    assert_eq!((look.opened.len(), look.left_out), (MOST, 17));
    let last = look.opened[MOST - 1].place.name();
    assert!(
        last.ends_with(&format!("{:05}.svar.ron", MOST - 1)),
        "{last:?}"
    );
}

#[test]
fn a_growing_file_waits_and_a_clock_that_is_set_back_hides_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("L1.svar.ron");
    let mut watch = FolderWatch::new(folder.path());
    for length in 1..5 {
        fs::write(&path, "x".repeat(length)).unwrap();
        assert_eq!(looked(&mut watch).arriving, ["L1.svar.ron"]);
    }
    assert_eq!(looked(&mut watch).opened.len(), 1);
    let before = looked(&mut watch).opened[0].fingerprint;
    // Another text of the same length, written by a clock that is years behind.
    fs::write(&path, "yyyy").unwrap();
    let file = fs::File::options().write(true).open(&path).unwrap();
    let earlier = std::time::UNIX_EPOCH + Duration::from_secs(1000);
    file.set_modified(earlier).unwrap();
    assert_eq!(looked(&mut watch).arriving, ["L1.svar.ron"]);
    let after = looked(&mut watch).opened[0].fingerprint;
    assert!(before.is_some() && after.is_some() && before != after);
}
