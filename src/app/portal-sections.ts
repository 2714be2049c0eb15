import { AppWindow, FileText, GitBranch, History, ListChecks, PanelsTopLeft, Rocket, Settings2, SquareActivity, SquareFunction, Table2, Webhook, type LucideIcon } from 'lucide-react';

export type PortalTab = 'build' | 'automate' | 'configure' | 'publish';

/** A part of the portal that has only a page that says what it is for. */
export interface PortalFeature {
  slug: string;
  label: string;
  icon: LucideIcon;
  purpose: string;
}

/** `here`: it can be worked with. `outside`: the original has it, this console does not. */
export type Availability = 'here' | 'outside';

export interface PortalSection {
  heading?: string;
  features: readonly PortalFeature[];
}

interface PortalTabContent {
  label: string;
  availability: Availability;
  /** What a tab that has no content yet says of itself. */
  summary: string;
  sections: readonly PortalSection[];
}

export const OUTSIDE_LABEL = 'Not part of this console';

export const PORTAL: Readonly<Record<PortalTab, PortalTabContent>> = {
  build: {
    label: 'Build',
    availability: 'outside',
    summary: 'What an extension is made of.',
    sections: [
      {
        heading: OUTSIDE_LABEL,
        features: [
          { slug: 'preferences', label: 'Preferences', icon: Settings2, purpose: 'Settings that the people who install an extension can change.' },
          { slug: 'pdf-templates', label: 'PDF Templates', icon: FileText, purpose: 'Templates for the documents that an organization prints and sends.' },
          { slug: 'web-tabs', label: 'Web Tabs', icon: PanelsTopLeft, purpose: 'Pages of another web application, shown as a tab inside Zoho Books.' },
          { slug: 'widgets', label: 'Widgets', icon: AppWindow, purpose: 'Small applications of your own, shown beside the records of Zoho Books.' },
          { slug: 'incoming-webhooks', label: 'Incoming Webhooks', icon: Webhook, purpose: 'Addresses that other applications call to run a function.' },
          { slug: 'custom-modules', label: 'Custom Modules', icon: Table2, purpose: 'Record types of your own beside invoices, customers and projects.' },
        ],
      },
    ],
  },
  automate: {
    label: 'Automate',
    availability: 'here',
    summary: 'Automation runs your Deluge functions, through the extension’s connections, when records change.',
    sections: [
      { features: [{ slug: 'workflow-rules', label: 'Workflow Rules', icon: GitBranch, purpose: 'Rules that run actions when a record is created, edited or deleted.' }] },
      {
        heading: 'Workflow Actions',
        features: [{ slug: 'custom-functions', label: 'Custom Functions', icon: SquareFunction, purpose: 'Deluge functions that call other applications through a connection.' }],
      },
      {
        heading: 'Logs',
        features: [
          { slug: 'workflow-logs', label: 'Workflow Logs', icon: ListChecks, purpose: 'Every firing of a rule with its record, its actions and their results.' },
          { slug: 'executions', label: 'Executions', icon: SquareActivity, purpose: 'Every run of a function with its log, its calls and where its time went.' },
        ],
      },
    ],
  },
  configure: {
    label: 'Configure',
    availability: 'outside',
    summary: 'Configure is a tab of the original’s developer portal. Nothing of it is needed to build and use connections, so it stays empty here.',
    sections: [],
  },
  publish: {
    label: 'Publish',
    availability: 'here',
    summary: 'Publishing turns the extension, with its connections and functions, into a version that others can install.',
    sections: [
      {
        features: [
          { slug: 'new-version', label: 'Publish Your Extension', icon: Rocket, purpose: 'A new version with its release notes, private or public.' },
          { slug: 'version-history', label: 'Version History', icon: History, purpose: 'The versions that were published, each with its notes.' },
        ],
      },
    ],
  },
};

/** @returns the part of the portal at an address, or undefined when there is none */
export function portalFeature(tab: PortalTab, slug: string | undefined): PortalFeature | undefined {
  return PORTAL[tab].sections.flatMap((section) => section.features).find((feature) => feature.slug === slug);
}
