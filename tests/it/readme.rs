//! Every command in the README is run, so that a stranger who follows it is not led astray.

use crate::program::{package, run};

/// The README's commands that need no window, as arguments.
fn commands() -> Vec<Vec<String>> {
    std::fs::read_to_string(package("README.md"))
        .unwrap()
        .lines()
        .filter_map(|line| line.strip_prefix("foretrade "))
        .map(|line| line.split_whitespace().map(str::to_owned).collect())
        .collect()
}

#[test]
fn every_command_in_the_readme_does_what_it_says() {
    let folder = tempfile::tempdir().unwrap();
    let commands = commands();
    assert!(commands.len() >= 8, "{commands:?}");
    for mut command in commands {
        let named = command[0].clone();
        // What is written goes to a folder of the test's own, and the workshop is found from anywhere.
        if let Some(at) = command.iter().position(|argument| argument == "--out") {
            command[at + 1] = folder.path().join(&command[at + 1]).display().to_string();
        }
        for argument in &mut command {
            if argument.starts_with("workshops/") {
                *argument = package(argument).display().to_string();
            }
            // What an earlier command wrote is read by a later one.
            let written = folder.path().join(&argument);
            if written.is_file() {
                *argument = written.display().to_string();
            }
        }
        let arguments: Vec<&str> = command.iter().map(String::as_str).collect();
        let ran = run(&arguments);
        // The example is not finished, which is what checking it says.
        let expected = i32::from(named == "check");
        assert_eq!(ran.code, expected, "{named}: {}{}", ran.out, ran.err);
    }
    assert!(folder.path().join("record").read_dir().unwrap().count() > 5);
    assert!(folder.path().join("propose.png").metadata().unwrap().len() > 10_000);
}

#[test]
fn the_readme_names_both_commands_and_the_picture_is_there() {
    let readme = std::fs::read_to_string(package("README.md")).unwrap();
    for line in ["cargo run --release", "cargo test"] {
        assert!(readme.contains(line), "{line}");
    }
    assert!(package("assets/picture/propose.png").exists());
}
