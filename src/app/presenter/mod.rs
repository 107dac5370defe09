//! The big screen: a second window that shows only what the room should see of the step at hand.
//!
//! Invariants: never one person's answer, never who has answered, never a live order while people answer,
//! never a note, a file path or a code. It draws a snapshot of plain data, so that nothing else can reach it.

mod figure;
mod pages;
pub mod screens;
mod step_wall;
mod wall;
#[cfg(all(unix, not(target_os = "macos")))]
pub mod x11;

#[cfg(test)]
mod tests;

use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use egui::{
    Context, Frame, Key, Sense, Ui, Vec2, ViewportBuilder, ViewportCommand, ViewportId, WidgetInfo,
    accesskit::Role, pos2, vec2,
};

use super::theme::Theme;
use crate::text::{Language, Texts};
use crate::workshop::{GroupId, Step};

pub use figure::Figure;
pub use pages::{Page, Said, Sheet, pages};
pub use screens::{
    Place, Screen, Sought, in_words as screen_in_words, known_to as screens_known_to,
    other as other_screen,
};
pub use step_wall::{Source, wall};
pub use wall::{Block, Column, Row, Wall};

/// Size of the window while it is not put on a screen of its own, where no screen is known.
const WINDOW: Vec2 = vec2(1280.0, 720.0);
/// How much of the process leader's screen the window takes beside the leader's own.
const SHARE: f32 = 0.45;

/// The id of the second window.
pub fn viewport() -> ViewportId {
    ViewportId::from_hash_of("presenter")
}

/// What a wall is made from: as long as it is the same, so is the wall.
#[derive(Debug, Clone, PartialEq)]
pub struct MadeFrom {
    /// Step shown.
    pub step: Step,
    /// Language of the interface.
    pub language: Language,
    /// The workshop's revision.
    pub revision: u64,
    /// How many times something has been computed.
    pub computed: u64,
    /// Whether a private answer is given at this computer.
    pub private: bool,
    /// The chosen group.
    pub selected: Option<GroupId>,
    /// Time left, in words.
    pub time: Option<String>,
    /// Text size, 1 = as measured.
    pub scale: f32,
}

/// The big screen's state.
#[derive(Default)]
pub struct Presenter {
    /// Whether the window is open.
    pub open: bool,
    /// Whether it stands still.
    pub frozen: bool,
    /// Whether the time left is shown on it.
    pub shows_time: bool,
    place: Place,
    screens: Vec<Screen>,
    /// The screen it was last put on; none = in a window. The outer none = not opened yet.
    put_on: Option<Option<Screen>>,
    made_from: Option<MadeFrom>,
    shared: Arc<Mutex<Shared>>,
}

/// What both windows know.
#[derive(Default)]
struct Shared {
    wall: Wall,
    language: Language,
    scale: f32,
    /// The pages as laid out for a window of this size.
    laid_out: Option<(Vec2, Vec<Page>)>,
    page: usize,
    asked: Option<Asked>,
}

/// What was asked for in the big screen itself.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Asked {
    Close,
    Shrink,
}

/// What became of the screen it stands on.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Moved {
    /// It has been taken away.
    Lost,
    /// It is there again.
    Back,
}

impl Shared {
    fn turn(&mut self, forward: bool) {
        let last = self.count().saturating_sub(1);
        self.page = if forward {
            (self.page + 1).min(last)
        } else {
            self.page.min(last).saturating_sub(1)
        };
    }

    fn count(&self) -> usize {
        self.laid_out.as_ref().map_or(1, |(_, pages)| pages.len())
    }
}

/// A panic in one window leaves plain data as good as it was.
fn lock(shared: &Mutex<Shared>) -> MutexGuard<'_, Shared> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

impl Presenter {
    /// Opens the window, or closes it.
    pub fn toggle(&mut self) {
        self.open = !self.open;
        self.frozen = false;
    }

    /// The name of the step that is shown.
    pub fn title(&self) -> String {
        lock(&self.shared).wall.title.clone()
    }

    /// The page shown, from 1, and how many there are.
    pub fn page(&self) -> (usize, usize) {
        let shared = lock(&self.shared);
        let count = shared.count();
        (shared.page.min(count.saturating_sub(1)) + 1, count)
    }

    /// Turns to the next page or the one before.
    pub fn turn(&mut self, ctx: &Context, forward: bool) {
        lock(&self.shared).turn(forward);
        ctx.request_repaint_of(viewport());
    }

