package org.newstide.pipeline.tokens;

import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;

/**
 * Words with which longer names seem to begin, and do not: the segmenter takes {@code Mỹ Donald
 * Trump} for one name, because each syllable has a capital. The archive knows better: {@code Mỹ}
 * stands by itself far oftener than at the head of names.
 *
 * <p>A name is parted behind the longest opener that it begins with, if what follows is two
 * syllables or more, or a name that is known by itself. If both belong together all the same
 * ({@code Mỹ Tâm}), they are learned as a phrase.
 */
final class NameOpeners implements Serializable {

  private static final long serialVersionUID = 1L;

  static final NameOpeners NONE = new NameOpeners(List.of(), List.of());

  private final HashSet<Long> openers = new HashSet<>();
  private final HashSet<Long> known = new HashSet<>();

  NameOpeners(Collection<String> openers, Collection<String> known) {
    openers.forEach(word -> this.openers.add(hash(word)));
    known.forEach(word -> this.known.add(hash(word)));
  }

  private static long hash(String word) {
    byte[] bytes = word.getBytes(StandardCharsets.UTF_8);
    return PackedWords.hash(bytes, 0, bytes.length);
  }

  /** How many of the bytes of a name belong to its first part; 0 if it is one. */
  int lengthOfFirst(byte[] bytes, int from, int length) {
    for (int cut = length - 1; cut > 0; cut--) {
      if (bytes[from + cut] == '_' && openers.contains(PackedWords.hash(bytes, from, cut))) {
        int rest = from + cut + 1;
        int restLength = length - cut - 1;
        if (holdsBlank(bytes, rest, restLength)
            || known.contains(PackedWords.hash(bytes, rest, restLength))) {
          return cut;
        }
      }
    }
    return 0;
  }

  private static boolean holdsBlank(byte[] bytes, int from, int length) {
    for (int i = from; i < from + length; i++) {
      if (bytes[i] == '_') {
        return true;
      }
    }
    return false;
  }
}
