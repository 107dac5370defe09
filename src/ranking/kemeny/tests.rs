use super::*;
use crate::ranking::profile::{Ballot, Profile};
use crate::ranking::test_profiles::{
    from_words, generator, noisy_strict, random_profile, random_strict, section_10, shuffled,
};

fn solve_profile(profile: &Profile) -> Kemeny {
    kemeny(&HeadToHead::count(profile), Effort::default(), &|_| false)
}

/// Solves a component without an end.
fn search_all(margins: &Margins) -> Solved {
    let most = Effort {
        steps: Effort::MOST_STEPS,
    };
    search::solve(margins, &Work::new(most, &|_| false))
}

/// Every pair on which all orders agree, and no other, is said to be sure.
fn check_sure_pairs(profile: &Profile, result: &Kemeny, orders: &[Vec<usize>]) {
    let place = |order: &Vec<usize>, group: usize| order.iter().position(|other| *other == group);
    for first in 0..profile.groups() {
        for second in (0..profile.groups()).filter(|second| *second != first) {
            let agreed = orders.iter().all(|order| {
                let places = place(order, first).zip(place(order, second));
                places.is_some_and(|(first, second)| first < second)
            });
            assert_eq!(result.is_sure(first, second), agreed);
        }
    }
}

/// How many ballots place the second before the first, by first and second; straight from the
/// definition.
fn costs(profile: &Profile) -> Vec<Vec<u64>> {
    let against = |first: usize, second: usize| {
        let set_against = |ballot: &&Ballot| {
            ballot
                .tier_of(first)
                .zip(ballot.tier_of(second))
                .is_some_and(|(first, second)| second < first)
        };
        profile.ballots().iter().filter(set_against).count() as u64
    };
    (0..profile.groups())
        .map(|first| {
            (0..profile.groups())
                .map(|second| against(first, second))
                .collect()
        })
        .collect()
}

fn distance(costs: &[Vec<u64>], order: &[usize]) -> u64 {
    let mut sum = 0;
    for (place, &first) in order.iter().enumerate() {
        for &second in &order[place + 1..] {
            sum += costs[first][second];
        }
    }
    sum
}

fn permutations(items: &[usize]) -> Vec<Vec<usize>> {
    if items.is_empty() {
        return vec![Vec::new()];
    }
    let mut all = Vec::new();
    for (index, &first) in items.iter().enumerate() {
        let mut rest = items.to_vec();
        rest.remove(index);
        for mut tail in permutations(&rest) {
            tail.insert(0, first);
            all.push(tail);
        }
    }
    all
}

/// All best orders by trying every one.
fn brute_force(profile: &Profile) -> (u64, Vec<Vec<usize>>) {
    let compared = HeadToHead::count(profile).compared_groups();
    let groups: Vec<usize> = (0..profile.groups())
        .filter(|group| compared[*group])
        .collect();
    let costs = costs(profile);
    let mut best = (u64::MAX, Vec::new());
    for order in permutations(&groups) {
        let cost = distance(&costs, &order);
        if cost < best.0 {
            best = (cost, Vec::new());
        }
        if cost == best.0 {
            best.1.push(order);
        }
    }
    best
}

fn check_against_brute_force(profile: &Profile, result: &Kemeny) {
    let (least, orders) = brute_force(profile);
    assert!(result.is_proved());
    assert_eq!(result.distance, least);
    assert_eq!(distance(&costs(profile), &result.one_best), least);
    assert_eq!(result.optima, OptimaCount::Exactly(orders.len() as u64));
    assert_eq!(result.is_unique(), orders.len() == 1);
    let places: Vec<Vec<Option<usize>>> = orders
        .iter()
        .map(|order| {
            let mut places = vec![None; profile.groups()];
            for (place, &group) in order.iter().enumerate() {
                places[group] = Some(place + 1);
            }
            places
        })
        .collect();
    for group in 0..profile.groups() {
        let best = places.iter().filter_map(|places| places[group]).min();
        let worst = places.iter().filter_map(|places| places[group]).max();
        let expected = best.zip(worst).map(|(best, worst)| best..=worst);
        assert_eq!(result.places[group], expected);
    }
    check_sure_pairs(profile, result, &orders);
    // Every pair on which all best orders agree is kept.
    for first in 0..profile.groups() {
        for second in 0..profile.groups() {
            if places
                .iter()
                .all(|places| places[first].is_some() && places[first] < places[second])
            {
                assert!(result.order.place_of(first) < result.order.place_of(second));
            }
        }
    }
}

