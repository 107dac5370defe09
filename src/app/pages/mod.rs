//! Whole pages beside the path's steps: the start page, an invitation, a spreadsheet being taken in, learning.

pub mod import;
pub mod invitation;
pub mod learning;
pub mod start;
