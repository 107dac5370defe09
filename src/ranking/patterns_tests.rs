use super::*;
use crate::ranking::test_profiles::{from_words, generator, random_strict, shuffled};

const EIGHT: [&str; 8] = [
    "1 2 3 4 5 6",
    "1 2 3 4 6 5",
    "2 1 3 4 5 6",
    "1 3 2 4 5 6",
    "6 5 4 3 2 1",
    "6 5 4 3 1 2",
    "5 6 4 3 2 1",
    "6 5 3 4 2 1",
];

fn said(profile: &Profile) -> Option<TwoPatterns> {
    match patterns(profile, &|| false) {
        Patterns::Two(found) => Some(found),
        _ => None,
    }
}

fn found(profile: &Profile) -> Found {
    let rows = profile
        .ballots()
        .iter()
        .map(|ballot| ballot.levels().to_vec());
    Found::of(&rows.collect::<Vec<_>>()).unwrap()
}

/// The eight ballots with two groups more that stand last on each.
fn ten_groups(ballots: &[&str]) -> Vec<String> {
    ballots
        .iter()
        .map(|ballot| format!("{ballot} 7 8"))
        .collect()
}

#[test]
fn section_14_two_camps() {
    let profile = from_words(6, &EIGHT);
    let found = found(&profile);
    assert_eq!(found.medoids, [0, 4]);
    assert_eq!(found.camps, [vec![0, 1, 2, 3], vec![4, 5, 6, 7]]);
    assert!((found.total_distance - 0.4).abs() < 1e-12);
    assert!((found.silhouette - 9863.0 / 11077.0).abs() < 1e-12);
    // With six groups it is not said.
    assert_eq!(patterns(&profile, &|| false), Patterns::TooFewGroups);
}

#[test]
fn what_both_accept_is_told() {
    let ballots = ten_groups(&EIGHT);
    let ballots: Vec<&str> = ballots.iter().map(String::as_str).collect();
    let found = said(&from_words(8, &ballots)).unwrap();
    let mut expected: Vec<(usize, usize)> = Vec::new();
    for first in 0..6 {
        expected.extend([(first, 6), (first, 7)]);
    }
    expected.push((6, 7));
    assert_eq!(found.both_accept, expected);
}

#[test]
fn nothing_is_said_on_too_little() {
    let none = |groups, ballots: &[&str]| patterns(&from_words(groups, ballots), &|| false);
    assert_eq!(none(6, &EIGHT[..7]), Patterns::TooFewBallots);
    assert_eq!(none(7, &["1 2 3 4 5 6 7"; 9]), Patterns::TooFewGroups);
    assert_eq!(none(8, &["1 2 3 4 5 6 7 8"; 9]), Patterns::NotApart);
    let mut lone = vec!["1 2 3 4 5 6 7 8"; 9];
    lone.extend(["8 7 6 5 4 3 2 1"; 2]);
    assert_eq!(none(8, &lone), Patterns::NotApart);
    // Camps as clear as can be, but they part over one pair only.
    let twelve = "1 2 3 4 5 6 7 8 9 10 11 12";
    let turned = "2 1 3 4 5 6 7 8 9 10 11 12";
    let mut nearly = vec![twelve; 4];
    nearly.extend([turned; 4]);
    assert_eq!(none(12, &nearly), Patterns::NotApart);
    // A stopped search says nothing.
    let ballots = ten_groups(&EIGHT);
    let ballots: Vec<&str> = ballots.iter().map(String::as_str).collect();
    assert_eq!(
        patterns(&from_words(8, &ballots), &|| true),
        Patterns::NotApart
    );
}

/// Nine orders of five groups each, drawn by chance: half of all shuffles are as clear.
#[test]
fn short_orders_by_chance_are_no_patterns() {
    let ballots = [
        "3 2 5 1 4",
        "8 10 7 9 2",
        "2 8 1 7 4",
        "7 1 8 3 6",
        "4 2 6 1 7",
        "1 9 10 4 6",
        "4 7 1 5 2",
        "8 10 4 3 2",
        "4 8 5 1 10",
    ];
    let profile = from_words(10, &ballots);
    let found = found(&profile);
    assert!(
        (found.silhouette - 0.404).abs() < 1e-3,
        "{}",
        found.silhouette
    );
    assert_eq!(said(&profile), None);
}

