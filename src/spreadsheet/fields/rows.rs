//! The columns of the sheets beside the groups: figures, evidence, sources, and what is put beside.

use super::TableKind;

/// One column: its key, the text key of its heading, and the answers it takes where they are given.
pub(in super::super) struct RowColumn {
    pub key: &'static str,
    pub label: &'static str,
    pub answers: &'static [&'static str],
}

const fn free(key: &'static str, label: &'static str) -> RowColumn {
    RowColumn {
        key,
        label,
        answers: &[],
    }
}

const fn one_of(
    key: &'static str,
    label: &'static str,
    answers: &'static [&'static str],
) -> RowColumn {
    RowColumn {
        key,
        label,
        answers,
    }
}

/// The answers to what a figure is about, in the order of
/// [`Dimension::ALL`](crate::workshop::Dimension::ALL).
pub(in super::super) const DIMENSIONS: &[&str] = &[
    "dimension-size",
    "dimension-mortality",
    "dimension-function-and-quality-of-life",
    "dimension-burden-of-disease",
    "dimension-severity",
    "dimension-effect",
    "dimension-cost-effectiveness",
    "dimension-evidence",
    "dimension-cost-to-society",
    "dimension-care-gap",
    "dimension-inequality",
];
/// How a figure was come by.
pub(in super::super) const STATUSES: &[&str] = &[
    "figure-status-primary",
    "figure-status-secondary",
    "figure-status-computed",
];
/// Whom a figure covers.
pub(in super::super) const SCOPES: &[&str] = &[
    "figure-scope-group",
    "figure-scope-part",
    "figure-scope-wider",
    "figure-scope-frame",
];
/// Political weight, in the order of
/// [`PoliticalWeight::ALL`](crate::workshop::PoliticalWeight::ALL).
pub(in super::super) const WEIGHTS: &[&str] = &[
    "political-weight-large",
    "political-weight-some",
    "political-weight-small",
];
/// Quality 1 to 5.
pub(in super::super) const QUALITIES: &[&str] = &["5", "4", "3", "2", "1"];
/// Yes and no.
pub(in super::super) const YES_NO: &[&str] = &["yes", "no"];

const FIGURES: &[RowColumn] = &[
    free("figure-group", "import-field-group"),
    one_of(
        "figure-dimension",
        "need-groups-figure-dimension",
        DIMENSIONS,
    ),
    free("figure-indicator", "need-groups-figure-indicator"),
    free("figure-value", "need-groups-figure-value"),
    free("figure-low", "import-field-figure-low"),
    free("figure-high", "import-field-figure-high"),
    free("figure-words", "import-field-figure-words"),
    free("figure-unit", "need-groups-unit"),
    free("figure-population", "need-groups-figure-population"),
    free("figure-year", "need-groups-figure-year"),
    one_of("figure-status", "need-groups-figure-status", STATUSES),
    one_of("figure-scope", "need-groups-figure-scope", SCOPES),
    free("figure-source", "field-source"),
    one_of("figure-quality", "need-groups-quality", QUALITIES),
    free("figure-note", "field-note"),
];

/// The group stands first: a sheet of what holds for the whole workshop has the same columns without it.
const EVIDENCE: &[RowColumn] = &[
    free("sheet-evidence-group", "import-field-group"),
    free("sheet-evidence-id", "import-field-id"),
    free("sheet-evidence-kind", "import-field-evidence-kind"),
    free("sheet-evidence-finding", "evidence-sheet-finding"),
    one_of("sheet-evidence-missing", "evidence-sheet-missing", YES_NO),
    free("sheet-evidence-source", "field-source"),
    free("sheet-evidence-date", "field-source-date"),
    one_of("sheet-evidence-quality", "need-groups-quality", QUALITIES),
    one_of("sheet-evidence-weight", "import-field-weight", WEIGHTS),
    one_of(
        "sheet-evidence-unconfirmed",
        "import-field-unconfirmed",
        YES_NO,
    ),
];

const WHOLE_EVIDENCE: &[RowColumn] = match EVIDENCE {
    [_, of_a_row @ ..] => of_a_row,
    [] => &[],
};

const SOURCES: &[RowColumn] = &[
    free("source-id", "import-field-source-id"),
    free("source-publisher", "need-groups-source-publisher"),
    free("source-title", "need-groups-source-title"),
    free("source-address", "need-groups-source-address"),
    free("source-year", "need-groups-figure-year"),
    free("source-terms", "need-groups-source-terms"),
    one_of("source-unconfirmed", "import-field-unconfirmed", YES_NO),
];

const BESIDE: &[RowColumn] = &[
    free("beside-group", "import-field-group"),
    free("beside-kind", "import-field-beside-kind"),
    free("beside-note", "need-groups-beside-note"),
];

/// The columns of a kind of sheet; those of groups stand in a table of their own.
pub(in super::super) fn row_columns(table: TableKind) -> &'static [RowColumn] {
    match table {
        TableKind::Groups => &[],
        TableKind::Figures => FIGURES,
        TableKind::Evidence => EVIDENCE,
        TableKind::WholeEvidence => WHOLE_EVIDENCE,
        TableKind::Sources => SOURCES,
        TableKind::Beside => BESIDE,
    }
}
