//! Whether two objects of two PDFs are the same, whatever their numbers in the files.

use std::collections::HashSet;

use lopdf::{Dictionary, Document, Object, ObjectId, Stream};

use super::super::attached::LARGEST_STREAM;

/// What tells how a stream is packed, not what it holds.
const PACKING: [&[u8]; 4] = [b"Filter", b"DecodeParms", b"Length", b"DL"];

/// Two documents, and what has been found the same in them.
pub(super) struct Alike<'a> {
    one: &'a Document,
    other: &'a Document,
    same: HashSet<(ObjectId, ObjectId)>,
}

impl<'a> Alike<'a> {
    pub(super) fn new(one: &'a Document, other: &'a Document) -> Self {
        Self {
            one,
            other,
            same: HashSet::new(),
        }
    }

    /// Whether two objects hold the same. Objects that lead back to themselves are the same where nothing
    /// else differs.
    pub(super) fn same(&mut self, one: &'a Object, other: &'a Object) -> bool {
        let mut met = HashSet::new();
        let mut pairs = vec![(one, other)];
        while let Some((one, other)) = pairs.pop() {
            let (Ok((id, one)), Ok((other_id, other))) =
                (self.one.dereference(one), self.other.dereference(other))
            else {
                return false;
            };
            if let (Some(id), Some(other_id)) = (id, other_id) {
                let pair = (id, other_id);
                if self.same.contains(&pair) || !met.insert(pair) {
                    continue;
                }
            }
            if !beneath(one, other, &mut pairs) {
                return false;
            }
        }
        self.same.extend(met);
        true
    }
}

/// Whether two objects are the same apart from what lies beneath them, which is put to the pairs.
fn beneath<'a>(
    one: &'a Object,
    other: &'a Object,
    pairs: &mut Vec<(&'a Object, &'a Object)>,
) -> bool {
    match (one, other) {
        (Object::Array(one), Object::Array(other)) => {
            pairs.extend(one.iter().zip(other));
            one.len() == other.len()
        }
        (Object::Dictionary(one), Object::Dictionary(other)) => fields(one, other, &[], pairs),
        (Object::Stream(one), Object::Stream(other)) => {
            fields(&one.dict, &other.dict, &PACKING, pairs) && unpacked(one) == unpacked(other)
        }
        (Object::String(one, _), Object::String(other, _)) => one == other,
        (Object::Integer(_) | Object::Real(_), Object::Integer(_) | Object::Real(_)) => {
            one.as_float().ok() == other.as_float().ok()
        }
        _ => one == other,
    }
}

fn fields<'a>(
    one: &'a Dictionary,
    other: &'a Dictionary,
    without: &[&[u8]],
    pairs: &mut Vec<(&'a Object, &'a Object)>,
) -> bool {
    let counts = |fields: &Dictionary| {
        let names = fields.iter().map(|(name, _)| name.as_slice());
        names.filter(|name| !without.contains(name)).count()
    };
    if counts(one) != counts(other) {
        return false;
    }
    for (name, value) in one.iter() {
        if without.contains(&name.as_slice()) {
            continue;
        }
        let Ok(beside) = other.get(name) else {
            return false;
        };
        pairs.push((value, beside));
    }
    true
}

/// What a stream holds; what cannot be unpacked is compared as it lies.
fn unpacked(stream: &Stream) -> Vec<u8> {
    stream
        .get_plain_content_with_limit(LARGEST_STREAM)
        .unwrap_or_else(|_| stream.content.clone())
}
