### Underlaget: text i alla format

## Vad handlingen är

record-title = Underlag till beslut
record-nature = Underlag till beslut. Inte ett protokoll.
record-nature-long = Det här är ett underlag till beslut. Det är inte ett protokoll. Bara ett öppet beslut på ett sammanträde avgör.
record-example-mark = Exempel – påhittade bedömningar
record-example-note = Exempel. Siffrorna är publicerade och har källa. Bedömningar, svar och ordning är påhittade. Ingen region står bakom dem.
record-matter = Ärende { $number }
record-missing = Uppgift saknas
record-yes = Ja
record-no = Nej
record-not-answered = Inte besvarad
record-not-judged = Inte bedömt
record-not-given = Anges inte
record-the-board = Nämnden
record-contents = Innehåll
record-skip-link = Hoppa till innehållet
record-all-groups = Alla grupper
record-need-order-name = Behovsordningen
record-proposal-name = Förslaget

## Läge

record-status-proposal = Förslag, inte beslutat
record-status-draft = Utkast, förslaget är inte fastlagt
record-status-decided = Beslutat
record-status-tabled = Bordlagt, inte beslutat
record-status-referred-back = Återremitterat, inte beslutat
record-status-rejected = Avslaget

## Rubriker

record-part-summary = Så prioriterade vi och varför
record-part-question = Frågan
record-part-people = Vilka som deltog och hur
record-part-method = Etisk plattform och regel
record-part-needs = Behovsgrupperna
record-part-weights = Så vägde vi behoven
record-part-need-order = Behovsordningen
record-part-members-order = Ledamöternas ordning
record-part-proposal = Förslaget och beslutet
record-part-to-explain = Att förklara
record-part-deliberation = Omgångar, samsyn och oenighet
record-part-robustness = Hur säker ordningen är
record-part-missions = Uppdrag
record-part-follow-up = Uppföljning
record-part-process = Så gick arbetet till
record-part-sources = Källor
record-part-about = Om underlaget

## Frågan

record-fact-question = Frågan
record-fact-leads-to = Beslut som frågan leder till
record-fact-body = Organ
record-fact-region = Region
record-fact-registry-number = Diarienummer
record-fact-date = Datum
record-fact-decision-date = Beslut väntas
record-fact-occasion = Tillfälle
record-fact-status = Läge
record-occasion-workshop = Workshop
record-occasion-meeting = Ärende på ett sammanträde
record-previous = Arbetet bygger vidare på { $title } från { $year }.
record-note-preparation = Ordningen bereder en fråga. Nämnden beslutar på ett sammanträde. En omröstning där är öppen.

## Deltagare

record-people-answered = { $answered } av { $ranking } ledamöter lämnade svar i den senaste omgången.
record-people-present = Närvarande: { $present }. Frånvarande: { $absent }.
record-people-how = Ledamöterna svarade var för sig innan de talade om ordningen. Svaren var dolda tills omgången stängdes. Här står bara summor.
record-people-together = Rummet vägde behoven tillsammans. Det gav en gemensam viktning.
record-people-alike = { $count } { $role ->
        [record-role-chair] ordförande
        [record-role-substitute] ersättare
        [record-role-process-leader] processledare
        [record-role-civil-servant] tjänstepersoner
        [record-role-specialist] sakkunniga
        [record-role-secretary] nämndsekreterare
        [record-role-observer] observatörer
       *[record-role-member] ledamöter
    }, { $attendance ->
        [record-attendance-present] närvarande
        [record-attendance-partly] delvis närvarande
        [record-attendance-absent] frånvarande
       *[record-attendance-invited] närvaro inte antecknad
    }.
