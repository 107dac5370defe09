//! Missions and the plan for follow-up.

use super::super::tree::{Align, Block, Cell};
use super::{Builder, names, prose};
use crate::text;
use crate::text::catalogues::HalfYearAgenda;
use crate::text::dates;
use crate::workshop::{Collaboration, Indicator, Mission, Steering};

impl Builder<'_> {
    pub(super) fn missions(&self) -> Vec<Block> {
        let missions = &self.workshop.missions;
        if missions.is_empty() {
            let mut blocks = vec![self.paragraph("record-missions-none")];
            blocks.extend(self.resources());
            return blocks;
        }
        let rows = missions
            .iter()
            .map(|mission| {
                vec![
                    Cell::Text(mission.id.as_str().to_owned()),
                    Cell::text_or_missing(&mission.goal),
                    Cell::text(self.names(&mission.groups)),
                    Cell::text(&mission.from),
                    Cell::text(&mission.to),
                    mission.by.map_or(Cell::Missing, Cell::Date),
                    Cell::text_or_missing(&mission.receiver),
                ]
            })
            .collect();
        let mut blocks = vec![self.table(
            "missions",
            &[
                ("mission-id", Align::Start),
                ("goal", Align::Start),
                ("groups", Align::Start),
                ("from", Align::Start),
                ("to", Align::Start),
                ("by", Align::Start),
                ("receiver", Align::Start),
            ],
            rows,
        )];
        for mission in missions {
            blocks.extend(self.mission(mission));
        }
        blocks.extend(self.resources());
        blocks
    }

    fn mission(&self, mission: &Mission) -> Vec<Block> {
        let mut facts = Vec::new();
        if let Some(accepted) = mission.accepted {
            let key = if accepted {
                "record-mission-accepted"
            } else {
                "record-mission-not-accepted"
            };
            facts.push(self.fact("accepted", Cell::Text(self.get(key))));
        }
        if !mission.payment.form.trim().is_empty() {
            facts.push(self.text_fact("payment", &mission.payment.form));
        }
        if let Some(steering) = mission.payment.steering {
            let key = match steering {
                Steering::Active => "record-steering-active",
                Steering::Passive => "record-steering-passive",
            };
            facts.push(self.fact("steering", Cell::Text(self.get(key))));
        }
        facts.extend(self.mission_grounds(mission));
        for (key, text) in [
            ("depends-on-others", &mission.depends_on_others),
            ("became-of-it", &mission.outcome),
        ] {
            if !text.trim().is_empty() {
                facts.push(self.text_fact(key, text));
            }
        }
        let collaboration: Vec<String> = mission
            .collaboration
            .iter()
            .map(|who| self.collaboration(who))
            .filter(|text| !text.is_empty())
            .collect();
        if facts.is_empty() && collaboration.is_empty() && !mission.illustrative {
            return Vec::new();
        }
        let mut blocks = vec![Block::Heading {
            level: 1,
            text: mission.goal.clone(),
        }];
        if !facts.is_empty() {
            blocks.push(Block::Facts(facts));
        }
        if !collaboration.is_empty() {
            blocks.push(self.paragraph("record-collaboration"));
            blocks.push(Block::List {
                ordered: false,
                items: collaboration,
            });
        }
        if mission.illustrative {
            blocks.push(self.note("record-illustrative-mission"));
        }
        blocks
    }

    fn collaboration(&self, who: &Collaboration) -> String {
        let owns = if who.owns_question {
            self.get("record-owns-question")
        } else {
            String::new()
        };
        super::joined(
            ". ",
            &[&who.who, &who.why, &who.who_gains, &who.takes, &owns],
        )
    }

    pub(super) fn follow_up(&self) -> Vec<Block> {
        let plan = &self.workshop.follow_up;
        let mut blocks = vec![Block::Facts(vec![
            self.date_fact("review-date", plan.review_date),
            self.date_fact("half-year-date", plan.half_year_date),
            self.fact(
                "budget-year",
                plan.budget_year
                    .map_or(Cell::Missing, |year| Cell::Text(year.to_string())),
            ),
            self.text_fact("follow-up-owner", &plan.owner),
        ])];
        if plan.indicators.is_empty() {
            blocks.push(self.paragraph("record-indicators-none"));
        } else {
            blocks.push(self.indicators(&plan.indicators));
        }
        let verdicts: Vec<String> = plan
            .verdicts
            .iter()
            .map(|verdict| {
                text!(
                    self.texts,
                    "record-verdict",
                    date = dates::long(self.texts, verdict.date),
                    finding = &verdict.finding,
                    action = self.get(names::verdict_action(verdict.action))
                )
            })
            .collect();
        if !verdicts.is_empty() {
            blocks.push(self.heading("record-verdicts-title"));
            blocks.push(Block::List {
                ordered: false,
                items: verdicts,
            });
        }
        blocks.extend(self.half_year());
        blocks.extend(self.last_time());
        blocks
    }

    /// The half-year follow-up, where a day is set for it.
    fn half_year(&self) -> Vec<Block> {
        let agenda = HalfYearAgenda::load().ok();
        let (Some(agenda), Some(_)) = (agenda, self.workshop.follow_up.half_year_date) else {
            return Vec::new();
        };
        let language = self.texts.language();
        let items = agenda
            .items
            .iter()
            .map(|item| {
                text!(
                    self.texts,
                    "half-year-item",
                    minutes = item.minutes,
                    name = item.name.in_language(language),
                    text = item.text.in_language(language)
                )
            })
            .collect();
        vec![
            self.heading("record-half-year-title"),
            Block::List {
                ordered: true,
                items,
            },
        ]
    }

    fn indicators(&self, indicators: &[Indicator]) -> Block {
        let number = |value: Option<f64>| {
            value.map_or(Cell::Missing, |value| Cell::Decimal { value, digits: 1 })
        };
        let rows = indicators
            .iter()
            .map(|indicator| {
                vec![
                    Cell::Text(indicator.id.as_str().to_owned()),
                    Cell::text_or_missing(&indicator.name),
                    Cell::text(
                        indicator
                            .group
                            .as_ref()
                            .map_or("", |group| self.name(group)),
                    ),
                    Cell::Text(self.get(names::follow_up_question(indicator.question))),
                    Cell::Text(self.get(names::perspective(indicator.perspective))),
                    Cell::Text(self.get(names::decision_level(indicator.level))),
                    number(indicator.start),
                    number(indicator.target),
                    Cell::text(&indicator.unit),
                    Cell::text(&indicator.source),
                ]
            })
            .collect();
        self.table(
            "indicators",
            &[
                ("indicator-id", Align::Start),
                ("indicator", Align::Start),
                ("group", Align::Start),
                ("follow-up-question", Align::Start),
                ("perspective", Align::Start),
                ("decision-level", Align::Start),
                ("start-value", Align::End),
                ("target-value", Align::End),
                ("unit", Align::Start),
                ("source", Align::Start),
            ],
            rows,
        )
    }

    /// What was proposed or decided last time, and what became of the missions.
    fn last_time(&self) -> Vec<Block> {
        let Some(previous) = &self.workshop.previous else {
            return Vec::new();
        };
        let mut blocks = vec![self.heading("record-last-time-title")];
        let rows = super::with_places(previous.order())
            .into_iter()
            .map(|(place, _, group)| {
                let name = previous
                    .names
                    .get(group)
                    .map_or(group.as_str(), String::as_str);
                vec![
                    Cell::Whole(i64::from(place)),
                    Cell::Text(group.as_str().to_owned()),
                    Cell::Text(name.to_owned()),
                ]
            })
            .collect();
        blocks.push(self.table_with_header(
            "last-time",
            &[
                ("place", Align::End),
                ("group-id", Align::Start),
                ("group", Align::Start),
            ],
            Some("group"),
            rows,
        ));
        blocks.extend(self.comparison());
        for mission in &previous.missions {
            let became = if mission.outcome.trim().is_empty() {
                self.get("record-missing")
            } else {
                mission.outcome.clone()
            };
            blocks.extend(prose(&text!(
                self.texts,
                "record-last-time-mission",
                goal = &mission.goal,
                outcome = became
            )));
        }
        blocks
    }
}
