//! Företräde: horizontal prioritisation of need groups on the ground of the ethical platform.
//!
//! One house, few rooms; dependencies point one way: `app` and `cli` see everything below,
//! `record` sees `results`, `results` sees `ranking`, all of them and `store`, `spreadsheet` and `kit` see
//! `workshop`, `record` and `kit` put their pages through `typeset`, `record` and `app` paint what `picture`
//! lays out, `answer_page` sees `ranking` and `store`, and `text` is the floor all may stand on. Only `app` knows a screen,
//! only `room` has a socket.

pub mod answer_page;
pub mod app;
pub mod cli;
pub mod kit;
pub mod picture;
pub mod ranking;
pub mod record;
pub mod results;
pub mod room;
pub mod spreadsheet;
pub mod store;
pub mod text;
pub mod typeset;
pub mod workshop;
