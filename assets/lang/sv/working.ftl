### Stegen där ledamöterna svarar, samtalar och lägger förslag

## Startsidan

start-lead-button = Öppna exemplet
start-answer-button = Öppna en inbjudan…
start-explore-button = Prova nu
start-read-button = Öppna ett underlag…

## Det här saknas

missing-criteria = minst ett kriterium
missing-groups = minst två behovsgrupper
missing-members = minst en ledamot som lämnar svar
missing-answers = ledamöternas svar
missing-close-round = att omgången stängs
missing-closed-round = en stängd omgång med svar
missing-proposal-start = en ordning att börja från
missing-reasons = { $count ->
        [one] skäl för { $count } plats
       *[other] skäl för { $count } platser
    }
missing-explanations = { $count ->
        [one] en förklaring för { $count } grupp
       *[other] en förklaring för { $count } grupper
    }
missing-gate = svar på frågorna om skälen
missing-fixing = att förslaget läggs fast
missing-fixed-proposal = ett fastlagt förslag
missing-decision = nämndens beslut
missing-decision-day = dagen för nämndens beslut

## Omgången

round-number = Omgång { $number }
round-not-opened = Ingen omgång är öppnad än. När den är öppen kan ledamöterna lämna sina svar.
round-closed = { $count ->
        [one] Omgång { $number } är stängd, med { $count } svar.
       *[other] Omgång { $number } är stängd, med { $count } svar.
    }
round-open = Omgång { $number } är öppen.
round-close-ends-undo = När omgången är stängd kan ni inte ångra det ni gjorde före den.
round-no-more = Ni har haft så många omgångar som ni bestämde från början.
round-proposal-fixed = Förslaget är fastlagt. Öppna det igen om ni vill ha en ny omgång.
round-hand-over-to = Lämna över till { $code }
round-enter-paper = Mata in blankett för { $code }
round-change = Låt { $code } ändra sitt svar
round-withdraw = Ta bort svaret från { $code }
round-who-has-answered = Vilka har svarat
round-leader-only = Det här syns bara för dig, aldrig på storbilden.
round-has-answered = Har svarat
round-has-not-answered = Har inte svarat
weigh-hidden-while-open = Staplar och ordning visas när omgången är stängd. Då påverkar de inget svar.
rank-hidden-while-open = Svaren och ordningen visas när omgången är stängd.

## Vikta

weights-title = Era vikter
weights-mean = Medelvikt
weights-spread = Spridning
weights-half-between = hälften mellan { $low } och { $high }
weights-from-members = { $count ->
        [one] Medelvärdet av { $count } ledamots vikter.
       *[other] Medelvärdet av { $count } ledamöters vikter.
    }
weights-from-together = Ni vägde tillsammans. Det står i underlaget.
weights-from-sums = Enskilda svar är borttagna eller går inte att öppna här. Vikterna räknas ur summorna.
weights-from-nobody = Det finns inga vikter att räkna med. Alla kriterier väger lika tills vidare.
weigh-together-note = Rummet väger högt, med en gemensam fördelning. Den gäller då i stället för var och ens vikter.
weigh-together-save = Spara den gemensamma vikten
weigh-together-recorded = En gemensam vikt är sparad.
weigh-together-remove = Ta bort den gemensamma vikten
weigh-try = Pröva andra vikter
weigh-try-note = Det här ändrar inget svar. Ni ser bara vad som skulle hända.
weigh-try-stop = Tillbaka till era vikter
weigh-trying = Ni prövar andra vikter. Bilden visar inte era egna.
weigh-order-by-rule = Behovsordningen med regeln som ni har valt

## Rangordna

rank-head-to-head = Vem sattes före vem
aggregation-several-short = { $count ->
    [one] En ordning är bäst.
   *[other] { $count } ordningar är lika bra. Grupper som då byter plats delar plats här.
}

## Samtala

