import type { Connection } from '../../src/data/connection/Connection';
import type { HelpDraft, OwnServices, ProfileValues } from '../../src/data/thread/OwnServices';
import { ownServicesOf } from '../../src/data/thread/ownServicesOf';
import { threadServicesOf } from '../../src/data/thread/threadServices';
import { nodeConnection } from './nodeConnection';

interface DemoRequest extends HelpDraft {
  readonly login: string;
  readonly replies: readonly { readonly login: string; readonly text: string }[];
  /** Ended, with thanks to all who replied. */
  readonly isClosed: boolean;
}

const requests: readonly DemoRequest[] = [
  {
    login: 'thomas.lefevre', title: 'Qui peut m’aider à tracer un plan d’arrosage sur une carte ?', text: 'J’ai les relevés des serres dans un tableau, avec leurs coordonnées. Je voudrais les voir sur un plan.', skill: 'SIG', until: null, isClosed: true,
    replies: [{ login: 'aicha.ouali', text: 'Je m’en sers tous les jours à l’urbanisme. Passez mardi matin à la cité administrative, c’est l’affaire d’une heure.' }]
  },
  {
    login: 'elodie.fontaine', title: 'Relire un cahier des charges pour l’achat de vaisselle', text: 'Douze pages, avant la fin du mois. Je n’ai jamais fait de marché à bons de commande.', skill: 'Marchés publics', until: null, isClosed: false,
    replies: [{ login: 'sophie.petit', text: 'Je peux regarder les clauses environnementales.' }]
  },
  { login: 'linh.nguyen', title: 'Parler vietnamien avec une famille à la médiathèque', text: 'Une maman voudrait inscrire ses enfants ; je ne parle plus assez bien.', skill: 'Vietnamien', until: null, isClosed: false, replies: [] },
  { login: 'marc.delattre', title: 'Mettre en page une affiche pour le marché de Noël', text: 'Le texte est prêt, il me manque la forme.', skill: 'Mise en page', until: null, isClosed: false, replies: [{ login: 'camille.moreau', text: 'Le service a un modèle : je vous l’envoie.' }] }
];

const pages: readonly (readonly [login: string, page: ProfileValues])[] = [
  ['aicha.ouali', { name: 'Aïcha Ouali', direction: 'Direction de l’urbanisme', skills: ['SIG', 'Droit des sols'], words: 'Je cartographie les permis depuis huit ans. Volontiers pour un coup de main, le mardi matin.', links: [], shown: { said: [], thanks: [1] } }],
  ['sophie.petit', { name: 'Sophie Petit', direction: 'Direction générale', skills: ['Transition écologique', 'Marchés publics'], words: 'Je relis les clauses environnementales de vos marchés.', links: ['https://www.ecologie.gouv.fr/'], shown: { said: [], thanks: [] } }]
];

/** Help between colleagues of a site, with thanks, and what two of them show of themselves. */
export async function seedThread(owner: Connection, siteUrl: string): Promise<void> {
  await threadServicesOf(owner).setup.setUp();
  const as = (login: string): OwnServices => ownServicesOf(nodeConnection(siteUrl, login));
  for (const [index, { login, replies, isClosed, ...draft }] of requests.entries()) {
    const id = await as(login).ask(draft, `demo-help-${index}`);
    for (const [number, reply] of replies.entries()) await as(reply.login).reply(id, reply.text, `demo-reply-${index}-${number}`);
    if (!isClosed) continue;
    const request = await as(login).request(id);
    await as(login).close(request, request.replies.map((reply) => ({ kind: 'help', id: reply.id, person: reply.author, what: draft.title })), `demo-end-${index}`);
  }
  for (const [login, page] of pages) await as(login).profiles.add(page, `demo-page-${login}`);
}
