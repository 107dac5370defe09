//! A whole answer with the keyboard alone: a member who cannot, or will not, use a pointer.

use egui::{Event, Key, Modifiers};
use foretrade::workshop::WeightAnswer;

use super::person::{LANGUAGES, Person};
use super::prepare;

/// Holds that a new page has the keyboard at its heading, and that the Tab key leads to what stands under it.
fn begins_at_its_heading(person: &mut Person, heading: &str) {
    let heading = person.text(heading);
    assert_eq!(person.focused(), Some(heading));
    let top = person.focused_at().unwrap().bottom();
    person.key(Key::Tab);
    let first = person.focused();
    let at = person.focused_at().unwrap();
    assert!(at.top() >= top, "{first:?} stands above the page");
}

/// Presses the Tab key until what is looked for has the keyboard.
fn tab_to(person: &mut Person, label: &str) {
    for _ in 0..60 {
        if person.focused().is_some_and(|it| it.starts_with(label)) {
            return;
        }
        person.key(Key::Tab);
    }
    panic!("the Tab key does not lead to “{label}”");
}

fn press(person: &mut Person, key: &str) {
    let label = person.text(key);
    tab_to(person, &label);
    person.key(Key::Enter);
}

#[test]
fn a_whole_answer_goes_by_keyboard_alone() {
    for language in LANGUAGES {
        let home = tempfile::tempdir().unwrap();
        let mut person = Person::new(home.path(), language);
        prepare::question(&mut person);
        prepare::groups(&mut person);
        prepare::open_round(&mut person);
        prepare::hand_over(&mut person, "L1");

        let start = person.text_with("hand-over-start", &[("code", "L1".into())]);
        assert_eq!(person.focused(), Some(start));
        person.key(Key::Enter);

        begins_at_its_heading(&mut person, "step-weigh-title");
        let criteria = person.workshop().criteria.clone();
        for (criterion, points) in criteria.iter().zip(["60", "30", "10", "0"]) {
            let name = [("name", criterion.name.as_str().into())];
            let field = person.text_with("widget-points-field", &name);
            tab_to(&mut person, &field);
            person.chord(Modifiers::COMMAND, Key::A);
            person.harness.event(Event::Text(points.to_owned()));
            person.settle();
        }
        press(&mut person, "private-weigh-save");

        begins_at_its_heading(&mut person, "step-rank-title");
        for pile in [Key::Num3, Key::Num0, Key::Num1] {
            person.key(pile);
        }
        press(&mut person, "private-piles-done");

        begins_at_its_heading(&mut person, "step-rank-title");
        press(&mut person, "private-order-done");

        begins_at_its_heading(&mut person, "private-review-title");
        press(&mut person, "button-done-lock");

        let back = person.text("hand-over-back");
        assert_eq!(person.focused(), Some(back));
        person.key(Key::Enter);

        let ballot = person.workshop().rounds[0]
            .ballots()
            .next()
            .unwrap()
            .clone();
        let Some(WeightAnswer::Points(points)) = ballot.weights else {
            panic!("no points");
        };
        assert_eq!(
            criteria
                .iter()
                .map(|criterion| points[&criterion.id])
                .collect::<Vec<_>>(),
            [60.0, 30.0, 10.0, 0.0]
        );
        let ranking = ballot.ranking.unwrap();
        assert_eq!((ranking.tiers.len(), ranking.unknown.len()), (2, 1));
    }
}
