//! The wall of every step: what it never carries, that it fits, and that no type is too small.

use crate::workshop::testing::NOON;
use std::sync::Arc;

use egui::{Vec2, vec2};

use super::pages::{Page, Sheet, pages};
use super::step_wall::{Source, wall};
use super::wall::{Block, Wall};
use super::{MadeFrom, Moved, Presenter, Screen, Sought};
use crate::app::charts::scene::Shape;
use crate::app::presenter::screens::Place;
use crate::app::theme::{Theme, ThemeKind};
use crate::results::Results;
use crate::store::Shipped;
use crate::text::{Language, Texts};
use crate::workshop::{
    DeliberationNote, Edit, GroupId, ParticipantId, Side, Step, StepNote, Workshop, apply,
};

const SIZES: [Vec2; 3] = [
    vec2(1280.0, 720.0),
    vec2(1920.0, 1080.0),
    vec2(1024.0, 768.0),
];

fn example() -> Workshop {
    let mut example = Shipped::Example.workshop().unwrap();
    example.method.robustness.samples = 2_000;
    example
}

fn computed(workshop: &Workshop) -> Results {
    Results::whole(&Arc::new(workshop.clone()))
}

fn of(
    step: Step,
    workshop: &Workshop,
    results: &Results,
    language: Language,
    selected: Option<&GroupId>,
) -> Wall {
    wall(Source {
        step,
        workshop,
        results,
        texts: &Texts::new(language),
        private: false,
        selected,
        time: None,
    })
}

fn walls(workshop: &Workshop) -> Vec<Wall> {
    let results = computed(workshop);
    let group = workshop.need_groups.first().map(|group| &group.id);
    Step::ALL
        .into_iter()
        .flat_map(|step| [(step, None), (step, group)])
        .map(|(step, selected)| of(step, workshop, &results, Language::Swedish, selected))
        .collect()
}

fn laid_out(wall: &Wall, size: Vec2, language: Language) -> Vec<Page> {
    let theme = Theme::load(ThemeKind::Light).unwrap();
    let sheet = Sheet {
        colours: &theme.colours,
        texts: &Texts::new(language),
        size,
        scale: 1.0,
    };
    pages(wall, sheet)
}

/// Everything that is drawn or said.
fn everything(wall: &Wall) -> Vec<String> {
    let mut words = wall.words(&Texts::new(Language::Swedish));
    for page in laid_out(wall, SIZES[0], Language::Swedish) {
        words.extend(page.said.into_iter().map(|said| said.words));
        words.extend(
            page.scene
                .shapes
                .into_iter()
                .filter_map(|(shape, _)| match shape {
                    Shape::Text { text, .. } => Some(text),
                    _ => None,
                }),
        );
    }
    words
}

/// The example with its first round open again, and answers that differ by `turn`.
fn while_answering(turn: usize) -> Workshop {
    let mut workshop = example();
    workshop.proposal.fixed = None;
    workshop.decision = None;
    let round = workshop.rounds.last_mut().unwrap();
    round.closed = None;
    for ballot in round.open_ballots_mut() {
        if let Some(ranking) = &mut ballot.ranking {
            let count = ranking.tiers.len().max(1);
            ranking.tiers.rotate_left(turn % count);
        }
        if let Some(crate::workshop::WeightAnswer::Points(points)) = &mut ballot.weights {
            for (index, value) in points.values_mut().enumerate() {
                *value += (index * turn) as f64;
            }
        }
    }
    workshop
}

#[test]
fn no_open_answer_reaches_the_wall() {
    let before = walls(&while_answering(0));
    for turn in 1..4 {
        assert_eq!(before, walls(&while_answering(turn)));
    }
    // And it is not for want of looking: once the round is closed the walls differ.
    let closed = |turn| {
        let mut workshop = while_answering(turn);
        workshop.rounds.last_mut().unwrap().closed = Some("2027-02-04T10:00:00Z".parse().unwrap());
        walls(&workshop)
    };
    assert_ne!(closed(0), closed(3));
}

