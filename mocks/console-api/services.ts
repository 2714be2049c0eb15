import { loadCatalogue } from '../catalogue/catalogue.ts';
import type { HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';

/** Answers for the services that can be connected to. */
export const serviceHandlers: HandlerTable<'listServices' | 'getService'> = {
  listServices: async () => ({ services: [...(await loadCatalogue()).summaries] }),

  getService: async ({ params }) => {
    const service = (await loadCatalogue()).service(params.serviceLinkName);
    if (service === undefined) throw new ProblemError('not_found', `There is no service with the link name "${params.serviceLinkName}".`);
    return service;
  },
};
