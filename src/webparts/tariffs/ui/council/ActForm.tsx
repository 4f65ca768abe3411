import * as React from 'react';
import { object, picklist, string } from 'valibot';
import { hasCode } from '../../../../data/DataError';
import { readDay } from '../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../domain/stored/defineStored';
import { MOST_NUMBER, numberFault } from '../../../../domain/tariffs/acts/actRules';
import type { TariffActKind } from '../../../../domain/tariffs/prices/PriceFile';
import { EditorForm } from '../../../../shell/editor/EditorForm';
import type { Fault } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Button } from '../../../../ui/Button';
import { BackIcon } from '../../../../ui/icons';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { tariffKeys, useTariffServices } from '../queries';
import styles from '../Tariffs.module.scss';
import { useActs, useDecidable } from './councilQueries';
import { councilWords } from './councilStrings';

const kinds = ['deliberation', 'decision', 'order'] as const satisfies readonly TariffActKind[];
const format = defineStored({ name: 'new act', version: 1, schema: object({ number: string(), title: string(), kind: picklist(kinds), sessionDay: string(), vote: string(), signer: string(), file: string() }) });

interface NewAct {
  readonly number: string;
  readonly title: string;
  readonly kind: TariffActKind;
  readonly sessionDay: string;
  readonly vote: string;
  readonly signer: string;
  readonly file: string;
}

const BLANK: NewAct = { number: '', title: '', kind: 'deliberation', sessionDay: '', vote: '', signer: '', file: '0' };
/** As the list takes them. */
const MOST_TITLE = 255;
const MOST_WORDS = 120;

interface ActFormProps {
  onBack(): void;
  onSaved(id: number, said: string): void;
}

/** A new act: entered once, for all the lines that it sets. */
export function ActForm({ onBack, onSaved }: ActFormProps): React.ReactElement {
  const words = useWords(councilWords);
  const { form: said } = words;
  const { formats } = usePage();
  const services = useTariffServices();
  const queries = useQueryClient();
  const files = useDecidable().data ?? [];
  const taken = useActs().data?.flatMap(({ acts }) => acts.map(({ number }) => number)) ?? [];

  const longer = (text: string, most: number): Fault | undefined => (text.length > most ? { text: said.tooLong(formats.number(most)), isUrgent: true } : undefined);
  const numberFaultOf = (number: string): Fault | undefined => {
    const why = numberFault(number, taken);
    if (why === null) return undefined;
    return { text: why === 'tooLong' ? said.number_.tooLong(formats.number(MOST_NUMBER)) : said.number_[why], isUrgent: why !== 'required' };
  };
  const editor = useEditor<NewAct, { readonly id: number; readonly name: string }>({
    draft: { thing: 'tariff-act-new', format },
    initial: { form: BLANK, etag: '' },
    fields: React.useMemo(() => {
      const field = (part: keyof NewAct, label: string) => ({ label, parts: [part], show: (form: NewAct) => form[part] });
      return {
        number: field('number', said.number),
        title: field('title', said.subject),
        kind: field('kind', said.kind),
        sessionDay: field('sessionDay', said.sessionDay),
        vote: field('vote', said.vote),
        signer: field('signer', said.signer),
        file: field('file', said.file)
      };
    }, [said]),
    check: ({ number, title, sessionDay, vote, signer }) => ({
      number: numberFaultOf(number),
      title: title.trim() === '' ? { text: said.required.title } : longer(title, MOST_TITLE),
      sessionDay: sessionDay === '' ? { text: said.required.sessionDay } : readDay(sessionDay) === null ? { text: said.wrongDay } : undefined,
      vote: longer(vote, MOST_WORDS),
      signer: signer.trim() === '' ? { text: said.required.signer } : longer(signer, MOST_WORDS)
    }),
    save: async ({ number, title, kind, sessionDay, vote, signer, file }, { clientKey }) => {
      const writer = await services.writer(formats.timeZone);
      const { id } = await writer.addAct({ number: number.trim(), title: title.trim(), kind, sessionDay: readDay(sessionDay), vote: vote.trim(), signer: signer.trim(), file: Number(file) }, clientKey);
      await queries.invalidateQueries([...tariffKeys.all, 'register']);
      return { id, name: words.name(words.kinds[kind], number.trim()) };
    },
    explain: (error) => (hasCode(error, 'duplicate') ? said.number_.duplicate : undefined),
    said: { saved: ({ name }) => said.saved(name) },
    onSaved: ({ id, name }) => onSaved(id, said.saved(name))
  });
  return (
    <div className={styles.page}>
      <div>
        <Button appearance="text" icon={<BackIcon />} onClick={() => editor.leave(onBack)}>
          {words.acts.back}
        </Button>
      </div>
      <h3 className={styles.title}>{said.title}</h3>
      <EditorForm editor={editor} label={said.title} buttons={[{ intent: 'save', label: said.save }]} onCancel={onBack}>
        {(form) => (
          <>
            <Field name="number" hint={said.numberHint} isRequired>
              <TextBox value={form.number} onChange={(number) => editor.change({ number })} />
            </Field>
            <Field name="title" isRequired>
              <TextBox dir="auto" value={form.title} onChange={(title) => editor.change({ title })} />
            </Field>
            <Field name="kind">
              <SelectField options={kinds.map((key) => ({ key, text: words.kinds[key] }))} selected={form.kind} onChange={(key) => editor.change({ kind: kinds.find((each) => each === key) ?? 'deliberation' })} />
            </Field>
            <Field name="sessionDay" hint={said.sessionHint} isRequired>
              <TextBox type="date" value={form.sessionDay} onChange={(sessionDay) => editor.change({ sessionDay })} />
            </Field>
            <Field name="vote" hint={said.voteHint}>
              <TextBox dir="auto" value={form.vote} onChange={(vote) => editor.change({ vote })} />
            </Field>
            <Field name="signer" hint={said.signerHint} isRequired>
              <TextBox dir="auto" value={form.signer} onChange={(signer) => editor.change({ signer })} />
            </Field>
            <Field name="file" hint={said.fileHint}>
              <SelectField
                options={[{ key: '0', text: said.noFile }, ...files.map(({ id, title }) => ({ key: String(id), text: said.fileName(formats.number(id), title) }))]}
                selected={form.file}
                onChange={(file) => editor.change({ file })}
              />
            </Field>
          </>
        )}
      </EditorForm>
    </div>
  );
}
