type Attributes = Readonly<Record<string, string | number | boolean>>;

/** An element with attributes and children. A text becomes a text node: no data is ever read as markup. */
function make<K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[K] {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) {
    if (value !== false) element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children);
  return element;
}

function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const found = document.getElementById(id);
  if (found instanceof type) return found;
  throw new Error(`the page has no ${id}`);
}

function inputOf(id: string): HTMLInputElement {
  return byId(id, HTMLInputElement);
}

function choiceOf(id: string): HTMLSelectElement {
  return byId(id, HTMLSelectElement);
}

/** A drawing of Plot. Its own style element is left out: the policy of the page allows none, and page.css has what it says. */
function drawing(options: Parameters<typeof Plot.plot>[0]): SVGElement | HTMLElement {
  const chart = Plot.plot({ className: 'drawing', ...options });
  for (const style of chart.querySelectorAll('style')) style.remove();
  return chart as SVGElement | HTMLElement;
}

function whole(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en')} ${count === 1 ? one : many}`;
}

function signed(value: number | null, digits = 2): string {
  return value === null ? '' : value.toFixed(digits).replace('-', '−');
}
