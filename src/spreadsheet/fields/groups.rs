//! The columns of the sheet with one group per row.

use super::rows::{QUALITIES, RowColumn, YES_NO};
use crate::text::catalogues::TableName;
use crate::workshop::{
    Benefit, CostPerBenefit, EvidenceStrength, HealthGap, Judged, NeedGroup, ObjectKind, Quality,
    ResourceDirection, Responsible, Steering, Trend,
};

/// The column after which the judgements on severity stand.
pub(super) const SEVERITY_AFTER: &str = "trend";

/// One column of the sheet of groups.
pub(in super::super) struct GroupColumn {
    pub key: &'static str,
    pub label: &'static str,
    pub access: Access,
    /// Where a word about the value is kept, such as that it is not exact.
    pub remark: fn(&mut NeedGroup) -> &mut String,
}

/// How a field is read from a group and written to one.
pub(in super::super) enum Access {
    /// The group's id.
    Id,
    /// The group's name.
    Name,
    /// A text; none where what it belongs to is not there.
    Text(
        fn(&NeedGroup) -> Option<&str>,
        fn(&mut NeedGroup) -> &mut String,
    ),
    /// The number of people, alone or as a range.
    People,
    /// The upper end of the number of people.
    PeopleTo,
    /// What is counted.
    PeopleUnit,
    /// What the number rests on.
    PeopleBasis,
    /// A whole number that is not negative.
    Whole(fn(&NeedGroup) -> Option<u64>, fn(&mut NeedGroup, u64)),
    /// Whole kronor, not negative.
    Money(fn(&NeedGroup) -> Option<u64>, fn(&mut NeedGroup, u64)),
    /// Whole kronor with sign.
    Change(fn(&NeedGroup) -> Option<i64>, fn(&mut NeedGroup, i64)),
    /// A number.
    Number(fn(&NeedGroup) -> Option<f64>, fn(&mut NeedGroup, f64)),
    /// A mark.
    Mark(fn(&NeedGroup) -> bool, fn(&mut NeedGroup, bool)),
    /// A question with yes and no.
    YesNo(fn(&NeedGroup) -> Option<bool>, fn(&mut NeedGroup, bool)),
    /// One of a few answers.
    Choice(Choice),
    /// Quality 1 to 5.
    Quality(
        fn(&NeedGroup) -> Option<Quality>,
        fn(&mut NeedGroup, Quality),
    ),
    /// Who is responsible, several.
    Responsible,
    /// Ids of a list that ships with the app, several.
    Listed(Listed),
    /// Other groups.
    Overlaps,
}

/// One of a few answers, by their place in `answers`. A last answer `missing-data` stands for
/// *uppgift saknas*.
pub(in super::super) struct Choice {
    pub answers: &'static [&'static str],
    pub get: fn(&NeedGroup) -> Option<usize>,
    pub set: fn(&mut NeedGroup, usize),
}

/// Several entries of a list that ships with the app, by their ids.
pub(in super::super) struct Listed {
    pub table: TableName,
    pub get: fn(&NeedGroup) -> Vec<&str>,
    pub set: fn(&mut NeedGroup, Vec<String>),
}

/// The parts of a judgement on one criterion.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in super::super) enum SeverityPart {
    Value,
    Proposed,
    Because,
    Basis,
    Quality,
    Illustrative,
}

/// All parts, in the order of a form.
pub(in super::super) const SEVERITY_PARTS: [SeverityPart; 6] = [
    SeverityPart::Value,
    SeverityPart::Proposed,
    SeverityPart::Because,
    SeverityPart::Basis,
    SeverityPart::Quality,
    SeverityPart::Illustrative,
];