#[test]
fn bits_give_the_same_distances() {
    for seed in 0..30 {
        let profile = by_chance(seed);
        let [first, second, ..] = profile.ballots() else {
            panic!("eight ballots at least")
        };
        let [one, other] = [first, second].map(|ballot| Signs::of(ballot.levels()));
        let expected = crate::ranking::agreement::ballot_distance(first, second);
        assert_eq!(one.distance(&other), expected);
    }
}

/// Orders by chance: complete, partial or with ties, sizes from 8 ballots and 8 groups on.
fn by_chance(seed: u64) -> Profile {
    let mut random = generator(seed);
    let (groups, voters) = (8 + (seed % 9) as usize, 8 + (seed / 9 % 8) as usize);
    let ballots = (0..voters).map(|_| {
        let mut order = shuffled(&mut random, groups);
        if seed % 3 == 1 {
            order.truncate(groups / 2 + 1);
        }
        let mut tiers: Vec<Vec<usize>> = Vec::new();
        for group in order {
            match tiers.last_mut() {
                Some(tier) if seed % 3 == 2 && random.random_range(0..3) == 0 => tier.push(group),
                _ => tiers.push(vec![group]),
            }
        }
        Ballot::from_tiers(groups, &tiers).unwrap()
    });
    Profile::new(groups, ballots.collect()).unwrap()
}

fn said_by_chance(seeds: std::ops::Range<u64>) -> usize {
    seeds
        .filter(|seed| said(&by_chance(*seed)).is_some())
        .count()
}

#[test]
fn chance_is_hardly_ever_said_to_be_two_patterns() {
    assert!(said_by_chance(0..60) <= 2);
}

/// The whole of what is asked for; takes a while.
#[test]
#[ignore = "a thousand profiles; run on demand"]
fn of_a_thousand_profiles_by_chance_twenty_at_most_are_said() {
    let said = said_by_chance(0..1_000);
    println!("{said} of 1000");
    assert!(said <= 20, "{said}");
}

/// So many ballots around an order and so many around the reverse of its later half.
fn camps(one: usize, other: usize, groups: usize, seed: u64) -> Profile {
    let mut random = generator(seed);
    let ballots: Vec<Vec<Vec<usize>>> = (0..one + other)
        .map(|index| {
            let mut order: Vec<usize> = (0..groups).collect();
            if index >= one {
                order.reverse();
            }
            for _ in 0..groups {
                let place = random.random_range(0..groups - 1);
                order.swap(place, place + 1);
            }
            order.into_iter().map(|group| vec![group]).collect()
        })
        .collect();
    Profile::from_tiers(groups, &ballots).unwrap()
}

#[test]
fn true_camps_are_said() {
    for seed in 0..10 {
        let found = said(&camps(5, 6, 12, seed)).unwrap();
        assert_eq!(found.camps, [(0..5).collect::<Vec<_>>(), (5..11).collect()]);
    }
    assert_eq!(said(&random_strict(1, 12, 20)), None);
}

/// As many ballots and groups as a board may have; takes seconds.
#[test]
#[ignore = "as slow as it is large; run on demand"]
fn the_largest_round_is_told_in_seconds() {
    let started = std::time::Instant::now();
    let found = said(&camps(25, 35, 550, 1)).unwrap();
    assert_eq!(found.camps.map(|camp| camp.len()), [25, 35]);
    println!("{:?}", started.elapsed());
}

#[test]
fn many_groups_are_compared_on_drawn_ones() {
    let found = said(&camps(4, 5, 70, 1)).unwrap();
    assert_eq!(found.camps.map(|camp| camp.len()), [4, 5]);
    let drawn = drawn_groups(550).unwrap();
    assert_eq!(drawn.len(), MOST_GROUPS);
    let mut sorted = drawn;
    sorted.sort_unstable();
    sorted.dedup();
    assert_eq!(sorted.len(), MOST_GROUPS);
}
