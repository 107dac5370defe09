use super::*;
use crate::ranking::test_profiles::{random_profile, random_strict, section_10};
use crate::text::{Language, Texts};

const SMALL: &str = "\
# FILE NAME: small.toi
# TITLE: Ett litet exempel
# DATA TYPE: toi
# NUMBER ALTERNATIVES: 4
# NUMBER VOTERS: 6
# NUMBER UNIQUE ORDERS: 3
# ALTERNATIVE NAME 1: Sköra äldre
# ALTERNATIVE NAME 2: Barn: psykisk ohälsa
# ALTERNATIVE NAME 3: Cancer
# ALTERNATIVE NAME 4: Tandhälsa
3: 1,{2,4},3
2: 4, 1
1: {3,2}
";

#[test]
fn a_file_with_ties_and_gaps_is_read() {
    let file = PrefLib::read(SMALL, None).unwrap();
    assert_eq!(file.title, "Ett litet exempel");
    assert_eq!(file.kind, OrderKind::TiedIncomplete);
    assert_eq!(file.names[1], "Barn: psykisk ohälsa");
    assert_eq!(file.profile.voters(), 6);
    let tiers = |voter: usize| file.profile.ballots()[voter].tiers();
    assert_eq!(tiers(0), [vec![0], vec![1, 3], vec![2]]);
    assert_eq!(tiers(2), tiers(0));
    assert_eq!(tiers(3), [vec![3], vec![0]]);
    assert_eq!(tiers(5), [vec![1, 2]]);
}

#[test]
fn section_10_rows_are_read() {
    let rows = "# NUMBER ALTERNATIVES: 5\r\n1: 3,4,5,2,1\r\n1: 5,2,4,1,3\r\n1: 1,{3,4},2,5\r\n\
                1: 2,4,{1,5},3\r\n1: 2,4,3,1\r\n1: 3,5,4,1\r\n1: 4,1,3,5,2";
    let file = PrefLib::read(rows, OrderKind::from_extension("TOI")).unwrap();
    assert_eq!(file.profile, section_10());
    assert_eq!(file.names, ["1", "2", "3", "4", "5"]);
}

#[test]
fn what_is_written_is_read_again() {
    for seed in 0..40 {
        let profile = match seed % 2 {
            0 => random_profile(seed, 2 + seed as usize % 6, 9),
            _ => random_strict(seed, 4, 9),
        };
        let names: Vec<String> = (0..profile.groups())
            .map(|group| format!("Grupp {group}"))
            .collect();
        let file = PrefLib::of_profile("Prov", &names, profile.clone());
        let text = file.write("prov.toi");
        let again = PrefLib::read(&text, Some(file.kind)).unwrap();
        assert_eq!(
            (&again.title, &again.names, again.kind),
            (&file.title, &file.names, file.kind)
        );
        // Equal ballots stand together afterwards; as a collection they are the same.
        let sorted = |profile: &Profile| {
            let mut ballots = profile.ballots().to_vec();
            ballots.sort();
            ballots
        };
        assert_eq!(sorted(&again.profile), sorted(&profile));
        assert_eq!(again.write("prov.toi"), text);
    }
}

#[test]
fn a_line_break_in_a_name_does_not_break_the_file() {
    let file = PrefLib::of_profile("a\nb", &["x\r\n1: 2".to_owned()], section_10());
    let again = PrefLib::read(&file.write("y\n"), None).unwrap();
    assert_eq!(again.title, "a b");
    assert_eq!(again.names[0], "x 1: 2");
    assert_eq!(again.names[4], "5");
}

#[track_caller]
fn fails(text: &str, kind: Option<OrderKind>, line: usize, column: usize, problem: PrefLibProblem) {
    assert_eq!(
        PrefLib::read(text, kind),
        Err(PrefLibError {
            line,
            column,
            problem
        })
    );
}

