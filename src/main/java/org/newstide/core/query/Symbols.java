package org.newstide.core.query;

import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
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

  /** The numbers of all that a token satisfies, each once. */
  int[] of(String form) {
    int[] found = add(folded, form, NONE);
    return plain.words.isEmpty() ? found : add(plain, Folding.withoutDiacritics(form), found);
  }

  private static int[] add(Forms forms, String form, int[] others) {
    int[] found = forms.wildcards.find(form, others);
    Integer whole = forms.words.get(form);
    return whole == null ? found : with(found, whole);
  }

  /** A list that is one longer. */
  static int[] with(int[] list, int last) {
    int[] longer = Arrays.copyOf(list, list.length + 1);
    longer[list.length] = last;
    return longer;
  }
}
