use super::*;
use crate::ranking::test_profiles::{generator, shuffled};
use rand::RngExt;

fn ask(group: usize, other: usize) -> PairQuestion {
    PairQuestion { group, other }
}

/// Answers every question from true levels (low first); returns what was asked.
fn answer_all(asking: &mut PairByPair, levels: &[usize]) -> Vec<(usize, usize)> {
    let mut asked = Vec::new();
    while let PairStep::Ask(question) = asking.progress().step {
        asked.push((question.group, question.other));
        let answer = match levels[question.group].cmp(&levels[question.other]) {
            std::cmp::Ordering::Less => PairAnswer::Before,
            std::cmp::Ordering::Greater => PairAnswer::After,
            std::cmp::Ordering::Equal => PairAnswer::Level,
        };
        asking.answer(question, answer);
    }
    asked
}

#[test]
fn section_15_asks_seven_questions() {
    let mut asking = PairByPair::new(5, &[0, 1, 2, 3, 4]).unwrap();
    let asked = answer_all(&mut asking, &[1, 3, 0, 3, 2]);
    assert_eq!(
        asked,
        [(1, 0), (2, 1), (2, 0), (3, 0), (3, 1), (4, 0), (4, 1)]
    );
    let ballot = asking.ballot().unwrap().unwrap();
    assert_eq!(ballot.tiers(), [vec![2], vec![0], vec![4], vec![1, 3]]);
}

#[test]
fn the_most_questions_of_section_15() {
    for (groups, most) in [
        (0, 0),
        (1, 0),
        (2, 1),
        (5, 8),
        (8, 17),
        (10, 25),
        (12, 33),
        (13, 37),
        (14, 41),
        (20, 69),
    ] {
        assert_eq!(most_questions(groups), most);
    }
}

#[test]
fn any_order_is_found_within_the_bound() {
    let mut random = generator(15);
    for round in 0..60 {
        let groups = 1 + round % 13;
        let levels: Vec<usize> = (0..groups)
            .map(|_| random.random_range(0..groups))
            .collect();
        let order = shuffled(&mut random, groups);
        let mut asking = PairByPair::new(groups, &order).unwrap();
        let asked = answer_all(&mut asking, &levels);
        assert!(asked.len() <= most_questions(groups));
        let ballot = asking.ballot().unwrap().unwrap();
        for first in 0..groups {
            for second in 0..groups {
                assert_eq!(
                    ballot.tier_of(first).cmp(&ballot.tier_of(second)),
                    levels[first].cmp(&levels[second])
                );
            }
        }
    }
}

#[test]
fn two_unknown_set_the_group_aside_and_one_asks_elsewhere() {
    let mut asking = PairByPair::new(4, &[0, 1, 2, 3]).unwrap();
    asking.answer(ask(1, 0), PairAnswer::After);
    asking.answer(ask(2, 1), PairAnswer::Unknown);
    assert_eq!(asking.progress().step, PairStep::Ask(ask(2, 0)));
    let mut other = asking.clone();
    asking.answer(ask(2, 0), PairAnswer::Unknown);
    let progress = asking.progress();
    assert_eq!(progress.set_aside, [2]);
    assert_eq!(progress.step, PairStep::Ask(ask(3, 1)));
    asking.answer(ask(3, 1), PairAnswer::After);
    let ballot = asking.ballot().unwrap().unwrap();
    assert_eq!(ballot.tiers(), [vec![0], vec![1], vec![3]]);
    assert_eq!(ballot.tier_of(2), None);
    // One unknown is no harm if the other question settles it.
    other.answer(ask(2, 0), PairAnswer::Before);
    assert_eq!(other.progress().tiers[0], [2]);
    assert!(other.progress().set_aside.is_empty());
}

#[test]
fn a_changed_answer_may_clash_and_shows_the_shortest_circle() {
    let mut asking = PairByPair::new(4, &[0, 1, 2, 3]).unwrap();
    answer_all(&mut asking, &[0, 1, 2, 3]);
    assert_eq!(asking.progress().step, PairStep::Settled);
    // 2 was asked against 1 only: 0 before 1 before 2 before 3.
    asking.answer(ask(0, 1), PairAnswer::After);
    assert_ne!(asking.progress().step, PairStep::Settled);
    let mut circle = PairByPair::new(3, &[0, 1, 2]).unwrap();
    for (group, other, answer) in [
        (1, 0, PairAnswer::After),
        (2, 1, PairAnswer::Level),
        (0, 2, PairAnswer::After),
    ] {
        circle.answer(ask(group, other), answer);
    }
    let PairStep::Clash(found) = circle.progress().step else {
        panic!("0 before 1, 1 level with 2, 2 before 0");
    };
    assert_eq!(found.len(), 3);
    assert!(circle.ballot().is_none());
    circle.answer(ask(2, 0), PairAnswer::After);
    assert_eq!(circle.progress().step, PairStep::Settled);
    assert_eq!(circle.progress().tiers, [vec![0], vec![1, 2]]);
    assert_eq!(circle.answers().len(), 3);
}

#[test]
fn what_follows_from_other_answers_is_not_asked() {
    let mut asking = PairByPair::new(3, &[0, 1, 2]).unwrap();
    asking.answer(ask(1, 0), PairAnswer::After);
    asking.answer(ask(2, 1), PairAnswer::After);
    assert_eq!(asking.progress().step, PairStep::Settled);
    // Placed the other way round, 2 against 0 is already known.
    let mut turned = PairByPair::new(3, &[0, 2, 1]).unwrap();
    for given in asking.answers() {
        turned.answer(given.question, given.answer);
    }
    assert_eq!(turned.progress().step, PairStep::Settled);
    assert_eq!(turned.progress().tiers, [vec![0], vec![1], vec![2]]);
}

