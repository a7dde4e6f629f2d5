package org.newstide.tables;

import static java.util.Objects.requireNonNull;

import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import org.apache.spark.sql.Column;
import org.apache.spark.sql.Dataset;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.Row;
import org.apache.spark.sql.functions;
import org.apache.spark.sql.types.ArrayType;
import org.apache.spark.sql.types.DataType;
import org.apache.spark.sql.types.MapType;
import org.apache.spark.sql.types.StructField;
import org.apache.spark.sql.types.StructType;

/**
 * A table: its name, the record of a row, and its key.
 *
 * <p>In Java a row is a record with components in lower camel case; at rest the same columns are in
 * {@code snake_case}, nested ones too. {@link #toRows} and {@link #fromRows} are the only place
 * where one becomes the other.
 *
 * @param <T> the record of one row
 */
public final class Table<T extends Record> {

  private final String name;
  private final Class<T> rowType;
  private final List<String> key;

  private Table(String name, Class<T> rowType, List<String> key) {
    this.name = requireNonNull(name, "name");
    this.rowType = requireNonNull(rowType, "rowType");
    this.key = List.copyOf(key);
  }

  static <T extends Record> Table<T> of(String name, Class<T> rowType) {
    return new Table<>(name, rowType, List.of());
  }

  /** The same table, with these components as its key. */
  Table<T> key(String... components) {
    List<String> known =
        Arrays.stream(rowType.getRecordComponents()).map(RecordComponent::getName).toList();
    for (String component : components) {
      check(known.contains(component), "key must be of %s, found %s", known, component);
    }
    return new Table<>(name, rowType, Arrays.stream(components).map(Table::snakeCase).toList());
  }

  /** Plural, in {@code snake_case}. */
  public String name() {
    return name;
  }

  public Class<T> rowType() {
    return rowType;
  }

  /** The columns, in {@code snake_case}, that no two rows share; null counts as a value. */
  public List<String> key() {
    return key;
  }

  /** The encoder of rows as records, with columns in lower camel case. */
  public Encoder<T> encoder() {
    return RecordEncoder.of(rowType);
  }

  /**
   * The encoder of rows that live only within a stage and are no table.
   *
   * @param rowType must be public, and nested only in public classes: Spark compiles code that
   *     calls it from another package
   */
  public static <R extends Record> Encoder<R> encoderOf(Class<R> rowType) {
    for (Class<?> type = rowType; type != null; type = type.getEnclosingClass()) {
      check(Modifier.isPublic(type.getModifiers()), "%s must be public, found it is not", type);
    }
    return RecordEncoder.of(rowType);
  }

  /** Names and types of the columns at rest; every column is nullable there. */
  public StructType schema() {
    return (StructType) snakeCase(encoder().schema());
  }

  /** Records to columns in {@code snake_case}. */
  public Dataset<Row> toRows(Dataset<T> records) {
    return cast(records.toDF(), schema());
  }

  /**
   * Columns in {@code snake_case} to records.
   *
   * @throws IllegalArgumentException if names, order or types are not this table's
   */
  public Dataset<T> fromRows(Dataset<Row> rows) {
    String found = describe((StructType) nullable(rows.schema()));
    String wanted = describe(schema());
    check(found.equals(wanted), "table %s must have columns %s, found %s", name, wanted, found);
    return cast(rows, (StructType) nullable(encoder().schema())).as(encoder());
  }

  /** {@code articleId} to {@code article_id}. */
  public static String snakeCase(String component) {
    return component.replaceAll("([a-z0-9])([A-Z])", "$1_$2").toLowerCase(Locale.ROOT);
  }

  @Override
  public String toString() {
    return name;
  }

  private static Dataset<Row> cast(Dataset<Row> rows, StructType to) {
    StructField[] from = rows.schema().fields();
    Column[] columns = new Column[from.length];
    for (int i = 0; i < from.length; i++) {
      StructField target = to.fields()[i];
      columns[i] = functions.col(from[i].name()).cast(target.dataType()).as(target.name());
    }
    return rows.select(columns);
  }

  private static String describe(StructType schema) {
    return schema.toDDL();
  }

  private static DataType snakeCase(DataType type) {
    return rebuilt(type, true);
  }

  private static DataType nullable(DataType type) {
    return rebuilt(type, false);
  }

  private static DataType rebuilt(DataType type, boolean rename) {
    if (type instanceof StructType struct) {
      StructType copy = new StructType();
      for (StructField field : struct.fields()) {
        String name = rename ? snakeCase(field.name()) : field.name();
        copy = copy.add(name, rebuilt(field.dataType(), rename), true);
      }
      return copy;
    }
    if (type instanceof ArrayType array) {
      return new ArrayType(rebuilt(array.elementType(), rename), true);
    }
    if (type instanceof MapType map) {
      return new MapType(rebuilt(map.keyType(), rename), rebuilt(map.valueType(), rename), true);
    }
    return type;
  }

  static void check(boolean holds, String message, Object... values) {
    if (!holds) {
      throw new IllegalArgumentException(String.format(Locale.ROOT, message, values));
    }
  }

  static void checkShare(String name, double value) {
    check(value >= 0 && value <= 1, "%s must lie in [0, 1], found %s", name, value);
  }
}