#[test]
fn section_10_has_one_best_order() {
    let result = solve_profile(&section_10());
    assert_eq!(result.one_best, [3, 2, 4, 1, 0]);
    assert_eq!((result.distance, result.smaller_sides), (23, 22));
    assert!(result.is_unique() && result.gap() == 0);
}

#[test]
fn section_11_several_best_orders() {
    let check = |groups, ballots: &[&str], least, count, shown: &[&[usize]]| {
        let result = solve_profile(&from_words(groups, ballots));
        assert_eq!(
            (result.distance, result.optima),
            (least, OptimaCount::Exactly(count))
        );
        assert_eq!(result.order.tiers(), shown);
        result.places
    };
    let places = check(3, &["1 2 3", "2 3 1", "3 1 2"], 4, 3, &[&[0, 1, 2]]);
    assert_eq!(places, vec![Some(1..=3); 3]);
    let thrice = [
        "1 2 3 4", "1 2 3 4", "1 2 3 4", "2 1 4 3", "2 1 4 3", "2 1 4 3",
    ];
    let places = check(4, &thrice, 6, 4, &[&[0, 1], &[2, 3]]);
    assert_eq!(places, [Some(1..=2), Some(1..=2), Some(3..=4), Some(3..=4)]);
    check(4, &["1 2,3 4"; 5], 0, 2, &[&[0], &[1, 2], &[3]]);
    let places = check(
        5,
        &["1 2 3 4", "1 2 3 4", "1 2 3 4", "1 5"],
        0,
        4,
        &[&[0], &[1], &[2, 4], &[3]],
    );
    assert_eq!(
        places,
        [
            Some(1..=1),
            Some(2..=3),
            Some(3..=4),
            Some(4..=5),
            Some(2..=5)
        ]
    );
    check(
        3,
        &["1 2 3", "1 2 3", "3 2 1", "3 2 1"],
        6,
        6,
        &[&[0, 1, 2]],
    );
    let thrice = ["1 2 3", "1 2 3", "2 3 1", "3 1 2"];
    check(3, &thrice, 4, 1, &[&[0], &[1], &[2]]);
}

#[test]
fn brute_force_agrees_with_ties_and_gaps() {
    for seed in 0..2_500 {
        let groups = 1 + seed as usize % 6;
        let profile = random_profile(seed, groups, 1 + (seed as usize / 7) % 7);
        check_against_brute_force(&profile, &solve_profile(&profile));
    }
    for seed in 0..60 {
        let profile = random_profile(seed, 7, 2 + seed as usize % 4);
        check_against_brute_force(&profile, &solve_profile(&profile));
    }
}

#[test]
fn groups_that_no_ballot_compares_are_set_aside() {
    let result = solve_profile(&from_words(4, &["1 2", "3", "2 1 "].map(str::trim)));
    assert_eq!(result.order.set_aside(), &[2, 3]);
    assert_eq!(result.places[2], None);
    assert_eq!(result.order.tiers(), &[vec![0, 1]]);
}

#[test]
fn relabelling_permutes_the_result() {
    for seed in 0..200 {
        let groups = 3 + seed as usize % 5;
        let profile = random_profile(seed, groups, 5);
        let names = shuffled(&mut generator(seed + 9), groups);
        let ballots: Vec<Vec<Vec<usize>>> = profile
            .ballots()
            .iter()
            .map(|ballot| {
                let rename = |tier: &Vec<usize>| tier.iter().map(|group| names[*group]).collect();
                ballot.tiers().iter().map(rename).collect()
            })
            .collect();
        let renamed = solve_profile(&Profile::from_tiers(groups, &ballots).unwrap());
        let result = solve_profile(&profile);
        for (group, &name) in names.iter().enumerate() {
            assert_eq!(renamed.places[name], result.places[group]);
            assert_eq!(renamed.order.place_of(name), result.order.place_of(group));
        }
    }
}

fn components_of(profile: &Profile) -> Vec<Margins> {
    let counts = HeadToHead::count(profile);
    component::components(&counts)
        .iter()
        .map(|members| Margins::new(&counts, members))
        .collect()
}

#[test]
fn search_and_subsets_agree() {
    for seed in 0..2_000 {
        let groups = 3 + seed as usize % 7;
        let profile = random_profile(seed, groups, 2 + (seed as usize / 5) % 6);
        for margins in components_of(&profile) {
            if margins.size() < 2 {
                continue;
            }
            let (excess, _, optima) = subset::solve(&margins);
            let solved = search_all(&margins);
            assert_eq!((solved.excess, solved.lower_bound), (excess, excess));
            assert_eq!(margins.excess(&solved.order), excess);
            assert_eq!(solved.optima, OptimaCount::Exactly(optima.count));
            assert_eq!(solved.places, optima.places);
            assert_eq!(solved.precedes, optima.precedes);
        }
    }
}

