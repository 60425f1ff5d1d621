"""Questions with several answers → the weights of a conditional logistic regression."""

from collections import Counter
from collections.abc import Sequence
from typing import Any

# A trait that fewer answers have tells of one article, not of the trait.
_MIN_COUNT = 3
# Smaller weights change nothing and are left out.
_LEAST_WEIGHT = 0.004


def fit_choices(
    questions: Sequence[tuple[Sequence[Sequence[str]], Sequence[bool]]], penalty: float
) -> dict[str, float]:
    """The weight of each trait; of a question there are each answer's traits, and which are right.

    `penalty` holds large weights back.
    """
    import numpy as np  # these three are the recipe's, not the package's
    from scipy.optimize import minimize
    from scipy.sparse import csr_matrix

    counts = Counter(trait for answers, _ in questions for row in answers for trait in row)
    traits = sorted(trait for trait, count in counts.items() if count >= _MIN_COUNT)
    number = {trait: index for index, trait in enumerate(traits)}
    rows, columns, starts, right = list[int](), list[int](), list[int](), list[bool]()
    for answers, rights_of in questions:
        starts.append(len(right))
        for row in answers:
            found = [number[trait] for trait in row if trait in number]
            rows.extend([len(right)] * len(found))
            columns.extend(found)
            right.append(rights_of[len(right) - starts[-1]])
    shape = (len(right), len(traits))
    matrix = csr_matrix((np.ones(len(rows)), (rows, columns)), shape=shape)
    sizes = np.diff([*starts, len(right)])
    good = np.array(right)

    def loss(weights: Any) -> tuple[float, Any]:
        scores = matrix @ weights
        powers = np.exp(scores - np.repeat(np.maximum.reduceat(scores, starts), sizes))
        totals = np.add.reduceat(powers, starts)
        rights = np.add.reduceat(np.where(good, powers, 0.0), starts)
        all_shares = powers / np.repeat(totals, sizes)
        right_shares = np.where(good, powers, 0.0) / np.repeat(rights, sizes)
        gradient = matrix.T @ (all_shares - right_shares) + penalty * weights
        value = np.sum(np.log(totals / rights)) + penalty / 2 * weights @ weights
        return float(value), gradient

    best = minimize(
        loss, np.zeros(len(traits)), jac=True, method="L-BFGS-B", options={"maxiter": 300}
    )
    return {
        trait: round(float(w), 3)
        for trait, w in zip(traits, best.x, strict=True)
        if abs(w) > _LEAST_WEIGHT
    }
