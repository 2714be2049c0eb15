import { MODULES, type ModuleName } from '#src/contract/automation-terms.ts';

/**
 * @param module a module of Zoho Books
 * @returns its name as people read it: "Projects"
 */
export function moduleLabel(module: ModuleName): string {
  return module.slice(0, 1).toUpperCase() + module.slice(1);
}

/**
 * @param text what an address says
 * @returns the module of that name, or undefined when there is none
 */
export function moduleFromText(text: string | null): ModuleName | undefined {
  return MODULES.find((module) => module === text);
}
