package org.newstide.core.archive;

import java.io.IOException;

/** The source itself could not be read, as against bytes that were read and are wrong. */
final class SourceFailure extends IOException {

  private static final long serialVersionUID = 1L;

  private final IOException world;

  SourceFailure(IOException world) {
    super(world.getMessage(), world);
    this.world = world;
  }

  /** What the source threw. */
  IOException world() {
    return world;
  }

  /** Throws again if the outside world is behind this, however deep a library buried it. */
  static void rethrow(Throwable thrown) throws SourceFailure {
    for (Throwable t = thrown; t != null; t = t.getCause()) {
      if (t instanceof SourceFailure failure) {
        throw failure;
      }
    }
  }
}
