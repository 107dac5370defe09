### The big screen, the time, the rounds and what needs looking over

## The big screen

wall-first-rows = The picture shows the first { $first } of { $count } groups.
wall-page = Page { $number } of { $count }
wall-agenda = The day
wall-no-groups = No need groups have been added yet.
wall-no-proposal = The proposal has not been started yet.
wall-no-missions = No missions have been given yet.
wall-mission-by = by { $date }
wall-review-date = The question is taken up again on { $date }
wall-indicator = from { $start } to { $target } { $unit }
wall-follows = The big screen shows { $step }
wall-frozen = The big screen stands still on { $step }
wall-freeze = Freeze it
wall-release = Follow again
wall-shows-time = Show the time on the big screen
wall-where = Screen
wall-in-a-window = In a window that can be moved
wall-screen = Screen { $number }, { $width } × { $height }
wall-screen-own = this one
wall-one-screen = The computer sees only one screen. Connect the projector and choose to extend the picture.
wall-screen-lost = The screen with the big picture is gone. It is shown in a window on this screen until that one is back.
wall-screen-back = The screen with the big picture is back. It is shown there again.
action-wall-forward = Next page on the big screen
action-wall-back = Previous page on the big screen

## The time

action-timer = Start or stop the time
timer-start = Start the time for { $item }
timer-start-planned = Start { $item } ({ $time })
timer-next = Next: { $item }
timer-go-to = Count the time for { $item }
timer-day = The times of the day
timer-item = Item
timer-planned = Planned minutes
timer-used = Used minutes
timer-sum = The whole day

## The questions to talk about

prompts-swedish = The questions in Swedish
prompts-english = The questions in English
prompts-shipped-again = Take back the ready questions

## Rounds

round-fixed-beforehand = { $count ->
        [one] You have settled on at most { $count } round. Agreement is enough from { $value }.
       *[other] You have settled on at most { $count } rounds. Agreement is enough from { $value }.
    }
round-criterion = You settled before the answers that agreement is enough from { $value } of 1.
round-criterion-met = Your limit is { $value }. It is reached.
round-criterion-not-met = Your limit is { $value }. It is not reached.
round-enough = Agreement reaches the limit you set. Another round is not needed, but you may have it.
round-stands-as-result = The limit is not reached. Write down the disagreement that remains. It is a result.
round-is-preparation = The answers are preparation and are never shown one by one. The decision is taken openly at a meeting.
round-close-title = Close round { $number }?
round-close-waiting = { $count ->
        [one] { $count } member has not answered. After this nobody can answer in the round, and it cannot be undone.
       *[other] { $count } members have not answered. After this nobody can answer in the round, and it cannot be undone.
    }
round-table = The rounds and the limit
round-column-round = Round
round-column-asked = Asked
round-column-answers = Answers
round-column-agreement = Agreement (W)
round-column-verdict = The limit
round-verdict-met = Reached
round-verdict-not-met = Not reached
round-verdict-unknown = Cannot be given

## Deliberate

deliberate-previous = Previous group
deliberate-next = Next group
deliberate-begin-with = Talk about one group at a time. The arrows begin with { $group }.
deliberate-group-of = { $group } ({ $number } of { $count })
deliberate-note-for = A reason for { $group } to come earlier
deliberate-note-against = A reason for { $group } to come later
deliberate-notes-of-round = Notes from round { $number }
disagreement-one-sided = Write the reasons from both sides.
disagreement-locked = The proposal is fixed. Reopen it if something is to be changed.
patterns-title = Patterns in the answers
patterns-two = The answers follow two patterns.
patterns-apart-only = The answers follow two patterns. They part over { $apart }.
patterns-both-only = The answers follow two patterns. Both put { $both } early.
patterns-sizes = One pattern is found in { $larger } answers and the other in { $smaller }. Nobody sees whose answer follows which.
patterns-group-apart = { $group }: the middle is place { $larger } in one pattern and place { $smaller } in the other.
patterns-accepted = Both accept this ({ $count })
patterns-accepted-pair = { $first } before { $second }
patterns-nothing-accepted = There is no pair of groups that both agree on.

## Look again

edit-look-over = look a step over
look-again-changed = Since you worked here this has changed: { $list }.
look-again-done = We have looked the step over
premise-groups = the need groups
premise-severity = how severe the needs are
premise-measures = benefit, cost and evidence
premise-criteria = the criteria
premise-method = the rule and the way of counting
premise-answers = the members' answers
premise-order = the order of the proposal
premise-missions = the missions
premise-facts = the facts about the groups
premise-who-ranks = who ranks

## Process check

process-title = What a good process needs: { $done } of { $count } were done
process-purpose = The list is taken from the work itself. Nobody has ticked it. It stands the same in the record.
process-go = Go to { $step }

## The command line

cli-value-page = PAGE
cli-wall-help = Draw this page of the big screen instead of the process leader’s window.

## Propose

missing-word-reviews = { $count ->
        [one] an answer about { $count } word in the reasons
       *[other] answers about { $count } words in the reasons
    }
propose-opinion-groups = { $count ->
        [0] Which groups it is about
       *[other] Which groups it is about ({ $count })
    }
propose-fix-title = Fix the proposal all the same?
propose-fix-missing = This is missing: { $list }. The record shows it. After this it cannot be undone.
audit-same-reason = The same reason here: { $reason }
decision-same-order = The order is the same as in the proposal.
decision-beside = The decision beside the proposal
decision-proposed-place = Place in the proposal
decision-decided-place = Place in the decision

## Many groups

rows-all = Show all { $count } groups. Now the first { $first } are shown.
rows-first = Show only the first { $count }
