//! Printed answer sheets, typed in by number, one after another, with the keyboard alone.
//!
//! Invariants: what is read is said back in words before it is saved; a line that cannot be read is not saved;
//! groups that are missing are asked about; nothing of one sheet is left when the next begins.

mod line;

use egui::{FocusDirection, Id, Key, RichText, Ui, vec2};
use serde::{Deserialize, Serialize};

use super::{PrivateContext, PrivateEntry, forget_typed, page};
use crate::app::commands::Sent;
use crate::app::theme::space;
use crate::app::widgets::line_field::{LineField, select};
use crate::app::widgets::{Tone, heading, primary_button, quiet_button, status};
use crate::text::{Argument, Explain};
use crate::workshop::{
    Ballot, CriterionId, Edit, GroupId, ParticipantId, RankingAnswer, WayIn, WeightAnswer,
    Workshop, check_ballot,
};
use line::{LineError, Order, read_order, read_points};

/// Points that a sheet should share out.
const WHOLE: u32 = 100;
/// The least width of a column of groups that are said back.
const COLUMN: f32 = 300.0;

/// What is typed from one sheet.
#[derive(Debug, Clone, PartialEq, Default, Serialize, Deserialize)]
pub(super) struct Sheet {
    code: String,
    weights: String,
    order: String,
    /// Why the sheet was not saved.
    #[serde(skip)]
    refused: Option<crate::text::Message>,
    /// What is unusual has been said; the same again means that it is meant.
    #[serde(skip)]
    warned: bool,
    /// The sheet saved last.
    #[serde(skip)]
    saved: Option<ParticipantId>,
    /// Which field gets the keyboard next.
    #[serde(skip)]
    go_to: Option<Field>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Field {
    Code,
    Weights,
    Order,
}

impl Field {
    fn id(self) -> Id {
        Id::unique(match self {
            Self::Code => "answer sheet, code",
            Self::Weights => "answer sheet, weights",
            Self::Order => "answer sheet, order",
        })
    }
}

/// A sheet as it is read.
struct Reading {
    member: Option<ParticipantId>,
    weights: Result<Option<Vec<u32>>, LineError>,
    order: Result<Order, LineError>,
}

impl Sheet {
    /// The sheet of a member.
    pub(super) fn of(member: &ParticipantId) -> Self {
        Self {
            code: member.to_string(),
            go_to: Some(Field::Code),
            ..Self::default()
        }
    }

    /// Whether nothing of the answer has been typed.
    pub(super) fn is_empty(&self) -> bool {
        self.weights.trim().is_empty() && self.order.trim().is_empty()
    }

    /// The member whose code is typed.
    pub(super) fn member(&self, workshop: &Workshop) -> Option<ParticipantId> {
        member(workshop, &self.code)
    }

    /// Where it goes on once it is taken up again: after what is written.
    pub(super) fn go_on(&mut self) {
        self.go_to = Some(if self.order.trim().is_empty() {
            Field::Weights
        } else {
            Field::Order
        });
    }

