//! Every command as a person types it: output, messages, exit codes, both languages.

use std::sync::Arc;
use std::time::{Duration, Instant};

use foretrade::results::{self, Results, StepFacts};
use foretrade::store;
use foretrade::text::{Language, Texts};

use crate::program::{Prepared, SAMPLE, run};

/// Ids by place from `rank --json`, ties in one list.
fn places(json: &serde_json::Value) -> Vec<(u64, String)> {
    let groups = json["groups"].as_array().unwrap().iter();
    groups
        .map(|group| {
            (
                group["rank"].as_u64().unwrap(),
                group["id"].as_str().unwrap().to_owned(),
            )
        })
        .collect()
}

fn rank(rule: &str) -> serde_json::Value {
    let file = Prepared::new("prov.ron", equal_to_worked_example());
    let run = run(&["rank", file.argument(), "--rule", rule, "--json"]);
    assert_eq!((run.code, run.err.as_str()), (0, ""), "{}", run.out);
    serde_json::from_str(&run.out).unwrap()
}

/// The sample with every member's weights as the worked example has them.
fn equal_to_worked_example() -> String {
    let weights = "\"dodlighet\": 50.0, \"funktion\": 30.0, \"livskvalitet\": 20.0";
    let other = ["40.0, \"funktion\": 40.0", "60.0, \"funktion\": 20.0"];
    other.iter().fold(SAMPLE.to_owned(), |text, other| {
        text.replace(
            &format!("\"dodlighet\": {other}, \"livskvalitet\": 20.0"),
            weights,
        )
    })
}

#[test]
fn the_four_rules_order_the_worked_example() {
    for (rule, expected) in [
        ("need", "1a 2b 3f 4c 4g 6d 7e"),
        ("start-from-severity", "1b 2a 3d 4c 4g 6e 7f"),
        ("severe-first", "1a 2b 3c 3g 5d 6e 7f"),
        ("free-weighing", "1b 2a 3d 4f 5c 6g 7e"),
    ] {
        let json = rank(rule);
        assert_eq!(json["rule"], rule);
        let found: Vec<String> = places(&json)
            .into_iter()
            .map(|(rank, id)| format!("{rank}{id}"))
            .collect();
        assert_eq!(found.join(" "), expected, "{rule}");
        let keys: Vec<&String> = json.as_object().unwrap().keys().collect();
        assert_eq!(
            keys,
            [
                "audit",
                "groups",
                "rule",
                "settled_otherwise",
                "weights",
                "weights_from"
            ]
        );
        for group in json["groups"].as_array().unwrap() {
            let keys: Vec<&String> = group.as_object().unwrap().keys().collect();
            let expected = [
                "class",
                "class_by_sum",
                "class_from",
                "class_proposed",
                "depends_on_missing",
                "id",
                "level",
                "level_span",
                "name",
                "need",
                "need_span",
                "or_no_benefit",
                "possible_classes",
                "preliminary",
                "rank",
            ];
            assert_eq!(keys, expected);
        }
    }
}

#[test]
fn levels_need_and_audit_are_those_of_the_worked_example() {
    let json = rank("start-from-severity");
    let first = &json["groups"][0];
    assert_eq!(first["level"], 3.0);
    assert!((first["need"].as_f64().unwrap() - 2.0 / 3.0).abs() < 1e-9);
    let audit: Vec<String> = json["audit"]
        .as_array()
        .unwrap()
        .iter()
        .map(|pair| {
            let text = |key: &str| pair[key].as_str().unwrap().to_owned();
            format!("{}<{} {}", text("above"), text("below"), text("cause"))
        })
        .collect();
    assert_eq!(
        audit,
        ["b<a benefit+cost", "d<c benefit+cost", "d<g benefit+cost"]
    );
    assert_eq!(rank("need")["groups"][0]["level"], serde_json::Value::Null);
    assert_eq!(rank("severe-first")["audit"].as_array().unwrap().len(), 0);
    assert_eq!(rank("free-weighing")["audit"].as_array().unwrap().len(), 3);
}