impl SeverityPart {
    pub fn key(self) -> &'static str {
        match self {
            Self::Value => "severity-value",
            Self::Proposed => "severity-proposed",
            Self::Because => "severity-because",
            Self::Basis => "severity-basis",
            Self::Quality => "severity-quality",
            Self::Illustrative => "severity-illustrative",
        }
    }

    pub fn label(self) -> &'static str {
        match self {
            Self::Value => "import-field-severity-value",
            Self::Proposed => "import-field-severity-proposed",
            Self::Because => "import-field-severity-because",
            Self::Basis => "import-field-severity-basis",
            Self::Quality => "import-field-severity-quality",
            Self::Illustrative => "import-field-severity-illustrative",
        }
    }
}

/// Evidence that stands in the row of its group: read, never written.
pub(in super::super) const INLINE_EVIDENCE: &[RowColumn] = &[
    RowColumn {
        key: "evidence-kind",
        label: "import-field-evidence-kind",
        answers: &[],
    },
    RowColumn {
        key: "evidence-finding",
        label: "evidence-sheet-finding",
        answers: &[],
    },
    RowColumn {
        key: "evidence-source",
        label: "import-field-evidence-source",
        answers: &[],
    },
    RowColumn {
        key: "evidence-date",
        label: "field-source-date",
        answers: &[],
    },
    RowColumn {
        key: "evidence-quality",
        label: "need-groups-quality",
        answers: QUALITIES,
    },
];

impl Access {
    /// The answers it takes, as text keys; empty where anything can be written.
    pub fn answers(&self) -> &'static [&'static str] {
        match self {
            Self::Mark(..) | Self::YesNo(..) => YES_NO,
            Self::Choice(choice) => choice.answers,
            Self::Quality(..) => QUALITIES,
            _ => &[],
        }
    }
}

fn gap(group: &mut NeedGroup) -> &mut HealthGap {
    group.health_gap.get_or_insert_with(|| HealthGap {
        indicator: String::new(),
        unit: String::new(),
        worst: None,
        optimal: None,
        current: None,
        desired: None,
        basis: String::new(),
        quality: None,
        illustrative: false,
    })
}

fn gap_basis(group: &mut NeedGroup) -> &mut String {
    &mut gap(group).basis
}

fn note(group: &mut NeedGroup) -> &mut String {
    &mut group.note
}

/// What the number of people rests on; the note where there is no number.
pub(in super::super) fn people_basis(group: &mut NeedGroup) -> &mut String {
    match &mut group.people {
        Some(people) => &mut people.basis,
        None => &mut group.note,
    }
}

fn measure_basis(group: &mut NeedGroup) -> &mut String {
    &mut group.measure.basis
}

fn resources_basis(group: &mut NeedGroup) -> &mut String {
    &mut group.resources.basis
}

const OBJECTS: [ObjectKind; 3] = [
    ObjectKind::NeedGroup,
    ObjectKind::LargeDiseaseGroup,
    ObjectKind::FieldOfActivity,
];
const TRENDS: [Trend; 3] = [Trend::Rising, Trend::Steady, Trend::Falling];
const DIRECTIONS: [ResourceDirection; 3] = [
    ResourceDirection::Grow,
    ResourceDirection::Keep,
    ResourceDirection::Release,
];
const STEERINGS: [Steering; 2] = [Steering::Active, Steering::Passive];
/// Who can be responsible, with the text keys of their names.
pub(in super::super) const RESPONSIBLE: [(Responsible, &str); 3] = [
    (Responsible::Region, "need-groups-responsible-region"),
    (
        Responsible::Municipality,
        "need-groups-responsible-municipality",
    ),
    (Responsible::State, "need-groups-responsible-state"),
];

fn place<T: PartialEq>(all: &[T], value: &T) -> Option<usize> {
    all.iter().position(|other| other == value)
}

/// The place of a judged grade; *uppgift saknas* stands after the last.
pub(in super::super) fn judged_place<T: PartialEq + Copy>(
    all: &[T],
    value: Judged<T>,
) -> Option<usize> {
    match value {
        Judged::NotJudged => None,
        Judged::Missing => Some(all.len()),
        Judged::Given(value) => place(all, &value),
    }
}

