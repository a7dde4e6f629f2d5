package org.newstide.app.storage;

import java.io.IOException;
import org.apache.hadoop.fs.Path;

/** What the file {@code LATEST} says: the name of a folder beside it. */
final class ReleaseName {

  private ReleaseName() {}

  /**
   * The folder that is named.
   *
   * @param said what stands in the file
   * @throws IOException if that is no name of a folder there: whoever can write the file must not
   *     lead its readers elsewhere
   */
  static Path in(Path releases, String said) throws IOException {
    String name = said.strip();
    boolean plain =
        !name.isEmpty()
            && name.chars().allMatch(c -> Character.isLetterOrDigit(c) || c == '-' || c == '_');
    if (!plain) {
      throw new IOException(
          "LATEST must name a release beside it, such as 20240131T020000Z-1a2b, found '"
              + name
              + "'");
    }
    return new Path(releases, name);
  }
}
