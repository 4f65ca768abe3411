import * as React from 'react';
import type { NamedThing, Reference } from '../../domain/references/Reference';
import { isSameThing, isSameWeb } from '../../domain/references/thing';
import { foldText } from '../../domain/text/foldText';
import { Button } from '../../ui/Button';
import { DeleteIcon } from '../../ui/ownerIcons';
import { MessageLine } from '../../ui/MessageLine';
import { Quoting } from '../../ui/Quoting';
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
  /** Of the heading; 3 unless given. */
  readonly level?: 3 | 4;
}

/** For owners: what a thing comes from, found by name among the things of the site. */
export function OriginEditor({ thing, level = 3 }: OriginEditorProps): React.ReactElement {
  const Heading = `h${level}` as const;
  const words = useWords(referenceWords);
  const services = useReferenceServices();
  const queries = useQueryClient();
  const references = useReferences(thing);
  const [told, setTold] = React.useState('');
  const [query, setQuery] = React.useState('');
  const change = useMutation({
    mutationFn: async ({ source, kept }: { readonly source: NamedThing; readonly kept?: Reference }) => {
      if (!kept) return services.add(thing, source);
      await services.remove(kept);
      return true;
    },
    onSuccess: async (isOnBothSides, { source, kept }) => {
      await queries.invalidateQueries(referenceKeys.all);
      const text = kept ? words.removed(source.title) : [words.added(source.title), ...(isOnBothSides ? [] : [words.oneSide])].join(' ');
      setTold(text);
      announce(text);
      // What was found with these words is an origin now: they would find nothing more.
      if (!kept) setQuery('');
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
              <Heading>{words.origin}</Heading>
              {origins.length === 0 && <p className={styles.note}>{words.none}</p>}
              <ul className={styles.rows}>
                {origins.map((kept) => (
                  <li key={`${kept.other.kind}${kept.other.id}`}>
                    <Quoting said={words.named(kept.other.kind, kept.other.title)} text={kept.other.title} />
                    <Button icon={<DeleteIcon />} label={words.remove(kept.other.title)} disabled={change.isLoading} onClick={() => change.mutate({ source: kept.other, kept })} />
                  </li>
                ))}
              </ul>
              <Candidates thing={thing} query={query} onQuery={setQuery} taken={origins.map(({ other }) => other)} isBusy={change.isLoading} onChoose={(source) => change.mutate({ source })} />
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
  /** As it is typed. */
  readonly query: string;
  onQuery(query: string): void;
  onChoose(source: NamedThing): void;
}

/** Shown at most; who searches more finds less. */
const SHOWN = 12;
const ADDRESS = /^https?:\/\//i;

function Candidates({ thing, taken, isBusy, query, onQuery, onChoose }: CandidatesProps): React.ReactElement {
  const words = useWords(referenceWords);
  const { candidates, find } = useReferenceServices();
  const wanted = query.trim();
  const isAddress = ADDRESS.test(wanted);
  const isSearched = wanted.length > 1 && !isAddress;
  const all = useQuery({ queryKey: referenceKeys.candidates, enabled: isSearched, queryFn: () => candidates() });
  const pasted = useQuery({ queryKey: referenceKeys.at(wanted), enabled: isAddress, queryFn: () => find(wanted) });
  const isFree = (one: NamedThing): boolean => !isSameThing(one, thing) && !taken.some((other) => isSameThing(one, other));
  const found = (things: readonly NamedThing[], none: string): React.ReactElement => <Found things={things.filter(isFree)} none={none} webPath={thing.webPath} isBusy={isBusy} onChoose={onChoose} />;
  return (
    <>
      <TextBox label={words.search} description={words.hint} value={query} autoComplete="off" maxLength={isAddress ? 2000 : 100} onChange={onQuery} />
      {isSearched && (
        <WhenReady read={all} lines={3}>
          {(things) => found(things.filter(({ title }) => foldText(title).includes(foldText(wanted))), words.nothing(wanted))}
        </WhenReady>
      )}
      {isAddress && (
        <WhenReady read={pasted} lines={1} onError={{ notFound: <p className={styles.note}>{words.noThing}</p> }}>
          {(one) => (one && !isFree(one) ? <></> : found(one ? [one] : [], words.noThing))}
        </WhenReady>
      )}
    </>
  );
}

interface FoundProps extends Pick<CandidatesProps, 'isBusy' | 'onChoose'> {
  readonly things: readonly NamedThing[];
  readonly none: string;
  readonly webPath: string;
}

function Found({ things, none, webPath, isBusy, onChoose }: FoundProps): React.ReactElement {
  const words = useWords(referenceWords);
  if (things.length === 0) return <p className={styles.note}>{none}</p>;
  return (
    <ul className={styles.rows}>
      {things.slice(0, SHOWN).map((one) => (
        <li key={`${one.kind}${one.id}`}>
          <Button appearance="text" aria-label={words.add(one.title)} disabled={isBusy} onClick={() => onChoose(one)}>
            <Quoting said={words.named(one.kind, one.title)} text={one.title} />
          </Button>
          <StatusBadge tone="quiet">{wordFor(words.kinds, one.kind, 'other')}</StatusBadge>
          {!isSameWeb(one.webPath, webPath) && <span className={styles.note}>{words.elsewhere(one.webPath)}</span>}
        </li>
      ))}
    </ul>
  );
}
