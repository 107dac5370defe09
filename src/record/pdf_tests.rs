use super::record_tests::{example, hostile, record, results_at_once};
use super::*;
use crate::text::Language;
use crate::typeset::reading::Read;
use crate::workshop::NeedGroup;

fn one(record: &Record, texts: &Texts, format: Format) -> Vec<u8> {
    let mut files = record.files(texts, [format]).unwrap();
    files
        .drain(..)
        .find(|file| file.name.ends_with(".pdf"))
        .unwrap()
        .bytes
}

#[test]
fn the_record_reads_back_with_tags_bookmarks_and_the_data_inside() {
    for (language, code) in [(Language::Swedish, "sv-SE"), (Language::English, "en-GB")] {
        let texts = Texts::new(language);
        let record = record(&example(), language, Audience::Matter);
        let read = Read::new(&one(&record, &texts, Format::Pdf));
        assert_eq!(read.language(), code);
        let about = read.metadata();
        for wanted in [
            "<pdfaid:part>3</pdfaid:part>",
            "<pdfaid:conformance>A</pdfaid:conformance>",
            "<pdfuaid:part>1</pdfuaid:part>",
            &record.document.title,
            &record.document.about.fingerprint,
        ] {
            assert!(about.contains(wanted), "{wanted}");
        }
        let parts: Vec<&str> = record
            .document
            .sections
            .iter()
            .map(|section| section.title.as_str())
            .collect();
        assert_eq!(read.bookmarks(), parts);

        // What lies inside is what lies beside, byte for byte.
        let beside = record
            .files(&texts, [Format::Ron, Format::Json, Format::Csv])
            .unwrap();
        let inside = read.inside();
        assert_eq!(inside.len(), beside.len());
        for file in &beside {
            let name = file
                .name
                .trim_start_matches("tabeller/")
                .trim_start_matches("tables/");
            assert_eq!(inside.get(name), Some(&file.bytes), "{name}");
        }

        let tags = read.tags();
        let tables = record.document.tables().count();
        let sections = record.document.sections.iter();
        let blocks: Vec<&Block> = sections.flat_map(|section| &section.blocks).collect();
        let count = |wanted: fn(&Block) -> bool| blocks.iter().filter(|it| wanted(it)).count();
        let facts = count(|block| matches!(block, Block::Facts(_)));
        let figures = count(|block| matches!(block, Block::Figure(_)));
        assert_eq!(tags["Table"], tables + facts);
        assert_eq!(tags["H1"], parts.len());
        let columns: usize = record
            .document
            .tables()
            .map(|table| table.shown_columns().count())
            .sum();
        assert_eq!(tags["Scope Column"], columns);
        assert!(tags["Scope Row"] > 100);
        assert!(figures > 5);
        assert_eq!(tags["Alt"], figures, "every picture has words");
    }
}

#[test]
fn the_archive_has_its_data_beside_and_the_summary_fits_one_page() {
    let texts = Texts::new(Language::Swedish);
    let record = record(&example(), Language::Swedish, Audience::Matter);
    let archive = record.files(&texts, [Format::Archive]).unwrap();
    let read = Read::new(&archive[0].bytes);
    assert!(read.metadata().contains("<pdfaid:part>2</pdfaid:part>"));
    assert!(read.inside().is_empty());
    let mut package =
        zip::ZipArchive::new(std::io::Cursor::new(archive[1].bytes.as_slice())).unwrap();
    for file in record.data_files(&texts).unwrap() {
        let mut content = Vec::new();
        let mut entry = package.by_name(&file.name).unwrap();
        std::io::Read::read_to_end(&mut entry, &mut content).unwrap();
        assert_eq!(content, file.bytes, "{}", file.name);
    }
    let summary = Read::new(&one(&record, &texts, Format::SummaryPdf));
    assert_eq!(summary.pages(), 1);
}

#[test]
fn the_fingerprint_is_never_alone_on_the_last_page() {
    let texts = Texts::new(Language::Swedish);
    let mut workshop = example();
    let mut pages = std::collections::BTreeSet::new();
    let mut fewest = usize::MAX;
    for _ in 0..60 {
        workshop.proposal.differing_opinions.extend((0..1).map(|_| {
            crate::workshop::DifferingOpinion {
                text: "Det här borde vänta.".to_owned(),
                by: String::new(),
                groups: Vec::new(),
            }
        }));
        let options = Options {
            parts: [Part::Deliberation, Part::About].into(),
            ..Options::new(jiff::civil::date(2027, 2, 5))
        };
        let results = results_at_once(&workshop);
        let record = build(&workshop, &results, &texts, &options).unwrap();
        let bytes = one(&record, &texts, Format::Archive);
        let read = lopdf::Document::load_mem(&bytes).unwrap();
        let all = read.get_pages();
        pages.insert(all.len());
        let content = read.get_page_content(all[&u32::try_from(all.len()).unwrap()]);
        let content = lopdf::content::Content::decode(&content).unwrap();
        let said = content
            .operations
            .iter()
            .filter(|it| matches!(it.operator.as_str(), "Tj" | "TJ"));
        fewest = fewest.min(said.count());
    }
    assert!(pages.len() > 1, "no page was turned: {pages:?}");
    // The fingerprint with the page's head and foot are seven pieces.
    assert!(fewest > 7, "{fewest}");
}

#[test]
fn same_input_same_pages() {
    let texts = Texts::new(Language::English);
    let record = record(&example(), Language::English, Audience::Web);
    for format in [Format::Pdf, Format::Archive] {
        let first = record.files(&texts, [format]).unwrap();
        assert_eq!(first, record.files(&texts, [format]).unwrap());
    }
}

#[test]
fn hostile_text_is_set_in_every_field() {
    let texts = Texts::new(Language::Swedish);
    let mut workshop = hostile();
    for (id, name) in [("tom", ""), ("osynlig", "\u{200d}")] {
        workshop.need_groups.push(NeedGroup::new(id.into(), name));
    }
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    let read = Read::new(&one(&record, &texts, Format::Pdf));
    assert_eq!(read.bookmarks().len(), record.document.sections.len());
    let frozen = read
        .inside()
        .into_iter()
        .find(|(name, _)| name.ends_with(".ron"));
    let frozen = String::from_utf8(frozen.unwrap().1).unwrap();
    assert_eq!(Frozen::read(&frozen).unwrap(), record.frozen);
    Read::new(&one(&record, &texts, Format::SummaryPdf));
}

#[test]
fn a_megabyte_in_one_field_is_set() {
    let mut workshop = example();
    let long = "Lång text med ord # och $tecken$ och snedstreck/utan/slut ";
    workshop.need_groups.truncate(2);
    workshop.need_groups[0].name = long.repeat(20);
    workshop.need_groups[1].demarcation = long.repeat(18_000);
    assert!(workshop.need_groups[1].demarcation.len() > 1_000_000);
    let texts = Texts::new(Language::Swedish);
    let options = Options {
        parts: [Part::Needs].into(),
        ..Options::new(jiff::civil::date(2027, 2, 5))
    };
    let results = results_at_once(&workshop);
    let record = build(&workshop, &results, &texts, &options).unwrap();
    let read = Read::new(&one(&record, &texts, Format::Archive));
    // Cut where a page ends, it would be a few.
    assert!(read.pages() > 250, "{}", read.pages());
}
