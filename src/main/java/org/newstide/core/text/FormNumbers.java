package org.newstide.core.text;

import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Numbers for the forms that a process meets first: frequent forms come early, so tables over these
 * numbers are dense where they are read. Never forgets one; about 8 MB at most.
 */
final class FormNumbers {

  private static final ConcurrentHashMap<String, Integer> NUMBERS = new ConcurrentHashMap<>();
  private static final AtomicInteger NEXT = new AtomicInteger();

  private FormNumbers() {}

  /** The number of a form, or {@link TokenizedText#UNNUMBERED}. */
  static int of(String form) {
    Integer known = NUMBERS.get(form);
    if (known == null && NEXT.get() < TokenizedText.NUMBERS) {
      known = NUMBERS.computeIfAbsent(form, any -> next());
    }
    return known == null ? TokenizedText.UNNUMBERED : known;
  }

  /** Null where none is left, which leaves the form without. */
  private static Integer next() {
    int next = NEXT.getAndIncrement();
    return next < TokenizedText.NUMBERS ? next : null;
  }
}
