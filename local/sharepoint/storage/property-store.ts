import type { Database } from './database';

/** Property bags (webs, folders, site collections) and small facts of the service, by owner. */
export class PropertyStore {
  public constructor(private readonly database: Database) {}

  public get(owner: string, name: string): string | undefined {
    return this.database.get<{ value: string }>('SELECT value FROM properties WHERE owner = ? AND name = ?', owner, name)?.value;
  }

  public all(owner: string): Record<string, string> {
    const rows = this.database.all<{ name: string; value: string }>('SELECT name, value FROM properties WHERE owner = ? ORDER BY name', owner);
    return Object.fromEntries(rows.map(({ name, value }) => [name, value]));
  }

  public put(owner: string, name: string, value: string): void {
    this.database.run('INSERT OR REPLACE INTO properties (owner, name, value) VALUES (?, ?, ?)', owner, name, value);
  }

  /** What is kept under an owner as JSON, by name. Who reads says what he put. */
  public objects<T>(owner: string): readonly T[] {
    return Object.values(this.all(owner)).map((json) => JSON.parse(json) as T);
  }

  public object<T>(owner: string, name: string): T | undefined {
    const json = this.get(owner, name);
    return json === undefined ? undefined : (JSON.parse(json) as T);
  }

  public putObject(owner: string, name: string, value: object): void {
    this.put(owner, name, JSON.stringify(value));
  }

  public remove(owner: string, name?: string): void {
    if (name === undefined) this.database.run('DELETE FROM properties WHERE owner = ?', owner);
    else this.database.run('DELETE FROM properties WHERE owner = ? AND name = ?', owner, name);
  }
}
