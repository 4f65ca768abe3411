import type { ListSchema, Words } from '../../lists/defineList';
import type { GroupName } from '../../lists/siteGroups';
import type { Level } from './levels';
import type { Fault, FaultKind } from './SetUpStatus';

type Titled = Pick<ListSchema, 'title'>;

/** What is wrong, by kind, as the end of a sentence that begins with the list. */
const faults: Readonly<Record<FaultKind, (subject: Words) => Words>> = {
  missing: () => ({ fr: 'a été supprimée', en: 'was deleted' }),
  notSetUp: () => ({ fr: 'n’est pas encore protégée', en: 'is not protected yet' }),
  readSecurity: () => ({ fr: 'ne montre plus à chacun ce qu’elle doit lui montrer', en: 'no longer shows each person what it should' }),
  writeSecurity: () => ({ fr: 'n’a plus les règles de modification qu’elle doit avoir', en: 'no longer has the rules for changes that it should have' }),
  permissions: () => ({ fr: 'a repris les autorisations du site', en: 'has the permissions of the site again' }),
  level: ({ fr, en }) => ({ fr: `donne à « ${fr} » plus de droits qu’il ne faut`, en: `gives “${en}” more rights than it should` }),
  animators: () => ({ fr: 'ne donne pas leurs droits aux animateurs', en: 'does not give animators their rights' }),
  group: ({ fr, en }) => ({ fr: `ne donne pas ses droits au groupe « ${fr} »`, en: `does not give its rights to the group “${en}”` }),
  newcomer: ({ fr, en }) => ({ fr: `n’ouvre pas l’accès à « ${fr} », qui a rejoint le site plus tard`, en: `gives no access to “${en}”, who joined the site later` }),
  undecided: ({ fr, en }) => ({ fr: `n’ouvre pas l’accès à « ${fr} », qui peut lire le site. Un propriétaire l’a peut-être voulu : à vous de choisir`, en: `gives no access to “${en}”, who can read the site. An owner may have meant it so: the choice is yours` }),
  approval: () => ({ fr: 'demande une approbation avant de montrer un élément', en: 'wants items approved before they show' }),
  formula: () => ({ fr: 'a une formule de validation qui peut refuser des éléments', en: 'has a validation formula that may refuse items' }),
  column: ({ fr, en }) => ({ fr: `n’a plus la colonne « ${fr} »`, en: `no longer has the column “${en}”` }),
  columnType: ({ fr, en }) => ({ fr: `a une colonne « ${fr} » d’un autre type`, en: `has a column “${en}” of another type` }),
  required: ({ fr, en }) => ({ fr: `rend obligatoire la colonne « ${fr} », que Parvis ne remplit pas`, en: `requires the column “${en}”, which Parvis does not fill in` }),
  index: ({ fr, en }) => ({ fr: `n’a plus d’index sur la colonne « ${fr} »`, en: `no longer has an index on the column “${en}”` }),
  unique: ({ fr, en }) => ({ fr: `accepte deux fois la même valeur dans la colonne « ${fr} »`, en: `takes the same value twice in the column “${en}”` })
};

/** Faults as sentences. Whoever came later is missed in all lists of a part: that is one sentence. */
export function faultSentences(found: readonly Fault[]): readonly Words[] {
  const listsOf = (kind: FaultKind, principal: number): number => found.filter((each) => each.kind === kind && each.principal === principal).length;
  const isFirst = (one: Fault): boolean => one.principal === undefined || found.find(({ kind, principal }) => kind === one.kind && principal === one.principal) === one;
  return found.filter(isFirst).map((one) => faultWords(one, one.principal === undefined ? 1 : listsOf(one.kind, one.principal)));
}

function faultWords({ kind, list, subject }: Fault, count: number): Words {
  const { fr, en } = faults[kind](subject ?? { fr: '', en: '' });
  if (count > 1) return { fr: `Dans ${count} listes, Parvis ${fr}.`, en: `In ${count} lists, Parvis ${en}.` };
  return { fr: `La liste « ${list.fr} » ${fr}.`, en: `The list “${list.en}” ${en}.` };
}

function of({ title }: Titled, fr: string, en: string): Words {
  return { fr: `Liste « ${title.fr} » : ${fr}.`, en: `List “${title.en}”: ${en}.` };
}

const READING: Words = { fr: 'liront ces inscriptions', en: 'read these registrations' };

const doing: Readonly<Record<GroupName, Words>> = {
  animators: { fr: 'animeront', en: 'lead' },
  secretariat: { fr: 'enregistreront les actes', en: 'record acts' },
  legal: { fr: 'tiendront à jour les règles', en: 'keep the rules up to date' },
  governance: { fr: 'suivront les demandes', en: 'follow requests' },
  organisers: { fr: 'organiseront les séances', en: 'organise sessions' },
  ...Object.fromEntries((['readersA', 'readersB', 'readersC', 'readersD', 'readersE'] as const).map((name) => [name, READING])) as Readonly<Record<'readersA' | 'readersB' | 'readersC' | 'readersD' | 'readersE', Words>>
};

