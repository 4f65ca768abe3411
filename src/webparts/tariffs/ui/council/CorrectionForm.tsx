import * as React from 'react';
import { object, string } from 'valibot';
import type { RegisteredAct } from '../../../../data/tariffs/ActRegister';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../domain/stored/defineStored';
import { readPrice, writePrice } from '../../../../domain/tariffs/file/typedPrice';
import { bracketsOf, isSamePrice, priceOf } from '../../../../domain/tariffs/priceOf';
import type { PriceBook } from '../../../../domain/tariffs/prices/PriceBook';
import type { Price } from '../../../../domain/tariffs/Version';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import type { Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Disclosure } from '../../../../ui/Disclosure';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { BooksReady } from '../BooksReady';
import { decimalSign } from '../files/useMoney';
import { tariffKeys, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { useToday } from '../useToday';
import { councilWords } from './councilStrings';

const format = defineStored({ name: 'correction of a tariff', version: 1, schema: object({ key: string(), amount: string(), reason: string() }) });

interface Correction {
  /** Of the version that is corrected. */
  readonly key: string;
  readonly amount: string;
  readonly reason: string;
}

const BLANK: Correction = { key: '', amount: '', reason: '' };
/** As the list takes it. */
const MOST_REASON = 1000;

interface CorrectionProps {
  readonly act: RegisteredAct;
  readonly services: readonly string[];
  onSaved(said: string): void;
}

/** Corrects one line of an act: another version, which names the one that it corrects. */
export function CorrectionForm({ act, services, onSaved }: CorrectionProps): React.ReactElement {
  const words = useWords(councilWords);
  return (
    <Disclosure label={words.correction.title}>
      <p className={styles.meta}>{words.correction.intro}</p>
      <BooksReady services={services}>{(books) => <Form act={act} books={books} onSaved={onSaved} />}</BooksReady>
    </Disclosure>
  );
}

/** A version that stands now, and that the act set. */
interface Correctable {
  readonly key: string;
  readonly line: string;
  readonly title: string;
  readonly firstDay: CalendarDay;
  readonly n: number;
  readonly now: Price;
}

function correctable(act: number, books: readonly PriceBook[], today: CalendarDay): readonly Correctable[] {
  return books.flatMap((book) =>
    book.lines.flatMap((line) => {
      const days = [...new Set(book.setBy(act, line.key, today).map(({ day }) => day))];
      return days.flatMap((day): readonly Correctable[] => {
        const { applicable } = book.on(line.key, day, today);
        const price = priceOf(applicable);
        if (applicable.state !== 'set' || applicable.version.act !== act || applicable.version.firstDay !== day || price === null) return [];
        return [{ key: applicable.version.key, line: line.key, title: [line.title, line.category].filter(Boolean).join(', '), firstDay: day, n: applicable.version.n, now: price }];
      });
    })
  );
}

class TakenMeanwhile extends Error {}

function Form({ act, books, onSaved }: Omit<CorrectionProps, 'services'> & { readonly books: readonly PriceBook[] }): React.ReactElement {
  const { correction: words } = useWords(councilWords);
  const { formats } = usePage();
  const { priceText, day } = useTariffFormats();
  const services = useTariffServices();
  const queries = useQueryClient();
  const today = useToday();
  const lines = React.useMemo(() => correctable(act.id, books, today), [act.id, books, today]);
  const amountsIn = (price: Price): string => priceText(price).join(' ; ');
  const amountFault = (typed: string, price: Price | null): Fault | undefined => {
    const read = readPrice(typed, price);
    // An act that abolishes a line is no slip of the pen.
    if ('proposed' in read) return read.proposed === null ? { text: words.faults.notAmount } : isSamePrice(read.proposed, price) ? { text: words.faults.same } : undefined;
    return { text: words.faults[read.fault], isUrgent: read.fault === 'negative' || read.fault === 'ambiguous' };
  };
  const editor = useEditor<Correction, { readonly line: string; readonly now: Price }>({
    draft: { thing: `tariff-act-${act.id}-correction`, format },
    initial: { form: BLANK, etag: '' },
    fields: React.useMemo(() => {
      const field = (part: keyof Correction, label: string) => ({ label, parts: [part], show: (form: Correction) => form[part] });
      return { key: field('key', words.choose), amount: field('amount', words.amount), reason: field('reason', words.reason) };
    }, [words]),
    check: ({ key, amount, reason }) => {
      const line = lines.find((each) => each.key === key);
      return {
        key: line ? undefined : { text: words.faults.line },
        amount: amountFault(amount, line?.now ?? null),
        reason: reason.trim() === '' ? { text: words.faults.reason } : reason.length > MOST_REASON ? { text: words.tooLong(formats.number(MOST_REASON)), isUrgent: true } : undefined
      };
    },
    save: async ({ key, amount, reason }, { clientKey }) => {
      const line = lines.find((each) => each.key === key);
      const read = readPrice(amount, line?.now ?? null);
      if (!line || !('proposed' in read) || read.proposed === null) throw new RangeError('checked before');
      const writer = await services.writer(formats.timeZone);
      const { taken } = await writer.apply(act.id, [{ line: line.line, firstDay: line.firstDay, n: line.n + 1, price: read.proposed, corrects: line.key, reason: reason.trim(), knownOn: null }], clientKey);
      await queries.invalidateQueries([...tariffKeys.all]);
      if (taken.length > 0) throw new TakenMeanwhile(line.key);
      return { line: line.title, now: read.proposed };
    },
    explain: (error) => (error instanceof TakenMeanwhile ? words.taken : undefined),
    said: { saved: () => '' },
    onSaved: ({ line, now }) => onSaved(words.saved(line, amountsIn(now)))
  });
  return (
    <EditorForm editor={editor} label={words.title} buttons={[{ intent: 'save', label: words.save }]}>
      {(form) => (
        <>
          <Field name="key" isRequired>
            <SelectField
              options={[{ key: '', text: words.none }, ...lines.map(({ key, title, firstDay, now }) => ({ key, text: words.lineOf(title, day(firstDay), amountsIn(now)) }))]}
              selected={lines.some(({ key }) => key === form.key) ? form.key : ''}
              onChange={(key) => {
                const chosen = lines.find((each) => each.key === key);
                // Brackets are mended from what is there; one amount is typed.
                editor.change({ key, amount: chosen && bracketsOf(chosen.now).length > 0 ? writePrice(chosen.now, decimalSign(formats.culture), '') : form.amount.includes('/') ? '' : form.amount });
              }}
            />
          </Field>
          <Field name="amount" hint={bracketsOf(lines.find(({ key }) => key === form.key)?.now ?? null).length > 0 ? words.amountsHint : words.amountHint} isRequired>
            <TextBox inputMode={form.amount.includes('/') ? 'text' : 'decimal'} value={form.amount} onChange={(amount) => editor.change({ amount })} />
          </Field>
          <Field name="reason" isRequired>
            <TextBox multiline rows={2} dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorForm>
  );
}
