import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { CallState } from '../../../../domain/calls/callState';
import type { Decision } from '../../../../domain/calls/Decision';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { drawUpSynthesis, lostQuotes, lostRemarks } from '../../../../domain/synthesis/drawUpSynthesis';
import type { Synthesis, SynthesisForm } from '../../../../domain/synthesis/Synthesis';
import { SYNTHESIS_LIMITS } from '../../../../domain/synthesis/Synthesis';
import { sectionsTogether } from '../../../../domain/synthesis/sectionsTogether';
import { synthesisFormFormat } from '../../../../domain/synthesis/synthesisFormats';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import { DocumentView } from '../../../../shell/documents/DocumentView';
import { EditorPanel } from '../../../../shell/editor/EditorPanel';
import type { EditorFields, Faults } from '../../../../shell/editor/editorTypes';
import { Field } from '../../../../shell/editor/Field';
import type { Autosave } from '../../../../shell/editor/useAutosave';
import { useAutosave } from '../../../../shell/editor/useAutosave';
import type { Editor } from '../../../../shell/editor/useEditor';
import { useEditor } from '../../../../shell/editor/useEditor';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Disclosure } from '../../../../ui/Disclosure';
import { MessageLine } from '../../../../ui/MessageLine';
import { TextBox } from '../../../../ui/TextBox';
import { synthesisDocument } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import { SectionFields } from './SectionFields';
import type { CallRecords } from './useCallRecords';
import { isPrepared, usePreparedSynthesis } from './usePreparedSynthesis';
import { useWording } from './useWording';

interface SynthesisEditorProps {
  readonly opened: OpenedCall;
  readonly state: CallState;
  readonly records: CallRecords;
  onClose(): void;
  onPublished(): void;
}

/** Where an animator writes beside the figures, and chooses whom to quote; what is typed is kept until it is published. */
export function SynthesisEditor({ opened: { call }, state, records, onClose, onPublished }: SynthesisEditorProps): React.ReactElement {
  const words = useWords(outputWords).synthesis;
  const wording = useWording();
  const { formats } = usePage();
  const prepared = usePreparedSynthesis(call);
  const queries = useQueryClient();
  const outlines = React.useMemo(() => records.parts.map(({ outline }) => outline), [records]);

  const drawUp = (form: SynthesisForm, version: number): Synthesis =>
    drawUpSynthesis({ version, callId: call.id, title: call.title, textVersion: state.version, asOf: records.asOf, lastId: records.lastId }, form, records.figures, records.parts);
  const typed: Editor<SynthesisForm> = useEditor<SynthesisForm, Decision>({
    draft: { thing: `synthesis-${call.id}`, format: synthesisFormFormat },
    fields: React.useMemo(() => fieldsOf(words, formats.number), [words, formats]),
    check: (form, intent) => faultsOf(form, intent !== undefined, words, formats.number),
    confirm: () => ({ title: words.publishTitle, text: words.publishText, confirm: words.publish }),
    save: async (form, { etag }) => {
      const stored = await autosave.settled();
      return prepared.publish(stored?.etag ?? etag, (version) => drawUp(form, version));
    },
    remove: async (etag) => prepared.giveUp((await autosave.settled())?.etag ?? etag),
    latest: prepared.latest,
    said: { saved: () => words.published, removed: words.prepared.givenUp },
    onRemoved: onClose,
    onSaved: () => {
      void queries.invalidateQueries(callKeys.all);
      onPublished();
    }
  });

  const autosave: Autosave<SynthesisForm> = useAutosave(typed, { thing: 'the synthesis in preparation', store: prepared.store, latest: prepared.latest, together: sectionsTogether });
  const editor = { ...autosave.editor, mayRemove: isPrepared(typed.etag) };

  return (
    <EditorPanel
      editor={editor}
      title={words.panel}
      notice={<PreparedBy {...autosave} stored={editor.mayRemove ? (autosave.stored ?? typed.opened) : undefined} />}
      buttons={[{ intent: 'publish', label: words.publish }]}
      removeText={words.prepared.giveUpText}
      onClose={onClose}
    >
      {(form) => (
        <>
          <Field name="annex" hint={words.annexHint}>
            <TextBox dir="auto" value={form.annex} onChange={(annex) => editor.change({ annex })} />
          </Field>
          <Field name="introduction" hint={words.introductionHint}>
            <TextBox multiline rows={4} dir="auto" value={form.introduction} onChange={(introduction) => editor.change({ introduction })} />
          </Field>
          <Field name="remarks" hint={words.sectionsHint} isGroup>
            <Lost form={form} outlines={outlines} />
            <SectionFields form={form} outlines={outlines} textVersion={state.version} onChange={editor.change} />
          </Field>
          <Field name="closing" hint={words.closingHint}>
            <TextBox multiline rows={4} dir="auto" value={form.closing} onChange={(closing) => editor.change({ closing })} />
          </Field>
          <Disclosure label={words.preview}>
            <DocumentView words={wording.words} document={synthesisDocument(drawUp(form, (state.synthesis?.content.version ?? 0) + 1), wording)} />
          </Disclosure>
        </>
      )}
    </EditorPanel>
  );
}

