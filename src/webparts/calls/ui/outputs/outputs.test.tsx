import { act, screen, waitFor, within } from '@testing-library/react';
import userEvent from '@testing-library/user-event';
import * as React from 'react';
import { DataError } from '../../../../data/DataError';
import type { MemoryCallServices } from '../../../../data/calls/testing/MemoryCallServices';
import type { ReferenceServices } from '../../../../data/references/referenceServices';
import { anchorOf, wholePassage } from '../../../../domain/anchors/anchorOf';
import type { NamedThing } from '../../../../domain/references/Reference';
import type { SynthesisForm } from '../../../../domain/synthesis/Synthesis';
import { emptySynthesisForm } from '../../../../domain/synthesis/Synthesis';
import { preparedSynthesisFormat } from '../../../../domain/synthesis/synthesisFormats';
import { debateMaker } from '../../../../data/calls/debateMaker';
import { makingWords } from '../../../../shell/making/strings';
import { noReferences, renderScreen } from '../../../../shell/testing/renderScreen';
import { axeFaults } from '../../../../ui/testing/axeFaults';
import type { CallPageProps } from '../mountProps';
import OutputsPage from './OutputsPage';
import SynthesisPage from './SynthesisPage';
import { charter, Chartered } from './testing/chartered';

jest.setTimeout(120_000);

const blobs: Blob[] = [];
const names: string[] = [];
let isClockHeld = false;
let city: Chartered;
let props: CallPageProps;
const linked: (readonly [NamedThing, NamedThing])[] = [];
const references: ReferenceServices = { ...noReferences, of: async () => [], add: async (...pair) => linked.push(pair) > 0 };

beforeEach(async () => {
  localStorage.clear();
  // jsdom lays nothing out.
  Element.prototype.scrollIntoView = () => undefined;
  // axe-core draws what might be an icon; there is nothing to draw on here.
  jest.spyOn(HTMLCanvasElement.prototype, 'getContext').mockReturnValue(null);
  blobs.length = names.length = linked.length = 0;
  Object.assign(URL, { createObjectURL: (blob: Blob) => `blob:${blobs.push(blob)}`, revokeObjectURL: () => undefined });
  jest.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function (this: HTMLAnchorElement) {
    names.push(this.download);
  });
  city = new Chartered();
  props = await city.publish();
  await city.say(props, 2, 'Trois jours seraient préférables.');
  await city.say(props, 2, 'Pour les métiers qui le permettent.', { kind: 'wording', anchor: wholePassage(1, 2), wording: 'Les agents peuvent télétravailler trois jours par semaine.' });
  await city.say(props, 3, '=HYPERLINK("http://x")', { kind: 'objection' });
});
afterEach(() => {
  jest.restoreAllMocks();
  // What waits for its turn would wait for ever, and all that comes after it.
  if (isClockHeld) act(() => jest.runOnlyPendingTimers());
  jest.useRealTimers();
  isClockHeld = false;
});

const textOf = (blob: Blob | undefined): Promise<string> =>
  new Promise((resolve) => {
    const reader = new FileReader();
    reader.onload = () => resolve(String(reader.result));
    if (blob) reader.readAsText(blob);
  });

const showOutputs = (services: MemoryCallServices = city.animator, changes: Partial<CallPageProps> = {}) => renderScreen(<OutputsPage {...props} {...changes} />, { services, references });
const showSynthesis = async (services: MemoryCallServices = city.agents) => renderScreen(<SynthesisPage {...await city.props(props.opened.call.id)} />, { services });

async function openEditor(): Promise<HTMLElement> {
  await screen.findByText(/3 contributions lues/);
  await userEvent.click(screen.getByRole('button', { name: /Écrire la synthèse/ }));
  return screen.findByRole('dialog', { name: 'Synthèse de l’appel' });
}

async function writeAndPublish(introduction: string): Promise<void> {
  const panel = await openEditor();
  await userEvent.type(await within(panel).findByLabelText('Introduction'), introduction);
  await publishFrom(panel);
}

async function publishFrom(panel: HTMLElement): Promise<void> {
  await userEvent.click(within(panel).getByRole('button', { name: 'Publier la synthèse' }));
  const question = await screen.findByRole('dialog', { name: /Publier cette synthèse/ });
  await userEvent.click(within(question).getByRole('button', { name: 'Publier la synthèse' }));
}

