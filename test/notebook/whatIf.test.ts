import { afterEach, describe, expect, it } from "vitest";
import { control, whatIf } from "hidden-photons/notebook";

const key = Symbol.for("hidden-photons.kernel");
const globals = globalThis as { [key]?: unknown };

interface FakeComm {
  readonly state: Readonly<Record<string, unknown>>;
  readonly sent: unknown[];
  onMessage?: (data: unknown) => void;
}

/** A kernel that keeps what it is sent; `interactive`: somebody is there to move controls. */
function fakeKernel(interactive: boolean) {
  const shown: { data: Readonly<Record<string, unknown>>; id: string | undefined; update: boolean }[] = [];
  const comms: FakeComm[] = [];
  globals[key] = {
    interactive,
    send(
      { data, transient }: { data: Readonly<Record<string, unknown>>; transient: { display_id?: string } },
      update: boolean,
    ) {
      shown.push({ data, id: transient.display_id, update });
    },
    comms: {
      openComm(target: string, data: { state: FakeComm["state"] }, extras: unknown) {
        expect([target, extras]).toEqual(["jupyter.widget", { metadata: { version: "2.1.0" } }]);
        if (data.state["_model_name"] === "DescriptionStyleModel")
          return { id: "style", send: () => undefined };
        const sent: unknown[] = [];
        const comm = {
          id: `comm-${comms.length}`,
          state: data.state,
          sent,
          send: (message: unknown) => sent.push(message),
        };
        comms.push(comm);
        return comm;
      },
    },
  };
  return { shown, comms };
}

afterEach(() => {
  Reflect.deleteProperty(globals, key);
});

const turn = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, 5));
const change = (state: object): object => ({ method: "update", state, buffer_paths: [] });

const settings = {
  mass: control.slider("mass", { from: 1, to: 100, step: 1 }, 15),
  year: control.select("year", ["2021", "2025"]),
  log: control.checkbox("logarithmic", true),
  seed: control.button("another seed"),
};

describe("whatIf", () => {
  it("shows what follows from the start values, without controls, where nobody can move them", () => {
    const { shown, comms } = fakeKernel(false);
    whatIf(settings, (values) => JSON.stringify(values));
    expect(shown.map(({ data }) => data["text/plain"])).toEqual([
      '{"mass":15,"year":"2021","log":true,"seed":0}',
    ]);
    expect(comms).toEqual([]);
  });

  it("shows the controls above the result in a live kernel", () => {
    const { shown, comms } = fakeKernel(true);
    whatIf(settings, ({ mass }) => `${mass}`);
    const view = "application/vnd.jupyter.widget-view+json";
    expect(shown.map(({ data }) => (data[view] as { model_id: string } | undefined)?.model_id)).toEqual([
      "comm-0",
      "comm-1",
      "comm-2",
      "comm-3",
      undefined,
    ]);
    expect(comms.map(({ state }) => state["_model_name"])).toEqual([
      "FloatSliderModel",
      "DropdownModel",
      "CheckboxModel",
      "ButtonModel",
    ]);
    expect(comms[0]!.state).toMatchObject({
      description: "mass",
      min: 1,
      max: 100,
      step: 1,
      value: 15,
      style: "IPY_MODEL_style",
    });
    comms[1]!.onMessage!({ method: "request_state" });
    expect(comms[1]!.sent).toEqual([{ method: "update", state: comms[1]!.state, buffer_paths: [] }]);
  });

  it("draws again in the same place, once for many moves", async () => {
    const { shown, comms } = fakeKernel(true);
    const drawn: object[] = [];
    whatIf(settings, (values) => {
      drawn.push(values);
      return JSON.stringify(values);
    });
    const [slider, menu, box, button] = comms;
    for (const value of [20, 30, 40.00000000000001]) slider!.onMessage!(change({ value }));
    menu!.onMessage!(change({ index: 1 }));
    box!.onMessage!(change({ value: false }));
    button!.onMessage!({ method: "custom", content: { event: "click" } });
    await turn();
    expect(drawn).toHaveLength(2);
    expect(shown).toHaveLength(6);
    expect(shown[5]).toMatchObject({
      id: shown[4]!.id,
      update: true,
      data: { "text/plain": '{"mass":40,"year":"2025","log":false,"seed":1}' },
    });
  });

  it.each([{ value: 101 }, { value: "7" }, { value: Number.NaN }, {}])(
    "ignores %j from the slider",
    async (state) => {
      const { shown, comms } = fakeKernel(true);
      whatIf({ mass: settings.mass }, ({ mass }) => `${mass}`);
      comms[0]!.onMessage!(change(state));
      await turn();
      expect(shown).toHaveLength(2);
    },
  );

  it("shows an error of a later draw in place of the result", async () => {
    const { shown, comms } = fakeKernel(true);
    whatIf({ mass: settings.mass }, ({ mass }) => {
      if (mass > 20) throw new RangeError("too heavy");
      return "light";
    });
    comms[0]!.onMessage!(change({ value: 50 }));
    await turn();
    expect(shown[2]!.data).toEqual({ "text/plain": "RangeError: too heavy" });
  });
});

describe("controls", () => {
  it("refuse an empty range, a start outside, and a menu of one", () => {
    expect(() => control.slider("m", { from: 2, to: 1, step: 1 })).toThrow("range of m");
    expect(() => control.slider("m", { from: 1, to: 2, step: 1 }, 3)).toThrow("start of m");
    expect(() => control.select("y", ["2021"])).toThrow("two or more options");
    expect(() => control.select<string>("y", ["a", "b"], "c")).toThrow("one of a, b");
  });
});
