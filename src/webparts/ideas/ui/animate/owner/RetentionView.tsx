import * as React from 'react';
import { keptUntil } from '../../../../../domain/ideas/keptUntil';
import { usePage, useWords } from '../../../../../shell/Page';
import { MessageLine } from '../../../../../ui/MessageLine';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';
import styles from '../Desk.module.scss';
import { NewCampaigns } from './NewCampaigns';
import { ownerWords } from './ownerStrings';
import { PurgeCampaign } from './PurgeCampaign';
import { SiteCharter } from './SiteCharter';

/** Until when what people said is kept: an owner removes it once the campaign was put away, having seen what goes and what stays. */
export default function RetentionView(): React.ReactElement {
  const words = useWords(ownerWords).retention;
  const { formats } = usePage();
  const services = useIdeaServices();
  const { opened, state } = useDesk();
  const { archived } = state;
  const until = keptUntil(opened.campaign, state);
  const isOver = until !== null && until <= services.serverNow();
  return (
    <section className={styles.part} aria-label={words.title}>
      <p className={styles.note}>{words.intro}</p>
      {until && <MessageLine tone={isOver ? 'warning' : 'info'}>{(isOver ? words.over : words.until)(formats.date(until))}</MessageLine>}
      <MessageLine tone="info">{archived ? words.since(formats.dateTime(archived.created)) : words.notYet}</MessageLine>
      {state.purged && <MessageLine tone="info">{words.trace(state.purged.author.name, formats.dateTime(state.purged.created))}</MessageLine>}
      {archived && <PurgeCampaign opened={opened} state={state} />}
      <NewCampaigns />
      <SiteCharter />
    </section>
  );
}
