### Dagar och tider

date-long = { $day } { $month } { $year }
date-with-weekday = { $weekday } { $date }
date-month-and-year = { $month } { $year }
date-and-time = { $date } kl. { $time }

## Månader

date-month-1 = januari
date-month-2 = februari
date-month-3 = mars
date-month-4 = april
date-month-5 = maj
date-month-6 = juni
date-month-7 = juli
date-month-8 = augusti
date-month-9 = september
date-month-10 = oktober
date-month-11 = november
date-month-12 = december

## Veckodagar

date-weekday-1 = måndag
date-weekday-2 = tisdag
date-weekday-3 = onsdag
date-weekday-4 = torsdag
date-weekday-5 = fredag
date-weekday-6 = lördag
date-weekday-7 = söndag
