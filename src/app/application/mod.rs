//! The window's heart: it draws the shell around a step, applies what the views send, saves, and answers
//! dialogs. The only place in `app` that changes the state.

pub mod actions;
mod answer_page;
mod answers;
mod asking;
mod day;
pub mod document;
pub mod files;
mod interrupted;
mod making_kit;
mod making_record;
mod next_year;
mod noting;
#[cfg(test)]
mod noting_tests;
mod opening;
mod panels;
pub mod run;
mod saving;
mod spreadsheets;
pub mod state;
pub mod storage;
pub mod timer;
mod versions;
pub mod work;

use std::path::PathBuf;

use egui::{Context, Ui};
use jiff::{Timestamp, tz::Offset};

use super::presenter::Presenter;
use super::private::Kind;
use super::theme::{Theme, ThemeError, ThemeKind};
use super::widgets::Tone;
use crate::app::application::actions::by_keys;
use crate::app::application::files::{Pending, Picker};
use crate::app::application::state::{Clock, State};
use crate::app::application::storage::{Storage, WindowSettings};
use crate::app::application::timer::Timer;
use crate::app::application::work::Work;
use crate::app::application::work::arriving::Arriving;
use crate::app::application::work::keeping::Keeper;
use crate::app::application::work::results_work::ResultsWork;
use crate::app::commands::Ask;
use crate::app::commands::{Command, Sent};
use crate::app::commands::{Purpose, ViewState};
use crate::app::pages::invitation::Desk;
use crate::app::pages::learning::Learning;
use crate::ranking::of_workshop::closing;
use crate::results::Results;
use crate::store::draw_mark;
use crate::store::keep::Retry;
use crate::store::versions::Earlier;
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{Edit, History, WorkshopId};

/// Smallest and largest text, as a multiple of 16 points.
const TEXT_SCALE: std::ops::RangeInclusive<f32> = 0.8..=2.0;
/// The height of a screen, in points, that leaves room around a window of the usual size.
const ROOMY: f32 = 900.0;
/// How much a press on A+ or A− changes it.
const TEXT_STEP: f32 = 0.1;

/// What the window is opened with.
pub struct Opening {
    /// A file to open at once.
    pub file: Option<PathBuf>,
    /// Language; none = the saved setting, else the system's.
    pub language: Option<Language>,
    /// The clock.
    pub clock: Clock,
    /// The user's distance from UTC.
    pub offset: Offset,
    /// Where settings, recent files and recovery files are.
    pub storage: Storage,
    /// Chooses files.
    pub picker: Box<dyn Picker>,
}

/// The application.
pub struct Application {
    /// What the window holds between frames.
    pub state: State,
    storage: Storage,
    keeper: Keeper<saving::Tag>,
    /// When a file that could not be written is tried again.
    retry: Retry,
    /// Which revision of which document was last kept beside a file that does not answer.
    beside: Option<(u64, u64)>,
    /// How many documents have been opened.
    opened: u64,
    picker: Box<dyn Picker>,
    pending: Option<Pending>,
    making: making_record::Making,
    /// The long parts of what is known of the workshop, under way.
    knowing: ResultsWork,
    keeping: interrupted::Keeping,
    noting: noting::Noting,
    /// Asked for a frame when work beside the window is done.
    wake: Context,
    arriving: Arriving,
    /// Earlier versions of the open workshop, being looked for.
    earlier: Option<Work<Vec<Earlier>>>,
    /// The workshop that files are taken in for.
    watched_for: Option<WorkshopId>,
    quitting: bool,
    /// When the system was last asked which screens there are, by the window's clock in seconds.
    screens_seen: Option<f64>,
    /// What had the keyboard when the present gesture began.
    held: Option<egui::Id>,
    /// Whether the window has been fitted to its screen.
    fitted: bool,
}

