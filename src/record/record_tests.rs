//! The record of the shipped example and of a workshop whose every text is hostile, read back with
//! independent readers.

use std::collections::BTreeMap;
use std::sync::Arc;

use jiff::civil::{Date, date};
use scraper::{Html, Selector};

use super::*;
use crate::results::Results;
use crate::store::Shipped;
use crate::text::Language;
use crate::workshop::{
    DeliberationNote, DifferingOpinion, Mission, Reason, RemainingDisagreement, Side, Source,
    StepMark, StepNote,
};

const MADE: Date = date(2027, 2, 5);

pub(super) fn example() -> Workshop {
    Shipped::Example.workshop().unwrap()
}

/// The formats that are read here as text. PDF has tests of its own.
fn written_as_text() -> impl Iterator<Item = Format> {
    Format::ALL
        .into_iter()
        .filter(|format| !format.is_typeset())
}

/// Everything that is known, the order tried a few times where there is something to order.
fn results(workshop: &Workshop) -> FrozenResults {
    let mut workshop = workshop.clone();
    workshop.method.robustness.samples = 2_000;
    let workshop = Arc::new(workshop);
    FrozenResults::of(&workshop, &Results::whole(&workshop))
}

/// What is known without any long search.
pub(super) fn results_at_once(workshop: &Workshop) -> FrozenResults {
    let mut known = Results::quick(&Arc::new(workshop.clone()));
    if let Some(question) = known.members_question() {
        known.take_in_orders(question.answer(&|| true));
    }
    FrozenResults::of(workshop, &known)
}

pub(super) fn record(workshop: &Workshop, language: Language, audience: Audience) -> Record {
    let options = Options {
        audience,
        ..Options::new(MADE)
    };
    build(
        workshop,
        &results(workshop),
        &Texts::new(language),
        &options,
    )
    .unwrap()
}

/// The example's record in Swedish, for other tests.
pub(super) fn example_record() -> Record {
    record(&example(), Language::Swedish, Audience::Matter)
}

/// The record of the example with hostile text in every field.
pub(super) fn hostile_record() -> Record {
    record(&hostile(), Language::Swedish, Audience::Matter)
}

/// A file of the record as text: a Word file's parts after each other.
fn readable(file: RecordFile) -> String {
    if file.name.ends_with(".docx") {
        let parts = super::word_tests::parts(&file.bytes);
        return parts.into_values().collect::<Vec<_>>().join("\n");
    }
    String::from_utf8(file.bytes).unwrap()
}

/// Every cell of a column as text, by group id.
fn column<'a>(
    rows: impl IntoIterator<Item = &'a serde_json::Value>,
    key: &str,
) -> BTreeMap<String, String> {
    rows.into_iter()
        .map(|row| {
            let cell = &row[key];
            let text = cell
                .as_str()
                .map_or_else(|| cell.to_string(), str::to_owned);
            (row["group-id"].as_str().unwrap().to_owned(), text)
        })
        .collect()
}

fn json_table(json: &serde_json::Value, id: &str) -> Vec<serde_json::Value> {
    json["sections"]
        .as_array()
        .unwrap()
        .iter()
        .flat_map(|section| section["blocks"].as_array().unwrap())
        .find(|block| block["type"] == "table" && block["id"] == id)
        .unwrap_or_else(|| panic!("no table {id}"))["rows"]
        .as_array()
        .unwrap()
        .clone()
}

#[test]
fn no_text_is_missing_in_either_language() {
    for language in Language::ALL {
        let texts = Texts::new(language);
        for workshop in [example(), Shipped::Template.workshop().unwrap(), hostile()] {
            let record = record(&workshop, language, Audience::Matter);
            for page in [
                html(&record.document, &texts),
                html(&record.summary, &texts),
            ] {
                for prefix in ["[record-", "[summary-", "[step-"] {
                    let found = page
                        .find(prefix)
                        .map(|at| page[at..].chars().take(60).collect::<String>());
                    assert_eq!(found, None, "{language:?}");
                }
            }
        }
    }
}