/// The grade at a place.
pub(in super::super) fn judged_at<T: Copy>(all: &[T], at: usize) -> Judged<T> {
    all.get(at).copied().map_or(Judged::Missing, Judged::Given)
}

macro_rules! text_column {
    ($key:literal, $label:literal, $remark:expr, $($field:ident).+) => {
        GroupColumn {
            key: $key,
            label: $label,
            access: Access::Text(|it| Some(&it.$($field).+), |it| &mut it.$($field).+),
            remark: $remark,
        }
    };
}

macro_rules! gap_number {
    ($key:literal, $label:literal, $field:ident) => {
        GroupColumn {
            key: $key,
            label: $label,
            access: Access::Number(
                |it| it.health_gap.as_ref().and_then(|gap| gap.$field),
                |it, value| gap(it).$field = Some(value),
            ),
            remark: gap_basis,
        }
    };
}

macro_rules! mark {
    ($key:literal, $label:literal, $($field:ident).+) => {
        GroupColumn {
            key: $key,
            label: $label,
            access: Access::Mark(|it| it.$($field).+, |it, value| it.$($field).+ = value),
            remark: note,
        }
    };
}

static COLUMNS: &[GroupColumn] = &[
    GroupColumn {
        key: "id",
        label: "import-field-id",
        access: Access::Id,
        remark: note,
    },
    GroupColumn {
        key: "name",
        label: "import-field-name",
        access: Access::Name,
        remark: note,
    },
    GroupColumn {
        key: "object",
        label: "need-groups-object",
        access: Access::Choice(Choice {
            answers: &[
                "need-groups-object-group",
                "need-groups-object-disease",
                "need-groups-object-field",
            ],
            get: |it| place(&OBJECTS, &it.object),
            set: |it, at| {
                if let Some(object) = OBJECTS.get(at) {
                    it.object = *object;
                }
            },
        }),
        remark: note,
    },
    text_column!("demarcation", "need-groups-demarcation", note, demarcation),
    GroupColumn {
        key: "people-from",
        label: "need-groups-people-from",
        access: Access::People,
        remark: people_basis,
    },
    GroupColumn {
        key: "people-to",
        label: "need-groups-people-to",
        access: Access::PeopleTo,
        remark: people_basis,
    },
    GroupColumn {
        key: "people-unit",
        label: "need-groups-people-unit",
        access: Access::PeopleUnit,
        remark: people_basis,
    },
    GroupColumn {
        key: "people-basis",
        label: "need-groups-people-basis",
        access: Access::PeopleBasis,
        remark: people_basis,
    },
    GroupColumn {
        key: "trend",
        label: "need-groups-trend",
        access: Access::Choice(Choice {
            answers: &[
                "need-groups-trend-rising",
                "need-groups-trend-steady",
                "need-groups-trend-falling",
            ],
            get: |it| it.trend.and_then(|trend| place(&TRENDS, &trend)),
            set: |it, at| it.trend = TRENDS.get(at).copied(),
        }),
        remark: note,
    },
    GroupColumn {
        key: "gap-indicator",
        label: "import-field-gap-indicator",
        access: Access::Text(
            |it| it.health_gap.as_ref().map(|gap| gap.indicator.as_str()),
            |it| &mut gap(it).indicator,
        ),
        remark: gap_basis,
    },
    GroupColumn {
        key: "gap-unit",
        label: "import-field-gap-unit",
        access: Access::Text(
            |it| it.health_gap.as_ref().map(|gap| gap.unit.as_str()),
            |it| &mut gap(it).unit,
        ),
        remark: gap_basis,
    },
    gap_number!("gap-worst", "import-field-gap-worst", worst),
    gap_number!("gap-current", "import-field-gap-current", current),
    gap_number!("gap-desired", "import-field-gap-desired", desired),
    gap_number!("gap-optimal", "import-field-gap-optimal", optimal),
    GroupColumn {
        key: "gap-basis",
        label: "import-field-gap-basis",
        access: Access::Text(
            |it| it.health_gap.as_ref().map(|gap| gap.basis.as_str()),
            gap_basis,
        ),
        remark: gap_basis,
    },
    GroupColumn {
        key: "gap-quality",
        label: "import-field-gap-quality",
        access: Access::Quality(
            |it| it.health_gap.as_ref().and_then(|gap| gap.quality),
            |it, quality| gap(it).quality = Some(quality),
        ),
        remark: gap_basis,
    },
    GroupColumn {
        key: "gap-illustrative",
        label: "import-field-gap-illustrative",
        access: Access::Mark(
            |it| it.health_gap.as_ref().is_some_and(|gap| gap.illustrative),
            |it, value| {
                if value || it.health_gap.is_some() {
                    gap(it).illustrative = value;
                }
            },
        ),
        remark: note,
    },
    text_column!("inequality", "need-groups-inequality", note, inequality),
    text_column!(
        "care-can-change",
        "need-groups-care-can-change",
        note,
        care_can_change
    ),
    GroupColumn {
        key: "health-is-reduced",
        label: "need-groups-health-is-reduced",
        access: Access::YesNo(
            |it| it.health_is_reduced,
            |it, value| it.health_is_reduced = Some(value),
        ),
        remark: note,
    },
    GroupColumn {
        key: "care-can-improve",
        label: "need-groups-care-can-improve",
        access: Access::YesNo(
            |it| it.care_can_improve,
            |it, value| it.care_can_improve = Some(value),
        ),
        remark: note,
    },
    GroupColumn {
        key: "responsible",
        label: "need-groups-responsible",
        access: Access::Responsible,
        remark: note,
    },
    GroupColumn {
        key: "gap-causes",
        label: "need-groups-unfold-causes",
        access: Access::Listed(Listed {
            table: TableName::GapCauses,
            get: |it| it.gap_causes.iter().map(String::as_str).collect(),
            set: |it, causes| it.gap_causes = causes,
        }),
        remark: note,
    },
    GroupColumn {
        key: "determinants",
        label: "needs-unfold-determinants",
        access: Access::Listed(Listed {
            table: TableName::Determinants,
            get: |it| it.determinants.iter().map(String::as_str).collect(),
            set: |it, determinants| it.determinants = determinants.into_iter().collect(),
        }),
        remark: note,
    },
    GroupColumn {
        key: "overlaps",
        label: "need-groups-overlaps",
        access: Access::Overlaps,
        remark: note,
    },
    mark!("weak-voice", "need-groups-mark-weak-voice", weak_voice),
    mark!("preventable", "need-groups-mark-preventable", preventable),
    mark!(
        "confirmed-as-group",
        "import-field-confirmed-as-group",
        confirmed_as_group
    ),
    text_column!(
        "measure-description",
        "import-field-measure",
        measure_basis,
        measure.description
    ),
    GroupColumn {
        key: "measure-benefit",
        label: "import-field-benefit",
        access: Access::Choice(Choice {
            answers: &[
                "benefit-very-large",
                "benefit-large",
                "benefit-moderate",
                "benefit-small",
                "benefit-none",
                "missing-data",
            ],
            get: |it| judged_place(&Benefit::ALL, it.measure.benefit),
            set: |it, at| it.measure.benefit = judged_at(&Benefit::ALL, at),
        }),
        remark: measure_basis,
    },
    GroupColumn {
        key: "measure-cost",
        label: "import-field-cost-per-benefit",
        access: Access::Choice(Choice {
            answers: &[
                "cost-low",
                "cost-moderate",
                "cost-high",
                "cost-very-high",
                "missing-data",
            ],
            get: |it| judged_place(&CostPerBenefit::ALL, it.measure.cost),
            set: |it, at| it.measure.cost = judged_at(&CostPerBenefit::ALL, at),
        }),
        remark: measure_basis,
    },
    GroupColumn {
        key: "measure-evidence",
        label: "import-field-evidence-strength",
        access: Access::Choice(Choice {
            answers: &[
                "evidence-strong",
                "evidence-moderate",
                "evidence-weak",
                "evidence-very-weak",
                "missing-data",
            ],
            get: |it| judged_place(&EvidenceStrength::ALL, it.measure.evidence),
            set: |it, at| it.measure.evidence = judged_at(&EvidenceStrength::ALL, at),
        }),
        remark: measure_basis,
    },
    text_column!(
        "measure-basis",
        "import-field-measure-basis",
        measure_basis,
        measure.basis
    ),
    text_column!(
        "measure-numbers",
        "import-field-measure-numbers",
        measure_basis,
        measure.numbers
    ),
    mark!(
        "measure-illustrative",
        "import-field-measure-illustrative",
        measure.illustrative
    ),
    GroupColumn {
        key: "cost-today",
        label: "import-field-cost-today",
        access: Access::Money(
            |it| it.resources.cost_today,
            |it, value| it.resources.cost_today = Some(value),
        ),
        remark: resources_basis,
    },
    GroupColumn {
        key: "cost-change",
        label: "import-field-cost-change",
        access: Access::Change(
            |it| it.resources.change,
            |it, value| it.resources.change = Some(value),
        ),
        remark: resources_basis,
    },
    GroupColumn {
        key: "direction",
        label: "import-field-direction",
        access: Access::Choice(Choice {
            answers: &[
                "import-direction-grow",
                "import-direction-keep",
                "import-direction-release",
            ],
            get: |it| {
                it.resources
                    .direction
                    .and_then(|direction| place(&DIRECTIONS, &direction))
            },
            set: |it, at| it.resources.direction = DIRECTIONS.get(at).copied(),
        }),
        remark: resources_basis,
    },
    text_column!(
        "more-would",
        "import-field-more-would",
        resources_basis,
        resources.more_would
    ),
    text_column!(
        "less-would",
        "import-field-less-would",
        resources_basis,
        resources.less_would
    ),
    GroupColumn {
        key: "people-reached",
        label: "import-field-people-reached",
        access: Access::Whole(
            |it| it.resources.people_reached,
            |it, value| it.resources.people_reached = Some(value),
        ),
        remark: resources_basis,
    },
    text_column!(
        "health-gain",
        "import-field-health-gain",
        resources_basis,
        resources.health_gain
    ),
    text_column!(
        "who-gains",
        "resources-who-gains",
        resources_basis,
        resources.who_gains
    ),
    text_column!(
        "who-pays",
        "resources-who-pays",
        resources_basis,
        resources.who_pays
    ),
    GroupColumn {
        key: "steering",
        label: "import-field-steering",
        access: Access::Choice(Choice {
            answers: &["steering-active", "steering-passive"],
            get: |it| {
                it.resources
                    .steering
                    .and_then(|steering| place(&STEERINGS, &steering))
            },
            set: |it, at| it.resources.steering = STEERINGS.get(at).copied(),
        }),
        remark: resources_basis,
    },
    text_column!(
        "against-order-because",
        "import-field-against-order",
        resources_basis,
        resources.against_order_because
    ),
    text_column!(
        "resources-basis",
        "import-field-resources-basis",
        resources_basis,
        resources.basis
    ),
    mark!(
        "resources-illustrative",
        "import-field-resources-illustrative",
        resources.illustrative
    ),
    mark!("unconfirmed", "import-field-unconfirmed", unconfirmed),
    text_column!("note", "field-note", note, note),
];

/// Every column, in the order of a form; read in this order too, so that a number is there before what it
/// rests on.
pub(in super::super) fn group_columns() -> &'static [GroupColumn] {
    COLUMNS
}

/// A column by its key.
pub(in super::super) fn group_column(key: &str) -> Option<&'static GroupColumn> {
    COLUMNS.iter().find(|column| column.key == key)
}
