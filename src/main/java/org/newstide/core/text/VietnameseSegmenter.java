package org.newstide.core.text;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;

/**
 * Says which syllables of a Vietnamese text make one word: {@code tên lửa} is one, {@code tên lính}
 * two.
 *
 * <p>A conditional random field over the gaps between syllables. Its evidence is what a treebank
 * joins, how often syllables meet in archives without labels, and how they are written; {@link
 * SegmenterTraining} has the whole of it. Words are cut as UD_Vietnamese-VTB cuts them.
 *
 * <p>Immutable, serves all threads. Linear time: some tenths of a microsecond per syllable; memory
 * for a call is about 40 bytes per token, for the standard model 20 MB once.
 */
public final class VietnameseSegmenter {

  private static final String RESOURCE = "vietnamese-segmenter.bin";

  private final SegmentationModel model;

  VietnameseSegmenter(SegmentationModel model) {
    this.model = model;
  }

  private static final class Standard {
    static final VietnameseSegmenter SEGMENTER = load();

    private static VietnameseSegmenter load() {
      try (InputStream in = VietnameseSegmenter.class.getResourceAsStream(RESOURCE)) {
        return read(in);
      } catch (IOException e) {
        throw new UncheckedIOException("the segmenter's model cannot be read", e);
      }
    }
  }

  /** The segmenter that comes with the project; its model is read when first asked for. */
  public static VietnameseSegmenter standard() {
    return Standard.SEGMENTER;
  }

  /**
   * Reads a segmenter that {@link SegmenterTraining#train} made.
   *
   * @param in stays open
   * @throws IllegalArgumentException if it is no model of this version
   */
  public static VietnameseSegmenter read(InputStream in) throws IOException {
    return new VietnameseSegmenter(SegmentationFile.read(in.readAllBytes()));
  }

  /**
   * Says for each token whether it belongs to the word of the token before.
   *
   * <p>Joined are only tokens of one sentence with nothing between them but blanks or one hyphen;
   * the first token of the range never.
   *
   * @param text any text; where it is not Vietnamese, little is joined
   * @param from first token
   * @param to behind the last token
   * @param joined receives at index {@code t} whether token {@code t} is joined to {@code t − 1},
   *     for all of the range; the rest stays as it is
   * @throws IllegalArgumentException if the range does not lie in the text or {@code joined} is too
   *     short
   */
  public void segment(TokenizedText text, int from, int to, boolean[] joined) {
    if (from < 0 || to < from || to > text.size()) {
      throw new IllegalArgumentException(
          "from and to must lie in [0, %d] in their order, found %d and %d"
              .formatted(text.size(), from, to));
    }
    if (joined.length < to) {
      throw new IllegalArgumentException(
          "joined must be at least %d long, found %d".formatted(to, joined.length));
    }
    SyllableRuns runs = new SyllableRuns();
    runs.take(text, from, to);
    boolean[] inRuns = new boolean[runs.end];
    model.decode(runs, inRuns);
    System.arraycopy(inRuns, SyllableRuns.MARGIN, joined, from, to - from);
  }

  /** The same for all tokens of a text. */
  public boolean[] segment(TokenizedText text) {
    boolean[] joined = new boolean[text.size()];
    segment(text, 0, text.size(), joined);
    return joined;
  }

  /**
   * A line with its words apart and the syllables of a word joined: {@code Tên lửa rơi.} becomes
   * {@code Tên_lửa rơi .}
   *
   * <p>A line that is plainly of another language has its tokens apart and none joined. No
   * character but blanks is lost or added. Punctuation stands apart except inside numbers,
   * addresses and the like, behind abbreviations ({@code TP.}), and {@code %}.
   *
   * @param line without line breaks, in any normalisation form
   */
  public String line(String line) {
    return new SegmentedLine(line, this).toString();
  }
}
