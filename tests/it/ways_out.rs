//! Every way out while a round is open: what leaves the program is the same, to the byte, whatever the
//! answers are. What does not depend on an answer cannot tell of it.

use std::sync::Arc;

use foretrade::app::headless::still::{View, png};
use foretrade::app::presenter::{Source, wall};
use foretrade::app::theme::ThemeKind;
use foretrade::kit;
use foretrade::ranking::of_workshop::closing;
use foretrade::record::{self, Audience, Format, FrozenResults};
use foretrade::results::Results;
use foretrade::spreadsheet::{FormKind, form};
use foretrade::store;
use foretrade::text::{Language, Texts};
use foretrade::workshop::{
    Ballot, Edit, NextYearStart, ParticipantId, ProposalStart, RankingAnswer, Step, WayIn,
    WeightAnswer, Workshop, apply,
};
use jiff::Timestamp;
use jiff::civil::date;

use crate::program::{NOON, Prepared, SAMPLE, run};

/// Answers of all members but the last, either this way or turned round.
fn answers(workshop: &Workshop, turned: bool) -> Vec<Ballot> {
    let members: Vec<ParticipantId> = workshop
        .ranking_participants()
        .map(|member| member.id.clone())
        .collect();
    let asked = members.len() - 1;
    let mut ballots = Vec::new();
    for (number, member) in members.into_iter().take(asked).enumerate() {
        let mut tiers: Vec<_> = workshop
            .need_groups
            .iter()
            .map(|group| vec![group.id.clone()])
            .collect();
        tiers.rotate_left(number);
        if turned {
            tiers.reverse();
        }
        let points = workshop.criteria.iter().enumerate().map(|(at, criterion)| {
            let points = if (at == 0) == turned { 71.0 } else { 13.0 };
            (criterion.id.clone(), points)
        });
        ballots.push(Ballot {
            member,
            way_in: WayIn::HandOver,
            handed_in: Timestamp::UNIX_EPOCH,
            weights: Some(WeightAnswer::Points(points.collect())),
            ranking: Some(RankingAnswer {
                tiers,
                ..RankingAnswer::default()
            }),
            desired: Default::default(),
            abstains: turned && number == 0,
            names_hidden: false,
        });
    }
    ballots
}

/// The sample with a round open, the first or the second, and these answers in it.
pub fn open(first: bool, turned: bool) -> Workshop {
    let mut workshop = store::parse(SAMPLE, "prov").unwrap();
    workshop.method.robustness.samples = 300;
    if first {
        workshop.rounds.clear();
    } else {
        let order = workshop.need_groups.iter().map(|it| vec![it.id.clone()]);
        let order = order.collect();
        let start = ProposalStart::Need;
        apply(&mut workshop, Edit::StartProposal { start, order }, NOON).unwrap();
    }
    apply(&mut workshop, Edit::OpenRound("prov".into()), NOON).unwrap();
    let ballots = answers(&workshop, turned).into_iter().map(Into::into);
    apply(&mut workshop, Edit::TakeInBallots(ballots.collect()), NOON).unwrap();
    workshop
}

/// Holds that something made of the workshop does not depend on the answers in the open round.
fn same<T: PartialEq>(what: &str, made: impl Fn(&Workshop) -> T) {
    for first in [true, false] {
        let [one, other] = [false, true].map(|turned| made(&open(first, turned)));
        assert!(
            one == other,
            "{what} depends on answers, first round: {first}"
        );
    }
}

/// The files of a record made now.
fn record_files(
    workshop: &Workshop,
    language: Language,
    audience: Audience,
) -> Vec<(String, Vec<u8>)> {
    let texts = Texts::new(language);
    let known = Results::whole(&Arc::new(workshop.clone()));
    let results = FrozenResults::of(workshop, &known);
    let options = record::Options {
        audience,
        ..record::Options::new(date(2027, 3, 1))
    };
    let record = record::build(workshop, &results, &texts, &options).unwrap();
    let files = record.files(&texts, Format::ALL).unwrap();
    assert!(files.len() > 3);
    let files = files.into_iter();
    files.map(|file| (file.name, file.bytes)).collect()
}

