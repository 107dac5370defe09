//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod health_gap;
pub mod sampling;
pub mod sorting_network;
pub mod weight_space;
pub mod weights;
pub mod agreement;
pub mod borda;
pub mod head_to_head;
pub mod kemeny;
pub mod median_rank;
pub mod profile;
#[cfg(test)]
pub(crate) mod test_profiles;
pub mod tiers;
