package org.newstide.pipeline.syndication;

import java.util.Iterator;
import java.util.NoSuchElementException;
import org.newstide.core.similarity.SharedShingles;
import org.newstide.tables.Signature;

/**
 * Tells which articles print one text: those with the same words, none later than a window after
 * the one before. What is printed again after a longer time is another text; undated prints belong
 * to the last of them.
 */
final class Prints implements Iterator<Print> {

  private final Iterator<Signature> signatures;
  private final int window;
  private Signature next;
  private Print last;

  /**
   * @param signatures by text hash, day and article id
   */
  Prints(Iterator<Signature> signatures, int window) {
    this.signatures = signatures;
    this.window = window;
    advance();
  }

  @Override
  public boolean hasNext() {
    return next != null;
  }

  @Override
  public Print next() {
    if (next == null) {
      throw new NoSuchElementException("all articles have been taken");
    }
    Signature signature = next;
    advance();
    boolean first = last == null || !follows(last.signature(), signature);
    int day = Print.dayOf(signature);
    int since = first ? day : last.since();
    long text = first ? signature.textHash() + 0x9E3779B97F4A7C15L * since : last.text();
    boolean copied = first && next != null && follows(signature, next);
    last = new Print(text, since, day, first, copied, signature);
    return last;
  }

  private boolean follows(Signature before, Signature signature) {
    int day = Print.dayOf(signature);
    return before.textHash() == signature.textHash()
        && (day == SharedShingles.UNDATED || (long) day - Print.dayOf(before) <= window);
  }

  private void advance() {
    next = signatures.hasNext() ? signatures.next() : null;
  }
}
