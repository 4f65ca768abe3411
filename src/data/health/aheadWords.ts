import type { Words } from '../../lists/defineList';
import type { Fault, FaultKind } from '../provisioning/SetUpStatus';
import type { GroupHealth, ListHealth } from './SiteHealth';

/** What a set-up would do about a fault, as the end of a sentence that begins with the list; null: nothing, it is somebody's to do. */
const mends: Readonly<Record<FaultKind, ((subject: Words) => Words) | null>> = {
  missing: () => ({ fr: 'sera créée de nouveau, vide', en: 'will be made again, empty' }),
  notSetUp: () => ({ fr: 'sera protégée', en: 'will be protected' }),
  readSecurity: () => ({ fr: 'montrera de nouveau à chacun ce qu’elle doit lui montrer', en: 'will show each person again what it should' }),
  writeSecurity: () => ({ fr: 'retrouvera ses règles de modification', en: 'will have its rules for changes again' }),
  permissions: () => ({ fr: 'aura de nouveau ses propres autorisations', en: 'will have permissions of its own again' }),
  level: ({ fr, en }) => ({ fr: `ne donnera plus à « ${fr} » que ce qu’il faut`, en: `will give “${en}” no more than it should` }),
  animators: () => ({ fr: 'donnera de nouveau leurs droits aux animateurs', en: 'will give animators their rights again' }),
  group: ({ fr, en }) => ({ fr: `donnera de nouveau ses droits au groupe « ${fr} »`, en: `will give the group “${en}” its rights again` }),
  newcomer: ({ fr, en }) => ({ fr: `s’ouvrira à « ${fr} », comme à tous ceux qui lisent le site`, en: `will be open to “${en}”, as to everybody who reads the site` }),
  undecided: null,
  approval: () => ({ fr: 'ne demandera plus d’approbation', en: 'will want no approval any more' }),
  formula: () => ({ fr: 'n’aura plus de formule de validation', en: 'will have no validation formula any more' }),
  column: ({ fr, en }) => ({ fr: `aura de nouveau la colonne « ${fr} », vide`, en: `will have the column “${en}” again, empty` }),
  columnType: null,
  required: ({ fr, en }) => ({ fr: `n’exigera plus la colonne « ${fr} »`, en: `will no longer require the column “${en}”` }),
  index: ({ fr, en }) => ({ fr: `aura de nouveau un index sur la colonne « ${fr} »`, en: `will have an index on the column “${en}” again` }),
  unique: ({ fr, en }) => ({ fr: `n’acceptera plus deux fois la même valeur dans la colonne « ${fr} »`, en: `will no longer take the same value twice in the column “${en}”` })
};

/** What a set-up of a group would change, a sentence each, before anything is changed. */
export function changesAhead({ lists }: Pick<GroupHealth, 'lists'>): readonly Words[] {
  return lists.flatMap((list) => [...upgradeAhead(list), ...list.faults.flatMap((fault) => mendAhead(list, fault))]);
}

/** Can a set-up do something about it? */
export function isMendable({ kind }: Pick<Fault, 'kind'>): boolean {
  return mends[kind] !== null;
}

function mendAhead({ title }: ListHealth, { kind, subject }: Fault): readonly Words[] {
  const mend = mends[kind]?.(subject ?? { fr: '', en: '' });
  return mend ? [sentence(title, mend)] : [];
}

function upgradeAhead({ title, state, version, wanted, newColumns, id }: ListHealth): readonly Words[] {
  if (state !== 'older') return [];
  if (id === null) return [sentence(title, { fr: 'sera créée : cette version de Parvis en a besoin', en: 'will be made: this version of Parvis needs it' })];
  const names = (language: keyof Words, quoted: (name: string) => string): string => newColumns.map((column) => quoted(column[language])).join(', ');
  const adds = newColumns.length === 0 ? { fr: '', en: '' } : { fr: `, avec ${newColumns.length === 1 ? 'la colonne' : 'les colonnes'} ${names('fr', (name) => `« ${name} »`)}`, en: `, with the ${newColumns.length === 1 ? 'column' : 'columns'} ${names('en', (name) => `“${name}”`)}` };
  return [sentence(title, { fr: `passera de la version ${version ?? 0} à la version ${wanted}${adds.fr}`, en: `will go from version ${version ?? 0} to version ${wanted}${adds.en}` })];
}

function sentence(title: Words, { fr, en }: Words): Words {
  return { fr: `La liste « ${title.fr} » ${fr}.`, en: `The list “${title.en}” ${en}.` };
}
