### Parts of forms that several steps use

## Names that may not be empty

form-name-needed = Write a name. Until then it is called { $name }.
form-name-cut = A name has at most { $most } characters. The rest is cut off.

## Lists

form-choose = Choose
