### Var ni tänker olika

## Hela ordningen

agreement-title = Var tänker ni olika?
agreement-high = Ni tänker i stort sett lika om ordningen.
agreement-much = Ni tänker lika om mycket.
agreement-some = Ni tänker lika om en del.
agreement-low = Ni ser olika på ordningen. Det är ett resultat, inget fel.
agreement-not-given = För få har rangordnat alla grupper för att säga hur lika ni tänker.
agreement-w = Samstämmighet { $value } av 1

## Enskilda grupper

agreement-group-median = Mitten { $median }, hälften av svaren mellan { $low } och { $high }
agreement-few-answers = Färre än åtta svar. Bilden visar bara mitten och spridningen.
agreement-dots = Varje prick är ett svar. Prickarna hör inte ihop mellan raderna.

## Mönster

agreement-patterns = Svaren följer två mönster. Båda sätter { $both } tidigt. De skiljs åt om { $apart }.
agreement-patterns-unknown = Det går inte att säga om svaren följer mönster.

## Eget svar och oenighet

agreement-left-standing = Oenighet som står kvar
agreement-left-standing-purpose = Den skrivs in i underlaget, med skäl från båda håll.
agreement-clash = Två av dina svar drar åt olika håll. Vill du ändra ett av dem?
