/** A component of a message or modal as far as this stand-in knows it. */
export interface AnyComponent {
  readonly type: number;
  readonly content?: string;
  readonly custom_id?: string;
  readonly components?: readonly AnyComponent[];
  readonly accessory?: AnyComponent;
  readonly options?: readonly { readonly label: string; readonly value: string }[];
}

/** All components, each before those in it. */
export function everyComponent(components: readonly object[]): AnyComponent[] {
  return (components as readonly AnyComponent[]).flatMap((component) => [
    component,
    ...everyComponent(component.components ?? []),
    ...(component.accessory ? everyComponent([component.accessory]) : []),
  ]);
}
