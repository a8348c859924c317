// A host of MCP Apps, as small as it can be: the official client, the official bridge, one frame.
import { Client, StreamableHTTPClientTransport } from "@modelcontextprotocol/client";
import { AppBridge, PostMessageTransport } from "@modelcontextprotocol/ext-apps/app-bridge";

// What a host lets a card do that declares no address.
const POLICY = "default-src 'none'; script-src 'unsafe-inline'; style-src 'unsafe-inline'";
const CAPABILITIES = { serverTools: {}, message: { text: {} }, updateModelContext: { text: {} } };

const heard = (window.heard = { messages: [], context: [], sizes: [] });
window.refuses = false;

window.show = async ({ key, given, context }) => {
  const client = new Client(
    { name: "card-host", version: "1" },
    { versionNegotiation: { mode: "auto" } },
  );
  const headers = { authorization: `Bearer ${key}` };
  const address = new URL("/mcp", location.href);
  await client.connect(new StreamableHTTPClientTransport(address, { requestInit: { headers } }));

  const { tools } = await client.listTools();
  const tool = tools.find(({ name }) => name === "estimate_campaign");
  const { contents } = await client.readResource({ uri: tool._meta.ui.resourceUri });
  const result = await client.callTool({ name: tool.name, arguments: given });

  const frame = document.createElement("iframe");
  frame.sandbox = "allow-scripts";
  frame.srcdoc = contents[0].text.replace(
    "<head>",
    `<head><meta http-equiv="Content-Security-Policy" content="${POLICY}">`,
  );
  document.body.append(frame);
  document.body.className = context.theme ?? "";

  const bridge = new AppBridge(client, { name: "card-host", version: "1" }, CAPABILITIES, {
    hostContext: context,
  });
  const initialized = new Promise((resolve) => (bridge.oninitialized = resolve));
  bridge.onsizechange = ({ height }) => {
    heard.sizes.push(height);
    frame.style.height = `${height}px`;
  };
  bridge.onmessage = async (params) => {
    heard.messages.push(params);
    return window.refuses ? { isError: true } : {};
  };
  bridge.onupdatemodelcontext = async (params) => {
    heard.context.push(params);
    return {};
  };
  window.dress = (changed) => bridge.setHostContext({ ...context, ...changed });
  await bridge.connect(new PostMessageTransport(frame.contentWindow, frame.contentWindow));
  await initialized;
  await bridge.sendToolInput({ arguments: given });
  await bridge.sendToolResult(result);
};
