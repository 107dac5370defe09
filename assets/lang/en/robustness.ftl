### How sure is the order

## How often a pair holds

robustness-title = How sure is the order?
robustness-nearly-all = Holds in nearly all weightings ({ $count } of 100).
robustness-most = Holds in most weightings ({ $count } of 100).
robustness-often = Holds more often than not ({ $count } of 100).
robustness-even = So it is in { $count } of 100 weightings tried. The groups could as well change places.
robustness-reversed = In most weightings they stand the other way round ({ $count } of 100 as here).
robustness-weakest = Least sure is that { $first } stands before { $second }.

## Places

robustness-heat-map = How often each group takes each place

## How it is computed

robustness-how-members = We tried { $samples } mixtures of your own weightings, allowing for errors in the figures.
robustness-how-all = We tried { $samples } weightings of every kind, allowing for errors in the figures.
robustness-how-ordered = We tried { $samples } weightings that follow your order of the questions.
robustness-how-bounded = We tried { $samples } weightings within your bounds.
robustness-doubt-weights = The doubt comes mostly from how you weigh.
robustness-doubt-values = The doubt comes mostly from uncertain data.
robustness-doubt-words = The uncertainty comes mostly from which numbers the words Large and Moderate are read as.
robustness-doubt-several = The uncertainty has several causes: how you weigh, uncertain data and which numbers the words are read as.
robustness-limit = It shows what the order depends on. It does not show that it is right.

## What would change it

robustness-change-above = If { $criterion } weighs more than { $share }, { $second } goes before { $first }.
robustness-change-below = If { $criterion } weighs less than { $share }, { $second } goes before { $first }.