record-table-people = Deltagare
record-column-role = Roll
record-column-name = Namn
record-column-area = Eget område
record-column-attendance = Närvaro
record-column-number = Antal
record-column-present = Närvarande
record-role-chair = Ordförande
record-role-member = Ledamot
record-role-substitute = Ersättare
record-role-serving = { $role }, tjänstgörande
record-role-process-leader = Processledare
record-role-civil-servant = Tjänsteperson
record-role-specialist = Sakkunnig
record-role-secretary = Nämndsekreterare
record-role-observer = Observatör
record-attendance-invited = Inte antecknad
record-attendance-present = Närvarande
record-attendance-partly = Delvis närvarande
record-attendance-absent = Frånvarande

## Jäv och steg som hoppades över

record-interests-title = Jäv och nära koppling
record-interests-asked = Frågan ställdes till { $asked } av { $ranking } ledamöter. Svaren står inte här.
record-interests-aside = Antal som avstod från att delta: { $count }.
record-passed-over-title = Steg som inte gjordes
record-passed-over = { $step } hoppades över. Skäl: { $reason }
record-passed-over-without-reason = { $step } hoppades över utan angivet skäl.
record-not-used = { $step } användes inte.

## Etisk plattform

record-platform-title = Etisk plattform
record-platform-principle = { $name }: { $text }
record-platform-forbidden = Det här får aldrig vara ett skäl: { $grounds }.
record-platform-other-version = Plattformens text finns i en annan version än den som följer med programmet.
record-platform-law = Stöd: 3 kap. 1 § hälso- och sjukvårdslagen (2017:30) och prop. 1996/97:60.
record-fact-platform = Plattformens text
record-fact-platform-version = Textens version

## Människovärde

record-dignity-title = Människovärde
record-table-dignity = Frågor om människovärde
record-column-dignity-question = Fråga
record-column-answer = Svar
record-dignity-described = Är varje grupp beskriven efter sitt behov?
record-dignity-missing = Saknas någon grupp för att ingen talar för den?
record-dignity-weak-voices = Är grupper som har svårt att föra sin talan märkta?
record-dignity-forbidden = Står något som aldrig får räknas bland skälen?
record-dignity-holds = Håller skälen för en annan ålder, inkomst eller livsstil?
record-dignity-words = De här orden i skälen prövades och beskriver behovet: { $words }.

## Regel

record-rule-title = Regel och metod
record-fact-mode = Arbetssätt
record-fact-rule = Regel
record-fact-aggregation = Ledamöternas svar läggs ihop med
record-fact-weighing = Behoven vägdes med
record-fact-rounds-at-most = Högst antal omgångar
record-fact-enough-agreement = Samstämmighet som räcker (0 inte alls, 1 helt)
record-mode-needs-only = Bara behov
record-mode-needs-and-measures = Behov och insats
record-rule-need = Störst behov först
record-rule-need-explained = Gruppen med störst behov står först. Inget annat räknas.
record-rule-start-from-severity = Svårighet först, sedan nytta
record-rule-start-from-severity-explained = Hur svårt behovet är ger en startnivå. Liten nytta, hög kostnad eller svag kunskap kan flytta gruppen nedåt. Inget flyttar den uppåt.

## Regel, fortsättning

record-rule-severe-first = Svårast alltid före
record-rule-severe-first-explained = En grupp med svårare behov står alltid före en med lindrigare. Nytta och kostnad avgör bara inom samma klass.
record-rule-free-weighing = Fri vägning
record-rule-free-weighing-explained = Behov, nytta, kostnad och kunskap vägs ihop till ett tal.
record-note-free-weighing = Fri vägning avviker från plattformens ordning. Här kan låg kostnad väga tyngre än svår ohälsa.
record-note-needs-only = Behov jämfördes utan insatser. Då går det inte att pröva kostnad mot nytta.
record-note-numbers = Hur många som berörs flyttar ingen grupp.
record-aggregation-kemeny = ordningen som går emot så få parvisa val som möjligt (Kemeny)
record-aggregation-borda = andelen vunna jämförelser (Borda)
record-aggregation-copeland = vinster minus förluster (Copeland)
record-aggregation-schulze = de starkaste vägarna (Schulze)
record-aggregation-median = medianplatsen
record-aggregation-mean-share = medelandelen av poängen (medelandel)

## Vägning

