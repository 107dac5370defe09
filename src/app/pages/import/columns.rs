//! What each sheet holds, where its headings stand, and which column is which field.

use egui::Ui;

use crate::app::pages::import::Open;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{NumberField, Tone, choice, disclosure, notice};
use crate::spreadsheet::{Field, FigureColumn, Sheet, SheetPlan, TableKind, column_letters};
use crate::text;
use crate::text::Texts;
use crate::workshop::Workshop;

/// Rows shown as examples of what a column holds.
const EXAMPLES: usize = 3;
/// Characters shown of an example.
const EXAMPLE_CHARACTERS: usize = 40;

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, work: &mut Open) {
    let texts = ctx.texts;
    let book = work.book.clone();
    form::section(ui, &texts.get("import-sheets"));
    if book.sheets.len() > 1 {
        let names: Vec<(usize, String)> = book
            .sheets
            .iter()
            .enumerate()
            .map(|(at, sheet)| (at, sheet_words(texts, sheet, work)))
            .collect();
        let form = Form {
            texts,
            enabled: true,
        };
        let label = texts.get("import-sheet");
        if let Some(sheet) = form.pick(ui, &label, &names, &work.sheet) {
            work.sheet = sheet;
        }
    }
    let Some(sheet) = book.sheets.get(work.sheet) else {
        return;
    };
    let Some(plan) = work.plan.sheets.get(work.sheet).cloned() else {
        return;
    };
    if let Some(next) = table_and_row(ui, texts, ctx.workshop, sheet, &plan) {
        set(work, next);
        return;
    }
    if plan.table.is_none() {
        return;
    }
    let known = text!(
        texts,
        "import-columns-known",
        known = plan.columns.len() + plan.figures.len(),
        columns = headed(sheet, &plan).len()
    );
    form::aside(ui, &known);
    if plan.lacks_names() {
        notice(ui, Tone::Attention, &texts.get("import-no-names"));
    }
    let tied = disclosure(ui, &texts.get("import-columns"), |ui| {
        tie(ui, texts, ctx.workshop, sheet, &plan)
    });
    if let Some(Some(next)) = tied.inner {
        set(work, next);
    }
}

fn set(work: &mut Open, next: SheetPlan) {
    if let Some(plan) = work.plan.sheets.get_mut(work.sheet) {
        *plan = next;
    }
    work.changed();
}

fn sheet_words(texts: &Texts, sheet: &Sheet, work: &Open) -> String {
    let plan = work.plan.of(&sheet.name);
    let table = plan.and_then(|plan| plan.table);
    let holds = texts.get(table.map_or("import-table-none", TableKind::key));
    // What stands above the headings and the headings themselves are no rows of it.
    let above = plan.map_or(0, |plan| plan.header_row);
    let rows = sheet.rows.iter().filter(|row| row.number > above).count();
    let key = if sheet.name == holds {
        "import-sheet-line-same"
    } else {
        "import-sheet-line"
    };
    let arguments = [
        ("name", sheet.name.as_str().into()),
        ("holds", holds.into()),
        ("rows", rows.into()),
    ];
    texts.with(key, &arguments)
}

fn table_and_row(
    ui: &mut Ui,
    texts: &Texts,
    workshop: &Workshop,
    sheet: &Sheet,
    plan: &SheetPlan,
) -> Option<SheetPlan> {
    let mut next = None;
    let options: Vec<(Option<TableKind>, String)> = TableKind::ALL
        .into_iter()
        .map(|table| (Some(table), texts.get(table.key())))
        .chain([(None, texts.get("import-table-none"))])
        .collect();
    let options: Vec<(Option<TableKind>, &str)> = options
        .iter()
        .map(|(table, name)| (*table, name.as_str()))
        .collect();
    let label = text!(texts, "import-sheet-holds", name = sheet.name.as_str());
    form::caption(ui, &label);
    if let Some(table) = choice(ui, &label, &options, Some(plan.table)) {
        next = Some(SheetPlan::changed(sheet, table, plan.header_row, workshop));
    }
    if plan.table.is_some() {
        let label = texts.get("import-header-row");
        let last = sheet.rows.last().map_or(1, |row| row.number);
        let field = NumberField::new(&label)
            .range(1.0, f64::from(last))
            .width(120.0);
        if let Some(Some(row)) = field.show(ui, texts, Some(f64::from(plan.header_row))) {
            #[allow(
                clippy::cast_possible_truncation,
                clippy::cast_sign_loss,
                reason = "held within the sheet's rows"
            )]
            let row = row.max(1.0) as u32;
            if row != plan.header_row {
                next = Some(SheetPlan::changed(sheet, plan.table, row, workshop));
            }
        }
    }
    next
}

