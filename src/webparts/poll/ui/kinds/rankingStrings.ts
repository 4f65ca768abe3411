import type { Words } from '../../../../shell/Language';

const fr = {
  legend: 'Classez les réponses, la préférée en premier',
  place: (place: string, option: string) => `${place}. ${option}`,
  moveUp: (option: string) => `Monter : ${option}`,
  moveDown: (option: string) => `Descendre : ${option}`,
  drag: (option: string) => `Déplacer : ${option}`,
  moved: (option: string, place: string, count: string) => `${option} : place ${place} sur ${count}`,
  dragHelp: 'Appuyez sur Espace pour prendre la réponse, sur les flèches pour la déplacer, sur Espace pour la poser, sur Échap pour annuler.',
  firsts: 'Premières places. Le classement complet est calculé quand les votes sont vérifiés, après la clôture.',
  firstPlaces: 'Premières places',
  points: 'Points',
  rank: 'Place',
  option: 'Réponse',
  caption: (question: string) => `Classement : ${question}`,
  explained: 'Chaque vote donne à une réponse un point pour chacune de celles qu’il place derrière elle ; la première est celle qui a le plus de points.',
  winner: (option: string) => `Comparée aux autres une par une, la majorité préfère toujours : ${option}`,
  noWinner: 'Comparées une par une, aucune réponse n’est préférée à toutes les autres par une majorité.'
};

const en: typeof fr = {
  legend: 'Rank the answers, your preferred one first',
  place: (place, option) => `${place}. ${option}`,
  moveUp: (option) => `Move up: ${option}`,
  moveDown: (option) => `Move down: ${option}`,
  drag: (option) => `Move: ${option}`,
  moved: (option, place, count) => `${option}: place ${place} of ${count}`,
  dragHelp: 'Press Space to pick up the answer, the arrows to move it, Space to drop it, Escape to cancel.',
  firsts: 'First places. The whole ranking is computed when the votes are checked, after closing.',
  firstPlaces: 'First places',
  points: 'Points',
  rank: 'Place',
  option: 'Answer',
  caption: (question) => `Ranking: ${question}`,
  explained: 'Each vote gives an answer one point for each answer that it puts behind it; the one with the most points comes first.',
  winner: (option) => `Compared with each other one by one, a majority always prefers: ${option}`,
  noWinner: 'Compared one by one, no answer is preferred to all others by a majority.'
};

/** Words of rankings. */
export const rankingWords: Words<typeof fr> = { fr, en };