record-weighing-points = 100 poäng
record-weighing-swing = steg från sämst till bäst
record-weighing-rank-order = ordning efter vikt
record-weighing-pairwise = parvis jämförelse

## Gränser och steg

record-table-thresholds = Alla gränser och steg som regeln använder
record-column-threshold = Gräns eller steg
record-column-value = Värde
record-threshold-border = Lägsta vägda behov för klassen { $level }
record-threshold-start = Startnivå för klassen { $level }
record-threshold-benefit = Steg per klass som nyttan är mindre än svårigheten
record-threshold-cost = Steg när kostnaden är { $grade }
record-threshold-evidence = Steg när kunskapen är { $grade }
record-threshold-share-need = Behovets andel
record-threshold-share-benefit = Nyttans andel
record-threshold-share-cost = Kostnadens andel
record-threshold-share-evidence = Kunskapens andel
record-threshold-bound = Lägsta vikt för { $criterion } i proven

## Skalor

record-level-very-large = Mycket stor
record-level-large = Stor
record-level-moderate = Måttlig
record-level-small = Liten
record-benefit-very-large = Mycket stor
record-benefit-large = Stor
record-benefit-moderate = Måttlig
record-benefit-small = Liten
record-benefit-none = Ingen
record-cost-low = Låg
record-cost-moderate = Måttlig
record-cost-high = Hög
record-cost-very-high = Mycket hög
record-evidence-strong = Stark
record-evidence-moderate = Måttlig
record-evidence-weak = Svag
record-evidence-very-weak = Mycket svag
record-quality-5 = 5, mycket god
record-quality-4 = 4, god
record-quality-3 = 3, godtagbar
record-quality-2 = 2, svag
record-quality-1 = 1, mycket svag
record-political-weight-large = Stor
record-political-weight-some = Viss
record-political-weight-small = Liten
record-scale-levels = Fyra nivåer i ord
record-scale-gap = Gruppens hälsogap
record-scale-measured = Mätt i { $unit }. Värst { $worst }, bäst { $best }.

## Behovsgrupper

record-table-criteria = Frågor som behoven vägs på
record-table-severity = Svårighet per grupp
record-column-group-id = Gruppens id
record-column-criterion-id = Frågans id
record-column-group = Behovsgrupp
record-column-criterion = Fråga
record-column-definition = Betydelse
record-column-scale = Skala
record-column-severity = Svårighet
record-column-quality = Kvalitet
record-column-basis = Grund
record-fact-demarcation = Vilka som hör hit
record-fact-object = Slag
record-fact-people-affected = Så många berörs
record-fact-trend = Antalet över tid
record-fact-health-gap = Hälsogap
record-fact-inequality = Ojämlik hälsa
record-fact-care-can-change = Vad vården kan göra
record-fact-responsible = Ansvariga
record-fact-overlaps = Delar personer med
record-fact-marks = Märke utan poäng
record-object-need-group = Behovsgrupp
record-object-disease-group = Stor sjukdomsgrupp
record-object-field = Verksamhetsområde

## Behovsgrupper, fortsättning

record-trend-rising = Fler och fler
record-trend-steady = Ungefär lika många
record-trend-falling = Färre och färre
record-responsible-state = Staten
record-responsible-region = Regionen
record-responsible-municipality = Kommunerna
record-mark-weak-voice = Svårt att föra sin talan
record-mark-preventable = Går till stor del att förebygga
record-gap = { $indicator } ({ $unit }). I dag { $current }, önskat { $desired }, bästa möjliga { $optimal }, sämst { $worst }.
record-judgement-changed = { $criterion }: ändrad från { $before } till { $after }. Skäl: { $reason }
record-at-least = minst { $value }
record-fact-measure = Insats
record-fact-benefit = Nytta
record-fact-cost = Kostnad för nyttan
record-fact-evidence = Kunskap
record-fact-measure-basis = Grund för bedömningen
record-fact-measure-numbers = Siffror bakom

## Resurser

