import type { Assumption } from './Assumption';
import { isProbed } from './Assumption';
import { assumptions, topics } from './assumptions';
import type { ProbeReport } from './report';
import { reportTable } from './report';

const BEGIN = '<!-- probe results: npm run probe -- --show out.json --into docs/platform.md -->';
const END = '<!-- end of probe results -->';

/** `docs/tenant-probe.md`, whole: written by `npm run probe -- --write-docs`. */
export function tenantProbeDocument(): string {
  const probed = assumptions.filter(isProbed);
  return [
    '# What Parvis assumes of SharePoint',
    '',
    'What the data layer does that nobody has documented, and what a wrong guess would do. None loses a vote or changes a certified result in silence. Two that Microsoft documents, and on which all else stands, are looked at as well: `own-items-are-own` and `stamps-are-the-servers`.',
    '',
    `\`npm run probe -- --site …\` looks at ${probed.length} of them on a test site of a tenant, as several people, and takes away what it made ([how](admins.md#before-you-trust-it-with-an-important-vote));`,
    `the other ${assumptions.length - probed.length} only a person sees, or another setting of the tenant: they say what to do. This page is written from \`tools/probe/assumptions\` by \`npm run probe -- --write-docs\`.`,
    'What is documented, and by whom, is in [platform.md](platform.md).',
    '',
    'Probes beside which *thorough* stands make more rows than SharePoint looks through at once (`--thorough`), those with *sites* make sites and delete them (`--sites`), those with *stranger* need the login of somebody whom the site does not know (`--stranger`).',
    ...topics.flatMap(({ title, assumptions: some }) => ['', `## ${title}`, '', '| probe | use | where | if the guess is wrong |', '|---|---|---|---|', ...some.flatMap(rowsOf), ...handsOf(some)]),
    ''
  ].join('\n');
}

function rowsOf(assumption: Assumption): readonly string[] {
  const { id, says, uses } = assumption;
  const how = isProbed(assumption) ? (assumption.extra ? `\`${id}\` (*${assumption.extra}*)` : `\`${id}\``) : `\`${id}\` (*by hand*)`;
  return uses.map(({ where, otherwise }, index) => `| ${index === 0 ? how : ''} | ${index === 0 ? says : ''} | ${where} | ${otherwise} |`);
}

function handsOf(some: readonly Assumption[]): readonly string[] {
  const hands = some.flatMap((assumption) => (isProbed(assumption) ? [] : [`- \`${assumption.id}\`: ${assumption.byHand}`]));
  return hands.length > 0 ? ['', 'By hand:', '', ...hands] : [];
}

/** A document with the results of a run in the place that it has for them. @throws Error where it has none */
export function withResults(document: string, report: ProbeReport): string {
  const [begin, end] = [document.indexOf(BEGIN), document.indexOf(END)];
  if (begin < 0 || end < begin) throw new Error(`the document has no place for results: ${BEGIN} … ${END}`);
  return `${document.slice(0, begin + BEGIN.length)}\n${reportTable(report)}\n${document.slice(end)}`;
}
