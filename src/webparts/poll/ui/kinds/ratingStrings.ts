import type { Words } from '../../../../shell/Language';

const fr = {
  legend: (lowest: string, highest: string) => `Donnez une note : ${lowest} au plus bas, ${highest} au plus haut`,
  need: 'Choisissez d’abord une note.',
  grade: (grade: string, highest: string) => `${grade} sur ${highest}`,
  named: (grade: string, meaning: string) => `${grade} – ${meaning}`,
  mean: (mean: string, highest: string) => `Moyenne : ${mean} sur ${highest}`,
  median: (median: string) => `au moins la moitié des votants a donné ${median} ou moins`,
  hidden: 'La moyenne n’est pas affichée : elle permettrait de retrouver les nombres masqués.',
  distribution: 'Répartition des notes'
};

const en: typeof fr = {
  legend: (lowest, highest) => `Give a grade: ${lowest} is the lowest, ${highest} the highest`,
  need: 'Choose a grade first.',
  grade: (grade, highest) => `${grade} out of ${highest}`,
  named: (grade, meaning) => `${grade} – ${meaning}`,
  mean: (mean, highest) => `Mean: ${mean} out of ${highest}`,
  median: (median) => `at least half of the voters gave ${median} or less`,
  hidden: 'The mean is not shown: the hidden numbers could be worked out from it.',
  distribution: 'Distribution of grades'
};

/** Words of ratings. */
export const ratingWords: Words<typeof fr> = { fr, en };
