//! A record or a workshop opened to be read: everything can be looked at, nothing is changed.

use foretrade::record::{self, Format, FrozenResults};
use foretrade::results::Results;
use foretrade::store::Shipped;
use foretrade::text::Texts;
use foretrade::workshop::Step;
use jiff::civil::date;

use super::person::{LANGUAGES, Person};

#[test]
fn a_record_opens_with_its_order_and_takes_no_change() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let workshop = Shipped::Example.workshop().unwrap();
        let results = FrozenResults::of(&workshop, &Results::of(&workshop));
        let options = record::Options::new(date(2027, 2, 5));
        let made = record::build(&workshop, &results, &Texts::new(language), &options).unwrap();
        let files = made.files(&Texts::new(language), [Format::Ron]).unwrap();
        let path = home.path().join(&files[0].name);
        std::fs::write(&path, &files[0].bytes).unwrap();

        let mut person = Person::new(home.path(), language);
        person.will_choose(&path);
        person.press_key("start-read-button");
        assert!(person.reads(&person.text("shell-for-reading")));
        assert_eq!(person.workshop().proposal.order, workshop.proposal.order);
        assert!(
            person
                .workshop()
                .rounds
                .iter()
                .all(|round| round.answers.is_empty())
        );
        for step in [Step::Weigh, Step::Rank, Step::Deliberate, Step::Propose] {
            person.go(step);
            person.misses_no_text();
        }
        let before = person.workshop().clone();
        let (yes, no) = (person.text("yes"), person.text("no"));
        person.choose(&person.text("dignity-after-anything-forbidden"), &no);
        person.choose(&person.text("dignity-after-holds-for-others"), &yes);
        assert!(person.reads(&person.text("error-read-only")));
        assert_eq!(person.workshop(), &before);
        person.wait(5_000);
        assert_eq!(std::fs::read(&path).unwrap(), files[0].bytes);
    }
}

#[test]
fn a_file_that_is_no_record_is_refused_in_words() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("annat.underlag.ron");
    std::fs::write(&path, "(not: \"a record\"").unwrap();
    let mut person = Person::new(home.path(), LANGUAGES[0]);
    person.will_choose(&path);
    person.press_key("start-read-button");
    assert!(person.harness.state().state.document.is_none());
    let said = person
        .harness
        .state()
        .state
        .status
        .as_ref()
        .unwrap()
        .message
        .key;
    assert_eq!(said, "record-error-not-a-record");
}

#[cfg(feature = "pdf")]
#[test]
fn a_record_in_a_pdf_opens_when_it_is_dropped_and_is_remembered() {
    let home = tempfile::tempdir().unwrap();
    let workshop = Shipped::Example.workshop().unwrap();
    let results = FrozenResults::of(&workshop, &Results::of(&workshop));
    let options = record::Options::new(date(2027, 2, 5));
    let texts = Texts::new(LANGUAGES[0]);
    let made = record::build(&workshop, &results, &texts, &options).unwrap();
    let files = made.files(&texts, [Format::Pdf]).unwrap();
    let path = home.path().join(&files[0].name);
    std::fs::write(&path, &files[0].bytes).unwrap();

    let mut person = Person::new(home.path(), LANGUAGES[0]);
    person.drop_file(&path);
    assert!(person.reads(&person.text("shell-for-reading")));
    assert_eq!(person.workshop().proposal.order, workshop.proposal.order);
    // The record keeps its own results when it is looked at again.
    person.go(Step::RecordAndDecision);
    person.press_key("record-preview-button");
    let fingerprint = made.frozen.fingerprint.clone();
    assert!(person.reads(&fingerprint));
    // At the next start it stands among the recent files.
    let person = Person::new(home.path(), LANGUAGES[0]);
    assert!(person.harness.state().state.start.recent.contains(&path));

    let cut = home.path().join("cut.pdf");
    std::fs::write(&cut, &files[0].bytes[..files[0].bytes.len() / 2]).unwrap();
    let mut person = Person::new(home.path(), LANGUAGES[0]);
    person.drop_file(&cut);
    assert!(person.reads(&person.text("verify-error-cut")));
}
