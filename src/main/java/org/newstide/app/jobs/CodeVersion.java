package org.newstide.app.jobs;

import java.io.IOException;
import java.io.InputStream;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.newstide.core.archive.Checksum;

/**
 * Which Newstide this is: the version, and the first digits of the jar's checksum, so that a job
 * that another build has run is not taken for current.
 */
final class CodeVersion {

  private static final String CURRENT = read();

  private CodeVersion() {}

  static String current() {
    return CURRENT;
  }

  private static String read() {
    String version = CodeVersion.class.getPackage().getImplementationVersion();
    try {
      Path jar =
          Path.of(CodeVersion.class.getProtectionDomain().getCodeSource().getLocation().toURI());
      if (Files.isRegularFile(jar)) {
        try (InputStream in = Files.newInputStream(jar)) {
          return version + "+" + Checksum.sha256(in).substring(0, 8);
        }
      }
      return "development";
    } catch (IOException | URISyntaxException e) {
      throw new IllegalStateException("the jar that runs could not be read", e);
    }
  }
}
