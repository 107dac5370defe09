//! The commands that compute: record, robustness, sensitivity.

use foretrade::store;

use crate::program::{Prepared, Run, SAMPLE, package, run};

fn json(run: &Run) -> serde_json::Value {
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    serde_json::from_str(&run.out).unwrap()
}

#[test]
fn a_record_is_written_and_named() {
    let file = Prepared::new(
        "prov.ron",
        SAMPLE.replacen(
            "participants:",
            "method: (robustness: (samples: 500)),\n    participants:",
            1,
        ),
    );
    let before = file.bytes();
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("nytt/underlag");
    let run_once = || run(&["record", file.argument(), "--out", out.to_str().unwrap()]);
    let first = run_once();
    assert_eq!((first.code, first.err.as_str()), (0, ""));
    let names: Vec<&str> = first.out.lines().collect();
    for ending in [".html", ".md", ".csv", ".json", ".underlag.ron", ".txt"] {
        assert!(
            names.iter().any(|name| name.ends_with(ending)),
            "{ending}: {names:?}"
        );
    }
    let tables: Vec<&&str> = names.iter().filter(|it| it.ends_with(".csv")).collect();
    let below = out.join("tabeller");
    assert!(
        tables
            .iter()
            .all(|it| std::path::Path::new(it).parent() == Some(&*below))
    );
    let contents = || {
        names
            .iter()
            .map(|name| std::fs::read(name).unwrap())
            .collect::<Vec<_>>()
    };
    let once = contents();
    run_once();
    assert_eq!(contents(), once);
    assert_eq!(file.bytes(), before);
    // In the place of the folder stands a file.
    let blocked = run(&["record", file.argument(), "--out", file.argument()]);
    assert_eq!((blocked.code, blocked.out.as_str()), (2, ""));
    assert!(
        blocked.err.starts_with("Det går inte att spara i mappen"),
        "{}",
        blocked.err
    );
    assert_eq!(file.bytes(), before);
}

#[test]
fn the_example_is_recorded_without_a_remark() {
    let path = package("workshops/region-exempel.ron");
    let out = tempfile::tempdir().unwrap();
    let argument = path.to_str().unwrap();
    let recorded = run(&[
        "record",
        argument,
        "--out",
        out.path().to_str().unwrap(),
        "--language",
        "en",
    ]);
    assert_eq!((recorded.code, recorded.err.as_str()), (0, ""));
    assert!(recorded.out.lines().count() >= 6);
}

#[test]
fn sureness_of_a_matrix_is_near_the_exact_integral() {
    // Worked example 8: A = (1, 0), B = (7/10, 2/5), C = (0, 1), every weighting.
    let matrix = Prepared::new("matris.csv", "namn,x,y\nA,1,0\nB,0.7,0.4\nC,0,1\n");
    let arguments = [
        "robustness",
        "--matrix",
        matrix.argument(),
        "--json",
        "--samples",
        "20000",
        "--seed",
        "7",
    ];
    let found = json(&run(&arguments));
    assert_eq!(found["groups"], serde_json::json!(["A", "B", "C"]));
    assert_eq!(
        (&found["samples"], &found["seed"], &found["space"]),
        (&20_000.into(), &7.into(), &"all".into())
    );
    let exact = [
        [3.0_f64 / 7.0, 1.0 / 14.0, 1.0 / 2.0],
        [10.0 / 91.0, 81.0 / 91.0, 0.0],
        [6.0 / 13.0, 1.0 / 26.0, 1.0 / 2.0],
    ];
    for (row, exact) in found["acceptability"].as_array().unwrap().iter().zip(exact) {
        for (share, exact) in row.as_array().unwrap().iter().zip(exact) {
            let error = f64::sqrt(exact * (1.0 - exact) / 20_000.0);
            assert!(
                (share.as_f64().unwrap() - exact).abs() <= 4.0 * error,
                "{share} {exact}"
            );
        }
    }
    assert!((found["pairwise"][0][1].as_f64().unwrap() - 3.0 / 7.0).abs() < 0.02);
    assert!((found["central_weights"][0][0].as_f64().unwrap() - 11.0 / 14.0).abs() < 0.02);
    assert_eq!(json(&run(&arguments)), found);
    let mut ordered = arguments.to_vec();
    ordered.extend(["--space", "ordered"]);
    let found = json(&run(&ordered));
    assert_eq!(found["central_weights"][2], serde_json::Value::Null);
}

