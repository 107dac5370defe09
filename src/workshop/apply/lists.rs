//! Items in lists, told apart by their ids.

use super::refused::EditError;

pub(super) fn position<T>(
    items: &[T],
    id: &str,
    id_of: impl Fn(&T) -> &str,
) -> Result<usize, EditError> {
    items
        .iter()
        .position(|item| id_of(item) == id)
        .ok_or_else(|| EditError::Unknown(id.to_owned()))
}

pub(super) fn add<T>(
    items: &mut Vec<T>,
    item: T,
    id_of: impl Fn(&T) -> &str,
) -> Result<(), EditError> {
    let id = id_of(&item);
    if id.is_empty() {
        return Err(EditError::NameMissing);
    }
    if items.iter().any(|other| id_of(other) == id) {
        return Err(EditError::IdTaken(id.to_owned()));
    }
    items.push(item);
    Ok(())
}

pub(super) fn replace<T>(
    items: &mut [T],
    item: T,
    id_of: impl Fn(&T) -> &str,
) -> Result<(), EditError> {
    let index = position(items, id_of(&item), &id_of)?;
    if let Some(slot) = items.get_mut(index) {
        *slot = item;
    }
    Ok(())
}

pub(super) fn upsert<T>(items: &mut Vec<T>, item: T, id_of: impl Fn(&T) -> &str) {
    match items.iter_mut().find(|other| id_of(other) == id_of(&item)) {
        Some(slot) => *slot = item,
        None => items.push(item),
    }
}

pub(super) fn remove<T>(
    items: &mut Vec<T>,
    id: &str,
    id_of: impl Fn(&T) -> &str,
) -> Result<(), EditError> {
    let index = position(items, id, id_of)?;
    items.remove(index);
    Ok(())
}
