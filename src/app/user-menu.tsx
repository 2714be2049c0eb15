import { useQuery } from '@tanstack/react-query';
import { ChevronDown } from 'lucide-react';
import { workspaceQuery } from '#src/features/workspace/index.ts';
import { useActingUser } from '#src/lib/acting-user.ts';
import { MenuGroup } from '#src/ui/menu-group.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';
import { Skeleton } from '#src/ui/skeleton.tsx';
import { showToast } from '#src/ui/toast-store.ts';
import styles from './user-menu.module.css';

/** Who the console acts as, and the switch to another demo user. */
export function UserMenu() {
  const { data: workspace } = useQuery(workspaceQuery());
  const { userId, actAs } = useActingUser();
  const acting = workspace?.users.find((user) => user.id === userId) ?? workspace?.users[0];
  if (workspace === undefined || acting === undefined) return <Skeleton width="8rem" height="1.5rem" />;
  return (
    <Menu
      label={`Acting as ${acting.name}. Switch user`}
      shape="plain"
      trigger={
        <>
          <span className={styles['avatar']} data-initials={initials(acting.name)} />
          <span className={styles['name']}>{acting.name}</span>
          <ChevronDown aria-hidden="true" />
        </>
      }
    >
      <MenuGroup label="Act as a demo user">
        {workspace.users.map((user) => (
          <MenuItem
            key={user.id}
            isChecked={user.id === acting.id}
            description={user.email}
            onSelect={() => {
              if (user.id === acting.id) return;
              actAs(user.id);
              showToast({ tone: 'info', title: `You now act as ${user.name}` });
            }}
          >
            {user.name}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}

function initials(name: string): string {
  const words = name.split(/\s+/u).filter((word) => word !== '');
  const ends = words.length > 1 ? [words.at(0), words.at(-1)] : words;
  return ends.map((word) => String.fromCodePoint(word?.codePointAt(0) ?? 0)).join('').toUpperCase();
}
