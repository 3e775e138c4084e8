// Jupyter's own controls, which front ends draw when the package jupyterlab_widgets is there: a model lives in the kernel
// and is told over a comm what the person does.
import { display } from "./display.js";

/** One end of a comm, as the kernel "hidden-photons" offers it. */
interface Comm {
  readonly id: string;
  onMessage: ((data: unknown) => void) | undefined;
  send(data: unknown): void;
}

interface Kernel {
  /** A person sits at the front end. */
  readonly interactive: boolean;
  readonly comms: {
    openComm(target: string, data: unknown, extras: { metadata: Readonly<Record<string, unknown>> }): Comm;
  };
}

/** The state of a control by trait, as Jupyter's widgets name them. */
export type WidgetState = Readonly<Record<string, unknown>>;

/** What a person can do with a control. */
export type WidgetEvent =
  { readonly type: "changed"; readonly state: WidgetState } | { readonly type: "clicked" };

const key = Symbol.for("hidden-photons.kernel");

/** True if somebody is there to move a control. Saved notebooks hold no controls: nothing would answer them. */
export function isLive(): boolean {
  return kernel()?.interactive ?? false;
}

/**
 * Shows a control of `@jupyter-widgets/controls`.
 *
 * @param name of the control there, "FloatSlider" for instance
 */
export function showWidget(
  name: string,
  state: WidgetState & { readonly description: string },
  onEvent: (event: WidgetEvent) => void,
): void {
  const { comms } = kernel() ?? {};
  if (!comms) return;
  const style = comms.openComm(...opening({ ...model("DescriptionStyle"), description_width: "initial" }));
  let current: WidgetState = {
    ...model(name),
    _view_module: controls.module,
    _view_module_version: controls.version,
    _view_name: `${name}View`,
    style: `IPY_MODEL_${style.id}`,
    ...state,
  };
  const comm = comms.openComm(...opening(current));
  comm.onMessage = (data) => {
    const message = readMessage(data);
    if (message === "request_state") comm.send({ method: "update", state: current, buffer_paths: [] });
    else if (message) {
      if (message.type === "changed") current = { ...current, ...message.state };
      onEvent(message);
    }
  };
  display({
    "application/vnd.jupyter.widget-view+json": { version_major: 2, version_minor: 0, model_id: comm.id },
    "text/plain": `${state.description}: a control of a running kernel`,
  });
}

const controls = { module: "@jupyter-widgets/controls", version: "2.0.0" };

function model(name: string): WidgetState {
  return {
    _model_module: controls.module,
    _model_module_version: controls.version,
    _model_name: `${name}Model`,
  };
}

/** How a model is announced; 2.1.0 is the version of the widgets' messages. */
function opening(state: WidgetState): Parameters<Kernel["comms"]["openComm"]> {
  return ["jupyter.widget", { state, buffer_paths: [] }, { metadata: { version: "2.1.0" } }];
}

function readMessage(data: unknown): WidgetEvent | "request_state" | undefined {
  const { method, state, content } = data as {
    readonly method?: unknown;
    readonly state?: WidgetState;
    readonly content?: { readonly event?: unknown };
  };
  if (method === "request_state") return method;
  if (method === "update" && state) return { type: "changed", state };
  if (method === "custom" && content?.event === "click") return { type: "clicked" };
  return undefined;
}

function kernel(): Kernel | undefined {
  return (globalThis as { [key]?: Kernel })[key];
}