test('a synthesis is written beside its figures, quotes whom it names, and is read by everybody', async () => {
  const written = showOutputs();
  const panel = await openEditor();
  await userEvent.type(await within(panel).findByLabelText('Nom d’annexe'), 'Annexe 2');
  await userEvent.type(within(panel).getByLabelText('Introduction'), 'Merci à tous.');
  await userEvent.click(within(panel).getByRole('button', { name: /deux jours par semaine.*2\scontributions/ }));
  await userEvent.click(within(panel).getByRole('button', { name: 'Choisir les citations' }));
  await userEvent.click(within(panel).getByRole('checkbox', { name: /Rédaction proposée n° 2, Léa Martin/ }));
  // Quoted only: nobody has written of it yet.
  expect(within(panel).getByText(/^1\scitation$/)).toBeInTheDocument();
  expect(within(panel).queryByText('Rédigé')).toBeNull();
  await userEvent.type(within(panel).getByLabelText(/^Vos mots sur : 1. Jours/), 'Beaucoup demandent trois jours.');
  expect(within(panel).getByText('Rédigé')).toBeInTheDocument();
  expect(await axeFaults(panel)).toEqual([]);
  await publishFrom(panel);
  expect(await screen.findByText('La synthèse est publiée.')).toBeVisible();

  written.unmount();
  await showSynthesis();
  expect(await screen.findByRole('heading', { name: /^Synthèse\s: Charte/ })).toBeVisible();
  for (const text of ['Annexe 2', 'Merci à tous.', 'Beaucoup demandent trois jours.']) expect(screen.getByText(text)).toBeVisible();
  await userEvent.click(within(screen.getByRole('navigation', { name: 'Parties de la synthèse' })).getByRole('button', { name: 'Passage par passage' }));
  expect(screen.getByRole('heading', { name: 'Passage par passage' })).toHaveFocus();
  const quote = screen.getByText(/^Rédaction proposée n°\s2/).closest('figure') ?? document.body;
  expect(quote).toHaveTextContent(/trois jours par semaine.*Pour les métiers.*Léa Martin/);
  expect(within(quote).getByRole('link')).toHaveAttribute('href', expect.stringContaining('parvis=contribution-2'));
  expect(screen.getByRole('table', { name: /^Chiffres\s: Vue d’ensemble/ })).toHaveTextContent(/Contributions3Personnes qui ont participé1/);
  expect(await axeFaults(document.body)).toEqual([]);
});

test('what is typed stays when it cannot be published, and is published once after an answer that was lost', async () => {
  showOutputs();
  city.animator.failNext('publishSynthesis', new DataError('forbidden'));
  await writeAndPublish('Premier jet.');
  const panel = screen.getByRole('dialog', { name: 'Synthèse de l’appel' });
  await waitFor(() => expect(within(panel).getByLabelText('Introduction')).toHaveValue('Premier jet.'));
  city.animator.failNext('publishSynthesis', new DataError('timeout'), 'after');
  await publishFrom(panel);
  await within(panel).findByRole('alert');
  await publishFrom(panel);
  expect(await screen.findByText('La synthèse est publiée.')).toBeVisible();
  expect((await city.animator.calls.open(props.opened.call.id)).decisions.filter(({ kind }) => kind === 'synthesis')).toHaveLength(1);
});

test('two animators: the second sees what the first published, and chooses', async () => {
  showOutputs();
  const panel = await openEditor();
  await userEvent.type(await within(panel).findByLabelText('Introduction'), 'La mienne.');
  const other = city.agents.as({ id: 9, name: 'Théo Lefèvre' }, 'animator');
  const { opened } = await city.props(props.opened.call.id);
  const figures = { contributions: 3, people: 1, replies: 0, kinds: {}, dispositions: {}, unanswered: 3 };
  await (await other.outputs()).publishSynthesis(opened, { version: 1, callId: opened.call.id, title: 'x', textVersion: 1, asOf: new Date(), lastId: 3, annex: '', introduction: 'La sienne.', closing: '', figures, sections: [] });
  await publishFrom(panel);
  const choice = await within(panel).findByRole('group', { name: 'Introduction' });
  await userEvent.click(within(choice).getByRole('radio', { name: /La mienne/ }));
  await userEvent.click(within(panel).getByRole('button', { name: 'Continuer avec ces choix' }));
  await publishFrom(panel);
  expect(await screen.findByText('La synthèse est publiée.')).toBeVisible();
  const { state } = await city.props(props.opened.call.id);
  expect(state.synthesis?.content.version).toBe(2);
});

