import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import type { Making } from '../../../../../domain/making/Proposal';
import { useAddresses } from '../../../../../shell/addresses/useAddresses';
import { MakeChoice } from '../../../../../shell/making/MakeChoice';
import { MakeForm } from '../../../../../shell/making/MakeForm';
import { makeChoiceWords, makingWords } from '../../../../../shell/making/strings';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { References } from '../../../../../shell/references/References';
import { WhenReady } from '../../../../../shell/states';
import { SidePanel } from '../../../../../ui/SidePanel';
import { useBrainstorming } from '../../Brainstorming';
import { useIdeaServices } from '../../queries';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import type { PanelProps } from './PanelProps';

/** What one idea, a cluster or a short list can become elsewhere on the site: a call for comment, a poll, another brainstorm. */
export function MakePanel({ states, onClose }: Pick<PanelProps, 'states' | 'onClose'>): React.ReactElement {
  const words = useWords(deskWords);
  const { title } = useWords(makeChoiceWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const { thingOf } = useBrainstorming();
  const read = useQuery({ queryKey: [...ideaKeys.all, 'makings'], queryFn: async () => (await services.making()).makings() });
  const [one] = states;
  return (
    <SidePanel title={title} closeLabel={words.close} onDismiss={onClose}>
      <div className={styles.part}>
        {states.length === 1 && one ? (
          <>
            <Said state={one} />
            <References thing={thingOf(one.idea.id)} hasStates />
          </>
        ) : (
          <p className={styles.note}>{words.make.of(formats.number(states.length))}</p>
        )}
        <WhenReady read={read} lines={4}>
          {(makings) => <Offered makings={makings} states={states} />}
        </WhenReady>
      </div>
    </SidePanel>
  );
}

interface OfferedProps {
  readonly makings: readonly Making[];
  readonly states: readonly IdeaState[];
}

function Offered({ makings, states }: OfferedProps): React.ReactElement | null {
  const { webPath } = usePage();
  const addresses = useAddresses();
  const services = useIdeaServices();
  const { campaign, rights, thingOf } = useBrainstorming();
  const isOne = states.length === 1;
  const words = useWords(makingWords)[isOne ? 'idea' : 'ideas'];
  const [one] = states;
  if (!one) return null;
  const text = isOne ? [one.text || one.title, ...one.additions.map((addition) => addition.text)].join('\n') : states.map((state) => [state.title, state.text].filter(Boolean).join('\n')).join('\n');
  return (
    <MakeChoice makings={makings} words={words} mayOwn={rights.mayOwn} hasEnough={({ variants }) => !variants || states.length >= variants.fewest}>
      {(making, said) => (
        <MakeForm
          making={making}
          words={said}
          origin={isOne ? { ...thingOf(one.idea.id), title: one.title } : { kind: 'campaign', id: campaign.id, webPath, title: campaign.question }}
          title={isOne ? one.title : campaign.question}
          text={text}
          options={states.map((state) => ({ id: state.idea.id, text: state.title, link: addresses.hrefOf(thingOf(state.idea.id)), ...(isOne || !state.counts ? {} : { thing: { ...thingOf(state.idea.id), title: state.title } }) }))}
          notInto={{ kind: 'campaign', id: campaign.id }}
          services={() => services.making()}
        />
      )}
    </MakeChoice>
  );
}
