package org.newstide.app.cli;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.newstide.app.storage.TableScan;
import org.newstide.tables.Table;
import org.newstide.tables.Tables;

/** The bursts of one series, where the warehouse has them. */
final class BurstMarks {

  private record Burst(LocalDate first, LocalDate last, int level) {}

  private final List<Burst> bursts;

  private BurstMarks(List<Burst> bursts) {
    this.bursts = bursts;
  }

  /**
   * The significant bursts of a series.
   *
   * @param series columns of {@code bursts} that name the series, with their values
   */
  static BurstMarks of(TableScan scan, Map<String, String> series) {
    Optional<Table<?>> table = Tables.named("bursts");
    if (table.isEmpty()) {
      return new BurstMarks(List.of());
    }
    return new BurstMarks(
        scan.where(table.get(), series).stream()
            .filter(row -> Boolean.parseBoolean(value(row, "significant")))
            .map(
                row ->
                    new Burst(
                        LocalDate.parse(value(row, "first")),
                        LocalDate.parse(value(row, "last")),
                        Integer.parseInt(value(row, "level"))))
            .toList());
  }

  /** The highest level of the bursts that hold this day; 0 if there is none. */
  int levelAt(LocalDate day) {
    return bursts.stream()
        .filter(burst -> !day.isBefore(burst.first()) && !day.isAfter(burst.last()))
        .mapToInt(Burst::level)
        .max()
        .orElse(0);
  }

  private static String value(Record row, String name) {
    return Arrays.stream(row.getClass().getRecordComponents())
        .filter(component -> component.getName().equals(name))
        .map(component -> Rows.value(row, component))
        .findFirst()
        .orElseThrow(
            () -> new IllegalStateException("bursts must have " + name + ", found " + row));
  }
}