const preparedNow = async (services: MemoryCallServices) => (await services.animation()).prepared(props.opened.call, 'synthesis');
const formNow = async (services: MemoryCallServices) => {
  const reading = preparedSynthesisFormat.read((await preparedNow(services))?.content ?? '');
  return reading.ok ? reading.value.form : null;
};
const storedBy = (name: string) => screen.findByText(new RegExp(`^Enregistré pour les animateurs par ${name}`));
/** The clock goes as ever, and can be moved on. */
function holdClock(): void {
  jest.useFakeTimers({ advanceTimers: 1 });
  isClockHeld = true;
}
/** Until what was typed is stored by itself. */
const pause = (): Promise<void> => act(async () => void (await jest.advanceTimersByTimeAsync(5000)));
async function add(field: HTMLElement, text: string): Promise<void> {
  await userEvent.click(field);
  await userEvent.paste(text);
}

test('what one animator writes is stored for the others, who go on with it; it is published for all, and none of it stays behind', async () => {
  holdClock();
  const first = showOutputs();
  const panel = await openEditor();
  await add(await within(panel).findByLabelText('Introduction'), 'Merci.');
  await pause();
  await storedBy('Nadia Benali');
  first.unmount();
  localStorage.clear();
  const other = city.agents.as({ id: 9, name: 'Théo Lefèvre' }, 'animator');
  const second = showOutputs(other);
  const theirs = await openEditor();
  await storedBy('Nadia Benali');
  expect(within(theirs).getByLabelText('Introduction')).toHaveValue('Merci.');
  await add(within(theirs).getByLabelText('Ce que nous en retenons'), 'Trois jours.');
  // Who leaves does not wait, and is asked nothing.
  await userEvent.click(within(theirs).getByRole('button', { name: 'Annuler' }));
  await waitFor(async () => expect(await preparedNow(other)).toMatchObject({ step: 2, by: 'Théo Lefèvre' }));
  expect(await formNow(other)).toMatchObject({ introduction: 'Merci.', closing: 'Trois jours.' });
  expect(localStorage.length).toBe(0);
  await publishFrom(await openEditor());
  expect(await screen.findByText('La synthèse est publiée.')).toBeVisible();
  second.unmount();
  expect(await preparedNow(other)).toBeNull();
});

test('what two write at once in different places is brought together; of one place both see both, and choose', async () => {
  holdClock();
  const other = city.agents.as({ id: 9, name: 'Théo Lefèvre' }, 'animator');
  const store = async (changes: Partial<SynthesisForm>, known: number) =>
    (await other.animation()).prepare(props.opened.call, 'synthesis', preparedSynthesisFormat.write({ after: 0, form: { ...((await formNow(other)) ?? emptySynthesisForm), ...changes } }), known);
  showOutputs();
  const panel = await openEditor();
  await add(await within(panel).findByLabelText('Introduction'), 'Merci.');
  await pause();
  await storedBy('Nadia Benali');
  await store({ closing: 'Trois jours.', remarks: [{ key: '1.3', remark: 'À domicile.', quotes: [] }] }, 1);
  await userEvent.click(within(panel).getByRole('button', { name: /deux jours par semaine.*2\scontributions/ }));
  await add(within(panel).getByLabelText(/^Vos mots sur : 1. Jours/), 'Beaucoup demandent.');
  await pause();
  await waitFor(() => expect(within(panel).getByLabelText('Ce que nous en retenons')).toHaveValue('Trois jours.'));
  expect(screen.getByText(/Théo Lefèvre a écrit ailleurs le .* ses mots ont été ajoutés à votre saisie/)).toBeInTheDocument();
  await pause();
  await waitFor(async () => expect(await preparedNow(city.animator)).toMatchObject({ step: 3, by: 'Nadia Benali' }));
  expect(await formNow(other)).toMatchObject({ introduction: 'Merci.', closing: 'Trois jours.', remarks: [{ remark: 'Beaucoup demandent.' }, { remark: 'À domicile.' }] });

  await store({ introduction: 'Merci à tous.' }, 3);
  await add(within(panel).getByLabelText(/^Vos mots sur : 1. Jours/), ' Oui.');
  await add(within(panel).getByLabelText('Introduction'), ' Bravo.');
  await pause();
  const choice = await within(panel).findByRole('group', { name: 'Introduction' });
  expect(choice).toHaveTextContent(/Votre saisieMerci. Bravo..*Version enregistréeMerci à tous./);
  expect((await preparedNow(other))?.step).toBe(4);
  await userEvent.click(within(choice).getByRole('radio', { name: /Version enregistrée/ }));
  await userEvent.click(within(panel).getByRole('button', { name: 'Continuer avec ces choix' }));
  expect(within(panel).getByLabelText('Introduction')).toHaveValue('Merci à tous.');
  await pause();
  await waitFor(async () => expect((await preparedNow(other))?.step).toBe(5));
  expect(await formNow(other)).toMatchObject({ introduction: 'Merci à tous.', remarks: [{ remark: 'Beaucoup demandent. Oui.' }, { remark: 'À domicile.' }] });
});

