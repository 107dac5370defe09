//! Records as PDF held against their data: untouched they hold, and one changed digit is found and named.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::OnceLock;

use lopdf::content::Content;
use lopdf::{Document as Pdf, Object, ObjectId, dictionary};

use super::super::compose::{Audience, Options, Part};
use super::super::record_tests::{example, hostile, record, results_at_once};
use super::super::{Format, Record, build, read_record, read_record_with};
use super::*;
use crate::text::{Language, Texts};

/// A record with its PDF, and the same set again.
struct Printed {
    record: Record,
    pdf: Vec<u8>,
    texts: Texts,
}

impl Printed {
    fn new(record: Record, language: Language) -> Self {
        let texts = Texts::new(language);
        let pdf = pdf(&record, &texts, Format::Pdf);
        Self { record, pdf, texts }
    }

    fn anew(&self, same_program: bool) -> Anew {
        Anew {
            record: self.record.clone(),
            texts: self.texts.clone(),
            same_program,
        }
    }

    /// What the check says of another PDF, held against this one.
    fn said(&self, other: &[u8]) -> Vec<String> {
        let (paper, set) = (Paper::read(other).unwrap(), Paper::read(&self.pdf).unwrap());
        let check = PagesCheck::against(&paper, Ok(&set), &self.anew(true));
        self.words(&check)
    }

    /// What the check says where the pages cannot be set again.
    fn said_of_rows(&self, other: &[u8]) -> Vec<String> {
        let paper = Paper::read(other).unwrap();
        let why = Message::new("verify-pages-other-version");
        let check = PagesCheck::against(&paper, Err(&why), &self.anew(false));
        assert_eq!(check.read, PagesRead::Rows(why));
        self.words(&check)
    }

    fn words(&self, check: &PagesCheck) -> Vec<String> {
        let differs = check.differs.iter();
        differs.map(|it| self.texts.message(it)).collect()
    }
}

fn pdf(record: &Record, texts: &Texts, format: Format) -> Vec<u8> {
    let mut files = record.files(texts, [format]).unwrap();
    files.retain(|file| file.name.ends_with(".pdf"));
    files.remove(0).bytes
}

/// The parts with most figures, set once for all tests.
fn short() -> &'static Printed {
    static SHORT: OnceLock<Printed> = OnceLock::new();
    SHORT.get_or_init(|| {
        let parts = [
            Part::Method,
            Part::Weights,
            Part::NeedOrder,
            Part::Proposal,
            Part::About,
        ];
        Printed::new(of_parts(parts.into()), Language::Swedish)
    })
}

fn of_parts(parts: BTreeSet<Part>) -> Record {
    let workshop = example();
    let results = results_at_once(&workshop);
    let options = Options {
        parts,
        ..Options::new(jiff::civil::date(2027, 2, 5))
    };
    build(
        &workshop,
        &results,
        &Texts::new(Language::Swedish),
        &options,
    )
    .unwrap()
}

fn holds(check: &Check, texts: &Texts, about: &str) {
    let said: Vec<String> = check
        .messages()
        .iter()
        .map(|it| texts.message(it))
        .collect();
    assert!(check.holds(), "{about}: {said:#?}");
    let pages = check.pages.as_ref().unwrap();
    assert_eq!(pages.read, PagesRead::Whole, "{about}");
    assert_eq!((pages.held, pages.notes.len()), (pages.all, 0), "{about}");
    assert_eq!(pages.fingerprint, PrintedFingerprint::Same, "{about}");
}

#[test]
fn untouched_records_hold_in_both_languages_for_both_audiences() {
    for (language, audience) in [
        (Language::Swedish, Audience::Matter),
        (Language::English, Audience::Web),
    ] {
        let mut workshop = example();
        workshop.participants[0].name = "Kim Exempelsson".to_owned();
        let made = Printed::new(record(&workshop, language, audience), language);
        let read = read_record(&made.pdf).unwrap();
        let check = check_record(&read, &|| false).unwrap();
        holds(&check, &made.texts, language.code());
        let files = check.files.unwrap();
        assert_eq!(files.notes, []);
        assert_eq!(files.held, made.record.document.tables().count() + 1);
    }
}

