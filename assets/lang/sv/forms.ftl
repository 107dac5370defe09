### Delar av formulär som flera steg använder

## Namn som inte får vara tomt

form-name-needed = Skriv ett namn. Tills dess heter det { $name }.

## Kvalitet på underlaget

form-quality-5 = 5 mycket god
form-quality-4 = 4 god
form-quality-3 = 3 godtagbar
form-quality-2 = 2 svag
form-quality-1 = 1 mycket svag
form-quality-none = Kvalitet inte bedömd
