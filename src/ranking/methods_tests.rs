//! What must hold of every method that makes an order out of ballots.

use crate::ranking::borda::borda;
use crate::ranking::copeland::copeland;
use crate::ranking::head_to_head::HeadToHead;
use crate::ranking::kemeny::{Effort, kemeny};
use crate::ranking::median_rank::median_rank;
use crate::ranking::profile::Profile;
use crate::ranking::schulze::schulze;
use crate::ranking::test_profiles::{generator, random_profile, shuffled};
use crate::ranking::tiers::TieredOrder;

/// The orders of all five methods.
fn orders(profile: &Profile) -> [TieredOrder; 5] {
    let counts = HeadToHead::count(profile);
    [
        kemeny(&counts, Effort::default(), &|_| false).order,
        borda(&counts).order,
        copeland(&counts).order,
        schulze(&counts).order,
        median_rank(profile, &counts).order,
    ]
}

/// The profile with every group under another number.
fn renamed(profile: &Profile, names: &[usize]) -> Profile {
    let rename =
        |tier: &Vec<usize>| -> Vec<usize> { tier.iter().map(|group| names[*group]).collect() };
    let ballots: Vec<Vec<Vec<usize>>> = profile
        .ballots()
        .iter()
        .map(|ballot| ballot.tiers().iter().map(rename).collect())
        .collect();
    Profile::from_tiers(profile.groups(), &ballots).unwrap()
}

#[test]
fn relabelling_permutes_every_order() {
    for seed in 0..300 {
        let groups = 2 + seed as usize % 6;
        let profile = random_profile(seed, groups, 1 + seed as usize % 7);
        let names = shuffled(&mut generator(seed + 1_000), groups);
        let there = orders(&profile);
        let back = orders(&renamed(&profile, &names));
        for (order, other) in there.iter().zip(&back) {
            for (group, &name) in names.iter().enumerate() {
                assert_eq!(order.place_of(group), other.place_of(name));
            }
        }
    }
}

#[test]
fn the_order_of_the_ballots_does_not_matter() {
    for seed in 0..100 {
        let profile = random_profile(seed, 5, 6);
        let mut ballots = profile.ballots().to_vec();
        ballots.reverse();
        let turned = Profile::new(5, ballots).unwrap();
        assert_eq!(orders(&profile), orders(&turned));
    }
}

#[test]
fn a_unanimous_order_is_returned_by_every_method() {
    for seed in 0..100 {
        let groups = 1 + seed as usize % 9;
        let tiers: Vec<Vec<usize>> = shuffled(&mut generator(seed), groups)
            .into_iter()
            .map(|group| vec![group])
            .collect();
        let profile = Profile::from_tiers(groups, &vec![tiers.clone(); 3]).unwrap();
        for order in orders(&profile) {
            if groups == 1 {
                assert_eq!(order.set_aside(), [0]);
            } else {
                assert_eq!(order.tiers(), tiers);
            }
        }
    }
}

#[test]
fn every_method_sets_the_same_groups_aside() {
    let mut seen = 0;
    for seed in 0..400 {
        let profile = random_profile(seed, 5, 2);
        let orders = orders(&profile);
        for order in &orders {
            assert_eq!(order.set_aside(), orders[0].set_aside());
        }
        seen += orders[0].set_aside().len();
    }
    assert!(seen > 0);
}

#[test]
fn a_group_that_beats_all_others_on_every_ballot_comes_first() {
    for seed in 0..200 {
        let profile = random_profile(seed, 6, 5);
        let ballots: Vec<Vec<Vec<usize>>> = profile
            .ballots()
            .iter()
            .map(|ballot| {
                let mut tiers = vec![vec![6]];
                tiers.extend(ballot.tiers());
                tiers
            })
            .collect();
        let led = Profile::from_tiers(7, &ballots).unwrap();
        for order in orders(&led) {
            assert_eq!(order.tiers()[0], [6]);
        }
    }
}
