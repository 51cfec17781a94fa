/** As much of an anywidget model as we use. */
export interface Model {
  get(name: string): unknown;
  on(event: string, hear: () => void): void;
  off(event: string, hear: () => void): void;
  send(message: unknown): void;
  readonly widget_manager: Manager;
}

interface Manager {
  get_model(id: string): Promise<unknown>;
  create_view(model: unknown): Promise<View>;
}

interface View {
  readonly luminoWidget: { constructor: { attach(widget: unknown, host: Element): void } };
  remove(): void;
}

export interface Rendering {
  readonly model: Model;
  readonly el: HTMLElement;
}

const REFERENCE = "IPY_MODEL_";

/** Draw another widget inside `host`; return how to take it away. */
export async function drawWidget(model: Model, name: string, host: Element): Promise<() => void> {
  const id = String(model.get(name)).slice(REFERENCE.length);
  const view = await model.widget_manager.create_view(await model.widget_manager.get_model(id));
  // Lumino's own `attach`, reached through the widget: what is drawn may wait for its messages.
  view.luminoWidget.constructor.attach(view.luminoWidget, host);
  return () => view.remove();
}
