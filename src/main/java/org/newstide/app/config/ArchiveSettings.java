package org.newstide.app.config;

import static java.util.Objects.requireNonNull;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * One archive to take in.
 *
 * @param path its files, folders and patterns; at least one
 * @param preset a known layout that names the fields; null for none
 * @param format how the records are written
 * @param source the outlet of records that name none; null if unknown
 * @param language ISO 639-1 code of records that name no language; null lets it be identified
 * @param timeZone of times that carry none, and the zone whose calendar day counts
 * @param titleOnly whether a record with a title and no text is an article
 * @param fields part of an article → field paths in order of preference; overrides the preset
 */
public record ArchiveSettings(
    List<Location> path,
    String preset,
    ArchiveFormat format,
    String source,
    String language,
    ZoneId timeZone,
    boolean titleOnly,
    Map<String, List<String>> fields) {

  public static final ArchiveSettings DEFAULTS =
      new ArchiveSettings(
          List.of(new Location("archive")),
          null,
          ArchiveFormat.AUTO,
          null,
          null,
          ZoneId.of("UTC"),
          false,
          Map.of());

  /** Where the archive lies is nobody's default. */
  public static final Set<String> REQUIRED = Set.of("path");

  public ArchiveSettings {
    path = List.copyOf(path);
    Require.that(!path.isEmpty(), "path", "hold at least one location", "none");
    requireNonNull(format, "format");
    Require.that(
        language == null || Require.isLanguage(language),
        "language",
        "be a language code such as vi",
        "'" + language + "'");
    requireNonNull(timeZone, "timeZone");
    fields = Collections.unmodifiableMap(new LinkedHashMap<>(fields));
  }
}
