package org.newstide.core.archive;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.JulianFields;
import java.util.Base64;
import java.util.UUID;
import org.apache.parquet.example.data.Group;
import org.apache.parquet.schema.LogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DateLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.DecimalLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.IntLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimeUnit;
import org.apache.parquet.schema.LogicalTypeAnnotation.TimestampLogicalTypeAnnotation;
import org.apache.parquet.schema.LogicalTypeAnnotation.UUIDLogicalTypeAnnotation;
import org.apache.parquet.schema.PrimitiveType;

/**
 * Parquet's plain values as text.
 *
 * <table>
 * <caption>Types</caption>
 * <tr><td>DATE</td><td>{@code 2024-05-01}</td></tr>
 * <tr><td>TIMESTAMP of an instant, INT96</td><td>{@code 2024-05-01T07:00:00Z}</td></tr>
 * <tr><td>TIMESTAMP of a local time</td><td>{@code 2024-05-01T07:00}</td></tr>
 * <tr><td>TIME</td><td>{@code 07:00}</td></tr>
 * <tr><td>DECIMAL</td><td>digits with a point</td></tr>
 * <tr><td>integers, booleans, floats</td><td>as Java prints them; NaN and infinities are null</td></tr>
 * <tr><td>UUID</td><td>with hyphens</td></tr>
 * <tr><td>binary that is UTF-8</td><td>that text, annotated as a string or not</td></tr>
 * <tr><td>other binary</td><td>a string with U+FFFD if annotated, Base64 if not</td></tr>
 * </table>
 */
final class ParquetValues {

  private static final int INT96_BYTES = 12;

  private ParquetValues() {}

  static String text(Group group, int field, int index, PrimitiveType type) {
    LogicalTypeAnnotation logical = type.getLogicalTypeAnnotation();
    return switch (type.getPrimitiveTypeName()) {
      case BOOLEAN -> String.valueOf(group.getBoolean(field, index));
      case INT32 -> integer(group.getInteger(field, index), logical);
      case INT64 -> integer(group.getLong(field, index), logical);
      case FLOAT -> {
        float value = group.getFloat(field, index);
        yield Float.isFinite(value) ? Float.toString(value) : null;
      }
      case DOUBLE -> {
        double value = group.getDouble(field, index);
        yield Double.isFinite(value) ? Double.toString(value) : null;
      }
      case INT96 -> int96(group.getInt96(field, index).getBytes());
      case BINARY, FIXED_LEN_BYTE_ARRAY ->
          binary(group.getBinary(field, index).getBytes(), logical);
    };
  }

  private static String integer(long value, LogicalTypeAnnotation logical) {
    if (logical instanceof DateLogicalTypeAnnotation) {
      return LocalDate.ofEpochDay(value).toString();
    }
    if (logical instanceof TimestampLogicalTypeAnnotation timestamp) {
      Instant instant = instant(value, timestamp.getUnit());
      return timestamp.isAdjustedToUTC()
          ? instant.toString()
          : instant.atOffset(ZoneOffset.UTC).toLocalDateTime().toString();
    }
    if (logical instanceof TimeLogicalTypeAnnotation time) {
      return LocalTime.ofNanoOfDay(value * nanos(time.getUnit())).toString();
    }
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return BigDecimal.valueOf(value, decimal.getScale()).toPlainString();
    }
    if (logical instanceof IntLogicalTypeAnnotation integer && !integer.isSigned()) {
      return integer.getBitWidth() == Long.SIZE
          ? Long.toUnsignedString(value)
          : Long.toString(value & 0xffffffffL);
    }
    return Long.toString(value);
  }

  private static Instant instant(long value, TimeUnit unit) {
    long nanos = nanos(unit);
    long perSecond = 1_000_000_000L / nanos;
    return Instant.ofEpochSecond(
        Math.floorDiv(value, perSecond), Math.floorMod(value, perSecond) * nanos);
  }

  private static long nanos(TimeUnit unit) {
    return switch (unit) {
      case MILLIS -> 1_000_000L;
      case MICROS -> 1_000L;
      case NANOS -> 1L;
    };
  }

  /** Nanoseconds of the day, then the Julian day, both little-endian, as Impala and Spark write. */
  private static String int96(byte[] bytes) {
    if (bytes.length != INT96_BYTES) {
      return null;
    }
    ByteBuffer buffer = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
    long nanosOfDay = buffer.getLong();
    LocalDate day = LocalDate.EPOCH.with(JulianFields.JULIAN_DAY, buffer.getInt());
    return day.atStartOfDay(ZoneOffset.UTC).plusNanos(nanosOfDay).toInstant().toString();
  }

  private static String binary(byte[] bytes, LogicalTypeAnnotation logical) {
    if (logical instanceof DecimalLogicalTypeAnnotation decimal) {
      return new BigDecimal(new BigInteger(bytes), decimal.getScale()).toPlainString();
    }
    if (logical instanceof UUIDLogicalTypeAnnotation) {
      ByteBuffer buffer = ByteBuffer.wrap(bytes);
      return new UUID(buffer.getLong(), buffer.getLong()).toString();
    }
    return logical != null || ByteSearch.isUtf8(bytes, 0, bytes.length)
        ? new String(bytes, StandardCharsets.UTF_8)
        : Base64.getEncoder().encodeToString(bytes);
  }
}
