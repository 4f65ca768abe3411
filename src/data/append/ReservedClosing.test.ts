/** @jest-environment node */
import { HiddenContributionsList } from '../../lists/calls';
import { answering, refused, writesOf } from '../connection/testing/answering';
import { codeOf } from '../connection/testing/connectionTo';
import { ReservedClosing } from './ReservedClosing';

/** The list of reserved contributions with a formula, which others may change after each time that it was written. */
function list(formula: string | null, ...meanwhile: readonly string[]) {
  let stands = formula;
  const later = [...meanwhile];
  const { connection, asked } = answering(({ method, path, body }) => {
    if (method === 'MERGE') stands = later.shift() ?? String((JSON.parse(body) as { readonly ValidationFormula: string }).ValidationFormula);
    if (path.includes('fields')) return { body: { Title: 'Appel' } };
    return { body: { ValidationFormula: stands } };
  });
  return { closing: new ReservedClosing(connection, HiddenContributionsList, 'Call'), formula: () => stands, writes: () => writesOf(asked).map((write) => /\{.*/.exec(write)?.[0]), asked };
}

describe('a call whose contributions are reserved', () => {
  it('is closed where the rule of their list refuses what is said in it', async () => {
    expect(await list('=1*([Appel]<>4)*([Appel]<>9)=1').closing.isClosed(9)).toBe(true);
    expect([await list('=1*([Appel]<>4)=1').closing.isClosed(9), await list('').closing.isClosed(9), await list(null).closing.isClosed(9), await list('=[Appel]<>9').closing.isClosed(9)]).toEqual([false, false, false, false]);
  });

  it('is added to the rule, and taken out of it, with the column as it is called there; others stay as they are', async () => {
    const { closing, formula, asked, writes } = list(null);
    await closing.setClosed(4, true);
    await closing.setClosed(9, true);
    expect(formula()).toBe('=1*([Appel]<>4)*([Appel]<>9)=1');
    await closing.setClosed(4, false);
    expect(formula()).toBe('=1*([Appel]<>9)=1');
    await closing.setClosed(9, false);
    expect([formula(), writes().length]).toEqual(['', 4]);
    expect(asked.filter(({ path }) => path.includes('fields')).map(({ path }) => path.slice(path.indexOf('fields')))).toEqual(Array(4).fill("fields/getByInternalNameOrTitle('Call')?$select=Title"));
  });

  it('is not written again where it is as it should be', async () => {
    const { closing, writes } = list('=1*([Appel]<>4)=1');
    await closing.setClosed(4, true);
    await closing.setClosed(9, false);
    expect(writes()).toEqual([]);
  });

  it('is closed once more where somebody closed another one at that moment, and wrote over it; after three times that is told', async () => {
    const once = list('', '=1*([Appel]<>9)=1');
    await once.closing.setClosed(4, true);
    expect([once.formula(), once.writes().length]).toEqual(['=1*([Appel]<>4)*([Appel]<>9)=1', 2]);
    const always = list('', '=1*([Appel]<>7)=1', '=1*([Appel]<>8)=1', '=1*([Appel]<>9)=1');
    expect([await codeOf(always.closing.setClosed(4, true)), always.writes().length]).toEqual(['conflict', 3]);
  });

  it('leaves a rule of somebody else alone', async () => {
    const { closing, writes } = list('=[Appel]>3');
    expect([await codeOf(closing.setClosed(4, true)), writes()]).toEqual(['conflict', []]);
  });

  it('that is too old for its place among newer ones is left to its date, and written for nothing', async () => {
    const { closing, writes } = list(`=1${Array.from({ length: 80 }, (_, index) => `*([A]<>${100_000 + index})`).join('')}=1`);
    await closing.setClosed(4, true);
    expect(writes()).toEqual([]);
  });

  it('tells who may not manage the list', async () => {
    const { connection } = answering(({ method, path }) => (method === 'MERGE' ? refused(403, '-2147024891') : { body: path.includes('fields') ? { Title: 'Appel' } : { ValidationFormula: '' } }));
    expect(await codeOf(new ReservedClosing(connection, HiddenContributionsList, 'Call').setClosed(4, true))).toBe('forbidden');
  });
});
