//! A part of the workshop that its snapshots share as long as nobody changes it.
//!
//! Every edit makes a snapshot. With sixty answers about hundreds of groups a whole copy, and a comparison of two, took
//! longer than a frame may; so the large parts are copied only when they change, and two snapshots that share a
//! part are equal in it without being read.

use std::ops::{Deref, DerefMut};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A shared part. Reads as what it holds; writing to it makes a copy first where another snapshot holds it too.
#[derive(Debug, Clone, Default)]
pub struct Shared<T>(Arc<T>);

impl<T> Shared<T> {
    /// Whether both are one and the same, so that they need not be compared.
    pub fn is_same(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl<T> Deref for Shared<T> {
    type Target = T;

    fn deref(&self) -> &T {
        &self.0
    }
}

impl<T: Clone> DerefMut for Shared<T> {
    fn deref_mut(&mut self) -> &mut T {
        Arc::make_mut(&mut self.0)
    }
}

impl<T: PartialEq> PartialEq for Shared<T> {
    fn eq(&self, other: &Self) -> bool {
        self.is_same(other) || self.0 == other.0
    }
}

impl<T> From<T> for Shared<T> {
    fn from(part: T) -> Self {
        Self(Arc::new(part))
    }
}

/// In a file it stands as what it holds.
impl<T: Serialize> Serialize for Shared<T> {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        T::serialize(self, serializer)
    }
}

impl<'de, T: Deserialize<'de>> Deserialize<'de> for Shared<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        T::deserialize(deserializer).map(Self::from)
    }
}

impl<I> FromIterator<I> for Shared<Vec<I>> {
    fn from_iter<Items: IntoIterator<Item = I>>(items: Items) -> Self {
        Self::from(items.into_iter().collect::<Vec<I>>())
    }
}

impl<'a, I> IntoIterator for &'a Shared<Vec<I>> {
    type Item = &'a I;
    type IntoIter = std::slice::Iter<'a, I>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.iter()
    }
}

impl<'a, I: Clone> IntoIterator for &'a mut Shared<Vec<I>> {
    type Item = &'a mut I;
    type IntoIter = std::slice::IterMut<'a, I>;

    fn into_iter(self) -> Self::IntoIter {
        Arc::make_mut(&mut self.0).iter_mut()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_copy_is_made_only_when_something_changes() {
        let first = Shared::from(vec![1, 2]);
        let mut second = first.clone();
        assert!(first.is_same(&second));
        second.push(3);
        assert!(!first.is_same(&second));
        assert_eq!((first.len(), second.len()), (2, 3));
        second.pop();
        assert_eq!(first, second, "apart, and yet equal");
    }
}
