import type { Site, Tool, Usage } from '../usageMap';
import { accessConditions, linkKinds, siteFacets, toolStatuses } from '../usageMap';
import { foldText } from '../../text/foldText';

/** The four tables of the map, each a file of its own. */
export const tableNames = ['usages', 'tools', 'links', 'sites'] as const;
export type TableName = (typeof tableNames)[number];

/** A link as a file names it: by titles, because ids mean nothing outside the lists. */
export interface LinkRow {
  readonly id: number;
  readonly kind: string;
  readonly usage: string;
  readonly tool: string;
  readonly otherTool: string;
  readonly why: string;
}

/** A tool as a file names it: the tool that replaces it by its title. */
export type ToolRow = Omit<Tool, 'replacedById'> & { readonly replacedBy: string };

export interface RowOf {
  readonly usages: Usage;
  readonly tools: ToolRow;
  readonly links: LinkRow;
  readonly sites: Site;
}

export type ColumnType = 'text' | 'list' | 'number' | 'flag' | 'url' | 'choice';

export interface Column {
  readonly type: ColumnType;
  /** Headers that name it, the first is written; the property's own name is understood as well. */
  readonly fr: string;
  readonly en: string;
  readonly required?: boolean;
  readonly maxLength?: number;
  readonly choices?: readonly string[];
}

type Columns<T extends TableName> = { readonly [N in Exclude<keyof RowOf[T], 'id'>]: Column };

const audience = {
  directions: { type: 'list', fr: 'Directions', en: 'Directions' },
  professions: { type: 'list', fr: 'Métiers', en: 'Professions' }
} as const;

/** Longest title, in characters: the limit of SharePoint's Title column. */
export const titleMaxLength = 255;
const shortText = 255;
const longText = 4000;

const columns: { readonly [T in TableName]: Columns<T> } = {
  usages: {
    title: { type: 'text', fr: 'Je veux', en: 'I want to', required: true, maxLength: titleMaxLength },
    family: { type: 'text', fr: 'Famille', en: 'Family', required: true, maxLength: shortText },
    description: { type: 'text', fr: 'Description', en: 'Description', maxLength: longText },
    synonyms: { type: 'list', fr: 'Autres mots', en: 'Other words', maxLength: longText },
    order: { type: 'number', fr: 'Ordre', en: 'Order' },
    ...audience
  },
  tools: {
    title: { type: 'text', fr: 'Outil', en: 'Tool', required: true, maxLength: titleMaxLength },
    purpose: { type: 'text', fr: 'À quoi il sert', en: 'What it is for', maxLength: longText },
    notFor: { type: 'text', fr: 'Pour quoi il n’est pas fait', en: 'What it is not for', maxLength: longText },
    url: { type: 'url', fr: 'Adresse', en: 'Address' },
    access: { type: 'choice', fr: 'Accès', en: 'Access', choices: accessConditions },
    status: { type: 'choice', fr: 'État', en: 'Status', choices: toolStatuses },
    replacedBy: { type: 'text', fr: 'Remplacé par', en: 'Replaced by', maxLength: titleMaxLength },
    trainingUrl: { type: 'url', fr: 'Formation', en: 'Training' },
    helpUrl: { type: 'url', fr: 'Aide', en: 'Help' },
    contact: { type: 'text', fr: 'Contact', en: 'Contact', maxLength: shortText },
    recommendedBy: { type: 'text', fr: 'Recommandé par', en: 'Recommended by', maxLength: shortText },
    pictureUrl: { type: 'url', fr: 'Image', en: 'Picture' },
    synonyms: { type: 'list', fr: 'Autres noms', en: 'Other names', maxLength: longText },
    alwaysAtHand: { type: 'flag', fr: 'Toujours sous la main', en: 'Always at hand' },
    ...audience
  },
  links: {
    kind: { type: 'choice', fr: 'Lien', en: 'Link', choices: linkKinds, required: true },
    usage: { type: 'text', fr: 'Usage', en: 'Usage', maxLength: titleMaxLength },
    tool: { type: 'text', fr: 'Outil', en: 'Tool', required: true, maxLength: titleMaxLength },
    otherTool: { type: 'text', fr: 'Autre outil', en: 'Other tool', maxLength: titleMaxLength },
    why: { type: 'text', fr: 'Pourquoi', en: 'Why', maxLength: shortText }
  },
  sites: {
    title: { type: 'text', fr: 'Site', en: 'Site', required: true, maxLength: titleMaxLength },
    facet: { type: 'choice', fr: 'Rubrique', en: 'Section', choices: siteFacets, required: true },
    url: { type: 'url', fr: 'Adresse', en: 'Address', required: true },
    description: { type: 'text', fr: 'Description', en: 'Description', maxLength: longText },
    contact: { type: 'text', fr: 'Contact', en: 'Contact', maxLength: shortText },
    synonyms: { type: 'list', fr: 'Autres noms', en: 'Other names', maxLength: longText },
    ...audience
  }
};

/** Words of the choices in files; the stored values are understood as well. */
export const choiceWords: Readonly<Record<'fr' | 'en', Readonly<Record<string, string>>>> = {
  fr: {
    anywhere: 'de partout',
    network: 'sur le réseau',
    app: 'avec l’application',
    coming: 'bientôt',
    inService: 'en service',
    replaced: 'remplacé',
    retired: 'retiré',
    recommended: 'recommandé',
    possible: 'possible aussi',
    notForThis: 'pas pour cela',
    before: 'avant',
    worksWith: 'va avec',
    direction: 'direction',
    network_: 'réseau métier',
    project: 'projet',
    community: 'communauté'
  },
  en: {
    anywhere: 'from anywhere',
    network: 'on the network',
    app: 'with the app',
    coming: 'coming',
    inService: 'in service',
    replaced: 'replaced',
    retired: 'retired',
    recommended: 'recommended',
    possible: 'also possible',
    notForThis: 'not for this',
    before: 'before',
    worksWith: 'works with',
    direction: 'direction',
    network_: 'business network',
    project: 'project',
    community: 'community'
  }
};

/** "network" is a way of access and a facet, with different words. */
function wordKey(column: Column, value: string): string {
  return column.choices === siteFacets && value === 'network' ? 'network_' : value;
}

export function choiceWord(column: Column, value: string, language: 'fr' | 'en'): string {
  return choiceWords[language][wordKey(column, value)] ?? value;
}

/** The stored value that a cell names in either language, or undefined. */
export function choiceValue(column: Column, cell: string): string | undefined {
  const folded = foldText(cell.trim()).replace(/[’']/g, "'");
  return column.choices?.find((value) =>
    [value, choiceWord(column, value, 'fr'), choiceWord(column, value, 'en')].some((word) => foldText(word).replace(/[’']/g, "'") === folded)
  );
}

/** The columns of a table in the order in which they are written. */
export function columnsOf(table: TableName): ReadonlyArray<readonly [name: string, column: Column]> {
  return Object.entries<Column>(columns[table]);
}
