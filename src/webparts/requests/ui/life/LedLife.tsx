import * as React from 'react';
import type { OpenedRequest } from '../../../../data/requests/RequestServices';
import { communityLife, heardOf } from '../../../../domain/requests/communityLife';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { MessageLine } from '../../../../ui/MessageLine';
import { requestKeys } from '../keys';
import { useFrame, useRequestServices } from '../queries';
import { lifeWords } from './lifeStrings';

interface LedLifeProps {
  /** Open communities that the reader leads. */
  readonly led: readonly OpenedRequest[];
}

/** A word to who leads a community of which nothing was heard for long, or that looks for animators. */
export default function LedLife({ led }: LedLifeProps): React.ReactElement | null {
  const words = useWords(lifeWords);
  const { formats } = usePage();
  const { communities, serverNow } = useRequestServices();
  const frame = useFrame().data;
  const ids = led.map(({ state }) => state.id);
  const sheets = useQuery({ queryKey: [...requestKeys.communities, 'led', ...ids], queryFn: () => communities.ofRequests(ids) }).data;
  if (!frame || !sheets) return null;
  return (
    <>
      {led.map(({ state }) => {
        const sheet = sheets.find(({ request }) => request === state.id);
        const since = sheet && communityLife(heardOf(sheet, state), frame.rules, serverNow()).asleepSince;
        return (
          sheet && (
            <React.Fragment key={state.id}>
              {since && <MessageLine tone="warning">{words.asleep(sheet.name, formats.date(since))}</MessageLine>}
              {sheet.seeksAnimators && <MessageLine tone="warning">{words.seeking(sheet.name)}</MessageLine>}
            </React.Fragment>
          )
        );
      })}
    </>
  );
}
