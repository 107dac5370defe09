//! What would be taken in: findings with their cells, questions to answer, and each group with what changes.

use egui::Ui;

use crate::app::pages::import::{Open, change_key, tone_of};
use crate::app::steps::context::StepContext;
use crate::app::steps::form;
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, Table, Tone, choice, disclosure, notice, primary_button, quiet_button, status, tag,
};
use crate::spreadsheet::{
    FieldChange, GroupChange, GroupOutcome, Import, ImportFinding, Seriousness,
};
use crate::text;
use crate::text::Texts;

/// Findings shown before the rest unfolds.
const FINDINGS: usize = 8;
/// Groups on a page of the preview.
const PAGE: usize = 20;

/// Returns whether it shall be taken in; sets `changed` when something was chosen.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    work: &mut Open,
    import: &Import,
    changed: &mut bool,
) -> bool {
    let texts = ctx.texts;
    form::section(ui, &texts.get("import-preview"));
    form::changes_are_noted(ui, ctx);
    form::caption(
        ui,
        &text!(
            texts,
            "import-sum",
            added = import.count(GroupChange::Added),
            changed = import.count(GroupChange::Changed),
            same = import.count(GroupChange::Same),
            left = import.count(GroupChange::LeftOut)
        ),
    );
    // Above what changes while a source is typed, so that the field keeps the keyboard.
    crate::app::pages::import::figures::show(ui, ctx, work);
    questions(ui, texts, work, import, changed);
    let errors = import.count_findings(Seriousness::Error);
    if errors > 0 {
        notice(
            ui,
            if import.is_blocked(&work.choices) {
                Tone::Error
            } else {
                Tone::Attention
            },
            &text!(texts, "import-errors", count = errors),
        );
        let before = work.choices.leave_out_bad_rows;
        ui.checkbox(
            &mut work.choices.leave_out_bad_rows,
            texts.get("import-leave-out-bad-rows"),
        );
        *changed |= before != work.choices.leave_out_bad_rows;
    }
    let hides = work
        .book
        .sheets
        .iter()
        .zip(&work.plan.sheets)
        .any(|(sheet, plan)| plan.table.is_some() && sheet.rows.iter().any(|row| row.hidden));
    if hides {
        let before = work.choices.hidden_rows;
        ui.checkbox(
            &mut work.choices.hidden_rows,
            texts.get("import-hidden-rows"),
        );
        *changed |= before != work.choices.hidden_rows;
    }
    findings(ui, texts, import);
    let taken = take_in(ui, ctx, work, import);
    if work.recognised {
        disclosure(ui, &texts.get("import-settings"), |ui| {
            crate::app::pages::import::columns::show(ui, ctx, work);
        });
    }
    groups(ui, texts, work, import, changed);
    rows(ui, texts, import);
    taken
}

/// The one primary action, and what stands in its way.
fn take_in(ui: &mut Ui, ctx: &StepContext<'_>, work: &Open, import: &Import) -> bool {
    let texts = ctx.texts;
    ui.add_space(space::ONE);
    let count = import.count(GroupChange::Added) + import.count(GroupChange::Changed);
    let unanswered = import.questions().count();
    let in_the_way = if ctx.read_only {
        Some(texts.get("error-read-only"))
    } else if import.is_blocked(&work.choices) {
        Some(texts.get("import-first-errors"))
    } else if unanswered > 0 {
        Some(text!(texts, "import-first-questions", count = unanswered))
    } else if import.edit().is_none() {
        Some(texts.get("import-nothing-new"))
    } else {
        None
    };
    let pressed = ui
        .add_enabled_ui(in_the_way.is_none(), |ui| {
            primary_button(ui, &text!(texts, "import-take-in", count = count)).clicked()
        })
        .inner;
    match in_the_way {
        Some(words) => form::aside(ui, &words),
        None => form::aside(ui, &texts.get("import-one-step")),
    }
    pressed
}

/// A group that sounds like one patient's choice is asked about, as when its name is typed.
fn questions(ui: &mut Ui, texts: &Texts, work: &mut Open, import: &Import, changed: &mut bool) {
    for outcome in import.questions() {
        ui.push_id(outcome.group.id.as_str(), |ui| {
            let name = outcome.group.name.as_str();
            notice(
                ui,
                Tone::Attention,
                &text!(texts, "import-question-one-patient", name = name),
            );
            form::aside(ui, &outcome.address.words(texts));
            ui.horizontal_wrapped(|ui| {
                if ui.button(texts.get("button-yes-keep")).clicked() {
                    work.choices.kept_as_groups.insert(outcome.group.id.clone());
                    *changed = true;
                }
                if ui.button(texts.get("import-do-not-take-in")).clicked() {
                    work.choices.left_out.insert(outcome.group.id.clone());
                    *changed = true;
                }
            });
        });
    }
}

fn findings(ui: &mut Ui, texts: &Texts, import: &Import) {
    // Questions about groups are asked above, with their answers.
    let told: Vec<&ImportFinding> = import
        .findings
        .iter()
        .filter(|it| it.message.key != "import-question-one-patient")
        .collect();
    let (first, rest) = told.split_at(told.len().min(FINDINGS));
    for finding in first {
        line(ui, texts, finding);
    }
    if !rest.is_empty() {
        let label = text!(texts, "import-more-findings", count = rest.len());
        disclosure(ui, &label, |ui| {
            let table = Table {
                caption: texts.get("import-findings"),
                headers: ["import-cell", "import-finding"]
                    .map(|key| texts.get(key))
                    .to_vec(),
                rows: rest
                    .iter()
                    .map(|finding| {
                        vec![
                            Cell::Text(finding.address.words(texts)),
                            Cell::Text(texts.message(&finding.message)),
                        ]
                    })
                    .collect(),
            };
            table.show(ui, "findings");
        });
    }
}

