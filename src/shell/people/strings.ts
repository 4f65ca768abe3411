import type { Words } from '../Language';

const fr = {
  hint: 'Tapez au moins deux lettres du nom.',
  searching: 'Recherche…',
  none: 'Personne de ce nom.',
  found: (count: number) => (count === 1 ? '1 personne trouvée. Flèche bas pour la choisir.' : `${count} personnes trouvées. Flèche bas pour choisir.`),
  failed: 'La recherche n’a pas abouti. Continuez à taper pour réessayer.',
  chosen: (name: string) => `Personne choisie : ${name}.`,
  clear: (name: string) => `Enlever ${name}`,
  people: 'Personnes trouvées',
  members: 'Membres',
  nobody: 'Personne pour l’instant.',
  directoryGroup: 'Groupe de l’annuaire',
  add: 'Ajouter une personne',
  added: (name: string) => `${name} fait maintenant partie du groupe.`,
  removeNamed: (name: string) => `Retirer ${name} du groupe`,
  removed: (name: string) => `${name} ne fait plus partie du groupe.`,
  readOnly: 'Seuls les propriétaires du site ajoutent et retirent des personnes.'
};

const en: typeof fr = {
  hint: 'Type at least two letters of the name.',
  searching: 'Searching…',
  none: 'Nobody of that name.',
  found: (count) => (count === 1 ? '1 person found. Arrow down to choose.' : `${count} people found. Arrow down to choose.`),
  failed: 'The search did not succeed. Go on typing to try again.',
  chosen: (name) => `Person chosen: ${name}.`,
  clear: (name) => `Take out ${name}`,
  people: 'People found',
  members: 'Members',
  nobody: 'Nobody yet.',
  directoryGroup: 'Group of the directory',
  add: 'Add a person',
  added: (name) => `${name} is now in the group.`,
  removeNamed: (name) => `Remove ${name} from the group`,
  removed: (name) => `${name} is no longer in the group.`,
  readOnly: 'Only the owners of the site add and remove people.'
};

export const peopleWords: Words<typeof fr> = { fr, en };
