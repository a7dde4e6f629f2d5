package org.newstide.core.text;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;

/**
 * What an analyst says about a term.
 *
 * @param language ISO 639-1 code, or {@value #ANY}
 * @param kind what is said
 * @param form the term in question: comparison form, its tokens joined by {@code _}
 * @param term the term that stands for it from here on, in the same form; null if vetoed
 * @param reason why; null if none is given
 */
public record TermRule(String language, Kind kind, String form, String term, String reason)
    implements Serializable {

  /** Stands for all languages. */
  public static final String ANY = "any";

  /** What is said about a term. */
  public enum Kind {
    /** Its tokens are one term wherever they stand side by side. */
    ADDED,
    /** Its tokens are never made one term. */
    VETOED,
    /** It is another name of a term. */
    ALIAS
  }

  public TermRule {
    requireNonNull(language, "language");
    requireNonNull(kind, "kind");
    requireNonNull(form, "form");
    if ((kind == Kind.VETOED) != (term == null)) {
      throw new IllegalArgumentException("term must be null exactly if vetoed, found " + term);
    }
  }

  /** A rule that makes the tokens of a text one term. */
  public static TermRule added(String language, String text) {
    String form = form(text);
    return new TermRule(language, Kind.ADDED, form, form, null);
  }

  /** A rule that keeps the tokens of a text apart. */
  public static TermRule vetoed(String language, String text, String reason) {
    return new TermRule(language, Kind.VETOED, form(text), null, reason);
  }

  /** A rule that puts a term for another. */
  public static TermRule alias(String language, String text, String term) {
    return new TermRule(language, Kind.ALIAS, form(text), form(term), null);
  }

  /**
   * The term that a text would be, if all of it were one: its tokens in comparison form, joined by
   * {@code _}; empty if it has none. Case, tone-mark placement, hyphens, quotes and blanks are
   * settled by {@link Tokenizer}, as those of an article are.
   */
  public static String form(String text) {
    TokenizedText tokens = Tokenizer.tokenize(text);
    StringBuilder form = new StringBuilder();
    for (int t = 0; t < tokens.size(); t++) {
      form.append(t == 0 ? "" : "_").append(tokens.form(t));
    }
    return form.toString();
  }
}
