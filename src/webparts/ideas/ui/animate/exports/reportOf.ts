import type { IdeaState } from '../../../../../domain/ideas/ideaState';
import { personName } from '../../../../../domain/people/personName';
import { saidBy } from '../../../../../domain/ideas/outside/saidBy';
import type { Block, WrittenDocument } from '../../../../../shell/documents/Document';
import { clusterName } from '../gather/clusterName';
import { countIn } from '../IdeaGrid';
import type { Exported, Wording } from './Exported';
import { standingOf } from './ideaCells';
import { leftOutOf } from './sheetsOf';

/** A campaign to be printed or sent: what was asked, the ranking, then each cluster with its ideas and what became of them. */
export function reportOf(exported: Exported, wording: Wording): WrittenDocument {
  const { words, formats, siteTitle } = wording;
  const { campaign, at, arrangement, ideas } = exported;
  const report = words.report;
  const byId = new Map(ideas.map((state) => [state.idea.id, state]));
  const rooted = (some: readonly number[]): readonly IdeaState[] => some.flatMap((id) => (exported.forest.rootOf(id) === id ? (byId.get(id) ?? []) : []));
  const section = (title: string, some: readonly number[]): readonly Block[] => {
    const own = rooted(some);
    return own.length === 0 ? [] : [heading(2, title), ...own.flatMap((state) => ideaBlocks(state, byId, exported, wording))];
  };
  return {
    title: campaign.question,
    annex: '',
    note: report.note(siteTitle, formats.dateTime(at)),
    language: formats.culture,
    blocks: [
      ...text(campaign.why),
      { kind: 'text', text: `${report.sponsor(campaign.sponsor)}\n${report.outcome(campaign.outcome)}\n${report.count(rooted([...byId.keys()]).length, formats.number(rooted([...byId.keys()]).length))}` },
      ...(exported.state.archived ? text(report.archived(exported.state.archived.reason)) : []),
      ...rankingBlocks(byId, exported, wording),
      ...arrangement.clusters.flatMap(({ cluster, ideas: own }) => section(clusterName(cluster), own)),
      ...section(arrangement.clusters.length > 0 ? report.loose : report.ideas, arrangement.loose),
      heading(2, report.leftOut),
      { kind: 'text', text: leftOutOf(exported, wording).join('\n') }
    ]
  };
}

function rankingBlocks(byId: ReadonlyMap<number, IdeaState>, { state }: Exported, { words, formats }: Wording): readonly Block[] {
  const ranking = state.certified?.content.ranking;
  if (!ranking || !state.certified) return [];
  const { author, created } = state.certified;
  return [
    heading(2, words.report.ranking),
    { kind: 'text', text: words.report.certified(author.name, formats.dateTime(created), formats.number(ranking.voters)) },
    {
      kind: 'figures',
      caption: words.report.ranking,
      head: words.report.rankingColumns.split('\n'),
      rows: ranking.places.map(({ idea, place, votes, agents }) => [`${formats.number(place)}. ${byId.get(idea)?.title ?? words.report.gone(String(idea))}`, formats.number(votes), formats.number(agents)])
    }
  ];
}

function ideaBlocks(state: IdeaState, byId: ReadonlyMap<number, IdeaState>, { forest, countOf, state: { rules } }: Exported, { words, desk, formats }: Wording): readonly Block[] {
  const { idea, title, summary, stages, owner, dueAt } = state;
  const report = words.report;
  const under = forest.leavesOf(idea.id).filter((leaf) => leaf !== idea.id).flatMap((leaf) => byId.get(leaf) ?? []);
  const author = saidBy(state) ?? '';
  const votes = countOf(idea.id);
  const facts = [
    report.idea(String(idea.id), formats.date(idea.created)),
    rules.names === 'shown' && author ? report.by([author, ...state.coauthors.map((coauthor) => personName(coauthor))].join(', ')) : '',
    votes ? report.votes(countIn(votes, desk, formats)) : '',
    report.state(standingOf(state, desk)),
    owner ? report.owner(owner) : '',
    dueAt ? report.due(formats.date(dueAt)) : ''
  ];
  const reason = stages[stages.length - 1]?.reason ?? '';
  return [
    heading(3, title),
    { kind: 'text', text: facts.filter(Boolean).join(' · ') },
    ...wordsOf(state),
    ...(summary?.content.text ? text(report.summary(summary.content.text)) : []),
    ...(reason ? text(report.reason(reason)) : []),
    ...under.flatMap((other): readonly Block[] => [{ kind: 'text', text: report.under(other.title) }, ...wordsOf(other)])
  ];
}

function wordsOf({ text: typed, additions }: Pick<IdeaState, 'text' | 'additions'>): readonly Block[] {
  return [typed, ...additions.map((addition) => addition.text)].filter((each) => each.trim() !== '').map((each): Block => ({ kind: 'passage', text: each }));
}

function heading(level: 2 | 3, title: string): Block {
  return { kind: 'heading', level, text: title };
}

function text(typed: string): readonly Block[] {
  return typed.trim() === '' ? [] : [{ kind: 'text', text: typed }];
}
