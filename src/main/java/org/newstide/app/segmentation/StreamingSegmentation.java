package org.newstide.app.segmentation;

import static java.util.Objects.requireNonNull;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.util.function.BiConsumer;
import org.newstide.core.text.VietnameseSegmenter;

/** Segments lines as they come; one line at a time is in memory. */
public final class StreamingSegmentation {

  private final VietnameseSegmenter segmenter;
  private final boolean firstColumn;
  private final BiConsumer<Long, String> out;
  private long lines;

  /**
   * @param segmenter what cuts
   * @param firstColumn true if only what stands before the first tab of a line is text
   * @param out receives the number of a line, counted from 1 through all streams, and the line
   *     segmented
   */
  public StreamingSegmentation(
      VietnameseSegmenter segmenter, boolean firstColumn, BiConsumer<Long, String> out) {
    this.segmenter = requireNonNull(segmenter, "segmenter");
    this.firstColumn = firstColumn;
    this.out = requireNonNull(out, "out");
  }

  /**
   * Segments all lines of a stream.
   *
   * @param in UTF-8; what is none comes out as U+FFFD; stays open
   */
  public void run(InputStream in) throws IOException {
    Reader decoded = new InputStreamReader(in, StandardCharsets.UTF_8);
    BufferedReader reader = new BufferedReader(decoded, 1 << 16);
    for (String line = reader.readLine(); line != null; line = reader.readLine()) {
      int tab = firstColumn ? line.indexOf('\t') : -1;
      out.accept(++lines, segmenter.line(tab < 0 ? line : line.substring(0, tab)));
    }
  }
}
