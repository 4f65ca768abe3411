import '../../src/data/calls/TableAnimation';
import type { Locator, Page } from '@playwright/test';
import { crowd } from '../../local/demo/crowd';
import { nodeConnection } from '../../local/demo/nodeConnection';
import { makePage } from '../../local/demo/pages';
import { pollsPart } from '../../local/demo/parts';
import { createCallServices } from '../../src/data/calls/callServicesOf';
import { opinions, targetOfOpinion } from '../../src/domain/ideas/voteTargets';
import calls from '../../src/webparts/calls/CallsWebPart.manifest.json';
import ideas from '../../src/webparts/ideas/IdeasWebPart.manifest.json';
import { expect, isSound, test } from './fixtures';
import { headingsOfPdf, textOfPdf, withoutSpaces } from './pdfText';
import { publishCampaign } from './publishCampaign';
import { saying } from './saying';

// Calls, polls and brainstorms of its own, in the city of the path.
test.use({ cityName: 'ideas-path' });
test.setTimeout(300_000);

const OWNER = 'julien.roux';
const EVALUATOR = { login: 'thomas.lefevre', name: 'Thomas Lefèvre' } as const;
const QUESTION = 'Que changer dans nos réunions ?';
const [IDEA, OTHER] = ['Des salles sans écran', 'Finir à l’heure dite'] as const;
const SECRET = 'Ma cheffe ferme la salle de pause.';
const POLL = 'Par quoi commencer';
const PAGE = 'Chaine';
const DAY_MS = 86_400_000;

const button = (page: Page | Locator, name: string): Locator => page.getByRole('button', { name, exact: true });
const links = (page: Page, title: string): Locator => page.getByRole('link', { name: saying(title) });

