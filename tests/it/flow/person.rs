//! Somebody at the window: sees what the accessibility tree says, presses, types, and counts what it took.

use std::collections::VecDeque;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicI64, Ordering};
use std::sync::{Arc, Mutex};

use egui::accesskit::{Action, ActionRequest, Role};
use egui::{Event, Key, Modifiers, PointerButton, Rect, vec2};
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use foretrade::app::application::files::Picker;
use foretrade::app::application::storage::Storage;
use foretrade::app::application::work::Work;
use foretrade::app::application::{Application, Opening};
use foretrade::app::commands::Request;
use foretrade::store::Folders;
use foretrade::text::{Argument, Language, Texts};
use foretrade::workshop::{Step, Workshop};
use jiff::{Timestamp, tz::Offset};

/// Where the clock starts: 2027-03-01 09:00 UTC.
const START: i64 = 1_803_891_600_000;

/// Both languages.
pub const LANGUAGES: [Language; 2] = [Language::Swedish, Language::English];

/// Chooses what the test has laid out beforehand; nothing laid out = called off.
struct Laid {
    paths: Arc<Mutex<VecDeque<Vec<PathBuf>>>>,
}

impl Picker for Laid {
    fn open(&self, _: &Request, _: &egui::Context) -> Work<Vec<PathBuf>> {
        Work::answered(self.paths.lock().unwrap().pop_front().unwrap_or_default())
    }

    fn show(&self, _: &Path) -> std::io::Result<()> {
        Ok(())
    }
}

/// A thing on the screen, as a screen reader is told.
#[derive(Debug, Clone, PartialEq)]
pub struct Seen {
    pub role: Role,
    pub label: String,
    pub value: String,
    pub rect: Rect,
    pub enabled: bool,
    target: (egui::accesskit::TreeId, egui::accesskit::NodeId),
}

/// What it took.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct Taken {
    /// Presses of the pointer and of keys, typed text aside.
    pub presses: usize,
    /// Letters typed.
    pub letters: usize,
}

/// Somebody at the window.
pub struct Person {
    pub harness: Harness<'static, Application>,
    pub texts: Texts,
    pub taken: Taken,
    clock: Arc<AtomicI64>,
    paths: Arc<Mutex<VecDeque<Vec<PathBuf>>>>,
}

impl Person {
    /// At a window of the usual size whose settings and recovery files are in `home`.
    pub fn new(home: &Path, language: Language) -> Self {
        Self::at(home, language, vec2(1280.0, 800.0), START)
    }

    /// At a window of this size, at this time.
    pub fn at(home: &Path, language: Language, size: egui::Vec2, milliseconds: i64) -> Self {
        let clock = Arc::new(AtomicI64::new(milliseconds));
        let paths = Arc::new(Mutex::new(VecDeque::new()));
        let time = Arc::clone(&clock);
        let opening = Opening {
            file: None,
            language: Some(language),
            clock: Box::new(move || {
                Timestamp::from_millisecond(time.load(Ordering::Relaxed)).unwrap()
            }),
            offset: Offset::UTC,
            storage: Storage::new(Some(Folders::inside(home))),
            picker: Box::new(Laid {
                paths: Arc::clone(&paths),
            }),
        };
        let harness = Harness::builder()
            .with_size(size)
            .with_max_steps(60)
            .build_eframe(|cc| Application::new(&cc.egui_ctx, opening).unwrap());
        let mut person = Self {
            harness,
            texts: Texts::new(language),
            taken: Taken::default(),
            clock,
            paths,
        };
        person.settle();
        person
    }

    /// The text with this key, in the language on screen.
    pub fn text(&self, key: &str) -> String {
        self.texts.get(key)
    }

    /// The text with this key and these arguments.
    pub fn text_with(&self, key: &str, arguments: &[(&str, Argument)]) -> String {
        self.texts.with(key, arguments)
    }

    /// The next file dialog is answered with this.
    pub fn will_choose(&self, path: &Path) {
        self.will_choose_all(&[path.to_owned()]);
    }

    /// The next file dialog is answered with these, chosen together.
    pub fn will_choose_all(&self, paths: &[PathBuf]) {
        self.paths.lock().unwrap().push_back(paths.to_vec());
    }

    /// Watched folders are looked at without waiting long.
    pub fn look_often(&mut self) {
        let every = std::time::Duration::from_millis(30);
        self.harness.state_mut().look_every(every);
    }

    /// Time passes, and a frame is drawn.
    pub fn wait(&mut self, milliseconds: i64) {
        self.clock.fetch_add(milliseconds, Ordering::Relaxed);
        self.settle();
    }

    /// Draws until nothing moves. What is computed beside the window is waited for first: until it is there
    /// the page still grows.
    pub fn settle(&mut self) {
        for _ in 0..3 {
            self.harness.step();
            self.harness.state_mut().wait_for_record();
            self.harness.state_mut().wait_for_answers();
            self.harness.state_mut().wait_for_results();
            self.harness.state_mut().wait_for_disk();
        }
        self.harness.run();
    }

