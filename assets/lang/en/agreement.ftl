### Where you differ

## The whole order

agreement-title = Where do you differ?
agreement-high = You largely think alike about the order.
agreement-much = You think alike about much.
agreement-some = You think alike about some.
agreement-low = You see the order differently. That is a result, not a fault.
agreement-not-given = Too few have ranked all groups to say how alike you think.
agreement-w = Agreement { $value } of 1.
agreement-pairs = Two of your answers agree on { $share } of the pairs.

## Single groups

agreement-group-most = Answers differ most on { $group }: from place { $from } to place { $to }.
agreement-group-median = Middle { $median }, half of the answers between { $low } and { $high }
agreement-few-answers = Fewer than eight answers. The picture shows only the middle and the spread.
agreement-dots = Each dot is an answer. The dots are not linked across the rows.
agreement-moved = { $group } went from place { $from } to place { $to }.
agreement-not-moved = No group changed place between the rounds.

## Patterns

agreement-patterns = The answers follow two patterns. Both put { $both } early. They part over { $apart }.
agreement-patterns-unknown = It cannot be said if the answers follow patterns.

## Own answer and disagreement

agreement-own = Your answer and the joint order differ most on { $groups }. Only you see this.
agreement-left-standing = Remaining disagreement
agreement-left-standing-purpose = It is written into the record, with reasons from both sides.
agreement-clash = Two of your answers pull in different directions. Change one of them?
agreement-clash-cycle = You have put { $cycle }.
