"""Weights in four bits: blocks of a row share a scale, as onnxruntime's MatMulNBits has it.

The judge is trained with its weights so rounded, and then loses nothing when it is written.
"""

from typing import Any

BLOCK = 64
# the number in the middle, which stands for nothing
MIDDLE = 8
# no other matrix has as many rows as there are words
_TABLE = 20_000


def numbers_and_scales(weight: Any) -> tuple[Any, Any]:
    """Whole numbers 0 to 15 and float32 scales of a matrix (outputs, inputs), block by block.

    Shapes (outputs, blocks, BLOCK) and (outputs, blocks, 1). The largest number of a block, with
    its sign, is −8 times its scale, so that all sixteen are used (llama.cpp's Q4_0).
    """
    import torch

    blocks = weight.detach().float().reshape(len(weight), -1, BLOCK)
    at = blocks.abs().argmax(-1, keepdim=True)
    scales = blocks.gather(-1, at) / -MIDDLE
    scales = torch.where(scales == 0, torch.ones_like(scales), scales)
    numbers = (blocks / scales).round_().add_(MIDDLE).clamp_(0, 15)
    return numbers, scales


def rounded(weight: Any) -> Any:
    """The matrix as it is once written in four bits; what has no whole blocks stays as it is."""
    if not is_rounded(weight):
        return weight
    numbers, scales = numbers_and_scales(weight)
    return numbers.sub_(MIDDLE).mul_(scales).reshape(weight.shape)


def spread(weight: Any, generator: Any) -> Any:
    """The matrix moved by chance by up to half a step: once rounded, it is itself on average.

    What was learnt upon rounded weights is mostly less than half a step, and would be lost.
    """
    import torch

    if not is_rounded(weight):
        return weight
    _, scales = numbers_and_scales(weight)
    blocks = weight.float().reshape(len(weight), -1, BLOCK)
    moved = blocks + (torch.rand(blocks.shape, generator=generator) - 0.5) * scales.abs()
    # the largest of a block stays what its scale is taken from
    largest = blocks.abs().amax(-1, keepdim=True)
    moved = torch.where(blocks.abs() == largest, blocks, moved.clamp(-largest, largest))
    return moved.reshape(weight.shape)


def words_rounded(weight: Any) -> Any:
    """The table of words in four bits; all else, which is written in eight, stays as it is."""
    return rounded(weight) if len(weight) >= _TABLE else weight


def is_rounded(weight: Any) -> bool:
    """Whether the weight is a matrix large enough to be written in four bits."""
    return weight.dim() == 2 and weight.shape[1] % BLOCK == 0 and len(weight) >= BLOCK
