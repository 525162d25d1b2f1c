// Portuguese for what an explanation says beside its numbers.

export default {
  'nothing is stored of this meter for the interval': 'nada está guardado deste contador para o intervalo',
  'nothing is stored of this meter for the interval, and none of its readings was found': 'nada está guardado deste contador para o intervalo, e não se encontrou nenhuma leitura sua',
  '0 h heard in that state: all the time observed, the machine was in others': '0 h nesse estado: durante todo o tempo observado, a máquina esteve noutros',
  'what was taken when is no longer kept: each figure is shown with what is stored of it over the whole interval, and what changes with every settlement interval comes to an unknown product': 'já não se guarda o que foi consumido quando: cada número é mostrado com o que está guardado dele em todo o intervalo, e o que muda em cada período de contagem dá um produto desconhecido',
  'the stretches do not come to what is stored, {amount} {unit}: readings or settlement intervals are no longer kept, or newer ones are on their way': 'os trechos não perfazem o que está guardado, {amount} {unit}: leituras ou períodos de contagem já não se guardam, ou há mais recentes a caminho',
  '{rebuilt}; the arithmetic, factors and prices are those of the present plant file, not of the one it was rebuilt with': '{rebuilt}; o cálculo, os fatores e os preços são os do ficheiro atual da fábrica, não os daquele com que foi recalculado',
  '{rebuilt}, with another plant file than the one shown; the arithmetic, factors and prices are those of the present plant file, which gives {amount}': '{rebuilt}, com outro ficheiro de fábrica que não o mostrado; o cálculo, os fatores e os preços são os do ficheiro atual da fábrica, que dá {amount}',
  'baseline {baseline}, learnt from {from} to {to}, expects {expected} over the {hours} h since {since} in which energy and drivers are known': 'a linha de base {baseline}, aprendida de {from} a {to}, espera {expected} nas {hours} h desde {since} em que a energia e as variáveis são conhecidas',
  'nothing stored tells in which part of the interval the baseline held and these were known: the parts are of all of it': 'nada do que está guardado diz em que parte do intervalo a linha de base valia e estas eram conhecidas: as partes são de todo ele',
  'booked are {amount} kWh, added up from settlement intervals: those in which energy or a driver was not read, or another baseline held, are not told apart here': 'estão contabilizados {amount} kWh, somados dos períodos de contagem: aqueles em que a energia ou uma variável não foi lida, ou em que valia outra linha de base, não se distinguem aqui',
  '{quantity} of {meter} is not counted again: {by} meters {other}, which counts': '{quantity} de {meter} não é contada de novo: {by} mede {other}, que conta',
  '{quantity} of {meter} is not counted again from {begin} to {end}: {by} meters {other}, which counts': '{quantity} de {meter} não é contada de novo de {begin} a {end}: {by} mede {other}, que conta',
  'the interval holds more readings of a meter than are looked at': 'o intervalo tem mais leituras de um contador do que as que são consultadas',
  'V2: read in a secondary source': 'V2: lido numa fonte secundária',
  'V2x2: two secondary sources agree': 'V2x2: duas fontes secundárias concordam',
  arithmetic: 'cálculo',
  'nominal condition, not measured': 'condição nominal, não medida',
  'the plant\'s own price': 'preço próprio da fábrica',
  'V1: read on the publisher\'s own page': 'V1: lido na página do próprio editor',
  'V1: read in the publisher\'s own document': 'V1: lido no documento do próprio editor',
};
