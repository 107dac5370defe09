### Where you differ

## The whole order

agreement-title = Where do you differ?
agreement-high = You largely think alike about the order.
agreement-much = You think alike about much.
agreement-some = You think alike about some.
agreement-low = You see the order differently. That is a result, not a fault.
agreement-not-given = Too few have ranked all groups to say how alike you think.
agreement-w = Agreement { $value } of 1

## Single groups

agreement-group-median = Middle { $median }, half of the answers between { $low } and { $high }
agreement-few-answers = Fewer than eight answers. The picture shows only the middle and the spread.
agreement-dots = Each dot is an answer. The dots are not linked across the rows.

## Patterns

agreement-patterns = The answers follow two patterns. Both put { $both } early. They part over { $apart }.
agreement-patterns-unknown = It cannot be said if the answers follow patterns.

## Own answer and disagreement

agreement-left-standing = Remaining disagreement
agreement-left-standing-purpose = It is written into the record, with reasons from both sides.
agreement-clash = Two of your answers pull in different directions. Change one of them?
