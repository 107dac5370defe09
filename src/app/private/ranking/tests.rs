use super::super::testing::{MEMBER, of_groups, open_example};
use super::*;

fn member(code: &str) -> ParticipantId {
    ParticipantId::new(code)
}

fn fresh(groups: usize) -> (Workshop, Ranking) {
    let workshop = of_groups(groups);
    let ranking = Ranking::new(&workshop, &member(MEMBER), None);
    (workshop, ranking)
}

#[test]
fn swedish_letters_come_after_z_in_swedish_only() {
    let sorted = |language| {
        let mut names = ["Örat", "Zink", "Ärr", "Åder", "Andning", "epilepsi", "Oro"];
        names.sort_by_key(|name| alphabetical(name, language));
        names
    };
    assert_eq!(
        sorted(Language::Swedish),
        ["Andning", "epilepsi", "Oro", "Zink", "Åder", "Ärr", "Örat"]
    );
    assert_eq!(
        sorted(Language::English),
        ["Åder", "Andning", "Ärr", "epilepsi", "Örat", "Oro", "Zink"]
    );
}

#[test]
fn by_lot_is_the_same_for_a_member_and_differs_between_members() {
    let mut workshop = of_groups(12);
    workshop.method.starting_order = StartingOrder::ByLot;
    let order = |code| starting_order(&workshop, &member(code));
    assert_eq!(order("L1"), order("L1"));
    assert_ne!(order("L1"), order("L2"));
    let mut sorted = order("L1");
    sorted.sort();
    sorted.dedup();
    assert_eq!(sorted.len(), 12);
}

#[test]
fn letters_go_on_after_z() {
    assert_eq!(letters(0), "A");
    assert_eq!(letters(25), "Z");
    assert_eq!(letters(26), "AA");
    assert_eq!(letters(701), "ZZ");
    assert_eq!(letters(702), "AAA");
}

#[test]
fn piles_leave_out_what_is_not_known_and_not_placed() {
    let (_, mut ranking) = fresh(5);
    let piles = [
        Some(Pile::Then),
        None,
        Some(Pile::First),
        Some(Pile::Unknown),
        Some(Pile::First),
    ];
    for ((_, held), pile) in ranking.piles.iter_mut().zip(piles) {
        *held = pile;
    }
    let group = |ranking: &Ranking, at: usize| ranking.piles[at].0.clone();
    ranking.order_from_piles();
    let expected = [2, 4, 0].map(|at| vec![group(&ranking, at)]);
    assert_eq!(ranking.order, expected);
    assert_eq!(ranking.unknown, [group(&ranking, 3)]);
    assert_eq!(ranking.unplaced, [group(&ranking, 1)]);
    // Nothing is last until the member says so.
    ranking.rest = Some(Rest::Level);
    ranking.settle_rest();
    assert_eq!(ranking.order.last(), Some(&vec![group(&ranking, 1)]));
    assert!(ranking.unplaced.is_empty());
}

#[test]
fn equal_points_share_a_place_and_no_number_is_no_zero() {
    let (_, mut ranking) = fresh(5);
    ranking.way = RankingMethod::Points;
    for ((_, held), points) in ranking.points.iter_mut().zip([30, 20, 30, 20]) {
        *held = Some(points);
    }
    assert_eq!(ranking.points_used(), 100);
    assert_eq!(ranking.untouched(), 1);
    assert!(
        !ranking.points_ready(),
        "it must be said what no number means"
    );
    let mut unknown = ranking.clone();
    unknown.rest = Some(Rest::Unknown);
    assert!(unknown.points_ready());
    unknown.order_from_points();
    let group = |at: usize| ranking.points[at].0.clone();
    let tiers = [vec![group(0), group(2)], vec![group(1), group(3)]];
    let answer = unknown.answer().unwrap();
    assert_eq!(answer.tiers, tiers);
    assert_eq!(answer.unknown, [group(4)]);
    assert_eq!(answer.points.len(), 4);
    let mut level = ranking.clone();
    level.rest = Some(Rest::Level);
    level.order_from_points();
    let answer = level.answer().unwrap();
    assert_eq!(answer.tiers[2], [group(4)]);
    assert_eq!(answer.points.len(), 5);
    assert_eq!(answer.points.values().sum::<f64>(), 100.0);
    // An order moved by hand is no answer in points.
    level.order_from_piles();
    assert!(level.answer().is_none_or(|answer| answer.points.is_empty()));
}

