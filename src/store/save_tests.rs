use std::fs;

use super::*;
use crate::store::disk::refusing::{Act, Refusing, Verdict};
use crate::store::load;
use crate::workshop::WorkshopId;

fn workshop(title: &str) -> Workshop {
    Workshop::new(WorkshopId::new("prov"), title)
}

/// What a save leaves that is cut off between write and rename.
fn cut_off(path: &Path, bytes: &[u8]) {
    write_temporary(&RealDisk, path, bytes, Access::Usual).unwrap();
}

/// A second version saved over the first.
fn save_second(
    disk: &dyn Disk,
    path: &Path,
    before: VersionBefore,
) -> Result<ContentHash, StoreError> {
    let text = to_text(&workshop("Två")).unwrap();
    let overwrite = Overwrite::IfUnchanged(load(path).unwrap().content);
    save_text(disk, path, &text, overwrite, before, Access::Usual)
}

fn title(path: &Path) -> String {
    load(path).unwrap().workshop.title
}

#[test]
fn a_second_save_keeps_the_version_before() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let first = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
    let second = save(&path, &workshop("Två"), Overwrite::IfUnchanged(first)).unwrap();
    assert_eq!(load(&path).unwrap().workshop.title, "Två");
    assert_eq!(load(&path).unwrap().content, second);
    assert_eq!(load(&backup_path(&path)).unwrap().workshop.title, "Ett");
    // The same text again changes neither the file nor the version before.
    save(&path, &workshop("Två"), Overwrite::IfUnchanged(second)).unwrap();
    assert_eq!(load(&backup_path(&path)).unwrap().workshop.title, "Ett");
}

#[test]
fn another_persons_change_is_not_written_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let read = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
    save(&path, &workshop("Annans"), Overwrite::Anything).unwrap();
    let bytes = fs::read(&path).unwrap();
    assert_eq!(
        save(&path, &workshop("Eget"), Overwrite::IfUnchanged(read)),
        Err(StoreError::ChangedOnDisk { path: path.clone() })
    );
    assert_eq!(
        save(&path, &workshop("Eget"), Overwrite::Nothing),
        Err(StoreError::AlreadyThere { path: path.clone() })
    );
    assert_eq!(fs::read(&path).unwrap(), bytes);
    save(&path, &workshop("Eget"), Overwrite::Anything).unwrap();
    assert_eq!(load(&path).unwrap().workshop.title, "Eget");
}

#[test]
fn a_file_that_has_gone_is_written_anew() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let read = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
    fs::remove_file(&path).unwrap();
    save(&path, &workshop("Två"), Overwrite::IfUnchanged(read)).unwrap();
    assert_eq!(load(&path).unwrap().workshop.title, "Två");
}

#[test]
fn nothing_is_left_of_what_shall_leave_no_trace() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let mut hash = save(&path, &workshop("Hemligt"), Overwrite::Nothing).unwrap();
    for title in ["Hemligt igen", "Annat"] {
        hash = save(&path, &workshop(title), Overwrite::IfUnchanged(hash)).unwrap();
    }
    for title in ["Hemligt", "Hemligt igen"] {
        // Crashes between write and rename, of the file and of its version before.
        for path in [path.clone(), backup_path(&path)] {
            cut_off(&path, title.as_bytes());
        }
    }
    let others = [
        ".prov.ron.lockad",
        "prov.ron.txt",
        ".prov.ron.12345",
        "annan.ron",
    ];
    for other in others {
        fs::write(folder.path().join(other), "Annans").unwrap();
    }
    save_without_trace(&path, &workshop("Annat"), Overwrite::IfUnchanged(hash)).unwrap();
    let mut left: Vec<_> = fs::read_dir(folder.path())
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .collect();
    left.sort();
    for path in &left {
        assert!(
            !fs::read_to_string(path).unwrap().contains("Hemligt"),
            "{path:?}"
        );
    }
    // Six letters are what a temporary file ends in; everything else is somebody's.
    assert_eq!(left.len(), 1 + others.len() - 1, "{left:?}");
}

#[test]
fn a_temporary_file_left_by_a_crash_disturbs_nothing() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let first = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
    // A crash between write and rename: the new text stands whole in a temporary file.
    cut_off(&path, to_text(&workshop("Två")).unwrap().as_bytes());
    assert_eq!(load(&path).unwrap().workshop.title, "Ett");
    save(&path, &workshop("Tre"), Overwrite::IfUnchanged(first)).unwrap();
    assert_eq!(load(&path).unwrap().workshop.title, "Tre");
}

#[test]
fn a_folder_that_cannot_be_written_to_is_named() {
    let folder = tempfile::tempdir().unwrap();
    let not_a_folder = folder.path().join("fil");
    fs::write(&not_a_folder, "x").unwrap();
    let error = save(
        &not_a_folder.join("prov.ron"),
        &workshop("Ett"),
        Overwrite::Nothing,
    )
    .unwrap_err();
    assert!(
        matches!(&error, StoreError::CannotWrite { folder, .. } if *folder == not_a_folder),
        "{error:?}"
    );
}

