//! Files of every version of the formats that has been released open, and say what they said.

use std::path::PathBuf;

use foretrade::record::Frozen;
use foretrade::store::intake::{Outcome, open_files, sort};
use foretrade::store::{self, KeyPair, KeyRing, Shipped};
use foretrade::workshop::{FORMAT_VERSION, Noted, Round, WayIn, Workshop};
use jiff::Timestamp;

use crate::program::package;

fn released(name: &str) -> PathBuf {
    package("tests/files/released").join(name)
}

fn opened(name: &str) -> Workshop {
    store::load(&released(name)).unwrap().workshop
}

/// The key that the tests' files are sealed to.
fn keys() -> KeyRing {
    let mut keys = KeyRing::default();
    keys.hold(KeyPair::read(&package("tests/files/prov.nyckel.txt")).unwrap());
    keys
}

#[test]
fn a_workshop_of_version_1_says_what_it_said() {
    let workshop = opened("version-1.ron");
    assert_eq!(workshop.format_version, FORMAT_VERSION);
    // It was the shipped example under another name.
    let mut example = Shipped::Example.workshop().unwrap();
    example.id = workshop.id.clone();
    example.title.clone_from(&workshop.title);
    example.example = false;
    // What changed before version 2 was never noted, which the newest example did.
    assert_eq!(workshop.noted, Noted::NotYet);
    example.noted = workshop.noted;
    assert_eq!(workshop, example);
    // What it did not note stays unknown, and it is saved in the newest format.
    assert!(workshop.rounds.iter().all(|round| round.mark.is_none()));
    let text = store::to_text(&workshop).unwrap();
    assert!(text.contains(&format!("format_version: {FORMAT_VERSION},")));
    assert_eq!(store::parse(&text, "x").unwrap(), workshop);
}

#[test]
fn answers_of_version_1_come_in_to_a_round_of_version_1() {
    let workshop = opened("version-1-omgang-oppen.ron");
    let given: Vec<_> = workshop.rounds[1].ballots().take(3).cloned().collect();
    let round = workshop.open_round().unwrap();
    let third = round.ballot(&given[2].member).unwrap();
    assert_eq!(
        (&third.weights, &third.ranking, third.way_in),
        (&given[2].weights, &given[2].ranking, WayIn::File)
    );
    let files = ["version-1.svar.ron", "version-1-oppet.svar.ron"].map(released);
    let opened = open_files(&files, &keys());
    let now = Timestamp::from_second(1_802_000_000).unwrap();
    let sorted = sort(&workshop, &opened, &Default::default(), now);
    assert_eq!(sorted.files[0].outcome, Outcome::ComesIn);
    let first = sorted.answers[0].ballot().unwrap();
    assert_eq!(first.member, given[0].member);
    assert_eq!(
        (&first.weights, &first.ranking, first.handed_in),
        (&given[0].weights, &given[0].ranking, now)
    );
    // The workshop has a key, so that one in the open is not taken in; it is read all the same.
    assert!(matches!(sorted.files[1].outcome, Outcome::Refused(_)));
    let plain = opened[1].content.as_ref().unwrap();
    let plain = plain.answer.as_ref().unwrap();
    assert_eq!(plain.number, given[1].member);
    assert_eq!(
        (&plain.weights, &plain.ranking),
        (&given[1].weights, &given[1].ranking)
    );
}

#[test]
fn a_workshop_of_version_1_with_a_key_is_sealed_when_it_is_saved() {
    let workshop = opened("version-1-omgang-oppen.ron");
    let sealed = store::with_answers_sealed(&workshop).unwrap().unwrap();
    let mut again = store::parse(&store::to_text(&sealed).unwrap(), "x").unwrap();
    assert!(
        again
            .rounds
            .iter()
            .all(|round| round.ballots().count() == 0)
    );
    store::open_answers(&mut again, &keys());
    for (before, after) in workshop.rounds.iter().zip(&again.rounds) {
        assert!(before.ballots().eq(after.ballots()));
        assert_eq!(Round::unreadable(after), 0);
    }
}

#[test]
fn an_invitation_of_version_1_can_be_answered_and_holds_no_answer() {
    let invitation = opened("version-1.inbjudan.ron");
    let about = invitation.invitation.as_ref().unwrap();
    let code = about.code.clone().unwrap();
    assert_eq!(invitation.participants[0].id, code);
    assert!(invitation.open_round().is_some());
    assert!(invitation.answer_key.is_some());
    assert!(invitation.last_answer(&code).is_none());
    let text = store::to_text(&invitation).unwrap();
    assert!(!text.contains("tiers:"));
}

#[test]
fn a_record_of_version_1_opens_whole() {
    let text = std::fs::read_to_string(released("version-1.underlag.ron")).unwrap();
    let frozen = Frozen::read(&text).unwrap();
    assert_eq!(frozen.underlag_version, 1);
    assert!(frozen.fingerprint_holds().unwrap());
    let workshop = opened("version-1.ron");
    assert_eq!(frozen.data.workshop.title, workshop.title);
    assert_eq!(frozen.data.workshop.proposal.order, workshop.proposal.order);
    let results = &frozen.data.results;
    assert_eq!(results.need_order.len(), workshop.need_groups.len());
    assert_eq!(results.need_order[0].place, 1);
    assert_eq!(results.rounds.len(), 2);
    assert_eq!(results.rounds[0].sums.answers, 8);
    assert!(results.robustness.is_some());
}
