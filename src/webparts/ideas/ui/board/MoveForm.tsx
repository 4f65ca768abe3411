import * as React from 'react';
import type { Arrangement } from '../../../../domain/ideas/arrange';
import type { Spot } from '../../../../domain/ideas/spot';
import { letterOf } from '../../../../domain/ideas/Cluster';
import type { IdeaState } from '../../../../domain/ideas/ideaState';
import { useWords } from '../../../../shell/Page';
import { Button } from '../../../../ui/Button';
import { Quoting } from '../../../../ui/Quoting';
import { SelectField } from '../../../../ui/SelectField';
import { useId } from '../../../../ui/useId';
import { boardWords } from '../../boardStrings';
import { ideaWords } from '../../strings';
import { useBrainstorming } from '../Brainstorming';
import own from './Board.module.scss';

interface MoveFormProps {
  readonly state: IdeaState;
  readonly arrangement: Arrangement;
  /** Where it lies. */
  readonly from: number;
  onMove(to: Spot): void;
  onClose(): void;
}

/** Moves a note without a pointer: to which cluster, and where in it. */
export function MoveForm({ state: { idea, title }, arrangement, from, onMove, onClose }: MoveFormProps): React.ReactElement {
  const all = useWords(boardWords);
  const words = all.form;
  const { cluster: clusterWord } = useWords(ideaWords);
  const { byId } = useBrainstorming();
  const [cluster, choose] = React.useState(String(from));
  const [place, setPlace] = React.useState('last');
  const titleId = useId('move');
  const box = React.useRef<HTMLDivElement>(null);
  React.useEffect(() => box.current?.querySelector('select')?.focus(), []);
  const there = (arrangement.clusters.find((each) => String(each.cluster.id) === cluster)?.ideas ?? []).filter((each) => each !== idea.id);
  const followers = place === 'first' ? there : place === 'last' ? [] : there.slice(there.indexOf(Number(place)) + 1);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape, from each field
    <div
      ref={box}
      role="group"
      aria-labelledby={titleId}
      className={own.form}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <p id={titleId} className={own.formTitle}>
        <Quoting said={words.title(title)} text={title} />
      </p>
      <div className={own.fields}>
        <SelectField
          label={words.where}
          selected={cluster}
          options={[...arrangement.clusters.map((each) => ({ key: String(each.cluster.id), text: clusterWord(letterOf(each.cluster), each.cluster.name) })), { key: '0', text: all.loose }]}
          onChange={(key) => {
            choose(key);
            setPlace('last');
          }}
        />
        {cluster !== '0' && (
          <SelectField
            label={words.place}
            selected={place}
            options={[
              { key: 'first', text: words.first },
              ...there.slice(0, -1).flatMap((id) => {
                const other = byId.get(id);
                return other ? [{ key: String(id), text: words.after(other.title) }] : [];
              }),
              { key: 'last', text: words.last }
            ]}
            onChange={setPlace}
          />
        )}
        <Button appearance="primary" onClick={() => onMove({ cluster: Number(cluster), followers })}>
          {words.save}
        </Button>
        <Button onClick={onClose}>{words.cancel}</Button>
      </div>
    </div>
  );
}
