//! An answer under way is kept sealed, so that the member can go on if the program stops; and what was interrupted
//! is taken up again, or thrown away.
//!
//! Invariants: it is kept at most [`PAUSE`] after a change; it is removed before anything is written that closes
//! its round or removes answers, and after the answer itself is on disk when it is locked. The workshop's key is
//! made when there is first something to keep, as it is at the first invitation. Where no key can be used here,
//! the answer lives in memory only, and the cover says so.

use std::sync::Arc;
use std::time::Duration;

use egui::Context;
use jiff::Timestamp;

use super::super::private::{Kind, PrivateEntry, Stage};
use super::super::steps::{Interrupted, InterruptedAnswer};
use super::super::widgets::Tone;
use super::Application;
use crate::app::application::document::Document;
use crate::store::{AnswerError, Whose};
use crate::text::{Argument, Explain, Message};
use crate::workshop::{Edit, ParticipantId, WayIn};

/// Time from the first change that is not kept until it is, in milliseconds.
const PAUSE: i64 = 2000;

/// What is kept of the answer under way.
#[derive(Default)]
pub(super) struct Keeping {
    /// The entry as it was last seen: a change shows against it.
    seen: Option<PrivateEntry>,
    /// Since when there is a change that is not kept.
    changed: Option<Timestamp>,
    /// Whose file it is kept in.
    of: Option<Whose>,
    /// It cannot be kept; it is not tried again for this entry.
    failed: bool,
}

impl Application {
    /// The entry of a member: what was interrupted, where it is still there and fits, else a new one.
    pub(super) fn entry_of(&mut self, member: ParticipantId, kind: Kind) -> Option<PrivateEntry> {
        let document = self.state.document.as_ref()?;
        let workshop = document.workshop();
        let interrupted = match kind {
            Kind::HandOver | Kind::Paper => {
                let kept = self.storage.take_up(workshop, &member, kind.way_in());
                kept.ok().flatten()
            }
            Kind::Alone | Kind::Look | Kind::Practice => None,
        };
        let interrupted =
            interrupted.filter(|entry: &PrivateEntry| entry.kind == kind && entry.fits(workshop));
        let mut entry = match interrupted {
            Some(entry) => entry.behind_the_cover(member),
            None => PrivateEntry::new(workshop, member, kind),
        };
        entry.is_kept = !document.is_read_only()
            && !self.keeping.failed
            && self.storage.can_keep(workshop.answer_key.as_ref());
        self.keeping = Keeping {
            failed: !entry.is_kept,
            ..Keeping::default()
        };
        Some(entry)
    }

    /// Hands over to a member whose answer was interrupted, or says why it cannot go on.
    pub(super) fn go_on_with(&mut self, member: ParticipantId, way_in: WayIn, ctx: &Context) {
        let kind = if way_in == WayIn::Paper {
            Kind::Paper
        } else {
            Kind::HandOver
        };
        let Some(document) = &self.state.document else {
            return;
        };
        let (code, workshop) = (member.to_string(), document.workshop());
        let problem = match self
            .storage
            .take_up::<PrivateEntry>(workshop, &member, way_in)
        {
            Err(AnswerError::NoKey { .. }) => Some(Message::new("interrupted-no-key")),
            Err(_) => Some(Message::new("interrupted-changed").with("code", code)),
            Ok(Some(entry)) => (!entry.fits(workshop))
                .then(|| Message::new("interrupted-other-groups").with("code", code)),
            Ok(None) => None,
        };
        match problem {
            Some(problem) => self.state.say(Tone::Attention, problem),
            None => self.start_private(member, kind, ctx),
        }
    }

    /// Throws an interrupted answer away.
    pub(super) fn discard_interrupted(&mut self, of: &Whose) {
        self.storage.discard_unfinished(of);
        self.state.say(
            Tone::Done,
            Message::new("interrupted-discarded").with("code", of.member.to_string()),
        );
    }

    /// Keeps the answer under way once it has changed. Called each frame.
    pub(super) fn keep_entry(&mut self, ctx: &Context) {
        let now = self.state.now();
        let Some(entry) = &self.state.private else {
            return;
        };
        if !entry.is_under_way() {
            // Nothing of an answer stays in memory behind the cover; a sheet that is empty again is left.
            self.keeping.seen = None;
            self.keeping.changed = None;
            let emptied = entry.kind == Kind::Paper && entry.stage == Stage::Sheet;
            let locked = entry.kind == Kind::HandOver && entry.stage == Stage::Done;
            if (emptied || locked) && !entry.not_saved {
                self.forget_kept();
            }
            return;
        }
        if self.keeping.seen.as_ref() != Some(entry) {
            let begins = self.keeping.seen.is_none();
            self.keeping.seen = Some(entry.clone());
            if begins {
                let workshop = self.state.document.as_ref().map(Document::workshop);
                let whose = workshop.and_then(|workshop| entry.whose(workshop));
                let mut kept = self.storage.unfinished().iter();
                self.keeping.of = whose.filter(|of| kept.any(|it| it.of == *of));
            }
            // A member begins by coming from behind the cover, a sheet by what is typed.
            if !begins || (entry.kind == Kind::Paper && self.keeping.of.is_none()) {
                self.keeping.changed.get_or_insert(now);
            }
        }
        let Some(changed) = self.keeping.changed else {
            return;
        };
        let wait = PAUSE - (now.as_millisecond() - changed.as_millisecond());
        match u64::try_from(wait) {
            Ok(wait) if wait > 0 => ctx.request_repaint_after(Duration::from_millis(wait)),
            _ => self.keep_now(),
        }
    }