#[test]
fn a_workshop_can_be_tried_with_every_space() {
    let file = Prepared::new("prov.ron", SAMPLE);
    for (space, more) in [
        ("all", &[][..]),
        ("ordered", &[]),
        ("bounded", &["--bounds", "0.3,0.2,0.1"]),
        ("members", &[]),
    ] {
        let mut arguments = vec![
            "robustness",
            file.argument(),
            "--space",
            space,
            "--samples",
            "200",
            "--json",
        ];
        arguments.extend(more);
        let found = json(&run(&arguments));
        assert_eq!(found["space"], space);
        for row in found["acceptability"].as_array().unwrap() {
            let sum: f64 = row
                .as_array()
                .unwrap()
                .iter()
                .map(|it| it.as_f64().unwrap())
                .sum();
            assert!((sum - 1.0).abs() < 1e-9);
        }
    }
    let table = run(&["robustness", file.argument(), "--samples", "200"]);
    assert_eq!((table.code, table.err.as_str()), (0, ""));
    assert!(
        table
            .out
            .lines()
            .nth(1)
            .unwrap()
            .starts_with("Grupp  Troliga platser")
    );
}

#[test]
fn bad_requests_for_sureness_print_no_result() {
    let good = "namn,x,y\nA,1,0\nB,0.7,0.4\n";
    let word = "namn,x,y\nA,1,hög\n";
    for (text, more, expected) in [
        (good, &["--samples", "0"][..], "Minst ett försök behövs.\n"),
        (
            good,
            &["--space", "members"],
            "Det finns inga vikter från ledamöter. Välj ett annat sätt med --space.\n",
        ),
        (
            good,
            &["--space", "bounded", "--bounds", "0.9,0.9"],
            "Inga vikter uppfyller villkoren. Minsta vikter får tillsammans vara högst 1, en för varje kriterium.\n",
        ),
        (
            good,
            &["--space", "bounded"],
            "Minsta vikter saknas eller är inte tal. Skriv till exempel --bounds 0.3,0.2.\n",
        ),
        (
            word,
            &[],
            "I cellen matris!C2 står ”hög”. Det ska vara ett tal från 0 till 1. Inget är räknat.\n",
        ),
    ] {
        let matrix = Prepared::new("matris.csv", text);
        let mut arguments = vec!["robustness", "--matrix", matrix.argument(), "--json"];
        arguments.extend(more);
        let refused = run(&arguments);
        assert_eq!(
            (refused.code, refused.out.as_str(), refused.err.as_str()),
            (2, "", expected)
        );
    }
}

#[test]
fn a_matrix_is_read_as_a_spreadsheet_is() {
    let plain = "Grupp;A;B;C\nUno;1;0;0,25\nDuo;0;1;0,25\nTres;0,5;0,5;0,5\n";
    let utf_16 = std::iter::once(0xfeff).chain(plain.encode_utf16());
    let of_windows = b"Grupp;A;B;C\n\xd6ga;1;0;0,25\n\xc5ngest;0;1;0,25\nTres;0,5;0,5;0,5\n";
    let without_headings = plain.split_once('\n').unwrap().1;
    let note =
        "På rad 1 står värden, så tabellen har inga rubriker. Den raden är med som alla andra.\n";
    for (bytes, groups, said) in [
        (
            format!("sep=;\r\n{plain}").into_bytes(),
            ["Uno", "Duo", "Tres"],
            "",
        ),
        (
            utf_16.flat_map(u16::to_le_bytes).collect(),
            ["Uno", "Duo", "Tres"],
            "",
        ),
        (of_windows.to_vec(), ["Öga", "Ångest", "Tres"], ""),
        (
            plain.replace(';', "\t").into_bytes(),
            ["Uno", "Duo", "Tres"],
            "",
        ),
        (
            format!("{};;;;;\n", plain.replace('\n', ";;\n")).into_bytes(),
            ["Uno", "Duo", "Tres"],
            "",
        ),
        (
            without_headings.as_bytes().to_vec(),
            ["Uno", "Duo", "Tres"],
            note,
        ),
    ] {
        let matrix = Prepared::new("matris.csv", &bytes);
        let found = run(&["robustness", "--matrix", matrix.argument(), "--json"]);
        assert_eq!((found.code, found.err.as_str()), (0, said));
        let found: serde_json::Value = serde_json::from_str(&found.out).unwrap();
        assert_eq!(found["groups"], serde_json::json!(groups));
        // The table is even between its three alternatives over all weights.
        for row in found["acceptability"].as_array().unwrap() {
            let first = row[0].as_f64().unwrap();
            assert!((first - 1.0 / 3.0).abs() < 0.02, "{first}");
        }
    }
    let twice = Prepared::new("matris.csv", plain.replace("Duo", "uno"));
    let found = run(&["robustness", "--matrix", twice.argument(), "--json"]);
    assert_eq!(found.code, 1);
    assert!(
        found.err.contains("Uno står på flera rader: 2 och 3"),
        "{}",
        found.err
    );
    let found: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    let groups = serde_json::json!(["Uno (rad 2)", "uno (rad 3)", "Tres"]);
    assert_eq!(found["groups"], groups);
}

