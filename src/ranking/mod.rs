//! The method: how need groups are ordered. Pure computation: no screen, no files, no clock, no texts.

pub mod audit;
pub mod explain;
pub mod health_gap;
pub mod judgements;
pub mod need;
pub mod robustness;
#[cfg(test)]
mod robustness_tests;
pub mod rules;
#[cfg(test)]
mod rules_tests;
pub(crate) mod sampling;
pub(crate) mod sorting_network;
pub(crate) mod tally;
#[cfg(test)]
pub(crate) mod test_tables;
pub mod uncertainty;
pub mod weight_space;
pub mod weights;
