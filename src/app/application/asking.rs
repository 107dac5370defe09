//! Asking the person for a file or folder, and what is done with the one chosen.

use std::path::{Path, PathBuf};

use egui::Context;

use super::{Application, answer_page, with_ron};
use crate::answer_page::PAGE_SUFFIX;
use crate::app::application::files::{Answer, Pending};
use crate::app::commands::Purpose;
use crate::app::commands::{Ask, Request};
use crate::app::commands::{Dialog, Then};
use crate::store::answer_keys::KEY_SUFFIX;
use crate::store::{StoreError, answer_file_name, typed_path};
use crate::text::{Explain, Message};

impl Application {
    pub(super) fn ask(&mut self, ask: Ask, ctx: &Context) {
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
                .map(Path::to_owned)
                .or_else(|| self.picker.documents()),
        };
        self.pending = Some(Pending::open(self.picker.as_ref(), request, ctx));
    }

    pub(super) fn proposed_name(&self, ask: Ask) -> String {
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
                .map_or_else(String::new, |entry| {
                    answer_file_name(&entry.member).display().to_string()
                }),
            Ask::SavePage => format!("{title}{PAGE_SUFFIX}"),
            Ask::CopyKey => format!("{title}{KEY_SUFFIX}"),
            Ask::OpenWorkshop
            | Ask::OpenInvitation
            | Ask::OpenRecord
            | Ask::OpenForNextYear
            | Ask::OpenAnswers
            | Ask::OpenSpreadsheet
            | Ask::OpenStart
            | Ask::AnswersFolder
            | Ask::InvitationFolder
            | Ask::LoadKey
            | Ask::RecordFolder
            | Ask::KitFolder => String::new(),
            Ask::SaveFile => self
                .storage
                .to_save
                .as_ref()
                .map_or_else(String::new, |(name, _)| name.clone()),
        }
    }

    pub(super) fn take_chosen_files(&mut self, ctx: &Context) {
        let Some(pending) = &self.pending else { return };
        let Answer::Chosen(paths) = pending.answer() else {
            return;
        };
        let request = pending.request.clone();
        let at_once = pending.is_answered_at_once();
        self.pending = None;
        if !paths.is_empty() {
            self.chosen(&request, paths, ctx);
        } else if at_once {
            // A system without file dialogs: a path can be typed.
            let typed = request.proposed();
            self.state.dialog = Some(Dialog::Path {
                request,
                typed,
                problem: None,
            });
        }
    }

    /// A path that was typed. Where nothing can be opened there the dialog stays with the text.
    pub(super) fn typed(&mut self, request: Request, typed: String, ctx: &Context) {
        let path = absolute(typed_path(&typed));
        if !request.ask.writes() && !path.exists() {
            let problem = StoreError::NotFound { path }.message();
            self.state.dialog = Some(Dialog::Path {
                request,
                typed,
                problem: Some(problem),
            });
            return;
        }
        let target = target(request.ask, &path);
        if target.is_some_and(|target| self.asks_before_writing_over(&request, &target)) {
            return;
        }
        self.done_with(&request, vec![path], ctx);
    }

    /// What the system's dialog gave. It has asked before a file is written over, unless an ending was missing.
    pub(super) fn chosen(&mut self, request: &Request, paths: Vec<PathBuf>, ctx: &Context) {
        let paths: Vec<PathBuf> = paths.into_iter().map(absolute).collect();
        let asked = paths.first().and_then(|path| {
            let target = target(request.ask, path)?;
            (target != *path).then_some(target)
        });
        if asked.is_some_and(|target| self.asks_before_writing_over(request, &target)) {
            return;
        }
        self.done_with(request, paths, ctx);
    }

    /// Asks where another file than the open one stands at a path.
    fn asks_before_writing_over(&mut self, request: &Request, path: &Path) -> bool {
        let document = self.state.document.as_ref();
        let is_own = document.is_some_and(|it| it.path.as_deref() == Some(path));
        if (is_own && request.ask == Ask::SaveWorkshop) || !path.exists() {
            return false;
        }
        self.state.dialog = Some(Dialog::Confirm {
            title: Message::new("dialog-replace-title"),
            explanation: Message::new("dialog-replace-note")
                .with("file", path.display().to_string()),
            yes: Message::new("dialog-overwrite"),
            then: Then::WriteTo(request.clone(), path.to_owned()),
        });
        true
    }

    /// Does with a path what it was asked for.
    pub(super) fn done_with(&mut self, request: &Request, paths: Vec<PathBuf>, ctx: &Context) {
        let Some(first) = paths.first().cloned() else {
            return;
        };
        match request.ask {
            Ask::OpenWorkshop => self.open_path(&first, Purpose::Lead),
            Ask::OpenInvitation => self.open_path(&first, Purpose::Answer),
            Ask::OpenRecord => self.open_path(&first, Purpose::Read),
            Ask::OpenForNextYear => self.next_year_of_file(&first),
            Ask::SaveWorkshop => self.save_as(first),
            Ask::OpenSpreadsheet => self.import_spreadsheet(&first, ctx),
            Ask::OpenStart => self.start_from(&first),
            Ask::OpenAnswers => self.take_in_answers(paths, ctx),
            Ask::AnswersFolder => self.watch_folder(&first, ctx),
            Ask::InvitationFolder => self.make_invitations(&first),
            Ask::SavePage => self.save_page(&first),
            Ask::CopyKey => self.save_key(&first),
            Ask::LoadKey => self.load_key(&first, ctx),
            Ask::SaveAnswer => self.save_answer(&first),
            Ask::RecordFolder => self.create_record(&first),
            Ask::KitFolder => self.create_kit(&first),
            Ask::SaveFile => self.save_file(&first),
        }
    }
}

/// The one file that is written; none where something is opened, or a folder chosen.
fn target(ask: Ask, path: &Path) -> Option<PathBuf> {
    match ask {
        Ask::SaveWorkshop => Some(with_ron(path.to_owned())),
        Ask::SavePage => Some(answer_page::named(path.to_owned())),
        Ask::SaveAnswer | Ask::CopyKey | Ask::SaveFile => Some(path.to_owned()),
        _ => None,
    }
}

/// The path from the root, so that it is found again from another folder.
pub(super) fn absolute(path: PathBuf) -> PathBuf {
    std::path::absolute(&path).unwrap_or(path)
}
