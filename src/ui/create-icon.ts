import { createElement, type ComponentProps } from 'react';

type Shapes = readonly (readonly [tag: string, attributes: Readonly<Record<string, string | number>>])[];

interface IconProps extends ComponentProps<'svg'> {
  size?: number | string;
}

/**
 * Makes the component of one icon. The build puts it in place of lucide-react's own function, whose contexts, aliases and class
 * names nothing here uses (see vite.config.ts).
 * @param icon the icon, or only its name, which is not needed
 * @param node its shapes, when they come by themselves, on a canvas of 24 × 24
 * @returns a component that takes the attributes of an `svg`
 */
export default function createIcon(icon: string | { readonly node: Shapes }, node: Shapes = []) {
  const shapes = (typeof icon === 'string' ? node : icon.node).map(([tag, attributes]) => createElement(tag, attributes));
  return function Icon({ size = 24, ...props }: IconProps) {
    return createElement(
      'svg',
      {
        width: size,
        height: size,
        viewBox: '0 0 24 24',
        fill: 'none',
        stroke: 'currentColor',
        strokeWidth: 2,
        strokeLinecap: 'round',
        strokeLinejoin: 'round',
        ...props,
      },
      shapes,
    );
  };
}
