import type { NewSiteStepId } from '../../../../domain/newSite/newSitePlan';
import type { SitePartId } from '../../../../domain/newSite/sitePart';
import type { SiteTemplate } from '../../../../domain/newSite/siteTemplate';
import type { Words } from '../../../../shell/Language';

/** All but those that set lists up. */
export type OtherStep = Exclude<NewSiteStepId, `lists:${string}`>;

interface PartWords {
  readonly text: string;
  readonly hint: string;
}

const fr = {
  title: (site: string) => `Mettre en place « ${site} »`,
  about: 'Choisissez ce que le site doit offrir. Un plan montre ce qui sera fait. Rien n’est fait avant que vous le lanciez.',
  otherSite: 'Mettre en place un autre site',
  thisSite: 'Revenir au site de cette page',
  findSite: 'Nom du site',
  findHint: 'Un site que vous possédez. Les premières lettres de son nom suffisent.',
  find: 'Chercher',
  noSite: 'Aucun site ne porte ce nom, parmi ceux que vous lisez.',
  choose: 'Choisir',
  chooseSite: (title: string) => `Choisir « ${title} »`,
  templates: 'Ce que le site est',
  template: {
    direction: { text: 'Une direction', hint: 'Ce qu’elle attend des agents, ses sondages, ses textes à commenter, ses inscriptions.' },
    network: { text: 'Un réseau métier', hint: 'Ce qui est nouveau, l’entraide et les idées passent devant.' },
    project: { text: 'Un projet', hint: 'Les textes à commenter et les idées passent devant.' },
    community: { text: 'Une communauté', hint: 'Le fil, les idées et une discussion ouverte.' }
  } as Readonly<Record<SiteTemplate, PartWords>>,
  parts: 'Ce qu’il offre',
  partsHint: 'Vous pourrez ajouter le reste plus tard.',
  part: {
    cityMap: { text: 'La carte des usages de la ville', hint: 'Quel outil pour quoi : la carte d’un autre site, montrée ici.' },
    ownMap: { text: 'Une carte des usages propre au site', hint: 'Avec ses propres outils, que vous tenez à jour.' },
    waiting: { text: 'Ce qui m’attend', hint: 'À chaque agent, ce qu’on lui demande et pour quand.' },
    thread: { text: 'Mon fil', hint: 'Ce qui est nouveau, les demandes d’aide, les pages des agents.' },
    polls: { text: 'Sondages', hint: 'Des questions, des dates, des votes confidentiels.' },
    calls: { text: 'Appels à commentaires', hint: 'Un texte que les agents commentent passage par passage.' },
    ideas: { text: 'Remue-méninges', hint: 'Des idées, des soutiens, un tableau.' },
    registrations: { text: 'Inscriptions', hint: 'Formations, visites, rendez-vous : places et listes d’attente.' },
    comments: { text: 'Discussion', hint: 'Une discussion au bas de la page d’accueil.' },
    tariffs: { text: 'Tarifs', hint: 'Ce que la ville fait payer. Un seul site de la ville les tient.' },
    requests: { text: 'Demandes de communautés', hint: 'Pour l’équipe qui ouvre les communautés.' }
  } as Readonly<Record<SitePartId, PartWords>>,
  purpose: 'À quoi sert le site',
  purposeHint: 'Une ou deux phrases, sur la page d’accueil et dans l’annuaire des sites.',
  purposeMissing: 'Dites en une phrase à quoi sert le site.',
  contact: 'Contact',
  contactHint: 'Une personne, un service ou une adresse. Vide : rien n’est écrit.',
  animators: 'Qui anime',
  animatorsHint: 'Ils préparent les appels, les remue-méninges et les séances. Vous pourrez en ajouter plus tard.',
  map: 'La carte des usages',
  mapHint: 'La page d’accueil et le menu y mèneront, et son annuaire nommera ce site.',
  mapFound: (title: string) => `Celle de « ${title} »`,
  noMap: 'Aucune',
  otherMap: 'Chercher la carte d’un autre site',
  noMapThere: (title: string) => `« ${title} » n’a pas de carte des usages.`,
  mapNeeded: 'Choisissez un site qui a une carte, ou décochez « La carte des usages de la ville ».',
  firstPage: 'En faire la première page du site',
  firstPageHint: 'Les agents qui ouvrent le site la verront d’abord.',
  firstPageInstead: (page: string) => `Les agents qui ouvrent le site la verront d’abord. L’actuelle, « ${page} », reste dans les pages du site.`,
  noPart: 'Choisissez au moins un composant.',
  look: 'Voir ce qui sera fait',
  again: 'Choisir autrement',
  planTitle: 'Ce qui sera fait',
  planHint: (page: string, rows: number) => `La page d’accueil s’appellera « ${page} ». Aucune page existante n’est modifiée. Elle aura un texte et ${rows === 1 ? 'une rangée' : `${rows} rangées`} de composants, que vous pourrez changer.`,
  chosenBefore: 'Un propriétaire a déjà choisi. Vous pouvez continuer son plan, ou choisir autrement.',
  visit: 'Ouvrir le site',
  listsStep: (part: string) => `Préparer les listes : ${part}`,
  step: { animators: 'Ajouter qui anime', home: 'Publier la page d’accueil', firstPage: 'En faire la première page', directory: 'Inscrire le site à l’annuaire', menu: 'Mettre la carte des usages dans le menu' } as Readonly<Record<OtherStep, string>>,
  byHand: {
    lists: 'Demandez à un propriétaire du site, ou de la collection de sites, d’ouvrir cette page et de lancer le plan.',
    animators: 'Ouvrez les groupes du site. Ajoutez les animateurs au groupe « Animateurs des appels » et aux organisateurs. Revenez ensuite ici.',
    home: 'Demandez à qui peut publier des pages d’ouvrir cette page et de lancer le plan.',
    firstPage: 'Ouvrez les pages du site. Faites de cette page la page d’accueil. Revenez ensuite ici.',
    directory: 'La carte appartient à un autre site. Envoyez ce message à son propriétaire.',
    menu: 'Modifiez le menu du site, et ajoutez-y le lien vers la carte. Revenez ensuite ici.'
  },
  message: (title: string, url: string, facet: string, purpose: string) =>
    `Bonjour,\nPouvez-vous ajouter notre site à l’annuaire de la carte des usages ? Merci.\nNom : ${title}\nAdresse : ${url}\nRubrique : ${facet}\nDescription : ${purpose}`,
  contactLine: (contact: string) => `Contact : ${contact}`,
  facets: { direction: 'direction', network: 'réseau métier', project: 'projet', community: 'communauté' } as Readonly<Record<SiteTemplate, string>>
};

