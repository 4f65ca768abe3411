import * as React from 'react';
import type { NamedThing, Reference } from '../../domain/references/Reference';
import { isSameThing } from '../../domain/references/thing';
import { foldText } from '../../domain/text/foldText';
import { Button } from '../../ui/Button';
import { DeleteIcon } from '../../ui/ownerIcons';
import { MessageLine } from '../../ui/MessageLine';
import { StatusBadge } from '../../ui/StatusBadge';
import { TextBox } from '../../ui/TextBox';
import { announce } from '../announce';
import { wordFor } from '../Language';
import { useWords } from '../Page';
import { useMutation } from '../queries/useMutation';
import { useQuery, useQueryClient } from '../queries/useQuery';
import { Failure, WhenReady } from '../states';
import styles from './References.module.scss';
import { referenceWords } from './strings';
import { referenceKeys, useReferences, useReferenceServices } from './useReferences';

interface OriginEditorProps {
  readonly thing: NamedThing;
}

/** For owners: what a thing comes from, found by name among the things of the site. */
export function OriginEditor({ thing }: OriginEditorProps): React.ReactElement {
  const words = useWords(referenceWords);
  const services = useReferenceServices();
  const queries = useQueryClient();
  const references = useReferences(thing);
  const [told, setTold] = React.useState('');
  const change = useMutation({
    mutationFn: async ({ source, kept }: { readonly source: NamedThing; readonly kept?: Reference }) => (kept ? services.remove(kept) : services.add(thing, source)),
    onSuccess: async (_, { source, kept }) => {
      await queries.invalidateQueries(referenceKeys.all);
      const text = kept ? words.removed(source.title) : words.added(source.title);
      setTold(text);
      announce(text);
    }
  });
  return (
    <div className={styles.editor}>
      {told && !change.isLoading && <MessageLine tone="done">{told}</MessageLine>}
      {change.error !== null && <Failure error={change.error} />}
      <WhenReady read={references} lines={2}>
        {(all) => {
          const origins = all.filter(({ direction }) => direction === 'from');
          return (
            <>
              <h3>{words.origin}</h3>
              {origins.length === 0 && <p className={styles.note}>{words.none}</p>}
              <ul className={styles.rows}>
                {origins.map((kept) => (
                  <li key={`${kept.other.kind}${kept.other.id}`}>
                    <bdi>{words.named(kept.other.kind, kept.other.title)}</bdi>
                    <Button icon={<DeleteIcon />} label={words.remove(kept.other.title)} disabled={change.isLoading} onClick={() => change.mutate({ source: kept.other, kept })} />
                  </li>
                ))}
              </ul>
              <Candidates thing={thing} taken={origins.map(({ other }) => other)} isBusy={change.isLoading} onChoose={(source) => change.mutate({ source })} />
            </>
          );
        }}
      </WhenReady>
    </div>
  );
}

interface CandidatesProps {
  readonly thing: NamedThing;
  readonly taken: readonly NamedThing[];
  readonly isBusy: boolean;
  onChoose(source: NamedThing): void;
}

/** Shown at most; who searches more finds less. */
const SHOWN = 12;

function Candidates({ thing, taken, isBusy, onChoose }: CandidatesProps): React.ReactElement {
  const words = useWords(referenceWords);
  const { candidates } = useReferenceServices();
  const [query, setQuery] = React.useState('');
  const isAsked = query.trim().length > 1;
  const all = useQuery({ queryKey: referenceKeys.candidates, enabled: isAsked, queryFn: () => candidates() });
  const wanted = foldText(query);
  return (
    <>
      <TextBox label={words.search} description={words.hint} value={query} autoComplete="off" maxLength={100} onChange={setQuery} />
      {isAsked && (
        <WhenReady read={all} lines={3}>
          {(things) => {
            const found = things.filter((one) => !isSameThing(one, thing) && !taken.some((other) => isSameThing(one, other)) && foldText(one.title).includes(wanted));
            if (found.length === 0) return <p className={styles.note}>{words.nothing(query.trim())}</p>;
            return (
              <ul className={styles.rows}>
                {found.slice(0, SHOWN).map((one) => (
                  <li key={`${one.kind}${one.id}`}>
                    <Button appearance="text" aria-label={words.add(one.title)} disabled={isBusy} onClick={() => onChoose(one)}>
                      <bdi>{words.named(one.kind, one.title)}</bdi>
                    </Button>
                    <StatusBadge tone="quiet">{wordFor(words.kinds, one.kind, 'other')}</StatusBadge>
                  </li>
                ))}
              </ul>
            );
          }}
        </WhenReady>
      )}
    </>
  );
}
