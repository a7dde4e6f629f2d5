package org.newstide.tables;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.spark.sql.Encoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoder;
import org.apache.spark.sql.catalyst.encoders.AgnosticEncoders;
import org.apache.spark.sql.types.Metadata;
import scala.Option;
import scala.jdk.javaapi.CollectionConverters;
import scala.reflect.ClassTag;
import scala.reflect.ClassTag$;

/**
 * Spark encoders for Java records.
 *
 * <p>{@code Encoders.bean} accepts a record and silently yields an empty schema. Spark's own
 * encoder for Scala case classes needs only accessors named like the columns and a constructor, and
 * a record has both; it is built here from the record's components. This is Catalyst's inner
 * interface, so it stays in this one class, and every table is written and read back in a test.
 */
final class RecordEncoder {

  private static final Map<Class<?>, AgnosticEncoder<?>> LEAVES =
      Map.ofEntries(
          Map.entry(String.class, AgnosticEncoders.StringEncoder$.MODULE$),
          Map.entry(int.class, AgnosticEncoders.PrimitiveIntEncoder$.MODULE$),
          Map.entry(Integer.class, AgnosticEncoders.BoxedIntEncoder$.MODULE$),
          Map.entry(long.class, AgnosticEncoders.PrimitiveLongEncoder$.MODULE$),
          Map.entry(Long.class, AgnosticEncoders.BoxedLongEncoder$.MODULE$),
          Map.entry(double.class, AgnosticEncoders.PrimitiveDoubleEncoder$.MODULE$),
          Map.entry(Double.class, AgnosticEncoders.BoxedDoubleEncoder$.MODULE$),
          Map.entry(boolean.class, AgnosticEncoders.PrimitiveBooleanEncoder$.MODULE$),
          Map.entry(Boolean.class, AgnosticEncoders.BoxedBooleanEncoder$.MODULE$),
          Map.entry(byte[].class, AgnosticEncoders.BinaryEncoder$.MODULE$),
          Map.entry(LocalDate.class, new AgnosticEncoders.LocalDateEncoder(false)),
          Map.entry(Instant.class, new AgnosticEncoders.InstantEncoder(false)));

  private RecordEncoder() {}

  static <T extends Record> Encoder<T> of(Class<T> type) {
    return product(type);
  }

  private static <T> AgnosticEncoder<T> product(Class<T> type) {
    List<AgnosticEncoders.EncoderField> fields = new ArrayList<>();
    for (RecordComponent component : type.getRecordComponents()) {
      fields.add(
          new AgnosticEncoders.EncoderField(
              component.getName(),
              encoder(component.getGenericType()),
              !component.getType().isPrimitive(),
              Metadata.empty(),
              Option.empty(),
              Option.empty()));
    }
    return new AgnosticEncoders.ProductEncoder<>(
        classTag(type), CollectionConverters.asScala(fields).toSeq(), Option.empty());
  }

  private static AgnosticEncoder<?> encoder(Type type) {
    if (type instanceof Class<?> plain) {
      AgnosticEncoder<?> leaf = LEAVES.get(plain);
      if (leaf != null) {
        return leaf;
      }
      if (plain.isRecord()) {
        return product(plain);
      }
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == List.class) {
      return list(encoder(generic.getActualTypeArguments()[0]));
    }
    if (type instanceof ParameterizedType generic && generic.getRawType() == Map.class) {
      return map(
          encoder(generic.getActualTypeArguments()[0]),
          encoder(generic.getActualTypeArguments()[1]));
    }
    throw new IllegalArgumentException(
        "a column must be a string, number, date, instant, list, map or record, found " + type);
  }

  private static <E> AgnosticEncoder<?> list(AgnosticEncoder<E> element) {
    return new AgnosticEncoders.IterableEncoder<List<?>, E>(
        classTag(List.class), element, true, false);
  }

  private static <K, V> AgnosticEncoder<?> map(AgnosticEncoder<K> key, AgnosticEncoder<V> value) {
    return new AgnosticEncoders.MapEncoder<Map<?, ?>, K, V>(classTag(Map.class), key, value, true);
  }

  @SuppressWarnings("unchecked")
  private static <T> ClassTag<T> classTag(Class<?> type) {
    return (ClassTag<T>) ClassTag$.MODULE$.apply(type);
  }
}
