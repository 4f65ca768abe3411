import * as React from 'react';
import { MemoryCallServices } from '../../../../../data/calls/testing/MemoryCallServices';
import { newClientKey } from '../../../../../data/items/newClientKey';
import { alignPassages } from '../../../../../domain/anchors/alignPassages';
import type { Anchor } from '../../../../../domain/anchors/Anchor';
import { wholePassage } from '../../../../../domain/anchors/anchorOf';
import { applyAlignment } from '../../../../../domain/anchors/applyAlignment';
import { passagesWithNotes } from '../../../../../domain/anchors/testing/texts';
import { blankCallDraft } from '../../../../../domain/calls/blankCallDraft';
import type { Call, CallDraft } from '../../../../../domain/calls/Call';
import { callState } from '../../../../../domain/calls/callState';
import type { Contribution, ContributionDraft } from '../../../../../domain/calls/Contribution';
import type { OpenedCall } from '../../../../../domain/calls/Thread';
import type { TextVersion } from '../../../../../domain/passages/Passage';
import { useCallServices } from '../../../../../shell/contributions/useCallServices';
import type { Language } from '../../../../../shell/Language';
import type { RenderedScreen } from '../../../../../shell/testing/renderScreen';
import { renderScreen } from '../../../../../shell/testing/renderScreen';
import type { CallPageProps } from '../../mountProps';
import { useCall, useTexts } from '../../queries';
import { useKept } from '../../useKept';

const DRAFT: CallDraft = { ...blankCallDraft, title: 'Charte du télétravail' };

/** A call whose text is revised, its agents, and the pages of its versions. */
export class VersionCity {
  public readonly services: MemoryCallServices;
  public readonly other: MemoryCallServices;
  public texts: readonly TextVersion[];
  private opened: OpenedCall | undefined;
  private time = new Date('2026-11-24T09:00:00Z');

  private constructor(first: readonly string[]) {
    this.services = new MemoryCallServices({ id: 1, name: 'Nadia Benali' }, { now: () => this.time, role: 'animator' });
    this.other = this.services.as({ id: 2, name: 'Karim Haddad' }, 'animator');
    this.texts = [{ version: 1, title: DRAFT.title, passages: passagesWithNotes(...first), descents: [] }];
  }

  public static async open(...first: readonly string[]): Promise<VersionCity> {
    localStorage.clear();
    const city = new VersionCity(first);
    city.opened = await city.services.publish(DRAFT, city.texts[0] ?? null);
    city.pass(60);
    return city;
  }

  public get call(): Call {
    if (!this.opened) throw new Error('not open yet');
    return this.opened.call;
  }

  public pass(seconds: number): void {
    this.time = new Date(this.time.getTime() + seconds * 1000);
  }

  public async say(text: string, anchor: Anchor = wholePassage(1, 1), changes: Partial<ContributionDraft> = {}, id = 101): Promise<Contribution> {
    this.pass(1);
    const author = this.services.as({ id, name: id === 101 ? 'Léa Martin' : `Agent ${id}` });
    return author.contributions.add(this.call, { kind: 'remark', anchor, text, wording: '', answers: 0, files: [], direction: '', ...changes }, newClientKey());
  }

  /** Another version as an animator makes it who finds all that is proposed right. @param behind contributions of each changed passage, by its place */
  public async revise(after: readonly string[], reason = '', behind: Readonly<Record<number, readonly number[]>> = {}): Promise<void> {
    this.pass(60);
    const last = this.texts[this.texts.length - 1];
    if (!last || !this.opened) throw new Error('not open yet');
    const passages = passagesWithNotes(...after);
    const { descents } = alignPassages(last, passages);
    const named = descents.map((descent) => ({ ...descent, isDoubtful: false, contributions: behind[descent.to[0] ?? -1] ?? [] }));
    const text = applyAlignment(this.texts, DRAFT.title, passages, { descents: named });
    this.opened = await (await this.services.animation()).publishVersion(this.opened, text, reason, newClientKey());
    this.texts = [...this.texts, text];
    this.pass(60);
  }

  public show(Shown: React.ComponentType<CallPageProps>, { language = 'fr', services = this.services, mayAnimate = true }: { readonly language?: Language; readonly services?: MemoryCallServices; readonly mayAnimate?: boolean } = {}): RenderedScreen {
    return renderScreen(<Host id={this.call.id} Shown={Shown} mayAnimate={mayAnimate} />, { services, language });
  }
}

function Host({ id, Shown, mayAnimate }: { readonly id: number; readonly Shown: React.ComponentType<CallPageProps>; readonly mayAnimate: boolean }): React.ReactElement | null {
  const { serverNow } = useCallServices();
  const opened = useCall(id).data;
  const state = opened && callState(opened.call, opened.decisions, serverNow());
  const text = useKept(useTexts(id, state?.versions ?? [])[(state?.versions.length ?? 0) - 1]?.data);
  if (!opened || !state || !text) return null;
  return <Shown opened={opened} state={state} text={text} mayAnimate={mayAnimate} mayOwn={false} onClose={() => undefined} />;
}
