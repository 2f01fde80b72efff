import { Component, type ComponentType } from 'preact';

/** A component that is rendered again only when a property has another value: a network has up to 27 blocks. */
export function sparing<P extends object>(View: ComponentType<P>): ComponentType<P> {
  return class extends Component<P> {
    override shouldComponentUpdate(next: Readonly<P>): boolean {
      const keys = new Set([...Object.keys(next), ...Object.keys(this.props)]) as Set<keyof P>;
      return [...keys].some((key) => next[key] !== this.props[key]);
    }
    override render() {
      return <View {...this.props} />;
    }
  };
}
