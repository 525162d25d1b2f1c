// Portuguese for what is not known, not known yet, or known only in part.

export default {
  'alerts not known yet': 'alertas ainda não conhecidos',
  '{count} meters still tell of the past': '{count} contadores ainda falam do passado',
  '{count} meters still tell of the past_one': '{count} contador ainda fala do passado',
  'still tell of the past': 'ainda falam do passado',
  'tells of {time} ago': 'fala de há {time}',
  'Heard today': 'Recebido hoje',
  'the day has just begun; nothing is due yet': 'o dia acabou de começar; ainda nada é esperado',
  'the shift has just begun; nothing is due yet': 'o turno acabou de começar; ainda nada é esperado',
  'the hour has just begun; nothing is due yet': 'a hora acabou de começar; ainda nada é esperado',
  'the month has just begun; nothing is due yet': 'o mês acabou de começar; ainda nada é esperado',
  'the settlement period has just begun; nothing is due yet': 'o período de integração acabou de começar; ainda nada é esperado',
  'The link says {list}, which is of no use here; the page is shown without it.': 'A ligação diz {list}, que aqui não tem uso; a página é mostrada sem isso.',
  'Electricity, bought and made on site': 'Eletricidade, comprada e produzida no local',
  '{share} of it made on site': '{share} dela produzida no local',
  'dotted: consumed, with what is made on site': 'pontilhado: consumida, com a produção própria',
  '{power} consumed, with what is made on site': '{power} consumidos, com a produção própria',
  'too little of it was observed to tell': 'observou-se demasiado pouco para dizer algo',
  'what is known of the parts is {share} of the whole; not known, or only in part: {list}': 'o que se conhece das partes é {share} do total; desconhecido, ou conhecido só em parte: {list}',
  'the electricity of machines whose state is known is {share} of that of {scope}': 'a eletricidade das máquinas de estado conhecido é {share} da de {scope}',
};
