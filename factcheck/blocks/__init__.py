from factcheck.blocks.kinds import find_blocks
from factcheck.blocks.paragraphs import Block, BlockKind, Paragraph
