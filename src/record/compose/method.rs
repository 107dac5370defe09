//! The ethical platform, the mode, the rule and every threshold.

use super::super::tree::{Align, Block, Cell};
use super::{Builder, names};
use crate::ranking::of_workshop::effective_rule;
use crate::text;
use crate::text::catalogues::Platform;
use crate::workshop::{Level, Mode, Rule, WeightSpace};

impl Builder<'_> {
    pub(super) fn method(&self) -> Vec<Block> {
        let workshop = self.workshop;
        let method = &workshop.method;
        let rule = effective_rule(workshop);
        let mut blocks = self.platform();
        blocks.extend(self.dignity_review());
        blocks.push(self.heading("record-rule-title"));
        blocks.push(Block::Facts(vec![
            self.fact(
                "mode",
                Cell::Text(self.get(names::mode(workshop.question.mode))),
            ),
            self.fact("rule", Cell::Text(self.get(names::rule(rule)))),
            self.fact(
                "aggregation",
                Cell::Text(self.get(names::aggregation(method.aggregation))),
            ),
            self.fact(
                "weighing",
                Cell::Text(self.get(names::weighing(method.weighing))),
            ),
            self.fact(
                "ranking",
                Cell::Text(self.get(names::ranking(method.ranking))),
            ),
            self.fact("rounds-at-most", i64::from(method.rounds.0)),
            self.fact(
                "enough-agreement",
                Cell::Decimal {
                    value: method.enough_agreement.0,
                    digits: 2,
                },
            ),
        ]));
        blocks.push(Block::Paragraph(
            self.get(&format!("{}-explained", names::rule(rule))),
        ));
        if workshop.question.mode == Mode::NeedsOnly {
            blocks.push(self.note("record-note-needs-only"));
        }
        if rule == Rule::FreeWeighing {
            blocks.push(self.note("record-note-free-weighing"));
        }
        blocks.push(self.note("record-note-numbers"));
        blocks.push(self.thresholds());
        blocks
    }

    /// The platform's text in the version the workshop names, in the app's own words.
    fn platform(&self) -> Vec<Block> {
        let named = &self.workshop.platform;
        let language = self.texts.language();
        let mut blocks = vec![self.heading("record-platform-title")];
        let shipped = Platform::load()
            .ok()
            .filter(|it| it.id == named.id && it.version == named.version);
        if let Some(platform) = shipped {
            blocks.push(Block::Paragraph(
                platform.summary.in_language(language).to_owned(),
            ));
            blocks.push(Block::List {
                ordered: true,
                items: platform
                    .principles
                    .iter()
                    .map(|principle| {
                        text!(
                            self.texts,
                            "record-platform-principle",
                            name = principle.name.in_language(language),
                            text = principle.text.in_language(language)
                        )
                    })
                    .collect(),
            });
            let grounds: Vec<&str> = platform
                .forbidden_grounds
                .iter()
                .map(|ground| ground.name.in_language(language))
                .collect();
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "record-platform-forbidden",
                grounds = self.texts.list(&grounds)
            )));
        } else {
            blocks.push(self.note("record-platform-other-version"));
        }
        blocks.push(self.paragraph("record-platform-law"));
        blocks.push(Block::Facts(vec![
            self.text_fact("platform", &named.id),
            self.text_fact("platform-version", &named.version),
        ]));
        blocks
    }

    fn dignity_review(&self) -> Vec<Block> {
        let review = &self.workshop.dignity;
        let gate = &self.workshop.proposal.gate;
        let answer = |answer: Option<bool>| match answer {
            Some(true) => Cell::Text(self.get("record-yes")),
            Some(false) => Cell::Text(self.get("record-no")),
            None => Cell::Text(self.get("record-not-answered")),
        };
        let rows = [
            ("record-dignity-described", review.described_by_need),
            ("record-dignity-missing", review.somebody_missing),
            ("record-dignity-weak-voices", review.weak_voices_marked),
            ("record-dignity-forbidden", gate.forbidden_among_reasons),
            ("record-dignity-holds", gate.holds_for_others),
        ]
        .into_iter()
        .map(|(key, given)| vec![Cell::Text(self.get(key)), answer(given)])
        .collect();
        let mut blocks = vec![
            self.heading("record-dignity-title"),
            self.table(
                "dignity",
                &[("dignity-question", Align::Start), ("answer", Align::Start)],
                rows,
            ),
        ];
        blocks.extend(super::prose(&review.note));
        let words: Vec<&str> = gate.words.iter().map(|word| word.word.as_str()).collect();
        if !words.is_empty() {
            blocks.push(Block::Paragraph(text!(
                self.texts,
                "record-dignity-words",
                words = self.texts.list(&words)
            )));
        }
        blocks
    }

    /// Every number the rules use, so that anyone can compute the order again.
    fn thresholds(&self) -> Block {
        let parameters = &self.workshop.method.parameters;
        let (borders, start) = (&parameters.class_borders, &parameters.start_levels);
        let (steps, shares) = (&parameters.steps, &parameters.free_weighing);
        let decimal = |value| Cell::Decimal { value, digits: 4 };
        let whole = |value: u8| Cell::Whole(i64::from(value));
        let level = |level| self.get(names::level(level));
        let border = |class, value| {
            let name = text!(
                self.texts,
                "record-threshold-border",
                level = level(class).to_lowercase()
            );
            vec![Cell::Text(name), decimal(value)]
        };
        let start_row = |class, value| {
            let name = text!(
                self.texts,
                "record-threshold-start",
                level = level(class).to_lowercase()
            );
            vec![Cell::Text(name), whole(value)]
        };
        let step_row = |key: &str, grade: &str, value| {
            let name = self
                .texts
                .with(key, &[("grade", self.get(grade).to_lowercase().into())]);
            vec![Cell::Text(name), whole(value)]
        };
        let mut rows = vec![
            border(Level::VeryLarge, borders.very_large),
            border(Level::Large, borders.large),
            border(Level::Moderate, borders.moderate),
        ];
        let method = &self.workshop.method;
        let rule = effective_rule(self.workshop);
        if matches!(rule, Rule::StartFromSeverity | Rule::SevereFirst) {
            rows.extend([
                start_row(Level::VeryLarge, start.very_large),
                start_row(Level::Large, start.large),
                start_row(Level::Moderate, start.moderate),
                start_row(Level::Small, start.small),
                vec![
                    Cell::Text(self.get("record-threshold-benefit")),
                    whole(steps.benefit),
                ],
                step_row("record-threshold-cost", "record-cost-low", steps.cost_low),
                step_row(
                    "record-threshold-cost",
                    "record-cost-moderate",
                    steps.cost_moderate,
                ),
                step_row("record-threshold-cost", "record-cost-high", steps.cost_high),
                step_row(
                    "record-threshold-cost",
                    "record-cost-very-high",
                    steps.cost_very_high,
                ),
                step_row(
                    "record-threshold-evidence",
                    "record-evidence-strong",
                    steps.evidence_strong,
                ),
                step_row(
                    "record-threshold-evidence",
                    "record-evidence-moderate",
                    steps.evidence_moderate,
                ),
                step_row(
                    "record-threshold-evidence",
                    "record-evidence-weak",
                    steps.evidence_weak,
                ),
                step_row(
                    "record-threshold-evidence",
                    "record-evidence-very-weak",
                    steps.evidence_very_weak,
                ),
            ]);
        }
        if rule == Rule::FreeWeighing {
            for (key, share) in [
                ("record-threshold-share-need", shares.need),
                ("record-threshold-share-benefit", shares.benefit),
                ("record-threshold-share-cost", shares.cost),
                ("record-threshold-share-evidence", shares.evidence),
            ] {
                rows.push(vec![Cell::Text(self.get(key)), decimal(share)]);
            }
        }
        if let WeightSpace::Bounded(bounds) = &method.robustness.space {
            for (criterion, bound) in bounds {
                let name = self
                    .workshop
                    .criterion(criterion)
                    .map_or(criterion.as_str(), |criterion| criterion.name.as_str());
                let name = text!(self.texts, "record-threshold-bound", criterion = name);
                rows.push(vec![Cell::Text(name), decimal(*bound)]);
            }
        }
        self.table(
            "thresholds",
            &[("threshold", Align::Start), ("value", Align::End)],
            rows,
        )
    }
}
