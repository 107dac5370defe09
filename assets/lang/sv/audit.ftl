### Att förklara

## Rubrik och fynd

audit-title = Att förklara
audit-title-count = Att förklara ({ $count ->
        [one] { $count } grupp
       *[other] { $count } grupper
    })
audit-nothing = Inget att förklara. Ingen grupp med lindrigare behov står före en med svårare.
audit-finding = { $group } har svårare behov än { $others } men står efter. Vad är skälet? Ett svar räcker.
audit-explained = Förklarat

## Vad det beror på

audit-cause = Det beror på { $cause }.
audit-cause-choice = ert val
audit-cause-benefit = nyttan
audit-cause-cost = kostnaden
audit-cause-evidence = kunskapen
audit-borderline = { $first } och { $second } ligger på gränsen mellan två klasser. Inget skäl behövs.
audit-cost-alone = Kostnad är enda skälet. Enligt plattformen går det svåra före även när det kostar mer. Skriv till ett skäl, flytta gruppen eller låt det stå. Det syns i underlaget.
audit-weak-voice = { $group } har svårt att föra sin talan och står senare än i behovsordningen. Är det vad ni vill?
audit-settled = { $group }: ni har slagit fast svårighetsgraden { $class } i stället för { $proposed }. Skäl: { $because }
audit-settled-without-reason = { $group }: ni har slagit fast svårighetsgraden { $class } i stället för { $proposed }. Skälet saknas.
audit-settled-takes-away = Annars hade ni behövt förklara att { $above } står före { $below }.