#[test]
fn archives_and_summaries_hold_with_their_data_beside() {
    let texts = Texts::new(Language::English);
    let made = record(&example(), Language::English, Audience::Matter);
    let files = made.files(&texts, [Format::Archive]).unwrap();
    let [archive, package] = &files[..] else {
        panic!("a PDF and its package");
    };
    let read = read_record_with(&archive.bytes, &package.bytes).unwrap();
    let check = check_record(&read, &|| false).unwrap();
    holds(&check, &texts, "archive");
    assert_eq!(check.files.unwrap().differs, []);
    let ron = made.frozen.to_ron().unwrap();
    let summary = pdf(&made, &texts, Format::SummaryPdf);
    let read = read_record_with(&summary, ron.as_bytes()).unwrap();
    let check = check_record(&read, &|| false).unwrap();
    holds(&check, &texts, "summary");
    assert_eq!(check.files, None);
}

#[test]
fn every_part_alone_holds() {
    for part in Part::ALL {
        let parts = BTreeSet::from([part, Part::About]);
        let made = Printed::new(of_parts(parts), Language::Swedish);
        let check = check_record(&read_record(&made.pdf).unwrap(), &|| false).unwrap();
        holds(&check, &made.texts, part.name());
        // With the data beside and no document, the bookmarks tell the parts.
        let ron = made.record.frozen.to_ron().unwrap();
        let archive = pdf(&made.record, &made.texts, Format::Archive);
        let read = read_record_with(&archive, ron.as_bytes()).unwrap();
        let check = check_record(&read, &|| false).unwrap();
        holds(&check, &made.texts, part.name());
    }
}

#[test]
fn hostile_text_holds_too() {
    let made = record(&hostile(), Language::Swedish, Audience::Matter);
    let made = Printed::new(made, Language::Swedish);
    let check = check_record(&read_record(&made.pdf).unwrap(), &|| false).unwrap();
    holds(&check, &made.texts, "hostile");
}

/// Where a digit is shown: the page, the operation on it, and the place of the digit's code in the text.
struct Digit {
    page: ObjectId,
    operation: usize,
    piece: Option<usize>,
    place: usize,
    shown: char,
    /// The code of another digit in the same font.
    other: [u8; 2],
}

/// Every digit on the pages that has another one in its font.
fn digits(pdf: &Pdf) -> Vec<Digit> {
    let mut found = Vec::new();
    for page in pdf.get_pages().into_values() {
        let fonts = pdf.get_page_fonts(page).unwrap();
        let letters: BTreeMap<_, _> = fonts
            .into_iter()
            .map(|(name, font)| (name, font.get_font_encoding(pdf).unwrap()))
            .collect();
        let content = Content::decode(&pdf.get_page_content(page)).unwrap();
        let mut font = Vec::new();
        let mut codes: BTreeMap<Vec<u8>, BTreeMap<char, [u8; 2]>> = BTreeMap::new();
        let mut places = Vec::new();
        for (operation, it) in content.operations.iter().enumerate() {
            if it.operator == "Tf" {
                font = it.operands[0].as_name().unwrap().to_vec();
            }
            let pieces: Vec<(Option<usize>, &[u8])> = match it.operands.first() {
                Some(Object::String(text, _)) if it.operator == "Tj" => vec![(None, text)],
                Some(Object::Array(pieces)) if it.operator == "TJ" => pieces
                    .iter()
                    .enumerate()
                    .filter_map(|(at, piece)| Some((Some(at), piece.as_str().ok()?)))
                    .collect(),
                _ => continue,
            };
            for (piece, text) in pieces {
                for (place, code) in text.chunks_exact(2).enumerate() {
                    let code = [code[0], code[1]];
                    let shown = Pdf::decode_text(&letters[&font], &code).unwrap();
                    if let Some(shown) = shown.chars().next().filter(char::is_ascii_digit) {
                        codes.entry(font.clone()).or_default().insert(shown, code);
                        places.push((operation, piece, place, shown, font.clone()));
                    }
                }
            }
        }
        found.extend(
            places
                .into_iter()
                .filter_map(|(operation, piece, place, shown, font)| {
                    let (_, other) = codes[&font].iter().find(|(digit, _)| **digit != shown)?;
                    Some(Digit {
                        page,
                        operation,
                        piece,
                        place,
                        shown,
                        other: *other,
                    })
                }),
        );
    }
    found
}

