import { loadServiceDefinitions } from '../catalogue/service-definition.ts';
import { customServicesByName } from './custom-services/custom-services-by-name.ts';
import type { HandlerTable } from '../handler.ts';
import { ProblemError } from '../problem-error.ts';

/** Answers for the services that can be connected to. */
export const serviceHandlers: HandlerTable<'listServices' | 'getService'> = {
  listServices: async (_input, { database }) => {
    const definitions = await loadServiceDefinitions();
    return await database.read((tx) => {
      const custom = customServicesByName(tx).flatMap(({ linkName }) => definitions.summary(tx, { kind: 'custom', linkName }) ?? []);
      return { services: [...definitions.catalogue.summaries, ...custom] };
    });
  },

  getService: async ({ params, query }, { database }) => {
    const definitions = await loadServiceDefinitions();
    const definition = await database.read((tx) => definitions.find(tx, { kind: query.kind, linkName: params.serviceLinkName }));
    if (definition !== undefined) return definition.service;
    const noun = query.kind === 'custom' ? 'custom service' : 'service';
    throw new ProblemError('not_found', `There is no ${noun} with the link name “${params.serviceLinkName}”.`);
  },
};
