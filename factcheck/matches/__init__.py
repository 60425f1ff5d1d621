from factcheck.matches.neighbours import find_matches_between, match_pairs

__all__ = ["find_matches_between", "match_pairs"]
