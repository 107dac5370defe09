### What is missing

need-groups-missing-two = at least two need groups
need-groups-missing-demarcation = demarcation of { $groups }
need-groups-missing-demarcation-many = demarcation of { $count } groups
need-groups-missing-severity = how severe the need is for { $groups }
need-groups-missing-severity-many = how severe the need is for { $count } groups

## The list

need-groups-empty = No need group yet
need-groups-empty-sentence = Write the name of the first group. The rest can be filled in later.
need-groups-new-name = Name of a new need group
need-groups-new-hint = Only the name is needed now. Press Enter to add it and write the next.
need-groups-same-name = A group has that name already. Can the name say the difference?
need-groups-or-rewrite = Otherwise rewrite the name above.

## Search and count

need-groups-search = Search among the groups
need-groups-summary =
    { $count ->
        [one] One need group, { $described } fully described.
       *[other] { $count } need groups, { $described } fully described.
    }
need-groups-shown = The search shows { $shown }.
need-groups-none-found = No group fits the search
need-groups-none-found-sentence = Change or empty the search field to see all groups again.

## The card

need-groups-without-name = Group without a name
need-groups-no-demarcation = Demarcation missing. Who belongs to the group?
need-groups-persons = people
need-groups-open = Open
need-groups-open-named = Open { $name }
need-groups-move-up = Move up { $name }
need-groups-move-down = Move down { $name }
need-groups-copy = Make a copy of { $name }
need-groups-copy-name = { $name } (copy)
need-groups-remove = Remove { $name }
need-groups-remove-note = The group's judgements and figures go with it. This can be undone. A group that somebody has answered about cannot be removed.

## Levels

need-groups-level-tag = { $criterion }, { $level }
need-groups-not-judged = Not judged

## Quality and what is missing

need-groups-quality-one = The quality of the data is { $quality } of 5.
need-groups-quality-range = The quality of the data is { $least }–{ $most } of 5.
need-groups-quality-none = The quality of the data is not judged.
need-groups-lacking = Missing: { $list }.
need-groups-number = number
need-groups-figures = figures
need-groups-severity = severity
need-groups-unconfirmed = From an earlier year, not confirmed

## Trend

need-groups-trend = How does the number change?
need-groups-trend-rising = more and more
need-groups-trend-steady = about the same
need-groups-trend-falling = fewer and fewer
need-groups-trend-unknown = not known

## The group

need-groups-to-list = To the list
need-groups-number-of = Group { $number } of { $count }
need-groups-confirm = Confirm that the facts hold this year
need-groups-name = Name
need-groups-demarcation = Demarcation, who belongs to the group
need-groups-people-from = Number affected
need-groups-people-to = At most, if uncertain
need-groups-people-unit = What is counted
need-groups-people-basis = Whom and which year the number concerns, and where it comes from
need-groups-people-remove = The number is not known
need-groups-unfold-people = What the number rests on
need-groups-more-heading = More about the group

## Severity

need-groups-severity-heading = How severe is the need?
need-groups-severity-sentence = Judge for one who belongs to the group. Civil servants propose. The board may change it and then writes why.
need-groups-no-criteria = There are no criteria to judge. Add them in the step The question.
need-groups-proposed-level = The civil servants' proposal
need-groups-board-level = The board's judgement
need-groups-board-changes = The board changes it
need-groups-was-proposed = The civil servants proposed { $level }.
need-groups-changed-because = Why does the board change it?
need-groups-change-needs-reason = Write the reason. It goes into the record.
need-groups-back-to-proposed = Go back to the proposal
need-groups-basis-of = What the judgement rests on, { $criterion }
need-groups-basis = What it rests on
need-groups-quality = Quality of the data
need-groups-illustrative = Example, invented judgement
need-groups-is-illustrative = Invented for the example

## Measures and health gap

need-groups-anchors = { $worst } { $unit } counts as most severe, { $best } { $unit } as mildest.
need-groups-from-gap = Computed from the group's health gap, which is { $share } of the scale.
need-groups-gap-not-known = The health gap cannot be computed yet. The state today and the desired state are needed.
need-groups-gap-sentence = The health gap is the distance from how the group is today to how you want it to be. Civil servants give the state today. The profession gives the best possible. The board confirms the desired one.
need-groups-gap-add = Describe the health gap
need-groups-gap-remove = Remove the health gap
need-groups-gap-indicator = What is measured
need-groups-unit = Unit
need-groups-gap-worst = Worst
need-groups-gap-equal = Worst and best possible cannot be the same number.
need-groups-gap-needs-ends = Fill in worst and best possible to see the scale.

## What unfolds

need-groups-unfold-need = Is it a need that care can meet?
need-groups-unfold-gap = Health gap
need-groups-unfold-causes = Why the gap remains
need-groups-unfold-care = What care can do, and unequal health
need-groups-unfold-figures = Figures and sources
need-groups-unfold-evidence = Parts of the evidence
need-groups-unfold-around = Responsibility, marks and overlaps
need-groups-unfold-note = Note

