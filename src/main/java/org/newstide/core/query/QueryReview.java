package org.newstide.core.query;

import java.util.ArrayList;
import java.util.List;

/**
 * What of a query can never matter, told from the query alone: parts that can never hold, and parts
 * that find nothing that another one does not find. What it says is so; it does not say all.
 */
public final class QueryReview {

  private final List<String> findings = new ArrayList<>();

  private QueryReview() {}

  /** What is found, a sentence each, in the order of the query. */
  public static List<String> of(ThemeQuery query) {
    QueryReview review = new QueryReview();
    review.visit((QueryNode) query);
    return review.findings;
  }

  private void visit(QueryNode node) {
    if (node instanceof Or or) {
      alternatives(or.parts());
    } else if (node instanceof AtLeast least) {
      alternatives(least.parts());
    } else if (node instanceof And and) {
      contradictions(and);
    } else if (node instanceof Near near && near.apart() && near.order() == Near.Order.NEAR) {
      if (brings(near.left(), near.right())) {
        findings.add(never(node, near.left() + " always holds " + near.right()));
      }
    } else if (node instanceof Within outer && outer.part() instanceof Within inner) {
      if (outer.scope() != inner.scope() && isPlace(outer.scope()) && isPlace(inner.scope())) {
        findings.add(never(node, "no word is in both"));
      }
    }
    node.parts().forEach(this::visit);
  }

  private static boolean isPlace(Scope scope) {
    return scope == Scope.TITLE || scope == Scope.LEAD;
  }

  private void alternatives(List<QueryNode> parts) {
    for (int i = 0; i < parts.size(); i++) {
      for (int j = 0; j < parts.size(); j++) {
        boolean same = parts.get(i).equals(parts.get(j));
        if (i != j && (!same || j < i) && covers(parts.get(j), parts.get(i))) {
          findings.add(parts.get(i) + " adds nothing beside " + parts.get(j));
          break;
        }
      }
    }
  }

  private void contradictions(And and) {
    for (QueryNode unwanted : and.unwanted()) {
      for (QueryNode wanted : and.wanted()) {
        if (brings(wanted, unwanted)) {
          findings.add(never(and, wanted + " always brings " + unwanted));
        }
      }
    }
  }

  private static String never(QueryNode node, String reason) {
    return node + " never holds: " + reason;
  }

  /** Whether every place of the special part is one of the general part. */
  private static boolean covers(QueryNode general, QueryNode special) {
    return general.equals(special)
        || general instanceof Words wide
            && special instanceof Words narrow
            && wide.words().size() == narrow.words().size()
            && coversAt(wide, narrow, 0);
  }

  /** Whether, where the one part holds, the other one holds within it. */
  private static boolean brings(QueryNode part, QueryNode other) {
    if (part.equals(other)) {
      return true;
    }
    if (other instanceof Or or) {
      return or.parts().stream().anyMatch(alternative -> brings(part, alternative));
    }
    if (part instanceof Or or) {
      return or.parts().stream().allMatch(alternative -> brings(alternative, other));
    }
    if (part instanceof And and) {
      return and.wanted().stream().anyMatch(wanted -> brings(wanted, other));
    }
    if (part instanceof Near near) {
      return brings(near.left(), other) || !near.apart() && brings(near.right(), other);
    }
    return part instanceof Words narrow && other instanceof Words wide && lieIn(wide, narrow);
  }

  private static boolean lieIn(Words wide, Words narrow) {
    for (int i = 0; i + wide.words().size() <= narrow.words().size(); i++) {
      if (coversAt(wide, narrow, i)) {
        return true;
      }
    }
    return false;
  }

  private static boolean coversAt(Words wide, Words narrow, int from) {
    if (wide.spelling() != Spelling.FOLDED && wide.spelling() != narrow.spelling()) {
      // Without diacritics a word is wider still, but its canonical form is another.
      return false;
    }
    if (wide.spelling() == Spelling.FOLDED && narrow.spelling() == Spelling.PLAIN) {
      return false;
    }
    for (int i = 0; i < wide.words().size(); i++) {
      String special = narrow.words().get(from + i);
      String comparable =
          wide.spelling() == narrow.spelling() ? special : Spelling.FOLDED.canonical(special);
      if (!coversWord(wide.words().get(i), comparable)) {
        return false;
      }
    }
    return true;
  }

  private static boolean coversWord(String wide, String narrow) {
    if (wide.equals(narrow)) {
      return true;
    }
    // A star in the narrow word stands for characters that no star of the wide one may miss.
    return Wildcard.is(wide) && Wildcard.of(wide).matches(narrow.replace('*', '\uFFFF'));
  }
}
