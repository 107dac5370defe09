### What is found when a workshop is checked

## Errors that must be mended

finding-id-empty = Something has no id. Give it one.
finding-id-twice = The id { $id } is used twice. Change one of them.
finding-too-many-groups = { $number } need groups are too many. A workshop has at most { $most }. Merge groups or divide the work.
finding-too-many-members = { $number } members who answer are too many. A workshop has at most { $most }.
finding-format-version = There is no file version { $version }.
finding-criterion-without-name = The criterion { $id } has no name.
finding-equal-anchors = The criterion { $name } has the same number at both ends of its scale.
finding-order-unknown-group = The order names the group { $id }, which does not exist.
finding-order-group-twice = { $name } stands twice in the order.
finding-order-incomplete = Not all groups stand in the order.
finding-unknown-group = The group { $id } is named but does not exist.
finding-unknown-criterion = { $group } is judged on the criterion { $id }, which does not exist.
finding-unknown-source = { $group } refers to the source { $id }, which does not exist.
finding-unknown-named = Something in the file names { $id }, which does not exist.
finding-earlier-round-open = The round { $id } is open although a later round has begun.
finding-answer = The answer from { $code } in { $round } cannot be used. { $problem }
finding-group-without-name = The group { $id } has no name.
finding-wrong-scale = { $group } is judged in the wrong way for { $criterion }. Its scale is another.
finding-fixed-without-gate = The proposal is fixed although the reasons have not been tested against human dignity.

## What is missing

finding-groups-named-alike = These groups have names that are alike but for capital letters and spaces: { $names }. Write what tells them apart.
finding-criteria-named-alike = These criteria have names that are alike but for capital letters and spaces: { $names }. Write what tells them apart.
finding-no-demarcation = { $group } has no demarcation. Write who belongs to it.
finding-not-judged = { $group } is not judged on { $criterion }.
finding-change-without-reason = { $group } has a new judgement on { $criterion } without a reason.
finding-measure-not-judged = { $group } lacks a judgement of benefit, cost or evidence.

## Worth a second look

finding-clamped = { $group } has the value { $value } on { $criterion }, outside the scale. It counts as the end of the scale.
finding-no-need = { $group } is marked as not being a need that care can meet.

## How serious

finding-gravity-error = Error
finding-gravity-warning = Missing
finding-gravity-note = Look again
finding-settled-without-reason = The severity of { $group } is settled without a reason.
finding-settled-outdated = The judgements of { $group } have changed since its severity was settled. Review it.
