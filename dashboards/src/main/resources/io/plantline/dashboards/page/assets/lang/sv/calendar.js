// Swedish for the usual names of shifts and of the bands of tariffs.

export default {
  early: 'tidigt',
  late: 'sent',
  night: 'natt',
  morning: 'morgon',
  afternoon: 'eftermiddag',
  evening: 'kväll',
  daytime: 'dag',
  peak: 'topplast',
  flat: 'enhetspris',
  red: 'röd',
  amber: 'gul',
  green: 'grön',
  'half-peak': 'mellanlast',
  'off-peak': 'låglast',
  'super off-peak': 'lägsta last',
  'high load': 'höglast',
  'low load': 'låglasttid',
};
