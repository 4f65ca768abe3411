import * as React from 'react';
import type { ShownTally } from '../../../../domain/ballots/Tally';
import { dateResults } from '../../../../domain/polls/dateResult';
import type { Poll, PollOption } from '../../../../domain/polls/Poll';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { MakeForm } from '../../../../shell/making/MakeForm';
import { sessionMakingWords } from '../../../../shell/making/sessionStrings';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { useReferences, useReferenceServices } from '../../../../shell/references/useReferences';
import { Disclosure } from '../../../../ui/Disclosure';
import { SelectField } from '../../../../ui/SelectField';
import { dateWords } from '../kinds/dateWords';
import styles from './ManagePanel.module.scss';

interface MakeSessionProps {
  readonly poll: Poll;
  readonly tally: ShownTally;
}

/** From the answer that a poll chose to a session that people register for; nothing where the site has no registrations. */
export default function MakeSession({ poll, tally }: MakeSessionProps): React.ReactElement | null {
  const words = useWords(sessionMakingWords);
  const { formats } = usePage();
  const references = useReferenceServices();
  const thing = useThing('poll', poll.id);
  const { data: linked = [] } = useReferences(thing);
  const makings = useQuery({ queryKey: ['making', 'makings'], queryFn: async () => (await references.making()).makings() });
  const making = makings.data?.find(({ offer }) => offer === 'session');
  const options = React.useMemo(() => bestFirst(poll, tally), [poll, tally]);
  const [wanted, want] = React.useState<string>();
  const option = options.find(({ id }) => String(id) === wanted) ?? options[0];
  if (!making || !option) return null;
  const from = linked.filter(({ direction, other }) => direction === 'from' && other.kind === 'session');
  const areDates = poll.kind === 'dates';
  const said = (each: PollOption): string => (areDates ? dateWords(each.text, formats) : each.text);
  if (from.length > 0) {
    return (
      <section className={styles.section} aria-label={words.title}>
        <p>{words.from}</p>
        <ul>
          {from.map(({ other }) => (
            <li key={other.id}>
              <ThingLink thing={other}>{other.title}</ThingLink>
            </li>
          ))}
        </ul>
      </section>
    );
  }
  return (
    <Disclosure label={words.title}>
      <div className={styles.section}>
        <p>{words.lead}</p>
        <SelectField label={words.answer} options={options.map((each) => ({ key: String(each.id), text: said(each) }))} selected={String(option.id)} onChange={want} />
        <MakeForm
          key={option.id}
          making={making}
          words={words}
          origin={{ ...thing, title: poll.question }}
          title={areDates ? '' : option.text}
          text=""
          options={[]}
          {...(areDates ? { slot: option.text } : {})}
          services={() => references.making()}
        />
      </div>
    </Disclosure>
  );
}

/** The answers, most chosen first: of dates, those on which most can come. */
function bestFirst({ kind, options }: Poll, tally: ShownTally): readonly PollOption[] {
  const dates = kind === 'dates' ? new Map(dateResults(options, tally).map((each) => [each.id, (each.yes ?? 0) + (each.ifNeedBe ?? 0) + (each.isBest ? 0.5 : 0)])) : undefined;
  const votes = ({ id }: PollOption): number => dates?.get(id) ?? tally.counts[id] ?? 0;
  return options.filter(({ text }) => text !== '').sort((one, other) => votes(other) - votes(one));
}
