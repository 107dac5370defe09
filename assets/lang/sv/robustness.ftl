### Hur säker är ordningen

## Hur ofta ett par står sig

robustness-title = Hur säker är ordningen?
robustness-nearly-all = Står sig i nästan alla viktningar ({ $count } av 100).
robustness-most = Står sig i de flesta viktningar ({ $count } av 100).
robustness-often = Står sig oftast, men inte alltid ({ $count } av 100).
robustness-even = Så blir det i { $count } av 100 prövade viktningar. Grupperna kan lika gärna byta plats.
robustness-reversed = I de flesta viktningar står de tvärtom ({ $count } av 100 som här).
robustness-weakest = Minst säkert är att { $first } står före { $second }.

## Platser

robustness-heat-map = Hur ofta varje grupp får varje plats

## Hur det är räknat

robustness-how-members = Vi har provat { $samples } blandningar av era egna viktningar, och räknat med att siffrorna kan vara fel.
robustness-how-all = Vi har provat { $samples } viktningar av alla slag, och räknat med att siffrorna kan vara fel.
robustness-how-ordered = Vi har provat { $samples } viktningar som följer er ordning mellan frågorna.
robustness-how-bounded = Vi har provat { $samples } viktningar inom era gränser.
robustness-doubt-weights = Det osäkra beror mest på hur ni viktar.
robustness-doubt-values = Det osäkra beror mest på osäkra uppgifter.
robustness-doubt-words = Det osäkra beror mest på vilka tal orden Stor och Måttlig läses som.
robustness-doubt-several = Det osäkra har flera orsaker: hur ni viktar, osäkra uppgifter och vilka tal orden läses som.
robustness-limit = Det visar vad ordningen beror på. Det visar inte att den är rätt.

## Vad som skulle ändra den

robustness-change-above = Om { $criterion } väger mer än { $share } går { $second } före { $first }.
robustness-change-below = Om { $criterion } väger mindre än { $share } går { $second } före { $first }.
