import * as React from 'react';
import { Button } from './Button';
import { MoreIcon } from './icons';
import styles from './MenuButton.module.scss';
import { useId } from './useId';

export interface MenuItem {
  readonly key: string;
  readonly text: string;
  readonly icon?: React.ReactNode;
  readonly disabled?: boolean;
  onSelect(): void;
}

interface MenuButtonProps {
  /** Names the button and its menu, e.g. `Actions : Fermer les piscines`. */
  readonly label: string;
  readonly items: readonly MenuItem[];
}

/**
 * A button with a menu, by the keyboard as ARIA describes it (Menu Button): arrows, Home, End and first letters walk, Enter
 * chooses, Escape and Tab close. The focus is back on the button before an item acts.
 */
export function MenuButton({ label, items }: MenuButtonProps): React.ReactElement {
  const id = useId('menu');
  const button = React.useRef<HTMLButtonElement>(null);
  const menu = React.useRef<HTMLUListElement>(null);
  /** The item that has the focus; undefined while the menu is closed. */
  const [active, setActive] = React.useState<number>();
  const isOpen = active !== undefined;
  const close = (): void => {
    setActive(undefined);
    button.current?.focus();
  };
  React.useEffect(() => {
    if (active !== undefined) menu.current?.querySelectorAll<HTMLElement>('[role=menuitem]')[active]?.focus();
  }, [active]);
  useClickOutside(isOpen, [button, menu], () => setActive(undefined));

  const openAt = (event: React.KeyboardEvent): void => {
    if (event.key !== 'ArrowDown' && event.key !== 'ArrowUp') return;
    event.preventDefault();
    setActive(event.key === 'ArrowDown' ? 0 : items.length - 1);
  };
  const walk = (event: React.KeyboardEvent): void => {
    if (event.key === 'Tab') return setActive(undefined);
    if (event.key === 'Escape') {
      // Only the menu closes, not the panel around it.
      event.stopPropagation();
      return close();
    }
    const next = nextItem(event.key, active ?? 0, items);
    if (next === undefined) return;
    event.preventDefault();
    setActive(next);
  };
  const choose = (item: MenuItem): void => {
    if (item.disabled) return;
    close();
    item.onSelect();
  };

  return (
    <div className={styles.frame}>
      <Button
        ref={button}
        icon={<MoreIcon />}
        label={label}
        aria-haspopup="menu"
        aria-expanded={isOpen}
        aria-controls={isOpen ? id : undefined}
        onClick={() => setActive(isOpen ? undefined : 0)}
        onKeyDown={openAt}
      />
      {isOpen && (
        <ul ref={menu} id={id} role="menu" aria-label={label} className={styles.menu} onKeyDown={walk}>
          {items.map((item, index) => (
            <li key={item.key} role="none">
              <button
                type="button"
                role="menuitem"
                tabIndex={index === active ? 0 : -1}
                aria-disabled={item.disabled || undefined}
                className={styles.item}
                onClick={() => choose(item)}
              >
                {item.icon}
                {item.text}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** Where a key leads from the item that has the focus; undefined for a key that is not ours. */
function nextItem(key: string, from: number, items: readonly MenuItem[]): number | undefined {
  const count = items.length;
  if (key === 'ArrowDown') return (from + 1) % count;
  if (key === 'ArrowUp') return (from + count - 1) % count;
  if (key === 'Home') return 0;
  if (key === 'End') return count - 1;
  if (key.length !== 1 || key === ' ') return undefined;
  const order = items.map((_, index) => (from + 1 + index) % count);
  return order.find((index) => items[index]?.text.toLocaleLowerCase().startsWith(key.toLocaleLowerCase()));
}

function useClickOutside(isOn: boolean, inside: readonly React.RefObject<HTMLElement>[], onOutside: () => void): void {
  const latest = React.useRef({ inside, onOutside });
  latest.current = { inside, onOutside };
  React.useEffect(() => {
    if (!isOn) return undefined;
    const onPointer = ({ target }: Event): void => {
      const isInside = target instanceof Node && latest.current.inside.some(({ current }) => current?.contains(target));
      if (!isInside) latest.current.onOutside();
    };
    document.addEventListener('pointerdown', onPointer);
    return () => document.removeEventListener('pointerdown', onPointer);
  }, [isOn]);
}
