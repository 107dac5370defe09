//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod audit;
pub mod explain;
pub mod health_gap;
pub mod judgements;
pub mod need;
pub mod rules;
#[cfg(test)]
mod rules_tests;
pub mod sampling;
pub mod sorting_network;
#[cfg(test)]
pub(crate) mod test_tables;
pub mod weight_space;
pub mod weights;
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
