use serde_json::json;

use super::glyphs::showable;
use super::reading::Read;
use super::*;

const TEMPLATE: &str = r#"
#import "house.typ": *
#let data = json("data.json")
#show: house.with(data)
= #data.heading
#data.text
"#;

fn sheet(text: &str, attachments: Vec<Attachment>) -> Sheet<'static> {
    Sheet {
        template: TEMPLATE,
        data: json!({
            "title": "Prov",
            "heading": "Rubrik",
            "author": "Nämnden",
            "description": "Ett prov",
            "keywords": ["prov"],
            "language": "sv",
            "region": "SE",
            "text": text,
        }),
        attachments,
        identity: "prov".to_owned(),
        made: jiff::civil::date(2027, 2, 4),
    }
}

fn file(name: &str, bytes: &[u8]) -> Attachment {
    Attachment {
        name: name.to_owned(),
        bytes: bytes.to_vec(),
        relation: Relation::Source,
        mime: "text/plain",
        description: "Data".to_owned(),
    }
}

#[test]
fn a_sheet_is_tagged_and_carries_its_files_byte_for_byte() {
    let bytes: Vec<u8> = (0..=255).cycle().take(5_000).collect();
    let made = pdf(&sheet("Å", vec![file("a.ron", &bytes), file("b.csv", b"")])).expect("a PDF");
    let read = Read::new(&made);
    let inside = read.inside();
    assert_eq!(inside["a.ron"], bytes);
    assert_eq!(inside["b.csv"], b"");
    let about = read.metadata();
    assert!(about.contains("<pdfaid:part>3</pdfaid:part>"), "{about}");
    assert!(about.contains("<pdfaid:conformance>A</pdfaid:conformance>"));
    assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"));
    assert!(about.contains("Prov"));
    assert_eq!(read.language(), "sv-SE");
    assert!(read.tags().contains_key("H1"));
}

#[test]
fn without_files_it_is_the_older_archive_format() {
    let made = pdf(&sheet("Å", Vec::new())).expect("a PDF");
    let about = Read::new(&made).metadata();
    assert!(about.contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(about.contains("<pdfuaid:part>1</pdfuaid:part>"));
}

#[test]
fn the_same_sheet_gives_the_same_bytes() {
    let sheet = sheet("Samma", vec![file("a.ron", b"(1)")]);
    assert_eq!(pdf(&sheet).expect("a PDF"), pdf(&sheet).expect("a PDF"));
}

#[test]
fn a_template_that_lacks_data_is_refused_in_words() {
    let mut sheet = sheet("", Vec::new());
    sheet.data = json!({});
    let refused = pdf(&sheet).expect_err("no PDF");
    assert!(matches!(&refused, TypesetError::Refused(detail) if detail.contains("heading")));
}

#[test]
fn what_no_font_has_is_written_as_its_code() {
    assert_eq!(showable("Vård före allt – 3,5 %"), "Vård före allt – 3,5 %");
    assert_eq!(showable("Ruŋgu ja Ŧ, Жα ≤ 3"), "Ruŋgu ja Ŧ, Жα ≤ 3");
    assert_eq!(showable("ok 👍"), "ok [U+1F44D]");
    assert_eq!(showable("👩\u{200d}⚕️"), "[U+1F469][U+2695]");
    assert_eq!(showable("a\u{202e}b\u{7}c"), "a[U+202E]b[U+0007]c");
    assert_eq!(showable("a\tb\r\nc\u{1680}d"), "a b\nc d");
    assert_eq!(showable("mjuk\u{ad}het"), "mjukhet");
    assert_eq!(showable("\u{e0a0}"), "[U+E0A0]");
    assert_eq!(showable("\u{200d}"), "[U+200D]");
    assert_eq!(showable("שלום"), "[U+05E9][U+05DC][U+05D5][U+05DD]");
}

#[test]
fn hostile_text_is_set_as_text() {
    let hostile = [
        "#panic(\"x\") $x^2$ *fet* _kursiv_ `kod` = rubrik <a> @b \\ // /* */".to_owned(),
        "<script>alert(1)</script> &amp; ]]> \u{0}\u{1b}[31m \u{feff}\u{fffe}\u{ffff}".to_owned(),
        "\u{202e}\u{2066}\u{200f}مرحبا שלום 👩\u{200d}👩\u{200d}👧 🇸🇪 e\u{301}\u{323}\u{20e3} x\u{336}".to_owned(),
        "Z\u{351}\u{36b}\u{343}a\u{335}\u{322}l\u{489}g\u{34f}o \u{e000}\u{f8ff}\u{e0041}\u{10ffff}".to_owned(),
        "=cmd|' /C calc'!A0 +1 -1 @x \t\r\n\u{2028}\u{2029}\u{85}".to_owned(),
        "a".repeat(3_000),
        "한국어 中文 ไทย हिन्दी \u{2060}ﬁ ½ ² ™ ∞ → ✓ █".to_owned(),
        "\u{1100}\u{1161}\u{11a8} \u{0e33} \u{0915}\u{094d}\u{0937} \u{1f1f8}".to_owned(),
    ];
    for text in &hostile {
        if let Err(refused) = pdf(&sheet(text, Vec::new())) {
            panic!("{text:?}: {refused}");
        }
    }
}

#[test]
fn every_letter_the_fonts_hold_can_be_set() {
    let letters: String = (0_u32..0x2_0000)
        .filter_map(char::from_u32)
        .filter(|letter| !letter.is_control())
        .filter(|letter| showable(&letter.to_string()) == letter.to_string())
        .flat_map(|letter| [letter, ' '])
        .collect();
    assert!(letters.chars().count() > 3_000);
    if let Err(refused) = pdf(&sheet(&letters, Vec::new())) {
        panic!("{refused}");
    }
}

#[test]
fn the_paper_has_the_colours_of_the_light_theme() {
    let theme = include_str!("../../assets/theme/light.ron");
    for name in [
        "ink",
        "ink_soft",
        "border",
        "accent",
        "accent_soft",
        "attention",
    ] {
        let colour = theme
            .lines()
            .find_map(|line| line.trim().strip_prefix(&format!("{name}: ")))
            .map(|value| value.trim_end_matches(','))
            .expect("a colour");
        let own = format!("#let {} = rgb({colour})", name.replace('_', "-"));
        assert!(HOUSE.contains(&own), "{own}");
    }
    let series = theme
        .lines()
        .find_map(|line| line.trim().strip_prefix("series: ["))
        .expect("colours");
    for colour in series.trim_end_matches("],").split(", ") {
        assert!(HOUSE.contains(&format!("rgb({colour})")), "{colour}");
    }
}
