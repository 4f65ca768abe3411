import { defineList } from './defineList';

/** What a few lines of text hold at most, in characters. */
const LONG = 4000;

const audienceEnglish = 'One per line, as in the profiles of agents. Empty: everybody.';
const linesHint = { fr: 'Un par ligne.', en: 'One per line.' };
const namesLabel = { fr: 'Autres mots et anciens noms', en: 'Other words and old names' };
const addressHint = { fr: 'https://…, ou /sites/… pour un site d’ici.', en: 'https://…, or /sites/… for a site of this tenant.' };

const pictureHint = {
  fr: '/sites/… : une image rangée sur ce SharePoint. Celle d’un autre hébergeur n’est pas affichée, car il saurait qui lit la page.',
  en: '/sites/…: a picture that this SharePoint keeps. One on another host is not shown, since that host would know who reads the page.'
};

const audience = {
  Directions: { type: 'lines', title: { fr: 'Directions', en: 'Directions' }, label: { fr: 'Directions visées d’abord', en: 'Departments aimed at first' }, hint: { fr: 'Une par ligne, comme dans le profil des agents. Vide : tout le monde.', en: audienceEnglish }, inView: false },
  Professions: { type: 'lines', title: { fr: 'Métiers', en: 'Professions' }, label: { fr: 'Métiers visés d’abord', en: 'Professions aimed at first' }, hint: { fr: 'Un par ligne, comme dans le profil des agents. Vide : tout le monde.', en: audienceEnglish }, inView: false }
} as const;

/** What agents want to do. */
export const UsagesList = defineList({
  url: 'Lists/ParvisUsages',
  title: { fr: 'Carte des usages : usages', en: 'Usage map: usages' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: {
      type: 'title',
      required: true,
      title: { fr: 'Je veux', en: 'I want to' },
      label: { fr: 'Je veux…', en: 'I want to…' },
      hint: { fr: 'Un verbe à l’infinitif, comme « poser un congé ».', en: 'Begin with a verb, like “ask for leave”.' }
    },
    Family: {
      type: 'text',
      needed: true,
      title: { fr: 'Famille', en: 'Family' },
      hint: { fr: 'De cinq à neuf familles se lisent d’un coup d’œil.', en: 'Five to nine families can be read at a glance.' }
    },
    Details: { type: 'note', as: 'description', maxLength: LONG, title: { fr: 'Description', en: 'Description' }, inView: false },
    Synonyms: { type: 'lines', maxLength: LONG, title: { fr: 'Autres mots', en: 'Other words' }, label: namesLabel, hint: linesHint },
    SortOrder: {
      type: 'number',
      as: 'order',
      default: 0,
      title: { fr: 'Ordre', en: 'Order' },
      hint: {
        fr: 'Les plus petits nombres d’abord ; à égalité, la carte croise le moins de traits possible.',
        en: 'Lowest first; where equal, the map crosses as few lines as it can.'
      }
    },
    ...audience
  }
});

/** What serves them. Addresses are plain text: SharePoint's own link column refuses what it does not know, `msteams:` for one. */
export const ToolsList = defineList({
  url: 'Lists/ParvisTools',
  title: { fr: 'Carte des usages : outils', en: 'Usage map: tools' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Outil', en: 'Tool' }, label: { fr: 'Nom', en: 'Name' } },
    Purpose: { type: 'note', maxLength: LONG, title: { fr: 'À quoi il sert', en: 'What it is for' } },
    NotFor: { type: 'note', maxLength: LONG, title: { fr: 'Pour quoi il n’est pas fait', en: 'What it is not for' }, label: { fr: 'Ce pour quoi il n’est pas fait', en: 'What it is not for' }, inView: false },
    Address: { type: 'address', as: 'url', title: { fr: 'Adresse', en: 'Address' }, hint: addressHint },
    Access: {
      type: 'choice',
      choices: ['anywhere', 'network', 'app'],
      words: {
        anywhere: { fr: 'de partout', en: 'from anywhere' },
        network: { fr: 'sur le réseau', en: 'on the network' },
        app: { fr: 'avec l’application', en: 'with the app' }
      },
      title: { fr: 'Accès', en: 'Access' }
    },
    Status: {
      type: 'choice',
      choices: ['coming', 'inService', 'replaced', 'retired'],
      default: 'inService',
      words: {
        coming: { fr: 'bientôt', en: 'coming' },
        inService: { fr: 'en service', en: 'in service' },
        replaced: { fr: 'remplacé', en: 'replaced' },
        retired: { fr: 'retiré', en: 'retired' }
      },
      title: { fr: 'État', en: 'Status' }
    },
    ReplacedBy: { type: 'lookup', list: 'Lists/ParvisTools', title: { fr: 'Remplacé par', en: 'Replaced by' } },
    Synonyms: { type: 'lines', maxLength: LONG, title: { fr: 'Autres noms', en: 'Other names' }, label: namesLabel, hint: linesHint },
    RecommendedBy: { type: 'text', title: { fr: 'Recommandé par', en: 'Recommended by' }, inView: false },
    Contact: { type: 'text', title: { fr: 'Contact', en: 'Contact' }, inView: false },
    TrainingAddress: { type: 'address', as: 'trainingUrl', title: { fr: 'Formation', en: 'Training' }, label: { fr: 'Adresse de la formation', en: 'Address of the training' }, inView: false },
    HelpAddress: { type: 'address', as: 'helpUrl', title: { fr: 'Aide', en: 'Help' }, label: { fr: 'Adresse de l’aide', en: 'Address of the help' }, inView: false },
    PictureAddress: { type: 'address', as: 'pictureUrl', title: { fr: 'Image', en: 'Picture' }, label: { fr: 'Adresse de l’image', en: 'Address of the picture' }, hint: pictureHint, inView: false },
    AlwaysAtHand: {
      type: 'boolean',
      title: { fr: 'Toujours sous la main', en: 'Always at hand' },
      hint: {
        fr: 'Apparaît dans « Mon espace » pour tous les agents, comme l’accès RH ou la page personnelle.',
        en: 'Appears in “My space” for every agent, like HR access or the personal page.'
      }
    },
    ...audience
  }
});

