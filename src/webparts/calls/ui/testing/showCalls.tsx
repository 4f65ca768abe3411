import { act } from '@testing-library/react';
import * as React from 'react';
import { MemoryCallServices } from '../../../../data/calls/testing/MemoryCallServices';
import type { CallDraft } from '../../../../domain/calls/Call';
import type { OpenedCall } from '../../../../domain/calls/Thread';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { sendContributions } from '../../../../shell/contributions/contributionOutbox';
import type { RenderedScreen, ScreenOptions } from '../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../shell/testing/renderScreen';
import type { CallsProperties } from '../../CallsProperties';
import { CallsScreen } from '../CallsScreen';

export const nadia = { id: 21, name: 'Nadia Benali' };
export const theo = { id: 22, name: 'Théo Lefèvre' };
const START = '2026-03-10T09:00:00Z';
/** The time of the server in these tests; moved by hand. */
export const clock = { now: new Date(START) };

export function passage(id: number, text: string, changes: Partial<Passage> = {}): Passage {
  return { id, kind: 'paragraph', level: 0, label: '', text, marks: [], ...changes };
}

export const charter: TextVersion = {
  version: 1,
  title: 'Charte du télétravail',
  passages: [
    passage(1, 'Objet', { kind: 'heading', level: 1, label: '1' }),
    passage(2, 'Le télétravail est ouvert à tous les agents, deux jours par semaine au plus.'),
    passage(3, 'Matériel', { kind: 'heading', level: 1, label: '2' }),
    passage(4, 'La collectivité fournit un ordinateur portable et un casque.')
  ],
  descents: []
};

/** Open until 20 March, answers promised by the 30th. */
export function draft(changes: Partial<CallDraft> = {}): CallDraft {
  return {
    kind: 'text', title: 'Charte du télétravail', opensAt: null, closesAt: new Date('2026-03-20T17:00:00Z'), page: '', intro: 'Dites ce que vous pensez du projet de charte.',
    outcome: 'La direction des ressources humaines répond à chaque contribution et publie le texte retenu.', kinds: ['question', 'remark', 'support', 'objection', 'wording'], names: 'shown', moderation: 'after',
    mayReply: true, maySupport: true, mayEdit: true, mayAttach: false, bodies: [], answerers: [{ name: 'Direction des ressources humaines', passages: [] }], answersBy: new Date('2026-03-30T17:00:00Z'), reasons: [], audience: '', reminder: '', retentionMonths: null, ...changes
  };
}

export interface OpenCall {
  readonly services: MemoryCallServices;
  readonly opened: OpenedCall;
}

/** A site with one published call, as Nadia has it. */
export async function openCall(changes: Partial<CallDraft> = {}, text: TextVersion = charter): Promise<OpenCall> {
  const services = new MemoryCallServices(nadia, { now: () => clock.now });
  return { services, opened: await services.publish(draft(changes), text) };
}

/** The web part on a page. */
export function show(services: MemoryCallServices, properties: CallsProperties = {}, options: Partial<ScreenOptions<MemoryCallServices>> = {}): RenderedScreen {
  return renderScreen(<CallsScreen properties={properties} saveProperties={() => undefined} />, { services, sends: sendContributions, ...options });
}

/** A whole sentence as a reader sees it: kinds of spaces do not matter to a test. */
export const saying = (sentence: string): RegExp => new RegExp(`^${sentence.replace(/[.*+?^${}()|[\]\\]/g, '\\$&').replace(/ /g, '[\\s\\u00a0\\u202f]')}$`);

/** The web part where the page's address leads to a call, or to something in it. */
export function read({ services, opened }: OpenCall, thing = `call-${opened.call.id}`, options: Partial<ScreenOptions<MemoryCallServices>> = {}): RenderedScreen {
  return show(services, {}, { arriveAt: thing, ...options });
}

const realInterval = window.setInterval.bind(window);

/** Each test of the file begins at the same time with an empty browser, and time stands still in it. @returns lets the words about time change now */
export function holdTimeOfEach(): () => void {
  let tick: () => void = () => undefined;
  beforeEach(() => {
    tick = holdTime();
    localStorage.clear();
    clock.now = new Date(START);
  });
  return () => tick();
}

/** The words about time change when a test says so, not while a slow machine waits for something else. @returns lets them change now */
function holdTime(): () => void {
  const held: (() => void)[] = [];
  jest.spyOn(window, 'setInterval').mockImplementation(((handler: () => void, wait?: number) => (wait === 15_000 ? held.push(handler) : realInterval(handler, wait))) as typeof window.setInterval);
  return () => act(() => held.forEach((handler) => handler()));
}