    /// Keeps the answer under way as it is, where it has changed since it was kept. Called also before the window
    /// closes: whoever closes it in the midst of an answer has interrupted it.
    pub(super) fn keep_now(&mut self) {
        if self.keeping.changed.take().is_none() || self.keeping.failed {
            return;
        }
        if let Err(problem) = self.try_to_keep() {
            // On screen is somebody's answer: nothing else is said there. The next cover tells.
            tracing::warn!("the answer under way is not kept: {problem:?}");
            self.keeping.failed = true;
        }
    }

    fn try_to_keep(&mut self) -> Result<(), Message> {
        self.have_a_key()?;
        let now = self.state.now();
        let (Some(document), Some(entry)) = (&self.state.document, &self.state.private) else {
            return Ok(());
        };
        let workshop = document.workshop();
        let (Some(of), Some(key)) = (entry.whose(workshop), &workshop.answer_key) else {
            return Ok(());
        };
        if let Some(before) = self.keeping.of.take().filter(|before| *before != of) {
            self.storage.discard_unfinished(&before);
        }
        self.storage
            .keep_unfinished(of.clone(), now, entry, &key.public, self.state.language)
            .map_err(|error| error.message())?;
        self.keeping.of = Some(of);
        Ok(())
    }

    /// Removes what was kept of the answer under way: it has been left.
    pub(super) fn forget_kept(&mut self) {
        let failed = self.keeping.failed;
        let keeping = std::mem::take(&mut self.keeping);
        if let Some(of) = keeping.of {
            self.storage.discard_unfinished(&of);
        }
        self.keeping.failed = failed;
    }

    /// Looks for interrupted answers to the workshop that was opened, and tells of them.
    pub(super) fn look_for_interrupted(&mut self) {
        let Some(document) = &self.state.document else {
            return;
        };
        if document.is_read_only() {
            return;
        }
        self.storage.find_unfinished(document.workshop());
        let codes: Vec<Argument> = self
            .storage
            .unfinished()
            .iter()
            .map(|kept| kept.of.member.to_string().into())
            .collect();
        if !codes.is_empty() {
            let said = Message::new("interrupted-found")
                .with("count", codes.len())
                .with("codes", Argument::List(codes));
            self.state.say(Tone::Attention, said);
        }
    }

    /// Removes what is kept of answers that an edit, applied but not yet written, has made an end of.
    pub(super) fn forget_before_writing(&mut self, edit: &EndsAnswers) {
        let Some(document) = &self.state.document else {
            return;
        };
        match edit {
            EndsAnswers::All => self.storage.discard_all_unfinished(document.workshop()),
            EndsAnswers::Of(member) => {
                let of: Vec<Whose> = self
                    .storage
                    .unfinished()
                    .iter()
                    .filter(|kept| kept.of.member == *member)
                    .map(|kept| kept.of.clone())
                    .collect();
                for of in of {
                    self.storage.discard_unfinished(&of);
                }
            }
        }
    }

    /// Lays out for the view which answers were interrupted.
    pub(super) fn show_interrupted(&mut self) {
        let Some(document) = self.state.document.as_ref() else {
            return;
        };
        let workshop = document.workshop();
        let round = workshop.open_round().filter(|_| !document.is_read_only());
        let kept: Vec<_> = self
            .storage
            .unfinished()
            .iter()
            .filter(|kept| round.is_some_and(|round| round.id == kept.of.round))
            .filter(|kept| !kept.is_over(workshop))
            .map(|kept| (kept.of.clone(), kept.key.clone()))
            .collect();
        let answers = kept
            .into_iter()
            .map(|(of, key)| InterruptedAnswer {
                opens: self.storage.opens(&key),
                of,
            })
            .collect();
        let shown = &mut self.state.view.part::<Interrupted>().answers;
        if **shown != answers {
            *shown = Arc::new(answers);
        }
    }
}

/// Whose unfinished answers an edit makes an end of.
pub(super) enum EndsAnswers {
    /// Everybody's: the round closes, or answers are removed.
    All,
    /// One member's, whose answer is taken out.
    Of(ParticipantId),
}

impl EndsAnswers {
    /// What an edit ends; none where it ends nothing.
    pub(super) fn by(edit: &Edit) -> Option<Self> {
        match edit {
            Edit::CloseRound(_) | Edit::RemoveIndividualAnswers(_) => Some(Self::All),
            Edit::WithdrawBallot(member) => Some(Self::Of(member.clone())),
            _ => None,
        }
    }
}