deliberate-empty-title = Inga svar att tala om än
deliberate-empty = Stäng en omgång med svar. Då ser ni här var ni tänker olika.
deliberate-answers-removed = Enskilda svar är borttagna eller går inte att öppna här. Spridningen kan inte visas.
deliberate-notes = Skäl för och emot
deliberate-note-all = Om hela ordningen
deliberate-note-add = Lägg till en anteckning
deliberate-note-remove = Ta bort anteckningen
deliberate-side = Åt vilket håll skälet talar
disagreement-choose = Välj en grupp i bilden för att skriva ned en oenighet som står kvar.
disagreement-add = Skriv ned oenigheten om { $group }
disagreement-earlier = Några vill sätta gruppen tidigare, för att
disagreement-later = Andra vill sätta gruppen senare, för att

## Lägg förslag

propose-empty-title = Inget att ordna än
propose-start-note = Välj vad ni börjar från. Sedan flyttar ni grupperna dit ni vill ha dem.
propose-fixed = Förslaget lades fast { $time }.
propose-fix-waits = Svara först på frågorna om skälen, och stäng omgången om den är öppen.
propose-fix-ends-undo = När förslaget är fastlagt kan ni inte ångra det ni gjorde före det.
propose-reasons = Skäl
propose-reasons-all = Alla platser har skäl.
propose-reasons-left = { $count ->
        [one] { $count } plats saknar skäl.
       *[other] { $count } platser saknar skäl.
    }
propose-reasons-choose = Välj en grupp i ordningen för att se och ändra skälet.
propose-reasons-list = Alla skäl
propose-reason-text = Skäl med egna ord
propose-reason-accepted = Skälet är vägen till platsen, som ni har godtagit.
propose-reason-offered = Skäl ur behovsordningen: { $reason }
propose-reason-must-be-written = Här avviker förslaget från hur svåra behoven är. Kryssa för eller skriv ert eget skäl.
reason-place = Det ger plats { $place } av { $count } i behovsordningen.
propose-reason-another = Lägg till ett skäl till
propose-reason-next = Gå vidare till nästa grupp utan skäl
propose-reason-new = Nytt skäl
propose-reason-remove = Ta bort skälet
propose-no-reason = Inget skäl än
propose-opinions = Avvikande meningar
propose-opinions-note = Den som vill något annat skriver det här. Det är inte en reservation. En reservation görs på sammanträdet.
propose-opinion = Avvikande mening { $number }
propose-opinion-by = Vem, om den vill bli nämnd
propose-opinion-add = Lägg till en avvikande mening
propose-opinion-remove = Ta bort avvikande mening { $number }
audit-give-reason = Skriv skäl för { $group }
order-last-time-title = Ordningen förra gången
dialog-reopen = Öppna förslaget
dialog-reopen-title = Öppna förslaget igen
dialog-reopen-note = Skriv varför. Det står sedan i underlaget.

## Underlag och beslut

record-step-not-fixed = Förslaget är inte fastlagt. Underlaget säger då att det är ett utkast.
record-step-findings = { $count ->
        [one] { $count } sak saknas
       *[other] { $count } saker saknas
    }
record-step-review = Kontrollera före publicering ({ $count })
record-step-review-note = Appen har letat efter namn, adresser och uppgifter om hälsa i era texter. Läs igenom dem innan underlaget lämnas ut.
record-step-produce = Ta fram underlaget
record-step-language = Språk i underlaget
record-step-audience = Vem underlaget är till för
record-step-for-matter = Till ärendet
record-step-for-web = Till webben, utan namn
record-step-formats = Alla filer hamnar i samma mapp, tabellerna i en egen mapp i den. Bara summor följer med, inga enskilda svar.
record-step-answers = Enskilda svar
record-step-remove-title = Ta bort enskilda svar?
record-step-remove-yes = Ta bort svaren
decision-outcome = Vad nämnden beslutade
decision-paragraph = Paragraf
decision-body = Beslutat av
decision-motions = Yrkanden, ett på varje rad
decision-reservations = Reservationer, en på varje rad
decision-remove = Ta bort beslutet
files-save-file = Spara bilden eller tabellen
weigh-double-counting = { $first } och { $second } är bedömda nästan lika för { $count } grupper. Räknas samma sak två gånger?
