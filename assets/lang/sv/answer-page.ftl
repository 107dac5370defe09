### Svarssidan, som ledamoten öppnar i en webbläsare

## Vem som svarar

answer-page-wait = Sidan öppnas.
answer-page-no-script = Sidan behöver JavaScript. Slå på det, eller svara på papper.
answer-page-for = Sidan är till { $number }.
answer-page-number = Ditt nummer
answer-page-number-hint = Till exempel L7. Det står på din kodlapp.
answer-page-number-wrong = Det numret finns inte här. Se efter på din kodlapp.
answer-page-code = Din svarskod
answer-page-code-hint = Nio tecken, till exempel K4Q-F8T-2M7. Stora eller små bokstäver går lika bra.
answer-page-code-wrong = Koden är inte rätt skriven. Jämför med kodlappen, ett tecken i taget.
answer-page-begin = Börja
answer-page-what-title = Så går det till
answer-page-what =
    { $count ->
        [one] Du läser om en behovsgrupp, viktar vad som gör ett behov svårt och ser över ditt svar.
       *[other] Du läser om { $count } behovsgrupper, viktar vad som gör ett behov svårt, rangordnar grupperna och ser över ditt svar.
    }
answer-page-who-sees-title = Vem som kan läsa ditt svar
answer-page-sealed = Svaret förseglas här, på din egen skärm, innan det lämnas. Bara den som har workshoppens nyckel kan öppna det.
answer-page-sealed-to = Svaret förseglas här, på din egen skärm, innan det lämnas. Bara { $keeper }, som har workshoppens nyckel, kan öppna det.
answer-page-not-protected = Förseglingen skyddar inte mot den som har nyckeln.
answer-page-no-codes = Här behövs ingen personlig kod. Den som vet ditt nummer kan alltså lämna ett svar i ditt namn.
answer-page-nothing-kept = Sidan sparar inget. Stänger du den innan svaret är lämnat får du börja om.

## Läs

answer-page-read-title = Läs om grupperna
answer-page-read-lead =
    { $count ->
        [one] Steg 1 av 4. En grupp.
       *[other] Steg 1 av 4. { $count } grupper. Uppgifterna finns till hands hela tiden, så du behöver inte minnas dem.
    }
answer-page-by-lot = Ordningen är lottad för dig. Andra ser grupperna i en annan ordning.
answer-page-by-name = Grupperna står i bokstavsordning.
answer-page-more = Mer om gruppen
answer-page-to-weigh = Vikta
answer-page-back = Tillbaka
answer-page-reading = Du läser om
answer-page-people = Så många berörs
answer-page-care = Insatsens nytta
answer-page-lowest-quality = Uppgifternas kvalitet
answer-page-quality-of-five = som lägst { $quality } av 5
answer-page-figure = { $indicator }: { $value } ({ $place }). Källa: { $source }.
answer-page-figure-plain = { $indicator }: { $value }. Källa: { $source }.

## Vikta

answer-page-weigh-title = Vikta
answer-page-weigh-lead = Steg 2 av 4. Vad gör ett behov svårt? Fördela 100 poäng. Summan är alltid 100.
answer-page-of-hundred = { $points } av 100
answer-page-weight-now = { $criterion }: { $points } av 100
answer-page-weight-less = Minska vikten för { $criterion } med 5
answer-page-weight-more = Öka vikten för { $criterion } med 5
answer-page-even-out = Jämna ut
answer-page-evened = Alla väger nu lika.
answer-page-skip-weights = Jag avstår från att vikta
answer-page-untouched = Du har inte valt några vikter än.
answer-page-equal-weights = Alla ska väga lika
answer-page-save-weights = Spara vikterna
answer-page-weights-saved = Vikterna är sparade. Behovsordningen visas bredvid och följer dina vikter.
answer-page-weights-equal = Du har valt att alla ska väga lika.
answer-page-weights-none = Du avstår från att vikta.
answer-page-needs-later = När du har sparat dina vikter ser du här hur stort varje grupps behov är med dem.
answer-page-needs-title = Behoven med dina vikter
answer-page-needs-first = Störst behov med dina vikter: { $groups }
answer-page-needs-many = { $count } grupper delar första platsen med dina vikter
answer-page-needs-unknown = Uppgifter saknas för alla grupper
answer-page-need-of = Plats { $place }, behov { $need } av 100
answer-page-need-missing = Plats { $place } är osäker, uppgifter saknas
answer-page-needs-note = Behovet räknas för en person i gruppen, från 0 till 100. Randigt: uppgift saknas, det kan vara allt från inget till hela den biten.
answer-page-to-rank = Rangordna