fn with_digit(pdf: &Pdf, digit: &Digit) -> Vec<u8> {
    let mut changed = pdf.clone();
    let mut content = Content::decode(&pdf.get_page_content(digit.page)).unwrap();
    let operands = &mut content.operations[digit.operation].operands;
    let text = match (&mut operands[0], digit.piece) {
        (Object::Array(pieces), Some(piece)) => &mut pieces[piece],
        (text, _) => text,
    };
    let Object::String(codes, _) = text else {
        panic!("a text");
    };
    codes[digit.place * 2..digit.place * 2 + 2].copy_from_slice(&digit.other);
    changed
        .change_page_content(digit.page, content.encode().unwrap())
        .unwrap();
    saved(changed)
}

fn saved(mut pdf: Pdf) -> Vec<u8> {
    let mut bytes = Vec::new();
    pdf.save_to(&mut bytes).unwrap();
    bytes
}

#[test]
fn a_pdf_that_was_only_saved_anew_holds() {
    let made = short();
    let mut pdf = Pdf::load_mem(&made.pdf).unwrap();
    pdf.renumber_objects();
    pdf.compress();
    let again = saved(pdf);
    assert_ne!(again, made.pdf);
    assert_eq!(made.said(&again), Vec::<String>::new());
    assert_eq!(made.said_of_rows(&again), Vec::<String>::new());
}

#[test]
fn one_digit_anywhere_on_the_pages_is_found_and_named() {
    let made = short();
    let pdf = Pdf::load_mem(&made.pdf).unwrap();
    let digits = digits(&pdf);
    assert!(digits.len() > 500, "{}", digits.len());
    let mut in_tables = 0;
    for digit in digits.iter().step_by(digits.len() / 40) {
        let said = made.said(&with_digit(&pdf, digit));
        // A number in the contents or the foot may be drawn on no more than one page too.
        assert_eq!(said.len(), 1, "{said:?}");
        let page = pdf
            .get_pages()
            .into_iter()
            .find(|(_, id)| *id == digit.page);
        let page = format!("Sida {}, ", page.unwrap().0);
        assert!(said[0].starts_with(&page), "{said:?}");
        let meant = said[0].split("data ger").nth(1).unwrap();
        assert!(meant.contains(digit.shown), "{said:?}");
        in_tables += usize::from(said[0].contains(", rad "));
    }
    assert!(in_tables > 15, "{in_tables}");
}

#[test]
fn a_digit_in_a_table_is_found_where_pages_cannot_be_set_again() {
    let made = short();
    let pdf = Pdf::load_mem(&made.pdf).unwrap();
    let digits = digits(&pdf);
    let (mut in_tables, mut found) = (0, 0);
    for digit in digits.iter().step_by(digits.len() / 40) {
        let changed = with_digit(&pdf, digit);
        let whole = made.said(&changed);
        let said = made.said_of_rows(&changed);
        if whole[0].contains(", rad ") {
            in_tables += 1;
            assert_eq!(said.len(), 1, "{whole:?} {said:?}");
        }
        found += said.len();
    }
    assert!(in_tables > 15 && found >= in_tables, "{in_tables} {found}");
}

/// The first dictionary with this key and value, changed.
fn change(pdf: &mut Pdf, key: &[u8], change: impl Fn(&mut Object)) {
    let found = pdf
        .objects
        .values_mut()
        .filter_map(|object| object.as_dict_mut().ok())
        .find_map(|fields| fields.get_mut(key).ok());
    change(found.expect("such a key"));
}

