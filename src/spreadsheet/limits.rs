//! How large a file may be. A need group is a row, and no region compares thousands; the limits are far
//! above any real file and far below what fills a computer's memory.

/// Bytes in a megabyte.
pub const MEGABYTE: usize = 1024 * 1024;
/// The largest file, in bytes.
pub const FILE_BYTES: usize = 30 * MEGABYTE;
/// The most bytes that a packed file may unfold to, all parts together.
pub const UNFOLDED_BYTES: u64 = 150 * 1024 * 1024;
/// The most parts in a packed file.
pub const PARTS: usize = 5_000;
/// The most sheets.
pub const SHEETS: usize = 200;
/// The last row that may hold anything, counted from 1.
pub const ROWS: u32 = 20_000;
/// Columns that may hold anything.
pub const COLUMNS: u32 = 500;
/// The most cells with something in them, all sheets together.
pub const CELLS: usize = 500_000;
/// The longest text in a cell, in characters, that is read. Excel itself holds 32 767.
pub const CELL_CHARACTERS: usize = 100_000;
/// The longest text in a cell, in UTF-16 units, that Excel takes.
pub const EXCEL_CELL: usize = 32_767;
