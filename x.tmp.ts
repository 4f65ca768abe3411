import { openSharePoint } from './local/sharepoint';
import { people, sites, teams } from './local/demo';
import { nodeConnection } from './local/demo/nodeConnection';
import { seedCalls } from './local/demo/calls/seedCalls';
import { callServicesOf } from './src/data/calls/callServicesOf';
import { callState } from './src/domain/calls/callState';
import { indexGroups } from './src/domain/calls/indexGroups';
import { threadState } from './src/domain/calls/threadState';
import { callFigures } from './src/domain/calls/callFigures';
import { seedSite } from './local/demo/seedSite';
import { descends } from './src/domain/anchors/lineage';
async function main() {
  const sp = await openSharePoint({ dataDir: ':memory:', people, groups: teams.map((t) => ({ ...t, isTeam: true })), sites });
  const { url } = await sp.listen(0);
  const hr = sites.find((s) => s.url.endsWith('ressources-humaines'))!;
  console.time('site'); await seedSite(url, hr); console.timeEnd('site');
  const owner = nodeConnection(url + hr.url, 'julien.roux');
  const claim = (l: string) => 'i:0#.f|membership|' + l + '@valmontreuil.example';
  console.time('calls'); await seedCalls(owner, [claim('karim.benali'), claim('sophie.petit')], sp); console.timeEnd('calls');
  const karim = nodeConnection(url + hr.url, 'karim.benali');
  const s = callServicesOf(karim);
  const list = await s.calls.list();
  for (const o of list) { const st = callState(o.call, o.decisions, s.serverNow()); console.log(o.call.id, o.call.title, st.phase, st.closesAt, st.version, st.ignored, st.opinions.map((x) => [x.state, x.isLate])); }
  const o = list.find((x) => x.call.id === 1)!; const st = callState(o.call, o.decisions, s.serverNow());
  const a = await s.animation(); const all = await a.all(o.call); const g = indexGroups(all.groupDecisions);
  const texts = await Promise.all(st.versions.map((v) => s.calls.text(v))); console.log(texts.map((t) => [t.text.version, t.isAltered, t.text.passages.length]));
  const states = all.threads.map((t) => threadState(t, g, o.call, st, (f, to) => descends(texts.map((x) => x.text), f, to)));
  console.log(g.ignored, [...g.groups.values()].map((x) => [x.name, x.members.length]), states.flatMap((x) => x.ignored).slice(0, 5));
  console.log(JSON.stringify(callFigures(states, o.call), null, 0).slice(0, 1800));
  console.log(await s.contributions.counts(o.call, [0]));
  const page = await s.contributions.page(o.call, [12]); console.log(page.threads.length, page.next, page.unreadable.length);
  await sp.close();
  process.exit(0);
}
void main();
