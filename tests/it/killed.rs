//! The program is killed at a hundred random moments while answers come in, one by one, by the file and in
//! batches. Afterwards no answer that was told as done is lost, and none is half in.
//!
//! What is killed is this test program itself, started again as a process of its own.

use std::collections::BTreeMap;
use std::io::{BufRead, BufReader, Write};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::Duration;

use foretrade::app::application::document::Document;
use foretrade::app::application::storage::Storage;
use foretrade::store::disk::RealDisk;
use foretrade::store::intake::{open_files, sort};
use foretrade::store::keep::{Kept, keep};
use foretrade::store::{self, AnswerFile, Folders, KeyPair, KeyRing, Overwrite};
use foretrade::text::Language;
use foretrade::workshop::{
    AnswerKey, Ballot, Edit, ParticipantId, RankingAnswer, WayIn, WeightAnswer, Workshop,
};
use jiff::Timestamp;
use rand::{RngExt, SeedableRng};
use rand_pcg::Pcg64;

use crate::program::SAMPLE;

const KILLS: u64 = 100;
/// Says where the killed process works, and whether its workshop has a name yet.
const FOLDER: &str = "FORETRADE_TEST_KILLED_IN";
const UNNAMED: &str = "FORETRADE_TEST_KILLED_UNNAMED";

/// The answer that a member hands in as number so and so. Every part of it follows from both, so that half an
/// answer, or one put together from two, is seen.
fn answer(workshop: &Workshop, code: &ParticipantId, number: i64) -> Ballot {
    let mut generator = Pcg64::seed_from_u64(number as u64);
    let mut groups: Vec<_> = workshop
        .need_groups
        .iter()
        .map(|it| it.id.clone())
        .collect();
    for last in (1..groups.len()).rev() {
        groups.swap(last, generator.random_range(0..=last));
    }
    let points = workshop.criteria.iter().map(|criterion| {
        let points: u32 = generator.random_range(1..=100);
        (criterion.id.clone(), f64::from(points))
    });
    Ballot {
        member: code.clone(),
        way_in: WayIn::File,
        handed_in: Timestamp::from_second(number).unwrap(),
        weights: Some(WeightAnswer::Points(points.collect())),
        ranking: Some(RankingAnswer {
            tiers: groups.into_iter().map(|group| vec![group]).collect(),
            ..RankingAnswer::default()
        }),
        desired: Default::default(),
        abstains: false,
        names_hidden: false,
    }
}

fn codes(workshop: &Workshop) -> Vec<ParticipantId> {
    let members = workshop.ranking_participants();
    members.map(|member| member.id.clone()).collect()
}

fn newest(workshop: &Workshop) -> i64 {
    let round = workshop.open_round().unwrap();
    let seconds = round.ballots().map(|it| it.handed_in.as_second());
    seconds.max().unwrap_or(0)
}

fn tell(line: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "{line}").unwrap();
    out.flush().unwrap();
}

/// The workshop's place on disk, with what the window does to it: open, apply, write.
struct Desk {
    storage: Storage,
    document: Document,
    now: Timestamp,
}

impl Desk {
    fn open(home: &Path, named: bool) -> Self {
        let folders = Folders::inside(home);
        let mut storage = Storage::new(Some(folders.clone()));
        let path = home.join("arbete.ron");
        let now = Timestamp::from_second(1_800_000_000).unwrap();
        let document = if named {
            let opened = storage.open(&path, now, Language::Swedish).unwrap();
            assert_eq!(opened.locked_by, None, "the lock of the killed is free");
            Document::new(opened.workshop, Some(path))
        } else {
            let found = store::recoveries(&folders.recovery);
            let [recovery] = found.as_slice() else {
                panic!("one recovery file, not {found:?}");
            };
            let recovered = storage.recover(&recovery.path, now, Language::Swedish);
            Document::new(recovered.unwrap().workshop, None)
        };
        Self {
            storage,
            document,
            now,
        }
    }

    fn write(&mut self, edit: Edit) {
        self.document.apply(edit, self.now).unwrap();
        self.document.seal_answers().unwrap();
        let (_, before) = self.document.begin_keeping();
        let path = self.document.path.as_deref();
        let workshop = self.document.workshop();
        let work = self.storage.work(workshop, path, before, self.now);
        let kept = keep(&RealDisk, &work).kept;
        let is_in_place = match path {
            Some(_) => matches!(kept, Kept::InFile(_)),
            None => kept == Kept::InJournal(None),
        };
        assert!(is_in_place, "{kept:?}");
        self.storage.note(&kept, self.now);
    }
}

