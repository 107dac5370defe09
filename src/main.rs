//! Företräde.
fn main() {}
