// Swedish for what is not known, not known yet, or known only in part.

export default {
  'alerts not known yet': 'larm ännu inte kända',
  '{count} meters still tell of the past': '{count} mätare berättar ännu om förfluten tid',
  '{count} meters still tell of the past_one': '{count} mätare berättar ännu om förfluten tid',
  'still tell of the past': 'berättar ännu om förfluten tid',
  'tells of {time} ago': 'berättar om hur det var för {time} sedan',
  'Heard today': 'Hört i dag',
  'the day has just begun; nothing is due yet': 'dygnet har just börjat; inget väntas ännu',
  'the shift has just begun; nothing is due yet': 'skiftet har just börjat; inget väntas ännu',
  'the hour has just begun; nothing is due yet': 'timmen har just börjat; inget väntas ännu',
  'the month has just begun; nothing is due yet': 'månaden har just börjat; inget väntas ännu',
  'the settlement period has just begun; nothing is due yet': 'avräkningsperioden har just börjat; inget väntas ännu',
  'The link says {list}, which is of no use here; the page is shown without it.': 'Länken säger {list}, som inte används här; sidan visas utan det.',
  'Electricity, bought and made on site': 'El, köpt och egenproducerad',
  '{share} of it made on site': '{share} av den egenproducerad',
  'dotted: consumed, with what is made on site': 'prickat: förbrukat, med egen produktion',
  '{power} consumed, with what is made on site': '{power} förbrukat, med egen produktion',
  'too little of it was observed to tell': 'för lite av det observerades för att säga något',
  'what is known of the parts is {share} of the whole; not known, or only in part: {list}': 'det som är känt om delarna är {share} av helheten; okänt, eller känt bara delvis: {list}',
  'the electricity of machines whose state is known is {share} of that of {scope}': 'elen till maskiner med känt tillstånd är {share} av elen till {scope}',
};
