//! Things to press, fill in and read, used by every step.
