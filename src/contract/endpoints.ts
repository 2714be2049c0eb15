import * as authorizations from './authorizations.ts';
import * as connections from './connections.ts';
import * as control from './control.ts';
import * as executions from './executions.ts';
import * as functions from './functions.ts';
import * as publishing from './publishing.ts';
import * as sandbox from './sandbox.ts';
import * as workflowRules from './workflow-rules.ts';
import * as customServices from './custom-services.ts';
import type { EndpointSpec } from './endpoint.ts';
import * as extensions from './extensions.ts';
import * as externalConnections from './external-connections.ts';
import * as provider from './provider.ts';
import type { EndpointId } from './routes.ts';
import * as services from './services.ts';
import * as workspace from './workspace.ts';

/** Every endpoint of the backend, once, by its id. Handlers, the OpenAPI document and the contract tests read this table. */
export const endpoints = {
  getWorkspace: workspace.getWorkspace,
  updateWorkspace: workspace.updateWorkspace,
  listAuditLogs: workspace.listAuditLogs,
  listExtensions: extensions.listExtensions,
  getExtension: extensions.getExtension,
  createExtension: extensions.createExtension,
  updateExtension: extensions.updateExtension,
  deleteExtension: extensions.deleteExtension,
  listServices: services.listServices,
  getService: services.getService,
  listConnections: connections.listConnections,
  listWorkspaceConnections: connections.listWorkspaceConnections,
  createConnection: connections.createConnection,
  getConnection: connections.getConnection,
  updateConnection: connections.updateConnection,
  retryConnection: connections.retryConnection,
  deleteConnection: connections.deleteConnection,
  restoreConnection: connections.restoreConnection,
  authorizeConnection: connections.authorizeConnection,
  revokeConnection: connections.revokeConnection,
  checkLinkName: connections.checkLinkName,
  listConnectionActivity: connections.listConnectionActivity,
  listCustomServices: customServices.listCustomServices,
  createCustomService: customServices.createCustomService,
  getCustomService: customServices.getCustomService,
  updateCustomService: customServices.updateCustomService,
  deleteCustomService: customServices.deleteCustomService,
  restoreCustomService: customServices.restoreCustomService,
  checkServiceLinkName: customServices.checkServiceLinkName,
  listExternalConnections: externalConnections.listExternalConnections,
  createExternalConnection: externalConnections.createExternalConnection,
  updateExternalConnection: externalConnections.updateExternalConnection,
  deleteExternalConnection: externalConnections.deleteExternalConnection,
  getAuthorizationAttempt: authorizations.getAuthorizationAttempt,
  abandonAuthorizationAttempt: authorizations.abandonAuthorizationAttempt,
  completeAuthorization: authorizations.completeAuthorization,
  getConsentPrompt: provider.getConsentPrompt,
  decideConsent: provider.decideConsent,
  listModules: functions.listModules,
  listFunctionTemplates: functions.listFunctionTemplates,
  listFunctions: functions.listFunctions,
  createFunction: functions.createFunction,
  getFunction: functions.getFunction,
  updateFunction: functions.updateFunction,
  duplicateFunction: functions.duplicateFunction,
  deleteFunction: functions.deleteFunction,
  executeFunction: executions.executeFunction,
  listExecutions: executions.listExecutions,
  getExecution: executions.getExecution,
  stopExecution: executions.stopExecution,
  rerunExecution: executions.rerunExecution,
  listRules: workflowRules.listRules,
  createRule: workflowRules.createRule,
  getRule: workflowRules.getRule,
  updateRule: workflowRules.updateRule,
  switchRule: workflowRules.switchRule,
  deleteRule: workflowRules.deleteRule,
  listFirings: workflowRules.listFirings,
  getFiring: workflowRules.getFiring,
  rerunFiring: workflowRules.rerunFiring,
  getSandbox: sandbox.getSandbox,
  installInSandbox: sandbox.installInSandbox,
  uninstallFromSandbox: sandbox.uninstallFromSandbox,
  listSandboxRecords: sandbox.listSandboxRecords,
  createSandboxRecord: sandbox.createSandboxRecord,
  updateSandboxRecord: sandbox.updateSandboxRecord,
  deleteSandboxRecord: sandbox.deleteSandboxRecord,
  decideSandboxRecord: sandbox.decideSandboxRecord,
  listWrikeFolders: sandbox.listWrikeFolders,
  listSentMessages: sandbox.listSentMessages,
  getPreflight: publishing.getPreflight,
  listVersions: publishing.listVersions,
  publishVersion: publishing.publishVersion,
  getVersion: publishing.getVersion,
  getVersionManifest: publishing.getVersionManifest,
  getInstallationOffer: publishing.getInstallationOffer,
  installVersion: publishing.installVersion,
  getMockState: control.getMockState,
  resetMock: control.resetMock,
  addFault: control.addFault,
  clearFaults: control.clearFaults,
  removeFault: control.removeFault,
  queueConsent: control.queueConsent,
  clearConsent: control.clearConsent,
  setClock: control.setClock,
  listJournal: control.listJournal,
  clearJournal: control.clearJournal,
  exportHar: control.exportHar,
  getJournalEntry: control.getJournalEntry,
  exportState: control.exportState,
  importState: control.importState,
  exportStoredState: control.exportStoredState,
} as const satisfies { [Id in EndpointId]: EndpointSpec & { id: Id } };

export type Endpoints = typeof endpoints;
