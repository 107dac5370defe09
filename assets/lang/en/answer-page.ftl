### The answer page, which the member opens in a browser

## Who answers

answer-page-wait = The page is opening.
answer-page-no-script = The page needs JavaScript. Turn it on, or answer on paper.
answer-page-for = This page is for { $number }.
answer-page-number = Your number
answer-page-number-hint = For example L7. It is on your code slip.
answer-page-number-wrong = That number is not in use here. Check your code slip.
answer-page-code = Your answer code
answer-page-code-hint = Nine characters, for example K4Q-F8T-2M7. Upper or lower case makes no difference.
answer-page-code-wrong = The code is mistyped. Compare it with the slip, one character at a time.
answer-page-begin = Begin
answer-page-what-title = What you will do
answer-page-what =
    { $count ->
        [one] You read about one need group, weigh what makes a need severe and review your answer.
       *[other] You read about { $count } need groups, weigh what makes a need severe, rank the groups and review your answer.
    }
answer-page-who-sees-title = Who can read your answer
answer-page-sealed = Your answer is sealed here, on your own screen, before it is handed in. Only the holder of the workshop’s key can open it.
answer-page-sealed-to = Your answer is sealed here, on your own screen, before it is handed in. Only { $keeper }, who holds the workshop’s key, can open it.
answer-page-not-protected = The seal gives no protection from the holder of the key.
answer-page-no-codes = No personal code is needed here. Anyone who knows your number can therefore hand in an answer in your name.
answer-page-nothing-kept = This page stores nothing. If you close it before the answer is handed in, you have to start again.

## Read

answer-page-read-title = Read about the groups
answer-page-read-lead =
    { $count ->
        [one] Step 1 of 4. One group.
       *[other] Step 1 of 4. { $count } groups. The facts stay within reach, so there is no need to memorise them.
    }
answer-page-by-lot = The order has been drawn by lot for you. Others see the groups in another order.
answer-page-by-name = The groups are in alphabetical order.
answer-page-more = More about the group
answer-page-to-weigh = Weigh
answer-page-back = Back
answer-page-reading = You are reading about
answer-page-people = People affected
answer-page-care = Benefit of the measure
answer-page-lowest-quality = Quality of the data
answer-page-quality-of-five = { $quality } of 5 at the lowest
answer-page-figure = { $indicator }: { $value } ({ $place }). Source: { $source }.
answer-page-figure-plain = { $indicator }: { $value }. Source: { $source }.

## Weigh

answer-page-weigh-title = Weigh
answer-page-weigh-lead = Step 2 of 4. What makes a need severe? Share out 100 points. They always add up to 100.
answer-page-of-hundred = { $points } of 100
answer-page-weight-now = { $criterion }: { $points } of 100
answer-page-weight-less = Lower the weight of { $criterion } by 5
answer-page-weight-more = Raise the weight of { $criterion } by 5
answer-page-even-out = Even out
answer-page-evened = All now weigh the same.
answer-page-skip-weights = Skip weighting
answer-page-untouched = You have not chosen any weights yet.
answer-page-equal-weights = All should weigh the same
answer-page-save-weights = Save the weights
answer-page-weights-saved = The weights are saved. The need order is shown beside them and follows your weights.
answer-page-weights-equal = You have chosen that all should weigh the same.
answer-page-weights-none = You have skipped weighting.
answer-page-needs-later = Once you have saved your weights, you see here how great each group’s need is by them.
answer-page-needs-title = The needs by your weights
answer-page-needs-first = Greatest need by your weights: { $groups }
answer-page-needs-many = { $count } groups share first place by your weights
answer-page-needs-unknown = Data are missing for every group
answer-page-need-of = Place { $place }, need { $need } of 100
answer-page-need-missing = Place { $place } is uncertain, data are missing
answer-page-needs-note = Need is counted for one person in the group, from 0 to 100. Striped: data are missing, it may be anything from nothing to the whole piece.
answer-page-to-rank = Rank

## Rank

answer-page-rank-title = Rank
answer-page-piles-lead = Step 3 of 4. Put the groups in three piles, in any order you like. Press a name for facts.
answer-page-points-lead = Step 3 of 4. Share 100 points among the groups. More points give a higher place, equal points the same place.
answer-page-pairs-lead = Step 3 of 4. Two groups at a time. You are only asked what can still change your order.
answer-page-pile-first = First
answer-page-pile-middle = Middle
answer-page-pile-later = Later
answer-page-pile-unknown = Don’t know
answer-page-pile-of = Pile for { $group }
answer-page-pile-level = { $count } level, until you order them
answer-page-pile-keys = The keys 1, 2 and 3 choose a pile, 0 is don’t know.
answer-page-put = { $group }: { $pile }. { $left ->
        [0] Every group is in a pile.
        [one] One group left.
       *[other] { $left } groups left.
    }
