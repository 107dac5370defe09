### Kommandon

## Hjälp

cli-about = Företräde hjälper en politisk nämnd att sätta behov av vård i ordning.
cli-usage = foretrade [FIL] eller foretrade KOMMANDO FIL
cli-heading-usage = Så skriver du
cli-heading-arguments = Det du anger
cli-heading-options = Val
cli-heading-commands = Kommandon som inte behöver något fönster
cli-value-file = FIL
cli-value-command = KOMMANDO
cli-value-group = GRUPP
cli-value-rule = REGEL
cli-value-method = METOD
cli-value-renderer = RITARE
cli-value-language = SPRÅK
cli-value-number = ANTAL
cli-file-help = En workshop att öppna i fönstret. Utan fil visas startsidan.
cli-workshop-help = Filen med workshopen.
cli-orders-help = En workshop, eller en PrefLib-fil (.soc, .soi, .toc, .toi).
cli-orders-out-help = Skriv också svaren till en PrefLib-fil, utan namn och koder. Där står varje svar för sig.
cli-renderer-help = Vad fönstret ritas med: wgpu eller glow.
cli-language-help = Språk: sv eller en.
cli-key-help = Nyckeln till ledamöternas förseglade svar, om den inte redan finns på datorn.
cli-version-help = Visa versionen.
cli-help-help = Visa den här hjälpen.
cli-json-help = Skriv resultatet som JSON.
cli-rule-help = Regel: need, start-from-severity, severe-first eller free-weighing. Annars workshopens egen.
cli-method-help = Metod: kemeny, borda, copeland, schulze eller median. Annars kemeny.
cli-effort-help = Hur länge den bästa ordningen söks, i steg. Fler steg kan ge en bättre ordning eller ett säkrare besked. Förval: 200, ungefär två sekunder.
cli-top-help = Följ bara så många grupper, räknat från den första.
cli-group-help = Gruppens beteckning eller namn.
cli-exit-codes =
    Programmet slutar med
    0 när allt gick bra
    1 när filen har något som behöver rättas eller saknas
    2 när kommandot inte gick att utföra

    Resultat skrivs för sig. Meddelanden skrivs till standardfel.
    Filer som läses ändras aldrig.

## Kommandona

cli-check-about = Visa hur långt varje steg har kommit och vad som saknas, och kontrollera filen.
cli-check-usage = foretrade check FIL
cli-check-after = Slutar med 0 när alla steg är klara och inget är fel, 1 när något saknas eller är fel, 2 när filen inte går att läsa.
cli-check-fine = Inga fel, och alla steg är klara.
cli-check-found = Fel: { $errors }. Steg som inte är klara: { $steps }.
cli-rank-about = Visa behovsordningen efter en regel, och vad som behöver förklaras i den.
cli-rank-usage = foretrade rank FIL [--rule REGEL] [--json]
cli-rank-after = Slutar med 0 när ordningen är visad, 2 när den inte går att räkna fram.
cli-explain-about = Visa hur en grupp har fått sin plats.
cli-explain-usage = foretrade explain FIL GRUPP [--rule REGEL] [--json]
cli-aggregate-about = Gör en ordning av ledamöternas ordningar i den senast stängda omgången.
cli-aggregate-usage = foretrade aggregate FIL [--method METOD] [--effort ANTAL] [--json]
cli-aggregate-after = Slutar med 0 när ordningen är visad, 2 när den inte går att räkna fram.
cli-aggregate-distance = Ordningen går emot { $distance } parvisa val.
cli-error-no-points = Ingen har delat ut poäng till alla grupper. Metoden behöver det.
cli-agreement-about = Visa hur väl ledamöternas ordningar stämmer överens.
cli-agreement-usage = foretrade agreement FIL [--json]
cli-agreement-after = Slutar med 0 när måtten är visade, 2 när det inte finns några ordningar.
cli-agreement-rankings = Ordningar
cli-agreement-w = Kendalls W
cli-agreement-mean = Enighet i medeltal
cli-agreement-conflict = Konflikt
cli-agreement-patterns = Två mönster
cli-agreement-undefined = går inte att säga

## Tabeller

