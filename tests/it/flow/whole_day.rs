//! A whole workshop by role and label: fifteen members, three ways in, two rounds, and what is left when the single
//! answers have been removed.

use std::path::{Path, PathBuf};

use egui::accesskit::Role;
use egui::{Key, Modifiers};
use foretrade::store::{self, ContentHash};
use foretrade::text::Language;
use foretrade::workshop::{Ballot, Outcome, Round, Step, WayIn, Workshop};

use super::by_file::{self, Room};
use super::day_parts::{self, SIX, piles};
use super::person::Person;
use super::prepare;
use super::removal::traces;

/// Who answers: eight on the leader's computer, four by file, three on paper.
const MEMBERS: usize = 15;
/// Piles of those at the leader's computer in the first round. The last of them hides the group names.
const FIRST: [(&str, &str); 8] = [
    ("L1", "321321"),
    ("L2", "312213"),
    ("L3", "213312"),
    ("L4", "312123"),
    ("L5", "123123"),
    ("L6", "311322"),
    ("L7", "213213"),
    ("L8", "132132"),
];
/// Piles of those who change their answer in the second round.
const CHANGED: [(&str, &str); 4] = [
    ("L5", "312213"),
    ("L6", "312312"),
    ("L7", "311223"),
    ("L8", "312213"),
];
/// Code, weights and order on each sheet.
const SHEETS: [(&str, &str, &str); 3] = [
    ("L13", "53 29 18 0", "3 1 5=2 4? 6"),
    ("L14", "20 20 60 0", "5 3 4 2 6 1"),
    ("L15", "41 41 18 0", "3 5 ="),
];
const OPINION: &str = "Stroke borde gå före Demens.";
const REASON: &str = "Livet blir kortare.";

#[test]
fn a_whole_day_leaves_what_it_should_and_no_trace_of_an_answer() {
    let room = Room::new();
    let home = room.leader.path();
    let file = home.join("arbete.ron");
    let mut person = prepared(home, &file);
    let late = first_round(&mut person, &room);
    refused_when_closed(&mut person, &late);
    deliberation(&mut person);
    let second = Room::new();
    second_round(&mut person, &second, &late);
    proposal(&mut person);
    record(&mut person, &home.join("underlag"));
    decision(&mut person);

    let answered = person.workshop().clone();
    let members = person.harness.state().state.results.members_ids();
    assert!(members.is_some());
    let telling = telling(&answered, [&room, &second]);
    assert!(traces(home, &telling).contains(&file));
    remove(&mut person);
    let left = traces(home, &telling);
    assert!(left.is_empty(), "{left:?}");
    for _ in 0..3 {
        person.chord(Modifiers::COMMAND, Key::Z);
    }
    person.wait(5_000);
    assert_eq!(person.harness.state().state.results.members_ids(), members);
    let kept = store::load(&file).unwrap().workshop;
    assert_eq!(kept, *person.workshop());
    holds_what_it_should(&kept, &answered);
    drop(person);
    let left = traces(home, &telling);
    assert!(left.is_empty(), "{left:?}");

    let mut person = Person::new(home, Language::Swedish);
    person.press(Role::Button, "arbete.ron");
    assert_eq!(*person.workshop(), kept);
    assert_eq!(person.harness.state().state.results.members_ids(), members);
    person.misses_no_text();
}

/// Six groups, fifteen members, saved under a name.
fn prepared(home: &Path, file: &Path) -> Person {
    let mut person = Person::new(home, Language::Swedish);
    prepare::question_for(&mut person, MEMBERS);
    prepare::add_groups(&mut person, &SIX);
    person.will_choose(file);
    person.chord(Modifiers::COMMAND, Key::S);
    prepare::open_round(&mut person);
    person
}

/// The order a member has given in the open round, by name.
fn order_of(person: &Person, code: &str) -> Vec<String> {
    let workshop = person.workshop();
    let ballot = workshop.open_round().unwrap().ballot(&code.into()).unwrap();
    day_parts::named(workshop, ballot.ranking.as_ref().unwrap())
}

fn answers(person: &Person) -> Vec<&Ballot> {
    person.workshop().open_round().unwrap().ballots().collect()
}

/// Closes the round; while somebody has not answered, it is asked about first.
fn close(person: &mut Person, number: usize, waiting: usize) {
    person.wait(11_003);
    let close = person.text_with("button-close-round", &[("number", number.into())]);
    person.press(Role::Button, &close);
    if waiting > 0 {
        let said = person.text_with("round-close-waiting", &[("count", waiting.into())]);
        assert!(person.reads(&said), "{:#?}", person.words());
        assert!(person.workshop().open_round().is_some());
        person.confirm(&close);
    }
    assert!(person.workshop().open_round().is_none());
}

