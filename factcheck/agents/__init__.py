"""The tools of `factcheck mcp`, by which agents ask what an editor would.

roots     which files a tool may read
tools     each tool: paths or statements in, an object of the JSON contract out
results   objects cut to a size that an agent can read, and the whole ones kept for a while
server    all of it as the Model Context Protocol has it, on standard input and output
"""
