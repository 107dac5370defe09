### PrefLib-filer: vad som är fel och var

preflib-error-at = Filen går inte att läsa. Rad { $line }, kolumn { $column }: { $cause } Inget är räknat.
preflib-error-not-text = Filen är ingen text. En PrefLib-fil (.soc, .soi, .toc, .toi) är en textfil.
preflib-error-unknown-letters = Det går inte att avgöra hur bokstäverna i filen är skrivna, så namnen kan bli fel. Spara filen som text i UTF-8. Inget är räknat.
preflib-error-older-format = Filen är i PrefLibs äldre format, från före 2022, som inte läses. Hämta den på nytt från preflib.org, eller skriv om den: överst raden # NUMBER ALTERNATIVES: { $alternatives }, namnen som # ALTERNATIVE NAME 1: …, och sedan varje ordning som antal, kolon och alternativ, till exempel 2: 1,3,2.
preflib-error-too-many-alternatives = Filen har { $alternatives } alternativ. Högst { $most } går att läsa.
preflib-error-no-alternatives = Raden # NUMBER ALTERNATIVES saknas. Den säger hur många alternativ filen har. Lägg till den före ordningarna.
preflib-error-not-number = Här ska det stå ett tal. I filen står ”{ $found }”.
preflib-error-no-colon = Kolon saknas efter antalet. Skriv till exempel 3: 1,2,4.
preflib-error-braces = Klamrarna passar inte ihop. Alternativ som är lika skrivs till exempel {"{"}2,4{"}"}.
preflib-error-unknown-alternative = Alternativ { $number } finns inte. Alternativen har nummer 1 till { $alternatives }.
preflib-error-duplicate = Alternativ { $number } står två gånger. Ta bort det ena.
preflib-error-tie = En fil av typen { $kind } har inga lika alternativ. Byt filtyp till toc eller toi.
preflib-error-incomplete = En fil av typen { $kind } har med alla alternativ. Nummer { $number } saknas. Lägg till det eller byt filtyp till soi eller toi.
preflib-error-zero-count = Antalet är noll. Varje ordning räknas minst en gång.
preflib-error-wrong-count = { $what } säger { $stated }. Filen har { $found }. Rätta antalet eller se efter om rader saknas.
preflib-error-not-orders = Datatypen ”{ $kind }” är inte en ordning. Den ska vara soc, soi, toc eller toi.
preflib-error-too-many = Filen har { $ballots } svar. Det är fler än programmet tar emot.
