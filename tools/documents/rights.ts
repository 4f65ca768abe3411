/** Who may what in each list, as tables for admins: read from the schemas, as set-up does. */
import { APPEND_LEVEL, GOVERN_LEVEL, MODERATE_LEVEL } from '../../src/data/provisioning/levels';
import { allLists } from '../../src/lists/allLists';
import { callLists } from '../../src/lists/callLists';
import type { ListSchema } from '../../src/lists/defineList';
import { ideaLists } from '../../src/lists/ideaLists';
import { pollOwnerLists } from '../../src/lists/pollOwners';
import { pollLists } from '../../src/lists/polls';
import { ReferencesList } from '../../src/lists/references';
import { registrationLists } from '../../src/lists/registrationLists';
import { requestLists } from '../../src/lists/requests';
import type { GroupLevel } from '../../src/lists/siteGroups';
import { groupsOf, siteGroups } from '../../src/lists/siteGroups';
import { SupportsList } from '../../src/lists/supports';
import { tariffLists } from '../../src/lists/tariffLists';
import { threadLists } from '../../src/lists/thread';
import { usageLists } from '../../src/lists/usages';
import type { Words } from '../../src/lists/Words';
import type { Language } from './blocks';

interface Part {
  readonly title: Words;
  readonly lists: readonly ListSchema[];
}

/** Lists that several parts use. */
const SHARED: readonly ListSchema[] = [SupportsList, ReferencesList];

const PARTS: readonly Part[] = [
  { title: { fr: 'Sondages', en: 'Polls' }, lists: [...pollLists, ...pollOwnerLists] },
  { title: { fr: 'Carte des usages', en: 'Usage map' }, lists: usageLists },
  { title: { fr: 'Appels à commentaires et commentaires sous un article', en: 'Calls for comment, and comments under an article' }, lists: callLists },
  { title: { fr: 'Remue-méninges et réunions', en: 'Brainstorms and meetings' }, lists: ideaLists },
  { title: { fr: 'Mon fil', en: 'My thread' }, lists: threadLists },
  { title: { fr: 'Tarifs', en: 'Tariffs' }, lists: tariffLists },
  { title: { fr: 'Demandes de communautés', en: 'Community requests' }, lists: requestLists },
  { title: { fr: 'Inscriptions', en: 'Registrations' }, lists: registrationLists }
];

const ofParts: readonly Part[] = PARTS.map(({ title, lists }) => ({ title, lists: [...new Set(lists)].filter((list) => !SHARED.includes(list)) }));

/** Every list, each once, in the part that it is told of with. */
export const rightsByPart: readonly Part[] = [
  ...ofParts,
  { title: { fr: 'Communes à plusieurs composants', en: 'Shared by several parts' }, lists: SHARED },
  // Of a part that is not named above yet.
  { title: { fr: 'Autres', en: 'Others' }, lists: allLists.filter((list) => !SHARED.includes(list) && !ofParts.some(({ lists }) => lists.includes(list))) }
].filter(({ lists }) => lists.length > 0);

const words = {
  fr: {
    head: ['liste (fin de son adresse)', 'tous les autres', 'des groupes', 'qui lit', 'qui modifie ou supprime'],
    read: 'Lecture', contribute: 'Collaboration', nothing: 'rien', all: 'tous', owners: 'les propriétaires', own: 'chacun les siens', nobody: 'personne', and: ' et ', colon: ' : ',
    inFolders: { append: '**{level}**, un groupe par dossier', contribute: 'Collaboration, un groupe par dossier' }, folderGroup: 'le groupe de chaque dossier', onDemand: ' ; à la demande'
  },
  en: {
    head: ['list (end of its address)', 'all others', 'groups', 'who reads', 'who changes or deletes'],
    read: 'Read', contribute: 'Contribute', nothing: 'nothing', all: 'everybody', owners: 'owners', own: 'each his own', nobody: 'nobody', and: ' and ', colon: ': ',
    inFolders: { append: '**{level}**, one group a folder', contribute: 'Contribute, one group a folder' }, folderGroup: 'the group of each folder', onDemand: '; on demand'
  }
} as const;

