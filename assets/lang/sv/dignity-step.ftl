### Steget Människovärde

## Vad som saknas

dignity-step-missing-described = om grupperna är beskrivna efter behov
dignity-step-missing-somebody = om någon grupp saknas
dignity-step-missing-marks = märken för grupper som har svårt att föra sin talan

## Svar och läsning

dignity-step-describe-again = Gå tillbaka till Behovsgrupper och skriv om avgränsningen så att den säger vad gruppen behöver.
dignity-step-add-group = Gå tillbaka till Behovsgrupper och lägg till den grupp som saknas.
dignity-step-note = Anteckning om det ni sade
dignity-step-from = Hämtat ur { $title }, version { $version }.
dignity-step-sources = Källor
