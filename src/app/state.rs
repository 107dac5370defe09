//! Everything the window holds between frames. Plain data: drawing happens in `shell` and `steps`, changes
//! in `application`.

use std::any::{Any, TypeId};
use std::collections::HashMap;

use jiff::{Timestamp, tz::Offset};

use crate::store::StoreError;
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::{GroupId, Step};

use super::dialog::Dialog;
use super::document::Document;
use super::learning::Learning;
use super::presenter::Presenter;
use super::private::PrivateEntry;
use super::results::Results;
use super::start::StartPage;
use super::theme::Theme;
use super::timer::Timer;
use super::widgets::Tone;

/// Gives the time; passed in so that tests can hold it still.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

/// What the person is here for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// Leads a workshop, or prepares one.
    #[default]
    Lead,
    /// Answers an invitation alone.
    Answer,
    /// Tries it on the example.
    Explore,
    /// Reads a finished record.
    Read,
}

/// The window's state.
pub struct State {
    /// Interface language.
    pub language: Language,
    /// Its texts.
    pub texts: Texts,
    /// Colours and motion.
    pub theme: Theme,
    /// Text size, 1.0 = 16 points.
    pub text_scale: f32,
    /// The clock.
    pub clock: Clock,
    /// The user's distance from UTC.
    pub offset: Offset,
    /// The start page's own state.
    pub start: StartPage,
    /// The open workshop; none = the start page.
    pub document: Option<Document>,
    /// What is computed from it.
    pub results: Results,
    /// What the person is here for.
    pub purpose: Purpose,
    /// Chosen, unfolded, typed but not sent.
    pub view: ViewState,
    /// A private answer being given; covers everything else.
    pub private: Option<PrivateEntry>,
    /// The cards for learning, while they are shown.
    pub learning: Option<Learning>,
    /// The big screen.
    pub presenter: Presenter,
    /// The time of the agenda item under way.
    pub timer: Timer,
    /// An open dialog.
    pub dialog: Option<Dialog>,
    /// What was last said at the foot of the window.
    pub status: Option<Status>,
    /// Whether help is shown.
    pub help_open: bool,
    /// Whether the questions to talk about are shown.
    pub prompts_open: bool,
}

/// A line said once at the foot of the window and to screen readers.
#[derive(Debug, Clone, PartialEq)]
pub struct Status {
    /// How it is coloured and marked.
    pub tone: Tone,
    /// What is said.
    pub message: Message,
    /// What more is to know, one line each: the place in a file, or each broken rule.
    pub details: Vec<Message>,
}

/// What is chosen and typed in the views: never part of the workshop, never undone.
#[derive(Default)]
pub struct ViewState {
    /// The step shown.
    pub step: Option<Step>,
    /// The group the right panel explains.
    pub selected: Option<GroupId>,
    parts: HashMap<TypeId, Box<dyn Any + Send>>,
}

impl ViewState {
    /// Fresh, at a step.
    pub fn at(step: Step) -> Self {
        Self {
            step: Some(step),
            ..Self::default()
        }
    }

    /// The state a view keeps for itself, made at first use.
    pub fn part<T: Default + Send + 'static>(&mut self) -> &mut T {
        let part = self
            .parts
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Box::new(T::default()));
        // The entry under a type's id is only ever made with that type; a foreign one is replaced.
        if !part.is::<T>() {
            *part = Box::new(T::default());
        }
        match part.downcast_mut::<T>() {
            Some(part) => part,
            None => unreachable_part(),
        }
    }

    /// Forgets everything, as between two persons.
    pub fn forget(&mut self) {
        *self = Self {
            step: self.step,
            ..Self::default()
        };
    }
}

/// The compiler cannot see that a box just filled with a `T` holds a `T`.
#[allow(
    clippy::unreachable,
    reason = "the line before put exactly this type there"
)]
fn unreachable_part() -> ! {
    unreachable!("a view's part has the type it is kept under")
}

impl State {
    /// The time now.
    pub fn now(&self) -> Timestamp {
        (self.clock)()
    }

    /// The step shown.
    pub fn step(&self) -> Step {
        self.view.step.unwrap_or(Step::Question)
    }

    /// Says why a file cannot be used, with the line it is about or every broken rule.
    pub fn say_unusable(&mut self, error: &StoreError) {
        let place = error.excerpt().map(|excerpt| {
            Message::new("file-error-line")
                .with("line", excerpt.line.to_string())
                .with("text", excerpt.text.trim())
        });
        let broken = error
            .findings()
            .iter()
            .map(|finding| finding.message.clone());
        self.status = Some(Status {
            tone: Tone::Error,
            message: error.message(),
            details: place.into_iter().chain(broken).collect(),
        });
    }

    /// Says something at the foot of the window.
    pub fn say(&mut self, tone: Tone, message: Message) {
        self.status = Some(Status {
            tone,
            message,
            details: Vec::new(),
        });
    }
}