record-fact-cost-today = Kostnad i dag per år
record-fact-direction = Riktning
record-fact-change = Ändring per år
record-fact-people-reached = Personer som nås
record-fact-more-would = Mer pengar skulle ge
record-fact-less-would = Mindre pengar skulle ge
record-fact-health-gain = Hälsovinst
record-fact-who-gains = Vem vinner
record-fact-who-pays = Vem betalar
record-fact-against-order-because = Skäl att gå emot ordningen
record-fact-resources-basis = Grund
record-direction-grow = Mer
record-direction-keep = Som i dag
record-direction-release = Mindre
record-kronor = { $amount } kronor

## Siffror

record-figures-title = Siffror med källa och år
record-table-figures = Publicerade siffror
record-no-figures = Inga publicerade siffror är inlagda.
record-column-dimension-data = Gäller
record-column-indicator = Mått
record-column-reading = Uppgift
record-column-value-data = Värde
record-column-unit-data = Enhet
record-column-year-data = År
record-column-unit = Enhet
record-column-population-data = Befolkning
record-column-year = År
record-column-source = Källa
record-column-remark = Anmärkning
record-dimension-size = Antal
record-dimension-mortality = Dödlighet
record-dimension-function = Funktion och livskvalitet
record-dimension-burden = Sjukdomsbörda
record-dimension-severity = Svårighet
record-dimension-effect = Åtgärders effekt
record-dimension-cost-effectiveness = Kostnad för effekten
record-dimension-evidence = Kunskap
record-dimension-cost-to-society = Kostnad för samhället
record-dimension-care-gap = Vårdgap
record-dimension-inequality = Ojämlikhet
record-figure-primary = Läst hos utgivaren
record-figure-secondary = Återgiven av annan
record-figure-computed = Egen uträkning
record-scope-group = Gäller gruppen
record-scope-part = Gäller en del av gruppen
record-scope-wider = Gäller en större grupp
record-scope-frame = Gäller alla grupper

## Uppgifter

record-evidence-title = Uppgifter och deras kvalitet
record-evidence-kept-apart = Tjänstepersoner satte kvaliteten. Förtroendevalda satte den politiska vikten. Vikten ändrar ingen siffra.
record-no-evidence = Inga andra uppgifter är inlagda.
record-table-evidence = Uppgifter med kvalitet och politisk vikt
record-column-kind = Slag
record-column-finding = Vad som kom fram
record-column-date = Datum
record-column-political-weight = Politisk vikt

## Vikter

record-weights-none = Ingen har vägt behoven än. Frågorna väger lika.
record-weights-together = Rummet vägde tillsammans. Talen är den gemensamma viktningen i procent.
record-weights-how = Talen är medelvärdet av ledamöternas vikter i procent. Bredvid står hur de fördelar sig.
record-table-weights = Vikter i procent
record-column-weight-mean = Medelvärde
record-column-weight-lower = Nedre kvartil
record-column-weight-median = Median
record-column-weight-upper = Övre kvartil

## Behovsordningen

record-need-order-none = Behovsordningen går inte att räkna ut.
record-need-order-what = Ordningen räknas ur bedömningarna och viktningen. Den är ett underlag, inte ett svar.
record-table-need-order = Behovsordningen med vägt behov
record-column-place = Plats
record-column-class = Svårighetsklass
record-column-need = Vägt behov
record-column-span = Möjligt från och till
record-column-part = Del från { $criterion }
record-class-uncertain = { $class }, osäker
record-span = { $low } till { $high }

## Vägen till platsen