cli-column-place = Plats
cli-column-group = Grupp
cli-column-level = Nivå
cli-column-need = Vägt behov
cli-column-class = Svårighetsgrad
cli-level-open = { $level } ({ $best }–{ $worst })
cli-level-open-or-none = { $level } ({ $best }–{ $worst } eller 10)
cli-figure-share = Andel
cli-figure-difference = Skillnad
cli-figure-strength = Slagen med
cli-figure-median = Median
cli-figure-mean-share = Medelandel
cli-column-equally-good = Platser i bästa ordningar
cli-column-ranked-by = Rangordnad av
cli-ranked-by = { $count } av { $of }
cli-audit = { $group } har svårare behov än { $others } men står efter. Det beror på { $cause }.
cli-audit-borderline = { $group } och { $others } ligger på gränsen mellan två klasser. Inget skäl behövs.
cli-audit-cost-alone = { $group } har svårare behov än { $others } men står efter. Kostnaden räcker ensam för det. Det går emot plattformen.

## Vägen till en plats

cli-explain-part = { $criterion }, vikt { $weight }, värde { $value }, ger { $part }
cli-explain-part-missing = { $criterion }, vikt { $weight }, uppgift saknas, räknas som { $value }, ger { $part }
cli-explain-score = Behov { $need }, nytta { $benefit }, kostnad { $cost }, kunskap { $evidence }, summa { $score }
cli-explain-place = Plats { $place }
cli-explain-place-shared = Plats { $place }, delad med { $others }
cli-explain-missing = Uppgift saknas om { $what }.
cli-explain-weak-evidence = Kunskapen är svag.
cli-explain-class-uncertain = Klassen är osäker. Den kan vara { $classes }.
cli-explain-depends-on-missing = Ordningen mot { $others } beror på uppgifter som saknas.

## Underlag

cli-value-folder = MAPP
cli-value-space = RUM
cli-value-numbers = TAL
cli-record-about = Skapa underlaget: PDF, HTML, Markdown, CSV, JSON och RON, med sammanfattning och texter att klistra in.
cli-record-usage = foretrade record FIL --out MAPP [--web]
cli-record-after = Skriver filernas namn. Slutar med 0 när allt är skrivet, 2 när det inte gick.
cli-out-help = Mappen som filerna skrivs i. Den skapas vid behov.
cli-web-help = Utan namn på personer, för webben.
cli-record-without-sureness = Underlaget säger inte hur säker ordningen är. { $problem }

## Bild av ett steg

cli-value-step = STEG
cli-value-png = PNG
cli-value-size = BxH
cli-picture-about = Rita ett steg som bild, utan fönster.
cli-picture-usage = foretrade picture FIL --step STEG --out PNG [--size BxH] [--wall SIDA]
cli-picture-after =
    Stegen heter start, { $steps }.
    Slutar med 0 när bilden är sparad, 2 när det inte gick.
cli-step-help = Steget som ska ritas.
cli-png-help = Filen som bilden sparas i.
cli-size-help = Bredd och höjd i bildpunkter, 320 till 7680. Annars 1280x800.
cli-error-size = Storleken går inte att förstå. Skriv till exempel --size 1280x800, med sidor från 320 till 7680.
cli-error-picture = Bilden gick inte att rita. Inget är sparat. Datorn säger: { $cause }

## Hur säker ordningen är

cli-robustness-about = Visa hur säker behovsordningen är när vikter och bedömningar varieras.
cli-robustness-usage = foretrade robustness FIL [--space RUM] [--samples ANTAL] [--seed ANTAL] [--rule REGEL] [--json]
cli-robustness-after =
    I stället för en workshop går det att ange --matrix med en tabell som CSV, xlsx eller ods.
    Första kolumnen är namn, resten värden från 0 till 1. En rad med rubriker överst går bra.
    Slutar med 0 när resultatet är visat, 2 när det inte går att räkna fram.
