import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import type { CustomFunction } from '#src/contract/functions.ts';
import type { CodeDiagnostic } from '#src/contract/problem.ts';
import { ApiError } from '#src/lib/api-error.ts';
import { announce } from '#src/ui/announcer.tsx';
import { forgetCode, keepCode, useFunctionDrafts } from './model/function-draft.ts';
import { updateFunctionMutation } from './queries.ts';

/** Why code was not saved. */
export interface SaveRefusal {
  readonly message: string;
  /** The places that are wrong; empty when it was not the code. */
  readonly diagnostics: readonly CodeDiagnostic[];
}

/** A function's code as it is edited, and what saves it. */
export interface FunctionSaving {
  readonly code: string;
  readonly isChanged: boolean;
  /** The saved code is no longer what the unsaved one began from: somebody saved it elsewhere. */
  readonly isOvertaken: boolean;
  readonly change: (code: string) => void;
  readonly discard: () => void;
  /** @returns whether the code is saved now */
  readonly save: () => Promise<boolean>;
  readonly isSaving: boolean;
  readonly refusal: SaveRefusal | null;
}

/**
 * Keeps a function's code as a draft while it is edited, and saves it. What is typed while a save is under way stays a draft.
 * @param fn the function as it is stored
 * @param onRefused is told the places that are wrong, the first of them first
 * @returns the code and its actions
 */
export function useFunctionSaving(fn: CustomFunction, onRefused: (diagnostics: readonly CodeDiagnostic[]) => void): FunctionSaving {
  const draft = useFunctionDrafts((drafts) => drafts.code[fn.id]);
  const [refusal, setRefusal] = useState<SaveRefusal | null>(null);
  const update = useMutation(updateFunctionMutation(fn.extensionId, fn.id));
  const code = draft?.code ?? fn.code;

  const save = async (): Promise<boolean> => {
    if (update.isPending) return false;
    try {
      const saved = await update.mutateAsync({ code });
      keepCode(fn.id, { code: useFunctionDrafts.getState().code[fn.id]?.code ?? saved.code, base: saved.code });
      setRefusal(null);
      announce('Function saved');
      return true;
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      const diagnostics = error.problem?.diagnostics ?? [];
      setRefusal({ message: error.message, diagnostics });
      onRefused(diagnostics);
      return false;
    }
  };
  return {
    code,
    isChanged: draft !== undefined && code !== fn.code,
    isOvertaken: draft !== undefined && draft.base !== fn.code && draft.code !== fn.code,
    change: (next) => keepCode(fn.id, { code: next, base: draft?.base ?? fn.code }),
    discard: () => {
      forgetCode(fn.id);
      setRefusal(null);
    },
    save,
    isSaving: update.isPending,
    refusal,
  };
}
