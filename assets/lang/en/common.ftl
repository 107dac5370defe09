### Shared: names, buttons, states, units

app-name = Företräde
list-and = { $first } and { $last }
yes = Yes
no = No
none = None
all = All
missing-data = Data missing
not-set = Not stated
language-sv = Svenska
language-en = English
language-switch = Change language to { $language }

## Buttons

button-add-need-group = Add need group
button-add-mission = Add mission
button-add-indicator = Add indicator
button-back-to = Back to { $step }
button-cancel = Cancel
button-change-my-answer = Change my answer
button-choose-file = Choose file…
button-close = Close
button-close-round = Close round { $number }
button-continue-to = Continue to { $step }
button-create-record = Produce the record…
button-done = Done
button-done-lock = Done, lock my answer
button-enter-decision = Enter the board's decision…
button-accept-reason = Accept the reason
button-one-reason-for-several = One reason for several groups
button-fix-proposal = Fix the proposal
button-reopen-proposal = Reopen the proposal…
button-help = Help
button-new-workshop = New workshop
button-next = Next
button-previous = Previous
button-open = Open…
button-open-folder = Show in folder
button-open-round = Open round { $number }
button-pass-over = Skip
button-take-step-up-again = Take the step up again
button-print-kit = Print cards and answer sheets…
button-redo = Redo
button-redo-named = Redo: { $edit }
button-remove = Remove
button-remove-individual-answers = Remove individual answers…
button-rewrite = Rewrite
button-yes-keep = Yes, keep
button-save = Save
button-save-as = Save as…
button-save-answer = Save my answer…
button-send-to-record = Take into the record
button-show-as-table = Show as table
button-start-next-year = Start next year's work
button-take-in-answers = Take in answers…
button-undo = Undo
button-undo-named = Undo: { $edit }
button-weigh-together = Weigh together
button-why-here = Why here?
button-zoom-in = Larger text
button-zoom-out = Smaller text
button-zoom-reset = Normal text size
button-quit = Quit

## Shell

shell-why-here = Why here?
shell-prompts = Questions to talk about
shell-notes = Notes
shell-notes-stay = Notes stay here until you take them into the record.
shell-timer = Time
shell-timer-stop = Stop the time
shell-timer-left = { $time } left
shell-timer-over = { $time } over time
shell-presenter = Big screen
shell-presenter-answered = Everyone has answered.
shell-presenter-answering = Answer now. All answers are hidden until the round closes.
shell-saved-at = Saved { $time }
shell-not-saved-since = Not saved since { $time }
shell-read-only = Read-only. { $who } has the file open.
shell-kept-here = Saved on this computer, waiting for the folder
shell-unnamed = Unnamed workshop
shell-working = Computing
error-no-thread = The computer had no room for more work just now ({ $cause }). Close some programs and try again.
work-broken = Work in the background was cut off by a fault. Nothing you have written is changed.
shell-answered = { $answered } of { $expected } have answered
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-contrast = High contrast
shell-reduce-motion = Less motion
shell-menu-file = File
shell-menu-edit = Edit
shell-menu-view = View
shell-menu-help = Help
shell-about = About Företräde
shell-keyboard = Keys

## States and confirmations

state-cancelled = Cancelled. Nothing is changed.
state-copied = Copied.
state-redone = Redone: { $edit }
state-undone = Undone: { $edit }
state-saved-to = Saved in { $path }.
state-locked-after-first-answer = Locked since the first answer.
state-changes-are-noted = Members have answered: the change is noted.
confirm-remove = Remove { $name }?
confirm-do-not-save = Do not save
confirm-close-anyway = Close anyway

## Fields

field-name = Name
field-why = Why?
field-source = Source
field-source-date = Date of the source
field-date = Date
field-code = Code
field-role = Role
field-note = Note
field-group = Need group
field-region = Region

## Units

unit-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
unit-minutes =
    { $count ->
        [one] { $count } minute
       *[other] { $count } minutes
    }
unit-hours =
    { $count ->
        [one] { $count } hour
       *[other] { $count } hours
    }
unit-percent = { $value }%
unit-kronor = { $value } kronor
unit-million-kronor = { $value } million kronor
unit-persons-unknown = Number missing

## Place

place-of = Place { $place } of { $count }
place = Place { $place }

## Roles

role-process-leader = Process leader
role-member = Member
role-substitute = Substitute
role-specialist = Specialist
role-civil-servant = Civil servant
role-secretary = Board secretary
role-chair = Chair
role-observer = Observer

## Modes of work

mode-needs-only = Needs only
mode-needs-only-purpose = You compare the groups and their needs. Human dignity and need decide.
mode-need-and-measure = Need and measure
mode-need-and-measure-purpose = Each group has a described measure. You test all three principles.
occasion-workshop = Workshop
occasion-meeting = Matter at a meeting
