//! What a day with fifteen members consists of: answers by hand-over, by sealed file and on paper, and what the sums
//! of a round must come to, counted here from the answers themselves.

use std::path::{Path, PathBuf};

use egui::Key;
use egui::accesskit::Role;
use foretrade::store::{self, AnswerFile, Overwrite};
use foretrade::text::Language;
use foretrade::workshop::{Ballot, GroupId, RankingAnswer, Round, WayIn, WeightAnswer, Workshop};
use jiff::Timestamp;

use super::person::Person;
use super::prepare::{self, Group};

/// Six groups, not in alphabetical order. Their numbers on paper are their places here.
pub const SIX: [Group; 6] = [
    group("Sömn", "Vuxna som inte sover", "severity-moderate"),
    group("Artros", "Alla med ont i knän", "severity-large"),
    group("Psykos", "Alla som insjuknat", "severity-very-large"),
    group("Stroke", "Alla efter första året", "severity-large"),
    group("Demens", "Alla som bor hemma", "severity-very-large"),
    group("Fetma", "Barn upp till tolv år", "severity-moderate"),
];

const fn group(name: &'static str, demarcation: &'static str, level: &'static str) -> Group {
    Group {
        name,
        demarcation,
        level,
    }
}

/// Piles as keys: `321` puts the first group that is met in the third pile, the next in the second.
pub fn piles(numbers: &str) -> Vec<Key> {
    let key = |number| match number {
        '1' => Key::Num1,
        '2' => Key::Num2,
        '3' => Key::Num3,
        other => panic!("no pile {other}"),
    };
    numbers.chars().map(key).collect()
}

/// The names in an answer's order, those that share a place joined.
pub fn named(workshop: &Workshop, answer: &RankingAnswer) -> Vec<String> {
    let name = |id: &GroupId| workshop.group_name(id).to_owned();
    let tier = |tier: &Vec<GroupId>| tier.iter().map(name).collect::<Vec<_>>().join(" = ");
    answer.tiers.iter().map(tier).collect()
}

/// A member takes the computer; time has passed since the one before.
pub fn sit_down(person: &mut Person, code: &str) {
    person.wait(7_013);
    prepare::hand_over(person, code);
    prepare::begin(person, code);
}

/// The member makes the order with the group names hidden, then sees them and leaves the order as it is.
pub fn answer_with_names_hidden(person: &mut Person, piles: &[Key]) {
    person.press_key("private-weigh-save");
    person.tick("ways-hide-names");
    for pile in piles {
        person.key(*pile);
        let seen = SIX.iter().find(|group| person.reads(group.name));
        assert!(seen.is_none(), "{:?}", seen.map(|group| group.name));
    }
    person.press_key("private-piles-done");
    person.press_key("ways-order-reveal");
    assert!(SIX.iter().all(|group| person.reads(group.name)));
    person.press_key("private-order-done");
    person.press_key("button-done-lock");
}

/// In a later round: the own answer beside all together, then the piles anew.
pub fn answer_anew(person: &mut Person, piles: &[Key]) {
    assert!(person.reads(&person.text("own-title")));
    person.press_key("own-answer-again");
    person.press_key("private-weigh-save");
    person.press_key("private-order-piles-again");
    for pile in piles {
        person.key(*pile);
    }
    person.press_key("private-piles-done");
    person.press_key("private-order-done");
    person.press_key("button-done-lock");
}

/// In a later round: the same answer once more.
pub fn answer_the_same(person: &mut Person) {
    assert!(person.reads(&person.text("own-title")));
    person.press_key("own-same-again");
    person.press_key("button-done-lock");
}

/// Another computer answers the invitation: the groups turned round by so many places, sealed.
pub fn sealed(invitation: &Path, code: &str, turn: usize, second: i64) -> PathBuf {
    let workshop = store::load(invitation).unwrap().workshop;
    let round = workshop.open_round().unwrap().id.clone();
    let mut tiers: Vec<Vec<GroupId>> = workshop
        .need_groups
        .iter()
        .map(|group| vec![group.id.clone()])
        .collect();
    tiers.rotate_left(turn);
    let points = workshop.criteria.iter().zip([17.0, 23.0, 60.0]);
    let points = points.map(|(criterion, points)| (criterion.id.clone(), points));
    let ballot = Ballot {
        member: code.into(),
        way_in: WayIn::File,
        handed_in: Timestamp::from_second(second).unwrap(),
        weights: Some(WeightAnswer::Points(points.collect())),
        ranking: Some(RankingAnswer {
            tiers,
            ..RankingAnswer::default()
        }),
        desired: Default::default(),
        abstains: false,
        names_hidden: false,
    };
    let file = AnswerFile::for_workshop(&workshop, &round, &ballot).unwrap();
    assert!(file.recipient().is_some(), "answers are sealed");
    let path = invitation.with_file_name(format!("{code}.svar.ron"));
    file.write(&path, Language::Swedish, Overwrite::Nothing)
        .unwrap();
    path
}

/// Three sheets typed in after one another; the code of the next comes by itself.
pub fn sheets(person: &mut Person, sheets: [(&str, &str, &str); 3]) {
    person.press_key("sheet-title");
    let code_field = person.text("sheet-code");
    let (weights_field, order_field) = (person.text("sheet-weights"), person.text("sheet-order"));
    for (index, (code, weights, order)) in sheets.into_iter().enumerate() {
        person.wait(3_017);
        if index == 0 {
            person.write(&code_field, code);
        }
        let shown = person.find(Role::TextInput, &code_field).unwrap();
        assert_eq!(shown.value, code);
        person.write(&weights_field, weights);
        person.write(&order_field, order);
        person.key(Key::Enter);
        let saved = person.text_with("sheet-saved", &[("code", code.into())]);
        assert!(person.reads(&saved), "{:#?}", person.words());
    }
    person.press_key("sheet-leave");
}

/// Holds that the sums of a round are those of these answers.
pub fn sums_are_of(round: &Round, answers: &[Ballot]) {
    let sums = round.sums.as_ref().expect("the sums stay");
    let orders: Vec<&RankingAnswer> = answers
        .iter()
        .filter_map(|it| it.ranking.as_ref())
        .collect();
    assert_eq!(sums.answers as usize, answers.len());
    assert_eq!(sums.rankings as usize, orders.len());
    let weightings = answers.iter().filter(|it| it.weights.is_some());
    assert_eq!(sums.weightings as usize, weightings.count());
    assert_eq!(sums.abstentions, 0);
    let hidden = answers.iter().filter(|it| it.names_hidden);
    assert_eq!(sums.names_hidden as usize, hidden.count());
    let tier = |order: &RankingAnswer, group: &GroupId| {
        order.tiers.iter().position(|tier| tier.contains(group))
    };
    assert_eq!(sums.groups.len(), SIX.len());
    for (row, first) in sums.groups.iter().enumerate() {
        for (column, second) in sums.groups.iter().enumerate() {
            let both = || {
                let places = |order: &&RankingAnswer| (tier(order, first), tier(order, second));
                orders.iter().map(places)
            };
            let before =
                both().filter(|places| matches!(places, (Some(one), Some(two)) if one < two));
            assert_eq!(sums.preferred[row][column] as usize, before.count());
            if row != column {
                let level =
                    both().filter(|places| matches!(places, (Some(one), Some(two)) if one == two));
                assert_eq!(sums.tied[row][column] as usize, level.count());
            }
        }
    }
}
