//! A board of sixty members and 550 groups: what a frame of each view costs, and how long sixty sealed answers take.
//!
//! A frame is what the program itself does: the views are laid out and told to a screen reader. Turning shapes
//! into triangles and pixels is the window library's work and is not counted.

#![allow(
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "a bench may stop"
)]

use std::fmt;
use std::path::PathBuf;
use std::sync::Arc;
use std::time::{Duration, Instant};

use divan::{Bencher, black_box};
use egui::{
    Context, Event, Modifiers, MouseWheelSource, MouseWheelUnit, RawInput, Rect, TouchPhase, pos2,
    vec2,
};
use foretrade::app::application::files::SystemPicker;
use foretrade::app::application::storage::Storage;
use foretrade::app::application::{Application, Opening};
use foretrade::app::commands::Purpose;
use foretrade::app::presenter;
use foretrade::app::private::{Kind, PrivateEntry, Stage};
use foretrade::app::theme::{Theme, ThemeKind};
use foretrade::results::Results;
use foretrade::store::intake::{open_files, sort};
use foretrade::store::{self, AnswerFile, Folders, KeyPair, KeyRing, Overwrite};
use foretrade::text::{Language, Texts};
use foretrade::workshop::{AnswerKey, Ballot, Edit, Step, WayIn, apply};
use jiff::{Timestamp, tz::Offset};

#[path = "../tests/it/large_workshop.rs"]
mod large_workshop;
use large_workshop::large;

const GROUPS: usize = 550;
const MEMBERS: usize = 60;

fn main() {
    divan::main();
}

/// What is looked at.
#[derive(Clone, Copy)]
enum View {
    Step(Step),
    /// A step with the way to a group's place beside it.
    Why(Step),
    Private(Stage),
}

const VIEWS: [View; 19] = [
    View::Step(Step::Question),
    View::Step(Step::NeedGroups),
    View::Step(Step::HumanDignity),
    View::Step(Step::Weigh),
    View::Step(Step::BenefitAndCost),
    View::Step(Step::Rank),
    View::Step(Step::Deliberate),
    View::Step(Step::Propose),
    View::Step(Step::Missions),
    View::Step(Step::PlanFollowUp),
    View::Step(Step::RecordAndDecision),
    View::Why(Step::Propose),
    View::Private(Stage::Cover),
    View::Private(Stage::Weigh),
    View::Private(Stage::Piles),
    View::Private(Stage::Points),
    View::Private(Stage::Pairs),
    View::Private(Stage::Order),
    View::Private(Stage::Review),
];

impl fmt::Display for View {
    fn fmt(&self, out: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Step(step) => write!(out, "{}", step.name()),
            Self::Why(step) => write!(out, "{} with why", step.name()),
            Self::Private(stage) => write!(out, "private {stage:?}"),
        }
    }
}

/// The window, without a window.
struct Window {
    ctx: Context,
    application: Application,
    time: f64,
}

impl Window {
    fn at(view: View) -> Self {
        let ctx = Context::default();
        ctx.enable_accesskit();
        let opening = Opening {
            file: None,
            language: Some(Language::Swedish),
            clock: Box::new(|| Timestamp::from_second(1_803_891_600).unwrap()),
            offset: Offset::UTC,
            storage: Storage::new(None),
            picker: Box::new(SystemPicker),
        };
        let mut application = Application::new(&ctx, opening).unwrap();
        let mut workshop = large(GROUPS, MEMBERS);
        if matches!(view, View::Private(_)) {
            let at = Timestamp::from_second(1_803_891_000).unwrap();
            apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
        }
        application.show_workshop(workshop, Purpose::Lead);
        let state = &mut application.state;
        let workshop = Arc::clone(state.document.as_ref().unwrap().history.workshop());
        match view {
            View::Step(step) => state.view.step = Some(step),
            View::Why(step) => {
                state.view.step = Some(step);
                state.view.selected = Some(workshop.need_groups[GROUPS / 2].id.clone());
            }
            View::Private(stage) => {
                let member = workshop.participants[0].id.clone();
                let mut entry = PrivateEntry::new(&workshop, member, Kind::HandOver);
                entry.stage = stage;
                state.private = Some(entry);
            }
        }
        let mut window = Self {
            ctx,
            application,
            time: 0.0,
        };
        // Everything computed beside the window is there, and sizes are learnt.
        window.frame(Vec::new());
        window.application.wait_for_results();
        let started = Instant::now();
        while started.elapsed() < Duration::from_secs(2) {
            window.frame(Vec::new());
        }
        window
    }

