/** Texts that agents have begun and the server does not have, in the browser's storage. */
export class DraftStore {
  /** @param owner agent, web and web part instance: nobody is shown what somebody else began on the same machine */
  public constructor(
    private readonly owner: string,
    private readonly storage: Storage | undefined
  ) {}

  public read<T>(name: string): T | undefined {
    try {
      const text = this.storage?.getItem(this.key(name));
      return text ? (JSON.parse(text) as T) : undefined;
    } catch {
      return undefined;
    }
  }

  public write(name: string, value: unknown): void {
    try {
      this.storage?.setItem(this.key(name), JSON.stringify(value));
    } catch {
      // A full storage loses the copy, not the text on the screen.
    }
  }

  public remove(name: string): void {
    this.storage?.removeItem(this.key(name));
  }

  private key(name: string): string {
    return `parvis-draft|${this.owner}|${name}`;
  }
}
