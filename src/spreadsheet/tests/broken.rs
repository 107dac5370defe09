use crate::workshop::testing::NOON;
use proptest::prelude::*;
use rust_xlsxwriter::Workbook;

use super::fixtures::{ods, text, workshop, zipped};
use super::*;

fn small() -> Vec<u8> {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Behovsgrupp").unwrap();
    sheet.write(0, 1, "Antal").unwrap();
    sheet.write(1, 0, "Smärta").unwrap();
    sheet.write(1, 1, 300).unwrap();
    book.save_to_buffer().unwrap()
}

#[test]
fn what_is_no_spreadsheet_says_so() {
    for (bytes, error) in [
        (b"".to_vec(), SpreadsheetError::Empty),
        (b"   \n\n".to_vec(), SpreadsheetError::Empty),
        (b"%PDF-1.7 ...".to_vec(), SpreadsheetError::OtherFormat),
        (
            b"\xef\xbb\xbf<html><table><tr><td>Behovsgrupp</td></tr></table></html>".to_vec(),
            SpreadsheetError::Markup,
        ),
        (
            zipped(&[("word/document.xml", b"<w/>")]),
            SpreadsheetError::OtherFormat,
        ),
        (vec![0, 1, 2, 3, 0, 0, 9], SpreadsheetError::OtherFormat),
        (
            b"a;b\n\"c;d\ne;f\n".to_vec(),
            SpreadsheetError::OpenQuotation { line: 2 },
        ),
    ] {
        assert_eq!(read(&bytes, "fil"), Err(error));
    }
}

/// A compound file with one sector of directory entries, each 128 bytes and named in two bytes a sign.
fn compound(names: &[&str]) -> Vec<u8> {
    let mut bytes = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".to_vec();
    bytes.resize(512, 0);
    for name in names {
        let start = bytes.len();
        bytes.extend(name.encode_utf16().flat_map(u16::to_le_bytes));
        bytes.resize(start + 128, 0);
    }
    bytes
}

#[test]
fn old_and_locked_files_are_told_apart() {
    for (names, error) in [
        (&["Root Entry", "Workbook"][..], SpreadsheetError::OldExcel),
        (&["Root Entry", "Book"], SpreadsheetError::OldExcel),
        (&["Root Entry", "WORKBOOK"], SpreadsheetError::OldExcel),
        (
            &["Root Entry", "EncryptionInfo", "EncryptedPackage"],
            SpreadsheetError::Locked,
        ),
        (
            &["Root Entry", "WordDocument"],
            SpreadsheetError::OtherFormat,
        ),
    ] {
        assert_eq!(read(&compound(names), "fil"), Err(error), "{names:?}");
    }
    // Cut off before its directory, it is broken, and nothing is followed to find that out.
    let cut = read(&compound(&["Root Entry", "Workbook"])[..600], "fil");
    assert!(
        matches!(cut, Err(SpreadsheetError::Broken { .. })),
        "{cut:?}"
    );
}

#[test]
fn a_file_cut_anywhere_is_an_error_and_never_half_read() {
    let whole = small();
    for length in (4..whole.len()).step_by(97) {
        let cut = read(&whole[..length], "fil");
        assert!(
            matches!(
                cut,
                Err(SpreadsheetError::Broken { .. } | SpreadsheetError::OtherFormat)
            ),
            "{length}: {cut:?}"
        );
    }
}

#[test]
fn a_sheet_that_reaches_too_far_is_refused() {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    sheet.write(0, 0, "Behovsgrupp").unwrap();
    sheet.write(1_048_575, 16_383, "långt bort").unwrap();
    let far = read(&book.save_to_buffer().unwrap(), "fil");
    assert!(
        matches!(far, Err(SpreadsheetError::TooManyRows { .. })),
        "{far:?}"
    );
    let rows: String = (0..=limits::ROWS)
        .map(|row| format!("G{row};1\n"))
        .collect();
    let long = read(rows.as_bytes(), "fil");
    assert!(matches!(long, Err(SpreadsheetError::TooManyRows { .. })));
    for table in [
        format!(
            "<table:table table:name=\"A\"><table:table-row table:number-rows-repeated=\"900000\">{}</table:table-row></table:table>",
            text("x")
        ),
        format!(
            "<table:table table:name=\"A\"><table:table-row>{}</table:table-row></table:table>",
            text("x").replace(
                "office:value-type",
                "table:number-columns-repeated=\"9999999\" office:value-type"
            )
        ),
    ] {
        let refused = read(&ods(&table), "fil");
        assert!(
            matches!(
                refused,
                Err(SpreadsheetError::TooManyRows { .. } | SpreadsheetError::TooManyColumns { .. })
            ),
            "{refused:?}"
        );
    }
}

