import { Contrast, Monitor, Moon, Sun, type LucideIcon } from 'lucide-react';
import { THEMES, useTheme, type Theme } from '#src/lib/theme-store.ts';
import { MenuGroup } from '#src/ui/menu-group.tsx';
import { MenuItem } from '#src/ui/menu-item.tsx';
import { Menu } from '#src/ui/menu.tsx';

const CHOICES: Readonly<Record<Theme, { label: string; icon: LucideIcon }>> = {
  system: { label: 'System', icon: Monitor },
  light: { label: 'Light', icon: Sun },
  dark: { label: 'Dark', icon: Moon },
  'high-contrast': { label: 'High contrast', icon: Contrast },
};

/** The choice of theme. */
export function ThemeMenu() {
  const { theme, setTheme } = useTheme();
  const Icon = CHOICES[theme].icon;
  return (
    <Menu label={`Theme: ${CHOICES[theme].label}`} trigger={<Icon aria-hidden="true" />}>
      <MenuGroup label="Theme">
        {THEMES.map((choice) => (
          <MenuItem key={choice} icon={CHOICES[choice].icon} isChecked={choice === theme} onSelect={() => setTheme(choice)}>
            {CHOICES[choice].label}
          </MenuItem>
        ))}
      </MenuGroup>
    </Menu>
  );
}