    /// The open workshop.
    pub fn workshop(&self) -> &Workshop {
        let document = self.harness.state().state.document.as_ref();
        document.expect("a workshop is open").workshop()
    }

    /// Everything on the screen.
    pub fn sees(&self) -> Vec<Seen> {
        let root = self.harness.root();
        root.children_recursive().map(|node| seen(&node)).collect()
    }

    /// Every word on the screen: labels and values.
    pub fn words(&self) -> Vec<String> {
        self.sees()
            .into_iter()
            .flat_map(|seen| [seen.label, seen.value])
            .filter(|words| !words.is_empty())
            .collect()
    }

    /// Whether something on the screen says this, among other things.
    pub fn reads(&self, words: &str) -> bool {
        self.words().iter().any(|said| said.contains(words))
    }

    /// The first usable thing of this role and label.
    pub fn find(&self, role: Role, label: &str) -> Option<Seen> {
        self.sees()
            .into_iter()
            .find(|seen| seen.role == role && seen.label == label && seen.enabled)
    }

    fn need(&self, role: Role, label: &str) -> Seen {
        self.find(role, label).unwrap_or_else(|| {
            panic!(
                "no usable {role:?} “{label}”; there is {:#?}",
                self.inventory()
            )
        })
    }

    /// What can be used, for a failed test.
    fn inventory(&self) -> Vec<String> {
        self.sees()
            .iter()
            .filter(|seen| !seen.label.is_empty() || !seen.value.is_empty())
            .map(|seen| format!("{:?} “{}” {}", seen.role, seen.label, seen.value))
            .collect()
    }

    /// Presses a thing of this role and label.
    pub fn press(&mut self, role: Role, label: &str) {
        let seen = self.need(role, label);
        self.point_at(&seen, |person| person.need(role, label));
    }

    /// Presses the `nth` of the things of this role and label, where there are so many.
    pub fn press_nth(&mut self, role: Role, label: &str, nth: usize) -> bool {
        let find = |person: &Self| {
            person
                .sees()
                .into_iter()
                .filter(|seen| seen.role == role && seen.label == label && seen.enabled)
                .nth(nth)
        };
        let Some(seen) = find(self) else {
            return false;
        };
        self.point_at(&seen, |person| find(person).expect("it is still there"));
        true
    }

    /// Presses the button with the text of this key.
    pub fn press_key(&mut self, key: &str) {
        let label = self.text(key);
        self.press(Role::Button, &label);
    }

    /// Presses a button of the dialog that asks; the page behind may have one of the same label.
    pub fn confirm(&mut self, label: &str) {
        let seen = self.in_dialog(label);
        self.point_at(&seen, |person| person.in_dialog(label));
    }

    fn in_dialog(&self, label: &str) -> Seen {
        let root = self.harness.root();
        let dialog = root
            .children_recursive()
            .find(|node| matches!(seen(node).role, Role::Dialog | Role::AlertDialog))
            .unwrap_or_else(|| panic!("nothing asks; there is {:#?}", self.inventory()));
        let found = dialog
            .children_recursive()
            .map(|node| seen(&node))
            .find(|seen| seen.role == Role::Button && seen.label == label && seen.enabled);
        found.unwrap_or_else(|| panic!("no “{label}” in the dialog"))
    }

    /// Ticks or clears a box.
    pub fn tick(&mut self, key: &str) {
        let label = self.text(key);
        self.press(Role::CheckBox, &label);
    }

    /// Chooses an option of the choice with this label, the `nth` of those that share it.
    pub fn choose_nth(&mut self, choice: &str, nth: usize, option: &str) {
        let seen = self.option(choice, nth, option);
        self.point_at(&seen, |person| person.option(choice, nth, option));
    }

    /// Chooses an option of the choice with this label.
    pub fn choose(&mut self, choice: &str, option: &str) {
        self.choose_nth(choice, 0, option);
    }

    fn option(&self, choice: &str, nth: usize, option: &str) -> Seen {
        let root = self.harness.root();
        let group = root
            .children_recursive()
            .filter(|node| {
                let node = seen(node);
                node.role == Role::RadioGroup && node.label == choice
            })
            .nth(nth)
            .unwrap_or_else(|| panic!("no choice “{choice}”; there is {:#?}", self.inventory()));
        let found = group
            .children_recursive()
            .map(|node| seen(&node))
            .find(|seen| seen.role == Role::RadioButton && seen.label == option && seen.enabled);
        found.unwrap_or_else(|| panic!("no option “{option}” of “{choice}”"))
    }

    /// Brings a thing into sight, then presses the pointer on it.
    fn point_at(&mut self, first: &Seen, again: impl Fn(&Self) -> Seen) {
        self.harness
            .event(Event::AccessKitActionRequest(ActionRequest {
                action: Action::ScrollIntoView,
                target_tree: first.target.0,
                target_node: first.target.1,
                data: None,
            }));
        self.settle();
        let seen = again(self);
        let pos = seen.rect.center();
        let screen = self.harness.ctx.content_rect();
        assert!(
            screen.contains(pos),
            "“{}” cannot be scrolled into sight",
            seen.label
        );
        self.harness.event(Event::PointerMoved(pos));
        for pressed in [true, false] {
            self.harness.event(Event::PointerButton {
                pos,
                button: PointerButton::Primary,
                pressed,
                modifiers: Modifiers::NONE,
            });
        }
        self.taken.presses += 1;
        self.settle();
    }

