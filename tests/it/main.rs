//! Tests from outside: the command line, files, what ships, and the rules of the house.

mod bad_input;
mod command_line;
mod flow;
mod house_rules;
mod method_commands;
mod program;
mod shipped;
mod shipped_commands;
