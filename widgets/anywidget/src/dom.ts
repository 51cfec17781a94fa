type Child = Node | string | null;

/** Make an element; an attribute of `true` is there, one of `false` or null is not. */
export function h<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Record<string, string | boolean | null> = {},
  ...children: Child[]
): HTMLElementTagNameMap[Name] {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== false && value !== null) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter(child => child !== null));
  return element;
}

/** Make a button that does something. */
export function button(label: string, className: string, press: () => void): HTMLButtonElement {
  const element = h("button", { type: "button", class: `cohort-button ${className}`.trim() }, label);
  element.addEventListener("click", press);
  return element;
}

/** Resolve when `element` stands in the document: a widget is drawn before it is put there. */
export function inDocument(element: Element): Promise<void> {
  return new Promise(resolve => {
    const look = () => (element.isConnected ? resolve() : requestAnimationFrame(look));
    look();
  });
}
