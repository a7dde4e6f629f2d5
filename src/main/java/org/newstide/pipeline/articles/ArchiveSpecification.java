package org.newstide.pipeline.articles;

import static java.util.Objects.requireNonNull;

import java.io.Serializable;
import java.time.Duration;
import org.newstide.core.archive.ReadLimits;
import org.newstide.core.extract.ExtractionOptions;

/**
 * How the records of one archive are to be understood. Travels to the tasks as a Java object.
 *
 * @param format {@code auto}, or what the bytes cannot tell, for example {@code csv}
 * @param extraction how a record becomes an article; the order of day and month is the usual one,
 *     which the dates of a file may overrule
 * @param limits what may be taken of a file
 * @param deadline how long the extraction of one record may take
 */
public record ArchiveSpecification(
    String format, ExtractionOptions extraction, ReadLimits limits, Duration deadline)
    implements Serializable {

  public ArchiveSpecification {
    requireNonNull(format, "format");
    requireNonNull(extraction, "extraction");
    requireNonNull(limits, "limits");
    requireNonNull(deadline, "deadline");
  }

  /** The format as readers take it: null lets the bytes tell. */
  String declaredFormat() {
    return format.equals("auto") ? null : format;
  }
}
