//! The play that a window leads until it is killed: answers in every way, rounds, a proposal, and the removal of answers.
//! It goes on from wherever the work stands.

use std::fmt::Write as _;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers, vec2};
use foretrade::store::{self, AnswerFile, Overwrite};
use foretrade::text::Language;
use foretrade::workshop::{
    Ballot, GroupId, ParticipantId, RankingAnswer, Round, Step, WayIn, WeightAnswer, Workshop,
};
use jiff::Timestamp;

use super::Told;
use crate::flow::person::Person;
use crate::flow::prepare;
use crate::flow::removal::traces;

/// When the first window opens, in milliseconds; each after it an hour later.
pub const START: i64 = 1_803_891_600_000;

/// Who answers, and how.
pub const MEMBERS: [(&str, WayIn); 5] = [
    ("L1", WayIn::HandOver),
    ("L2", WayIn::HandOver),
    ("L3", WayIn::File),
    ("L4", WayIn::File),
    ("L5", WayIn::Paper),
];
/// Not in alphabetical order: on paper a group's number is its place here.
pub const GROUPS: [&str; 4] = ["Sömn", "Artros", "Psykos", "Demens"];

/// Points of the three criteria in the answer with this number.
fn points(number: u32) -> [u32; 3] {
    [10 + number % 60, 20, 70 - number % 60]
}

/// The piles, 1 to 3, of the groups in alphabetical order.
fn piles(number: u32) -> Vec<(&'static str, u32)> {
    let mut names = GROUPS;
    names.sort_unstable();
    let pile = |at: u32| 1 + number / 3_u32.pow(at) % 3;
    names.into_iter().zip((0..).map(pile)).collect()
}

/// The order that those piles make.
fn order(number: u32) -> Vec<&'static str> {
    let mut piles = piles(number);
    piles.sort_by_key(|(_, pile)| *pile);
    piles.into_iter().map(|(name, _)| name).collect()
}

fn id(workshop: &Workshop, name: &str) -> GroupId {
    let mut groups = workshop.need_groups.iter();
    groups.find(|it| it.name == name).unwrap().id.clone()
}

/// The whole answer with this number. Every part follows from it, so that half an answer, or one put together
/// from two, is seen.
fn answer(workshop: &Workshop, number: u32) -> (Option<WeightAnswer>, Option<RankingAnswer>) {
    let points = points(number).into_iter().map(f64::from);
    let points = points.chain(std::iter::repeat(0.0));
    let criteria = workshop.criteria.iter().map(|it| it.id.clone());
    let tiers = order(number)
        .into_iter()
        .map(|name| vec![id(workshop, name)]);
    (
        Some(WeightAnswer::Points(criteria.zip(points).collect())),
        Some(RankingAnswer {
            tiers: tiers.collect(),
            ..RankingAnswer::default()
        }),
    )
}

/// The number of an answer, by its first points.
fn number_of(workshop: &Workshop, ballot: &Ballot) -> u32 {
    let Some(WeightAnswer::Points(points)) = &ballot.weights else {
        panic!("no points: {ballot:?}");
    };
    points[&workshop.criteria[0].id] as u32 - 10
}

/// The number of the next answer of a member: one more than the last, and not the same for all.
fn next_number(workshop: &Workshop, code: &str) -> u32 {
    let at = MEMBERS
        .iter()
        .position(|(other, _)| *other == code)
        .unwrap() as u32;
    let last = workshop.last_answer(&code.into());
    let in_open = workshop
        .open_round()
        .and_then(|round| round.ballot(&code.into()));
    in_open
        .or(last)
        .map_or(1 + 7 * at, |ballot| number_of(workshop, ballot) + 1)
}

pub fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// Somebody who leads the play in a window that will be killed.
pub struct Play {
    person: Person,
    home: PathBuf,
    arriving: PathBuf,
}