record-way-title = Så kom varje grupp till sin plats
record-way-levels = Nivå 1 är högst och nivå 10 är lägst.
record-table-levels = Från startnivå till nivå
record-column-start-level = Startnivå
record-column-benefit = Nytta
record-column-benefit-steps = Sänkt för nyttan
record-column-cost = Kostnad
record-column-cost-steps = Sänkt för kostnaden
record-column-evidence = Kunskap
record-column-evidence-steps = Sänkt för kunskapen
record-column-level = Nivå
record-way-place = { $group }: plats { $place }. Vägt behov { $need }, klass { $class }.
record-way-start = Startnivå { $level }.
record-way-benefit = Nyttan sänker { $steps } steg.
record-way-cost = Kostnaden sänker { $steps } steg.
record-way-evidence = Kunskapen sänker { $steps } steg.
record-way-no-benefit = Insatsen ger ingen nytta.
record-way-uncertain = Klassen är osäker för att uppgifter saknas.
record-way-free = Sammanvägt värde { $value }.

## Ledamöternas ordning

record-members-none = Ingen stängd omgång har rangordningar.
record-members-how = Ordningen räknas ur ledamöternas egna svar i omgång { $round }. Metod: { $method }.
record-table-members-order = Ledamöternas ordning
record-column-equally-good = Platser i lika bra ordningar
record-column-median = Median av svaren
record-column-quartiles = Hälften av svaren mellan
record-members-unique = Ingen annan ordning är lika bra.
record-members-several = { $count ->
    [one] En ordning är bäst.
   *[other] { $count } ordningar är lika bra.
}
record-members-not-proved = Det är inte bevisat att ordningen är den bästa.
record-members-methods-agree = Alla sätt att räkna ger samma ordning.
record-members-methods-differ = De här grupperna byter plats om man räknar på ett annat sätt: { $groups }.

## Förslaget

record-proposal-none = Inget förslag är lagt än.
record-proposal-from-members = Förslaget utgick från ledamöternas ordning.
record-proposal-from-need = Förslaget utgick från behovsordningen.
record-proposal-own = Så här ser förslaget ut.
record-proposal-not-fixed = Förslaget är inte fastlagt och kan ändras.
record-table-order = Förslaget med skäl
record-column-reason = Skäl
record-column-need-place = Plats i behovsordningen
record-column-members-place = Plats i ledamöternas ordning
record-column-decided-place = Plats i beslutet
record-note-later-place = En lägre plats är inget nej. Alla har rätt till en bedömning. Vården fortsätter. Ordningen gäller all vård som betalas med skatt.

## Beslutet

record-decision-title = Beslutet
record-decision-as-proposed = Ordningen i beslutet är den som föreslogs.
record-fact-outcome = Utfall
record-fact-decided-on = Beslutsdatum
record-fact-paragraph = Paragraf
record-fact-decided-by = Beslutat av
record-outcome-as-proposed = Som föreslaget
record-outcome-changed = Ändrat
record-outcome-tabled = Bordlagt
record-outcome-referred-back = Återremitterat
record-outcome-rejected = Avslaget
record-table-decided-order = Ordningen i beslutet
record-motions-title = Yrkanden
record-reservations-title = Reservationer

## Att förklara

record-to-explain-none = Inget att förklara. Ingen grupp med lindrigare behov står före en med svårare.
record-to-explain-what = De här grupperna har svårare behov än andra men står efter dem.
record-table-to-explain = Att förklara, med skäl
record-column-passed-by = Står efter
record-column-due-to = Beror på
record-cause-choice = nämndens eget val
record-cause-benefit = nyttan
record-cause-cost = kostnaden
record-cause-evidence = kunskapen
record-borderline = På gränsen mellan två klasser. Inget skäl behövs.
record-no-reason = Inget skäl är skrivet.
record-cost-alone = Kostnad är enda skälet till att { $group } står senare. Enligt plattformen går det svåra före även när det kostar mer.

## Omgångar

record-rounds-none = Inga svar har samlats in.
record-table-agreement = Omgångar och samsyn
record-column-round = Omgång
record-column-asked = Tillfrågade
record-column-answers = Svar
record-column-rankings = Med rangordning
record-column-weightings = Med vikter
record-column-abstentions = Avstår
record-column-kendalls-w = Kendalls W
record-column-mean-agreement = Samsyn mellan par av svar
record-column-conflict = Oenighet per par av grupper
record-agreement-read = Kendalls W går från 0 till 1. Under 0,3 är svagt, omkring 0,5 är måttligt och från 0,7 är starkt. Det är en tumregel.
record-moved-title = Grupper som bytte plats mellan omgångarna
record-table-moved = Platser före och efter
record-column-place-before = Före
record-column-place-after = Efter

