import type { Cell } from '../../../../../domain/export/writeCsv';
import { isSecret } from '../../../../../domain/ideas/Campaign';
import type { CampaignDecision } from '../../../../../domain/ideas/CampaignDecision';
import { opinionCounts } from '../../../../../domain/ideas/votes';
import { personName } from '../../../../../domain/people/personName';
import type { Sheet } from '../../../../../shell/export/writeSpreadsheet';
import type { Exported, Wording } from './Exported';
import { ideaCells } from './ideaCells';

/** Everything of a campaign, a table each; the first says what it is and what it leaves out. */
export function sheetsOf(exported: Exported, wording: Wording): readonly Sheet[] {
  const { names } = wording.words.sheets;
  return [
    { name: names.about, rows: aboutCells(exported, wording) },
    { name: names.ideas, rows: ideaCells(exported, wording) },
    { name: names.comments, rows: commentCells(exported, wording) },
    { name: names.decisions, rows: decisionCells(exported, wording) },
    { name: names.votes, rows: voteCells(exported, wording) },
    { name: names.marks, rows: markCells(exported, wording) }
  ];
}

/** What a file leaves out, a sentence each; none: nothing. */
export function leftOutOf({ campaign, state, leftOut, commentsLeftOut }: Pick<Exported, 'campaign' | 'state' | 'leftOut' | 'commentsLeftOut'>, { words, formats }: Pick<Wording, 'words' | 'formats'>): readonly string[] {
  const { rules, marksShown } = state;
  const out = words.leftOut;
  return [
    ...(rules.names === 'hidden' ? [out.names] : []),
    ...(isSecret(rules) ? [out.texts(leftOut, formats.number(leftOut))] : []),
    ...(commentsLeftOut > 0 ? [out.comments(commentsLeftOut, formats.number(commentsLeftOut))] : []),
    ...(campaign.criteria.length > 0 && !marksShown ? [out.marks] : []),
    out.ballots
  ];
}

function aboutCells(exported: Exported, wording: Wording): readonly (readonly Cell[])[] {
  const { words, formats, siteTitle } = wording;
  const { campaign, at } = exported;
  const about = words.sheets.about;
  return [
    [about.question, campaign.question],
    [about.sponsor, campaign.sponsor],
    [about.site, siteTitle],
    [about.at, formats.dateTime(at)],
    [],
    [about.leftOut],
    ...leftOutOf(exported, wording).map((sentence) => [sentence])
  ];
}

function commentCells({ ideas }: Exported, { words, desk, formats }: Wording): readonly (readonly Cell[])[] {
  const lines = ideas.flatMap(({ idea, title, comments }) =>
    comments
      .flatMap((comment) => [comment, ...comment.replies])
      .map(({ record, hidden, isWithdrawn }): readonly Cell[] => [
        idea.id, title, record.id, record.answers || null, personName(record.author) || desk.hiddenAuthor, formats.dateTime(record.created), record.text, isWithdrawn ? desk.sights.withdrawn : hidden ? desk.sights.hidden : ''
      ])
  );
  return [words.sheets.comments.split('\n'), ...lines];
}

function decisionCells({ decisions, ideas, state }: Exported, { words, desk, formats }: Wording): readonly (readonly Cell[])[] {
  const known = new Set(ideas.map(({ idea }) => idea.id));
  // What was decided of what stays out would tell that it is there.
  const isOut = ({ idea }: CampaignDecision): boolean => idea > 0 && !known.has(idea);
  const lines = decisions
    .filter((decision) => !isSecret(state.rules) || !isOut(decision))
    .map(({ id, idea, targets, kind, reason, content, author, created }): readonly Cell[] => [
      id, formats.dateTime(created), author.name, desk.decisions[kind], (idea > 0 ? [idea] : targets).map((target) => formats.number(target)).join(', '), content.stage ? desk.stages[content.stage] : (content.name ?? ''), reason
    ]);
  return [words.sheets.decisions.split('\n'), ...lines];
}

function voteCells({ ideas, counts, state }: Exported, { words }: Wording): readonly (readonly Cell[])[] {
  const places = new Map(state.certified?.content.ranking?.places.map((place) => [place.idea, place]));
  const isOpinion = state.rules.vote.kind === 'opinion';
  const lines = ideas.map(({ idea, title }): readonly Cell[] => {
    const place = places.get(idea.id);
    const { agree, disagree, pass } = opinionCounts(idea.id, counts);
    const all = agree + disagree + pass;
    return [idea.id, title, isOpinion ? agree : all, isOpinion ? disagree : null, isOpinion ? pass : null, place?.place ?? null, place?.votes ?? null, place?.agents ?? null];
  });
  return [words.sheets.votes.split('\n'), ...lines];
}

function markCells({ campaign, state, ideas }: Exported, { words }: Wording): readonly (readonly Cell[])[] {
  const titles = new Map(ideas.map(({ idea, title }) => [idea.id, title]));
  const marks = state.marksShown?.content.shownMarks ?? [];
  return [
    [...words.sheets.marks.split('\n'), ...campaign.criteria.map(({ name }) => name)],
    ...marks.map((shown): readonly Cell[] => [shown.idea, titles.get(shown.idea) ?? '', shown.evaluator.name, ...campaign.criteria.map(({ id }) => shown.marks[id] ?? null)])
  ];
}
