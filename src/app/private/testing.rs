//! The private screens on their own for tests: one member's answer to a workshop, and what it sends.

use crate::workshop::testing::NOON;
use egui::accesskit::Role;
use egui::{Key, Modifiers, Vec2, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::{NodeT, Queryable};
use jiff::Timestamp;

use super::{Kind, PrivateContext, PrivateEntry, Stage, show};
use crate::app::commands::Sent;
use crate::app::headless::picture;
use crate::app::headless::raster::png;
use crate::app::theme::{Theme, ThemeKind};
use crate::results::Results;
use crate::store::Shipped;
use crate::text::{Language, Texts};
use crate::workshop::{Ballot, NeedGroup, ParticipantId, Round, RoundId, Workshop, apply};

/// A member at the screen.
pub(super) struct Booth {
    pub(super) workshop: Workshop,
    pub(super) texts: Texts,
    pub(super) theme: Theme,
    pub(super) results: Results,
    pub(super) entry: PrivateEntry,
    /// It is over, and the computer is back with the process leader.
    pub(super) over: bool,
    /// What was sent and is no edit.
    pub(super) sent: Vec<Sent>,
}

/// A member of the example who ranks.
pub(super) const MEMBER: &str = "L3";

/// The example with a round open and no answer in it yet.
pub(super) fn open_example() -> Workshop {
    let mut workshop = Shipped::Example.workshop().unwrap();
    workshop.proposal.fixed = None;
    workshop.method.rounds.0 = 9;
    open_round(&mut workshop);
    workshop
}

/// Opens the next round.
pub(super) fn open_round(workshop: &mut Workshop) {
    let number = workshop.rounds.len() + 1;
    let id = RoundId::new(format!("omgang-{number}"));
    let round = Round::open(id, None, Timestamp::UNIX_EPOCH);
    workshop.rounds.push(round);
}

/// The example's first answers with this many groups, nothing answered; names as long as in real life.
pub(super) fn of_groups(count: usize) -> Workshop {
    let mut workshop = open_example();
    workshop.rounds.clear();
    open_round(&mut workshop);
    let shipped = workshop.need_groups.clone();
    workshop.need_groups = (0..count)
        .map(|at| {
            let mut group = shipped[at % shipped.len()].clone();
            if at >= shipped.len() {
                let name = format!("{} {}", group.name, at / shipped.len() + 1);
                let other = NeedGroup::new(format!("grupp-{at}").as_str().into(), name);
                group.id = other.id;
                group.name = other.name;
            }
            group
        })
        .collect();
    workshop
}

impl Booth {
    /// A member who has not answered this workshop, at a stage.
    pub(super) fn at(stage: Stage, workshop: Workshop, language: Language) -> Self {
        let mut booth = Self::new(workshop, MEMBER, Kind::HandOver, language);
        booth.entry.stage = stage;
        booth
    }

    pub(super) fn new(workshop: Workshop, member: &str, kind: Kind, language: Language) -> Self {
        let entry = PrivateEntry::new(&workshop, ParticipantId::new(member), kind);
        Self {
            results: Results::of(&workshop),
            workshop,
            texts: Texts::new(language),
            theme: Theme::load(ThemeKind::Light).unwrap(),
            entry,
            over: false,
            sent: Vec::new(),
        }
    }

    pub(super) fn show(&mut self, ui: &mut egui::Ui) {
        let mut sent = Vec::new();
        let mut context = PrivateContext {
            workshop: &self.workshop,
            results: &self.results,
            texts: &self.texts,
            theme: &self.theme,
            now: Timestamp::UNIX_EPOCH,
            sent: &mut sent,
        };
        self.over |= show(ui, &mut self.entry, &mut context);
        for sent in sent {
            match sent {
                Sent::Edit(edit) => apply(&mut self.workshop, *edit, NOON).unwrap(),
                other => self.sent.push(other),
            }
        }
    }

    /// The answer as it stands.
    pub(super) fn ballot(&self) -> Ballot {
        self.entry.ballot(Timestamp::UNIX_EPOCH)
    }

    /// The text with this key.
    pub(super) fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// A picture of the screen as the window shows it, written beside the other test results.
    pub(super) fn picture(&mut self, name: &str, size: Vec2) {
        self.picture_at(name, size, 1.0);
    }

    /// As [`Self::picture`], with larger text.
    pub(super) fn picture_at(&mut self, name: &str, size: Vec2, text_scale: f32) {
        let theme = self.theme.clone();
        let image = picture(
            size,
            1.0,
            |ctx| theme.apply(ctx, text_scale),
            |ui| {
                egui::Panel::top("bar").show(ui, |ui| ui.set_min_height(48.0));
                let frame = egui::Frame::central_panel(ui.style())
                    .inner_margin(egui::Margin::symmetric(48, 24));
                egui::CentralPanel::default()
                    .frame(frame)
                    .show(ui, |ui| self.show(ui));
            },
        );
        let folder = std::env::temp_dir().join("foretrade-pictures");
        std::fs::create_dir_all(&folder).unwrap();
        std::fs::write(folder.join(format!("{name}.png")), png(&image).unwrap()).unwrap();
    }

    /// The screen with a keyboard and a pointer.
    pub(super) fn harness(self) -> Harness<'static, Self> {
        self.harness_of(vec2(1184.0, 2400.0))
    }

    pub(super) fn harness_of(self, size: Vec2) -> Harness<'static, Self> {
        self.harness_at(size, 1.0)
    }

    /// As [`Self::harness_of`], with larger text.
    pub(super) fn harness_at(self, size: Vec2, text_scale: f32) -> Harness<'static, Self> {
        let mut harness = Harness::builder()
            .with_size(size)
            .with_max_steps(16)
            .with_context_setup(move |ctx| {
                Theme::load(ThemeKind::Light)
                    .unwrap()
                    .apply(ctx, text_scale);
            })
            .build_ui_state(|ui, booth: &mut Self| booth.show(ui), self);
        harness.run_ok();
        harness
    }
}

/// Presses a thing of this role and label.
pub(super) fn press(harness: &mut Harness<'_, Booth>, role: Role, label: &str) {
    harness.get_by_role_and_label(role, label).click();
    harness.run_ok();
}

/// Presses the button with the text of this key.
pub(super) fn press_key(harness: &mut Harness<'_, Booth>, key: &str) {
    let label = harness.state().text(key);
    press(harness, Role::Button, &label);
}

/// Presses a key.
pub(super) fn key(harness: &mut Harness<'_, Booth>, key: Key) {
    harness.key_press_modifiers(Modifiers::NONE, key);
    harness.run_ok();
}

/// Every word on the screen.
pub(super) fn words(harness: &Harness<'_, Booth>) -> Vec<String> {
    let root = harness.root();
    root.children_recursive()
        .flat_map(|node| {
            let node = node.accesskit_node();
            [node.label(), node.value()]
        })
        .flatten()
        .collect()
}

/// Whether something on the screen says this, among other things.
pub(super) fn reads(harness: &Harness<'_, Booth>, said: &str) -> bool {
    words(harness).iter().any(|words| words.contains(said))
}

/// Whether the button with the text of this key is there and cannot be pressed.
pub(super) fn is_off(harness: &Harness<'_, Booth>, key: &str) -> bool {
    let label = harness.state().text(key);
    let button = harness.get_by_role_and_label(Role::Button, &label);
    button.accesskit_node().is_disabled()
}