## Two conditions

need-groups-health-is-reduced = Is the group's health or quality of life worse than it could be?
need-groups-care-can-improve = Can care make it better?
need-groups-no-need = Then it is no need that care can meet. The group stays, but talk about where the question belongs.
need-groups-beside = Put beside
need-groups-beside-sentence = This is easily read as need but is something else. Write it down, so that it is not mixed up.

## Read as need

need-groups-beside-note = What was said

## Why the gap remains

need-groups-causes-sentence = Tick what is true. Several may hold.

## What care can do

need-groups-care-can-change = What care can make better
need-groups-inequality = Unequal health between sexes, places and education

## Responsibility, marks and overlaps

need-groups-object = What kind of group is it?
need-groups-object-group = Need group
need-groups-object-disease = Large disease group
need-groups-object-field = Field of activity
need-groups-responsible = Who is responsible?
need-groups-responsible-state = The state
need-groups-responsible-region = The region
need-groups-responsible-municipality = The municipalities
need-groups-marks = Marks
need-groups-marks-sentence = A mark gives no points. It reminds you.
need-groups-mark-weak-voice = Finds it hard to speak for itself
need-groups-mark-preventable = Can largely be prevented
need-groups-overlaps = Shares people with
need-groups-overlaps-sentence = The same person may belong to several groups. Do not add the numbers.
need-groups-overlap-add = Add an overlapping group
need-groups-overlap-remove = Remove the overlap with { $name }

## Figures

need-groups-no-figures = No figures yet. What is missing is not zero.
need-groups-figures-change = Change the figures
need-groups-figure-number = Figure { $number }
need-groups-figure-fields = Fields
need-groups-figure-add = Add a figure
need-groups-figure-remove = Remove the figure
need-groups-figure-line = { $indicator }, { $value }
need-groups-figure-origin = { $about }. { $source }. { $quality }.
need-groups-figure-quality = Quality { $quality }
need-groups-figure-indicator = What the figure shows
need-groups-figure-dimension = What it is about
need-groups-figure-value = Value
need-groups-figure-value-hint = A number, a range such as 10–15, at least 40, or words.
need-groups-figure-population = Whom it concerns
need-groups-figure-year = Year
need-groups-figure-status = How it was come by
need-groups-figure-scope = How well it covers the group
need-groups-quality-at-most = Such a figure can have quality { $most } at most.
need-groups-at-least = at least { $value }
need-groups-source-first = Add a source first. Every figure has one.

## Sources

need-groups-sources = All sources
need-groups-no-sources = No sources yet.
need-groups-source-fields = Change the source
need-groups-source-add = Add a source
need-groups-source-new = New source
need-groups-source-remove = Remove the source
need-groups-source-used = A figure uses the source, so it cannot be removed.
need-groups-source-title = Title
need-groups-source-publisher = Publisher
need-groups-source-address = Address
need-groups-source-terms = Terms

## The whole list

need-groups-order = Change the order
need-groups-order-title = The order of the list
need-groups-order-sentence = Drag a row, or press Alt and arrow up or down. The order of the list says nothing of what comes first.
need-groups-order-done = Done with the order
need-groups-more-ways = Forms, and another workshop as the start
need-groups-unfold-merge = Merge or split
need-groups-merge = Merge with another group
need-groups-merge-sentence = Evidence and notes of both remain. Judgements that differ are made again. It can be undone.
need-groups-merge-with = The group that goes into this one
need-groups-merge-button = Merge { $other } into { $name }
need-groups-merge-note = Merged with { $name }.
need-groups-merge-note-gap = Its health gap: { $gap }.
need-groups-merge-note-severity = { $criterion } was { $own } and { $theirs }.
need-groups-merge-gap-words = { $indicator }, worst { $worst }, today { $current }, desired { $desired }, best possible { $optimal } { $unit }
need-groups-split = Split in two
need-groups-split-sentence = A new group is added after this one with the same evidence. Numbers and severity are judged anew in both. It can be undone.
need-groups-split-name = Name of the new group
need-groups-split-button = Split
need-groups-split-note = The facts were about { $name } before the split.
need-groups-class-heading = Severity, taken together
need-groups-class-sentence = The judgements make a proposal. You can settle another severity, with a reason.
need-groups-class-settle = Settle the severity
need-groups-class-settled = Severity that you settle
need-groups-class-because = Reason for the severity
need-groups-class-needs-reason = Write a reason. It stands in the record.
need-groups-class-outdated = Review. The judgements have changed since you settled the severity.
need-groups-class-still-holds = Settle it again
need-groups-class-back = Go back to the proposal
criterion-level-means = { $level }: { $sentence }
