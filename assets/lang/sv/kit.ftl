### Kort, blanketter, kodlappar och dagordning på papper

kit-name-cards-a5 = kort-a5
kit-name-cards-a6 = kort-a6
kit-name-answer-sheets = svarsblad
kit-name-code-slips = kodlappar
kit-name-agenda = dagordning
kit-title-cards-a5 = Kort med behovsgrupper
kit-title-cards-a6 = Små kort med behovsgrupper
kit-title-answer-sheets = Svarsblad
kit-title-code-slips = Kodlappar
kit-title-agenda = Dagordning

## Kort

kit-people = Så många berörs
kit-number-of = { $number } { $unit }
kit-illustrative = Bedömningarna är påhittade

## Svarsblad

kit-answer-sheet = Svarsblad
kit-round = Omgång
kit-code = Din kod
kit-weigh = Vikta behoven
kit-weigh-how = Dela 100 poäng mellan raderna. Mest poäng till det som väger tyngst.
kit-rank = Rangordna
kit-rank-how = Skriv gruppernas nummer i rutorna. Den som ska gå först står överst. Två grupper kan dela en ruta.
kit-groups = Grupperna och deras nummer
kit-my-order = Min ordning
kit-do-not-know = Vet ej, gruppernas nummer

## Kodlappar

kit-your-code = Din kod
kit-keep-code = Skriv koden på svarsbladet. Visa den inte för någon.

## Dagordning

kit-agenda = Dagordning
kit-from-minute = Från minut
kit-item = Punkt
kit-minutes = Minuter
kit-total = Sammanlagt { $time }.

## Skapa

kit-about = PDF för A4. Klipp kort och lappar längs de streckade linjerna.
kit-folder = Välj en mapp för kort och blanketter
kit-made = Kort och blanketter ligger i { $folder }.
cli-kit-about = Skapa kort, svarsblad, kodlappar och dagordning för utskrift, som PDF.
cli-kit-usage = foretrade kit FIL --out MAPP
