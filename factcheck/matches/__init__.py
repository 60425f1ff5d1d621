from factcheck.matches.neighbours import find_matches, match_pairs

__all__ = ["find_matches", "match_pairs"]