impl Play {
    /// Opens the work again, as after a crash.
    pub fn open(place: &Path, number: i64) -> Self {
        let home = place.join("hem");
        let size = vec2(1024.0, 768.0);
        let person = Person::at(&home, Language::Swedish, size, START + number * 3_600_000);
        let mut play = Self {
            person,
            home,
            arriving: place.join("svar"),
        };
        let file = play.home.join("arbete.ron");
        if !file.exists() {
            play.press_key("start-recovery-take-up");
        } else if play.person.find(Role::Button, "arbete.ron").is_some() {
            play.press("arbete.ron");
        } else {
            play.person.will_choose(&file);
            play.press_key("start-open-file");
        }
        let document = play.person.harness.state().state.document.as_ref().unwrap();
        assert!(!document.is_read_only(), "the lock of the killed is free");
        play
    }

    fn workshop(&self) -> &Workshop {
        self.person.workshop()
    }

    fn press(&mut self, label: &str) {
        self.person.press(Role::Button, label);
        tell("pressed");
    }

    fn press_key(&mut self, key: &str) {
        let label = self.person.text(key);
        self.press(&label);
    }

    fn has(&self, key: &str) -> bool {
        let label = self.person.text(key);
        self.person.find(Role::Button, &label).is_some()
    }

    fn coded(&self, key: &str, code: &str) -> String {
        self.person.text_with(key, &[("code", code.into())])
    }

    fn go(&mut self, step: Step) {
        self.person.go(step);
        tell("pressed");
    }

    /// Holds what is there against what was told.
    pub fn check(&mut self, told: &Told) {
        let workshop = self.workshop();
        assert!(workshop.rounds.len() >= told.opened);
        for round in workshop.rounds.iter().take(told.closed) {
            assert!(!round.is_open(), "{} is open again", round.id);
        }
        assert!(!told.fixed || workshop.proposal.fixed.is_some());
        let removed = self.is_removed();
        assert!(!told.removed || removed);
        if removed {
            let left = traces(&self.home, &[]);
            assert!(left.is_empty(), "{left:?}");
            return;
        }
        for ((round, code), number) in &told.answers {
            let ballot = workshop.rounds[round - 1].ballot(&code.as_str().into());
            let ballot =
                ballot.unwrap_or_else(|| panic!("the answer from {code} in {round} is lost"));
            let found = number_of(workshop, ballot);
            assert!(found >= *number, "{code} has {found}, older than {number}");
        }
        for ballot in workshop.rounds.iter().flat_map(Round::ballots) {
            let whole = answer(workshop, number_of(workshop, ballot));
            assert_eq!((ballot.weights.clone(), ballot.ranking.clone()), whole);
            let (_, way) = MEMBERS
                .into_iter()
                .find(|(code, _)| *code == ballot.member.as_str())
                .unwrap();
            assert_eq!(ballot.way_in, way);
        }
        let Some(code) = &told.kept else { return };
        // Locked after all, before it could be told; else it is there to go on with.
        let number = told.answers.iter().rev().find(|((_, of), _)| of == code);
        let locked = self.workshop().open_round().is_some_and(|round| {
            let ballot = round.ballot(&code.as_str().into());
            let found = ballot.map(|ballot| number_of(self.workshop(), ballot));
            found > number.map(|(_, number)| *number)
        });
        if !locked && self.workshop().open_round().is_some() {
            self.go(Step::Rank);
            let key = if code == "L5" {
                "interrupted-sheet-again"
            } else {
                "interrupted-answer-again"
            };
            let again = self.coded(key, code);
            let there = self.person.find(Role::Button, &again);
            assert!(there.is_some(), "{code}: {:#?}", self.person.words());
        }
    }

    pub fn is_removed(&self) -> bool {
        let mut rounds = self.workshop().rounds.iter();
        rounds.any(|round| round.sums.is_some() && round.answers.is_empty())
    }

    /// Plays on from where the work stands, until it is killed.
    pub fn go_on(&mut self) {
        loop {
            let open = self.workshop().open_round().is_some();
            let rounds = self.workshop().rounds.len();
            if self.is_removed() {
                self.person.chord(Modifiers::COMMAND, Key::Z);
                self.person.wait(1_500);
                tell("pressed");
            } else if open {
                self.answers(rounds);
            } else if rounds < 2 {
                self.go(Step::Rank);
                self.person.wait(10_000);
                let number = [("number", (rounds + 1).into())];
                let label = self.person.text_with("button-open-round", &number);
                self.press(&label);
                // Opening is written by itself, a second later.
                self.person.wait(1_500);
                tell(&format!("opened {}", rounds + 1));
            } else {
                self.propose();
            }
        }
    }

