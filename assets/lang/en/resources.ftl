### Resources: what it costs, what more or less does, and who stands on the other side

## Parts of the step

missions-part = What do you want to see?
missions-part-missions = The missions
missions-part-resources = The resources

## Overview

resources-sentence = Say what more money does for the group, and who stands on the other side.
resources-no-order = You have no order yet. So the groups stand as in the list.
resources-sums = What it comes to
resources-no-cost = No cost for today is filled in. What is missing is not zero.
resources-cost-today = Today it costs { $cost } a year. That is for { $known } of { $count } groups.
resources-no-change = No change is proposed yet.
resources-change = The increases come to { $more } a year. You release { $released }.
resources-change-no-release = The increases come to { $more } a year. You release nothing.
resources-lacking = { $sum } are lacking. Say where the money is to come from, or grow less.
resources-left-over = You release { $sum } more than you add.
resources-balance = What you release is just enough for what you add.
resources-without-amount =
    { $count ->
        [one] One group is to change but has no amount.
       *[other] { $count } groups are to change but have no amount.
    }
resources-without-other-side =
    { $count ->
        [one] One increase lacks its other side.
       *[other] { $count } increases lack their other side.
    }
resources-to-answer =
    { $count ->
        [one] One increase goes against the order and waits for a reason.
       *[other] { $count } increases go against the order and wait for reasons.
    }
resources-no-optimiser = The app adds up and asks. It does not propose how to share.

## Steering

resources-unfold-steering = Two ways of steering money
resources-steering-sentence = Both are needed. They give a different drive, and they leave the choice with different parties.
resources-steering-active = Active steering
resources-steering-passive = Passive steering
resources-steering-what = What differs
resources-steering-form-what = Form
resources-steering-form-active = Payment for what is done or reached
resources-steering-form-passive = A frame or a grant
resources-steering-goals-what = Goals
resources-steering-goals-active = The money follows if the goal is reached
resources-steering-goals-passive = The money comes whether or not the goal is reached
resources-steering-when-what = When
resources-steering-when-active = Afterwards
resources-steering-when-passive = A promise beforehand
resources-steering-who-what = Who chooses
resources-steering-who-active = The one who gives the mission chooses by its resources
resources-steering-who-passive = The one who carries it out chooses within its budget

## One group

resources-groups = Group by group, in your order
resources-illustrative = Example, invented amounts
resources-direction = More, the same or less for { $name }?
resources-grow = Grow
resources-keep = Keep
resources-release = Release
resources-amount = How much?
resources-kronor-a-year = kronor a year
resources-who-gains = Who gains by it?
resources-who-pays = Who pays, or has to wait?
resources-who-waits = Who will notice that there is less?
resources-other-side = Every increase has another side. Write who gains and who pays.
resources-passive-note = With a frame beforehand, the one who carries it out chooses what goes first. So say in the mission what shall become better.
resources-against-order = { $name } grows although { $others } stand before it and shrink. You may do that. Write why.
resources-against-because = Why do you go against the order here?
resources-unfold = What the money does for { $name }
resources-today = Cost today
resources-more-would = What would more do?
resources-less-would = What would less do?
resources-people-reached = How many does the change reach?
resources-health-gain = What health does it give, and to how many?
resources-basis = What the amounts rest on

## Picture and table

resources-chart-still = No change of resources is proposed yet
resources-chart-heading = { $growing ->
        [0] None grows
       *[other] { $growing } grow by { $more }
    }, { $releasing ->
        [0] none releases
       *[other] { $releasing } release { $less }
    }
resources-chart-summary = The cost today is known for { $known } of { $count } groups and comes to { $sum } a year.
resources-chart-some = The picture shows the { $shown } of { $count } groups that have an amount. All of them stand below.
resources-chart-unit = Million kronor a year
resources-chart-today = Today
resources-chart-change = Change
resources-chart-row = { $name }. Today { $today }, change { $change }
resources-column-today = Today, million kronor a year
resources-column-share = Part of what is known
resources-column-change = Change, million kronor a year
resources-column-people = People reached

## In the record

record-resources-title = Resources
record-resources-what = The table shows what is proposed for each group, in order of place. It also shows the other side of every increase.
record-resources-principles = Everyone has the right to an assessment. The order applies to all care paid by taxes.
record-table-resources = Resources for each group
record-column-cost-today-data = Cost today, kronor a year
record-column-cost-today = Cost today
record-column-resource-direction = Direction
record-column-change-data = Change, kronor a year
record-column-change = Change
record-column-people-reached = People reached
record-column-health-gain = What it gives
record-column-other-side = Who gains, who pays
record-resources-against-order = { $name } grows although { $others } stand before it and shrink. Reason: { $reason }
record-resources-against-unanswered = No reason is written.
record-resources-lacking = The increases cost { $sum } more than what is released.
record-resources-left-over = What is released is { $sum } more than the increases.