cli-matrix-help = En tabell som CSV, xlsx eller ods i stället för en workshop.
cli-space-help = Vilka vikter som prövas: all, ordered, bounded eller members. Annars workshopens egna.
cli-bounds-help = Minsta vikt för varje kriterium, med komma emellan. Används med bounded.
cli-samples-help = Så många gånger prövas ordningen. Annars workshopens eget antal.
cli-seed-help = Frö till slumpen. Samma frö ger samma siffror.
cli-robustness-run = { $samples } försök, frö { $seed }, vikter { $space }
cli-column-likely-places = Troliga platser
cli-column-first = Först
matrix-error-empty = Tabellen har inga rader eller inga kolumner med värden. Inget är räknat.
matrix-error-no-name = Cellen { $cell } är tom. Där ska radens namn stå. Inget är räknat.
matrix-error-no-value = Cellen { $cell } är tom. Där ska det stå ett tal från 0 till 1. Inget är räknat.
matrix-error-not-a-value = I cellen { $cell } står ”{ $written }”. Det ska vara ett tal från 0 till 1. Inget är räknat.
matrix-error-beside = Cellen { $cell } står utanför kolumnerna på första raden. Inget är räknat.
matrix-note-no-headings = På rad { $row } står värden, så tabellen har inga rubriker. Den raden är med som alla andra.
matrix-note-same-name = Namnet { $name } står på flera rader: { $rows }. De är med var för sig, med radens nummer efter namnet.
matrix-name-with-row = { $name } (rad { $row })
cli-error-bounds = Minsta vikter saknas eller är inte tal. Skriv till exempel --bounds 0.3,0.2.
cli-error-no-members = Det finns inga vikter från ledamöter. Välj ett annat sätt med --space.
cli-error-no-samples = Minst ett försök behövs.
cli-error-too-many-samples = Högst { $count } försök går att göra.
cli-error-group-count = Grupperna är för få eller för många för den här räkningen.
cli-error-space = Inga vikter uppfyller villkoren. Minsta vikter får tillsammans vara högst 1, en för varje kriterium.

## Vad som skulle ändra ordningen

cli-sensitivity-about = Visa vad som skulle ändra ordningen: vikter, kriterier, ledamöter och regler.
cli-sensitivity-usage = foretrade sensitivity FIL [--rule REGEL] [--top ANTAL] [--json]
cli-sensitivity-after = Slutar med 0 när resultatet är visat, 2 när det inte går att räkna fram.
cli-sensitivity-critical = Vikter där två grupper byter plats
cli-sensitivity-followed = För de { $count } grupper som står först.
cli-sensitivity-no-critical = Ingen vikt ensam ändrar ordningen.
cli-sensitivity-change = { $criterion }, nu { $now }. Under { $weight } står { $below } före { $above }, över står { $above } före.
cli-sensitivity-meet = { $criterion }, nu { $now }. Vid { $weight } börjar eller slutar { $first } och { $second } dela plats.
cli-sensitivity-without =
    { $count ->
        [one] Utan { $criterion } vänds { $count } par.
       *[other] Utan { $criterion } vänds { $count } par.
    }
cli-sensitivity-without-member = Om en av { $members } ledamöter lämnas utanför är ordningen densamma i { $unchanged } fall.

## När något inte går

cli-error-see-help = Skriv foretrade --help för hjälp.
cli-error-unknown-argument = Det går inte att förstå { $argument } här.
cli-error-unknown-command = Det finns inget kommando som heter { $command }.
cli-error-invalid-value = { $value } går inte att välja för { $argument }. Välj bland { $allowed }.
cli-error-wrong-value = { $value } går inte att använda för { $argument }.
cli-error-value-missing = Det saknas något efter { $argument }.
cli-error-argument-missing = Det här saknas: { $argument }.
cli-error-argument-conflict = { $argument } och { $other } går inte ihop.
cli-error-value-count = { $argument } är angivet för många eller för få gånger.
cli-error-not-text = Ett av orden är inte text.
cli-error-arguments = Det går inte att förstå kommandot.
cli-error-unknown-group = Det finns ingen grupp som heter { $group }. De här finns: { $known }.
cli-error-no-orders = Det finns inga ordningar i filen. En omgång behöver vara stängd och ha svar.
cli-error-preflib-kind = Svaren får inte plats i en fil av den typen. Ge filen ändelsen { $kind }. Inget är skrivet.
cli-error-answers-removed = De enskilda svaren är borttagna. Den här metoden behöver dem. Välj en annan metod.
cli-error-answers-sealed = De enskilda svaren är förseglade, och nyckeln till dem finns inte här. Det här kräver dem. Ge nyckelns fil med --key.
cli-error-no-display = Det finns ingen skärm att visa fönstret på. De här kommandona behöver ingen: { $commands }.

## Kalkylblad

cli-value-sheet = BLAD
cli-import-about = Hämta behovsgrupper från ett kalkylblad (xlsx, ods eller csv).
cli-import-usage = foretrade import FIL --into WORKSHOP --out NY [--mapping FIL] [--sheet BLAD] [--leave-out-bad-rows] [--json]
cli-import-after =
    Visar varje fel med blad och cell, och vad som läggs till och ändras.
    Slutar med 0 när allt är hämtat, 1 när något behöver rättas eller besvaras, 2 när det inte gick.
    Med fel i någon rad skrivs ingen fil, utom med --leave-out-bad-rows.
