package org.newstide.core.archive;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Names of columns: trimmed; one without a name is {@code column_3}, a second one {@code name_2}.
 */
final class CsvHeader {

  private CsvHeader() {}

  static List<String> names(CsvRow row, byte[] bytes) {
    List<String> names = new ArrayList<>();
    Set<String> taken = new HashSet<>();
    for (int i = 0; i < row.cells(); i++) {
      String cell = row.cell(bytes, i);
      String stem = cell == null || cell.isBlank() ? "column_" + (i + 1) : cell.strip();
      String name = stem;
      for (int n = 2; !taken.add(name); n++) {
        name = stem + '_' + n;
      }
      names.add(name);
    }
    return names;
  }
}
