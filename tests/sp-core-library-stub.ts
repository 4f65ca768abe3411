/** Stands for SPFx's library in unit tests: it needs a page of SharePoint around it. */
export const DisplayMode = { Read: 1, Edit: 2 };

export const Log = { error: (): void => undefined };

export class Version {
  private constructor(public readonly major: number) {}

  public static parse(text: string): Version {
    return new Version(Number.parseInt(text, 10));
  }
}
