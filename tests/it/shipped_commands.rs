//! Every file in `workshops/` is opened, checked and ranked on the command line.

use foretrade::store::{self, Shipped};

use crate::program::{package, run};

#[test]
fn every_shipped_file_is_opened_checked_and_ranked() {
    let mut seen = 0;
    for entry in std::fs::read_dir(package("workshops")).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_none_or(|ending| ending != "ron") {
            continue;
        }
        let workshop =
            store::load(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
        let argument = path.to_str().unwrap();
        let check = run(&["check", argument]);
        assert_ne!(check.code, 2, "{argument}: {}", check.err);
        assert!(!check.out.contains("Fel "), "{argument}: {}", check.out);
        if workshop.workshop.need_groups.is_empty() {
            assert_eq!(run(&["rank", argument]).code, 2);
        } else {
            for rule in [
                "need",
                "start-from-severity",
                "severe-first",
                "free-weighing",
            ] {
                let ranked = run(&["rank", argument, "--rule", rule]);
                assert_eq!(
                    (ranked.code, ranked.err.as_str()),
                    (0, ""),
                    "{argument}, {rule}"
                );
            }
        }
        seen += 1;
    }
    assert_eq!(seen, Shipped::ALL.len());
}

#[test]
fn what_is_written_of_a_shipped_file_reads_back_equal() {
    for shipped in Shipped::ALL {
        let workshop = shipped.workshop().unwrap();
        let text = store::to_text(&workshop).unwrap();
        assert_eq!(store::parse(&text, shipped.file_name()).unwrap(), workshop);
    }
}

#[test]
fn the_example_has_nothing_to_explain_when_severity_goes_first() {
    let path = package("workshops/region-exempel.ron");
    let argument = path.to_str().unwrap();
    let json = |rule: &str| -> serde_json::Value {
        serde_json::from_str(&run(&["rank", argument, "--rule", rule, "--json"]).out).unwrap()
    };
    assert_eq!(json("severe-first")["audit"].as_array().unwrap().len(), 0);
    assert!(
        !json("free-weighing")["audit"]
            .as_array()
            .unwrap()
            .is_empty()
    );
}