    /// Types into the field with this label what shall stand there, letter by letter.
    pub fn write(&mut self, label: &str, text: &str) {
        self.write_nth(label, 0, text);
    }

    /// As [`Self::write`], in the `nth` field of that label.
    pub fn write_nth(&mut self, label: &str, nth: usize, text: &str) {
        let seen = self.field(label, nth);
        self.point_at(&seen, |person| person.field(label, nth));
        self.harness.key_press_modifiers(Modifiers::COMMAND, Key::A);
        for letter in text.chars() {
            self.harness.event(Event::Text(letter.to_string()));
            self.harness.step();
            self.taken.letters += 1;
        }
        self.settle();
    }

    fn field(&self, label: &str, nth: usize) -> Seen {
        self.sees()
            .into_iter()
            .filter(|seen| {
                matches!(seen.role, Role::TextInput | Role::MultilineTextInput)
                    && seen.label == label
                    && seen.enabled
            })
            .nth(nth)
            .unwrap_or_else(|| panic!("no field “{label}”; there is {:#?}", self.inventory()))
    }

    /// Whether the thing of this name is on; none where it is nothing to switch.
    pub fn is_on(&self, label: &str) -> Option<bool> {
        let root = self.harness.root();
        let node = root
            .children_recursive()
            .find(|node| node.accesskit_node().label().as_deref() == Some(label))?;
        let switched = node.accesskit_node().toggled()?;
        Some(switched == egui::accesskit::Toggled::True)
    }

    /// Where on the screen the keyboard is.
    pub fn focused_at(&self) -> Option<Rect> {
        let root = self.harness.root();
        let focused = root.children_recursive().find(|node| node.is_focused())?;
        Some(focused.rect())
    }

    /// The name of what has the keyboard.
    pub fn focused(&self) -> Option<String> {
        let root = self.harness.root();
        let focused = root.children_recursive().find(|node| node.is_focused())?;
        focused.accesskit_node().label()
    }

    /// Presses a key.
    pub fn key(&mut self, key: Key) {
        self.chord(Modifiers::NONE, key);
    }

    /// Presses a key together with others.
    pub fn chord(&mut self, modifiers: Modifiers, key: Key) {
        self.harness.key_press_modifiers(modifiers, key);
        self.taken.presses += 1;
        self.settle();
    }

    /// Presses a step on the path.
    pub fn go(&mut self, step: Step) {
        let title = format!("{}, ", self.text(&format!("step-{}-title", step.name())));
        let row = |person: &Self| {
            person
                .sees()
                .into_iter()
                .find(|seen| seen.role == Role::Button && seen.label.starts_with(&title))
                .unwrap_or_else(|| panic!("no step “{title}” on the path"))
        };
        let seen = row(self);
        self.point_at(&seen, row);
        assert_eq!(self.harness.state().state.step(), step);
    }

    /// Presses the cross of the window.
    pub fn close(&mut self) {
        let input = self.harness.input_mut();
        let root = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.push(egui::ViewportEvent::Close);
        self.harness.step();
        let input = self.harness.input_mut();
        let root = input.viewports.entry(egui::ViewportId::ROOT).or_default();
        root.events.clear();
        self.settle();
    }

    /// Drops a file on the window.
    pub fn drop_file(&mut self, path: &Path) {
        let file = Arc::new(Dropped(path.to_owned()));
        self.harness.input_mut().dropped_files.push(file);
        self.settle();
    }

    /// Holds that no text is missing: a missing one shows as its key in brackets.
    pub fn misses_no_text(&self) {
        for words in self.words() {
            assert!(!words.starts_with('['), "{words}");
        }
    }

    /// Answers, one after another, everything the private screens ask: equal weights, the piles given (1, 2
    /// or 3 for each group as it comes), the order they make, and the lock.
    pub fn answer_in_private(&mut self, piles: &[Key]) {
        self.press_key("private-weigh-save");
        for pile in piles {
            self.key(*pile);
        }
        self.press_key("private-piles-done");
        self.press_key("private-order-done");
        self.press_key("button-done-lock");
    }
}

fn seen(node: &egui_kittest::Node<'_>) -> Seen {
    let it = node.accesskit_node();
    let (target_node, target_tree) = it.locate();
    Seen {
        role: it.role(),
        label: it.label().unwrap_or_default(),
        value: it.value().unwrap_or_default(),
        rect: if it.bounding_box().is_some() {
            node.rect()
        } else {
            Rect::NOTHING
        },
        enabled: !it.is_disabled(),
        target: (target_tree, target_node),
    }
}

/// A file dropped on the window.
#[derive(Debug)]
struct Dropped(PathBuf);

impl egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|error| error.to_string())
    }
}
