//! What the whole list shows together: the evidence at a glance with the sheet for the whole workshop, and the health
//! gaps beside each other.

use egui::Ui;

use super::{evidence_sheet, gap};
use crate::app::charts::{EvidenceGlance, Glance, GlanceRow, HealthGaps};
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::picture;
use crate::app::widgets::disclosure;
use crate::text::catalogues::EvidenceKinds;
use crate::workshop::{Edit, Evidence, GroupId, Workshop};

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    disclosure(ui, &texts.get("needs-unfold-glance"), |ui| {
        let many = ctx.workshop.need_groups.len() > EvidenceGlance::MOST_COLUMNS;
        form::aside(
            ui,
            &texts.get(if many {
                "needs-glance-sentence-many"
            } else {
                "needs-glance-sentence"
            }),
        );
        if let Some(chart) = glance(ctx) {
            picture::show(ui, ctx, "evidence", &chart, &[]);
        }
        disclosure(ui, &texts.get("needs-unfold-whole"), |ui| {
            whole_workshop(ui, ctx, form);
        });
    });
    let (rows, items): (Vec<_>, Vec<GroupId>) = ctx
        .workshop
        .need_groups
        .iter()
        .filter_map(|group| Some((gap::row(group)?, group.id.clone())))
        .unzip();
    if !rows.is_empty() {
        disclosure(ui, &texts.get("needs-unfold-gaps"), |ui| {
            form::aside(ui, &texts.get("needs-gaps-sentence"));
            picture::show(ui, ctx, "health-gaps", &HealthGaps { rows }, &items);
        });
    }
}

/// The evidence that holds for every group.
fn whole_workshop(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    let mut draft = ctx.workshop.evidence.clone();
    let today = ctx.offset.to_datetime(ctx.now).date();
    form::aside(ui, &texts.get("evidence-sheet-sentence-whole"));
    evidence_sheet::show(ui, form, &GroupId::new("alla"), today, &mut draft);
    if draft != ctx.workshop.evidence && form.enabled {
        ctx.edit(Edit::SetEvidence(draft));
    }
}

/// What a sheet says on one kind: found where any row has a finding, with the lowest quality set.
fn on_kind(sheet: &[Evidence], kind: &str) -> Glance {
    let rows = || sheet.iter().filter(|row| row.kind.as_str() == kind);
    let found = || rows().filter(|row| !row.finding.trim().is_empty());
    if found().next().is_some() {
        Glance::Found(
            found()
                .filter_map(|row| row.quality)
                .min()
                .map(|it| it.number()),
        )
    } else if rows().any(|row| row.missing) {
        Glance::Missing
    } else {
        Glance::Open
    }
}

fn glance(ctx: &StepContext<'_>) -> Option<EvidenceGlance> {
    let kinds = EvidenceKinds::load().ok()?;
    let workshop: &Workshop = ctx.workshop;
    let language = ctx.texts.language();
    let rows = kinds.kinds.iter().map(|kind| GlanceRow {
        kind: kind.name.in_language(language).to_owned(),
        whole: on_kind(&workshop.evidence, &kind.id),
        groups: workshop
            .need_groups
            .iter()
            .map(|group| on_kind(&group.evidence, &kind.id))
            .collect(),
    });
    Some(EvidenceGlance {
        groups: workshop
            .need_groups
            .iter()
            .map(|group| group.name.clone())
            .collect(),
        rows: rows.collect(),
    })
}