#[test]
fn killed_at_any_act_the_file_is_whole_and_the_next_save_goes_on() {
    for before in [VersionBefore::Kept, VersionBefore::Removed] {
        let mut acts = 0;
        loop {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("prov.ron");
            save(&path, &workshop("Noll"), Overwrite::Nothing).unwrap();
            save(&path, &workshop("Ett"), Overwrite::Anything).unwrap();
            let outcome = save_second(&Refusing::killed_at(acts), &path, before);
            let found = title(&path);
            assert!(found == "Ett" || found == "Två", "act {acts}: {found}");
            if backup_path(&path).exists() {
                let backup = title(&backup_path(&path));
                assert!(backup == "Noll" || backup == "Ett", "act {acts}: {backup}");
            }
            if outcome.is_ok() {
                assert_eq!(found, "Två");
                break;
            }
            remove_left_over(&RealDisk, &path).unwrap();
            save_second(&RealDisk, &path, before).unwrap();
            assert_eq!(title(&path), "Två");
            let left = fs::read_dir(folder.path()).unwrap().count();
            assert_eq!(left, 1 + usize::from(before == VersionBefore::Kept));
            acts += 1;
        }
        assert!(acts >= 8, "{acts}");
    }
}

#[test]
fn whatever_is_refused_the_file_is_as_it_was_and_nothing_lies_beside_it() {
    for act in [Act::WriteNew, Act::Flush, Act::Rename] {
        for kind in [io::ErrorKind::StorageFull, io::ErrorKind::PermissionDenied] {
            let folder = tempfile::tempdir().unwrap();
            let path = folder.path().join("prov.ron");
            save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
            let disk = Refusing::in_folder(folder.path(), move |asked| asked == act, kind);
            let error = save_second(&disk, &path, VersionBefore::Kept).unwrap_err();
            match kind {
                io::ErrorKind::StorageFull => {
                    assert!(matches!(error, StoreError::DiskFull { .. }), "{error:?}");
                }
                _ => assert!(matches!(error, StoreError::CannotWrite { .. }), "{error:?}"),
            }
            assert_eq!(title(&path), "Ett");
            assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
            disk.set(|_, _| Verdict::Do);
            save_second(&disk, &path, VersionBefore::Kept).unwrap();
            assert_eq!(title(&path), "Två");
        }
    }
}

#[test]
fn a_save_whose_success_was_not_told_is_no_change_by_another() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let read = save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
    let disk = Refusing::in_folder(
        folder.path(),
        |act| act == Act::FlushNames,
        io::ErrorKind::TimedOut,
    );
    save_second(&disk, &path, VersionBefore::Removed).unwrap_err();
    assert_eq!(title(&path), "Två");
    save(&path, &workshop("Två"), Overwrite::IfUnchanged(read)).unwrap();
}

#[test]
fn long_names_are_saved_with_all_that_lies_beside_them() {
    let folder = tempfile::tempdir().unwrap();
    for length in [200, 230, 231, 250] {
        let name = "å".repeat((length - 4) / 2) + ".ron";
        let path = folder.path().join(name);
        save(&path, &workshop("Ett"), Overwrite::Nothing).unwrap();
        cut_off(&path, b"half");
        cut_off(&backup_path(&path), b"half");
        save_second(&RealDisk, &path, VersionBefore::Kept).unwrap();
        assert_eq!(title(&backup_path(&path)), "Ett");
        remove_left_over(&RealDisk, &path).unwrap();
        save_second(&RealDisk, &path, VersionBefore::Removed).unwrap();
        assert_eq!(fs::read_dir(folder.path()).unwrap().count(), 1);
        fs::remove_file(&path).unwrap();
    }
}

#[cfg(unix)]
#[test]
fn the_file_behind_a_link_is_written_and_keeps_its_rights() {
    use std::os::unix::fs::{PermissionsExt as _, symlink};
    let home = tempfile::tempdir().unwrap();
    let [shared, own] = ["delad", "egen"].map(|name| {
        let folder = home.path().join(name);
        fs::create_dir(&folder).unwrap();
        folder
    });
    let file = shared.join("prov.ron");
    save(&file, &workshop("Ett"), Overwrite::Nothing).unwrap();
    fs::set_permissions(&file, fs::Permissions::from_mode(0o660)).unwrap();
    let links = [own.join("prov.ron"), own.join("genväg.ron")];
    symlink("../delad/prov.ron", &links[0]).unwrap();
    symlink(&links[0], &links[1]).unwrap();
    save_second(&RealDisk, &links[1], VersionBefore::Kept).unwrap();
    assert!(links.iter().all(|link| link.is_symlink()));
    assert_eq!(title(&file), "Två");
    assert_eq!(title(&backup_path(&file)), "Ett");
    for path in [&file, &backup_path(&file)] {
        let mode = path.metadata().unwrap().permissions().mode();
        assert_eq!(mode & 0o777, 0o660, "{path:?}");
    }
    assert_eq!(fs::read_dir(&own).unwrap().count(), 2);
    // What shall leave no trace leaves none there either.
    save_second(&RealDisk, &links[0], VersionBefore::Removed).unwrap();
    assert!(!backup_path(&file).exists());
    // Links in a circle lead nowhere.
    let [one, other] = ["ett.ron", "annat.ron"].map(|name| own.join(name));
    symlink(&one, &other).unwrap();
    symlink(&other, &one).unwrap();
    save(&one, &workshop("Ett"), Overwrite::Anything).unwrap_err();
    assert!(one.is_symlink());
}

#[cfg(unix)]
#[test]
fn a_device_is_no_file_to_save_to() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    symlink("/dev/null", &path).unwrap();
    let error = save(&path, &workshop("Ett"), Overwrite::Anything).unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }), "{error:?}");
    let error = write_atomically(&path, b"x").unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }), "{error:?}");
}
