//! Everything the window holds between frames. Plain data: drawing happens in `shell` and `steps`, changes
//! in `application`.

use jiff::{Timestamp, tz::Offset};

use crate::store::StoreError;
use crate::text::{Explain, Language, Message, Texts};
use crate::workshop::Step;

use crate::app::application::document::Document;
use crate::app::application::timer::Timer;
use crate::app::commands::{Dialog, Purpose, Status, ViewState};
use crate::app::pages::learning::Learning;
use crate::app::pages::start::StartPage;
use crate::app::presenter::Presenter;
use crate::app::private::PrivateEntry;
use crate::app::theme::Theme;
use crate::app::widgets::Tone;
use crate::results::Results;

/// Gives the time; passed in so that tests can hold it still.
pub type Clock = Box<dyn Fn() -> Timestamp + Send + Sync>;

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