#[test]
fn search_and_subsets_agree_beyond_small_components() {
    for seed in 0..12 {
        for profile in [random_strict(seed, 13, 6), random_profile(seed, 13, 5)] {
            for margins in components_of(&profile) {
                if margins.size() < 2 {
                    continue;
                }
                let (excess, _, optima) = subset::solve(&margins);
                let solved = search_all(&margins);
                assert_eq!((solved.excess, solved.lower_bound), (excess, excess));
                assert_eq!(solved.optima, OptimaCount::Exactly(optima.count));
                assert_eq!(solved.places, optima.places);
                assert_eq!(solved.precedes, optima.precedes);
            }
        }
    }
}

#[test]
fn larger_profiles_are_proved_and_no_move_of_one_group_is_better() {
    for profile in [
        random_strict(6, 30, 15),
        random_strict(7, 24, 10),
        noisy_strict(3, 60, 15, 900),
    ] {
        let result = solve_profile(&profile);
        assert!(result.is_proved());
        let costs = costs(&profile);
        assert_eq!(distance(&costs, &result.one_best), result.distance);
        for from in 0..profile.groups() {
            for to in 0..profile.groups() {
                let mut other = result.one_best.clone();
                let group = other.remove(from);
                other.insert(to, group);
                assert!(distance(&costs, &other) >= result.distance);
            }
        }
    }
}

#[test]
fn a_stopped_search_says_how_far_it_may_be_off() {
    let profile = random_strict(6, 30, 15);
    let full = solve_profile(&profile);
    let stopped = kemeny(&HeadToHead::count(&profile), Effort::default(), &|_| true);
    assert!(!stopped.is_proved() && !stopped.is_unique());
    assert!(stopped.gap() > 0);
    assert!(stopped.lower_bound <= full.distance && full.distance <= stopped.distance);
    assert_eq!(stopped.optima, OptimaCount::AtLeast(1));
    assert!(
        stopped
            .components
            .iter()
            .any(|part| !part.proved && !part.places_complete)
    );
    // There is an order all the same, with every place its own, and what is sure of it is so.
    assert_eq!(stopped.order.tiers().len(), 30);
    for first in 0..30 {
        let (said, known) = (&stopped.places[first], &full.places[first]);
        let (said, known) = (said.as_ref().unwrap(), known.as_ref().unwrap());
        assert!(said.start() <= known.start() && known.end() <= said.end());
        for second in 0..30 {
            assert!(!stopped.is_sure(first, second) || full.is_sure(first, second));
        }
    }
}

#[test]
fn more_effort_is_never_worse_and_the_same_effort_the_same() {
    let profile = random_strict(11, 40, 9);
    let counts = HeadToHead::count(&profile);
    let with = |steps| kemeny(&counts, Effort { steps }, &|_| false);
    let (one, ten) = (with(1), with(10));
    assert!(ten.distance <= one.distance && ten.gap() <= one.gap());
    assert_eq!(one, with(1));
    // The work can be watched, which changes nothing.
    let heard = std::cell::Cell::new(0);
    let watched = kemeny(&counts, Effort { steps: 10 }, &|_| {
        heard.set(heard.get() + 1);
        false
    });
    assert_eq!(watched, ten);
    assert!(heard.get() > 1);
}

/// However many groups there are, there is an order, and how far it may be from the best.
#[test]
fn there_is_an_order_at_any_size() {
    let profile = noisy_strict(8, 400, 20, 30_000);
    let counts = HeadToHead::count(&profile);
    let found = kemeny(&counts, Effort { steps: 1 }, &|_| false);
    assert!(!found.is_proved() && found.lower_bound >= found.smaller_sides);
    assert!((found.gap() as f64) < 0.05 * found.distance as f64);
    assert!(
        found.order.tiers().len() > 380,
        "{}",
        found.order.tiers().len()
    );
    let mut sorted = found.one_best.clone();
    sorted.sort_unstable();
    assert_eq!(sorted, (0..400).collect::<Vec<_>>());
    assert_eq!(distance(&costs(&profile), &found.one_best), found.distance);
}

