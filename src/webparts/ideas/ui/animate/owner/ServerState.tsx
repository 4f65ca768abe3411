import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import type { Taken } from '../../../../../domain/ideas/serverTaking';
import { wantedTaking } from '../../../../../domain/ideas/serverTaking';
import { ServerTaking } from '../../../../../shell/owner/ServerTaking';
import { useWords } from '../../../../../shell/Page';
import { useIdeaServices } from '../../queries';
import { useDesk } from '../Desk';
import { ownerWords } from './ownerStrings';

/** What the server itself takes from people in this campaign, as it is and not as it should be. */
export function ServerState(): React.ReactElement {
  const words = useWords(ownerWords).server;
  const services = useIdeaServices();
  const { opened, state } = useDesk();
  const { campaign } = opened;
  const wanted = wantedTaking(state);
  return (
    <ServerTaking<Taken>
      queryKey={ideaKeys.taking(campaign.id)}
      wanted={wanted}
      mayChange
      words={words}
      said={(taking) => ({ tone: taking !== wanted ? 'warning' : taking === 'all' ? 'info' : 'done', text: taking === wanted ? words.takes[taking] : `${words.takes[taking]} ${words.should[wanted]}` })}
      press={() => ({ label: words.press[wanted], done: words.takes[wanted] })}
      read={async () => (await services.owning()).taking(campaign)}
      change={async () => (await services.owning()).setTaking(campaign, wanted)}
    />
  );
}
