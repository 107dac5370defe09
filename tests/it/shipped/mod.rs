//! The workshops that ship with the app: readable, sound, honest about what is published and what is
//! invented, and prepared far enough that a board can go on from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use foretrade::results::{Results, StepFacts, StepState, path};
use foretrade::text::lix;
use foretrade::workshop::{
    Aggregation, DignityGate, Edit, Gravity, GroupId, Mode, NeedGroup, Perspective, ProposalStart,
    Rule, Step, WayIn, WeightAnswer, Workshop, apply, validate,
};

mod assets;
mod published;
mod rules;

const EXAMPLE: &str = "region-exempel.ron";
const TEMPLATE: &str = "tom-mall.ron";

fn folder() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("workshops")
}

fn text_of(name: &str) -> String {
    std::fs::read_to_string(folder().join(name)).unwrap()
}

fn read(name: &str) -> Workshop {
    ron::from_str(&text_of(name)).unwrap_or_else(|problem| panic!("{name}: {problem}"))
}

fn names() -> Vec<String> {
    let mut names: Vec<String> = std::fs::read_dir(folder())
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| name.ends_with(".ron"))
        .collect();
    names.sort();
    names
}

fn group<'a>(workshop: &'a Workshop, id: &str) -> &'a NeedGroup {
    workshop.group(&GroupId::new(id)).unwrap()
}

#[test]
fn every_shipped_file_can_be_read_and_breaks_no_rule() {
    assert_eq!(names(), [EXAMPLE, TEMPLATE]);
    for name in names() {
        let errors: Vec<_> = validate(&read(&name))
            .into_iter()
            .filter(|finding| finding.gravity == Gravity::Error)
            .collect();
        assert!(errors.is_empty(), "{name}: {errors:?}");
    }
}

#[test]
fn a_shipped_file_survives_being_written_and_read_again() {
    for name in names() {
        let workshop = read(&name);
        for extensions in [
            ron::extensions::Extensions::empty(),
            ron::extensions::Extensions::IMPLICIT_SOME,
        ] {
            let config = ron::ser::PrettyConfig::new().extensions(extensions);
            let written = ron::ser::to_string_pretty(&workshop, config).unwrap();
            let again: Workshop = ron::from_str(&written).unwrap_or_else(|problem| {
                panic!("{name} written with {extensions:?}: {problem}");
            });
            assert_eq!(again, workshop, "{name} written with {extensions:?}");
        }
    }
}

#[test]
fn a_shipped_file_explains_itself_before_it_begins() {
    for name in names() {
        let text = text_of(&name);
        assert!(text.starts_with("// "), "{name}");
        assert!(text.contains("\n#![enable(implicit_some)]\n("), "{name}");
        let sections = text
            .lines()
            .filter(|line| line.starts_with("    // "))
            .count();
        assert!(sections >= 5, "{name} has {sections} headed sections");
        assert!(text.ends_with(")\n") && !text.contains('\r'), "{name}");
    }
}

#[test]
fn the_example_needs_nothing_before_the_day() {
    let example = read(EXAMPLE);
    let warnings: Vec<_> = validate(&example)
        .into_iter()
        .filter(|finding| finding.gravity == Gravity::Warning)
        .collect();
    assert!(warnings.is_empty(), "{warnings:?}");
    assert_eq!(example.question.mode, Mode::NeedsAndMeasures);
    assert_eq!(example.method.rule, Rule::StartFromSeverity);
    let minutes: u16 = example.agenda.items.iter().map(|item| item.minutes).sum();
    assert_eq!(minutes, 90);
    let ranking = example.ranking_participants().count();
    assert_eq!(ranking, 8);
    assert!(example.participants.iter().all(|it| it.name.is_empty()));
}

