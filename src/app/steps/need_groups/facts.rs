//! Published figures with source and year, and the sources themselves.

use egui::Ui;

use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::space;
use crate::app::widgets::{Cell, Table, Tone, disclosure, quiet_button, status};
use crate::text;
use crate::text::{Texts, numbers};
use crate::workshop::{
    Dimension, Edit, Figure, FigureScope, FigureStatus, FigureValue, NeedGroup, Source, SourceId,
    Workshop,
};

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>, draft: &mut NeedGroup) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    if draft.figures.is_empty() {
        form::paragraph(ui, &texts.get("need-groups-no-figures"));
    } else {
        read(ui, texts, workshop, draft);
    }
    let mut remove = None;
    disclosure(ui, &texts.get("need-groups-figures-change"), |ui| {
        for (index, figure) in draft.figures.iter_mut().enumerate() {
            ui.push_id(("figure", index), |ui| {
                let title = if figure.indicator.trim().is_empty() {
                    text!(texts, "need-groups-figure-number", number = index + 1)
                } else {
                    figure.indicator.clone()
                };
                form::caption(ui, &title);
                disclosure(ui, &texts.get("need-groups-figure-fields"), |ui| {
                    if fields(ui, form, workshop, figure) {
                        remove = Some(index);
                    }
                });
            });
        }
        add_figure(ui, form, workshop, draft);
    });
    if let Some(index) = remove
        && index < draft.figures.len()
    {
        draft.figures.remove(index);
    }
    disclosure(ui, &texts.get("need-groups-sources"), |ui| {
        sources(ui, ctx, form);
    });
}

/// The figures as they are read: what, how much, whom and when, from where.
fn read(ui: &mut Ui, texts: &Texts, workshop: &Workshop, group: &NeedGroup) {
    for dimension in Dimension::ALL {
        let mut of_dimension = group
            .figures
            .iter()
            .filter(|figure| figure.dimension == dimension)
            .peekable();
        if of_dimension.peek().is_none() {
            continue;
        }
        ui.add_space(space::ONE);
        form::caption(ui, &texts.get(dimension_key(dimension)));
        for figure in of_dimension {
            let value = value_words(texts, figure);
            form::paragraph(
                ui,
                &text!(
                    texts,
                    "need-groups-figure-line",
                    indicator = figure.indicator.as_str(),
                    value = value
                ),
            );
            form::aside(ui, &origin_words(texts, workshop, figure));
            if !figure.note.is_empty() {
                form::aside(ui, &figure.note);
            }
        }
    }
    disclosure(ui, &texts.get("button-show-as-table"), |ui| {
        table(texts, workshop, group).show(ui, "figures");
    });
}

fn table(texts: &Texts, workshop: &Workshop, group: &NeedGroup) -> Table {
    Table {
        caption: texts.get("need-groups-unfold-figures"),
        headers: [
            "need-groups-figure-indicator",
            "need-groups-figure-value",
            "need-groups-figure-population",
            "need-groups-figure-year",
            "field-source",
            "need-groups-quality",
        ]
        .map(|key| texts.get(key))
        .to_vec(),
        rows: group
            .figures
            .iter()
            .map(|figure| {
                vec![
                    Cell::Text(figure.indicator.clone()),
                    Cell::Number(value_words(texts, figure)),
                    Cell::Text(figure.population.clone()),
                    Cell::Text(figure.year.clone()),
                    Cell::Text(source_words(workshop, &figure.source)),
                    Cell::Text(figure.quality.map_or_else(
                        || texts.get("quality-missing"),
                        |quality| form::quality_name(texts, quality),
                    )),
                ]
            })
            .collect(),
    }
}

/// The value without its unit.
fn bare_value(texts: &Texts, value: &FigureValue) -> String {
    let number = |value: f64| numbers::decimal_at_most(texts.language(), value, 3);
    match value {
        FigureValue::Number(value) => number(*value),
        FigureValue::Range(low, high) => format!("{}–{}", number(*low), number(*high)),
        FigureValue::AtLeast(value) => {
            text!(texts, "need-groups-at-least", value = number(*value))
        }
        FigureValue::Words(words) => words.clone(),
    }
}

fn value_words(texts: &Texts, figure: &Figure) -> String {
    let value = bare_value(texts, &figure.value);
    if value.trim().is_empty() {
        texts.get("missing-data")
    } else if figure.unit.is_empty() {
        value
    } else {
        format!("{value} {}", figure.unit)
    }
}

fn source_words(workshop: &Workshop, id: &SourceId) -> String {
    workshop.source(id).map_or_else(
        || id.as_str().to_owned(),
        |source| format!("{}, {}", source.publisher, source.title),
    )
}