#[test]
fn the_example_has_every_part_and_is_marked() {
    let workshop = example();
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    let parts: Vec<&str> = record
        .document
        .sections
        .iter()
        .map(|section| section.id.as_str())
        .collect();
    assert_eq!(parts, Part::ALL.map(Part::name));
    assert_eq!(
        record.document.mark.as_deref(),
        Some("Exempel – påhittade bedömningar")
    );
    assert!(record.document.status.contains("HSN 2027-00041"));
    let page = html(&record.document, &Texts::new(Language::Swedish));
    assert_eq!(
        page.matches("<p class=\"mark\">").count(),
        record.document.sections.len() + 2,
        "the mark stands at the head, in each section and at the foot"
    );
    assert!(!page.to_lowercase().contains(">protokoll"));
    // Reasons and kinds of evidence are said in words, never as ids.
    for id in ["severe-and-lasting", "dialogue-patients"] {
        assert!(!page.contains(id), "{id}");
    }
    assert!(page.contains("Svårt och långvarigt"));
    // Every picture carries the mark too, inside itself.
    let document = Html::parse_document(&page);
    let pictures: Vec<_> = document.select(&Selector::parse("svg").unwrap()).collect();
    assert!(!pictures.is_empty());
    for picture in pictures {
        assert!(picture.text().any(|text| text.contains("påhittade")));
    }
}

#[test]
fn ranks_and_reasons_are_the_same_in_every_format() {
    let workshop = example();
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    let texts = Texts::new(Language::Swedish);
    let tree: serde_json::Value = serde_json::from_str(&json(&record.document)).unwrap();
    let rows = json_table(&tree, "order");
    assert_eq!(rows.len(), workshop.need_groups.len());
    let places = column(&rows, "place");
    let reasons = column(&rows, "reason");
    let names = column(&rows, "group");
    // What the workshop itself says.
    for (index, tier) in workshop.proposal.order.iter().enumerate() {
        let before: usize = workshop.proposal.order[..index].iter().map(Vec::len).sum();
        for group in tier {
            assert_eq!(places[group.as_str()], (before + 1).to_string());
        }
    }
    // CSV, with its own reader.
    let tables = csv_tables(&record.document, &texts).unwrap();
    let (_, bytes) = tables.iter().find(|(id, _)| id == "order").unwrap();
    let text = std::str::from_utf8(bytes).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("a byte order mark");
    let mut reader = csv::ReaderBuilder::new()
        .delimiter(b';')
        .from_reader(text.as_bytes());
    let mut read = 0;
    for row in reader.records() {
        let row = row.unwrap();
        let id = &row[1];
        assert_eq!(&row[0], places[id]);
        assert_eq!(&row[2], names[id]);
        assert_eq!(&row[3], reasons[id]);
        read += 1;
    }
    assert_eq!(read, rows.len());
    // HTML, with an independent parser.
    let page = html(&record.document, &texts);
    let document = Html::parse_document(&page);
    let select = |text: &str| Selector::parse(text).unwrap();
    let html_rows: Vec<Vec<String>> = document
        .select(&select("#table-order tbody tr"))
        .map(|row| {
            row.select(&select("th, td"))
                .map(|cell| cell.text().collect::<String>())
                .collect()
        })
        .collect();
    assert_eq!(html_rows.len(), rows.len());
    let markdown = markdown(&record.document, &texts);
    for (row, cells) in rows.iter().zip(&html_rows) {
        let id = row["group-id"].as_str().unwrap();
        assert_eq!(cells[0], places[id]);
        assert_eq!(cells[1], names[id]);
        assert_eq!(cells[2], reasons[id]);
        assert!(
            markdown.contains(&format!(
                "| {} | {} | {} |",
                places[id], names[id], reasons[id]
            )),
            "{id}"
        );
    }
    // The frozen data, read by itself.
    let frozen = Frozen::read(&record.frozen.to_ron().unwrap()).unwrap();
    assert_eq!(frozen, record.frozen);
    for place in &frozen.data.results.need_order {
        let shown = column(&rows, "need-place");
        assert_eq!(shown[place.group.as_str()], place.place.to_string());
    }
}

