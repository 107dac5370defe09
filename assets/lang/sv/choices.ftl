### Val som följer med workshoppen

## Roller och närvaro

attendance-invited = Inbjuden
attendance-present = Närvarande
attendance-partly = Närvarande en del av tiden
attendance-absent = Frånvarande
interest-not-asked = Inte tillfrågad
interest-nothing = Tillfrågad, inget att anmäla
interest-tie = Tillfrågad, har sagt till ordföranden
interest-steps-aside = Deltar inte på grund av jäv

## Svarens väg in

way-in-hand-over = På processledarens dator
way-in-file = Svarsfil
way-in-paper = Blankett
side-neither = Varken eller
side-earlier = För en högre plats
side-later = För en lägre plats

## Förslag och beslut

proposal-start-need = Utgå från behovsordningen
proposal-start-members = Utgå från ledamöternas ordning
outcome-as-proposed = Enligt förslaget
outcome-changed = Ändrat
outcome-tabled = Bordlagt
outcome-referred-back = Återremitterat
outcome-rejected = Avslaget

## Uppdrag och uppföljning

steering-active = Aktiv styrning: betalning efter det som nås
steering-passive = Passiv styrning: ram eller anslag i förväg
follow-up-carried-out = Har uppdraget genomförts?
follow-up-care-received = Har invånarna fått den vård de behöver?
follow-up-health-better = Har hälsan blivit bättre och mer jämlik?
perspective-population = Befolkningens perspektiv
perspective-organisation = Verksamhetens perspektiv
decision-level-politics = Politik
decision-level-administration = Förvaltning
decision-level-unit = Enhet
decision-level-team = Team
verdict-hold-on = Håll fast
verdict-revise = Ändra uppdraget
verdict-new-mission = Ge ett nytt uppdrag
verdict-reprioritise = Prioritera om

## Siffror

dimension-size = Antal som berörs
dimension-mortality = Dödlighet
dimension-function-and-quality-of-life = Funktion och livskvalitet
dimension-burden-of-disease = Sjukdomsbörda
dimension-severity = Svårighetsgrad
dimension-effect = Effekt av insatser
dimension-cost-effectiveness = Kostnad i förhållande till nytta
dimension-evidence = Kunskapsunderlag
dimension-cost-to-society = Kostnad för samhället
dimension-care-gap = Vårdgap
dimension-inequality = Ojämlikhet
figure-status-primary = Från källan
figure-status-secondary = Citerad
figure-status-computed = Uträknad
figure-scope-group = Gäller gruppen
figure-scope-part = Gäller en del av gruppen
figure-scope-wider = Gäller en vidare grupp
figure-scope-frame = Gäller alla grupper

## Skalor

scale-levels = Fyra steg
scale-measured = Uppmätt värde
scale-health-gap = Hälsogap
