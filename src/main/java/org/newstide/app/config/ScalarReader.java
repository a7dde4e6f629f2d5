package org.newstide.app.config;

import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeParseException;
import java.util.List;

/**
 * Reads a single value as the type that a settings component has. What is typed is taken as text,
 * not as what YAML 1.1 would make of it: {@code no} is no boolean, {@code 010} is ten.
 *
 * @param folder relative locations count from here
 */
record ScalarReader(Path folder) {

  /**
   * @throws IllegalArgumentException with "must be …, found …" if the text does not fit
   * @throws IllegalStateException if no settings component may have this type
   */
  Object read(Class<?> type, String text) {
    if (type == String.class) {
      return text;
    }
    if (type.isEnum()) {
      return constant(type, text);
    }
    if (type == boolean.class || type == Boolean.class) {
      return bool(text);
    }
    if (type == int.class || type == Integer.class) {
      return (int) whole(text, Integer.MIN_VALUE, Integer.MAX_VALUE);
    }
    if (type == long.class || type == Long.class) {
      return whole(text, Long.MIN_VALUE, Long.MAX_VALUE);
    }
    if (type == double.class || type == Double.class) {
      return number(text);
    }
    if (type == LocalDate.class) {
      return date(text);
    }
    if (type == ZoneId.class) {
      return zone(text);
    }
    if (type == Location.class) {
      return location(text);
    }
    throw new IllegalStateException("settings have no values of type " + type.getName());
  }

  /** What a reader of the documentation calls the type. */
  static String nameOf(Class<?> type) {
    if (type.isEnum()) {
      return String.join(" \\| ", RecordShape.choices(type));
    }
    return switch (type.getSimpleName()) {
      case "String" -> "text";
      case "boolean", "Boolean" -> "true \\| false";
      case "int", "long", "Integer", "Long" -> "whole number";
      case "double", "Double" -> "number";
      case "LocalDate" -> "date";
      case "ZoneId" -> "time zone";
      case "Location" -> "location";
      default -> throw new IllegalStateException("settings have no values of type " + type);
    };
  }

  private static Object constant(Class<?> type, String text) {
    for (Object constant : type.getEnumConstants()) {
      if (RecordShape.key((Enum<?>) constant).equals(text)) {
        return constant;
      }
    }
    List<String> choices = RecordShape.choices(type);
    throw mismatch("be one of " + String.join(", ", choices), text, Nearest.hint(text, choices));
  }

  private static boolean bool(String text) {
    if (text.equalsIgnoreCase("true") || text.equalsIgnoreCase("false")) {
      return text.equalsIgnoreCase("true");
    }
    throw mismatch("be true or false", text, "");
  }

  private static long whole(String text, long least, long most) {
    String digits = text.replace("_", "");
    boolean looksWhole = !digits.isEmpty() && digits.chars().skip(1).allMatch(Character::isDigit);
    try {
      long value = Long.parseLong(digits);
      if (least <= value && value <= most) {
        return value;
      }
    } catch (NumberFormatException e) {
      looksWhole = looksWhole && Character.isDigit(digits.charAt(digits.length() - 1));
    }
    String rule =
        looksWhole ? "be a whole number from " + least + " to " + most : "be a whole number";
    throw mismatch(rule, text, "");
  }

  private static double number(String text) {
    String digits = text.replace("_", "");
    // Java's own parser also takes 1d, 0x1p3, NaN and Infinity, which nobody types on purpose.
    boolean plain =
        !digits.isEmpty() && digits.chars().allMatch(c -> "0123456789.eE+-".indexOf(c) >= 0);
    try {
      double value = plain ? Double.parseDouble(digits) : Double.NaN;
      if (Double.isFinite(value)) {
        return value;
      }
    } catch (NumberFormatException e) {
      plain = false;
    }
    throw mismatch("be a number", text, "");
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw mismatch("be a date such as 2024-05-31", text, "");
    }
  }

  private static ZoneId zone(String text) {
    try {
      return ZoneId.of(text);
    } catch (DateTimeException e) {
      throw mismatch(
          "be a time zone such as UTC or Asia/Ho_Chi_Minh",
          text,
          Nearest.hint(text, ZoneId.getAvailableZoneIds()));
    }
  }

  private Location location(String text) {
    try {
      return Location.of(text, folder);
    } catch (IllegalArgumentException e) {
      // The message begins with the name of Location's only component; here the key stands there.
      throw new IllegalArgumentException(e.getMessage().substring("path ".length()), e);
    }
  }

  private static IllegalArgumentException mismatch(String rule, String text, String hint) {
    return new IllegalArgumentException("must " + rule + ", found " + quoted(text) + hint);
  }

  /** The text in quotes, cut where it is long. */
  static String quoted(String text) {
    String line = text.strip().replace('\n', ' ');
    return "'" + (line.length() <= 60 ? line : line.substring(0, 57) + "...") + "'";
  }
}