#[test]
fn the_example_has_groups_of_many_kinds() {
    let example = read(EXAMPLE);
    assert_eq!(example.need_groups.len(), 14);
    for id in [
        "barn-och-unga-psykisk-ohalsa",
        "psykos",
        "beroende",
        "stroke",
        "typ-2-diabetes",
        "kol",
        "obesitas",
        "demens",
        "multisjuka-aldre",
        "langvarig-smarta",
        "artros",
        "brostcancer",
        "dalig-munhalsa",
        "palliativ-vard",
    ] {
        let group = group(&example, id);
        assert!(!group.care_can_change.is_empty(), "{id}");
        assert!(!group.measure.description.is_empty(), "{id}");
        assert!(!group.measure.basis.is_empty(), "{id}");
        assert!(!group.responsible.is_empty(), "{id}");
    }
    assert!(example.need_groups.iter().any(|group| group.weak_voice));
    for one in &example.need_groups {
        for other in &one.overlaps {
            let back = &example.group(other).unwrap().overlaps;
            assert!(
                back.contains(&one.id),
                "{} names {other} but not back",
                one.id
            );
        }
    }
}

#[test]
fn two_rounds_are_closed_with_every_answer_in() {
    let example = read(EXAMPLE);
    assert_eq!(example.rounds.len(), 2);
    let groups = example.need_groups.len();
    for round in &example.rounds {
        assert!(!round.is_open());
        assert_eq!(round.answers.len(), 8);
        let mut kinds = BTreeMap::new();
        let mut ways = [false; 3];
        let mut unknown = 0;
        for ballot in round.ballots() {
            assert!(ballot.handed_in >= round.opened);
            assert!(Some(ballot.handed_in) <= round.closed);
            ways[match ballot.way_in {
                WayIn::HandOver => 0,
                WayIn::File => 1,
                WayIn::Paper => 2,
            }] = true;
            let kind = match ballot.weights.as_ref().unwrap() {
                WeightAnswer::Points(_) => "points",
                WeightAnswer::Swing(_) => "swing",
                WeightAnswer::RankOrder(_) => "rank order",
                WeightAnswer::Pairwise(_) => "pairwise",
            };
            *kinds.entry(kind).or_insert(0) += 1;
            let ranking = ballot.ranking.as_ref().unwrap();
            let placed = ranking.tiers.iter().flatten().count();
            assert_eq!(placed + ranking.unknown.len(), groups);
            unknown += ranking.unknown.len();
        }
        assert_eq!(ways, [true; 3]);
        assert_eq!(
            kinds,
            BTreeMap::from([("points", 6), ("rank order", 1), ("swing", 1)])
        );
        assert_eq!(unknown, 1);
        assert!(round.notes.len() >= 4);
    }
    let ties = example.rounds[1]
        .ballots()
        .flat_map(|ballot| &ballot.ranking.as_ref().unwrap().tiers)
        .filter(|tier| tier.len() > 1)
        .count();
    assert!(ties >= 2);
}

#[test]
fn the_proposal_is_reasoned_throughout_and_waits_for_the_gate() {
    let example = read(EXAMPLE);
    let proposal = &example.proposal;
    assert_eq!(
        proposal.start,
        Some(ProposalStart::Members(Aggregation::Kemeny))
    );
    assert_eq!(proposal.fixed, None);
    assert_eq!(proposal.gate, DignityGate::default());
    assert!(example.dignity.is_answered());
    assert!(!proposal.differing_opinions.is_empty());
    let remaining = &proposal.remaining_disagreement[0];
    assert!(!remaining.earlier_because.is_empty() && !remaining.later_because.is_empty());
    for group in &example.need_groups {
        let reasons: Vec<_> = proposal.reasons_for(&group.id).collect();
        assert!(!reasons.is_empty(), "{}", group.id);
        for reason in reasons {
            assert!(!reason.ticked.is_empty() && !reason.text.is_empty());
        }
    }
}

#[test]
fn no_reason_rests_on_what_may_never_count() {
    const NEVER: [&str; 22] = [
        "ålder",
        "äldre",
        "gammal",
        "gamla",
        "ung",
        "barn",
        "livsstil",
        "levnadsvan",
        "rök",
        "alkohol",
        "självförvåll",
        "inkomst",
        "fattig",
        "rik",
        "arbetslös",
        "yrke",
        "nytta för samhället",
        "kön",
        "kvinn",
        "män",
        "religi",
        "etni",
    ];
    let example = read(EXAMPLE);
    for reason in &example.proposal.reasons {
        let text = reason.text.to_lowercase();
        for word in text.split(|it: char| !it.is_alphabetic()) {
            for never in NEVER {
                // A word that begins so; "rik" and "män" only whole, as they begin many others.
                let found = if ["rik", "män"].contains(&never) {
                    word == never
                } else {
                    word.starts_with(never)
                };
                assert!(!found, "{}: {word}", reason.id);
            }
        }
    }
}

