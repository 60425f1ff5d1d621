from factcheck.matches.neighbours import find_matches, find_matches_by_pair, match_pairs

__all__ = ["find_matches", "find_matches_by_pair", "match_pairs"]
