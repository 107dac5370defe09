### The pictures of the method when there are many groups, and tables to save

## Which groups a picture shows

method-chosen-count = The picture shows { $shown } of { $count } groups.
method-chosen-search = Search for a group to add to the picture
method-chosen-add = Add { $group }
method-chosen-none = No other group has a name with those words.
method-chosen-full = The picture holds at most { $most } groups. Take one away first.
method-chosen-shown = Groups in the picture
method-chosen-remove = Take away { $group }
method-chosen-top = Show the first { $count } again

## Save the table

method-save-csv = Save as CSV…

## How sure the order is while weights are tried

method-try-title = How sure is the order with the weights you try?
method-try-weakest = Least sure is that { $first } stands before { $second }: so it is in { $count } of 100 weightings tried.
method-try-ties = All groups share one place with the weights you try.
method-try-how = We have drawn { $samples } times from the uncertain data. The weights are those you try.
method-try-places = Likely place with the weights you try
