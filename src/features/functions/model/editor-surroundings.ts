import type { BookModule } from '#src/contract/functions.ts';
import type { EditorContext } from '#src/deluge/editor/editor-context.ts';

interface NamedConnection {
  readonly linkName: string;
  readonly name: string;
  readonly service: { readonly name: string };
}

/**
 * What the editor knows of a function's surroundings.
 * @param module the function's module; undefined while it is not known
 * @param connections the extension's connections; undefined while they are not known
 * @returns the context for completion and checks
 */
export function editorSurroundings(module: BookModule | undefined, connections: readonly NamedConnection[] | undefined): EditorContext {
  return {
    host: 'services',
    variables: module?.parameters ?? null,
    functions: [],
    connections: connections?.map(({ linkName, name, service }) => ({ linkName, name, service: service.name })) ?? null,
  };
}
