### Commands

## Help

cli-about = Företräde helps a political board put needs for care in order.
cli-usage = foretrade [FILE] or foretrade COMMAND FILE
cli-heading-usage = How to write
cli-heading-arguments = What you give
cli-heading-options = Options
cli-heading-commands = Commands that need no window
cli-value-file = FILE
cli-value-command = COMMAND
cli-value-group = GROUP
cli-value-rule = RULE
cli-value-method = METHOD
cli-value-renderer = RENDERER
cli-value-language = LANGUAGE
cli-value-number = NUMBER
cli-file-help = A workshop to open in the window. Without a file the start page is shown.
cli-workshop-help = The file with the workshop.
cli-orders-help = A workshop, or a PrefLib file (.soc, .soi, .toc, .toi).
cli-orders-out-help = Also write the answers to a PrefLib file, without names and codes. Each answer stands there on its own.
cli-renderer-help = What the window is drawn with: wgpu or glow.
cli-language-help = Language: sv or en.
cli-key-help = The key to the members' sealed answers, where it is not on this computer already.
cli-version-help = Show the version.
cli-help-help = Show this help.
cli-json-help = Write the result as JSON.
cli-rule-help = Rule: need, start-from-severity, severe-first or free-weighing. Otherwise the workshop’s own.
cli-method-help = Method: kemeny, borda, copeland, schulze or median. Otherwise kemeny.
cli-effort-help = How long to search for the best order, in steps. More steps may give a better order or a surer answer. Default: 200, about two seconds.
cli-top-help = Follow only so many groups, counted from the first.
cli-group-help = The id or the name of the group.
cli-exit-codes =
    The program ends with
    0 when all went well
    1 when the file has something to mend or something missing
    2 when the command could not be carried out

    Results are written alone. Messages go to standard error.
    Files that are read are never changed.

## The commands

cli-check-about = Show how far each step has come and what is missing, and check the file.
cli-check-usage = foretrade check FILE
cli-check-after = Ends with 0 when every step is done and nothing is wrong, 1 when something is missing or wrong, 2 when the file cannot be read.
cli-check-fine = No errors, and every step is done.
cli-check-found = Errors: { $errors }. Steps not done: { $steps }.
cli-rank-about = Show the need order by a rule, and what has to be explained in it.
cli-rank-usage = foretrade rank FILE [--rule RULE] [--json]
cli-rank-after = Ends with 0 when the order is shown, 2 when it cannot be computed.
cli-explain-about = Show how a group came to its place.
cli-explain-usage = foretrade explain FILE GROUP [--rule RULE] [--json]
cli-aggregate-about = Make one order of the members’ orders in the latest closed round.
cli-aggregate-usage = foretrade aggregate FILE [--method METHOD] [--effort NUMBER] [--json]
cli-aggregate-after = Ends with 0 when the order is shown, 2 when it cannot be computed.
cli-aggregate-distance = The order goes against { $distance } pairwise choices.
cli-error-no-points = Nobody has given points to all groups. The method needs that.
cli-agreement-about = Show how well the members’ orders agree.
cli-agreement-usage = foretrade agreement FILE [--json]
cli-agreement-after = Ends with 0 when the measures are shown, 2 when there are no orders.
cli-agreement-rankings = Orders
cli-agreement-w = Kendall’s W
cli-agreement-mean = Mean agreement
cli-agreement-conflict = Conflict
cli-agreement-patterns = Two patterns
cli-agreement-undefined = cannot be said

## Tables

cli-column-place = Place
cli-column-group = Group
cli-column-level = Level
cli-column-need = Weighted need
cli-column-class = Severity
cli-level-open = { $level } ({ $best }–{ $worst })
cli-level-open-or-none = { $level } ({ $best }–{ $worst } or 10)
cli-figure-share = Share
cli-figure-difference = Difference
cli-figure-strength = Beaten with
cli-figure-median = Median
cli-figure-mean-share = Mean share
cli-column-equally-good = Places in best orders
cli-column-ranked-by = Ranked by
cli-ranked-by = { $count } of { $of }
cli-audit = { $group } has more severe need than { $others } but stands after. The cause is { $cause }.
cli-audit-borderline = { $group } and { $others } lie on the border between two classes. No reason is needed.
cli-audit-cost-alone = { $group } has more severe need than { $others } but stands after. Cost is enough for it alone. That is contrary to the platform.

## The way to a place

cli-explain-part = { $criterion }, weight { $weight }, value { $value }, gives { $part }
cli-explain-part-missing = { $criterion }, weight { $weight }, missing, counts as { $value }, gives { $part }
cli-explain-score = Need { $need }, benefit { $benefit }, cost { $cost }, evidence { $evidence }, sum { $score }
cli-explain-place = Place { $place }
cli-explain-place-shared = Place { $place }, shared with { $others }
cli-explain-missing = Missing: { $what }.
cli-explain-weak-evidence = The evidence is weak.
cli-explain-class-uncertain = The class is uncertain. It may be { $classes }.
cli-explain-depends-on-missing = The order against { $others } depends on missing data.

