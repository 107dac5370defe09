### Checking a record: does it agree with its data?

## The command

verify-about = Check a record: compute it again from its own data.
verify-usage = foretrade verify FILE.pdf | FILE.underlag.ron | DATA.zip [--json]
    foretrade verify ARCHIVE.pdf DATA.zip [--json]
verify-after = Where the data lie in a package beside a PDF for the archive, the PDF is enough if the package lies in the same folder under its own name.
    Ends with 0 when all holds, 1 when something differs, 2 when the file has no data to read.
verify-file-help = The record as PDF, the file .underlag.ron or the package of data
verify-data-help = The data of a PDF without attachments: the package .zip or the file .underlag.ron
verify-data-found = The data lie beside it, in { $file }.
verify-value = { $value }

## The file cannot be checked

verify-error-not-pdf = The file is not a PDF.
verify-error-cut = The PDF is cut off. Fetch it again.
verify-error-locked = The PDF is locked with a password. Remove the lock and try again.
verify-error-broken = The PDF cannot be read. { $detail }
verify-error-no-data = The file has no data from Företräde. The data of a PDF for the archive lie in a package (.zip) beside it: open the package, or give both files to foretrade verify. Otherwise ask for the record with attachments.
verify-error-package = The package (.zip) or Word file cannot be read. Fetch the file again. { $detail }
verify-error-not-pages = The first file is not a PDF. Give the PDF first and then its data.
verify-error-other-data = The PDF carries other data than those beside it. Check it on its own.
verify-error-word = A Word file cannot be checked, since anyone can change it. Choose the PDF or the file .underlag.ron.
verify-error-foreign = The file is neither a PDF nor a record from Företräde.

## Fingerprint

verify-fingerprint-holds = The data have the fingerprint they were given when the record was made.
verify-printed-same = The pages carry the same fingerprint as the data.
verify-printed-other = The pages do not carry the same fingerprint as the data.
verify-printed-unreadable = The text of the pages cannot be read. Compare the fingerprint on the last page yourself.
verify-changed = Changed after the record was made: { $place }.
verify-changed-to = Changed after the record was made: { $place }. It now says { $now }.

## The figures

record-verify-wrong = { $figure }: does not agree with the data.
record-verify-not-recomputable = { $figure }: cannot be computed again.
record-verify-fingerprint = The data do not have the fingerprint that stands in the record.
record-verify-holds = All figures that can be computed again hold.
verify-does-not-hold = The record does not hold.
verify-part = { $part }: { $held } of { $all } figures hold.
verify-figure-of = { $figure }, { $of }
verify-differs = { $figure }: the record says { $said }, the computation gives { $computed }.
verify-people = Number of people
verify-people-ranking = Number who rank
verify-people-answered = Number who answered
verify-people-present = Number present
verify-people-absent = Number absent
verify-weights-basis = Whose weights they are
verify-groups-in-order = Which groups are in it
verify-parts-of-need = Parts of the weighted need
verify-measure = Facts on the measure
verify-method = Round and method
verify-optima = Number of equally good orders
verify-to-explain = Groups to explain
verify-rounds = Number of rounds
verify-round-asked = Asked in round
verify-round-answers = Answers in round
verify-round-rankings = Answers with a ranking in round
verify-round-weightings = Answers with weights in round
verify-round-abstentions = Abstentions in round
verify-round-sums = Sums in round
verify-round-conflict = Conflict in round
verify-how-it-was-tried = Rule and seed of the samples

## The attachments

verify-files-held = The attachments: { $held } of { $all } files say what the data give.
verify-files-other-version = Another version of the program made the attachments. The figures are compared, the words are not.
verify-file-gone = The attachment { $file } is missing or cannot be read.
verify-file-foreign = The attachment { $file } does not belong to the record and is not checked.
verify-table-gone = { $table }: the table is missing in the attachment.
verify-rows-differ = { $table }: the attachment has another number of rows than the data give.
verify-cell-differs = { $table }, row { $row }, { $column }: the attachment says { $said }, the data give { $computed }.
verify-document-differs = { $place }: the attachment says “{ $said }”, the data give “{ $computed }”.
verify-more = And { $count } more differences.

## The pages

verify-pages-held = The pages: { $held } of { $all } pages say what the data give.
verify-rows-held = The tables on the pages: { $held } of { $all } rows say what the data give.
verify-pages-other-version = Another version of the program made the pages. The rows of the tables are compared, the text around them is not.
verify-pages-count = The record has { $said } pages. The data give { $computed } pages.
verify-page-unreadable = Page { $page }: the page cannot be read and is drawn otherwise than the data give.
verify-page-drawn = Page { $page }: the words are the same, but the page is drawn otherwise than the data give.
verify-page-laid-over = Page { $page }: something is laid over the page, such as a note or a stamp.
verify-page-cell = Page { $page }, { $table }, row { $row }, { $column }: the page says { $said }, the data give { $computed }.
verify-page-word = Page { $page }, after “{ $before }”: the page says “{ $said }”, the data give “{ $computed }”.
verify-page-first-word = Page { $page }, at the top: the page says “{ $said }”, the data give “{ $computed }”.
verify-row-gone = { $table }, row { $row }: the row does not stand on the pages as the data give it.
verify-table-not-compared = { $table }: the table is written otherwise on the pages and is not compared.
verify-heard-description = What is read aloud of a picture or table: the file says “{ $said }”, the data give “{ $computed }”.
verify-heard-bookmark = A bookmark: the file says “{ $said }”, the data give “{ $computed }”.
verify-heard-address = A link: the file leads to { $said }, the data give { $computed }.
verify-heard-count = What is read aloud, the bookmarks or the links are not those the data give.
