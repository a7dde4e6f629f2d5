package org.newstide.app.config;

import java.util.Locale;
import java.util.Set;

/** The checks that settings records share; the message begins with the component's name. */
final class Require {

  private static final Set<String> LANGUAGES = Set.of(Locale.getISOLanguages());

  private Require() {}

  static void that(boolean holds, String name, String rule, Object found) {
    if (!holds) {
      throw new IllegalArgumentException(name + " must " + rule + ", found " + found);
    }
  }

  static void atLeast(String name, int value, int least) {
    that(value >= least, name, "be at least " + least, value);
  }

  static void share(String name, double value) {
    that(value >= 0 && value <= 1, name, "lie in [0, 1]", value);
  }

  /** Lower-case letters, digits and hyphens: fit for a folder, a column value and a URL. */
  static void slug(String name, String value) {
    boolean fits =
        !value.isEmpty()
            && value
                .chars()
                .allMatch(c -> c >= 'a' && c <= 'z' || c >= '0' && c <= '9' || c == '-');
    that(fits, name, "be made of a-z, 0-9 and -", "'" + value + "'");
  }

  /** True for an ISO 639-1 code. */
  static boolean isLanguage(String code) {
    return LANGUAGES.contains(code);
  }
}
