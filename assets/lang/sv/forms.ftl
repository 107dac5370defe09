### Delar av formulär som flera steg använder

## Namn som inte får vara tomt

form-name-needed = Skriv ett namn. Tills dess heter det { $name }.
form-name-cut = Ett namn har högst { $most } tecken. Resten är bortklippt.

## Listor

form-choose = Välj
