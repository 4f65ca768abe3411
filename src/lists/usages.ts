import type { ItemOf } from './defineList';
import { defineList } from './defineList';

const audience = {
  Directions: { type: 'note', title: { fr: 'Directions visées (une par ligne)', en: 'Departments aimed at (one a line)' }, inView: false },
  Professions: { type: 'note', title: { fr: 'Métiers visés (un par ligne)', en: 'Professions aimed at (one a line)' }, inView: false }
} as const;

/** What agents want to do. */
export const UsagesList = defineList({
  url: 'Lists/ParvisUsages',
  title: { fr: 'Carte des usages : usages', en: 'Usage map: usages' },
  description: { fr: 'Ce que les agents veulent faire. Le titre complète « Je veux … ».', en: 'What agents want to do. The title completes “I want to …”.' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Je veux', en: 'I want to' } },
    Family: { type: 'text', title: { fr: 'Famille', en: 'Family' } },
    Details: { type: 'note', title: { fr: 'Description', en: 'Description' }, inView: false },
    Synonyms: { type: 'note', title: { fr: 'Autres mots (un par ligne)', en: 'Other words (one a line)' } },
    SortOrder: { type: 'number', title: { fr: 'Ordre', en: 'Order' } },
    ...audience
  }
});
export type UsageItem = ItemOf<typeof UsagesList>;

/** What serves them. Addresses are plain text: SharePoint's own link column refuses what it does not know, `msteams:` for one. */
export const ToolsList = defineList({
  url: 'Lists/ParvisTools',
  title: { fr: 'Carte des usages : outils', en: 'Usage map: tools' },
  description: { fr: 'Les outils, ce à quoi ils servent et comment y accéder.', en: 'The tools, what they are for and how to reach them.' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Outil', en: 'Tool' } },
    Purpose: { type: 'note', title: { fr: 'À quoi il sert', en: 'What it is for' } },
    NotFor: { type: 'note', title: { fr: 'Pour quoi il n’est pas fait', en: 'What it is not for' }, inView: false },
    Address: { type: 'note', title: { fr: 'Adresse', en: 'Address' } },
    Access: { type: 'choice', choices: ['anywhere', 'network', 'app'], title: { fr: 'Accès', en: 'Access' } },
    Status: { type: 'choice', choices: ['coming', 'inService', 'replaced', 'retired'], title: { fr: 'État', en: 'Status' } },
    ReplacedBy: { type: 'lookup', list: 'Lists/ParvisTools', title: { fr: 'Remplacé par', en: 'Replaced by' } },
    TrainingAddress: { type: 'note', title: { fr: 'Adresse de formation', en: 'Training address' }, inView: false },
    HelpAddress: { type: 'note', title: { fr: 'Adresse d’aide', en: 'Help address' }, inView: false },
    Contact: { type: 'text', title: { fr: 'Contact', en: 'Contact' }, inView: false },
    RecommendedBy: { type: 'text', title: { fr: 'Recommandé par', en: 'Recommended by' }, inView: false },
    PictureAddress: { type: 'note', title: { fr: 'Adresse de l’image', en: 'Picture address' }, inView: false },
    Synonyms: { type: 'note', title: { fr: 'Autres noms (un par ligne)', en: 'Other names (one a line)' } },
    AlwaysAtHand: { type: 'boolean', title: { fr: 'Toujours sous la main', en: 'Always at hand' } },
    ...audience
  }
});
export type ToolItem = ItemOf<typeof ToolsList>;

/** Which tool serves which usage and why, and how tools hang together. */
export const UsageLinksList = defineList({
  url: 'Lists/ParvisUsageLinks',
  title: { fr: 'Carte des usages : liens', en: 'Usage map: links' },
  description: { fr: 'Quel outil pour quel usage, et pourquoi ; quels outils vont ensemble.', en: 'Which tool for which usage, and why; which tools go together.' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Kind: { type: 'choice', choices: ['recommended', 'possible', 'notForThis', 'before', 'worksWith'], required: true, title: { fr: 'Lien', en: 'Link' } },
    Usage: { type: 'lookup', list: 'Lists/ParvisUsages', title: { fr: 'Usage', en: 'Usage' } },
    Tool: { type: 'lookup', list: 'Lists/ParvisTools', title: { fr: 'Outil', en: 'Tool' } },
    OtherTool: { type: 'lookup', list: 'Lists/ParvisTools', title: { fr: 'Autre outil', en: 'Other tool' } },
    Why: { type: 'text', maxLength: 255, title: { fr: 'Pourquoi', en: 'Why' } },
    /** The two ends: keeps two owners from adding the same link twice. Empty for links added in the list itself. */
    LinkKey: { type: 'text', maxLength: 40, unique: true, title: { fr: 'Clé du lien', en: 'Link key' }, inView: false }
  }
});
export type UsageLinkItem = ItemOf<typeof UsageLinksList>;

