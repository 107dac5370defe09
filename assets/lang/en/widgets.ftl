### Parts that every step uses

## Fields

widget-number-outside = Type a number from { $least } to { $most }.
widget-date-hint = 15/2 2027
widget-date-wrong = Type a day, for example 2027-03-01 or 1 March 2027.

## Ordering

widget-order-row = { $name }, place { $place }
widget-order-row-class = { $name }, place { $place }, { $class }
widget-order-handle = Drag to move
widget-order-up = Move up { $name }
widget-order-down = Move down { $name }
widget-order-join = Same place as above, { $name }
widget-order-type-place = Type a place for { $name }
widget-order-type-place-short = Type another place

## Piles

widget-pile-first = First
widget-pile-next = In the middle
widget-pile-then = Later
widget-pile-unknown = Don't know
widget-pile-none = In no pile yet
widget-piles-left =
    { $count ->
        [0] Every group lies in a pile.
        [one] One group is left.
       *[other] { $count } groups are left.
    }

## Points

widget-points-unit = points
widget-points-field = Points for { $name }
widget-points-slider = Slider for { $name }
widget-points-more = Five points more to { $name }
widget-points-fewer = Five points fewer to { $name }
widget-points-even = All { $total } points are shared out.
widget-points-left = { $left } of { $total } points are left to share out.
widget-points-over = { $over } points too many. There are { $total } to share out.
