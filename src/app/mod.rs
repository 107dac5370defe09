//! The window: the only room that knows a screen.
//!
//! Views read the workshop and what is computed from it, and send edits and commands; `application` is the
//! only place that carries them out.
//!
//! | Folder | Holds |
//! |---|---|
//! | `application` | the window's heart: state, files, saving, what is done beside the frame |
//! | `commands` | what a view may send |
//! | `shell` | menus, path, panels and foot around a page |
//! | `pages` | start, invitation, import, learning |
//! | `steps` | the twelve steps of the path |
//! | `private` | one member's answer |
//! | `presenter` | the big screen |
//! | `charts`, `widgets`, `theme` | what pages are made of |
//! | `headless` | the window drawn without a window |

pub mod application;
pub mod charts;
pub mod commands;
pub mod headless;
pub mod pages;
pub mod presenter;
pub mod private;
pub mod shell;
pub mod steps;
pub mod theme;
pub mod widgets;

pub use application::run::{Options, Renderer, RunError, run};
