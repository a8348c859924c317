"""MCP, the way in for assistants: the same use cases as tools."""
