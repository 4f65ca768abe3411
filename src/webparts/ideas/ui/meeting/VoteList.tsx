import * as React from 'react';
import type { SiteCampaignRights } from '../../../../data/ideas/IdeaServices';
import { ideaKeys } from '../../../../data/ideas/ideaKeys';
import { brainstorm } from '../../../../domain/ideas/brainstorm';
import { mayTakeBack } from '../../../../domain/ideas/mayDo';
import type { OpenedCampaign } from '../../../../domain/ideas/IdeaThread';
import { usePage, useWords } from '../../../../shell/Page';
import { useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { useServerTime } from '../../../../shell/useServerTime';
import { MessageLine } from '../../../../ui/MessageLine';
import { meetingWords } from '../../meetingStrings';
import type { Brainstorming } from '../Brainstorming';
import { BrainstormingProvider } from '../Brainstorming';
import { useBook, useIdeaServices, useMe, useVotes } from '../queries';
import { BudgetLine, VoteControl } from '../vote/lazyVotes';
import styles from './Meeting.module.scss';

interface VoteListProps {
  readonly opened: OpenedCampaign;
  readonly rights: SiteCampaignRights;
  /** False: it is read so that it is there when the vote begins, with or without the network. */
  readonly isShown: boolean;
}

/** The ideas with the reader's votes, which are those of the brainstorm: read once, in the words that he votes for. */
export function VoteList({ opened, rights, isShown }: VoteListProps): React.ReactElement {
  const words = useWords(meetingWords);
  const { webPath } = usePage();
  const services = useIdeaServices();
  const queries = useQueryClient();
  const now = useServerTime();
  const me = useMe();
  const read = useBook(opened);
  const book = read.data;
  const storm = React.useMemo(() => book && brainstorm({ campaign: opened.campaign, ...book }, services.serverNow()), [opened, book, services]);
  const voted = React.useMemo(() => storm && { campaign: opened.campaign, state: storm.state, ideas: storm.ideas }, [opened, storm]);
  const votes = useVotes(opened.campaign.id, voted).data;
  const wasShown = React.useRef(isShown);
  React.useEffect(() => {
    // What was gathered since it was read.
    if (isShown && !wasShown.current) void queries.invalidateQueries(ideaKeys.book(opened.campaign.id));
    wasShown.current = isShown;
  }, [isShown, queries, opened]);
  const value = React.useMemo(
    (): Brainstorming | undefined =>
      storm && {
        ...storm,
        opened,
        rights,
        me,
        isGuest: false,
        guests: undefined,
        whose: (person) => person,
        tellGuests: () => undefined,
        votes,
        commentCounts: {},
        places: [],
        arrangement: { clusters: [], loose: [], ignored: [] },
        // Before the result, nobody is shown a figure.
        countOf: () => null,
        thingOf: (idea) => ({ kind: 'idea', id: idea, webPath })
      },
    [storm, opened, rights, me, votes, webPath]
  );
  if (!isShown) return <></>;
  return (
    <WhenReady read={{ ...read, data: value }} lines={6}>
      {(storming) => {
        const { state, forest } = storming;
        const shown = storming.ideas.filter(({ idea, counts, visibility, withdrawn }) => counts && visibility === 'visible' && withdrawn === null && forest.rootOf(idea.id) === idea.id && (state.rules.vote.on !== 'shortList' || state.shortList?.includes(idea.id)));
        return (
          <BrainstormingProvider value={storming}>
            {mayTakeBack(state, { mayTakePart: true }, now) !== null && <MessageLine tone="info">{words.voteSoon}</MessageLine>}
            <BudgetLine />
            {shown.length === 0 && <p className={styles.note}>{words.none}</p>}
            <ul className={styles.cards}>
              {shown.map((each) => (
                <li key={each.idea.id} className={styles.card}>
                  <h4 className={styles.ideaTitle} dir="auto">
                    {each.title}
                  </h4>
                  {each.text && (
                    <p className={styles.ideaText} dir="auto">
                      {each.text}
                    </p>
                  )}
                  <div className={styles.actions}>
                    <VoteControl state={each} />
                  </div>
                </li>
              ))}
            </ul>
          </BrainstormingProvider>
        );
      }}
    </WhenReady>
  );
}
