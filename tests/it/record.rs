//! Every shipped workshop is recorded, in both languages and for both readers, from outside the house.

use foretrade::record::{
    Audience, Format, Frozen, FrozenResults, Options, Part, build, review, verify,
};
use foretrade::results::{ProcessFacts, Results, process_check};
use foretrade::store::Shipped;
use foretrade::text::{Language, Texts};
use jiff::civil::date;

#[test]
fn every_shipped_workshop_is_recorded() {
    for shipped in Shipped::ALL {
        let workshop = shipped.workshop().unwrap();
        let results = FrozenResults::of(&workshop, &Results::of(&workshop));
        for language in Language::ALL {
            let texts = Texts::new(language);
            for audience in [Audience::Matter, Audience::Web] {
                let options = Options {
                    audience,
                    ..Options::new(date(2027, 2, 5))
                };
                let record = build(&workshop, &results, &texts, &options).unwrap();
                assert!(record.document.sections.len() + 2 >= Part::ALL.len() / 2);
                let files = record.files(&texts, Format::ALL).unwrap();
                let frozen = files
                    .iter()
                    .find(|file| file.name.ends_with(".underlag.ron"))
                    .unwrap();
                let text = std::str::from_utf8(&frozen.bytes).unwrap();
                let read = Frozen::read(text).unwrap();
                let verdict = verify(&read, &|| false).unwrap();
                assert!(verdict.holds(), "{:?}", verdict);
                for file in &files {
                    assert!(!file.bytes.is_empty(), "{}", file.name);
                }
            }
        }
    }
}

#[test]
fn the_example_names_no_person_and_its_process_is_told() {
    let workshop = Shipped::Example.workshop().unwrap();
    let serious: Vec<_> = review(&workshop)
        .into_iter()
        .filter(|finding| {
            use foretrade::record::PublicationKind::{Email, Participant, PersonalNumber, Phone};
            matches!(finding.kind, Email | Participant | PersonalNumber | Phone)
        })
        .collect();
    assert_eq!(serious, []);
    let points = process_check(
        &workshop,
        ProcessFacts::of(&Results::of(&workshop), &workshop),
    );
    assert_eq!(points.len(), 17);
    // Not run here, so the record must not claim that other weightings were tried.
    let sensitivity = points
        .iter()
        .find(|point| point.key == "record-process-sensitivity")
        .unwrap();
    assert_eq!(sensitivity.done, foretrade::results::Done::No);
}
