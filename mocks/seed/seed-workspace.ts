import { FIRST_USER_ID, FOURTH_USER_ID, SECOND_USER_ID, THIRD_USER_ID } from './ids.ts';
import type { Seed } from './seeding.ts';

/** Zoho's usual demo company, with four people in it. */
export const seedWorkspace: Seed = ({ tx }) => {
  tx.put('workspace', { id: 'workspace', name: 'Zylker', dataCentre: 'US' });
  tx.put('users', { id: FIRST_USER_ID, name: 'Patricia Boyle', email: 'patricia.boyle@zylker.com' });
  tx.put('users', { id: SECOND_USER_ID, name: 'Arun Nair', email: 'arun.nair@zylker.com' });
  tx.put('users', { id: THIRD_USER_ID, name: 'Mei Tanaka', email: 'mei.tanaka@zylker.com' });
  tx.put('users', { id: FOURTH_USER_ID, name: 'João Ferreira', email: 'joao.ferreira@zylker.com' });
};
