### Svar som inte går att räkna på, och mått som inte kan anges

## Svar

ballots-error-no-groups = Det finns inga behovsgrupper att ordna.
ballots-error-too-many-groups = Det är { $groups } behovsgrupper. Programmet ordnar högst { $most }.
ballots-error-no-ballots = Det finns inga svar att räkna på.
ballots-error-empty-ballot = Svaret har inte ordnat någon behovsgrupp.
ballots-error-empty-place = Plats { $place } i svaret är tom.
ballots-error-unknown-group = Svaret tar upp behovsgrupp nummer { $number }. Det finns { $groups }.
ballots-error-duplicate-group = Svaret tar upp behovsgrupp nummer { $number } två gånger.
ballots-error-different-length = Svar nummer { $ballot } gäller { $found } behovsgrupper. De andra svaren gäller { $expected }.

## Poäng och betygsskalor

ballots-error-not-points = Poängen för behovsgrupp nummer { $number } ska vara noll eller mer.
ballots-error-all-zero = Ingen behovsgrupp har fått poäng. Ge minst en grupp poäng.
ballots-error-no-ratings = Det finns inga bedömningar.
ballots-error-off-scale = Bedömningen { $rating } ligger utanför skalan. Den går från 1 till 9.

## Mått som inte kan anges

ballots-no-concordance-one-group = Samstämmigheten kan inte anges. Det finns bara en behovsgrupp.
ballots-no-concordance-too-few = Samstämmigheten kan inte anges. { $complete } av { $ballots } svar ordnar alla behovsgrupper. Det behövs minst tre och minst hälften.
ballots-no-concordance-all-level = Samstämmigheten kan inte anges. Alla svar sätter alla behovsgrupper lika.
ballots-no-comparison-too-small = En undergrupp har { $size } ledamöter. Undergrupper jämförs från fem ledamöter, så att ingen pekas ut.
ballots-no-comparison-nothing = Undergrupperna har inte ordnat samma par av behovsgrupper. De går inte att jämföra.
ballots-no-comparison-unknown = En undergrupp räknar med ett svar som inte finns.
ballots-no-comparison-twice = En undergrupp räknar samma svar två gånger.