#[test]
fn what_would_change_the_order_is_exact() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let found = json(&run(&[
        "sensitivity",
        file.argument(),
        "--rule",
        "need",
        "--json",
    ]));
    assert_eq!(found["rule"], "need");
    assert_eq!(found["rules"].as_array().unwrap().len(), 4);
    assert_eq!(found["without_criterion"].as_array().unwrap().len(), 3);
    assert_eq!(found["without_member"]["members"], 5);
    let changes = found["critical_weights"].as_array().unwrap();
    assert!(!changes.is_empty());
    for change in changes {
        let weight = change["weight"].as_f64().unwrap();
        assert!((0.0..=1.0).contains(&weight), "{change}");
        assert_ne!(change["before_below"], change["before_above"], "{change}");
    }
    let lines = run(&["sensitivity", file.argument()]);
    assert_eq!((lines.code, lines.err.as_str()), (0, ""));
    assert!(
        lines
            .out
            .starts_with("Vikter där två grupper byter plats\n")
    );
}

#[test]
fn of_many_groups_the_first_are_followed_and_it_is_said() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let mut workshop = store::load(&file.path).unwrap().workshop;
    workshop.rounds.clear();
    workshop.proposal = Default::default();
    let groups = workshop.need_groups.clone();
    workshop.need_groups = (0..160)
        .map(|number| {
            let mut group = groups[number % groups.len()].clone();
            group.id = format!("grupp-{number}").as_str().into();
            group.name = format!("Grupp {number}");
            group.overlaps.clear();
            group
        })
        .collect();
    store::save(&file.path, &workshop, store::Overwrite::Anything).unwrap();
    let arguments = ["sensitivity", file.argument(), "--rule", "need"];
    let found = json(&run(&[&arguments[..], &["--json"]].concat()));
    assert_eq!(found["groups"].as_array().unwrap().len(), 160);
    assert_eq!(found["followed"], 150);
    assert!(!found["critical_weights"].as_array().unwrap().is_empty());
    let lines = run(&arguments);
    assert_eq!((lines.code, lines.err.as_str()), (0, ""));
    assert!(lines.out.contains("För de 150 grupper som står först."));
}

#[test]
fn a_step_is_drawn_without_a_window() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let folder = tempfile::tempdir().unwrap();
    let out = folder.path().join("steg.png");
    let draw = |more: &[&str]| {
        let mut arguments = vec!["picture", file.argument(), "--out", out.to_str().unwrap()];
        arguments.extend(more);
        run(&arguments)
    };
    let drawn = draw(&["--step", "weigh", "--size", "640x480"]);
    assert_eq!((drawn.code, drawn.err.as_str()), (0, ""));
    assert_eq!(drawn.out.trim_end(), out.to_str().unwrap());
    let bytes = std::fs::read(&out).unwrap();
    let side = |at: usize| u32::from_be_bytes(bytes[at..at + 4].try_into().unwrap());
    assert_eq!(&bytes[..8], b"\x89PNG\r\n\x1a\n");
    assert_eq!((side(16), side(20)), (640, 480));
    let wrong = draw(&["--step", "weigh", "--size", "stor"]);
    assert_eq!((wrong.code, wrong.out.as_str()), (2, ""));
    assert_eq!(draw(&["--step", "finns-inte"]).code, 2);
    assert_eq!(std::fs::read(&out).unwrap(), bytes);
}