#[test]
fn numbering_makes_no_difference_where_the_search_is_cut() {
    for seed in 0..6 {
        let profile = noisy_strict(seed, 40, 12, 600);
        let names = shuffled(&mut generator(seed + 3), 40);
        let ballots: Vec<Vec<Vec<usize>>> = profile
            .ballots()
            .iter()
            .map(|ballot| {
                let rename = |tier: &Vec<usize>| tier.iter().map(|group| names[*group]).collect();
                ballot.tiers().iter().map(rename).collect()
            })
            .collect();
        let renamed = Profile::from_tiers(40, &ballots).unwrap();
        let cut =
            |profile: &Profile| kemeny(&HeadToHead::count(profile), Effort { steps: 1 }, &|_| true);
        let (here, there) = (cut(&profile), cut(&renamed));
        for (group, &name) in names.iter().enumerate() {
            assert_eq!(there.order.place_of(name), here.order.place_of(group));
            assert_eq!(there.places[name], here.places[group]);
        }
        assert_eq!(there.sure_pairs(), here.sure_pairs());
    }
}

#[test]
fn only_groups_that_nothing_tells_apart_are_level_where_the_search_is_cut() {
    // Groups 0 and 30 stand side by side on every ballot, half of the time one way and half the other.
    let profile = random_strict(5, 30, 10);
    let ballots: Vec<Vec<Vec<usize>>> = profile
        .ballots()
        .iter()
        .enumerate()
        .map(|(index, ballot)| {
            let pair = if index % 2 == 0 { [0, 30] } else { [30, 0] };
            let tiers = ballot.tiers();
            let doubled = tiers.iter().flat_map(|tier| match tier.as_slice() {
                [0] => pair.map(|group| vec![group]).to_vec(),
                _ => vec![tier.clone()],
            });
            doubled.collect()
        })
        .collect();
    let twins = Profile::from_tiers(31, &ballots).unwrap();
    let cut = kemeny(&HeadToHead::count(&twins), Effort::default(), &|_| true);
    assert_eq!(cut.order.tiers().len(), 30);
    assert_eq!(cut.order.place_of(0), cut.order.place_of(30));
}

#[test]
fn many_equal_orders_are_counted_without_being_written_out() {
    let forward = (1..=14).map(|group| group.to_string()).collect::<Vec<_>>();
    let backward: Vec<String> = forward.iter().rev().cloned().collect();
    let result = solve_profile(&from_words(14, &[&forward.join(" "), &backward.join(" ")]));
    assert_eq!(result.optima, OptimaCount::Exactly(87_178_291_200));
    assert_eq!(result.places, vec![Some(1..=14); 14]);
    assert_eq!(result.order.tiers().len(), 1);
}

#[test]
fn too_many_equal_orders_give_the_span_and_say_so() {
    let forward = (1..=20).map(|group| group.to_string()).collect::<Vec<_>>();
    let backward: Vec<String> = forward.iter().rev().cloned().collect();
    let result = solve_profile(&from_words(20, &[&forward.join(" "), &backward.join(" ")]));
    assert!(result.is_proved() && !result.is_unique());
    assert_eq!(result.optima, OptimaCount::AtLeast(1));
    assert!(!result.components[0].places_complete);
    assert_eq!(result.places, vec![Some(1..=20); 20]);
    assert_eq!(result.order.tiers().len(), 1);
    assert_eq!(result.sure_pairs(), (0, 190));
}

#[test]
fn a_unanimous_order_is_returned() {
    for seed in 0..30 {
        let order = shuffled(&mut generator(seed), 15);
        let tiers: Vec<Vec<usize>> = order.iter().map(|group| vec![*group]).collect();
        let result = solve_profile(&Profile::from_tiers(15, &vec![tiers; 4]).unwrap());
        assert_eq!(result.one_best, order);
        assert!(result.is_unique());
        assert_eq!(result.distance, 0);
    }
}

/// The capital of Tennessee, with which electoral methods are often compared: Nashville,
/// Chattanooga, Knoxville, Memphis at 207 of 100 voters (electowiki, Kemeny–Young method).
#[test]
fn the_capital_of_tennessee() {
    let ballots = [
        vec!["1 2 3 4"; 42],
        vec!["2 3 4 1"; 26],
        vec!["3 4 2 1"; 15],
        vec!["4 3 2 1"; 17],
    ];
    let result = solve_profile(&from_words(4, &ballots.concat()));
    assert_eq!(result.one_best, [1, 2, 3, 0]);
    assert_eq!(result.distance, 207);
    assert!(result.is_unique());
}

/// A cycle of 25, 40 and 35 voters: b, c, a at 120 (electowiki, Kemeny–Young method).
#[test]
fn a_cycle_of_a_hundred_voters() {
    let ballots = [vec!["1 2 3"; 25], vec!["2 3 1"; 40], vec!["3 1 2"; 35]];
    let result = solve_profile(&from_words(3, &ballots.concat()));
    assert_eq!(result.one_best, [1, 2, 0]);
    assert_eq!(
        (result.distance, result.optima),
        (120, OptimaCount::Exactly(1))
    );
}
