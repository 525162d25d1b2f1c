// Swedish for what an explanation says beside its numbers.

export default {
  'nothing is stored of this meter for the interval': 'inget är sparat om denna mätare för intervallet',
  'nothing is stored of this meter for the interval, and none of its readings was found': 'inget är sparat om denna mätare för intervallet, och ingen av dess avläsningar hittades',
  '0 h heard in that state: all the time observed, the machine was in others': '0 h i det tillståndet: hela den observerade tiden var maskinen i andra',
  'what was taken when is no longer kept: each figure is shown with what is stored of it over the whole interval, and what changes with every settlement interval comes to an unknown product': 'vad som togs när sparas inte längre: varje siffra visas med det som är sparat av den över hela intervallet, och det som ändras med varje avräkningsintervall ger en okänd produkt',
  'the stretches do not come to what is stored, {amount} {unit}: readings or settlement intervals are no longer kept, or newer ones are on their way': 'tidsavsnitten ger inte det som är sparat, {amount} {unit}: avläsningar eller avräkningsintervall sparas inte längre, eller nyare är på väg',
  '{rebuilt}; the arithmetic, factors and prices are those of the present plant file, not of the one it was rebuilt with': '{rebuilt}; räkningen, faktorerna och priserna är de i den nuvarande anläggningsfilen, inte i den som det beräknades om med',
  '{rebuilt}, with another plant file than the one shown; the arithmetic, factors and prices are those of the present plant file, which gives {amount}': '{rebuilt}, med en annan anläggningsfil än den som visas; räkningen, faktorerna och priserna är de i den nuvarande anläggningsfilen, som ger {amount}',
  'baseline {baseline}, learnt from {from} to {to}, expects {expected} over the {hours} h since {since} in which energy and drivers are known': 'baslinjen {baseline}, inlärd från {from} till {to}, väntar {expected} under de {hours} h sedan {since} för vilka energi och drivare är kända',
  'nothing stored tells in which part of the interval the baseline held and these were known: the parts are of all of it': 'inget sparat anger i vilken del av intervallet baslinjen gällde och dessa var kända: delarna gäller hela',
  'booked are {amount} kWh, added up from settlement intervals: those in which energy or a driver was not read, or another baseline held, are not told apart here': 'bokförda är {amount} kWh, summerade ur avräkningsintervall: de där energi eller en drivare inte lästes, eller en annan baslinje gällde, skiljs inte ut här',
  '{quantity} of {meter} is not counted again: {by} meters {other}, which counts': '{quantity} från {meter} räknas inte en gång till: {by} mäter {other}, som räknas',
  '{quantity} of {meter} is not counted again from {begin} to {end}: {by} meters {other}, which counts': '{quantity} från {meter} räknas inte en gång till från {begin} till {end}: {by} mäter {other}, som räknas',
  'the interval holds more readings of a meter than are looked at': 'intervallet rymmer fler avläsningar av en mätare än vad som gås igenom',
  'V2: read in a secondary source': 'V2: läst i en andrahandskälla',
  'V2x2: two secondary sources agree': 'V2x2: två andrahandskällor stämmer överens',
  arithmetic: 'beräknad',
  'nominal condition, not measured': 'nominellt tillstånd, inte uppmätt',
  'the plant\'s own price': 'anläggningens eget pris',
  'V1: read on the publisher\'s own page': 'V1: läst på utgivarens egen sida',
  'V1: read in the publisher\'s own document': 'V1: läst i utgivarens eget dokument',
};
