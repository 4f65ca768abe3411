import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import type { Making } from '../../../../../domain/making/Proposal';
import { useAddresses } from '../../../../../shell/addresses/useAddresses';
import { MakeForm } from '../../../../../shell/making/MakeForm';
import type { MakingWords } from '../../../../../shell/making/strings';
import { makingWords } from '../../../../../shell/making/strings';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { References } from '../../../../../shell/references/References';
import { WhenReady } from '../../../../../shell/states';
import { ChoiceList } from '../../../../../ui/ChoiceList';
import { FieldFrame } from '../../../../../ui/FieldFrame';
import { SidePanel } from '../../../../../ui/SidePanel';
import { useId } from '../../../../../ui/useId';
import { useBrainstorming } from '../../Brainstorming';
import { useIdeaServices } from '../../queries';
import styles from '../Desk.module.scss';
import { deskWords } from '../deskStrings';
import { Said } from '../Said';
import type { PanelProps } from './PanelProps';

/** What one idea, a cluster or a short list can become elsewhere on the site: a call for comment, a poll, another brainstorm. */
export function MakePanel({ states, onClose }: Pick<PanelProps, 'states' | 'onClose'>): React.ReactElement {
  const words = useWords(deskWords);
  const { formats } = usePage();
  const services = useIdeaServices();
  const { thingOf } = useBrainstorming();
  const known: Readonly<Record<string, MakingWords | undefined>> = useWords(makingWords)[states.length === 1 ? 'idea' : 'ideas'];
  const read = useQuery({ queryKey: [...ideaKeys.all, 'makings'], queryFn: async () => (await services.making()).makings() });
  const [one] = states;
  return (
    <SidePanel title={words.make.title} closeLabel={words.close} onDismiss={onClose}>
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
          {(makings) => {
            const offered = makings.filter(({ offer }) => known[offer]);
            return offered.length === 0 ? <p className={styles.note}>{words.make.nothing}</p> : <Offered makings={offered} words={known} states={states} />;
          }}
        </WhenReady>
      </div>
    </SidePanel>
  );
}

interface OfferedProps {
  readonly makings: readonly Making[];
  readonly words: Readonly<Record<string, MakingWords | undefined>>;
  readonly states: readonly IdeaState[];
}

function Offered({ makings, words, states }: OfferedProps): React.ReactElement {
  const { what } = useWords(deskWords).make;
  const { webPath } = usePage();
  const addresses = useAddresses();
  const services = useIdeaServices();
  const { campaign, rights, thingOf } = useBrainstorming();
  const name = useId('make');
  const [offer, setOffer] = React.useState(makings[0]?.offer ?? '');
  const making = makings.find((each) => each.offer === offer);
  const said = words[offer];
  const [one] = states;
  if (!making || !said || !one) return <></>;
  const isOne = states.length === 1;
  const subject = isOne ? one.title : campaign.question;
  const text = isOne ? [one.text || one.title, ...one.additions.map((addition) => addition.text)].join('\n') : states.map((state) => [state.title, state.text].filter(Boolean).join('\n')).join('\n');
  const mayMake = rights.mayOwn || !making.isForOwners;
  const hasEnough = !making.variants || states.length >= making.variants.fewest;
  return (
    <>
      <FieldFrame label={what}>
        <ChoiceList name={name} selected={offer} choices={makings.map((each) => ({ key: each.offer, text: words[each.offer]?.title ?? '' }))} onChange={setOffer} />
      </FieldFrame>
      <p className={styles.note}>{said.lead}</p>
      {!mayMake && <p className={styles.note}>{said.ownersOnly}</p>}
      {mayMake && !hasEnough && <p className={styles.note}>{said.none}</p>}
      {mayMake && hasEnough && (
        <MakeForm
          key={offer}
          making={making}
          words={said}
          origin={isOne ? { ...thingOf(one.idea.id), title: one.title } : { kind: 'campaign', id: campaign.id, webPath, title: campaign.question }}
          title={subject}
          text={text}
          options={states.map((state) => ({ id: state.idea.id, text: state.title, link: addresses.hrefOf(thingOf(state.idea.id)), ...(isOne || !state.counts ? {} : { thing: { ...thingOf(state.idea.id), title: state.title } }) }))}
          notInto={campaign.id}
          services={() => services.making()}
        />
      )}
    </>
  );
}
