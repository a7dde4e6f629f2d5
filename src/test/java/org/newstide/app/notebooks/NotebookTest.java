package org.newstide.app.notebooks;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;

/** A page of Markdown as a notebook of Jupyter. */
class NotebookTest {

  private static final String PAGE =
      """
      # A title

      Prose with `code` in it.

      ```python
      one = 1

      two = "``` is no fence here"
      ```

      ```python
      three = 3
      ```

      ```
      not Python
      ```
      """;

  @Test
  void prose_and_code_take_turns() {
    assertThat(Notebook.parse(PAGE).cells())
        .containsExactly(
            new Notebook.Cell(false, "# A title\n\nProse with `code` in it."),
            new Notebook.Cell(true, "one = 1\n\ntwo = \"``` is no fence here\""),
            new Notebook.Cell(true, "three = 3"),
            new Notebook.Cell(false, "```\nnot Python\n```"));
  }

  @Test
  void a_cell_is_written_line_by_line() throws JsonProcessingException {
    JsonNode code = new ObjectMapper().readTree(Notebook.parse(PAGE).toJson()).at("/cells/1");

    assertThat(code.get("source"))
        .extracting(JsonNode::asText)
        .containsExactly("one = 1\n", "\n", "two = \"``` is no fence here\"");
    assertThat(code.get("execution_count").isNull()).isTrue();
    assertThat(code.get("outputs")).isEmpty();
  }
}
