from factcheck.blocks.kinds import Block, BlockKind, find_blocks
from factcheck.blocks.paragraphs import Paragraph

__all__ = ["Block", "BlockKind", "Paragraph", "find_blocks"]
