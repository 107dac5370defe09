//! The agenda with its minutes, and how answers come in with the time that takes.

use egui::{Grid, RichText, Ui, vec2};

use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::steps::form::{self, Form};
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{NumberField, Tone, disclosure, icon_button, notice, quiet_button};
use crate::text;
use crate::text::catalogues::Agendas;
use crate::text::{Argument, Texts, dates};
use crate::workshop::{Agenda, AgendaItem, Edit, Step, WaysIn, Workshop};

/// Minutes one member needs at a computer, cover screen and hand-over included.
const MINUTES_AT_A_COMPUTER: usize = 6;
/// Seconds it takes to enter one answer sheet by number.
const SECONDS_PER_SHEET: usize = 40;
/// More time than this for answers alone breaks a workshop day.
const TOO_LONG: usize = 20;
/// The longest planned item in minutes: a whole day.
const LONGEST: f64 = 600.0;

/// Minutes until everybody has answered on this many computers.
fn minutes_on_computers(members: usize, computers: u8) -> usize {
    members.div_ceil(usize::from(computers.max(1))) * MINUTES_AT_A_COMPUTER
}

/// Minutes to enter everybody's sheets.
fn minutes_for_paper(members: usize) -> usize {
    (members * SECONDS_PER_SHEET).div_ceil(60)
}

pub(super) fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, form: Form<'_>) {
    let texts = ctx.texts;
    let mut draft = ctx.workshop.agenda.clone();
    ways_in(ui, form, ctx.workshop, &mut draft.ways_in);
    ui.add_space(space::ONE);
    printed_kit(ui, ctx);
    ui.add_space(space::TWO);
    let minutes: u32 = draft.items.iter().map(|item| u32::from(item.minutes)).sum();
    if draft.items.is_empty() {
        form::caption(ui, &texts.get("question-agenda"));
        form::paragraph(ui, &texts.get("question-agenda-empty"));
        ready(ui, form, ctx.workshop, &mut draft);
    } else {
        let sum = text!(
            texts,
            "question-agenda-sum",
            time = dates::duration(texts, minutes)
        );
        form::paragraph(ui, &sum);
        disclosure(ui, &texts.get("question-agenda"), |ui| {
            items(ui, form, &mut draft);
            form::caption(ui, &texts.get("question-agenda-replace"));
            ready(ui, form, ctx.workshop, &mut draft);
        });
    }
    if draft != ctx.workshop.agenda && form.enabled {
        ctx.edit(Edit::SetAgenda(draft));
    }
}

fn ways_in(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, ways: &mut WaysIn) {
    let texts = form.texts;
    form::caption(ui, &texts.get("question-ways-in"));
    form.tick(
        ui,
        &texts.get("question-way-invitation"),
        &mut ways.invitation,
    );
    form.tick(ui, &texts.get("question-way-paper"), &mut ways.paper);
    let members = workshop.ranking_participants().count();
    let mut computers = ways.computers > 0;
    let had = computers;
    form.tick(ui, &texts.get("question-way-computers"), &mut computers);
    if computers != had {
        ways.computers = u8::from(computers);
    }
    if computers {
        form::under(ui, |ui| {
            let label = texts.get("question-computers");
            form.whole(
                ui,
                NumberField::new(&label).range(1.0, 60.0).width(96.0),
                &mut ways.computers,
            );
        });
    }
    form.tick(ui, &texts.get("question-way-together"), &mut ways.together);
    time(ui, texts, members, ways);
}

/// What the ways in take, and a warning when it is more than a day holds.
fn time(ui: &mut Ui, texts: &Texts, members: usize, ways: &WaysIn) {
    if members == 0 {
        return;
    }
    let none = !ways.invitation && !ways.paper && ways.computers == 0 && !ways.together;
    if none {
        notice(ui, Tone::Attention, &texts.get("question-way-none"));
        return;
    }
    if ways.invitation {
        form::aside(ui, &texts.get("question-time-invitation"));
    }
    if ways.paper {
        let minutes = minutes_for_paper(members);
        form::aside(
            ui,
            &text!(
                texts,
                "question-time-paper",
                people = members,
                minutes = minutes
            ),
        );
    }
    if ways.computers > 0 {
        let minutes = minutes_on_computers(members, ways.computers);
        let arguments = [
            ("people", Argument::from(members)),
            ("computers", Argument::from(ways.computers)),
            ("minutes", Argument::from(minutes)),
        ];
        let only = !ways.invitation && !ways.paper && !ways.together;
        if only && minutes > TOO_LONG {
            let key = if ways.computers == 1 {
                "note-time-warning"
            } else {
                "question-time-computers-long"
            };
            notice(ui, Tone::Attention, &texts.with(key, &arguments));
        } else {
            form::aside(ui, &texts.with("question-time-computers", &arguments));
        }
    }
    if ways.together {
        form::aside(ui, &texts.get("weighing-together-note"));
    }
}

