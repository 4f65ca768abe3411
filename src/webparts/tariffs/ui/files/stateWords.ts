import type { OpenedFile } from '../../../../data/tariffs/changes/ChangeFiles';
import type { LineState } from '../../../../domain/tariffs/file/fileState';
import type { StartState } from '../../../../domain/tariffs/file/Starts';
import type { FileWords } from './fileStrings';

/** Where a line of a file stands, in sentences. */
export function stateWords(state: LineState | undefined, start: StartState, { file, chain }: Pick<OpenedFile, 'file' | 'chain'>, words: FileWords): readonly string[] {
  const name = (step: string | null | undefined): string => chain.find(({ key }) => key === step)?.name ?? '';
  const said = start === 'same' ? [] : [words.starts[start]];
  if (!state) return said;
  const outdated = state.steps.filter(({ standing }) => standing === 'outdated').map(({ step }) => name(step));
  if (outdated.length > 0) said.push(words.outdated(outdated.join(', ')));
  const stop = state.steps.find(({ standing }) => standing === 'changeAsked' || standing === 'refused');
  if (state.state === 'back') said.push(words.lineStates.back(name(stop?.step), stop?.comment ?? ''));
  else if (state.state === 'refused') said.push(words.lineStates.refused(name(stop?.step), stop?.comment ?? ''));
  else if (!file.submittedAt) said.push(words.lineStates.prepared);
  else if (state.state === 'agreed') said.push(chain.length === 0 ? words.noChain : words.lineStates.agreed);
  else said.push(words.lineStates.running(name(state.waitsFor)));
  return said;
}
