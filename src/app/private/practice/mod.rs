//! *Öva i två minuter*: the same screens on something everyday, before one's own answer.
//!
//! Invariants: nothing of it is sent, saved or shown to anybody; it can be left at any time, and is gone then.

use egui::{RichText, Ui};

use super::{ALONE, Kind, PrivateContext, PrivateEntry, Stage, forget_typed};
use crate::app::theme::space;
use crate::app::widgets::{heading, primary_button, quiet_button};
use crate::results::Results;
use crate::text::Language;
use crate::text::catalogues::Practice;
use crate::workshop::{
    Criterion, CriterionId, GroupId, Method, NeedGroup, ParticipantId, Workshop, WorkshopId,
};

/// A practice under way: a workshop that is made up, and an answer to it.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Rehearsal {
    workshop: Workshop,
    entry: Box<PrivateEntry>,
}

impl Rehearsal {
    /// A practice of the ways that a workshop asks in; none where the shipped example cannot be read.
    pub(super) fn new(method: &Method, language: Language) -> Option<Self> {
        let practice = Practice::load().ok()?;
        let title = practice.title.in_language(language);
        let mut workshop = Workshop::new(WorkshopId::new("ovning"), title);
        workshop.language = language;
        workshop.method.weighing = method.weighing;
        workshop.method.ranking = method.ranking;
        workshop.method.one_ranking_method = method.one_ranking_method;
        workshop.criteria = practice
            .criteria
            .iter()
            .map(|criterion| Criterion {
                definition: criterion.text.in_language(language).to_owned(),
                ..Criterion::new(
                    CriterionId::new(&criterion.id),
                    criterion.name.in_language(language),
                )
            })
            .collect();
        workshop.need_groups = practice
            .items
            .iter()
            .map(|item| NeedGroup::new(GroupId::new(&item.id), item.name.in_language(language)))
            .collect();
        let entry = PrivateEntry::new(&workshop, ParticipantId::new(ALONE), Kind::Practice);
        Some(Self {
            workshop,
            entry: Box::new(entry),
        })
    }
}

impl PrivateEntry {
    /// Begins to practise, where there is something to practise on.
    pub(super) fn practise(&mut self, context: &PrivateContext<'_>) {
        let method = &context.workshop.method;
        self.practice = Rehearsal::new(method, context.texts.language());
        if self.practice.is_some() {
            self.stage = Stage::Practice;
        }
    }
}

pub(super) fn show(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    let Some(rehearsal) = &mut entry.practice else {
        return leave(ui, entry, context);
    };
    if rehearsal.entry.stage == Stage::Done {
        return finished(ui, entry, context);
    }
    let mut skip = false;
    ui.horizontal_wrapped(|ui| {
        let said = context.text_with(
            "practice-head",
            &[("title", rehearsal.workshop.title.as_str().into())],
        );
        ui.label(RichText::new(said).color(context.theme.colours.attention));
        skip = quiet_button(ui, &context.text("practice-skip")).clicked();
    });
    // Nothing that is sent here leaves the room.
    let mut unsent = Vec::new();
    let mut inner = PrivateContext {
        workshop: &rehearsal.workshop,
        results: &Results::default(),
        texts: context.texts,
        theme: context.theme,
        now: context.now,
        sent: &mut unsent,
    };
    super::show(ui, &mut rehearsal.entry, &mut inner);
    if skip {
        leave(ui, entry, context);
    }
}

/// From the practice to one's own answer.
fn leave(ui: &Ui, entry: &mut PrivateEntry, context: &PrivateContext<'_>) {
    entry.practice = None;
    forget_typed(ui.ctx());
    entry.begin(context.workshop);
}

fn finished(ui: &mut Ui, entry: &mut PrivateEntry, context: &mut PrivateContext<'_>) {
    let (mut begin, mut again) = (false, false);
    super::cover::centered(ui, |ui| {
        heading(ui, 1, &context.text("practice-done-title"));
        ui.label(context.text("practice-done"));
        ui.add_space(space::THREE);
        let on = primary_button(ui, &context.text("practice-begin"));
        super::cover::has_the_keyboard(ui, &on);
        begin = on.clicked();
        again = quiet_button(ui, &context.text("practice-again")).clicked();
    });
    if again {
        entry.practise(context);
    } else if begin {
        leave(ui, entry, context);
    }
}

#[cfg(test)]
mod tests;
