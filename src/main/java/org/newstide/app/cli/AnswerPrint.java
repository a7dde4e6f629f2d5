package org.newstide.app.cli;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.NumericType;
import org.apache.spark.sql.types.StructType;
import org.newstide.app.themes.Csv;

/** Answers as text: in columns for the eye, or as CSV for other programs. */
final class AnswerPrint {

  private static final int WIDEST = 60;

  private AnswerPrint() {}

  /** The first rows, in columns; says so where there are more. */
  static void columns(Dataset<Row> answer, int rows, PrintWriter out) {
    List<Row> found = flat(answer).limit(rows + 1).collectAsList();
    List<String[]> lines = new ArrayList<>();
    lines.add(answer.columns());
    found.stream().limit(rows).forEach(row -> lines.add(shortened(row)));
    int[] widths = widths(lines, answer.columns().length);
    boolean[] numbers = numbers(answer.schema());
    lines.forEach(line -> out.println(aligned(line, widths, numbers)));
    if (found.size() > rows) {
      out.println("… more rows; --rows shows them, --format csv gives all");
    }
  }

  /** Every row by RFC 4180; an empty cell is null, arrays and maps are JSON. */
  static void csv(Dataset<Row> answer, PrintWriter out) {
    out.println(Csv.exactLine(Arrays.asList(answer.columns())));
    flat(answer)
        .toLocalIterator()
        .forEachRemaining(
            row ->
                out.println(
                    Csv.exactLine(
                        IntStream.range(0, row.size()).mapToObj(i -> text(row, i)).toList())));
  }

  private static String text(Row row, int place) {
    return row.isNullAt(place) ? "" : row.get(place).toString();
  }

  private static String[] shortened(Row row) {
    String[] cells = new String[row.size()];
    for (int i = 0; i < cells.length; i++) {
      // A terminal obeys control characters: none of the text's may reach it.
      String text = text(row, i).replaceAll("[\\p{Cntrl}\\p{Cf}]+", " ");
      int points = text.codePointCount(0, text.length());
      cells[i] =
          points <= WIDEST ? text : text.substring(0, text.offsetByCodePoints(0, WIDEST - 1)) + "…";
    }
    return cells;
  }

  private static String aligned(String[] cells, int[] widths, boolean[] numbers) {
    StringBuilder line = new StringBuilder();
    for (int i = 0; i < cells.length; i++) {
      String blank = " ".repeat(widths[i] - cells[i].codePointCount(0, cells[i].length()));
      line.append(i == 0 ? "" : "  ").append(numbers[i] ? blank + cells[i] : cells[i] + blank);
    }
    return line.toString().stripTrailing();
  }

  private static int[] widths(List<String[]> lines, int columns) {
    int[] widths = new int[columns];
    for (String[] line : lines) {
      for (int i = 0; i < columns; i++) {
        widths[i] = Math.max(widths[i], line[i].codePointCount(0, line[i].length()));
      }
    }
    return widths;
  }

  private static boolean[] numbers(StructType schema) {
    boolean[] numbers = new boolean[schema.size()];
    for (int i = 0; i < numbers.length; i++) {
      numbers[i] = schema.fields()[i].dataType() instanceof NumericType;
    }
    return numbers;
  }

  /** Every row as an object on a line of its own; null stays. */
  static void json(Dataset<Row> answer, PrintWriter out) {
    Column[] columns =
        Arrays.stream(answer.columns()).map(AnswerPrint::column).toArray(Column[]::new);
    answer
        .select(json(functions.struct(columns)))
        .toLocalIterator()
        .forEachRemaining(row -> out.println(row.getString(0)));
  }

  /** The same answer with what is nested as JSON. */
  private static Dataset<Row> flat(Dataset<Row> answer) {
    Column[] columns =
        Arrays.stream(answer.schema().fields())
            .map(
                field ->
                    nested(field.dataType())
                        ? json(column(field.name())).as(field.name())
                        : column(field.name()))
            .toArray(Column[]::new);
    return answer.select(columns);
  }

  private static Column column(String name) {
    return functions.col("`" + name.replace("`", "``") + "`");
  }

  private static Column json(Column nested) {
    return functions.to_json(nested, Map.of("ignoreNullFields", "false"));
  }

  private static boolean nested(DataType type) {
    return type instanceof ArrayType || type instanceof MapType || type instanceof StructType;
  }
}
