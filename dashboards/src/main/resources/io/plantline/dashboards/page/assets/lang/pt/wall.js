// Portuguese for a screen on the wall.

export default {
  'Wall screen': 'Ecrã de parede',
  'Leave the wall screen': 'Sair do ecrã de parede',
  'Any key leaves the wall screen': 'Qualquer tecla sai do ecrã de parede',
  'There is no plant to show.': 'Não há nenhuma fábrica para mostrar.',
};
