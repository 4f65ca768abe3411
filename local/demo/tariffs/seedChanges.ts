import '@pnp/sp/site-groups/web';
import '@pnp/sp/site-users/web';
import type { Connection } from '../../../src/data/connection/Connection';
import { keyWithin } from '../../../src/data/items/keyWithin';
import type { ChangeFile, ChangeFiles, ProposalDraft } from '../../../src/data/tariffs/changes/ChangeFiles';
import { changeFilesOf, changeTablesOf, tariffFoldersOf } from '../../../src/data/tariffs/changes/changeFilesOf';
import { tariffServicesOf } from '../../../src/data/tariffs/tariffServicesOf';
import type { CalendarDay } from '../../../src/domain/calendar/calendarDay';
import { addDays, yearOf } from '../../../src/domain/calendar/calendarDay';
import type { LawRow } from '../../../src/domain/tariffs/law/LawRow';
import { frenchLaw } from '../../../src/domain/tariffs/law/frenchLaw';
import { isSamePrice } from '../../../src/domain/tariffs/priceOf';
import { siteGroups } from '../../../src/lists/siteGroups';
import { claimOf } from '../people';
import type { DemoChange } from './demoChanges';
import { demoChanges, indexedPrice } from './demoChanges';
import type { DemoGroup, DemoStep } from './demoGroups';
import { demoChains, demoDirections, demoSteps, LAWYER } from './demoGroups';
import { demoServices } from './demoServices';

type As = (login: string) => Connection;
const TIME_ZONE = 'Europe/Paris';
const key = (name: string): string => keyWithin('demo-changes', name);

/** Groups of directions and steps, their folders, the chain, delegations and rules: what owners, the secretariat and the lawyers say once. */
export async function seedTariffRules(owner: Connection, secretary: string, as: As, today: CalendarDay): Promise<void> {
  const groups = await Promise.all([...Object.values(demoDirections), ...Object.values(demoSteps)].map(async ({ group }) => [group.title, await makeGroup(owner, group)] as const));
  const idOf = new Map<string, number>(groups);
  const groupOf = ({ title }: DemoGroup) => ({ id: idOf.get(title) ?? 0, name: title });
  const { settings } = changeTablesOf(owner);
  const rows = [
    ...Object.entries(demoDirections).map(([direction, { name, group }]) => ({ title: name, kind: 'direction' as const, key: `direction:${direction}`, content: { group: groupOf(group) } })),
    ...Object.entries(demoChains).map(([direction, steps]) => ({
      title: direction === '' ? 'Toutes les autres directions' : demoDirections[direction as keyof typeof demoDirections].name,
      kind: 'chain' as const,
      key: `chain:${direction}`,
      content: { steps: steps.map((step: DemoStep) => ({ key: step, name: demoSteps[step].name, delay: demoSteps[step].delay, group: groupOf(demoSteps[step].group) })) }
    })),
    { title: 'Ponts et fermetures', kind: 'closedDays' as const, key: 'closedDays:', content: { days: [`${yearOf(today)}-12-24`, `${yearOf(today)}-12-31`] } },
    { title: 'Arrondi', kind: 'rounding' as const, key: 'rounding:', content: { rule: 'Au plus proche ; la moitié vers le haut : 5 centimes jusqu’à 10 €, 10 centimes jusqu’à 100 €, 1 € au-delà (délibération 2016-90).' } }
  ];
  await settings.addMany(rows.map((values) => ({ values, clientKey: key(values.key) })));
  const folders = tariffFoldersOf(owner);
  await folders.repair(await folders.check());
  const day = addDays(today, -400);
  await changeTablesOf(as(secretary)).delegations.add({ title: 'Délégation du conseil à la maire', from: day, until: null, families: ['Piscines', 'Musées', 'Équipements sportifs'], floor: 100, ceiling: 50_000, mostAYear: 50_000, act: 0 }, key('delegation'));
  await owner.sp.web.siteGroups.getByName(siteGroups.legal.title.fr).users.add(claimOf(LAWYER));
  const { rules } = changeTablesOf(as(LAWYER));
  await rules.addMany(['categories' as const, 'notice' as const].flatMap((rule) => frenchLaw.filter((row) => row.rule === rule).map((row) => ({ values: ruleRow(row, rule === 'notice' ? addDays(today, -20) : addDays(today, 200)), clientKey: key(`rule ${rule}`) }))));
}

function ruleRow({ rule, from, until, source, read, open, clearDays }: LawRow, reviewBy: CalendarDay) {
  return { rule, from, until, source, read, reviewBy, checkedBy: 'Aïcha Ouali', open: open ?? '', params: clearDays === undefined ? {} : { clearDays } };
}

