//! What is computed from the workshop, kept as long as the revision stands. Never stored in files.

/// Results of one revision.
#[derive(Default)]
pub struct Results {
    /// The revision they belong to.
    pub revision: u64,
}