    /// The next answer that is missing in the open round, or the end of the round.
    fn answers(&mut self, round: usize) {
        self.go(Step::Rank);
        let missing = MEMBERS.into_iter().find(|(code, _)| {
            let open = self.workshop().open_round().unwrap();
            !open.has_answer_of(&(*code).into())
        });
        match missing {
            Some((code, WayIn::HandOver)) => self.hand_over(round, code),
            Some((code, WayIn::File)) => self.take_in(round, code),
            Some((code, WayIn::Paper)) => {
                self.sheet(round, code);
                // One who has answered comes back and changes the answer.
                let change = self.coded("round-change", "L2");
                let who = self.person.text("round-who-has-answered");
                self.person.press(Role::DisclosureTriangle, &who);
                self.press(&change);
                self.give(round, "L2");
            }
            None => {
                self.person.wait(11_000);
                let number = [("number", round.into())];
                let label = self.person.text_with("button-close-round", &number);
                self.press(&label);
                tell(&format!("closed {round}"));
            }
        }
    }

    fn hand_over(&mut self, round: usize, code: &str) {
        let again = self.coded("interrupted-answer-again", code);
        if self.person.find(Role::Button, &again).is_some() {
            self.press(&again);
            let said = self.person.text("cover-goes-on");
            assert!(self.person.reads(&said));
        } else {
            let label = self.coded("round-hand-over-to", code);
            self.press(&label);
        }
        let names = GROUPS.into_iter().find(|name| self.person.reads(name));
        assert_eq!(names, None, "behind the cover");
        self.give(round, code);
    }

    /// Gives the next answer of a member from wherever the screen stands, to the lock and back.
    fn give(&mut self, round: usize, code: &str) {
        let number = next_number(self.workshop(), code);
        let starts = ["hand-over-start", "cover-goes-on-start"].map(|key| self.coded(key, code));
        loop {
            if let Some(start) = starts
                .iter()
                .find(|label| self.person.find(Role::Button, label).is_some())
            {
                self.press(start);
            } else if self.has("own-answer-again") {
                self.press_key("own-answer-again");
            } else if self.has("private-weigh-skip") {
                self.weigh(number);
            } else if self
                .person
                .reads(&self.person.text("private-piles-purpose"))
            {
                self.pile(number, code);
            } else if self.has("button-done-lock") {
                if !self.weights_are(number) {
                    self.press_key("private-back-to-weights");
                } else if self.order_is(number) {
                    self.press_key("button-done-lock");
                    tell(&format!("answer {round} {code} {number}"));
                    self.press_key("hand-over-back");
                    return;
                } else {
                    self.press_key("private-back-to-order");
                }
            } else if self.order_is(number) {
                self.press_key("private-order-done");
            } else {
                self.press_key("private-order-piles-again");
            }
        }
    }

    /// The points in the fields, one after another.
    fn weigh(&mut self, number: u32) {
        let wanted = points(number).map(|points| points.to_string());
        let fields = self.person.sees().into_iter();
        let fields = fields.filter(|seen| seen.role == Role::TextInput);
        let there: Vec<String> = fields.map(|seen| seen.value).collect();
        if there != wanted {
            let wanted = wanted.each_ref().map(String::as_str);
            prepare::share_points(&mut self.person, &wanted);
        }
        let on = ["private-weigh-save", "private-weigh-continue"]
            .into_iter()
            .find(|key| self.has(key));
        self.press_key(on.expect("the points are given"));
    }

    /// Whether everything once more says these points.
    fn weights_are(&self, number: u32) -> bool {
        let criterion = self.workshop().criteria[0].name.as_str();
        let arguments = [
            ("criterion", criterion.into()),
            ("points", points(number)[0].into()),
        ];
        let said = self.person.text_with("private-review-points", &arguments);
        self.person.reads(&said)
    }

    /// Names of the groups in the order of the rows.
    fn order_is(&self, number: u32) -> bool {
        let rows = self.person.sees().into_iter();
        let rows = rows.filter(|seen| seen.role == Role::ListItem);
        let names: Vec<&str> = rows
            .filter_map(|row| GROUPS.into_iter().find(|name| row.label.contains(name)))
            .collect();
        names == order(number)
    }

