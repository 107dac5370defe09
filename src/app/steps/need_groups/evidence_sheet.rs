//! The evidence sheet of a group: the kinds of evidence a needs analysis rests on. What has been found, its
//! quality as civil servants judge it, and apart from that its political weight as elected members set it.

use egui::Ui;

use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{disclosure, quiet_button};
use crate::text;
use crate::text::Texts;
use crate::workshop::{Evidence, EvidenceId, EvidenceKindId, GroupId, PoliticalWeight};

/// A kind of evidence: id and the text key it starts with (`.example` and `.purpose` hold the rest).
pub(in crate::app::steps) type Kind = (&'static str, &'static str);

/// A part of the sheet with its kinds.
pub(in crate::app::steps) type Part = (&'static str, &'static [Kind]);

/// All 26 kinds under their parts, in the order of the sheet.
pub(in crate::app::steps) const PARTS: [Part; 8] = [
    (
        "evidence-part-background",
        &[
            ("bakgrund", "evidence-kind-background"),
            ("epidemiologi", "evidence-kind-epidemiology"),
        ],
    ),
    (
        "evidence-part-self-rated",
        &[
            ("halsa-pa-lika-villkor", "evidence-kind-health-survey"),
            ("nationell-patientenkat", "evidence-kind-patient-survey"),
            ("halso-och-sjukvardsbarometern", "evidence-kind-barometer"),
            ("patientrapporterat", "evidence-kind-patient-reported"),
        ],
    ),
    (
        "evidence-part-deep",
        &[("fordjupad-behovsanalys", "evidence-kind-deep-analysis")],
    ),
    (
        "evidence-part-activity",
        &[
            ("vardkonsumtion", "evidence-kind-consumption"),
            ("produktion", "evidence-kind-production"),
            ("verksamhetsforutsattningar", "evidence-kind-conditions"),
            ("lakemedelskonsumtion", "evidence-kind-medicines"),
            ("vantetider", "evidence-kind-waiting"),
            ("maluppfyllelse", "evidence-kind-goals"),
            ("oppna-jamforelser", "evidence-kind-comparisons"),
            ("dialog-profession", "evidence-kind-dialogue-profession"),
            ("dialog-patienter", "evidence-kind-dialogue-patients"),
            ("dialog-invanare", "evidence-kind-dialogue-residents"),
        ],
    ),
    (
        "evidence-part-national",
        &[
            ("lagar-och-riktlinjer", "evidence-kind-law"),
            ("kunskapsstyrning", "evidence-kind-knowledge"),
        ],
    ),
    (
        "evidence-part-regional",
        &[
            ("regionfullmaktiges-budget", "evidence-kind-budget"),
            ("regionala-mal", "evidence-kind-regional-goals"),
        ],
    ),
    (
        "evidence-part-resources",
        &[
            ("resurser-i-dag", "evidence-kind-resources-today"),
            ("resurser-andrade", "evidence-kind-resources-changed"),
            ("gruppens-storlek-i-kostnad", "evidence-kind-size-as-cost"),
        ],
    ),
    (
        "evidence-part-benefit",
        &[
            ("nytta-av-insats", "evidence-kind-benefit"),
            ("halsovinster", "evidence-kind-health-gain"),
        ],
    ),
];

fn is_collected(row: &Evidence) -> bool {
    !row.finding.trim().is_empty()
}

/// How much of the sheet is filled, and what was looked for and not found.
fn summary(texts: &Texts, sheet: &[Evidence]) -> String {
    let kinds: usize = PARTS.iter().map(|(_, kinds)| kinds.len()).sum();
    let mut collected = 0_usize;
    let mut lacking = Vec::new();
    for (kind, key) in PARTS.iter().flat_map(|(_, kinds)| kinds.iter()) {
        let mut rows = sheet.iter().filter(|row| row.kind.as_str() == *kind);
        if rows.clone().any(is_collected) {
            collected += 1;
        } else if rows.any(|row| row.missing) {
            lacking.push(texts.get(key).to_lowercase());
        }
    }
    let mut words = text!(
        texts,
        "evidence-summary",
        collected = collected,
        kinds = kinds
    );
    if !lacking.is_empty() {
        words.push(' ');
        words.push_str(&text!(
            texts,
            "evidence-lacking",
            list = texts.list(&lacking)
        ));
    }
    words
}

