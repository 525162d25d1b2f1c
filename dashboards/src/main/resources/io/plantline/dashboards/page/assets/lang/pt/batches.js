// Portuguese for the page of batches.

export default {
  order: 'ordem',
  Together: 'No total',
  Made: 'Produzido',
  Batch: 'Lote',
  When: 'Quando',
  running: 'em curso',
  'When, and on which line': 'Quando, e em que linha',
  'colour by product': 'cor por produto',
  'Batches of {plant}, {period}, by line': 'Lotes de {plant}, {period}, por linha',
  'No batch began or was running in this time. Batches come from production events and from files: see “Batches” in the manual.': 'Nenhum lote começou ou esteve em curso neste período. Os lotes vêm de eventos de produção e de ficheiros: ver «Batches» no manual.',
};