/// Cards, answer sheets, code slips and agenda, to print before the day.
fn printed_kit(ui: &mut Ui, ctx: &mut StepContext<'_>) {
    if ui.button(ctx.texts.get("button-print-kit")).clicked() {
        ctx.command(Command::CreateKit);
    }
    form::aside(ui, &ctx.texts.get("kit-about"));
}

/// What an agenda item is called.
pub(in crate::app) fn item_name(texts: &Texts, item: &AgendaItem) -> String {
    match item.step {
        Some(step) if item.title.is_empty() => texts.get(&format!("step-{}-title", step.name())),
        _ => item.title.clone(),
    }
}

fn items(ui: &mut Ui, form: Form<'_>, draft: &mut Agenda) {
    let texts = form.texts;
    let last = draft.items.len().saturating_sub(1);
    let mut swap = None;
    let mut remove = None;
    Grid::new("agenda")
        .num_columns(3)
        .spacing(vec2(space::TWO, space::ONE))
        .show(ui, |ui| {
            ui.label(RichText::new(texts.get("question-agenda-item")).text_style(Theme::strong()));
            ui.label(RichText::new(texts.get("question-minutes")).text_style(Theme::strong()));
            ui.end_row();
            for (index, item) in draft.items.iter_mut().enumerate() {
                let name = item_name(texts, item);
                let named = |key: &str| texts.with(key, &[("name", Argument::from(name.as_str()))]);
                if item.step.is_none() {
                    let edit = egui::TextEdit::singleline(&mut item.title)
                        .id_salt(("agenda", index))
                        .min_size(vec2(0.0, space::TARGET))
                        .margin(vec2(8.0, 10.0))
                        .desired_width(220.0)
                        .interactive(form.enabled);
                    ui.add(edit)
                        .accessible_name(texts.get("question-agenda-item"));
                } else {
                    ui.label(&name);
                }
                let label = named("question-minutes-of");
                ui.push_id(("minutes", index), |ui| {
                    form.whole(
                        ui,
                        NumberField::new(&label)
                            .range(0.0, LONGEST)
                            .width(72.0)
                            .hide_label(),
                        &mut item.minutes,
                    );
                });
                ui.horizontal(|ui| {
                    if !form.enabled {
                        return;
                    }
                    let up = ui.add_enabled_ui(index > 0, |ui| {
                        icon_button(ui, icons::ARROW_UP, &named("question-agenda-up"))
                    });
                    if up.inner.clicked() {
                        swap = index.checked_sub(1).map(|to| (index, to));
                    }
                    let down = ui.add_enabled_ui(index < last, |ui| {
                        icon_button(ui, icons::ARROW_DOWN, &named("question-agenda-down"))
                    });
                    if down.inner.clicked() {
                        swap = Some((index, index + 1));
                    }
                    if icon_button(ui, icons::TRASH, &named("question-agenda-remove")).clicked() {
                        remove = Some(index);
                    }
                });
                ui.end_row();
            }
        });
    if let Some((from, to)) = swap
        && from.max(to) < draft.items.len()
    {
        draft.items.swap(from, to);
    }
    if let Some(index) = remove
        && index < draft.items.len()
    {
        draft.items.remove(index);
    }
    if form.enabled && ui.button(texts.get("question-agenda-add")).clicked() {
        draft.items.push(AgendaItem {
            step: None,
            title: texts.get("question-agenda-break"),
            minutes: 15,
            used: None,
        });
    }
}

/// The agendas that ship with the app, one button each.
fn ready(ui: &mut Ui, form: Form<'_>, workshop: &Workshop, draft: &mut Agenda) {
    if !form.enabled {
        return;
    }
    let texts = form.texts;
    let Ok(agendas) = Agendas::load() else {
        return;
    };
    // Titles go into the workshop, so they are in its language and not in the screen's.
    let own = workshop.language;
    for agenda in &agendas.agendas {
        let words = text!(
            texts,
            "question-agenda-ready",
            name = agenda.name.in_language(texts.language()),
            time = dates::duration(texts, agenda.minutes())
        );
        if quiet_button(ui, &words).clicked() {
            draft.items = agenda
                .items
                .iter()
                .map(|item| {
                    let step = Step::from_name(&item.step);
                    AgendaItem {
                        step,
                        title: if step.is_some() {
                            String::new()
                        } else {
                            item.title.in_language(own).to_owned()
                        },
                        minutes: u16::try_from(item.minutes).unwrap_or(u16::MAX),
                        used: None,
                    }
                })
                .collect();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn twenty_members_on_one_computer_need_two_hours() {
        assert_eq!(minutes_on_computers(20, 1), 120);
        assert_eq!(minutes_on_computers(20, 3), 42);
        assert_eq!(minutes_on_computers(20, 0), 120);
        assert_eq!(minutes_for_paper(20), 14);
        assert_eq!(minutes_for_paper(0), 0);
    }
}
