/** What SharePoint lets all programs of a tenant use in five minutes, by its licences (MS docs: avoid getting throttled, October 2025). */
const BUDGETS = [
  { licences: 1_000, units: 18_750 },
  { licences: 5_000, units: 37_500 },
  { licences: 15_000, units: 56_250 },
  { licences: 50_000, units: 75_000 },
  { licences: null, units: 93_750 }
] as const;
const BUDGET_SECONDS = 300;

/** Up to how many licences; null: more. */
export const licenceBands = BUDGETS.map(({ licences }) => licences);
export type LicenceBand = (typeof licenceBands)[number];

/** Of the budget, in percent. */
export const roomShares = [10, 20, 40] as const;
export type RoomShare = (typeof roomShares)[number];

/** What a site owner chose of it. */
export interface RoomBudget {
  readonly licences: LicenceBand;
  readonly share: RoomShare;
}

/** A fifth of what a city of fifty thousand agents has. */
export const usualBudget: RoomBudget = { licences: 50_000, share: 20 };

export function unitsASecond({ licences, share }: RoomBudget): number {
  const budget = BUDGETS.find((each) => each.licences === licences) ?? BUDGETS[BUDGETS.length - 1];
  return ((budget?.units ?? 0) * share) / 100 / BUDGET_SECONDS;
}
