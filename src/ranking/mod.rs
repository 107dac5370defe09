//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod health_gap;
pub mod sampling;
pub mod sorting_network;
pub mod weight_space;
pub mod weights;