#[test]
fn the_table_is_for_people_in_both_languages() {
    let file = Prepared::new("prov.ron", equal_to_worked_example());
    let swedish = run(&["rank", file.argument()]);
    assert_eq!((swedish.code, swedish.err.as_str()), (0, ""));
    let lines: Vec<&str> = swedish.out.lines().collect();
    assert_eq!(lines[0], "Svårighet först, sedan nytta");
    assert_eq!(lines[1], "Plats  Grupp  Nivå  Vägt behov  Svårighetsgrad");
    assert_eq!(lines[2], "1      B      3     0,67        Stor");
    assert!(lines.contains(&"Att förklara"));
    assert!(
        lines.contains(
            &"A har svårare behov än B men står efter. Det beror på nyttan och kostnaden."
        ),
        "{}",
        swedish.out
    );
    let english = run(&["rank", file.argument(), "--language", "en"]);
    assert_eq!(
        english.out.lines().nth(2),
        Some("1      B      3      0.67           Large")
    );
}

#[test]
fn a_place_is_explained_step_by_step() {
    let file = Prepared::new("prov.ron", equal_to_worked_example());
    let by_id = run(&["explain", file.argument(), "a"]);
    assert_eq!((by_id.code, by_id.err.as_str()), (0, ""));
    assert_eq!(
        by_id.out.lines().collect::<Vec<_>>(),
        [
            "A",
            "  Svårighet först, sedan nytta",
            "  Dödlighet, vikt 50\u{a0}%, värde 1,00, ger 0,50",
            "  Funktionsnedsättning, vikt 30\u{a0}%, värde 1,00, ger 0,30",
            "  Försämrad livskvalitet, vikt 20\u{a0}%, värde 0,67, ger 0,13",
            "  Vägt behov 0,93",
            "  Svårighetsgraden är Mycket stor i den här jämförelsen.",
            "  Startnivå 1",
            "  Nyttan sänker 2 steg",
            "  Kostnaden sänker 2 steg",
            "  Stannar på nivå 5 av 10.",
            "  Plats 2",
        ]
    );
    let by_name = run(&["explain", file.argument(), "G"]);
    assert!(
        by_name.out.contains("Plats 4, delad med C"),
        "{}",
        by_name.out
    );
    let unknown = run(&["explain", file.argument(), "z"]);
    assert_eq!((unknown.code, unknown.out.as_str()), (2, ""));
    assert_eq!(
        unknown.err,
        "Det finns ingen grupp som heter z. De här finns: a, b, c, d, e, f, g.\n"
    );
}

/// Where each step stands and what it lacks, as the window has it.
fn path_in_words(text: &str) -> String {
    let workshop = store::parse(text, "prov.ron").unwrap();
    let results = Results::whole(&Arc::new(workshop.clone()));
    let facts = StepFacts {
        workshop: &workshop,
        results: &results,
    };
    let texts = Texts::new(Language::Swedish);
    let mut said = String::new();
    for step in results::path(&workshop) {
        let title = texts.get(&format!("step-{}-title", step.name()));
        let state = texts.get(facts.state(step).key());
        said += &format!("{title:<19}  {state}\n");
        if let Some(message) = facts.still_missing(step) {
            said += &format!("  {}\n", texts.message(&message));
        }
    }
    said
}

#[test]
fn check_tells_what_is_found_and_how_it_ends() {
    let sample = Prepared::new("prov.ron", SAMPLE);
    let sound = run(&["check", sample.argument()]);
    assert_eq!(sound.code, 1, "steps are left");
    assert!(sound.err.starts_with("Fel: 0. Steg"), "{}", sound.err);
    let path = path_in_words(SAMPLE);
    assert_eq!(sound.out, path);
    let found = Prepared::new(
        "prov.ron",
        SAMPLE.replacen("name: \"B\"", "name: \"\"", 1).replacen(
            "demarcation: \"Grupp C\"",
            "demarcation: \"\"",
            1,
        ),
    );
    let run_found = run(&["check", found.argument()]);
    assert_eq!(run_found.code, 1);
    for line in [
        "  Det här saknas: avgränsning för C\n",
        "  Fel       Gruppen b saknar namn.\n",
        "  Saknas    C saknar avgränsning. Skriv vilka som hör dit.\n",
    ] {
        assert!(run_found.out.contains(line), "{}", run_found.out);
    }
    assert!(
        run_found.err.starts_with("Fel: 1. Steg"),
        "{}",
        run_found.err
    );
    assert_eq!(found.folder(), ["prov.ron"]);
}