    /// Puts each group that is in no pile, or in another, in its own; a while later it is known to be kept.
    fn pile(&mut self, number: u32, code: &str) {
        let none = self.person.text("widget-pile-none");
        for (name, pile) in piles(number) {
            let row = format!("{name}, {none}");
            if self.person.find(Role::ListItem, &row).is_none() {
                continue;
            }
            self.person.key(match pile {
                1 => Key::Num1,
                2 => Key::Num2,
                _ => Key::Num3,
            });
            tell("pressed");
        }
        self.person.wait(2_100);
        tell(&format!("kept {code}"));
        self.press_key("private-piles-done");
    }

    /// A member answers elsewhere, sealed, and the file is taken in.
    fn take_in(&mut self, round: usize, code: &str) {
        let number = next_number(self.workshop(), code);
        std::fs::create_dir_all(&self.arriving).unwrap();
        let member = ParticipantId::from(code);
        let path = self.arriving.join(store::answer_file_name(&member));
        let workshop = self.workshop();
        let (weights, ranking) = answer(workshop, number);
        let ballot = Ballot {
            member,
            way_in: WayIn::File,
            handed_in: Timestamp::from_millisecond(START).unwrap(),
            weights,
            ranking,
            desired: Default::default(),
            abstains: false,
            names_hidden: false,
        };
        let id = workshop.open_round().unwrap().id.clone();
        let file = AnswerFile::for_workshop(workshop, &id, &ballot).unwrap();
        assert!(
            file.recipient().is_some(),
            "the key was made for what is kept"
        );
        file.write(&path, Language::Swedish, Overwrite::Anything)
            .unwrap();
        self.person.will_choose(&path);
        self.press_key("button-take-in-answers");
        let taken = [("count", 1.into())];
        let taken = self.person.text_with("answers-taken-in", &taken);
        assert!(self.person.reads(&taken), "{:#?}", self.person.words());
        tell(&format!("answer {round} {code} {number}"));
    }

    /// A sheet typed in, or the rest of one.
    fn sheet(&mut self, round: usize, code: &str) {
        let number = next_number(self.workshop(), code);
        let again = self.coded("interrupted-sheet-again", code);
        if self.person.find(Role::Button, &again).is_some() {
            self.press(&again);
            self.press_key("sheet-cover-start");
        } else {
            self.press_key("sheet-title");
            let field = self.person.text("sheet-code");
            self.person.write(&field, code);
        }
        let [first, second, third] = points(number);
        let field = self.person.text("sheet-weights");
        self.person
            .write(&field, &format!("{first} {second} {third} 0"));
        self.person.wait(2_100);
        tell(&format!("kept {code}"));
        let mut line = String::new();
        for name in order(number) {
            let at = GROUPS.iter().position(|other| *other == name).unwrap();
            write!(line, "{} ", at + 1).unwrap();
        }
        let field = self.person.text("sheet-order");
        self.person.write(&field, line.trim());
        self.person.key(Key::Enter);
        let saved = self.coded("sheet-saved", code);
        assert!(self.person.reads(&saved), "{:#?}", self.person.words());
        tell(&format!("answer {round} {code} {number}"));
        self.press_key("sheet-leave");
    }

    /// Fixes a proposal, then removes the answers.
    fn propose(&mut self) {
        if self.workshop().proposal.fixed.is_none() {
            self.go(Step::Propose);
            if self.workshop().proposal.start.is_none() {
                self.press_key("proposal-start-members");
            }
            let (yes, no) = (self.person.text("yes"), self.person.text("no"));
            for (question, said) in [
                ("dignity-after-anything-forbidden", &no),
                ("dignity-after-holds-for-others", &yes),
            ] {
                let question = self.person.text(question);
                self.person.choose(&question, said);
                tell("pressed");
            }
            self.press_key("button-fix-proposal");
            if self.workshop().proposal.fixed.is_none() {
                let fix = self.person.text("button-fix-proposal");
                self.person.confirm(&fix);
            }
            tell("fixed");
        }
        self.go(Step::RecordAndDecision);
        self.press_key("button-remove-individual-answers");
        self.press_key("record-step-remove-yes");
        tell("removed");
    }
}
