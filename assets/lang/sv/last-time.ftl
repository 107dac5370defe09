### Steget Förra gången

## Vad som saknas

last-time-missing = att ni har sett förra gången

## Det som bestämdes

last-time-empty = Det finns ingen förra gång
last-time-title = { $title } (arbetet gjordes { $year })
last-time-no-decision = Beslutet är inte infört. Här visas förslaget.
last-time-decision = Beslut: { $outcome }.
last-time-decision-date = Fattat { $date }.
last-time-orders = Förslag och beslut
last-time-proposed = Plats i förslaget
last-time-decided = Plats i beslutet

## I år bredvid förra gången

last-time-beside = I år bredvid förra gången
last-time-not-yet = Bilden visas när årets förslag är påbörjat.
last-time-this-year = I år

## Uppdragen

last-time-missions = Uppdragen och vad det blev av dem
last-time-no-missions = Inga uppdrag gavs.
last-time-by = Senast { $date }.
last-time-outcome = Vad blev det av uppdraget?

## Uppföljning

last-time-follow-up = Uppföljning av förra gången
last-time-indicator = Indikator
last-time-start = Från
last-time-target = Mål
last-time-latest = Senaste värde
last-time-mark-seen = Vi har sett det här
last-time-seen = Ni har sett det här.