## Samtal och oenighet

record-notes-title = Ur samtalet
record-note-earlier = { $group }, för en högre plats: { $text }
record-note-later = { $group }, för en lägre plats: { $text }
record-note-neither = { $group }: { $text }
record-step-note = { $step }: { $text }
record-remaining-title = Oenighet som står kvar
record-remaining-none = Ingen oenighet är inskriven.
record-remaining = { $group }. För en högre plats: { $earlier } För en lägre plats: { $later }
record-opinions-title = Avvikande meningar
record-opinion-about = Om { $groups }: { $text }
record-opinion-by = { $text } ({ $by })

## Hur säker ordningen är

record-robustness-none = Ordningen har inte prövats med andra viktningar.
record-robustness-how = Vi har provat många viktningar och räknat med att siffrorna kan vara fel.
record-neighbours-least = Många grupper delar plats. Därför visar tabellen ett par för varje grupp: det som är minst säkert. Alla par står i underlagets data.
record-names-and-more = { $names } och { $count } till. Alla står i underlagets data.
record-robustness-limit = Det visar vad ordningen beror på. Det visar inte att den är rätt.
record-noted-changed = Räknat den { $date } på det underlag som gällde när förslaget lades fast. Underlaget har ändrats sedan dess, så det här kan inte räknas om.
record-noted-removed = Räknat den { $date }. Kan inte räknas om, för de enskilda svaren är borttagna.
record-noted-round = Samsynen i omgång { $round } är räknad den { $date }. Den kan inte räknas om, för de enskilda svaren är borttagna.
record-fact-samples = Antal prov
record-fact-seed = Frö
record-fact-generator = Slumptalsgenerator
record-fact-space = Viktningar som provades
record-space-all = Alla möjliga
record-space-ordered = Alla med given ordning mellan frågorna
record-space-bounded = Alla med lägsta vikter
record-space-members = Blandningar av ledamöternas egna
record-table-place-intervals = Platser i 90 av 100 viktningar
record-column-first-place = Från plats
record-column-last-place = Till plats

## Hur ofta grannar byter plats

record-table-neighbours = Grannar i behovsordningen
record-column-before = Står före
record-column-after = Står efter
record-column-of-hundred = Av 100 viktningar
record-column-in-words = I ord
record-holds-nearly-all = Står sig i nästan alla viktningar.
record-holds-most = Står sig i de flesta viktningar.
record-holds-often = Står sig oftast, men inte alltid.
record-holds-even = Det väger jämnt. Grupperna kan lika gärna byta plats.
record-holds-not = I de flesta viktningar står de tvärtom.

## Uppdrag

record-missions-none = Inga uppdrag är givna.
record-table-missions = Uppdrag
record-column-mission-id = Uppdragets id
record-column-goal = Vad ska bli bättre
record-column-groups = För
record-column-from = Från
record-column-to = Till
record-column-by = Senast
record-column-receiver = Mottagare
record-fact-accepted = Mottagarens besked
record-mission-accepted = Mottagaren har tagit emot uppdraget.
record-mission-not-accepted = Mottagaren har inte tagit emot uppdraget.
record-fact-payment = Ersättning
record-fact-steering = Styrning av pengar
record-steering-active = Aktiv, knuten till mål
record-steering-passive = Passiv, med ramar och anslag
record-fact-depends-on-others = Beror på andra
record-fact-became-of-it = Så gick det
record-collaboration = De här måste vara med:
record-owns-question = Äger frågan
record-illustrative-mission = Uppdraget är påhittat för exemplet.

## Uppföljning

