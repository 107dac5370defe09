use super::*;
use crate::ranking::kemeny::{Effort, kemeny};
use crate::ranking::test_profiles::{from_words, random_profile, section_10};

fn close(value: f64, expected: f64) {
    assert!(
        (value - expected).abs() < 1e-12,
        "{value} is not {expected}"
    );
}

#[test]
fn section_12_without_ties() {
    let profile = from_words(4, &["1 2 3 4", "1 2 4 3", "2 1 3 4"]);
    let found = concordance(&profile).unwrap();
    close(found.w, 37.0 / 45.0);
    close(found.mean_spearman, 11.0 / 15.0);
    assert_eq!(found.complete, 3);
    close(mean_agreement(&profile).unwrap(), 5.0 / 9.0);
}

#[test]
fn section_12_with_ties() {
    let profile = from_words(5, &["1 2,3 4 5", "1,2 3 4,5", "2 1 4 3 5", "1 3 2 4,5"]);
    let found = concordance(&profile).unwrap();
    close(found.w, 13.0 / 16.0);
    close(found.mean_spearman, 0.75);
}

#[test]
fn concordance_is_not_given_on_too_little() {
    let why = |groups, ballots: &[&str]| concordance(&from_words(groups, ballots)).unwrap_err();
    assert_eq!(why(2, &["1,2"; 4]), NoConcordance::AllLevel);
    assert_eq!(why(1, &["1"; 4]), NoConcordance::OneGroup);
    let too_few = |complete, ballots| NoConcordance::TooFewComplete { complete, ballots };
    assert_eq!(why(2, &["1 2"]), too_few(1, 1));
    assert_eq!(why(2, &["1 2", "2 1"]), too_few(2, 2));
    assert_eq!(
        why(3, &["1 2 3", "1 2 3", "1 2 3", "1 2", "1 2", "1 2", "1 2"]),
        too_few(3, 7)
    );
    assert!(
        concordance(&from_words(
            3,
            &["1 2 3", "1 2 3", "1 2 3", "1 2", "1", "2"]
        ))
        .is_ok()
    );
    let cycle = from_words(3, &["1 2 3", "2 3 1", "3 1 2"]);
    close(concordance(&cycle).unwrap().w, 0.0);
}

#[test]
fn mean_spearman_is_the_mean_over_pairs_without_ties() {
    for seed in 0..20 {
        let profile = crate::ranking::test_profiles::random_strict(seed, 6, 5);
        let mut sum = 0.0;
        for first in 0..5 {
            for second in 0..first {
                let places = |voter: usize| profile.ballots()[voter].mean_places();
                let squares: f64 = places(first)
                    .iter()
                    .zip(places(second))
                    .map(|(own, other)| (own.unwrap() - other.unwrap()).powi(2))
                    .sum();
                sum += 1.0 - 6.0 * squares / (6.0 * 35.0);
            }
        }
        close(concordance(&profile).unwrap().mean_spearman, sum / 10.0);
    }
}

#[test]
fn section_14_distances() {
    let distance = |groups, first, second| {
        let profile = from_words(groups, &[first, second]);
        let there = ballot_distance(&profile.ballots()[0], &profile.ballots()[1]);
        let back = ballot_distance(&profile.ballots()[1], &profile.ballots()[0]);
        assert_eq!(there, back);
        there
    };
    close(distance(3, "1 2 3", "3 2 1").unwrap(), 1.0);
    close(distance(3, "1 2,3", "1 2 3").unwrap(), 1.0 / 6.0);
    close(distance(3, "1,2 3", "1 2,3").unwrap(), 1.0 / 3.0);
    close(distance(4, "1 2 3 4", "4 2").unwrap(), 1.0);
    assert_eq!(distance(4, "1 2", "3 4"), None);
    assert_eq!(mean_agreement(&from_words(4, &["1 2", "3 4"])), None);
}

#[test]
fn section_10_ballots_to_the_result() {
    let profile = section_10();
    let result = kemeny(&HeadToHead::count(&profile), Effort::default(), &|_| false);
    let found: Vec<(u64, u64)> = profile
        .ballots()
        .iter()
        .map(|ballot| distance_to_result(ballot, &result.order))
        .map(|distance| (distance.doubled_against, distance.strict))
        .collect();
    let expected = [(1, 10), (5, 10), (5, 9), (5, 9), (2, 6), (2, 6), (3, 10)];
    assert_eq!(
        found,
        expected.map(|(against, strict)| (2 * against, strict))
    );
    let sum: u64 = found.iter().map(|(doubled, _)| doubled / 2).sum();
    assert_eq!(sum, result.distance);
    close(
        distance_to_result(&profile.ballots()[3], &result.order)
            .share()
            .unwrap(),
        5.0 / 9.0,
    );
}

