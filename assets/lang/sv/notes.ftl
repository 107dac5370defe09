### Det som måste sägas

## Beredning och beslut

note-preparation = Ni bereder en fråga. Ni fattar inget beslut här. Nämnden beslutar på ett sammanträde. Där kan ledamöterna yrka, rösta och reservera sig. En omröstning där är öppen.
note-whom-to-ask = Fråga nämndens sekreterare vad som ska sparas och vad som får tas bort. Det här är inte juridisk rådgivning.
note-on-the-record = Underlag till beslut. Inte ett protokoll.
note-needs-only = Ni jämför behov utan insatser. Då går det inte att pröva kostnad mot nytta. Det står i underlaget.
note-numbers = Hur många som berörs flyttar ingen grupp. Antalet visas bredvid och är till för när ni fördelar pengar.
note-later-place = En lägre plats är inget nej. Alla har rätt till en bedömning. Vården fortsätter. Ordningen gäller all vård som betalas med skatt.

## Personer och svar

note-interests = Har någon jäv eller en nära koppling till en grupp? Säg det till ordföranden. Skriv aldrig om någons hälsa här.
note-before-answering = Svaret är inte en röst. Du kan ändra dig tills omgången stängs.
note-who-sees-it = Ingen i rummet ser ditt svar. På väggen visas bara allas svar tillsammans.
note-honest-limit = Svaret ligger i en fil. Den som kan läsa filen kan också läsa svaret. Det kan bli allmän handling om det sparas i ärendet.
note-time-warning = { $people ->
        [one] { $people } person
       *[other] { $people } personer
    } på en dator tar ungefär { $minutes ->
        [one] { $minutes } minut
       *[other] { $minutes } minuter
    }. Använd blanketter, fler datorer eller svar i förväg.
note-removing = Enskilda svar tas bort. Summorna blir kvar så att ordningen kan räknas om. Det går inte att ångra. Fråga arkivet först.

## Överlämning

hand-over-start = Jag är { $code }, börja
hand-over-done = Ditt svar är låst och dolt. Ge datorn till processledaren.
hand-over-not-saved = Ditt svar är låst och dolt, men det gick inte att spara på datorn. Säg det till processledaren. Stäng inte programmet.
hand-over-back = Tillbaka till processledaren

## Exempel

note-example = Exempel. Siffrorna är publicerade och har källa. Bedömningar, svar och ordning är påhittade. Ingen region står bakom dem.
note-example-picture = Exempel – påhittade bedömningar
