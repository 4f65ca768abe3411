import fc from 'fast-check';
import type { Descent, TextVersion } from '../passages/Passage';
import { anchorOf, wholePassage } from './anchorOf';
import { lengthOf } from './characters';
import { descendantsOf } from './lineage';
import { normalText } from './normalText';
import { resolveAnchor } from './resolveAnchor';
import { anchorOn, firstVersion, nextVersion, passagesOf, told } from './testing/texts';

/** One passage that became others as a person says it. */
function became(before: string, ...after: readonly string[]): readonly TextVersion[] {
  const kind = after.length === 0 ? 'gone' : after.length > 1 ? 'split' : before === after[0] ? 'same' : 'changed';
  const ids = after.map((_, place) => (after.length === 1 ? 1 : place + 10));
  const passages = passagesOf(...after).map((passage, place) => ({ ...passage, id: ids[place] ?? 0 }));
  return [firstVersion(before), { version: 2, title: '', passages, descents: [{ kind, from: [1], to: ids }] }];
}

/** Where the words between brackets of the only passage stand now. */
function standing(bracketed: string, ...after: readonly string[]): string {
  const versions = became(bracketed.replace(/[[\]]/g, ''), ...after);
  return told(resolveAnchor(anchorOn(versions[0] as TextVersion, 1, bracketed), versions), versions);
}

describe('words that stand once in what their passage became', () => {
  it.each([
    ['are where they were while nothing changed', 'Les agents ont [deux jours] par semaine.', 'Les agents ont deux jours par semaine.', 'same | 1: Les agents ont [deux jours] par semaine.'],
    ['move with their passage', 'Les agents ont [deux jours] par semaine.', 'Tous les agents de la ville ont deux jours par semaine.', 'moved | 1: Tous les agents de la ville ont [deux jours] par semaine.'],
    ['move where one side is as it was', 'Les agents ont [deux jours] par semaine.', 'Chaque direction fixe deux jours par semaine.', 'moved | 1: Chaque direction fixe [deux jours] par semaine.'],
    ['are to be confirmed inside a longer word', 'Le [plan] de la ville est affiché.', 'Le planning de la ville est affiché.', 'toConfirm | 1: Le [plan]ning de la ville est affiché.'],
    ['are to be confirmed at the end of a longer word', 'Un délai [certain] de deux jours.', 'Un délai incertain de deux jours.', 'toConfirm | 1: Un délai in[certain] de deux jours.'],
    ['are to be confirmed where a longer word became a word', 'Le [plan]ning de la ville est affiché.', 'Le plan de la ville est affiché.', 'toConfirm | 1: Le [plan] de la ville est affiché.'],
    ['may be part of the same word still', 'Le télé[travail] de la ville.', 'Oui, le télétravail de la ville.', 'moved | 1: Oui, le télé[travail] de la ville.'],
    ['are to be confirmed where both sides are another’s', 'Les agents ont [deux jours] par semaine.', 'Un congé supplémentaire dure deux jours, sauf samedi et dimanche.', 'toConfirm | 1: Un congé supplémentaire dure [deux jours], sauf samedi et dimanche.'],
    ['move where they were a whole passage and are one still', "[L'an deux]", 'L’an deux', 'moved | 1: [L’an deux]'],
    ['are to be confirmed where they were a whole passage and short', '[Deux jours]', 'Pas plus que Deux jours en tout', 'toConfirm | 1: Pas plus que [Deux jours] en tout'],
    ['move where they were a whole passage and long', '[Le télétravail est ouvert à tous les agents.]', 'Principe. Le télétravail est ouvert à tous les agents. Exceptions.', 'moved | 1: Principe. [Le télétravail est ouvert à tous les agents.] Exceptions.'],
    ['are on an earlier version when they are gone', 'Les agents ont [deux jours] par semaine.', 'Les agents ont une journée par semaine.', 'earlier'],
    ['are never found in part of a character', 'Une famille [👨‍👩‍👧] ici.', 'Une famille 👨‍👩‍👧‍👦 ici.', 'earlier']
  ])('%s', (_, before, after, expected) => expect(standing(before, after)).toBe(expected));
});

