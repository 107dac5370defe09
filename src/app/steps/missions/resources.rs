//! Resources: what each group costs today, what more or less would do, and who stands on the other side.
//!
//! The step *Ge uppdrag* holds them, because the order must stand before money follows it, and because a mission
//! without money or with another's money is the usual way a priority comes to nothing. Nothing here proposes a
//! share: it adds up, and asks.

use egui::Ui;

use crate::app::charts::{ResourceBar, ResourceBars};
use crate::app::shell::place_in;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::steps::picture;
use crate::app::theme::space;
use crate::app::widgets::{
    Cell, NumberField, Table, Tone, disclosure, heading, notice, status, tag, text_field,
};
use crate::text;
use crate::text::catalogues::TableName;
use crate::text::{Texts, money};
use crate::workshop::{
    AgainstOrder, Edit, GroupId, NeedGroup, ResourceDirection, Resources, Steering, Workshop,
};

/// The most kronor that can be entered: more than all care in the country costs.
const MOST_KRONOR: f64 = 1e13;
/// The most people that can be entered: more than live on Earth.
const MOST_PEOPLE: f64 = 1e10;
/// What tells the two ways of steering apart.
const STEERING_ROWS: [&str; 4] = ["form", "goals", "when", "who"];

/// From this many groups on the picture shows those with an amount, and a search is offered.
const MANY: usize = 31;

/// What the part remembers.
#[derive(Default)]
struct ResourcesView {
    /// Heights of the cards, so that a long list costs no more than what is in sight.
    heights: form::Heights<GroupId>,
    search: String,
}

/// The groups in order of place; in the order of the list while there is none.
fn in_order(workshop: &Workshop) -> Vec<&NeedGroup> {
    let mut groups: Vec<&NeedGroup> = workshop.need_groups.iter().collect();
    groups
        .sort_by_key(|group| place_in(workshop.standing_order(), &group.id).unwrap_or(usize::MAX));
    groups
}

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    form::paragraph(ui, &texts.get("resources-sentence"));
    principles(ui, texts);
    if workshop.standing_order().is_empty() {
        notice(ui, Tone::Information, &texts.get("resources-no-order"));
    }
    disclosure(ui, &texts.get("resources-unfold-steering"), |ui| {
        steering(ui, texts);
    });
    // What is added up stands after what is written: it would else push the fields away under the hand. A list
    // too long to reach the end of has it first.
    let many = workshop.need_groups.len() >= MANY;
    if many {
        together(ui, ctx, many);
    }
    group_by_group(ui, ctx, form, many);
    if !many {
        together(ui, ctx, many);
    }
}

/// The sums, and the picture of those with an amount or, in a short list, of all.
fn together(ui: &mut Ui, ctx: &mut StepContext<'_>, many: bool) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    sums(ui, texts, workshop);
    let groups = in_order(workshop);
    let has_amount = |group: &NeedGroup| {
        group.resources.cost_today.is_some() || group.resources.change.is_some()
    };
    if !groups.iter().any(|group| has_amount(group)) {
        return;
    }
    let drawn: Vec<&NeedGroup> = groups
        .iter()
        .copied()
        .filter(|group| !many || has_amount(group))
        .collect();
    let rows = drawn
        .iter()
        .map(|group| ResourceBar {
            name: group.name.clone(),
            place: place_in(workshop.standing_order(), &group.id),
            today: group.resources.cost_today,
            change: group.resources.change,
            people: group.resources.people_reached,
        })
        .collect();
    let items: Vec<GroupId> = drawn.iter().map(|group| group.id.clone()).collect();
    ui.add_space(space::TWO);
    picture::show(ui, ctx, "resources", &ResourceBars { rows }, &items);
    if drawn.len() < groups.len() {
        let words = text!(
            texts,
            "resources-chart-some",
            shown = drawn.len(),
            count = groups.len()
        );
        form::aside(ui, &words);
    }
}

/// Every group's fields, in order of place.
fn group_by_group(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>, many: bool) {
    let texts = ctx.texts;
    let workshop = ctx.workshop;
    let mut groups = in_order(workshop);
    form::section(ui, &texts.get("resources-groups"));
    let against = workshop.against_order();
    let mut view = std::mem::take(ctx.view.part::<ResourcesView>());
    if many {
        if let Some(typed) = text_field(ui, &texts.get("need-groups-search"), &view.search) {
            view.search = typed;
        }
        let wanted = view.search.trim().to_lowercase();
        groups.retain(|group| group.name.to_lowercase().contains(&wanted));
        if groups.is_empty() {
            form::paragraph(ui, &texts.get("need-groups-none-found"));
        }
    }
    for group in groups {
        view.heights.in_sight(ui, &group.id, |ui| {
            ui.push_id(group.id.as_str(), |ui| {
                form::card(ui, |ui| one(ui, ctx, form, &against, group));
            });
        });
        ui.add_space(space::ONE);
    }
    *ctx.view.part::<ResourcesView>() = view;
}

