### Ballots that cannot be counted, and measures that cannot be given

## Ballots

ballots-error-no-groups = There are no need groups to order.
ballots-error-too-many-groups = There are { $groups } need groups. The program orders at most { $most }.
ballots-error-no-ballots = There are no answers to count.
ballots-error-empty-ballot = The answer has not ordered any need group.
ballots-error-empty-place = Place { $place } in the answer is empty.
ballots-error-unknown-group = The answer names need group number { $number }. There are { $groups }.
ballots-error-duplicate-group = The answer names need group number { $number } twice.
ballots-error-different-length = Answer number { $ballot } is about { $found } need groups. The other answers are about { $expected }.

## Points and ratings

ballots-error-not-points = The points for need group number { $number } should be zero or more.
ballots-error-all-zero = No need group has any points. Give at least one group points.
ballots-error-no-ratings = There are no ratings.
ballots-error-off-scale = The rating { $rating } is off the scale. It goes from 1 to 9.

## Measures that cannot be given

ballots-no-concordance-one-group = The agreement cannot be given. There is only one need group.
ballots-no-concordance-too-few = The agreement cannot be given. { $complete } of { $ballots } answers order all need groups. At least three and at least half are needed.
ballots-no-concordance-all-level = The agreement cannot be given. All answers place all need groups level.
ballots-no-comparison-too-small = A subgroup has { $size } members. Subgroups are compared from five members, so that nobody is singled out.
ballots-no-comparison-nothing = The subgroups have not ordered the same pairs of need groups. They cannot be compared.
ballots-no-comparison-unknown = A subgroup counts an answer that does not exist.
ballots-no-comparison-twice = A subgroup counts the same answer twice.