#[test]
fn no_wall_shows_an_order_while_people_answer() {
    let workshop = while_answering(0);
    let results = computed(&workshop);
    for step in [
        Step::Weigh,
        Step::BenefitAndCost,
        Step::Rank,
        Step::Deliberate,
        Step::Propose,
        Step::RecordAndDecision,
    ] {
        let wall = of(step, &workshop, &results, Language::Swedish, None);
        for group in &workshop.need_groups {
            let found = everything(&wall)
                .into_iter()
                .find(|words| words.contains(&group.name));
            assert_eq!(found, None, "{step:?}");
        }
    }
}

#[test]
fn whose_answer_is_whose_makes_no_difference() {
    let mut turned = example();
    for round in &mut turned.rounds {
        let members: Vec<ParticipantId> = round.ballots().map(|it| it.member.clone()).collect();
        for (ballot, member) in round.open_ballots_mut().zip(members.into_iter().rev()) {
            ballot.member = member;
        }
        round.answers.reverse();
    }
    assert_eq!(walls(&example()), walls(&turned));
}

#[test]
fn no_wall_names_a_person_a_code_a_note_or_a_path() {
    for (number, mut workshop) in [example(), while_answering(0)].into_iter().enumerate() {
        workshop.participants[0].name = "Anna Provperson".to_owned();
        workshop.participants[0].area = "Provbygden".to_owned();
        let note = StepNote {
            text: "hemlig anteckning".to_owned(),
            in_record: false,
        };
        for step in Step::ALL {
            workshop.step_notes.insert(step, note.clone());
        }
        workshop.rounds[0].notes = vec![DeliberationNote {
            group: None,
            side: Side::Neither,
            text: "hemligt skäl".to_owned(),
            in_record: false,
        }];
        let codes: Vec<String> = workshop
            .participants
            .iter()
            .map(|person| person.id.as_str().to_owned())
            .collect();
        for wall in walls(&workshop) {
            for words in everything(&wall) {
                let mut parts = words.split(|letter: char| !letter.is_alphanumeric());
                let code = parts.find(|part| codes.iter().any(|code| code == part));
                assert_eq!(code, None, "{number}: {}: {words}", wall.title);
                for forbidden in ["Provperson", "Provbygden", "hemlig", "/", "\\", ".ron"] {
                    // A registry number may hold a slash; the wall shows none.
                    assert!(!words.contains(forbidden), "{}: {words}", wall.title);
                }
            }
        }
    }
}

#[test]
fn a_private_answer_hides_every_step() {
    let workshop = example();
    let results = computed(&workshop);
    let texts = Texts::new(Language::Swedish);
    for step in Step::ALL {
        let wall = wall(Source {
            step,
            workshop: &workshop,
            results: &results,
            texts: &texts,
            private: true,
            selected: workshop.need_groups.first().map(|group| &group.id),
            time: None,
        });
        for group in &workshop.need_groups {
            assert!(!everything(&wall).iter().any(|it| it.contains(&group.name)));
        }
    }
}

#[test]
fn few_answers_give_no_dots_on_the_wall() {
    let mut workshop = example();
    // Without the round before there is no picture of what moved, which has dots of its own.
    let last = workshop.rounds.pop().unwrap();
    workshop.rounds = vec![last].into();
    let with_dots = of(
        Step::Deliberate,
        &workshop,
        &computed(&workshop),
        Language::Swedish,
        None,
    );
    workshop.rounds[0].answers.truncate(7);
    let results = computed(&workshop);
    let wall = of(
        Step::Deliberate,
        &workshop,
        &results,
        Language::Swedish,
        None,
    );
    let circles = |wall: &Wall| {
        laid_out(wall, SIZES[0], Language::Swedish)
            .into_iter()
            .flat_map(|page| page.scene.shapes)
            .filter(|(shape, _)| matches!(shape, Shape::Circle { .. }))
            .count()
    };
    assert!(circles(&with_dots) > 0);
    assert_eq!(circles(&wall), 0);
}

