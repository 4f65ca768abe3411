import * as React from 'react';
import type { CalendarDay } from '../../../../domain/calendar/calendarDay';
import { safeAddress } from '../../../../domain/address/safeAddress';
import { FILE_KIND } from '../../../../domain/tariffs/prices/lineOnDay';
import type { TariffAct } from '../../../../domain/tariffs/prices/PriceFile';
import { ThingLink } from '../../../../shell/addresses/ThingLink';
import { usePage, useWords } from '../../../../shell/Page';
import { MessageLine } from '../../../../ui/MessageLine';
import styles from '../Tariffs.module.scss';
import { useTariffFormats } from '../tariffFormats';
import { lineWords } from './lineStrings';

/** An act, and what became of it. */
export function ActFacts({ act }: { readonly act: TariffAct }): React.ReactElement {
  const words = useWords(lineWords);
  const { formats, webPath } = usePage();
  const { day } = useTariffFormats();
  const said = (on: CalendarDay | null, otherwise = ''): string => (on === null ? otherwise : day(on));
  const address = safeAddress(act.address);
  const facts: readonly (readonly [name: string, value: React.ReactNode])[] = [
    [words.actFacts.session, said(act.votedOn ?? act.sessionDay)],
    [words.actFacts.vote, act.vote],
    [words.actFacts.signer, act.signer],
    [words.actFacts.published, said(act.publishedOn, words.notPublished)],
    [words.actFacts.transmitted, said(act.transmittedOn, words.notTransmitted)],
    [words.actFacts.receipt, said(act.receiptOn)]
  ];
  return (
    <>
      {act.annulledOn && (
        <MessageLine tone="warning">
          {words.annulledOn(day(act.annulledOn))} {words.annulledNote}
          {act.judgment && <p dir="auto">{act.judgment}</p>}
        </MessageLine>
      )}
      <p dir="auto">{act.title}</p>
      <dl className={styles.facts}>
        {facts.map(([name, value]) =>
          value === '' ? null : (
            <div key={name} className={styles.fact}>
              <dt>{name}</dt>
              <dd dir="auto">{value}</dd>
            </div>
          )
        )}
      </dl>
      {address && (
        <p>
          <a className={styles.link} href={address} target="_blank" rel="noreferrer">
            {words.readIt}
          </a>
        </p>
      )}
      {act.file > 0 && (
        <p>
          <ThingLink thing={{ kind: FILE_KIND, id: act.file, webPath }}>{words.file(formats.number(act.file))}</ThingLink>
        </p>
      )}
    </>
  );
}
