import type { Words } from '../../../../shell/Language';
import { plural } from '../../../../shell/Language';

const fr = {
  missing: 'À remplir.',
  noDay: 'Choisissez un jour.',
  noNumber: 'Écrivez un nombre.',
  restored: 'Voici ce que vous aviez saisi et pas encore envoyé.',
  unkept: 'Ce navigateur ne peut pas garder votre saisie : envoyez-la avant de fermer la page.',
  wrong: (count: number, shown: string) => plural.fr(count, 'Un point est à corriger ci-dessus.', `${shown} points sont à corriger ci-dessus.`),
  cancel: 'Annuler',
  template: 'Partir d’un modèle',
  noTemplate: '(aucun)'
};

const en: typeof fr = {
  missing: 'Fill this in.',
  noDay: 'Choose a day.',
  noNumber: 'Write a number.',
  restored: 'This is what you had typed and not sent yet.',
  unkept: 'This browser cannot keep what you type: send it before you close the page.',
  wrong: (count, shown) => plural.en(count, 'One thing to fix above.', `${shown} things to fix above.`),
  cancel: 'Cancel',
  template: 'Begin with a template',
  noTemplate: '(none)'
};

/** Words of short forms. */
export const actWords: Words<typeof fr> = { fr, en };
