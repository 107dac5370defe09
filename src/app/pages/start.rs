//! The start page: four ways in, unsaved work, recent files.

use std::path::PathBuf;

use egui::{Align, Frame, Layout, Margin, RichText, ScrollArea, Stroke, Ui};

use crate::app::commands::{Command, Sent};
use crate::app::theme::icons;
use crate::app::theme::{Theme, space};
use crate::app::widgets::{Icon, heading, primary_button, quiet_button};
use crate::text::Texts;

/// What the start page knows.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct StartPage {
    /// Unsaved work found: file, title, and when it was written (in words).
    pub recoveries: Vec<Recovery>,
    /// Recent files, newest first.
    pub recent: Vec<PathBuf>,
}

/// Unsaved work.
#[derive(Debug, Clone, PartialEq)]
pub struct Recovery {
    /// The recovery file.
    pub path: PathBuf,
    /// The workshop's title.
    pub title: String,
    /// When it was written, in words.
    pub time: String,
}

const WAYS: [(&str, &str, &str, Command); 4] = [
    (
        "start-lead-workshop",
        icons::PRESENTATION,
        "start-lead-button",
        Command::OpenExample,
    ),
    (
        "start-answer",
        icons::FILE_TEXT,
        "start-answer-button",
        Command::AnswerInvitation,
    ),
    (
        "start-explore",
        icons::SCALES,
        "start-explore-button",
        Command::Explore,
    ),
    (
        "start-read",
        icons::EYE,
        "start-read-button",
        Command::ReadRecord,
    ),
];

/// Draws the start page.
pub fn show(ui: &mut Ui, page: &StartPage, texts: &Texts, sent: &mut Vec<Sent>) {
    let theme = Theme::of(ui.ctx());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.vertical_centered(|ui| {
            ui.set_max_width(ui.available_width().min(1000.0));
            ui.add_space(space::THREE);
            ui.label(
                RichText::new(texts.get("app-name"))
                    .color(theme.colours.accent)
                    .text_style(Theme::strong()),
            );
            heading(ui, 1, &texts.get("start-heading"));
            ui.label(texts.get("start-lead"));
            ui.add_space(space::TWO);
            if !(page.recoveries.is_empty() && page.recent.is_empty()) {
                ui.with_layout(Layout::top_down(Align::Min), |ui| {
                    recoveries(ui, page, texts, sent);
                    recent(ui, page, texts, sent);
                });
            }
            ways(ui, texts, sent);
            if quiet_button(ui, &texts.get("learning-open")).clicked() {
                sent.push(Sent::Command(Command::ToggleLearning));
            }
            ui.add_space(space::TWO);
            ui.label(RichText::new(texts.get("start-foot")).color(theme.colours.ink_soft));
            ui.add_space(space::TWO);
        });
    });
}

fn recoveries(ui: &mut Ui, page: &StartPage, texts: &Texts, sent: &mut Vec<Sent>) {
    let theme = Theme::of(ui.ctx());
    for recovery in &page.recoveries {
        Frame::new()
            .fill(theme.colours.surface_raised)
            .stroke(Stroke::new(1.5, theme.colours.attention))
            .corner_radius(6.0)
            .inner_margin(Margin::same(16))
            .show(ui, |ui| {
                ui.set_min_width(ui.available_width());
                let arguments = [
                    ("time", recovery.time.as_str().into()),
                    ("title", recovery.title.as_str().into()),
                ];
                ui.label(texts.with("start-recovery", &arguments));
                ui.horizontal_wrapped(|ui| {
                    if primary_button(ui, &texts.get("start-recovery-take-up")).clicked() {
                        sent.push(Sent::Command(Command::Recover(recovery.path.clone())));
                    }
                    if quiet_button(ui, &texts.get("start-recovery-discard")).clicked() {
                        sent.push(Sent::Command(Command::DiscardRecovery(
                            recovery.path.clone(),
                        )));
                    }
                });
            });
        ui.add_space(space::TWO);
    }
}

fn ways(ui: &mut Ui, texts: &Texts, sent: &mut Vec<Sent>) {
    let theme = Theme::of(ui.ctx());
    let columns = if ui.available_width() > 720.0 { 2 } else { 1 };
    for (number, row) in WAYS.chunks(columns).enumerate() {
        // Cards beside each other are as high as the highest of them, which is known from the frame before.
        let id = ui.unique_id().with(("height of the ways", number));
        let known: f32 = ui.data(|data| data.get_temp(id)).unwrap_or(0.0);
        let mut highest = 0.0_f32;
        ui.columns(row.len(), |columns| {
            for (ui, (key, icon, button, command)) in columns.iter_mut().zip(row) {
                Frame::new()
                    .fill(theme.colours.surface_raised)
                    .stroke(Stroke::new(1.0, theme.colours.border))
                    .corner_radius(8.0)
                    .inner_margin(Margin::same(20))
                    .show(ui, |ui| {
                        ui.set_min_width(ui.available_width());
                        ui.set_min_height(known);
                        let card = ui.vertical(|ui| {
                            ui.horizontal(|ui| {
                                let (_, rect) = ui.allocate_space(egui::vec2(32.0, 32.0));
                                Icon::from(*icon).paint(
                                    ui.painter(),
                                    rect,
                                    28.0,
                                    theme.colours.accent,
                                );
                                heading(ui, 2, &texts.get(&format!("{key}-title")));
                            });
                            ui.label(texts.get(&format!("{key}-purpose")));
                            ui.add_space(space::ONE);
                            ui.horizontal_wrapped(|ui| {
                                if primary_button(ui, &texts.get(button)).clicked() {
                                    sent.push(Sent::Command(command.clone()));
                                }
                                if *command == Command::OpenExample {
                                    if ui.button(texts.get("start-new-empty")).clicked() {
                                        sent.push(Sent::Command(Command::NewWorkshop));
                                    }
                                    if ui.button(texts.get("start-open-file")).clicked() {
                                        sent.push(Sent::Command(Command::Open));
                                    }
                                    if ui
                                        .button(texts.get("next-year-from-file"))
                                        .on_hover_text(texts.get("next-year-start-page"))
                                        .clicked()
                                    {
                                        sent.push(Sent::Command(Command::NextYearFromFile));
                                    }
                                }
                            });
                        });
                        highest = highest.max(card.response.rect.height());
                    });
            }
        });
        if (highest - known).abs() > 0.5 {
            ui.data_mut(|data| data.insert_temp(id, highest));
            ui.ctx()
                .request_discard("a card on the start page has another height");
        }
        ui.add_space(space::ONE);
    }
}

/// Earlier work, before the ways in: who comes back mostly comes back to it.
fn recent(ui: &mut Ui, page: &StartPage, texts: &Texts, sent: &mut Vec<Sent>) {
    if page.recent.is_empty() {
        return;
    }
    ui.horizontal_wrapped(|ui| {
        heading(ui, 3, &texts.get("start-recent"));
        for path in page.recent.iter().take(6) {
            let name = path
                .file_name()
                .map_or_else(String::new, |name| name.to_string_lossy().into_owned());
            let response = quiet_button(ui, &name).on_hover_text(path.display().to_string());
            if response.clicked() {
                sent.push(Sent::Command(Command::OpenPath(path.clone())));
            }
        }
    });
    ui.add_space(space::ONE);
}
