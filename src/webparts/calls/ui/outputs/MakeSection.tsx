import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { Making } from '../../../../domain/making/Proposal';
import { variantsFault } from '../../../../domain/making/Proposal';
import type { NamedThing } from '../../../../domain/references/Reference';
import { shortened } from '../../../../domain/text/shortened';
import { sectionKey } from '../../../../domain/synthesis/Synthesis';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import type { Variants } from '../../../../domain/synthesis/variantsOf';
import { variantsOf } from '../../../../domain/synthesis/variantsOf';
import { newClientKey } from '../../../../data/items/newClientKey';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { announce } from '../../../../shell/announce';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import type { MakingWords } from '../../../../shell/making/strings';
import { makingWords } from '../../../../shell/making/strings';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
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

interface MakeSectionsProps {
  readonly opened: OpenedCall;
  readonly records: CallRecords;
  readonly mayOwn: boolean;
}

/** A passage, or words of it, of which something can be made, with the wordings that were proposed for it and that everybody reads. */
interface Subject extends Variants {
  readonly outline: SectionOutline;
}

/** The text as it is, among what is chosen. */
const CURRENT = 0;
/** Of words of a passage, where they are named (characters). */
const NAME_LENGTH = 60;

/** One press from what was said to something else, for each thing that this site can make. */
export function MakeSections(props: MakeSectionsProps): React.ReactElement {
  const services = useCallServices();
  const words: Readonly<Record<string, MakingWords | undefined>> = useWords(makingWords);
  const makings = useQuery({ queryKey: [...callKeys.all, 'makings'], queryFn: async () => (await services.outputs()).makings() });
  return (
    <>
      {(makings.data ?? []).map((making) => {
        const said = words[making.kind];
        return said && <MakeSection key={making.kind} {...props} making={making} words={said} />;
      })}
    </>
  );
}

interface MakeProps extends MakeSectionsProps {
  readonly making: Making;
  readonly words: MakingWords;
}

function MakeSection({ making, words, opened, records, mayOwn }: MakeProps): React.ReactElement {
  const subjects = React.useMemo(() => subjectsIn(records, making), [records, making]);
  const mayMake = mayOwn || !making.isForOwners;
  return (
    <section className={styles.block} aria-label={words.title}>
      <h4 className={styles.heading}>{words.title}</h4>
      <p className={styles.lead}>{words.lead}</p>
      {!mayMake && <p className={styles.note}>{words.ownersOnly}</p>}
      {mayMake && subjects.length === 0 && <p className={styles.note}>{words.none}</p>}
      {mayMake && subjects.length > 0 && <MakeForm opened={opened} subjects={subjects} making={making} words={words} textVersion={records.versions[records.versions.length - 1]?.version ?? 0} />}
    </section>
  );
}

interface MakeFormProps extends Pick<MakeProps, 'opened' | 'making' | 'words'> {
  readonly subjects: readonly Subject[];
  readonly textVersion: number;
}

