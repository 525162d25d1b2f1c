// Swedish for a screen on the wall.

export default {
  'Wall screen': 'Väggskärm',
  'Leave the wall screen': 'Lämna väggskärmen',
  'Any key leaves the wall screen': 'Valfri tangent lämnar väggskärmen',
  'There is no plant to show.': 'Det finns ingen anläggning att visa.',
};
