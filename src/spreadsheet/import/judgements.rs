//! Judgements on severity, quality, and entries of lists that ship with the app, from cells.

use super::super::book::Cell;
use super::super::cell_text::{Said, answer, fault, folded, said, text, yes_no};
use super::super::fields::groups::{SeverityPart, judged_at};
use super::super::fields::written::level_keys;
use super::Reader;
use crate::text::catalogues::TableName;
use crate::text::{Language, Message, Texts};
use crate::workshop::{
    CriterionId, Judged, Level, NeedGroup, Quality, Scale, SeverityJudgement, SeverityValue,
};

impl Reader<'_> {
    pub(super) fn set_severity(
        &self,
        part: SeverityPart,
        criterion: &CriterionId,
        cell: &Cell,
        group: &mut NeedGroup,
    ) -> Result<(), Message> {
        if let Some(problem) = fault(cell) {
            return Err(problem);
        }
        let said_it = said(cell, self.words);
        let judges = matches!(part, SeverityPart::Value | SeverityPart::Proposed);
        if said_it == Said::Nothing || (said_it == Said::Unknown && !judges) {
            return Ok(());
        }
        let value = if judges {
            self.severity(criterion, cell, &said_it)?
        } else {
            Judged::NotJudged
        };
        let is_mark = part == SeverityPart::Illustrative;
        let mark = is_mark && yes_no(cell, self.words)?;
        let known = group
            .severity
            .iter()
            .position(|it| &it.criterion == criterion);
        // A mark that is not set makes no judgement.
        if is_mark && !mark && known.is_none() {
            return Ok(());
        }
        let at = known.unwrap_or_else(|| {
            group.severity.push(SeverityJudgement {
                criterion: criterion.clone(),
                value: Judged::NotJudged,
                proposed: None,
                changed_because: String::new(),
                basis: String::new(),
                quality: None,
                illustrative: false,
            });
            group.severity.len() - 1
        });
        let Some(judgement) = group.severity.get_mut(at) else {
            return Ok(());
        };
        let language = self.own.language();
        match part {
            SeverityPart::Value => judgement.value = value,
            SeverityPart::Proposed => judgement.proposed = Some(value),
            SeverityPart::Because => judgement.changed_because = text(cell, language),
            SeverityPart::Basis => judgement.basis = text(cell, language),
            SeverityPart::Quality => judgement.quality = Some(quality(cell)?),
            SeverityPart::Illustrative => judgement.illustrative = mark,
        }
        Ok(())
    }

    fn severity(
        &self,
        criterion: &CriterionId,
        cell: &Cell,
        said: &Said,
    ) -> Result<Judged<SeverityValue>, Message> {
        if *said == Said::Unknown {
            return Ok(Judged::Missing);
        }
        let scale = self.workshop.criterion(criterion).map(|it| &it.scale);
        match scale {
            Some(Scale::Measured { .. }) => {
                let found = self.single(cell, 1.0)?;
                Ok(Judged::Given(SeverityValue::Measured(found.from)))
            }
            _ => {
                let at = answer(cell, &level_keys(), self.words, self.texts)?;
                Ok(match judged_at(&Level::ALL, at) {
                    Judged::Given(level) => Judged::Given(SeverityValue::Level(level)),
                    Judged::Missing | Judged::NotJudged => Judged::Missing,
                })
            }
        }
    }
}

/// Quality 1 to 5, alone or before a word (`4 god`).
pub(super) fn quality(cell: &Cell) -> Result<Quality, Message> {
    let shown = cell.shown();
    let number = match cell {
        Cell::Number { value, .. } => Quality::ALL
            .into_iter()
            .find(|quality| f64::from(quality.number()) == *value),
        Cell::Text(text) => {
            let mut signs = text.trim().chars();
            let first = signs.next().and_then(|sign| sign.to_digit(10));
            let ends = signs
                .next()
                .is_none_or(|next| !next.is_ascii_digit() && next != ',');
            first
                .filter(|_| ends)
                .and_then(|digit| u8::try_from(digit).ok())
                .and_then(Quality::new)
        }
        _ => None,
    };
    number.ok_or_else(|| Message::new("import-problem-quality").with("written", shown.trim()))
}

/// The id of an entry of a list that ships with the app, by name in either language or by id.
pub(super) fn listed(table: TableName, written: &str, texts: &Texts) -> Result<String, Message> {
    let entries = table.load().map_or(&[][..], |table| table.items.as_slice());
    let wanted = folded(written);
    entries
        .iter()
        .find(|entry| {
            entry.id == written
                || Language::ALL
                    .iter()
                    .any(|language| folded(entry.name.in_language(*language)) == wanted)
        })
        .map(|entry| entry.id.clone())
        .ok_or_else(|| {
            let allowed: Vec<&str> = entries
                .iter()
                .map(|entry| entry.name.in_language(texts.language()))
                .collect();
            Message::new("import-problem-not-an-answer")
                .with("written", written)
                .with("allowed", allowed.join("; "))
        })
}