#[test]
fn the_last_answer_is_taken_over_and_new_groups_have_no_place() {
    let mut workshop = of_groups(4);
    let ids: Vec<GroupId> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.clone())
        .collect();
    let last = RankingAnswer {
        tiers: vec![vec![ids[2].clone(), "gone".into()], vec![ids[0].clone()]],
        unknown: vec![ids[1].clone()],
        points: Default::default(),
    };
    let ranking = Ranking::new(&workshop, &member(MEMBER), Some(&last));
    assert_eq!(ranking.order, [vec![ids[2].clone()], vec![ids[0].clone()]]);
    assert_eq!(ranking.unknown, [ids[1].clone()]);
    assert_eq!(ranking.unplaced, [ids[3].clone()]);
    // Points bring their way with them, unless everybody ranks the workshop's way.
    let points = RankingAnswer {
        points: ids.iter().map(|id| (id.clone(), 25.0)).collect(),
        ..last
    };
    let ranking = Ranking::new(&workshop, &member(MEMBER), Some(&points));
    assert_eq!(ranking.way, RankingMethod::Points);
    assert!(ranking.by_points);
    workshop.method.one_ranking_method = true;
    workshop.method.ranking = RankingMethod::Pairs;
    let ranking = Ranking::new(&workshop, &member(MEMBER), Some(&points));
    assert_eq!(ranking.way, RankingMethod::Pairs);
    assert!(!ranking.by_points);
}

#[test]
fn hidden_names_are_letters_in_an_order_of_the_members_own() {
    let workshop = of_groups(12);
    let mut first = Ranking::new(&workshop, &member("L1"), None);
    let second = Ranking::new(&workshop, &member("L2"), None);
    assert_ne!(first.letters, second.letters);
    first.hide_names(true, &workshop, &member("L1"));
    let shown: Vec<&GroupId> = first.piles.iter().map(|(group, _)| group).collect();
    assert_eq!(shown, first.letters.iter().collect::<Vec<_>>());
    let name = first.name(&workshop, &first.letters[1], "Grupp");
    assert_eq!(name, "Grupp B");
    // Shown again, the alphabet is back.
    first.hide_names(false, &workshop, &member("L1"));
    assert_eq!(first.piles, second.piles);
}

#[test]
fn what_moved_after_the_names_were_seen_is_known_to_the_member() {
    let workshop = of_groups(3);
    let mut ranking = Ranking::new(&workshop, &member(MEMBER), None);
    ranking.hide_names(true, &workshop, &member(MEMBER));
    for (_, pile) in &mut ranking.piles {
        *pile = Some(Pile::First);
    }
    ranking.order_from_piles();
    assert!(ranking.moved_since_revealed().is_empty());
    ranking.reveal();
    assert!(ranking.moved_since_revealed().is_empty());
    ranking.order.reverse();
    let moved = ranking.moved_since_revealed();
    let places: Vec<_> = moved.iter().map(|it| (it.from, it.to)).collect();
    assert_eq!(places, [(Some(3), Some(1)), (Some(1), Some(3))]);
    // Once seen, the names cannot be hidden again.
    ranking.hide_names(true, &workshop, &member(MEMBER));
    assert_eq!(ranking.names, Names::Revealed);
}

#[test]
fn without_need_data_there_is_nothing_to_hide_names_for() {
    let mut workshop = open_example();
    assert!(has_need_data(&workshop));
    workshop.method.names_hidden = true;
    let hidden = Ranking::new(&workshop, &member(MEMBER), None);
    assert_eq!(hidden.names, Names::Hidden);
    for group in &mut workshop.need_groups {
        group.severity.clear();
        group.health_gap = None;
    }
    let shown = Ranking::new(&workshop, &member(MEMBER), None);
    assert_eq!(shown.names, Names::Shown);
}
