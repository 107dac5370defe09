### Parts of forms that several steps use

## Names that may not be empty

form-name-needed = Write a name. Until then it is called { $name }.

## Lists

form-choose = Choose
