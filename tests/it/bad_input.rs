//! Files that cannot be used: a clear message on the command line, nothing as a result, and the file
//! as it was.

use foretrade::store::{self, Overwrite, StoreError};
use foretrade::workshop::{Edit, History};

use crate::program::{NOON, Prepared, Run, SAMPLE, run};

/// Runs a command on a file and holds that it is refused and untouched.
fn refused(command: &[&str], file: &Prepared) -> Run {
    let before = file.bytes();
    let mut arguments = vec![command[0], file.argument()];
    arguments.extend(&command[1..]);
    let run = run(&arguments);
    assert_eq!(
        (run.code, run.out.as_str()),
        (2, ""),
        "{arguments:?}: {}",
        run.err
    );
    assert_eq!(file.bytes(), before);
    assert_eq!(file.folder().len(), 1);
    run
}

fn refused_everywhere(text: &str) -> String {
    let file = Prepared::new("prov.ron", text);
    let first = refused(&["rank"], &file).err;
    for command in [
        &["rank", "--json"][..],
        &["explain", "a"],
        &["aggregate"],
        &["agreement"],
    ] {
        assert_eq!(refused(command, &file).err, first, "{command:?}");
    }
    first
}

fn replaced(from: &str, to: &str) -> String {
    assert!(SAMPLE.contains(from), "{from}");
    SAMPLE.replacen(from, to, 1)
}

#[test]
fn a_file_that_is_cut_off() {
    let cut = &SAMPLE[..SAMPLE.find("name: \"B\"").unwrap()];
    let said = refused_everywhere(cut);
    assert_eq!(
        said,
        "Filen prov.ron tar slut på rad 39. Inget är ändrat. Öppna en tidigare kopia.\n"
    );
}

#[test]
fn a_wrong_type_on_line_40() {
    let said = refused_everywhere(&replaced("name: \"B\"", "name: 12"));
    assert_eq!(
        said,
        "Filen prov.ron går inte att läsa på rad 40, tecken 19. Här ska det stå en text inom citattecken. Filen är orörd. Rätta raden eller öppna en tidigare kopia.\n40 |             name: 12,\n   |                   ^\n"
    );
    let file = Prepared::new("prov.ron", replaced("name: \"B\"", "name: 12"));
    let english = refused(&["check", "--language", "en"], &file);
    assert!(
        english
            .err
            .starts_with("The file prov.ron cannot be read at line 40, character 19.")
    );
}

#[test]
fn a_file_of_a_newer_version() {
    let newer =
        replaced("format_version: 2", "format_version: 9").replacen("example: true", "new: [@]", 1);
    assert_eq!(
        refused_everywhere(&newer),
        "Filen prov.ron är skriven med en nyare version (9, här läses högst 2). Den är orörd. Hämta den nya versionen av appen.\n"
    );
}

#[test]
fn an_empty_group_name() {
    let said = refused_everywhere(&replaced("name: \"B\"", "name: \" \""));
    assert!(said.contains("har ett fel"), "{said}");
    assert!(said.ends_with("\n  Gruppen b saknar namn.\n"), "{said}");
}

#[test]
fn an_answer_naming_an_unknown_group() {
    let said = refused_everywhere(&replaced("tiers: [[\"a\"]", "tiers: [[\"okand\"]"));
    assert!(
        said.contains("  Svaret från L1 i omgang-1 går inte att använda. okand finns inte"),
        "{said}"
    );
}

#[test]
fn weights_that_sum_to_zero() {
    let weights = "\"dodlighet\": 50.0, \"funktion\": 30.0, \"livskvalitet\": 20.0";
    let zero = "\"dodlighet\": 0, \"funktion\": 0, \"livskvalitet\": 0";
    let said = refused_everywhere(&replaced(weights, zero));
    assert!(said.contains("Alla vikter är noll."), "{said}");
}

#[test]
fn files_that_are_not_there_not_text_or_empty() {
    let run_missing = run(&["check", "finns-inte.ron"]);
    assert_eq!((run_missing.code, run_missing.out.as_str()), (2, ""));
    assert!(
        run_missing
            .err
            .starts_with("Filen finns-inte.ron finns inte.")
    );
    for (bytes, expected) in [
        (&b"\xff\xfe(\0"[..], "Filen prov.ron är inte text på rad 1."),
        (b"", "Filen prov.ron är tom."),
        (b"hej", "Filen prov.ron går inte att läsa på rad 1,"),
    ] {
        let file = Prepared::new("prov.ron", bytes);
        let said = refused(&["check"], &file).err;
        assert!(said.starts_with(expected), "{said}");
    }
}

#[test]
fn every_cut_of_a_shipped_file_is_refused() {
    // The first and last three hundred bytes one by one, the middle in strides; the sample whole is
    // held byte by byte beside the reader.
    let text = store::Shipped::Example.text();
    let whole = text.trim_end().len();
    let ends = (0..300.min(whole))
        .chain((300..whole).step_by(1999))
        .chain(whole.saturating_sub(300)..whole);
    for end in ends {
        let Some(cut) = text.get(..end) else { continue };
        match store::parse(cut, "x") {
            Err(StoreError::Cut { .. } | StoreError::Empty { .. }) => {}
            other => panic!("cut after {end} bytes: {:?}", other.map(|it| it.title)),
        }
    }
}

#[test]
fn a_folder_without_write_permission_keeps_the_work() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let opened = store::load(&file.path).unwrap();
    let mut history = History::new(opened.workshop);
    history
        .apply(Edit::SetTitle("Ny".to_owned()), NOON)
        .unwrap();
    // A file in the place of the folder: also whoever may do everything cannot write there.
    let inside_a_file = file.path.join("kopia.ron");
    let error = store::save(&inside_a_file, history.workshop(), Overwrite::Nothing).unwrap_err();
    assert!(matches!(error, StoreError::CannotWrite { .. }), "{error:?}");
    assert_eq!(file.bytes(), SAMPLE.as_bytes());
    assert_eq!(history.workshop().title, "Ny");
    let texts = foretrade::text::Texts::new(foretrade::text::Language::Swedish);
    let said = texts.message(&foretrade::text::Explain::message(&error));
    assert!(
        said.starts_with("Det går inte att spara i mappen "),
        "{said}"
    );
    assert!(
        said.contains("Arbetet finns kvar i appen. Välj en annan mapp."),
        "{said}"
    );
}

#[test]
#[cfg(unix)]
fn a_folder_closed_to_writing_is_told() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let closed = folder.path().join("stangd");
    std::fs::create_dir(&closed).unwrap();
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o555)).unwrap();
    let may_do_everything = std::fs::write(closed.join("prov"), "x").is_ok();
    let workshop = store::parse(SAMPLE, "x").unwrap();
    let result = store::save(&closed.join("prov.ron"), &workshop, Overwrite::Nothing);
    std::fs::set_permissions(&closed, std::fs::Permissions::from_mode(0o755)).unwrap();
    if may_do_everything {
        assert!(result.is_ok());
    } else {
        assert!(matches!(result, Err(StoreError::CannotWrite { folder, .. }) if folder == closed));
    }
}
