"""Named features and whether it holds → the weights of a logistic regression."""

import math
from collections import Counter
from collections.abc import Sequence

# A feature that fewer rows of the training set have says something of one article, not of the word.
_MIN_COUNT = 3


def regress(
    rows: Sequence[tuple[Sequence[str], bool]], strength: float
) -> tuple[dict[str, float], float]:
    """The weight of each feature that is not rare, and the bias.

    `strength` is the inverse of that of the regularisation (L2).
    """
    # sklearn takes a second to import
    from sklearn.feature_extraction.text import CountVectorizer
    from sklearn.linear_model import LogisticRegression

    counts = Counter(feature for features, _ in rows for feature in features)
    names = sorted(feature for feature, count in counts.items() if count >= _MIN_COUNT)
    words = CountVectorizer(analyzer=_same, vocabulary=names, binary=True)
    matrix = words.transform(features for features, _ in rows)
    regression = LogisticRegression(C=strength, solver="liblinear")
    regression.fit(matrix, [holds for _, holds in rows])
    weights = zip(names, map(float, regression.coef_[0]), strict=True)
    return dict(weights), float(regression.intercept_[0])


def deviance(probability: float, holds: bool) -> float:
    """How far off a probability was: −log of what it gave to what came true."""
    return -math.log(probability if holds else 1 - probability)


def _same(features: Sequence[str]) -> Sequence[str]:
    return features