/// Takes in answers, one after another, until it is killed.
#[test]
#[ignore = "run as a process of its own, to be killed"]
fn the_killed() {
    let home = PathBuf::from(std::env::var_os(FOLDER).unwrap());
    let mut desk = Desk::open(&home, std::env::var_os(UNNAMED).is_none());
    let arriving = home.join("svar");
    std::fs::create_dir_all(&arriving).unwrap();
    let keys = KeyRing::load(&Folders::inside(&home).keys());
    let codes = codes(desk.document.workshop());
    let mut number = newest(desk.document.workshop());
    let mut generator = Pcg64::seed_from_u64(u64::from(std::process::id()));
    tell("ready");
    loop {
        let one: usize = generator.random_range(0..codes.len());
        number += 1;
        match generator.random_range(0..4) {
            0 => desk.write(Edit::SetTitle(format!("Titel {number}"))),
            1 => {
                // Half of them as files, taken in together.
                let workshop = desk.document.workshop().clone();
                let round = workshop.open_round().unwrap().id.clone();
                let mut paths = Vec::new();
                for code in codes.iter().skip(one) {
                    let path = arriving.join(store::answer_file_name(code));
                    let ballot = answer(&workshop, code, number);
                    AnswerFile::for_workshop(&workshop, &round, &ballot)
                        .unwrap()
                        .write(&path, Language::Swedish, Overwrite::Anything)
                        .unwrap();
                    paths.push(path);
                }
                let opened = open_files(&paths, &keys);
                let now = jiff::Timestamp::from_second(number).unwrap();
                let sorted = sort(&workshop, &opened, &Default::default(), now);
                assert_eq!(sorted.answers.len(), paths.len());
                desk.write(Edit::TakeInBallots(sorted.answers));
                for code in codes.iter().skip(one) {
                    tell(&format!("{code} {number}"));
                }
            }
            _ => {
                let ballot = answer(desk.document.workshop(), &codes[one], number);
                desk.write(Edit::TakeInBallot(Box::new(ballot.into())));
                tell(&format!("{} {number}", codes[one]));
            }
        }
    }
}

/// Starts the one to be killed, kills it a while after it has told so much as done, and returns all it told.
fn run_and_kill(
    home: &Path,
    named: bool,
    told_before: usize,
    after: Duration,
) -> Vec<(ParticipantId, i64)> {
    let mut command = Command::new(std::env::current_exe().unwrap());
    command
        .args(["--ignored", "--exact", "killed::the_killed", "--nocapture"])
        .env(FOLDER, home)
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    if !named {
        command.env(UNNAMED, "1");
    }
    let mut child: Child = command.spawn().unwrap();
    let mut lines = BufReader::new(child.stdout.take().unwrap()).lines();
    // The frame of tests says a word of its own first.
    let ready = lines.by_ref().any(|line| line.unwrap().ends_with("ready"));
    assert!(ready, "it could not begin: {:?}", child.wait());
    let mut heard: Vec<_> = lines.by_ref().take(told_before).collect();
    std::thread::sleep(after);
    child.kill().unwrap();
    child.wait().unwrap();
    heard.extend(lines);
    let mut told = Vec::new();
    for line in heard {
        // The last line may be cut off; it was then not told.
        let Ok(line) = line else { break };
        if let Some((code, number)) = line.split_once(' ')
            && let Ok(number) = number.parse()
        {
            told.push((ParticipantId::from(code), number));
        }
    }
    told
}

fn begin(home: &Path) {
    let mut workshop = store::parse(SAMPLE, "prov").unwrap();
    workshop.rounds.clear();
    let at = Timestamp::from_second(1).unwrap();
    foretrade::workshop::apply(&mut workshop, Edit::OpenRound("prov".into()), at).unwrap();
    let pair = KeyPair::generate();
    workshop.answer_key = Some(AnswerKey {
        public: pair.public(),
        keeper: String::new(),
        made: at,
    });
    let folders = Folders::inside(home);
    let mut keys = KeyRing::load(&folders.keys());
    keys.add(pair, &workshop.id, Language::Swedish).unwrap();
    store::save(&home.join("arbete.ron"), &workshop, Overwrite::Nothing).unwrap();
    let recovery = store::recovery_path(&folders.recovery, at);
    let text = store::to_text(&workshop).unwrap();
    store::save_recovery(&RealDisk, &recovery, &text, None).unwrap();
}

#[test]
fn killed_at_any_moment_no_finished_answer_is_lost_and_none_is_half_in() {
    let home = tempfile::tempdir().unwrap();
    begin(home.path());
    let mut generator = Pcg64::seed_from_u64(20_270_301);
    let mut done: [BTreeMap<ParticipantId, i64>; 2] = Default::default();
    let mut all = 0;
    for kill in 0..KILLS {
        let named = kill % 3 != 2;
        let before = generator.random_range(0..5);
        let after = Duration::from_micros(generator.random_range(0..60_000));
        let told = run_and_kill(home.path(), named, before, after);
        all += told.len();
        let done = &mut done[usize::from(named)];
        done.extend(told);
        let path = if named {
            home.path().join("arbete.ron")
        } else {
            let found = store::recoveries(&Folders::inside(home.path()).recovery);
            assert_eq!(found.len(), 1, "kill {kill}: {found:?}");
            found[0].path.clone()
        };
        let mut workshop = store::load(&path)
            .unwrap_or_else(|error| panic!("kill {kill}: {error}"))
            .workshop;
        let keys = KeyRing::load(&Folders::inside(home.path()).keys());
        store::open_answers(&mut workshop, &keys);
        let round = workshop.open_round().unwrap();
        for (code, number) in done.iter() {
            let ballot = round
                .ballot(code)
                .unwrap_or_else(|| panic!("kill {kill}: the answer from {code} is lost"));
            assert!(
                ballot.handed_in.as_second() >= *number,
                "kill {kill}: {code} has an older answer than {number}"
            );
        }
        for ballot in round.ballots() {
            let whole = answer(&workshop, &ballot.member, ballot.handed_in.as_second());
            assert_eq!(*ballot, whole, "kill {kill}");
        }
    }
    println!("{KILLS} kills, {all} answers told as done");
    assert!(all > 100, "too few answers to say anything: {all}");
}
