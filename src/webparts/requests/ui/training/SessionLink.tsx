import * as React from 'react';
import { sessionOf } from '../../../../domain/requests/trainingSession';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useWords } from '../../../../shell/Page';
import { trainingWords } from './trainingStrings';

/** The way to register for a training. @param session as its record names it */
export default function SessionLink({ session }: { readonly session: string }): React.ReactElement | null {
  const words = useWords(trainingWords);
  const thing = sessionOf(session);
  return thing && <ThingLink thing={thing}>{words.register}</ThingLink>;
}