#[test]
fn a_closed_round_does_tell() {
    let [one, other] = [false, true].map(|turned| {
        let mut workshop = open(true, turned);
        let edit = closing(&workshop).unwrap();
        apply(&mut workshop, edit, NOON).unwrap();
        record_files(&workshop, Language::Swedish, Audience::Web)
    });
    assert!(
        one != other,
        "these answers would be seen if they were let out"
    );
}

#[test]
fn no_record_tells_of_an_open_round() {
    for language in Language::ALL {
        for audience in [Audience::Matter, Audience::Web] {
            same(
                &format!("the record, {language:?}, {audience:?}"),
                |workshop| record_files(workshop, language, audience),
            );
        }
    }
}

#[test]
fn no_invitation_tells_of_an_open_round() {
    same("the invitation to all", |workshop| {
        let made = Timestamp::UNIX_EPOCH;
        let invitation = workshop.invitation_for(None, true, made).unwrap();
        store::to_text(&invitation).unwrap()
    });
    // The last member has not answered: nothing but the others' answers differs.
    same("the invitation to one", |workshop| {
        let made = Timestamp::UNIX_EPOCH;
        let code = workshop.ranking_participants().last().unwrap().id.clone();
        let invitation = workshop.invitation_for(Some(&code), true, made).unwrap();
        store::to_text(&invitation).unwrap()
    });
}

#[test]
fn nothing_printed_tells_of_an_open_round() {
    same("the printed kit", |workshop| {
        let texts = Texts::new(Language::Swedish);
        let files = kit::files(workshop, &texts, date(2027, 3, 1)).unwrap();
        assert!(files.len() > 3);
        let files = files.into_iter();
        files
            .map(|file| (file.name, file.bytes))
            .collect::<Vec<_>>()
    });
}

#[test]
fn no_form_tells_of_an_open_round() {
    for kind in [FormKind::Filled, FormKind::Empty] {
        same(&format!("the form, {kind:?}"), |workshop| {
            form(workshop, kind, &Texts::new(Language::Swedish)).unwrap()
        });
    }
}

#[test]
fn next_years_work_tells_of_no_open_round() {
    same("next year's work", |workshop| {
        let next = workshop.next_year(&NextYearStart {
            today: date(2027, 3, 1),
            with_participants: true,
            fingerprint: String::new(),
        });
        store::to_text(&next).unwrap()
    });
}

#[test]
fn no_screen_and_no_wall_tells_of_an_open_round() {
    for step in Step::ALL {
        same(&format!("the wall at {step:?}"), |workshop| {
            let texts = Texts::new(Language::Swedish);
            let results = Results::of(workshop);
            [false, true].map(|private| {
                wall(Source {
                    step,
                    workshop,
                    results: &results,
                    texts: &texts,
                    private,
                    selected: workshop.need_groups.first().map(|group| &group.id),
                    time: None,
                })
            })
        });
    }
    // What can be copied or saved as a picture is on the screen; the leader's own screen is held to the same.
    for step in [Step::Weigh, Step::Deliberate, Step::Propose] {
        same(&format!("the screen at {step:?}"), |workshop| {
            let view = View {
                step: Some(step),
                language: Language::Swedish,
                theme: ThemeKind::Light,
                size: [1024.0, 1000.0].into(),
                wall: None,
                now: Timestamp::UNIX_EPOCH,
            };
            png(workshop, view).unwrap()
        });
    }
}

#[test]
fn no_command_tells_of_an_open_round() {
    let commands: [&[&str]; 9] = [
        &["check"],
        &["rank", "--json"],
        &["rank", "--rule", "need"],
        &["explain", "a"],
        &["robustness", "--samples", "300", "--seed", "1", "--json"],
        &["sensitivity"],
        &["aggregate", "--method", "borda"],
        &["aggregate", "--method", "kemeny", "--json"],
        &["agreement"],
    ];
    for command in commands {
        same(&command.join(" "), |workshop| {
            let file = Prepared::new("prov.ron", store::to_text(workshop).unwrap());
            let mut arguments = vec![command[0], file.argument()];
            arguments.extend(&command[1..]);
            let run = run(&arguments);
            // Temporary folders have names of their own.
            let folder = file.path.parent().unwrap().display().to_string();
            (run.code, run.out, run.err.replace(&folder, ""))
        });
    }
}