/** Whether the other animators have what is typed, and from whom. */
function PreparedBy({ isAlone, isHidden, isStored, stored, joined }: Pick<Autosave<SynthesisForm>, 'isAlone' | 'isHidden' | 'isStored' | 'stored' | 'joined'>): React.ReactElement | null {
  const words = useWords(outputWords).synthesis.prepared;
  const { formats } = usePage();
  if (isAlone) return <MessageLine tone="warning">{isHidden ? words.hidden : words.alone}</MessageLine>;
  return (
    <p className={styles.note} role="status">
      {!isStored ? words.storing : stored?.by && stored.at ? words.stored(stored.by, formats.dateTime(stored.at)) : words.none}
      {joined?.by && joined.at && <> {words.joined(joined.by, formats.dateTime(joined.at))}</>}
    </p>
  );
}

/** What was typed or chosen and has no place any more. */
function Lost({ form, outlines }: { readonly form: SynthesisForm; readonly outlines: readonly SectionOutline[] }): React.ReactElement {
  const words = useWords(outputWords).synthesis;
  const { formats } = usePage();
  const quotes = Object.values(lostQuotes(form, outlines)).reduce((count, ids) => count + ids.length, 0);
  const remarks = lostRemarks(form, outlines);
  return (
    <>
      {quotes > 0 && <MessageLine tone="warning">{words.lostQuotes(quotes, formats.number(quotes))}</MessageLine>}
      {remarks.length > 0 && (
        <MessageLine tone="warning">
          {words.lostRemarks}
          {remarks.map((remark) => (
            <p key={remark} className={styles.lost} dir="auto">
              {remark}
            </p>
          ))}
        </MessageLine>
      )}
    </>
  );
}

type Words = (typeof outputWords)['fr']['synthesis'];

function fieldsOf(words: Words, number: (value: number) => string): EditorFields<SynthesisForm> {
  return {
    annex: { label: words.annex, parts: ['annex'], show: ({ annex }) => annex },
    introduction: { label: words.introduction, parts: ['introduction'], show: ({ introduction }) => introduction },
    remarks: { label: words.sections, parts: ['remarks'], show: ({ remarks }) => [words.sectionsShown(remarks.length, number(remarks.length)), ...remarks.map(({ remark }) => remark)].filter(Boolean).join('\n') },
    closing: { label: words.closing, parts: ['closing'], show: ({ closing }) => closing }
  };
}

function faultsOf({ annex, introduction, closing, remarks }: SynthesisForm, isTried: boolean, words: Words, number: (value: number) => string): Faults {
  const long = (text: string, most: number) => (text.length > most ? { text: words.tooLong(number(most)), isUrgent: true } : undefined);
  const { annex: mostAnnex, words: mostWords, remark: mostRemark, quotes: mostQuotes } = SYNTHESIS_LIMITS;
  const isEmpty = introduction.trim() === '' && closing.trim() === '' && remarks.every(({ remark }) => remark.trim() === '');
  return {
    annex: long(annex, mostAnnex),
    introduction: long(introduction, mostWords) ?? (isTried && isEmpty ? { text: words.required } : undefined),
    closing: long(closing, mostWords),
    remarks: remarks.map(({ remark }) => long(remark, mostRemark)).find(Boolean) ?? (remarks.some(({ quotes }) => quotes.length > mostQuotes) ? { text: words.tooManyQuotes(number(mostQuotes)), isUrgent: true } : undefined)
  };
}
