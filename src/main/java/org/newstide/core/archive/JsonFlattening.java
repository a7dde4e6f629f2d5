package org.newstide.core.archive;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamReadFeature;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
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
    if (ByteSearch.isUtf8(bytes, from, to)) {
      read(bytes, from, to, line, offset, false, found);
    } else {
      byte[] repaired =
          new String(bytes, from, to - from, StandardCharsets.UTF_8)
              .getBytes(StandardCharsets.UTF_8);
      read(repaired, 0, repaired.length, line, offset, true, found);
    }
  }

  private void read(
      byte[] bytes, int from, int to, long line, long offset, boolean mended, ItemQueue found)
      throws IOException {
    int begin = from;
    int objects = 0;
    boolean strictly = true;
    while (true) {
      JsonFactory factory = strictly ? strict : lenient;
      int first = begin;
      try (JsonParser parser = factory.createParser(bytes, begin, to - begin)) {
        for (JsonToken token = parser.nextToken(); token != null; token = parser.nextToken()) {
          begin = first + (int) parser.currentTokenLocation().getByteOffset();
          if (token != JsonToken.START_OBJECT) {
            found.damage("not_an_object", line, offset + begin - from, "found " + token);
            return;
          }
          Map<String, String> fields = object(parser);
          queue(fields, ++objects > 1, mended, !strictly, found);
          begin = first + (int) parser.currentLocation().getByteOffset();
        }
        return;
      } catch (JsonProcessingException e) {
        if (!strictly) {
          found.damage("not_json", line, offset + begin - from, e.getOriginalMessage());
          return;
        }
        strictly = false;
        begin = Math.min(to, begin);
      }
    }
  }

  private void queue(
      Map<String, String> fields,
      boolean further,
      boolean mended,
      boolean leniently,
      ItemQueue found) {
    if (further) {
      found.repaired("several_on_a_line");
    }
    if (mended) {
      found.repaired("invalid_utf8");
    }
    if (leniently) {
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
