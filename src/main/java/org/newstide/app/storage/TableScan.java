package org.newstide.app.storage;

import static java.util.Objects.requireNonNull;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.apache.hadoop.conf.Configuration;
import org.apache.iceberg.StructLike;
import org.apache.iceberg.catalog.Catalog;
import org.apache.iceberg.catalog.TableIdentifier;
import org.apache.iceberg.data.IcebergGenerics;
import org.apache.iceberg.data.Record;
import org.apache.iceberg.expressions.Expression;
import org.apache.iceberg.expressions.Expressions;
import org.apache.iceberg.io.CloseableIterable;
import org.apache.iceberg.types.Types.NestedField;
import org.newstide.tables.Table;

/**
 * Reads a few rows of a table without Spark, for commands that should answer at once. The columns
 * become records by reflection, which is slow: for looking, not for analysis.
 */
public final class TableScan {

  private final WarehouseCatalog catalog;
  private final Configuration hadoop;
  private final RunLog log;

  public TableScan(WarehouseCatalog catalog, Configuration hadoop) {
    this.catalog = requireNonNull(catalog, "catalog");
    this.hadoop = requireNonNull(hadoop, "hadoop");
    this.log = RunLog.read(catalog, hadoop);
  }

  /** What has been published so far. */
  public RunLog log() {
    return log;
  }

  /** All rows of a table, for those that stay small; none if it has not been published. */
  public <T extends java.lang.Record> List<T> all(Table<T> table) {
    return rows(table, Expressions.alwaysTrue(), Integer.MAX_VALUE);
  }

  /** Hands every row of a table on, one at a time, so that memory stays flat. */
  public <T extends java.lang.Record> void forEach(Table<T> table, Consumer<T> use) {
    if (log.snapshot(table).isPresent()) {
      scan(table, log.snapshot(table).getAsLong(), Expressions.alwaysTrue(), use, row -> true);
    }
  }

  /** The first rows of a table, in no particular order; none if it has not been published. */
  public <T extends java.lang.Record> List<T> head(Table<T> table, int limit) {
    return rows(table, Expressions.alwaysTrue(), limit);
  }

  /** The rows whose columns have these values. */
  public <T extends java.lang.Record> List<T> where(Table<T> table, Map<String, ?> values) {
    Expression filter = Expressions.alwaysTrue();
    for (Map.Entry<String, ?> column : values.entrySet()) {
      filter = Expressions.and(filter, Expressions.equal(column.getKey(), column.getValue()));
    }
    return rows(table, filter, Integer.MAX_VALUE);
  }

  /** The rows whose column starts with that text. */
  public <T extends java.lang.Record> List<T> startingWith(
      Table<T> table, String column, String prefix, int limit) {
    return rows(table, Expressions.startsWith(column, prefix), limit);
  }

  /**
   * The different values of a column of text, in the rows whose date lies in a range.
   *
   * @param dates a column of dates
   * @param from the first day that counts
   * @param to the last
   */
  public Set<String> values(
      Table<?> table, String column, String dates, LocalDate from, LocalDate to) {
    Set<String> values = new TreeSet<>();
    if (log.snapshot(table).isEmpty()) {
      return values;
    }
    Expression within =
        Expressions.and(
            Expressions.greaterThanOrEqual(dates, from.toString()),
            Expressions.lessThanOrEqual(dates, to.toString()));
    IcebergGenerics.ScanBuilder scan =
        IcebergGenerics.read(catalog.open(hadoop).loadTable(catalog.identifier(table)))
            .useSnapshot(log.snapshot(table).getAsLong())
            .where(within)
            .select(column, dates);
    try (CloseableIterable<Record> rows = scan.build()) {
      rows.forEach(row -> values.add(row.getField(column).toString()));
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the table " + table, e);
    }
    return values;
  }

  private <T extends java.lang.Record> List<T> rows(Table<T> table, Expression filter, int limit) {
    if (log.snapshot(table).isEmpty()) {
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    scan(table, log.snapshot(table).getAsLong(), filter, rows::add, row -> rows.size() < limit);
    return rows;
  }

  /**
   * All rows of the table's newest snapshot; none if there is no such table, or if another version
   * of Newstide made it with columns of other names.
   */
  static <T extends java.lang.Record> List<T> newest(
      WarehouseCatalog catalog, Configuration hadoop, Table<T> table) {
    Catalog tables = catalog.open(hadoop);
    TableIdentifier identifier = catalog.identifier(table);
    if (!tables.tableExists(identifier) || tables.loadTable(identifier).currentSnapshot() == null) {
      return List.of();
    }
    List<T> rows = new ArrayList<>();
    org.apache.iceberg.Table iceberg = tables.loadTable(identifier);
    List<String> columns = iceberg.schema().columns().stream().map(NestedField::name).toList();
    List<String> wanted = List.of(table.schema().fieldNames());
    // A log that an older build wrote last has fewer columns at the end.
    if (columns.size() > wanted.size() || !columns.equals(wanted.subList(0, columns.size()))) {
      return rows;
    }
    scan(table, IcebergGenerics.read(iceberg), rows::add, row -> true);
    return rows;
  }

  private <T extends java.lang.Record> void scan(
      Table<T> table, long snapshot, Expression filter, Consumer<T> use, Predicate<T> goOn) {
    org.apache.iceberg.Table iceberg = catalog.open(hadoop).loadTable(catalog.identifier(table));
    scan(table, IcebergGenerics.read(iceberg).useSnapshot(snapshot).where(filter), use, goOn);
  }

  private static <T extends java.lang.Record> void scan(
      Table<T> table, IcebergGenerics.ScanBuilder scan, Consumer<T> use, Predicate<T> goOn) {
    try (CloseableIterable<Record> rows = scan.build()) {
      for (Record row : rows) {
        T typed = table.rowType().cast(toRecord(table.rowType(), row));
        use.accept(typed);
        if (!goOn.test(typed)) {
          return;
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("could not read the table " + table, e);
    }
  }

  private static Object toRecord(Class<?> type, StructLike row) {
    RecordComponent[] components = type.getRecordComponents();
    Class<?>[] types = new Class<?>[components.length];
    Object[] values = new Object[components.length];
    for (int i = 0; i < components.length; i++) {
      types[i] = components[i].getType();
      Object value = i < row.size() ? row.get(i, Object.class) : null;
      values[i] = toJava(components[i].getGenericType(), value);
    }
    try {
      Constructor<?> constructor = type.getDeclaredConstructor(types);
      return constructor.newInstance(values);
    } catch (ReflectiveOperationException e) {
      throw new IllegalStateException("a row of " + type.getSimpleName() + " could not be made", e);
    }
  }

  private static Object toJava(Type type, Object value) {
    if (value instanceof OffsetDateTime moment) {
      return moment.toInstant();
    }
    if (value instanceof List<?> list && type instanceof ParameterizedType generic) {
      Type element = generic.getActualTypeArguments()[0];
      return list.stream().map(item -> toJava(element, item)).toList();
    }
    if (value instanceof Map<?, ?> map) {
      return new LinkedHashMap<>(map);
    }
    if (value instanceof StructLike struct && type instanceof Class<?> nested) {
      return toRecord(nested, struct);
    }
    return value instanceof CharSequence text ? text.toString() : value;
  }
}
