import * as React from 'react';
import type { InferOutput } from 'valibot';
import { object, picklist, string } from 'valibot';
import type { ChangeFile, TariffDirection } from '../../../../../data/tariffs/changes/ChangeFiles';
import { readDay } from '../../../../../domain/calendar/calendarDay';
import { defineStored } from '../../../../../domain/stored/defineStored';
import { EditorPanel } from '../../../../../shell/editor/EditorPanel';
import type { EditorFields } from '../../../../../shell/editor/editorTypes';
import { Field } from '../../../../../shell/editor/Field';
import { useEditor } from '../../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQueryClient } from '../../../../../shell/queries/useQuery';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import { useTariffFormats } from '../../tariffFormats';
import { changeKeys, useChanges } from '../changeQueries';
import { formWords } from './formWords';

const DAYS = ['votedOn', 'publishedOn', 'transmittedOn'] as const;
const schema = object({ title: string(), service: string(), wanted: string(), kind: picklist(['deliberation', 'decision']), reason: string(), votedOn: string(), publishedOn: string(), transmittedOn: string() });
type FileFormValues = Readonly<InferOutput<typeof schema>>;
const format = defineStored({ name: 'draft of a change file', version: 1, schema });

const TITLE = 255;
const REASON = 4000;

interface FileFormProps {
  readonly direction: TariffDirection;
  /** Undefined: a new one. */
  readonly file?: ChangeFile;
  onSaved(file: ChangeFile): void;
  onClose(): void;
}

/** What a change file is about, when it should apply, and who is to decide it. */
export default function FileForm({ direction, file, onSaved, onClose }: FileFormProps): React.ReactElement {
  const words = useWords(formWords);
  const { formats } = usePage();
  const { day } = useTariffFormats();
  const changes = useChanges();
  const queries = useQueryClient();
  const stored = React.useRef(file);
  const name = (service: string): string => direction.services.find(({ key }) => key === service)?.name ?? service;
  const dayText = (text: string): string => {
    const found = readDay(text);
    return found ? day(found) : '';
  };
  const fields: EditorFields<FileFormValues> = {
    title: { label: words.fields.title, parts: ['title'], show: ({ title }) => title },
    service: { label: words.fields.service, parts: ['service'], show: ({ service }) => name(service) },
    wanted: { label: words.fields.wanted, parts: ['wanted'], show: ({ wanted }) => dayText(wanted) },
    kind: { label: words.fields.kind, parts: ['kind'], show: ({ kind }) => words.kinds[kind] },
    votedOn: { label: words.fields.votedOn, parts: ['votedOn'], show: ({ votedOn }) => dayText(votedOn) },
    publishedOn: { label: words.fields.publishedOn, parts: ['publishedOn'], show: ({ publishedOn }) => dayText(publishedOn) },
    transmittedOn: { label: words.fields.transmittedOn, parts: ['transmittedOn'], show: ({ transmittedOn }) => dayText(transmittedOn) },
    reason: { label: words.fields.reason, parts: ['reason'], show: ({ reason }) => reason }
  };
  const editor = useEditor<FileFormValues, ChangeFile>({
    draft: { thing: file ? `tariff-file-head-${file.id}` : `tariff-file-new-${direction.key}`, format },
    initial: file ? { form: formOf(file), etag: file.etag } : { form: { title: '', service: direction.services[0]?.key ?? '', wanted: '', kind: 'deliberation', reason: '', votedOn: '', publishedOn: '', transmittedOn: '' }, etag: '' },
    fields,
    check: (form) => {
      const early = (text: string): boolean => text !== '' && form.votedOn !== '' && text < form.votedOn;
      return {
        title: form.title.trim() === '' ? { text: words.noTitle } : form.title.length > TITLE ? { text: words.tooLong(formats.number(TITLE)), isUrgent: true } : undefined,
        service: form.service === '' && direction.services.length > 0 ? { text: words.noService } : undefined,
        wanted: readDay(form.wanted) ? undefined : { text: words.noDay },
        publishedOn: early(form.publishedOn) ? { text: words.order } : undefined,
        transmittedOn: early(form.transmittedOn) ? { text: words.order } : undefined,
        reason: form.reason.length > REASON ? { text: words.tooLong(formats.number(REASON)), isUrgent: true } : undefined
      };
    },
    save: async (form, { etag, clientKey }) => {
      const { title, service, reason, kind } = form;
      const act = { kind, votedOn: readDay(form.votedOn), publishedOn: readDay(form.publishedOn), transmittedOn: readDay(form.transmittedOn) };
      const values = { title: title.trim(), service, wantedDay: readDay(form.wanted), reason };
      const files = await changes();
      const before = stored.current;
      return before ? files.save({ ...before, ...values, etag, content: { ...before.content, act } }) : files.create({ ...values, direction: direction.key, content: { act } }, clientKey);
    },
    latest: async () => {
      const newest = (await (await changes()).open(file?.id ?? 0)).file;
      stored.current = newest;
      return { form: formOf(newest), etag: newest.etag, by: newest.editor.name, at: newest.modified };
    },
    said: file ? undefined : { saved: () => words.created },
    onSaved: (saved) => {
      void queries.invalidateQueries([...changeKeys.all]);
      onSaved(saved);
    }
  });
  return (
    <EditorPanel editor={editor} title={file ? words.edit : words.new} buttons={[{ intent: 'save', label: file ? words.save : words.create }]} onClose={onClose}>
      {(form) => (
        <>
          <Field name="title" hint={words.hints.title} isRequired>
            <TextBox dir="auto" value={form.title} onChange={(title) => editor.change({ title })} />
          </Field>
          <Field name="service" isRequired>
            <SelectField selected={form.service} options={[...(form.service === '' ? [{ key: '', text: words.chooseService }] : []), ...direction.services.map(({ key, name: text }) => ({ key, text }))]} onChange={(service) => editor.change({ service })} />
          </Field>
          <Field name="wanted" hint={words.hints.wanted} isRequired>
            <TextBox type="date" value={form.wanted} onChange={(wanted) => editor.change({ wanted })} />
          </Field>
          <Field name="kind">
            <SelectField selected={form.kind} options={(['deliberation', 'decision'] as const).map((key) => ({ key, text: words.kinds[key] }))} onChange={(kind) => editor.change({ kind: kind === 'decision' ? kind : 'deliberation' })} />
          </Field>
          {DAYS.map((each) => (
            <Field key={each} name={each} hint={each === 'votedOn' ? words.hints.days : undefined}>
              <TextBox type="date" value={form[each]} onChange={(text) => editor.change({ [each]: text })} />
            </Field>
          ))}
          <Field name="reason">
            <TextBox multiline dir="auto" value={form.reason} onChange={(reason) => editor.change({ reason })} />
          </Field>
        </>
      )}
    </EditorPanel>
  );
}

function formOf({ title, service, wantedDay, reason, content: { act } }: ChangeFile): FileFormValues {
  return { title, service, wanted: wantedDay ?? '', kind: act?.kind ?? 'deliberation', reason, votedOn: act?.votedOn ?? '', publishedOn: act?.publishedOn ?? '', transmittedOn: act?.transmittedOn ?? '' };
}