/** Change files as their directions, steps and the secretariat would make them. Begun again it goes on. */
export async function seedChanges(as: As, secretary: string, today: CalendarDay): Promise<void> {
  const changesAs = (login: string): ChangeFiles => {
    const connection = as(login);
    return changeFilesOf(connection, tariffServicesOf(connection), TIME_ZONE);
  };
  for (const change of demoChanges(today)) await seedChange(change, changesAs, as(secretary), today);
}

async function seedChange(change: DemoChange, changesAs: (login: string) => ChangeFiles, secretary: Connection, today: CalendarDay): Promise<void> {
  const changes = changesAs(change.by);
  const { title, service, direction, wantedDay, reason, act = 'deliberation', age } = change;
  const created = await changes.create({ title, service, direction, wantedDay, reason, content: { act: { kind: act, votedOn: null, publishedOn: null, transmittedOn: null }, ...('rate' in change.lines ? { indexation: { ...change.lines.rate, steps: [...change.lines.rate.steps] } } : {}) } }, key(change.key));
  const drafts = await draftsOf(change, created, changes);
  await changes.propose(created, drafts, key(`proposals ${change.key}`));
  if (age !== null && created.submittedAt === null) await changes.save({ ...created, submittedAt: new Date(`${addDays(today, -age)}T09:00:00Z`) });
  for (const { step, by, result = 'agreed', comment = '' } of change.said) {
    const own = changesAs(by);
    const opened = await own.open(created.id);
    if (!opened.records.some((record) => record.step === step)) await own.say(opened, step, opened.proposals.map(({ proposal }) => ({ line: proposal.line, result, comment })), comment);
  }
  const { changed } = change;
  if (changed) {
    const opened = await changes.open(created.id);
    const found = opened.proposals.find(({ proposal }) => proposal.line === `${service}:${changed.code}`);
    if (found && !isSamePrice(found.proposal.after, { cents: changed.cents })) await changes.change(found.row, { ...found.proposal, after: { cents: changed.cents }, reason: changed.reason });
  }
  if (change.applied !== undefined) await apply(created.id, change.applied, wantedDay, changesAs, secretary, today);
}

async function draftsOf({ lines, service }: DemoChange, file: ChangeFile, changes: ChangeFiles): Promise<readonly ProposalDraft[]> {
  const services = 'rate' in lines ? lines.services : [service];
  const starts = await changes.starts(file, services);
  const charged = services.flatMap((each) => (demoServices.find(({ key: own }) => own === each)?.lines ?? []).map(({ code }) => ({ line: `${each}:${code}`, code, start: starts.get(each)?.now(`${each}:${code}`) })));
  return charged.flatMap(({ line, code, start }, index): readonly ProposalDraft[] => {
    if (!start?.base) return [];
    if ('rate' in lines) return [{ line, base: start.base, after: indexedPrice(start.before, lines.rate), volume: start.before && 'cents' in start.before ? 200 + ((index * 377) % 1900) : null, reason: '' }];
    const told = lines.find((each) => each.code === code);
    return told ? [{ line, base: start.base, after: told.after(start.before), volume: told.volume, reason: told.reason ?? '' }] : [];
  });
}

async function apply(id: number, number: string, firstDay: CalendarDay, changesAs: (login: string) => ChangeFiles, secretary: Connection, today: CalendarDay): Promise<void> {
  const writer = await tariffServicesOf(secretary).writer(TIME_ZONE);
  const voted = addDays(today, -12);
  const act = await writer.addAct({ number, title: 'Tarifs des archives et de la reproduction', kind: 'deliberation', sessionDay: voted, vote: 'À l’unanimité', signer: 'Claire Vidal, maire', file: id }, key(`act ${number}`));
  await writer.addRecord({ act: act.id, kind: 'voted', day: voted, address: '', evidence: '' }, key(`voted ${number}`));
  await writer.addRecord({ act: act.id, kind: 'transmitted', day: addDays(voted, 3), address: '', evidence: '' }, key(`transmitted ${number}`));
  await writer.addRecord({ act: act.id, kind: 'published', day: addDays(voted, 4), address: `https://www.valmontreuil.example/actes/${number}.pdf`, evidence: '' }, key(`published ${number}`));
  const changes = changesAs('julien.roux');
  const opened = await changes.open(id);
  await changes.apply(opened, act.id, await changes.toSet(opened, act.id, () => firstDay));
}

async function makeGroup({ sp }: Connection, { title, members }: DemoGroup): Promise<number> {
  const { siteGroups: groups } = sp.web;
  const [known] = await groups.filter(`Title eq '${title.replace(/'/g, "''")}'`)<{ readonly Id: number }[]>();
  const id = known?.Id ?? (await groups.add({ Title: title })).Id;
  for (const login of members) await groups.getById(id).users.add(claimOf(login));
  return id;
}
