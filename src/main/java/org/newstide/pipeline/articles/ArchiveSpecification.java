package org.newstide.pipeline.articles;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import org.newstide.core.extract.FieldMapping;

/**
 * How the records of one archive are to be understood. Travels to the tasks as a Java object.
 *
 * @param format {@code auto}, or what the bytes cannot tell, for example {@code csv}
 * @param fields which field holds what
 * @param source the outlet of records that name none; null if unknown
 * @param language ISO 639-1 code of records that name none; null lets it be identified
 * @param timeZone of times that carry none, as an IANA name
 * @param titleOnly whether a record with a title and no text is an article
 * @param minLetters letters that a text must have
 */
public record ArchiveSpecification(
    String format,
    FieldMapping fields,
    String source,
    String language,
    String timeZone,
    boolean titleOnly,
    int minLetters)
    implements Serializable {

  public ArchiveSpecification {
    requireNonNull(format, "format");
    requireNonNull(fields, "fields");
    requireNonNull(timeZone, "timeZone");
  }
}
