package org.newstide.core.sample;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * An invented news archive: outlets that do not exist, in several formats, with planted themes,
 * bursts, reprints, furniture and damage. What was planted is told by {@link #truth}.
 *
 * <p>Every month, file and article is made from the settings alone, so any part can be written by
 * itself or at the same time as others, with the same bytes. Thread-safe.
 */
public final class SampleArchive {

  /** Articles in a file at most, so that large archives can be read in parallel. */
  private static final int ARTICLES_A_FILE = 50_000;

  /** Months whose plans are held: files are written in order, so few are under way at a time. */
  private static final int PLANS = 4;

  private final SampleSettings settings;
  private final PublishingCalendar calendar;
  private final Map<String, Phrasebook> phrasebooks;

  /** Plans of the months asked for last, since a month has many files. */
  private final Map<Integer, MonthPlan> plans =
      new LinkedHashMap<>(8, 0.75f, true) {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Integer, MonthPlan> eldest) {
          return size() > PLANS;
        }
      };

  public SampleArchive(SampleSettings settings) {
    this.settings = requireNonNull(settings, "settings");
    calendar = new PublishingCalendar(settings);
    phrasebooks =
        settings.languages().stream()
            .collect(Collectors.toUnmodifiableMap(Function.identity(), Phrasebook::of));
  }

  public SampleSettings settings() {
    return settings;
  }

  /** All files in order of month; cheap, nothing is written yet. */
  public List<SampleFile> files() {
    List<SampleFile> files = new ArrayList<>();
    for (int month = 0; month < settings.months(); month++) {
      files.addAll(files(month));
    }
    return files;
  }

  /**
   * The files of one month, in order of outlet.
   *
   * @param month from 0, the first month of the archive
   */
  public List<SampleFile> files(int month) {
    if (month < 0 || month >= settings.months()) {
      throw new IllegalArgumentException(
          "month must be from 0 to " + (settings.months() - 1) + ", found " + month);
    }
    MonthPlan plan = plan(month);
    List<SampleFile> files = new ArrayList<>();
    for (Outlet outlet : calendar.outlets()) {
      int[] articles = plan.articlesOf(outlet);
      int size = outlet.format() == Format.TEXT ? 1 : ARTICLES_A_FILE;
      for (int from = 0; from < articles.length; from += size) {
        int to = Math.min(from + size, articles.length);
        String part = articles.length > size ? String.format("-%03d", from / size) : "";
        String path =
            outlet.folder() + "/" + stem(outlet, month) + part + "." + outlet.format().suffix();
        files.add(
            new SampleFile(this, outlet, month, path, Arrays.copyOfRange(articles, from, to)));
      }
    }
    return files;
  }

  /** Most files are named by their month; those of records without a day do not give it away. */
  private String stem(Outlet outlet, int month) {
    return outlet.isSometimesUndated()
        ? String.format("volume-%02d", month + 1)
        : calendar.month(month).toString();
  }

  /** What was planted; a pass over the plans, without writing any text. */
  public SampleTruth truth() {
    return new TruthCounter(this).count();
  }

  PublishingCalendar calendar() {
    return calendar;
  }

  Phrasebook phrasebook(String language) {
    return phrasebooks.get(language);
  }

  /** The plan of a month. Threads that ask at the same time wait until it has been made once. */
  MonthPlan plan(int month) {
    synchronized (plans) {
      MonthPlan plan = plans.get(month);
      if (plan == null) {
        plan = new MonthPlan(settings, calendar, month);
        plans.put(month, plan);
      }
      return plan;
    }
  }
}
