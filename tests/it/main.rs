//! What the house promises, tried from outside: one binary for all integration tests.

mod shipped;
