### De fyra områdena och de tolv stegen

## Områden

area-need = Behov
area-prioritisation = Prioritering
area-mission = Uppdrag
area-follow-up = Uppföljning

## Steg

step-question-title = Frågan
step-question-purpose = Vad ska ni prioritera, och vilket beslut ska det leda till?
step-last-time-title = Förra gången
step-last-time-purpose = Vad bestämde ni sist, och hur gick det?
step-need-groups-title = Behovsgrupper
step-need-groups-purpose = Vilka gäller det, hur mår de och vad kan vården göra?
step-human-dignity-title = Människovärde
step-human-dignity-purpose = Vad får aldrig vara ett skäl?
step-weigh-title = Vikta behoven
step-weigh-purpose = Vad väger tyngst när ni bedömer hur svårt ett behov är?
step-benefit-and-cost-title = Nytta och kostnad
step-benefit-and-cost-purpose = Hur mycket hjälper insatsen, och vad kostar det?
step-rank-title = Rangordna
step-rank-purpose = Sätt grupperna i din egen ordning innan ni talar om den.
step-deliberate-title = Samtala
step-deliberate-purpose = Var tänker ni olika, och varför?
step-propose-title = Lägg förslag
step-propose-purpose = Vilken ordning vill ni föreslå, och med vilka skäl?
step-missions-title = Ge uppdrag
step-missions-purpose = Vad ska bli bättre, för vem och när?
step-plan-follow-up-title = Planera uppföljning
step-plan-follow-up-purpose = Hur får ni veta om det blev bättre?
step-record-and-decision-title = Underlag och beslut
step-record-and-decision-purpose = Ta fram underlaget. För in beslutet när nämnden har fattat det.

## Läge

step-state-not-started = Inte påbörjat
step-state-in-progress = Pågår
step-state-done = Klart
step-state-look-again = Se över
step-state-passed-over = Hoppas över
step-state-not-used-today = Används inte i dag

## Rörelse mellan steg

step-name-and-state = { $step }, { $state }
step-still-missing = Det här saknas: { $list }
step-passed-over-because = Steget hoppas över. Skäl: { $reason }
step-hidden-first-year = Visas från och med andra året.