test('nothing that somebody else wrote meanwhile is published unseen, or goes with what is published', async () => {
  holdClock();
  const other = city.agents.as({ id: 9, name: 'Théo Lefèvre' }, 'animator');
  showOutputs();
  const panel = await openEditor();
  await add(await within(panel).findByLabelText('Introduction'), 'Merci.');
  await pause();
  await storedBy('Nadia Benali');
  await (await other.animation()).prepare(props.opened.call, 'synthesis', preparedSynthesisFormat.write({ after: 0, form: { ...emptySynthesisForm, introduction: 'Merci.', closing: 'Trois jours.' } }), 1);
  await publishFrom(panel);
  expect(await within(panel).findByRole('group', { name: 'Ce que nous en retenons' })).toHaveTextContent('Trois jours.');
  expect((await city.props(props.opened.call.id)).state.synthesis).toBeNull();
  expect((await formNow(other))?.closing).toBe('Trois jours.');
});

test('while the site cannot be reached, what is written stays on the device and is stored later; given up, it is gone for all', async () => {
  holdClock();
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  const first = showOutputs();
  const panel = await openEditor();
  city.animator.failNext('prepare', new DataError('offline'));
  await add(await within(panel).findByLabelText('Introduction'), 'Merci.');
  await pause();
  await screen.findByText(/^Le site n’est pas joignable/);
  city.animator.failNext('prepare', new DataError('offline'));
  first.unmount();
  await waitFor(() => expect(reported).toHaveBeenCalledTimes(2));
  reported.mockRestore();
  expect(await preparedNow(city.animator)).toBeNull();
  const second = showOutputs();
  expect(await within(await openEditor()).findByLabelText('Introduction')).toHaveValue('Merci.');
  await pause();
  await storedBy('Nadia Benali');
  await add(screen.getByLabelText('Introduction'), ' Bravo.');
  await userEvent.click(screen.getByRole('button', { name: 'Supprimer' }));
  await userEvent.click(within(await screen.findByRole('dialog', { name: /Supprimer cet élément/ })).getByRole('button', { name: 'Supprimer' }));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  second.unmount();
  expect(await preparedNow(city.animator)).toBeNull();
});

test('who sees what is prepared no more is not told that the site cannot be reached', async () => {
  holdClock();
  const reported = jest.spyOn(console, 'error').mockImplementation(() => undefined);
  showOutputs();
  const panel = await openEditor();
  city.animator.failNext('prepare', new DataError('notFound'));
  await add(await within(panel).findByLabelText('Introduction'), 'Merci.');
  await pause();
  await screen.findByText(/^Ce qui est en préparation ne vous est plus accessible.* ou vous n’êtes plus animateur\./);
  reported.mockRestore();
});

test('nothing is published without a word of its author', async () => {
  showOutputs();
  const panel = await openEditor();
  await within(panel).findByLabelText('Introduction');
  await userEvent.click(within(panel).getByRole('button', { name: 'Publier la synthèse' }));
  await within(panel).findByText('Écrivez au moins une introduction, ou quelques mots sur un passage.');
  expect(screen.queryByRole('dialog', { name: /Publier cette synthèse/ })).toBeNull();
});

