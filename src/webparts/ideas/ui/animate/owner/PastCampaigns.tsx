import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import { campaignState } from '../../../../../domain/ideas/campaignState';
import { keptUntil } from '../../../../../domain/ideas/keptUntil';
import type { PastThing } from '../../../../../shell/owner/PastThings';
import { PastThings } from '../../../../../shell/owner/PastThings';
import { usePage, useWords } from '../../../../../shell/Page';
import { useQuery } from '../../../../../shell/queries/useQuery';
import { useIdeaServices } from '../../queries';
import styles from '../Desk.module.scss';
import { ownerWords } from './ownerStrings';
import { PurgeCampaign } from './PurgeCampaign';

/** Campaigns of the site in which something is kept longer than was said. */
export function PastCampaigns(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { webPath } = usePage();
  const services = useIdeaServices();
  const read = useQuery({ queryKey: [...ideaKeys.all, 'keptTooLong'], queryFn: async () => (await services.owning()).keptTooLong() });
  const past = read.data?.flatMap((opened): readonly PastThing[] => {
    const { campaign, decisions } = opened;
    const state = campaignState(campaign, decisions, services.serverNow());
    const until = keptUntil(campaign, state);
    return until ? [{ thing: { kind: 'campaign', id: campaign.id, webPath }, title: campaign.question, until, removal: <PurgeCampaign opened={opened} state={state} /> }] : [];
  });
  return (
    <section className={styles.block} aria-label={words.title}>
      <h5 className={styles.subheading}>{words.title}</h5>
      <PastThings read={{ ...read, data: past }} words={words} />
    </section>
  );
}
