### The steps where members answer, deliberate and propose

## Start page

start-lead-button = Open the example
start-answer-button = Open an invitation…
start-explore-button = Try it now
start-read-button = Open a record…

## What is missing

missing-criteria = at least one criterion
missing-groups = at least two need groups
missing-members = at least one member who answers
missing-answers = the members' answers
missing-close-round = that the round is closed
missing-closed-round = a closed round with answers
missing-proposal-start = an order to start from
missing-reasons = { $count ->
        [one] a reason for { $count } place
       *[other] reasons for { $count } places
    }
missing-explanations = { $count ->
        [one] an explanation for { $count } group
       *[other] an explanation for { $count } groups
    }
missing-gate = answers to the questions about the reasons
missing-fixing = that the proposal is fixed
missing-fixed-proposal = a fixed proposal
missing-decision = the board's decision
missing-decision-day = the day of the board’s decision

## The round

round-number = Round { $number }
round-not-opened = No round is open yet. When one is open, members can hand in their answers.
round-closed = { $count ->
        [one] Round { $number } is closed, with { $count } answer.
       *[other] Round { $number } is closed, with { $count } answers.
    }
round-open = Round { $number } is open.
round-close-ends-undo = Once the round is closed, what you did before it cannot be undone.
round-no-more = You have had as many rounds as you settled from the start.
round-proposal-fixed = The proposal is fixed. Reopen it if you want a new round.
round-hand-over-to = Hand over to { $code }
round-enter-paper = Enter paper sheet for { $code }
round-change = Let { $code } change their answer
round-withdraw = Take out the answer from { $code }
round-who-has-answered = Who has answered
round-leader-only = Only you see this; it is never on the big screen.
round-has-answered = Has answered
round-has-not-answered = Has not answered
weigh-hidden-while-open = Bars and order are shown when the round is closed. Then they steer no answer.
rank-hidden-while-open = Answers and order are shown when the round is closed.

## Weigh

weights-title = Your weights
weights-mean = Mean weight
weights-spread = Spread
weights-half-between = half between { $low } and { $high }
weights-from-members = { $count ->
        [one] The mean of { $count } member's weights.
       *[other] The mean of { $count } members' weights.
    }
weights-from-together = You weighed together. The record says so.
weights-from-sums = Individual answers are removed or cannot be opened here. The weights come from the sums.
weights-from-nobody = There are no weights to count with. All criteria weigh the same for now.
weigh-together-note = The room weighs aloud, with one shared set of points. It then holds in place of each member's weights.
weigh-together-save = Save the shared weights
weigh-together-recorded = Shared weights are saved.
weigh-together-remove = Remove the shared weights
weigh-try = Try other weights
weigh-try-note = This changes no answer. You only see what would happen.
weigh-try-stop = Back to your weights
weigh-trying = You are trying other weights. The picture does not show your own.
weigh-order-by-rule = The need order by the rule you have chosen

## Rank

rank-head-to-head = Who was put before whom
aggregation-several-short = { $count ->
    [one] One order is best.
   *[other] { $count } orders are equally good. Groups that then change places share a place here.
}

## Deliberate

deliberate-empty-title = No answers to talk about yet
deliberate-empty = Close a round with answers. Then you see here where you differ.
deliberate-answers-removed = Individual answers are removed or cannot be opened here. The spread cannot be shown.
deliberate-notes = Arguments for and against
deliberate-note-all = About the whole order
deliberate-note-add = Add a note
deliberate-note-remove = Remove the note
deliberate-side = Which way the argument points
disagreement-choose = Choose a group in the picture to write down a disagreement that remains.
disagreement-add = Write down the disagreement on { $group }
disagreement-earlier = Some want the group earlier, because
disagreement-later = Others want the group later, because

## Propose

propose-empty-title = Nothing to order yet
propose-start-note = Choose what you start from. Then move the groups to where you want them.
propose-fixed = The proposal was fixed { $time }.
propose-fix-waits = First answer the questions about the reasons, and close the round if it is open.
propose-fix-ends-undo = Once the proposal is fixed, what you did before it cannot be undone.
propose-reasons = Reasons
propose-reasons-all = Every place has a reason.
propose-reasons-left = { $count ->
        [one] { $count } place has no reason.
       *[other] { $count } places have no reason.
    }
propose-reasons-choose = Choose a group in the order to see and change its reason.
propose-reasons-list = All reasons
propose-reason-text = Reason in your own words
propose-reason-accepted = The reason is the way to the place, which you have accepted.
propose-reason-offered = Reason from the need order: { $reason }
propose-reason-must-be-written = Here the proposal departs from how severe the needs are. Tick or write your own reason.
reason-place = That gives place { $place } of { $count } in the need order.
propose-reason-another = Add another reason
propose-reason-next = Go on to the next group without a reason
propose-reason-new = New reason
propose-reason-remove = Remove the reason
propose-no-reason = No reason yet
propose-opinions = Differing opinions
propose-opinions-note = Whoever wants something else writes it here. It is not a reservation. A reservation is made at the meeting.
propose-opinion = Differing opinion { $number }
propose-opinion-by = Who, if they wish to be named
propose-opinion-add = Add a differing opinion
propose-opinion-remove = Remove differing opinion { $number }
audit-give-reason = Write a reason for { $group }
order-last-time-title = The order last time
dialog-reopen = Reopen the proposal
dialog-reopen-title = Reopen the proposal
dialog-reopen-note = Write why. The record will say it.

## Record and decision

record-step-not-fixed = The proposal is not fixed. The record then says that it is a draft.
record-step-findings = { $count ->
        [one] { $count } thing is missing
       *[other] { $count } things are missing
    }
record-step-review = Check before publishing ({ $count })
record-step-review-note = The app has looked for names, addresses and details about health in your texts. Read them before the record is handed out.
record-step-produce = Produce the record
record-step-language = Language of the record
record-step-audience = Whom the record is for
record-step-for-matter = For the matter
record-step-for-web = For the web, without names
record-step-formats = All files go to the same folder, the tables to a folder of their own in it. Only sums go along, no single answers.
record-step-answers = Individual answers
record-step-remove-title = Remove individual answers?
record-step-remove-yes = Remove the answers
decision-outcome = What the board decided
decision-paragraph = Paragraph
decision-body = Decided by
decision-motions = Motions, one on each line
decision-reservations = Reservations, one on each line
decision-remove = Remove the decision
files-save-file = Save the picture or table
weigh-double-counting = { $first } and { $second } are judged nearly alike for { $count } groups. Is the same thing counted twice?