test('all contributions go out as a file in which no text runs', async () => {
  showOutputs();
  await screen.findByText(/3 contributions lues/);
  await userEvent.click(screen.getByRole('button', { name: 'Contributions en CSV' }));
  await waitFor(() => expect(names).toEqual([`contributions-${props.opened.call.id}.csv`]));
  const text = await textOf(blobs[0]);
  expect(text).toContain('"\'=HYPERLINK(""http://x"")"');
  expect(text.split('\r\n')).toHaveLength(4);
  expect(text).toContain('Léa Martin');
});

test('names that are hidden are in no file', async () => {
  props = await city.publish({ names: 'hidden' });
  await city.say(props, 2, 'Sans nom.');
  showOutputs();
  await screen.findByText(/1 contribution lue/);
  expect(screen.getByText(/Les noms sont masqués/)).toBeVisible();
  await userEvent.click(screen.getByRole('button', { name: 'Contributions en CSV' }));
  await waitFor(() => expect(blobs).toHaveLength(1));
  const text = await textOf(blobs[0]);
  expect(text).toContain('Sans nom.');
  expect(text).not.toMatch(/Léa|Auteur|Direction/);
});

test('the published synthesis becomes a page of the site; who may make none is told what remains', async () => {
  const first = showOutputs();
  await writeAndPublish('<script>alert(1)</script> & co');
  await screen.findByText('La synthèse est publiée.');
  first.unmount();
  props = await city.props(props.opened.call.id);
  showOutputs();
  const part = await screen.findByRole('region', { name: 'Page du site' });
  city.animator.failNext('publishPage', new DataError('forbidden'));
  await userEvent.click(within(part).getByRole('button', { name: 'Créer la page' }));
  expect(await within(part).findByText(/Vous ne pouvez pas créer de page/)).toBeVisible();
  await userEvent.click(within(part).getByRole('button', { name: 'Créer la page' }));
  expect(await within(part).findByRole('link', { name: 'Ouvrir la page' })).toHaveAttribute('href', expect.stringContaining('/SitePages/synthese-'));
  const [page] = [...city.animator.pages.values()];
  expect(page?.title.replace(/\u202f/g, ' ')).toBe('Synthèse : Charte du télétravail');
  expect(page?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; co');
  expect(page?.html).not.toContain('<script');
});

/** The part that makes other things, with one of them chosen. */
async function chosen(title: string): Promise<HTMLElement> {
  const part = await screen.findByRole('region', { name: 'Ce que cela devient ailleurs' });
  await userEvent.click(within(part).getByRole('radio', { name: title }));
  return part;
}

test('a poll on the variants is made once, and linked with the call', async () => {
  const owner = city.agents.as({ id: 1, name: 'Camille Moreau' }, 'owner');
  showOutputs(owner, { mayOwn: true });
  const part = await chosen(makingWords.fr.call.poll.title);
  await userEvent.click(within(part).getByRole('checkbox', { name: /^Garder le texte/ }));
  await userEvent.click(within(part).getByRole('button', { name: 'Créer le brouillon du sondage' }));
  expect(await within(part).findByText('Choisissez au moins deux réponses.')).toBeVisible();
  await userEvent.click(within(part).getByRole('checkbox', { name: /^Garder le texte/ }));
  owner.failNext('make', new DataError('timeout'), 'after');
  await userEvent.click(within(part).getByRole('button', { name: 'Créer le brouillon du sondage' }));
  await within(part).findByRole('alert');
  await userEvent.click(within(part).getByRole('button', { name: 'Créer le brouillon du sondage' }));
  expect(await within(part).findByText('Le brouillon du sondage est créé ; les deux seront liés dès sa publication.')).toBeVisible();
  expect(owner.made.size).toBe(1);
  const [poll] = [...owner.made.values()];
  expect(poll?.offer).toBe('poll');
  expect(poll?.variants.map(({ text }) => text.replace(/\s/g, ' '))).toEqual(expect.arrayContaining(['Garder le texte : Les agents peuvent télétravailler deux jours par semaine.', 'Les agents peuvent télétravailler trois jours par semaine.']));
  expect(poll?.origin).toMatchObject({ kind: 'call', title: props.opened.call.title });
  expect(linked).toEqual([]);
});

test('a poll is made of words of a passage too, and of one for which nobody proposed any, whose answers its owner writes', async () => {
  const text = charter.passages[1];
  await city.say(props, 2, 'Par mois.', { kind: 'wording', wording: 'dix jours par mois', anchor: text ? anchorOf(1, text, 34, 56) : wholePassage(1, 2) });
  const owner = city.agents.as({ id: 1, name: 'Camille Moreau' }, 'owner');
  showOutputs(owner, { mayOwn: true });
  const part = await chosen(makingWords.fr.call.poll.title);
  const made = async () => {
    const before = owner.made.size;
    await userEvent.click(within(part).getByRole('button', { name: 'Créer le brouillon du sondage' }));
    await waitFor(() => expect(owner.made.size).toBe(before + 1));
    return [...owner.made.values()][before];
  };
  const choose = (name: RegExp): Promise<void> => userEvent.selectOptions(within(part).getByRole('combobox', { name: 'Passage' }), within(part).getByRole('option', { name }));
  expect(within(part).getByRole('checkbox', { name: /^Les agents peuvent télétravailler dix jours par mois\.$/ })).toBeChecked();
  await choose(/«\sdeux jours par semaine\s»$/);
  expect((await made())?.variants.map((each) => each.text.replace(/\s/g, ' '))).toEqual(['Garder le texte : deux jours par semaine', 'dix jours par mois']);
  await choose(/domicile/);
  expect(within(part).queryByRole('checkbox')).toBeNull();
  expect(within(part).getByText(/vous écrivez les réponses dans le sondage/)).toBeVisible();
  expect(await made()).toMatchObject({ text: 'Le télétravail a lieu au domicile de l’agent.', variants: [] });
});

test('a part that the site has makes something too, of a text where it takes no variants; what the site has not is not there', async () => {
  const words = makingWords.fr.call;
  const owner = city.agents.as({ id: 1, name: 'Camille Moreau' }, 'owner');
  owner.makings = [];
  const first = showOutputs(owner, { mayOwn: true });
  await screen.findByText(/3 contributions lues/);
  await screen.findByRole('region', { name: 'Exports' });
  expect(await screen.findByText(/Ce site n’a encore rien que l’on puisse en faire/)).toBeVisible();
  expect(screen.queryByRole('radio')).toBeNull();
  first.unmount();

  city.animator.makings = [{ ...debateMaker, offer: 'unworded' }, debateMaker];
  showOutputs();
  const part = await chosen(words.debate.title);
  expect(within(part).getAllByRole('radio')).toHaveLength(1);
  await userEvent.selectOptions(within(part).getByRole('combobox', { name: 'Passage' }), within(part).getByRole('option', { name: /domicile/ }));
  expect(within(part).queryByRole('checkbox')).toBeNull();
  await userEvent.type(within(part).getByLabelText(words.debate.content), ' Et ailleurs ?');
  await userEvent.click(within(part).getByRole('button', { name: words.debate.make }));
  expect(await within(part).findByText(/Le brouillon du débat est créé/)).toBeVisible();
  expect([...city.animator.made.values()]).toMatchObject([{ offer: 'debate', text: 'Le télétravail a lieu au domicile de l’agent. Et ailleurs ?', variants: [] }]);
});

test('animators who own no polls are told so', async () => {
  showOutputs();
  const part = await chosen(makingWords.fr.call.poll.title);
  expect(within(part).getByText('Seuls les propriétaires du site créent des sondages.')).toBeVisible();
  expect(within(part).queryByRole('button')).toBeNull();
});

test('the certificate shows each fingerprint, and finds a file that was changed', async () => {
  await showSynthesis();
  const part = await screen.findByRole('region', { name: 'Certificat d’intégrité' });
  const [published] = props.opened.decisions;
  expect(within(part).getByText(published?.content.hash ?? 'none')).toBeVisible();
  await userEvent.click(within(part).getByRole('button', { name: 'Contrôler les fichiers' }));
  expect(await within(part).findByText('Tous les fichiers sont identiques à ce qui a été publié.')).toBeVisible();
  city.agents.meddleWithText(published?.content.file ?? '', 'autre chose');
  await userEvent.click(within(part).getByRole('button', { name: 'Contrôler les fichiers' }));
  expect(await within(part).findByText(/Au moins un fichier n’est pas ce qui a été publié/)).toBeVisible();
  expect(within(part).getByText('Modifié depuis la publication')).toBeVisible();
});
