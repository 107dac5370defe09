### Samtalsfrågor, en fråga per id

## Frågan

prompt-question-1 = Vem talar ni för i dag: invånarna eller verksamheten?
prompt-question-2 = Vilket beslut ska dagen leda till, och vem fattar det?
prompt-question-3 = Vad är er sak att avgöra, och vad lämnar ni åt dem som ska utföra det?

## Förra gången

prompt-last-time-1 = Vad har invånarna märkt av det ni bestämde?
prompt-last-time-2 = Om det inte blev bättre: var behovet fel bedömt, gick uppdraget fel väg, eller blev det inte gjort?
prompt-last-time-3 = Vad är nytt: kunskap, resultat, metoder eller pengar?

## Behovsgrupper

prompt-need-groups-1 = Vad vet ni om hur gruppen mår, och vad vet ni bara om hur mycket vård den får?
prompt-need-groups-2 = Vems behov syns inte i siffrorna?
prompt-need-groups-3 = Hur bra hälsa vill ni att gruppen ska ha?
prompt-need-groups-4 = Vad rår vården på, och vad rår andra på?

## Människovärde

prompt-human-dignity-1 = Skulle ni tänka lika om gruppen var äldre, yngre eller hade levt på ett annat sätt?
prompt-human-dignity-2 = Vilka hörs mest, och vilka hörs inte?
prompt-human-dignity-3 = Hur håller ni isär det ni själva har varit med om från gruppens behov?

## Vikta behoven

prompt-weigh-1 = Vad är svårast: att dö för tidigt, att inte klara vardagen eller att må dåligt länge?
prompt-weigh-2 = Hur tänker ni om ohälsa som går att förebygga?
prompt-weigh-3 = Spelar det någon roll för ordningen om ni viktar annorlunda?

## Nytta och kostnad

prompt-benefit-and-cost-1 = Vad gör mer pengar för gruppen, och vad gör mindre?
prompt-benefit-and-cost-2 = Vem får vänta om ni väljer det här?
prompt-benefit-and-cost-3 = Hur vet ni att insatsen hjälper?

## Rangordna

prompt-rank-1 = Vilka tre grupper är du säkrast på?
prompt-rank-2 = Vad säger du till den som tillhör gruppen längst ned?
prompt-rank-3 = Tänkte du på människorna eller på vården?

## Samtala

prompt-deliberate-1 = Vad har den sett som tänker tvärtom?
prompt-deliberate-2 = Är ni oense om fakta eller om vad som är viktigt?
prompt-deliberate-3 = Vad skulle få dig att flytta gruppen ett steg?
prompt-deliberate-4 = Vad får stå kvar som oenigt?

## Lägg förslag

prompt-propose-1 = Håller skälet om det läses högt för dem det gäller?
prompt-propose-2 = Vad får gruppen på plats ett som den inte har i dag?
prompt-propose-3 = Vem ska få veta, och av vem?

## Ge uppdrag

prompt-missions-1 = Säger uppdraget vad som ska bli bättre utan att säga hur?
prompt-missions-2 = Kan mottagaren säga ja och klara det?
prompt-missions-3 = Betalar ni för det ni vill nå?
prompt-missions-4 = Vilka fler måste vara med, och vad kostar det dem?

## Planera uppföljning

prompt-plan-follow-up-1 = Vad behöver ni veta som ingen räknar i dag?
prompt-plan-follow-up-2 = Vad märker en person i gruppen om det har blivit bättre?
prompt-plan-follow-up-3 = Vad gör ni om det inte blir bättre?

## Underlag och beslut

prompt-record-and-decision-1 = Förstår en granne skälen på två minuter?
prompt-record-and-decision-2 = Vad får ni kritik för, och vad svarar ni?
prompt-record-and-decision-3 = När tar ni upp frågan igen?
