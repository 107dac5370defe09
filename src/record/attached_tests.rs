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
    assert_eq!(read.frozen.to_ron().unwrap(), ron);
    assert_eq!(read.files[0].bytes, document.as_bytes());
    assert_eq!(read.pdf.as_ref().unwrap().bytes, pdf);
    let check = check_record(&read, &|| false).unwrap();
    assert!(check.data.holds(), "{}", said(&check));
    assert!(said(&check).contains("Sidorna har samma fingeravtryck som data."));
    // The tables as CSV are not inside, and the one page is not the record's.
    let files = check.files.as_ref().unwrap();
    let tables = record.document.tables().count();
    assert_eq!((files.held, files.all), (1, tables + 1));
    assert_eq!(files.differs.len(), tables);
    assert!(!check.pages.as_ref().unwrap().holds());
}

#[test]
fn a_package_gives_its_data_and_holds() {
    let record = example_record();
    let texts = Texts::new(Language::Swedish);
    let files = record.data_files(&texts).unwrap();
    let read = read_record(&package(&files).unwrap()).unwrap();
    assert_eq!(read.frozen, record.frozen);
    assert_eq!(read.files.len(), files.len() - 1);
    assert_eq!(read.pdf, None);
    let check = check_record(&read, &|| false).unwrap();
    assert!(check.holds(), "{}", said(&check));
    assert_eq!(check.pages, None);
    // Packed again in a folder, as people do.
    let mut moved = files.clone();
    for file in &mut moved {
        file.name = format!("underlag/{}", file.name);
    }
    let read = read_record(&package(&moved).unwrap()).unwrap();
    assert!(check_record(&read, &|| false).unwrap().holds());
    // A file gone, and one that is not the record's.
    moved.pop();
    moved.push(RecordFile {
        name: "inkom.txt".to_owned(),
        bytes: b"2027".to_vec(),
    });
    let read = read_record(&package(&moved).unwrap()).unwrap();
    let check = check_record(&read, &|| false).unwrap();
    assert!(!check.holds());
    let said = said(&check);
    assert!(said.contains("saknas eller går inte att läsa"), "{said}");
    assert!(
        said.contains("inkom.txt hör inte till underlaget"),
        "{said}"
    );
    // Packages that are no records.
    let word = super::word(&record.document, &texts).unwrap();
    assert!(matches!(
        read_record(&word),
        Err(ReadError::Attached(AttachedError::Word))
    ));
    assert!(matches!(
        read_record(&package(&files[1..]).unwrap()),
        Err(ReadError::Attached(AttachedError::NoData))
    ));
    let whole = package(&files).unwrap();
    assert!(matches!(
        read_record(&whole[..whole.len() / 2]),
        Err(ReadError::Attached(AttachedError::Package(_)))
    ));
}

#[test]
fn data_beside_a_pdf_are_those_inside_or_refused() {
    let (record, ron, document) = example();
    let line = record.frozen.fingerprint.clone();
    let inside: [(&str, &[u8]); 2] = [
        ("HSN.underlag.ron", ron.as_bytes()),
        ("HSN-underlag.json", document.as_bytes()),
    ];
    let (full, empty) = (printed(&inside, &line), printed(&[], &line));
    let read = read_record_with(&full, ron.as_bytes()).unwrap();
    assert!(read.pdf.unwrap().data_inside);
    let read = read_record_with(&empty, ron.as_bytes()).unwrap();
    assert!(!read.pdf.unwrap().data_inside);
    assert_eq!(read.files, []);
    let other = ron.replacen("very_large: 0.75", "very_large: 0.76", 1);
    assert!(matches!(
        read_record_with(&full, other.as_bytes()),
        Err(ReadError::OtherData)
    ));
    assert!(matches!(
        read_record_with(ron.as_bytes(), &empty),
        Err(ReadError::NotPages)
    ));
    assert!(matches!(
        read_record_with(&empty[..empty.len() / 2], ron.as_bytes()),
        Err(ReadError::Attached(AttachedError::Cut))
    ));
}

/// A text with another digit at this place, where a digit stands.
fn another_digit(text: &str, place: usize) -> Option<String> {
    let digit = text
        .as_bytes()
        .get(place)
        .filter(|it| it.is_ascii_digit())?;
    let other = char::from(b'0' + (digit - b'0' + 5) % 10).to_string();
    let mut changed = text.to_owned();
    changed.replace_range(place..=place, &other);
    Some(changed)
}

/// So many places with digits, spread over the text.
fn digits(text: &str, count: usize) -> Vec<usize> {
    let all: Vec<usize> = text
        .bytes()
        .enumerate()
        .filter(|(_, byte)| byte.is_ascii_digit())
        .map(|(place, _)| place)
        .collect();
    let step = (all.len() / count).max(1);
    all.into_iter().step_by(step).collect()
}

#[test]
fn one_digit_anywhere_in_the_data_is_found() {
    let (_, ron, _) = example();
    for place in digits(&ron, 60) {
        let changed = another_digit(&ron, place).unwrap();
        let near = place.saturating_sub(30);
        let around = &changed[changed.floor_char_boundary(near)..place + 1];
        let Ok(read) = read_record(changed.as_bytes()) else {
            continue;
        };
        let check = check_record(&read, &|| false).unwrap();
        assert!(!check.holds(), "{around}");
    }
    let changed = ron.replacen("made: \"2027-02-05\"", "made: \"2027-02-06\"", 1);
    let check = check_record(&read_record(changed.as_bytes()).unwrap(), &|| false).unwrap();
    assert!(
        said(&check).contains("made. Där står nu 2027-02-06."),
        "{}",
        said(&check)
    );
}

#[test]
fn one_digit_anywhere_in_the_files_is_found_and_named() {
    let record = example_record();
    let texts = Texts::new(Language::Swedish);
    let files = record.data_files(&texts).unwrap();
    let mut tried = 0;
    for (number, file) in files.iter().enumerate().skip(1) {
        let text = std::str::from_utf8(&file.bytes).unwrap();
        for place in digits(text, if number == 1 { 40 } else { 6 }) {
            let mut changed = files.clone();
            changed[number].bytes = another_digit(text, place).unwrap().into_bytes();
            let read = read_record(&package(&changed).unwrap()).unwrap();
            let files = verify::files_check(&read);
            let around = text.get(place.saturating_sub(20)..place + 5);
            assert!(!files.holds(), "{}: {around:?}", file.name);
            let first = texts.message(&files.differs[0]);
            assert!(first.contains("data ger"), "{first}");
            tried += 1;
        }
    }
    assert!(tried > 100, "{tried}");
}

#[test]
fn paper_and_data_that_differ_are_told() {
    let (record, ron, document) = example();
    let line = record.frozen.fingerprint.clone();
    let check = checked(&ron, &document, "another fingerprint");
    assert!(!check.holds());
    assert!(said(&check).contains("Sidorna har inte samma fingeravtryck som data."));
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
    assert!(
        said(&checked(&ron, &changed, &line))
            .contains("bilagan säger ”Underlag till beslut. Ett protokoll")
    );
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
