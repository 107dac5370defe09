### Errors: what happened, what is safe, what to do

## Numbers

error-number-empty = Type a number.
error-number-not-a-number = “{ $typed }” is not a number. Type for example 12 or 12.5.
error-number-not-whole = “{ $typed }” is not a whole number. Type for example 12.

## Built-in files

error-catalogue = The built-in file { $name } cannot be read. Your work is untouched. Get the app again.
