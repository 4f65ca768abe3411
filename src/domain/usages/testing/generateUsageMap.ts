import fc from 'fast-check';
import { blankOf } from '../../../lists/columns';
import { SitesList, ToolsList, UsagesList } from '../../../lists/usages';
import type { LinkKind, Site, Tool, Usage, UsageLink, UsageMap } from '../usageMap';
import { linkKinds, toolStatuses, usageLinkKinds } from '../usageMap';

export function usage(id: number, values: Partial<Usage> = {}): Usage {
  return { ...blankOf(UsagesList), id, title: `Usage ${id}`, family: 'Famille', ...values };
}

export function tool(id: number, values: Partial<Tool> = {}): Tool {
  return { ...blankOf(ToolsList), id, title: `Tool ${id}`, url: `https://tool${id}.example/`, ...values };
}

export function site(id: number, values: Partial<Site> = {}): Site {
  return { ...blankOf(SitesList), id, title: `Site ${id}`, url: `/sites/s${id}`, ...values };
}

export function link(id: number, usageId: number, toolId: number, kind: LinkKind = 'recommended', why = ''): UsageLink {
  return { id, usageId, toolId, otherToolId: 0, kind, why };
}

export function toolLink(id: number, toolId: number, otherToolId: number, kind: LinkKind): UsageLink {
  return { id, usageId: 0, toolId, otherToolId, kind, why: '' };
}

export interface MapSize {
  readonly usages: number;
  readonly tools: number;
  readonly families: number;
}

/** A map of one size, always the same: three links a usage, of all kinds, some of them crossing the whole drawing. */
export function regularUsageMap({ usages, tools, families }: MapSize): UsageMap {
  const usageList = Array.from({ length: usages }, (_, index) =>
    usage(index + 1, { title: `Organiser la réunion numéro ${index + 1} avec une autre direction`, family: `Famille ${index % families}`, synonyms: [`rendez-vous ${index}`] })
  );
  const toolList = Array.from({ length: tools }, (_, index) => tool(index + 1, { title: `Outil ${index + 1}`, purpose: `Partager des documents, variante ${index}` }));
  const pairs = new Set<string>();
  const links: UsageLink[] = [];
  usageList.forEach(({ id }) =>
    [id * 7, id * 13 + 5, id * 29 + 11].forEach((seed, index) => {
      const toolId = (seed % tools) + 1;
      if (pairs.has(`${id}-${toolId}`)) return;
      pairs.add(`${id}-${toolId}`);
      links.push(link(links.length + 1, id, toolId, usageLinkKinds[index], 'Parce que tout le monde y a accès.'));
    })
  );
  return { usages: usageList, tools: toolList, links, sites: [] };
}

const title = fc.oneof(
  fc.string({ unit: 'grapheme', minLength: 1, maxLength: 60 }),
  fc.array(fc.constantFrom('partager', 'un', 'document', 'réglementairement', 'avec', 'l’équipe'), { minLength: 1, maxLength: 30 }).map((words) => words.join(' ')),
  fc.constantFrom('x'.repeat(300), 'مرحبا بالعالم', '👩‍👩‍👧‍👦 famille')
);

/** Maps up to the given size, with dead links, doubles, odd titles and orphans among them. */
export function anyUsageMap({ usages, tools, families }: MapSize): fc.Arbitrary<UsageMap> {
  return fc
    .record({ usageCount: fc.nat(usages), toolCount: fc.nat(tools) })
    .chain(({ usageCount, toolCount }) =>
      fc.record({
        usages: fc.array(fc.record({ title, family: fc.nat(families), order: fc.nat(3) }), { minLength: usageCount, maxLength: usageCount }),
        tools: fc.array(fc.record({ title, status: fc.constantFrom(...toolStatuses) }), { minLength: toolCount, maxLength: toolCount }),
        links: fc.array(
          fc.record({ usageId: fc.nat(usages + 2), toolId: fc.nat(tools + 2), otherToolId: fc.nat(tools + 2), kind: fc.constantFrom(...linkKinds) }),
          { maxLength: Math.min(1000, (usageCount + 1) * 3), size: 'max' }
        )
      })
    )
    .map((parts) => ({
      usages: parts.usages.map((values, index) => usage(index + 1, { ...values, family: `Famille ${values.family}` })),
      tools: parts.tools.map((values, index) => tool(index + 1, values)),
      links: parts.links.map((values, index) => ({ ...values, id: index + 1, why: '' })),
      sites: []
    }));
}
