import * as React from 'react';
import type { IdeaNews } from '../../../../domain/ideas/newsOf';
import { newsOf } from '../../../../domain/ideas/newsOf';
import { saidBy } from '../../../../domain/ideas/outside/saidBy';
import { useAddresses } from '../../../../shell/addresses/useAddresses';
import { LocalStore } from '../../../../shell/storage/LocalStore';
import { usePage, useWords } from '../../../../shell/Page';
import { newsWords } from '../../newsStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import styles from '../Ideas.module.scss';
import say from '../Say.module.scss';
import { useIdeaServices } from '../queries';

/** So many are shown where nobody knows when the reader was here last. */
const MOST = 30;

/** What happened since the reader looked here last, the latest first. */
export default function NewsPage({ onOpen }: { onOpen(idea: number): void }): React.ReactElement {
  const words = useWords(newsWords);
  const { formats } = usePage();
  const storm = useBrainstorming();
  const before = useLastVisit(storm.campaign.id);
  const news = newsOf(storm, before).slice(0, before ? undefined : MOST);
  return (
    <div className={styles.outline}>
      <p className={styles.meta}>{news.length === 0 ? words.none : before ? words.since(formats.dateTime(before)) : words.first}</p>
      <ul className={styles.rows}>
        {news.map((each) => (
          <NewsRow key={`${each.kind}${each.idea}.${each.at.getTime()}`} news={each} onOpen={onOpen} />
        ))}
      </ul>
    </div>
  );
}

function NewsRow({ news, onOpen }: { readonly news: IdeaNews; onOpen(idea: number): void }): React.ReactElement | null {
  const words = useWords(newsWords);
  const { stages } = useWords(ideaWords);
  const { formats } = usePage();
  const addresses = useAddresses();
  const { byId, thingOf } = useBrainstorming();
  const state = byId.get(news.idea);
  if (!state) return null;
  const author = saidBy(state);
  const what = {
    thrown: author ? words.thrown(author) : words.thrownHidden,
    added: words.added(news.by ?? ''),
    staged: news.stage ? words.staged(stages[news.stage]) : '',
    merged: words.merged
  }[news.kind];
  const open = (event: React.MouseEvent): void => {
    if (event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    onOpen(news.idea);
  };
  return (
    <li className={styles.row}>
      <p className={styles.meta}>
        {what} · {formats.dateTime(news.at)}
      </p>
      <p className={say.plain} dir="auto">
        <a className={styles.link} href={addresses.hrefOf(thingOf(news.idea))} onClick={open}>
          {state.title}
        </a>
      </p>
    </li>
  );
}

/** When the reader looked here last on this device; that he looks now is remembered for the next time. */
function useLastVisit(campaignId: number): Date | null {
  const { user, webUrl } = usePage();
  const services = useIdeaServices();
  const key = `parvis-ideas-visit|${user.loginName}|${webUrl}|${campaignId}`;
  const [before] = React.useState(() => Number(new LocalStore().get(key)));
  React.useEffect(() => void new LocalStore().put(key, String(services.serverNow().getTime())), [key, services]);
  return React.useMemo(() => (before > 0 ? new Date(before) : null), [before]);
}