describe('words that stand several times in what their passage became', () => {
  it.each([
    ['are where what stands around them is the same', 'Lundi, deux jours. Mardi, [deux jours]. Jeudi, rien.', 'Dimanche, rien. Lundi, deux jours. Mardi, deux jours. Jeudi, rien.', 'moved | 1: Dimanche, rien. Lundi, deux jours. Mardi, [deux jours]. Jeudi, rien.'],
    ['are to be confirmed where it is the same for two', 'Le chef signe. Le [chef] signe. Le chef signe. Fin.', 'Le chef signe. Le chef signe. Le chef signe. Le chef signe.', /^toConfirm( \| 1: .*){4}$/],
    ['are to be confirmed where neither has what stood around them', 'Les agents ont [deux jours] par semaine.', 'Il faut deux jours pour répondre ; deux jours après, on relance.', /^toConfirm( \| 1: .*){2}$/]
  ])('%s', (_, before, after, expected) => expect(standing(before, after)).toMatch(expected));

  it('are to be confirmed where they were written once more, however like one of them is', () => {
    expect(standing('Les agents ont [deux jours] par semaine.', 'Les agents ont deux jours par semaine. Les agents ont deux jours par semaine, sauf exception.')).toMatch(/^toConfirm( \| 1: .*){2}$/);
    const sentence = 'Chaque direction fixe avec ses agents [deux jours] de présence obligatoire chaque semaine.';
    const copied = sentence.replace(/[[\]]/g, '');
    expect(standing(`Début. ${sentence} Fin.`, `${copied} ${copied}`)).toMatch(/^toConfirm( \| 1: .*){2}$/);
    expect(standing(`Début. ${sentence} Fin.`, `${copied.replace('ses agents', 'les agents')} ${copied}`)).toMatch(/^moved \| 1: .* avec les agents deux jours .* avec ses agents \[deux jours\]/);
  });

  it('are to be confirmed where the place that is most like theirs is in another word', () => {
    expect(standing('Le [plan] de la ville est affiché.', 'Le planning de la ville est affiché. Mon plan, ailleurs.')).toMatch(/^toConfirm( \| 1: .*){2}$/);
  });

  const fixed = (month: string): string => `Chaque direction fixe en ${month} les deux jours de présence obligatoire de ses agents.`;
  it('are theirs when others were removed that stood in nearly the same words, and to be confirmed where these were the very same', () => {
    const quoted = fixed('janvier').replace('deux jours', '[deux jours]');
    expect(standing(`${quoted} ${fixed('juillet')} Fin.`, `${fixed('janvier')} Rien d’autre.`)).toMatch(/^moved \| 1: .* janvier les \[deux jours\]/);
    expect(standing(`${quoted} ${fixed('janvier')} Fin.`, `${fixed('janvier')} Rien d’autre.`)).toMatch(/^toConfirm/);
  });

  it('are to be confirmed at ten places at most', () => {
    const after = Array.from({ length: 12 }, (_, index) => `mot${index} quelconque deux jours autrement${index} ailleurs.`).join(' ');
    expect(standing('Les agents ont [deux jours] par semaine.', after).split(' | ')).toHaveLength(11);
    // Those that have most of what stood around them, the nearest first.
    const [, nearest] = standing('Les agents ont [deux jours] par semaine.', `${after} Les agzzzzzzzz deux jours qqqqqqqaine.`).split(' | ');
    expect(nearest).toMatch(/Les agzzzzzzzz \[deux jours\] qqqqqqqaine\.$/);
  });

  it('are nobody else’s when theirs were removed and others have stayed', () => {
    expect(standing('[Le télétravail est] possible deux jours. Le télétravail est suspendu en cas de crise.', 'Le télétravail est suspendu en cas de crise.')).toBe(
      'toConfirm | 1: [Le télétravail est] suspendu en cas de crise.'
    );
  });
});

