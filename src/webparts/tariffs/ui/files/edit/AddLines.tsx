import * as React from 'react';
import type { TariffDirection } from '../../../../../data/tariffs/changes/ChangeFiles';
import type { TariffLine } from '../../../../../domain/tariffs/prices/PriceFile';
import { serviceOfLine } from '../../../../../domain/tariffs/prices/PriceFile';
import { foldText } from '../../../../../domain/text/foldText';
import { announce } from '../../../../../shell/announce';
import { usePage, useWords } from '../../../../../shell/Page';
import { Button } from '../../../../../ui/Button';
import { Check } from '../../../../../ui/ChoiceList';
import { SelectField } from '../../../../../ui/SelectField';
import { TextBox } from '../../../../../ui/TextBox';
import styles from '../../Tariffs.module.scss';
import { editWords } from './editStrings';
import own from './Edit.module.scss';

interface AddLinesProps {
  readonly services: TariffDirection['services'];
  /** To begin with. */
  readonly service: string;
  /** Those that the file has not. */
  readonly lines: readonly TariffLine[];
  onAdd(lines: readonly string[]): void;
}

/** Lines that are shown; the count tells the rest. */
const SHOWN = 40;

/** Lines of the catalogue for a file: one, several, or a whole service. */
export function AddLines({ services, service: first, lines, onAdd }: AddLinesProps): React.ReactElement {
  const words = useWords(editWords);
  const { formats } = usePage();
  const [typed, setTyped] = React.useState('');
  const [service, setService] = React.useState(first || (services[0]?.key ?? ''));
  const [chosen, setChosen] = React.useState<ReadonlySet<string>>(new Set());
  const wanted = foldText(typed).split(/\s+/).filter(Boolean);
  const found = lines.filter((line) => serviceOfLine(line.key) === service && wanted.every((word) => foldText([line.title, line.category, line.unit, line.season, line.family].join(' ')).includes(word)));
  const taken = found.filter(({ key }) => chosen.has(key)).map(({ key }) => key);
  const add = (keys: readonly string[]): void => {
    onAdd(keys);
    setChosen(new Set());
    announce(words.add.added(keys.length, formats.number(keys.length)));
  };
  const toggle = (key: string): void => {
    const next = new Set(chosen);
    if (!next.delete(key)) next.add(key);
    setChosen(next);
  };
  return (
    <fieldset className={own.box}>
      <legend>{words.add.title}</legend>
      <div className={styles.filters}>
        {services.length > 1 && <SelectField label={words.add.service} selected={service} options={services.map(({ key, name }) => ({ key, text: name }))} onChange={setService} />}
        <TextBox label={words.add.search} value={typed} onChange={setTyped} />
      </div>
      {found.length === 0 ? (
        <p className={styles.quiet}>{words.add.none}</p>
      ) : (
        <>
          <ul className={own.choices}>
            {found.slice(0, SHOWN).map(({ key, title, category, unit }) => (
              <li key={key}>
                <Check isChecked={chosen.has(key)} text={[title, category, unit].filter(Boolean).join(' · ')} onChange={() => toggle(key)} />
              </li>
            ))}
          </ul>
          {found.length > SHOWN && <p className={styles.meta}>{words.add.more(formats.number(found.length - SHOWN))}</p>}
          <div className={styles.row}>
            {taken.length > 0 && <Button onClick={() => add(taken)}>{words.add.some(taken.length, formats.number(taken.length))}</Button>}
            <Button onClick={() => add(found.map(({ key }) => key))}>{words.add.all(found.length, formats.number(found.length))}</Button>
          </div>
        </>
      )}
    </fieldset>
  );
}