    fn read(&self, workshop: &Workshop) -> Reading {
        Reading {
            member: member(workshop, &self.code),
            weights: read_points(&self.weights, workshop.criteria.len()),
            order: read_order(&self.order, workshop.need_groups.len()),
        }
    }
}

/// The member with a code; the letters before the number may be left out where the number alone tells.
fn member(workshop: &Workshop, typed: &str) -> Option<ParticipantId> {
    let typed = typed.trim().to_lowercase();
    let digits = |code: &str| {
        let digits: String = code.chars().filter(char::is_ascii_digit).collect();
        digits.trim_start_matches('0').to_owned()
    };
    let codes = || workshop.ranking_participants().map(|it| &it.id);
    if let Some(exact) = codes().find(|id| id.as_str().to_lowercase() == typed) {
        return Some(exact.clone());
    }
    let number = typed.chars().all(|letter| letter.is_ascii_digit());
    if typed.is_empty() || !number {
        return None;
    }
    let mut same = codes().filter(|id| digits(id.as_str()) == digits(&typed));
    match (same.next(), same.next()) {
        (Some(only), None) => Some(only.clone()),
        _ => None,
    }
}

/// The next member who has not answered, in the order of the list, round its end.
fn next_member(workshop: &Workshop, after: &ParticipantId) -> Option<ParticipantId> {
    let round = workshop.open_round()?;
    let codes: Vec<&ParticipantId> = workshop.awaited_participants().map(|it| &it.id).collect();
    let start = codes
        .iter()
        .position(|id| *id == after)
        .map_or(0, |at| at + 1);
    let mut round_the_end = codes.iter().skip(start).chain(codes.iter().take(start));
    let next = round_the_end.find(|id| **id != after && !round.has_answer_of(id));
    next.map(|id| (*id).clone())
}

/// Whether nobody is waited for any more.
fn all_have_answered(workshop: &Workshop) -> bool {
    let round = workshop.open_round();
    round.is_some_and(|round| {
        let mut awaited = workshop.awaited_participants();
        awaited.all(|member| round.has_answer_of(&member.id))
    })
}

/// Draws the sheet and returns whether the entering is over.
pub(super) fn show(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &mut PrivateContext<'_>,
) -> bool {
    let reading = entry.sheet.read(context.workshop);
    let mut save = false;
    page::body(ui, "sheet", |ui| {
        heading(ui, 1, &context.text("sheet-title"));
        ui.label(context.text("sheet-purpose"));
        ui.add_space(space::ONE);
        save = fields(ui, entry, context, &reading);
        ui.add_space(space::ONE);
        read_back(ui, context, &reading, &entry.sheet.order);
    });
    let mut over = false;
    page::foot(ui, |ui| {
        said(ui, entry, context, &reading);
        ui.horizontal_wrapped(|ui| {
            let empty = entry.sheet.is_empty();
            let leave = if empty {
                "sheet-leave"
            } else {
                "sheet-leave-unsaved"
            };
            let (leave, on) = (context.text(leave), context.text("sheet-save"));
            if empty && all_have_answered(context.workshop) {
                over = primary_button(ui, &leave).clicked();
                save |= quiet_button(ui, &on).clicked();
            } else {
                save |= primary_button(ui, &on).clicked();
                over = quiet_button(ui, &leave).clicked();
            }
        });
    });
    if save {
        self::save(ui, entry, context, reading);
    }
    if over {
        entry.sheet = Sheet::default();
        forget_typed(ui.ctx());
    } else {
        // In the same frame: who types fast has pressed the next key before another is drawn.
        focus(ui, &mut entry.sheet);
    }
    over
}

/// The three lines. Returns whether the sheet shall be saved.
fn fields(
    ui: &mut Ui,
    entry: &mut PrivateEntry,
    context: &PrivateContext<'_>,
    reading: &Reading,
) -> bool {
    let sheet = &mut entry.sheet;
    let before = (
        sheet.code.clone(),
        sheet.weights.clone(),
        sheet.order.clone(),
    );
    let criteria: Vec<String> = context
        .workshop
        .criteria
        .iter()
        .map(|criterion| criterion.name.clone())
        .collect();
    let error = |error: Option<&LineError>| {
        error.map(|error| (error.at(), context.texts.message(&error.message())))
    };
    let (code, weights, order) = (
        context.text("sheet-code"),
        context.text("sheet-weights"),
        context.text("sheet-order"),
    );
    let wide = ui.available_width().min(720.0);
    let unknown = (reading.member.is_none() && !sheet.code.trim().is_empty())
        .then(|| (0..sheet.code.len(), context.text("sheet-error-no-member")));
    let mut returned = None;
    let mut field = |ui: &mut Ui, which: Field, line: LineField<'_>, text: &mut String| {
        let response = line.show(ui, text);
        if response.lost_focus() && ui.input(|input| input.key_pressed(Key::Enter)) {
            returned = Some(which);
        }
    };
    let line = |which: Field, label, hint, width, error| LineField {
        label,
        hint,
        width,
        id: which.id(),
        error,
    };
    let shown = line(Field::Code, code.as_str(), "", 120.0, unknown);
    field(ui, Field::Code, shown, &mut sheet.code);
    let hint = criteria.join("  ");
    let wrong = error(reading.weights.as_ref().err());
    let shown = line(Field::Weights, weights.as_str(), &hint, wide, wrong);
    field(ui, Field::Weights, shown, &mut sheet.weights);
    let wrong = error(reading.order.as_ref().err());
    let shown = line(Field::Order, order.as_str(), "3 1 5=2 4?", wide, wrong);
    field(ui, Field::Order, shown, &mut sheet.order);
    ui.label(RichText::new(context.text("sheet-how")).color(context.theme.colours.ink_soft));
    if before
        != (
            sheet.code.clone(),
            sheet.weights.clone(),
            sheet.order.clone(),
        )
    {
        sheet.warned = false;
        sheet.refused = None;
        sheet.saved = None;
    }
    match returned {
        // Return in a line before the last goes on to the next that is still empty.
        Some(Field::Code) if sheet.is_empty() => sheet.go_to = Some(Field::Weights),
        Some(Field::Weights) if sheet.order.trim().is_empty() && reading.weights.is_ok() => {
            sheet.go_to = Some(Field::Order);
        }
        Some(_) => return true,
        None => {}
    }
    false
}

