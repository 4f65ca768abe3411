import type { GroupName } from './listGroups';

/** One group of lists on one site. */
export interface RepairTarget {
  readonly webUrl: string;
  readonly group: GroupName;
}

export type RepairId = `${GroupName} ${string}`;

export function repairId({ webUrl, group }: RepairTarget): RepairId {
  return `${group} ${webUrl}`;
}
