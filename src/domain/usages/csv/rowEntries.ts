import { titleKey } from '../foldWords';
import { linkKey, newLink } from '../linkRules';
import type { LinkKind, Tool, UsageLink, UsageMap } from '../usageMap';
import { usageLinkKinds } from '../usageMap';
import type { LinkRow, ToolRow } from './columns';

function idByTitle(entries: ReadonlyArray<{ readonly id: number; readonly title: string }>, title: string): number {
  const key = titleKey(title);
  return key === '' ? 0 : (entries.find((entry) => titleKey(entry.title) === key)?.id ?? 0);
}

/** A tool row as it is stored; the replacing tool must be stored before it is named. */
export function toolFromRow({ replacedBy, ...row }: ToolRow, map: UsageMap): Tool {
  return { ...row, replacedById: idByTitle(map.tools, replacedBy) };
}

/** A link row as it is stored, its ends found by their titles; a link that exists between them keeps its id. */
export function linkFromRow(row: LinkRow, map: UsageMap): UsageLink {
  const kind = row.kind as LinkKind;
  const isToUsage = (usageLinkKinds as readonly string[]).includes(kind);
  const link = newLink(
    kind,
    { usageId: isToUsage ? idByTitle(map.usages, row.usage) : 0, toolId: idByTitle(map.tools, row.tool), otherToolId: isToUsage ? 0 : idByTitle(map.tools, row.otherTool) },
    row.why
  );
  return { ...link, id: row.id || (map.links.find((other) => linkKey(other) === linkKey(link))?.id ?? 0) };
}