## Record

cli-value-folder = FOLDER
cli-value-space = SPACE
cli-value-numbers = NUMBERS
cli-record-about = Create the record: PDF, HTML, Markdown, CSV, JSON and RON, with summary and words to paste.
cli-record-usage = foretrade record FILE --out FOLDER [--web]
cli-record-after = Writes the names of the files. Ends with 0 when all is written, 2 when it could not be.
cli-out-help = The folder the files are written to. It is made where needed.
cli-web-help = Without names of persons, for the web.
cli-record-without-sureness = The record does not say how sure the order is. { $problem }

## Picture of a step

cli-value-step = STEP
cli-value-png = PNG
cli-value-size = WxH
cli-picture-about = Draw a step as a picture, without a window.
cli-picture-usage = foretrade picture FILE --step STEP --out PNG [--size WxH] [--wall PAGE]
cli-picture-after =
    The steps are called start, { $steps }.
    Ends with 0 when the picture is saved, 2 when it could not be.
cli-step-help = The step to draw.
cli-png-help = The file the picture is saved in.
cli-size-help = Width and height in pixels, 320 to 7680. Otherwise 1280x800.
cli-error-size = The size cannot be understood. Type for example --size 1280x800, with sides from 320 to 7680.
cli-error-picture = The picture could not be drawn. Nothing is saved. The computer says: { $cause }

## How sure the order is

cli-robustness-about = Show how sure the need order is when weights and judgements vary.
cli-robustness-usage = foretrade robustness FILE [--space SPACE] [--samples NUMBER] [--seed NUMBER] [--rule RULE] [--json]
cli-robustness-after =
    In place of a workshop, --matrix takes a table as CSV, xlsx or ods.
    The first column is names, the rest values from 0 to 1. A row of headings on top is fine.
    Ends with 0 when the result is shown, 2 when it cannot be computed.
cli-matrix-help = A table as CSV, xlsx or ods in place of a workshop.
cli-space-help = Which weights are tried: all, ordered, bounded or members. Otherwise the workshop’s own.
cli-bounds-help = The least weight of each criterion, with commas between. Used with bounded.
cli-samples-help = How many times the order is tried. Otherwise the workshop’s own number.
cli-seed-help = Seed of chance. The same seed gives the same figures.
cli-robustness-run = { $samples } tries, seed { $seed }, weights { $space }
cli-column-likely-places = Likely places
cli-column-first = First
matrix-error-empty = The table has no rows or no columns of values. Nothing is computed.
matrix-error-no-name = Cell { $cell } is empty. The name of the row belongs there. Nothing is computed.
matrix-error-no-value = Cell { $cell } is empty. A number from 0 to 1 belongs there. Nothing is computed.
matrix-error-not-a-value = Cell { $cell } holds “{ $written }”. It must be a number from 0 to 1. Nothing is computed.
matrix-error-beside = Cell { $cell } stands outside the columns of the first row. Nothing is computed.
matrix-note-no-headings = Row { $row } holds values, so the table has no headings. That row counts like all others.
matrix-note-same-name = The name { $name } stands on several rows: { $rows }. Each counts on its own, with its row number after the name.
matrix-name-with-row = { $name } (row { $row })
cli-error-bounds = Least weights are missing or are no numbers. Type for example --bounds 0.3,0.2.
cli-error-no-members = There are no weights from members. Choose another way with --space.
cli-error-no-samples = At least one try is needed.
cli-error-too-many-samples = At most { $count } tries can be made.
cli-error-group-count = The groups are too few or too many for this computation.
cli-error-space = No weights meet the conditions. Least weights may sum to at most 1, one for each criterion.

## What would change the order

cli-sensitivity-about = Show what would change the order: weights, criteria, members and rules.
cli-sensitivity-usage = foretrade sensitivity FILE [--rule RULE] [--top NUMBER] [--json]
cli-sensitivity-after = Ends with 0 when the result is shown, 2 when it cannot be computed.
cli-sensitivity-critical = Weights where two groups change places
cli-sensitivity-followed = For the { $count } groups that come first.
cli-sensitivity-no-critical = No weight alone changes the order.
cli-sensitivity-change = { $criterion }, now { $now }. Below { $weight } { $below } stands before { $above }, above it { $above } stands before.
cli-sensitivity-meet = { $criterion }, now { $now }. At { $weight } { $first } and { $second } begin or cease to share a place.
cli-sensitivity-without =
    { $count ->
        [one] Without { $criterion } { $count } pair is turned.
       *[other] Without { $criterion } { $count } pairs are turned.
    }
cli-sensitivity-without-member = If one of { $members } members is left out, the order is the same in { $unchanged } cases.

## When something cannot be done

