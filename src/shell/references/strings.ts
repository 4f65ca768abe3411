import type { MadeState } from '../../domain/making/MadeState';
import type { Words } from '../Language';

const fr = {
  from: 'Fait suite à :',
  to: 'A conduit à :',
  named: (kind: string, title: string) => (kind === 'usage' ? `Je veux ${title}` : title),
  kind: (kind: string) => `${kind} :`,
  kinds: { poll: 'Sondage', call: 'Appel à commentaires', campaign: 'Remue-méninges', idea: 'Idée', reservedidea: 'Idée', usage: 'Usage', tool: 'Outil', tarifffile: 'Dossier de tarifs', request: 'Demande de communauté', community: 'Communauté', session: 'Séance', activity: 'Activité', other: 'Contenu' },
  states: { preparing: 'en préparation', scheduled: 'à venir', open: 'en cours', closed: 'clos' } satisfies Readonly<Record<MadeState, string>>,
  keepFailed: 'Le lien avec ce dont cela fait suite n’a pas pu être gardé. Réessayez, ou demandez à un propriétaire du site d’ouvrir cette page.',
  keepAgain: 'Réessayer',
  origin: 'À quoi fait-il suite ?',
  none: 'À rien pour le moment.',
  hint: 'Le lien est montré des deux côtés : ici, et sur la fiche de ce que vous choisissez. Pour ce qui est sur un autre site, collez son lien.',
  search: 'Chercher un sondage, un appel ou un usage de ce site',
  noThing: 'Ce lien ne mène à rien que l’on puisse choisir ici. Copiez-le par le bouton « Copier le lien » de ce que vous voulez choisir.',
  elsewhere: (site: string) => `Sur ${site}`,
  oneSide: 'Vous n’écrivez pas sur l’autre site : le lien n’est montré qu’ici. Un propriétaire de l’autre site peut l’ajouter là-bas.',
  nothing: (query: string) => `Rien sur ce site ne correspond à « ${query} ».`,
  add: (title: string) => `Faire suite à « ${title} »`,
  remove: (title: string) => `Retirer le lien avec « ${title} »`,
  added: (title: string) => `Lien ajouté : « ${title} ».`,
  removed: (title: string) => `Lien retiré : « ${title} ».`
};

const en: typeof fr = {
  from: 'Comes from:',
  to: 'Led to:',
  named: (kind, title) => (kind === 'usage' ? `I want to ${title}` : title),
  kind: (kind) => `${kind}:`,
  kinds: { poll: 'Poll', call: 'Call for comment', campaign: 'Brainstorm', idea: 'Idea', reservedidea: 'Idea', usage: 'Task', tool: 'Tool', tarifffile: 'Tariff file', request: 'Community request', community: 'Community', session: 'Session', activity: 'Activity', other: 'Content' },
  states: { preparing: 'being prepared', scheduled: 'to come', open: 'under way', closed: 'closed' },
  keepFailed: 'The link with what this comes from could not be kept. Try again, or ask a site owner to open this page.',
  keepAgain: 'Try again',
  origin: 'What does it come from?',
  none: 'Nothing so far.',
  hint: 'The link is shown on both sides: here, and on what you choose. For what is on another site, paste its link.',
  search: 'Find a poll, a call or a task of this site',
  noThing: 'This link leads to nothing that can be chosen here. Copy it with the button “Copy link” of what you want to choose.',
  elsewhere: (site) => `On ${site}`,
  oneSide: 'You do not write on the other site: the link is shown here only. An owner of the other site can add it there.',
  nothing: (query) => `Nothing on this site matches “${query}”.`,
  add: (title) => `Comes from “${title}”`,
  remove: (title) => `Remove the link with “${title}”`,
  added: (title) => `Link added: “${title}”.`,
  removed: (title) => `Link removed: “${title}”.`
};

export const referenceWords: Words<typeof fr> = { fr, en };