#[test]
fn within_classes_asks_nothing_across() {
    let classes = [1, 0, 1, 0, 2];
    let mut asking = PairByPair::within_classes(5, &[0, 1, 2, 3, 4], &classes).unwrap();
    let asked = answer_all(&mut asking, &[1, 3, 0, 2, 9]);
    assert_eq!(asked, [(3, 1), (2, 0)]);
    assert_eq!(asking.progress().most_questions, 2);
    assert_eq!(
        asking.progress().tiers,
        [vec![3], vec![1], vec![2], vec![0], vec![4]]
    );
}

#[test]
fn an_uncertain_group_is_asked_about_within_its_span() {
    // The third may belong to the first class or the second, the fourth to any.
    let spans = [(0, 0), (1, 1), (0, 1), (0, 2), (2, 2), (1, 1)];
    let mut asking = PairByPair::within_spans(6, &[0, 1, 2, 3, 4, 5], &spans).unwrap();
    // One question for the two of the second class, two for the third among three, three for the fourth among five.
    assert_eq!(asking.progress().most_questions, 6);
    let asked = answer_all(&mut asking, &[9, 1, 0, 3, 2, 5]);
    assert!(asked.len() <= 6, "{asked:?}");
    assert!(
        asked
            .iter()
            .all(|(group, other)| asking.meet(*group, *other))
    );
    // What the class says goes before what the levels would: the first stands before the second all the same.
    let order = asking.progress().tiers.concat();
    let at = |group| order.iter().position(|other| *other == group).unwrap();
    assert!(at(0) < at(1) && at(1) < at(5) && at(5) < at(4));
    assert!(at(2) < at(4));
}

#[test]
fn within_spans_what_is_left_bounds_what_is_asked_and_classes_hold() {
    let mut random = generator(33);
    for round in 0..60 {
        let groups = 2 + round % 11;
        let levels: Vec<usize> = (0..groups)
            .map(|_| random.random_range(0..groups))
            .collect();
        let spans: Vec<(usize, usize)> = (0..groups)
            .map(|_| {
                let first = random.random_range(0..4);
                (first, random.random_range(first..4))
            })
            .collect();
        let order = shuffled(&mut random, groups);
        let mut asking = PairByPair::within_spans(groups, &order, &spans).unwrap();
        let most = asking.progress().most_questions;
        assert!(most <= most_questions(groups));
        let mut left = asking.progress().most_left;
        let mut asked = 0;
        while let PairStep::Ask(question) = asking.progress().step {
            assert!(asking.meet(question.group, question.other));
            let answer = match levels[question.group].cmp(&levels[question.other]) {
                std::cmp::Ordering::Less => PairAnswer::Before,
                std::cmp::Ordering::Greater => PairAnswer::After,
                std::cmp::Ordering::Equal => PairAnswer::Level,
            };
            asking.answer(question, answer);
            asked += 1;
            let now = asking.progress().most_left;
            assert!(now < left, "{now} is left after {left}");
            left = now;
        }
        assert!(asked <= most, "{asked} of at most {most}");
        let order = asking.progress().tiers.concat();
        assert_eq!(order.len(), groups);
        let certain: Vec<usize> = order
            .iter()
            .filter(|group| spans[**group].0 == spans[**group].1)
            .map(|group| spans[*group].0)
            .collect();
        assert!(certain.is_sorted(), "{certain:?}");
    }
}

#[test]
fn the_order_entered_names_each_group_once() {
    assert!(PairByPair::new(3, &[0, 1]).is_err());
    assert!(PairByPair::new(2, &[0, 0]).is_err());
    assert!(PairByPair::within_classes(2, &[0, 1], &[0]).is_err());
    let mut alone = PairByPair::new(1, &[0]).unwrap();
    assert_eq!(alone.progress().step, PairStep::Settled);
    assert_eq!(alone.take_back(), None);
}

#[test]
fn the_answers_are_all_that_is_stored() {
    let mut asking = PairByPair::new(6, &[5, 3, 1, 0, 2, 4]).unwrap();
    answer_all(&mut asking, &[2, 2, 1, 0, 5, 4]);
    let text = ron::to_string(&asking).unwrap();
    let again: PairByPair = ron::from_str(&text).unwrap();
    assert_eq!(again.progress(), asking.progress());
}

#[test]
fn what_is_left_never_grows_and_bounds_what_is_asked() {
    let mut random = generator(21);
    for round in 0..40 {
        let groups = 2 + round % 12;
        let levels: Vec<usize> = (0..groups)
            .map(|_| random.random_range(0..groups))
            .collect();
        let mut asking = PairByPair::new(groups, &shuffled(&mut random, groups)).unwrap();
        let mut left = asking.progress().most_left;
        assert_eq!(left, most_questions(groups));
        while let PairStep::Ask(question) = asking.progress().step {
            let answer = match levels[question.group].cmp(&levels[question.other]) {
                std::cmp::Ordering::Less => PairAnswer::Before,
                std::cmp::Ordering::Greater => PairAnswer::After,
                std::cmp::Ordering::Equal => PairAnswer::Level,
            };
            asking.answer(question, answer);
            let now = asking.progress().most_left;
            assert!(now < left, "{now} of {left}");
            left = now;
        }
        assert_eq!(left, 0);
    }
}

#[test]
fn a_forgotten_answer_is_asked_again() {
    let mut asking = PairByPair::new(2, &[0, 1]).unwrap();
    asking.answer(ask(1, 0), PairAnswer::Before);
    assert_eq!(asking.progress().step, PairStep::Settled);
    asking.forget(ask(0, 1));
    assert_eq!(asking.progress().step, PairStep::Ask(ask(1, 0)));
}
