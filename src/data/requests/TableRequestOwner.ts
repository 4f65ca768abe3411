import type { CalendarDay } from '../../domain/calendar/calendarDay';
import type { ClosingDay } from '../../domain/calendar/cityCalendar';
import type { FormVersion } from '../../domain/requests/RequestForm';
import type { RequestRules } from '../../domain/requests/RequestRules';
import { allRows } from '../items/allRows';
import { charterKey, frameTexts } from './frameTexts';
import { closingFrom } from './requestRows';
import type { MessageTemplate, RequestCharter, RequestOwner } from './RequestServices';
import type { RequestSite } from './RequestSite';
import type { RequestTables } from './requestTables';

/** What owners say, on the lists of a site. */
export class TableRequestOwner implements RequestOwner {
  public constructor(
    private readonly tables: Pick<RequestTables, 'texts' | 'closings'>,
    private readonly site: Pick<RequestSite, 'serverNow'>
  ) {}

  public async saveRules(rules: RequestRules, clientKey: string): Promise<void> {
    await this.tables.texts.add({ title: '', kind: 'rules', content: { rules } }, clientKey);
  }

  public async saveForm(questions: FormVersion['questions'], clientKey: string): Promise<FormVersion> {
    const { form } = frameTexts(await allRows(this.tables.texts, { where: [{ column: 'kind', is: 'eq', value: 'form' }], size: 1000 }));
    const stored = await this.tables.texts.add({ title: '', kind: 'form', content: { form: { version: (form?.version ?? 1) + 1, questions } } }, clientKey);
    return stored.content.form ?? { version: 1, questions };
  }

  public async saveCharter(text: string, clientKey: string): Promise<RequestCharter> {
    await this.tables.texts.add({ title: '', kind: 'charter', content: { text } }, clientKey);
    return { key: charterKey(text), text };
  }

  public async saveTemplate({ id, title, text }: Omit<MessageTemplate, 'id'> & { readonly id: number | null }, clientKey: string): Promise<MessageTemplate> {
    const values = { title, kind: 'template', content: { text } } as const;
    const known = id === null ? null : await this.tables.texts.get(id);
    const row = known ? await this.tables.texts.update({ ...values, id: known.id, etag: known.etag }) : await this.tables.texts.add(values, clientKey);
    return { id: row.id, title: row.title, text: row.content.text ?? '' };
  }

  public async removeTemplate(id: number): Promise<void> {
    const { etag } = await this.tables.texts.get(id);
    await this.tables.texts.remove({ id, etag });
  }

  public async declareClosing(day: CalendarDay, reason: string, clientKey: string): Promise<ClosingDay> {
    return closingFrom(await this.tables.closings.add({ day, reason, withdrawnAt: null }, clientKey));
  }

  public async withdrawClosing(day: CalendarDay): Promise<void> {
    const rows = await allRows(this.tables.closings, { where: [{ column: 'day', is: 'eq', value: day }], size: 1000 });
    for (const row of rows.filter(({ withdrawnAt }) => withdrawnAt === null)) await this.tables.closings.update({ ...row, withdrawnAt: this.site.serverNow() });
  }
}
