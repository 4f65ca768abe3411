import * as React from 'react';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import { POLL_LIMITS } from '../../../../domain/polls/Poll';
import type { SaidItem } from '../../../../domain/synthesis/SaidItem';
import { shortened } from '../../../../domain/synthesis/shortened';
import { sectionKey } from '../../../../domain/synthesis/Synthesis';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import { distinctWordings, variantsFault, variantsPoll } from '../../../../domain/synthesis/variantsPoll';
import { newClientKey } from '../../../../data/items/newClientKey';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { errorCode } from '../../../../shell/errorCode';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { referenceKeys, useReferenceServices } from '../../../../shell/references/useReferences';
import { report } from '../../../../shell/report';
import { Failure } from '../../../../shell/states';
import { useTask } from '../../../../shell/tasks/useTask';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../ui/FieldFrame';
import { MessageLine } from '../../../../ui/MessageLine';
import { SelectField } from '../../../../ui/SelectField';
import { TextBox } from '../../../../ui/TextBox';
import { sectionTitle } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import type { CallRecords } from './useCallRecords';
import { useWording } from './useWording';

interface VariantsPollProps {
  readonly opened: OpenedCall;
  readonly records: CallRecords;
  readonly mayOwn: boolean;
}

/** A passage for which wordings were proposed that everybody reads. */
interface Disputed {
  readonly outline: SectionOutline;
  readonly wordings: readonly SaidItem[];
}

/** The text as it is, among what is chosen. */
const CURRENT = 0;

/** One press from proposed wordings to a poll on them. */
export function VariantsPoll({ opened, records, mayOwn }: VariantsPollProps): React.ReactElement {
  const words = useWords(outputWords).poll;
  const disputed = React.useMemo(() => disputedIn(records), [records]);
  return (
    <section className={styles.block} aria-label={words.title}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.lead}>{words.lead}</p>
      {!mayOwn && <p className={styles.note}>{words.ownersOnly}</p>}
      {mayOwn && disputed.length === 0 && <p className={styles.note}>{words.none}</p>}
      {mayOwn && disputed.length > 0 && <VariantsForm opened={opened} disputed={disputed} textVersion={records.versions[records.versions.length - 1]?.version ?? 0} />}
    </section>
  );
}

interface VariantsFormProps {
  readonly opened: OpenedCall;
  readonly disputed: readonly Disputed[];
  readonly textVersion: number;
}

function VariantsForm({ opened: { call }, disputed, textVersion }: VariantsFormProps): React.ReactElement {
  const words = useWords(outputWords).poll;
  const wording = useWording();
  const { formats, webPath } = usePage();
  const services = useCallServices();
  const references = useReferenceServices();
  const queries = useQueryClient();
  const thing = useThing('call', call.id);
  const [key, setKey] = React.useState(() => keyOf(disputed[0]));
  const one = disputed.find((each) => keyOf(each) === key) ?? disputed[0];
  const title = one ? sectionTitle(one.outline, textVersion, wording) : '';
  const [question, setQuestion] = React.useState<string>();
  const [chosen, setChosen] = React.useState<readonly number[]>();
  const [isTried, setTried] = React.useState(false);
  /** The same at each try of the same choice: a poll whose answer was lost is not made twice. */
  const clientKey = React.useRef(newClientKey());

  const options = one ? [{ id: CURRENT, text: words.current(one.outline.words), link: '' }, ...one.wordings.map(({ id, wording: text }) => ({ id, text, link: wording.addressOf(id) }))] : [];
  const picked = options.filter(({ id }) => (chosen ?? options.slice(0, POLL_LIMITS.maxOptions).map((option) => option.id)).includes(id));
  const asked = question ?? words.questionFor(title);
  const fault = variantsFault(picked.length);

  const make = useTask(async () => {
    const id = await (await services.outputs()).makePoll(variantsPoll(asked, picked), clientKey.current);
    return { poll: { kind: 'poll', id, webPath, title: shortened(asked, POLL_LIMITS.questionLength) }, ...(await linked(id)) };
  });
  const linked = async (id: number): Promise<{ readonly isLinked: boolean }> => {
    try {
      await references.add({ kind: 'poll', id, webPath, title: shortened(asked, POLL_LIMITS.questionLength) }, { ...thing, title: call.title });
      await queries.invalidateQueries(referenceKeys.all);
      return { isLinked: true };
    } catch (error) {
      // The poll is there: that must be known, whatever became of the link.
      report(error, 'link a poll with its call');
      return { isLinked: false };
    }
  };
  const { state } = make;
  const again = (): void => {
    clientKey.current = newClientKey();
    make.reset();
  };
  const submit = (): void => {
    setTried(true);
    if (!fault && asked.trim() !== '') make.start(undefined);
  };
  React.useEffect(() => {
    if (state.kind === 'done') announce(state.result.isLinked ? words.done : words.doneUnlinked);
  }, [state, words]);

  if (!one) return <p className={styles.note}>{words.none}</p>;
  return (
    <div className={styles.block}>
      <SelectField
        label={words.passage}
        options={disputed.map((each) => ({ key: keyOf(each), text: sectionTitle(each.outline, textVersion, wording) }))}
        selected={keyOf(one)}
        onChange={(next) => {
          setKey(next);
          setQuestion(undefined);
          setChosen(undefined);
          again();
        }}
      />
      <TextBox
        label={words.question}
        dir="auto"
        value={asked}
        required
        errorMessage={isTried && asked.trim() === '' ? words.required : undefined}
        onChange={(next) => {
          setQuestion(next);
          again();
        }}
      />
      <FieldFrame label={words.options} hint={words.shortened} message={isTried && fault ? (fault === 'fewest' ? words.fewest : words.most(formats.number(POLL_LIMITS.maxOptions))) : undefined} isError={isTried && fault !== null}>
        {options.map(({ id, text }) => (
          <Check
            key={id}
            isChecked={picked.some((option) => option.id === id)}
            text={shortened(text, POLL_LIMITS.optionTextLength)}
            onChange={(isChecked) => {
              setChosen(isChecked ? [...picked.map((option) => option.id), id] : picked.map((option) => option.id).filter((other) => other !== id));
              again();
            }}
          />
        ))}
      </FieldFrame>
      <div>
        <Button isBusy={state.kind === 'running'} onClick={submit}>
          {words.make}
        </Button>
      </div>
      {state.kind === 'done' && (
        <MessageLine
          tone={state.result.isLinked ? 'done' : 'warning'}
          action={
            <>
              <ThingLink thing={state.result.poll}>{words.open}</ThingLink>
              {!state.result.isLinked && (
                <Button appearance="text" onClick={make.resume}>
                  {words.link}
                </Button>
              )}
            </>
          }
        >
          {state.result.isLinked ? words.done : words.doneUnlinked}
        </MessageLine>
      )}
      {state.kind === 'failed' && (errorCode(state.error) === 'notFound' ? <MessageLine tone="warning">{words.notSetUp}</MessageLine> : <Failure error={state.error} onRetry={make.resume} />)}
    </div>
  );
}

function keyOf(disputed: Disputed | undefined): string {
  return disputed ? sectionKey(disputed.outline) : '';
}

function disputedIn({ parts }: CallRecords): readonly Disputed[] {
  return parts
    .map(({ outline }) => outline)
    .filter(({ by, passage }) => by === 'passage' && passage > 0)
    .map((outline) => ({ outline, wordings: distinctWordings(outline.items.filter(({ kind, wording, isPublic }) => kind === 'wording' && wording !== '' && isPublic)) }))
    .filter(({ wordings }) => wordings.length > 0);
}
