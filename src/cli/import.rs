//! `foretrade import FILE --into WORKSHOP --out NEW`: need groups from a spreadsheet, every finding with its
//! cell. A file with errors changes nothing unless the rows with errors are left out on purpose.

use std::io;
use std::path::PathBuf;

use clap::{ArgMatches, Command, value_parser};
use serde_json::json;

use crate::spreadsheet::{
    FieldChange, GroupChange, Import, ImportChoices, Plan, RememberedHeadings, RowOutcome,
    Seriousness, SheetPlan, TableKind,
};
use crate::store::{self, Overwrite};
use crate::text::{Explain, Message, Texts};
use crate::workshop::apply;

use super::Outcome;
use super::arguments::{flag, json_flag, option, path, path_argument, text};
use super::console::{Console, open_or_end};

pub(super) fn build(command: Command, texts: &Texts) -> Command {
    let file = |name, help: &str| {
        option(name, "cli-value-file", texts)
            .value_parser(value_parser!(PathBuf))
            .help(texts.get(help))
    };
    command
        .about(texts.get("cli-import-about"))
        .override_usage(texts.get("cli-import-usage"))
        .after_help(texts.get("cli-import-after"))
        .arg(
            path_argument("spreadsheet", "cli-value-file", texts)
                .required(true)
                .help(texts.get("cli-import-file-help")),
        )
        .arg(file("into", "cli-import-into-help").required(true))
        .arg(file("out", "cli-import-out-help").required(true))
        .arg(file("mapping", "cli-import-mapping-help"))
        .arg(option("sheet", "cli-value-sheet", texts).help(texts.get("cli-import-sheet-help")))
        .arg(flag("leave-out-bad-rows", texts).help(texts.get("cli-import-leave-out-help")))
        .arg(flag("hidden-rows", texts).help(texts.get("cli-import-hidden-help")))
        .arg(json_flag(texts))
}

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> io::Result<Outcome> {
    let mut workshop = open_or_end!(console, path(matches, "into"));
    let source = path(matches, "spreadsheet");
    let bytes = match store::read_bytes(source) {
        Ok(bytes) => bytes,
        Err(error) => return console.cannot_use(&error),
    };
    let name = source
        .file_stem()
        .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
    let book = match crate::spreadsheet::read(&bytes, &name) {
        Ok(book) => book,
        Err(error) => {
            let message = Message::new("cli-import-cannot-read")
                .with("file", source.display().to_string())
                .with("problem", error.message());
            return console.cannot(&message);
        }
    };
    let mut plan = Plan::guess(&book, &workshop, &RememberedHeadings::default());
    if let Some(mapping) = matches.get_one::<PathBuf>("mapping") {
        plan = match mapped(mapping) {
            Ok(plan) => plan,
            Err(problem) => return console.cannot(&problem),
        };
    }
    if let Some(wanted) = text(matches, "sheet") {
        let Some(sheet) = book.sheets.iter().find(|sheet| sheet.name == wanted) else {
            let known: Vec<&str> = book
                .sheets
                .iter()
                .map(|sheet| sheet.name.as_str())
                .collect();
            let message = Message::new("cli-import-no-sheet")
                .with("sheet", wanted)
                .with("known", known.join(", "));
            return console.cannot(&message);
        };
        for plan in &mut plan.sheets {
            if plan.sheet != wanted && plan.table == Some(TableKind::Groups) {
                plan.table = None;
            } else if plan.sheet == wanted && plan.table != Some(TableKind::Groups) {
                let row = plan.header_row;
                *plan = SheetPlan::changed(sheet, Some(TableKind::Groups), row, &workshop);
            }
        }
    }
    let choices = ImportChoices {
        hidden_rows: matches.get_flag("hidden-rows"),
        leave_out_bad_rows: matches.get_flag("leave-out-bad-rows"),
        ..ImportChoices::default()
    };
    let texts = console.texts.clone();
    let import = Import::prepare(&book, &plan, &workshop, &choices, &texts);
    let blocked = import.is_blocked(&choices);
    let mut written = false;
    if !blocked {
        if let Some(edit) = import.edit()
            && let Err(error) = apply(&mut workshop, edit, console.now)
        {
            return console.cannot(&error);
        }
        // A workshop with a key is never saved with an answer in the open.
        match store::with_answers_sealed(&workshop) {
            Ok(Some(sealed)) => workshop = sealed,
            Ok(None) => {}
            Err(error) => return console.cannot(&error),
        }
        if let Err(error) = store::save(path(matches, "out"), &workshop, Overwrite::Anything) {
            return console.cannot_use(&error);
        }
        written = true;
    }
    if matches.get_flag("json") {
        console.json(&as_json(&import, &plan, written, &texts))?;
    } else {
        list(&import, console)?;
    }
    for lacking in plan.sheets.iter().filter(|plan| plan.lacks_names()) {
        console.say(&Message::new("cli-import-no-names").with("sheet", &lacking.sheet))?;
    }
    let count = |change| import.count(change);
    console.say(
        &Message::new("cli-import-sum")
            .with("added", count(GroupChange::Added))
            .with("changed", count(GroupChange::Changed))
            .with("same", count(GroupChange::Same))
            .with("left", count(GroupChange::LeftOut)),
    )?;
    let errors = import.count_findings(Seriousness::Error);
    if blocked {
        console.say(&Message::new("cli-import-blocked").with("count", errors))?;
    }
    let questions = import.count_findings(Seriousness::Question);
    if questions > 0 && written {
        console.say(&Message::new("cli-import-questions").with("count", questions))?;
    }
    Ok(if errors + questions > 0 {
        Outcome::Findings
    } else {
        Outcome::Fine
    })
}

