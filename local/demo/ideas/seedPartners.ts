import '@pnp/sp/security/web';
import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { newClientKey } from '../../../src/data/items/newClientKey';
import { blankCampaign } from '../../../src/domain/ideas/blankCampaign';
import type { Idea } from '../../../src/domain/ideas/Idea';
import { organisationOfGuest } from '../../../src/domain/people/guests';
import { animatorsGroup } from '../../../src/lists/animators';
import { inDays } from '../calls/demoCalls';
import { claimOf } from '../people';

/** The group that guests of a site are in, and nobody else. */
const GROUP = 'Partenaires';
/** SP.RoleType of who reads. */
const READER = 2;
const CHARTER = [
  'Nous cherchons ensemble ce qui servira les habitants de nos deux villes.',
  '- Chacun parle en son nom et dit d’où il vient.',
  '- On critique une idée, jamais une personne.',
  '- Ce qui est écrit ici n’est pas transmis ailleurs sans l’accord de son auteur.'
].join('\n');

interface Said {
  readonly by: string;
  readonly title: string;
  readonly text: string;
  /** Login and words. */
  readonly comments?: readonly (readonly [string, string])[];
  /** The same, among agents. */
  readonly inside?: readonly (readonly [string, string])[];
}

const SAID: readonly Said[] = [
  {
    by: 'lucie.brun', title: 'Une carte de lecteur pour les deux villes', text: 'Nos habitants prennent le même tramway ; ils pourraient avoir la même carte.',
    comments: [['linh.nguyen', 'Nos deux catalogues parlent la même norme : c’est faisable.'], ['omar.haddad', 'Et nos bénévoles pourraient l’expliquer à ceux qui lisent mal.']],
    inside: [['rachid.amrani', 'À chiffrer avant de répondre : le logiciel de la voisine est en fin de contrat.'], ['linh.nguyen', 'Je vois la direction des finances jeudi.']]
  },
  { by: 'omar.haddad', title: 'Des ateliers d’écriture avec nos bénévoles', text: 'Nous avons vingt bénévoles formés et aucune salle le soir.', comments: [['fatou.diallo', 'La salle du rez-de-jardin est libre après 18 h.']] },
  { by: 'aicha.ouali', title: 'Un jardin de lecture ouvert l’été', text: 'Le permis le prévoit : autant le dire tôt, et l’ouvrir à tous.' },
  { by: 'lucie.brun', title: 'Un fonds commun de livres en grands caractères', text: 'Chacun en achète peu ; ensemble nous en aurions assez.' }
];

/** A brainstorm that a site shares with guests of other organisations: they are in a group of their own, those who say something accepted the charter first; agents talk among themselves beside it. @param as the way of somebody to the site */
export async function seedPartners(owner: Connection, animators: readonly string[], guests: readonly string[], as: (login: string) => Connection): Promise<void> {
  const { web } = owner.sp;
  const services = createIdeaServices(owner);
  await services.setup.setUp();
  for (const animator of animators) await web.siteGroups.getByName(animatorsGroup.title.fr).users.add(claimOf(animator));
  await welcome(owner, guests);
  const owning = await services.owning();
  await owning.admitGuests();
  await owning.openInside();
  if ((await services.campaigns.list()).length > 0) return;
  const animation = await services.animation();
  const now = owner.serverNow();
  const key = newClientKey();
  const draft = await animation.saveDraft(
    {
      ...blankCampaign,
      question: 'Que ferons-nous ensemble de la nouvelle médiathèque ?',
      why: 'Elle ouvre à la limite de deux villes. La ville voisine et les associations du quartier cherchent avec nous.',
      outcome: 'Le comité de projet, où siègent les deux villes, répond à chaque idée avant l’été.',
      sponsor: 'Projet Nouvelle médiathèque',
      starts: { collect: null, gather: inDays(now, 20), vote: null, decide: inDays(now, 30), follow: null },
      reasons: [{ id: 1, text: 'Elle met en cause une personne ou blesse.' }],
      retentionMonths: 24,
      charter: CHARTER,
      host: 'Ville de Valmontreuil'
    },
    key
  );
  const { campaign } = await animation.publish(draft, key);
  // One of them has not been there yet.
  for (const guest of guests.filter((login) => SAID.some(({ by }) => by === login))) await (await createIdeaServices(as(guest)).guests()).accept(campaign, CHARTER, organisationOfGuest(claimOf(guest)), newClientKey());
  for (const { by, title, text, comments = [], inside = [] } of SAID) {
    const idea: Idea = await createIdeaServices(as(by)).ideas.add(campaign, { title, text, category: 0, link: '', picture: '', buildsOn: 0, direction: '' }, newClientKey());
    for (const [login, words] of comments) await createIdeaServices(as(login)).ideas.record(campaign, idea, { kind: 'comment', text: words }, newClientKey());
    for (const [login, words] of inside) await (await createIdeaServices(as(login)).guests()).sayInside(campaign, idea, { kind: 'comment', text: words, answers: 0 }, newClientKey());
  }
}

/** Safe to call again. */
async function welcome({ sp: { web } }: Connection, guests: readonly string[]): Promise<void> {
  const known = await web.siteGroups.filter(`Title eq '${GROUP}'`).select('Id')<readonly { readonly Id: number }[]>();
  const id = known[0]?.Id ?? ((await web.siteGroups.add({ Title: GROUP })) as { readonly Id: number }).Id;
  const [reader] = await web.roleDefinitions.filter(`RoleTypeKind eq ${READER}`).select('Id')<readonly { readonly Id: number }[]>();
  if (reader) await web.roleAssignments.add(id, reader.Id);
  for (const guest of guests) await web.siteGroups.getById(id).users.add(claimOf(guest));
}