#[test]
fn the_page_is_built_for_screen_readers() {
    let record = record(&example(), Language::Swedish, Audience::Matter);
    let page = html(&record.document, &Texts::new(Language::Swedish));
    let document = Html::parse_document(&page);
    assert!(document.errors.is_empty(), "{:?}", document.errors);
    let select = |text: &str| {
        let selector = Selector::parse(text).unwrap();
        document.select(&selector).collect::<Vec<_>>()
    };
    assert_eq!(document.root_element().value().attr("lang"), Some("sv"));
    for landmark in [
        "header",
        "nav[aria-label]",
        "main#content",
        "footer",
        "a.skip[href='#content']",
        "title",
    ] {
        let name = format!("body {landmark}");
        let found = if landmark == "title" {
            select("head > title")
        } else {
            select(&name)
        };
        assert_eq!(found.len(), 1, "{landmark}");
    }
    assert_eq!(select("h1").len(), 1);
    let tables = select("table");
    assert_eq!(tables.len(), record.document.tables().count());
    for table in tables {
        let one = |text: &str| table.select(&Selector::parse(text).unwrap()).count();
        assert_eq!(one("caption"), 1);
        assert_eq!(one("thead th"), one("thead th[scope=col]"));
        assert!(one("thead th") > 1);
        assert_eq!(one("tbody tr"), one("tbody th[scope=row]"));
    }
    // Headings never skip a level.
    let mut last = 1;
    for heading in select("h1, h2, h3, h4") {
        let level: u8 = heading.value().name()[1..].parse().unwrap();
        assert!(
            level <= last + 1,
            "{:?}",
            heading.text().collect::<String>()
        );
        last = level;
    }
    let mut ids: Vec<&str> = select("[id]")
        .iter()
        .filter_map(|it| it.value().attr("id"))
        .collect();
    let all = ids.len();
    ids.sort_unstable();
    ids.dedup();
    assert_eq!(ids.len(), all, "an id stands twice");
    for picture in select("svg") {
        for id in picture.value().attr("aria-labelledby").unwrap().split(' ') {
            assert!(ids.contains(&id), "{id}");
        }
    }
    for link in select("a[href^='#']") {
        assert!(ids.contains(&&link.value().attr("href").unwrap()[1..]));
    }
    let sources = select("td a");
    assert!(sources.len() > 10);
    for link in sources {
        let address = link.value().attr("href").unwrap();
        assert!(address.starts_with("http"), "{address}");
        assert_eq!(link.text().collect::<String>(), address);
    }
}

#[test]
fn same_input_same_bytes() {
    let workshop = example();
    let texts = Texts::new(Language::Swedish);
    let first =
        record(&workshop, Language::Swedish, Audience::Matter).files(&texts, written_as_text());
    let second =
        record(&workshop, Language::Swedish, Audience::Matter).files(&texts, written_as_text());
    let files = first.unwrap();
    assert_eq!(files, second.unwrap());
    let mut names: Vec<&str> = files.iter().map(|file| file.name.as_str()).collect();
    assert!(names.contains(&"HSN-2027-00041.underlag.ron"));
    assert!(names.contains(&"tabeller/HSN-2027-00041-underlag-order.csv"));
    names.dedup();
    assert_eq!(names.len(), files.len());
}

#[test]
fn only_sums_leave_the_house() {
    let workshop = example();
    assert!(
        workshop
            .rounds
            .iter()
            .any(|round| !round.answers.is_empty())
    );
    let texts = Texts::new(Language::Swedish);
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    let frozen = record.frozen.to_ron().unwrap();
    assert!(!frozen.contains("ballots"));
    assert!(!frozen.contains("tiers"));
    assert!(!frozen.contains("handed_in"));
    // A code stands only where its owner has asked to be named for an opinion.
    let without_opinions: Vec<&str> = frozen
        .lines()
        .filter(|line| !line.trim_start().starts_with("by:"))
        .collect();
    let without_opinions = without_opinions.join("\n");
    for person in &workshop.participants {
        let code = format!("\"{}\"", person.id);
        assert!(!without_opinions.contains(&code), "{code}");
    }
    for file in record.files(&texts, written_as_text()).unwrap() {
        let name = file.name.clone();
        let text = readable(file);
        for note in workshop.rounds.iter().flat_map(|round| &round.notes) {
            assert_eq!(
                note.in_record,
                record_text_holds(&record, &note.text),
                "{}",
                note.text
            );
            assert!(note.in_record || !text.contains(&note.text), "{name}");
        }
    }
    let round = &record.frozen.data.workshop.rounds[0];
    let sums = round.sums.as_ref().unwrap();
    assert_eq!(
        usize::try_from(sums.answers).unwrap(),
        workshop.rounds[0].answers.len()
    );
}

