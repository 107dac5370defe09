//! What one frame draws: the shell around a step, the private answer that covers it, dialogs and the big screen.

use egui::{CentralPanel, Context, Frame, Margin, Panel, Ui};

use super::super::presenter::{self, MadeFrom};
use super::super::private::{self, Kind, PrivateContext};
use super::super::{shell, steps};
use super::Application;
use crate::app::application::state::State;
use crate::app::application::timer;
use crate::app::commands::Purpose;
use crate::app::commands::Sent;
use crate::app::commands::Then;
use crate::app::pages::invitation;
use crate::app::pages::invitation::Desk;
use crate::app::pages::{learning, start};
use crate::app::steps::context::StepContext;
use crate::app::widgets::dialog;
use crate::app::widgets::dialog::Ended;
use crate::workshop::{Edit, Step, StepMark};

impl Application {
    pub(super) fn panels(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
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
        if self.state.private.is_none() && shell::day_bar_is_needed(&self.state) {
            Panel::top("day")
                .frame(bar)
                .show(ui, |ui| shell::day_bar(ui, &self.state, sent));
        }
        if self.state.private.is_some() {
            self.private_panel(ui, sent);
        } else if self.state.learning.is_some() {
            self.learning_panel(ui, sent);
        } else if self.is_at_the_invitation() {
            self.invitation_panel(ui, sent);
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

    /// The cards cover the work and give it back as it was.
    fn learning_panel(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let Some(mut cards) = self.state.learning.take() else {
            return;
        };
        let over = CentralPanel::default()
            .frame(Frame::central_panel(ui.style()).inner_margin(Margin::symmetric(48, 24)))
            .show(ui, |ui| {
                if let Some(said) = &self.state.status {
                    shell::said_last(ui, said, &self.state.texts);
                }
                learning::show(ui, &mut cards, &self.state.texts, sent)
            })
            .inner;
        if !over {
            self.state.learning = Some(cards);
        }
    }

    pub(super) fn private_panel(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
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
        if over {
            private::forget_typed(ui.ctx());
            if entry.stage != private::Stage::Done {
                self.forget_kept();
            }
        }
        if !over {
            self.state.private = Some(entry);
        } else if entry.kind == Kind::Alone {
            self.state.view.step = Some(Step::Rank);
        }
    }

    /// Whether an invitation is shown by itself, and not the groups it is about.
    fn is_at_the_invitation(&mut self) -> bool {
        self.state.purpose == Purpose::Answer
            && self.state.document.is_some()
            && !self.state.view.part::<Desk>().looks_around
    }

    fn invitation_panel(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let State {
            document,
            texts,
            view,
            status,
            ..
        } = &mut self.state;
        let Some(document) = document else { return };
        CentralPanel::default()
            .frame(Frame::central_panel(ui.style()).inner_margin(Margin::symmetric(48, 16)))
            .show(ui, |ui| {
                invitation::show(ui, document.workshop(), view, texts, status.as_ref(), sent);
            });
    }

    pub(super) fn work_panels(&mut self, ui: &mut Ui, sent: &mut Vec<Sent>) {
        let side = Frame::new()
            .fill(self.state.theme.colours.surface_sunken)
            .inner_margin(Margin::symmetric(12, 8));
        Panel::left("path")
            .frame(side)
            .resizable(false)
            .exact_size(shell::path_width(ui))
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

    pub(super) fn dialogs(&mut self, ui: &Ui, sent: &mut Vec<Sent>) {
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
            Ended::Path(request, typed) => self.typed(request, typed, ui.ctx()),
            Ended::PassOver(step, reason) => sent.push(Sent::Edit(Box::new(Edit::MarkStep {
                step,
                mark: Some(StepMark::PassedOver(reason)),
            }))),
            Ended::Reopen(because) => {
                sent.push(Sent::Edit(Box::new(Edit::ReopenProposal { because })));
            }
            Ended::OpenVersion(version) => self.open_version(&version),
            Ended::Confirmed(Then::Send(confirmed)) => sent.push(*confirmed),
            Ended::Confirmed(Then::Overwrite) => {
                self.storage.save_anew();
                self.save();
            }
            Ended::Confirmed(Then::TakeOver) => self.take_over(),
            Ended::Confirmed(Then::WriteTo(request, path)) => {
                self.done_with(&request, vec![path], ui.ctx());
            }
            Ended::Confirmed(Then::QuitUnsaved) => {
                self.quitting = true;
                ui.ctx().send_viewport_cmd(egui::ViewportCommand::Close);
            }
        }
    }

    pub(super) fn presenter(&mut self, ctx: &Context) {
        let now = self.state.now();
        let State {
            document,
            results,
            texts,
            view,
            presenter,
            text_scale,
            private,
            timer,
            ..
        } = &mut self.state;
        let Some(document) = document else {
            presenter.open = false;
            return;
        };
        let title = texts.get("presenter-window-title");
        let step = view.step.unwrap_or(Step::Question);
        let time = timer
            .item()
            .filter(|_| presenter.shows_time)
            .and_then(|index| document.workshop().agenda.items.get(index))
            .map(|item| timer::left_in_words(timer, item, now, texts));
        let made_from = MadeFrom {
            step,
            language: texts.language(),
            revision: document.history.revision(),
            computed: results.computed,
            private: private.is_some(),
            selected: view.selected.clone(),
            time: time.clone(),
            scale: *text_scale,
        };
        presenter.show(ctx, &title, made_from, || {
            presenter::wall(presenter::Source {
                step,
                workshop: document.workshop(),
                results,
                texts,
                private: private.is_some(),
                selected: view.selected.as_ref(),
                time: time.as_deref(),
            })
        });
    }
}
