use super::*;

fn holder(machine: &str, minute: i64) -> Holder {
    Holder {
        user: "anna".to_owned(),
        machine: machine.to_owned(),
        process: 7,
        at: Timestamp::from_second(minute * 60).unwrap(),
    }
}

fn taken(locking: Locking) -> FileLock {
    match locking {
        Locking::Taken(lock) => lock,
        Locking::HeldBy(holder) => panic!("held by {holder:?}"),
    }
}

#[test]
fn the_second_is_told_who_has_the_file() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    assert!(!is_held(&path));
    let first = taken(FileLock::take(&path, holder("a", 1)).unwrap());
    assert!(is_held(&path));
    match FileLock::take(&path, holder("a", 2)).unwrap() {
        Locking::HeldBy(Some(found)) => assert_eq!(found, holder("a", 1)),
        other => panic!("{other:?}"),
    }
    drop(first);
    assert!(!is_held(&path));
    assert!(!lock_path(&path).exists());
    taken(FileLock::take(&path, holder("a", 3)).unwrap());
}

#[test]
fn a_lock_left_by_a_crash_on_this_computer_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    fs::write(lock_path(&path), ron::to_string(&holder("a", 1)).unwrap()).unwrap();
    taken(FileLock::take(&path, holder("a", 2)).unwrap());
}

#[test]
fn a_lock_of_another_computer_holds_until_it_is_stale() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    fs::write(lock_path(&path), ron::to_string(&holder("b", 1)).unwrap()).unwrap();
    assert!(matches!(
        FileLock::take(&path, holder("a", 10)).unwrap(),
        Locking::HeldBy(Some(_))
    ));
    let mut lock = taken(FileLock::take(&path, holder("a", 11)).unwrap());
    lock.renew(Timestamp::from_second(3600).unwrap()).unwrap();
    assert_eq!(
        read_holder(&lock_path(&path)).unwrap().at,
        Timestamp::from_second(3600).unwrap()
    );
}

#[test]
fn a_lock_file_with_other_contents_is_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    fs::write(lock_path(&path), "halv (").unwrap();
    taken(FileLock::take(&path, holder("a", 2)).unwrap());
}

/// The lock of a program on another computer, as it stands beside a workshop.
fn others(path: &Path, text: &str) {
    fs::write(lock_path(path), text).unwrap();
}

#[test]
fn a_time_ahead_of_now_is_now_and_can_be_taken_over() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let ahead = r#"(user:"Kalle",machine:"DATOR2",process:1,at:"9999-12-30T00:00:00Z")"#;
    others(&path, ahead);
    let Locking::HeldBy(Some(found)) = FileLock::take(&path, holder("a", 10)).unwrap() else {
        panic!("it is another's");
    };
    assert_eq!(found.user, "Kalle");
    let lock = FileLock::take_over(&path, holder("a", 10)).unwrap();
    assert_eq!(read_holder(&lock_path(&path)), Some(holder("a", 10)));
    drop(lock);
    assert!(!lock_path(&path).exists());
}

#[test]
fn who_lost_the_lock_is_told_and_leaves_the_others_alone() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let mut first = taken(FileLock::take(&path, holder("a", 1)).unwrap());
    let now = Timestamp::from_second(120).unwrap();
    assert_eq!(first.renew(now), Ok(Renewal::Renewed));
    let second = FileLock::take_over(&path, holder("b", 3)).unwrap();
    assert_eq!(
        first.renew(now),
        Ok(Renewal::TakenBy(Box::new(holder("b", 3))))
    );
    drop(first);
    assert_eq!(read_holder(&lock_path(&path)), Some(holder("b", 3)));
    assert!(is_held(&path));
    drop(second);
    assert!(!lock_path(&path).exists());
}

#[test]
fn computers_without_names_are_not_taken_for_one() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    for machine in ["", "localhost"] {
        let other = Holder {
            process: 8,
            ..holder(machine, 1)
        };
        others(&path, &ron::to_string(&other).unwrap());
        let locking = FileLock::take(&path, holder(machine, 2)).unwrap();
        assert!(matches!(locking, Locking::HeldBy(Some(_))), "{machine}");
        taken(FileLock::take(&path, holder(machine, 12)).unwrap());
    }
}

#[test]
fn a_name_is_always_shown() {
    let texts = crate::text::Texts::new(crate::text::Language::Swedish);
    for (user, machine, said) in [
        ("anna", "a", "anna på datorn a"),
        ("", "a", "Någon på datorn a"),
        ("anna", "", "anna"),
        ("", " \n", "Någon annan"),
        ("an\nna\u{7}", "", "anna"),
    ] {
        let holder = Holder {
            user: user.to_owned(),
            ..holder(machine, 1)
        };
        let words = holder.name(&texts);
        let plain = words.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(plain, said);
    }
    assert_eq!(shown(&"x".repeat(5000)).unwrap().len(), LONGEST_NAME);
    let own = Holder::of_user(Timestamp::UNIX_EPOCH);
    assert!(!own.machine.is_empty());
}

#[cfg(unix)]
#[test]
fn a_lock_that_is_no_file_or_endless_is_not_read() {
    use std::os::unix::fs::symlink;
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    symlink("/dev/zero", lock_path(&path)).unwrap();
    assert!(!is_held(&path));
    let error = FileLock::take(&path, holder("a", 1)).unwrap_err();
    assert!(matches!(error, StoreError::NotAFile { .. }), "{error:?}");
    fs::remove_file(lock_path(&path)).unwrap();
    others(&path, &"x".repeat(100_000));
    taken(FileLock::take(&path, holder("a", 1)).unwrap());
}

#[cfg(unix)]
#[test]
fn a_link_and_its_file_have_one_lock() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("prov.ron");
    let link = folder.path().join("genväg.ron");
    fs::write(&path, "x").unwrap();
    std::os::unix::fs::symlink(&path, &link).unwrap();
    let _lock = taken(FileLock::take(&link, holder("a", 1)).unwrap());
    assert!(matches!(
        FileLock::take(&path, holder("a", 2)).unwrap(),
        Locking::HeldBy(Some(_))
    ));
    assert!(is_held(&path) && is_held(&link));
}
