// Portuguese for the usual names of shifts and of the bands of tariffs.

export default {
  early: 'manhã',
  late: 'tarde',
  night: 'noite',
  morning: 'manhã',
  afternoon: 'tarde',
  evening: 'fim do dia',
  daytime: 'dia',
  peak: 'ponta',
  flat: 'tarifa simples',
  red: 'vermelho',
  amber: 'amarelo',
  green: 'verde',
  'half-peak': 'cheias',
  'off-peak': 'vazio normal',
  'super off-peak': 'super vazio',
  'high load': 'carga alta',
  'low load': 'carga baixa',
};
