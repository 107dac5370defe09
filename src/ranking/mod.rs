//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod aggregation;
pub mod agreement;
pub mod audit;
pub mod borda;
pub mod classes;
pub mod copeland;
pub mod double_counting;
mod error_messages;
pub mod explain;
pub mod head_to_head;
pub mod health_gap;
pub mod judgements;
pub mod kemeny;
pub(crate) mod levels;
pub mod median_rank;
#[cfg(test)]
mod methods_tests;
pub mod need;
pub mod nudge;
pub mod of_workshop;
pub mod pair_by_pair;
pub mod patterns;
pub mod points;
pub mod preflib;
pub mod profile;
pub mod ratings;
pub mod robustness;
#[cfg(test)]
mod robustness_exact_tests;
#[cfg(test)]
mod robustness_published_tests;
#[cfg(test)]
mod robustness_tests;
pub mod rules;
#[cfg(test)]
mod rules_properties_tests;
#[cfg(test)]
mod rules_tests;
pub(crate) mod sampling;
pub mod schulze;
pub mod sensitivity;
#[cfg(test)]
mod sensitivity_tests;
pub(crate) mod sorting_network;
pub(crate) mod tally;
#[cfg(test)]
pub(crate) mod test_profiles;
#[cfg(test)]
pub(crate) mod test_tables;
pub mod tiers;
pub mod uncertainty;
pub mod weight_space;
#[cfg(test)]
mod weight_space_tests;
pub mod weight_sweep;
pub mod weights;
#[cfg(test)]
mod weights_tests;