## Rangordna

answer-page-rank-title = Rangordna
answer-page-piles-lead = Steg 3 av 4. Lägg grupperna i tre högar, i vilken ordning du vill. Tryck på ett namn för fakta.
answer-page-points-lead = Steg 3 av 4. Dela 100 poäng mellan grupperna. Fler poäng ger en högre plats, lika poäng samma plats.
answer-page-pairs-lead = Steg 3 av 4. Två grupper i taget. Du får bara de frågor som ännu kan ändra din ordning.
answer-page-pile-first = Först
answer-page-pile-middle = I mitten
answer-page-pile-later = Senare
answer-page-pile-unknown = Vet ej
answer-page-pile-of = Hög för { $group }
answer-page-pile-level = { $count } lika, tills du ordnar dem
answer-page-pile-keys = Tangenterna 1, 2 och 3 väljer hög, 0 är vet ej.
answer-page-put = { $group }: { $pile }. { $left ->
        [0] Alla grupper ligger i en hög.
        [one] En grupp kvar.
       *[other] { $left } grupper kvar.
    }
answer-page-left = Kvar att lägga: { $count }
answer-page-left-short = { $count } kvar
answer-page-class-note = Färgen visar svårighetsgraden med dina egna vikter, eller med lika vikter om du inte har valt några.
answer-page-order-piles = Ordna högarna
answer-page-to-weights = Vikterna
answer-page-to-piles = Högarna
answer-page-points-of = Poäng till { $group }
answer-page-points-left =
    { $count ->
        [0] Alla 100 poäng är fördelade
        [one] En poäng kvar
       *[other] { $count } poäng kvar
    }
answer-page-share-rest = Fördela resten
answer-page-points-shared = Resten är fördelad över grupperna som inte hade några poäng.
answer-page-scale = Jämna ut till 100
answer-page-points-scaled = Poängen är jämnade ut till 100.
answer-page-pair-first = Ska gå före
answer-page-pair-choose = { $group } ska gå före
answer-page-pair-next = { $first } eller { $second }? { $count ->
        [one] Högst en fråga kvar.
       *[other] Högst { $count } frågor kvar.
    }
answer-page-pair-keys = 1 väljer den första gruppen, 2 den andra. Likhetstecknet är samma plats och 0 vet ej. Backsteg tar tillbaka.
answer-page-take-back = Ta tillbaka
answer-page-taken-back = Det förra svaret är borttaget.
answer-page-order-title = Din ordning
answer-page-order-lead = Steg 3 av 4. Grupper i samma hög är lika tills du flyttar dem. Tryck på ett namn för fakta.
answer-page-order-keys = Alt och upp- eller nedpil flyttar gruppen du står på.
answer-page-place = Plats { $place }
answer-page-up = Upp
answer-page-down = Ner
answer-page-before-others = Före de andra
answer-page-after-others = Efter de andra
answer-page-level-above = Lika med den ovanför
answer-page-tie-left = { $count } lika, som de lades i högen
answer-page-tie-said = { $count } lika
answer-page-has-place = { $group } har plats { $place }.
answer-page-shares-place = { $group } delar plats { $place }.
answer-page-unknown-are = Vet ej, och räknas inte som sist: { $groups }

## Se över