/// Columns that have a heading or are tied.
fn headed(sheet: &Sheet, plan: &SheetPlan) -> Vec<(u32, String)> {
    (0..sheet.width())
        .map(|column| {
            let heading = sheet.cell(plan.header_row, column).shown();
            (column, heading.trim().to_owned())
        })
        .filter(|(column, heading)| {
            !heading.is_empty()
                || plan.columns.contains_key(column)
                || sheet.rows.iter().any(|row| {
                    row.number > plan.header_row && !sheet.own_cell(row.number, *column).is_blank()
                })
        })
        .collect()
}

/// What a column is taken for.
#[derive(Clone, PartialEq)]
enum Tied {
    Nothing,
    Field(Field),
    /// Figures of the groups.
    Figures,
}

fn tie(
    ui: &mut Ui,
    texts: &Texts,
    workshop: &Workshop,
    sheet: &Sheet,
    plan: &SheetPlan,
) -> Option<SheetPlan> {
    let table = plan.table?;
    let mut next = None;
    form::aside(ui, &texts.get("import-columns-sentence"));
    let mut fields = vec![(Tied::Nothing, texts.get("import-field-none"))];
    if table == TableKind::Groups {
        fields.push((Tied::Figures, texts.get("import-field-figures")));
    }
    fields.extend(Field::all(table, workshop).into_iter().map(|field| {
        let label = field.label(texts, workshop);
        (Tied::Field(field), label)
    }));
    let form = Form {
        texts,
        enabled: true,
    };
    for (column, heading) in headed(sheet, plan) {
        let letters = column_letters(column);
        let label = if heading.is_empty() {
            text!(texts, "import-column-bare", column = letters)
        } else {
            text!(texts, "import-column", column = letters, heading = heading)
        };
        let tied = match plan.columns.get(&column) {
            Some(field) => Tied::Field(field.clone()),
            None if plan.figures.contains_key(&column) => Tied::Figures,
            None => Tied::Nothing,
        };
        ui.push_id(column, |ui| {
            if let Some(picked) = form.pick(ui, &label, &fields, &tied) {
                let mut changed = plan.clone();
                match picked {
                    Tied::Nothing => changed.tie(column, None),
                    Tied::Field(field) => changed.tie(column, Some(field)),
                    Tied::Figures => {
                        let figures = FigureColumn::of_heading(sheet, plan.header_row, column);
                        changed.take_figures(column, figures);
                    }
                }
                next = Some(changed);
            }
            let examples: Vec<String> = sheet
                .rows
                .iter()
                .filter(|row| row.number > plan.header_row)
                .map(|row| sheet.own_cell(row.number, column))
                .filter(|cell| !cell.is_blank())
                .take(EXAMPLES)
                .map(|cell| shortened(&cell.shown()))
                .collect();
            if !examples.is_empty() {
                form::aside(
                    ui,
                    &text!(
                        texts,
                        "import-column-examples",
                        examples = examples.join("; ")
                    ),
                );
            }
        });
        ui.add_space(space::HALF);
    }
    next
}

/// One line, cut where it is long. Signs the window's typeface lacks are left out here; what is taken in
/// has them.
fn shortened(text: &str) -> String {
    let line: String = text
        .chars()
        .map(|sign| if sign.is_control() { ' ' } else { sign })
        .take(EXAMPLE_CHARACTERS)
        .collect();
    if text.chars().count() > EXAMPLE_CHARACTERS {
        format!("{}…", line.trim_end())
    } else {
        line
    }
}