record-fact-review-date = Tas upp igen
record-fact-half-year-date = Halvårsuppföljning
record-fact-budget-year = Budgetår
record-fact-follow-up-owner = Ansvarar för uppföljningen
record-indicators-none = Inga mått är valda.
record-table-indicators = Mått att följa
record-column-indicator-id = Måttets id
record-column-follow-up-question = Fråga
record-column-perspective = Ur vems synvinkel
record-column-decision-level = För vem
record-column-start-value = Startvärde
record-column-target-value = Mål
record-question-carried-out = Är uppdraget genomfört?
record-question-care-received = Har människor fått den vård de behöver?
record-question-health-better = Är hälsan bättre och mer jämlik?
record-perspective-population = Befolkningens
record-perspective-organisation = Verksamhetens

## Uppföljning, fortsättning

record-decision-level-politics = Politik
record-decision-level-administration = Förvaltning
record-decision-level-unit = Enhet
record-decision-level-team = Team
record-verdicts-title = Vad uppföljningen visade
record-verdict = { $date }: { $finding } { $action }
record-verdict-hold-on = Håll fast vid uppdraget.
record-verdict-revise = Ändra uppdraget.
record-verdict-new-mission = Ge ett nytt uppdrag.
record-verdict-reprioritise = Prioritera på nytt.
record-last-time-title = Förra gången
record-table-last-time = Ordningen förra gången
record-last-time-mission = Uppdrag: { $goal } Så gick det: { $outcome }

## Så gick arbetet till

record-process-what = Listan är hämtad ur arbetet. Ingen har kryssat i den.
record-table-process = Vad som gjordes
record-column-process-point = Punkt
record-column-done = Läge
record-done = Gjordes
record-not-done = Gjordes inte
record-not-applicable = Ej aktuellt
record-process-question = Frågan är skriven.
record-process-people = Närvaro är antecknad för alla.
record-process-interests = Alla ledamöter fick frågan om jäv.
record-process-evidence = Uppgifterna har kvalitet och datum.
record-process-criteria = Frågorna som vägdes är förklarade.
record-process-dignity = Frågorna om människovärde är besvarade.
record-process-own-answers = Ledamöterna svarade själva före samtalet.
record-process-rounds = Minst två omgångar hölls.
record-process-spread = Hur svaren skiljer sig redovisas.
record-process-changes = Skäl till ändringar mellan omgångar är inskrivna.

## Så gick arbetet till, fortsättning

record-process-disagreement = Oenighet är inskriven.
record-process-sensitivity = Ordningen är prövad med andra viktningar.
record-process-reasons = Varje plats har ett skäl.
record-process-gate = Skälen är prövade mot människovärdet.
record-process-missions = Uppdrag är givna.
record-process-review-date = Det finns en dag då frågan tas upp igen.
record-process-decision = Beslut, dag och organ är införda.

## Det som ändrades på vägen

record-acts-title = Det som ändrades på vägen
record-acts-none = Inget ändrades efter första svaret.
record-acts-none-since = Inget har ändrats sedan den { $date }, då ändringar började noteras. Vad som ändrades dessförinnan är inte noterat.
record-acts-since = Ändringar är noterade från och med den { $date }. Vad som ändrades dessförinnan är inte noterat.
record-acts-not-noted = Om något ändrades efter första svaret är inte noterat.
record-acts-no-answers = Inget svar har kommit in. Ändringar noteras från och med det första svaret.
record-table-acts = Ändringar med skäl
record-column-time-utc = Tid (UTC)
record-column-act = Vad
record-column-because = Skäl
record-act-changed = { $thing }: { $parts }
record-act-method-changed = Regel eller metod ändrades efter första svaret
record-act-proposal-reopened = Förslaget öppnades igen
record-act-answers-removed = Enskilda svar togs bort
record-act-answer-withdrawn = Ett svar drogs tillbaka
record-act-criterion = Kriteriet { $name }
record-act-method = Metoden
record-act-added = lades till
record-act-removed = togs bort
record-act-ranks-now = rangordnar nu
record-act-ranks-no-more = rangordnar inte längre
record-act-before-after = { $part } från { $before } till { $after }
record-act-touched = { $part } ändrades
record-act-nothing = inget angivet
record-act-words = ”{ $text }”
record-act-part-name = namnet
record-act-part-demarcation = avgränsningen
record-act-part-definition = förklaringen
record-act-part-scale = skalan
record-act-part-sentences = meningarna om nivåerna
record-act-part-settled-class = den fastslagna svårighetsgraden
record-act-part-quality = datakvaliteten för { $criterion }
record-act-part-benefit = nyttan
record-act-part-cost = kostnaden
record-act-part-evidence = kunskapsunderlaget
record-act-part-figures = siffrorna
record-act-part-people = antalet berörda
record-act-part-health-gap = hälsogapet
record-act-part-rule = regeln
record-act-part-aggregation = sättet att väga ihop svaren
record-act-part-numbers = regelns tal
record-act-part-enough-agreement = gränsen för tillräcklig samstämmighet
record-act-part-rounds = antalet omgångar
record-act-part-ways-to-answer = sättet att svara
record-act-part-trials = de viktningar som prövas

