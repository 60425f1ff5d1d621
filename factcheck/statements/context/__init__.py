from factcheck.statements.context.context import Filling, resolve_context

__all__ = ["Filling", "resolve_context"]