fn record_text_holds(record: &Record, text: &str) -> bool {
    record.frozen.to_ron().unwrap().contains(text)
}

#[test]
fn the_web_version_names_nobody() {
    let mut workshop = example();
    workshop.participants[0].name = "Kim Exempelsson".to_owned();
    workshop.proposal.differing_opinions.push(DifferingOpinion {
        text: "Annan mening".to_owned(),
        by: "Kim Exempelsson".to_owned(),
        groups: Vec::new(),
    });
    let texts = Texts::new(Language::Swedish);
    let says = |audience| {
        record(&workshop, Language::Swedish, audience)
            .files(&texts, written_as_text())
            .unwrap()
            .into_iter()
            .any(|file| readable(file).contains("Exempelsson"))
    };
    assert!(says(Audience::Matter));
    assert!(!says(Audience::Web));
}

#[test]
fn a_changed_digit_breaks_the_fingerprint() {
    let record = record(&example(), Language::Swedish, Audience::Matter);
    assert!(record.frozen.fingerprint_holds().unwrap());
    let text = record.frozen.to_ron().unwrap();
    let changed = text.replacen("very_large: 0.75", "very_large: 0.76", 1);
    assert_ne!(text, changed);
    assert!(!Frozen::read(&changed).unwrap().fingerprint_holds().unwrap());
    let page = html(&record.document, &Texts::new(Language::Swedish));
    assert!(page.contains(&record.frozen.fingerprint));
    assert!(matches!(
        Frozen::read(&text[..text.len() / 2]),
        Err(RecordError::NotARecord { .. })
    ));
    let newer = text.replacen("underlag_version: 2", "underlag_version: 99", 1);
    assert!(matches!(Frozen::read(&newer), Err(RecordError::Newer(99))));
}

#[test]
fn the_order_can_be_computed_again_from_the_frozen_sums() {
    let record = record(&example(), Language::Swedish, Audience::Matter);
    let data = &record.frozen.data;
    let again = FrozenResults::of(&data.workshop, &Results::of(&data.workshop));
    let places = |results: &FrozenResults| {
        results
            .need_order
            .iter()
            .map(|place| (place.group.clone(), place.place))
            .collect::<Vec<_>>()
    };
    assert!(!places(&again).is_empty());
    assert_eq!(places(&again), places(&data.results));
    // Which pairs are borderline rests on samples, so only the findings themselves are compared.
    let findings = |results: &FrozenResults| {
        results
            .to_explain
            .iter()
            .map(|found| {
                (
                    found.group.clone(),
                    found.passed_by.clone(),
                    found.causes.clone(),
                )
            })
            .collect::<Vec<_>>()
    };
    assert!(!findings(&again).is_empty());
    assert_eq!(findings(&again), findings(&data.results));
    let members = |results: &FrozenResults| {
        let order = results.members_order.as_ref().unwrap();
        order
            .places
            .iter()
            .map(|place| (place.group.clone(), place.place, place.span))
            .collect::<Vec<_>>()
    };
    assert_eq!(members(&again), members(&data.results));
}

#[test]
fn the_record_made_anew_from_its_file_is_the_same() {
    let texts = Texts::new(Language::English);
    let options = Options::new(MADE);
    let first = record(&example(), Language::English, Audience::Matter);
    let read = Frozen::read(&first.frozen.to_ron().unwrap()).unwrap();
    assert_eq!(from_frozen(read, &texts, &options), first);
}

