### Kontrollera ett underlag: stämmer det med sina data?

## Kommandot

verify-about = Kontrollera ett underlag: räkna om det ur sina egna data.
verify-usage = foretrade verify FIL.pdf | FIL.underlag.ron | DATA.zip [--json]
    foretrade verify ARKIV.pdf DATA.zip [--json]
verify-after = Ligger data i ett paket bredvid en PDF för arkiv räcker PDF-filen, om paketet ligger kvar i samma mapp med sitt namn.
    Slutar med 0 när allt stämmer, 1 när något skiljer sig, 2 när filen inte har några data att läsa.
verify-file-help = Underlaget som PDF, filen .underlag.ron eller paketet med data
verify-data-help = Data till en PDF utan bilagor: paketet .zip eller filen .underlag.ron
verify-data-found = Data ligger bredvid, i { $file }.
verify-value = { $value }

## Filen går inte att kontrollera

verify-error-not-pdf = Filen är ingen PDF.
verify-error-cut = PDF-filen är avklippt. Hämta den på nytt.
verify-error-locked = PDF-filen är låst med lösenord. Ta bort låset och försök igen.
verify-error-broken = PDF-filen går inte att läsa. { $detail }
verify-error-no-data = Filen har inga data från Företräde. Till en PDF för arkiv ligger data i ett paket (.zip) bredvid: öppna paketet, eller ange båda filerna för foretrade verify. Fråga annars efter underlaget med bilagor.
verify-error-package = Paketet (.zip) eller Word-filen går inte att läsa. Hämta filen på nytt. { $detail }
verify-error-not-pages = Den första filen är ingen PDF. Ange först PDF-filen och sedan dess data.
verify-error-other-data = PDF-filen har andra data i sig än de som ligger bredvid. Kontrollera den för sig.
verify-error-word = En Word-fil går inte att kontrollera, för den kan vem som helst ändra. Välj PDF-filen eller filen .underlag.ron.
verify-error-foreign = Filen är varken en PDF eller ett underlag från Företräde.

## Fingeravtryck

verify-fingerprint-holds = Data har det fingeravtryck som de fick när underlaget gjordes.
verify-printed-same = Sidorna har samma fingeravtryck som data.
verify-printed-other = Sidorna har inte samma fingeravtryck som data.
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

verify-files-held = Bilagorna: { $held } av { $all } filer säger det som data ger.
verify-files-other-version = Bilagorna är gjorda av en annan version av programmet. Siffrorna är jämförda, orden är det inte.
verify-file-gone = Bilagan { $file } saknas eller går inte att läsa.
verify-file-foreign = Bilagan { $file } hör inte till underlaget och är inte kontrollerad.
verify-table-gone = { $table }: tabellen saknas i bilagan.
verify-rows-differ = { $table }: bilagan har ett annat antal rader än data ger.
verify-cell-differs = { $table }, rad { $row }, { $column }: bilagan säger { $said }, data ger { $computed }.
verify-document-differs = { $place }: bilagan säger ”{ $said }”, data ger ”{ $computed }”.
verify-more = Och { $count } skillnader till.

## Sidorna

verify-pages-held = Sidorna: { $held } av { $all } sidor säger det som data ger.
verify-rows-held = Tabellerna på sidorna: { $held } av { $all } rader säger det som data ger.
verify-pages-other-version = Sidorna är gjorda av en annan version av programmet. Tabellernas rader är jämförda, texten runt dem är det inte.
verify-pages-count = Underlaget har { $said } sidor. Data ger { $computed } sidor.
verify-page-unreadable = Sida { $page }: sidan går inte att läsa och är ritad på ett annat sätt än data ger.
verify-page-drawn = Sida { $page }: orden är desamma, men sidan är ritad på ett annat sätt än data ger.
verify-page-laid-over = Sida { $page }: något är lagt ovanpå sidan, till exempel en anteckning eller en stämpel.
verify-page-cell = Sida { $page }, { $table }, rad { $row }, { $column }: sidan säger { $said }, data ger { $computed }.
verify-page-word = Sida { $page }, efter ”{ $before }”: sidan säger ”{ $said }”, data ger ”{ $computed }”.
verify-page-first-word = Sida { $page }, överst: sidan säger ”{ $said }”, data ger ”{ $computed }”.
verify-row-gone = { $table }, rad { $row }: raden står inte på sidorna så som data ger den.
verify-table-not-compared = { $table }: tabellen är skriven på ett annat sätt på sidorna och är inte jämförd.
verify-heard-description = Det som läses upp om en bild eller tabell: filen säger ”{ $said }”, data ger ”{ $computed }”.
verify-heard-bookmark = Ett bokmärke: filen säger ”{ $said }”, data ger ”{ $computed }”.
verify-heard-address = En länk: filen leder till { $said }, data ger { $computed }.
verify-heard-count = Det som läses upp, bokmärkena eller länkarna är inte de som data ger.
