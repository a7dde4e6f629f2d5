package org.newstide.core.text;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What analysts say about terms, by language. Immutable and thread-safe. */
public final class TermDictionary implements Serializable {

  private static final long serialVersionUID = 1L;

  /** Says nothing. */
  public static final TermDictionary NONE = of(List.of());

  private final ArrayList<TermRule> rules;
  private final HashMap<String, LanguageRules> byLanguage;

  private TermDictionary(ArrayList<TermRule> rules, HashMap<String, LanguageRules> byLanguage) {
    this.rules = rules;
    this.byLanguage = byLanguage;
  }

  /** A dictionary of these rules; rules for any language count in each. */
  public static TermDictionary of(Collection<TermRule> rules) {
    TreeSet<String> languages = new TreeSet<>(List.of(TermRule.ANY));
    rules.forEach(rule -> languages.add(rule.language()));
    HashMap<String, LanguageRules> byLanguage = new HashMap<>();
    for (String language : languages) {
      List<TermRule> own =
          rules.stream()
              .filter(r -> r.language().equals(language) || r.language().equals(TermRule.ANY))
              .toList();
      byLanguage.put(language, new LanguageRules(own));
    }
    return new TermDictionary(new ArrayList<>(rules), byLanguage);
  }

  /** All rules, in the order in which they were given. */
  public List<TermRule> rules() {
    return List.copyOf(rules);
  }

  /** True if the tokens of a term must not be made one. */
  public boolean vetoes(String language, String term) {
    return of(language).vetoed.containsKey(term);
  }

  LanguageRules of(String language) {
    LanguageRules own = byLanguage.get(language);
    return own == null ? byLanguage.get(TermRule.ANY) : own;
  }

  /** The rules of one language. */
  static final class LanguageRules implements Serializable {
    private static final long serialVersionUID = 1L;

    private final HashMap<String, String> terms = new HashMap<>();
    private final HashMap<String, String> vetoed = new HashMap<>();
    // What is made of several tokens and kept together.
    private final PhraseModel joined;

    LanguageRules(List<TermRule> rules) {
      Map<String, Double> together = new HashMap<>();
      for (TermRule rule : rules) {
        if (rule.kind() == TermRule.Kind.VETOED) {
          vetoed.put(rule.form(), rule.reason());
          continue;
        }
        if (rule.kind() == TermRule.Kind.ALIAS) {
          terms.put(rule.form(), rule.term());
        }
        for (String form : List.of(rule.form(), rule.term())) {
          if (form.indexOf('_') > 0) {
            together.put(form, 1.0);
          }
        }
      }
      joined = PhraseModel.of(together);
    }

    boolean vetoes(String word) {
      return !vetoed.isEmpty() && vetoed.containsKey(word);
    }

    /** The term that stands for a word. */
    String term(String word) {
      return terms.isEmpty() ? word : terms.getOrDefault(word, word);
    }

    PhraseModel joined() {
      return joined;
    }
  }
}
