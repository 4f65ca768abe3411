import { body } from '@pnp/queryable';
import { spPostMerge } from '@pnp/sp';
import { array, object, pipe, readonly, safeParse, string, number } from 'valibot';
import type { PlanStep, StepCheck } from '../../../domain/plans/PlanStep';
import type { LevelRights, ReadOnlyStepId } from '../../../domain/requests/readOnlySpace';
import { archivedTitle, isArchivedTitle, mayWrite, reopenedTitle, withoutWriting } from '../../../domain/requests/readOnlySpace';
import { parseJson } from '../../../domain/stored/parseJson';
import type { Connection } from '../../connection/Connection';
import { tryTwice } from '../../connection/tryTwice';
import { DataError } from '../../DataError';
import type { PlanNotes } from '../../plans/PlanNotes';
import { ROLE } from '../../provisioning/levels';

interface LevelRow {
  readonly Id: number;
  readonly RoleTypeKind: number;
  readonly BasePermissions: { readonly High: string; readonly Low: string };
}

interface KeptLevel extends LevelRights {
  readonly id: number;
}

export interface ReadOnlyPlaces {
  readonly notes: PlanNotes;
  readonly language: 'fr' | 'en';
  /** Tells one archive of the space from the next. */
  readonly round: number;
  space(): Promise<Connection>;
}

const kept = pipe(array(object({ id: number(), low: number(), high: number() })), readonly());
const keptNote = object({ levels: kept, title: string() });
const DONE: StepCheck = { is: 'done' };
const TODO: StepCheck = { is: 'todo' };

/**
 * Makes a space read only for all but its owners, or opens it again. The levels of the site are changed, and not who has them: one write each, whatever the number of
 * lists, folders and people, and the way back is the same. What they were is noted before.
 */
export function readOnlySteps(isArchived: boolean, { notes, language, round, space }: ReadOnlyPlaces): readonly PlanStep<ReadOnlyStepId>[] {
  const key = `levels:${round}`;
  const note = async (): Promise<{ readonly levels: readonly KeptLevel[] } | null> => {
    const found = (await notes.read()).find((each) => each.key === key);
    const read = safeParse(keptNote, parseJson(found?.text ?? ''));
    return read.success ? read.output : null;
  };
  const wanted = async (present: readonly KeptLevel[]): Promise<readonly KeptLevel[]> => {
    const before = await note();
    if (!before) throw new DataError('notFound', 'what the levels were is not noted');
    const known = new Map(before.levels.map((each) => [each.id, each]));
    // A level that came later is nobody's promise: it is lowered, and left as it is when the space opens.
    return present.map((each) => (isArchived ? { id: each.id, ...withoutWriting(each) } : (known.get(each.id) ?? each)));
  };
  const steps: readonly PlanStep<ReadOnlyStepId>[] = [
    {
      id: 'keep',
      needs: [],
      check: async () => ((await note()) ? DONE : TODO),
      do: async () => {
        const at = await space();
        const [levels, title] = await Promise.all([levelsOf(at), titleOf(at)]);
        await tryTwice(() => notes.add(key, { text: JSON.stringify({ levels, title }) }));
      }
    },
    {
      id: 'levels',
      needs: ['keep'],
      check: async () => {
        const present = await levelsOf(await space());
        const then = await wanted(present);
        return present.every((each, index) => isSame(each, then[index])) && (!isArchived || !present.some(mayWrite)) ? DONE : TODO;
      },
      do: async ({ goOn }) => {
        const at = await space();
        const present = await levelsOf(at);
        for (const [index, level] of (await wanted(present)).entries()) {
          if (isSame(level, present[index])) continue;
          await goOn();
          await spPostMerge(at.sp.at(`_api/site/rootWeb/roleDefinitions/getById(${level.id})`), body({ BasePermissions: { High: String(level.high), Low: String(level.low) } }));
        }
      }
    },
    {
      id: 'title',
      needs: ['levels'],
      check: async () => (isArchivedTitle(await titleOf(await space())) === isArchived ? DONE : TODO),
      do: async () => {
        const at = await space();
        const title = await titleOf(at);
        await spPostMerge(at.sp.at('_api/web'), body({ Title: isArchived ? archivedTitle(title, language) : reopenedTitle(title) }));
      }
    }
  ];
  return steps;
}

/** All but full control, which owners keep, and SharePoint's own Limited Access. */
async function levelsOf({ sp }: Connection): Promise<readonly KeptLevel[]> {
  const rows = await sp.rows('_api/site/rootWeb/roleDefinitions').select('Id', 'RoleTypeKind', 'BasePermissions')<readonly LevelRow[]>();
  return rows.filter(({ RoleTypeKind }) => RoleTypeKind !== ROLE.administrator && RoleTypeKind !== ROLE.guest).map(({ Id, BasePermissions: { High, Low } }) => ({ id: Id, low: Number(Low), high: Number(High) }));
}

async function titleOf({ sp }: Connection): Promise<string> {
  return (await sp.at('_api/web').select('Title')<{ readonly Title: string }>()).Title;
}

function isSame(one: KeptLevel, other: KeptLevel | undefined): boolean {
  return other !== undefined && one.low === other.low && one.high === other.high;
}
