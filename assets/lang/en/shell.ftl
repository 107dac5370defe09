### The window around the steps, dialogs, the own answer

## The window

action-start-page = To the start page
action-freeze = Freeze or release the big screen
shell-words = Words and terms
shell-words-search = Look up a word
shell-words-none = No word in the glossary fits what you have typed.
shell-saved = Saved
shell-for-reading = For reading only
shell-invitation = Invitation
shell-presenter-close = Close the big screen
shell-prompts-edit = Change the questions
shell-prompts-one-per-line = One question on each line
presenter-window-title = Företräde – big screen
start-recovery-discard = Remove
run-no-renderer = The window could not be opened ({ $cause }). Try foretrade --renderer glow. Without a window foretrade check, rank, explain, record and picture work.

## Files

files-open-workshop = Open a workshop
files-open-invitation = Open an invitation
files-open-record = Open a record
files-save-workshop = Save the workshop
files-open-spreadsheet = Take in a spreadsheet
files-open-start = Start from another workshop
files-open-answers = Take in answers
files-save-answer = Save your answer
files-record-folder = Folder for the record
files-type-path = The computer could not show its file dialog. Type the path here, or cancel.
button-open-typed = Open
field-path = Path
answers-taken-in = { $count ->
        [one] { $count } answer is taken in.
       *[other] { $count } answers are taken in.
    }
record-made = The record is in { $folder }.

## Dialogs

dialog-pass-over-title = Pass the step over
dialog-pass-over-note = Write why. The record will say it.
dialog-changed-on-disk-title = Somebody else has changed the file
dialog-overwrite = Overwrite the file
dialog-replace-title = The file exists already
dialog-replace-note = { $file } is written over. What is in it now is lost.
dialog-journal-title = There is later work on this computer
dialog-journal-note = The last time the file could not be written. What was done then lies on this computer. If you take it up it is written to the file. Otherwise it stays on the start page.
button-open-version = Open an earlier version…
versions-title = Earlier versions
versions-note = They lie on this computer. The one you open becomes a copy without a name. Nothing is written over.
versions-none = There is no earlier version on this computer that differs from the work as it stands.
versions-open = Open the one from { $time }
versions-unreadable = The one from { $time } cannot be read.
versions-differ = Differs from now: { $parts }.
versions-frame = the frame (title, question, method or agenda)
versions-participants =
    { $count ->
        [one] { $count } participant
       *[other] { $count } participants
    }
versions-criteria =
    { $count ->
        [one] { $count } criterion
       *[other] { $count } criteria
    }
versions-groups =
    { $count ->
        [one] { $count } need group
       *[other] { $count } need groups
    }
versions-judgements =
    { $count ->
        [one] { $count } judgement of severity
       *[other] { $count } judgements of severity
    }
versions-sources =
    { $count ->
        [one] { $count } source
       *[other] { $count } sources
    }
versions-answers =
    { $count ->
        [one] { $count } answer
       *[other] { $count } answers
    }
versions-proposal =
    { $count ->
        [one] { $count } place or reason in the proposal
       *[other] { $count } places and reasons in the proposal
    }
versions-missions =
    { $count ->
        [one] { $count } mission
       *[other] { $count } missions
    }
versions-decision = the decision
versions-follow-up = the follow-up
versions-other = other things, such as notes
versions-opened = The version from { $time } is open as a copy without a name. Nothing has been written over. Save it under a name to go on working with it.
dialog-take-over-title = Take the file over?
dialog-take-over-note = { $who } has the file open. If you take it over the other can save no more in it. What is not saved there is not included. Ask first if you can.
dialog-take-over = Take over
button-take-over = Take the file over…
state-kept-here = { $problem } It is saved on this computer, and written to the file when that can be done.
state-kept-beside = The folder does not answer. The work is saved on this computer, and written to the file when the folder answers.
state-lock-lost = { $who } has taken the file over. Here it can now only be read.
state-lock-lost-unsaved = { $who } has taken the file over. Here it can now only be read. What was not saved in time is put on this computer and offered on the start page.
dialog-quit-waiting-title = The work is waiting for its folder
dialog-quit-waiting-note = The file could not be written. The work is saved on this computer and offered on the start page the next time.
dialog-quit-title = The work is not saved
dialog-quit-note = It could not be saved. If you close now, what you did since the file was saved is lost.
look-again-earlier-year = Data from an earlier year wait to be confirmed.
dialog-quit-unnamed-title = The work has no file of its own
dialog-quit-unnamed-note = If you close now it is still kept by the app. It is offered on the start page next time. Save it under a name if others are to open it.
error-read-only = The file cannot be changed here. Save it under another name if you want to change it.
error-cannot-show = The computer could not show the file ({ $cause }). Open it from its folder instead.
error-nothing-to-order = There is nothing to order yet. Add need groups and criteria.
error-judgements = The judgements cannot be used. Look at them in the step Need groups.
error-weights = The weights do not fit the criteria. Look at them in the step Weigh the needs.

## Why here