#[test]
fn a_way_to_a_place_is_told_to_programs_too() {
    let file = Prepared::new("prov.ron", equal_to_worked_example());
    let found = run(&["explain", file.argument(), "a", "--json"]);
    assert_eq!((found.code, found.err.as_str()), (0, ""));
    let json: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!(json["rank"], 2);
    assert_eq!(json["level"], 5.0);
    assert_eq!(json["class"], "very-large");
    assert_eq!(json["class_from"], "sum");
    assert_eq!(json["lowered"].as_array().unwrap().len(), 2);
    assert_eq!(json["preliminary"], false);
}

#[test]
fn numbers_that_mean_nothing_are_refused_and_nothing_is_said() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let found = run(&["sensitivity", file.argument(), "--top", "2", "--json"]);
    let json: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!(json["followed"], 2);
    for arguments in [
        ["sensitivity", file.argument(), "--top", "0"],
        ["aggregate", file.argument(), "--effort", "0"],
        ["aggregate", file.argument(), "--seconds", "5"],
    ] {
        let refused = run(&arguments);
        assert_eq!(
            (refused.code, refused.out.as_str()),
            (2, ""),
            "{arguments:?}"
        );
        assert!(!refused.err.is_empty());
    }
}

#[test]
fn members_orders_become_one_by_every_method() {
    let file = Prepared::new("prov.ron", SAMPLE);
    for method in ["kemeny", "borda", "copeland", "schulze", "median"] {
        let run = run(&["aggregate", file.argument(), "--method", method, "--json"]);
        assert_eq!((run.code, run.err.as_str()), (0, ""), "{method}");
        let json: serde_json::Value = serde_json::from_str(&run.out).unwrap();
        assert_eq!(json["method"], method);
        assert_eq!(json["order"][0][0], "A", "{method}");
        assert_eq!(json["figures"].is_object(), method != "kemeny");
        assert_eq!(json["distance"].is_u64(), method == "kemeny");
        assert_eq!(json["compared"]["A"], json["rankings"]);
        assert_eq!(
            json["optimal"].as_bool(),
            (method == "kemeny").then_some(true)
        );
    }
    let agreement = run(&["agreement", file.argument(), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&agreement.out).unwrap();
    assert_eq!(json["rankings"], 5);
    let w = json["kendalls_w"].as_f64().unwrap();
    assert!(w > 0.7 && w < 1.0, "{w}");
}

#[test]
fn orders_of_the_field_are_read_and_wrong_ones_refused() {
    let text = "# NUMBER ALTERNATIVES: 3\n# NUMBER VOTERS: 3\n# NUMBER UNIQUE ORDERS: 3\n# ALTERNATIVE NAME 1: A\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 3: C\n1: 1,2,3\n1: 2,3,1\n1: 3,1,2\n";
    let circle = Prepared::new("ring.soc", text);
    let found = run(&["aggregate", circle.argument(), "--json"]);
    let json: serde_json::Value = serde_json::from_str(&found.out).unwrap();
    assert_eq!(json["order"], serde_json::json!([["A", "B", "C"]]));
    assert_eq!(json["distance"], 4);
    assert_eq!(json["optima_count"], 3);
    assert_eq!(json["unique"], false);
    let wrong = Prepared::new("fel.soc", text.replacen("1: 2,3,1", "1: 2,3,2", 1));
    let refused = run(&["aggregate", wrong.argument(), "--json"]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert_eq!(
        refused.err,
        "Filen går inte att läsa. Rad 8, kolumn 8: Alternativ 2 står två gånger. Ta bort det ena. Inget är räknat.\n"
    );
}

#[test]
fn orders_come_without_names_in_any_order_and_in_any_encoding() {
    for (name, bytes, order) in [
        ("utan.soc", b"# NUMBER ALTERNATIVES: 3\n2: 1,2,3\n1: 3,2,1\n".as_slice(), serde_json::json!([["1"], ["2"], ["3"]])),
        (
            "om.soc",
            b"# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 2: B\n# ALTERNATIVE NAME 1: A\n2: 1,2\n1: 2,1\n",
            serde_json::json!([["A"], ["B"]]),
        ),
        (
            "windows.soc",
            b"# NUMBER ALTERNATIVES: 2\n# ALTERNATIVE NAME 1: \xc5ngest\n# ALTERNATIVE NAME 2: \xd6ron\n2: 1,2\n1: 2,1\n",
            serde_json::json!([["Ångest"], ["Öron"]]),
        ),
    ] {
        let file = Prepared::new(name, bytes);
        let found = run(&["aggregate", file.argument(), "--json"]);
        assert_eq!((found.code, found.err.as_str()), (0, ""), "{name}");
        let json: serde_json::Value = serde_json::from_str(&found.out).unwrap();
        assert_eq!(json["order"], order, "{name}");
    }
    let old = Prepared::new(
        "gammal.soc",
        "3\n1,Ada\n2,Bo\n3,Cia\n3,3,2\n2,1,2,3\n1,3,2,1\n",
    );
    let refused = run(&["aggregate", old.argument()]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(refused.err.contains("äldre format"), "{}", refused.err);
}

#[test]
fn the_answers_of_a_round_are_written_as_orders_and_read_again() {
    let file = Prepared::new("prov.ron", SAMPLE);
    let out = file.path.with_file_name("svar.toi");
    let written = run(&[
        "aggregate",
        file.argument(),
        "--json",
        "--orders",
        out.to_str().unwrap(),
    ]);
    assert_eq!((written.code, written.err.as_str()), (0, ""));
    let again = run(&["aggregate", out.to_str().unwrap(), "--json"]);
    assert_eq!((again.code, again.out), (0, written.out));
    let narrow = file.path.with_file_name("svar.txt");
    let refused = run(&[
        "aggregate",
        file.argument(),
        "--orders",
        narrow.to_str().unwrap(),
    ]);
    assert_eq!((refused.code, refused.out.as_str()), (2, ""));
    assert!(!narrow.exists());
}

#[test]
fn a_mistyped_command_is_told_what_is_wrong() {
    for (arguments, expected) in [
        (&["rank"][..], "Det här saknas: <FIL>."),
        (&["check"], "Det här saknas: <FIL>."),
        (
            &["rank", "x.ron", "--rule", "fel"],
            "fel går inte att välja för --rule <REGEL>. Välj bland need, start-from-severity, severe-first, free-weighing.",
        ),
        (
            &["rank", "x.ron", "--fel"],
            "Det går inte att förstå --fel här.",
        ),
        (
            &["--language", "fr"],
            "fr går inte att välja för --language <SPRÅK>. Välj bland sv, en.",
        ),
        (
            &["rank", "x.ron", "--rule"],
            "Det saknas något efter --rule <REGEL>.",
        ),
    ] {
        let run = run(arguments);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{arguments:?}");
        assert_eq!(
            run.err,
            format!("{expected}\nSkriv foretrade --help för hjälp.\n"),
            "{arguments:?}"
        );
    }
}

#[test]
fn help_tells_exit_codes_in_both_languages() {
    let swedish = run(&["--help"]);
    assert_eq!((swedish.code, swedish.err.as_str()), (0, ""));
    for word in [
        "Så skriver du",
        "check",
        "rank",
        "explain",
        "0 när allt gick bra",
        "--language",
    ] {
        assert!(swedish.out.contains(word), "{word}: {}", swedish.out);
    }
    let english = run(&["--language", "en", "rank", "--help"]);
    assert_eq!(english.code, 0);
    for word in ["How to write", "--rule", "Ends with 0"] {
        assert!(english.out.contains(word), "{word}: {}", english.out);
    }
    let version = run(&["--version"]);
    assert_eq!(
        version.out.trim(),
        concat!("foretrade ", env!("CARGO_PKG_VERSION"))
    );
}

#[test]
#[cfg(all(unix, not(target_os = "macos")))]
fn without_a_display_it_says_so_within_a_second() {
    let file = Prepared::new("prov.ron", SAMPLE);
    for arguments in [&[][..], &[file.argument()]] {
        let start = Instant::now();
        let run = run(arguments);
        assert!(start.elapsed() < Duration::from_secs(1));
        assert_eq!((run.code, run.out.as_str()), (2, ""));
        assert_eq!(run.err.lines().count(), 1);
        for word in ["ingen skärm", "check", "rank", "explain"] {
            assert!(run.err.contains(word), "{word}: {}", run.err);
        }
    }
}
