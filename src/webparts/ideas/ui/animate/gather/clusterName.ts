import type { Cluster } from '../../../../../domain/ideas/Cluster';
import { letterOf } from '../../../../../domain/ideas/Cluster';

/** `A · Horaires` */
export function clusterName(cluster: Cluster): string {
  return `${letterOf(cluster)} · ${cluster.name}`;
}
