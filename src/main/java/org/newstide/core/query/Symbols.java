package org.newstide.core.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.stream.IntStream;
import org.newstide.core.text.Folding;

/**
 * What words of queries ask of one token, numbered: a form, a form with stars, or either of these
 * without diacritics. A token may satisfy several and most satisfy none.
 */
final class Symbols {

  private static final int[] NONE = {};

  /** Forms of one kind: with or without diacritics. */
  private static final class Forms {
    private final Map<String, Integer> words = new HashMap<>();
    private final WildcardIndex wildcards = new WildcardIndex();
  }

  private final Forms folded = new Forms();
  private final Forms plain = new Forms();
  private int size;

  /** The number of what a word asks of a token; that of capitals is asked elsewhere. */
  int number(String word, Spelling spelling) {
    boolean isPlain = spelling == Spelling.PLAIN;
    // An exact word of a query is compared first in its folded form, then as it is written.
    String form = isPlain ? word : Folding.comparison(word);
    Forms forms = isPlain ? plain : folded;
    Integer known = forms.words.get(form);
    if (known != null) {
      return known;
    }
    if (Wildcard.is(form)) {
      forms.wildcards.add(Wildcard.of(form), size);
    }
    forms.words.put(form, size);
    return size++;
  }

  /** The numbers of all that a token satisfies, in ascending order. */
  int[] of(String form) {
    IntStream.Builder found = IntStream.builder();
    int count = add(folded, form, found);
    if (!plain.words.isEmpty()) {
      count += add(plain, Folding.withoutDiacritics(form), found);
    }
    if (count == 0) {
      return NONE;
    }
    int[] symbols = found.build().toArray();
    Arrays.sort(symbols);
    return symbols;
  }

  private static int add(Forms forms, String form, IntStream.Builder found) {
    int[] count = {0};
    Integer whole = forms.words.get(form);
    if (whole != null) {
      found.add(whole);
      count[0]++;
    }
    forms.wildcards.find(
        form,
        symbol -> {
          found.add(symbol);
          count[0]++;
        });
    return count[0];
  }
}
