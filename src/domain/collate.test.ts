import { collateIn } from './collate';

it.each(['fr-FR', 'en-US'])('names stand where their readers look for them (%s)', (culture) => {
  const names = ['Zones', 'été 10', 'Etang', 'œuvre', 'École', 'Été 9', 'objet', 'zoo', 'ecole'];
  expect([...names].sort(collateIn(culture))).toEqual(['ecole', 'École', 'Etang', 'Été 9', 'été 10', 'objet', 'œuvre', 'Zones', 'zoo']);
});
