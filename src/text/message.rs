//! What the rooms below the screen say: a message id and what is filled in, in no language yet.
//!
//! An error or a finding is stored and passed around as a [`Message`];
//! [`Texts::message`](super::Texts::message) turns it into words where a person reads it. A message
//! may hold other messages, so that a cause can be said inside what it caused.

use jiff::civil::Date;

/// One value that is filled into a text.
#[derive(Clone, Debug, PartialEq)]
pub enum Argument {
    /// A text that is the same in both languages: a name, a code, a path, a year.
    Text(String),
    /// A whole number. Decides plural forms.
    Integer(i64),
    /// A number written with at most two decimals, none if they are zero.
    Number(f64),
    /// A number written with exactly this many decimals.
    Decimal {
        /// The number.
        value: f64,
        /// Decimals written, also when they are zero.
        digits: usize,
    },
    /// A share from 0 to 1, written as a percentage without decimals.
    Share(f64),
    /// A day, written out.
    Date(Date),
    /// Another message.
    Nested(Box<Message>),
    /// Several values, written as a list in words: `a, b and c`.
    List(Vec<Argument>),
}

macro_rules! argument_from_integers {
    ($($integer:ty),*) => {$(
        impl From<$integer> for Argument {
            fn from(value: $integer) -> Self {
                Self::Integer(i64::from(value))
            }
        }
    )*};
}
argument_from_integers!(i8, i16, i32, i64, u8, u16, u32);

impl From<usize> for Argument {
    fn from(value: usize) -> Self {
        Self::Integer(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<u64> for Argument {
    fn from(value: u64) -> Self {
        Self::Integer(i64::try_from(value).unwrap_or(i64::MAX))
    }
}

impl From<f64> for Argument {
    fn from(value: f64) -> Self {
        Self::Number(value)
    }
}

impl From<&str> for Argument {
    fn from(value: &str) -> Self {
        Self::Text(value.to_owned())
    }
}

impl From<String> for Argument {
    fn from(value: String) -> Self {
        Self::Text(value)
    }
}

impl From<&String> for Argument {
    fn from(value: &String) -> Self {
        Self::Text(value.clone())
    }
}

impl From<Date> for Argument {
    fn from(value: Date) -> Self {
        Self::Date(value)
    }
}

impl From<Message> for Argument {
    fn from(value: Message) -> Self {
        Self::Nested(Box::new(value))
    }
}

impl<A: Into<Self>> From<Vec<A>> for Argument {
    fn from(values: Vec<A>) -> Self {
        Self::List(values.into_iter().map(Into::into).collect())
    }
}

/// A message id with the values that are filled in.
#[derive(Clone, Debug, PartialEq)]
pub struct Message {
    /// The id in `assets/lang`, `id` or `id.attribute`.
    pub key: &'static str,
    /// Name and value of each variable in the text.
    pub arguments: Vec<(&'static str, Argument)>,
}

impl Message {
    /// A message without values.
    pub const fn new(key: &'static str) -> Self {
        Self {
            key,
            arguments: Vec::new(),
        }
    }

    /// The message with one more value filled in.
    #[must_use]
    pub fn with(mut self, name: &'static str, value: impl Into<Argument>) -> Self {
        self.arguments.push((name, value.into()));
        self
    }
}

/// Something that can say in both languages what happened, what is safe and what to do.
///
/// Implemented by the error enums and findings of every room.
pub trait Explain {
    /// The message to show.
    fn message(&self) -> Message;
}

impl Explain for Message {
    fn message(&self) -> Message {
        self.clone()
    }
}