/// Whom the figure covers, when, where it comes from and how good it is.
fn origin_words(texts: &Texts, workshop: &Workshop, figure: &Figure) -> String {
    let mut parts: Vec<String> = Vec::new();
    for part in [&figure.population, &figure.year] {
        if !part.is_empty() {
            parts.push(part.clone());
        }
    }
    if figure.scope != FigureScope::Group {
        parts.push(texts.get(scope_key(figure.scope)).to_lowercase());
    }
    if figure.status != FigureStatus::Primary {
        parts.push(texts.get(status_key(figure.status)).to_lowercase());
    }
    let quality = figure.quality.map_or_else(
        || texts.get("quality-missing"),
        |quality| {
            text!(
                texts,
                "need-groups-figure-quality",
                quality = form::quality_name(texts, quality)
            )
        },
    );
    text!(
        texts,
        "need-groups-figure-origin",
        about = parts.join(", "),
        source = source_words(workshop, &figure.source),
        quality = quality
    )
}

fn dimension_key(dimension: Dimension) -> &'static str {
    match dimension {
        Dimension::Size => "dimension-size",
        Dimension::Mortality => "dimension-mortality",
        Dimension::FunctionAndQualityOfLife => "dimension-function-and-quality-of-life",
        Dimension::BurdenOfDisease => "dimension-burden-of-disease",
        Dimension::Severity => "dimension-severity",
        Dimension::Effect => "dimension-effect",
        Dimension::CostEffectiveness => "dimension-cost-effectiveness",
        Dimension::Evidence => "dimension-evidence",
        Dimension::CostToSociety => "dimension-cost-to-society",
        Dimension::CareGap => "dimension-care-gap",
        Dimension::Inequality => "dimension-inequality",
    }
}

fn scope_key(scope: FigureScope) -> &'static str {
    match scope {
        FigureScope::Group => "figure-scope-group",
        FigureScope::Part => "figure-scope-part",
        FigureScope::Wider => "figure-scope-wider",
        FigureScope::Frame => "figure-scope-frame",
    }
}

fn status_key(status: FigureStatus) -> &'static str {
    match status {
        FigureStatus::Primary => "figure-status-primary",
        FigureStatus::Secondary => "figure-status-secondary",
        FigureStatus::Computed => "figure-status-computed",
    }
}

/// The fields of a figure. Returns whether it shall be removed.
fn fields(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, figure: &mut Figure) -> bool {
    let texts = form.texts;
    form.line(ui, "need-groups-figure-indicator", &mut figure.indicator);
    let dimensions = Dimension::ALL.map(|it| (it, texts.get(dimension_key(it))));
    let label = texts.get("need-groups-figure-dimension");
    if let Some(dimension) = form.pick(ui, &label, &dimensions, &figure.dimension) {
        figure.dimension = dimension;
    }
    let mut value = bare_value(texts, &figure.value);
    let shown = value.clone();
    form.line(ui, "need-groups-figure-value", &mut value);
    form::aside(ui, &texts.get("need-groups-figure-value-hint"));
    if value != shown {
        figure.value = read_value(texts, &value);
    }
    form.line(ui, "need-groups-unit", &mut figure.unit);
    form.line(ui, "need-groups-figure-population", &mut figure.population);
    form.line(ui, "need-groups-figure-year", &mut figure.year);
    let statuses = [
        FigureStatus::Primary,
        FigureStatus::Secondary,
        FigureStatus::Computed,
    ]
    .map(|it| (it, texts.get(status_key(it))));
    let label = texts.get("need-groups-figure-status");
    if let Some(status) = form.pick(ui, &label, &statuses, &figure.status) {
        figure.status = status;
    }
    let scopes = [
        FigureScope::Group,
        FigureScope::Part,
        FigureScope::Wider,
        FigureScope::Frame,
    ]
    .map(|it| (it, texts.get(scope_key(it))));
    let label = texts.get("need-groups-figure-scope");
    if let Some(scope) = form.pick(ui, &label, &scopes, &figure.scope) {
        figure.scope = scope;
    }
    let known: Vec<(SourceId, String)> = workshop
        .sources
        .iter()
        .map(|source| (source.id.clone(), source_words(workshop, &source.id)))
        .collect();
    if let Some(source) = form.pick(ui, &texts.get("field-source"), &known, &figure.source) {
        figure.source = source;
    }
    form.quality(ui, &texts.get("need-groups-quality"), &mut figure.quality);
    let most = match (figure.status, figure.scope) {
        (_, FigureScope::Wider) => 2,
        (FigureStatus::Secondary, _) => 3,
        _ => 5,
    };
    if figure
        .quality
        .is_some_and(|quality| quality.number() > most)
    {
        let words = text!(texts, "need-groups-quality-at-most", most = most);
        status(ui, Tone::Attention, &words);
    }
    form.line(ui, "field-note", &mut figure.note);
    form.enabled && quiet_button(ui, &texts.get("need-groups-figure-remove")).clicked()
}

