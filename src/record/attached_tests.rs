//! Records inside PDFs made here by hand: what is read, what is found changed, what is refused.

use lopdf::content::{Content, Operation};
use lopdf::{Document as Pdf, Object, Stream, dictionary};

use super::record_tests::example_record;
use super::*;
use crate::text::Language;

/// A PDF with these files inside and one line of text.
fn printed(files: &[(&str, &[u8])], line: &str) -> Vec<u8> {
    let mut pdf = Pdf::with_version("1.7");
    let mut names = Vec::new();
    for (name, bytes) in files {
        let mut stream = Stream::new(dictionary! {"Type" => "EmbeddedFile"}, bytes.to_vec());
        stream.compress().unwrap();
        let stream = pdf.add_object(stream);
        let file = pdf.add_object(dictionary! {
            "Type" => "Filespec",
            "F" => Object::string_literal(*name),
            "UF" => Object::string_literal(*name),
            "EF" => dictionary! {"F" => stream, "UF" => stream},
        });
        names.push(Object::string_literal(*name));
        names.push(file.into());
    }
    let leaf = pdf.add_object(dictionary! {"Names" => names});
    let tree = pdf.add_object(dictionary! {"Kids" => vec![leaf.into()]});
    let font = pdf.add_object(dictionary! {
        "Type" => "Font", "Subtype" => "Type1", "BaseFont" => "Courier",
    });
    let operations = vec![
        Operation::new("BT", vec![]),
        Operation::new("Tf", vec!["F1".into(), 8.into()]),
        Operation::new("Tj", vec![Object::string_literal(line)]),
        Operation::new("ET", vec![]),
    ];
    let content = Content { operations }.encode().unwrap();
    let content = pdf.add_object(Stream::new(dictionary! {}, content));
    let pages = pdf.new_object_id();
    let page = pdf.add_object(dictionary! {
        "Type" => "Page",
        "Parent" => pages,
        "MediaBox" => vec![0.into(), 0.into(), 595.into(), 842.into()],
        "Contents" => content,
        "Resources" => dictionary! {"Font" => dictionary! {"F1" => font}},
    });
    pdf.objects.insert(
        pages,
        Object::Dictionary(dictionary! {
            "Type" => "Pages", "Kids" => vec![page.into()], "Count" => 1,
        }),
    );
    let catalog = pdf.add_object(dictionary! {
        "Type" => "Catalog",
        "Pages" => pages,
        "Names" => dictionary! {"EmbeddedFiles" => tree},
    });
    pdf.trailer.set("Root", catalog);
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

/// The example's record with its data and document inside.
fn example() -> (Record, String, String) {
    let record = example_record();
    let ron = record.frozen.to_ron().unwrap();
    let document = json(&record.document);
    (record, ron, document)
}

fn checked(ron: &str, document: &str, line: &str) -> Check {
    let pdf = printed(
        &[
            ("HSN.underlag.ron", ron.as_bytes()),
            ("HSN-underlag.json", document.as_bytes()),
        ],
        line,
    );
    check_record(&read_record(&pdf).unwrap(), &|| false).unwrap()
}

fn said(check: &Check) -> String {
    let texts = Texts::new(Language::Swedish);
    let lines: Vec<String> = check
        .messages()
        .iter()
        .map(|message| texts.message(message))
        .collect();
    lines.join("\n")
}

#[test]
fn an_untouched_pdf_holds_and_gives_its_data_byte_for_byte() {
    let (record, ron, document) = example();
    let line = format!("Fingeravtryck {}", record.frozen.fingerprint);
    let pdf = printed(
        &[
            ("HSN.underlag.ron", ron.as_bytes()),
            ("HSN-underlag.json", document.as_bytes()),
        ],
        &line,
    );
    let read = read_record(&pdf).unwrap();
    let inside = read.printed.as_ref().unwrap();
    assert_eq!(inside.frozen, ron);
    assert_eq!(inside.others[0].bytes, document.as_bytes());
    let check = check_record(&read, &|| false).unwrap();
    assert!(check.holds(), "{}", said(&check));
    assert!(said(&check).contains("Sidorna har samma fingeravtryck som bilagan."));
}

#[test]
fn paper_and_data_that_differ_are_told() {
    let (record, ron, document) = example();
    let line = record.frozen.fingerprint.clone();
    let check = checked(&ron, &document, "another fingerprint");
    assert!(!check.holds());
    assert!(said(&check).contains("Sidorna har inte samma fingeravtryck som bilagan."));
    // A threshold in the data, beside the table of thresholds.
    let changed = ron.replacen("very_large: 0.75", "very_large: 0.76", 1);
    let check = checked(&changed, &document, &line);
    assert!(!check.holds());
    assert!(
        said(&check).contains("bilagan säger 0.75, data ger 0.76"),
        "{}",
        said(&check)
    );
    // A rank in the attached tables.
    let changed = document.replacen("\"place\": 7,", "\"place\": 6,", 1);
    assert_ne!(changed, document);
    let check = checked(&ron, &changed, &line);
    assert!(!check.holds());
    assert!(
        said(&check).contains("bilagan säger 6, data ger 7"),
        "{}",
        said(&check)
    );
    // A word in its text.
    let changed = document.replacen("Inte ett protokoll.", "Ett protokoll.", 1);
    assert_ne!(changed, document);
    assert!(said(&checked(&ron, &changed, &line)).contains("dokumentets text har ändrats"));
}

#[test]
fn pdfs_that_are_no_records_are_refused() {
    let without = printed(&[("notes.txt", b"notes")], "text");
    let Err(ReadError::Attached(error)) = read_record(&without) else {
        panic!("no data inside");
    };
    assert_eq!(error, AttachedError::NoData);
    let foreign = printed(&[("a.underlag.ron", b"(what: \"else\")")], "text");
    assert!(matches!(
        read_record(&foreign),
        Err(ReadError::Record(RecordError::NotARecord { .. }))
    ));
    let unreadable = printed(&[("a.underlag.ron", b"\xff\xfe")], "text");
    assert!(matches!(
        read_record(&unreadable),
        Err(ReadError::Attached(AttachedError::Broken(_)))
    ));
    let half = &without[..without.len() / 2];
    assert!(matches!(
        read_record(half),
        Err(ReadError::Attached(AttachedError::Cut))
    ));
}

#[test]
fn a_damaged_pdf_never_stops_the_program() {
    let (record, ron, _) = example();
    let whole = printed(
        &[("a.underlag.ron", ron.as_bytes())],
        &record.frozen.fingerprint,
    );
    // Bytes changed in the structure: before the data and after them, at fixed places.
    let mut refused = 0;
    let structure = (0..400).chain(whole.len() - 1_500..whole.len());
    for (number, place) in structure.step_by(13).enumerate() {
        for byte in [0, b'<', b'[', b'9'] {
            let mut damaged = whole.clone();
            damaged[place] = byte.wrapping_add(u8::try_from(number % 3).unwrap());
            refused += usize::from(read_record(&damaged).is_err());
        }
    }
    assert!(refused > 0);
    // A tree of names that leads back to itself, and deep nesting.
    let mut endless =
        b"%PDF-1.4\n1 0 obj\n<</Type/Catalog/Names<</EmbeddedFiles 2 0 R>>>>\nendobj\n\
        2 0 obj\n<</Kids[2 0 R 2 0 R]>>\nendobj\ntrailer\n<</Root 1 0 R>>\n"
            .to_vec();
    endless.extend(b"[".repeat(50_000));
    endless.extend(b"\n%%EOF\n");
    assert!(read_record(&endless).is_err());
}
