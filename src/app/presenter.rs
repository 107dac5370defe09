//! The big screen: a second window that shows only what the room should see of the step at hand.
//!
//! Invariants: never one person's answer, never who has answered, never a live order while people answer,
//! never a file path or a code. It draws a snapshot of plain data, so that nothing else can reach it.

use std::sync::{Arc, Mutex};

use egui::{Context, Frame, Margin, RichText, ScrollArea, Ui, ViewportBuilder, ViewportId};

use super::theme::{Theme, space};
use super::widgets::heading;

/// The id of the second window.
pub fn viewport() -> ViewportId {
    ViewportId::from_hash_of("presenter")
}

/// The big screen's state.
#[derive(Default)]
pub struct Presenter {
    /// Whether the window is open.
    pub open: bool,
    /// Whether it stands still.
    pub frozen: bool,
    shown: Arc<Mutex<Wall>>,
    closed: Arc<std::sync::atomic::AtomicBool>,
}

/// What the room sees.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Wall {
    /// Name of the workshop.
    pub workshop: String,
    /// Name of the step.
    pub title: String,
    /// Its question.
    pub purpose: String,
    /// What stands under it.
    pub blocks: Vec<Block>,
    /// The mark of the example, where it applies.
    pub mark: Option<String>,
}

/// A part of the wall.
#[derive(Debug, Clone, PartialEq)]
pub enum Block {
    /// A sentence.
    Text(String),
    /// A list.
    List(Vec<String>),
    /// An order: place, name, class or reason.
    Order {
        /// Which order it is.
        name: String,
        /// Rows: place, group, remark.
        rows: Vec<(usize, String, String)>,
    },
}

impl Presenter {
    /// Draws the second window, when it is open, from what `wall` gives. Called from `ui` only.
    pub fn show(
        &mut self,
        ctx: &Context,
        title: &str,
        style: egui::Style,
        wall: impl FnOnce() -> Wall,
    ) {
        use std::sync::atomic::Ordering;
        if self.closed.swap(false, Ordering::Relaxed) {
            self.open = false;
        }
        if !self.open {
            return;
        }
        if !self.frozen {
            let wall = wall();
            if let Ok(mut shown) = self.shown.lock()
                && *shown != wall
            {
                *shown = wall;
                ctx.request_repaint_of(viewport());
            }
        }
        let (shown, closed) = (Arc::clone(&self.shown), Arc::clone(&self.closed));
        let style = Arc::new(style);
        let builder = ViewportBuilder::default()
            .with_title(title)
            .with_inner_size([1280.0, 720.0]);
        ctx.show_viewport_deferred(viewport(), builder, move |ui, _| {
            ui.set_style(Arc::clone(&style));
            if let Ok(wall) = shown.lock() {
                let margin = Margin::symmetric(48, 24);
                let frame = Frame::central_panel(ui.style()).inner_margin(margin);
                egui::CentralPanel::default()
                    .frame(frame)
                    .show(ui, |ui| draw(ui, &wall));
            }
            if ui.ctx().input(|input| input.viewport().close_requested()) {
                closed.store(true, Ordering::Relaxed);
                ui.ctx().request_repaint_of(ViewportId::ROOT);
            }
        });
    }
}

/// Draws the wall: large type, own layout.
pub fn draw(ui: &mut Ui, wall: &Wall) {
    let theme = Theme::of(ui.ctx());
    ScrollArea::vertical().auto_shrink(false).show(ui, |ui| {
        ui.add_space(space::TWO);
        ui.label(RichText::new(&wall.workshop).color(theme.colours.ink_soft));
        heading(ui, 1, &wall.title);
        ui.label(RichText::new(&wall.purpose).text_style(egui::TextStyle::Heading));
        if let Some(mark) = &wall.mark {
            ui.label(RichText::new(mark).color(theme.colours.attention));
        }
        ui.add_space(space::THREE);
        for block in &wall.blocks {
            match block {
                Block::Text(text) => {
                    ui.label(text);
                }
                Block::List(items) => {
                    for item in items {
                        ui.horizontal_wrapped(|ui| {
                            ui.label("–");
                            ui.label(item);
                        });
                    }
                }
                Block::Order { name, rows } => {
                    ui.label(RichText::new(name).text_style(Theme::strong()));
                    for (place, group, remark) in rows {
                        ui.horizontal_wrapped(|ui| {
                            ui.label(RichText::new(format!("{place}")).text_style(Theme::strong()));
                            ui.label(group);
                            ui.label(RichText::new(remark).color(theme.colours.ink_soft));
                        });
                    }
                }
            }
            ui.add_space(space::TWO);
        }
    });
}
