### Kontrollera ett underlag: stämmer det med sina data?

## Kommandot

verify-about = Kontrollera ett underlag: räkna om det ur sina egna data.
verify-usage = foretrade verify FIL.pdf | FIL.underlag.ron [--json]
verify-after = Slutar med 0 när allt stämmer, 1 när något skiljer sig, 2 när filen inte har några data att läsa.
verify-file-help = Underlaget som PDF, eller filen .underlag.ron
verify-value = { $value }

## Filen går inte att kontrollera

verify-error-not-pdf = Filen är ingen PDF.
verify-error-cut = PDF-filen är avklippt. Hämta den på nytt.
verify-error-locked = PDF-filen är låst med lösenord. Ta bort låset och försök igen.
verify-error-broken = PDF-filen går inte att läsa. { $detail }
verify-error-no-data = PDF-filen har inga data från Företräde. Fråga efter underlaget med bilagor eller filen .underlag.ron.
verify-error-word = En Word-fil går inte att kontrollera, för den kan vem som helst ändra. Välj PDF-filen eller filen .underlag.ron.
verify-error-foreign = Filen är varken en PDF eller ett underlag från Företräde.

## Fingeravtryck

verify-fingerprint-holds = Data har det fingeravtryck som de fick när underlaget gjordes.
verify-printed-same = Sidorna har samma fingeravtryck som bilagan.
verify-printed-other = Sidorna har inte samma fingeravtryck som bilagan.
verify-printed-unreadable = Sidornas text går inte att läsa. Jämför fingeravtrycket på sista sidan själv.
verify-changed = Ändrat efter att underlaget gjordes: { $place }.
verify-changed-to = Ändrat efter att underlaget gjordes: { $place }. Där står nu { $now }.

## Siffrorna

record-verify-wrong = { $figure }: stämmer inte med data.
record-verify-not-recomputable = { $figure }: kan inte räknas om.
record-verify-fingerprint = Data har inte det fingeravtryck som står i underlaget.
record-verify-holds = Alla siffror som går att räkna om stämmer.
verify-does-not-hold = Underlaget stämmer inte.
verify-part = { $part }: { $held } av { $all } uppgifter stämmer.
verify-figure-of = { $figure }, { $of }
verify-differs = { $figure }: underlaget säger { $said }, uträkningen ger { $computed }.
verify-people = Antal personer
verify-people-ranking = Antal som rangordnar
verify-people-answered = Antal som svarade
verify-people-present = Antal närvarande
verify-people-absent = Antal frånvarande
verify-weights-basis = Vems vikter det är
verify-groups-in-order = Vilka grupper som är med
verify-parts-of-need = Delar av det vägda behovet
verify-measure = Uppgifter om insatsen
verify-method = Omgång och metod
verify-optima = Antal lika bra ordningar
verify-to-explain = Grupper att förklara
verify-rounds = Antal omgångar
verify-round-asked = Tillfrågade i omgång
verify-round-answers = Svar i omgång
verify-round-rankings = Svar med rangordning i omgång
verify-round-weightings = Svar med vikter i omgång
verify-round-abstentions = Avstår i omgång
verify-round-sums = Summor i omgång
verify-round-conflict = Oenighet i omgång
verify-how-it-was-tried = Regel och frö för proven

## Bilagorna

verify-table-gone = { $table }: tabellen saknas i bilagan.
verify-rows-differ = { $table }: bilagan har ett annat antal rader än data ger.
verify-cell-differs = { $table }, rad { $row }, { $column }: bilagan säger { $said }, data ger { $computed }.
verify-attached-text-differs = Bilagan med dokumentets text har ändrats.
