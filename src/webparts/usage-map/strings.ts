import type { NeighbourKind } from '../../domain/usages/indexUsageMap';
import type { AccessCondition, SiteFacet, ToolStatus, UsageLinkKind } from '../../domain/usages/usageMap';
import type { Words } from '../../shell/Language';
import { plural } from '../../shell/Language';

const fr = {
  setUp: {
    owner: 'Pour proposer une carte des usages sur ce site, il reste à créer les listes où elle sera conservée.',
    agent: 'La carte des usages n’est pas encore prête sur ce site. Un propriétaire du site peut la mettre en place.',
    run: 'Mettre en place la carte',
    running: (percent: string) => `Mise en place… ${percent}`,
    done: 'La carte des usages est prête.'
  },
  sectionLabel: 'Je veux…',
  empty: {
    agent: 'La carte des usages est encore vide.',
    owner: 'La carte est encore vide. Commencez par un jeu prêt à l’emploi, ou ajoutez un premier usage.',
    readMode: 'La carte est encore vide. Modifiez la page pour la remplir.'
  },
  search: {
    label: 'Je veux',
    placeholder: 'partager un fichier, poser un congé…',
    clear: 'Effacer la recherche',
    found: (usages: string, tools: string) => `${usages}, ${tools}`,
    usages: (count: number, shown: string) => (count === 0 ? 'aucun usage' : plural.fr(count, '1 usage', `${shown} usages`)),
    tools: (count: number, shown: string) => (count === 0 ? 'aucun outil' : plural.fr(count, '1 outil', `${shown} outils`)),
    usagesHeading: 'Je veux…',
    toolsHeading: 'Outils',
    nothing: (query: string) => `Rien ne correspond à « ${query} ».`
  },
  need: {
    ask: 'Vous ne trouvez pas ? Dites-nous ce que vous cherchiez',
    words: 'Ce que vous cherchiez',
    note: 'Précisions (facultatif)',
    whoReads: 'Votre demande sera lue par les propriétaires de ce site, avec votre nom.',
    send: 'Envoyer',
    missing: 'Écrivez ce que vous cherchiez.',
    sent: 'Merci ! Votre besoin est transmis aux propriétaires du site.',
    another: 'Signaler un autre besoin',
    pending: {
      states: {
        sending: 'Envoi de votre besoin…',
        waitingForNetwork: 'Votre besoin est gardé sur cet appareil : il partira dès que le réseau reviendra, même si vous fermez cette page puis revenez.',
        waitingForServer: 'SharePoint ne peut pas le recevoir pour le moment. Votre besoin est gardé sur cet appareil et sera renvoyé tout seul.',
        waitingForSignIn: 'Votre session a pris fin. Votre besoin est gardé sur cet appareil : il partira dès que vous vous serez reconnecté.'
      },
      refused: {
        forbidden: 'Votre besoin n’a pas été accepté : vous n’avez pas le droit d’écrire ici. Copiez-le pour le dire aux propriétaires du site.',
        notFound: 'Votre besoin n’a pas pu être transmis : la liste des besoins n’existe plus. Copiez-le pour le dire aux propriétaires du site.',
        unknown: 'Votre besoin n’a pas pu être transmis. Il est gardé sur cet appareil.'
      } satisfies Readonly<Record<string, string>>,
      giveUp: 'Abandonner ce besoin'
    }
  },
  view: {
    label: 'Présentation',
    drawing: 'Carte',
    text: 'Liste',
    print: 'Imprimer la carte',
    allFamilies: 'Tout',
    families: 'Familles d’usages',
    drawingLabel: 'Carte des usages et des outils',
    drawingHint: 'Flèches : se déplacer. Entrée : choisir. Échap : revenir. L : lire la même chose en liste.',
    usagesColumn: 'Usages',
    toolsColumn: 'Outils',
    legend: 'Légende',
    noFamily: 'Autres usages',
    choose: 'Choisissez un usage pour voir ses outils, ou un outil pour voir ce qu’il permet.',
    usageNode: (usage: string, tools: string) => `Je veux ${usage} : ${tools}`,
    toolNode: (tool: string, usages: string) => `${tool} : ${usages}`
  },
  kind: { recommended: 'Recommandé', possible: 'Possible aussi', notForThis: 'Pas pour cela' } satisfies Readonly<Record<UsageLinkKind, string>>,
  neighbour: { before: 'Avant', after: 'Après', worksWith: 'Va avec' } satisfies Readonly<Record<NeighbourKind, string>>,
  usage: {
    iWant: (title: string) => `Je veux ${title}`,
    noTool: 'Aucun outil n’est encore indiqué pour cet usage.',
    seeTool: (tool: string) => `Voir la fiche : ${tool}`,
    openTool: (tool: string) => `Ouvrir ${tool}`,
    open: 'Ouvrir'
  },
  tool: {
    purpose: 'À quoi il sert',
    notFor: 'Pour quoi il n’est pas fait',
    usages: 'Il sert à',
    neighbours: 'Il s’emploie avec',
    open: 'Ouvrir',
    noUrl: 'L’adresse de cet outil n’est pas encore indiquée.',
    training: 'Se former',
    help: 'Aide',
    contact: 'Contact',
    recommendedBy: 'Recommandé par',
    accessLabel: 'Accès',
    access: { anywhere: 'De partout', network: 'Sur le réseau de la Ville', app: 'Avec l’application installée' } satisfies Readonly<Record<AccessCondition, string>>,
    status: { coming: 'Bientôt', inService: 'En service', replaced: 'Remplacé', retired: 'Retiré' } satisfies Readonly<Record<ToolStatus, string>>,
    replacedBy: 'Remplacé par',
    newWindow: 'nouvel onglet'
  },
  mine: {
    heading: 'Ma partie',
    always: 'Toujours sous la main',
    favourites: 'Mes favoris',
    recents: 'Récents',
    forMe: 'Pour ma direction et mon métier',
    none: 'Ajoutez vos favoris avec l’étoile : ils paraîtront ici.',
    add: (title: string) => `Ajouter ${title} à mes favoris`,
    remove: (title: string) => `Retirer ${title} de mes favoris`,
    added: (title: string) => `${title} est dans vos favoris.`,
    removed: (title: string) => `${title} n’est plus dans vos favoris.`,
    failed: 'Votre favori n’a pas pu être enregistré. Réessayez.'
  },
  directory: {
    heading: 'Annuaire des sites',
    search: 'Chercher un site',
    mine: 'Les miens',
    empty: 'L’annuaire des sites est encore vide.',
    nothing: (query: string) => `Aucun site ne correspond à « ${query} ».`,
    count: (count: number, shown: string) => (count === 0 ? 'aucun site' : plural.fr(count, '1 site', `${shown} sites`)),
    all: 'Tous',
    contact: (contact: string) => `Contact : ${contact}`,
    more: (count: number, shown: string) => plural.fr(count, 'Afficher l’autre', `Afficher les ${shown} autres`),
    facet: { direction: 'Directions', network: 'Réseaux métier', project: 'Projets', community: 'Communautés' } satisfies Readonly<Record<SiteFacet, string>>
  },
  close: 'Fermer la fiche',
  gone: 'Ce lien mène à un usage ou à un outil qui n’est plus sur la carte.',
  goneClose: 'Fermer',
  stale: 'La carte affichée est celle de votre dernière visite : la dernière version n’a pas pu être lue.'
};

