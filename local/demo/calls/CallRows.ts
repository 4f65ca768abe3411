import { decisionColumns, contributionColumns } from '../../../src/data/calls/callTables';
import { decisionKey, fromCallDraft, fromContribution, fromDecision, fromRecord } from '../../../src/data/calls/callRows';
import type { AuthorRecordDraft, DecisionDraft } from '../../../src/data/calls/CallServices';
import { mentionRow } from '../../../src/data/calls/storeMentions';
import { RowFormat } from '../../../src/data/items/RowFormat';
import { NO_OPTION } from '../../../src/domain/ballots/step';
import { folderOf, recordFolderOf } from '../../../src/domain/calls/callFolders';
import type { ContributionDraft } from '../../../src/domain/calls/Contribution';
import { supportBoxOf } from '../../../src/domain/calls/supportSpaces';
import { supportLayout } from '../../../src/domain/supports/supportLayout';
import { targetFingerprint } from '../../../src/domain/supports/SupportSpace';
import { CallDecisionsList, CallsList, ContributionsList } from '../../../src/lists/calls';
import type { ItemSeed } from '../../sharepoint';
import type { DemoCall } from './demoCalls';

const calls = new RowFormat<typeof CallsList>(CallsList);
const contributions = new RowFormat<typeof ContributionsList>(ContributionsList, contributionColumns);
const decisions = new RowFormat<typeof CallDecisionsList>(CallDecisionsList, decisionColumns);

/** Ids of the first rows: below those of contributions are the folders of boxes. */
const FIRST = { contribution: 1001, decision: 1 };

/** Something that is said: its author, when, and what his colleagues or he himself say of it later. */
export interface Spoken {
  readonly author: string;
  readonly created: Date;
}

/** The rows that people of the demo would have stored, as the product stores them, with ids that are known beforehand. */
export class CallRows {
  public readonly calls: ItemSeed[] = [];
  public readonly contributions: ItemSeed[] = [];
  public readonly decisions: ItemSeed[] = [];
  public readonly supports: ItemSeed[] = [];
  private readonly supported = new Set<number>();
  private readonly known = new Map<string, number>();

  /** @param first ids that no row of the site has yet, nor one after them */
  public constructor(private readonly first: typeof FIRST = FIRST) {}

  public add({ id, box, draft, publishedAt }: DemoCall, author: string): void {
    this.calls.push({ id, author, created: publishedAt, values: { ...calls.write({ ...fromCallDraft(draft), box }), ClientKey: `demo-call-${id}` } });
  }

  /** @returns its id. What is said first is stored first: ids rise with time. */
  public say({ id, box }: DemoCall, draft: ContributionDraft, { author, created }: Spoken): number {
    const values = contributions.write(fromContribution(id, draft, 0));
    return this.store(`${box}/${folderOf(draft)}`, author, created, values);
  }

  public record({ id, box }: DemoCall, said: { readonly id: number; readonly draft: ContributionDraft }, draft: AuthorRecordDraft, { author, created }: Spoken): void {
    const ref = { id: said.id, callId: id, kind: said.draft.kind, space: 0, anchor: said.draft.anchor };
    this.store(`${box}/${recordFolderOf(said.draft)}`, author, created, contributions.write(fromRecord(id, ref, draft)));
  }

  /** Whom something that was said names is told. */
  public mention({ id: call, box }: DemoCall, said: { readonly id: number; readonly draft: ContributionDraft }, { author, created }: Spoken): void {
    for (const mention of said.draft.mentions ?? []) this.store(`${box}/${recordFolderOf(said.draft)}`, author, created, contributions.write(mentionRow({ id: said.id, callId: call }, mention)));
  }

  /** @returns its id */
  public decide({ id: call }: DemoCall, draft: Partial<DecisionDraft> & Pick<DecisionDraft, 'kind'>, author: string, created: Date): number {
    const decided = { contribution: 0, targets: [], reason: '', content: {}, ...draft };
    const about = decisionKey(call, decided, 0);
    const id = this.first.decision + this.decisions.length;
    this.decisions.push({ id, author, created, values: { ...decisions.write(fromDecision(call, decided)), ClientKey: decisionKey(call, decided, this.known.get(about) ?? 0) } });
    this.known.set(about, id);
    return id;
  }

  /** A support given or, at the next step, withdrawn. Whoever is first makes both folders of its target. */
  public support({ box }: DemoCall, { id, draft }: { readonly id: number; readonly draft: ContributionDraft }, { author, created }: Spoken, step: 1 | 2): void {
    const target = id;
    const layout = supportLayout(supportBoxOf(box, draft.anchor.passage, 0), false);
    const [from, to] = step === 1 ? [NO_OPTION, target] : [target, NO_OPTION];
    const folderOfStep = (way: { readonly from: number; readonly to: number }): string => `${layout.box}/${layout.folder({ slot: target, ...way })}`;
    if (step === 1 && !this.supported.has(id)) this.supports.push({ author, created, folder: folderOfStep({ from: target, to: NO_OPTION }) });
    this.supported.add(id);
    const values = (agentId: number): Readonly<Record<string, string>> => ({ Title: targetFingerprint(target), BallotKey: layout.key({ agentId, slot: target, number: step, from, to }) });
    this.supports.push({ author, created, folder: folderOfStep({ from, to }), values });
  }

  private store(folder: string, author: string, created: Date, values: ItemSeed['values']): number {
    const id = this.first.contribution + this.contributions.length;
    this.contributions.push({ id, author, created, folder, values: { ...values, ClientKey: `demo-said-${id}` } });
    return id;
  }
}
