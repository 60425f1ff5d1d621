from factcheck.blocks.block import Block, BlockKind
from factcheck.blocks.kinds import find_blocks
from factcheck.blocks.paragraphs import Paragraph
