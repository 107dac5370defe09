### Next year: start from this year, and see two years side by side

## Start

next-year-title = Next year
next-year-purpose = Groups, sources and evidence come along and wait to be confirmed. So do the missions and what became of them. The answers, the proposal and the decision do not. This year's work stays as it is.
next-year-from-file = Start next year's work…
next-year-start-page = Begin from last year's workshop or record.
next-year-started = Next year's work has been started. Save it in a new file.
files-open-for-next-year = Choose last year's workshop or record

## Confirm

next-year-source-unconfirmed = The source comes from an earlier year. It is not confirmed.
next-year-source-confirm = Confirm the source
next-year-unconfirmed-groups =
    { $count ->
        [one] One group comes from an earlier year and waits to be confirmed.
       *[other] { $count } groups come from an earlier year and wait to be confirmed.
    }
next-year-evidence-age =
    { $years ->
        [one] The evidence is one year old.
       *[other] The evidence is { $years } years old.
    }

## What happened with a group

about-group-title = Last time, { $year }
about-group-place = The group stood at place { $place } of { $count }.
about-group-no-mission = No mission was given for the group.
about-group-mission = Mission: { $goal }
about-group-outcome = What became of it: { $outcome }
about-group-outcome-unknown = What became of it is not entered yet. It is written in Last time.
about-group-indicator = { $name } ({ $unit }): from { $start }, goal { $target }, latest { $latest }
about-group-verdicts = What you found

## Two years side by side

comparison-why = What moved, and why
comparison-why-sentence = The reason is your own. Under it stands what is new since last time. What is new need not be the cause.
comparison-nothing-moved = No group has changed place.
comparison-still = Same place, but something is new
comparison-moved = { $name }: place { $before } became place { $after } ({ $change })
comparison-new = { $name }: new this year, place { $after }
comparison-gone = { $name }: not there this year, stood at place { $before }
comparison-no-reason = A reason for the place this year is missing. It is written in Propose.
comparison-no-reasons = { $count } groups that moved have no reason this year. The reasons are written in Propose.
comparison-reason-now = Reason this year: { $reason }
comparison-reason-then = Reason last time: { $reason }
comparison-severity = { $criterion } was judged { $before } and is now judged { $after }.
comparison-people = The number affected was { $before } and is now { $after }.
comparison-measure = Benefit, cost or evidence has been judged anew.
comparison-mission = The mission “{ $goal }” was given. What became of it: { $outcome }
comparison-mission-unknown = The mission “{ $goal }” was given. What became of it is not entered.

## In the record

record-comparison-title = This year beside last time
record-comparison-what = The table shows the places of both years, the reasons and what is new. What is new need not be the cause of a move.
record-table-comparison = This year beside last time
record-column-place-last-year = Place last time
record-column-place-this-year = Place this year
record-column-moved-since = Change
record-column-reason-now = Reason this year
record-column-new-since = New since last time
record-comparison-new = New
record-comparison-gone = Not there this year
record-comparison-left = Last time
record-comparison-right = This year

## The command

cli-next-year-about = Start next year's work from a workshop or a record.
cli-next-year-usage = foretrade next-year FILE --out NEW.ron
cli-next-year-after = Groups, sources and evidence come along unconfirmed, with the missions and what became of them. Answers, proposal and decision do not. A file that is there already is not written over. Ends with 0 when the file is written, 2 when it could not be.
cli-next-year-out-help = The new workshop file.
cli-value-new-file = NEW.ron
