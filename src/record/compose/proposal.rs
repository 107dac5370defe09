//! The proposal with its reasons, the decision beside it, and what had to be explained.

use super::super::tree::{Align, Block, Cell, Figure};
use super::{Audience, Builder, joined, names, prose, with_places};
use crate::picture::{Drawing, Slope, SlopeRow};
use crate::ranking::classes::ClassAccount;
use crate::ranking::of_workshop::account_of;
use crate::text;
use crate::workshop::Level;
use crate::workshop::{Decision, GroupId, Outcome, ProposalStart};

impl Builder<'_> {
    pub(super) fn proposal(&self) -> Vec<Block> {
        let proposal = &self.workshop.proposal;
        if proposal.order.is_empty() && self.workshop.decision.is_none() {
            return vec![self.paragraph("record-proposal-none")];
        }
        let mut blocks = Vec::new();
        if !proposal.order.is_empty() {
            blocks.push(self.paragraph(match proposal.start {
                Some(ProposalStart::Members(_)) => "record-proposal-from-members",
                Some(ProposalStart::Need) => "record-proposal-from-need",
                None => "record-proposal-own",
            }));
            if proposal.fixed.is_none() {
                blocks.push(self.note("record-proposal-not-fixed"));
            }
            blocks.push(self.proposal_table());
            blocks.push(self.note("record-note-later-place"));
            blocks.extend(self.slope().map(Block::Figure));
        }
        if let Some(decision) = &self.workshop.decision {
            blocks.push(self.heading("record-decision-title"));
            blocks.extend(self.decision(decision));
        }
        blocks
    }

    /// The proposed order with a reason per place; the need order's and the members' place beside it.
    fn proposal_table(&self) -> Block {
        let decided = self
            .workshop
            .decision
            .as_ref()
            .and_then(|decision| decision.order.as_deref())
            .map(with_places);
        let rows = with_places(&self.workshop.proposal.order)
            .into_iter()
            .map(|(place, _, group)| {
                let mut row = vec![
                    Cell::Whole(i64::from(place)),
                    Cell::Text(group.as_str().to_owned()),
                    Cell::Text(self.name(group).to_owned()),
                    Cell::text_or_missing(self.reason(group)),
                    self.results
                        .need_place(group)
                        .map_or(Cell::Missing, |it| Cell::Whole(i64::from(it.place))),
                    self.results
                        .members_place(group)
                        .and_then(|it| it.place)
                        .map_or(Cell::Missing, |place| Cell::Whole(i64::from(place))),
                ];
                if let Some(decided) = &decided {
                    row.push(
                        decided
                            .iter()
                            .find(|(_, _, candidate)| *candidate == group)
                            .map_or(Cell::Missing, |(place, _, _)| {
                                Cell::Whole(i64::from(*place))
                            }),
                    );
                }
                row
            })
            .collect();
        let mut columns = vec![
            ("place", Align::End),
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("reason", Align::Start),
            ("need-place", Align::End),
            ("members-place", Align::End),
        ];
        if decided.is_some() {
            columns.push(("decided-place", Align::End));
        }
        self.table_with_header("order", &columns, Some("group"), rows)
    }

    /// The reasons for a group's place, on one line.
    pub(super) fn reason(&self, group: &GroupId) -> String {
        let own: Vec<&str> = self
            .workshop
            .proposal
            .reasons_for(group)
            .map(|reason| reason.text.as_str())
            .collect();
        joined(" · ", &[&self.ticked_reasons(group), &joined(" · ", &own)])
    }

    /// The reasons ticked from the list, which are short; the whole reason where none is ticked.
    pub(super) fn short_reason(&self, group: &GroupId) -> String {
        let ticked = self.ticked_reasons(group);
        if ticked.is_empty() {
            self.reason(group)
        } else {
            ticked
        }
    }

    /// The reasons that say why the board departs from the need order, on one line. The accepted account of the need
    /// order is none, as on the screen.
    fn departure_reason(&self, group: &GroupId) -> String {
        let own: Vec<&str> = self
            .workshop
            .proposal
            .reasons_for(group)
            .filter(|reason| !reason.accepted)
            .map(|reason| reason.text.as_str())
            .collect();
        joined(" · ", &[&self.ticked_reasons(group), &joined(" · ", &own)])
    }

    fn ticked_reasons(&self, group: &GroupId) -> String {
        let mut words: Vec<String> = Vec::new();
        for reason in self.workshop.proposal.reasons_for(group) {
            for ticked in &reason.ticked {
                let text = self.standard_reason(ticked.as_str());
                if !words.contains(&text) {
                    words.push(text);
                }
            }
        }
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        joined(" · ", &words)
    }

    fn slope(&self) -> Option<Figure> {
        let place = |place: u32| usize::try_from(place).ok();
        let rows: Vec<SlopeRow> = with_places(&self.workshop.proposal.order)
            .into_iter()
            .filter_map(|(after, _, group)| {
                Some(SlopeRow {
                    name: self.name(group).to_owned(),
                    before: place(self.results.need_place(group)?.place),
                    after: place(after),
                })
            })
            .collect();
        let slope = Slope {
            before: self.get("record-need-order-name"),
            after: self.get("record-proposal-name"),
            rows,
        };
        (slope.rows.len() > 1)
            .then(|| self.figure("need-and-proposal", "order", Drawing::Slope(slope)))
    }

    fn decision(&self, decision: &Decision) -> Vec<Block> {
        let mut blocks = vec![Block::Facts(vec![
            self.fact(
                "outcome",
                Cell::Text(self.get(names::outcome(decision.outcome))),
            ),
            self.date_fact("decided-on", decision.date),
            self.text_fact("paragraph", &decision.paragraph),
            self.text_fact("decided-by", &decision.body),
        ])];
        if let Some(order) = &decision.order {
            let rows = with_places(order)
                .into_iter()
                .map(|(place, _, group)| {
                    vec![
                        Cell::Whole(i64::from(place)),
                        Cell::Text(group.as_str().to_owned()),
                        Cell::Text(self.name(group).to_owned()),
                    ]
                })
                .collect();
            blocks.push(self.table_with_header(
                "decided-order",
                &[
                    ("place", Align::End),
                    ("group-id", Align::Start),
                    ("group", Align::Start),
                ],
                Some("group"),
                rows,
            ));
        } else if decision.outcome == Outcome::AsProposed {
            blocks.push(self.paragraph("record-decision-as-proposed"));
        }
        for (heading, items) in [
            ("record-motions-title", &decision.motions),
            ("record-reservations-title", &decision.reservations),
        ] {
            if !items.is_empty() {
                blocks.push(self.heading(heading));
                blocks.push(Block::List {
                    ordered: false,
                    items: items.clone(),
                });
            }
        }
        blocks.extend(prose(&decision.note));
        blocks
    }

    /// The groups whose class the board has settled otherwise than proposed, with its reasons.
    fn settled_otherwise(&self) -> Option<Block> {
        let places = self.results.need_order.iter();
        let items: Vec<String> = places
            .filter_map(|place| {
                let account = account_of(place).filter(ClassAccount::departs)?;
                let class = |class: Option<Level>| match class {
                    Some(class) => self.get(names::level(class)),
                    None => self.get("class-none"),
                };
                let group = self.workshop.group(&place.group)?;
                let because = group
                    .settled_class
                    .as_ref()
                    .map_or("", |it| it.because.trim());
                let key = if because.is_empty() {
                    "audit-settled-without-reason"
                } else {
                    "audit-settled"
                };
                let arguments = [
                    ("group", self.name(&place.group).into()),
                    ("class", class(account.class()).into()),
                    ("proposed", class(account.proposed).into()),
                    ("because", because.into()),
                ];
                Some(self.texts.with(key, &arguments))
            })
            .collect();
        (!items.is_empty()).then_some(Block::List {
            ordered: false,
            items,
        })
    }

    pub(super) fn to_explain(&self) -> Vec<Block> {
        if self.workshop.proposal.order.is_empty() {
            return Vec::new();
        }
        let findings = &self.results.to_explain;
        let settled = self.settled_otherwise();
        if findings.is_empty() {
            let said = settled.unwrap_or_else(|| self.paragraph("record-to-explain-none"));
            return std::iter::once(said)
                .chain(self.computed_when_fixed())
                .collect();
        }
        let rows = findings
            .iter()
            .map(|finding| {
                let causes: Vec<String> = finding
                    .causes
                    .iter()
                    .map(|cause| self.get(names::cause(*cause)))
                    .collect();
                let reason = self.departure_reason(&finding.group);
                vec![
                    Cell::Text(finding.group.as_str().to_owned()),
                    Cell::Text(self.name(&finding.group).to_owned()),
                    Cell::Text(self.first_names(&finding.passed_by)),
                    Cell::text(self.texts.list(&causes)),
                    Cell::Text(match (reason.is_empty(), finding.borderline) {
                        (false, _) => reason,
                        (true, true) => self.get("record-borderline"),
                        (true, false) => self.get("record-no-reason"),
                    }),
                ]
            })
            .collect();
        let mut blocks = vec![
            self.paragraph("record-to-explain-what"),
            self.table(
                "to-explain",
                &[
                    ("group-id", Align::Start),
                    ("group", Align::Start),
                    ("passed-by", Align::Start),
                    ("due-to", Align::Start),
                    ("reason", Align::Start),
                ],
                rows,
            ),
        ];
        blocks.extend(settled);
        blocks.extend(self.computed_when_fixed());
        for finding in findings.iter().filter(|finding| finding.cost_alone) {
            blocks.push(Block::Note(text!(
                self.texts,
                "record-cost-alone",
                group = self.name(&finding.group)
            )));
        }
        blocks
    }

    /// Differing opinions; who holds them only where the record is made for the matter.
    pub(super) fn differing_opinions(&self) -> Vec<Block> {
        let items: Vec<String> = self
            .workshop
            .proposal
            .differing_opinions
            .iter()
            .map(|opinion| {
                let by = match self.options.audience {
                    Audience::Matter => opinion.by.trim(),
                    Audience::Web => "",
                };
                let about = self.names(&opinion.groups);
                let text = if about.is_empty() {
                    opinion.text.clone()
                } else {
                    text!(
                        self.texts,
                        "record-opinion-about",
                        groups = about,
                        text = &opinion.text
                    )
                };
                if by.is_empty() {
                    text
                } else {
                    text!(self.texts, "record-opinion-by", text = text, by = by)
                }
            })
            .collect();
        if items.is_empty() {
            return Vec::new();
        }
        vec![
            self.heading("record-opinions-title"),
            Block::List {
                ordered: false,
                items,
            },
        ]
    }
}
