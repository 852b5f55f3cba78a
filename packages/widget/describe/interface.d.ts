/** What `interface.json` says of the element. */
export interface Interface {
  element: string;
  description: string;
  attributes: Attribute[];
  /** The events, without what stands before their names. */
  events: (Named & { detail: Record<string, string> })[];
  properties: (Named & { type: string })[];
  cssProperties: Named[];
  cssParts: Named[];
}

export interface Named {
  name: string;
  description: string;
}

export interface Attribute extends Named {
  values?: string[];
  default?: string;
  /** Whether there are other values than those listed. */
  open?: boolean;
  /** Whether it counts by being there, whatever its value. */
  present?: boolean;
}
