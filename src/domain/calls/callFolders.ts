import { blockOf } from './blockOf';
import type { ContributionKind } from './Call';
import { contributionKinds } from './Call';
import type { Contribution } from './Contribution';

/** What lies in a folder of a passage: contributions of a kind, replies, or what authors said later of their own. */
export type Slot = ContributionKind | 'reply' | 'record';

const slots: readonly Slot[] = [...contributionKinds, 'reply', 'record'];
const NAME = /^(0|[1-9]\d{0,9})-([a-z]+)$/;

type Placed = Pick<Contribution, 'anchor' | 'kind' | 'answers'>;

/** Where a contribution lies, below the folder of its call: `b0/12-remark`, a reply `b0/12-reply`. */
export function folderOf({ anchor, kind, answers }: Placed): string {
  return slotFolder(anchor.passage, answers === 0 ? kind : 'reply');
}

/** Where what its author says later of a contribution lies: `b0/12-record`. */
export function recordFolderOf({ anchor }: Pick<Contribution, 'anchor'>): string {
  return slotFolder(anchor.passage, 'record');
}

/** Where a passage's contributions of a kind lie, below the folder of the call. */
export function slotFolder(passage: number, slot: Slot): string {
  return `b${blockOf(passage)}/${passage}-${slot}`;
}

/** What a folder in a block holds, by its name alone; null for a folder that is none of ours. */
export function readFolder(name: string): { readonly passage: number; readonly slot: Slot } | null {
  const [, passage, named] = NAME.exec(name) ?? [];
  const slot = slots.find((each) => each === named);
  return slot ? { passage: Number(passage), slot } : null;
}