/// The sheet of one group; `owner` makes new ids unlike those of other groups.
pub(super) fn show(ui: &mut Ui, form: Form<'_>, owner: &GroupId, sheet: &mut Vec<Evidence>) {
    let texts = form.texts;
    form::paragraph(ui, &summary(texts, sheet));
    form::aside(ui, &texts.get("evidence-sentence"));
    for (part, kinds) in PARTS {
        ui.add_space(space::ONE);
        form::caption(ui, &texts.get(part));
        for (kind, key) in kinds {
            ui.push_id(*kind, |ui| one_kind(ui, form, owner, kind, key, sheet));
        }
    }
}

fn one_kind(
    ui: &mut Ui,
    form: Form<'_>,
    owner: &GroupId,
    kind: &str,
    key: &str,
    sheet: &mut Vec<Evidence>,
) {
    let texts = form.texts;
    let mut rows = sheet.iter().filter(|row| row.kind.as_str() == kind);
    let state = if rows.clone().any(is_collected) {
        "evidence-state-collected"
    } else if rows.any(|row| row.missing) {
        "missing-data"
    } else {
        "evidence-state-open"
    };
    let unfolded = disclosure(ui, &texts.get(key), |ui| {
        form::aside(ui, &texts.get(&format!("{key}.example")));
        form::aside(ui, &texts.get(&format!("{key}.purpose")));
        fields(ui, form, owner, kind, sheet);
    });
    if unfolded.inner.is_none() {
        ui.indent("state", |ui| form::aside(ui, &texts.get(state)));
    }
}

fn fields(ui: &mut Ui, form: Form<'_>, owner: &GroupId, kind: &str, sheet: &mut Vec<Evidence>) {
    let texts = form.texts;
    let at: Vec<usize> = (0..sheet.len())
        .filter(|at| sheet.get(*at).is_some_and(|row| row.kind.as_str() == kind))
        .collect();
    let mut remove = None;
    for index in &at {
        if let Some(row) = sheet.get_mut(*index) {
            ui.push_id(index, |ui| {
                if row_fields(ui, form, row) {
                    remove = Some(*index);
                }
            });
        }
    }
    if at.is_empty() {
        let mut row = Evidence {
            id: EvidenceId::from_name(&format!("{owner} {kind}"), sheet.iter().map(|row| &row.id)),
            kind: EvidenceKindId::new(kind),
            finding: String::new(),
            missing: false,
            source: String::new(),
            date: None,
            quality: None,
            political_weight: None,
            unconfirmed: false,
        };
        let empty = row.clone();
        ui.push_id(sheet.len(), |ui| row_fields(ui, form, &mut row));
        if row != empty {
            sheet.push(row);
        }
    } else if form.enabled && quiet_button(ui, &texts.get("evidence-add-another")).clicked() {
        let id = EvidenceId::from_name(&format!("{owner} {kind}"), sheet.iter().map(|row| &row.id));
        sheet.push(Evidence {
            id,
            kind: EvidenceKindId::new(kind),
            finding: String::new(),
            missing: false,
            source: String::new(),
            date: None,
            quality: None,
            political_weight: None,
            unconfirmed: false,
        });
    }
    if let Some(index) = remove
        && index < sheet.len()
    {
        sheet.remove(index);
    }
}

/// Returns whether the row shall be removed.
fn row_fields(ui: &mut Ui, form: Form<'_>, row: &mut Evidence) -> bool {
    let texts = form.texts;
    form.lines(ui, "evidence-finding", &mut row.finding, 2);
    form.tick(ui, &texts.get("evidence-missing"), &mut row.missing);
    form.line(ui, "field-source", &mut row.source);
    form.date(ui, "field-source-date", &mut row.date);
    if row.unconfirmed {
        let mut confirmed = false;
        form.tick(ui, &texts.get("evidence-confirm"), &mut confirmed);
        row.unconfirmed = !confirmed;
    }
    // Fact and value stand apart: who sets what is said above each.
    form.quality(ui, &texts.get("evidence-quality"), &mut row.quality);
    let weights: Vec<(Option<PoliticalWeight>, String)> = PoliticalWeight::ALL
        .into_iter()
        .map(|weight| {
            let key = match weight {
                PoliticalWeight::Large => "evidence-weight-large",
                PoliticalWeight::Some => "evidence-weight-some",
                PoliticalWeight::Small => "evidence-weight-small",
            };
            (Some(weight), texts.get(key))
        })
        .chain([(None, texts.get("not-set"))])
        .collect();
    let label = texts.get("evidence-weight");
    if let Some(weight) = form.one_of(ui, &label, &weights, Some(row.political_weight)) {
        row.political_weight = weight;
    }
    form::aside(ui, &texts.get("evidence-weight-sentence"));
    form.enabled && quiet_button(ui, &texts.get("evidence-remove")).clicked()
}
