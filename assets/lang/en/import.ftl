### Taking in spreadsheets, and forms to fill in

## Why a file cannot be used

import-error-empty = The file is empty. Choose another file.
import-error-file-too-large = The file is larger than { $megabytes } megabytes. Remove pictures and sheets that are not needed, and try again.
import-error-unfolds-too-large = The file unpacks to more than { $megabytes } megabytes. It is not read. Save the sheet of need groups in a file of its own.
import-error-too-many-rows = The sheet { $sheet } has something below row { $rows }. Nothing that far down is read. Remove the rows that are not needed.
import-error-too-many-columns = The sheet { $sheet } has something after column { $columns }. Nothing that far out is read. Remove the columns that are not needed.
import-error-too-many-cells = The file has more than { $cells } filled cells. Save the sheet of need groups in a file of its own.
import-error-too-many-sheets = The file has more than { $sheets } sheets. Save the sheet of need groups in a file of its own.
import-error-old-excel = The file is saved in the older format of Excel (xls), which is not read. Open it in Excel or LibreOffice and save it as xlsx without a password. Nothing is lost.
import-error-locked = The file is locked with a password. Open it in Excel, remove the password and save it again.
import-error-markup = The file is a web page with tables, though it is named as a spreadsheet. Open it in Excel and save it as xlsx.
import-error-other-format = The file is no spreadsheet that can be read. Excel (xlsx), OpenDocument (ods) and csv can.
import-error-unknown-letters = It cannot be told how the letters in the file are written, so å, ä and ö may come out wrong. Nothing is taken in. Open the file in the program it comes from and save it as CSV UTF-8.
import-error-broken = The file is damaged or cut off. Nothing is taken in. Get the file anew. The reader says: { $cause }
import-error-open-quotation = On line { $line } a quotation mark begins that never ends. Nothing is taken in. Mend the line.

## What is wrong in a cell

import-problem-formula = The formula gives the error { $sign }. Mend the formula or write the value.
import-problem-not-calculated = The formula has no value in the file. Open the file in Excel, recalculate and save.
import-problem-not-a-number = “{ $written }” is no number. Write a number, or a dash when it is not known.
import-problem-not-whole = { $number } is no whole number. Write whole people or kronor, without a minus.
import-problem-range = “{ $written }” is a range. Only one number can be written here.
import-problem-percent-of-people = “{ $written }” is a share. Write the number of people.
import-problem-yes-no = “{ $written }” is neither yes nor no.
import-problem-not-an-answer = “{ $written }” is none of the answers. Choose one of these, or disconnect the column: { $allowed }.
import-problem-not-a-day = “{ $written }” is no day. Write day, month and year, for example 15 February 2027.
import-problem-quality = “{ $written }” is no quality. Write 1 to 5, where 5 is best.
import-problem-upper-end = The highest number is smaller than the number.
import-problem-number-first = The highest number stands without a number. Fill in the number too.
import-problem-unknown-group = No group has the name or id “{ $written }”.
import-problem-no-group = The row has neither the id nor the name of a group.
import-problem-no-group-of-evidence = The row has neither the id nor the name of a group. If it holds for the whole workshop, write it in the sheet { needs-unfold-whole }.
import-problem-long-name = The name has { $length } characters. At most { $most } can be taken in. Write the rest in the demarcation.
import-note-name-alike = The name is the same as { $name } but for spaces. Is it another group?
import-problem-no-name = The group { $id } has no name. Write a name.
import-problem-twice = { $name } stands twice in the sheet. It also stands on row { $row }. Remove one of them.
import-problem-id-twice = The id { $id } stands twice for the same group. Remove one, and the row becomes a new piece of evidence.
import-problem-half-a-range = The range has only one number. Write both the lowest and the highest, or a value in the column { need-groups-figure-value }.
import-problem-equal-ends = The health gap of { $name } has the same number as worst and best possible. They must differ.
import-problem-direction = More or less resources and the change in cost of { $name } do not agree. More needs a plus and less a minus.
import-problem-no-source = The figure has no source. Every figure must have one.
import-problem-no-title = The source has no title.
import-problem-no-kind = The row does not say which part it belongs to. Choose one from the list.

## Good to know

import-row = { $sheet }, row { $row }
import-note-approximate = “{ $written }” is approximate. The number is taken in, and that it is approximate is written beside it.
import-note-hidden-rows =
    { $count ->
        [one] One row is hidden in the file and is not taken in: { $rows }.
       *[other] { $count } rows are hidden in the file and are not taken in: { $rows }.
    }
import-note-example-row = Rows that are examples are not taken in.
import-note-footnote = The row is a remark and is not taken in.
import-note-untied =
    { $count ->
        [one] One column is not taken in: { $columns }. Choose a field for it if it shall come along.
       *[other] { $count } columns are not taken in: { $columns }. Choose fields for those that shall come along.
    }
