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

button-add = Add
button-add-need-group = Add need group
button-add-reason = Add reason
button-add-participant = Add participant
button-add-mission = Add mission
button-add-indicator = Add indicator
button-add-evidence = Add fact
button-back = Back
button-back-to = Back to { $step }
button-cancel = Cancel
button-change = Change
button-change-my-answer = Change my answer
button-check-before-publishing = Check before publishing
button-choose-file = Choose file…
button-choose-folder = Choose folder…
button-close = Close
button-close-round = Close round { $number }
button-continue = Continue
button-continue-to = Continue to { $step }
button-copy = Copy
button-copy-table = Copy the table
button-copy-text = Copy the text
button-create-record = Produce the record…
button-do-not-know = Don't know
button-abstain = Abstain
button-done = Done
button-done-lock = Done, lock my answer
button-duplicate = Make a copy
button-edit = Edit
button-enter-decision = Enter the board's decision…
button-enter-paper-answers = Enter paper answers
button-accept-reason = Accept the reason
button-one-reason-for-several = One reason for several groups
button-fix-proposal = Fix the proposal
button-reopen-proposal = Reopen the proposal…
button-freeze-picture = Freeze the picture
button-unfreeze-picture = Release the picture
button-give-hand-over = Hand over the computer
button-help = Help
button-hide = Hide
button-hide-group-names = Hide group names
button-show-group-names = Show group names
button-import = Bring in…
button-keep = Keep
button-missing-data = Data missing
button-mark-weak-voice = Mark: hard to speak for themselves
button-move-down = Move down
button-move-up = Move up
button-same-place = Same place
button-new = New
button-new-workshop = New workshop
button-next = Next
button-previous = Previous
button-ok = OK
button-open = Open…
button-open-recent = Open earlier
button-open-folder = Show in folder
button-open-round = Open round { $number }
button-pass-over = Skip
button-pass-over-and-say-why = Pass over and say why
button-take-step-up-again = Take the step up again
button-practise = Practise for two minutes
button-print-kit = Print cards and answer sheets…
button-redo = Redo
button-redo-named = Redo: { $edit }
button-remove = Remove
button-remove-individual-answers = Remove individual answers…
button-rewrite = Rewrite
button-describes = Describes
button-yes-keep = Yes, keep
button-save = Save
button-save-as = Save as…
button-save-a-copy = Save a copy…
button-save-answer = Save my answer…
button-save-picture = Save the picture…
button-search = Search
button-send-to-record = Take into the record
button-settings = Settings
button-show = Show
button-show-as-picture = Show as picture
button-show-as-table = Show as table
button-show-details = Show more
button-hide-details = Show less
button-show-on-big-screen = Show on the big screen
button-show-spread = Show how the answers spread
button-start = Start
button-start-next-year = Start next year's work
button-start-three-piles = Start with three piles: first, next, then
button-stop = Stop
button-take-in-answers = Take in answers…
button-create-invitation = Make an invitation…
button-try-again = Try again
button-undo = Undo
button-undo-named = Undo: { $edit }
button-weigh-together = Weigh together
button-why-here = Why here?
button-zoom-in = Larger text
button-zoom-out = Smaller text
button-zoom-reset = Normal text size
button-quit = Quit
button-answer-in-own-order = Start with an empty order

## Shell

shell-path = The path
shell-why-here = Why here?
shell-prompts = Questions to talk about
shell-notes = Notes
shell-notes-stay = Notes stay here until you take them into the record.
shell-timer = Time
shell-timer-start = Start the time
shell-timer-stop = Stop the time
shell-timer-left = { $time } left
shell-timer-over = { $time } over time
shell-presenter = Big screen
shell-presenter-waiting = We start soon.
shell-presenter-answered = Everyone has answered.
shell-presenter-answering = Answer now. All answers are hidden until the round closes.
shell-saved-at = Saved { $time }
shell-saving = Saving
shell-not-saved = Not saved
shell-not-saved-since = Not saved since { $time }
shell-read-only = Read-only. { $who } has the file open.
shell-kept-here = Saved on this computer, waiting for the folder
shell-unnamed = Unnamed workshop
shell-working = Computing
shell-working-percent = Computing, { $share } done
error-no-thread = The computer had no room for more work just now ({ $cause }). Close some programs and try again.
work-broken = Work in the background was cut off by a fault. Nothing you have written is changed.
shell-answered = { $answered } of { $expected } have answered
shell-choose-group = Choose a group to see why it stands where it stands.
shell-theme = Appearance
shell-theme-light = Light
shell-theme-dark = Dark
shell-theme-contrast = High contrast
shell-reduce-motion = Less motion
shell-language = Language
shell-menu-file = File
shell-menu-edit = Edit
shell-menu-view = View
shell-menu-help = Help
shell-about = About Företräde
shell-keyboard = Keys

## States and confirmations

state-empty = Nothing here yet.
state-loading = Reading
state-done = Done
state-cancelled = Cancelled. Nothing is changed.
state-copied = Copied.
state-redone = Redone: { $edit }
state-undone = Undone: { $edit }
state-saved-to = Saved in { $path }.
state-recovered = The work from { $time } is back.
state-locked = Locked
state-locked-after-first-answer = Locked since the first answer.
state-changes-are-noted = Members have answered: the change is noted.
state-open = Open
state-closed = Closed
state-fixed = Fixed
confirm-remove = Remove { $name }?
confirm-remove-note = This can be undone.
confirm-cannot-undo = This cannot be undone.
confirm-unsaved = Save the changes in { $name }?
confirm-do-not-save = Do not save
confirm-close-anyway = Close anyway

## Fields

field-name = Name
field-description = Description
field-reason = Reason
field-why = Why?
field-source = Source
field-source-date = Date of the source
field-date = Date
field-code = Code
field-role = Role
field-number = Number
field-place = Place
field-note = Note
field-optional = May be left empty
field-required = Needed
field-group = Need group
field-measure = Measure
field-reference-number = Matter number
field-board = Board
field-region = Region
field-year = Year

## Units

unit-persons =
    { $count ->
        [one] { $count } person
       *[other] { $count } people
    }
unit-groups =
    { $count ->
        [one] { $count } group
       *[other] { $count } groups
    }
unit-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
unit-members =
    { $count ->
        [one] { $count } member
       *[other] { $count } members
    }
unit-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
unit-reasons =
    { $count ->
        [one] { $count } reason
       *[other] { $count } reasons
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
unit-days =
    { $count ->
        [one] { $count } day
       *[other] { $count } days
    }
unit-years =
    { $count ->
        [one] { $count } year
       *[other] { $count } years
    }
unit-steps =
    { $count ->
        [one] { $count } step
       *[other] { $count } steps
    }
unit-points =
    { $count ->
        [one] { $count } point
       *[other] { $count } points
    }
unit-rounds =
    { $count ->
        [one] { $count } round
       *[other] { $count } rounds
    }
unit-percent = { $value }%
unit-kronor = { $value } kronor
unit-million-kronor = { $value } million kronor
unit-years-of-life = { $value } years of life
unit-per-hundred-thousand = { $value } per 100,000 inhabitants
unit-persons-unknown = Number missing

## Place

place-of = Place { $place } of { $count }
place = Place { $place }
place-shared = Shares place { $place }
place-range = Place { $from }–{ $to }
place-earlier = { $count ->
        [one] { $count } place earlier
       *[other] { $count } places earlier
    }
place-later = { $count ->
        [one] { $count } place later
       *[other] { $count } places later
    }
place-unchanged = Same place
level-number = Level { $level } of 10

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
