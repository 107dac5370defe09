//! What was changed on the way: the acts the workshop has noted, the fixed proposal's reopenings, and from when changes
//! are noted at all.

use jiff::Timestamp;
use jiff::tz::Offset;

use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};
use crate::text::{dates, numbers};
use crate::workshop::{Act, ChangedPart, ChangedThing, CriterionId, Noted, Part, Told};

/// One row: when, what, why.
struct Row<'a> {
    at: Timestamp,
    until: Option<Timestamp>,
    what: What<'a>,
    because: &'a str,
}

enum What<'a> {
    Said(&'static str),
    Changed(&'a ChangedThing, &'a str, Vec<&'a ChangedPart>),
}

impl<'a> Builder<'a> {
    /// What was changed on the way, with its reason.
    pub(super) fn acts(&self) -> Vec<Block> {
        let rows = self.rows_of_acts();
        let mut blocks = vec![self.heading("record-acts-title")];
        blocks.extend(self.noted_since(rows.is_empty()));
        if rows.is_empty() {
            return blocks;
        }
        let rows = rows
            .iter()
            .map(|row| {
                vec![
                    Cell::Text(span(row.at, row.until)),
                    Cell::Text(self.what(&row.what)),
                    Cell::text(row.because),
                ]
            })
            .collect();
        blocks.push(self.table_with_header(
            "acts",
            &[
                ("time-utc", Align::Start),
                ("act", Align::Start),
                ("because", Align::Start),
            ],
            Some("act"),
            rows,
        ));
        blocks
    }

    /// That nothing was changed is said only where it would have been noted.
    fn noted_since(&self, nothing: bool) -> Option<Block> {
        let day = |moment| dates::long(self.texts, Offset::UTC.to_datetime(moment).date());
        match (self.workshop.noted, nothing) {
            (Noted::SinceFirstAnswer, true) => Some(self.paragraph("record-acts-none")),
            (Noted::SinceFirstAnswer, false) => None,
            (Noted::Since(moment), _) => {
                let key = if nothing {
                    "record-acts-none-since"
                } else {
                    "record-acts-since"
                };
                let date = day(moment).into();
                Some(Block::Paragraph(self.texts.with(key, &[("date", date)])))
            }
            (Noted::NotYet, _) if self.workshop.has_answers() => {
                Some(self.paragraph("record-acts-not-noted"))
            }
            (Noted::NotYet, true) => Some(self.paragraph("record-acts-no-answers")),
            (Noted::NotYet, false) => None,
        }
    }

    /// All rows in order of time. What was changed of a thing in the same minutes stands together.
    fn rows_of_acts(&self) -> Vec<Row<'a>> {
        let reopened = self.workshop.proposal.reopened.iter().map(|it| Row {
            at: it.at,
            until: None,
            what: What::Said("record-act-proposal-reopened"),
            because: &it.because,
        });
        let mut rows: Vec<Row<'a>> = reopened.collect();
        for act in &self.workshop.acts {
            let what = match &act.act {
                // The proposal itself tells it.
                Act::ProposalReopened => continue,
                Act::MethodChanged => What::Said("record-act-method-changed"),
                Act::AnswersRemoved => What::Said("record-act-answers-removed"),
                Act::AnswerWithdrawn => What::Said("record-act-answer-withdrawn"),
                Act::Changed(changed) => {
                    let together = rows.iter_mut().find_map(|row| match &mut row.what {
                        What::Changed(thing, _, parts)
                            if **thing == changed.thing
                                && (row.at, row.until) == (act.at, act.until) =>
                        {
                            Some(parts)
                        }
                        _ => None,
                    });
                    if let Some(parts) = together {
                        parts.extend(&changed.parts);
                        continue;
                    }
                    let parts = changed.parts.iter().collect();
                    What::Changed(&changed.thing, &changed.name, parts)
                }
            };
            rows.push(Row {
                at: act.at,
                until: act.until,
                what,
                because: &act.because,
            });
        }
        rows.sort_by_key(|row| row.at);
        rows
    }

    fn what(&self, what: &What<'_>) -> String {
        let (thing, name, parts) = match what {
            What::Said(key) => return self.get(key),
            What::Changed(thing, name, parts) => (thing, name, parts),
        };
        let came_or_went = parts.iter().find(|part| part.part == Part::Itself);
        let told: Vec<String> = match came_or_went {
            // All else of it came or went with it.
            Some(part) => vec![self.changed_part(part)],
            None => parts.iter().map(|part| self.changed_part(part)).collect(),
        };
        let arguments = [
            ("thing", self.thing(thing, name).into()),
            ("parts", told.join("; ").into()),
        ];
        self.texts.with("record-act-changed", &arguments)
    }

    fn thing(&self, thing: &ChangedThing, name: &str) -> String {
        match thing {
            ChangedThing::Group(id) => self
                .workshop
                .group(id)
                .map_or(name, |group| group.name.as_str())
                .to_owned(),
            ChangedThing::Criterion(id) => {
                let now = self.workshop.criterion(id);
                let name = now.map_or(name, |criterion| criterion.name.as_str());
                self.texts
                    .with("record-act-criterion", &[("name", name.into())])
            }
            ChangedThing::Method => self.get("record-act-method"),
            ChangedThing::Participant(id, role) => {
                let role = self.get(names::role(*role));
                match self.workshop.participant(id).map(|it| it.name.trim()) {
                    Some(name) if !name.is_empty() => format!("{role} {name}"),
                    _ => role,
                }
            }
        }
    }

    fn changed_part(&self, changed: &ChangedPart) -> String {
        let gone = changed.after == Told::Nothing;
        let key = match &changed.part {
            Part::Itself if gone => return self.get("record-act-removed"),
            Part::Itself => return self.get("record-act-added"),
            Part::Ranks if gone => return self.get("record-act-ranks-no-more"),
            Part::Ranks => return self.get("record-act-ranks-now"),
            Part::Severity(criterion) => {
                return self.before_and_after(self.criterion_name(criterion), changed);
            }
            Part::Quality(criterion) => {
                let name = [("criterion", self.criterion_name(criterion).into())];
                let part = self.texts.with("record-act-part-quality", &name);
                return self.before_and_after(&part, changed);
            }
            Part::Name => "record-act-part-name",
            Part::Demarcation => "record-act-part-demarcation",
            Part::Definition => "record-act-part-definition",
            Part::Sentences => "record-act-part-sentences",
            Part::Scale => "record-act-part-scale",
            Part::Benefit => "record-act-part-benefit",
            Part::Cost => "record-act-part-cost",
            Part::Evidence => "record-act-part-evidence",
            Part::Figures => "record-act-part-figures",
            Part::People => "record-act-part-people",
            Part::SettledClass => "record-act-part-settled-class",
            Part::HealthGap => "record-act-part-health-gap",
            Part::Rule => "record-act-part-rule",
            Part::Aggregation => "record-act-part-aggregation",
            Part::Numbers => "record-act-part-numbers",
            Part::EnoughAgreement => "record-act-part-enough-agreement",
            Part::Rounds => "record-act-part-rounds",
            Part::WaysToAnswer => "record-act-part-ways-to-answer",
            Part::Trials => "record-act-part-trials",
        };
        self.before_and_after(&self.get(key), changed)
    }

    fn criterion_name<'b>(&'b self, id: &'b CriterionId) -> &'b str {
        self.workshop
            .criterion(id)
            .map_or(id.as_str(), |criterion| criterion.name.as_str())
    }

    fn before_and_after(&self, part: &str, changed: &ChangedPart) -> String {
        match (self.told(&changed.before), self.told(&changed.after)) {
            (Some(before), Some(after)) => self.texts.with(
                "record-act-before-after",
                &[
                    ("part", part.into()),
                    ("before", before.into()),
                    ("after", after.into()),
                ],
            ),
            _ => self
                .texts
                .with("record-act-touched", &[("part", part.into())]),
        }
    }

    /// What something was or became; none where only that it is another is known.
    fn told(&self, told: &Told) -> Option<String> {
        Some(match told {
            Told::Something | Told::Mark(_) => return None,
            Told::Nothing => self.get("record-act-nothing"),
            Told::Missing => self.get("record-missing"),
            Told::Text(text) => self
                .texts
                .with("record-act-words", &[("text", text.as_str().into())]),
            Told::Number(number) => numbers::decimal_at_most(self.texts.language(), *number, 3),
            Told::Quality(quality) => quality.number().to_string(),
            Told::Level(level) => self.get(names::level(*level)),
            Told::Benefit(benefit) => self.get(names::benefit(*benefit)),
            Told::Cost(cost) => self.get(names::cost(*cost)),
            Told::Evidence(evidence) => self.get(names::evidence(*evidence)),
            Told::Rule(rule) => self.get(names::rule(*rule)),
            Told::Aggregation(aggregation) => self.get(names::aggregation(*aggregation)),
        })
    }
}

/// From the first to the last minute: `2027-02-04 09:12`, `2027-02-04 09:12–09:40`.
fn span(from: Timestamp, until: Option<Timestamp>) -> String {
    let day = |moment| dates::short(Offset::UTC.to_datetime(moment).date());
    let time = |moment| dates::time(moment, Offset::UTC);
    let first = format!("{} {}", day(from), time(from));
    match until {
        None => first,
        Some(until) if day(until) == day(from) => format!("{first}–{}", time(until)),
        Some(until) => format!("{first} – {} {}", day(until), time(until)),
    }
}
