/** Any component of a message, whatever it holds: text, controls, others. */
export interface ShownComponent {
  readonly type: number;
  readonly content?: string;
  readonly customId?: string | null;
  readonly components?: readonly ShownComponent[];
  readonly accessory?: ShownComponent;
}

/** All components, each before those in it. */
export function everyComponent(components: readonly ShownComponent[]): ShownComponent[] {
  return components.flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...(component.accessory ? everyComponent([component.accessory]) : []),
  ]);
}