impl Application {
    /// The application on its start page, or with the file it was opened with.
    ///
    /// # Errors
    /// When a bundled theme does not parse.
    pub fn new(ctx: &Context, opening: Opening) -> Result<Self, ThemeError> {
        let Opening {
            file,
            language,
            clock,
            offset,
            storage,
            picker,
        } = opening;
        let settings = storage.settings();
        let language = language.or(settings.language).unwrap_or_default();
        let theme = Theme::load(settings.theme)?.with_reduced_motion(settings.reduced_motion);
        theme.apply(ctx, settings.text_scale);
        let texts = Texts::new(language);
        let start = storage.start_page(&texts, offset);
        let mut application = Self {
            state: State {
                language,
                texts,
                theme,
                text_scale: settings.text_scale,
                clock,
                offset,
                start,
                document: None,
                results: Results::default(),
                purpose: Purpose::Lead,
                view: ViewState::default(),
                private: None,
                learning: None,
                presenter: Presenter::default(),
                timer: Timer::default(),
                dialog: None,
                status: None,
                help_open: false,
                prompts_open: false,
            },
            keeper: Keeper::new(storage.disk(), ctx.clone()),
            storage,
            retry: Retry::default(),
            beside: None,
            opened: 0,
            picker,
            pending: None,
            making: making_record::Making::default(),
            knowing: ResultsWork::default(),
            keeping: interrupted::Keeping::default(),
            noting: noting::Noting::default(),
            wake: ctx.clone(),
            arriving: Arriving::default(),
            earlier: None,
            watched_for: None,
            quitting: false,
            screens_seen: None,
            held: None,
            fitted: false,
        };
        if let Some(file) = file {
            application.open_path(&file, Purpose::Lead);
        }
        Ok(application)
    }

    /// Draws one frame and carries out what it sends.
    pub fn show(&mut self, ui: &mut Ui) {
        let ctx = ui.ctx().clone();
        self.take_dropped_files(&ctx);
        self.take_chosen_files(&ctx);
        self.take_record();
        self.settle_kept(&ctx);
        self.watch_on(&ctx);
        self.receive_answers();
        self.show_interrupted();
        self.show_versions();
        self.refresh_results();
        self.note_findings();
        let mut sent = Vec::new();
        self.shortcuts(ui, &mut sent);
        self.panels(ui, &mut sent);
        self.dialogs(ui, &mut sent);
        self.presenter(&ctx);
        self.tick(&ctx);
        self.end_gesture_at_another(&ctx);
        for sent in sent {
            self.carry_out(sent, &ctx);
        }
        self.keep_entry(&ctx);
        self.autosave(&ctx);
        self.renew_lock(&ctx);
        self.close_requests(&ctx);
    }

    /// What is typed in one field, or moved in one drag, is one step to undo; another field or press begins the next.
    fn end_gesture_at_another(&mut self, ctx: &Context) {
        let held = ctx.memory(|memory| memory.focused());
        let pressed = ctx.input(|input| input.pointer.any_pressed());
        if !pressed && held == self.held {
            return;
        }
        self.held = held;
        if let Some(document) = &mut self.state.document {
            document.history.end_gesture();
        }
    }

    fn shortcuts(&mut self, ui: &Ui, sent: &mut Vec<Sent>) {
        if self.state.dialog.is_some() {
            return;
        }
        for action in by_keys() {
            if let Some(shortcut) = &action.shortcut
                && (action.enabled)(&self.state)
                && ui.input_mut(|input| input.consume_shortcut(shortcut))
            {
                sent.push(Sent::Command(action.command));
            }
        }
    }

    /// Carries out what a view sent.
    fn carry_out(&mut self, sent: Sent, ctx: &Context) {
        match sent {
            Sent::Edit(edit) => self.edit(*edit),
            Sent::Command(command) => self.command(command, ctx),
        }
    }

    /// Closes the open round with the sums of its answers, all of which have to be read for that.
    fn close_round(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        match closing(document.workshop()) {
            Some(edit) => self.edit(edit),
            None => self
                .state
                .say(Tone::Error, Message::new("error-round-unreadable")),
        }
    }