import-note-no-names = No column is the name of the group, and no id is known. Nothing is taken in from the sheet.
import-note-misread = The heading { $column } resembles { $field }, but no value under it fits there. The column is therefore not that.
import-note-figures = Column { $column } becomes figures of the groups: “{ $indicator }”, unit { $unit }.
import-note-figures-without-unit = Column { $column } becomes figures of the groups: “{ $indicator }”.
import-question-source-of-column = Column { $column } holds figures, but the file names no source. Write source and year for the column. Without a source the figures are not taken in.
import-remark-year = Concerns { $year }.
import-note-total-row = The row “{ $name }” is a sum and is not taken in.
import-note-new-source = The source “{ $title }” is not there yet. It is added.
import-note-year-only = Only the year { $year } is given. The day becomes 1 January.
import-question-one-patient = “{ $name }” sounds like a choice for one patient, which belongs to care. Is it about a whole group?

## Words that go with the number

import-unit-percent = per cent
import-remark-approximate = Approximate. The file said “{ $written }”.
import-remark-approximate-of = { $field } is approximate. The file said “{ $written }”.

## Sheets

import-table-groups = Need groups
import-table-figures = Figures
import-table-evidence = Parts of the evidence
import-table-sources = Sources
import-table-beside = Put beside
import-table-none = Not taken in

## Fields

import-field-id = Id
import-field-name = Need group
import-field-group = Need group, id or name
import-field-source-id = Source id
import-field-gap-indicator = Health gap, what is measured
import-field-gap-unit = Health gap, unit
import-field-gap-worst = Health gap, worst
import-field-gap-current = Health gap, today
import-field-gap-desired = Health gap, desired
import-field-gap-optimal = Health gap, best possible
import-field-gap-basis = Health gap, what it rests on
import-field-gap-quality = Health gap, quality
import-field-gap-illustrative = Health gap, invented for the example
import-field-severity-value = Severity, { $criterion }
import-field-severity-proposed = Proposed by officials, { $criterion }
import-field-severity-because = Why the board changes it, { $criterion }
import-field-severity-basis = What the judgement rests on, { $criterion }
import-field-severity-quality = Quality, { $criterion }
import-field-severity-illustrative = Invented for the example, { $criterion }
import-field-confirmed-as-group = Confirmed as a whole group
import-field-measure = Measure
import-field-benefit = Benefit of the measure
import-field-cost-per-benefit = Cost in relation to benefit
import-field-evidence-strength = Evidence base
import-field-measure-basis = Measure, what the judgement rests on
import-field-measure-numbers = Numbers behind the cost
import-field-measure-illustrative = Measure, invented for the example
import-field-cost-today = Cost today, kronor per year
import-field-cost-change = Change in cost, kronor per year
import-field-direction = More, the same or less resources
import-field-more-would = What more would do
import-field-less-would = What less would do
import-field-people-reached = People reached by the change
import-field-health-gain = Health gain
import-field-steering = Active or passive steering
import-field-against-order = Why it grows against the order
import-field-resources-basis = Resources, what the numbers rest on
import-field-resources-illustrative = Resources, invented for the example
import-field-unconfirmed = From an earlier year, not confirmed
import-field-evidence-kind = Part of the evidence
import-field-evidence-source = Source of the evidence
import-field-weight = Political weight
import-field-beside-kind = Read as need
import-field-figure-low = Range, lowest
import-field-figure-high = Range, highest
import-field-figure-words = Value in words

import-direction-grow = More
import-direction-keep = As today
import-direction-release = Less

## The form

import-form-sentence = Fill in from row 4. Leave empty what shall not change. Write a dash where the figure is not known.
import-form-help = How to fill in
import-form-help-1 = One row is one group. The id ties the sheets together. A new group needs no id.
import-form-help-2 = The row with the id example shows what it can look like. It is never taken in.
import-form-help-3 = A text that begins with ' is taken exactly as it stands.
import-form-help-sheet = Sheet
import-form-help-column = Column
import-form-help-explanation = What to write
import-form-help-answers = Can be chosen
import-form-lists = Lists
import-form-too-long = The text in { $field } of { $name } is longer than a cell can hold. Shorten it and try again.
import-form-not-written = The form could not be written. It is a fault in the app: { $cause }

## What to write in a column

import-help-id = The group's id. Do not change it. Leave it empty for a new one.
import-help-name = The group's name. It is needed for a new group.
import-help-group = The id or name of a group in the sheet of need groups.
import-help-people = Whole people. A number, a range such as 300–400, or ca 300.
import-help-whole = A whole number.
import-help-number = A number. Decimal signs and spaces are fine.
import-help-money = Whole kronor. 1,5 mnkr and 200 tkr are also fine.
import-help-text = Free text.
import-help-yes-no = Yes or no.
import-help-choice = One of the words in the list.
import-help-severity = One of the words in the list. Judge for one person in the group.
import-help-proposed = Filled in only where the board has changed a proposal.
import-help-quality = 1 to 5, where 5 is best.
import-help-several = One or more of the words in the list, with semicolons between.
import-help-overlaps = Ids of other groups, with semicolons between.
import-help-figure-value = A number, or at least and a number. Words go in the column Value in words.
import-help-range = The lowest and the highest number of a range.
import-help-source = The id of a source in the sheet Sources, or its title.
import-help-day = A day, for example 15 February 2027.

