### Före och efter det egna svaret

## Försättsbladet

cover-answered = Du har redan svarat i omgången. Du får se ditt svar och kan ändra det tills omgången stängs.
cover-again = Du börjar från ditt eget förra svar. Först får du se hur det låg till mot allas svar tillsammans.
cover-late = Du svarar för första gången här, fast andra har svarat i en tidigare omgång. Du börjar från början och ser inga andras svar.
cover-kept = Stannar programmet kan du fortsätta där du var. Det du har gjort sparas förseglat på den här datorn tills du låser svaret.
cover-not-kept = Det du gör finns bara i minnet tills du låser svaret. Stannar programmet får du börja om.
cover-goes-on = Din inmatning avbröts. Du fortsätter där du var. Det du hade gjort har inte visats för någon.
cover-goes-on-start = Jag är { $code }, fortsätt
cover-look = Du får se ditt eget svar bredvid allas svar tillsammans. Ingenting kan ändras här.
cover-look-done = Svaret är dolt. Ge datorn till processledaren.
cover-look-start = Jag är { $code }, visa mitt svar

## Inmatning som avbröts, hos processledaren

interrupted-found = { $count ->
        [one] En inmatning avbröts när programmet stannade, för { $codes }. Den är sparad och förseglad. Gå till Rangordna för att fortsätta.
       *[other] Inmatningar avbröts när programmet stannade, för { $codes }. De är sparade och förseglade. Gå till Rangordna för att fortsätta.
    }
interrupted-answer = Inmatningen för { $code } avbröts. Det som var gjort är sparat och förseglat. Ingen ser det innan { $code } själv fortsätter.
interrupted-answer-again = Lämna över till { $code } igen
interrupted-sheet = En blankett för { $code } blev inte färdig. Det som var skrivet är sparat och förseglat.
interrupted-sheet-again = Fortsätt med blanketten för { $code }
interrupted-no-key = Nyckeln finns inte på den här datorn. Läs in en kopia av nyckeln för att fortsätta.
interrupted-other-groups = Grupperna eller kriterierna har ändrats sedan inmatningen för { $code } avbröts. Den går inte att fortsätta. Kasta den, så får { $code } börja om.
interrupted-changed = Det som sparades av inmatningen för { $code } går inte att öppna. Kasta det, så får { $code } börja om. Svar som är låsta är orörda.
interrupted-discard = Kasta det som { $code } hann göra
interrupted-discard-title = Kasta det som { $code } hann göra?
interrupted-discard-note = Det går inte att få tillbaka, och { $code } får börja om. Svar som är låsta är orörda.
interrupted-discard-yes = Kasta
interrupted-discarded = Det som { $code } hann göra är borta.
file-header-unfinished = Företräde: ett svar som inte är färdigt, förseglat. Det tas bort när svaret låses.

## Öva i två minuter

practice-start = Öva i två minuter
practice-head = Övning, inget sparas. { $title }
practice-skip = Hoppa över övningen
practice-weigh-title = Vikta
practice-weigh-purpose = Vad väger tyngst när du ska välja vad som ordnas först?
practice-done-title = Nu har du övat
practice-done = Inget av det du övade på är sparat. Nu gäller det behovsgrupperna.
practice-begin = Börja på riktigt
practice-again = Öva en gång till

## Efter en stängd omgång

own-title = Ditt svar bredvid allas
own-purpose = Bara du ser det här. Ingen annans svar visas.
own-abstained = Du avstod i den omgången.
own-no-order = Du lämnade ingen ordning i den omgången.
own-too-few = Färre än tre lämnade en ordning. Då visas inte mitten, för den skulle röja en annans svar.
own-table = Din ordning i omgången
own-median = Medianplats
own-half = Hälften av svaren
own-half-between = { $low } till { $high }
own-distance-none = Ingenting i din ordning går emot den samlade ordningen.
own-distance-small = Din ordning är nästan som den samlade.
own-distance-some = Din ordning liknar den samlade men skiljer sig på några ställen.
own-distance-much = Din ordning skiljer sig från den samlade på många ställen.
own-distance-most = Din ordning går åt ett annat håll än den samlade. Det är inget fel.
own-distance-pairs = Din ordning och den gemensamma skiljer sig i ungefär { $against } av { $pairs } jämförelser.
own-answer-again = Gå vidare och svara igen
own-same-again = Lämna samma svar igen
own-done = Dölj mitt svar
own-look-back = Låt en ledamot se sitt eget svar
own-look-back-note = Ledamoten får se sitt eget svar bredvid allas, ensam vid skärmen.

## Den som kommer sent eller går tidigt

people-title = Någon kommer eller går
people-note = Svar i stängda omgångar ligger kvar, vem som än går. Var och en svarar med sin egen kod.
people-leaves = { $code } går nu
people-comes-back = { $code } är tillbaka
people-serves = { $code } går in som ersättare
people-left = { $code } har gått och väntas inte in i omgången. En ersättare svarar med sin egen kod, från början.
people-left-answered = { $code } har gått men har svarat i omgången, och svaret räknas. Låt ersättaren börja i nästa omgång, eller ta bort svaret.
