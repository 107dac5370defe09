### How sure is the order, in the steps and in the own weighing

## The need order

sureness-about-need = This concerns the need order.
sureness-several-tie = All groups share a place. There is no pair to test.
sureness-no-doubt = No weighting and no uncertain figure changes the order.
sureness-places = Likely place of each group
sureness-place-now = Place now
sureness-weights-members = mixtures of your own weightings
sureness-weights-all = weightings of all kinds
sureness-weights-ordered = weightings that follow your order of the questions
sureness-weights-bounded = weightings within your bounds

## The members' order

sureness-about-members = This concerns the members' order.
sureness-head-to-head = Who was put before whom
sureness-methods = The ways of counting side by side
sureness-methods-caption = Place by each way of counting
sureness-methods-ties = The ways of counting differ only in which groups share a place.

## At which weight two groups change places

sureness-sweep-title = At which weight do groups change places?
sureness-sweep-choose = Question that weighs more or less

## What would move the group

sureness-move-title = What would move the group?
sureness-move-up = Up
sureness-move-down = Down
sureness-move-nothing = No single change moves the group that way.
sureness-move-more = Place { $place } if { $criterion } weighs more than { $weight }
sureness-move-from = Place { $place } if { $criterion } weighs at least { $weight }
sureness-move-less = Place { $place } if { $criterion } weighs less than { $weight }
sureness-move-to = Place { $place } if { $criterion } weighs at most { $weight }
sureness-move-grade = Place { $place } if { $what } is { $grade }
sureness-severity-step = Severity, { $grade }
sureness-factor-step = { $factor }, { $grade }
sureness-factor-missing = { $factor }, not known

## The own weighing

sureness-weigh-way = Way of weighing
sureness-weigh-swing-needs-top = Give 100 to the most important.
sureness-weigh-order = The questions in order
sureness-weigh-pair = { $first } or { $second }
sureness-weigh-which = Which weighs most, { $first } or { $second }?
sureness-weigh-equal = Equally much
sureness-weigh-how-much = How much more, { $first } or { $second }?
sureness-weigh-3 = Somewhat
sureness-weigh-5 = Clearly
sureness-weigh-7 = Much
sureness-weigh-9 = Entirely decisive
sureness-weigh-pairs-left = { $count ->
        [one] { $count } comparison left
       *[other] { $count } comparisons left
    }
sureness-weigh-ratio = The contradiction is { $ratio }. Below 0.1 is good.
sureness-weigh-side-by-side = Your weights each way
sureness-weigh-criterion = Question
sureness-weigh-counts = The way that is chosen counts.
sureness-weigh-result = { $criterion } weighs { $weight }
sureness-weights-removed = The members' own weightings are removed or cannot be opened here. The order cannot be tried with them.
sureness-mean-nobody-holds = The mean of your weights puts { $group } first. No member's own weights do.
sureness-weights-alike = All members' weights give the same order. The uncertainty of the weights is not tried.