/// Gives the keyboard to the field that is next, all of it selected.
fn focus(ui: &Ui, sheet: &mut Sheet) {
    let Some(field) = sheet.go_to.take() else {
        return;
    };
    let text = match field {
        Field::Code => &sheet.code,
        Field::Weights => &sheet.weights,
        Field::Order => &sheet.order,
    };
    ui.memory_mut(|memory| memory.move_focus(FocusDirection::None));
    select(ui, field.id(), text, 0..text.len());
    ui.ctx().request_repaint();
}

/// What the lines say, in words; of a line with an error what stands before it.
fn read_back(ui: &mut Ui, context: &PrivateContext<'_>, reading: &Reading, line: &str) {
    let workshop = context.workshop;
    if let Ok(Some(points)) = &reading.weights {
        let said: Vec<String> = workshop
            .criteria
            .iter()
            .zip(points)
            .map(|(criterion, points)| {
                let arguments = [
                    ("criterion", Argument::from(criterion.name.as_str())),
                    ("points", (*points).into()),
                ];
                context.text_with("sheet-read-weight", &arguments)
            })
            .collect();
        ui.label(said.join(", "));
    }
    let before = reading.order.as_ref().err().map(|error| error.at().start);
    let before = before.and_then(|end| {
        let groups = workshop.need_groups.len();
        read_order(line.get(..end)?, groups).ok()
    });
    let Some(order) = reading.order.as_ref().ok().or(before.as_ref()) else {
        return;
    };
    if order.none {
        ui.label(context.text("sheet-read-none"));
        return;
    }
    if order.tiers.is_empty() && order.unknown.is_empty() {
        return;
    }
    let mut lines = Vec::new();
    let mut place = 1;
    for tier in &order.tiers {
        for group in tier {
            let arguments = [
                ("place", Argument::from(place)),
                ("number", (group + 1).into()),
                ("group", name(workshop, *group).into()),
            ];
            lines.push(context.text_with("sheet-read-place", &arguments));
        }
        place += tier.len();
    }
    for group in &order.unknown {
        let arguments = [
            ("number", Argument::from(group + 1)),
            ("group", name(workshop, *group).into()),
        ];
        lines.push(context.text_with("sheet-read-unknown", &arguments));
    }
    columns(ui, &lines);
}

/// Lines in as many columns as there is room for, down and then across.
fn columns(ui: &mut Ui, lines: &[String]) {
    let room = ui.available_width();
    let count = ((room / COLUMN).floor() as usize).clamp(1, 4);
    let width = room / count as f32 - space::TWO;
    let each = lines.len().div_ceil(count).max(1);
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::TWO, 0.0);
        for column in lines.chunks(each) {
            ui.vertical(|ui| {
                ui.set_width(width);
                for line in column {
                    ui.add(egui::Label::new(line).truncate());
                }
            });
        }
    });
}

fn name(workshop: &Workshop, group: usize) -> &str {
    let group = workshop.need_groups.get(group);
    group.map_or("", |group| group.name.as_str())
}

/// What stands in the way, what is unusual, and what was saved last.
fn said(ui: &mut Ui, entry: &PrivateEntry, context: &PrivateContext<'_>, reading: &Reading) {
    let sheet = &entry.sheet;
    if let Some(saved) = &sheet.saved {
        let (tone, key) = if entry.not_saved {
            (Tone::Attention, "sheet-not-saved")
        } else {
            (Tone::Done, "sheet-saved")
        };
        let code = saved.as_str().into();
        status(ui, tone, &context.text_with(key, &[("code", code)]));
    }
    if let Some(problem) = &sheet.refused {
        status(ui, Tone::Error, &context.texts.message(problem));
    }
    let missing = reading.order.as_ref().map(|order| order.missing.as_slice());
    if let Ok(missing @ [_, ..]) = missing
        && !sheet.order.trim().is_empty()
    {
        let numbers: Vec<String> = missing.iter().map(|at| (at + 1).to_string()).collect();
        let arguments = [
            ("count", Argument::from(missing.len())),
            ("numbers", context.texts.list(&numbers).into()),
        ];
        let tone = if sheet.refused.is_some() {
            Tone::Error
        } else {
            Tone::Information
        };
        status(ui, tone, &context.text_with("sheet-missing", &arguments));
    }
    if !sheet.is_empty() {
        for warning in warnings(context, reading) {
            status(ui, Tone::Attention, &warning);
        }
    }
    if sheet.warned {
        status(ui, Tone::Attention, &context.text("sheet-again"));
    }
    let soft = context.theme.colours.ink_soft;
    if let Some(round) = context.workshop.open_round() {
        let arguments = [
            ("answered", Argument::from(round.answers.len())),
            (
                "expected",
                context.workshop.awaited_participants().count().into(),
            ),
        ];
        let answered = context.text_with("shell-answered", &arguments);
        ui.label(RichText::new(answered).color(soft));
        if sheet.is_empty() && all_have_answered(context.workshop) {
            status(ui, Tone::Done, &context.text("sheet-all-in"));
        }
    }
}

