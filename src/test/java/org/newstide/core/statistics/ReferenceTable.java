package org.newstide.core.statistics;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** Numbers computed elsewhere: a small CSV whose comment lines say how. */
final class ReferenceTable {

  private ReferenceTable() {}

  /** The rows below the column names, as numbers. */
  static List<double[]> rows(String name) {
    String path = "/reference/" + name;
    try (BufferedReader reader =
        new BufferedReader(
            new InputStreamReader(
                ReferenceTable.class.getResourceAsStream(path), StandardCharsets.UTF_8))) {
      return reader
          .lines()
          .filter(line -> !line.startsWith("#"))
          .skip(1)
          .map(ReferenceTable::numbers)
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException("while reading " + path, e);
    }
  }

  private static double[] numbers(String line) {
    String[] cells = line.split(",");
    double[] numbers = new double[cells.length];
    for (int i = 0; i < cells.length; i++) {
      numbers[i] = Double.parseDouble(cells[i]);
    }
    return numbers;
  }
}
