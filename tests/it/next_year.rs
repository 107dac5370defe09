//! `foretrade next-year`: from a workshop and from a record, and never over a file that is there.

use foretrade::store;

use crate::program::{package, run};

#[test]
fn next_year_is_written_from_a_workshop_and_from_its_record() {
    let folder = tempfile::tempdir().unwrap();
    let at = |name: &str| folder.path().join(name).display().to_string();
    let example = package("workshops/region-exempel.ron")
        .display()
        .to_string();
    let ran = run(&["next-year", &example, "--out", &at("next.ron")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let from_workshop = store::load(&folder.path().join("next.ron"))
        .unwrap()
        .workshop;
    let before = store::load(&package("workshops/region-exempel.ron"))
        .unwrap()
        .workshop;
    assert!(
        from_workshop
            .need_groups
            .iter()
            .all(|group| group.unconfirmed)
    );
    let previous = from_workshop.previous.as_ref().unwrap();
    assert_eq!(previous.missions, before.missions);
    assert!(previous.fingerprint.is_empty());

    assert_eq!(run(&["record", &example, "--out", &at("record")]).code, 0);
    let record = std::fs::read_dir(folder.path().join("record"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().ends_with(".underlag.ron"))
        .unwrap();
    let record = record.display().to_string();
    let ran = run(&["next-year", &record, "--out", &at("from-record.ron")]);
    assert_eq!(ran.code, 0, "{}", ran.err);
    let from_record = store::load(&folder.path().join("from-record.ron"))
        .unwrap()
        .workshop;
    assert!(from_record.participants.is_empty());
    assert!(
        !from_record
            .previous
            .as_ref()
            .unwrap()
            .fingerprint
            .is_empty()
    );
    assert_eq!(from_record.previous.unwrap().proposed, previous.proposed);

    let kept = std::fs::read(folder.path().join("next.ron")).unwrap();
    let again = run(&["next-year", &example, "--out", &at("next.ron")]);
    assert_eq!(again.code, 2, "a file that is there is left alone");
    assert_eq!(std::fs::read(folder.path().join("next.ron")).unwrap(), kept);
}
