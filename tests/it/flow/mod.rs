//! The real window, used as a person uses it: by role and label, with pointer and keys.

mod alone;
mod bad_files;
mod by_file;
mod by_keys;
mod day;
mod day_parts;
mod interrupted;
mod keeping;
mod killed;
mod language;
mod large;
mod noted;
mod person;
mod pixels;
mod prepare;
mod privacy;
mod quiet;
mod reading;
mod removal;
mod shortest;
mod spreadsheets;
mod two_years;
mod vertical;
mod ways_out;
mod whole_day;
mod whole_path;
