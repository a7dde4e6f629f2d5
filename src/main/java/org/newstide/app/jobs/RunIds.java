package org.newstide.app.jobs;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.newstide.core.archive.Checksum;

/** Names of runs: the start in UTC and four characters. */
final class RunIds {

  private static final DateTimeFormatter START =
      DateTimeFormatter.ofPattern("yyyyMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);

  private RunIds() {}

  /** A name for a run of that pipeline that begins now. */
  static String next(Clock clock, String pipeline) {
    Instant now = clock.instant();
    byte[] seed = (now + pipeline).getBytes(StandardCharsets.UTF_8);
    return START.format(now) + "-" + Checksum.sha256(seed).substring(0, 4);
  }
}