#[test]
fn every_page_fits_and_no_type_is_too_small() {
    let mut large = example();
    let pattern = large.need_groups[0].clone();
    for number in 0..60 {
        let mut group = pattern.clone();
        group.name = format!("Personer med en långvarig sjukdom av ett visst slag nummer {number}");
        group.id = GroupId::new(format!("grupp-{number}"));
        large.need_groups.push(group);
    }
    let cases: [(Workshop, &[Vec2], &[Language]); 3] = [
        (example(), &SIZES, &[Language::Swedish, Language::English]),
        (while_answering(0), &SIZES[..1], &[Language::Swedish]),
        (large, &SIZES[..1], &[Language::Swedish]),
    ];
    for (workshop, sizes, languages) in &cases {
        let results = computed(workshop);
        let group = workshop.need_groups.first().map(|group| &group.id);
        let selected = [(Step::NeedGroups, group)];
        let steps = Step::ALL.map(|step| (step, None));
        for (step, selected) in steps.into_iter().chain(selected) {
            for language in *languages {
                let wall = of(step, workshop, &results, *language, selected);
                for size in *sizes {
                    fits(&wall, *size, *language, step);
                }
            }
        }
    }
}

fn fits(wall: &Wall, size: Vec2, language: Language, step: Step) {
    for page in laid_out(wall, size, language) {
        let high = page.scene.size.y;
        assert!(high <= size.y + 1.0, "{step:?} at {size:?}: {high}");
        for (shape, _) in &page.scene.shapes {
            if let Shape::Text {
                size: type_, text, ..
            } = shape
            {
                assert!(*type_ >= 24.0, "{step:?} at {size:?}: {text} is {type_}");
            }
        }
    }
}

#[test]
fn every_step_says_something_of_its_own() {
    let workshop = example();
    let results = computed(&workshop);
    for step in Step::ALL {
        let wall = of(step, &workshop, &results, Language::English, None);
        assert!(!wall.blocks.is_empty(), "{step:?}");
        for words in wall.words(&Texts::new(Language::English)) {
            assert!(!words.starts_with('['), "{step:?}: {words}");
        }
    }
    let has_figure = |step| {
        of(step, &workshop, &results, Language::English, None)
            .blocks
            .iter()
            .any(|block| matches!(block, Block::Figure(_)))
    };
    assert!(has_figure(Step::Weigh));
    assert!(has_figure(Step::BenefitAndCost));
    assert!(has_figure(Step::Deliberate));
}

fn screens() -> Vec<Screen> {
    let screen = |number, name: &str, own| Screen {
        name: Some(name.to_owned()),
        pixels: (1920, 1080),
        corner: (0, 0),
        own,
        number: Some(number),
    };
    vec![screen(0, "eDP-1", true), screen(1, "HDMI-1", false)]
}

#[test]
fn it_opens_on_the_other_screen_and_survives_its_removal() {
    let mut presenter = Presenter::default();
    // The projector is plugged in after the program was started.
    let mut one = screens();
    one.truncate(1);
    assert_eq!(presenter.set_screens(one.clone()), None);
    presenter.toggle();
    assert_eq!(presenter.set_screens(screens()), None);
    assert_eq!(presenter.stands_on(), Some(1));
    assert_eq!(
        presenter.set_screens(screens()),
        None,
        "nothing has changed"
    );
    assert_eq!(presenter.set_screens(one.clone()), Some(Moved::Lost));
    assert_eq!(presenter.stands_on(), None);
    assert!(presenter.open);
    assert_eq!(presenter.set_screens(one.clone()), None, "it is said once");
    // The cable is in again.
    assert_eq!(presenter.set_screens(screens()), Some(Moved::Back));
    assert_eq!(presenter.stands_on(), Some(1));
    // The same for a screen that was chosen; a window that was chosen stays one.
    presenter.put(Place::Screen(Sought::of(1, &screens()[1])));
    assert_eq!(presenter.set_screens(one.clone()), Some(Moved::Lost));
    assert_eq!(presenter.set_screens(screens()), Some(Moved::Back));
    assert_eq!(presenter.stands_on(), Some(1));
    presenter.put(Place::Window);
    assert_eq!(presenter.set_screens(one), None);
    assert_eq!(presenter.stands_on(), None);
}

