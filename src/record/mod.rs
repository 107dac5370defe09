//! The decision record.
