### Checking a record: does it agree with its data?

## The command

verify-about = Check a record: compute it again from its own data.
verify-usage = foretrade verify FILE.pdf | FILE.underlag.ron [--json]
verify-after = Ends with 0 when all holds, 1 when something differs, 2 when the file has no data to read.
verify-file-help = The record as PDF, or the file .underlag.ron
verify-value = { $value }

## The file cannot be checked

verify-error-not-pdf = The file is not a PDF.
verify-error-cut = The PDF is cut off. Fetch it again.
verify-error-locked = The PDF is locked with a password. Remove the lock and try again.
verify-error-broken = The PDF cannot be read. { $detail }
verify-error-no-data = The PDF has no data from Företräde. Ask for the record with attachments or the file .underlag.ron.
verify-error-word = A Word file cannot be checked, since anyone can change it. Choose the PDF or the file .underlag.ron.
verify-error-foreign = The file is neither a PDF nor a record from Företräde.

## Fingerprint

verify-fingerprint-holds = The data have the fingerprint they were given when the record was made.
verify-printed-same = The pages carry the same fingerprint as the attachment.
verify-printed-other = The pages do not carry the same fingerprint as the attachment.
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

verify-table-gone = { $table }: the table is missing in the attachment.
verify-rows-differ = { $table }: the attachment has another number of rows than the data give.
verify-cell-differs = { $table }, row { $row }, { $column }: the attachment says { $said }, the data give { $computed }.
verify-attached-text-differs = The attachment with the document's text has been changed.
