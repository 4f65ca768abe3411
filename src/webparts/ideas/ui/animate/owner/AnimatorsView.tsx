import * as React from 'react';
import { ideaKeys } from '../../../../../data/ideas/ideaKeys';
import { AnimatorsPart } from '../../../../../shell/owner/AnimatorsPart';
import { useWords } from '../../../../../shell/Page';
import { useIdeaServices } from '../../queries';
import { ownerWords } from './ownerStrings';

/** Who animates the brainstorms of the site. */
export default function AnimatorsView(): React.ReactElement {
  const services = useIdeaServices();
  return <AnimatorsPart words={useWords(ownerWords).animators} queryKey={ideaKeys.all} people={() => services.people()} />;
}
