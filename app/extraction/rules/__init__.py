"""Reads a brief by rules, without a model: pure, deterministic, in one linear pass.

Start at ``reader.read``. ``text`` makes a Scan of the brief with the words of ``lexicon/``;
``phrases`` finds what any reader may need; ``people``, ``money``, ``days``, ``publishing``,
``conditions`` and ``topic`` decide what it says of each field; ``outline`` sorts its sentences.
"""