describe('words of which some letters changed', () => {
  const quote = 'Les agents peuvent télétravailler deux jours par semaine.';
  it.each([
    ['are to be confirmed', `[${quote}] Fin.`, 'Début. Les agentes peuvent télétravailler trois jours par semaine. Fin.', 'toConfirm | 1: Début. [Les agentes peuvent télétravailler trois jours par semaine.] Fin.'],
    ['are to be confirmed at each place that is as good', `[${quote}] Fin.`, 'Les agents peuvent télétravailler un jour par semaine. Les agents peuvent télétravailler dix jours par semaine.', /^toConfirm( \| 1: .*){2}$/],
    ['are on an earlier version where more than 15 % changed', `[${quote}] Fin.`, 'Les cadres de la ville peuvent télétravailler cinq demi-journées par mois. Fin.', 'earlier'],
    ['are on an earlier version where they are too short to be alike', 'Voir [Robin] Martin.', 'Voir Elisa Martin.', 'earlier']
  ])('%s', (_, before, after, expected) => expect(standing(before, after)).toMatch(expected));

  it('are to be confirmed in each piece of their passage, and at each place of it, that is as good', () => {
    const near = (word: string): string => quote.replace('deux', word);
    expect(standing(`[${quote}]`, `Un long début, qui déplace tout le reste. ${near('dix')}`, near('six'))).toMatch(/^toConfirm \| 10: .*\[.* dix .*\] \| 11: \[.* six .*\]$/);
    const [better, best] = [near('trois'), near('dix')];
    expect(standing(`[${quote}]`, `${better} Entre. ${best} Entre. ${better}`)).toBe(`toConfirm | 1: ${better} Entre. [${best}] Entre. ${better} | 1: [${better}] Entre. ${best} Entre. ${better} | 1: ${better} Entre. ${best} Entre. [${better}]`);
    expect(standing(`[${quote}]`, `Entre. ${near('dix')} Entre. ${near('six')} Entre. ${near('cinq')} Fin.`)).toMatch(/^toConfirm( \| 1: .*){3}$/);
  });
});

describe('whole passages', () => {
  const whole = (versions: readonly TextVersion[], passage = 1): string => told(resolveAnchor(wholePassage(1, passage), versions), versions);
  it('follow their family', () => {
    expect(whole(became('Un.', 'Un.'))).toBe('same | 1: []Un.');
    expect(whole(became('Un.', 'Deux.'))).toBe('moved | 1: []Deux.');
    expect(whole(became('Un. Deux.', 'Un.', 'Deux.'))).toBe('toConfirm | 10: []Un. | 11: []Deux.');
    expect(whole(became('Un.'))).toBe('earlier');
    const joined: TextVersion = { version: 2, title: '', passages: passagesOf('Un.').map((passage) => ({ ...passage, id: 9 })), descents: [{ kind: 'joined', from: [1, 2], to: [9] }] };
    expect(whole([firstVersion('Un.', ''), joined])).toBe('moved | 9: []Un.');
    expect(resolveAnchor(wholePassage(1, 0), became('Un.'))).toEqual({ state: 'same', place: { passage: 0, start: 0, end: 0 } });
  });

  it('that were never there are on an earlier version, and words that were not there are their passage’s', () => {
    const versions = [firstVersion('Un mot.')];
    expect(whole(versions, 7)).toBe('earlier');
    expect(whole([])).toBe('earlier');
    const forged = { ...anchorOn(versions[0] as TextVersion, 1, 'Un [mot].'), quote: 'jamais écrit' };
    expect(told(resolveAnchor(forged, versions), versions)).toBe('toConfirm | 1: []Un mot.');
  });
});

describe('Hypothesis moves comments in silence; here', () => {
  it('a removed paragraph’s comment does not move to another team’s (client 7571)', () => {
    const [alpha, beta] = ['Alpha', 'Beta'].map((team) => `Team ${team} reported that the new deployment reduced latency by twelve percent across all regions.`) as [string, string];
    const versions = nextVersion([firstVersion('Results', alpha, beta, 'Next steps')], 'Results', beta, 'Next steps');
    const anchor = anchorOn(versions[0] as TextVersion, 2, 'Team Alpha [reported that the new deployment reduced latency by twelve percent across all regions].');
    expect(resolveAnchor(anchor, versions)).toEqual({ state: 'earlier' });
  });

  it('nor within a passage into which both were joined, or in which both stood', () => {
    const after = 'The year. Team Beta reported that latency fell by twelve percent.';
    const before = firstVersion('Team Alpha reported that latency fell by twelve percent.', 'Team Beta reported that latency fell by twelve percent.');
    const [joined] = passagesOf(after);
    const versions: readonly TextVersion[] = [before, { version: 2, title: '', passages: joined ? [{ ...joined, id: 3 }] : [], descents: [{ kind: 'joined', from: [1, 2], to: [3] }] }];
    const anchor = anchorOn(before, 1, 'Team Alpha [reported that latency fell by twelve percent].');
    expect(told(resolveAnchor(anchor, versions), versions)).toBe('toConfirm | 3: The year. Team Beta [reported that latency fell by twelve percent].');
    expect(standing('Team Alpha [reported that latency fell]. Team Beta reported that latency fell.', 'Team Beta reported that latency fell.')).toMatch(/^toConfirm/);
  });

  it('a name does not match half of the letters of another word (h 2634), nor markup any text (client 480), nor a correction the name before it (h 2798)', () => {
    expect(standing('To [Linus], with thanks.', 'Our computational machines are constantly engaging in conversations.')).toBe('earlier');
    expect(standing('You can put it [just below] this line.', 'It adjusts to anything, and belongs below it.')).toBe('earlier');
    expect(standing('Robin wrote it. The editor is [Robin] too.', 'Robin wrote it. The editor is Elisa too.')).toBe('toConfirm | 1: [Robin] wrote it. The editor is Elisa too.');
  });
});

