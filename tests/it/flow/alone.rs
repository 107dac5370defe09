//! Exploring alone: from the start page to an answer in a file.

use egui::Key;
use foretrade::store::{AnswerFile, Envelope, Shipped};
use foretrade::text::Language;

use super::person::{LANGUAGES, Person};

/// Presses the path may take.
const AT_MOST: usize = 25;

#[test]
fn from_the_start_page_to_an_exported_answer() {
    let groups = Shipped::Example.workshop().unwrap().need_groups.len();
    assert_eq!(groups, 14);
    let piles: Vec<Key> = (0..groups)
        .map(|at| [Key::Num1, Key::Num2, Key::Num3][at % 3])
        .collect();
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        let file = home.path().join("eget.svar.ron");
        person.will_choose(&file);
        person.press_key("start-explore-button");
        person.answer_in_private(&piles);
        assert!(person.reads(&person.text("private-result-title")));
        person.press_key("button-save-answer");
        let taken = person.taken;
        println!("explore alone, {language:?}: {} presses", taken.presses);
        assert!(taken.presses <= AT_MOST && taken.letters == 0, "{taken:?}");

        let answer = AnswerFile::read(&file).unwrap();
        let Envelope::Plain(ballot) = answer.answer else {
            panic!("the example has no key");
        };
        let ranking = ballot.ranking.unwrap();
        assert_eq!(ranking.tiers.iter().flatten().count(), groups);
        assert!(ranking.unknown.is_empty());
        assert!(ballot.weights.is_some());
        // The file is in the language of the screen, for whoever opens it.
        let text = std::fs::read_to_string(&file).unwrap();
        assert!(text.lines().next().unwrap().starts_with("//"));
    }
}

#[test]
fn the_piles_decide_the_order_and_the_result_stands_beside_the_others() {
    let home = tempfile::tempdir().unwrap();
    let mut person = Person::new(home.path(), Language::Swedish);
    person.press_key("start-explore-button");
    person.press_key("private-weigh-skip");
    // The list is alphabetical; the last group goes first and the rest after it.
    let first = last_of_the_alphabet();
    for at in 0..14 {
        person.key(if at == 13 { Key::Num1 } else { Key::Num2 });
    }
    person.press_key("private-piles-done");
    person.press_key("private-order-done");
    assert!(person.reads(&person.text("private-review-no-weights")));
    person.press_key("button-done-lock");
    let file = home.path().join("eget.svar.ron");
    person.will_choose(&file);
    person.press_key("button-save-answer");
    let Envelope::Plain(ballot) = AnswerFile::read(&file).unwrap().answer else {
        panic!("the example has no key");
    };
    assert!(ballot.weights.is_none());
    let tiers = ballot.ranking.unwrap().tiers;
    assert_eq!(tiers.first().unwrap().first(), Some(&first));
    // Without saving, nothing of what was tried stays behind.
    person.press_key("private-result-look-around");
    let again = Person::new(home.path(), Language::Swedish);
    assert!(!again.reads(&again.text("start-recovery-take-up")));
}

fn last_of_the_alphabet() -> foretrade::workshop::GroupId {
    let example = Shipped::Example.workshop().unwrap();
    let last = example
        .need_groups
        .iter()
        .max_by_key(|group| group.name.to_lowercase());
    last.unwrap().id.clone()
}
