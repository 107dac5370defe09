### PrefLib files: what is wrong and where

preflib-error-at = The file cannot be read. Line { $line }, column { $column }: { $cause } Nothing is computed.
preflib-error-not-text = The file is no text. A PrefLib file (.soc, .soi, .toc, .toi) is a text file.
preflib-error-unknown-letters = It cannot be told how the letters in the file are written, so names may come out wrong. Save the file as text in UTF-8. Nothing is computed.
preflib-error-older-format = The file is in PrefLib’s older format, from before 2022, which is not read. Get it anew from preflib.org, or rewrite it: first the line # NUMBER ALTERNATIVES: { $alternatives }, the names as # ALTERNATIVE NAME 1: …, then each order as count, colon and alternatives, for example 2: 1,3,2.
preflib-error-too-many-alternatives = The file has { $alternatives } alternatives. At most { $most } can be read.
preflib-error-no-alternatives = The line # NUMBER ALTERNATIVES is missing. It says how many alternatives the file has. Add it before the orders.
preflib-error-not-number = A number is expected here. The file says “{ $found }”.
preflib-error-no-colon = The colon after the count is missing. Write for example 3: 1,2,4.
preflib-error-braces = The braces do not match. Alternatives that are level are written for example {"{"}2,4{"}"}.
preflib-error-unknown-alternative = Alternative { $number } does not exist. The alternatives are numbered 1 to { $alternatives }.
preflib-error-duplicate = Alternative { $number } is given twice. Remove one of them.
preflib-error-tie = A { $kind } file has no level alternatives. Change the file type to toc or toi.
preflib-error-incomplete = A { $kind } file has all alternatives. Number { $number } is missing. Add it or change the file type to soi or toi.
preflib-error-zero-count = The count is zero. Every order counts at least once.
preflib-error-wrong-count = { $what } says { $stated }. The file has { $found }. Correct the number, or check whether lines are missing.
preflib-error-not-orders = The data type “{ $kind }” is not an order. It should be soc, soi, toc or toi.
preflib-error-too-many = The file has { $ballots } ballots. That is more than the program takes.
