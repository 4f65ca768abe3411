import * as React from 'react';
import { object, record, string } from 'valibot';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { CAMPAIGN_LIMITS } from '../../../../domain/ideas/campaignLimits';
import type { Evaluation } from '../../../../domain/ideas/Evaluation';
import { HIGHEST_MARK } from '../../../../domain/ideas/Evaluation';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { validateEvaluation } from '../../../../domain/ideas/validateEvaluation';
import type { StoredValue } from '../../../../domain/stored/defineStored';
import { defineStored } from '../../../../domain/stored/defineStored';
import type { OpenedDraft } from '../../../../shell/drafts/DraftStore';
import { useBegun, useKeptForm } from '../../../../shell/drafts/useKeptForm';
import { usePage, useWords } from '../../../../shell/Page';
import { useMutation } from '../../../../shell/queries/useMutation';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { Failure, Loading } from '../../../../shell/states';
import { Button } from '../../../../ui/Button';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { Quoting } from '../../../../ui/Quoting';
import { TextBox } from '../../../../ui/TextBox';
import { useId } from '../../../../ui/useId';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaServices } from '../queries';
import styles from './Evaluate.module.scss';
import { evaluateWords } from './evaluateStrings';

/** Marks that somebody has begun to give, as they are chosen. */
const marksForm = defineStored({ name: 'draft of marks', version: 1, schema: object({ marks: record(string(), string()), words: string() }) });
type Form = Readonly<StoredValue<typeof marksForm>>;

interface MarksFormProps {
  readonly state: IdeaState;
  /** What the reader gave before; undefined: nothing. */
  readonly given: Evaluation | undefined;
  /** Marks were published meanwhile. */
  readonly isOver: boolean;
  onDone(): void;
  onClose(): void;
}

/** Marks for one idea, kept on the device from the first choice on. */
export function MarksForm(props: MarksFormProps): React.ReactElement {
  const begun = useBegun(thingOf(props), marksForm);
  return begun ? <Choosing {...props} begun={begun} /> : <Loading lines={4} />;
}

function Choosing({ begun, ...props }: MarksFormProps & { readonly begun: OpenedDraft<Form> }): React.ReactElement {
  const { state, given, isOver, onDone, onClose } = props;
  const words = useWords(evaluateWords);
  const { formats } = usePage();
  const { campaign } = useBrainstorming();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const titleId = useId('marks');
  const initial: Form = { marks: Object.fromEntries(Object.entries(given?.marks ?? {}).map(([id, mark]) => [id, String(mark)])), words: given?.words ?? '' };
  const { form, kept, clientKey, change, forget } = useKeptForm(thingOf(props), marksForm, initial, begun);
  const [isTold, setTold] = React.useState(false);
  const box = React.useRef<HTMLFormElement>(null);
  React.useEffect(() => box.current?.querySelector('input')?.focus(), []);
  // A criterion that was taken out meanwhile is no longer asked for.
  const marks = Object.fromEntries(campaign.criteria.flatMap(({ id }) => (form.marks[id] ? [[id, Number(form.marks[id])] as const] : [])));
  const draft = { idea: state.idea.id, marks, words: form.words.trim() };
  const issues = validateEvaluation(draft, campaign.criteria);
  const giving = useMutation({
    mutationKey: ['ideas', 'evaluate'],
    mutationFn: async () => (await services.evaluations()).add(campaign, draft, clientKey),
    onSuccess: (evaluation) => {
      queries.setQueryData<readonly Evaluation[]>(ideaKeys.evaluations(campaign.id), (known) => known && [...known.filter(({ id }) => id !== evaluation.id), evaluation]);
      // "What awaits me" rests on it.
      void queries.invalidateQueries(ideaKeys.list);
      forget();
      onDone();
    }
  });
  const submit = (event: React.FormEvent): void => {
    event.preventDefault();
    if (isOver) return;
    if (issues.length === 0) return giving.mutate(undefined);
    setTold(true);
    const about = issues.find(({ field }) => field === 'marks')?.about;
    box.current?.querySelector<HTMLElement>(about === undefined ? 'textarea' : `[data-criterion="${about}"] input`)?.focus();
  };
  const isBegun = kept === 'kept' || kept === 'restored';
  const isTooLong = issues.some(({ field }) => field === 'words');
  return (
    <form ref={box} className={styles.form} aria-labelledby={titleId} onSubmit={submit} noValidate>
      <p id={titleId} className={styles.strong}>
        <Quoting said={words.form(state.title)} text={state.title} />
      </p>
      {kept === 'restored' && <MessageLine tone="info">{words.draftRestored}</MessageLine>}
      {campaign.criteria.map(({ id, name, isCost }) => {
        const isMissing = isTold && issues.some(({ field, about }) => field === 'marks' && about === id);
        return (
          <div key={id} data-criterion={id}>
            <FieldFrame label={name} hint={isCost ? words.costScale : words.scale} message={isMissing ? words.required : undefined} isError={isMissing} isRequired>
              <div className={styles.marks}>
                {Array.from({ length: HIGHEST_MARK }, (_, index) => String(index + 1)).map((mark) => (
                  <label key={mark} className={styles.mark}>
                    <input type="radio" name={`${titleId}-${id}`} checked={form.marks[id] === mark} onChange={() => change({ marks: { ...form.marks, [id]: mark } })} />
                    {formats.number(Number(mark))}
                  </label>
                ))}
              </div>
            </FieldFrame>
          </div>
        );
      })}
      <TextBox label={words.words} multiline rows={3} dir="auto" value={form.words} errorMessage={isTooLong ? words.tooLong(formats.number(CAMPAIGN_LIMITS.commentLength)) : undefined} onChange={(typed) => change({ words: typed })} />
      {isOver && <MessageLine tone="warning">{words.over}</MessageLine>}
      {giving.error !== null && (
        <>
          <MessageLine tone="warning">{words.failed}</MessageLine>
          <Failure error={giving.error} />
        </>
      )}
      <div className={styles.buttons}>
        <Button type="submit" appearance="primary" disabled={isOver} isBusy={giving.isLoading}>
          {given ? words.correct : words.send}
        </Button>
        <Button onClick={onClose}>{isBegun ? words.later : words.close}</Button>
        {isBegun && (
          <Button appearance="text" onClick={forget}>
            {words.discard}
          </Button>
        )}
        {kept !== 'nothing' && <span className={styles.meta}>{kept === 'unkept' ? words.draftNotKept : words.draftKept}</span>}
      </div>
    </form>
  );
}

function thingOf({ state: { idea } }: MarksFormProps): string {
  return `marks-${idea.campaignId}-${idea.id}`;
}
