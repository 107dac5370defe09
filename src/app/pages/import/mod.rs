//! *Hämta från kalkylblad*: what was read, what each sheet and column is, what would be taken in, and every
//! finding, before anything is changed. It stands in the step for need groups in place of the list.
//!
//! The file is read beside the window; nothing is written before the person presses *Ta in*, and then
//! everything is one change.

mod columns;
mod figures;
mod preview;

use std::collections::BTreeSet;
use std::sync::Arc;

use egui::Ui;

use crate::app::application::work::Work;
use crate::app::commands::Command;
use crate::app::steps::context::StepContext;
use crate::app::theme::space;
use crate::app::widgets::{Tone, heading, notice, primary_button, status};
use crate::spreadsheet::{
    Book, GroupChange, Import, ImportChoices, Plan, RememberedHeadings, Seriousness, SheetPlan,
    TableKind, read,
};
use crate::text;
use crate::text::{Explain, Language, Message};
use crate::workshop::{Evidence, NeedGroup, Source, SourceId, Workshop};

/// The view's own state: nothing, a file being read, or one that is looked at.
#[derive(Default)]
pub struct ImportView {
    state: State,
    /// What the last file changed, until something else is done: groups taken in.
    taken: Option<usize>,
}

#[derive(Default)]
enum State {
    #[default]
    Closed,
    Reading {
        name: String,
        read: Work<Result<Book, Message>>,
        remembered: RememberedHeadings,
    },
    Refused {
        name: String,
        problem: Message,
    },
    Open(Box<Open>),
}

/// A file that is looked at.
struct Open {
    name: String,
    book: Arc<Book>,
    plan: Plan,
    choices: ImportChoices,
    remembered: RememberedHeadings,
    /// The sheet whose columns are shown.
    sheet: usize,
    /// Which groups the preview shows; none = all.
    shown: Option<GroupChange>,
    /// The page of the preview, from 0.
    page: usize,
    prepared: Option<Prepared>,
    /// Every sheet was understood when the file was read: what will happen then comes first, and what the
    /// sheets and columns are is folded under it.
    recognised: bool,
    /// A sheet or a column was changed while what would be taken in was shown.
    touched: bool,
}

/// What would be taken in, and what it was worked out from.
struct Prepared {
    import: Import,
    groups: Vec<NeedGroup>,
    sources: Vec<Source>,
    unconfirmed_sources: BTreeSet<SourceId>,
    evidence: Vec<Evidence>,
    language: Language,
}

impl ImportView {
    /// Whether it takes the list's place.
    pub fn is_open(&self) -> bool {
        !matches!(self.state, State::Closed)
    }

    /// How many groups the last file changed, told once above the list.
    pub fn taken(&self) -> Option<usize> {
        self.taken
    }

    /// What was taken in has been seen.
    pub fn forget_taken(&mut self) {
        self.taken = None;
    }

    /// Reads a file beside the window. `remembered` is what columns were tied to before.
    pub fn start(
        &mut self,
        name: String,
        bytes: Vec<u8>,
        remembered: RememberedHeadings,
        ctx: &egui::Context,
    ) {
        self.taken = None;
        let stem = name
            .rsplit_once('.')
            .map_or(name.as_str(), |(stem, _)| stem)
            .to_owned();
        let reading = Work::start("spreadsheet", ctx, move |_| {
            read(&bytes, &stem).map_err(|error| error.message())
        });
        self.state = match reading {
            Ok(read) => State::Reading {
                name,
                read,
                remembered,
            },
            Err(problem) => State::Refused { name, problem },
        };
    }

    /// Whether the file is still being read.
    pub fn is_reading(&self) -> bool {
        matches!(self.state, State::Reading { .. })
    }

    fn take_read(&mut self, workshop: &Workshop) {
        let State::Reading {
            name,
            read,
            remembered,
        } = &mut self.state
        else {
            return;
        };
        let answer = match read.poll() {
            Ok(None) => return,
            Ok(Some(answer)) => answer,
            Err(problem) => Err(problem),
        };
        let name = std::mem::take(name);
        self.state = match answer {
            Ok(book) => {
                let remembered = std::mem::take(remembered);
                let plan = Plan::guess(&book, workshop, &remembered);
                let choices = remembered.choices(&book, &plan, workshop);
                let sheet = plan
                    .sheets
                    .iter()
                    .position(|plan| plan.table == Some(TableKind::Groups))
                    .or_else(|| plan.sheets.iter().position(|plan| plan.table.is_some()))
                    .unwrap_or(0);
                let recognised = plan.sheets.iter().any(|plan| plan.table.is_some())
                    && !plan.sheets.iter().any(SheetPlan::lacks_names);
                State::Open(Box::new(Open {
                    recognised,
                    touched: false,
                    name,
                    book: Arc::new(book),
                    plan,
                    choices,
                    remembered,
                    sheet,
                    shown: None,
                    page: 0,
                    prepared: None,
                }))
            }
            Err(problem) => State::Refused { name, problem },
        };
    }
}

