//! Tests from outside: the command line, files, what ships, and the rules of the house.

mod bad_input;
mod command_line;
mod house_rules;
mod method_commands;
mod program;
mod round_trip;
mod shipped;
mod shipped_commands;
