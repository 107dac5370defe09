### Metoden: ordningar, regler, klasser och skalor

## Fyra ordningar

order-need-title = Behovsordningen
order-need-purpose = Räknas ur bedömningarna och er viktning. Den är ett underlag, inte ett svar.
order-members-title = Ledamöternas ordning
order-members-purpose = Räknas ur era egna rangordningar.
order-proposal-title = Förslaget
order-proposal-purpose = Det ni lägger fram för nämnden.
order-decision-title = Beslutet
order-decision-purpose = Det nämnden sedan bestämmer. Det får skilja sig från förslaget.

## Regler

rule-need-title = Störst behov först
rule-need-purpose = Gruppen med störst behov står först. Inget annat räknas.
rule-start-from-severity-title = Svårighet först, sedan nytta
rule-start-from-severity-purpose = Hur svårt behovet är ger en startnivå. Liten nytta, hög kostnad eller svag kunskap kan flytta gruppen nedåt. Inget flyttar den uppåt.
rule-severe-first-title = Svårast alltid före
rule-severe-first-purpose = En grupp med svårare behov står alltid före en med lindrigare. Nytta och kostnad avgör bara inom samma klass.
rule-free-weighing-title = Fri vägning
rule-free-weighing-purpose = Här kan låg kostnad väga tyngre än svår ohälsa. Det avviker från plattformens ordning. Visas bara för jämförelse.
rule-departs = Avviker från plattformens ordning
rule-fixed-early = Regeln väljs innan ni svarar. Ändras den sedan står det i underlaget.
rule-cost-cannot-pass = Med de här talen flyttar kostnaden ensam ingen grupp förbi ett svårare behov.
rule-cost-can-pass = Med de här talen kan kostnaden ensam flytta en grupp förbi en med svårare behov.
rule-parameters-purpose = Alla tal syns och står i underlaget. De kan ändras så länge regeln håller.

## Sätt att räkna samman

aggregation-kemeny-title = Minst oenighet
aggregation-kemeny-purpose = Appen letar upp den ordning som går emot så få av era parvisa val som möjligt.
aggregation-borda-title = Andel vunna jämförelser
aggregation-borda-purpose = Gruppen får den andel av sina jämförelser som den vann. Lika räknas som hälften.
aggregation-copeland-title = Vunna minus förlorade jämförelser
aggregation-copeland-purpose = Grupperna jämförs två och två. Den som vinner flest jämförelser står först.
aggregation-schulze-title = Indirekta jämförelser (Schulze)
aggregation-schulze-purpose = Jämför grupper även genom andra grupper när paren går runt i ring.
aggregation-median-rank-title = Medianplats
aggregation-median-rank-purpose = Gruppen får den plats som ligger i mitten av era svar.
aggregation-unique = En enda ordning går emot minst antal val.
aggregation-mean-share-title = Medelandel
aggregation-mean-share-purpose = Gruppen får medelvärdet av de andelar ni gav den, när ni delade ut poäng till alla grupper.
aggregation-many = Minst { $count } ordningar är lika bra. Alla kunde inte räknas. En av dem visas.
aggregation-very-many = Mycket många ordningar är lika bra. Grupper som då byter plats delar plats här.
aggregation-uncounted = Ingen ordning går emot färre val. Det kan finnas andra som är lika bra, för alla kunde inte räknas.
aggregation-sure = { $sure } av { $all } par står säkert rätt: de står så i varje bästa ordning.
aggregation-few = Färre än hälften har rangordnat { $groups }.
aggregation-top-by-few = { $group } står först, men bara { $count ->
        [one] en ledamot
       *[other] { $count } ledamöter
    } har rangordnat gruppen.
aggregation-all-agree = Alla sätt att räkna ger samma ordning.
aggregation-change-places = { $first } och { $second } byter plats om man räknar på ett annat sätt.
aggregation-gap = Sökningen avbröts innan den bästa ordningen var bevisad. Den som visas går emot högst { $count ->
        [one] ett val mer
       *[other] { $count } val fler
    } än den bästa.
aggregation-not-compared = Ingen har jämfört { $groups } med de andra. De står vid sidan av.

## Svårighetsgrad

severity = Svårighetsgrad
severity-very-large = Mycket stor
severity-large = Stor
severity-moderate = Måttlig
severity-small = Liten
severity-uncertain = Osäker klass
severity-per-person = Bedöms för en person i gruppen. Hur många som berörs räknas inte här.

