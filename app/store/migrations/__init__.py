"""How the schema came about, step by step; a step is never changed once it has been released."""
