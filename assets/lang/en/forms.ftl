### Parts of forms that several steps use

## Names that may not be empty

form-name-needed = Write a name. Until then it is called { $name }.

## Quality of the data

form-quality-5 = 5 very good
form-quality-4 = 4 good
form-quality-3 = 3 acceptable
form-quality-2 = 2 weak
form-quality-1 = 1 very weak
form-quality-none = Quality not judged
