//! The members' points over the groups, as mean shares beside the order.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::widgets::{Cell, Table, disclosure};
use crate::ranking::of_workshop::RoundView;
use crate::text::numbers;

/// Shows the mean share of the points per group, most first, where members have given points to all groups.
pub(super) fn show(ui: &mut Ui, context: &StepContext<'_>, view: &RoundView) {
    let Some(shares) = &view.shares else {
        return;
    };
    let language = context.texts.language();
    let mut groups: Vec<_> = view.groups.iter().zip(&shares.shares).collect();
    groups.sort_by(|(_, a), (_, b)| b.total_cmp(a));
    let rows = groups
        .into_iter()
        .map(|(group, share)| {
            let name = context.workshop.group_name(group).to_owned();
            let points = numbers::decimal(language, share * 100.0, 1);
            vec![Cell::Text(name), Cell::Number(points)]
        })
        .collect();
    let caption = context.text("record-table-mean-points");
    disclosure(ui, &caption, |ui| {
        let count = shares.complete.into();
        ui.label(context.text_with("ways-record-points", &[("count", count)]));
        let headers = ["record-column-group", "record-column-mean-points"];
        let table = Table {
            caption: caption.clone(),
            headers: headers.iter().map(|key| context.text(key)).collect(),
            rows,
        };
        table.show(ui, "mean-points");
    });
}
