//! What the person is here for, and what is chosen and typed in the views.

use std::any::{Any, TypeId};
use std::collections::HashMap;

use crate::workshop::{GroupId, Step};

/// What the person is here for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Purpose {
    /// Leads a workshop, or prepares one.
    #[default]
    Lead,
    /// Answers an invitation alone.
    Answer,
    /// Tries it on the example.
    Explore,
    /// Reads a finished record.
    Read,
}

/// What is chosen and typed in the views: never part of the workshop, never undone.
#[derive(Default)]
pub struct ViewState {
    /// The step shown.
    pub step: Option<Step>,
    /// The group the right panel explains.
    pub selected: Option<GroupId>,
    parts: HashMap<TypeId, Box<dyn Any + Send>>,
}

impl ViewState {
    /// Fresh, at a step.
    pub fn at(step: Step) -> Self {
        Self {
            step: Some(step),
            ..Self::default()
        }
    }

    /// The state a view keeps for itself, made at first use.
    pub fn part<T: Default + Send + 'static>(&mut self) -> &mut T {
        let part = self
            .parts
            .entry(TypeId::of::<T>())
            .or_insert_with(|| Box::new(T::default()));
        // The entry under a type's id is only ever made with that type; a foreign one is replaced.
        if !part.is::<T>() {
            *part = Box::new(T::default());
        }
        match part.downcast_mut::<T>() {
            Some(part) => part,
            None => unreachable_part(),
        }
    }

    /// Forgets everything, as between two persons.
    pub fn forget(&mut self) {
        *self = Self {
            step: self.step,
            ..Self::default()
        };
    }
}

/// The compiler cannot see that a box just filled with a `T` holds a `T`.
#[allow(
    clippy::unreachable,
    reason = "the line before put exactly this type there"
)]
fn unreachable_part() -> ! {
    unreachable!("a view's part has the type it is kept under")
}
