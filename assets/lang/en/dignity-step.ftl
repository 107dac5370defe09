### The step Human dignity

## What is missing

dignity-step-missing-described = whether the groups are described by need
dignity-step-missing-somebody = whether a group is missing
dignity-step-missing-marks = marks for groups with a weak voice

## Answers and reading

dignity-step-describe-again = Go back to Need groups and rewrite the demarcation so that it says what the group needs.
dignity-step-add-group = Go back to Need groups and add the group that is missing.
dignity-step-note = Note on what you said
dignity-step-from = From { $title }, version { $version }.
dignity-step-sources = Sources