#[test]
fn the_example_goes_from_here_to_a_fixed_proposal_in_two_edits() {
    let mut example = read(EXAMPLE);
    let at = "2027-02-04T10:00:00Z".parse().unwrap();
    let fix = Edit::FixProposal;
    assert!(apply(&mut example, fix.clone(), at).is_err());
    let gate = DignityGate {
        forbidden_among_reasons: Some(false),
        holds_for_others: Some(true),
        words: Vec::new(),
    };
    apply(&mut example, Edit::SetDignityGate(gate), at).unwrap();
    apply(&mut example, fix, at).unwrap();
    assert_eq!(example.proposal.fixed, Some(at));
}

#[test]
fn missions_and_follow_up_are_drafts_from_the_population() {
    let example = read(EXAMPLE);
    assert_eq!(example.missions.len(), 2);
    let plan = &example.follow_up;
    assert!(plan.review_date > example.question.decision_date);
    let asked: BTreeSet<_> = plan.indicators.iter().map(|it| it.question).collect();
    assert_eq!(asked.len(), 3);
    for indicator in &plan.indicators {
        assert_eq!(indicator.perspective, Perspective::Population);
        assert!(indicator.start.is_none() && indicator.values.is_empty());
        if let Some(mission) = &indicator.mission {
            assert!(example.missions.iter().any(|it| &it.id == mission));
        }
        if let Some(group) = &indicator.group {
            assert!(example.group(group).is_some());
        }
    }
    assert_eq!(example.previous, None);
    assert_eq!(example.decision, None);
}

#[test]
fn what_people_read_in_the_example_is_plain_swedish() {
    let example = read(EXAMPLE);
    let mut texts = vec![("note", example.note.clone())];
    let mut all = String::new();
    for group in &example.need_groups {
        let measure = &group.measure;
        for text in [
            &group.inequality,
            &group.care_can_change,
            &measure.description,
        ] {
            all.push_str(text);
            all.push('\n');
        }
    }
    texts.push(("groups", all));
    let reasons = example.proposal.reasons.iter().map(|it| it.text.as_str());
    texts.push(("reasons", reasons.collect::<Vec<_>>().join("\n")));
    let notes = example.rounds.iter().flat_map(|round| &round.notes);
    let notes: Vec<&str> = notes.map(|note| note.text.as_str()).collect();
    texts.push(("notes", notes.join("\n")));
    for (what, text) in texts {
        assert!(!text.contains('!'), "{what}");
        let index = lix::count(&text).lix().unwrap();
        assert!(index <= lix::HIGHEST, "{what}: {index:.1}");
    }
}

#[test]
fn the_template_is_empty_but_for_the_frame() {
    let template = read(TEMPLATE);
    assert!(template.need_groups.is_empty() && template.participants.is_empty());
    assert!(template.rounds.is_empty() && template.sources.is_empty());
    assert_eq!(validate(&template), []);
    let facts = StepFacts {
        workshop: &template,
        results: &Results::of(&template),
    };
    for step in path(&template) {
        assert_eq!(facts.state(step), StepState::NotStarted, "{step:?}");
    }
    let missing = facts.missing(Step::Question);
    let missing: Vec<_> = missing.iter().map(|message| message.key).collect();
    assert_eq!(
        missing,
        ["question-missing-text", "question-missing-members"]
    );
    let criteria: Vec<_> = template.criteria.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        criteria,
        [
            "dodlighet",
            "funktionsnedsattning",
            "livskvalitet",
            "framtida-ohalsa"
        ]
    );
    let names = |workshop: &Workshop| -> Vec<_> {
        let criteria = workshop.criteria.iter();
        criteria
            .map(|it| (it.id.clone(), it.name.clone()))
            .collect()
    };
    assert!(names(&template).starts_with(&names(&read(EXAMPLE))));
    let minutes: u16 = template.agenda.items.iter().map(|item| item.minutes).sum();
    assert_eq!(minutes, 90);
    let kinds: BTreeSet<_> = template.evidence.iter().map(|row| &row.kind).collect();
    assert_eq!((template.evidence.len(), kinds.len()), (26, 26));
}
