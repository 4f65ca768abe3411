/** @jest-environment node */
import { callWith, day, decision, published } from '../../domain/calls/testing/callWith';
import type { Decision } from '../../domain/calls/Decision';
import { OvertakenError } from '../../domain/calls/OvertakenError';
import type { Synthesis } from '../../domain/synthesis/Synthesis';
import { synthesisFormat } from '../../domain/synthesis/synthesisFormats';
import { codeOf, reasonOf } from '../connection/testing/connectionTo';
import type { Proposal } from '../../domain/making/Proposal';
import { pollMaker } from '../polls/pollMaker';
import { DataError } from '../DataError';
import type { PageDraft } from '../pages/sitePages';
import type { CallAnimation } from './CallServices';
import { StoredOutputs } from './StoredOutputs';

const figures = { contributions: 1, people: 1, replies: 0, kinds: {}, dispositions: {}, unanswered: 1 };
const synthesis: Synthesis = { version: 2, callId: 4, title: 'Charte', textVersion: 1, asOf: day(21), lastId: 31, annex: '', introduction: '', closing: '', figures, sections: [] };
const page = { name: 'synthese', title: 'Synthèse', html: '<p>x</p>' };
const naming = (content: Decision['content']): Decision => decision(9, day(22), 'synthesis', content);

/** Outputs whose decisions end as said, one after the other. */
function outputs(...decided: readonly (Decision | Error)[]) {
  const left = [...decided];
  const decide = jest.fn<Promise<Decision>, Parameters<CallAnimation['decide']>>(async () => {
    const next = left.shift() ?? decision(99, day(22), 'synthesis');
    if (next instanceof Error) throw next;
    return next;
  });
  const readText = jest.fn(async () => ({ content: synthesisFormat.write(synthesis), hash: 'h' }));
  const storeText = jest.fn(async (name: string, content: string) => ({ name: `${name}-${content.length}.json`, hash: 'h' }));
  const place = { textsPath: '/textes', publishPage: jest.fn(async (_: PageDraft) => 'https://ville.example/synthese'), making: { makings: jest.fn(async () => [pollMaker]), places: async () => [], make: jest.fn(async (_: string, __: Proposal, ___: string) => 12) } };
  return { made: new StoredOutputs({ readText, storeText }, async () => ({ decide }), place), decide, readText, storeText, place };
}

describe('a published synthesis', () => {
  it('is read from its file, with whether somebody changed it', async () => {
    const { made } = outputs();
    expect(await made.synthesis(naming({ file: 's.json', hash: 'h' }))).toEqual({ synthesis, isAltered: false });
    expect(await made.synthesis(naming({ file: 's.json', hash: 'x' }))).toEqual({ synthesis, isAltered: true });
  });

  it('is not found where its decision names none, and unreadable where its file is none', async () => {
    const { made, readText } = outputs();
    expect(await codeOf(made.synthesis(naming({})))).toBe('notFound');
    expect(readText).not.toHaveBeenCalled();
    readText.mockResolvedValueOnce({ content: '{}', hash: 'h' });
    expect(await codeOf(made.synthesis(naming({ file: 's.json', hash: 'h' })))).toBe('unreadable');
  });

  it.each([['same', 'h'], ['altered', 'x']])('is %s by its fingerprint', async (state, hash) => expect(await outputs().made.checkFile(naming({ file: 's.json', hash }))).toBe(state));

  it('is gone where its file is, or none is named; any other failure is told', async () => {
    const { made, readText } = outputs();
    readText.mockRejectedValueOnce(new DataError('notFound')).mockRejectedValueOnce(new DataError('offline'));
    expect([await made.checkFile(naming({ file: 's.json', hash: 'h' })), await made.checkFile(naming({})), await codeOf(made.checkFile(naming({ file: 's.json', hash: 'h' })))]).toEqual(['gone', 'gone', 'offline']);
  });
});

describe('publishing a synthesis', () => {
  const opened = { call: callWith(), decisions: [published, decision(5, day(3), 'version')] };
  const overtaken = (...args: Parameters<typeof decision>): OvertakenError => new OvertakenError(decision(...args));

  it('stores its file, then a decision that names it, known to be behind the last that was read', async () => {
    const made = decision(9, day(22), 'synthesis');
    const { made: place, decide, storeText } = outputs(made);
    expect(await place.publishSynthesis(opened, synthesis)).toBe(made);
    const [name] = storeText.mock.calls[0] ?? [];
    expect(name).toBe('c4-x1-s2');
    expect(decide.mock.calls).toEqual([[opened.call, { kind: 'synthesis', contribution: 0, targets: [], reason: '', content: { version: 2, file: expect.stringMatching(/^c4-x1-s2-\d+\.json$/), hash: 'h' } }, 5]]);
    const none = outputs();
    await none.made.publishSynthesis({ ...opened, decisions: [] }, synthesis);
    expect(none.decide.mock.calls[0]).toContain(0);
  });

  it('goes behind what others decided meanwhile, five times', async () => {
    const { made, decide } = outputs(overtaken(7, day(22), 'held'), overtaken(8, day(22), 'resumed'));
    await made.publishSynthesis(opened, synthesis);
    expect(decide.mock.calls.map(([, , known]) => known)).toEqual([5, 7, 8]);
    const always = outputs(...Array.from({ length: 6 }, (_, index) => overtaken(10 + index, day(22), 'held')));
    expect(await reasonOf(always.made.publishSynthesis(opened, synthesis))).toBeInstanceOf(OvertakenError);
    expect(always.decide).toHaveBeenCalledTimes(5);
  });

  it('ends with the same one where its answer was lost, and never behind another one that it does not know', async () => {
    const { made } = outputs(overtaken(7, day(22), 'synthesis', { hash: 'h' }));
    expect(await made.publishSynthesis(opened, synthesis)).toMatchObject({ id: 7 });
    const { made: other, decide } = outputs(overtaken(7, day(22), 'synthesis', { hash: 'x' }));
    expect(await reasonOf(other.publishSynthesis(opened, synthesis))).toMatchObject({ latest: { id: 7 } });
    expect(decide).toHaveBeenCalledTimes(1);
  });

  it('tells any other failure', async () => expect(await codeOf(outputs(new DataError('forbidden')).made.publishSynthesis(opened, synthesis))).toBe('forbidden'));
});

it('pages, polls and other things are made where they belong', async () => {
  const proposal: Proposal = { title: 'Quelle rédaction ?', text: '', variants: [], origin: null, charter: [] };
  const { made, place } = outputs();
  expect([made.textsPath, await made.publishPage(page), await made.making.makings(), await made.making.make('poll', proposal, 'key')]).toEqual(['/textes', 'https://ville.example/synthese', [pollMaker], 12]);
  expect([place.publishPage.mock.calls, place.making.make.mock.calls]).toEqual([[[page]], [['poll', proposal, 'key']]]);
});
