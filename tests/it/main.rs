//! Tests from outside: the command line, files, what ships, and the rules of the house.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "a test that cannot go on has failed; the lints' own exception covers only functions marked as tests"
)]

mod bad_input;
mod command_line;
mod flow;
mod house_rules;
mod import_graph;
mod killed;
mod large_workshop;
#[cfg(target_os = "linux")]
mod long_name;
mod method_commands;
mod next_year;
mod one_account;
mod pictures;
mod program;
mod random_workshop;
mod readme;
mod record;
mod released;
mod round_trip;
mod shipped;
mod shipped_commands;
mod spreadsheet_commands;
mod verify;
mod ways_out;
