//! The day itself: the time of the agenda, and the screens the wall can stand on.

use std::time::Duration;

use egui::Context;

use super::super::presenter::{Moved, Screen, screens_known_to};
use super::super::shell::next_item;
use super::super::widgets::Tone;
use super::Application;
use crate::text::Message;
use crate::workshop::Edit;

/// Seconds between two looks at which screens there are, while the wall is open.
const LOOK: f64 = 2.0;

impl Application {
    /// Starts the time of an agenda item, or stops it. What the item before has used is noted.
    pub(super) fn run_timer(&mut self, item: Option<usize>) {
        self.note_time();
        let now = self.state.now();
        if let Some(index) = item
            && let Some(document) = &self.state.document
            && let Some(item) = document.workshop().agenda.items.get(index)
        {
            self.state.timer.start(index, item, now);
        }
    }

    pub(super) fn toggle_timer(&mut self) {
        if self.state.timer.item().is_some() {
            self.run_timer(None);
        } else if let Some(document) = &self.state.document {
            let next = next_item(document.workshop(), self.state.step());
            self.run_timer(next);
        }
    }

    /// Stops the time and notes what has been used.
    pub(super) fn note_time(&mut self) {
        let now = self.state.now();
        let Some((item, minutes)) = self.state.timer.stop(now) else {
            return;
        };
        if let Some(document) = &mut self.state.document
            && !document.is_read_only()
            && document
                .workshop()
                .agenda
                .items
                .get(item)
                .is_some_and(|item| item.used != Some(minutes))
            && let Err(error) = document.apply(
                Edit::SetUsedMinutes {
                    item,
                    minutes: Some(minutes),
                },
                now,
            )
        {
            // The item was just there; should it be gone, only its minutes are lost.
            tracing::warn!("used minutes not noted: {error}");
        }
    }

    /// While the time runs there is a frame each second; otherwise none is asked for.
    pub(super) fn tick(&mut self, ctx: &Context) {
        let Some(index) = self.state.timer.item() else {
            return;
        };
        let there = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| document.workshop().agenda.items.get(index).is_some());
        if there {
            ctx.request_repaint_after(Duration::from_secs(1));
        } else {
            self.state.timer.forget();
        }
    }

    /// Asks the system which screens there are: once at the start, and every other second while the wall is open, so that
    /// it comes back when its screen is taken away.
    pub(super) fn look_for_screens(&mut self, ctx: &Context, frame: &eframe::Frame) {
        let now = ctx.input(|input| input.time);
        let open = self.state.presenter.open;
        if open {
            ctx.request_repaint_after(Duration::from_secs_f64(LOOK));
        }
        if self
            .screens_seen
            .is_some_and(|seen| !open || now - seen < LOOK)
        {
            return;
        }
        let Some(window) = frame.winit_window() else {
            return;
        };
        self.screens_seen = Some(now);
        let own = window.current_monitor();
        let screens: Vec<Screen> = window
            .available_monitors()
            .enumerate()
            .map(|(number, monitor)| Screen {
                name: monitor.name().filter(|name| !name.trim().is_empty()),
                pixels: (monitor.size().width, monitor.size().height),
                corner: (monitor.position().x, monitor.position().y),
                own: own.as_ref() == Some(&monitor),
                number: Some(number),
            })
            .collect();
        let place = window.outer_position().ok();
        let size = window.outer_size();
        let half = |side: u32| i32::try_from(side / 2).unwrap_or(0);
        let middle = place.map(|place| (place.x + half(size.width), place.y + half(size.height)));
        let screens = match told_by_the_system(frame) {
            Some(told) => screens_known_to(&screens, told, middle),
            None => screens,
        };
        let said = match self.state.presenter.set_screens(screens) {
            Some(Moved::Lost) => (Tone::Attention, "wall-screen-lost"),
            Some(Moved::Back) => (Tone::Done, "wall-screen-back"),
            None => return,
        };
        self.state.say(said.0, Message::new(said.1));
    }
}

/// The screens as the system itself tells of them, where the window library does not keep its list up to date.
#[cfg(all(unix, not(target_os = "macos")))]
fn told_by_the_system(frame: &eframe::Frame) -> Option<Vec<Screen>> {
    use raw_window_handle::{HasDisplayHandle as _, RawDisplayHandle};
    match frame.display_handle().ok()?.as_raw() {
        RawDisplayHandle::Xlib(_) | RawDisplayHandle::Xcb(_) => {
            super::super::presenter::x11::screens()
        }
        _ => None,
    }
}

/// The screens as the system itself tells of them: elsewhere the window library asks it each time.
#[cfg(not(all(unix, not(target_os = "macos"))))]
fn told_by_the_system(_: &eframe::Frame) -> Option<Vec<Screen>> {
    None
}