/// Markup of every format, formula openers, marks that turn the writing, controls, emoji.
pub(super) const HOSTILE: &str = "=cmd|'/c calc'!A1 <script>alert(1)</script> \"><img src=x onerror=y> & &lt; \
    | a | b |\n# rubrik\n- punkt\n[länk](javascript:x) `kod` **fet** _kursiv_ ]]> --> {{x}} #let x = 1 $y$ @z \\ \
    \u{202e}bakvänt\u{202c}\u{0}\u{1b}[31m\u{7f}\u{feff} 👩\u{200d}⚕️ åäö;\r\nslut";

/// The example with the hostile text in every free field.
pub(super) fn hostile() -> Workshop {
    let mut workshop = example();
    let text = || HOSTILE.to_owned();
    workshop.title = text();
    let question = &mut workshop.question;
    for field in [
        &mut question.text,
        &mut question.decision,
        &mut question.region,
        &mut question.body,
        &mut question.registry_number,
        &mut question.contact,
        &mut question.record_place,
    ] {
        *field = text();
    }
    for person in &mut workshop.participants {
        person.name = text();
        person.area = text();
    }
    for criterion in &mut workshop.criteria {
        criterion.name = text();
        criterion.definition = text();
    }
    for group in &mut workshop.need_groups {
        group.name = text();
        group.demarcation = text();
        group.inequality = text();
        group.care_can_change = text();
        group.measure.description = text();
        group.measure.basis = text();
        group.resources.more_would = text();
        for figure in &mut group.figures {
            figure.indicator = text();
            figure.unit = text();
            figure.note = text();
            figure.year = text();
        }
        for judgement in &mut group.severity {
            judgement.basis = text();
        }
        for row in &mut group.evidence {
            row.finding = text();
            row.source = text();
        }
    }
    for source in &mut workshop.sources {
        *source = Source {
            id: source.id.clone(),
            publisher: text(),
            title: text(),
            address: text(),
            year: text(),
            terms: text(),
        };
    }
    workshop.dignity.note = text();
    let first = workshop.need_groups[0].id.clone();
    workshop.proposal.reasons.push(Reason {
        id: "fientligt".into(),
        groups: workshop
            .need_groups
            .iter()
            .map(|group| group.id.clone())
            .collect(),
        ticked: vec![HOSTILE.into()],
        text: text(),
        accepted: false,
    });
    workshop.proposal.differing_opinions.push(DifferingOpinion {
        text: text(),
        by: text(),
        groups: vec![first.clone()],
    });
    workshop
        .proposal
        .remaining_disagreement
        .push(RemainingDisagreement {
            group: first.clone(),
            earlier_because: text(),
            later_because: text(),
        });
    let mut mission: Mission = workshop.missions[0].clone();
    mission.goal = text();
    mission.receiver = text();
    mission.payment.form = text();
    workshop.missions.push(mission);
    workshop.rounds[0].notes.push(DeliberationNote {
        group: Some(first),
        side: Side::Earlier,
        text: text(),
        in_record: true,
    });
    workshop.step_notes.insert(
        crate::workshop::Step::Weigh,
        StepNote {
            text: text(),
            in_record: true,
        },
    );
    workshop.marks.insert(
        crate::workshop::Step::LastTime,
        StepMark::PassedOver(text()),
    );
    workshop
}