test('ideas become calls, a poll and a brainstorm at one press each, and the links are walked both ways', async ({ open, city }) => {
  const campaign = await publishCampaign(city, QUESTION);
  const idea = await campaign.throws('fatou.diallo', IDEA, 'Une salle par étage, avec des papiers et des crayons.');
  const other = await campaign.throws('thomas.lefevre', OTHER);
  const view = { ...campaign.view, persona: OWNER, language: 'fr-FR' } as const;
  const desk = await open('Idees', view);
  const make = async (kind: string, press: string, done: RegExp, name?: string): Promise<void> => {
    await desk.getByRole('radio', { name: kind }).check();
    if (name) await desk.getByRole('textbox', { name: /^(Titre|Question)/ }).fill(name);
    await button(desk, press).click();
    await expect(desk.getByText(done).first()).toBeVisible();
  };
  await button(desk, 'Animer').click();
  await desk.getByRole('button', { name: new RegExp(`^Actions.*${IDEA}`) }).click();
  await desk.getByRole('menuitem', { name: /^En faire un appel/ }).click();
  await make('Appel à commentaires', 'Créer le brouillon de l’appel', /^Le brouillon de l’appel est créé/);
  await make('Autre remue-méninges', 'Créer le brouillon du remue-méninges', /^Le brouillon du remue-méninges est créé/);
  await isSound(desk);
  await button(desk, 'Fermer').click();

  // Of several ideas at once; what is a draft still, its owner alone reads.
  await desk.getByRole('checkbox', { name: 'Cocher toutes les idées affichées' }).check();
  await desk.getByRole('button', { name: /^En faire un appel/ }).click();
  await make('Appel à commentaires', 'Créer le brouillon de l’appel', /^Le brouillon de l’appel est créé/, 'Charte des réunions');
  await make('Sondage', 'Créer le brouillon du sondage', /^Le brouillon du sondage est créé/, POLL);
  const poll = /parvis=(poll-\d+)/.exec((await links(desk, 'Ouvrir le sondage').getAttribute('href')) ?? '')?.[1] ?? '';
  expect(poll).not.toBe('');
  await isSound(desk);

  // Published past the screens, which other specs walk.
  const connection = nodeConnection(city.origin + String(campaign.view.site), OWNER);
  const publishing = await createCallServices(connection).animation();
  const drafts = await publishing.drafts();
  const publish = async (named: string): Promise<number> => {
    const draft = drafts.find(({ title }) => title === named);
    if (!draft) throw new Error(`no draft of a call: ${named}`);
    return (await publishing.publish({ ...draft, closesAt: new Date(Date.now() + 10 * DAY_MS) }, crypto.randomUUID())).call.id;
  };
  const [one, several] = [await publish(IDEA), await publish('Charte des réunions')];
  const animation = await campaign.as(OWNER).animation();
  const draft = (await animation.drafts()).find(({ question }) => question.includes(IDEA));
  if (!draft) throw new Error('no draft of a brainstorm');
  const { campaign: next } = await animation.publish(draft, crypto.randomUUID());

  // A link is followed where a part of the page shows what it leads to. Each thing names all that it was made of.
  await makePage(connection, PAGE, 'Idées et appels', [{ manifest: ideas, properties: { mode: 'list' } }, { manifest: calls, properties: { mode: 'list' } }, pollsPart]);
  // A poll is linked by the page on which its owner publishes it.
  const owner = await open(PAGE, { ...view, thing: poll });
  await expect(owner.getByRole('article', { name: POLL })).toBeVisible();
  await expect(owner.getByText('Fait suite à :')).toHaveCount(0);
  await button(owner, 'Gérer les sondages').first().click();
  await owner.getByRole('button', { name: saying(`Publier : ${POLL}`) }).click();
  await button(owner.getByRole('dialog', { name: saying('Publier ce sondage ?') }), 'Publier').click();
  await expect(owner.getByText('Le sondage est publié.').first()).toBeVisible();
  for (const [thing, sources] of [[`call-${one}`, [IDEA]], [`campaign-${next.id}`, [IDEA]], [`call-${several}`, [QUESTION, OTHER, IDEA]], [poll, [QUESTION, OTHER, IDEA]]] as const) {
    const made = await open(PAGE, { ...view, thing });
    await expect(made.getByText('Fait suite à :').first()).toBeVisible();
    for (const source of sources) await expect(links(made, source).first()).toBeVisible();
    if (thing === `call-${several}` || thing === poll) await isSound(made);
    await links(made, IDEA).first().click();
    await expect(made.getByRole('heading', { name: IDEA, exact: true })).toBeVisible();
  }

  const agent = await open(PAGE, { ...campaign.view, thing: `idea-${idea.id}`, persona: 'fatou.diallo', language: 'en-US', theme: 'dark', width: 320 });
  const led = agent.getByText('Led to:').first().locator('..');
  await expect(led.getByRole('link')).toHaveCount(4);
  await expect(led.getByText(/under way/).first()).toBeVisible();
  await isSound(agent);
  await led.getByRole('link', { name: saying(next.question) }).click();
  await expect(agent.getByRole('heading', { name: saying(next.question) })).toBeVisible();
  // The other idea led to what was made of several alone.
  const atOther = agent.url().replace(/parvis=[^&]+/, `parvis=idea-${other.id}`);
  await agent.goto(atOther);
  await expect(led.getByRole('link')).toHaveCount(2);
  await led.getByRole('link', { name: POLL }).click();
  const asked = agent.getByRole('article', { name: POLL });
  for (const answer of [IDEA, OTHER]) await expect(asked.getByRole('radio', { name: answer })).toBeVisible();
  await agent.goto(atOther);
  await led.getByRole('link', { name: /Charte des réunions/ }).click();
  await expect(agent.getByRole('heading', { name: 'Charte des réunions' }).first()).toBeVisible();
  await isSound(agent);
});