/// Eight at the computer, three of four by file, three on paper. Returns the file that comes too late.
fn first_round(person: &mut Person, room: &Room) -> PathBuf {
    by_file::invite(person, room);
    for (code, numbers) in FIRST {
        day_parts::sit_down(person, code);
        match code {
            "L1" => {
                prepare::share_points(person, &["60", "30", "10"]);
                person.answer_in_private(&piles(numbers));
            }
            "L8" => day_parts::answer_with_names_hidden(person, &piles(numbers)),
            _ => person.answer_in_private(&piles(numbers)),
        }
        person.press_key("hand-over-back");
    }
    let order = ["Fetma", "Sömn", "Demens", "Stroke", "Artros", "Psykos"];
    assert_eq!(order_of(person, "L1"), order);
    let hidden: Vec<&str> = answers(person)
        .iter()
        .filter(|ballot| ballot.names_hidden)
        .map(|ballot| ballot.member.as_str())
        .collect();
    assert_eq!(hidden, ["L8"]);

    let invitation = room.files(".inbjudan.ron").remove(0);
    let window = by_file::answer(room, &invitation, "L9", Language::Swedish, &piles("312213"));
    let mut files = vec![window];
    for (turn, code) in ["L10", "L11"].into_iter().enumerate() {
        let second = 1_803_891_700 + turn as i64;
        files.push(day_parts::sealed(&invitation, code, turn + 1, second));
    }
    let late = day_parts::sealed(&invitation, "L12", 3, 1_803_891_900);
    let whole = std::fs::read(&late).unwrap();
    let broken = room.shared.path().join("halv.svar.ron");
    std::fs::write(&broken, &whole[..whole.len() / 2]).unwrap();
    files.push(broken.clone());
    person.will_choose_all(&files);
    person.press_key("button-take-in-answers");
    let taken = person.text_with("answers-taken-in", &[("count", 3.into())]);
    assert!(person.reads(&taken), "{:#?}", person.words());
    assert!(person.reads("halv.svar.ron"), "{:#?}", person.words());
    assert_eq!(std::fs::read(&broken).unwrap(), &whole[..whole.len() / 2]);
    assert_eq!(answers(person).len(), 11);

    day_parts::sheets(person, SHEETS);
    assert_eq!(
        order_of(person, "L13"),
        ["Psykos", "Sömn", "Demens = Artros", "Fetma"]
    );
    let rest = "Sömn = Artros = Stroke = Fetma";
    assert_eq!(order_of(person, "L15"), ["Psykos", "Demens", rest]);
    ways_in(&answers(person), [8, 3, 3]);
    close(person, 1, 1);
    late
}

/// How many came in by hand-over, by file and on paper.
fn ways_in(answers: &[&Ballot], expected: [usize; 3]) {
    let ways = [WayIn::HandOver, WayIn::File, WayIn::Paper];
    let count = |way| answers.iter().filter(|it| it.way_in == way).count();
    assert_eq!(ways.map(count), expected);
}

/// An answer that comes when the round is closed is told and left.
fn refused_when_closed(person: &mut Person, late: &Path) {
    let before = person.workshop().clone();
    let bytes = std::fs::read(late).unwrap();
    person.drop_file(late);
    person.settle();
    said_late(person);
    assert_eq!(*person.workshop(), before);
    assert_eq!(std::fs::read(late).unwrap(), bytes);
}

fn said_late(person: &Person) {
    let round = person.workshop().rounds[0].id.as_str();
    let arguments = [("code", "L12".into()), ("round", round.into())];
    let said = person.text_with("file-answer-other-round", &arguments);
    assert!(person.reads(&said), "{:#?}", person.words());
}

fn deliberation(person: &mut Person) {
    person.go(Step::Deliberate);
    person.press_key("chart-as-table");
    assert!(SIX.iter().all(|group| person.reads(group.name)));
    person.misses_no_text();
    person.go(Step::Rank);
    person.wait(600_000);
    let open = person.text_with("button-open-round", &[("number", 2.into())]);
    person.press(Role::Button, &open);
    assert!(person.workshop().open_round().is_some());
}

/// All fifteen: four stand by their answer, four change it, the file that was late is still refused.
fn second_round(person: &mut Person, room: &Room, late: &Path) {
    by_file::invite(person, room);
    for (code, _) in &FIRST[..4] {
        day_parts::sit_down(person, code);
        day_parts::answer_the_same(person);
        person.press_key("hand-over-back");
    }
    for (code, numbers) in CHANGED {
        day_parts::sit_down(person, code);
        day_parts::answer_anew(person, &piles(numbers));
        person.press_key("hand-over-back");
    }
    let rounds = &person.workshop().rounds;
    for (code, _) in FIRST {
        let of = |round: &Round| {
            let ballot = round.ballot(&code.into()).unwrap();
            (ballot.weights.clone(), ballot.ranking.clone())
        };
        let stands = of(&rounds[0]) == of(&rounds[1]);
        assert_eq!(stands, ["L1", "L2", "L3", "L4"].contains(&code), "{code}");
    }
    let invitation = room.files(".inbjudan.ron").remove(0);
    let window = by_file::answer(room, &invitation, "L9", Language::Swedish, &piles("321321"));
    let mut files = vec![late.to_owned(), window];
    for (turn, code) in ["L10", "L11", "L12"].into_iter().enumerate() {
        let second = 1_803_895_000 + turn as i64;
        files.push(day_parts::sealed(&invitation, code, turn + 2, second));
    }
    person.will_choose_all(&files);
    person.press_key("button-take-in-answers");
    let taken = person.text_with("answers-taken-in", &[("count", 4.into())]);
    assert!(person.reads(&taken), "{:#?}", person.words());
    said_late(person);
    day_parts::sheets(person, SHEETS);
    ways_in(&answers(person), [8, 4, 3]);
    close(person, 2, 0);
}

