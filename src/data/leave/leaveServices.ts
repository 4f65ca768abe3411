import type { Connection } from '../connection/Connection';
import type { LeaveServices } from './SiteExport';

/** What leaving works through, on one web; the schemas of all parts come when it is asked for. */
export function leaveServices(connection: Connection): LeaveServices {
  const schemas = async () => (await import(/* webpackChunkName: 'lists-all' */ '../../lists/allLists')).allLists;
  return {
    survey: async () => {
      const { surveyOf } = await import(/* webpackChunkName: 'health-leave-survey' */ './survey');
      return surveyOf(connection, await schemas());
    },
    begin: async (survey, options) => {
      const { SharePointExport } = await import(/* webpackChunkName: 'health-leave-export' */ './SharePointExport');
      return new SharePointExport(connection, await schemas(), survey, options, connection.serverNow());
    }
  };
}