describe('a passage split in three', () => {
  const [one, two, three] = ['Le télétravail est ouvert à tous les agents titulaires.', 'Il est limité à deux jours par semaine et par agent.', 'Le responsable du service donne son accord par écrit.'];
  const versions = nextVersion([firstVersion('Titre', [one, two, three].join(' '), 'Fin')], 'Titre', one, two, three, 'Fin');
  const at = (start: string, quote: string): string => {
    const text = [one, two, three].join(' ');
    const from = text.indexOf(quote, text.indexOf(start));
    return told(resolveAnchor(anchorOn(versions[0] as TextVersion, 2, `${text.slice(0, from)}[${quote}]${text.slice(from + quote.length)}`), versions), versions);
  };

  it('takes each comment to its piece, and one across two of them is to be confirmed', () => {
    expect(versions[1]?.descents).toContainEqual({ kind: 'split', from: [2], to: [4, 5, 6] });
    expect(at('', 'deux jours par semaine')).toBe('moved | 5: Il est limité à [deux jours par semaine] et par agent.');
    expect(at('', 'donne son accord')).toBe('moved | 6: Le responsable du service [donne son accord] par écrit.');
    expect(at('', 'tous les agents titulaires. Il est limité à deux')).toBe(
      'toConfirm | 4: Le télétravail est ouvert à [tous les agents titulaires.] | 5: [Il est limité à deux] jours par semaine et par agent.'
    );
  });
});

describe('the same words in another writing', () => {
  it.each([
    ['curved quotation marks', "L'agent dit [\"l'accord\"] au chef.", 'Oui. L’agent dit «l’accord» au chef.', 'moved | 1: Oui. L’agent dit [«l’accord»] au chef.'],
    ['a ligature of letters', 'Le [coeur du métier] est là.', 'Ici, le cœur du métier est là.', 'moved | 1: Ici, le [cœur du métier] est là.'],
    ['emoji of several parts before and within', '👨‍👩‍👧 Les [agents 👍🏽] disent oui.', 'Oui. 👨‍👩‍👧 Les agents 👍🏽 disent oui.', 'moved | 1: Oui. 👨‍👩‍👧 Les [agents 👍🏽] disent oui.'],
    ['a text from right to left', 'يجوز للموظف [العمل عن بعد] يومين في الأسبوع', 'نعم يجوز للموظف العمل عن بعد يومين في الأسبوع', 'moved | 1: نعم يجوز للموظف [العمل عن بعد] يومين في الأسبوع']
  ])('%s are no change', (_, before, after, expected) => expect(standing(before, after)).toBe(expected));

  it('accents in pieces, spaces that do not break, soft hyphens and printers’ ligatures are gone before', () => {
    expect(standing('Été : une ﬁche [bien déﬁnie] ici.'.normalize('NFC').replace(/ﬁ/g, 'fi'), 'E\u0301te\u0301\u00a0: une \ufb01che bien de\u0301\u00ad\ufb01nie\u202fici. Oui.')).toBe('moved | 1: Été : une fiche [bien définie] ici. Oui.');
  });
});

const WORDS = ['le', 'agent', 'agents', 'deux', 'jours', 'télétravail', 'œuvre', '👍🏽', 'يوم', 'e\u0301te\u0301', 'l’agent', '12', 'a', '👨‍👩‍👧'];
const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 12 }).map((words) => normalText(words.join(' ')));
type Edit = { readonly kind: Descent['kind']; readonly place: number; readonly text: string };
const edit: fc.Arbitrary<Edit> = fc.record({ kind: fc.constantFrom('changed', 'split', 'joined', 'gone', 'new'), place: fc.nat(20), text: sentence });

