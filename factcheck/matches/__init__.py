from factcheck.matches.neighbours import find_matches

__all__ = ["find_matches"]