## The example row

import-example-name = Adults with long-term pain
import-example-demarcation = Adults who have been in pain for more than three months
import-example-basis = The region's residents 2026, the care register
import-example-indicator = Number who seek care
import-example-source = The care register 2026
import-example-finding = More seek care than five years ago

## The window

import-gravity-question = Question
import-change-added = Added
import-change-changed = Changed
import-change-same = As before
import-change-left-out = Not taken in
import-field-change = { $field }: from { $before } to { $after }
import-field-of-row = { $table } ({ $row }), { $field }
import-nothing = nothing

import-title = Take in from { $file }
import-reading = The file is being read.
import-back = Cancel
import-other-file = Choose another file…
import-sheets = The sheets of the file
import-sheet = Sheet
import-sheet-line = { $name }, { $holds }, { $rows } rows
import-sheet-line-same = { $name }, { $rows } rows
import-sheet-holds = What the sheet { $name } holds
import-header-row = The row with headings
import-columns-known = { $known } of { $columns } columns are connected.
import-no-names = No column is the name of the group. Choose it below, and the groups appear.
import-settings = Sheets, headings and columns
import-taken-in =
    { $count ->
        [0] What is new is taken in. It can be undone.
        [one] One group is taken in. It can be undone.
       *[other] { $count } groups are taken in. It can be undone.
    }
import-columns = Connect columns
import-columns-sentence = Change what was guessed wrong. The choice is remembered for files with the same headings.
import-column = Column { $column }, { $heading }
import-column-bare = Column { $column }
import-column-examples = For example: { $examples }
import-field-none = Not taken in
import-preview = What will happen
import-sum = { $added ->
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
import-errors =
    { $count ->
        [one] One cell must be mended. Mend it in the file and choose it again, or leave the row out.
       *[other] { $count } cells must be mended. Mend them in the file and choose it again, or leave the rows out.
    }
import-leave-out-bad-rows = Leave the rows with errors out, and take in the rest
import-hidden-rows = Take in rows that are hidden in the file
import-findings = What was found
import-cell = Cell
import-finding = What was found there
import-finding-line = { $cell }: { $finding }
import-more-findings =
    { $count ->
        [one] One more
       *[other] { $count } more
    }
import-take-in =
    { $count ->
        [0] Take in what is new
        [one] Take in one group
       *[other] Take in { $count } groups
    }
import-one-step = All of it becomes one step that can be undone. Empty cells change nothing.
import-first-errors = Mend the errors first, or leave the rows out.
import-first-questions =
    { $count ->
        [one] Answer the question above first.
       *[other] Answer the { $count } questions above first.
    }
import-nothing-new = There is nothing new to take in.
import-rows = Sources, and evidence for the whole workshop
import-groups = The groups in the file
import-show = Show
import-all = All, { $count }
import-filter = { $name }, { $count }
import-page = Page { $page } of { $pages }
import-what-it-holds = Show { $count } fields of { $name }
import-do-not-take-in = Do not take in
import-do-not-take-in-named = Do not take in { $name }
import-take-in-again = Take in { $name } after all
import-field = Field
import-before = Now
import-after = Afterwards
import-changes-of = Fields of { $name }

import-field-figures = Figures of the groups
import-figure-columns = Columns that become figures
import-figure-columns-sentence = Each number becomes a figure of its group. Unit, source and year are written once for the whole column.
import-figure-source-of-rows = Where the source is left empty, the source in the group’s row holds, and the year in it.
import-figure-column-drop = Leave out { $column }

## Buttons in the step

import-button = Take in a spreadsheet…
import-form-empty-button = Save an empty form…
import-form-empty-sentence = A spreadsheet to fill in and send round.
import-form-filled-button = Save the groups as a spreadsheet…
import-form-filled-sentence = Everything about the groups, to change in Excel and take in again.
import-form-name-empty = form
import-form-name-filled = need groups
import-start-button = Start from another workshop…
import-start-sentence = Groups and criteria are carried over. Answers are not.
import-start-title = Take in from { $title }?
import-start-note =
    { $groups ->
        [one] One group and { $criteria } criteria are added. The group is marked as not confirmed. Answers are not carried over. It can be undone.
       *[other] { $groups } groups and { $criteria } criteria are added. The groups are marked as not confirmed. Answers are not carried over. It can be undone.
    }
import-start-yes = Take in
import-start-nothing = All groups and criteria of { $title } are here already.
