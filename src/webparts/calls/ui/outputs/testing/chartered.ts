import { anchorOf, wholePassage } from '../../../../../domain/anchors/anchorOf';
import { blankCallDraft } from '../../../../../domain/calls/blankCallDraft';
import type { CallDraft } from '../../../../../domain/calls/Call';
import { callState } from '../../../../../domain/calls/callState';
import type { Contribution, ContributionDraft } from '../../../../../domain/calls/Contribution';
import type { Passage, TextVersion } from '../../../../../domain/passages/Passage';
import { MemoryCallServices } from '../../../../../data/calls/testing/MemoryCallServices';
import type { CallPageProps } from '../../mountProps';

const passage = (id: number, kind: Passage['kind'], text: string, level = 0, label = ''): Passage => ({ id, kind, level, label, text, marks: [] });

/** The text of a charter that people comment. */
export const charter: TextVersion = {
  version: 1,
  title: 'Charte du télétravail',
  descents: [],
  passages: [
    passage(1, 'heading', 'Jours et lieux', 1, '1.'),
    passage(2, 'paragraph', 'Les agents peuvent télétravailler deux jours par semaine.'),
    passage(3, 'paragraph', 'Le télétravail a lieu au domicile de l’agent.')
  ]
};

const draft: CallDraft = { ...blankCallDraft, title: 'Charte du télétravail' };

/** A published call on the charter, and who is there. */
export class Chartered {
  public readonly agents: MemoryCallServices;
  public readonly animator: MemoryCallServices;
  private keys = 0;

  public constructor() {
    this.agents = new MemoryCallServices({ id: 7, name: 'Léa Martin' });
    this.animator = this.agents.as({ id: 8, name: 'Nadia Benali' }, 'animator');
  }

  public async publish(changes: Partial<CallDraft> = {}): Promise<CallPageProps> {
    const { call } = await this.agents.publish({ ...draft, ...changes }, charter);
    return this.props(call.id);
  }

  /** What a page of the call is given now. */
  public async props(id: number, mayOwn = false): Promise<CallPageProps> {
    const opened = await this.animator.calls.open(id);
    const state = callState(opened.call, opened.decisions, this.animator.serverNow());
    return { opened, state, text: { text: charter, isAltered: false }, mayAnimate: true, mayOwn, onClose: () => undefined };
  }

  public say({ opened: { call } }: CallPageProps, on: number, text: string, changes: Partial<ContributionDraft> = {}): Promise<Contribution> {
    const at = charter.passages.find(({ id }) => id === on);
    const anchor = at ? anchorOf(1, at, 0, 3) : wholePassage(1, 0);
    return this.agents.contributions.add(call, { kind: 'remark', anchor, text, wording: '', answers: 0, files: [], direction: 'Voirie', ...changes }, `key-${++this.keys}`);
  }
}
