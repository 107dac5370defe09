//! The window: the only room that knows a screen.
//!
//! Views read the workshop and what is computed from it, and send edits and commands; `application` is the
//! only place that carries them out.

pub mod application;
pub mod arriving;
pub mod beside;
pub mod charts;
pub mod command;
pub mod context;
pub mod dialog;
pub mod document;
pub mod files;
pub mod ground_words;
pub mod headless;
pub mod icons;
pub mod import;
pub mod invitation;
pub mod learning;
pub mod picture;
pub mod presenter;
pub mod private;
pub mod proposal_facts;
pub mod raster;
pub mod record_work;
pub mod results;
mod run;
pub mod shell;
pub mod start;
pub mod state;
pub mod step_charts;
pub mod steps;
pub mod storage;
pub mod sureness;
pub mod theme;
pub mod timer;
pub mod two_patterns;
pub mod widgets;

pub use run::{Options, Renderer, RunError, run};