#[test]
fn a_frozen_wall_stands_still_until_it_follows_again() {
    let ctx = egui::Context::default();
    let mut presenter = Presenter::default();
    presenter.toggle();
    let frame = |presenter: &mut Presenter, step: Step| {
        let made_from = MadeFrom {
            step,
            language: Language::Swedish,
            revision: 1,
            computed: 1,
            private: false,
            selected: None,
            time: None,
            scale: 1.0,
        };
        let made = Wall {
            title: step.name().to_owned(),
            ..Wall::default()
        };
        let mut output = ctx.run_ui(egui::RawInput::default(), |ui| {
            presenter.show(&ui.ctx().clone(), "Storbild", made_from.clone(), || {
                made.clone()
            });
        });
        output.textures_delta.clear();
        presenter.title()
    };
    assert_eq!(frame(&mut presenter, Step::Weigh), "weigh");
    presenter.frozen = true;
    assert_eq!(frame(&mut presenter, Step::Rank), "weigh");
    presenter.frozen = false;
    assert_eq!(frame(&mut presenter, Step::Rank), "rank");
}

#[test]
fn the_walls_follow_a_change_of_what_is_settled() {
    let mut workshop = example();
    let before = walls(&workshop);
    apply(&mut workshop, Edit::SetTitle("Annat namn".to_owned()), NOON).unwrap();
    assert_ne!(before, walls(&workshop));
}

/// The example's picture for a step, shared out over pages of this height.
fn shared_out(step: Step, most: f32) -> Vec<crate::app::charts::scene::Scene> {
    let workshop = example();
    let results = computed(&workshop);
    let theme = Theme::load(ThemeKind::Light).unwrap();
    let look = crate::app::charts::Look::screen(&theme.colours, 1216.0, 24.0);
    let wall = of(step, &workshop, &results, Language::Swedish, None);
    let figure = wall.blocks.iter().find_map(|block| match block {
        Block::Figure(figure) => Some(figure.clone()),
        _ => None,
    });
    let texts = Texts::new(Language::Swedish);
    figure.unwrap().scenes(&look, &texts, most)
}

#[test]
fn every_circle_stands_on_every_page_and_each_is_named_once() {
    let count = example().need_groups.len();
    let pages = shared_out(Step::BenefitAndCost, 500.0);
    assert!(pages.len() > 1);
    let workshop = example();
    let groups = workshop.need_groups.iter();
    let names: Vec<String> = groups.map(|group| group.name.clone()).collect();
    let mut named = Vec::new();
    for page in &pages {
        // What explains the sizes belongs to no group.
        let circles = page
            .shapes
            .iter()
            .filter(|(shape, region)| matches!(shape, Shape::Circle { .. }) && region.is_some());
        assert_eq!(circles.count(), count);
        let regions = page.regions.iter();
        let words = regions.map(|region| region.words.clone());
        let mut page: Vec<String> = words.filter(|words| names.contains(words)).collect();
        named.append(&mut page);
    }
    named.sort();
    let mut names = names;
    names.sort();
    assert_eq!(named, names);
}

#[test]
fn the_pages_of_one_picture_have_one_axis() {
    for step in [Step::Weigh, Step::Deliberate] {
        let pages = shared_out(step, 420.0);
        assert!(pages.len() > 1);
        let axis = |page: &crate::app::charts::scene::Scene| -> Vec<f32> {
            let lines = page.shapes.iter().filter_map(|(shape, _)| match shape {
                Shape::Line {
                    points,
                    dashed: true,
                    ..
                } if points.first()?.x == points.last()?.x => Some(points.first()?.x),
                _ => None,
            });
            lines.collect()
        };
        let first = axis(&pages[0]);
        assert!(first.len() > 2, "{step:?}");
        for page in &pages[1..] {
            assert_eq!(axis(page), first, "{step:?}");
        }
    }
}

#[test]
fn when_all_have_answered_nobody_is_told_to_answer() {
    let mut workshop = while_answering(0);
    let texts = Texts::new(Language::Swedish);
    let said = |workshop: &Workshop| {
        let results = computed(workshop);
        let wall = of(Step::Rank, workshop, &results, Language::Swedish, None);
        wall.words(&texts)
    };
    let answered = texts.get("shell-presenter-answered");
    assert!(said(&workshop).contains(&answered));
    workshop.rounds.last_mut().unwrap().answers.pop();
    let words = said(&workshop);
    assert!(!words.contains(&answered));
    assert!(words.contains(&texts.get("shell-presenter-answering")));
}
