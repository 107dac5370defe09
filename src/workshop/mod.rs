//! The domain: plain data and rules.