test('an agent who was picked in the settings evaluates the short list, and what came of it is a report whose pages have their headings in order', async ({ open, city }) => {
  const campaign = await publishCampaign(city, QUESTION);
  const idea = await campaign.throws('fatou.diallo', IDEA, 'Une salle par étage, avec des papiers et des crayons.');
  const other = await campaign.throws('thomas.lefevre', OTHER);
  await campaign.decides({ kind: 'shortListed', targets: [idea.id, other.id] });
  await campaign.decides({ kind: 'clustered', content: { cluster: 1, name: 'Le lieu', colour: 1 } });
  const animator = campaign.as('karim.benali');
  await animator.board.move(campaign.opened.campaign, [{ idea: idea.id, cluster: 1, order: 'zz00' }], await animator.board.places(campaign.opened.campaign));
  await campaign.decides({ kind: 'staged', idea: idea.id, reason: 'Deux salles sont prêtes.', content: { stage: 'kept' } });

  // Picked by name, he needs no part in the animation.
  const desk = await open('Idees', { ...campaign.view, persona: 'karim.benali', language: 'fr-FR' });
  await button(desk, 'Modifier').click();
  await desk.getByRole('combobox', { name: /^Ajouter un autre évaluateur/ }).fill('Lefè');
  await desk.getByRole('listbox').getByRole('option', { name: new RegExp(`^${EVALUATOR.name}`) }).click();
  await expect(desk.getByRole('checkbox', { name: EVALUATOR.name })).toBeChecked();
  await isSound(desk);
  await button(desk, 'Enregistrer').click();
  await expect(button(desk, 'Les idées')).toBeVisible();

  const agent = await open('Idees', { ...campaign.view, persona: EVALUATOR.login, language: 'en-US', theme: 'dark', width: 320 });
  await expect(agent.getByText(/^You have 2.ideas to evaluate/)).toBeVisible();
  await button(agent, 'Evaluate').first().click();
  for (const title of [IDEA, OTHER]) {
    await agent.getByRole('button', { name: saying(title) }).click();
    await agent.getByRole('radio', { name: '4' }).check();
    await isSound(agent);
    await button(agent, 'Give these marks').click();
    await expect(agent.getByText(saying(`Your marks are stored: “${title}”.`)).first()).toBeVisible();
  }
  await expect(agent.getByText('You have evaluated the whole short list. Thank you.')).toBeVisible();
  await expect(agent.getByText('Ideas to evaluate')).toHaveCount(0);
  await isSound(agent);

  await button(desk, 'Animer').click();
  const section = async (name: string): Promise<void> => desk.getByRole('navigation', { name: 'Pages de l’animation' }).getByRole('button', { name, exact: true }).click();
  await section('Évaluation');
  await expect(desk.getByRole('row', { name: new RegExp(EVALUATOR.name) })).toContainText(/2\ssur\s2/);
  await button(desk, 'Publier les notes').click();
  await expect(desk.getByText(/^Évaluations reçues\s:\s2\ssur\s2/)).toBeVisible();
  await button(desk, 'Publier les notes').last().click();
  await expect(desk.getByText('Les notes sont publiées.').first()).toBeVisible();
  await isSound(desk);

  await section('Exports');
  await button(desk, 'Préparer les exports').click();
  await button(desk, 'Voir le rapport').click();
  await isSound(desk);
  await desk.evaluate(() => (window.print = () => undefined));
  await button(desk, 'Imprimer').click();
  await expect(desk.locator('.parvis-print')).toBeAttached();
  const pdf = await desk.pdf({ format: 'A4', tagged: true, outline: true });
  expect(headingsOfPdf(pdf)).toEqual([`H1 ${QUESTION}`, 'H2 A · Le lieu', `H3 ${IDEA}`, 'H2 Hors regroupement', `H3 ${OTHER}`, 'H2 Ce que ce rapport laisse de côté']);
  expect(textOfPdf(pdf).join('')).toContain(withoutSpaces('Réponse : Deux salles sont prêtes.'));
});