const en: typeof fr = {
  setUp: {
    owner: 'To offer a usage map on this site, the lists that will hold it have to be created.',
    agent: 'The usage map is not ready on this site yet. A site owner can set it up.',
    run: 'Set up the map',
    running: (percent: string) => `Setting up… ${percent}`,
    done: 'The usage map is ready.'
  },
  sectionLabel: 'I want to…',
  empty: {
    agent: 'The usage map is still empty.',
    owner: 'The map is still empty. Begin with a ready-made set, or add a first usage.',
    readMode: 'The map is still empty. Edit the page to fill it.'
  },
  search: {
    label: 'I want to',
    placeholder: 'share a file, ask for leave…',
    clear: 'Clear the search',
    found: (usages, tools) => `${usages}, ${tools}`,
    usages: (count, shown) => (count === 0 ? 'no usage' : plural.en(count, '1 usage', `${shown} usages`)),
    tools: (count, shown) => (count === 0 ? 'no tool' : plural.en(count, '1 tool', `${shown} tools`)),
    usagesHeading: 'I want to…',
    toolsHeading: 'Tools',
    nothing: (query) => `Nothing fits “${query}”.`
  },
  need: {
    ask: 'Not what you need? Tell us what you were looking for',
    words: 'What you were looking for',
    note: 'Details (optional)',
    whoReads: 'Your request will be read by the owners of this site, with your name.',
    send: 'Send',
    missing: 'Write what you were looking for.',
    sent: 'Thank you! Your need has been passed on to the site owners.',
    another: 'Tell us another need',
    pending: {
      states: {
        sending: 'Sending your need…',
        waitingForNetwork: 'Your need is kept on this device: it will leave as soon as the network is back, even if you close this page and return later.',
        waitingForServer: 'SharePoint cannot take it at the moment. Your need is kept on this device and will be sent again by itself.',
        waitingForSignIn: 'Your session has ended. Your need is kept on this device: it will leave once you have signed in again.'
      },
      refused: {
        forbidden: 'Your need was not accepted: you do not have the right to write here. Copy it to tell the site owners.',
        notFound: 'Your need could not be passed on: the list of needs no longer exists. Copy it to tell the site owners.',
        unknown: 'Your need could not be passed on. It is kept on this device.'
      },
      giveUp: 'Give up this need'
    }
  },
  view: {
    label: 'Layout',
    drawing: 'Map',
    text: 'List',
    print: 'Print the map',
    allFamilies: 'All',
    families: 'Families of usages',
    drawingLabel: 'Map of usages and tools',
    drawingHint: 'Arrow keys: move. Enter: choose. Escape: go back. L: read the same as a list.',
    usagesColumn: 'Usages',
    toolsColumn: 'Tools',
    legend: 'Legend',
    noFamily: 'Other usages',
    choose: 'Choose a usage to see its tools, or a tool to see what it is for.',
    usageNode: (usage, tools) => `I want to ${usage}: ${tools}`,
    toolNode: (tool, usages) => `${tool}: ${usages}`
  },
  kind: { recommended: 'Recommended', possible: 'Also possible', notForThis: 'Not for this' },
  neighbour: { before: 'Before', after: 'After', worksWith: 'Works with' },
  usage: {
    iWant: (title) => `I want to ${title}`,
    noTool: 'No tool has been named for this usage yet.',
    seeTool: (tool) => `See the card: ${tool}`,
    openTool: (tool) => `Open ${tool}`,
    open: 'Open'
  },
  tool: {
    purpose: 'What it is for',
    notFor: 'What it is not for',
    usages: 'It serves to',
    neighbours: 'It is used with',
    open: 'Open',
    noUrl: 'The address of this tool has not been given yet.',
    training: 'Training',
    help: 'Help',
    contact: 'Contact',
    recommendedBy: 'Recommended by',
    accessLabel: 'Access',
    access: { anywhere: 'From anywhere', network: 'On the city’s network', app: 'With the app installed' },
    status: { coming: 'Coming', inService: 'In service', replaced: 'Replaced', retired: 'Retired' },
    replacedBy: 'Replaced by',
    newWindow: 'new tab'
  },
  mine: {
    heading: 'My part',
    always: 'Always at hand',
    favourites: 'My favourites',
    recents: 'Recent',
    forMe: 'For my department and profession',
    none: 'Add favourites with the star: they will appear here.',
    add: (title) => `Add ${title} to my favourites`,
    remove: (title) => `Remove ${title} from my favourites`,
    added: (title) => `${title} is among your favourites.`,
    removed: (title) => `${title} is no longer among your favourites.`,
    failed: 'Your favourite could not be saved. Try again.'
  },
  directory: {
    heading: 'Directory of sites',
    search: 'Find a site',
    mine: 'Mine',
    empty: 'The directory of sites is still empty.',
    nothing: (query) => `No site fits “${query}”.`,
    count: (count, shown) => (count === 0 ? 'no site' : plural.en(count, '1 site', `${shown} sites`)),
    all: 'All',
    contact: (contact) => `Contact: ${contact}`,
    more: (count, shown) => plural.en(count, 'Show the other one', `Show the other ${shown}`),
    facet: { direction: 'Departments', network: 'Business networks', project: 'Projects', community: 'Communities' }
  },
  close: 'Close the card',
  gone: 'This link leads to a usage or a tool that is no longer on the map.',
  goneClose: 'Close',
  stale: 'This map is the one of your last visit: the latest version could not be read.'
};

/** Words of the screens that agents see. */
export const usageMapWords: Words<typeof fr> = { fr, en };
export type UsageMapWords = typeof fr;
