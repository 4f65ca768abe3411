import type { Words } from '../Language';

/** What a part says of its own lists. */
export interface SetUpWords {
  /** They are missing, to those who may make them. */
  readonly owner: string;
  /** They are missing, to everybody else. */
  readonly agent: string;
  readonly run: string;
  running(percent: string): string;
  readonly done: string;
}

const fr = {
  broken: 'Une partie des listes de ce composant, ou de leurs protections, manque. Rien de ce qui est enregistré n’est perdu : rétablissez-les ici.',
  stopped: 'Ce composant attend que les protections de ses listes soient rétablies. Un propriétaire du site peut le faire.',
  repair: 'Rétablir les listes'
};

const en: typeof fr = {
  broken: 'Some of the lists of this web part, or of their protection, is missing. Nothing that is stored is lost: restore them here.',
  stopped: 'This web part waits for the protection of its lists to be restored. A site owner can do it.',
  repair: 'Restore the lists'
};

/** Words about the lists of any part. */
export const siteWords: Words<typeof fr> = { fr, en };