answer-page-review-title = Se över ditt svar
answer-page-review-lead = Steg 4 av 4. Bara du ser det här.
answer-page-own-order = Din ordning
answer-page-needs-by-weights = Behoven med dina vikter
answer-page-level = delar plats
answer-page-you-moved = Du flyttade själv: { $groups }. De andra står som de lades.
answer-page-left-level = De här grupperna är kvar som de lades. Är de lika för dig?
answer-page-yes-level = Ja, de är lika
answer-page-order-them = Nej, jag vill ordna dem
answer-page-left-level-said = Grupperna räknas som lika.
answer-page-answer-first = Svara först på frågan överst.
answer-page-differ =
    { $all ->
        [one] Du och dina vikter skiljer er i { $against } av { $all } par
       *[other] Du och dina vikter skiljer er i { $against } av { $all } par
    }
answer-page-no-fault = Det är inget fel att skilja sig. Vikterna fångar inte allt.
answer-page-higher = Du sätter { $group } högre än dina egna vikter gör.
answer-page-lower = Du sätter { $group } lägre än dina egna vikter gör.
answer-page-two-places = Plats { $own } hos dig, plats { $need } med vikterna.
answer-page-uncertain = Osäkra platser, för att uppgifter saknas: { $groups }
answer-page-as-table = Visa som tabell
answer-page-group = Grupp
answer-page-nothing = Det finns inget att lämna än. Gör en ordning, vikta eller avstå.
answer-page-change-order = Ändra ordningen
answer-page-print = Skriv ut åt mig själv
answer-page-seal = Försegla svaret
answer-page-send = Skicka svaret

## Lämna

answer-page-sealed-title = Svaret är förseglat
answer-page-sealed-lead = Det är inte framme än. Det finns bara här på sidan tills du sparar eller kopierar det.
answer-page-step-save = Spara svaret som en fil, eller kopiera det som text.
answer-page-step-send = Skicka filen eller texten till processledaren.
answer-page-step-send-to = Skicka filen eller texten till { $keeper }.
answer-page-step-words = Anteckna dina fyra ord. Med dem ser du sedan att svaret räknades.
answer-page-save = Spara svaret
answer-page-copy = Kopiera svaret som text
answer-page-saved = Webbläsaren har fått filen { $file }. Se efter att den är sparad och skicka den.
answer-page-copied = Svaret är kopierat. Klistra in det i ett meddelande och skicka det.
answer-page-copy-by-hand = Webbläsaren lät inte sidan kopiera. Markera texten här under och kopiera den själv.
answer-page-as-text = Visa svaret som text
answer-page-text-label = Ditt förseglade svar
answer-page-receipt-title = Dina fyra ord
answer-page-receipt-note = När omgången är stängd står orden i listan över svar som har räknats. Behåll dem för dig själv: den som har dem vet vilket svar som är ditt, men inte vad det säger.
answer-page-change-answer = Ändra svaret
answer-page-sending-title = Svaret skickas
answer-page-sending = Vänta. Stäng inte sidan.
answer-page-sent-title = Klart
answer-page-taken = Svaret är framme och inläst.
answer-page-arrived = Svaret är framme, förseglat. Koden prövas när svaret öppnas.
answer-page-not-sent-title = Svaret är inte framme
answer-page-wrong-code = Svarskoden hör inte till ditt nummer. Se efter på kodlappen. Svaret finns kvar här.
answer-page-closed = Omgången tar inte emot svar längre. Fråga processledaren. Svaret finns kvar här.
answer-page-busy = Många svarar samtidigt. Vänta en stund och skicka igen. Svaret finns kvar här.
answer-page-refused = Datorn tog inte emot svaret. Spara det i stället och lämna det till processledaren.
answer-page-lost = Datorn i rummet går inte att nå. Se efter att du är på rätt nät och skicka igen. Svaret finns kvar här.
answer-page-send-again = Skicka igen
answer-page-change-code = Ändra koden
