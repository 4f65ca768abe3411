import * as React from 'react';
import { callKeys } from '../../../../data/calls/callKeys';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { Making } from '../../../../domain/making/Proposal';
import { shortened } from '../../../../domain/text/shortened';
import { sectionKey } from '../../../../domain/synthesis/Synthesis';
import type { SectionOutline } from '../../../../domain/synthesis/synthesisSections';
import type { Variants } from '../../../../domain/synthesis/variantsOf';
import { variantsOf } from '../../../../domain/synthesis/variantsOf';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { useCallServices } from '../../../../shell/contributions/useCallServices';
import { MakeChoice } from '../../../../shell/making/MakeChoice';
import { MakeForm } from '../../../../shell/making/MakeForm';
import type { MakingWords } from '../../../../shell/making/strings';
import { makeChoiceWords, makingWords } from '../../../../shell/making/strings';
import { useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { SelectField } from '../../../../ui/SelectField';
import { sectionTitle } from './documents/synthesisDocument';
import styles from './Outputs.module.scss';
import { outputWords } from './outputStrings';
import type { CallRecords } from './useCallRecords';
import { useWording } from './useWording';

interface MakeSectionProps {
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

/** One press from what was said to something else that this site can make. */
export function MakeSection({ opened, records, mayOwn }: MakeSectionProps): React.ReactElement | null {
  const services = useCallServices();
  const { title } = useWords(makeChoiceWords);
  const words = useWords(makingWords).call;
  const makings = useQuery({ queryKey: [...callKeys.all, 'makings'], queryFn: async () => (await services.outputs()).making.makings() });
  const subjects = useSubjects(records);
  if (!makings.data) return null;
  return (
    <section className={styles.block} aria-label={title}>
      <h4 className={styles.heading}>{title}</h4>
      <MakeChoice makings={makings.data} words={words} mayOwn={mayOwn} hasEnough={(making) => subjects(making).length > 0}>
        {(making, said) => <SubjectForm opened={opened} subjects={subjects(making)} making={making} words={said} textVersion={records.versions[records.versions.length - 1]?.version ?? 0} />}
      </MakeChoice>
    </section>
  );
}

/** What each kind of thing can be made of. */
function useSubjects(records: CallRecords): (making: Making) => readonly Subject[] {
  return React.useMemo(() => {
    const found = new Map<string, readonly Subject[]>();
    return (making) => {
      const subjects = found.get(making.offer) ?? subjectsIn(records, making);
      found.set(making.offer, subjects);
      return subjects;
    };
  }, [records]);
}

interface SubjectFormProps extends Pick<MakeSectionProps, 'opened'> {
  readonly making: Making;
  readonly words: MakingWords;
  readonly subjects: readonly Subject[];
  readonly textVersion: number;
}

function SubjectForm({ opened: { call }, subjects, making, words, textVersion }: SubjectFormProps): React.ReactElement {
  const shown = useWords(outputWords).making;
  const wording = useWording();
  const services = useCallServices();
  const thing = useThing('call', call.id);
  const [key, setKey] = React.useState(() => keyOf(subjects[0]));
  const one = subjects.find((each) => keyOf(each) === key) ?? subjects[0];
  const nameOf = ({ outline, span, current }: Subject): string => {
    const passage = sectionTitle(outline, textVersion, wording);
    return span ? shown.within(passage, shortened(current, NAME_LENGTH)) : passage;
  };
  if (!one) return <p className={styles.note}>{words.none}</p>;
  const wordings = one.wordings.map(({ id, wording: text }) => ({ id, text, link: wording.addressOf(id) }));
  return (
    <div className={styles.block}>
      <SelectField label={shown.passage} options={subjects.map((each) => ({ key: keyOf(each), text: nameOf(each) }))} selected={keyOf(one)} onChange={setKey} />
      <MakeForm
        key={keyOf(one)}
        making={making}
        words={words}
        origin={{ ...thing, title: call.title }}
        title={nameOf(one)}
        text={one.current}
        options={wordings.length === 0 ? [] : [{ id: CURRENT, text: shown.current(one.current), link: '' }, ...wordings]}
        own={{ label: shown.about, hint: shown.ownAnswers }}
        services={async () => (await services.outputs()).making}
      />
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
