### Underlagets 26 delar

## Delar

evidence-part-background = Bakgrund om befolkningen
evidence-part-self-rated = Vad invånare och patienter själva säger
evidence-part-deep = Fördjupad behovsanalys
evidence-part-activity = Vården i dag
evidence-part-national = Nationell styrning
evidence-part-regional = Regionens egna beslut
evidence-part-resources = Resurser
evidence-part-benefit = Nytta

## Arket

evidence-summary = { $collected } av { $kinds } delar har underlag.
evidence-lacking = Sökt men inte funnet: { $list }.
evidence-sentence = Fyll i det som behövs för just den här gruppen. Allt behöver inte finnas.
evidence-state-collected = Har underlag
evidence-state-open = Inte ifyllt
evidence-finding = Vad underlaget visar
evidence-missing = Vi har letat, uppgift saknas
evidence-confirm = Uppgiften är från ett tidigare år och gäller fortfarande
evidence-quality = Kvalitet, sätts av tjänstepersoner
evidence-weight = Politisk vikt, sätts av förtroendevalda
evidence-weight-large = Stor
evidence-weight-some = Viss
evidence-weight-small = Liten
evidence-weight-sentence = Vikten följer med i underlaget men ändrar ingen siffra.
evidence-add-another = Lägg till en uppgift till
evidence-remove = Ta bort uppgiften

## Delarna 1–5

evidence-kind-background = Levnadsvillkor
    .example = Till exempel ålder, utbildning, inkomst, bostadsort, CNI.
    .purpose = Visar vilka villkor som påverkar hälsan.
evidence-kind-epidemiology = Sjukdom och död
    .example = Till exempel dödlighet, sjuklighet, livskvalitet, funktion.
    .purpose = Visar hur gruppen mår.
evidence-kind-health-survey = Hälsa på lika villkor
    .example = Till exempel den nationella hälsoenkäten.
    .purpose = Visar hur invånare ser på sin hälsa.
evidence-kind-patient-survey = Nationell patientenkät
    .example = Till exempel svar från patienter.
    .purpose = Visar hur patienter ser på vården.
evidence-kind-barometer = Hälso- och sjukvårdsbarometern
    .example = Till exempel svar från invånare.
    .purpose = Visar hur invånare ser på vården.

## Delarna 6–10

evidence-kind-patient-reported = Patientrapporterade mått
    .example = Till exempel resultat och upplevelser efter vård.
    .purpose = Visar vad vården gav, med patientens ögon.
evidence-kind-deep-analysis = Analys av gruppens behov
    .example = Till exempel en grupp i taget, och vad tidigare insatser gav.
    .purpose = Visar hur gruppen mår och om behoven möts.
evidence-kind-consumption = Vårdkonsumtion
    .example = Till exempel vård per invånare, jämfört med andra regioner.
    .purpose = Visar hur mycket vård gruppen får, var den än ges.
evidence-kind-production = Produktion
    .example = Till exempel besök och vårdtillfällen, jämfört med andra.
    .purpose = Visar hur mycket vården gör.
evidence-kind-conditions = Verksamhetens förutsättningar
    .example = Till exempel bemanning, lokaler, organisation.
    .purpose = Visar vad som är möjligt här.

## Delarna 11–15

evidence-kind-medicines = Läkemedel
    .example = Till exempel förskrivning, jämfört med andra regioner.
    .purpose = Visar om det ges för mycket eller för lite.
evidence-kind-waiting = Väntetider
    .example = Till exempel väntan till besök och behandling.
    .purpose = Visar hur väl vårdgarantin hålls.
evidence-kind-goals = Förra årets mål
    .example = Till exempel måluppfyllelse, kvalitet och resultat.
    .purpose = Visar vad som nåddes.
evidence-kind-comparisons = Öppna jämförelser
    .example = Till exempel regionens resultat bredvid andras.
    .purpose = Visar hur god vården är jämfört med andra.
evidence-kind-dialogue-profession = Samtal med vårdens yrken
    .example = Till exempel möten, remisser, skrivelser.
    .purpose = Visar vad de som ger vården ser.

## Delarna 16–20

evidence-kind-dialogue-patients = Samtal med patienter och närstående
    .example = Till exempel möten, råd, föreningar.
    .purpose = Visar vad de som får vården ser.
evidence-kind-dialogue-residents = Samtal med invånare
    .example = Till exempel möten, enkäter, synpunkter.
    .purpose = Visar vad invånare förväntar sig.
evidence-kind-law = Lagar och riktlinjer
    .example = Till exempel hälso- och sjukvårdslagen, nationella riktlinjer.
    .purpose = Visar vad som redan gäller.
evidence-kind-knowledge = Nationell kunskapsstyrning
    .example = Till exempel vårdförlopp, kunskapsstöd.
    .purpose = Visar vad som är god vård.
evidence-kind-budget = Regionfullmäktiges budget
    .example = Till exempel ramar och uppdrag.
    .purpose = Visar vad fullmäktige har bestämt.

## Delarna 21–25

evidence-kind-regional-goals = Regionens mål och inriktning
    .example = Till exempel planer och program.
    .purpose = Visar vad regionen redan vill.
evidence-kind-resources-today = Resurser i dag
    .example = Till exempel kostnad för det som görs nu.
    .purpose = Visar vad gruppen får i dag.
evidence-kind-resources-changed = Mer eller mindre resurser
    .example = Till exempel vad en ökning eller minskning ger.
    .purpose = Visar var pengar kan göra nytta eller frigöras.
evidence-kind-size-as-cost = Gruppens storlek i kostnad
    .example = Till exempel antal gånger kostnad per person.
    .purpose = Visar vad det kostar att nå alla.
evidence-kind-benefit = Nytta av en insats
    .example = Till exempel för en person, för gruppen, för samhället.
    .purpose = Visar vad insatsen kan ge.

## Delarna 26–26

evidence-kind-health-gain = Hälsovinst och hälsoförlust
    .example = Till exempel kvalitetsjusterade levnadsår.
    .purpose = Visar hur mycket hälsa som står på spel.
