// Swedish for the page of batches.

export default {
  order: 'order',
  Together: 'Tillsammans',
  Made: 'Tillverkat',
  Batch: 'Batch',
  When: 'När',
  running: 'pågår',
  'When, and on which line': 'När, och på vilken linje',
  'colour by product': 'färg efter produkt',
  'Batches of {plant}, {period}, by line': 'Batcher i {plant}, {period}, per linje',
  'No batch began or was running in this time. Batches come from production events and from files: see “Batches” in the manual.': 'Ingen batch började eller pågick under denna tid. Batcher kommer från produktionshändelser och filer: se ”Batches” i handboken.',
};