## Nytta

benefit = Nytta
benefit-very-large = Mycket stor
benefit-large = Stor
benefit-moderate = Måttlig
benefit-small = Liten
benefit-none = Ingen
benefit-purpose = Hur mycket av det vården kan göra nås? Att bota, lindra eller stärka räknas lika.

## Kostnad för nyttan

cost = Kostnad för nyttan
cost-low = Låg
cost-moderate = Måttlig
cost-high = Hög
cost-very-high = Mycket hög
cost-purpose = Vad kostar det i förhållande till den nytta det gör?

## Kunskap

evidence = Kunskap
evidence-strong = Stark
evidence-moderate = Måttlig
evidence-weak = Svag
evidence-very-weak = Mycket svag
evidence-purpose = Hur säkert vet vi att insatsen hjälper? Forskning och beprövad erfarenhet räknas.

## Kvalitet på uppgifter

quality = Kvalitet
quality-5 = 5 mycket god
quality-4 = 4 god
quality-3 = 3 godtagbar
quality-2 = 2 svag
quality-1 = 1 mycket svag
quality-missing = Kvalitet saknas
quality-purpose = Tjänstepersoner anger hur säkra uppgifterna är.

## Politisk vikt

political-weight = Politisk vikt
political-weight-large = Stor
political-weight-some = Viss
political-weight-small = Liten
political-weight-purpose = Vikten följer med i underlaget men ändrar ingen siffra.

## Kriterier

criterion = Kriterium
criterion-mortality = Dödlighet
criterion-mortality-purpose = Att dö i förtid
criterion-functional-impairment = Funktionsnedsättning
criterion-functional-impairment-purpose = Att inte klara vardagen
criterion-quality-of-life = Försämrad livskvalitet
criterion-quality-of-life-purpose = Att må dåligt
criterion-future-ill-health = Risk för framtida ohälsa
criterion-future-ill-health-purpose = Att bli sämre längre fram
criterion-health-gap = Hälsogap
criterion-health-gap-purpose = Avståndet mellan hur gruppen mår och hur ni vill att den ska må

## Att vikta

weighing-points-title = Fördela 100 poäng
weighing-points-purpose = Ge flest poäng till det som väger tyngst för dig.
weighing-swing-title = Börja med det viktigaste
weighing-swing-purpose = Tänk på hela steget, från Liten till Mycket stor. I vilken fråga gör det störst skillnad för hur svårt behovet är? Den får 100. Sätt de andra till sin del av det.
weighing-rank-order-title = Sätt i ordning
weighing-rank-order-purpose = Ordna frågorna efter hur tungt de väger.
weighing-pairwise-title = Jämför två i taget
weighing-pairwise-purpose = Säg vilken av två som väger tyngst, och hur mycket.
weighing-consistency-good = Dina jämförelser hänger väl ihop.
weighing-consistency-poor = Några jämförelser drar åt olika håll. Se gärna över dem.
weighing-together-note = Rummet viktar tillsammans. Underlaget säger att det inte är enskilda svar.

## Att rangordna

ranking-start-alphabetical = Börja i bokstavsordning
ranking-start-by-lot = Börja i lottad ordning

## Vägen till platsen

way-start-level = Startnivå { $level }
way-lowered-benefit = Nyttan sänker { $steps } steg
way-lowered-cost = Kostnaden sänker { $steps } steg
way-lowered-evidence = Kunskapen sänker { $steps } steg
way-no-benefit = Insatsen gör ingen nytta. Nivå 10.
way-not-lowered = Inget sänker gruppen.
way-then-by-need = Inom nivån avgör hur svårt behovet är.
way-preliminary = Preliminär. Uppgift saknas om { $what }.
way-possible-levels = Nivån kan bli { $from } till { $to }.
way-evidence-flagged = Kunskapen är svag. Det sänker inte nivån.
way-benefit-capped = Nyttan är satt högre än behovet. Den räknas som behovets klass.
way-clamped = { $group }: värdet { $value } ligger utanför skalan. Det räknas som skalans ände.
way-depends-on-missing = Beror på att uppgift saknas
way-need = Vägt behov { $value }
way-need-interval = Vägt behov mellan { $low } och { $high }
