//! The need groups: who they are, how they are, figures with source and year, evidence with quality.

use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};
use crate::text;
use crate::text::{Texts, numbers};
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, Figure, FigureValue, HealthGap, Judged, NeedGroup,
    People, Quality, Resources, SeverityValue,
};

impl Builder<'_> {
    pub(super) fn needs(&self) -> Vec<Block> {
        if self.workshop.need_groups.is_empty() {
            return Vec::new();
        }
        let mut blocks = vec![self.criteria()];
        blocks.push(self.groups_at_a_glance());
        for group in &self.workshop.need_groups {
            blocks.extend(self.need_group(group));
        }
        blocks.push(self.heading("record-figures-title"));
        blocks.extend(self.figures());
        blocks.push(self.heading("record-evidence-title"));
        blocks.extend(self.evidence());
        blocks
    }

    fn criteria(&self) -> Block {
        let rows = self
            .workshop
            .criteria
            .iter()
            .map(|criterion| {
                vec![
                    Cell::Text(criterion.id.as_str().to_owned()),
                    Cell::text_or_missing(&criterion.name),
                    Cell::text_or_missing(&criterion.definition),
                    Cell::Text(self.scale(&criterion.scale)),
                ]
            })
            .collect();
        self.table(
            "criteria",
            &[
                ("criterion-id", Align::Start),
                ("criterion", Align::Start),
                ("definition", Align::Start),
                ("scale", Align::Start),
            ],
            rows,
        )
    }

    fn scale(&self, scale: &crate::workshop::Scale) -> String {
        use crate::workshop::Scale;
        match scale {
            Scale::Levels => self.get("record-scale-levels"),
            Scale::HealthGap => self.get("record-scale-gap"),
            Scale::Measured { unit, worst, best } => text!(
                self.texts,
                "record-scale-measured",
                unit = unit,
                worst = *worst,
                best = *best
            ),
        }
    }

    /// One row per group: severity per criterion and, in mode *needs and measures*, the measure.
    fn groups_at_a_glance(&self) -> Block {
        let mut rows = Vec::new();
        for group in &self.workshop.need_groups {
            for criterion in &self.workshop.criteria {
                let judgement = group.judgement(&criterion.id);
                let value = judgement.map_or(Judged::NotJudged, |judgement| judgement.value);
                let quality = judgement.and_then(|judgement| judgement.quality);
                rows.push(vec![
                    Cell::Text(group.id.as_str().to_owned()),
                    Cell::Text(group.name.clone()),
                    Cell::Text(criterion.name.clone()),
                    self.severity(value),
                    self.quality(quality),
                    Cell::text(judgement.map_or("", |judgement| judgement.basis.as_str())),
                ]);
            }
        }
        self.table(
            "severity",
            &[
                ("group-id", Align::Start),
                ("group", Align::Start),
                ("criterion", Align::Start),
                ("severity", Align::Start),
                ("quality", Align::Start),
                ("basis", Align::Start),
            ],
            rows,
        )
    }

    fn severity(&self, value: Judged<SeverityValue>) -> Cell {
        match value {
            Judged::Given(SeverityValue::Level(level)) => Cell::Text(self.get(names::level(level))),
            Judged::Given(SeverityValue::Measured(value)) => Cell::Decimal { value, digits: 2 },
            Judged::Missing => Cell::Missing,
            Judged::NotJudged => Cell::Text(self.get("record-not-judged")),
        }
    }

    fn quality(&self, quality: Option<Quality>) -> Cell {
        quality.map_or(Cell::Missing, |quality| {
            Cell::Text(self.get(&format!("record-quality-{}", quality.number())))
        })
    }

    fn need_group(&self, group: &NeedGroup) -> Vec<Block> {
        let mut facts = vec![
            self.text_fact("demarcation", &group.demarcation),
            self.fact("object", Cell::Text(self.get(names::object(group.object)))),
            self.fact(
                "people-affected",
                group.people.as_ref().map_or(Cell::Missing, |people| {
                    Cell::Text(self.people_affected(people))
                }),
            ),
        ];
        if let Some(trend) = group.trend {
            facts.push(self.fact("trend", Cell::Text(self.get(names::trend(trend)))));
        }
        if let Some(gap) = &group.health_gap {
            facts.push(self.fact("health-gap", Cell::Text(self.gap(gap))));
        }
        for (key, text) in [
            ("inequality", &group.inequality),
            ("care-can-change", &group.care_can_change),
        ] {
            if !text.trim().is_empty() {
                facts.push(self.text_fact(key, text));
            }
        }
        if !group.responsible.is_empty() {
            let list: Vec<String> = group
                .responsible
                .iter()
                .map(|who| self.get(names::responsible(*who)))
                .collect();
            facts.push(self.fact("responsible", Cell::Text(self.texts.list(&list))));
        }
        if !group.overlaps.is_empty() {
            facts.push(self.fact("overlaps", Cell::Text(self.names(&group.overlaps))));
        }
        if group.weak_voice {
            facts.push(self.fact("marks", Cell::Text(self.get("record-mark-weak-voice"))));
        }
        if group.preventable {
            facts.push(self.fact("marks", Cell::Text(self.get("record-mark-preventable"))));
        }
        facts.extend(self.need_grounds(group));
        facts.extend(self.measure_facts(group));
        facts.extend(self.resource_facts(&group.resources));
        let mut blocks = vec![
            Block::Heading {
                level: 1,
                text: group.name.clone(),
            },
            Block::Facts(facts),
        ];
        for judgement in &group.severity {
            let criterion = self
                .workshop
                .criterion(&judgement.criterion)
                .map_or(judgement.criterion.as_str(), |it| it.name.as_str());
            if let Some(proposed) = judgement.proposed {
                blocks.push(Block::Paragraph(text!(
                    self.texts,
                    "record-judgement-changed",
                    criterion = criterion,
                    before = written(self.texts, &self.severity(proposed)),
                    after = written(self.texts, &self.severity(judgement.value)),
                    reason = &judgement.changed_because
                )));
            }
        }
        blocks
    }

    fn measure_facts(&self, group: &NeedGroup) -> Vec<super::super::tree::Fact> {
        if self.workshop.question.mode == crate::workshop::Mode::NeedsOnly {
            return Vec::new();
        }
        let measure = &group.measure;
        let mut facts = vec![
            self.text_fact("measure", &measure.description),
            self.fact("benefit", self.benefit(measure.benefit)),
            self.fact("cost", self.cost(measure.cost)),
            self.fact("evidence", self.strength(measure.evidence)),
        ];
        for (key, text) in [
            ("measure-basis", &measure.basis),
            ("measure-numbers", &measure.numbers),
        ] {
            if !text.trim().is_empty() {
                facts.push(self.text_fact(key, text));
            }
        }
        facts
    }

    pub(super) fn benefit(&self, value: Judged<Benefit>) -> Cell {
        self.judged(value, names::benefit)
    }

    pub(super) fn cost(&self, value: Judged<CostPerBenefit>) -> Cell {
        self.judged(value, names::cost)
    }

    pub(super) fn strength(&self, value: Judged<EvidenceStrength>) -> Cell {
        self.judged(value, names::evidence)
    }

    fn judged<T>(&self, value: Judged<T>, key: fn(T) -> &'static str) -> Cell {
        match value {
            Judged::Given(value) => Cell::Text(self.get(key(value))),
            Judged::Missing => Cell::Missing,
            Judged::NotJudged => Cell::Text(self.get("record-not-judged")),
        }
    }

    fn resource_facts(&self, resources: &Resources) -> Vec<super::super::tree::Fact> {
        let mut facts = Vec::new();
        let kronor = |amount: i64| {
            Cell::Text(text!(
                self.texts,
                "record-kronor",
                amount = numbers::integer(self.texts.language(), amount)
            ))
        };
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        if let Some(cost) = resources.cost_today {
            facts.push(self.fact("cost-today", kronor(whole(cost))));
        }
        if let Some(direction) = resources.direction {
            facts.push(self.fact(
                "direction",
                Cell::Text(self.get(names::direction(direction))),
            ));
        }
        if let Some(change) = resources.change {
            facts.push(self.fact("change", kronor(change)));
        }
        if let Some(people) = resources.people_reached {
            facts.push(self.fact("people-reached", Cell::Whole(whole(people))));
        }
        for (key, text) in [
            ("more-would", &resources.more_would),
            ("less-would", &resources.less_would),
            ("health-gain", &resources.health_gain),
            ("who-gains", &resources.who_gains),
            ("who-pays", &resources.who_pays),
            ("against-order-because", &resources.against_order_because),
            ("resources-basis", &resources.basis),
        ] {
            if !text.trim().is_empty() {
                facts.push(self.text_fact(key, text));
            }
        }
        facts
    }

    fn people_affected(&self, people: &People) -> String {
        let language = self.texts.language();
        let whole = |number: u64| i64::try_from(number).unwrap_or(i64::MAX);
        let number = numbers::range(
            language,
            whole(people.from),
            whole(people.to.unwrap_or(people.from)),
        );
        super::joined(
            ", ",
            &[&super::joined(" ", &[&number, &people.unit]), &people.basis],
        )
    }

    fn gap(&self, gap: &HealthGap) -> String {
        let value = |value: Option<f64>| match value {
            Some(value) => numbers::decimal_at_most(self.texts.language(), value, 2),
            None => self.get("record-missing"),
        };
        text!(
            self.texts,
            "record-gap",
            indicator = &gap.indicator,
            unit = &gap.unit,
            current = value(gap.current),
            desired = value(gap.desired),
            optimal = value(gap.optimal),
            worst = value(gap.worst)
        )
    }

    fn figures(&self) -> Vec<Block> {
        let rows: Vec<Vec<Cell>> = self
            .workshop
            .need_groups
            .iter()
            .flat_map(|group| group.figures.iter().map(move |figure| (group, figure)))
            .map(|(group, figure)| {
                vec![
                    Cell::Text(group.id.as_str().to_owned()),
                    Cell::Text(group.name.clone()),
                    Cell::Text(self.get(names::dimension(figure.dimension))),
                    Cell::Text(figure.indicator.clone()),
                    Cell::text_or_missing(self.reading(figure)),
                    self.figure_value(figure),
                    Cell::text(&figure.unit),
                    Cell::text(&figure.population),
                    Cell::text_or_missing(&figure.year),
                    Cell::Text(self.source(figure)),
                    self.quality(figure.quality),
                    Cell::Text(super::joined(
                        ". ",
                        &[
                            &self.get(names::figure_scope(figure.scope)),
                            &self.get(names::figure_status(figure.status)),
                            &figure.note,
                        ],
                    )),
                ]
            })
            .collect();
        if rows.is_empty() {
            return vec![self.paragraph("record-no-figures")];
        }
        let columns = [
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("dimension-data", Align::Start),
            ("indicator", Align::Start),
            ("reading", Align::Start),
            ("value-data", Align::End),
            ("unit-data", Align::Start),
            ("population-data", Align::Start),
            ("year-data", Align::Start),
            ("source", Align::Start),
            ("quality", Align::Start),
            ("remark", Align::Start),
        ];
        vec![self.table("figures", &columns, rows)]
    }

    /// A figure as people read it: value with unit, whom and which year it concerns.
    fn reading(&self, figure: &Figure) -> String {
        let value = written(self.texts, &self.figure_value(figure));
        let value = super::joined(" ", &[&value, &figure.unit]);
        let when = super::joined(" ", &[&figure.population, &figure.year]);
        super::joined(", ", &[&value, &when])
    }

    fn figure_value(&self, figure: &Figure) -> Cell {
        let language = self.texts.language();
        let number = |value| numbers::decimal_at_most(language, value, 4);
        match &figure.value {
            FigureValue::Number(value) => {
                let digits = number(*value)
                    .split_once(numbers::decimal_mark(language))
                    .map_or(0, |(_, decimals)| decimals.len());
                Cell::Decimal {
                    value: *value,
                    digits,
                }
            }
            FigureValue::Range(low, high) => {
                Cell::Text(format!("{}–{}", number(*low), number(*high)))
            }
            FigureValue::AtLeast(value) => {
                Cell::Text(text!(self.texts, "record-at-least", value = number(*value)))
            }
            FigureValue::Words(words) => Cell::text_or_missing(words),
        }
    }

    fn source(&self, figure: &Figure) -> String {
        self.workshop.source(&figure.source).map_or_else(
            || figure.source.as_str().to_owned(),
            |source| super::joined(", ", &[&source.publisher, &source.title]),
        )
    }

    fn evidence(&self) -> Vec<Block> {
        let shared = self.workshop.evidence.iter().map(|row| (None, row));
        let own = self
            .workshop
            .need_groups
            .iter()
            .flat_map(|group| group.evidence.iter().map(move |row| (Some(group), row)));
        let rows: Vec<Vec<Cell>> =
            shared
                .chain(own)
                .filter(|(_, row)| {
                    let says = |text: &str| !text.trim().is_empty();
                    row.missing || says(&row.finding) || says(&row.source)
                })
                .map(|(group, row)| {
                    let finding = if row.missing {
                        Cell::Missing
                    } else {
                        Cell::text(&row.finding)
                    };
                    vec![
                        Cell::text(group.map_or("", |group| group.id.as_str())),
                        Cell::Text(group.map_or_else(
                            || self.get("record-all-groups"),
                            |group| group.name.clone(),
                        )),
                        Cell::Text(self.evidence_kind(row.kind.as_str())),
                        finding,
                        Cell::text(&row.source),
                        row.date.map_or(Cell::Empty, Cell::Date),
                        self.quality(row.quality),
                        row.political_weight.map_or(Cell::Empty, |weight| {
                            Cell::Text(self.get(names::political_weight(weight)))
                        }),
                    ]
                })
                .collect();
        if rows.is_empty() {
            return vec![self.paragraph("record-no-evidence")];
        }
        let columns = [
            ("group-id", Align::Start),
            ("group", Align::Start),
            ("kind", Align::Start),
            ("finding", Align::Start),
            ("source", Align::Start),
            ("date", Align::Start),
            ("quality", Align::Start),
            ("political-weight", Align::Start),
        ];
        vec![
            self.paragraph("record-evidence-kept-apart"),
            self.table("evidence", &columns, rows),
        ]
    }
}

/// A cell inside a sentence.
pub(super) fn written(texts: &Texts, cell: &Cell) -> String {
    super::super::write::cell_text(texts, cell)
}
