### Ways to rank in one's own answer

## Choosing a way

ways-choose = How do you want to rank?
ways-piles-title = Three piles
ways-points-title = 100 points
ways-pairs-title = Two at a time
ways-question = How do the members rank?
ways-question-one = Everyone ranks that way
ways-question-hidden = Everyone ranks with the group names hidden first
ways-order-list = Order directly in a list
ways-order-done = Look over your answer
ways-no-order = I have no order to give
ways-no-order-yet = You have not made an order.
ways-order-empty = No group has a place in your order yet.
ways-abstain-note = Your answer counts as abstaining. Neither weights nor order count.
ways-nothing-to-lock = There is nothing to lock yet. Make an order, weigh the criteria or abstain.
ways-review-points = { $points } points
ways-review-unplaced = No place yet: { $group }

## Groups without a place

ways-unplaced-title = No place yet
ways-order-rest =
    { $count ->
        [one] One group has no place. What do you mean by that?
       *[other] { $count } groups have no place. What do you mean by that?
    }
ways-points-rest =
    { $count ->
        [one] You have given one group no number. What do you mean by that?
       *[other] You have given { $count } groups no number. What do you mean by that?
    }
ways-rest-unknown = I don't know
ways-rest-level = They share a place after the others
ways-place = Put { $group } after the others in the order

## 100 points

ways-points-purpose = Share 100 points between the groups. More points give a higher place. Equal points give the same place.
ways-points-place = place { $place }
ways-points-untouched = no number
ways-points-more =
    { $count ->
        [one] One more point to { $name }
       *[other] { $count } more points to { $name }
    }
ways-points-fewer =
    { $count ->
        [one] One point less to { $name }
       *[other] { $count } points less to { $name }
    }

## Two at a time

ways-pairs-purpose = You see two groups at a time. The app only asks what can still change your order.
ways-pairs-question = Which group goes before?
ways-pairs-again = Which group goes before? You are answering a question again.
ways-pairs-level = Same place
ways-pairs-unknown = Don't know
ways-pairs-keys = Key 1 or the left arrow chooses the first group, 2 or the right arrow the second. The equals sign is the same place and 0 is don't know. Backspace takes back.
ways-pairs-within = Ask only within the same severity
ways-pairs-within-note = Groups that are more severe by your own weights are put before. At most { $fewer } questions instead of { $all }. You can move the groups afterwards.
ways-pairs-within-uncertain = { $count ->
        [one] For { $count } group data is missing, so that its severity is uncertain. It is compared with all it may belong with.
       *[other] For { $count } groups data is missing, so that their severity is uncertain. They are compared with all they may belong with.
    }
ways-pairs-within-now = You are only asked within the same severity.
ways-pairs-within-changed = { $count ->
        [0] You have changed the weights, and the questions follow them. All your answers still count.
        [one] You have changed the weights, and the questions follow them. { $count } answer no longer counts, since the groups are now of different severity.
       *[other] You have changed the weights, and the questions follow them. { $count } answers no longer count, since the groups are now of different severity.
    }
ways-pairs-within-ended = You have changed the weights. They no longer tell the groups apart, so now you are asked about all. Your answers still count.
ways-pairs-ask-all = Ask about all groups instead
ways-pairs-left =
    { $count ->
        [0] No questions left
        [one] At most one question left
       *[other] At most { $count } questions left
    }
ways-pairs-take-back = Take back the last answer
ways-pairs-stop = Stop here and see your order
ways-pairs-back = Back to the questions
ways-pairs-settled = Done. There is nothing more to ask.
ways-pairs-to-order = See your order
ways-pairs-given-title = Your answers so far
ways-pairs-given =
    { $count ->
        [one] One answer. The latest comes first.
       *[other] { $count } answers. The latest comes first.
    }
ways-pairs-said-before = { $first } before { $second }
ways-pairs-said-level = { $first } and { $second } in the same place
ways-pairs-said-unknown = Don't know about { $first } and { $second }
ways-pairs-change-short = Change
ways-pairs-change = Change the answer { $answer }
ways-pairs-clash = The answers do not fit together
ways-pairs-clash-new = Your new answer
ways-pairs-clash-earlier = What you answered before
ways-pairs-keep-new = Keep the new answer
ways-pairs-keep-earlier = Keep the earlier answers

## Hidden names

ways-hide-names = Hide group names
ways-hidden-note = You see letters and what we know about the need. The names appear when your order is made.
ways-hidden-group = Group
ways-hidden-need = { $criterion } { $value }
ways-order-reveal = Show the group names
ways-revealed-purpose = Now you see the names. You may change the order if you wish.
ways-revealed = You made the order without seeing the names. You have changed nothing since.
ways-revealed-moved = This is what you have changed since you saw the names. Only you see it, and it is not kept.
ways-moved = { $group } from place { $from } to place { $to }
ways-moved-in = { $group } to place { $to }, without a place before
ways-moved-out = { $group } from place { $from }, without a place now

## Help

ways-help-pairs = Answer about two groups at a time
ways-help-pairs-key = 1, 2, =, 0, Backspace
ways-help-points = Go to the next group's points
ways-help-points-key = Enter

## In the record

record-fact-ranking = The groups were ranked by
record-ranking-piles = three piles and then order
record-ranking-points = 100 points
record-ranking-pairs = two groups at a time
record-table-mean-points = Mean points of 100
record-column-mean-points = Mean points
ways-record-points =
    { $count ->
        [one] One member gave points to all groups.
       *[other] { $count } members gave points to all groups. Here is the mean of their shares.
    }
ways-record-hidden =
    { $count ->
        [one] In one answer the order was first made with hidden group names.
       *[other] In { $count } answers the order was first made with hidden group names.
    }
