### Delar som alla steg använder

## Fält

widget-number-outside = Skriv ett tal från { $least } till { $most }.
widget-date-hint = 15/2 2027
widget-date-wrong = Skriv en dag, till exempel 2027-03-01 eller 1 mars 2027.

## Ordna

widget-order-row = { $name }, plats { $place }
widget-order-row-class = { $name }, plats { $place }, { $class }
widget-order-handle = Dra för att flytta
widget-order-up = Flytta upp { $name }
widget-order-down = Flytta ner { $name }
widget-order-join = Samma plats som ovanför, { $name }
widget-order-type-place = Skriv plats för { $name }
widget-order-type-place-short = Skriv en annan plats

## Högar

widget-pile-first = Först
widget-pile-next = I mitten
widget-pile-then = Senare
widget-pile-unknown = Vet ej
widget-pile-none = Ingen hög än
widget-piles-left =
    { $count ->
        [0] Alla grupper ligger i en hög.
        [one] En grupp är kvar.
       *[other] { $count } grupper är kvar.
    }

## Poäng

widget-points-unit = poäng
widget-points-field = Poäng för { $name }
widget-points-slider = Reglage för { $name }
widget-points-more = Fem poäng mer till { $name }
widget-points-fewer = Fem poäng mindre till { $name }
widget-points-even = Alla { $total } poäng är fördelade.
widget-points-left = { $left } av { $total } poäng är kvar att fördela.
widget-points-over = { $over } poäng för mycket. Det finns { $total } att fördela.
