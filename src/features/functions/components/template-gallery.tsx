import type { UseQueryResult } from '@tanstack/react-query';
import { FunctionSquare } from 'lucide-react';
import type { FunctionTemplate } from '#src/contract/functions.ts';
import { createConnectionPath, ServiceIcon } from '#src/features/services/index.ts';
import { Banner } from '#src/ui/banner.tsx';
import { ButtonLink } from '#src/ui/button-link.tsx';
import { CodeBlock } from '#src/ui/code-block.tsx';
import { ErrorState } from '#src/ui/error-state.tsx';
import { Loading } from '#src/ui/loading.tsx';
import { Section } from '#src/ui/section.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { moduleLabel } from '../model/module-label.ts';
import type { FittedCode } from '../model/template-code.ts';
import styles from './template-gallery.module.css';

interface TemplateGalleryProps {
  extensionId: string;
  templates: UseQueryResult<{ templates: FunctionTemplate[] }>;
  /** Null for an empty script. */
  chosen: FunctionTemplate | null;
  /** The chosen template's code, fitted to the extension. */
  code: string;
  missing: FittedCode['missing'];
  onChoose: (template: FunctionTemplate | null) => void;
}

/** Templates to start from, each with the services that it calls; the chosen one shows its code. */
export function TemplateGallery({ extensionId, templates, chosen, code, missing, onChoose }: TemplateGalleryProps) {
  return (
    <Section title="Start from">
      {templates.isPending && (
        <Loading label="Loading templates…">
          <Skeleton height="24rem" />
        </Loading>
      )}
      {templates.isError && (
        <ErrorState title="The templates could not be loaded" error={templates.error} onRetry={() => void templates.refetch()} isRetrying={templates.isFetching} />
      )}
      {templates.isSuccess && (
        <div className={styles['gallery']}>
          <div className={styles['groups']}>
            <TemplateCards legend="Blank" templates={[null]} chosen={chosen} onChoose={onChoose} />
            {[...new Set(templates.data.templates.map(({ group }) => group))].map((group) => (
              <TemplateCards key={group} legend={group} templates={templates.data.templates.filter((template) => template.group === group)} chosen={chosen} onChoose={onChoose} />
            ))}
          </div>
          {chosen !== null && (
            <div className={styles['preview']}>
              {missing.map((need) => (
                <Banner
                  key={need.linkName}
                  tone="warning"
                  title={`This extension has no connection to ${need.serviceName} yet`}
                  actions={
                    <ButtonLink size="sm" to={createConnectionPath(extensionId, { kind: 'default', linkName: need.serviceLinkName })}>
                      Create Connection
                    </ButtonLink>
                  }
                >
                  It needs {need.scopes.join(', ')}. The function can be created all the same: its code waits as a draft until it names a connection that exists.
                </Banner>
              ))}
              <CodeBlock code={code} language="deluge" label={chosen.name} />
            </div>
          )}
        </div>
      )}
    </Section>
  );
}

interface TemplateCardsProps {
  legend: string;
  templates: readonly (FunctionTemplate | null)[];
  chosen: FunctionTemplate | null;
  onChoose: (template: FunctionTemplate | null) => void;
}

function TemplateCards({ legend, templates, chosen, onChoose }: TemplateCardsProps) {
  return (
    <fieldset className={styles['group']}>
      <legend className={styles['legend']}>{legend}</legend>
      <div className={styles['cards']}>
        {templates.map((template) => (
          <label key={template?.id ?? 'empty'} className={styles['card']}>
            <input type="radio" name="template" className={styles['radio']} checked={chosen?.id === template?.id} onChange={() => onChoose(template)} />
            <span className={styles['icons']}>
              {template === null ? <FunctionSquare className={styles['blank']} aria-hidden="true" /> : template.connections.map((need) => <TemplateIcon key={need.linkName} need={need} />)}
            </span>
            <span className={styles['text']}>
              <span className={styles['title']}>{template?.title ?? 'Empty script'}</span>
              <span className={styles['facts']}>{template === null ? 'Write it yourself.' : `${moduleLabel(template.module)} · ${template.description}`}</span>
            </span>
          </label>
        ))}
      </div>
    </fieldset>
  );
}

function TemplateIcon({ need }: { need: FunctionTemplate['connections'][number] }) {
  return <ServiceIcon service={{ kind: 'default', linkName: need.serviceLinkName, name: need.serviceName }} />;
}
