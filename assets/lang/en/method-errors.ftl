### Errors in the method's computations: what happened, what you can do

error-gap-no-scale = The worst and the best state are the same number. Give two different numbers.
error-gap-not-finite = One of the numbers in the health gap cannot be used. Write an ordinary number.
error-no-criteria = There is no criterion to weigh. Add at least one.
error-matrix-width = Row { $row } does not have as many values as the first row. Correct the row.
error-matrix-value = The value in row { $row }, column { $column } is not between 0 and 1. Correct the value.
error-weight-count = There are { $criteria } criteria but { $weights } weights. Give one weight for each criterion.
error-nothing-to-weigh = There is nothing to weigh.
error-weight-number = The weight of criterion { $number } is not a number from zero up. Correct the weight.
error-weight-order = Criterion { $number } must stand exactly once in the order. Correct the order.
error-weight-comparison = Criteria { $first } and { $second } have not been compared. Compare them to get weights.
error-weight-bound = The lowest weight of criterion { $number } must be between 0 and 1. Correct it.
error-weight-bounds-too-high = The lowest weights add up to more than 1. Lower one of them.
error-no-member-weights = No member has given weights yet. Choose another way to try weights.
error-member-weights = One member's weights are for another number of criteria. Let the member weigh again.
error-no-samples = At least one sample is needed.
error-too-many-samples = At most { $most } samples can be taken.
error-no-groups = There is no group to order.
error-too-many-groups = At most { $most } groups can be computed here.
error-run-stopped = The computation was stopped. Nothing has changed.
error-sweep-criterion = The weight of criterion { $number } cannot be moved. There must be at least one more criterion.
