import { DatabaseSync, type SQLInputValue, type SQLOutputValue, type StatementSync } from 'node:sqlite';
import { collationKey, foldCase } from './collation';
import { objectIdOf } from './object-id';

/** A value that SQLite stores. */
export type SqlValue = SQLInputValue;
/** A row as SQLite gives it. */
export type SqlRow = Record<string, SQLOutputValue>;

/** Prepared statements that are kept; the oldest goes first. */
const STATEMENTS_KEPT = 500;
/** Page cache in KiB: flat, whatever the number of items. */
const CACHE_KIB = 32_768;

/**
 * One SQLite database with prepared statements and nested transactions.
 * All work is synchronous: what runs in {@link Database.transaction} is seen whole or not at all.
 */
export class Database {
  private readonly connection: DatabaseSync;
  private readonly statements = new Map<string, StatementSync>();
  private depth = 0;
  private afterCommit: (() => void)[] = [];
  private afterRollback: (() => void)[] = [];

  /** @param location - a file path, or `:memory:` */
  public constructor(location: string) {
    this.connection = new DatabaseSync(location);
    this.connection.exec(
      `PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL; PRAGMA foreign_keys = ON; PRAGMA temp_store = MEMORY;
       PRAGMA cache_size = -${CACHE_KIB}; PRAGMA busy_timeout = 5000;`
    );
    const text = (name: string, convert: (value: string) => string): void =>
      this.connection.function(name, { deterministic: true }, (value) =>
        value === null ? null : convert(String(value))
      );
    text('sp_key', collationKey);
    text('sp_fold', foldCase);
    text('sp_object_id', objectIdOf);
  }

  /** Every row of a query. Only for queries with a limit of their own. */
  public all<Row = SqlRow>(sql: string, ...values: SqlValue[]): Row[] {
    return this.statement(sql).all(...values) as Row[];
  }

  /** The first row, or undefined. */
  public get<Row = SqlRow>(sql: string, ...values: SqlValue[]): Row | undefined {
    return this.statement(sql).get(...values) as Row | undefined;
  }

  /** Rows one by one, for what may be long. */
  public *each<Row = SqlRow>(sql: string, ...values: SqlValue[]): Generator<Row> {
    for (const row of this.connection.prepare(sql).iterate(...values)) yield row as Row;
  }

  /** Runs a statement and returns the number of rows that it changed and the last row id. */
  public run(sql: string, ...values: SqlValue[]): { changes: number; id: number } {
    const { changes, lastInsertRowid } = this.statement(sql).run(...values);
    return { changes: Number(changes), id: Number(lastInsertRowid) };
  }

  /** Changes the schema. A statement prepared before would go on answering the columns that it knew: all are prepared anew. */
  public exec(sql: string): void {
    this.connection.exec(sql);
    this.statements.clear();
    this.onRollback(() => this.statements.clear());
  }

  /**
   * Runs `work` in a transaction; inside another one, as a savepoint of it.
   * @throws whatever `work` throws, after rolling back
   */
  public transaction<Result>(work: () => Result): Result {
    const level = this.depth;
    this.connection.exec(level === 0 ? 'BEGIN IMMEDIATE' : `SAVEPOINT s${level}`);
    this.depth = level + 1;
    let result: Result;
    try {
      result = work();
      this.connection.exec(level === 0 ? 'COMMIT' : `RELEASE s${level}`);
    } catch (error) {
      this.depth = level;
      this.connection.exec(level === 0 ? 'ROLLBACK' : `ROLLBACK TO s${level}; RELEASE s${level}`);
      this.settle(this.afterRollback, level === 0);
      throw error;
    }
    this.depth = level;
    if (level === 0) this.settle(this.afterCommit, true);
    return result;
  }

  /** Runs `task` once the outermost transaction is stored (now, if there is none). */
  public onCommit(task: () => void): void {
    if (this.depth === 0) task();
    else this.afterCommit.push(task);
  }

  /** Runs `task` when a transaction is rolled back: for caches of what it had written. */
  public onRollback(task: () => void): void {
    if (this.depth > 0) this.afterRollback.push(task);
  }

  public close(): void {
    this.statements.clear();
    this.connection.close();
  }

  private settle(tasks: readonly (() => void)[], outermost: boolean): void {
    if (outermost) {
      this.afterCommit = [];
      this.afterRollback = [];
    }
    for (const task of tasks) task();
  }

  private statement(sql: string): StatementSync {
    let statement = this.statements.get(sql);
    if (statement === undefined) {
      statement = this.connection.prepare(sql);
      if (this.statements.size >= STATEMENTS_KEPT) {
        const oldest = this.statements.keys().next().value;
        if (oldest !== undefined) this.statements.delete(oldest);
      }
      this.statements.set(sql, statement);
    }
    return statement;
  }
}
