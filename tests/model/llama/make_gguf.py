"""Make a tiny random model of the llama architecture: no download, the same bytes every time.

``python -m tests.model.llama.make_gguf FILE``

Its weights are random, so what it writes is nonsense. A constant in the first channel of the
residual stream acts as a bias on each token: the nonsense is printable, its strings end early and
it stops. Under the server's grammar for JSON schemas every answer is therefore valid. It proves the
protocol and nothing about how well a brief is read.
"""

import sys
from pathlib import Path
from typing import Any, Final

import gguf
import numpy as np

_SEED: Final = 20_261_121
_WIDTH, _LAYERS, _HEADS, _INNER, _CONTEXT = 64, 2, 4, 128, 16_384
_CONSTANT: Final = 8.0
_BOS, _EOS = 1, 4
_NEVER, _SELDOM, _OFTEN, _END = -40.0, -8.0, 3.0, 9.0
_PRINTABLE = range(0x20, 0x7F)
_MARKS: Final = "éèàùçêâîôûëïüÉÈÀÇ€’«»–▁"
_WORDS: Final = (
    "le la les de des du un une et à en pour sur avec par vous vidéo créateur créateurs the of and "
    "to for in on a with brief campaign budget euros TikTok Instagram YouTube Snapchat Facebook UGC"
)
# What the answers of these tests consist of for the most part; letter by letter they take longer.
_NAMES: Final = (
    'quote value {"quote":" ","value": null creators_wanted prestation platforms target_categories '
    "objectives payment_trigger views_threshold deadline videos_per_creator video_seconds "
    "ads_rights_days ads_rights_perpetual whitelisting_days exclusivity_months raw_footage "
    "extra_hooks extra_revisions sections key_points"
)
_TEMPLATE: Final = (
    "{%- for m in messages %}<|im_start|>{{ m.role }}\n{{ m.content }}<|im_end|>\n{% endfor %}"
    "{% if add_generation_prompt %}<|im_start|>assistant\n{% endif %}"
)


class _Vocabulary:
    def __init__(self) -> None:
        kinds = gguf.TokenType
        self.tokens: list[bytes] = []
        self.kinds: list[int] = []
        self.biases: list[float] = []
        self._add("<unk>", kinds.UNKNOWN, _NEVER)
        self._add("<s>", kinds.CONTROL, _NEVER)
        self._add("</s>", kinds.CONTROL, 4.0)
        self._add("<|im_start|>", kinds.CONTROL, _NEVER)
        self._add("<|im_end|>", kinds.CONTROL, 4.0)
        for byte in range(256):
            self._add(f"<0x{byte:02X}>", kinds.BYTE, _SELDOM if byte in _PRINTABLE else _NEVER)
        pieces = [chr(code) for code in _PRINTABLE if code > 0x20] + list(_MARKS)
        for piece in dict.fromkeys([*pieces, *(f"▁{word}" for word in _WORDS.split())]):
            is_word = piece.startswith("▁") and len(piece) > 1
            self._add(piece, kinds.NORMAL, {'"': _END, "\\": -10.0}.get(piece, _OFTEN * is_word))
        for name in _NAMES.split():
            self._add(name, kinds.NORMAL, _OFTEN)

    def _add(self, text: str, kind: int, bias: float) -> None:
        self.tokens.append(text.encode())
        self.kinds.append(kind)
        self.biases.append(bias)


def make(file: Path) -> None:
    """Write the model, about half a megabyte."""
    words = _Vocabulary()
    writer = gguf.GGUFWriter(file, "llama")
    writer.add_name("random-tiny")
    writer.add_description("random weights, for tests of the protocol only")
    writer.add_context_length(_CONTEXT)
    writer.add_embedding_length(_WIDTH)
    writer.add_block_count(_LAYERS)
    writer.add_feed_forward_length(_INNER)
    writer.add_head_count(_HEADS)
    writer.add_head_count_kv(_HEADS)
    writer.add_rope_dimension_count(_WIDTH // _HEADS)
    writer.add_layer_norm_rms_eps(1e-5)
    writer.add_vocab_size(len(words.tokens))
    writer.add_file_type(gguf.LlamaFileType.ALL_F32)
    writer.add_tokenizer_model("llama")
    writer.add_token_list(words.tokens)
    writer.add_token_scores([-float(at) for at in range(len(words.tokens))])
    writer.add_token_types(words.kinds)
    writer.add_bos_token_id(_BOS)
    writer.add_eos_token_id(_EOS)
    writer.add_unk_token_id(0)
    writer.add_add_bos_token(True)  # noqa: FBT003
    writer.add_add_eos_token(False)  # noqa: FBT003
    writer.add_add_space_prefix(False)  # noqa: FBT003
    writer.add_chat_template(_TEMPLATE)
    for name, weights in _weights(words).items():
        writer.add_tensor(name, weights)
    writer.write_header_to_file()
    writer.write_kv_data_to_file()
    writer.write_tensors_to_file()
    writer.close()


def _weights(words: _Vocabulary) -> dict[str, Any]:
    random = np.random.default_rng(_SEED)

    def noise(*shape: int, scale: float = 0.05) -> Any:
        return (random.standard_normal(shape) * scale).astype(np.float32)

    count = len(words.tokens)
    embedding = noise(count, _WIDTH, scale=1.0)
    embedding[:, 0] = _CONSTANT
    head = noise(count, _WIDTH, scale=0.25)
    normalised = _CONSTANT / np.sqrt((_CONSTANT**2 + _WIDTH - 1) / _WIDTH)
    head[:, 0] = np.array(words.biases, np.float32) / normalised
    ones = np.ones(_WIDTH, np.float32)
    made: dict[str, Any] = {
        "token_embd.weight": embedding,
        "output_norm.weight": ones,
        "output.weight": head,
    }
    for layer in range(_LAYERS):
        named = {f"attn_{name}": noise(_WIDTH, _WIDTH) for name in ("q", "k", "v", "output")}
        named |= {"ffn_gate": noise(_INNER, _WIDTH), "ffn_up": noise(_INNER, _WIDTH)}
        named |= {"ffn_down": noise(_WIDTH, _INNER), "attn_norm": ones, "ffn_norm": ones}
        named["attn_output"][0] = named["ffn_down"][0] = 0  # the constant stays constant
        made |= {f"blk.{layer}.{name}.weight": weights for name, weights in named.items()}
    return made


if __name__ == "__main__":
    make(Path(sys.argv[1]))
