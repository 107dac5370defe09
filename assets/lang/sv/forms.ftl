### Delar av formulär som flera steg använder

## Namn som inte får vara tomt

form-name-needed = Skriv ett namn. Tills dess heter det { $name }.

## Listor

form-choose = Välj
