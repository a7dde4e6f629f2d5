package org.newstide.core.extract;

import java.util.List;
import java.util.Set;
import org.newstide.core.html.DateClue;
import org.newstide.core.html.DateClues;

/** Day or month first, by the language of a page and what its other dates show. */
final class PageOrder {

  private static final Set<String> DAY_FIRST_ENGLISH =
      Set.of("gb", "uk", "au", "nz", "ie", "in", "za", "ng", "ke", "sg", "hk", "my", "pk", "mt");

  private PageOrder() {}

  static DateOrder of(DateClues page, DateOrder otherwise) {
    String locale = page.locale();
    String language = locale.length() < 2 ? "" : locale.substring(0, 2);
    String country = locale.length() < 5 ? "" : locale.substring(3, 5);
    if (!language.isEmpty() && !language.equals("en")) {
      return DateOrder.DAY_FIRST;
    }
    if (DAY_FIRST_ENGLISH.contains(country)) {
      return DateOrder.DAY_FIRST;
    }
    List<String> values = page.list().stream().map(DateClue::value).toList();
    DateOrder shown = DateOrder.decide(values);
    if (shown != DateOrder.UNDECIDED) {
      return shown;
    }
    return language.equals("en") ? DateOrder.MONTH_FIRST : otherwise;
  }
}
