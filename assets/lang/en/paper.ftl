### The record as PDF

paper-name-archive = record-archive
paper-name-data = record-data
paper-page = Page { $page } of { $of }
paper-data-inside = The record's data lie in this file as { $count } files. They can be opened from it and computed again.
paper-data-beside = The record's data lie in a package of their own beside this file.
paper-figure-piece = { $title }, part { $piece } of { $of }
paper-figure-first = The picture shows the first { $count } groups. All groups are in the table.
paper-figure-moved = The picture shows the { $count } groups that differ most. All groups are in the table.
paper-file-data = The record's data. The order can be computed again from them.
paper-file-document = The record as structured text
paper-file-table = A table of the record

## Errors

typeset-error-not-built = This program is built without PDF. The other formats can be made.
typeset-error-refused = The PDF could not be made. The fault is in the program and not in what you have written. { $detail }
