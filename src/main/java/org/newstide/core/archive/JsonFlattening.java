package org.newstide.core.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * JSON objects as flat text fields, straight from the tokens.
 *
 * <p>Every text is first read strictly (RFC 8259). What is not right is read once more with what
 * real archives are known to contain; the table of these stands at {@link ArchiveFormats}.
 */
final class JsonFlattening {

  private final JsonFactory strict;
  private final JsonFactory lenient;
  private int objects;
  private boolean duplicateKeys;

  JsonFlattening(ReadLimits limits) {
    StreamReadConstraints constraints =
        StreamReadConstraints.builder().maxStringLength(limits.maxRecordBytes()).build();
    // Interning pays for a few keys and costs dear where keys are ids.
    strict =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .disable(StreamReadFeature.INCLUDE_SOURCE_IN_LOCATION)
            .build();
    lenient =
        JsonFactory.builder()
            .streamReadConstraints(constraints)
            .disable(JsonFactory.Feature.INTERN_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_TRAILING_COMMA)
            .enable(JsonReadFeature.ALLOW_UNESCAPED_CONTROL_CHARS)
            .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .enable(JsonReadFeature.ALLOW_BACKSLASH_ESCAPING_ANY_CHARACTER)
            .build();
  }

  /**
   * Queues every object in {@code [from, to)}; from the first thing that is no object on, one
   * damage for the rest.
   *
   * @param line where the range begins, for messages
   * @param offset where the range begins in the unpacked text, for messages
   */
  void read(byte[] bytes, int from, int to, long line, long offset, ItemQueue found)
      throws IOException {
    objects = 0;
    if (ByteSearch.hasUnusualLead(bytes, from, to) && !ByteSearch.isUtf8(bytes, from, to)) {
      byte[] mended = mended(bytes, from, to);
      read(mended, 0, mended.length, line, offset, Mode.MENDED, found);
    } else {
      read(bytes, from, to, line, offset, Mode.STRICT, found);
    }
  }

  /** How far from what is right a text is taken. */
  private enum Mode {
    STRICT,
    MENDED,
    LENIENT,
    LENIENT_MENDED;

    boolean isLenient() {
      return this == LENIENT || this == LENIENT_MENDED;
    }

    boolean isMended() {
      return this == MENDED || this == LENIENT_MENDED;
    }
  }

  private void read(
      byte[] bytes, int from, int to, long line, long offset, Mode mode, ItemQueue found)
      throws IOException {
    int begin = from;
    try (JsonParser parser =
        (mode.isLenient() ? lenient : strict).createParser(bytes, from, to - from)) {
      for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
        begin = from + (int) parser.currentTokenLocation().getByteOffset();
        if (token != JsonToken.START_OBJECT) {
          found.damage("not_an_object", line, offset + begin - from, "found " + token);
          return;
        }
        queue(object(parser), mode, found);
        begin = from + (int) parser.currentLocation().getByteOffset();
      }
    } catch (IOException e) {
      retry(bytes, Math.min(begin, to), to, line, offset + begin - from, mode, e, found);
    }
  }

  /** Reads what is left in the next more forgiving way, if there is one. */
  private void retry(
      byte[] bytes,
      int from,
      int to,
      long line,
      long offset,
      Mode mode,
      IOException because,
      ItemQueue found)
      throws IOException {
    if (mode.isLenient()) {
      String what =
          because instanceof JsonProcessingException json
              ? json.getOriginalMessage()
              : because.getMessage();
      found.damage("not_json", line, offset, what);
    } else if (mode == Mode.STRICT && !ByteSearch.isUtf8(bytes, from, to)) {
      byte[] mended = mended(bytes, from, to);
      read(mended, 0, mended.length, line, offset, Mode.MENDED, found);
    } else {
      Mode next = mode == Mode.STRICT ? Mode.LENIENT : Mode.LENIENT_MENDED;
      read(bytes, from, to, line, offset, next, found);
    }
  }

  private static byte[] mended(byte[] bytes, int from, int to) {
    return new String(bytes, from, to - from, UTF_8).getBytes(UTF_8);
  }

  private void queue(Map<String, String> fields, Mode mode, ItemQueue found) {
    if (++objects > 1) {
      found.repaired("several_on_a_line");
    }
    if (mode.isMended()) {
      found.repaired("invalid_utf8");
    }
    if (mode.isLenient()) {
      found.repaired("lenient_json");
    }
    if (duplicateKeys) {
      found.repaired("duplicate_keys");
    }
    found.record(fields);
  }

  private Map<String, String> object(JsonParser parser) throws IOException {
    duplicateKeys = false;
    Map<String, String> fields = new LinkedHashMap<>();
    String name;
    while ((name = parser.nextFieldName()) != null) {
      value(parser, parser.nextToken(), name, fields);
    }
    return fields;
  }

  private void object(JsonParser parser, String path, Map<String, String> fields)
      throws IOException {
    String name;
    while ((name = parser.nextFieldName()) != null) {
      value(parser, parser.nextToken(), path + '.' + name, fields);
    }
  }

  private void value(JsonParser parser, JsonToken token, String path, Map<String, String> fields)
      throws IOException {
    switch (token) {
      case START_OBJECT -> object(parser, path, fields);
      case START_ARRAY -> array(parser, path, fields);
      default -> put(path, plain(parser, token), fields);
    }
  }

  /** Plain values are joined; an object or array inside has its position in the path. */
  private void array(JsonParser parser, String path, Map<String, String> fields)
      throws IOException {
    StringBuilder joined = null;
    int position = 0;
    for (JsonToken token = parser.nextToken();
        token != JsonToken.END_ARRAY;
        token = parser.nextToken()) {
      if (token.isStructStart()) {
        value(parser, token, path + '.' + position, fields);
      } else {
        String plain = plain(parser, token);
        if (plain != null) {
          joined = joined == null ? new StringBuilder() : joined.append('\n');
          joined.append(plain);
        }
      }
      position++;
    }
    if (joined != null) {
      put(path, joined.toString(), fields);
    }
  }

  /** Text as written; null for null and for what is called a number but is none. */
  private static String plain(JsonParser parser, JsonToken token) throws IOException {
    boolean none =
        token == JsonToken.VALUE_NULL || (token == JsonToken.VALUE_NUMBER_FLOAT && parser.isNaN());
    return none ? null : parser.getText();
  }

  private void put(String path, String value, Map<String, String> fields) {
    String before = value == null ? fields.remove(path) : fields.put(path, value);
    duplicateKeys |= before != null;
  }
}