fn line(ui: &mut Ui, texts: &Texts, finding: &ImportFinding) {
    let words = text!(
        texts,
        "import-finding-line",
        cell = finding.address.words(texts),
        finding = finding.message.clone()
    );
    status(ui, tone_of(finding.seriousness), &words);
}

fn groups(ui: &mut Ui, texts: &Texts, work: &mut Open, import: &Import, changed: &mut bool) {
    if import.groups.is_empty() {
        return;
    }
    form::section(ui, &texts.get("import-groups"));
    let mut options = vec![(
        None,
        text!(texts, "import-all", count = import.groups.len()),
    )];
    for change in [
        GroupChange::Added,
        GroupChange::Changed,
        GroupChange::Same,
        GroupChange::LeftOut,
    ] {
        let count = import.count(change);
        if count > 0 {
            let name = texts.get(change_key(change));
            options.push((
                Some(change),
                text!(texts, "import-filter", name = name, count = count),
            ));
        }
    }
    let options: Vec<(Option<GroupChange>, &str)> = options
        .iter()
        .map(|(change, name)| (*change, name.as_str()))
        .collect();
    let shown = choice(ui, &texts.get("import-show"), &options, Some(work.shown));
    if let Some(shown) = shown {
        work.shown = shown;
        work.page = 0;
    }
    let chosen: Vec<&GroupOutcome> = import
        .groups
        .iter()
        .filter(|it| work.shown.is_none_or(|shown| it.change == shown))
        .collect();
    let pages = chosen.len().div_ceil(PAGE).max(1);
    work.page = work.page.min(pages - 1);
    for outcome in chosen.iter().skip(work.page * PAGE).take(PAGE) {
        ui.push_id(outcome.group.id.as_str(), |ui| {
            group(ui, texts, work, outcome, changed);
        });
    }
    if pages > 1 {
        ui.horizontal_wrapped(|ui| {
            let back = ui.add_enabled_ui(work.page > 0, |ui| {
                ui.button(texts.get("button-previous")).clicked()
            });
            if back.inner {
                work.page -= 1;
            }
            ui.label(text!(
                texts,
                "import-page",
                page = work.page + 1,
                pages = pages
            ));
            let on = ui.add_enabled_ui(work.page + 1 < pages, |ui| {
                ui.button(texts.get("button-next")).clicked()
            });
            if on.inner {
                work.page += 1;
            }
        });
    }
}

fn group(ui: &mut Ui, texts: &Texts, work: &mut Open, outcome: &GroupOutcome, changed: &mut bool) {
    ui.add_space(space::ONE);
    let name = outcome.group.name.as_str();
    ui.horizontal_wrapped(|ui| {
        crate::app::widgets::heading(ui, 3, name);
        tag(ui, &texts.get(change_key(outcome.change)), None);
        form::aside(ui, &outcome.address.words(texts));
    });
    let table = |is_new| fields(texts, name, &outcome.fields, is_new);
    if outcome.change == GroupChange::Changed {
        table(false).show(ui, "changes");
    } else if outcome.change == GroupChange::Added && !outcome.fields.is_empty() {
        let label = text!(
            texts,
            "import-what-it-holds",
            count = outcome.fields.len(),
            name = name
        );
        disclosure(ui, &label, |ui| table(true).show(ui, "holds"));
    }
    let id = &outcome.group.id;
    if work.choices.left_out.contains(id) {
        let label = text!(texts, "import-take-in-again", name = name);
        if quiet_button(ui, &label).clicked() {
            work.choices.left_out.remove(id);
            *changed = true;
        }
    } else if matches!(outcome.change, GroupChange::Added | GroupChange::Changed) {
        let label = text!(texts, "import-do-not-take-in-named", name = name);
        if quiet_button(ui, &label).clicked() {
            work.choices.left_out.insert(id.clone());
            *changed = true;
        }
    }
}

/// Sources, and evidence for the whole workshop: what is new and what changes.
fn rows(ui: &mut Ui, texts: &Texts, import: &Import) {
    if import.rows.is_empty() {
        return;
    }
    form::section(ui, &texts.get("import-rows"));
    for (at, row) in import.rows.iter().enumerate() {
        ui.push_id(("row", at), |ui| {
            ui.add_space(space::ONE);
            let change = if row.added {
                GroupChange::Added
            } else {
                GroupChange::Changed
            };
            ui.horizontal_wrapped(|ui| {
                crate::app::widgets::heading(ui, 3, &row.name);
                tag(ui, &texts.get(change_key(change)), None);
                form::aside(ui, &texts.get(row.table.key()));
            });
            fields(texts, &row.name, &row.fields, row.added).show(ui, "fields");
        });
    }
}

/// Field by field: before and after, or what is new.
fn fields(texts: &Texts, name: &str, changes: &[FieldChange], is_new: bool) -> Table {
    let nothing = |text: &str| {
        if text.is_empty() {
            texts.get("import-nothing")
        } else {
            text.replace(['\n', '\t'], " ")
        }
    };
    let mut headers = vec![texts.get("import-field")];
    if !is_new {
        headers.push(texts.get("import-before"));
    }
    headers.push(texts.get("import-after"));
    Table {
        caption: text!(texts, "import-changes-of", name = name),
        headers,
        rows: changes
            .iter()
            .map(|field| {
                let mut cells = vec![Cell::Text(field.field.clone())];
                if !is_new {
                    cells.push(Cell::Text(nothing(&field.before)));
                }
                cells.push(Cell::Text(nothing(&field.after)));
                cells
            })
            .collect(),
    }
}
