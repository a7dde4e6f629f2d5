package org.newstide.app.notebooks;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A notebook that has not been run: prose in Markdown and code in Python, by turns.
 *
 * @param cells in order
 */
record Notebook(List<Cell> cells) {

  private static final ObjectMapper JSON = new ObjectMapper();
  private static final Pattern CODE = Pattern.compile("(?m)^```python\\n((?s:.*?))^```\\n");

  /**
   * A cell.
   *
   * @param code true for Python, false for Markdown
   * @param text without a newline at either end
   */
  record Cell(boolean code, String text) {}

  /** Reads a page of Markdown: what its fences of {@code python} hold is code. */
  static Notebook parse(String page) {
    List<Cell> cells = new ArrayList<>();
    Matcher code = CODE.matcher(page);
    int end = 0;
    while (code.find()) {
      add(cells, false, page.substring(end, code.start()));
      add(cells, true, code.group(1));
      end = code.end();
    }
    add(cells, false, page.substring(end));
    return new Notebook(List.copyOf(cells));
  }

  private static void add(List<Cell> cells, boolean code, String text) {
    if (!text.isBlank()) {
      cells.add(new Cell(code, text.strip()));
    }
  }

  /** As Jupyter's format 4.5. */
  String toJson() {
    ObjectNode root = JSON.createObjectNode();
    ArrayNode written = root.putArray("cells");
    for (int i = 0; i < cells.size(); i++) {
      written.add(json(cells.get(i), i + 1));
    }
    ObjectNode metadata = root.putObject("metadata");
    metadata
        .putObject("kernelspec")
        .put("display_name", "Python 3")
        .put("language", "python")
        .put("name", "python3");
    root.put("nbformat", 4).put("nbformat_minor", 5);
    DefaultIndenter lines = new DefaultIndenter(" ", "\n");
    try {
      return JSON.writer(
                  new DefaultPrettyPrinter().withObjectIndenter(lines).withArrayIndenter(lines))
              .writeValueAsString(root)
          + "\n";
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree of texts can be written as JSON", e);
    }
  }

  private static ObjectNode json(Cell cell, int number) {
    ObjectNode node = JSON.createObjectNode();
    node.put("cell_type", cell.code() ? "code" : "markdown").put("id", "cell-" + number);
    node.putObject("metadata");
    ArrayNode source = node.putArray("source");
    // Jupyter keeps a text as its lines, so that two versions can be compared line by line.
    String[] lines = cell.text().split("(?<=\n)");
    for (String line : lines) {
      source.add(line);
    }
    if (cell.code()) {
      node.putNull("execution_count");
      node.putArray("outputs");
    }
    return node;
  }
}