/// The right to an assessment and the others stand where places become money.
fn principles(ui: &mut Ui, texts: &Texts) {
    let names: Vec<&str> = form::entries(TableName::PriorityPrinciples)
        .iter()
        .map(|entry| entry.name.in_language(texts.language()))
        .collect();
    notice(ui, Tone::Information, &format!("{}.", names.join(". ")));
}

/// What it comes to, and what has to be answered.
fn sums(ui: &mut Ui, texts: &Texts, workshop: &Workshop) {
    let sums = workshop.resource_sums();
    let kronor = |amount| money::kronor(texts, money::signed(amount));
    form::section(ui, &texts.get("resources-sums"));
    if sums.with_cost == 0 {
        form::paragraph(ui, &texts.get("resources-no-cost"));
    } else {
        form::paragraph(
            ui,
            &text!(
                texts,
                "resources-cost-today",
                cost = kronor(sums.cost_today),
                known = sums.with_cost,
                count = workshop.need_groups.len()
            ),
        );
    }
    if sums.growing + sums.releasing == 0 {
        form::paragraph(ui, &texts.get("resources-no-change"));
        return;
    }
    let key = if sums.released == 0 {
        "resources-change-no-release"
    } else {
        "resources-change"
    };
    let arguments = [
        ("more", kronor(sums.more).into()),
        ("released", kronor(sums.released).into()),
    ];
    form::paragraph(ui, &texts.with(key, &arguments));
    if sums.lacking() > 0 {
        let words = text!(texts, "resources-lacking", sum = kronor(sums.lacking()));
        status(ui, Tone::Attention, &words);
    } else if sums.left_over() > 0 {
        let words = text!(texts, "resources-left-over", sum = kronor(sums.left_over()));
        status(ui, Tone::Information, &words);
    } else {
        status(ui, Tone::Done, &texts.get("resources-balance"));
    }
    let to_say = [
        ("resources-without-amount", sums.without_amount),
        (
            "resources-without-other-side",
            workshop.without_other_side().count(),
        ),
        (
            "resources-to-answer",
            workshop
                .against_order()
                .iter()
                .filter(|it| !it.answered)
                .count(),
        ),
    ];
    for (key, count) in to_say {
        if count > 0 {
            status(
                ui,
                Tone::Attention,
                &texts.with(key, &[("count", count.into())]),
            );
        }
    }
    form::aside(ui, &texts.get("resources-no-optimiser"));
}

/// Active and passive steering, told apart row by row.
fn steering(ui: &mut Ui, texts: &Texts) {
    form::aside(ui, &texts.get("resources-steering-sentence"));
    let rows = STEERING_ROWS.map(|row| {
        ["what", "active", "passive"]
            .map(|column| Cell::Text(texts.get(&format!("resources-steering-{row}-{column}"))))
            .to_vec()
    });
    Table {
        caption: texts.get("resources-unfold-steering"),
        headers: vec![
            texts.get("resources-steering-what"),
            texts.get("resources-steering-active"),
            texts.get("resources-steering-passive"),
        ],
        rows: rows.to_vec(),
    }
    .show(ui, "steering");
}

fn direction_key(direction: ResourceDirection) -> &'static str {
    match direction {
        ResourceDirection::Grow => "resources-grow",
        ResourceDirection::Keep => "resources-keep",
        ResourceDirection::Release => "resources-release",
    }
}

fn one(
    ui: &mut Ui,
    ctx: &mut StepContext<'_>,
    form: Form<'_>,
    against: &[AgainstOrder],
    group: &NeedGroup,
) {
    let texts = ctx.texts;
    let mut draft = group.resources.clone();
    ui.horizontal_wrapped(|ui| {
        let title = place_in(ctx.workshop.standing_order(), &group.id).map_or_else(
            || group.name.clone(),
            |place| format!("{place}. {}", group.name),
        );
        heading(ui, 3, &title);
        if draft.illustrative {
            tag(ui, &texts.get("resources-illustrative"), None);
        }
    });
    direction(ui, form, &group.name, &mut draft);
    if let Some(found) = against.iter().find(|found| found.grows == group.id) {
        against_order(ui, form, ctx.workshop, found, &mut draft);
    }
    let unfold = text!(texts, "resources-unfold", name = group.name.as_str());
    let example = ctx.workshop.example;
    disclosure(ui, &unfold, |ui| {
        what_money_does(ui, form, example, &mut draft);
    });
    if draft != group.resources && form.enabled {
        ctx.edit(Edit::SetResources {
            group: group.id.clone(),
            resources: Box::new(draft),
        });
    }
}

