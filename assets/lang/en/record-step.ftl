### The record in the window: choosing, looking through, writing

record-step-review-none = The app found no names, addresses or facts about health in your texts.
record-step-review-first = Check before publishing
record-step-review-working = The app is reading your texts.
record-step-review-again = The app is reading your texts again. This is how it was before the change.
record-step-review-more = More to read through ({ $count })
record-parts-title = Choose parts
record-parts-chosen = { $count } of { $all } parts are taken in.
record-formats-title = Choose formats
record-formats-chosen = { $count } of { $all } formats are written.
record-formats-none = Choose at least one format.
record-format-pdf = PDF with all data inside
record-format-archive = PDF for archives, with the data in a package beside
record-format-summary-pdf = Summary for residents, PDF
record-format-word = Word
record-format-html = Web page (HTML)
record-format-markdown = Plain text (Markdown)
record-format-csv = Tables (CSV)
record-format-json = Data for programs (JSON)
record-format-ron = Data to check against (RON)
record-format-summary = Summary for residents, web page
record-format-words = Texts to paste
record-step-trying = The order is tried with other weightings. { $percent } per cent is done.
record-step-writing = The record is being written.
record-step-not-tried = The record does not say how sure the order is. { $problem }
record-step-removed = Individual answers were removed on { $date }. The sums remain, so the order can be computed again.
record-open-file = Open { $name }
record-preview-button = Preview
record-preview-title = Preview
record-preview-close = Close the preview
record-preview-section = Part to read
record-preview-fingerprint = Fingerprint { $fingerprint }
record-preview-twin = The same numbers stand in the table “{ $table }” close by.
record-preview-more = { $count ->
        [one] { $count } more row stands in the record.
       *[other] { $count } more rows stand in the record.
    }

## Sums behind the members' order

record-pairs-title = Groups next to each other
record-pairs-what = This many answers put the one group before the other. All pairs are in the data of the record.
record-table-pairs = Answers per pair
record-column-put-before = Put the first before
record-column-put-after = Put the second before
record-column-put-equal = Put them equal
record-table-place-counts = Answers per place
record-column-answers-per-place = Place and number of answers
record-place-count = place { $place }, { $count } answers