/** What set-up made and mended, a sentence each. */
export const changeWords = {
  created: (list: Titled) => of(list, 'créée et protégée', 'made and protected'),
  upgraded: (list: Titled, from: number) => of(list, `mise à jour depuis la version ${from}`, `brought up to date from version ${from}`),
  migrated: (list: Titled, count: number) =>
    of(list, count < 2 ? `${count} élément mis à jour` : `${count} éléments mis à jour`, count === 1 ? '1 item brought up to date' : `${count} items brought up to date`),
  otherTitle: (wanted: string, taken: string): Words => ({
    fr: `Une autre liste s’appelle déjà « ${wanted} » : la nôtre s’appelle « ${taken} ».`,
    en: `Another list is called “${wanted}” already: ours is called “${taken}”.`
  }),
  readSecurity: (list: Titled) => of(list, 'chacun voit de nouveau ce qu’il doit voir', 'each person sees again what he should'),
  writeSecurity: (list: Titled) => of(list, 'règles de modification rétablies', 'rules for changes restored'),
  permissions: (list: Titled) => of(list, 'autorisations propres rétablies', 'permissions of its own restored'),
  level: (list: Titled, person: string) => of(list, `droits de « ${person} » ramenés à ce qu’il faut`, `rights of “${person}” brought back to what they should be`),
  animatorsLevel: (list: Titled) => of(list, 'droits des animateurs rétablis', 'rights of animators restored'),
  groupLevel: (list: Titled, { fr, en }: Words) => of(list, `droits du groupe « ${fr} » rétablis`, `rights of the group “${en}” restored`),
  admitted: (name: string, [first, ...others]: readonly Words[]): Words =>
    others.length > 0
      ? { fr: `« ${name} » : droits donnés dans ${others.length + 1} listes.`, en: `“${name}”: rights given in ${others.length + 1} lists.` }
      : { fr: `« ${name} » : droits donnés dans la liste « ${first?.fr ?? ''} ».`, en: `“${name}”: rights given in the list “${first?.en ?? ''}”.` },
  approval: (list: Titled) => of(list, 'approbation des éléments retirée', 'approval of items taken off'),
  formula: (list: Titled) => of(list, 'formule de validation retirée', 'validation formula taken off'),
  column: (list: Titled, column: Words) => of(list, `colonne « ${column.fr} » rétablie, vide`, `column “${column.en}” restored, empty`),
  columnType: (list: Titled, column: string) =>
    of(
      list,
      `la colonne « ${column} » est d’un autre type. Renommez-la ou supprimez-la dans les paramètres de la liste, puis recommencez`,
      `the column “${column}” is of another type. Delete it in the list’s settings, then try again`
    ),
  required: (list: Titled, column: string) => of(list, `colonne « ${column} » rendue facultative`, `column “${column}” made optional`),
  index: (list: Titled, column: string) => of(list, `index de la colonne « ${column} » rétabli`, `index of the column “${column}” restored`),
  unique: (list: Titled, column: string) => of(list, `valeurs uniques de la colonne « ${column} » rétablies`, `unique values of the column “${column}” restored`),
  limits: (list: Titled, column: string) => of(list, `réglages de la colonne « ${column} » rétablis`, `settings of the column “${column}” restored`),
  levelMade: ({ name }: Level): Words => ({ fr: `Niveau d’autorisation « ${name.fr} » créé.`, en: `Permission level “${name.en}” made.` }),
  levelMended: ({ name }: Level): Words => ({ fr: `Niveau d’autorisation « ${name.fr} » rétabli.`, en: `Permission level “${name.en}” restored.` }),
  groupMade: ({ fr, en }: Words, name: GroupName): Words => ({ fr: `Groupe « ${fr} » créé : ajoutez-y les personnes qui ${doing[name].fr}.`, en: `Group “${en}” made: add the people who will ${doing[name].en}.` }),
  groupOwner: ({ fr, en }: Words): Words => ({
    fr: `Groupe « ${fr} » : il appartient de nouveau aux propriétaires du site, qui seuls disent qui en fait partie.`,
    en: `Group “${en}”: it belongs to the owners of the site again, who alone say who is in it.`
  }),
  groupRefused: ({ fr, en }: Words): Words => ({
    fr: `Groupe « ${fr} » : vous n’avez pas le droit de le créer ou d’en changer le propriétaire. Demandez à un propriétaire du site principal de recommencer la préparation.`,
    en: `Group “${en}”: you may not make it, or change who owns it. Ask an owner of the main site to run the set-up again.`
  })
} as const;

/** What an owner who may not make levels sends to who may. */
export function levelMessage(levels: readonly Level[], address: string, webUrl: string): Words {
  const names = (language: keyof Words, quoted: (name: string) => string): string => levels.map(({ name, description }) => `${quoted(name[language])} (${description[language]})`).join(', ');
  return {
    fr: `Bonjour,\nPour préparer Parvis sur ${webUrl}, il faut des niveaux d’autorisation que seul un propriétaire de ${address} peut créer : ${names('fr', (name) => `« ${name} »`)}.\nLe plus simple : ouvrir une page de ${webUrl} avec le composant Parvis et appuyer sur le bouton de préparation. Les niveaux seront créés, rien d’autre ne changera sur ${address}.\nMerci !`,
    en: `Hello,\nTo set up Parvis on ${webUrl}, permission levels are needed that only an owner of ${address} can make: ${names('en', (name) => `“${name}”`)}.\nThe simplest way: open a page of ${webUrl} with the Parvis web part and press its set-up button. The levels will be made, nothing else will change on ${address}.\nThank you!`
  };
}
