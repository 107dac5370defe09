//! Asking the person for a file or folder, and what is done with the one chosen.

use std::path::{Path, PathBuf};

use egui::Context;

use super::Application;
use crate::app::application::files::{Answer, Pending};
use crate::app::commands::Dialog;
use crate::app::commands::Purpose;
use crate::app::commands::{Ask, Request};
use crate::store::answer_file_name;
use crate::store::answer_keys::KEY_SUFFIX;

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
            self.state.dialog = Some(Dialog::Path { request, typed });
        }
    }

    pub(super) fn chosen(&mut self, request: &Request, paths: Vec<PathBuf>, ctx: &Context) {
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
            Ask::CopyKey => self.save_key(&first),
            Ask::LoadKey => self.load_key(&first, ctx),
            Ask::SaveAnswer => self.save_answer(&first),
            Ask::RecordFolder => self.create_record(&first),
            Ask::KitFolder => self.create_kit(&first),
            Ask::SaveFile => self.save_file(&first),
        }
    }
}
