import { h } from "../ui/element.js";
import { form } from "../ui/form.js";
import { item } from "../ui/item.js";
import { section } from "../ui/section.js";

const date = new Intl.DateTimeFormat(undefined, { dateStyle: "medium", timeStyle: "short" });

export function devicesSection({ username, devices, calls }) {
  return section("Devices", async (refresh) => {
    const { devices: remembered = [] } = await calls.asUser("listDevices", { limit: 20 });
    const own = devices.get(username)?.deviceKey;

    /** Creates a button that changes a device. */
    const deviceButton = ({ outcome, send, ...rest }) =>
      form({
        fields: {},
        doing: "Changing the device",
        ...rest,
        async send() {
          await send();
          await refresh(outcome);
        },
      });

    const setStatus = (deviceKey, deviceRememberedStatus) => () =>
      calls.asUser("updateDeviceStatus", { deviceKey, deviceRememberedStatus });

    async function forget(deviceKey) {
      await calls.asUser("forgetDevice", { deviceKey });
      if (deviceKey === own) devices.delete(username);
    }

    const items = remembered.map(({ deviceKey, deviceAttributes, deviceLastAuthenticatedDate }) => {
      const name = deviceAttributes.find(({ name }) => name === "device_name")?.value ?? deviceKey;
      return item({
        name,
        badge: deviceKey === own ? "this device" : undefined,
        about: `Last used ${date.format(deviceLastAuthenticatedDate * 1000)}`,
        actions: [
          deviceButton({
            action: "Stop trusting this device",
            kind: "link",
            outcome: "Signing in on that device requires a second factor again.",
            send: setStatus(deviceKey, "not_remembered"),
          }),
          deviceButton({
            action: "Forget this device",
            kind: "link",
            confirm: {
              title: "Forget this device?",
              text: `“${name}” is removed from your account, and its session can no longer be refreshed. This cannot be undone: the device has to sign in again to be known.`,
              action: "Forget the device",
            },
            outcome: "The device was forgotten.",
            send: () => forget(deviceKey),
          }),
        ],
      });
    });
    const isRemembered = remembered.some(({ deviceKey }) => deviceKey === own);
    return [
      h("p", { class: "hint" }, "You need no second factor on a device that is remembered."),
      h("ul", { class: "items" }, ...items),
      own && !isRemembered
        ? deviceButton({
            action: "Remember this device",
            kind: "secondary",
            outcome: "From now on, you need no second factor on this device.",
            send: setStatus(own, "remembered"),
          })
        : "",
    ];
  });
}