why-after-the-round = The order is shown when the round is closed. Then it steers no answer.
why-way-to-place = The way to the place
why-to-know = Good to know
why-part = { $criterion }: weighs { $weight }, gives { $part }
why-part-missing = { $criterion }: weighs { $weight }. Data missing, { $part } is the middle value.
why-need = The need is { $need } of 1.
class-by-sum = Severity is { $class } in this comparison.
class-by-floor = Severity is { $class }, because something is judged Very large. The sum alone gives { $other }.
class-settled = Severity is { $class }. You have settled it yourselves.
class-settled-other = Severity is { $class }. You have settled it yourselves. The judgements give { $other }.
class-none = data missing
class-none-where = No severity is judged. The group stands between Large and Moderate for now.
why-start = Start level { $level }.
why-lowered-benefit = Benefit lowers it by { $steps }.
why-lowered-cost = Cost lowers it by { $steps }.
why-lowered-evidence = Evidence lowers it by { $steps }.
why-no-benefit = The measure does no good. The level is ten.
level-ends-at = Ends at level { $level } of 10.
level-ends-between = Stands between level { $first } and { $second } of 10, in the middle of what it may become.
level-whole = { $level }
level-span = { $best } to { $worst }
level-preliminary = The level is preliminary. Once the data are known it may become { $levels }.
level-preliminary-or-none = The level is preliminary. Once the data are known it may become { $levels }, or 10 if there is no benefit.
why-score = The free weighing gives { $score } of 1.
why-shares = Shares its place with { $groups }.
why-criterion-missing = { $criterion }: data missing.
why-benefit-missing = Benefit is not judged. It counts as the middle of what it may be.
why-cost-missing = Cost is not judged. It counts as the middle of what it may be.
why-evidence-missing = Evidence is not judged. It counts as the middle of what it may be.
why-benefit-above-class = Benefit is set above severity. It counts as the severity.
why-weak-evidence = The evidence is weak.
why-class-uncertain = The class is uncertain: { $classes }.
why-depends-on-missing = The order against { $groups } may change when the data are known.

## The own answer

private-cover-title = Your turn, { $code }
private-cover-alone = Make sure nobody else sees the screen.
private-done-title = Thank you
private-head = Answer from { $code }
private-head-alone = Your answer
private-weigh-save = Save the weights and continue
private-weigh-continue = Continue to your order
private-weigh-skip = Skip weighting
private-piles-purpose = Put each group in one of three piles. Keys 1, 2 and 3 choose a pile, 0 means don't know. You order the groups within a pile afterwards.
private-piles-done = Make the order
private-piles-enough = Make the order now
private-back-to-weights = Back to the weights
private-order-purpose = Move the groups into your own order. Groups may share a place if you like.
private-order-label = Your order
private-order-done = Review your answer
private-order-piles-again = Start the piles again
private-set-aside = Don't know about { $group }
private-unknown-title = Don't know
private-unknown-note = These do not count as last. They are left out of your order.
private-take-back = Take { $group } back into the order
private-back-to-order = Change the order
private-review-title = Review your answer
private-review-purpose = This is your answer before you lock it.
private-review-weights = Your weights
private-review-points = { $criterion }: { $points } points
private-review-no-weights = You have not weighed the criteria.
private-review-order = Your order
private-review-unknown = Don't know: { $group }
private-review-abstain = I abstain from answering in this round
private-result-title = Your answer is ready
private-result-purpose = Only you see this. Save the answer to a file if you want to hand it in.
private-result-look-around = Look around in the example
private-result-same = Your order is the same as the joint one.
private-result-apart = Your answer and the joint order differ most on { $groups }.
private-result-table = Your order beside the others
private-result-table-note = The need order uses your weights. The members' order is invented in the example.
private-result-own = Your place

## Help

help-about = Företräde { $version }. An independent tool, not an authority's model. Nothing leaves the computer.
help-keys-row = Move a group in the order
help-keys-row-key = Alt + arrow up or down
help-keys-piles = Put a group in a pile
help-keys-piles-key = 1, 2, 3 or 0
help-keys-tab = Go to the next field
help-keys-tab-key = Tab
help-keys-table = Picture or table
help-keys-table-key = T
help-question = Write what you will prioritise and which decision it leads to. Add those who take part. Choose the rule before anybody answers.
help-last-time = See what you proposed and decided last time. Go through what became of the missions. Then mark that you have seen it.
help-need-groups = Add the groups and describe who belongs to them. Civil servants propose how severe the need is. The board may change it and then writes why.
help-human-dignity = Answer three questions about the whole list. Mark the groups that find it hard to speak for themselves. Read what may never be a reason.
help-weigh = Open a round. Each member weighs the criteria alone. The bars are shown when the round is closed.
help-benefit-and-cost = Judge benefit, cost and evidence for each measure. They can only lower a group's level. Choose data missing when nobody knows.
help-rank = Each member makes an order of their own. Hand over the computer, enter paper sheets or take in answers from files.
help-deliberate = Start with the group where answers differ most. Let both sides say why. Then open a new round if you wish.
help-propose = Start from the members' order. Move groups and write reasons. Read the reasons once more before you fix the proposal.
help-missions = Write what shall be better, for whom and by when. Say what and not how. Make sure the receiver can say yes.
help-plan-follow-up = Choose how you will know whether it got better. Set a date to take the question up again.
help-record-and-decision = Produce the record and read it through. Enter the decision once the board has taken it.
