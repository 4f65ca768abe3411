import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { createIdeaServices } from '../../../src/data/ideas/ideaServicesOf';
import { keyWithin } from '../../../src/data/items/keyWithin';
import { makingServicesOf } from '../../../src/data/making/makers';
import { Provisioner } from '../../../src/data/provisioning/Provisioner';
import { createReferenceServices } from '../../../src/data/references/referenceServices';
import { blankCampaign } from '../../../src/domain/ideas/blankCampaign';
import type { Idea } from '../../../src/domain/ideas/Idea';
import { FILE_KIND } from '../../../src/domain/tariffs/prices/lineOnDay';
import { animatorsGroup } from '../../../src/lists/animators';
import { referenceLists } from '../../../src/lists/references';
import { inDays } from '../calls/demoCalls';
import { claimOf } from '../people';
import { demoDirections } from './demoGroups';

/** Leads it, and prepares the tariffs of her direction. */
const [ANIMATOR] = demoDirections.culture.group.members;
const key = (name: string): string => keyWithin('demo-tariff-ideas', name);

/** The first one became a file. */
const SAID = [
  { by: 'aicha.ouali', title: 'Un passe jeune valable dans tous les musées', text: 'Chaque musée vend le sien, à trois prix différents. Un seul passe à l’année, et l’on y revient.' },
  { by: 'thomas.lefevre', title: 'Des prix ronds aux caisses des piscines', text: 'Personne n’a de monnaie pour 3,15 €.' },
  { by: 'rachid.amrani', title: 'Une heure de stationnement offerte près des marchés', text: 'Le samedi matin seulement.' },
  { by: 'elodie.fontaine', title: 'Dire le prix de la cantine au mois', text: 'Les familles comptent au mois, la grille est au repas.' }
] as const;

/** A brainstorm on tariffs, of which one idea became a change file by one press. Begun again it goes on. @param as the way of somebody to the site */
export async function seedTariffIdeas(owner: Connection, as: (login: string) => Connection): Promise<void> {
  const services = createIdeaServices(owner);
  await services.setup.setUp();
  await owner.sp.web.siteGroups.getByName(animatorsGroup.title.fr).users.add(claimOf(ANIMATOR));
  await new Provisioner(owner, referenceLists).setUp();
  const animation = await services.animation();
  const draft = {
    ...blankCampaign,
    question: 'Quels tarifs de la ville rendre plus simples ?',
    why: 'Les guichets passent du temps à expliquer nos prix. Dites ce qui se comprend mal, et ce qui serait plus juste.',
    outcome: 'Les directions font un dossier de tarifs des idées retenues, avant le conseil du printemps.',
    sponsor: 'Direction générale',
    starts: { collect: null, gather: inDays(owner.serverNow(), 25), vote: null, decide: inDays(owner.serverNow(), 40), follow: null },
    reasons: [{ id: 1, text: 'Elle met en cause une personne ou blesse.' }],
    retentionMonths: 24
  };
  const { campaign } = await animation.publish(await animation.saveDraft(draft, key('draft')), key('draft'));
  const ideas: Idea[] = [];
  for (const { by, title, text } of SAID) ideas.push(await createIdeaServices(as(by)).ideas.add(campaign, { title, text, category: 0, link: '', picture: '', buildsOn: 0, direction: '' }, key(title)));
  const [first] = ideas;
  if (!first) return;
  const animator = as(ANIMATOR);
  const making = makingServicesOf(animator);
  const into = (await making.places('tariff'))[0]?.id;
  const { title } = first;
  const id = await making.make('tariff', { title, text: first.text, variants: [], origin: null, into, charter: [] }, key('file'));
  const { webPath } = animator;
  await createReferenceServices(animator).add({ kind: FILE_KIND, id, webPath, title }, { kind: 'idea', id: first.id, webPath, title });
}
