package org.newstide.core.query;

import java.util.List;

/**
 * Why a part of a query holds in a text or does not, with the same for its own parts.
 *
 * @param part the part: an operator, the words, or the piece of text that is looked at
 * @param holds whether it holds
 * @param found the words found, each with its sentence
 * @param parts its own parts
 */
public record Explanation(String part, boolean holds, List<String> found, List<Explanation> parts) {

  public Explanation {
    found = List.copyOf(found);
    parts = List.copyOf(parts);
  }

  /** A line for each part, indented by its depth: whether it holds, what it is, what was found. */
  @Override
  public String toString() {
    StringBuilder tree = new StringBuilder();
    print("", tree);
    return tree.toString();
  }

  private void print(String indent, StringBuilder tree) {
    tree.append(indent).append(holds ? "yes  " : "no   ").append(part);
    if (!found.isEmpty()) {
      tree.append(": ").append(String.join(", ", found));
    }
    tree.append('\n');
    for (Explanation child : parts) {
      child.print(indent + "  ", tree);
    }
  }
}
