### Pictures: headings that say what the picture shows, summaries, tables

## Common

chart-example = Example – invented judgements
chart-as-table = Show as table (T)
chart-as-picture = Show as picture (T)
chart-copy-table = Copy the table
chart-save-svg = Save as SVG…
chart-save-png = Save as PNG…
chart-group = Need group
chart-class = Severity
chart-place = Place
chart-people = People affected
chart-when = When
chart-missing-short = Missing
chart-of-hundred = { $name }, of 100

## The size of the need

chart-need-heading = { $name } has the largest need
chart-need-heading-some = { $names } have the largest need, equally large
chart-need-heading-many = { $count } groups share the largest need
chart-need-heading-known = Largest need of the groups with nothing missing: { $names }
chart-need-heading-unknown = Something is missing for every group
chart-need-empty = No need groups to show
chart-need-summary =
    { $count ->
        [one] One bar.
       *[other] { $count } bars.
    } The largest need is found in { $names }.
chart-need-total = Need, of 100
chart-need-row = { $name }, need { $need } of 100, { $class }

## The way to the level

chart-level-heading = { $name } goes from level { $start } to level { $level }
chart-level-heading-kept = { $name } stays at level { $level }
chart-level-from = { $words } gives level { $level }.
chart-level-step = { $words }, { $effect }, level { $level }.
chart-level-heading-between = { $name } stands between level { $first } and { $second } while data are missing
chart-level-possible = Data are missing. The level may be { $best } to { $worst }.
chart-level-possible-or-none = Data are missing. The level may be { $best } to { $worst }, or 10 if there is no benefit.
chart-level-missing = data missing
chart-level-lowered =
    { $steps ->
        [0] does not lower
        [one] one step later
       *[other] { $steps } steps later
    }
chart-level-start = start
chart-level-factor = What is tried
chart-level-effect = What it does
chart-level-after = Level
chart-level-result = The group's level

## Severity and benefit

chart-benefit = Benefit
chart-benefit-heading =
    { $count ->
        [0] No group has both a large need and a large benefit
        [one] One group has both a large need and a large benefit
       *[other] { $count } groups have both a large need and a large benefit
    }
chart-benefit-summary =
    { $count ->
        [one] One circle.
       *[other] { $count } circles.
    } Higher up the need is more severe. Further right care does more good. The area shows how many are affected. { $unknown ->
        [0] The number is known for all.
       *[other] The number is missing for { $unknown }.
    }
chart-severity-axis = More severe need upwards
chart-benefit-axis = Larger benefit to the right
chart-benefit-row = { $name }, need { $need } of 100, benefit { $benefit }, affected { $people }
chart-benefit-size = { $people } affected (the area shows the number)
chart-benefit-size-unknown = Number affected is missing

## How the answers spread

chart-spread-heading = You differ most on { $name }
chart-spread-heading-alike = How the answers differ
chart-spread-empty = No answers to show yet
chart-spread-summary =
    { $answers ->
        [one] One answer
       *[other] { $answers } answers
    } on { $count ->
        [one] one group.
       *[other] { $count } groups.
    } The line is the middle answer. The box holds half of the answers. The group with the largest spread stands at the top.
chart-spread-median = Middle answer, place
chart-spread-low = Half from place
chart-spread-high = Half to place
chart-spread-row = { $name }, middle answer place { $median }, half of the answers place { $low } to { $high }
chart-spread-half = Half of the answers
chart-spread-middle = The middle answer
chart-spread-dot = One answer

## Before and after

chart-slope-heading =
    { $count ->
        [one] One group moved. It was { $name }
       *[other] { $count } groups moved, { $name } the furthest
    }
chart-slope-still = The order is the same in { $before } and { $after }
chart-slope-summary = The order in { $before } beside the order in { $after }. Moved: { $moved }.
chart-slope-place = Place, { $when }
chart-slope-change = Move, places
chart-slope-row = { $name }, { $change }
chart-slope-new = new
chart-slope-gone = gone

## How sure the order is

chart-sure-heading =
    { $sure ->
        [0] None of { $count } groups has an entirely sure place
        [one] One of { $count } groups has a sure place
       *[other] { $sure } of { $count } groups have a sure place
    }
chart-sure-summary = { $count } groups. The order was tried { $tries } times with { $weights }. The cells show how often each group got each place.
chart-sure-interval = Likely place
chart-sure-place = Place { $place }
chart-sure-row = { $name }, likely place { $best } to { $worst }
chart-sure-note = The numbers are per cent of the tries. The frame shows the likely places.

## When a weight changes

chart-sweep-heading = { $one } and { $other } change places when { $criterion } weighs { $weight }
chart-sweep-never = The order is the same however much { $criterion } weighs
chart-sweep-summary = { $criterion } weighs { $now } now. { $count ->
        [0] No groups change places.
        [one] At one point two groups change places.
       *[other] At { $count } points two groups change places.
    }
chart-sweep-below = First at lower weight
chart-sweep-above = First at higher weight
chart-sweep-weight = Weight of { $criterion }
chart-sweep-axis = Weight of { $criterion }
chart-sweep-now = Now { $now }
chart-sweep-row = { $name }, place { $place } at weights from { $from } to { $to }

## Pair by pair

chart-pairs-heading = Closest are { $one } and { $other }. { $count } of { $answers } put the first before
chart-pairs-empty = Two groups are needed to compare
chart-pairs-summary = { $count } groups, { $answers } answers. Each cell shows how many put the row's group before the column's.
chart-pairs-before = Put the row before the column
chart-pairs-cell = { $count } of { $answers } put { $one } before { $other }
chart-pairs-note = Each number says how many of { $answers } put the row's group before the column's.

## Measures over time

chart-indicator-heading = { $name } went from { $old } to { $new } { $unit }, { $from } to { $to }
chart-indicator-one = { $name } was { $value } { $unit }, { $when }
chart-indicator-none = { $name } has not been measured yet
chart-indicator-summary =
    { $count ->
        [one] One value.
       *[other] { $count } values.
    }
chart-indicator-summary-goal =
    { $count ->
        [one] One value.
       *[other] { $count } values.
    } The goal is { $goal } { $unit }.
chart-indicator-goal = Goal { $goal }