/// What was typed as a value. Only what would be written back exactly as typed becomes a number, so that
/// nothing changes under the hands of the one who types; the rest stays as words.
fn read_value(texts: &Texts, typed: &str) -> FigureValue {
    let number = |part: &str| numbers::parse(part.trim()).ok();
    let trimmed = typed.trim();
    let lead = text!(texts, "need-groups-at-least", value = "");
    let read = if let Some(value) = number(trimmed) {
        Some(FigureValue::Number(value))
    } else if let Some((low, high)) = trimmed.split_once('–') {
        number(low)
            .zip(number(high))
            .map(|(low, high)| FigureValue::Range(low, high))
    } else {
        trimmed
            .strip_prefix(lead.trim())
            .and_then(number)
            .map(FigureValue::AtLeast)
    };
    let plain = |words: &str| words.replace([numbers::NO_BREAK_SPACE, '\u{202f}'], " ");
    match read {
        Some(value) if plain(&bare_value(texts, &value)) == plain(typed) => value,
        _ => FigureValue::Words(typed.to_owned()),
    }
}

fn add_figure(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, draft: &mut NeedGroup) {
    if !form.enabled {
        return;
    }
    let Some(source) = workshop.sources.first() else {
        form::aside(ui, &form.text("need-groups-source-first"));
        return;
    };
    if ui.button(form.text("need-groups-figure-add")).clicked() {
        draft.figures.push(Figure {
            dimension: Dimension::Size,
            indicator: String::new(),
            value: FigureValue::Words(String::new()),
            unit: String::new(),
            population: String::new(),
            year: String::new(),
            status: FigureStatus::Primary,
            scope: FigureScope::Group,
            source: source.id.clone(),
            quality: None,
            note: String::new(),
        });
    }
}

/// The workshop's sources: title, publisher, address, year, terms.
fn sources(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    if ctx.workshop.sources.is_empty() {
        form::paragraph(ui, &texts.get("need-groups-no-sources"));
    }
    for source in &ctx.workshop.sources {
        ui.push_id(source.id.as_str(), |ui| {
            form::caption(ui, &source_words(ctx.workshop, &source.id));
            if ctx.workshop.is_unconfirmed(&source.id) {
                form::aside(ui, &texts.get("next-year-source-unconfirmed"));
                if form.enabled && ui.button(texts.get("next-year-source-confirm")).clicked() {
                    ctx.edit(Edit::SetSource(source.clone()));
                }
            }
            disclosure(ui, &texts.get("need-groups-source-fields"), |ui| {
                let mut draft = source.clone();
                form.required_line(ui, "need-groups-source-title", &mut draft.title);
                form.line(ui, "need-groups-source-publisher", &mut draft.publisher);
                form.line(ui, "need-groups-source-address", &mut draft.address);
                form.line(ui, "need-groups-figure-year", &mut draft.year);
                form.line(ui, "need-groups-source-terms", &mut draft.terms);
                if draft != *source {
                    ctx.edit(Edit::SetSource(draft));
                }
                let used = ctx
                    .workshop
                    .need_groups
                    .iter()
                    .any(|group| group.figures.iter().any(|it| it.source == source.id));
                if used {
                    form::aside(ui, &texts.get("need-groups-source-used"));
                } else if form.enabled
                    && quiet_button(ui, &texts.get("need-groups-source-remove")).clicked()
                {
                    ctx.edit(Edit::RemoveSource(source.id.clone()));
                }
            });
        });
    }
    if form.enabled && ui.button(texts.get("need-groups-source-add")).clicked() {
        let title = texts.get("need-groups-source-new");
        let taken = ctx.workshop.sources.iter().map(|source| &source.id);
        ctx.edit(Edit::SetSource(Source {
            id: SourceId::from_name(&title, taken),
            publisher: String::new(),
            title,
            address: String::new(),
            year: String::new(),
            terms: String::new(),
        }));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::text::Language;

    #[test]
    fn a_typed_value_becomes_a_number_only_when_it_reads_back_the_same() {
        let texts = Texts::new(Language::Swedish);
        let read = |typed: &str| read_value(&texts, typed);
        assert_eq!(read("12 500"), FigureValue::Number(12_500.0));
        assert_eq!(read("0,05"), FigureValue::Number(0.05));
        assert_eq!(read("0,0"), FigureValue::Words("0,0".into()));
        assert_eq!(read("10–15"), FigureValue::Range(10.0, 15.0));
        assert_eq!(read("minst 40"), FigureValue::AtLeast(40.0));
        assert_eq!(read("stor"), FigureValue::Words("stor".into()));
        assert_eq!(read(""), FigureValue::Words(String::new()));
    }
}
