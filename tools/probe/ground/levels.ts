import type { Level } from '../../../src/data/provisioning/levels';
import { APPEND_LEVEL, GOVERN_LEVEL, MODERATE_LEVEL } from '../../../src/data/provisioning/levels';
import type { ProbeContext } from '../ProbeContext';
import { needed } from './Person';

export type LevelName = 'append' | 'moderate' | 'govern';

const LEVELS: Readonly<Record<LevelName, Level>> = { append: APPEND_LEVEL, moderate: MODERATE_LEVEL, govern: GOVERN_LEVEL };

/** The id of a level with the rights of the product's own, under a name of the probe. */
export function levelOf(ctx: ProbeContext, name: LevelName): Promise<number> {
  return ctx.workshop.once(`level ${name}`, () => makeLevel(ctx, name, LEVELS[name].permissions));
}

/** @throws CannotTry */
export async function makeLevel(ctx: ProbeContext, name: string, BasePermissions: Level['permissions']): Promise<number> {
  const Name = ctx.workshop.name(` ${name} `);
  ctx.workshop.later(`the level ${Name}`, `_api/site/rootWeb/roleDefinitions/getByName('${Name}')`);
  const made = needed(await ctx.owner.post('_api/site/rootWeb/roleDefinitions', { Name, Description: 'Made by npm run probe', Order: 90, BasePermissions }), `the level ${Name} could not be made`);
  return Number(made.json.Id);
}
