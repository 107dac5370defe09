//! The workshops that ship inside the program: the example and the empty template.

use crate::workshop::Workshop;

use super::error::StoreError;
use super::workshop_file::parse;

/// A workshop inside the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Shipped {
    /// Need groups with published figures; judgements, answers and order are invented.
    Example,
    /// An empty workshop with criteria and the kinds of evidence.
    Template,
}

impl Shipped {
    /// All of them.
    pub const ALL: [Self; 2] = [Self::Example, Self::Template];

    /// Its file name in `workshops/`.
    pub const fn file_name(self) -> &'static str {
        match self {
            Self::Example => "region-exempel.ron",
            Self::Template => "tom-mall.ron",
        }
    }

    /// Its text.
    pub const fn text(self) -> &'static str {
        match self {
            Self::Example => include_str!("../../workshops/region-exempel.ron"),
            Self::Template => include_str!("../../workshops/tom-mall.ron"),
        }
    }

    /// The workshop.
    ///
    /// # Errors
    /// As [`parse`]; a test reads each, so that this does not happen.
    pub fn workshop(self) -> Result<Workshop, StoreError> {
        parse(self.text(), self.file_name())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ships_can_be_read() {
        assert!(Shipped::Example.workshop().unwrap().example);
        let template = Shipped::Template.workshop().unwrap();
        assert!(template.need_groups.is_empty() && !template.criteria.is_empty());
    }
}