    fn edit(&mut self, edit: Edit) {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        if document.is_read_only() {
            self.state
                .say(Tone::Attention, Message::new("error-read-only"));
            return;
        }
        let at_once = edit.is_written_at_once();
        let removes = matches!(edit, Edit::RemoveIndividualAnswers(_));
        let ends = interrupted::EndsAnswers::by(&edit);
        let to_note = noting::Ends::by(&edit);
        match document.apply(edit, now) {
            Ok(()) => self.state.status = None,
            Err(error) => {
                self.state.say(Tone::Error, error.message());
                return;
            }
        }
        if removes {
            let id = document.workshop().id.clone();
            self.storage.forget_taken_in(&id, self.state.language);
        }
        if let Some(ends) = ends {
            self.forget_before_writing(&ends);
        }
        if let Some(to_note) = to_note {
            self.owe_findings(&to_note);
        }
        if at_once {
            let saved = self.write();
            if let Some(entry) = &mut self.state.private {
                entry.not_saved = !saved;
            }
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::ShowStart => self.leave_document(),
            Command::NewWorkshop => self.open_as_new(crate::store::Shipped::Template),
            Command::OpenExample => self.open_as_new(crate::store::Shipped::Example),
            Command::Explore => self.explore(),
            Command::Open => self.ask(Ask::OpenWorkshop, ctx),
            Command::AnswerInvitation => self.ask(Ask::OpenInvitation, ctx),
            Command::ReadRecord => self.ask(Ask::OpenRecord, ctx),
            Command::OpenPath(path) => self.open_path(&path, Purpose::Lead),
            Command::Recover(path) => self.recover(&path),
            Command::DiscardRecovery(path) => {
                if let Err(error) = self.storage.discard_recovery(&path) {
                    self.state.say(Tone::Error, error.message());
                }
                self.state.start = self
                    .storage
                    .start_page(&self.state.texts, self.state.offset);
            }
            Command::Save => self.save_or_ask(ctx),
            Command::SaveAs => self.ask(Ask::SaveWorkshop, ctx),
            Command::LookForVersions => self.look_for_versions(ctx),
            Command::TakeOver => self.ask_to_take_over(),
            Command::Undo => {
                self.step_in_history(History::undo_label, History::undo, "state-undone")
            }
            Command::Redo => {
                self.step_in_history(History::redo_label, History::redo, "state-redone")
            }
            Command::Go(step) => {
                self.state.view.step = Some(step);
                self.state.view.selected = None;
                self.state.status = None;
                if let Some(document) = &mut self.state.document {
                    document.history.end_gesture();
                }
            }
            Command::Select(group) => self.state.view.selected = group,
            Command::TogglePrompts => {
                self.state.prompts_open = !self.state.prompts_open;
                self.state.view.selected = None;
            }
            Command::TogglePresenter => {
                self.state.presenter.toggle();
                // A projector may have been plugged in since the last look.
                self.screens_seen = None;
            }
            Command::TurnWall { forward } => self.state.presenter.turn(ctx, forward),
            Command::PutWall(place) => self.state.presenter.put(place),
            Command::ToggleWallTime => {
                self.state.presenter.shows_time = !self.state.presenter.shows_time;
            }
            Command::RunTimer(item) => self.run_timer(item),
            Command::ToggleTimer => self.toggle_timer(),
            Command::ToggleFreeze => self.state.presenter.frozen = !self.state.presenter.frozen,
            Command::ToggleHelp => self.state.help_open = !self.state.help_open,
            Command::SetLanguage(language) => {
                self.state.language = language;
                self.state.texts = Texts::new(language);
                self.state.start = self
                    .storage
                    .start_page(&self.state.texts, self.state.offset);
                self.remember_settings();
            }
            Command::SetTheme(kind) => self.set_theme(kind, self.state.theme.reduced_motion, ctx),
            Command::ToggleMotion => {
                self.set_theme(self.state.theme.kind, !self.state.theme.reduced_motion, ctx);
            }
            Command::TextLarger => self.set_text_scale(self.state.text_scale + TEXT_STEP, ctx),
            Command::TextSmaller => self.set_text_scale(self.state.text_scale - TEXT_STEP, ctx),
            Command::TextNormal => self.set_text_scale(1.0, ctx),
            Command::HandOver(member) => self.start_private(member, Kind::HandOver, ctx),
            Command::EnterPaper(member) => self.start_private(member, Kind::Paper, ctx),
            Command::BackToInvitation => {
                self.state.view.part::<Desk>().looks_around = false;
            }
            Command::AnswerAs(code) => self.answer_as(&code, ctx),
            Command::GoOn { member, way_in } => self.go_on_with(member, way_in, ctx),
            Command::DiscardInterrupted(of) => self.discard_interrupted(&of),
            Command::LookBack(member) => self.start_private(member, Kind::Look, ctx),
            Command::TakeInAnswers => self.ask(Ask::OpenAnswers, ctx),
            Command::TakeInPasted(text) => self.take_in_pasted(text, ctx),
            Command::OpenRound => self.edit(Edit::OpenRound(draw_mark())),
            Command::CloseRound => self.close_round(),
            Command::ImportSpreadsheet => self.ask(Ask::OpenSpreadsheet, ctx),
            Command::RememberHeadings(remembered) => self.remember_headings(&remembered),
            Command::SaveForm(kind) => self.save_form(kind, ctx),
            Command::StartFromWorkshop => self.ask(Ask::OpenStart, ctx),
            Command::MakeInvitation(how) => {
                self.storage.invitation = Some(how);
                self.ask(Ask::InvitationFolder, ctx);
            }
            Command::SaveAnswerPage => self.ask(Ask::SavePage, ctx),
            Command::WatchFolder => self.ask(Ask::AnswersFolder, ctx),
            Command::StopWatching => self.stop_watching(),
            Command::CopyKey => self.ask(Ask::CopyKey, ctx),
            Command::LoadKey => self.ask(Ask::LoadKey, ctx),
            Command::NewKey => self.new_key(),
            Command::CreateRecord(options) => {
                self.storage.record_options = Some(options);
                self.ask(Ask::RecordFolder, ctx);
            }
            Command::CreateKit => self.ask(Ask::KitFolder, ctx),
            Command::PreviewRecord(options) => self.start_record(options, None),
            Command::CancelRecord => self.cancel_record(),
            Command::SaveAnswer => self.ask(Ask::SaveAnswer, ctx),
            Command::SaveFile { name, bytes } => {
                self.storage.to_save = Some((name, bytes));
                self.ask(Ask::SaveFile, ctx);
            }
            Command::Copy(text) => {
                ctx.copy_text(text);
                self.state.say(Tone::Done, Message::new("state-copied"));
            }
            Command::ToggleLearning => {
                let open = self.state.learning.take().is_none();
                self.state.learning = open.then(Learning::default);
            }
            Command::NextYear => self.next_year_of_this(),
            Command::NextYearFromFile => self.ask(Ask::OpenForNextYear, ctx),
            Command::Show(path) => {
                if let Err(error) = self.picker.show(&path) {
                    let message =
                        Message::new("error-cannot-show").with("cause", error.to_string());
                    self.state.say(Tone::Error, message);
                }
            }
            Command::Ask(dialog) => self.state.dialog = Some(*dialog),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Goes back or forth in the history, and says what that changed: it may stand on another step.
    fn step_in_history(
        &mut self,
        label: fn(&History) -> Option<&Message>,
        step: fn(&mut History, Timestamp) -> bool,
        said: &'static str,
    ) {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return;
        };
        let Some(edit) = label(&document.history).cloned() else {
            return;
        };
        if step(&mut document.history, now) {
            document.changed(now);
            self.state
                .say(Tone::Done, Message::new(said).with("edit", edit));
        }
    }

    /// Changes colours and motion.
    pub fn set_theme(&mut self, kind: ThemeKind, reduced_motion: bool, ctx: &Context) {
        // Every bundled theme parses (a test holds it); should one not, the present one stays.
        if let Ok(theme) = Theme::load(kind) {
            self.state.theme = theme.with_reduced_motion(reduced_motion);
            self.state.theme.apply(ctx, self.state.text_scale);
            self.remember_settings();
        }
    }

    fn set_text_scale(&mut self, scale: f32, ctx: &Context) {
        let scale = (scale * 10.0).round() / 10.0;
        self.state.text_scale = scale.clamp(*TEXT_SCALE.start(), *TEXT_SCALE.end());
        self.state.theme.apply(ctx, self.state.text_scale);
        self.remember_settings();
    }

    fn remember_settings(&mut self) {
        let State {
            language,
            theme,
            text_scale,
            ..
        } = &self.state;
        self.storage.remember(WindowSettings {
            language: Some(*language),
            theme: theme.kind,
            text_scale: *text_scale,
            reduced_motion: theme.reduced_motion,
        });
    }

    fn refresh_results(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let (workshop, revision) = (document.history.workshop(), document.history.revision());
        let results = &mut self.state.results;
        if let Err(problem) = self
            .knowing
            .refresh(results, workshop, revision, &self.wake)
        {
            self.state.say(Tone::Error, problem);
        }
    }

    /// Waits until everything is known of the open workshop, for tests and for pictures made without a window.
    pub fn wait_for_results(&mut self) {
        self.knowing.wait(&mut self.state.results);
    }
}

impl Application {
    /// On a screen too low for the window with its frame and the system's own bar, the foot with the way on would
    /// stand below the edge: the window then fills the screen from the start.
    fn fill_a_small_screen(&mut self, ctx: &Context) {
        if self.fitted {
            return;
        }
        let Some(screen) = ctx.input(|input| input.viewport().monitor_size) else {
            return;
        };
        self.fitted = true;
        if screen.y < ROOMY {
            ctx.send_viewport_cmd(egui::ViewportCommand::Maximized(true));
        }
    }
}

/// The path with the ending `.ron`, added when it is missing.
fn with_ron(path: PathBuf) -> PathBuf {
    with_ending(path, "ron", ".ron")
}

/// The path with `added` at its end, unless it has the ending `last`.
fn with_ending(path: PathBuf, last: &str, added: &str) -> PathBuf {
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case(last))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(added);
    PathBuf::from(name)
}

impl eframe::App for Application {
    fn ui(&mut self, ui: &mut Ui, frame: &mut eframe::Frame) {
        self.fill_a_small_screen(ui.ctx());
        self.look_for_screens(ui.ctx(), frame);
        self.show(ui);
    }
}
