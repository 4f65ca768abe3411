import type { Locator, Page } from 'playwright-core';
import type { LocalCity } from '../../tests/e2e/localCity';
import { saying } from '../../tests/e2e/saying';

export type Language = 'fr-FR' | 'en-US';

/** The page of a picture, in one of both languages. */
export interface Screen {
  readonly page: Page;
  readonly city: LocalCity;
  /** What the screen says, exactly, in its language. */
  readonly word: (fr: string, en: string) => RegExp;
  /** What is typed, in the language of the picture. */
  readonly typed: (fr: string, en: string) => string;
  /** Presses the first button of this name. */
  readonly press: (fr: string, en: string, within?: Locator) => Promise<void>;
  /** Scrolls to it, below the commands of its owners. */
  readonly show: (what: Locator) => Promise<void>;
}

/** A picture of the documents, taken in French (its name ends in `-fr`) and in English. */
export interface Shot {
  /** Its name in docs/images, without ending. */
  readonly file: string;
  /** Login of who looks. */
  readonly persona: string;
  /** Server-relative; the intranet unless given. */
  readonly site?: string;
  /** The home page of the site unless given. */
  readonly pageName?: string;
  /** What the page leads to, e.g. `call-2`. */
  readonly thing?: string;
  /** Of the window, in pixels: 1280 × 900 unless given. */
  readonly width?: number;
  readonly height?: number;
  /** Brings the page to what the picture shows. A page that it leaves changed is seen so by the shots after it. */
  readonly prepare?: (screen: Screen) => Promise<void>;
}

/** Room above what a picture begins with, in pixels. */
const AIR = 16;

export function screenOf(page: Page, city: LocalCity, language: Language): Screen {
  const typed = (fr: string, en: string): string => (language === 'fr-FR' ? fr : en);
  const word = (fr: string, en: string): RegExp => new RegExp(`^${saying(typed(fr, en)).source}$`);
  return {
    page,
    city,
    typed,
    word,
    press: (fr, en, within) => (within ?? page).getByRole('button', { name: word(fr, en) }).first().click(),
    show: (what) => what.evaluate((element: HTMLElement, air) => {
      // The commands of a page stay in sight, for who may change it.
      const above = document.querySelector('.pageCommands')?.clientHeight ?? 0;
      element.style.scrollMarginTop = `${above + air}px`;
      element.scrollIntoView();
    }, AIR)
  };
}