impl Open {
    /// Works the import out anew when anything it rests on has changed.
    fn prepare(&mut self, ctx: &StepContext<'_>) {
        let language = ctx.texts.language();
        let still = self.prepared.as_ref().is_some_and(|prepared| {
            prepared.language == language
                && prepared.groups == *ctx.workshop.need_groups
                && prepared.sources == ctx.workshop.sources
                && prepared.unconfirmed_sources == ctx.workshop.unconfirmed_sources
                && prepared.evidence == ctx.workshop.evidence
        });
        if still {
            return;
        }
        let import = Import::prepare(
            &self.book,
            &self.plan,
            ctx.workshop,
            &self.choices,
            ctx.texts,
        );
        self.prepared = Some(Prepared {
            import,
            groups: ctx.workshop.need_groups.to_vec(),
            sources: ctx.workshop.sources.clone(),
            unconfirmed_sources: ctx.workshop.unconfirmed_sources.clone(),
            evidence: ctx.workshop.evidence.clone(),
            language,
        });
    }

    /// Something was chosen: what would be taken in is worked out anew.
    fn changed(&mut self) {
        self.prepared = None;
        self.touched = true;
        self.page = 0;
    }
}

/// Draws the import.
pub fn show(ui: &mut Ui, ctx: &mut StepContext<'_>, view: &mut ImportView) {
    view.take_read(ctx.workshop);
    let mut close = false;
    match &mut view.state {
        State::Closed => {}
        State::Reading { name, .. } => {
            heading(
                ui,
                2,
                &text!(ctx.texts, "import-title", file = name.as_str()),
            );
            status(ui, Tone::Information, &ctx.text("import-reading"));
            close = ui.button(ctx.text("button-cancel")).clicked();
        }
        State::Refused { name, problem } => {
            heading(
                ui,
                2,
                &text!(ctx.texts, "import-title", file = name.as_str()),
            );
            notice(ui, Tone::Error, &ctx.texts.message(problem));
            ui.add_space(space::ONE);
            ui.horizontal_wrapped(|ui| {
                if primary_button(ui, &ctx.text("button-choose-file")).clicked() {
                    ctx.command(Command::ImportSpreadsheet);
                }
                close = ui.button(ctx.text("import-back")).clicked();
            });
        }
        State::Open(work) => {
            let done = open(ui, ctx, work);
            close = done.is_some();
            view.taken = done.flatten();
        }
    }
    if close {
        view.state = State::Closed;
        // The list is met from its top, not from where this page stood.
        let top = egui::Rect::from_min_size(ui.min_rect().min, egui::Vec2::ZERO);
        ui.scroll_to_rect_animation(
            top,
            Some(egui::Align::Min),
            egui::style::ScrollAnimation::none(),
        );
    }
}

/// None while it stays open; when it closes, how many groups were taken in, if any.
fn open(ui: &mut Ui, ctx: &mut StepContext<'_>, work: &mut Open) -> Option<Option<usize>> {
    let mut close = false;
    ui.horizontal_wrapped(|ui| {
        close = ui.button(ctx.text("import-back")).clicked();
        if ui.button(ctx.text("import-other-file")).clicked() {
            ctx.command(Command::ImportSpreadsheet);
        }
    });
    heading(
        ui,
        2,
        &text!(ctx.texts, "import-title", file = work.name.as_str()),
    );
    if !work.recognised {
        columns::show(ui, ctx, work);
    }
    work.prepare(ctx);
    let Some(prepared) = work.prepared.take() else {
        return close.then_some(None);
    };
    let mut changed = false;
    let taken = preview::show(ui, ctx, work, &prepared.import, &mut changed);
    if taken {
        let mut remembered = work.remembered.clone();
        remembered.remember(&work.book, &work.plan, &prepared.import, &work.choices);
        ctx.command(Command::RememberHeadings(remembered));
        let import = &prepared.import;
        let count = import.count(GroupChange::Added) + import.count(GroupChange::Changed);
        if let Some(edit) = import.edit() {
            ctx.edit(edit);
        }
        return Some(Some(count));
    }
    if changed || work.touched {
        work.changed();
        work.touched = false;
    } else {
        work.prepared = Some(prepared);
    }
    close.then_some(None)
}

/// The text key of what becomes of a group.
fn change_key(change: GroupChange) -> &'static str {
    match change {
        GroupChange::Added => "import-change-added",
        GroupChange::Changed => "import-change-changed",
        GroupChange::Same => "import-change-same",
        GroupChange::LeftOut => "import-change-left-out",
    }
}

fn tone_of(seriousness: Seriousness) -> Tone {
    match seriousness {
        Seriousness::Error => Tone::Error,
        Seriousness::Question => Tone::Attention,
        Seriousness::Note => Tone::Information,
    }
}
