//! The health gap: how far today's health is from the health the board wants, on a scale from worst to
//! optimal. Officials give today and optimal; the board confirms what it wants.

use egui::Ui;

use crate::app::charts::{GapRow, HealthGaps};
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::picture;
use crate::app::widgets::{NumberField, Tone, quiet_button, status, tag};
use crate::workshop::{HealthGap, NeedGroup};

/// `group` is the group as it stands, for the picture; `draft` takes what is typed.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    group: &NeedGroup,
    draft: &mut NeedGroup,
) {
    let texts = form.texts;
    form::aside(ui, &texts.get("need-groups-gap-sentence"));
    let Some(gap) = &mut draft.health_gap else {
        if form.enabled && ui.button(texts.get("need-groups-gap-add")).clicked() {
            draft.health_gap = Some(HealthGap {
                indicator: String::new(),
                unit: String::new(),
                worst: None,
                optimal: None,
                current: None,
                desired: None,
                basis: String::new(),
                quality: None,
                illustrative: false,
            });
        }
        return;
    };
    form.line(ui, "need-groups-gap-indicator", &mut gap.indicator);
    form.line(ui, "need-groups-unit", &mut gap.unit);
    let unit = gap.unit.clone();
    let mut equal = false;
    {
        let mut field = |ui: &mut Ui, key: &str, value: &mut Option<f64>, other: Option<f64>| {
            form::cell(ui, 230.0, |ui| {
                let label = texts.get(key);
                let mut number = NumberField::new(&label).decimals(4);
                if !unit.trim().is_empty() && unit.chars().count() <= 8 {
                    number = number.unit(&unit);
                }
                let before = *value;
                form.number(ui, number, value);
                if value.is_some() && *value == other && *value != before {
                    // Two equal ends give no scale: the number is asked for again.
                    *value = before;
                    equal = true;
                }
            });
        };
        form::side_by_side(ui, |ui| {
            let optimal = gap.optimal;
            field(ui, "need-groups-gap-worst", &mut gap.worst, optimal);
            field(ui, "gaps-current", &mut gap.current, None);
            field(ui, "gaps-desired", &mut gap.desired, None);
            let worst = gap.worst;
            field(ui, "gaps-optimal", &mut gap.optimal, worst);
        });
    }
    let id = ui.scope_id().with("gap ends are equal");
    let said = ui.data_mut(|data| {
        if equal {
            data.insert_temp(id, true);
        }
        data.get_temp::<bool>(id).unwrap_or(false)
    });
    if said && gap.worst.is_some() && gap.optimal.is_some() {
        ui.data_mut(|data| data.remove::<bool>(id));
    }
    if said {
        status(ui, Tone::Attention, &texts.get("need-groups-gap-equal"));
    }
    match row(group) {
        Some(row) => {
            let chart = HealthGaps { rows: vec![row] };
            picture::show(ui, ctx, "health-gap", &chart, &[]);
        }
        None => form::aside(ui, &texts.get("need-groups-gap-needs-ends")),
    }
    form.lines(ui, "need-groups-basis", &mut gap.basis, 2);
    form.quality(ui, &texts.get("need-groups-quality"), &mut gap.quality);
    form.invented(ui, ctx.workshop.example, &mut gap.illustrative);
    if gap.illustrative {
        tag(ui, &texts.get("need-groups-illustrative"), None);
    }
    if form.enabled && quiet_button(ui, &texts.get("need-groups-gap-remove")).clicked() {
        draft.health_gap = None;
    }
}

/// The gap as a row of the picture; none while the ends of the scale are missing.
pub(super) fn row(group: &NeedGroup) -> Option<GapRow> {
    let gap = group.health_gap.as_ref()?;
    let (worst, optimal) = (gap.worst?, gap.optimal?);
    (worst != optimal).then(|| GapRow {
        name: group.name.clone(),
        indicator: gap.indicator.clone(),
        unit: gap.unit.clone(),
        worst,
        optimal,
        current: gap.current,
        desired: gap.desired,
    })
}