/** Which tool serves which usage and why, and how tools hang together. */
export const UsageLinksList = defineList({
  url: 'Lists/ParvisUsageLinks',
  title: { fr: 'Carte des usages : liens', en: 'Usage map: links' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Kind: {
      type: 'choice',
      choices: ['recommended', 'possible', 'notForThis', 'before', 'worksWith'],
      words: {
        recommended: { fr: 'recommandé', en: 'recommended' },
        possible: { fr: 'possible aussi', en: 'also possible' },
        notForThis: { fr: 'pas pour cela', en: 'not for this' },
        before: { fr: 'avant', en: 'before' },
        worksWith: { fr: 'va avec', en: 'works with' }
      },
      required: true,
      title: { fr: 'Lien', en: 'Link' }
    },
    Usage: { type: 'lookup', list: 'Lists/ParvisUsages', title: { fr: 'Usage', en: 'Usage' } },
    Tool: { type: 'lookup', list: 'Lists/ParvisTools', needed: true, title: { fr: 'Outil', en: 'Tool' } },
    OtherTool: { type: 'lookup', list: 'Lists/ParvisTools', title: { fr: 'Autre outil', en: 'Other tool' } },
    Why: { type: 'text', maxLength: 255, title: { fr: 'Pourquoi', en: 'Why' } },
    /** The two ends: keeps two owners from adding the same link twice. Empty for links added in the list itself. */
    LinkKey: { type: 'text', maxLength: 40, unique: true, derived: true, title: { fr: 'Clé du lien', en: 'Link key' }, inView: false }
  }
});

/** The directory of sites. */
export const SitesList = defineList({
  url: 'Lists/ParvisSites',
  title: { fr: 'Carte des usages : sites', en: 'Usage map: sites' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'all',
  access: 'read',
  versions: true,
  fields: {
    Title: { type: 'title', required: true, title: { fr: 'Site', en: 'Site' }, label: { fr: 'Nom', en: 'Name' } },
    Facet: {
      type: 'choice',
      choices: ['direction', 'network', 'project', 'community'],
      words: {
        direction: { fr: 'direction', en: 'department' },
        network: { fr: 'réseau métier', en: 'business network' },
        project: { fr: 'projet', en: 'project' },
        community: { fr: 'communauté', en: 'community' }
      },
      required: true,
      title: { fr: 'Rubrique', en: 'Section' }
    },
    Address: { type: 'address', as: 'url', needed: true, title: { fr: 'Adresse', en: 'Address' }, hint: addressHint },
    Details: { type: 'note', as: 'description', maxLength: LONG, title: { fr: 'Description', en: 'Description' } },
    Contact: { type: 'text', title: { fr: 'Contact', en: 'Contact' }, inView: false },
    Synonyms: { type: 'lines', maxLength: LONG, title: { fr: 'Autres noms', en: 'Other names' }, label: namesLabel, hint: linesHint, inView: false },
    ...audience
  }
});

/** What agents looked for and did not find: each reads his own, site owners read all. */
export const NeedsList = defineList({
  url: 'Lists/ParvisNeeds',
  title: { fr: 'Carte des usages : besoins', en: 'Usage map: needs' },
  version: 2,
  clientKeySince: 2,
  read: 'own',
  write: 'own',
  access: 'contribute',
  fields: {
    Title: { type: 'title', as: 'words', required: true, title: { fr: 'Ce qui était cherché', en: 'What was looked for' } },
    Note: { type: 'note', title: { fr: 'Précisions', en: 'Details' } },
    State: { type: 'choice', choices: ['open', 'answered', 'dismissed'], indexed: true, title: { fr: 'Suite', en: 'Outcome' } }
  }
});

/** The favourites of each agent, one item an agent, which nobody else reads but site owners. */
export const UsageFavouritesList = defineList({
  url: 'Lists/ParvisUsageFavourites',
  title: { fr: 'Carte des usages : favoris', en: 'Usage map: favourites' },
  version: 2,
  clientKeySince: 2,
  read: 'own',
  write: 'own',
  access: 'contribute',
  indexes: ['Author'],
  fields: {
    Marks: { type: 'note', title: { fr: 'Favoris', en: 'Favourites' } }
  }
});

/**
 * How often each entry was opened, a few counters a month. An item says who changed it last, never what he opened:
 * it holds the figures of all entries, and the browser adds several openings at a time.
 */
export const UsageOpensList = defineList({
  url: 'Lists/ParvisUsageOpens',
  title: { fr: 'Carte des usages : ouvertures', en: 'Usage map: openings' },
  version: 2,
  clientKeySince: 2,
  read: 'all',
  write: 'all',
  access: 'contribute',
  fields: {
    Month: { type: 'text', maxLength: 7, indexed: true, title: { fr: 'Mois', en: 'Month' } },
    Counter: { type: 'text', maxLength: 12, unique: true, title: { fr: 'Compteur', en: 'Counter' } },
    Counts: { type: 'note', title: { fr: 'Ouvertures', en: 'Openings' } }
  }
});

/** In the order in which set-up makes them (lookups after what they look up); the last one complete means that all are. */
export const usageLists = [SitesList, NeedsList, UsageFavouritesList, UsageOpensList, ToolsList, UsagesList, UsageLinksList] as const;
