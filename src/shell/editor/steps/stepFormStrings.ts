import type { Words } from '../../Language';
import { plural } from '../../Language';

const fr = {
  steps: 'Étapes du formulaire',
  step: (at: string, of: string, title: string) => `Étape ${at} sur ${of} : ${title}`,
  review: 'Relire avant d’envoyer',
  next: 'Suivant',
  toReview: 'Relire',
  back: 'Précédent',
  send: 'Envoyer',
  keep: 'Enregistrer pour continuer ailleurs',
  kept: 'Enregistré. Vous pouvez continuer sur un autre appareil.',
  leave: 'Quitter',
  change: (step: string) => `Modifier : ${step}`,
  nothing: '(vide)',
  wrong: (count: number, shown: string) => plural.fr(count, 'Un point est à corriger dans cette étape.', `${shown} points sont à corriger dans cette étape.`),
  left: (count: number, shown: string) => plural.fr(count, 'Un point est à corriger avant l’envoi.', `${shown} points sont à corriger avant l’envoi.`),
  fault: (step: string, fault: string) => `${step} : ${fault}`
};

const en: typeof fr = {
  steps: 'Steps of the form',
  step: (at, of, title) => `Step ${at} of ${of}: ${title}`,
  review: 'Read it again before sending',
  next: 'Next',
  toReview: 'Read it again',
  back: 'Back',
  send: 'Send',
  keep: 'Save to go on elsewhere',
  kept: 'Saved. You can go on from another device.',
  leave: 'Leave',
  change: (step) => `Change: ${step}`,
  nothing: '(empty)',
  wrong: (count, shown) => plural.en(count, 'One thing to fix in this step.', `${shown} things to fix in this step.`),
  left: (count, shown) => plural.en(count, 'One thing to fix before it can be sent.', `${shown} things to fix before it can be sent.`),
  fault: (step, fault) => `${step}: ${fault}`
};

/** Words of a form in steps. */
export const stepFormWords: Words<typeof fr> = { fr, en };