#[test]
fn a_file_that_unfolds_without_end_is_refused() {
    let zeros = vec![b' '; 160 * limits::MEGABYTE];
    let bomb = zipped(&[("xl/workbook.xml", &zeros)]);
    assert!(bomb.len() < limits::MEGABYTE);
    assert!(matches!(
        read(&bomb, "fil"),
        Err(SpreadsheetError::UnfoldsTooLarge { .. })
    ));
}

#[test]
fn parts_that_never_end_are_refused() {
    let cut = "<table:table table:name=\"A\"><table:table-row>";
    let file = zipped(&[
        (
            "mimetype",
            b"application/vnd.oasis.opendocument.spreadsheet",
        ),
        ("content.xml", format!("<office:body>{cut}").as_bytes()),
    ]);
    assert!(matches!(
        read(&file, "fil"),
        Err(SpreadsheetError::Broken { .. })
    ));
}

#[test]
fn every_error_is_said_in_both_languages() {
    use crate::text::Explain;
    for language in Language::ALL {
        let texts = Texts::new(language);
        for error in [
            SpreadsheetError::Empty,
            SpreadsheetError::FileTooLarge { megabytes: 30 },
            SpreadsheetError::UnfoldsTooLarge { megabytes: 150 },
            SpreadsheetError::TooManyRows {
                sheet: "Blad1".into(),
                rows: 3,
            },
            SpreadsheetError::TooManyColumns {
                sheet: "Blad1".into(),
                columns: 3,
            },
            SpreadsheetError::TooManyCells { cells: 3 },
            SpreadsheetError::TooManySheets { sheets: 3 },
            SpreadsheetError::OldExcel,
            SpreadsheetError::Locked,
            SpreadsheetError::Markup,
            SpreadsheetError::OtherFormat,
            SpreadsheetError::Broken { cause: "x".into() },
            SpreadsheetError::OpenQuotation { line: 3 },
        ] {
            let said = texts.message(&error.message());
            assert!(!said.starts_with('['), "{said}");
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..2000)) {
        if let Ok(book) = read(&bytes, "fil") {
            let plan = Plan::guess(&book, &workshop(), &RememberedHeadings::default());
            let texts = Texts::new(Language::Swedish);
            let _ = Import::prepare(&book, &plan, &workshop(), &ImportChoices::default(), &texts);
        }
    }

    #[test]
    fn any_text_is_read_or_refused(text in "(id|behovsgrupp|antal|[;,\t\n\"']|[0-9 .,%–-]{0,6}|\\PC{0,8}){0,60}") {
        if let Ok(book) = read(text.as_bytes(), "fil") {
            let plan = Plan::guess(&book, &workshop(), &RememberedHeadings::default());
            let texts = Texts::new(Language::English);
            let import = Import::prepare(&book, &plan, &workshop(), &ImportChoices::default(), &texts);
            let mut after = workshop();
            if let Some(edit) = import.edit() {
                prop_assert!(apply(&mut after, edit, NOON).is_ok());
            }
        }
    }

    #[test]
    fn a_damaged_file_is_read_or_refused(at in 0_usize..6000, byte in any::<u8>()) {
        let mut bytes = small();
        let length = bytes.len();
        if let Some(place) = bytes.get_mut(at % length) {
            *place = byte;
        }
        let _ = read(&bytes, "fil");
    }

    #[test]
    fn damaged_sheets_are_read_or_refused(
        at in 0_usize..4000,
        piece in "(<|>|/|\"|c |r=\"ZZZZ99999999\"|t=\"s\"|<v>-1</v>|99999999999|&amp;|&#0;|\\PC){0,4}",
        name in prop::sample::select(vec!["sheet1.xml", "sharedStrings.xml", "workbook.xml", "styles.xml"]),
    ) {
        // The same file, packed anew with one part damaged, so that the packing itself is whole.
        let whole = small();
        let mut archive = zip::ZipArchive::new(std::io::Cursor::new(whole.as_slice())).unwrap();
        let mut parts = Vec::new();
        for index in 0..archive.len() {
            let mut part = archive.by_index(index).unwrap();
            let mut content = Vec::new();
            std::io::Read::read_to_end(&mut part, &mut content).unwrap();
            let part_name = String::from_utf8_lossy(part.name_raw()).into_owned();
            if part_name.ends_with(name) {
                let text = String::from_utf8(content).unwrap();
                let at = (at % (text.len() + 1)..=text.len()).find(|at| text.is_char_boundary(*at)).unwrap();
                content = format!("{}{piece}{}", &text[..at], &text[at..]).into_bytes();
            }
            parts.push((part_name, content));
        }
        let parts: Vec<(&str, &[u8])> = parts.iter().map(|(name, bytes)| (name.as_str(), bytes.as_slice())).collect();
        let _ = read(&zipped(&parts), "fil");
    }
}
