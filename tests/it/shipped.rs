//! The workshops that ship with the app: readable, sound, honest about what is published and what is
//! invented, and prepared far enough that a board can go on from them.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use foretrade::text::lix;
use foretrade::workshop::{
    Aggregation, DignityGate, Dimension, Edit, Figure, FigureScope, FigureStatus, FigureValue,
    Gravity, GroupId, Judged, Level, Mode, NeedGroup, Participant, ProposalStart, Rule,
    SeverityValue, WayIn, WeightAnswer, Workshop, apply, validate,
};

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

fn figures(workshop: &Workshop) -> impl Iterator<Item = (&NeedGroup, &Figure)> {
    workshop
        .need_groups
        .iter()
        .flat_map(|group| group.figures.iter().map(move |figure| (group, figure)))
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
    assert!(
        example
            .participants
            .iter()
            .all(|it: &Participant| it.name.is_empty())
    );
}

#[test]
fn the_example_says_that_it_is_one() {
    let example = read(EXAMPLE);
    assert!(example.example);
    assert!(example.note.contains("påhittade"));
    assert!(example.note.contains("Ingen region står bakom dem"));
    assert!(example.missions.iter().all(|mission| mission.illustrative));
    assert!(
        example
            .follow_up
            .indicators
            .iter()
            .all(|indicator| indicator.illustrative)
    );
    for group in &example.need_groups {
        if group.resources != foretrade::workshop::Resources::default() {
            assert!(group.resources.illustrative, "{}", group.id);
        }
        if let Some(gap) = &group.health_gap {
            assert!(gap.illustrative && !gap.basis.is_empty(), "{}", group.id);
        }
    }
    assert!(!read(TEMPLATE).example);
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
fn every_figure_keeps_its_source_its_year_and_a_modest_quality() {
    let example = read(EXAMPLE);
    let mut without_year = Vec::new();
    for (group, figure) in figures(&example) {
        let place = format!("{}: {}", group.id, figure.indicator);
        assert!(example.source(&figure.source).is_some(), "{place}");
        let quality = figure.quality.unwrap_or_else(|| panic!("{place}")).number();
        if figure.status == FigureStatus::Secondary {
            assert!(quality <= 3, "{place}: quoted, quality {quality}");
        }
        if figure.scope == FigureScope::Wider {
            assert!(quality <= 2, "{place}: a wider category, quality {quality}");
        }
        if figure.status == FigureStatus::Computed {
            assert!(!figure.note.is_empty(), "{place}: arithmetic not shown");
        }
        if figure.year.is_empty() {
            without_year.push(figure.note.as_str());
        }
    }
    assert!(figures(&example).count() >= 70);
    assert!(
        without_year.iter().all(|note| note.contains("årtal")),
        "{without_year:?}"
    );
}

#[test]
fn every_source_is_used_and_every_source_named_exists() {
    let example = read(EXAMPLE);
    let mut used: BTreeSet<&str> = figures(&example)
        .map(|(_, figure)| figure.source.as_str())
        .collect();
    let sheets = example
        .need_groups
        .iter()
        .flat_map(|group| &group.evidence)
        .chain(&example.evidence);
    for row in sheets {
        for source in &example.sources {
            if row.source.contains(source.id.as_str()) {
                used.insert(source.id.as_str());
            }
        }
        assert_eq!(
            row.missing,
            row.finding.is_empty(),
            "{}: found or missing",
            row.id
        );
        assert_eq!(
            row.source.is_empty(),
            row.finding.is_empty(),
            "{}: a finding has a source",
            row.id
        );
    }
    for source in &example.sources {
        assert!(used.contains(source.id.as_str()), "{} is unused", source.id);
    }
    // A word in capitals with a hyphen and in brackets is how texts name a source.
    for word in text_of(EXAMPLE).split(|it: char| !(it.is_alphanumeric() || it == '-')) {
        let looks_like_one = word.contains('-')
            && word.chars().filter(char::is_ascii_uppercase).count() >= 4
            && word == word.to_uppercase();
        if looks_like_one {
            assert!(
                example.source(&word.into()).is_some(),
                "{word} is named as a source but is not one"
            );
        }
    }
}

#[test]
fn a_judgement_that_is_not_marked_as_invented_is_published() {
    let example = read(EXAMPLE);
    let mut published = 0;
    for group in &example.need_groups {
        for judgement in &group.severity {
            let Judged::Given(SeverityValue::Level(level)) = judgement.value else {
                continue;
            };
            assert!(!judgement.basis.is_empty(), "{}", group.id);
            if judgement.illustrative {
                assert!(
                    judgement.basis.starts_with("Exemplets nivå"),
                    "{}",
                    group.id
                );
                continue;
            }
            published += 1;
            assert_eq!(level, Level::Large, "{}", group.id);
            let said = group.figures.iter().any(|figure| {
                figure.dimension == Dimension::Severity
                    && figure.scope == FigureScope::Group
                    && matches!(&figure.value, FigureValue::Words(words) if words.starts_with("stor"))
                    && judgement.basis.contains(figure.source.as_str())
            });
            assert!(said, "{}: {}", group.id, judgement.basis);
        }
        if !group.measure.illustrative && group.measure.benefit.given().is_some() {
            for dimension in [
                Dimension::Effect,
                Dimension::CostEffectiveness,
                Dimension::Evidence,
            ] {
                assert!(
                    group
                        .figures
                        .iter()
                        .any(|figure| figure.dimension == dimension
                            && group.measure.basis.contains(figure.source.as_str())),
                    "{}: {dimension:?} is not published",
                    group.id
                );
            }
        }
    }
    assert_eq!(published, 6, "psychosis and stroke on three criteria each");
}

#[test]
fn the_number_of_people_is_given_only_where_a_figure_gives_it() {
    let example = read(EXAMPLE);
    for group in &example.need_groups {
        let Some(people) = &group.people else {
            continue;
        };
        let from = people.from as f64;
        let supported = group.figures.iter().any(|figure| {
            figure.dimension == Dimension::Size
                && figure.scope == FigureScope::Group
                && match figure.value {
                    FigureValue::Number(number) | FigureValue::AtLeast(number) => {
                        number == from && people.to.is_none()
                    }
                    FigureValue::Range(low, high) => {
                        low == from && people.to.is_some_and(|to| to as f64 == high)
                    }
                    FigureValue::Words(_) => false,
                }
        });
        assert!(supported, "{}: {people:?}", group.id);
        assert!(!people.basis.is_empty() && !people.unit.is_empty());
    }
    for id in ["multisjuka-aldre", "typ-2-diabetes", "dalig-munhalsa"] {
        assert_eq!(group(&example, id).people, None, "{id}");
    }
}

#[test]
fn the_group_without_data_shows_what_missing_is() {
    let example = read(EXAMPLE);
    let group = group(&example, "multisjuka-aldre");
    assert_eq!(group.severity.len(), example.criteria.len());
    for judgement in &group.severity {
        assert_eq!(judgement.value, Judged::Missing);
        assert!(judgement.basis.starts_with("Uppgift saknas"));
    }
    let measure = &group.measure;
    assert_eq!(measure.benefit, Judged::Missing);
    assert_eq!(measure.cost, Judged::Missing);
    assert_eq!(measure.evidence, Judged::Missing);
    assert!(
        group
            .figures
            .iter()
            .all(|figure| figure.scope == FigureScope::Wider)
    );
}

#[test]
fn two_rounds_are_closed_with_every_answer_in() {
    let example = read(EXAMPLE);
    assert_eq!(example.rounds.len(), 2);
    let groups = example.need_groups.len();
    for round in &example.rounds {
        assert!(!round.is_open());
        assert_eq!(round.ballots.len(), 8);
        let mut kinds = BTreeMap::new();
        let mut ways = [false; 3];
        let mut unknown = 0;
        for ballot in &round.ballots {
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
        .ballots
        .iter()
        .flat_map(|ballot| &ballot.ranking.as_ref().unwrap().tiers)
        .filter(|tier| tier.len() > 1)
        .count();
    assert!(ties >= 2);
}

#[test]
fn the_desired_state_is_the_median_of_the_members() {
    let example = read(EXAMPLE);
    let newest = example.latest_closed_round().unwrap();
    let mut measured = 0;
    for group in &example.need_groups {
        let Some(gap) = &group.health_gap else {
            continue;
        };
        measured += 1;
        let mut desired: Vec<f64> = newest
            .ballots
            .iter()
            .filter_map(|ballot| ballot.desired.get(&group.id).copied())
            .collect();
        desired.sort_by(f64::total_cmp);
        assert_eq!(desired.len(), 8);
        let median = f64::midpoint(desired[3], desired[4]);
        assert_eq!(gap.desired, Some(median), "{}", group.id);
        assert!(gap.current < gap.desired && gap.desired <= gap.optimal);
    }
    assert_eq!(measured, 2);
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
    let fix = Edit::FixProposal { at };
    assert!(apply(&mut example, fix.clone()).is_err());
    let gate = DignityGate {
        forbidden_among_reasons: Some(false),
        holds_for_others: Some(true),
        words: Vec::new(),
    };
    apply(&mut example, Edit::SetDignityGate(gate)).unwrap();
    apply(&mut example, fix).unwrap();
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
        assert_eq!(
            indicator.perspective,
            foretrade::workshop::Perspective::Population
        );
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
    let found: Vec<_> = validate(&template)
        .into_iter()
        .map(|finding| (finding.gravity, finding.message.key))
        .collect();
    assert_eq!(
        found,
        [
            (Gravity::Warning, "finding-question-missing"),
            (Gravity::Warning, "finding-nobody-ranks"),
            (Gravity::Warning, "finding-too-few-groups"),
        ]
    );
    let criteria: Vec<_> = template.criteria.iter().map(|it| it.id.as_str()).collect();
    assert_eq!(
        criteria,
        ["dodlighet", "funktionsnedsattning", "livskvalitet"]
    );
    assert_eq!(template.criteria, read(EXAMPLE).criteria);
    let minutes: u16 = template.agenda.items.iter().map(|item| item.minutes).sum();
    assert_eq!(minutes, 90);
    let kinds: BTreeSet<_> = template.evidence.iter().map(|row| &row.kind).collect();
    assert_eq!((template.evidence.len(), kinds.len()), (26, 26));
}
