### PrefLib-filer: vad som är fel och var

preflib-error-at = Rad { $line }, kolumn { $column }. { $cause }
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