#[test]
fn what_is_heard_drawn_or_laid_over_is_found() {
    let made = short();
    let pdf = Pdf::load_mem(&made.pdf).unwrap();
    let text = |object: &mut Object| *object = Object::string_literal("Annat");
    for (key, told) in [
        (
            b"Alt".as_slice(),
            "Det som läses upp om en bild eller tabell: filen säger ”Annat”",
        ),
        (b"Title", "Ett bokmärke: filen säger ”Annat”"),
    ] {
        let mut other = pdf.clone();
        change(&mut other, key, text);
        let said = made.said(&saved(other));
        assert_eq!(said.len(), 1, "{said:?}");
        assert!(said[0].starts_with(told), "{said:?}");
    }
    // A line drawn over the words of the second page.
    let mut other = pdf.clone();
    let page = other.get_pages()[&2];
    let mut content = other.get_page_content(page);
    content.extend(b"\n1 1 1 rg 100 100 300 300 re f\n");
    other.change_page_content(page, content).unwrap();
    assert_eq!(
        made.said(&saved(other)),
        ["Sida 2: orden är desamma, men sidan är ritad på ett annat sätt än data ger."]
    );
    // Fonts that read otherwise than they look.
    let mut other = pdf.clone();
    let map = other
        .objects
        .values()
        .filter_map(|object| object.as_dict().ok()?.get(b"ToUnicode").ok())
        .find_map(|map| map.as_reference().ok())
        .unwrap();
    let map = other
        .get_object_mut(map)
        .and_then(Object::as_stream_mut)
        .unwrap();
    let mut content = map.get_plain_content().unwrap();
    content.push(b'\n');
    map.set_plain_content(content);
    assert!(
        made.said(&saved(other))
            .iter()
            .all(|said| said.contains("ritad på ett annat sätt"))
    );
    // A note over the last page.
    let mut other = pdf.clone();
    let page = *other.get_pages().values().last().unwrap();
    let note = other.add_object(dictionary! {
        "Type" => "Annot", "Subtype" => "FreeText", "Contents" => Object::string_literal("9"),
    });
    other
        .get_object_mut(page)
        .and_then(Object::as_dict_mut)
        .unwrap()
        .set("Annots", vec![note.into()]);
    let said = made.said(&saved(other));
    assert!(said[0].contains("något är lagt ovanpå sidan"), "{said:?}");
    // A page gone.
    let mut other = pdf.clone();
    other.delete_pages(&[2]);
    let said = made.said(&saved(other));
    assert!(said[0].starts_with("Underlaget har "), "{said:?}");
}

#[test]
fn another_builds_pages_are_held_by_their_rows() {
    let made = short();
    let mut pdf = Pdf::load_mem(&made.pdf).unwrap();
    let about = pdf
        .objects
        .values_mut()
        .filter_map(|object| object.as_stream_mut().ok())
        .find(|stream| stream.dict.has_type(b"Metadata"))
        .unwrap();
    let text = String::from_utf8(about.get_plain_content().unwrap()).unwrap();
    let other = text.replace(crate::typeset::PROGRAM, "Företräde 0.0.9 (00000000)");
    assert_ne!(other, text);
    about.set_plain_content(other.into_bytes());
    let check = check_record(&read_record(&saved(pdf)).unwrap(), &|| false).unwrap();
    assert!(check.holds());
    let (files, pages) = (check.files.unwrap(), check.pages.unwrap());
    assert!(matches!(pages.read, PagesRead::Rows(_)));
    assert!(pages.all > 50 && pages.held == pages.all);
    assert_eq!(files.notes[0].key, "verify-files-other-version");
}

#[test]
fn a_changed_threshold_in_the_data_is_told_by_the_pages() {
    let made = short();
    let ron = made.record.frozen.to_ron().unwrap();
    let changed = ron.replacen("very_large: 0.75", "very_large: 0.76", 1);
    let archive = pdf(&made.record, &made.texts, Format::Archive);
    let read = read_record_with(&archive, changed.as_bytes()).unwrap();
    let check = check_record(&read, &|| false).unwrap();
    assert!(!check.holds());
    let pages = check.pages.unwrap();
    let said: Vec<String> = pages
        .messages()
        .iter()
        .map(|it| made.texts.message(it))
        .collect();
    let told = said
        .iter()
        .any(|it| it.contains("sidan säger 0,7500, data ger 0,7600"));
    assert!(told, "{said:#?}");
    assert!(pages.held + 3 >= pages.all, "{said:#?}");
}
