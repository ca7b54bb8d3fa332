import { forgetDevice, listDevices, updateDeviceStatus } from "cognito-wasm/operations";
import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { item } from "../ui/item.js";
import { section } from "../ui/section.js";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function devicesSection({ username, devices, asUser }) {
  return section("Devices", async (refresh) => {
    const { devices: remembered = [] } = await asUser(listDevices, { limit: 20 });
    const own = devices.get(username)?.deviceKey;

    /** A button that does something with a device. */
    const act = ({ action, kind, outcome, send }) =>
      form({
        fields: {},
        action,
        doing: "Changing the device",
        kind,
        async send() {
          await send();
          await refresh(outcome);
        },
      });

    const mark = (deviceKey, deviceRememberedStatus) => () =>
      asUser(updateDeviceStatus, { deviceKey, deviceRememberedStatus });

    async function forget(deviceKey) {
      await asUser(forgetDevice, { deviceKey });
      if (deviceKey === own) devices.delete(username);
    }

    const items = remembered.map(({ deviceKey, deviceAttributes, deviceLastAuthenticatedDate }) =>
      item({
        name: deviceAttributes.find(({ name }) => name === "device_name")?.value ?? deviceKey,
        badge: deviceKey === own ? "this one" : undefined,
        about: `Last used ${date.format(deviceLastAuthenticatedDate * 1000)}`,
        actions: [
          act({
            action: "Trust it no more",
            kind: "link",
            outcome: "From now on a second factor is asked for on it.",
            send: mark(deviceKey, "not_remembered"),
          }),
          act({
            action: "Forget it",
            kind: "link",
            outcome: "The device was forgotten.",
            send: () => forget(deviceKey),
          }),
        ],
      }),
    );
    const isRemembered = remembered.some(({ deviceKey }) => deviceKey === own);
    return [
      h(
        "p",
        { class: "hint" },
        "A device that is remembered proves itself in place of a second factor.",
      ),
      h("ul", { class: "items" }, ...items),
      own && !isRemembered
        ? act({
            action: "Remember this device",
            kind: "secondary",
            outcome: "From now on this device stands for the second factor.",
            send: mark(own, "remembered"),
          })
        : "",
    ];
  });
}
