"""A server of the MCP SDK alone: what a call of our tools is measured beside."""

import json
from typing import Any

from mcp.server.lowlevel import Server as McpServer
from mcp_types import CallToolResult, ListToolsResult, TextContent, Tool


def tool(size: int) -> Any:
    """A server of the MCP SDK alone, with one tool that answers so many bytes of JSON."""
    answer = {"text": "x" * size}
    described = Tool(name="get_service_info", input_schema={"type": "object"})
    result = CallToolResult(
        content=[TextContent(text=json.dumps(answer))], structured_content=answer
    )

    async def list_tools(*_: object) -> ListToolsResult:
        return ListToolsResult(tools=[described])

    async def call_tool(*_: object) -> CallToolResult:
        return result

    server: McpServer[Any] = McpServer("bare", on_list_tools=list_tools, on_call_tool=call_tool)
    return server.streamable_http_app(json_response=True, stateless_http=True)
