import { waitFor } from '@testing-library/react';
import * as React from 'react';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import { callWith, day, decision, published, thread } from '../../domain/calls/testing/callWith';
import type { ThreadState } from '../../domain/calls/threadState';
import { threadState } from '../../domain/calls/threadState';
import { renderScreen } from '../testing/renderScreen';
import { useSawAnswer } from './useSawAnswer';

const call = callWith();
const answered = decision(7, day(6), 'disposed', { disposition: 'kept' }, { contribution: 100 });
const stateOf = (...decisions: readonly (typeof answered)[]): ThreadState => threadState(thread({ decisions }), indexGroups([]), call, callState(call, [published], day(10)));

function Card({ shown }: { readonly shown: ThreadState | undefined }): React.ReactElement {
  useSawAnswer(shown);
  return <p>Carte</p>;
}

const show = (services: MemoryCallServices, shown: ThreadState | undefined) => renderScreen(<Card shown={shown} />, { services });

test('an answer that its author has before his eyes is remembered as seen', async () => {
  const services = new MemoryCallServices();
  show(services, stateOf(answered));
  await waitFor(() => expect([...services.answersSeen]).toEqual([7]));
});

test('nothing is remembered of what is not answered, or of somebody else’s', async () => {
  const services = new MemoryCallServices();
  show(services, stateOf());
  show(services, undefined);
  await Promise.resolve();
  expect([...services.answersSeen]).toEqual([]);
});
