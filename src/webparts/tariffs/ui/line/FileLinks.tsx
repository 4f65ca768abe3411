import * as React from 'react';
import { ACT_KIND, FILE_KIND } from '../../../../domain/tariffs/prices/lineOnDay';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { useThing } from '../../../../shell/addresses/useAddresses';
import { usePage, useWords } from '../../../../shell/Page';
import { useQuery } from '../../../../shell/queries/useQuery';
import { References } from '../../../../shell/references/References';
import { changeKeys, useChanges } from '../files/changeQueries';
import { useIndex } from '../queries';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { lineWords } from './lineStrings';

export interface FileLinksProps {
  readonly file: number;
}

/** What a change file comes from, and the acts that decide it. */
export default function FileLinks({ file }: FileLinksProps): React.ReactElement {
  const words = useWords(lineWords);
  const { webPath } = usePage();
  const { day } = useTariffFormats();
  const changes = useChanges();
  const index = useIndex().data;
  const { data: acts = [] } = useQuery({ queryKey: [...changeKeys.file(file), 'acts'], queryFn: async () => (await changes()).actsOf(file) });
  // What sets no tariff yet has no page.
  const setsPrices = (act: number): boolean => index?.fault === null && index.index.services.some((service) => service.acts.includes(act));
  return (
    <>
      <References thing={useThing(FILE_KIND, file)} hasStates />
      {acts.length > 0 && (
        <dl className={styles.facts}>
          <div className={styles.fact}>
            <dt>{words.decidedBy}</dt>
            {acts.map(({ id, kind, number, sessionDay }) => {
              const name = words.act(words.kinds[kind], number);
              return (
                <dd key={id}>
                  {setsPrices(id) ? <ThingLink thing={{ kind: ACT_KIND, id, webPath }}>{name}</ThingLink> : name}
                  {sessionDay && ` (${day(sessionDay)})`}
                </dd>
              );
            })}
          </div>
        </dl>
      )}
    </>
  );
}
