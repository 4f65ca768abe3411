import * as React from 'react';
import type { Arrival } from '../../../shell/addresses/Addresses';
import { GoneThing } from '../../../shell/opened/GoneThing';
import { NotChosen } from '../../../shell/opened/NotChosen';
import { WayBack } from '../../../shell/opened/WayBack';
import { useWords } from '../../../shell/Page';
import { IdeaIcon } from '../../../ui/ideaIcons';
import { strayWords } from '../strayStrings';
import { ideaWords } from '../strings';

export interface NoCampaignProps {
  /** What is gone, or not for this reader; undefined: none was chosen yet. */
  readonly gone?: 'campaign' | 'idea';
  readonly arrival: Arrival | undefined;
  readonly mayChoose: boolean;
}

/** A part that shows one campaign has none to show. */
export default function NoCampaign({ gone, arrival, mayChoose }: NoCampaignProps): React.ReactElement {
  const words = useWords(strayWords);
  const back = useWords(ideaWords);
  if (!gone) return <NotChosen icon={<IdeaIcon />} mayChoose={mayChoose} words={words.chooseOne} />;
  return (
    <GoneThing arrival={arrival} back={<WayBack to="list" words={back} />}>
      {gone === 'idea' ? words.goneIdea : words.gone}
    </GoneThing>
  );
}
