import { createContact, deleteContact, getContact, listContacts, setContactStatus, updateContact } from './contact-operations.ts';
import { createInvoice, deleteInvoice, getInvoice, listInvoices, setInvoiceStatus, updateInvoice } from './invoice-operations.ts';
import { createItem, deleteItem, getItem, listItems, setItemStatus, updateItem } from './item-operations.ts';
import type { BooksAnswer, BooksCall, BooksWriteCall } from './operation.ts';
import { getCurrentUser, getOrganization, getUser, listOrganizations, listUsers } from './organization-operations.ts';
import { createProject, deleteProject, getProject, listProjects, setProjectStatus, updateProject } from './project-operations.ts';
import { assignProjectUsers, getProjectUser, inviteProjectUser, listProjectUsers, removeProjectUser, updateProjectUser } from './project-user-operations.ts';
import type { ZohoBooksRouteId } from './routes.ts';
import { createTask, deleteTask, getTask, listTasks, updateTask } from './task-operations.ts';

/** An operation runs inside a transaction, which may run twice. `created`: it answers 201. */
export type BooksOperation =
  | { readonly read: (call: BooksCall) => BooksAnswer }
  | { readonly write: (call: BooksWriteCall) => BooksAnswer; readonly isCreation?: true };

const creation = (write: (call: BooksWriteCall) => BooksAnswer): BooksOperation => ({ write, isCreation: true });

/** What answers each route. */
export const booksOperations: { readonly [Id in ZohoBooksRouteId]: BooksOperation } = {
  listOrganizations: { read: listOrganizations },
  getOrganization: { read: getOrganization },
  listUsers: { read: listUsers },
  getCurrentUser: { read: getCurrentUser },
  getUser: { read: getUser },
  listContacts: { read: listContacts },
  createContact: creation(createContact),
  getContact: { read: getContact },
  updateContact: { write: updateContact },
  deleteContact: { write: deleteContact },
  activateContact: { write: (call) => setContactStatus(call, 'active') },
  deactivateContact: { write: (call) => setContactStatus(call, 'inactive') },
  listProjects: { read: listProjects },
  createProject: creation(createProject),
  getProject: { read: getProject },
  updateProject: { write: updateProject },
  deleteProject: { write: deleteProject },
  activateProject: { write: (call) => setProjectStatus(call, 'active') },
  deactivateProject: { write: (call) => setProjectStatus(call, 'inactive') },
  listTasks: { read: listTasks },
  createTask: creation(createTask),
  getTask: { read: getTask },
  updateTask: { write: updateTask },
  deleteTask: { write: deleteTask },
  listProjectUsers: { read: listProjectUsers },
  assignProjectUsers: creation(assignProjectUsers),
  inviteProjectUser: creation(inviteProjectUser),
  getProjectUser: { read: getProjectUser },
  updateProjectUser: { write: updateProjectUser },
  removeProjectUser: { write: removeProjectUser },
  listItems: { read: listItems },
  createItem: creation(createItem),
  getItem: { read: getItem },
  updateItem: { write: updateItem },
  deleteItem: { write: deleteItem },
  activateItem: { write: (call) => setItemStatus(call, 'active') },
  deactivateItem: { write: (call) => setItemStatus(call, 'inactive') },
  listInvoices: { read: listInvoices },
  createInvoice: creation(createInvoice),
  getInvoice: { read: getInvoice },
  updateInvoice: { write: updateInvoice },
  deleteInvoice: { write: deleteInvoice },
  markInvoiceSent: { write: (call) => setInvoiceStatus(call, 'sent') },
  voidInvoice: { write: (call) => setInvoiceStatus(call, 'void') },
  draftInvoice: { write: (call) => setInvoiceStatus(call, 'draft') },
};
