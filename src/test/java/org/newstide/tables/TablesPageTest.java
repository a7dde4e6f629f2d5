package org.newstide.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.spark.sql.types.StructField;
import org.junit.jupiter.api.Test;

/**
 * {@code src/docs/tables.md} is made from the Javadoc of the records, so that a change of a table
 * shows as a change of a document. {@code mvn test -Dtest=TablesPageTest -Dgolden.update=true}
 * writes it anew.
 */
class TablesPageTest {

  private static final Path PAGE = Path.of("src", "docs", "tables.md");
  private static final Path SOURCES = Path.of("src", "main", "java", "org", "newstide", "tables");

  @Test
  void the_page_says_what_the_records_say() throws IOException {
    String page = page();
    if (Boolean.getBoolean("golden.update")) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  private static String page() throws IOException {
    StringBuilder page =
        new StringBuilder(
            """
            # Tables

            Made from the records in `org.newstide.tables`; do not edit. In a release each table is a folder of Parquet \
            files, `<table>/*.parquet`. Dates are `DATE`, instants are UTC `TIMESTAMP`, shares lie in [0, 1].
            """);
    for (Table<?> table : Tables.ALL) {
      Javadoc javadoc = Javadoc.of(table.rowType());
      page.append("\n## ")
          .append(table.name())
          .append("\n\n")
          .append(javadoc.text())
          .append("\n\n");
      page.append("Key: `").append(String.join("`, `", table.key())).append("`\n\n");
      appendColumns(page, table.schema().fields(), javadoc);
      for (Class<?> nested : nested(table)) {
        Javadoc inner = Javadoc.of(nested);
        page.append("\n`").append(Table.snakeCase(nested.getSimpleName())).append("`: ");
        page.append(inner.text()).append("\n\n");
        appendColumns(
            page, RecordEncoder.of(nested.asSubclass(Record.class)).schema().fields(), inner);
      }
    }
    return page.toString();
  }

  private static List<Class<?>> nested(Table<?> table) {
    if (table == Article.TABLE) {
      return List.of(RemovedSpan.class);
    }
    return table == ArticleTokens.TABLE ? List.of(Sentence.class) : List.of();
  }

  private static void appendColumns(StringBuilder page, StructField[] fields, Javadoc javadoc) {
    page.append("| column | type | meaning |\n|---|---|---|\n");
    for (StructField field : fields) {
      String column = Table.snakeCase(field.name());
      page.append("| ").append(column).append(" | ");
      page.append(field.dataType().sql().replaceAll("<.*", "").toLowerCase(java.util.Locale.ROOT));
      page.append(" | ").append(javadoc.column(column)).append(" |\n");
    }
  }

  /** The Javadoc of a record: its text before the first tag, and its {@code @param} lines. */
  private record Javadoc(String text, Map<String, String> columns) {

    private static final Pattern COMMENT = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    static Javadoc of(Class<?> type) throws IOException {
      String source = Files.readString(SOURCES.resolve(type.getSimpleName() + ".java"));
      Matcher comment = COMMENT.matcher(source);
      assertThat(comment.find()).as("Javadoc of " + type).isTrue();
      String plain = comment.group(1).replaceAll("\n \\*", "\n").replaceAll("\\s+", " ").strip();
      String[] parts = plain.split(" @param ");
      Map<String, String> columns = new LinkedHashMap<>();
      for (int i = 1; i < parts.length; i++) {
        String[] words = parts[i].split(" ", 2);
        columns.put(Table.snakeCase(words[0]), markdown(words[1]));
      }
      return new Javadoc(markdown(parts[0]), columns);
    }

    String column(String name) {
      assertThat(columns).as("a @param for every column").containsKey(name);
      return columns.get(name);
    }

    private static String markdown(String javadoc) {
      return javadoc
          .replaceAll("\\{@(?:code|link) ([^}]*)}", "`$1`")
          .replaceAll("</?[a-z]+>", "")
          .replace("|", "\\|");
    }
  }
}
