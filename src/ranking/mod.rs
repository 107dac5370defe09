//! The method: how need groups are ordered. Pure computation.
