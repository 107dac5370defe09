//! The pictures people look at.