#[test]
fn what_is_wrong_is_said_with_line_and_column() {
    let head = "# NUMBER ALTERNATIVES: 3\n";
    let with = |order: &str| format!("{head}{order}");
    fails("1: 1,2", None, 1, 1, PrefLibProblem::NoAlternatives);
    fails("", None, 1, 1, PrefLibProblem::NoAlternatives);
    fails(
        &with("1: 1,x,2"),
        None,
        2,
        6,
        PrefLibProblem::NotNumber("x".to_owned()),
    );
    fails(
        &with("två: 1"),
        None,
        2,
        1,
        PrefLibProblem::NotNumber("två".to_owned()),
    );
    fails(
        &with("1: 1,,2"),
        None,
        2,
        6,
        PrefLibProblem::NotNumber(String::new()),
    );
    fails(&with("1,2,3"), None, 2, 1, PrefLibProblem::NoColon);
    fails(&with("0: 1,2"), None, 2, 1, PrefLibProblem::ZeroCount);
    fails(
        &with("1: 1, 4"),
        None,
        2,
        7,
        PrefLibProblem::UnknownAlternative {
            number: 4,
            alternatives: 3,
        },
    );
    fails(
        &with("1: 1,2,1"),
        None,
        2,
        8,
        PrefLibProblem::DuplicateAlternative(1),
    );
    for order in ["1: {1,{2}", "1: {1,2", "1: 1,2}"] {
        let error = PrefLib::read(&with(order), None).unwrap_err();
        assert_eq!((error.line, error.problem), (2, PrefLibProblem::Braces));
    }
    fails(
        &with("1: 1,{2,3}"),
        Some(OrderKind::StrictComplete),
        2,
        6,
        PrefLibProblem::TieNotAllowed("soc"),
    );
    fails(
        &with("1: 1,3"),
        Some(OrderKind::TiedComplete),
        2,
        7,
        PrefLibProblem::Incomplete {
            kind: "toc",
            missing: 2,
        },
    );
    fails(
        "# NUMBER ALTERNATIVES: många",
        None,
        1,
        24,
        PrefLibProblem::NotNumber("många".to_owned()),
    );
    fails(
        "# NUMBER ALTERNATIVES: 0",
        None,
        1,
        24,
        PrefLibProblem::NotNumber("0".to_owned()),
    );
    fails(
        "# NUMBER ALTERNATIVES: 65000",
        None,
        1,
        24,
        PrefLibProblem::TooManyAlternatives(65_000),
    );
    fails(
        "# DATA TYPE: wmd",
        None,
        1,
        14,
        PrefLibProblem::NotOrders("wmd".to_owned()),
    );
    fails(
        &with("6000000: 1,2"),
        None,
        2,
        1,
        PrefLibProblem::TooManyBallots(6_000_000),
    );
    fails(
        "# NUMBER ALTERNATIVES: 2000\n30000: 1,2",
        None,
        2,
        1,
        PrefLibProblem::TooManyBallots(30_000),
    );
    fails(head, None, 1, 1, ProfileError::NoBallots.into());
}

#[test]
fn names_may_stand_in_any_order_or_not_at_all() {
    let shuffled = "# ALTERNATIVE NAME 2: B\n# number alternatives: 2\n# Alternative Name 1: A\n2: 1,2\n1: 2,1\n";
    let file = PrefLib::read(shuffled, Some(OrderKind::StrictComplete)).unwrap();
    assert_eq!(
        (file.names, file.profile.voters()),
        (vec!["A".to_owned(), "B".to_owned()], 3)
    );
    let bare = "# NUMBER ALTERNATIVES: 3\n2: 1,2,3\n1: 3,2,1\n";
    let file = PrefLib::read(bare, Some(OrderKind::StrictComplete)).unwrap();
    assert_eq!(file.names, ["1", "2", "3"]);
}

#[test]
fn the_older_format_is_told_with_what_to_do() {
    let old = "3\n1,Ada\n2,Bo\n3,Cia\n3,3,2\n2,1,2,3\n1,3,2,1\n";
    fails(old, None, 1, 1, PrefLibProblem::OlderFormat(3));
    let error = PrefLib::read(old, None).unwrap_err();
    for (language, expected) in [
        (Language::Swedish, "äldre format"),
        (Language::English, "older format"),
    ] {
        let words = Texts::new(language).message(&error.message());
        assert!(words.contains(expected), "{words}");
        assert!(words.contains("# NUMBER ALTERNATIVES: 3"), "{words}");
    }
}

#[test]
fn a_kind_of_file_holds_the_narrower_ones() {
    use OrderKind::{StrictComplete, StrictIncomplete, TiedComplete, TiedIncomplete};
    let all = [
        StrictComplete,
        StrictIncomplete,
        TiedComplete,
        TiedIncomplete,
    ];
    for narrow in all {
        assert!(TiedIncomplete.holds(narrow));
        assert_eq!(StrictComplete.holds(narrow), narrow == StrictComplete);
    }
    assert!(!TiedComplete.holds(StrictIncomplete) && !StrictIncomplete.holds(TiedComplete));
}

#[test]
fn counts_in_the_metadata_must_be_right() {
    let swapped = |from: &str, to: &str| SMALL.replace(from, to);
    let wrong = |what, stated, found| PrefLibProblem::WrongCount {
        what,
        stated,
        found,
    };
    fails(
        &swapped("VOTERS: 6", "VOTERS: 7"),
        None,
        5,
        18,
        wrong("NUMBER VOTERS", 7, 6),
    );
    fails(
        &swapped("ORDERS: 3", "ORDERS: 2"),
        None,
        6,
        25,
        wrong("NUMBER UNIQUE ORDERS", 2, 3),
    );
    fails(
        &swapped("# ALTERNATIVE NAME 2: Barn: psykisk ohälsa\n", ""),
        None,
        4,
        24,
        wrong("NUMBER ALTERNATIVES", 4, 3),
    );
    fails(
        &swapped("NAME 3:", "NAME 2:"),
        None,
        9,
        20,
        PrefLibProblem::DuplicateAlternative(2),
    );
    fails(
        &swapped("NAME 4:", "NAME 5:"),
        None,
        10,
        20,
        PrefLibProblem::UnknownAlternative {
            number: 5,
            alternatives: 4,
        },
    );
}
