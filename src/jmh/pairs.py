# Counts pairs of words in documents with scikit-learn: XᵀX of the binary document-term matrix.
# Reads a document a line, words between blanks. Prints processor seconds of CountVectorizer and of XᵀX,
# then pairs, sum of counts and fingerprint, as PairsBenchmark does.
import sys
import time

import numpy as np
from scipy.sparse import triu
from sklearn.feature_extraction.text import CountVectorizer

with open(sys.argv[1], encoding="utf-8") as lines:
    documents = lines.read().splitlines()
start = time.process_time()
vectorizer = CountVectorizer(binary=True, token_pattern=r"\S+", lowercase=False)
X = vectorizer.fit_transform(documents)
read = time.process_time()
C = X.T @ X
counted = time.process_time()
C = triu(C, k=1).tocoo()
names = np.array(vectorizer.get_feature_names_out()).astype(np.uint64)
a, b = np.minimum(names[C.row], names[C.col]), np.maximum(names[C.row], names[C.col])
with np.errstate(over="ignore"):
    h = (a << np.uint64(32) | b) * np.uint64(0x9E3779B97F4A7C15) + C.data.astype(np.uint64)
    h ^= h >> np.uint64(29)
    h *= np.uint64(0xBF58476D1CE4E5B9)
    h ^= h >> np.uint64(32)
    fingerprint = h.sum(dtype=np.uint64)
print(read - start, counted - read, C.nnz, int(C.data.sum()), f"{int(fingerprint):x}")
