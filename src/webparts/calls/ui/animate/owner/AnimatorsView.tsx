import * as React from 'react';
import { callKeys } from '../../../../../data/calls/callKeys';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { AnimatorsPart } from '../../../../../shell/owner/AnimatorsPart';
import { useWords } from '../../../../../shell/Page';
import { ownerWords } from './ownerStrings';

/** Who animates the calls of the site. */
export default function AnimatorsView(): React.ReactElement {
  const services = useCallServices();
  return <AnimatorsPart words={useWords(ownerWords).animators} queryKey={callKeys.all} people={() => services.people()} />;
}