    /// Puts it somewhere else.
    pub fn put(&mut self, place: Place) {
        self.place = place;
    }

    /// The screens there are.
    pub fn screens(&self) -> &[Screen] {
        &self.screens
    }

    /// Takes in which screens there are. Where the one it stood on has been taken away it goes back to a window on the
    /// process leader's screen, until that screen is there again; either is told.
    pub fn set_screens(&mut self, screens: Vec<Screen>) -> Option<Moved> {
        let stood = self.stands_on().is_some();
        let sought = matches!(self.place, Place::Screen(_));
        self.screens = screens;
        // While nothing is chosen it goes to another screen than the process leader's as soon as there is one.
        if self.open
            && self.place == Place::Free
            && let Some(number) = screens::other(&self.screens)
            && let Some(screen) = self.screens.get(number)
        {
            self.place = Place::Screen(Sought::of(number, screen));
        }
        match (stood, self.stands_on().is_some()) {
            _ if !self.open => None,
            (true, false) => Some(Moved::Lost),
            (false, true) if sought => Some(Moved::Back),
            _ => None,
        }
    }

    /// The process leader's screen.
    fn own(&self) -> Option<&Screen> {
        self.screens.iter().find(|screen| screen.own)
    }

    /// The size of the window while it stands beside the process leader's.
    fn window_size(&self, ctx: &Context) -> Vec2 {
        self.own()
            .map_or(WINDOW, |own| size_in_points(ctx, own) * SHARE)
    }

    /// The screen it fills, by its number in [`Self::screens`]; none = it is a window.
    pub fn stands_on(&self) -> Option<usize> {
        match &self.place {
            Place::Screen(sought) => sought.find(&self.screens),
            Place::Free | Place::Window => None,
        }
    }

    /// Draws the second window, when it is open, from what `make` gives. Called from `ui` only.
    pub fn show(
        &mut self,
        ctx: &Context,
        title: &str,
        made_from: MadeFrom,
        make: impl FnOnce() -> Wall,
    ) {
        match lock(&self.shared).asked.take() {
            Some(Asked::Close) => self.open = false,
            Some(Asked::Shrink) => self.place = Place::Window,
            None => {}
        }
        if !self.open {
            self.made_from = None;
            self.put_on = None;
            return;
        }
        let stale = self.made_from.as_ref() != Some(&made_from);
        if stale && (!self.frozen || self.made_from.is_none()) {
            let mut shared = lock(&self.shared);
            let other_step = self
                .made_from
                .as_ref()
                .is_none_or(|before| before.step != made_from.step);
            if other_step {
                shared.page = 0;
            }
            shared.wall = make();
            shared.language = made_from.language;
            shared.scale = made_from.scale;
            shared.laid_out = None;
            drop(shared);
            self.made_from = Some(made_from);
            ctx.request_repaint_of(viewport());
        }
        let target = self.stands_on();
        let target = target.and_then(|number| self.screens.get(number)).cloned();
        self.move_to(ctx, target.as_ref());
        let mut builder = ViewportBuilder::default()
            .with_title(title)
            .with_app_id("foretrade")
            // The keyboard stays with the process leader.
            .with_active(false)
            .with_inner_size(self.window_size(ctx));
        if let Some(screen) = &target {
            builder = match screen.number {
                Some(number) => builder.with_monitor(number),
                None => builder
                    .with_decorations(false)
                    .with_inner_size(size_in_points(ctx, screen))
                    .with_position(in_points(ctx, screen, Vec2::ZERO)),
            };
        }
        let shared = Arc::clone(&self.shared);
        ctx.show_viewport_deferred(viewport(), builder, move |ui, _| draw(ui, &shared));
    }

