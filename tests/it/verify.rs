//! `foretrade verify`: a record that holds, one that does not, and files that are none.

use foretrade::record::{self, Format, FrozenResults};
use foretrade::results::Results;
use foretrade::store::Shipped;
use foretrade::text::{Language, Texts};
use jiff::civil::date;

use crate::program::{Prepared, Run, run};

/// The example's frozen record as text.
fn example() -> String {
    let workshop = Shipped::Example.workshop().unwrap();
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let options = record::Options::new(date(2027, 2, 5));
    let texts = Texts::new(Language::Swedish);
    let made = record::build(&workshop, &results, &texts, &options).unwrap();
    let files = made.files(&texts, [Format::Ron]).unwrap();
    String::from_utf8(files[0].bytes.clone()).unwrap()
}

fn verified(name: &str, bytes: &[u8], flags: &[&str]) -> Run {
    let file = Prepared::new(name, bytes);
    let mut arguments = vec!["verify", file.argument()];
    arguments.extend(flags);
    run(&arguments)
}

#[test]
fn an_untouched_record_holds() {
    let text = example();
    let ran = verified("a.underlag.ron", text.as_bytes(), &[]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Behovsordningen: "), "{}", ran.out);
    assert!(ran.out.contains("Kendalls W: kan inte räknas om."));
    assert_eq!(
        ran.out.lines().last(),
        Some("Alla siffror som går att räkna om stämmer.")
    );
    let ran = verified("a.underlag.ron", text.as_bytes(), &["--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["holds"], true);
    assert!(json["figures"].as_array().unwrap().len() > 200);
}

#[test]
fn one_changed_digit_is_told() {
    let text = example();
    // A rank, a threshold, the seed, and a fact about a group.
    let changes = [
        ("place: 2,", "place: 3,", "Plats, "),
        (
            "very_large: 0.75",
            "very_large: 0.76",
            "method.parameters.class_borders.very_large. Där står nu 0.76.",
        ),
        ("seed: 20270204", "seed: 20270205", "method.robustness.seed"),
        ("from: 40000", "from: 41000", "need_groups."),
    ];
    for (from, to, told) in changes {
        let changed = text.replacen(from, to, 1);
        assert_ne!(changed, text, "{from}");
        let ran = verified("a.underlag.ron", changed.as_bytes(), &[]);
        assert_eq!(ran.code, 1, "{from}: {}{}", ran.out, ran.err);
        assert!(ran.out.contains(told), "{from}: {}", ran.out);
        assert!(
            ran.out
                .contains("Data har inte det fingeravtryck som står i underlaget.")
        );
        assert!(ran.out.ends_with("Underlaget stämmer inte.\n"));
        let ran = verified("a.underlag.ron", changed.as_bytes(), &["--json"]);
        let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
        assert_eq!((ran.code, &json["holds"]), (1, &false.into()));
        assert_eq!(json["fingerprint"]["holds"], false);
    }
}

#[test]
fn what_is_no_record_is_refused_in_words() {
    let text = example();
    let half = &text.as_bytes()[..text.len() / 2];
    let files: [(&str, &[u8], &str); 8] = [
        ("a.underlag.ron", half, "Filen är inget underlag."),
        ("a.underlag.ron", b"", "Filen är inget underlag."),
        ("a.underlag.ron", b"\xff\xfe\x00", "varken en PDF eller"),
        ("a.pdf", b"%PDF-1.7\nhalf a file", "avklippt"),
        ("a.pdf", b"%PDF-1.7\nnothing\n%%EOF\n", "går inte att läsa"),
        ("a.pdf", EMPTY_PDF, "inga data från Företräde"),
        ("a.docx", b"PK\x03\x04 and more", "Word-fil"),
        (
            "a.ron",
            b"(format_version: 1, id: \"a\", title: \"A\")",
            "Filen är inget underlag.",
        ),
    ];
    for (name, bytes, told) in files {
        let ran = verified(name, bytes, &[]);
        assert_eq!(ran.code, 2, "{told}: {}{}", ran.out, ran.err);
        assert!(ran.out.is_empty());
        assert!(ran.err.contains(told), "{told}: {}", ran.err);
    }
    let ran = run(&["verify", "/no/such/file.pdf"]);
    assert_eq!(ran.code, 2);
}

/// A whole PDF of one empty page, as another program would write it.
const EMPTY_PDF: &[u8] = b"%PDF-1.4
1 0 obj
<</Type/Catalog/Pages 2 0 R>>
endobj
2 0 obj
<</Type/Pages/Kids[3 0 R]/Count 1>>
endobj
3 0 obj
<</Type/Page/Parent 2 0 R/MediaBox[0 0 595 842]>>
endobj
xref
0 4
0000000000 65535 f\x20
0000000009 00000 n\x20
0000000054 00000 n\x20
0000000105 00000 n\x20
trailer
<</Size 4/Root 1 0 R>>
startxref
170
%%EOF
";

#[test]
fn a_package_of_data_is_checked() {
    let workshop = Shipped::Example.workshop().unwrap();
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let options = record::Options::new(date(2027, 2, 5));
    let texts = Texts::new(Language::Swedish);
    let made = record::build(&workshop, &results, &texts, &options).unwrap();
    let mut files = made.data_files(&texts).unwrap();
    let ran = verified("a.zip", &record::package(&files).unwrap(), &[]);
    assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
    assert!(ran.out.contains("Bilagorna: "), "{}", ran.out);
    // A rank in the document, a digit in a table.
    let json = String::from_utf8(files[1].bytes.clone()).unwrap();
    files[1].bytes = json
        .replacen("\"place\": 7,", "\"place\": 6,", 1)
        .into_bytes();
    let order = files
        .iter_mut()
        .find(|file| file.name.ends_with("-need-order.csv"));
    let table = order.unwrap();
    let csv = String::from_utf8(table.bytes.clone()).unwrap();
    table.bytes = csv.replacen("\r\n2;", "\r\n3;", 1).into_bytes();
    let ran = verified("a.zip", &record::package(&files).unwrap(), &[]);
    assert_eq!(ran.code, 1, "{}{}", ran.out, ran.err);
    assert!(
        ran.out.contains("bilagan säger 6, data ger 7"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("bilagan säger 3, data ger 2"),
        "{}",
        ran.out
    );
    let ran = verified("a.zip", &record::package(&files).unwrap(), &["--json"]);
    let json: serde_json::Value = serde_json::from_str(&ran.out).unwrap();
    assert_eq!(json["files"]["differs"].as_array().unwrap().len(), 2);
    assert_eq!(json["pages"], serde_json::Value::Null);
}

#[cfg(feature = "pdf")]
#[test]
fn a_record_in_a_pdf_holds_and_a_cut_one_is_refused() {
    let workshop = Shipped::Example.workshop().unwrap();
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let options = record::Options::new(date(2027, 2, 5));
    for language in Language::ALL {
        let texts = Texts::new(language);
        let made = record::build(&workshop, &results, &texts, &options).unwrap();
        let file = |format| made.files(&texts, [format]).unwrap().remove(0).bytes;
        let archive = made.files(&texts, [Format::Archive]).unwrap();
        let (record, summary) = (file(Format::Pdf), file(Format::SummaryPdf));
        let ran = verified("a.pdf", &record, &[]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(
            ran.out
                .contains("Sidorna har samma fingeravtryck som data."),
            "{}",
            ran.out
        );
        let ran = verified("a.pdf", &record[..record.len() / 2], &[]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        let ran = verified("a.pdf", &summary, &[]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains("inga data från Företräde"), "{}", ran.err);
        // An archive's PDF: its package is found beside it, or named.
        let [pdf, package] = &archive[..] else {
            panic!("a PDF and its package");
        };
        let kept = Prepared::new(&pdf.name, &pdf.bytes);
        let ran = run(&["verify", kept.argument()]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        let beside = kept.path.with_file_name(&package.name);
        std::fs::write(&beside, &package.bytes).unwrap();
        let ran = run(&["verify", kept.argument()]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let told = format!("Data ligger bredvid, i {}.", package.name);
        assert!(ran.out.starts_with(&told), "{}", ran.out);
        let moved = Prepared::new("data.zip", &package.bytes);
        let ran = run(&["verify", kept.argument(), moved.argument()]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        let ran = run(&["verify", moved.argument(), kept.argument()]);
        assert_eq!(ran.code, 2, "{}{}", ran.out, ran.err);
        assert!(ran.err.contains("Ange först PDF-filen"), "{}", ran.err);
        let ron = made.frozen.to_ron().unwrap();
        let data = Prepared::new("a.underlag.ron", ron);
        let short = Prepared::new("s.pdf", &summary);
        let ran = run(&["verify", short.argument(), data.argument()]);
        assert_eq!(ran.code, 0, "{}{}", ran.out, ran.err);
        assert!(ran.out.contains("Sidorna: 1 av 1 sidor"), "{}", ran.out);
    }
}
