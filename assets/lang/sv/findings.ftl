### Det som hittas när en workshop kontrolleras

## Fel som måste rättas

finding-id-empty = Något saknar beteckning. Ge det en.
finding-id-twice = Beteckningen { $id } används två gånger. Ändra den ena.
finding-too-many-groups = { $number } behovsgrupper är fler än vad som ryms. En workshop har högst { $most }. Slå ihop grupper eller dela upp arbetet.
finding-too-many-members = { $number } ledamöter som svarar är fler än vad som ryms. En workshop har högst { $most }.
finding-format-version = Filens version { $version } finns inte.
finding-criterion-without-name = Kriteriet { $id } saknar namn.
finding-equal-anchors = Kriteriet { $name } har samma tal i båda ändar av skalan.
finding-order-unknown-group = Ordningen nämner gruppen { $id }, som inte finns.
finding-order-group-twice = { $name } står två gånger i ordningen.
finding-order-incomplete = Alla grupper står inte i ordningen.
finding-unknown-group = Gruppen { $id } nämns men finns inte.
finding-unknown-criterion = { $group } är bedömd på kriteriet { $id }, som inte finns.
finding-unknown-source = { $group } hänvisar till källan { $id }, som inte finns.
finding-unknown-named = Något i filen nämner { $id }, som inte finns.
finding-earlier-round-open = Omgången { $id } är öppen fast en senare omgång har börjat.
finding-answer = Svaret från { $code } i { $round } går inte att använda. { $problem }
finding-group-without-name = Gruppen { $id } saknar namn.
finding-wrong-scale = { $group } är bedömd på fel sätt för { $criterion }. Skalan är en annan.
finding-fixed-without-gate = Förslaget är fastlagt utan att skälen är prövade mot människovärdet.

## Sådant som saknas

finding-groups-named-alike = De här grupperna har namn som är lika, frånsett stora bokstäver och mellanslag: { $names }. Skriv vad som skiljer dem.
finding-criteria-named-alike = De här kriterierna har namn som är lika, frånsett stora bokstäver och mellanslag: { $names }. Skriv vad som skiljer dem.
finding-no-demarcation = { $group } saknar avgränsning. Skriv vilka som hör dit.
finding-not-judged = { $group } är inte bedömd på { $criterion }.
finding-change-without-reason = { $group } har fått en ny bedömning på { $criterion } utan skäl.
finding-measure-not-judged = { $group } saknar bedömning av nytta, kostnad eller kunskap.

## Värt en extra titt

finding-clamped = { $group } har värdet { $value } på { $criterion }, utanför skalan. Det räknas som skalans ände.
finding-no-need = { $group } är märkt så att det inte är ett behov som vården kan möta.

## Hur allvarligt

finding-gravity-error = Fel
finding-gravity-warning = Saknas
finding-gravity-note = Se över
finding-settled-without-reason = Svårighetsgraden för { $group } är fastslagen utan skäl.
finding-settled-outdated = Bedömningarna av { $group } har ändrats sedan svårighetsgraden slogs fast. Se över den.
