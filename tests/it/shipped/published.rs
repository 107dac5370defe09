//! What the example may claim: published figures with their source, and everything else marked as invented.

use std::collections::BTreeSet;

use foretrade::workshop::{
    Dimension, Figure, FigureScope, FigureStatus, FigureValue, Judged, Level, NeedGroup, Resources,
    SeverityValue, Workshop,
};

use super::{EXAMPLE, TEMPLATE, group, read, text_of};

fn figures(workshop: &Workshop) -> impl Iterator<Item = (&NeedGroup, &Figure)> {
    workshop
        .need_groups
        .iter()
        .flat_map(|group| group.figures.iter().map(move |figure| (group, figure)))
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
        if group.resources != Resources::default() {
            assert!(group.resources.illustrative, "{}", group.id);
        }
        if let Some(gap) = &group.health_gap {
            assert!(gap.illustrative && !gap.basis.is_empty(), "{}", group.id);
        }
    }
    assert!(!read(TEMPLATE).example);
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
            if judgement.basis.contains("Ingen siffra") {
                let quality = judgement.quality.map(|quality| quality.number());
                assert_eq!(quality, Some(2), "{}: nothing behind it", group.id);
            }
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
            .ballots()
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
