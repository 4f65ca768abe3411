import { object, optional, record, safeParse, string, unknown } from 'valibot';
import { parseJson } from '../../domain/stored/parseJson';
import type { Connection } from '../connection/Connection';
import { pathLiteral } from '../connection/pathLiteral';
import { hasCode } from '../DataError';
import type { Showing, ShownPart } from './shownParts';
import { showingOf } from './shownParts';

const control = object({ webPartId: string(), webPartData: object({ properties: optional(record(string(), unknown()), {}) }) });

interface PageRow {
  readonly CanvasContent1: string | null;
  readonly Version: string;
}

/** What pages of a web show readers; each page is read once. */
export class PartsOnPages {
  private readonly read = new Map<string, Promise<string>>();

  public constructor(private readonly connection: Connection) {}

  /**
   * A page that is gone, that was never published, or that the part has left, shows none of its things.
   * @param page below the web's address, e.g. `SitePages/Vie.aspx`
   * @throws DataError whatever else keeps the page from being read
   */
  public async showing(page: string, { componentId }: ShownPart): Promise<Showing> {
    const canvas = await this.canvas(page);
    const controls = parseJson(canvas);
    // Older pages are HTML, of which it is enough to see that the part stands in it.
    if (!Array.isArray(controls)) return canvas.toLowerCase().includes(componentId) ? 'all' : 'none';
    const found = controls.flatMap((each: unknown) => {
      const read = safeParse(control, each);
      return read.success && read.output.webPartId.toLowerCase() === componentId ? [showingOf(read.output.webPartData.properties)] : [];
    });
    return found.includes('all') ? 'all' : found.includes('one') ? 'one' : 'none';
  }

  private canvas(page: string): Promise<string> {
    const canvas = this.read.get(page) ?? this.ask(page);
    this.read.set(page, canvas);
    return canvas;
  }

  /** '' where readers find no page. */
  private async ask(page: string): Promise<string> {
    try {
      const { CanvasContent1, Version } = await this.connection.sp.at(`_api/sitepages/pages/getByUrl('${pathLiteral(page)}')`).select('CanvasContent1', 'Version')<PageRow>();
      // What nobody published yet is version 0.1.
      return Number.parseInt(Version, 10) === 0 ? '' : CanvasContent1 ?? '';
    } catch (error) {
      if (hasCode(error, 'notFound')) return '';
      throw error;
    }
  }
}
