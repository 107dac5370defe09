//! Texts in Swedish and English, numbers and dates.
