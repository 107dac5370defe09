### Storbilden, tiden, omgångarna och det som behöver ses över

## Storbilden

wall-first-rows = Bilden visar de { $first } första av { $count } grupper.
wall-page = Sida { $number } av { $count }
wall-agenda = Dagen
wall-no-groups = Inga behovsgrupper är tillagda än.
wall-no-proposal = Förslaget är inte påbörjat än.
wall-no-missions = Inga uppdrag är givna än.
wall-mission-by = senast { $date }
wall-review-date = Frågan tas upp igen { $date }
wall-indicator = från { $start } till { $target } { $unit }
wall-follows = Storbilden visar { $step }
wall-frozen = Storbilden står still på { $step }
wall-freeze = Frys bilden
wall-release = Följ igen
wall-shows-time = Visa tiden på storbilden
wall-where = Skärm
wall-in-a-window = I ett fönster som går att flytta
wall-screen = Skärm { $number }, { $width } × { $height }
wall-screen-own = den här
wall-one-screen = Datorn ser bara en skärm. Koppla in projektorn och välj att utöka bilden.
wall-screen-lost = Skärmen med storbilden är borta. Storbilden visas i ett fönster på den här skärmen tills den är tillbaka.
wall-screen-back = Skärmen med storbilden är tillbaka. Storbilden visas där igen.
action-wall-forward = Nästa sida på storbilden
action-wall-back = Förra sidan på storbilden

## Tiden

action-timer = Starta eller stoppa tiden
timer-start = Starta tiden för { $item }
timer-start-planned = Starta { $item } ({ $time })
timer-next = Nästa: { $item }
timer-go-to = Räkna tiden för { $item }
timer-day = Dagens tider
timer-item = Punkt
timer-planned = Planerade minuter
timer-used = Använda minuter
timer-sum = Hela dagen

## Samtalsfrågorna

prompts-swedish = Frågorna på svenska
prompts-english = Frågorna på engelska
prompts-shipped-again = Ta tillbaka de färdiga frågorna

## Omgångar

round-fixed-beforehand = { $count ->
        [one] Ni har bestämt högst { $count } omgång. Samstämmigheten räcker från { $value }.
       *[other] Ni har bestämt högst { $count } omgångar. Samstämmigheten räcker från { $value }.
    }
round-criterion = Ni bestämde före svaren att samstämmigheten räcker från { $value } av 1.
round-criterion-met = Er gräns är { $value }. Den är nådd.
round-criterion-not-met = Er gräns är { $value }. Den är inte nådd.
round-enough = Samstämmigheten når den gräns ni satte. En omgång till behövs inte, men ni får ha den.
round-stands-as-result = Gränsen är inte nådd. Skriv ned oenigheten som står kvar. Den är ett resultat.
round-is-preparation = Svaren är beredning och visas aldrig ett och ett. Beslutet fattas öppet på ett sammanträde.
round-close-title = Stänga omgång { $number }?
round-close-waiting = { $count ->
        [one] { $count } ledamot har inte svarat. Efter det här kan ingen svara i omgången, och det går inte att ångra.
       *[other] { $count } ledamöter har inte svarat. Efter det här kan ingen svara i omgången, och det går inte att ångra.
    }
round-table = Omgångarna och gränsen
round-column-round = Omgång
round-column-asked = Tillfrågade
round-column-answers = Svar
round-column-agreement = Samstämmighet (W)
round-column-verdict = Gränsen
round-verdict-met = Nådd
round-verdict-not-met = Inte nådd
round-verdict-unknown = Kan inte anges

## Samtala

deliberate-previous = Förra gruppen
deliberate-next = Nästa grupp
deliberate-begin-with = Tala om en grupp i taget. Pilarna börjar med { $group }.
deliberate-group-of = { $group } ({ $number } av { $count })
deliberate-note-for = Skäl för att { $group } kommer tidigare
deliberate-note-against = Skäl för att { $group } kommer senare
deliberate-notes-of-round = Anteckningar från omgång { $number }
disagreement-one-sided = Skriv skälen från båda håll.
disagreement-locked = Förslaget är fastlagt. Öppna det igen om något ska ändras.
patterns-title = Mönster i svaren
patterns-two = Svaren följer två mönster.
patterns-apart-only = Svaren följer två mönster. De skiljs åt om { $apart }.
patterns-both-only = Svaren följer två mönster. Båda sätter { $both } tidigt.
patterns-sizes = Det ena mönstret finns i { $larger } svar och det andra i { $smaller }. Ingen ser vems svar som följer vilket.
patterns-group-apart = { $group }: mitten är plats { $larger } i det ena mönstret och plats { $smaller } i det andra.
patterns-accepted = Det här godtar båda ({ $count })
patterns-accepted-pair = { $first } före { $second }
patterns-nothing-accepted = Det finns inget par av grupper som båda är överens om.

## Se över

edit-look-over = se över ett steg
look-again-changed = Sedan ni arbetade här har det här ändrats: { $list }.
look-again-done = Vi har sett över steget
premise-groups = behovsgrupperna
premise-severity = hur svåra behoven är
premise-measures = nytta, kostnad och kunskap
premise-criteria = kriterierna
premise-method = regeln och sättet att räkna
premise-answers = ledamöternas svar
premise-order = ordningen i förslaget
premise-missions = uppdragen
premise-facts = uppgifterna om grupperna
premise-who-ranks = vilka som rangordnar

## Processkoll

process-title = Vad en bra process behöver: { $done } av { $count } gjordes
process-purpose = Listan är hämtad ur arbetet. Ingen har kryssat i den. Den står likadan i underlaget.
process-go = Gå till { $step }

## Kommandoraden

cli-value-page = SIDA
cli-wall-help = Rita den här sidan av storbilden i stället för processledarens fönster.

## Lägg förslag

missing-word-reviews = { $count ->
        [one] svar om { $count } ord i skälen
       *[other] svar om { $count } ord i skälen
    }
propose-opinion-groups = { $count ->
        [0] Vilka grupper den gäller
       *[other] Vilka grupper den gäller ({ $count })
    }
propose-fix-title = Lägga fast förslaget ändå?
propose-fix-missing = Det här saknas: { $list }. Det syns i underlaget. Efter det här går det inte att ångra.
audit-same-reason = Samma skäl här: { $reason }
decision-same-order = Ordningen är densamma som i förslaget.
decision-beside = Beslutet bredvid förslaget
decision-proposed-place = Plats i förslaget
decision-decided-place = Plats i beslutet

## Många grupper

rows-all = Visa alla { $count } grupper. Nu visas de { $first } första.
rows-first = Visa bara de { $count } första
