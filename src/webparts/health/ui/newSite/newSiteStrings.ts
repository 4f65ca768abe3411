import type { NewSiteStepId, UndoBar } from '../../../../domain/newSite/newSitePlan';
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
  back: {
    open: 'Défaire la mise en place…',
    close: 'Revenir au plan',
    title: 'Ce qui sera défait',
    hint: 'Seul part ce que ce plan a fait et où personne n’a écrit depuis. Pages, listes et inscriptions vont dans la corbeille, d’où un propriétaire les fait revenir pendant 93 jours. Rien n’est fait avant que vous le lanciez.',
    run: 'Défaire',
    running: 'Le plan se défait. Vous pouvez laisser cette page ouverte.',
    done: (count: number, shown: string, of: string) => (count <= 1 ? `${shown} étape sur ${of} où rien ne reste.` : `${shown} étapes sur ${of} où rien ne reste.`),
    nothing: 'rien ne reste',
    toDo: 'à défaire',
    ended: {
      done: 'Rien ne reste de la mise en place.',
      held: 'Ce qui pouvait être défait l’est. Voyez ce qui reste, et pourquoi.',
      stopped: 'Arrêté. Ce qui est défait reste défait.',
      overtaken: 'Une autre page a lancé ce plan. Rien de plus n’a été défait ici.'
    },
    listsStep: (part: string) => `Mettre à la corbeille les listes : ${part}`,
    step: { animators: 'Retirer des groupes ceux que le plan a ajoutés', home: 'Mettre la page d’accueil à la corbeille', firstPage: 'Remettre la première page d’avant', directory: 'Retirer le site de l’annuaire', menu: 'Retirer la carte des usages du menu' } as Readonly<Record<OtherStep, string>>,
    why: {
      written: 'Quelqu’un y a écrit depuis : ces listes restent, avec ce qui y est. Pour tout emporter d’abord, voyez « Partir ».',
      changed: 'Quelqu’un l’a changé depuis, ou s’en sert : cela reste. Défaites-le à la main si vous le voulez.',
      unknown: 'C’était là avant, ou rien ne dit que ce plan l’a fait : cela reste.'
    } as Readonly<Record<UndoBar, string>>,
    byHand: {
      lists: 'Ouvrez le contenu du site. Supprimez les listes dont vous ne voulez plus, ou demandez-le à un propriétaire.',
      animators: 'Ouvrez les groupes du site, et retirez-en qui n’anime plus.',
      home: 'Ouvrez les pages du site. Supprimez la page, si plus personne n’en a besoin.',
      firstPage: 'Ouvrez les pages du site. Faites d’une autre page la page d’accueil.',
      directory: 'L’annuaire appartient au site de la carte. Envoyez ce message à son propriétaire.',
      menu: 'Modifiez le menu du site, et retirez-en le lien.'
    },
    message: (title: string, url: string) => `Bonjour,\nPouvez-vous retirer notre site de l’annuaire de la carte des usages ? Merci.\nNom : ${title}\nAdresse : ${url}`
  },
  hubSites: 'Les sites du hub',
  filter: 'Chercher dans la liste',
  shownOf: (count: number, shown: string, of: string) => (count <= 1 ? `${shown} site affiché sur ${of}.` : `${shown} sites affichés sur ${of}.`),
  moreSites: 'Afficher la suite',
  noHubSite: 'Aucun site du hub ne porte ce nom. Le site est peut-être ailleurs, ou tout récent : cherchez-le ci-dessous.',
  noHub: 'Ce site n’est rattaché à aucun hub. Cherchez le site par son nom.',
  elsewhere: 'Chercher hors du hub',
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
  back: {
    open: 'Take the set-up back…',
    close: 'Back to the plan',
    title: 'What will be taken back',
    hint: 'Only what this plan made goes, and where nobody has written since. Pages, lists and entries go to the recycle bin, from where an owner brings them back for 93 days. Nothing is done before you run it.',
    run: 'Take back',
    running: 'The plan is being taken back. You can leave this page open.',
    done: (count, shown, of) => (count === 1 ? `${shown} step of ${of} of which nothing is left.` : `${shown} steps of ${of} of which nothing is left.`),
    nothing: 'nothing is left',
    toDo: 'to take back',
    ended: {
      done: 'Nothing of the set-up is left.',
      held: 'What could be taken back is. See what is left, and why.',
      stopped: 'Stopped. What is taken back stays so.',
      overtaken: 'Another page runs this plan. Nothing more was taken back here.'
    },
    listsStep: (part) => `Send the lists to the recycle bin: ${part}`,
    step: { animators: 'Take those whom the plan added out of the groups', home: 'Send the home page to the recycle bin', firstPage: 'Make the earlier page the first one again', directory: 'Take the site out of the directory', menu: 'Take the usage map out of the menu' },
    why: {
      written: 'Somebody has written there since: these lists stay, with what is in them. To take all of it away first, see “Leave”.',
      changed: 'Somebody has changed it since, or uses it: it stays. Take it back by hand if you want to.',
      unknown: 'It was there before, or nothing says that this plan made it: it stays.'
    },
    byHand: {
      lists: 'Open the contents of the site. Delete the lists that you do not want any more, or ask an owner to.',
      animators: 'Open the groups of the site, and take out who no longer leads.',
      home: 'Open the pages of the site. Delete the page, if nobody needs it any more.',
      firstPage: 'Open the pages of the site. Make another page the home page.',
      directory: 'The directory belongs to the site of the map. Send this message to its owner.',
      menu: 'Edit the menu of the site, and take the link out.'
    },
    message: (title, url) => `Hello,\nCould you take our site out of the directory of the usage map? Thank you.\nName: ${title}\nAddress: ${url}`
  },
  hubSites: 'Sites of the hub',
  filter: 'Search in the list',
  shownOf: (count, shown, of) => (count === 1 ? `${shown} site of ${of} is shown.` : `${shown} sites of ${of} are shown.`),
  moreSites: 'Show more',
  noHubSite: 'No site of the hub has this name. The site may be elsewhere, or very new: search for it below.',
  noHub: 'This site belongs to no hub. Search for the site by its name.',
  elsewhere: 'Search outside the hub',
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