const levelOf: Readonly<Record<Exclude<GroupLevel, 'contribute'>, Words>> = { append: APPEND_LEVEL.name, moderate: MODERATE_LEVEL.name, govern: GOVERN_LEVEL.name };

/** Rights that the schema does not say, since they are given later: to the staff by an owner, in the folder of a request by the team. */
const LATER: Readonly<Partial<Record<string, { readonly others: Words; readonly reads: Words }>>> = {
  'Lists/ParvisInternalComments': {
    others: { fr: `rien, puis **${APPEND_LEVEL.name.fr}** pour le personnel seul`, en: `nothing, then **${APPEND_LEVEL.name.en}** for the staff alone` },
    reads: { fr: 'le personnel, une fois ouverte', en: 'the staff, once opened' }
  },
  'Lists/ParvisRequestFiles': {
    others: { fr: 'rien dans les dossiers des demandes', en: 'nothing in the folders of requests' },
    reads: { fr: 'de chaque demande : l’équipe, le demandeur, les animateurs invités', en: 'of each request: the team, the requester, invited animators' }
  }
};

/** A heading and a table a part. */
export function rightsTables(language: Language): string {
  const { head } = words[language];
  return rightsByPart
    .flatMap(({ title, lists }) => [`### ${title[language]}`, '', row(head), row(head.map(() => '---')), ...lists.map((list) => row(cellsOf(list, language))), ''])
    .join('\n')
    .trimEnd();
}

function row(cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |`;
}

function cellsOf(list: ListSchema, language: Language): readonly string[] {
  const said = words[language];
  const groups = groupsOf(list).map(([name, level]) => `${siteGroups[name].title[language]}${said.colon}${named(level, language)}`);
  const inFolders = list.inFolders ? [said.inFolders[list.inFolders].replace('{level}', APPEND_LEVEL.name[language])] : [];
  return [
    `*${list.title[language]}* (\`${list.leaf}\`${list.isOnDemand ? said.onDemand : ''})`,
    LATER[list.url]?.others[language] ?? everybody(list, language),
    [...groups, ...inFolders].join('<br>') || '–',
    LATER[list.url]?.reads[language] ?? readers(list, language),
    changers(list, language)
  ];
}

function everybody({ access }: ListSchema, language: Language): string {
  const said = words[language];
  return { append: `**${APPEND_LEVEL.name[language]}**`, contribute: said.contribute, read: said.read, owners: said.nothing }[access];
}

function named(level: GroupLevel, language: Language): string {
  return level === 'contribute' ? words[language].contribute : `**${levelOf[level][language]}**`;
}

function readers(list: ListSchema, language: Language): string {
  const said = words[language];
  const titles = (levels: readonly GroupLevel[]): readonly string[] => groupsOf(list).flatMap(([name, level]) => (levels.includes(level) ? [siteGroups[name].title[language]] : []));
  if (list.access === 'owners') return listed([said.owners, ...titles(['append', 'contribute', 'moderate', 'govern'])], said.and);
  return list.read === 'own' ? listed([said.own, ...titles(['moderate'])], said.and) : said.all;
}

function changers(list: ListSchema, language: Language): string {
  const said = words[language];
  if (list.write === 'none') return said.nobody;
  if (list.access === 'contribute') return list.write === 'own' ? said.own : said.all;
  const groups = groupsOf(list).flatMap(([name, level]) => (level === 'contribute' ? [siteGroups[name].title[language]] : []));
  return listed([said.owners, ...groups, ...(list.inFolders === 'contribute' ? [said.folderGroup] : [])], said.and);
}

function listed(names: readonly string[], and: string): string {
  return names.length < 2 ? names.join('') : `${names.slice(0, -1).join(', ')}${and}${names.at(-1) ?? ''}`;
}
