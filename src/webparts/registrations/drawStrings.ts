import type { Words } from '../../shell/Language';

const fr = {
  commitment: 'Engagement publié',
  commitmentText: 'Cette empreinte a été publiée avant les inscriptions. La graine révélée doit la redonner.',
  seed: 'Graine révélée',
  again: 'Refaire le calcul',
  same: 'Même engagement, même graine : le tirage est juste. Voici l’ordre.',
  different: 'La graine ne redonne pas l’engagement : ce tirage ne compte pas.',
  order: 'Ordre du tirage'
};

const en: typeof fr = {
  commitment: 'Published commitment',
  commitmentText: 'This fingerprint was published before registrations. The revealed seed has to give it again.',
  seed: 'Revealed seed',
  again: 'Compute it again',
  same: 'Same commitment, same seed: the draw is right. Here is the order.',
  different: 'The seed does not give the commitment: this draw does not count.',
  order: 'Order of the draw'
};

/** Of a draw that anybody can do again. */
export const drawWords: Words<typeof fr> = { fr, en };