## Källor

record-table-sources = Källor
record-column-source-id = Källans id
record-column-title = Titel
record-column-publisher = Utgivare
record-column-address = Adress
record-column-terms = Villkor

## Om underlaget

record-about-sums = Här står bara summor. Inga enskilda svar och inga koder finns med.
record-illustrative = Det här är påhittat för att visa hur det går till:
record-fact-made = Underlaget är gjort
record-fact-workshop-id = Arbetets id
record-fact-program = Program
record-fact-fingerprint = Fingeravtryck (SHA-256)
record-about-check = Datafilen har samma fingeravtryck. Vem som helst kan öppna den och räkna om ordningen.
record-fact-paste-decision = Förslag till beslut
record-fact-paste-report = Text till tjänsteskrivelsen
record-fact-paste-minutes = Text till protokollet

## Ord att klistra in

record-paste-decision = { $body } ställer sig bakom ordningen i bilagan ”Underlag till beslut”.{ $missions ->
        [0] {""}
        *[other] {" "}{ $body } ger uppdragen i samma bilaga.
    }
record-paste-worked = { $body } arbetade den { $date } med frågan:
record-paste-worked-undated = { $body } har arbetat med frågan:
record-paste-review = Frågan tas upp igen den { $date }.
record-paste-report = { $worked } { $question } Antal behovsgrupper som jämfördes: { $groups }. { $answered } av { $ranking } ledamöter lämnade svar. Förslaget till ordning är: { $order }. Skälen står i bilagan. { $review }
record-paste-minutes = { $body } har tagit del av ”Underlag till beslut” i ärende { $matter }. Underlaget läggs till handlingarna som bilaga.

## Sammanfattningen

record-table-summary-order = Plats, grupp och skäl

## Kontrollera före publicering

record-review-email = En e-postadress i { $place }: { $excerpt }
record-review-phone = Ett telefonnummer i { $place }: { $excerpt }
record-review-personal-number = Ett personnummer i { $place }: { $excerpt }
record-review-participant = En deltagares namn i { $place }: { $excerpt }
record-review-name = Kanske ett namn i { $place }: { $excerpt }
record-review-health = Kanske hälsa hos en namngiven person i { $place }: { $excerpt }
record-place-group = Behovsgruppen { $group }
record-place-reason = Ett skäl i förslaget
record-review-private-note = En privat anteckning följer inte med: { $place }

## Filnamn

record-file-record = underlag
record-file-summary = sammanfattning
record-folder-tables = tabeller
record-file-words = texter

## Fel

record-error-write = Underlaget går inte att skriva. Inget är sparat. { $detail }
record-error-not-a-record = Filen är inget underlag. Felet står på rad { $line }, tecken { $column }. { $detail }
record-error-newer = Underlaget har ett nyare format ({ $version }). Hämta den nya versionen av appen.
record-error-stopped = Räkningen stoppades. Inget är ändrat.
record-class-because = Skäl: { $because }