/** The directory of sites. */
export const SitesList = defineList({
  url: 'Lists/ParvisSites',
  title: { fr: 'Carte des usages : sites', en: 'Usage map: sites' },
  description: { fr: 'L’annuaire des sites : directions, réseaux métier, projets, communautés.', en: 'The directory of sites: directions, business networks, projects, communities.' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Site', en: 'Site' } },
    Facet: { type: 'choice', choices: ['direction', 'network', 'project', 'community'], required: true, title: { fr: 'Rubrique', en: 'Section' } },
    Address: { type: 'note', title: { fr: 'Adresse', en: 'Address' } },
    Details: { type: 'note', title: { fr: 'Description', en: 'Description' } },
    Contact: { type: 'text', title: { fr: 'Contact', en: 'Contact' }, inView: false },
    Synonyms: { type: 'note', title: { fr: 'Autres noms (un par ligne)', en: 'Other names (one a line)' }, inView: false },
    ...audience
  }
});
export type SiteItem = ItemOf<typeof SitesList>;

/** What agents looked for and did not find: each reads his own, site owners read all. */
export const NeedsList = defineList({
  url: 'Lists/ParvisNeeds',
  title: { fr: 'Carte des usages : besoins', en: 'Usage map: needs' },
  description: { fr: 'Ce que les agents ont cherché sans le trouver.', en: 'What agents looked for and did not find.' },
  version: 1,
  read: 'own',
  write: 'own',
  access: 'contribute',
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Ce qui était cherché', en: 'What was looked for' } },
    Note: { type: 'note', title: { fr: 'Précisions', en: 'Details' } },
    State: { type: 'choice', choices: ['open', 'answered', 'dismissed'], indexed: true, title: { fr: 'Suite', en: 'Outcome' } }
  }
});
export type NeedItem = ItemOf<typeof NeedsList>;

/** The favourites of each agent, one item an agent, which nobody else reads but site owners. */
export const UsageFavouritesList = defineList({
  url: 'Lists/ParvisUsageFavourites',
  title: { fr: 'Carte des usages : favoris', en: 'Usage map: favourites' },
  description: { fr: 'Les favoris de chacun.', en: 'Everybody’s favourites.' },
  version: 1,
  read: 'own',
  write: 'own',
  access: 'contribute',
  indexes: ['Author'],
  fields: {
    Marks: { type: 'note', title: { fr: 'Favoris', en: 'Favourites' } }
  }
});
export type UsageFavouriteItem = ItemOf<typeof UsageFavouritesList>;

/**
 * How often each entry was opened, a few counters a month. An item says who changed it last, never what he opened:
 * it holds the figures of all entries, and the browser adds several openings at a time.
 */
export const UsageOpensList = defineList({
  url: 'Lists/ParvisUsageOpens',
  title: { fr: 'Carte des usages : ouvertures', en: 'Usage map: openings' },
  description: { fr: 'Combien de fois chaque entrée a été ouverte, sans dire par qui.', en: 'How often each entry was opened, without saying by whom.' },
  version: 1,
  read: 'all',
  write: 'all',
  access: 'contribute',
  fields: {
    Month: { type: 'text', maxLength: 7, indexed: true, title: { fr: 'Mois', en: 'Month' } },
    Counter: { type: 'text', maxLength: 12, unique: true, title: { fr: 'Compteur', en: 'Counter' } },
    Counts: { type: 'note', title: { fr: 'Ouvertures', en: 'Openings' } }
  }
});
export type UsageOpensItem = ItemOf<typeof UsageOpensList>;

/** In the order in which set-up makes them (lookups after what they look up); the last one complete means that all are. */
export const usageLists = [SitesList, NeedsList, UsageFavouritesList, UsageOpensList, ToolsList, UsagesList, UsageLinksList] as const;
