//! The method: how need groups are ordered. Pure computation.

pub mod agreement;
pub mod borda;
pub mod head_to_head;
pub mod kemeny;
pub mod median_rank;
pub mod profile;
#[cfg(test)]
pub(crate) mod test_profiles;
pub mod tiers;
