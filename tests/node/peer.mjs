// The official TypeScript client (SDK v1): does what an assistant does, and prints what it saw.
// Arguments: the address, a key, and the draft to order as JSON.
import { Client } from "@modelcontextprotocol/sdk/client/index.js";
import { StreamableHTTPClientTransport } from "@modelcontextprotocol/sdk/client/streamableHttp.js";

const [address, key, draft] = process.argv.slice(2);

async function connected(headers) {
  const transport = new StreamableHTTPClientTransport(new URL(address), { requestInit: { headers } });
  const client = new Client({ name: "peer", version: "1" });
  await client.connect(transport);
  // The client holds results against the schemas that it has seen.
  const { tools } = await client.listTools();
  const call = async (name, given) => {
    const { isError = false, structuredContent, _meta } = await client.callTool({ name, arguments: given });
    return { isError, answer: structuredContent, meta: _meta };
  };
  return { client, transport, tools, call };
}

const stranger = await connected({});
const friend = await connected({ authorization: `Bearer ${key}` });
const order = { ...JSON.parse(draft), idempotency_key: "peer-1" };
const created = await friend.call("create_campaign_order", order);
const seen = {
  protocol: friend.transport.protocolVersion,
  tools: friend.tools.map(({ name }) => name),
  same: JSON.stringify(stranger.tools) === JSON.stringify(friend.tools),
  open: await stranger.call("get_service_info", {}),
  refused: await stranger.call("estimate_campaign", { brief: "x" }),
  wrong: await friend.call("estimate_campaign", { brief: "" }),
  estimate: await friend.call("estimate_campaign", { brief: order.brief_raw }),
  created,
  replayed: await friend.call("create_campaign_order", order),
  status: await friend.call("check_campaign_status", { campaign_id: created.answer.campaign_id }),
  unknown: await friend.client.callTool({ name: "nope", arguments: {} }).catch(({ code }) => code),
};
await stranger.client.close();
await friend.client.close();
console.log(JSON.stringify(seen));
