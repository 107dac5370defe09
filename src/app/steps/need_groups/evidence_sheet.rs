//! The evidence sheet of a group: the kinds of evidence a needs analysis rests on. What has been found, its
//! quality as civil servants judge it, and apart from that its political weight as elected members set it.

use egui::Ui;
use jiff::civil::Date;

use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{Tone, disclosure, quiet_button, status};
use crate::text;
use crate::text::Texts;
use crate::text::catalogues::{EvidenceKind, EvidenceKinds};
use crate::workshop::{
    Evidence, EvidenceId, EvidenceKindId, GroupId, PoliticalWeight, age_in_years,
};

/// The kinds of evidence that ship with the app; none when the catalogue cannot be read.
fn kinds() -> Option<&'static EvidenceKinds> {
    EvidenceKinds::load().ok()
}

fn is_collected(row: &Evidence) -> bool {
    !row.finding.trim().is_empty()
}

/// How much of the sheet is filled, and what was looked for and not found.
fn summary(texts: &Texts, sheet: &[Evidence]) -> String {
    let kinds = kinds().map_or(&[][..], |all| all.kinds.as_slice());
    let mut collected = 0_usize;
    let mut lacking = Vec::new();
    for kind in kinds {
        let mut rows = sheet.iter().filter(|row| row.kind.as_str() == kind.id);
        if rows.clone().any(is_collected) {
            collected += 1;
        } else if rows.any(|row| row.missing) {
            lacking.push(kind.name.in_language(texts.language()).to_lowercase());
        }
    }
    let mut words = text!(
        texts,
        "evidence-sheet-summary",
        collected = collected,
        kinds = kinds.len()
    );
    if !lacking.is_empty() {
        words.push(' ');
        words.push_str(&text!(
            texts,
            "evidence-sheet-lacking",
            list = texts.list(&lacking)
        ));
    }
    words
}

/// The sheet of one group; `owner` makes new ids unlike those of other groups.
pub(super) fn show(
    ui: &mut Ui,
    form: Form<'_>,
    owner: &GroupId,
    today: Date,
    sheet: &mut Vec<Evidence>,
) {
    let texts = form.texts;
    form::paragraph(ui, &summary(texts, sheet));
    let Some(kinds) = kinds() else {
        status(ui, Tone::Error, &texts.get("evidence-sheet-unreadable"));
        return;
    };
    for group in &kinds.groups {
        ui.add_space(space::ONE);
        form::caption(ui, group.name.in_language(texts.language()));
        for kind in kinds.in_group(&group.id) {
            ui.push_id(kind.id.as_str(), |ui| {
                one_kind(ui, form, owner, today, kind, sheet);
            });
        }
    }
}

fn one_kind(
    ui: &mut Ui,
    form: Form<'_>,
    owner: &GroupId,
    today: Date,
    kind: &EvidenceKind,
    sheet: &mut Vec<Evidence>,
) {
    let texts = form.texts;
    let language = texts.language();
    let mut rows = sheet.iter().filter(|row| row.kind.as_str() == kind.id);
    let state = if rows.clone().any(is_collected) {
        "evidence-sheet-state-collected"
    } else if rows.any(|row| row.missing) {
        "missing-data"
    } else {
        "evidence-sheet-state-open"
    };
    let unfolded = disclosure(ui, kind.name.in_language(language), |ui| {
        for (key, words) in [
            ("evidence-sheet-example", &kind.example),
            ("evidence-sheet-purpose", &kind.purpose),
        ] {
            let words = words.in_language(language);
            form::aside(ui, &texts.with(key, &[("text", words.into())]));
        }
        fields(ui, form, owner, today, &kind.id, sheet);
    });
    if unfolded.inner.is_none() {
        form::under(ui, |ui| form::aside(ui, &texts.get(state)));
    }
}

fn fields(
    ui: &mut Ui,
    form: Form<'_>,
    owner: &GroupId,
    today: Date,
    kind: &str,
    sheet: &mut Vec<Evidence>,
) {
    let texts = form.texts;
    let at: Vec<usize> = (0..sheet.len())
        .filter(|at| sheet.get(*at).is_some_and(|row| row.kind.as_str() == kind))
        .collect();
    let mut remove = None;
    for index in &at {
        if let Some(row) = sheet.get_mut(*index) {
            ui.push_id(index, |ui| {
                row_fields(ui, form, today, row);
                if form.enabled && quiet_button(ui, &texts.get("evidence-sheet-remove")).clicked() {
                    remove = Some(*index);
                }
            });
        }
    }
    if at.is_empty() {
        let id = EvidenceId::from_name(&format!("{owner} {kind}"), sheet.iter().map(|row| &row.id));
        let mut row = Evidence::new(id, EvidenceKindId::new(kind));
        let empty = row.clone();
        ui.push_id(sheet.len(), |ui| row_fields(ui, form, today, &mut row));
        if row != empty {
            sheet.push(row);
        }
    } else if form.enabled && quiet_button(ui, &texts.get("evidence-sheet-add-another")).clicked() {
        let id = EvidenceId::from_name(&format!("{owner} {kind}"), sheet.iter().map(|row| &row.id));
        sheet.push(Evidence::new(id, EvidenceKindId::new(kind)));
    }
    if let Some(index) = remove
        && index < sheet.len()
    {
        sheet.remove(index);
    }
}

fn row_fields(ui: &mut Ui, form: Form<'_>, today: Date, row: &mut Evidence) {
    let texts = form.texts;
    form.lines(ui, "evidence-sheet-finding", &mut row.finding, 2);
    form.tick(ui, &texts.get("evidence-sheet-missing"), &mut row.missing);
    form.lines(ui, "field-source", &mut row.source, 1);
    form.date(ui, "field-source-date", &mut row.date);
    if let Some(years) = row.date.and_then(|date| age_in_years(date, today)) {
        form::aside(ui, &text!(texts, "next-year-evidence-age", years = years));
    }
    if row.unconfirmed {
        let mut confirmed = false;
        form.tick(ui, &texts.get("evidence-sheet-confirm"), &mut confirmed);
        row.unconfirmed = !confirmed;
    }
    // Fact and value stand apart: who sets what is said above each.
    form.quality(ui, &texts.get("evidence-sheet-quality"), &mut row.quality);
    let weights: Vec<(Option<PoliticalWeight>, String)> = PoliticalWeight::ALL
        .into_iter()
        .map(|weight| {
            let key = match weight {
                PoliticalWeight::Large => "political-weight-large",
                PoliticalWeight::Some => "political-weight-some",
                PoliticalWeight::Small => "political-weight-small",
            };
            (Some(weight), texts.get(key))
        })
        .chain([(None, texts.get("not-set"))])
        .collect();
    let label = texts.get("evidence-sheet-weight");
    if let Some(weight) = form.one_of(ui, &label, &weights, Some(row.political_weight)) {
        row.political_weight = weight;
    }
    form::aside(ui, &texts.get("political-weight-purpose"));
}