const en: typeof fr = {
  title: (site) => `Set up “${site}”`,
  about: 'Choose what the site is to offer. A plan shows what will be done. Nothing is done before you run it.',
  otherSite: 'Set up another site',
  thisSite: 'Back to the site of this page',
  findSite: 'Name of the site',
  findHint: 'A site that you own. The first letters of its name are enough.',
  find: 'Search',
  noSite: 'No site that you read has this name.',
  choose: 'Choose',
  chooseSite: (title) => `Choose “${title}”`,
  templates: 'What the site is',
  template: {
    direction: { text: 'A department', hint: 'What it expects of agents, its polls, texts to comment and registrations.' },
    network: { text: 'A business network', hint: 'What is new, helping each other and ideas come first.' },
    project: { text: 'A project', hint: 'Texts to comment and ideas come first.' },
    community: { text: 'A community', hint: 'The thread, ideas and an open discussion.' }
  },
  parts: 'What it offers',
  partsHint: 'You can add the rest later.',
  part: {
    cityMap: { text: 'The usage map of the city', hint: 'Which tool for what: the map of another site, shown here.' },
    ownMap: { text: 'A usage map of the site’s own', hint: 'With tools of its own, which you keep up to date.' },
    waiting: { text: 'What awaits me', hint: 'For each agent, what is asked of them and by when.' },
    thread: { text: 'My thread', hint: 'What is new, requests for help, pages of agents.' },
    polls: { text: 'Polls', hint: 'Questions, dates, confidential votes.' },
    calls: { text: 'Calls for comment', hint: 'A text that agents comment passage by passage.' },
    ideas: { text: 'Brainstorm', hint: 'Ideas, supports, a board.' },
    registrations: { text: 'Registrations', hint: 'Trainings, visits, meetings: places and waiting lists.' },
    comments: { text: 'Discussion', hint: 'A discussion at the foot of the home page.' },
    tariffs: { text: 'Tariffs', hint: 'What the city charges. One site of the city keeps them.' },
    requests: { text: 'Community requests', hint: 'For the team that opens communities.' }
  },
  purpose: 'What the site is for',
  purposeHint: 'A sentence or two, on the home page and in the directory of sites.',
  purposeMissing: 'Say in a sentence what the site is for.',
  contact: 'Contact',
  contactHint: 'A person, a service or an address. Empty: nothing is written.',
  animators: 'Who leads it',
  animatorsHint: 'They prepare calls, brainstorms and sessions. You can add some later.',
  map: 'The usage map',
  mapHint: 'The home page and the menu will lead to it, and its directory will name this site.',
  mapFound: (title) => `That of “${title}”`,
  noMap: 'None',
  otherMap: 'Search for the map of another site',
  noMapThere: (title) => `“${title}” has no usage map.`,
  mapNeeded: 'Choose a site with a map, or untick “The usage map of the city”.',
  firstPage: 'Make it the first page of the site',
  firstPageHint: 'Agents who open the site will see it first.',
  firstPageInstead: (page) => `Agents who open the site will see it first. The present one, “${page}”, stays among the pages of the site.`,
  noPart: 'Choose at least one web part.',
  look: 'See what will be done',
  again: 'Choose otherwise',
  planTitle: 'What will be done',
  planHint: (page, rows) => `The home page will be called “${page}”. No page that is there is changed. It will have a text and ${rows === 1 ? 'one row' : `${rows} rows`} of web parts, which you can change.`,
  chosenBefore: 'An owner has chosen already. You can go on with that plan, or choose otherwise.',
  visit: 'Open the site',
  listsStep: (part) => `Prepare the lists: ${part}`,
  step: { animators: 'Add who leads it', home: 'Publish the home page', firstPage: 'Make it the first page', directory: 'Add the site to the directory', menu: 'Put the usage map into the menu' },
  byHand: {
    lists: 'Ask an owner of the site, or of the site collection, to open this page and run the plan.',
    animators: 'Open the groups of the site. Add the animators to the group “Animators of calls” and to the organisers. Then come back here.',
    home: 'Ask somebody who may publish pages to open this page and run the plan.',
    firstPage: 'Open the pages of the site. Make this page the home page. Then come back here.',
    directory: 'The map belongs to another site. Send this message to its owner.',
    menu: 'Edit the menu of the site, and add the link to the map. Then come back here.'
  },
  message: (title, url, facet, purpose) =>
    `Hello,\nCould you add our site to the directory of the usage map? Thank you.\nName: ${title}\nAddress: ${url}\nSection: ${facet}\nDescription: ${purpose}`,
  contactLine: (contact) => `Contact: ${contact}`,
  facets: { direction: 'department', network: 'business network', project: 'project', community: 'community' }
};

export const newSiteWords: Words<typeof fr> = { fr, en };
