"""The reader while it is trained: MiniLM with outputs for each word and for pairs of words.

Words of a sentence → pieces → MiniLM → the vector of each word's first piece → tag, part of speech,
lemma rule, name; and for pairs of words: which is whose head, by what relation, and which words
belong to the statement that a word is the anchor of. Its teacher is the same on MPNet.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, NamedTuple

import torch
from torch import Tensor, nn

from factcheck.models.word_forms import FORMS

# widths of the vectors by which pairs of words are compared
ARC, RELATION, MEMBER = 256, 96, 256
_DROPOUT = 0.2
# how far what is new is from nothing
_NEW = 0.01


@dataclass(frozen=True)
class Sizes:
    """How many classes each output has."""

    tags: int
    parts: int
    lemmas: int
    names: int
    relations: int


class Pieces(NamedTuple):
    """Sentences as the network takes them: int64 (n, pieces), and the first piece of each word.

    `forms` are how the words are written (`models.word_forms`); `words` is -1 beyond the end.
    """

    ids: Tensor
    mask: Tensor
    forms: Tensor
    words: Tensor


class Outputs(NamedTuple):
    """Scores of n sentences of at most w words; pairs are (n, w, w), row = the dependent/anchor."""

    tags: Tensor
    parts: Tensor
    lemmas: Tensor
    names: Tensor
    heads: Tensor
    relations: Tensor
    anchors: Tensor
    members: Tensor


class MpnetBody(nn.Module):  # type: ignore[misc]
    """MPNet, to whose pieces is added how their words are written: it has no types of tokens."""

    def __init__(self, base: Path) -> None:
        super().__init__()
        from transformers import AutoModel

        # drawing what to drop takes an eighth of the time, and a short training gains little by it
        self.model = AutoModel.from_pretrained(
            str(base),
            add_pooling_layer=False,
            hidden_dropout_prob=0.0,
            attention_probs_dropout_prob=0.0,
        )
        self.config = self.model.config
        self.forms = nn.Embedding(len(FORMS), self.config.hidden_size)
        nn.init.normal_(self.forms.weight, std=_NEW)

    def forward(self, input_ids: Tensor, attention_mask: Tensor, token_type_ids: Tensor) -> Any:
        """What MPNet says of these pieces."""
        pieces = self.model.embeddings.word_embeddings(input_ids) + self.forms(token_type_ids)
        return self.model(inputs_embeds=pieces, attention_mask=attention_mask)


class Network(nn.Module):  # type: ignore[misc]
    """MiniLM and the outputs; the relation is scored for every pair."""

    def __init__(self, body: Any, sizes: Sizes) -> None:
        super().__init__()
        self.body = body
        size = body.config.hidden_size
        self.drop = nn.Dropout(_DROPOUT)
        for name in ("tags", "parts", "lemmas", "names"):
            setattr(self, name, nn.Linear(size, getattr(sizes, name)))
        self.arc_from, self.arc_to = nn.Linear(size, ARC), nn.Linear(size, ARC)
        self.arc = nn.Parameter(torch.zeros(ARC + 1, ARC))
        self.relation_from, self.relation_to = nn.Linear(size, RELATION), nn.Linear(size, RELATION)
        self.relation = nn.Parameter(torch.zeros(sizes.relations, RELATION + 1, RELATION + 1))
        self.anchor_hidden, self.anchor = nn.Linear(size, MEMBER), nn.Linear(MEMBER, 1)
        self.member_from, self.member_to = nn.Linear(size, MEMBER), nn.Linear(size, MEMBER)
        self.member = nn.Parameter(torch.zeros(MEMBER + 1, MEMBER + 1))

    def vectors(self, pieces: Pieces) -> Tensor:
        """The vectors of words, float32 (n, w, size)."""
        hidden = self.body(
            input_ids=pieces.ids, attention_mask=pieces.mask, token_type_ids=pieces.forms
        ).last_hidden_state
        at = pieces.words.clamp(min=0).unsqueeze(-1).expand(-1, -1, hidden.shape[-1])
        return hidden.gather(1, at)

    def forward(self, pieces: Pieces) -> Outputs:
        """All scores of these sentences."""
        words = self.drop(self.vectors(pieces))
        beyond = (pieces.words < 0).unsqueeze(1)

        def side(layer: nn.Linear) -> Tensor:
            return self.drop(nn.functional.gelu(layer(words)))

        def ones(values: Tensor) -> Tensor:
            return torch.cat([values, torch.ones_like(values[..., :1])], -1)

        heads = ones(side(self.arc_from)) @ self.arc @ side(self.arc_to).transpose(1, 2)
        members = ones(side(self.member_from)) @ self.member @ ones(side(self.member_to)).mT
        relations = torch.einsum(
            "nif,rfg,njg->nijr",
            ones(side(self.relation_from)),
            self.relation,
            ones(side(self.relation_to)),
        )
        return Outputs(
            self.tags(words),
            self.parts(words),
            self.lemmas(words),
            self.names(words),
            heads.masked_fill(beyond, -1e4),
            relations,
            self.anchor(side(self.anchor_hidden)).squeeze(-1),
            members.masked_fill(beyond, -1e4),
        )


def new_network(base: Path, sizes: Sizes) -> Network:
    """A network on the weights of a sentence-transformers folder; how words are written is new."""
    from transformers import AutoConfig, AutoModel

    if AutoConfig.from_pretrained(str(base)).model_type == "mpnet":
        return Network(MpnetBody(base), sizes)
    body = AutoModel.from_pretrained(str(base), add_pooling_layer=False)
    old = body.embeddings.token_type_embeddings.weight.detach()
    table = nn.Embedding(len(FORMS), old.shape[1])
    with torch.no_grad():
        table.weight.copy_(old[0].expand_as(table.weight))
        table.weight.add_(torch.randn_like(table.weight) * _NEW)
    body.embeddings.token_type_embeddings = table
    body.config.type_vocab_size = len(FORMS)
    return Network(body, sizes)


def classes(sizes: Mapping[str, list[str]]) -> Sizes:
    """The sizes of lists of classes."""
    return Sizes(**{name: len(each) for name, each in sizes.items()})