/** A version as an animator makes it with any edits, and the family of each passage kept beside, in its own way. */
function edited(versions: readonly TextVersion[], edits: readonly Edit[]): TextVersion {
  const last = versions[versions.length - 1] as TextVersion;
  let free = 1 + Math.max(0, ...versions.flatMap(({ passages, descents }) => [...passages.map(({ id }) => id), ...descents.flatMap(({ to }) => to)]));
  let passages = [...last.passages];
  const descents = new Map<number, Descent>(last.passages.map(({ id }) => [id, { kind: 'same', from: [id], to: [id] }]));
  const extra: Descent[] = [];
  for (const { kind, place, text } of edits) {
    const at = passages.length > 0 ? place % passages.length : 0;
    const [passage, next] = [passages[at], passages[at + 1]];
    const isOwn = (one: typeof passage): one is NonNullable<typeof passage> => !!one && descents.get(one.id)?.kind === 'same';
    const made = (words: string): TextVersion['passages'][number] => ({ id: free++, kind: 'paragraph', level: 0, label: '', text: words, marks: [] });
    if (kind === 'new' || !isOwn(passage)) {
      const fresh = made(text);
      passages.splice(at, 0, fresh);
      extra.push({ kind: 'new', from: [], to: [fresh.id] });
    } else if (kind === 'changed') {
      passages = passages.map((one) => (one === passage ? { ...one, text } : one));
      descents.set(passage.id, { kind, from: [passage.id], to: [passage.id] });
    } else if (kind === 'gone') {
      passages.splice(at, 1);
      descents.set(passage.id, { kind, from: [passage.id], to: [] });
    } else if (kind === 'split') {
      const words = passage.text.split(' ');
      const pieces = [made(words.slice(0, words.length / 2).join(' ') || text), made(words.slice(words.length / 2).join(' '))];
      passages.splice(at, 1, ...pieces);
      descents.set(passage.id, { kind, from: [passage.id], to: pieces.map(({ id }) => id) });
    } else if (kind === 'joined' && isOwn(next)) {
      const whole = made(`${passage.text} ${next.text}`);
      passages.splice(at, 2, whole);
      descents.set(passage.id, { kind, from: [passage.id, next.id], to: [whole.id] });
      descents.delete(next.id);
    }
  }
  return { version: last.version + 1, title: '', passages, descents: [...descents.values(), ...extra] };
}

/** Ids that a passage became, version by version. */
function heirs(passage: number, versions: readonly TextVersion[]): readonly number[] {
  return versions.reduce((ids: readonly number[], { descents }) => (descents.length === 0 ? ids : ids.flatMap((id) => descents.filter(({ from }) => from.includes(id)).flatMap(({ to }) => to))), [passage]);
}

test('whatever is done to a text, no comment leaves its family, none is lost, and confirming where one is changes nothing', () => {
  const steps = fc.array(fc.array(edit, { maxLength: 6 }), { minLength: 1, maxLength: 3 });
  fc.assert(
    fc.property(fc.array(sentence, { minLength: 1, maxLength: 5 }), steps, fc.nat(4), fc.nat(40), fc.nat(20), (texts, all, which, start, length) => {
      const versions = all.reduce((made: readonly TextVersion[], edits) => [...made, edited(made, edits)], [firstVersion(...texts)]);
      const last = versions[versions.length - 1] as TextVersion;
      const passage = versions[0]?.passages[which % texts.length] as TextVersion['passages'][number];
      const from = start % lengthOf(passage.text);
      const anchor = anchorOf(1, passage, from, from + length);
      const family = [...new Set(heirs(passage.id, versions))].sort((left, right) => left - right);
      expect([...descendantsOf(passage.id, 1, versions)]).toEqual(family);
      const standing = resolveAnchor(anchor, versions);
      expect(resolveAnchor(anchor, versions)).toEqual(standing);
      const places = standing.state === 'earlier' ? [] : standing.state === 'toConfirm' ? standing.candidates : [standing.place];
      expect(standing.state === 'earlier' || places.length > 0).toBe(true);
      if (family.length === 0) expect(standing.state).toBe('earlier');
      for (const place of places) {
        expect(family).toContain(place.passage);
        const heir = last.passages.find(({ id }) => id === place.passage) as TextVersion['passages'][number];
        expect(place.start).toBeGreaterThanOrEqual(0);
        expect(place.end).toBeLessThanOrEqual(lengthOf(heir.text));
        const confirmed = anchorOf(last.version, heir, place.start, place.end);
        expect(resolveAnchor(confirmed, versions)).toEqual({ state: 'same', place });
        if (standing.state !== 'toConfirm') expect(confirmed.quote).toBe(anchor.quote);
      }
    }),
    { numRuns: 300 }
  );
});