    /// Moves an open window when another place has been chosen.
    fn move_to(&mut self, ctx: &Context, target: Option<&Screen>) {
        let stays = match (&self.put_on, target) {
            (Some(Some(before)), Some(target)) => before.is(target),
            (Some(None), None) => true,
            // It is opened: what it is built with puts it there, but for the screens the library does not know.
            (None, target) => target.is_none_or(|target| target.number.is_some()),
            _ => false,
        };
        self.put_on = Some(target.cloned());
        if stays {
            return;
        }
        let send = |command| ctx.send_viewport_cmd_to(viewport(), command);
        match target {
            Some(Screen {
                number: Some(number),
                ..
            }) => send(ViewportCommand::SetMonitor(*number)),
            Some(screen) => {
                // The library cannot fill a screen that it does not know of: a window without a frame covers it.
                send(ViewportCommand::Fullscreen(false));
                send(ViewportCommand::Decorations(false));
                send(ViewportCommand::OuterPosition(in_points(
                    ctx,
                    screen,
                    Vec2::ZERO,
                )));
                send(ViewportCommand::InnerSize(size_in_points(ctx, screen)));
            }
            None => {
                send(ViewportCommand::Fullscreen(false));
                send(ViewportCommand::Decorations(true));
                send(ViewportCommand::InnerSize(self.window_size(ctx)));
                // Back to where the process leader sees it: its own screen may be gone. Low and to the right, so that
                // it hides as little as may be of the leader's window.
                if let Some(own) = self.own() {
                    let inset = size_in_points(ctx, own) * (0.98 - SHARE);
                    send(ViewportCommand::OuterPosition(in_points(ctx, own, inset)));
                }
            }
        }
    }
}

fn size_in_points(ctx: &Context, screen: &Screen) -> Vec2 {
    let (width, height) = screen.pixels;
    vec2(width as f32, height as f32) / ctx.pixels_per_point().max(0.1)
}

/// A place so far in from a screen's corner, in points.
fn in_points(ctx: &Context, screen: &Screen, inset: Vec2) -> egui::Pos2 {
    let scale = ctx.pixels_per_point().max(0.1);
    let (x, y) = screen.corner;
    pos2(x as f32 / scale, y as f32 / scale) + inset
}

/// Draws the second window: the page, and the keys of a pointer with buttons.
fn draw(ui: &mut Ui, shared: &Mutex<Shared>) {
    let theme = Theme::of(ui.ctx());
    let frame = Frame::new().fill(theme.colours.surface);
    egui::CentralPanel::default().frame(frame).show(ui, |ui| {
        let mut shared = lock(shared);
        let size = ui.max_rect().size();
        let other_size = shared
            .laid_out
            .as_ref()
            .is_none_or(|(laid_out, _)| *laid_out != size);
        if other_size {
            let texts = Texts::new(shared.language);
            let sheet = Sheet {
                colours: &theme.colours,
                texts: &texts,
                size,
                scale: shared.scale,
            };
            let laid_out = pages(&shared.wall, sheet);
            shared.laid_out = Some((size, laid_out));
            // The process leader's window says how many pages there are.
            ui.ctx().request_repaint_of(ViewportId::ROOT);
        }
        keys(ui, &mut shared);
        let last = shared.count().saturating_sub(1);
        shared.page = shared.page.min(last);
        if let Some((_, pages)) = &shared.laid_out
            && let Some(page) = pages.get(shared.page)
        {
            draw_page(ui, page);
        }
    });
}

/// The big screen's own keys; a pointer with buttons sends the same.
fn keys(ui: &Ui, shared: &mut Shared) {
    let ctx = ui.ctx();
    if ctx.viewport_id() != viewport() {
        return;
    }
    let (forward, back, shrink, close) = ctx.input(|input| {
        (
            [Key::PageDown, Key::ArrowRight, Key::Space].map(|key| input.key_pressed(key)),
            [Key::PageUp, Key::ArrowLeft].map(|key| input.key_pressed(key)),
            input.key_pressed(Key::Escape),
            input.viewport().close_requested(),
        )
    });
    if forward.contains(&true) {
        shared.turn(true);
    }
    if back.contains(&true) {
        shared.turn(false);
    }
    if shrink {
        shared.asked = Some(Asked::Shrink);
    }
    if close {
        shared.asked = Some(Asked::Close);
    }
    if forward.contains(&true) || back.contains(&true) || shrink || close {
        ctx.request_repaint_of(ViewportId::ROOT);
    }
}

/// Draws a page with its upper left corner where the room for it begins, and says the same in words.
pub fn draw_page(ui: &mut Ui, page: &Page) {
    let origin = ui.max_rect().min;
    page.scene.paint(ui.painter(), origin, &|_, _| 0.0);
    let mut heading = 0;
    for (index, said) in page.said.iter().enumerate() {
        let rect = said.rect.translate(origin.to_vec2());
        let response = ui.interact(rect, ui.scope_id().with(("said", index)), Sense::hover());
        response.widget_info(|| WidgetInfo::labeled(said.role, true, &said.words));
        if said.role == Role::Heading {
            heading += 1;
            let level = if heading == 1 { 1 } else { 2 };
            ui.ctx()
                .accesskit_node_builder(response.id, |node| node.set_level(level));
        }
    }
}