answer-page-left = Left to place: { $count }
answer-page-left-short = { $count } left
answer-page-class-note = The colour shows severity by your own weights, or by equal weights if you have chosen none.
answer-page-order-piles = Order the piles
answer-page-to-weights = Weights
answer-page-to-piles = Piles
answer-page-points-of = Points for { $group }
answer-page-points-left =
    { $count ->
        [0] All 100 points are shared out
        [one] One point left
       *[other] { $count } points left
    }
answer-page-share-rest = Share out the rest
answer-page-points-shared = The rest is shared among the groups that had no points.
answer-page-scale = Scale to 100
answer-page-points-scaled = The points are scaled to 100.
answer-page-pair-first = Goes first
answer-page-pair-choose = { $group } goes first
answer-page-pair-next = { $first } or { $second }? { $count ->
        [one] At most one question left.
       *[other] At most { $count } questions left.
    }
answer-page-pair-keys = 1 chooses the first group, 2 the second. The equals sign is the same place and 0 is don’t know. Backspace takes back.
answer-page-take-back = Take back
answer-page-taken-back = The last answer is taken back.
answer-page-order-title = Your order
answer-page-order-lead = Step 3 of 4. Groups in the same pile are level until you move them. Press a name for facts.
answer-page-order-keys = Alt with the up or down arrow moves the group you are on.
answer-page-place = Place { $place }
answer-page-up = Up
answer-page-down = Down
answer-page-before-others = Before others
answer-page-after-others = After others
answer-page-level-above = Level with the one above
answer-page-tie-left = { $count } level, as they were put in the pile
answer-page-tie-said = { $count } level
answer-page-has-place = { $group } has place { $place }.
answer-page-shares-place = { $group } shares place { $place }.
answer-page-unknown-are = Don’t know, and not counted as last: { $groups }

## Review

answer-page-review-title = Review your answer
answer-page-review-lead = Step 4 of 4. Only you see this.
answer-page-own-order = Your order
answer-page-needs-by-weights = The needs by your weights
answer-page-level = share a place
answer-page-you-moved = You moved these yourself: { $groups }. The others stand as they were put.
answer-page-left-level = These groups are still as they were put. Are they level to you?
answer-page-yes-level = Yes, they are level
answer-page-order-them = No, I want to order them
answer-page-left-level-said = The groups count as level.
answer-page-answer-first = Answer the question at the top first.
answer-page-differ =
    { $all ->
        [one] You and your weights differ in { $against } of { $all } pair
       *[other] You and your weights differ in { $against } of { $all } pairs
    }
answer-page-no-fault = There is nothing wrong in differing. Weights do not capture everything.
answer-page-higher = You place { $group } higher than your own weights do.
answer-page-lower = You place { $group } lower than your own weights do.
answer-page-two-places = Place { $own } in your order, place { $need } by the weights.
answer-page-uncertain = Uncertain places, because data are missing: { $groups }
answer-page-as-table = Show as a table
answer-page-group = Group
answer-page-nothing = There is nothing to hand in yet. Make an order, weigh or abstain.
answer-page-change-order = Change the order
answer-page-print = Print for myself
answer-page-seal = Seal the answer
answer-page-send = Send the answer

## Hand in

answer-page-sealed-title = Your answer is sealed
answer-page-sealed-lead = It has not been delivered yet. It exists only on this page until you save or copy it.
answer-page-step-save = Save the answer as a file, or copy it as text.
answer-page-step-send = Send the file or the text to the process leader.
answer-page-step-send-to = Send the file or the text to { $keeper }.
answer-page-step-words = Write down your four words. They let you see later that the answer was counted.
answer-page-save = Save the answer
answer-page-copy = Copy the answer as text
answer-page-saved = The browser has been given the file { $file }. Check that it is saved, and send it.
answer-page-copied = The answer is copied. Paste it into a message and send it.
answer-page-copy-by-hand = The browser did not let the page copy. Select the text below and copy it yourself.
answer-page-as-text = Show the answer as text
answer-page-text-label = Your sealed answer
answer-page-receipt-title = Your four words
answer-page-receipt-note = When the round is closed, the words stand in the list of answers that were counted. Keep them to yourself: whoever has them knows which answer is yours, but not what it says.
answer-page-change-answer = Change the answer
answer-page-sending-title = Sending the answer
answer-page-sending = Please wait. Do not close the page.
answer-page-sent-title = Done
answer-page-taken = The answer has arrived and been taken in.
answer-page-arrived = The answer has arrived, sealed. The code is checked when the answer is opened.
answer-page-not-sent-title = The answer has not arrived
answer-page-wrong-code = The answer code does not belong to your number. Check the code slip. Your answer is still here.
answer-page-closed = The round no longer takes answers. Ask the process leader. Your answer is still here.
answer-page-busy = Many are answering at once. Wait a moment and send again. Your answer is still here.
answer-page-refused = The computer did not accept the answer. Save it instead and give it to the process leader.
answer-page-lost = The computer in the room cannot be reached. Check that you are on the right network and send again. Your answer is still here.
answer-page-send-again = Send again
answer-page-change-code = Change the code
