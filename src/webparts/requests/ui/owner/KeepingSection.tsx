import * as React from 'react';
import type { KeepingPreview } from '../../../../data/requests/keeping/RequestKeeping';
import type { PurgePreview } from '../../../../shell/owner/PurgePart';
import { PurgePart } from '../../../../shell/owner/PurgePart';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery, useQueryClient } from '../../../../shell/queries/useQuery';
import { WhenReady } from '../../../../shell/states';
import { requestWords } from '../../strings';
import { requestKeys } from '../keys';
import { useRequestServices } from '../queries';
import styles from '../Requests.module.scss';
import { keepingWords } from './keepingStrings';
import type { SettingsProps } from './SettingsProps';

/** Names that are listed of what is concerned. */
const LISTED = 50;

/** How long requests are kept: what is over its time, the run that can be stopped and resumed, and what was done. */
export default function KeepingSection({ frame: { rules } }: Pick<SettingsProps, 'frame'>): React.ReactElement {
  const words = useWords(keepingWords);
  const { unnamed } = useWords(requestWords);
  const { formats } = usePage();
  const services = useRequestServices();
  const queries = useQueryClient();
  const key = [...requestKeys.owner, 'traces'];
  const traces = useQuery({ queryKey: key, queryFn: async () => (await services.keeping()).traces() });
  const previewOf = ({ toPurge, toShut, stops }: KeepingPreview): PurgePreview | null => {
    if (toPurge.length + toShut.length + stops.length === 0) return null;
    const line = (say: (name: string, day: string) => string, all: KeepingPreview['toPurge']): readonly string[] => all.slice(0, LISTED).map(({ request, name, endedAt }) => `${formats.number(request)} · ${say(name || unnamed, formats.date(endedAt))}`);
    return {
      removed: [...line(words.toPurge, toPurge), ...(toPurge.length > LISTED ? ['…'] : []), ...line(words.toShut, toShut), ...(stops.length > 0 ? [words.stops(stops.length, formats.number(stops.length))] : [])],
      kept: [words.figures, words.names],
      warning: ''
    };
  };
  return (
    <section aria-label={words.title} className={styles.section}>
      <h3 className={styles.name}>{words.title}</h3>
      <p className={styles.meta}>{words.intro(formats.number(rules.keepYears))}</p>
      <PurgePart
        title={words.what}
        words={words}
        read={async (control) => previewOf(await (await services.keeping()).preview(control))}
        purge={async (control) => void (await (await services.keeping()).run(control))}
        onEnd={() => void queries.invalidateQueries([...requestKeys.all])}
      />
      <h4>{words.trace}</h4>
      <WhenReady read={traces} lines={2}>
        {(all) =>
          all.length === 0 ? (
            <p className={styles.meta}>{words.noTrace}</p>
          ) : (
            <ul className={styles.list}>
              {all.map(({ what, request, by, at }) => (
                <li key={`${what} ${request}`}>{words.traces[what](formats.number(request), by.name, formats.date(at))}</li>
              ))}
            </ul>
          )
        }
      </WhenReady>
    </section>
  );
}
