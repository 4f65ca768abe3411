import { waitFor } from '@testing-library/react';
import * as React from 'react';
import { MemoryCallServices } from '../../data/calls/testing/MemoryCallServices';
import { callState } from '../../domain/calls/callState';
import { indexGroups } from '../../domain/calls/indexGroups';
import { callWith, day, decision, published, thread } from '../../domain/calls/testing/callWith';
import type { ThreadState } from '../../domain/calls/threadState';
import { threadState } from '../../domain/calls/threadState';
import { renderScreen } from '../testing/renderScreen';
import SawMention from './SawMention';
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

const named = (login: string): ThreadState => {
  const said = thread({});
  const mentioning = { ...said, contribution: { ...said.contribution, text: 'Voir avec @Léa Petit', mentions: [{ login, name: 'Léa Petit' }] } };
  return threadState(mentioning, indexGroups([]), call, callState(call, [published], day(10)));
};

test('what names the reader is remembered as seen once he has it before his eyes, and what names others is not', async () => {
  const services = new MemoryCallServices();
  const saw = jest.spyOn(services, 'sawAnswers');
  renderScreen(<SawMention thread={named('i:0#.f|membership|PAUL@ville.test')} />, { services });
  renderScreen(<SawMention thread={named('i:0#.f|membership|LEA@ville.test')} />, { services });
  await waitFor(() => expect(saw.mock.calls).toEqual([[[{ contribution: 100, decision: 0 }]]]));
});
