//! The window.
pub mod charts;
pub mod headless;
pub mod icons;
pub mod raster;
pub mod theme;
pub mod widgets;