cli-error-see-help = Type foretrade --help for help.
cli-error-unknown-argument = { $argument } cannot be understood here.
cli-error-unknown-command = There is no command called { $command }.
cli-error-invalid-value = { $value } cannot be chosen for { $argument }. Choose among { $allowed }.
cli-error-wrong-value = { $value } cannot be used for { $argument }.
cli-error-value-missing = Something is missing after { $argument }.
cli-error-argument-missing = This is missing: { $argument }.
cli-error-argument-conflict = { $argument } and { $other } do not go together.
cli-error-value-count = { $argument } is given too many or too few times.
cli-error-not-text = One of the words is not text.
cli-error-arguments = The command cannot be understood.
cli-error-unknown-group = There is no group called { $group }. These exist: { $known }.
cli-error-no-orders = There are no orders in the file. A round must be closed and have answers.
cli-error-preflib-kind = The answers do not fit a file of that kind. Give the file the ending { $kind }. Nothing is written.
cli-error-answers-removed = The single answers are removed. This method needs them. Choose another method.
cli-error-answers-sealed = The single answers are sealed, and their key is not here. This needs them. Give the key's file with --key.
cli-error-no-display = There is no display to show the window on. These commands need none: { $commands }.

## Spreadsheets

cli-value-sheet = SHEET
cli-import-about = Take in need groups from a spreadsheet (xlsx, ods or csv).
cli-import-usage = foretrade import FILE --into WORKSHOP --out NEW [--mapping FILE] [--sheet SHEET] [--leave-out-bad-rows] [--json]
cli-import-after =
    Shows every error with its sheet and cell, and what is added and changed.
    Ends with 0 when all is taken in, 1 when something must be mended or answered, 2 when it could not be done.
    With an error in any row no file is written, except with --leave-out-bad-rows.
cli-import-file-help = The spreadsheet.
cli-import-into-help = The workshop that the groups are taken into. It is not changed.
cli-import-out-help = The file where the new workshop is saved.
cli-import-mapping-help = A RON file that says which column is what. Shown with --json.
cli-import-sheet-help = The sheet of need groups, when the guess is wrong.
cli-import-leave-out-help = Leave the rows with errors out, and take in the rest.
cli-import-hidden-help = Take in rows that are hidden in the file too.
cli-import-cannot-read = { $file } cannot be taken in. { $problem }
cli-import-no-sheet = There is no sheet called { $sheet }. These are there: { $known }.
cli-import-mapping-broken = { $file } cannot be read on line { $line }: { $cause }
cli-import-sum = { $added ->
    [one] One new group.
   *[other] { $added } new groups.
} { $changed ->
    [one] One changes.
   *[other] { $changed } change.
} { $same ->
    [one] One is as before.
   *[other] { $same } are as before.
} { $left ->
    [one] One row is not taken in.
   *[other] { $left } rows are not taken in.
}
cli-import-blocked =
    { $count ->
        [one] One error must be mended. No file is written.
       *[other] { $count } errors must be mended. No file is written.
    }
cli-import-no-names = The sheet { $sheet } has no column known as the name of a group. Call it Need group, or say which it is with --mapping.
cli-import-questions =
    { $count ->
        [one] One question waits for an answer. The group is in the new workshop, and the app asks the question there.
       *[other] { $count } questions wait for answers. The groups are in the new workshop, and the app asks the questions there.
    }
cli-form-about = Make a form in Excel to fill in, empty or with the workshop's groups.
cli-form-usage = foretrade form [FILE] --out FORM.xlsx [--empty]
cli-form-after = Ends with 0 when the form is saved, 2 when it could not be done.
cli-form-file-help = A workshop whose groups and criteria the form gets. Without a file it is empty.
cli-form-out-help = The file that the form is saved in.
cli-form-empty-help = Only headings and an example row, with the workshop's criteria.

## The answer page

cli-value-code = NUMBER
cli-page-about = Make the answer page of the open round: a file that members open in a browser.
cli-page-usage = foretrade page FILE --out PAGE.svara.html [--for NUMBER]
cli-page-after = The page loads nothing and sends nothing. Ends with 0 when it is saved, 2 when it was not possible.
cli-page-out-help = The file the page is saved in.
cli-page-for-help = The page is for that member, and nobody else can answer on it.

## Answering in the room

cli-value-address = ADDRESS
cli-value-port = PORT
cli-serve-about = Give out the answer page on the room’s network and take the answers into a folder, until the round is closed.
cli-serve-usage = foretrade serve FILE --into FOLDER [--address ADDRESS] [--port PORT]
cli-serve-after = Prints the address to open. Needs no key, opens no answers and never changes the workshop. Ends with 0 when the round is closed, 2 when it was not possible.
cli-serve-into-help = The folder that the answers are saved in, sealed. It must exist.
cli-serve-address-help = The computer’s own address on the room’s network. Without it, the one the computer itself would use.
cli-serve-port-help = The port. Without it, one that is free.
cli-serve-no-folder = The folder { $folder } does not exist. Create it first.
cli-serve-no-address = The computer has no address on any network. Connect it, or give the address with --address.
cli-serve-ended = { $count ->
        [0] The round is closed. No answer came in.
        [one] The round is closed. One answer came in.
       *[other] The round is closed. { $count } answers came in.
    }
