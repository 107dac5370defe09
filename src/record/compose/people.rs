//! The question, and who took part and how.

use super::super::tree::{Align, Block, Cell};
use super::{Audience, Builder, names};
use crate::text;
use crate::workshop::{Attendance, Outcome, Role, StepMark};

impl Builder<'_> {
    pub(super) fn question(&self) -> Vec<Block> {
        let question = &self.workshop.question;
        let mut blocks = vec![Block::Facts(vec![
            self.text_fact("question", &question.text),
            self.text_fact("leads-to", &question.decision),
            self.text_fact("body", &question.body),
            self.text_fact("region", &question.region),
            self.text_fact("registry-number", &question.registry_number),
            self.date_fact("date", question.date),
            self.date_fact("decision-date", question.decision_date),
            self.fact(
                "occasion",
                Cell::Text(self.get(names::occasion(question.occasion))),
            ),
            self.fact("status", Cell::Text(self.status())),
        ])];
        if let Some(previous) = &self.workshop.previous {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "record-previous",
                title = &previous.title,
                year = previous.year.to_string()
            )));
        }
        let decided = self.workshop.decision.as_ref().is_some_and(|decision| {
            matches!(decision.outcome, Outcome::AsProposed | Outcome::Changed)
        });
        if !decided {
            blocks.push(self.note("record-note-preparation"));
        }
        blocks
    }

    pub(super) fn people(&self) -> Vec<Block> {
        let counts = &self.results.participation;
        let mut blocks = vec![Block::Paragraph(text!(
            self.texts,
            "record-people-answered",
            answered = counts.answered,
            ranking = counts.ranking
        ))];
        blocks.push(Block::Paragraph(text!(
            self.texts,
            "record-people-present",
            present = counts.present,
            absent = counts.absent
        )));
        if !self.results.rounds.is_empty() {
            blocks.push(self.paragraph("record-people-how"));
        }
        if self.workshop.agenda.ways_in.together
            || self
                .workshop
                .rounds
                .iter()
                .any(|round| round.together.is_some())
        {
            blocks.push(self.paragraph("record-people-together"));
        }
        if !self.workshop.participants.is_empty() {
            blocks.push(match self.options.audience {
                Audience::Matter => self.people_alike().unwrap_or_else(|| self.people_by_name()),
                Audience::Web => self.people_by_role(),
            });
        }
        blocks.push(self.heading("record-interests-title"));
        blocks.push(Block::Paragraph(text!(
            self.texts,
            "record-interests-asked",
            asked = counts.asked_about_interests,
            ranking = counts.ranking
        )));
        if counts.stepped_aside > 0 {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "record-interests-aside",
                count = counts.stepped_aside
            )));
        }
        blocks.extend(self.passed_over());
        blocks
    }

    /// Several people of whom the same is known and nobody is named, in one line; none where they differ.
    fn people_alike(&self) -> Option<Block> {
        let (first, others) = self.workshop.participants.split_first()?;
        let alike = others.iter().all(|person| {
            (person.role, person.serves, person.attendance)
                == (first.role, first.serves, first.attendance)
        });
        let bare = self
            .workshop
            .participants
            .iter()
            .all(|person| person.name.trim().is_empty() && person.area.trim().is_empty());
        let serves = first.role == Role::Substitute && first.serves;
        if others.is_empty() || !alike || !bare || serves {
            return None;
        }
        Some(Block::Paragraph(text!(
            self.texts,
            "record-people-alike",
            count = self.workshop.participants.len(),
            role = names::role(first.role),
            attendance = names::attendance(first.attendance)
        )))
    }

    /// Names as the board wishes them recorded; codes are left out, since answers carry them. Where
    /// nobody is named there is no column for it.
    fn people_by_name(&self) -> Block {
        let people = &self.workshop.participants;
        let named = people.iter().any(|person| !person.name.trim().is_empty());
        let rows = people
            .iter()
            .map(|person| {
                let role = self.get(names::role(person.role));
                let role = if person.role == Role::Substitute && person.serves {
                    text!(self.texts, "record-role-serving", role = role)
                } else {
                    role
                };
                let mut row = vec![
                    Cell::Text(role),
                    Cell::text(&person.area),
                    Cell::Text(self.get(names::attendance(person.attendance))),
                ];
                if named {
                    row.insert(1, Cell::text(&person.name));
                }
                row
            })
            .collect();
        let mut columns = vec![
            ("role", Align::Start),
            ("area", Align::Start),
            ("attendance", Align::Start),
        ];
        if named {
            columns.insert(1, ("name", Align::Start));
        }
        self.table("people", &columns, rows)
    }

    fn people_by_role(&self) -> Block {
        let rows = Role::ALL
            .into_iter()
            .filter_map(|role| {
                let people = self
                    .workshop
                    .participants
                    .iter()
                    .filter(|person| person.role == role);
                let number = people.clone().count();
                let present = people
                    .filter(|person| {
                        matches!(person.attendance, Attendance::Present | Attendance::Partly)
                    })
                    .count();
                (number > 0).then(|| {
                    vec![
                        Cell::Text(self.get(names::role(role))),
                        count(number),
                        count(present),
                    ]
                })
            })
            .collect();
        self.table(
            "people",
            &[
                ("role", Align::Start),
                ("number", Align::End),
                ("present", Align::End),
            ],
            rows,
        )
    }

    /// Steps that were passed over by an explicit choice.
    fn passed_over(&self) -> Vec<Block> {
        let items: Vec<String> = self
            .workshop
            .marks
            .iter()
            .filter_map(|(step, mark)| match mark {
                StepMark::PassedOver(reason) if reason.trim().is_empty() => Some(text!(
                    self.texts,
                    "record-passed-over-without-reason",
                    step = self.get(names::step(*step))
                )),
                StepMark::PassedOver(reason) => Some(text!(
                    self.texts,
                    "record-passed-over",
                    step = self.get(names::step(*step)),
                    reason = reason
                )),
                StepMark::NotUsed => Some(text!(
                    self.texts,
                    "record-not-used",
                    step = self.get(names::step(*step))
                )),
                StepMark::Seen => None,
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading("record-passed-over-title"),
            Block::List {
                ordered: false,
                items,
            },
        ]
    }
}

/// A number of things as a cell.
pub(super) fn count(number: usize) -> Cell {
    Cell::Whole(i64::try_from(number).unwrap_or(i64::MAX))
}
