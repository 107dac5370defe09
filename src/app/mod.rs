//! The window.
pub mod charts;
pub mod headless;
pub mod raster;
pub mod theme;
pub mod widgets;
