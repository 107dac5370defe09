//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod health_gap;
pub mod sampling;
pub mod sorting_network;
pub mod weight_space;
pub mod weights;
//! The method: how need groups are ordered. Pure computation.

pub mod agreement;
pub mod borda;
pub mod copeland;
pub mod head_to_head;
pub mod kemeny;
pub mod median_rank;
pub mod patterns;
pub mod points;
pub mod profile;
pub mod ratings;
pub mod schulze;
#[cfg(test)]
pub(crate) mod test_profiles;
pub mod tiers;
