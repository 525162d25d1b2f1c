// Swedish for a screen on the wall.

export default {
  'Wall screen': 'Väggskärm',
  'Leave the wall screen': 'Lämna väggskärmen',
  'or press any key': 'eller tryck på valfri tangent',
  'There is no plant to show.': 'Det finns ingen anläggning att visa.',
};