#[test]
fn a_level_pair_in_the_result_counts_half() {
    let profile = from_words(4, &["1 2 3", "1,2 3"]);
    let result = TieredOrder::from_tiers(4, &[vec![2], vec![0, 1], vec![3]]);
    let distance = |voter: usize| distance_to_result(&profile.ballots()[voter], &result);
    assert_eq!((distance(0).doubled_against, distance(0).strict), (5, 3));
    assert_eq!((distance(1).doubled_against, distance(1).strict), (4, 2));
    let level = from_words(2, &["1,2"]);
    let result = TieredOrder::from_tiers(2, &[vec![0], vec![1]]);
    assert_eq!(
        distance_to_result(&level.ballots()[0], &result).share(),
        None
    );
}

#[test]
fn conflict_of_section_12() {
    let of = |groups, ballots: &[&str]| conflict(&HeadToHead::count(&from_words(groups, ballots)));
    close(
        conflict(&HeadToHead::count(&section_10())).unwrap(),
        389.0 / 525.0,
    );
    close(of(3, &["1 2 3"; 4]).unwrap(), 0.0);
    close(of(3, &["1 2 3", "3 2 1"]).unwrap(), 1.0);
    let seven = ["1 2", "1 2", "1 2", "1 2", "2 1", "2 1", "2 1"];
    close(of(2, &seven).unwrap(), 6.0 / 7.0);
    assert_eq!(of(2, &["1 2", "1,2"]), None);
    let first = ["1 2 3", "1 2 3", "2 1 3"];
    let second = ["3 2 1", "2 3 1", "2 3 1"];
    close(of(3, &first).unwrap(), 2.0 / 9.0);
    close(of(3, &second).unwrap(), 2.0 / 9.0);
    close(of(3, &[first, second].concat()).unwrap(), 2.0 / 3.0);
    let counts = |ballots: &[&str]| HeadToHead::count(&from_words(3, ballots));
    close(
        share_difference(&counts(&first), &counts(&second)).unwrap(),
        2.0 / 3.0,
    );
}

#[test]
fn small_subgroups_are_not_compared() {
    let profile = random_profile(3, 5, 12);
    let first: Vec<usize> = (0..6).collect();
    let second: Vec<usize> = (6..12).collect();
    let there = between_subgroups(&profile, &first, &second).unwrap();
    let back = between_subgroups(&profile, &second, &first).unwrap();
    assert!((0.0..=1.0).contains(&there));
    close(there, back);
    assert_eq!(
        between_subgroups(&profile, &first, &[6, 7, 8, 9]),
        Err(NoComparison::TooSmall(4))
    );
    assert_eq!(
        between_subgroups(&profile, &first, &[6, 7, 8, 9, 12]),
        Err(NoComparison::UnknownBallot)
    );
    assert_eq!(
        between_subgroups(&profile, &first, &[6, 7, 8, 9, 9]),
        Err(NoComparison::BallotTwice)
    );
    assert_eq!(
        between_subgroups(
            &from_words(2, &["1,2"; 10]),
            &[0, 1, 2, 3, 4],
            &[5, 6, 7, 8, 9]
        ),
        Err(NoComparison::NothingInCommon)
    );
}

#[test]
fn rounds_show_who_moved_and_whether_agreement_grew() {
    let before = from_words(3, &["1 2 3", "2 3 1", "3 1 2"]);
    let after = from_words(3, &["2 1 3"; 3]);
    let result = |profile: &Profile| {
        kemeny(&HeadToHead::count(profile), Effort::default(), &|_| false).order
    };
    let change = between_rounds((&before, &result(&before)), (&after, &result(&after)));
    let moved: Vec<i64> = change
        .changes
        .iter()
        .map(|change| change.unwrap().places_up())
        .collect();
    assert_eq!(moved, [-1, 0, -2]);
    close(change.before.unwrap().w, 0.0);
    close(change.after.unwrap().w, 1.0);
}
