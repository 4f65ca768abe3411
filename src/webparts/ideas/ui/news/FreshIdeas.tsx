import * as React from 'react';
import { announce } from '../../../../shell/announce';
import { usePage, useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { MessageLine } from '../../../../ui/MessageLine';
import { newsWords } from '../../newsStrings';
import { useBrainstorming } from '../Brainstorming';
import { useIdeaNews } from './useIdeaNews';

/** That others have thrown ideas since these were read, and the way to them. */
export function FreshIdeas(): React.ReactElement {
  const words = useWords(newsWords);
  const { formats } = usePage();
  const { campaign, state, me } = useBrainstorming();
  const { count, show } = useIdeaNews(campaign, me, state.phase !== 'archived');
  const text = count > 0 ? words.fresh(count, formats.number(count)) : '';
  React.useEffect(() => {
    if (text) announce(text);
  }, [text]);
  if (!text) return <></>;
  return (
    <MessageLine
      tone="info"
      action={
        <Button appearance="text" onClick={show}>
          {words.show}
        </Button>
      }
    >
      {text}
    </MessageLine>
  );
}
