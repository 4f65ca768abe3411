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

  public remove(owner: string, name?: string): void {
    if (name === undefined) this.database.run('DELETE FROM properties WHERE owner = ?', owner);
    else this.database.run('DELETE FROM properties WHERE owner = ? AND name = ?', owner, name);
  }
}
