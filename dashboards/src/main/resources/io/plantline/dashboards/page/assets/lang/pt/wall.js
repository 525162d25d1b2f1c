// Portuguese for a screen on the wall.

export default {
  'Wall screen': 'Ecrã de parede',
  'Leave the wall screen': 'Sair do ecrã de parede',
  'or press any key': 'ou prima qualquer tecla',
  'There is no plant to show.': 'Não há nenhuma fábrica para mostrar.',
};
