//! What is done beside the frame: no frame waits for a disk, a search or a record.

pub mod arriving;
pub mod beside;
pub mod record_work;