/// Grow, keep or release; for an increase its other side stands beside at once.
fn direction(ui: &mut Ui, form: Form<'_>, name: &str, draft: &mut Resources) {
    let texts = form.texts;
    let directions = [
        ResourceDirection::Grow,
        ResourceDirection::Keep,
        ResourceDirection::Release,
    ];
    let options: Vec<(Option<ResourceDirection>, String)> = directions
        .map(|it| (Some(it), texts.get(direction_key(it))))
        .into_iter()
        .chain([(None, texts.get("not-set"))])
        .collect();
    let label = text!(texts, "resources-direction", name = name);
    if let Some(direction) = form.one_of(ui, &label, &options, Some(draft.direction)) {
        draft.direction = direction;
        draft.change = draft.amount().and_then(|amount| signed(direction, amount));
    }
    if !draft.grows() && !draft.releases() {
        return;
    }
    let label = texts.get("resources-amount");
    let unit = texts.get("resources-kronor-a-year");
    let mut amount = draft.amount().map(|amount| amount as f64);
    let before = amount;
    let field = NumberField::new(&label).unit(&unit).range(0.0, MOST_KRONOR);
    form.number(ui, field, &mut amount);
    // Looking changes nothing, also where the file holds a sign that does not fit.
    if amount != before {
        draft.change = amount.and_then(|amount| signed(draft.direction, amount as u64));
    }
    if draft.grows() {
        form.line(ui, "resources-who-gains", &mut draft.who_gains);
        form.line(ui, "resources-who-pays", &mut draft.who_pays);
        if !draft.names_other_side() {
            status(ui, Tone::Attention, &texts.get("resources-other-side"));
        }
        let ways = [
            (Some(Steering::Active), texts.get("steering-active")),
            (Some(Steering::Passive), texts.get("steering-passive")),
            (None, texts.get("not-set")),
        ];
        let label = texts.get("missions-steering");
        if let Some(steering) = form.one_of(ui, &label, &ways, Some(draft.steering)) {
            draft.steering = steering;
        }
        if draft.steering == Some(Steering::Passive) {
            form::aside(ui, &texts.get("resources-passive-note"));
        }
    } else {
        form.line(ui, "resources-who-waits", &mut draft.who_pays);
    }
}

/// A change with the sign of its direction; none where nothing moves.
fn signed(direction: Option<ResourceDirection>, amount: u64) -> Option<i64> {
    let amount = money::signed(amount);
    match direction {
        Some(ResourceDirection::Grow) => Some(amount),
        Some(ResourceDirection::Release) => Some(-amount),
        Some(ResourceDirection::Keep) | None => None,
    }
}

/// Asked, and answered with a reason; never forbidden.
fn against_order(
    ui: &mut Ui,
    form: Form<'_>,
    workshop: &Workshop,
    found: &AgainstOrder,
    draft: &mut Resources,
) {
    let texts = form.texts;
    let before: Vec<&str> = found
        .before
        .iter()
        .map(|id| workshop.group_name(id))
        .collect();
    let words = text!(
        texts,
        "resources-against-order",
        name = workshop.group_name(&found.grows),
        others = texts.list(&before)
    );
    let tone = if found.answered {
        Tone::Done
    } else {
        Tone::Attention
    };
    status(ui, tone, &words);
    form.lines(
        ui,
        "resources-against-because",
        &mut draft.against_order_because,
        2,
    );
}

fn what_money_does(ui: &mut Ui, form: Form<'_>, example: bool, draft: &mut Resources) {
    let texts = form.texts;
    let whole = |value: f64| value as u64;
    let label = texts.get("resources-today");
    let unit = texts.get("resources-kronor-a-year");
    let mut cost = draft.cost_today.map(|cost| cost as f64);
    let field = NumberField::new(&label).unit(&unit).range(0.0, MOST_KRONOR);
    form.number(ui, field, &mut cost);
    draft.cost_today = cost.map(whole);
    form.lines(ui, "resources-more-would", &mut draft.more_would, 2);
    form.lines(ui, "resources-less-would", &mut draft.less_would, 2);
    let label = texts.get("resources-people-reached");
    let unit = texts.get("need-groups-persons");
    let mut people = draft.people_reached.map(|people| people as f64);
    let field = NumberField::new(&label).unit(&unit).range(0.0, MOST_PEOPLE);
    form.number(ui, field, &mut people);
    draft.people_reached = people.map(whole);
    form.lines(ui, "resources-health-gain", &mut draft.health_gain, 2);
    form.lines(ui, "resources-basis", &mut draft.basis, 2);
    form.invented(ui, example, &mut draft.illustrative);
}
