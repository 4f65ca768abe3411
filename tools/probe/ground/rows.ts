import type { FormValue, WrittenValue } from '../../../src/data/items/ListApi';
import { CannotTry } from '../outcome';
import type { ProbeContext } from '../ProbeContext';
import type { ProbeList } from './lists';
import { stepsList } from './lists';
import type { Answer, Part, Person } from './Person';
import { needed, said } from './Person';

/** The call with which the product stores a row straight in a folder (`ListApi.addToFolder`), as a part that is looked at whatever it answers. */
export function formPart(list: ProbeList, folder: string, values: Readonly<Record<string, string>>): Part {
  const formValues = Object.entries(values).map(([FieldName, FieldValue]): FormValue => ({ FieldName, FieldValue }));
  return { path: `${list.api}/AddValidateUpdateItemUsingPath`, body: { listItemCreateInfo: { FolderPath: { DecodedUrl: folder }, UnderlyingObjectType: 0 }, formValues, bNewDocumentUpdate: false } };
}

export function addByForm(person: Person, list: ProbeList, folder: string, values: Readonly<Record<string, string>>): Promise<Answer> {
  return person.send(formPart(list, folder, values));
}

export function writtenIn({ rows }: Answer): readonly WrittenValue[] {
  return rows as unknown as readonly WrittenValue[];
}

/** Did a form store its row? */
export function isStored(answer: Answer): boolean {
  return answer.ok && writtenIn(answer).every(({ HasException }) => !HasException);
}

/** The id of a row that a form stored, as it says itself, or by its key. @throws CannotTry */
export async function storedId(ctx: ProbeContext, list: ProbeList, answer: Answer, key: string): Promise<number> {
  if (!isStored(answer)) throw new CannotTry(`a row could not be added: ${said(answer)} ${JSON.stringify(writtenIn(answer).find(({ HasException }) => HasException) ?? '')}`);
  const id = Number(writtenIn(answer).find(({ FieldName }) => FieldName === 'Id')?.FieldValue);
  if (id > 0) return id;
  const found = needed(await ctx.owner.get(`${list.api}/items?$select=Id&$filter=StepKey eq '${key}'`), 'a row could not be read');
  return Number(found.rows[0]?.Id);
}

/** A row of the agent's in a folder of the steps. @throws CannotTry */
export async function addStep(ctx: ProbeContext, person: Person, folder?: string, values: Readonly<Record<string, string>> = {}): Promise<{ readonly list: ProbeList; readonly id: number; readonly key: string }> {
  const list = await stepsList(ctx);
  const key = values.StepKey ?? ctx.workshop.word();
  const answer = await addByForm(person, list, folder ?? list.path, { Title: 'probe', ...values, StepKey: key });
  return { list, key, id: await storedId(ctx, list, answer, key) };
}

/** A row by `items`, as the answer says it. @throws CannotTry */
export async function addItem(person: Person, list: ProbeList, values: Readonly<Record<string, unknown>> = {}): Promise<Readonly<Record<string, unknown>> & { readonly Id: number }> {
  const { json } = needed(await person.post(`${list.api}/items`, { Title: 'probe', ...values }), `${person.persona} could not add a row`);
  return { ...json, Id: Number(json.Id) };
}

/** Rows of the owner's at the root of the steps, in one request. @throws CannotTry */
export async function addSteps(ctx: ProbeContext, rows: readonly Readonly<Record<string, string>>[]): Promise<void> {
  const list = await stepsList(ctx);
  for (const answer of await ctx.owner.together(rows.map((values) => formPart(list, list.path, { Title: 'probe', StepKey: ctx.workshop.word(), ...values })))) {
    if (!isStored(answer)) throw new CannotTry(`a row could not be added: ${said(answer)}`);
  }
}

/** More than SharePoint looks through at once. */
export function manyRows({ threshold }: ProbeContext): number {
  return threshold + 20 + Math.ceil(threshold / 50);
}

/** Rows of the owner's in a folder, a hundred a request. @throws CannotTry */
export async function fill(ctx: ProbeContext, list: ProbeList, folder: string, count: number, values: (index: number) => Readonly<Record<string, string>> = () => ({})): Promise<void> {
  for (let from = 0; from < count; from += 100) {
    const parts = Array.from({ length: Math.min(100, count - from) }, (_, index) => formPart(list, folder, { Title: 'probe', StepKey: ctx.workshop.word(), ...values(from + index) }));
    for (const answer of await ctx.owner.together(parts)) if (!isStored(answer)) throw new CannotTry(`the list could not be filled: ${said(answer)}`);
  }
}