fn mapped(path: &std::path::Path) -> Result<Plan, Message> {
    let text = store::read_text(path).map_err(|error| error.message())?;
    ron::from_str(&text).map_err(|error| {
        Message::new("cli-import-mapping-broken")
            .with("file", path.display().to_string())
            .with("line", error.span.start.line.to_string())
            .with("cause", error.code.to_string())
    })
}

fn list(import: &Import, console: &mut Console<'_>) -> io::Result<()> {
    for finding in &import.findings {
        let gravity = console.texts.get(seriousness_key(finding.seriousness));
        let line = format!(
            "{gravity:<8}  {}  {}",
            finding.address.words(&console.texts),
            console.texts.message(&finding.message)
        );
        console.result(&line)?;
    }
    for outcome in &import.groups {
        let change = console.texts.get(change_key(outcome.change));
        console.result(&format!("{change:<12}  {}", outcome.group.name))?;
        if outcome.change == GroupChange::Changed {
            list_fields(&outcome.fields, console)?;
        }
    }
    for row in &import.rows {
        let change = console.texts.get(change_key(row_change(row)));
        let table = console.texts.get(row.table.key());
        console.result(&format!("{change:<12}  {table}: {}", row.name))?;
        if !row.added {
            list_fields(&row.fields, console)?;
        }
    }
    Ok(())
}

fn list_fields(fields: &[FieldChange], console: &mut Console<'_>) -> io::Result<()> {
    for field in fields {
        let line = console.texts.with(
            "import-field-change",
            &[
                ("field", field.field.as_str().into()),
                ("before", shown(&field.before, &console.texts).into()),
                ("after", shown(&field.after, &console.texts).into()),
            ],
        );
        console.result(&format!("    {line}"))?;
    }
    Ok(())
}

fn row_change(row: &RowOutcome) -> GroupChange {
    if row.added {
        GroupChange::Added
    } else {
        GroupChange::Changed
    }
}

fn shown(text: &str, texts: &Texts) -> String {
    if text.is_empty() {
        texts.get("import-nothing")
    } else {
        text.to_owned()
    }
}

/// The text key of how much a finding matters.
fn seriousness_key(seriousness: Seriousness) -> &'static str {
    match seriousness {
        Seriousness::Error => "finding-gravity-error",
        Seriousness::Question => "import-gravity-question",
        Seriousness::Note => "finding-gravity-note",
    }
}

/// The text key of what becomes of a group.
fn change_key(change: GroupChange) -> &'static str {
    match change {
        GroupChange::Added => "import-change-added",
        GroupChange::Changed => "import-change-changed",
        GroupChange::Same => "import-change-same",
        GroupChange::LeftOut => "import-change-left-out",
    }
}

fn as_json(import: &Import, plan: &Plan, written: bool, texts: &Texts) -> serde_json::Value {
    let seriousness = |seriousness| match seriousness {
        Seriousness::Error => "error",
        Seriousness::Question => "question",
        Seriousness::Note => "note",
    };
    let change = |change| match change {
        GroupChange::Added => "added",
        GroupChange::Changed => "changed",
        GroupChange::Same => "same",
        GroupChange::LeftOut => "left-out",
    };
    json!({
        "written": written,
        "mapping": plan,
        "findings": import.findings.iter().map(|finding| json!({
            "kind": seriousness(finding.seriousness),
            "cell": finding.address.to_string(),
            "message": texts.message(&finding.message),
        })).collect::<Vec<_>>(),
        "groups": import.groups.iter().map(|outcome| json!({
            "id": outcome.group.id.as_str(),
            "name": outcome.group.name,
            "row": outcome.address.to_string(),
            "change": change(outcome.change),
            "fields": fields_as_json(&outcome.fields),
        })).collect::<Vec<_>>(),
        "rows": import.rows.iter().map(|row| json!({
            "table": row.table,
            "name": row.name,
            "change": change(row_change(row)),
            "fields": fields_as_json(&row.fields),
        })).collect::<Vec<_>>(),
    })
}

fn fields_as_json(fields: &[FieldChange]) -> Vec<serde_json::Value> {
    fields
        .iter()
        .map(|field| {
            json!({
                "field": field.field,
                "before": field.before,
                "after": field.after,
            })
        })
        .collect()
}