/// What is unusual and may still be meant.
fn warnings(context: &PrivateContext<'_>, reading: &Reading) -> Vec<String> {
    let mut warnings = Vec::new();
    let round = context.workshop.open_round();
    if let (Some(round), Some(member)) = (round, &reading.member)
        && round.has_answer_of(member)
    {
        let code = member.as_str().into();
        warnings.push(context.text_with("sheet-has-answered", &[("code", code)]));
    }
    if let Ok(Some(points)) = &reading.weights {
        let sum: u32 = points.iter().sum();
        if sum != WHOLE {
            warnings.push(context.text_with("sheet-sum", &[("sum", sum.into())]));
        }
    }
    warnings
}

/// Saves the sheet, or goes to what stands in the way.
fn save(ui: &Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>, reading: Reading) {
    let unusual = !warnings(context, &reading).is_empty();
    let sheet = &mut entry.sheet;
    let refuse = |sheet: &mut Sheet, field: Field, key: &'static str| {
        sheet.refused = Some(crate::text::Message::new(key));
        sheet.go_to = Some(field);
    };
    let Some(member) = reading.member else {
        return refuse(sheet, Field::Code, "sheet-refused-code");
    };
    let weights = match reading.weights {
        Ok(weights) => weights,
        Err(error) => return select(ui, Field::Weights.id(), &sheet.weights, error.at()),
    };
    let order = match reading.order {
        Ok(order) => order,
        Err(error) => return select(ui, Field::Order.id(), &sheet.order, error.at()),
    };
    if sheet.is_empty() {
        return refuse(sheet, Field::Weights, "sheet-refused-empty");
    }
    let ranked = !sheet.order.trim().is_empty() && !order.none;
    if ranked && !order.missing.is_empty() {
        sheet.refused = Some(crate::text::Message::new("sheet-refused-missing"));
        let end = sheet.order.len();
        return select(ui, Field::Order.id(), &sheet.order, end..end);
    }
    if unusual && !sheet.warned {
        sheet.warned = true;
        let end = sheet.order.len();
        return select(ui, Field::Order.id(), &sheet.order, end..end);
    }
    let ballot = ballot(context, member.clone(), weights, &order, ranked);
    if let Err(error) = check_ballot(context.workshop, &ballot) {
        sheet.refused = Some(error.message());
        sheet.go_to = Some(Field::Code);
        return;
    }
    let taken = Edit::TakeInBallot(Box::new(ballot.into()));
    context.sent.push(Sent::Edit(Box::new(taken)));
    forget_typed(ui.ctx());
    let next = next_member(context.workshop, &member);
    entry.member = next.clone().unwrap_or_else(|| member.clone());
    entry.sheet = Sheet {
        code: next.map_or_else(String::new, |next| next.to_string()),
        saved: Some(member),
        go_to: Some(Field::Code),
        ..Sheet::default()
    };
}

fn ballot(
    context: &PrivateContext<'_>,
    member: ParticipantId,
    weights: Option<Vec<u32>>,
    order: &Order,
    ranked: bool,
) -> Ballot {
    let workshop = context.workshop;
    let groups = |numbers: &[usize]| -> Vec<GroupId> {
        let groups = numbers
            .iter()
            .filter_map(|at| workshop.need_groups.get(*at));
        groups.map(|group| group.id.clone()).collect()
    };
    let points = |points: Vec<u32>| -> WeightAnswer {
        let criteria = workshop.criteria.iter().zip(points);
        let given = criteria.map(|(criterion, points)| -> (CriterionId, f64) {
            (criterion.id.clone(), f64::from(points))
        });
        WeightAnswer::Points(given.collect())
    };
    Ballot {
        member,
        way_in: WayIn::Paper,
        handed_in: context.now,
        abstains: order.none && weights.is_none(),
        weights: weights.map(points),
        ranking: ranked.then(|| RankingAnswer {
            tiers: order.tiers.iter().map(|tier| groups(tier)).collect(),
            unknown: groups(&order.unknown),
            ..RankingAnswer::default()
        }),
        desired: Default::default(),
        names_hidden: false,
    }
}

#[cfg(test)]
mod tests;
