package org.newstide.core.sample;

import java.io.IOException;
import java.io.OutputStream;
import java.util.zip.Deflater;
import java.util.zip.GZIPOutputStream;

/**
 * One file of a sample archive. It holds no text: {@link #write} makes it anew every time, the same
 * bytes each time. Immutable; files may be written at the same time by several threads.
 */
public final class SampleFile {

  private final SampleArchive archive;
  private final Outlet outlet;
  private final int month;
  private final String path;
  private final int[] articles;

  SampleFile(SampleArchive archive, Outlet outlet, int month, String path, int[] articles) {
    this.archive = archive;
    this.outlet = outlet;
    this.month = month;
    this.path = path;
    this.articles = articles;
  }

  /** Path in the archive's folder, with forward slashes, for example {@code a/2023-01.csv}. */
  public String path() {
    return path;
  }

  /** Name of the outlet as readers know it. */
  public String source() {
    return outlet.title();
  }

  /** ISO 639-1 code of its articles. */
  public String language() {
    return outlet.language();
  }

  Outlet outlet() {
    return outlet;
  }

  int[] articles() {
    return articles;
  }

  /**
   * Writes the whole file and leaves the stream open. Memory does not grow with the file.
   *
   * @throws IOException if the stream does
   */
  public void write(OutputStream out) throws IOException {
    if (outlet.format() == Format.JSON_LINES_GZIP) {
      GZIPOutputStream packed = new QuickGzip(out);
      writeRecords(packed);
      packed.finish();
    } else {
      writeRecords(out);
    }
  }

  private void writeRecords(OutputStream out) throws IOException {
    PublishingCalendar calendar = archive.calendar();
    MonthPlan plan = archive.plan(month);
    StoryTeller teller = new StoryTeller(archive.phrasebook(outlet.language()), calendar);
    Page page = new Page(teller);
    Entry entry = new Entry(calendar);
    RecordWriter writer = RecordWriter.of(outlet);
    ByteSink sink = new ByteSink();
    writer.begin(sink);
    boolean first = true;
    for (int article : articles) {
      Story story = teller.tell(plan, article);
      int week = calendar.weekOfYear(plan.day(article));
      entry.fill(plan, article, story, page.set(story, plan, article, week));
      writer.write(sink, entry, first);
      first = false;
      writeFlaw(plan.flaw(article), writer, sink, entry);
      sink.flush(out, false);
    }
    writer.end(sink);
    sink.flush(out, true);
  }

  private static void writeFlaw(Flaw flaw, RecordWriter writer, ByteSink sink, Entry entry) {
    switch (flaw) {
      case NONE -> {}
      case CUT_LINE -> {
        int start = sink.size();
        writer.write(sink, entry, false);
        sink.cutAt(start + (sink.size() - start) * 2 / 3);
        sink.plain("\n");
      }
      case ERROR_PAGE -> sink.plain("<html><body><h1>503 Service Unavailable</h1></body></html>\n");
      case TITLE_ONLY -> writer.write(sink, entry.withoutText(), false);
      case NO_TEXT -> writer.write(sink, entry.withoutText().withoutTitle(), false);
    }
  }

  /** The quickest level: an archive of many gigabytes is meant to be read, not kept. */
  private static final class QuickGzip extends GZIPOutputStream {
    QuickGzip(OutputStream out) throws IOException {
      super(out, 1 << 16);
      def.setLevel(Deflater.BEST_SPEED);
    }
  }
}