test('where names are hidden, an idea is let through without its author, opinions are given on it, and a map of them is published', async ({ open, city }) => {
  const campaign = await publishCampaign(city, 'Que changer dans nos pauses ?', { names: 'hidden', vote: { kind: 'opinion', votes: 5, most: 2, from: 'collect', on: 'all', countsHidden: false, supportsMove: true } });
  const author = await open('Idees', { ...campaign.view, persona: 'fatou.diallo', language: 'en-US', theme: 'dark', width: 320 });
  await author.getByRole('button', { name: 'Throw an idea' }).click();
  await expect(author.getByText(/without your name, once an animator has read it/).first()).toBeVisible();
  await author.getByRole('textbox', { name: 'Your idea in one sentence' }).fill(SECRET);
  await author.getByRole('button', { name: 'Send my idea' }).click();
  await expect(author.getByText(/An animator has to read it before your colleagues can/).first()).toBeVisible();
  await isSound(author);

  const colleague = await open('Idees', { ...campaign.view, persona: 'thomas.lefevre', language: 'fr-FR' });
  await expect(colleague.getByText(/^0\sidée/).first()).toBeVisible();
  const animator = await open('Idees', { ...campaign.view, persona: 'karim.benali', language: 'fr-FR' });
  await animator.getByRole('button', { name: 'Animer', exact: true }).click();
  await animator.getByRole('button', { name: /^Actions.*Ma cheffe/ }).click();
  await animator.getByRole('menuitem', { name: 'Laisser passer' }).click();
  await expect(animator.getByText(/Vérifiez que rien dans le texte ne le désigne/)).toBeVisible();
  await animator.getByRole('button', { name: 'Laisser passer', exact: true }).last().click();
  await expect(animator.getByText('Vos collègues lisent maintenant cette idée.').first()).toBeVisible();

  await colleague.reload();
  const idea = colleague.getByRole('listitem').filter({ hasText: SECRET });
  await expect(idea.getByText(/Auteur non affiché/)).toBeVisible();
  await expect(colleague.getByText(/personnes? (a|ont) proposé/)).toHaveCount(0);
  for (const opinion of ['Pas d’accord', 'Sans avis', 'D’accord']) {
    await idea.getByRole('button', { name: new RegExp(`^${opinion}`) }).click();
    await expect(idea.getByRole('button', { name: new RegExp(`^${opinion}`) })).toHaveAttribute('aria-pressed', 'true');
  }
  await expect(idea.getByRole('button', { name: /^D’accord · 1/ })).toBeVisible();
  await isSound(colleague);
  await expect(colleague.getByRole('article').first()).not.toContainText('Fatou');

  // Two groups of five, who say the opposite.
  const { ideas } = await campaign.as('karim.benali').ideas.book(await campaign.as('karim.benali').campaigns.open(campaign.opened.campaign.id));
  const target = (of: number): number => targetOfOpinion(ideas[0]?.id ?? 0, opinions[of] ?? 'agree');
  await Promise.all([...crowd(10)].map(({ login }, index) => campaign.votes(login, [{ target: target(index % 2), isOn: true }])));
  await campaign.endsVote();
  const owner = await open('Idees', { ...campaign.view, persona: 'julien.roux', language: 'fr-FR' });
  await owner.getByRole('button', { name: 'Animer', exact: true }).click();
  await owner.getByRole('button', { name: 'Opinions', exact: true }).click();
  await owner.getByRole('button', { name: /^Calculer/ }).click();
  await expect(owner.getByText(/^Votes comptés\s:\s11\sagents, 2\sgroupes/)).toBeVisible();
  await isSound(owner);
  await owner.getByRole('button', { name: 'Publier cette carte' }).click();
  await expect(owner.getByText(/^Tous la liront dans les résultats/).first()).toBeVisible();
  await owner.getByRole('button', { name: 'Publier cette carte' }).last().click();

  await expect(async () => {
    await author.reload();
    await author.getByRole('button', { name: 'Results', exact: true }).click();
    await expect(author.getByRole('heading', { name: 'Map of opinions' })).toBeVisible({ timeout: 5_000 });
  }).toPass();
  await expect(author.getByText(/Group A \(\d\sagents\)/).first()).toBeVisible();
  await isSound(author);
});
