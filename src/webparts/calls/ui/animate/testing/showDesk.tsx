import * as React from 'react';
import { MemoryCallServices } from '../../../../../data/calls/testing/MemoryCallServices';
import { newClientKey } from '../../../../../data/items/newClientKey';
import type { Anchor } from '../../../../../domain/anchors/Anchor';
import { blankCallDraft } from '../../../../../domain/calls/blankCallDraft';
import type { Call, CallDraft } from '../../../../../domain/calls/Call';
import { callState } from '../../../../../domain/calls/callState';
import type { Contribution, ContributionDraft } from '../../../../../domain/calls/Contribution';
import type { OpenedCall } from '../../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../../domain/passages/Passage';
import type { Language } from '../../../../../shell/Language';
import type { RenderedScreen } from '../../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import { useCall, useRights, useTexts } from '../../queries';
import { useNow } from '../../../../../ui/useNow';
import AnimatePage from '../AnimatePage';

export const NADIA = { id: 1, name: 'Nadia Benali' };
export const KARIM = { id: 2, name: 'Karim Haddad' };
const AGENTS = ['Léa Martin', 'Hugo Petit', 'Inès Leroy', 'Paul Moreau', 'Zoé Garnier'];

const passage = (id: number, text: string, kind: 'heading' | 'paragraph' = 'paragraph'): TextVersion['passages'][number] => ({ id, kind, level: kind === 'heading' ? 1 : 0, label: '', text, marks: [] });

export const TEXT: TextVersion = {
  version: 1,
  title: 'Charte du télétravail',
  passages: [passage(1, 'Principes', 'heading'), passage(2, 'Le télétravail est ouvert à tous les agents dont les missions le permettent, deux jours par semaine au plus.'), passage(3, 'Chaque agent dispose d’un ordinateur portable fourni par la Ville.')],
  descents: []
};

export const DRAFT: CallDraft = {
  ...blankCallDraft,
  title: 'Charte du télétravail',
  reasons: [{ id: 1, text: 'Ne mettez en cause personne.' }, { id: 2, text: 'Restez sur le sujet.' }]
};

/** A call of a city, its contributions, and the desk of those who lead it. */
export class DeskCity {
  public readonly services: MemoryCallServices;
  public readonly other: MemoryCallServices;

  private constructor(
    public time: Date,
    public readonly role: 'animator' | 'owner'
  ) {
    // A clock that never shows the same twice.
    this.services = new MemoryCallServices(NADIA, { now: () => (this.time = new Date(this.time.getTime() + 1)), role });
    this.other = this.services.as(KARIM, 'animator');
  }

  private opened: OpenedCall | undefined;

  public static async open(changes: Partial<CallDraft> = {}, role: 'animator' | 'owner' = 'animator'): Promise<DeskCity> {
    localStorage.clear();
    const city = new DeskCity(new Date('2026-11-24T09:00:00Z'), role);
    city.opened = await city.services.publish({ ...DRAFT, ...changes }, TEXT);
    city.pass(60);
    return city;
  }

  public get call(): Call {
    if (!this.opened) throw new Error('not open yet');
    return this.opened.call;
  }

  /** Lets seconds pass. */
  public pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }

  /** What somebody says, a second after what was said before. */
  public async say(text: string, changes: Partial<ContributionDraft> & { readonly on?: number; readonly by?: number } = {}): Promise<Contribution> {
    const { on = 2, by = 0, ...draft } = changes;
    const author = { id: 101 + by, name: AGENTS[by] ?? `Agent ${by}` };
    this.pass(1);
    const anchor: Anchor = { version: 1, passage: on, quote: '', before: '', after: '', start: 0, end: 0 };
    return this.services.as(author).contributions.add(this.call, { kind: 'remark', anchor, text, wording: '', answers: 0, files: [], direction: 'Direction des écoles', ...draft }, newClientKey());
  }

  public show(language: Language = 'fr'): RenderedScreen {
    return renderScreen(<Host id={this.call.id} />, { services: this.services, language });
  }
}

function Host({ id }: { readonly id: number }): React.ReactElement | null {
  const { serverNow } = useCallServices();
  const opened = useCall(id).data;
  const rights = useRights().data;
  const now = useNow(serverNow);
  const state = opened && callState(opened.call, opened.decisions, now);
  const text = useTexts(id, state?.versions ?? [])[(state?.versions.length ?? 0) - 1]?.data;
  if (!opened || !rights || !state || !text) return null;
  return <AnimatePage opened={opened} state={state} text={text} mayAnimate={rights.mayAnimate} mayOwn={rights.mayOwn} onClose={() => undefined} />;
}