cli-import-file-help = Kalkylbladet.
cli-import-into-help = Workshopen som grupperna hämtas till. Den ändras inte.
cli-import-out-help = Filen där den nya workshopen sparas.
cli-import-mapping-help = En RON-fil som säger vilken kolumn som är vad. Visas med --json.
cli-import-sheet-help = Bladet med behovsgrupper, när gissningen är fel.
cli-import-leave-out-help = Lämna raderna med fel utanför, och hämta resten.
cli-import-hidden-help = Hämta också rader som är dolda i filen.
cli-import-cannot-read = { $file } går inte att hämta. { $problem }
cli-import-no-sheet = Det finns inget blad som heter { $sheet }. De här finns: { $known }.
cli-import-mapping-broken = { $file } går inte att läsa på rad { $line }: { $cause }
cli-import-sum = { $added ->
    [one] En ny grupp.
   *[other] { $added } nya grupper.
} { $changed ->
    [one] En ändras.
   *[other] { $changed } ändras.
} { $same ->
    [one] En är som förut.
   *[other] { $same } är som förut.
} { $left ->
    [one] En rad hämtas inte.
   *[other] { $left } rader hämtas inte.
}
cli-import-blocked =
    { $count ->
        [one] Ett fel behöver rättas. Ingen fil är skriven.
       *[other] { $count } fel behöver rättas. Ingen fil är skriven.
    }
cli-import-no-names = Bladet { $sheet } har ingen kolumn som känns igen som gruppens namn. Kalla den Behovsgrupp, eller säg vilken den är med --mapping.
cli-import-questions =
    { $count ->
        [one] En fråga väntar på svar. Gruppen är med i den nya workshopen, och appen ställer frågan där.
       *[other] { $count } frågor väntar på svar. Grupperna är med i den nya workshopen, och appen ställer frågorna där.
    }
cli-form-about = Gör en blankett i Excel att fylla i, tom eller med workshopens grupper.
cli-form-usage = foretrade form [FIL] --out BLANKETT.xlsx [--empty]
cli-form-after = Slutar med 0 när blanketten är sparad, 2 när det inte gick.
cli-form-file-help = En workshop vars grupper och kriterier blanketten får. Utan fil blir den tom.
cli-form-out-help = Filen som blanketten sparas i.
cli-form-empty-help = Bara rubriker och en exempelrad, med workshopens kriterier.

## Svarssidan

cli-value-code = NUMMER
cli-page-about = Gör svarssidan till den öppna omgången: en fil som ledamöterna öppnar i en webbläsare.
cli-page-usage = foretrade page FIL --out SIDA.svara.html [--for NUMMER]
cli-page-after = Sidan hämtar inget och skickar inget. Slutar med 0 när den är sparad, 2 när det inte gick.
cli-page-out-help = Filen som sidan sparas i.
cli-page-for-help = Sidan blir till den ledamoten, och ingen annan kan svara på den.

## Svara i rummet

cli-value-address = ADRESS
cli-value-port = PORT
cli-serve-about = Lämnar ut svarssidan på rummets nätverk och tar emot svaren i en mapp, tills omgången stängs.
cli-serve-usage = foretrade serve FIL --into MAPP [--address ADRESS] [--port PORT]
cli-serve-after = Skriver adressen att öppna. Behöver ingen nyckel, öppnar inga svar och ändrar inte workshopen. Slutar med 0 när omgången är stängd, 2 när det inte gick.
cli-serve-into-help = Mappen som svaren sparas i, förseglade. Den ska finnas.
cli-serve-address-help = Datorns egen adress på rummets nätverk. Utan den väljs den som datorn själv skulle använda.
cli-serve-port-help = Porten. Utan den väljs en som är ledig.
cli-serve-no-folder = Mappen { $folder } finns inte. Skapa den först.
cli-serve-no-address = Datorn har ingen adress på något nätverk. Anslut den, eller ange adressen med --address.
cli-serve-ended = { $count ->
        [0] Omgången är stängd. Inget svar kom in.
        [one] Omgången är stängd. Ett svar kom in.
       *[other] Omgången är stängd. { $count } svar kom in.
    }