#[test]
fn hostile_text_comes_out_as_text() {
    let workshop = hostile();
    let texts = Texts::new(Language::Swedish);
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    for file in record.files(&texts, written_as_text()).unwrap() {
        let name = file.name.clone();
        let text = readable(file);
        assert!(
            name.trim_start_matches("tabeller/")
                .chars()
                .all(|it| it.is_ascii_alphanumeric() || "-._".contains(it)),
            "{}",
            name
        );
        // RON and JSON escape what they cannot show; the others hold plain text only.
        if name.ends_with(".ron") {
            assert_eq!(Frozen::read(&text).unwrap(), record.frozen);
            continue;
        }
        for unwanted in ['\u{202e}', '\u{202c}', '\u{0}', '\u{1b}', '\u{7f}'] {
            assert!(!text.contains(unwanted), "{}: {unwanted:?}", name);
        }
        // Not every table holds a free text.
        if !name.ends_with(".csv") {
            assert!(text.contains("👩\u{200d}⚕️ åäö"), "{}", name);
        }
        if name.ends_with(".html") {
            let document = Html::parse_document(&text);
            assert!(document.errors.is_empty(), "{:?}", document.errors);
            for element in ["script", "img", "a[href^='javascript']"] {
                let selector = Selector::parse(element).unwrap();
                assert_eq!(document.select(&selector).count(), 0, "{element}");
            }
            let shown = document.root_element().text().collect::<String>();
            assert!(shown.contains("<script>alert(1)</script>"));
        }
        if name.ends_with(".md") {
            assert!(!text.contains("<script>"));
            assert!(!text.contains("[länk]("));
            let hashes = text.lines().filter(|line| line.starts_with("# ")).count();
            assert_eq!(hashes, 1, "the title is the only heading of its level");
        }
        if name.ends_with(".csv") {
            let body = text.strip_prefix('\u{feff}').unwrap();
            let mut reader = csv::ReaderBuilder::new()
                .delimiter(b';')
                .has_headers(false)
                .from_reader(body.as_bytes());
            for row in reader.records() {
                for field in &row.unwrap() {
                    let begins_formula = field.trim_start().starts_with(['=', '+', '@']);
                    assert!(!begins_formula, "{}: {field}", name);
                }
            }
        }
    }
    serde_json::from_str::<serde_json::Value>(&json(&record.document)).unwrap();
}

#[test]
fn a_megabyte_in_one_field_is_written() {
    let mut workshop = example();
    workshop.need_groups[0].demarcation = HOSTILE.repeat(1_000_000 / HOSTILE.len());
    let texts = Texts::new(Language::Swedish);
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    assert!(html(&record.document, &texts).len() > 1_000_000);
}

#[test]
fn an_empty_workshop_has_a_record_that_says_so() {
    let workshop = Workshop::new("tomt".into(), "");
    let texts = Texts::new(Language::Swedish);
    let options = Options::new(MADE);
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let record = build(&workshop, &results, &texts, &options).unwrap();
    let page = html(&record.document, &texts);
    assert!(page.contains("Inget förslag är lagt än."));
    assert!(page.contains("Uppgift saknas"));
    assert_eq!(record.document.status, "Utkast, förslaget är inte fastlagt");
    assert_eq!(record.base_name(), "tomt");
}

#[test]
fn parts_can_be_left_out() {
    let workshop = example();
    let texts = Texts::new(Language::Swedish);
    let options = Options {
        parts: [Part::Question, Part::About].into(),
        ..Options::new(MADE)
    };
    let record = build(&workshop, &results(&workshop), &texts, &options).unwrap();
    let ids: Vec<&str> = record
        .document
        .sections
        .iter()
        .map(|it| it.id.as_str())
        .collect();
    assert_eq!(ids, ["question", "about"]);
}

#[test]
fn sums_stand_behind_the_members_order() {
    let workshop = example();
    let record = record(&workshop, Language::Swedish, Audience::Matter);
    let tree: serde_json::Value = serde_json::from_str(&json(&record.document)).unwrap();
    let pairs = json_table(&tree, "pairs");
    let order = json_table(&tree, "members-order");
    assert_eq!(pairs.len() + 1, order.len());
    let answers = i64::try_from(workshop.rounds[1].answers.len()).unwrap();
    for pair in &pairs {
        let counts =
            ["put-before", "put-after", "put-equal"].map(|key| pair[key].as_i64().unwrap());
        // An answer that leaves one of the two out says nothing of the pair.
        assert!((1..=answers).contains(&counts.iter().sum()), "{pair}");
    }
    let places = json_table(&tree, "place-counts");
    assert_eq!(places.len(), order.len());
    // A count of one could tell on somebody where few have answered.
    let mut few = workshop;
    for round in &mut few.rounds {
        round.answers.truncate(7);
    }
    let few = self::record(&few, Language::Swedish, Audience::Matter);
    assert!(few.document.table("pairs").is_some());
    assert!(few.document.table("place-counts").is_none());
}