function MakeForm({ opened: { call }, subjects, making, words, textVersion }: MakeFormProps): React.ReactElement {
  const shown = useWords(outputWords).making;
  const { kind, variants, titleLength } = making;
  const wording = useWording();
  const { formats, webPath } = usePage();
  const services = useCallServices();
  const references = useReferenceServices();
  const queries = useQueryClient();
  const thing = useThing('call', call.id);
  const [key, setKey] = React.useState(() => keyOf(subjects[0]));
  const one = subjects.find((each) => keyOf(each) === key) ?? subjects[0];
  const nameOf = ({ outline, span, current }: Subject): string => {
    const passage = sectionTitle(outline, textVersion, wording);
    return span ? shown.within(passage, shortened(current, NAME_LENGTH)) : passage;
  };
  const title = one ? nameOf(one) : '';
  /** Where nobody proposed a wording, who makes it writes what there is to choose from. */
  const takesText = !variants || one?.wordings.length === 0;
  const [question, setQuestion] = React.useState<string>();
  const [text, setText] = React.useState<string>();
  const [chosen, setChosen] = React.useState<readonly number[]>();
  const [isTried, setTried] = React.useState(false);
  /** The same at each try of the same choice: what was made and whose answer was lost is not made twice. */
  const clientKey = React.useRef(newClientKey());

  const options = one && !takesText ? [{ id: CURRENT, text: shown.current(one.current), link: '' }, ...one.wordings.map(({ id, wording: text }) => ({ id, text, link: wording.addressOf(id) }))] : [];
  const picked = options.filter(({ id }) => (chosen ?? options.slice(0, variants?.most ?? 0).map((option) => option.id)).includes(id));
  const asked = question ?? words.nameFor(title);
  const about = text ?? one?.current ?? '';
  const fault = takesText ? null : variantsFault(making, picked.length);

  const make = useTask(async () => {
    const id = await (await services.outputs()).make(kind, { title: asked, text: takesText ? about : '', variants: picked.map(({ text: said, link }) => ({ text: said, link })) }, clientKey.current);
    const thing = { kind, id, webPath, title: shortened(asked, titleLength) };
    return { thing, ...(await linked(thing)) };
  });
  const linked = async (made: NamedThing): Promise<{ readonly isLinked: boolean }> => {
    try {
      await references.add(made, { ...thing, title: call.title });
      await queries.invalidateQueries(referenceKeys.all);
      return { isLinked: true };
    } catch (error) {
      // It is made: that must be known, whatever became of the link.
      report(error, `link a ${kind} with its call`);
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
        label={shown.passage}
        options={subjects.map((each) => ({ key: keyOf(each), text: nameOf(each) }))}
        selected={keyOf(one)}
        onChange={(next) => {
          setKey(next);
          setQuestion(undefined);
          setText(undefined);
          setChosen(undefined);
          again();
        }}
      />
      <TextBox
        label={words.name}
        dir="auto"
        value={asked}
        required
        errorMessage={isTried && asked.trim() === '' ? words.nameRequired : undefined}
        onChange={(next) => {
          setQuestion(next);
          again();
        }}
      />
      {variants && !takesText ? (
        <FieldFrame label={words.content} hint={words.contentHint} message={isTried && fault ? (fault === 'fewest' ? words.fewest : words.most(formats.number(variants.most))) : undefined} isError={isTried && fault !== null}>
          {options.map(({ id, text: said }) => (
            <Check
              key={id}
              isChecked={picked.some((option) => option.id === id)}
              text={shortened(said, variants.length)}
              onChange={(isChecked) => {
                setChosen(isChecked ? [...picked.map((option) => option.id), id] : picked.map((option) => option.id).filter((other) => other !== id));
                again();
              }}
            />
          ))}
        </FieldFrame>
      ) : (
        <TextBox
          label={variants ? shown.about : words.content}
          description={variants ? shown.ownAnswers : words.contentHint}
          multiline
          rows={4}
          dir="auto"
          value={about}
          onChange={(next) => {
            setText(next);
            again();
          }}
        />
      )}
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
              <ThingLink thing={state.result.thing}>{words.open}</ThingLink>
              {!state.result.isLinked && (
                <Button appearance="text" onClick={make.resume}>
                  {shown.link}
                </Button>
              )}
            </>
          }
        >
          {state.result.isLinked ? words.done : words.doneUnlinked}
        </MessageLine>
      )}
      {state.kind === 'failed' && <Failure error={state.error} onRetry={make.resume} />}
    </div>
  );
}

function keyOf(subject: Subject | undefined): string {
  return subject ? `${sectionKey(subject.outline)} ${subject.span?.start ?? ''}-${subject.span?.end ?? ''}` : '';
}

/**
 * Passages of which something was said, in the order of the text, and after each the words of it for which others were proposed. What takes variants begins
 * with those for which there are some; words by themselves are first where the passage is too long to be an answer.
 */
function subjectsIn({ parts, versions }: CallRecords, { variants }: Making): readonly Subject[] {
  const subjects = parts
    .map(({ outline }) => outline)
    .filter(({ by, passage }) => by === 'passage' && passage > 0)
    .flatMap((outline): readonly Subject[] => {
      const passage = versions.find(({ version }) => version === outline.version)?.passages.find(({ id }) => id === outline.passage);
      const [whole, ...spans] = variantsOf(passage ?? { text: outline.words }, outline.words, outline.items);
      const all = variants && whole.current.length > variants.length ? [...spans, whole] : [whole, ...spans];
      return (variants ? all : [whole]).map((each) => ({ ...each, outline }));
    });
  const isChoice = ({ wordings }: Subject): boolean => wordings.length > 0;
  return variants ? [...subjects.filter(isChoice), ...subjects.filter((each) => !isChoice(each))] : subjects;
}
