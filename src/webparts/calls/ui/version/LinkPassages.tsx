import * as React from 'react';
import type { ProposedDescent } from '../../../../domain/anchors/Alignment';
import type { Passage, TextVersion } from '../../../../domain/passages/Passage';
import { excerptOf } from '../../../../domain/text/shortened';
import { announce } from '../../../../shell/announce';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Check } from '../../../../ui/ChoiceList';
import { usePassageNumbers } from './usePassageNumbers';
import styles from './Version.module.scss';
import type { VersionDraft } from './versionDraft';
import { versionWords } from './versionStrings';

interface LinkPassagesProps {
  readonly descent: ProposedDescent;
  readonly current: TextVersion;
  readonly draft: VersionDraft;
  onLink(from: readonly number[], to: readonly number[]): void;
  onCancel(): void;
}

/** Passages offered on each side: the nearest, among those that are not beyond doubt or have nothing on the other side first. */
const OFFERED = 12;
/** Of what a passage says, in characters: which it is. */
const EXCERPT = 90;

/** Which passages correspond, as the animator ticks them. */
export function LinkPassages({ descent, current, draft, onLink, onCancel }: LinkPassagesProps): React.ReactElement {
  const words = useWords(versionWords).link;
  const [from, setFrom] = React.useState<readonly number[]>(descent.from);
  const [to, setTo] = React.useState<readonly number[]>(descent.to);
  const first = React.useRef<HTMLFieldSetElement>(null);
  React.useEffect(() => first.current?.querySelector<HTMLElement>('input')?.focus(), []);
  const [nameBefore, nameAfter] = [usePassageNumbers(current.passages), usePassageNumbers(draft.passages)];
  const { before, after } = React.useMemo(() => offersOf(descent, current, draft), [descent, current, draft]);
  const fault = from.length + to.length === 0 ? words.nothing : from.length > 1 && to.length > 1 ? words.several : undefined;
  const toggle = (list: readonly number[], one: number, isOn: boolean): readonly number[] => (isOn ? [...list, one].sort((a, b) => a - b) : list.filter((other) => other !== one));
  const placeBefore = new Map(current.passages.map(({ id }, place) => [id, place]));
  const apply = (): void => {
    onLink([...from].sort((one, other) => (placeBefore.get(one) ?? 0) - (placeBefore.get(other) ?? 0)), to);
    announce(words.linked);
  };
  return (
    <div className={styles.stack}>
      <p className={styles.note}>{words.hint}</p>
      <div className={styles.sides}>
        <fieldset ref={first} className={styles.choices}>
          <legend className={styles.note}>{words.before}</legend>
          {before.map((passage) => (
            <Check key={passage.id} isChecked={from.includes(passage.id)} text={nameBefore([passage])} hint={excerptOf(passage.text, EXCERPT)} onChange={(isOn) => setFrom(toggle(from, passage.id, isOn))} />
          ))}
        </fieldset>
        <fieldset className={styles.choices}>
          <legend className={styles.note}>{words.after}</legend>
          {after.map((place) => {
            const passage = draft.passages[place];
            return passage && <Check key={place} isChecked={to.includes(place)} text={nameAfter([passage])} hint={excerptOf(passage.text, EXCERPT)} onChange={(isOn) => setTo(toggle(to, place, isOn))} />;
          })}
        </fieldset>
      </div>
      <div className={styles.buttons}>
        <Button appearance="primary" disabled={fault !== undefined} reason={fault} onClick={apply}>
          {words.apply}
        </Button>
        <Button onClick={onCancel}>{words.cancel}</Button>
      </div>
    </div>
  );
}

interface Offers {
  readonly before: readonly Passage[];
  /** Places in the new text. */
  readonly after: readonly number[];
}

function offersOf({ from, to }: ProposedDescent, current: TextVersion, draft: VersionDraft): Offers {
  const isOpen = (descent: ProposedDescent): boolean => descent.isDoubtful || descent.from.length === 0 || descent.to.length === 0;
  const open = { from: new Set(draft.descents.filter(isOpen).flatMap((descent) => descent.from)), to: new Set(draft.descents.filter(isOpen).flatMap((descent) => descent.to)) };
  const placeBefore = new Map(current.passages.map(({ id }, place) => [id, place]));
  // About where it stands in each of the texts, even if it is in one of them only.
  const share = from[0] !== undefined ? (placeBefore.get(from[0]) ?? 0) / Math.max(1, current.passages.length) : (to[0] ?? 0) / Math.max(1, draft.passages.length);
  const nearest = (length: number, own: (place: number) => boolean, others: (place: number) => boolean): readonly number[] => {
    const rank = (place: number): number => (own(place) ? -1 : Math.abs(place - share * length) + (others(place) ? 0 : length / 20));
    const places = Array.from({ length }, (_, place) => place).sort((one, other) => rank(one) - rank(other));
    return places.slice(0, Math.max(OFFERED, from.length, to.length)).sort((one, other) => one - other);
  };
  const before = nearest(current.passages.length, (place) => from.includes(current.passages[place]?.id ?? 0), (place) => open.from.has(current.passages[place]?.id ?? 0));
  return { before: before.flatMap((place) => current.passages[place] ?? []), after: nearest(draft.passages.length, (place) => to.includes(place), (place) => open.to.has(place)) };
}
