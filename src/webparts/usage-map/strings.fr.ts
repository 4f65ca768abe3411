import type { NeighbourKind } from '../../domain/usages/indexUsageMap';
import type { AccessCondition, SiteFacet, ToolStatus, UsageLinkKind } from '../../domain/usages/usageMap';
import { plural } from '../../shell/Language';

export const fr = {
  sectionLabel: 'Je veux…',
  empty: {
    agent: 'La carte des usages est encore vide.',
    owner: 'La carte est encore vide. Commencez par un contenu prêt à l’emploi, ou ajoutez un premier usage.',
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
    nearHeading: 'Résultats approchants',
    nothing: (query: string) => `Rien ne correspond à « ${query} ».`
  },
  first: {
    mostOpened: 'Les plus ouverts',
    toBegin: 'Pour commencer'
  },
  need: {
    ask: 'Vous ne trouvez pas ? Dites-nous ce que vous cherchiez',
    words: 'Ce que vous cherchiez',
    note: 'Précisions (facultatif)',
    whoReads: 'Votre demande sera lue par les propriétaires de ce site, avec votre nom.',
    send: 'Envoyer',
    missing: 'Écrivez ce que vous cherchiez.',
    sent: 'Merci ! Votre besoin a été transmis aux propriétaires du site.',
    another: 'Signaler un autre besoin',
    pending: {
      states: {
        sending: 'Envoi de votre besoin…',
        waitingForNetwork: 'Votre besoin est gardé sur cet appareil : il sera envoyé au retour du réseau, ou à votre prochaine visite.',
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
    printed: (site: string, date: string) => `${site} – ${date}`,
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
    seeTool: (tool: string) => `Fiche « ${tool} »`,
    openTool: (tool: string) => `Ouvrir ${tool}`,
    open: 'Ouvrir'
  },
  tool: {
    purpose: 'À quoi il sert',
    notFor: 'Ce pour quoi il n’est pas fait',
    useFor: 'Utilisez-le pour',
    notUseFor: 'Ne l’utilisez pas pour',
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
    heading: 'Mon espace',
    always: 'Toujours sous la main',
    favourites: 'Mes favoris',
    recents: 'Récents',
    forMe: 'Pour ma direction et mon métier',
    none: 'Ajoutez vos favoris avec l’étoile : ils apparaîtront ici.',
    add: (title: string) => `Ajouter ${title} à mes favoris`,
    remove: (title: string) => `Retirer ${title} de mes favoris`,
    added: (title: string) => `${title} est dans vos favoris.`,
    removed: (title: string) => `${title} n’est plus dans vos favoris.`,
    notAdded: (title: string) => `« ${title} » n’a pas pu être ajouté à vos favoris. Le reste de vos favoris est conservé.`,
    notRemoved: (title: string) => `« ${title} » n’a pas pu être retiré de vos favoris : il y est encore.`,
    again: 'Réessayer'
  },
  directory: {
    heading: 'Annuaire des sites',
    search: 'Chercher un site',
    mine: 'Les miens',
    empty: 'L’annuaire des sites est encore vide.',
    readMode: 'L’annuaire des sites est encore vide. Modifiez la page pour le remplir.',
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

export type UsageMapWords = typeof fr;