    fn frame(&mut self, events: Vec<Event>) {
        self.time += 1.0 / 60.0;
        let input = RawInput {
            screen_rect: Some(Rect::from_min_size(pos2(0.0, 0.0), vec2(1280.0, 800.0))),
            time: Some(self.time),
            events,
            focused: true,
            ..RawInput::default()
        };
        let application = &mut self.application;
        black_box(self.ctx.run_ui(input, |ui| application.show(ui)));
    }
}

/// A frame in which nothing happens but that it is drawn.
#[divan::bench(args = VIEWS, sample_count = 30, sample_size = 1)]
fn frame(bencher: Bencher<'_, '_>, view: View) {
    let mut window = Window::at(view);
    bencher.bench_local(|| window.frame(Vec::new()));
}

/// A frame while the page is rolled through, so that other rows come into sight each time.
#[divan::bench(args = VIEWS, sample_count = 60, sample_size = 1)]
fn rolling_frame(bencher: Bencher<'_, '_>, view: View) {
    let mut window = Window::at(view);
    let over = Event::PointerMoved(pos2(620.0, 420.0));
    let roll = Event::MouseWheel {
        unit: MouseWheelUnit::Point,
        delta: vec2(0.0, -900.0),
        phase: TouchPhase::Move,
        source: MouseWheelSource::Wheel,
        modifiers: Modifiers::NONE,
    };
    window.frame(vec![over]);
    bencher.bench_local(|| window.frame(vec![roll.clone()]));
}

/// A frame right after something has been changed, with all that is computed anew within it.
#[divan::bench(args = VIEWS, sample_count = 20, sample_size = 1)]
fn frame_after_an_edit(bencher: Bencher<'_, '_>, view: View) {
    let mut window = Window::at(view);
    let mut number = 0;
    bencher.bench_local(|| {
        number += 1;
        let state = &mut window.application.state;
        let document = state.document.as_mut().unwrap();
        let now = Timestamp::from_second(1_803_891_600).unwrap();
        let edit = Edit::SetTitle(format!("Titel {number}"));
        document.apply(edit, now).unwrap();
        window.frame(Vec::new());
    });
}

/// The big screen's content for a step, laid out into pages. Made anew only when something has changed.
#[divan::bench(args = [Step::Weigh, Step::Deliberate, Step::Propose], sample_count = 10, sample_size = 1)]
fn wall(bencher: Bencher<'_, '_>, step: Step) {
    let workshop = Arc::new(large(GROUPS, MEMBERS));
    let results = Results::whole(&workshop);
    let texts = Texts::new(Language::Swedish);
    let theme = Theme::load(ThemeKind::Light).unwrap();
    bencher.bench_local(|| {
        let wall = presenter::wall(presenter::Source {
            step,
            workshop: &workshop,
            results: &results,
            texts: &texts,
            private: false,
            selected: None,
            time: None,
        });
        let sheet = presenter::Sheet {
            colours: &theme.colours,
            texts: &texts,
            size: vec2(1280.0, 720.0),
            scale: 1.0,
        };
        black_box(presenter::pages(&wall, sheet));
    });
}

/// Sixty sealed answer files: read, opened, held against the workshop and taken in as one step.
#[divan::bench(args = [14, 60, 550], sample_count = 10, sample_size = 1)]
fn intake_of_sixty_sealed_files(bencher: Bencher<'_, '_>, groups: usize) {
    let home = tempfile::tempdir().unwrap();
    let mut workshop = large(groups, MEMBERS);
    let at = Timestamp::from_second(1_803_891_000).unwrap();
    apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
    let pair = KeyPair::generate();
    workshop.answer_key = Some(AnswerKey {
        public: pair.public(),
        keeper: String::new(),
        made: at,
    });
    let mut keys = KeyRing::load(&Folders::inside(home.path()).keys());
    keys.add(pair, &workshop.id, Language::Swedish).unwrap();
    let round = workshop.open_round().unwrap().id.clone();
    let before = workshop.rounds[0].ballots().cloned();
    let paths: Vec<PathBuf> = before
        .map(|ballot| {
            let path = home.path().join(store::answer_file_name(&ballot.member));
            let ballot = Ballot {
                way_in: WayIn::File,
                handed_in: at,
                ..ballot
            };
            AnswerFile::for_workshop(&workshop, &round, &ballot)
                .unwrap()
                .write(&path, Language::Swedish, Overwrite::Anything)
                .unwrap();
            path
        })
        .collect();
    assert_eq!(paths.len(), MEMBERS);
    bencher
        .with_inputs(|| workshop.clone())
        .bench_local_values(|mut workshop| {
            let opened = open_files(&paths, &keys);
            let sorted = sort(&workshop, &opened, &Default::default(), at);
            assert_eq!(sorted.answers.len(), MEMBERS);
            apply(&mut workshop, Edit::TakeInBallots(sorted.answers), at).unwrap();
            workshop
        });
}
