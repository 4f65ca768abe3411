import type { Assumption, Topic } from '../Assumption';
import { batches } from './batches';
import { files } from './files';
import { folders } from './folders';
import { keeping } from './keeping';
import { lists } from './lists';
import { pages } from './pages';
import { people } from './people';
import { scale } from './scale';
import { security } from './security';
import { sites } from './sites';

/** All that the product assumes of SharePoint and nobody documents. */
export const topics: readonly Topic[] = [security, folders, batches, lists, scale, keeping, files, pages, people, sites];

export const assumptions: readonly Assumption[] = topics.flatMap((topic) => topic.assumptions);
