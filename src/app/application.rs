//! The window's heart: it draws the shell around a step, applies what the views send, saves, and answers
//! dialogs. The only place in `app` that changes the state.

use std::path::{Path, PathBuf};

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};
use jiff::tz::Offset;

use super::command::{Command, RecordOptions, Sent, actions};
use super::context::StepContext;
use super::dialog::{self, Dialog, Ended, Then};
use super::document::Document;
use super::files::{Answer, Ask, Pending, Picker, Request};
use super::presenter::Presenter;
use super::private::{self, Kind, PrivateContext, PrivateEntry, Stage};
use super::results::Results;
use super::state::{Clock, Purpose, State, ViewState};
use super::storage::{Storage, WindowSettings};
use super::theme::{Theme, ThemeError, ThemeKind};
use super::widgets::Tone;
use super::{presenter_wall, shell, start, steps};
use crate::record::{self, Audience, Format, Frozen};
use crate::store::StoreError;
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{Edit, ParticipantId, Step, Workshop};

/// Smallest and largest text, as a multiple of 16 points.
const TEXT_SCALE: std::ops::RangeInclusive<f32> = 0.8..=2.0;
/// The end of a frozen record's file name.
const RECORD_SUFFIX: &str = ".underlag.ron";
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
    picker: Box<dyn Picker>,
    pending: Option<Pending>,
    quitting: bool,
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
                results: Results::waking(ctx.clone()),
                purpose: Purpose::Lead,
                view: ViewState::default(),
                private: None,
                presenter: Presenter::default(),
                dialog: None,
                status: None,
                help_open: false,
                prompts_open: false,
            },
            storage,
            picker,
            pending: None,
            quitting: false,
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
        self.take_chosen_files();
        self.refresh_results();
        let mut sent = Vec::new();
        self.shortcuts(ui, &mut sent);
        self.panels(ui, &mut sent);
        self.dialogs(ui, &mut sent);
        self.presenter(&ctx);
        for sent in sent {
            self.carry_out(sent, &ctx);
        }
        self.autosave(&ctx);
        self.renew_lock(&ctx);
        self.close_requests(&ctx);
    }

    fn shortcuts(&mut self, ui: &Ui, sent: &mut Vec<Sent>) {
        if self.state.dialog.is_some() {
            return;
        }
        for action in actions() {
            if let Some(shortcut) = &action.shortcut
                && (action.enabled)(&self.state)
                && ui.input_mut(|input| input.consume_shortcut(shortcut))
            {
                sent.push(Sent::Command(action.command));
            }
        }
    }

    fn panels(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let bar = Frame::new()
            .fill(self.state.theme.colours.surface_raised)
            .inner_margin(Margin::symmetric(16, 2));
        Panel::top("bar").frame(bar).show(ui, |ui| {
            ui.set_min_height(48.0);
            if self.state.private.is_some() {
                shell::private_bar(ui, &self.state, sent);
            } else {
                shell::top_bar(ui, &self.state, sent);
            }
        });
        if self.state.private.is_some() {
            self.private_panel(ui, sent);
        } else if self.state.document.is_some() {
            self.work_panels(ui, sent);
        } else {
            CentralPanel::default().show(ui, |ui| {
                // Above the page, which takes all the room there is.
                if let Some(said) = &self.state.status {
                    shell::said_last(ui, said, &self.state.texts);
                }
                start::show(ui, &self.state.start, &self.state.texts, sent);
            });
        }
    }

    fn private_panel(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let now = self.state.now();
        let (Some(document), Some(mut entry)) = (&self.state.document, self.state.private.take())
        else {
            return;
        };
        let over = CentralPanel::default()
            .frame(Frame::central_panel(ui.style()).inner_margin(Margin::symmetric(48, 24)))
            .show(ui, |ui| {
                let mut context = PrivateContext {
                    workshop: document.workshop(),
                    results: &self.state.results,
                    texts: &self.state.texts,
                    theme: &self.state.theme,
                    now,
                    sent,
                };
                private::show(ui, &mut entry, &mut context)
            })
            .inner;
        if !over {
            self.state.private = Some(entry);
        } else if entry.kind == Kind::Alone {
            self.state.view.step = Some(Step::Rank);
        }
    }

    fn work_panels(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let side = Frame::new()
            .fill(self.state.theme.colours.surface_sunken)
            .inner_margin(Margin::symmetric(12, 8));
        Panel::left("path")
            .frame(side)
            .resizable(false)
            .exact_size(240.0)
            .show(ui, |ui| {
                shell::path_panel(ui, &self.state, sent);
            });
        if self.state.view.selected.is_some() || self.state.prompts_open {
            let width = (ui.available_width() * 0.36).clamp(260.0, 380.0);
            Panel::right("why")
                .frame(side)
                .resizable(false)
                .exact_size(width)
                .show(ui, |ui| {
                    if self.state.view.selected.is_some() {
                        shell::why_panel(ui, &self.state, sent);
                    } else {
                        shell::prompts_panel(ui, &self.state, sent);
                    }
                });
        }
        let foot = Frame::new()
            .fill(self.state.theme.colours.surface_raised)
            .inner_margin(Margin::symmetric(24, 8));
        let opened = Panel::bottom("foot")
            .frame(foot)
            .show(ui, |ui| shell::foot(ui, &self.state, sent))
            .inner;
        if opened.is_some() {
            self.state.dialog = opened;
        }
        let now = self.state.now();
        let State {
            document,
            results,
            texts,
            theme,
            offset,
            purpose,
            view,
            ..
        } = &mut self.state;
        let Some(document) = document else { return };
        let step = view.step.unwrap_or(Step::Question);
        CentralPanel::default()
            .frame(Frame::central_panel(ui.style()).inner_margin(Margin::symmetric(24, 16)))
            .show(ui, |ui| {
                let mut context = StepContext {
                    workshop: document.history.workshop(),
                    results,
                    texts,
                    theme,
                    now,
                    offset: *offset,
                    purpose: *purpose,
                    read_only: document.is_read_only(),
                    view,
                    sent,
                };
                steps::show(step, ui, &mut context);
            });
    }

    fn dialogs(&mut self, ui: &Ui, sent: &mut Vec<Sent>) {
        if self.state.help_open && shell::help(ui, &self.state) {
            self.state.help_open = false;
        }
        let Some(dialog) = &mut self.state.dialog else {
            return;
        };
        let Some(ended) = dialog::show(ui, dialog, &self.state.texts) else {
            return;
        };
        self.state.dialog = None;
        match ended {
            Ended::CalledOff => {}
            Ended::Path(request, typed) => self.chosen(&request, vec![PathBuf::from(typed.trim())]),
            Ended::PassOver(step, reason) => sent.push(Sent::Edit(Box::new(Edit::MarkStep {
                step,
                mark: Some(crate::workshop::StepMark::PassedOver(reason)),
            }))),
            Ended::Reopen(because) => {
                let at = self.state.now();
                sent.push(Sent::Edit(Box::new(Edit::ReopenProposal { at, because })));
            }
            Ended::Confirmed(Then::Send(confirmed)) => sent.push(*confirmed),
            Ended::Confirmed(Then::Overwrite) => {
                self.storage.save_anew();
                self.save();
            }
            Ended::Confirmed(Then::QuitUnsaved) => {
                self.quitting = true;
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }

    fn presenter(&mut self, ctx: &Context) {
        let State {
            document,
            results,
            texts,
            view,
            presenter,
            theme,
            text_scale,
            private,
            ..
        } = &mut self.state;
        let Some(document) = document else {
            presenter.open = false;
            return;
        };
        let style = theme.style(*text_scale * 1.75);
        let title = texts.get("presenter-window-title");
        let private = private.is_some();
        presenter.show(ctx, &title, style, || {
            let step = view.step.unwrap_or(Step::Question);
            presenter_wall::wall(step, document.workshop(), results, texts, private)
        });
    }

    /// Carries out what a view sent.
    fn carry_out(&mut self, sent: Sent, ctx: &Context) {
        match sent {
            Sent::Edit(edit) => self.edit(*edit),
            Sent::Command(command) => self.command(command, ctx),
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
        match document.apply(edit, now) {
            Ok(()) => self.state.status = None,
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    fn command(&mut self, command: Command, ctx: &Context) {
        match command {
            Command::ShowStart => self.leave_document(),
            Command::NewWorkshop => {
                self.open_shipped(crate::store::Shipped::Template.workshop(), Purpose::Lead)
            }
            Command::OpenExample => {
                self.open_shipped(crate::store::Shipped::Example.workshop(), Purpose::Lead)
            }
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
            Command::Undo | Command::Redo => {
                let now = self.state.now();
                if let Some(document) = &mut self.state.document {
                    let moved = if command == Command::Undo {
                        document.history.undo()
                    } else {
                        document.history.redo()
                    };
                    if moved {
                        document.changed(now);
                    }
                }
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
            Command::TogglePresenter => self.state.presenter.open = !self.state.presenter.open,
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
            Command::HandOver(member) => self.start_private(member, Kind::HandOver),
            Command::EnterPaper(member) => self.start_private(member, Kind::Paper),
            Command::TakeInAnswers => self.ask(Ask::OpenAnswers, ctx),
            Command::CreateRecord(options) => {
                self.storage.record_options = Some(options);
                self.ask(Ask::RecordFolder, ctx);
            }
            Command::SaveAnswer => self.ask(Ask::SaveAnswer, ctx),
            Command::SaveFile { name, bytes } => {
                self.storage.to_save = Some((name, bytes));
                self.ask(Ask::SaveFile, ctx);
            }
            Command::Copy(text) => {
                ctx.copy_text(text);
                self.state.say(Tone::Done, Message::new("state-copied"));
            }
            Command::Show(path) => {
                if let Err(error) = self.picker.show(&path) {
                    let message =
                        Message::new("error-cannot-show").with("cause", error.to_string());
                    self.state.say(Tone::Error, message);
                }
            }
            Command::Ask(dialog) => self.state.dialog = Some(dialog),
            Command::Quit => ctx.send_viewport_cmd(egui::ViewportCommand::Close),
        }
    }

    /// Shows a workshop that has no file.
    pub fn show_workshop(&mut self, workshop: Workshop, purpose: Purpose) {
        self.show_document(Document::new(workshop, None), purpose);
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

    fn start_private(&mut self, member: ParticipantId, kind: Kind) {
        let Some(document) = &self.state.document else {
            return;
        };
        if document.workshop().open_round().is_none() {
            self.state
                .say(Tone::Attention, Message::new("error-no-round-open"));
            return;
        }
        let entry = PrivateEntry::new(document.workshop(), member, kind);
        self.state.view.forget();
        self.state.status = None;
        self.state.private = Some(entry);
    }

    fn explore(&mut self) {
        self.open_shipped(crate::store::Shipped::Example.workshop(), Purpose::Explore);
        if let Some(document) = &self.state.document {
            let entry = PrivateEntry::new(
                document.workshop(),
                ParticipantId::new(private::ALONE),
                Kind::Alone,
            );
            self.state.private = Some(entry);
        }
    }

    fn open_shipped(&mut self, workshop: Result<Workshop, StoreError>, purpose: Purpose) {
        match workshop {
            Ok(workshop) => self.show_document(Document::new(workshop, None), purpose),
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    fn show_document(&mut self, document: Document, purpose: Purpose) {
        self.state.document = Some(document);
        self.state.purpose = purpose;
        self.state.view = ViewState::at(Step::Question);
        self.state.private = None;
        self.state.status = None;
        self.refresh_results();
        let first_open = self.state.document.as_ref().map(|document| {
            let facts = steps::StepFacts {
                workshop: document.workshop(),
                results: &self.state.results,
            };
            steps::path(document.workshop())
                .find(|step| !steps::is_settled(*step, &facts))
                .unwrap_or(Step::RecordAndDecision)
        });
        self.state.view.step = first_open;
    }

    fn leave_document(&mut self) {
        if self.state.document.as_ref().is_some_and(Document::is_dirty) {
            self.write();
        }
        self.storage.release();
        self.state.document = None;
        self.state.private = None;
        self.state.presenter.open = false;
        self.state.start = self
            .storage
            .start_page(&self.state.texts, self.state.offset);
    }

    /// Opens a workshop, an answer or a record.
    fn open_path(&mut self, path: &Path, purpose: Purpose) {
        if path.to_string_lossy().ends_with(RECORD_SUFFIX) {
            self.open_record(path);
            return;
        }
        // What cannot be read does not take the place of what is open.
        if let Err(error) = crate::store::load(path) {
            self.state.say_unusable(&error);
            return;
        }
        self.leave_document();
        let now = self.state.now();
        match self.storage.open(path, now, self.state.language) {
            Ok(opened) => {
                let mut document = Document::new(opened.workshop, Some(path.to_owned()));
                document.locked_by = opened.locked_by;
                document.for_reading = purpose == Purpose::Read;
                self.show_document(document, purpose);
                if purpose == Purpose::Answer {
                    self.answer_invitation();
                }
            }
            Err(error) => {
                self.state.say(Tone::Error, error.message());
                self.state.start = self
                    .storage
                    .start_page(&self.state.texts, self.state.offset);
            }
        }
    }

    /// Opens the data inside a frozen record, to be read.
    fn open_record(&mut self, path: &Path) {
        let read = crate::store::read_text(path)
            .map_err(|error| error.message())
            .and_then(|text| Frozen::read(&text).map_err(|error| error.message()));
        match read {
            Ok(frozen) => {
                self.leave_document();
                let mut document = Document::new(frozen.data.workshop, None);
                document.for_reading = true;
                self.show_document(document, Purpose::Read);
                self.state.view.step = Some(Step::Propose);
            }
            Err(problem) => self.state.say(Tone::Error, problem),
        }
    }

    /// An invitation names one member who has not answered, or lets the person answer without a code.
    fn answer_invitation(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        let workshop = document.workshop();
        let mut members = workshop.ranking_participants();
        let only = match (members.next(), members.next()) {
            (Some(member), None) => member.id.clone(),
            _ => ParticipantId::new(private::ALONE),
        };
        self.state.private = Some(PrivateEntry::new(workshop, only, Kind::Alone));
    }

    fn recover(&mut self, path: &Path) {
        match self.storage.recover(path) {
            Ok(workshop) => {
                let mut document = Document::new(workshop, None);
                document.changed(self.state.now());
                self.show_document(document, Purpose::Lead);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
    }

    fn ask(&mut self, ask: Ask, ctx: &Context) {
        if self.pending.is_some() {
            return;
        }
        let request = Request {
            ask,
            title: self.state.texts.get(ask.key()),
            file_name: self.proposed_name(ask),
            folder: self
                .state
                .document
                .as_ref()
                .and_then(|document| document.path.as_ref())
                .and_then(|path| path.parent())
                .map(Path::to_owned),
        };
        self.pending = Some(Pending::open(self.picker.as_ref(), request, ctx));
    }

    fn proposed_name(&self, ask: Ask) -> String {
        let title = self
            .state
            .document
            .as_ref()
            .map_or_else(String::new, |document| {
                crate::workshop::slug(&document.workshop().title)
            });
        match ask {
            Ask::SaveWorkshop => format!("{title}.ron"),
            Ask::SaveAnswer => self
                .state
                .private
                .as_ref()
                .map_or_else(String::new, |entry| format!("{}.svar.ron", entry.member)),
            Ask::OpenWorkshop
            | Ask::OpenInvitation
            | Ask::OpenRecord
            | Ask::OpenAnswers
            | Ask::RecordFolder => String::new(),
            Ask::SaveFile => self
                .storage
                .to_save
                .as_ref()
                .map_or_else(String::new, |(name, _)| name.clone()),
        }
    }

    fn take_chosen_files(&mut self) {
        let Some(pending) = &self.pending else { return };
        let Answer::Chosen(paths) = pending.answer() else {
            return;
        };
        let request = pending.request.clone();
        self.pending = None;
        if paths.is_empty() {
            // Called off, or a system without file dialogs: both look the same, so a path can be typed.
            self.state.dialog = Some(Dialog::Path {
                request,
                typed: String::new(),
            });
        } else {
            self.chosen(&request, paths);
        }
    }

    fn take_dropped_files(&mut self, ctx: &Context) {
        if self.state.private.is_some() {
            return;
        }
        let dropped: Vec<PathBuf> = ctx.input(|input| {
            input
                .raw
                .dropped_files
                .iter()
                .map(|file| file.path().to_owned())
                .collect()
        });
        if dropped.is_empty() {
            return;
        }
        let answers = self.state.document.is_some()
            && dropped
                .iter()
                .all(|path| path.to_string_lossy().ends_with(".svar.ron"));
        if answers {
            self.take_in_answers(&dropped);
        } else if let Some(path) = dropped.first() {
            self.open_path(path, Purpose::Lead);
        }
    }

    fn chosen(&mut self, request: &Request, paths: Vec<PathBuf>) {
        let Some(first) = paths.first().cloned() else {
            return;
        };
        match request.ask {
            Ask::OpenWorkshop => self.open_path(&first, Purpose::Lead),
            Ask::OpenInvitation => self.open_path(&first, Purpose::Answer),
            Ask::OpenRecord => self.open_path(&first, Purpose::Read),
            Ask::SaveWorkshop => self.save_as(first),
            Ask::OpenAnswers => self.take_in_answers(&paths),
            Ask::SaveAnswer => self.save_answer(&first),
            Ask::RecordFolder => self.create_record(&first),
            Ask::SaveFile => self.save_file(&first),
        }
    }

    fn save_or_ask(&mut self, ctx: &Context) {
        let named = self
            .state
            .document
            .as_ref()
            .is_some_and(|document| document.path.is_some());
        if named {
            self.save()
        } else {
            self.ask(Ask::SaveWorkshop, ctx)
        }
    }

    /// Saves because a person asked, and says so.
    fn save(&mut self) {
        if self.write()
            && let Some(path) = self
                .state
                .document
                .as_ref()
                .and_then(|document| document.path.clone())
        {
            let title = self
                .state
                .document
                .as_ref()
                .map(|it| it.workshop().title.clone());
            let now = self.state.now();
            self.storage
                .add_recent(&path, &title.unwrap_or_default(), now, self.state.language);
            let message = Message::new("state-saved-to").with("path", path.display().to_string());
            self.state.say(Tone::Done, message);
        }
    }

    /// Saves to another file. Where that fails the work stays with the file it had, or its recovery file.
    fn save_as(&mut self, path: PathBuf) {
        let Some(document) = &mut self.state.document else {
            return;
        };
        let path = with_ron(path);
        if document.path.as_ref() == Some(&path) {
            // Its own file: the lock on it is kept.
            self.save();
            return;
        }
        let before = document.path.replace(path);
        let place = self.storage.save_anew();
        self.save();
        if let Some(document) = &mut self.state.document
            && document.write_failed
        {
            document.path = before;
            document.write_failed = false;
            self.storage.back_to(place);
        }
    }

    /// Writes the workshop to its file, or to a recovery file. Returns whether it is on disk.
    fn write(&mut self) -> bool {
        let now = self.state.now();
        let Some(document) = &mut self.state.document else {
            return true;
        };
        if document.is_read_only() {
            return true;
        }
        let purpose = self.state.purpose;
        let result = match &document.path {
            Some(path) => self.storage.save(path, document.history.workshop(), now),
            // What is tried on the example is not kept behind the person's back.
            None if matches!(purpose, Purpose::Explore | Purpose::Read) => Ok(()),
            None => self.storage.save_recovery(document.history.workshop(), now),
        };
        match result {
            Ok(()) => {
                if document.path.is_some() {
                    document.saved(now);
                } else {
                    document.kept(now);
                }
                true
            }
            Err(error) => {
                document.write_failed = true;
                if matches!(error, StoreError::ChangedOnDisk { .. }) {
                    self.state.dialog = Some(Dialog::Confirm {
                        title: Message::new("dialog-changed-on-disk-title"),
                        explanation: error.message(),
                        yes: Message::new("dialog-overwrite"),
                        then: Then::Overwrite,
                    });
                }
                self.state.say(Tone::Error, error.message());
                false
            }
        }
    }

    /// Says now and then that the file is still open, so that nobody takes the lock for one left behind.
    fn renew_lock(&mut self, ctx: &Context) {
        let now = self.state.now();
        if let Some(milliseconds) = self.storage.renew_lock(now) {
            ctx.request_repaint_after(std::time::Duration::from_millis(milliseconds));
        }
    }

    fn autosave(&mut self, ctx: &Context) {
        let now = self.state.now();
        let due = self
            .state
            .document
            .as_ref()
            .and_then(|document| document.due_in(now));
        match due {
            Some(0) => {
                self.write();
            }
            Some(milliseconds) => {
                ctx.request_repaint_after(std::time::Duration::from_millis(milliseconds));
            }
            None => {}
        }
    }

    fn close_requests(&mut self, ctx: &Context) {
        if !ctx.input(|input| input.viewport().close_requested()) || self.quitting {
            return;
        }
        let dirty = self.state.document.as_ref().is_some_and(Document::is_dirty);
        if dirty && !self.write() {
            ctx.send_viewport_cmd(egui::ViewportCommand::CancelClose);
            self.state.dialog = Some(Dialog::Confirm {
                title: Message::new("dialog-quit-title"),
                explanation: Message::new("dialog-quit-note"),
                yes: Message::new("confirm-do-not-save"),
                then: Then::QuitUnsaved,
            });
        } else {
            self.storage.release();
        }
    }

    fn take_in_answers(&mut self, paths: &[PathBuf]) {
        let (mut taken, mut refused) = (0_usize, None);
        for path in paths {
            let now = self.state.now();
            let Some(document) = &mut self.state.document else {
                return;
            };
            match self.storage.read_answer(path, document.workshop()) {
                Ok(ballot) => match document.apply(Edit::TakeInBallot(Box::new(ballot)), now) {
                    Ok(()) => taken += 1,
                    Err(error) => refused = Some(error.message()),
                },
                Err(problem) => refused = Some(problem),
            }
        }
        match refused {
            None => self.state.say(
                Tone::Done,
                Message::new("answers-taken-in").with("count", taken),
            ),
            Some(problem) => {
                let message = Message::new("answers-refused")
                    .with("count", taken)
                    .with("problem", problem);
                self.state.say(Tone::Error, message);
            }
        }
    }

    fn save_answer(&mut self, path: &Path) {
        let now = self.state.now();
        let (Some(document), Some(entry)) = (&self.state.document, &self.state.private) else {
            return;
        };
        let path = with_ron(path.to_owned());
        match self.storage.save_answer(
            &path,
            document.workshop(),
            entry.ballot(now),
            self.state.language,
        ) {
            Ok(()) => {
                let message =
                    Message::new("state-saved-to").with("path", path.display().to_string());
                self.state.say(Tone::Done, message);
            }
            Err(error) => self.state.say(Tone::Error, error.message()),
        }
        if let Some(entry) = &mut self.state.private {
            entry.stage = Stage::Done;
        }
    }

    fn save_file(&mut self, path: &Path) {
        let Some((_, bytes)) = self.storage.to_save.take() else {
            return;
        };
        let said = match crate::store::save::write_atomically(path, &bytes) {
            Ok(()) => (
                Tone::Done,
                Message::new("state-saved-to").with("path", path.display().to_string()),
            ),
            Err(error) => (Tone::Error, error.message()),
        };
        self.state.say(said.0, said.1);
    }

    fn create_record(&mut self, folder: &Path) {
        let Some(document) = &self.state.document else {
            return;
        };
        let options = self.storage.record_options.take().unwrap_or(RecordOptions {
            language: self.state.language,
            for_web: false,
        });
        let texts = Texts::new(options.language);
        let made = self.state.offset.to_datetime(self.state.now()).date();
        let workshop = document.workshop();
        let results = record::compute(workshop, None, None, &|| false);
        let audience = if options.for_web {
            Audience::Web
        } else {
            Audience::Matter
        };
        let how = record::Options {
            audience,
            ..record::Options::new(made)
        };
        let written = record::build(workshop, &results, &texts, &how)
            .and_then(|record| record.files(&texts, Format::ALL))
            .map_err(|error| error.message())
            .and_then(|files| {
                let files = files
                    .iter()
                    .map(|file| (file.name.as_str(), file.bytes.as_slice()));
                crate::store::save_files(folder, files).map_err(|error| error.message())
            });
        match written {
            Ok(()) => {
                self.state.view.part::<steps::RecordMade>().folder = Some(folder.to_owned());
                let message =
                    Message::new("record-made").with("folder", folder.display().to_string());
                self.state.say(Tone::Done, message);
            }
            Err(message) => self.state.say(Tone::Error, message),
        }
    }

    fn refresh_results(&mut self) {
        let State {
            document, results, ..
        } = &mut self.state;
        if let Some(document) = document {
            results.refresh(document.history.workshop(), document.history.revision());
        }
    }
}

/// The path with the ending `.ron`, added when it is missing.
fn with_ron(path: PathBuf) -> PathBuf {
    if path
        .extension()
        .is_some_and(|ending| ending.eq_ignore_ascii_case("ron"))
    {
        return path;
    }
    let mut name = path.into_os_string();
    name.push(".ron");
    PathBuf::from(name)
}

impl eframe::App for Application {
    fn ui(&mut self, ui: &mut Ui, _: &mut eframe::Frame) {
        self.show(ui);
    }
}
