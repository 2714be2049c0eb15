import type { FunctionTemplate } from '#src/contract/functions.ts';
import { moreTemplates } from './more-templates.ts';
import { wrikeTemplates } from './wrike-templates.ts';

/** The template gallery, in its order. */
export const functionTemplates: readonly FunctionTemplate[] = [...wrikeTemplates, ...moreTemplates];