fn proposal(person: &mut Person) {
    person.go(Step::Propose);
    person.press_key("proposal-start-members");
    person.write(&person.text("propose-reason-text"), REASON);
    let (yes, no) = (person.text("yes"), person.text("no"));
    person.choose(&person.text("dignity-after-anything-forbidden"), &no);
    person.choose(&person.text("dignity-after-holds-for-others"), &yes);
    person.press_key("propose-opinion-add");
    let opinion = person.text_with("propose-opinion", &[("number", 1.into())]);
    person.write(&opinion, OPINION);
    // Five groups have no reason yet: that is said, and does not stop the board.
    person.press_key("button-fix-proposal");
    assert!(person.workshop().proposal.fixed.is_none());
    person.confirm(&person.text("button-fix-proposal"));
    assert!(person.workshop().proposal.fixed.is_some());
}

fn record(person: &mut Person, folder: &Path) {
    person.go(Step::RecordAndDecision);
    std::fs::create_dir_all(folder).unwrap();
    person.will_choose(folder);
    person.press_key("button-create-record");
    let path = folder.display().to_string();
    let made = person.text_with("record-made", &[("folder", path.into())]);
    assert!(person.reads(&made), "{:#?}", person.words());
    let html = std::fs::read_dir(folder)
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.extension().is_some_and(|ending| ending == "html"))
        .unwrap();
    let html = std::fs::read_to_string(html).unwrap();
    for words in [OPINION, REASON] {
        assert!(html.contains(words), "the record lacks {words}");
    }
    for number in 1..=MEMBERS {
        assert!(
            !html.contains(&format!(">L{number}<")),
            "it names L{number}"
        );
    }
}

fn decision(person: &mut Person) {
    person.press_key("button-enter-decision");
    let outcome = person.text("outcome-as-proposed");
    person.press(Role::RadioButton, &outcome);
    person.write(&person.text("decision-paragraph"), "§ 12");
    person.write(&person.text("field-date"), "2027-03-15");
    // The lock says when it was renewed. The clock stands still between waits, so that this may have been in the
    // very millisecond of an answer: it is renewed once more.
    person.wait(70_000);
}

fn remove(person: &mut Person) {
    person.press_key("button-remove-individual-answers");
    let yes = person.text("record-step-remove-yes");
    person.press(Role::Button, &yes);
}

/// What can only come from an answer: when it was locked, and which file it came in. The times of answers given
/// in another window are left out; its clock stands where the leader's began.
fn telling(workshop: &Workshop, rooms: [&Room; 2]) -> Vec<String> {
    let ballots = workshop.rounds.iter().flat_map(Round::ballots);
    let mut telling: Vec<String> = ballots
        .filter(|ballot| ballot.member.as_str() != "L9")
        .map(|ballot| ballot.handed_in.to_string())
        .collect();
    let files = rooms.into_iter().flat_map(|room| room.files(".svar.ron"));
    telling.extend(files.map(|file| ContentHash::of(&std::fs::read(file).unwrap()).to_string()));
    assert_eq!(telling.len(), 13 + 14 + 5 + 4);
    telling
}

/// Nothing but the answers is gone, and their sums are there instead.
fn holds_what_it_should(kept: &Workshop, answered: &Workshop) {
    let counts = [14, 15];
    assert_eq!(kept.rounds.len(), counts.len());
    for ((round, before), count) in kept.rounds.iter().zip(&answered.rounds).zip(counts) {
        assert!(round.answers.is_empty());
        assert_eq!(before.answers.len(), count);
        assert_eq!(round.asked, Some(MEMBERS as u32));
        assert_eq!((round.opened, round.closed), (before.opened, before.closed));
        let ballots: Vec<Ballot> = before.ballots().cloned().collect();
        day_parts::sums_are_of(round, &ballots);
    }
    let hidden = kept.rounds.iter().map(Round::names_hidden);
    assert_eq!(hidden.collect::<Vec<_>>(), [1, 0]);
    assert_eq!(kept.participants, answered.participants);
    assert_eq!(kept.need_groups, answered.need_groups);
    assert_eq!(kept.proposal, answered.proposal);
    let opinions = &kept.proposal.differing_opinions;
    assert_eq!((opinions.len(), opinions[0].text.as_str()), (1, OPINION));
    assert_eq!(kept.proposal.order.concat().len(), SIX.len());
    assert!(kept.proposal.fixed.is_some());
    let decision = kept.decision.as_ref().unwrap();
    assert_eq!(decision.outcome, Outcome::AsProposed);
    assert_eq!(decision.paragraph, "§ 12");
    assert_eq!(decision.date, Some(jiff::civil::date(2027, 3, 15)));
}
