import type { ComponentType, VNode } from 'preact';
import { useMemo } from 'preact/hooks';

/** Properties as one JSON text, as `send` writes it. */
export type Sent<P> = string & { readonly of?: P };

/** Properties as one text, which a browser reads at once: as properties of their own Astro goes through each string and number. */
export function send<P extends object>(props: P): Sent<P> {
  return JSON.stringify(props);
}

/** The component as an island that is sent its properties as one text. */
export function island<P extends object>(View: ComponentType<P>): (props: { json: Sent<P> }) => VNode {
  return function Island({ json }) {
    const props = useMemo(() => JSON.parse(json) as P, [json]);
    return <View {...props} />;
  };
}
